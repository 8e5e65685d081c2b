"""Tiny real encoders for tests: they know the colour of a picture and the names of colours.

"red" has the direction of a red picture, so search, import and switching can be tried in
milliseconds with true answers. Every oddity that a graph may have is an argument.
"""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnx.compose
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

COLOURS = {
    "red": (1, -1, -1), "green": (-1, 1, -1), "blue": (-1, -1, 1),
    "yellow": (1, 1, -1), "white": (1, 1, 1), "black": (-1, -1, -1),
}  # fmt: skip
WORDS = ["[PAD]", "[UNK]", *COLOURS, "a", "photo", "of"]
DIM = 4  # red, green, blue, and what a word that is no colour says
_TYPES = {
    "float32": TensorProto.FLOAT, "float16": TensorProto.FLOAT16,
    "int32": TensorProto.INT32, "int64": TensorProto.INT64,
}  # fmt: skip


def colours(
    folder: Path,
    *,
    size: int = 16,
    batch: int | str = "batch",
    context: int | str = "context",
    pixels: str = "float32",
    ids: str = "int64",
    mask: bool = False,
    unit: bool = True,
    nan: bool = False,
    dark: bool = True,
    text: bool = True,
    external: str = "",
    **fields: Any,
) -> Path:
    """Make a model folder; returns it.

    batch, context: a number fixes the axis. pixels, ids: types of the inputs. mask: the text
    graph takes an attention_mask. unit: outputs have length 1. nan: pictures give NaN.
    dark: without, those that are all but black give NaN, and all others what they do with it.
    external: a file (relative, escaping or absolute) that the image graph keeps its weights in.
    fields: replace those of model.json.
    """
    folder.mkdir(parents=True, exist_ok=True)
    image = _image_graph(size, batch, pixels, unit=unit, nan=nan, dark=dark)
    if external:
        _keep_outside(image, folder, external)
    (folder / "image.onnx").write_bytes(image.SerializeToString())
    said = _image_said(size)
    if text:
        graph = _text_graph(batch, context, ids, mask=mask, unit=unit)
        (folder / "text.onnx").write_bytes(graph.SerializeToString())
        tokenizer().save(str(folder / "tokenizer.json"))
        said["text"] = _text_said(context if isinstance(context, int) else 8)
        said["family"] = "clip"
    said |= fields
    state(folder, said)
    return folder


def immich(
    folder: Path,
    *,
    batch: int | str = 1,
    context: int = 8,
    preprocess: dict[str, Any] | None = None,
    text: dict[str, Any] | None = None,
    speech: Tokenizer | None = None,
    pad: str = "[PAD]",
    external: str = "",
    **config: Any,
) -> Path:
    """A folder as Immich publishes them: a batch of one, "image" and "text", 32-bit ids.

    preprocess, text, config: change what the configs say; None takes a field away. speech: another
    tokenizer; pad: the token that its config pads with.
    """
    for side in ("visual", "textual"):
        (folder / side).mkdir(parents=True, exist_ok=True)
    image = renamed(_image_graph(16, batch, "float32"), pixels="image", vector="embedding")
    if external:
        _keep_outside(image, folder / "visual", external)
    speech = speech or tokenizer()
    words = _text_graph(batch, context, "int32", rows=speech.get_vocab_size())
    words = renamed(words, ids="text", vector="embedding")
    (folder / "visual" / "model.onnx").write_bytes(image.SerializeToString())
    (folder / "textual" / "model.onnx").write_bytes(words.SerializeToString())
    speech.save(str(folder / "textual" / "tokenizer.json"))
    said = {
        "size": [16, 16], "mode": "RGB", "mean": [0.5] * 3, "std": [0.5] * 3,
        "interpolation": "bicubic", "resize_mode": "shortest", "fill_color": 0,
    }  # fmt: skip
    _write(folder / "visual" / "preprocess_cfg.json", said | (preprocess or {}))
    _write(folder / "textual" / "tokenizer_config.json", {"pad_token": pad})
    cfg = {"context_length": context, "vocab_size": len(WORDS)} | (text or {})
    _write(folder / "config.json", {"embed_dim": DIM, "text_cfg": cfg} | config)
    return folder


def transformers(
    folder: Path,
    *,
    together: bool = False,
    kind: str = "clip",
    ends: tuple[str, ...] = ("",),
    mask: bool = False,
    axis: int | str = "image_batch_size",
    external: str = "",
    preprocessor: dict[str, Any] | None = None,
    tokens: dict[str, Any] | None = None,
    speech: Tokenizer | None = None,
    **config: Any,
) -> Path:
    """A folder as Transformers.js and Optimum have them. together: both towers in one graph.
    axis: the first of the pictures, whose name texts may share ("batch").

    kind: model_type. ends: of the file names, one for each precision; "_wrong" gives a network
    that is another one. preprocessor, tokens, config: change what the configs say.
    speech: another tokenizer.
    """
    speech = speech or tokenizer()
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    siglip = kind.startswith("siglip")
    given = ("pooler_output",) * 2 if siglip else ("image_embeds", "text_embeds")
    for end in ends:
        image = _image_graph(16, axis, "float32")
        image = renamed(image, pixels="pixel_values", vector=given[0])
        rows = speech.get_vocab_size()
        words = _text_graph("batch", "context", "int64", mask=mask or together, rows=rows)
        words = renamed(words, ids="input_ids", vector=given[1])
        if end == "_int8":
            _worsen(image, 1e-3)
        if end == "_fp16":
            _worsen(image, 0.7)
        if external:
            _keep_outside(image, folder / "onnx", external)
        if together:
            _save(folder / "onnx" / f"model{end}.onnx", _joined(image, words))
        else:
            _save(folder / "onnx" / f"vision_model{end}.onnx", image)
            _save(folder / "onnx" / f"text_model{end}.onnx", words)
    speech.save(str(folder / "tokenizer.json"))
    _write(folder / "tokenizer_config.json", {"pad_token": "[PAD]"} | (tokens or {}))
    _preprocessor(folder, preprocessor)
    _write(folder / "config.json", {
        "model_type": kind, "projection_dim": DIM, "vision_config": {},
        "text_config": {"max_position_embeddings": 8},
    } | config)  # fmt: skip
    return folder


def wordless(
    folder: Path,
    *,
    output: str = "last_hidden_state",
    kind: str = "vit",
    preprocessor: dict[str, Any] | None = None,
    **config: Any,
) -> Path:
    """A network without words as Optimum exports one. output: "logits" makes it a classifier; of
    tokens, the first is the picture's and the others are noise.
    """
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    image = _image_graph(16, "batch", "float32")
    if output == "last_hidden_state":
        _as_tokens(image)
    _save(folder / "onnx" / "model.onnx", renamed(image, pixels="pixel_values", vector=output))
    _preprocessor(folder, preprocessor)
    _write(folder / "config.json", {"model_type": kind, "hidden_size": DIM} | config)
    return folder


def rclip(folder: Path, *, reference: bool = False) -> Path:
    """Two graphs side by side, "input" to "output". reference: the fp32 ones have names of their
    own, and the plain names are those of the int8 and fp16 ones.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for end in ("", ".fp32") if reference else ("",):
        image = renamed(_image_graph(16, "batch", "float32"), pixels="input", vector="output")
        words = renamed(_text_graph("batch", 8, "int64"), ids="input", vector="output")
        _save(folder / f"visual{end}.onnx", image)
        _save(folder / f"textual{end}.onnx", words)
    tokenizer().save(str(folder / "tokenizer.json"))
    return folder


def renamed(model: onnx.ModelProto, **names: str) -> onnx.ModelProto:
    """The same graph with inputs and outputs of other names."""
    graph = model.graph
    for port in (*graph.input, *graph.output):
        port.name = names.get(port.name, port.name)
    for node in graph.node:
        for listed in (node.input, node.output):
            for at, name in enumerate(listed):
                listed[at] = names.get(name, name)
    return model


def _preprocessor(folder: Path, changed: dict[str, Any] | None) -> None:
    said = {
        "do_normalize": True, "do_resize": True, "image_mean": [0.5] * 3, "image_std": [0.5] * 3,
        "resample": 3, "size": {"height": 16, "width": 16}, "rescale_factor": 1 / 255,
    }  # fmt: skip
    _write(folder / "preprocessor_config.json", said | (changed or {}))


def _write(path: Path, said: dict[str, Any]) -> None:
    """As JSON, without the fields that are None."""
    path.write_text(json.dumps({key: value for key, value in said.items() if value is not None}))


def _save(path: Path, model: onnx.ModelProto) -> None:
    path.write_bytes(model.SerializeToString())


def _worsen(model: onnx.ModelProto, by: float) -> None:
    """Turn the first weights away a little or a lot, as a variant's are."""
    weights = next(tensor for tensor in model.graph.initializer if tensor.name == "weights")
    turned = numpy_helper.to_array(weights) + np.float32(by) * np.roll(np.eye(3, DIM), 1, axis=0)
    weights.CopyFrom(numpy_helper.from_array(turned.astype(np.float32), "weights"))


def _as_tokens(model: onnx.ModelProto) -> None:
    """[N, D] becomes [N, 3, D]: the vector, and two tokens that are not it."""
    graph = model.graph
    vector = graph.output[0].name
    for node in graph.node:
        for at, name in enumerate(node.output):
            if name == vector:
                node.output[at] = "first"
    graph.initializer.append(numpy_helper.from_array(np.array([1]), "one"))
    graph.node.extend(
        [
            helper.make_node("Unsqueeze", ["first", "one"], ["token"]),
            helper.make_node("Neg", ["token"], ["other"]),
            helper.make_node("Concat", ["token", "other", "other"], [vector], axis=1),
        ]
    )
    shape = graph.output[0].type.tensor_type.shape
    width = shape.dim[1].dim_value
    shape.dim[1].dim_value = 3
    shape.dim.add(dim_value=width)


def _joined(image: onnx.ModelProto, words: onnx.ModelProto) -> onnx.ModelProto:
    """Both towers in one graph, as Optimum exports a whole CLIP."""
    joined = onnx.compose.merge_models(
        onnx.compose.add_prefix(image, "v.", rename_inputs=False, rename_outputs=False),
        onnx.compose.add_prefix(words, "t.", rename_inputs=False, rename_outputs=False),
        io_map=[],
    )
    turned = helper.make_node("Transpose", ["text_embeds"], ["turned"], perm=[1, 0])
    logits = helper.make_node("MatMul", ["image_embeds", "turned"], ["logits_per_image"])
    joined.graph.node.extend([turned, logits])
    joined.graph.output.insert(
        0, helper.make_tensor_value_info("logits_per_image", TensorProto.FLOAT, ["i", "t"])
    )
    return joined


def state(folder: Path, said: dict[str, Any]) -> None:
    """Write model.json with sizes and hashes of the files that lie there."""
    files = {
        path.relative_to(folder).as_posix(): {
            "bytes": path.stat().st_size,
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        }
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in ("model.json", "README.md")
    }
    (folder / "model.json").write_text(json.dumps({**said, "files": files}), encoding="utf-8")


def change(folder: Path, turn: Callable[[dict[str, Any]], object]) -> None:
    """Change model.json alone, without looking at the files again."""
    said = manifest(folder)
    turn(said)
    (folder / "model.json").write_text(json.dumps(said), encoding="utf-8")


def manifest(folder: Path) -> dict[str, Any]:
    """What model.json says."""
    said: dict[str, Any] = json.loads((folder / "model.json").read_bytes())
    return said


def tokenizer() -> Tokenizer:
    """Whole words, lower-cased."""
    made = Tokenizer(models.WordLevel({word: n for n, word in enumerate(WORDS)}, "[UNK]"))
    made.normalizer = normalizers.Lowercase()
    made.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    return made


def plain(rgb: tuple[int, int, int], count: int = 1, size: int = 16) -> np.ndarray:
    """`count` pictures of one colour: uint8 [count, size, size, 3]."""
    return np.broadcast_to(np.array(rgb, np.uint8), (count, size, size, 3)).copy()


def _image_said(size: int) -> dict[str, Any]:
    return {
        "id": "colours",
        "name": "Colours",
        "family": "features",
        "dim": DIM,
        "image": {
            "file": "image.onnx",
            "input": "pixels",
            "output": "vector",
            "size": size,
            "resize": "squash",
            "interpolation": "bicubic",
            "mean": [0.5, 0.5, 0.5],
            "std": [0.5, 0.5, 0.5],
        },
        "score": {"scale": 10, "bias": 0, "cut": 0.5},
        "languages": ["en"],
        "licence": "Apache-2.0",
        "source": "drawn by the tests",
    }


def _text_said(context: int) -> dict[str, Any]:
    return {
        "file": "text.onnx",
        "input": "ids",
        "output": "vector",
        "tokenizer": "tokenizer.json",
        "context": context,
        "pad_id": 0,
    }


def _image_graph(
    size: int,
    batch: int | str,
    kind: str,
    *,
    unit: bool = True,
    nan: bool = False,
    dark: bool = True,
) -> onnx.ModelProto:
    weights = np.eye(3, DIM, dtype=np.float32)
    shift = np.array([0, 0, 0, np.nan if nan else 0.2], np.float32)
    nodes = [
        helper.make_node("Cast", ["pixels"], ["floats"], to=TensorProto.FLOAT),
        helper.make_node("ReduceMean", ["floats"], ["colour"], axes=[2, 3], keepdims=0),
        helper.make_node("MatMul", ["colour", "weights"], ["wide"]),
        helper.make_node("Add", ["wide", "shift"], ["raw"]),
    ]
    constants = {"weights": weights, "shift": shift}
    if not dark:
        nodes[-1].output[0] = "seen"
        nodes += [
            helper.make_node("ReduceMax", ["colour"], ["brightest"], axes=[1]),
            helper.make_node("Add", ["brightest", "nearly"], ["light"]),
            helper.make_node("Sqrt", ["light"], ["root"]),  # NaN of what is below nothing
            helper.make_node("Mul", ["root", "none"], ["nothing"]),
            helper.make_node("Add", ["seen", "nothing"], ["raw"]),
        ]
        constants |= {"nearly": np.array(0.95, np.float32), "none": np.array(0, np.float32)}
    inputs = [helper.make_tensor_value_info("pixels", _TYPES[kind], [batch, 3, size, size])]
    return _model(nodes, inputs, constants, batch, kind, unit=unit)


def _text_graph(
    batch: int | str,
    context: int | str,
    kind: str,
    *,
    mask: bool = False,
    unit: bool = True,
    rows: int = 0,
) -> onnx.ModelProto:
    table = np.zeros((max(rows, len(WORDS)), DIM), np.float32)
    table[1:, 3] = 1
    for word, colour in COLOURS.items():
        table[WORDS.index(word)] = (*colour, 0.2)
    nodes = [helper.make_node("Gather", ["table", "ids"], ["words"])]
    inputs = [helper.make_tensor_value_info("ids", _TYPES[kind], [batch, context])]
    summed = "words"
    if mask:
        inputs.append(
            helper.make_tensor_value_info("attention_mask", _TYPES[kind], [batch, context])
        )
        nodes += [
            helper.make_node("Cast", ["attention_mask"], ["weight"], to=TensorProto.FLOAT),
            helper.make_node("Unsqueeze", ["weight", "last"], ["weights"]),
            helper.make_node("Mul", ["words", "weights"], ["masked"]),
        ]
        table[0] = 9  # padding that is not masked is heard
        summed = "masked"
    nodes.append(helper.make_node("ReduceSum", [summed, "middle"], ["raw"], keepdims=0))
    constants = {"table": table, "middle": np.array([1]), "last": np.array([2])}
    return _model(nodes, inputs, constants, batch, "float32", unit=unit)


def _model(
    nodes: list[onnx.NodeProto],
    inputs: list[onnx.ValueInfoProto],
    constants: dict[str, np.ndarray],
    batch: int | str,
    kind: str,
    *,
    unit: bool,
) -> onnx.ModelProto:
    if unit:
        nodes.append(helper.make_node("LpNormalization", ["raw"], ["sized"], axis=1, p=2))
    else:
        constants = {**constants, "seven": np.array(7, np.float32)}
        nodes.append(helper.make_node("Mul", ["raw", "seven"], ["sized"]))
    kept = _TYPES["float16" if kind == "float16" else "float32"]
    nodes.append(helper.make_node("Cast", ["sized"], ["vector"], to=kept))
    graph = helper.make_graph(
        nodes,
        "colours",
        inputs,
        [helper.make_tensor_value_info("vector", kept, [batch, DIM])],
        [numpy_helper.from_array(value, name) for name, value in constants.items()],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def _keep_outside(model: onnx.ModelProto, folder: Path, location: str) -> None:
    """Move a weight into a file of its own, and make that file unless it would lie anywhere."""
    weights = next(tensor for tensor in model.graph.initializer if tensor.name == "weights")
    if not Path(location).is_absolute():
        target = folder / location
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(weights.raw_data)
    weights.ClearField("raw_data")
    weights.data_location = TensorProto.EXTERNAL
    weights.external_data.add(key="location", value=location)
