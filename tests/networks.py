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
    text: bool = True,
    external: str = "",
    **fields: Any,
) -> Path:
    """Make a model folder; returns it.

    batch, context: a number fixes the axis. pixels, ids: types of the inputs. mask: the text
    graph takes an attention_mask. unit: outputs have length 1. nan: pictures give NaN.
    external: a file (relative, escaping or absolute) that the image graph keeps its weights in.
    fields: replace those of model.json.
    """
    folder.mkdir(parents=True, exist_ok=True)
    image = _image_graph(size, batch, pixels, unit=unit, nan=nan)
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
    size: int, batch: int | str, kind: str, *, unit: bool, nan: bool
) -> onnx.ModelProto:
    weights = np.eye(3, DIM, dtype=np.float32)
    shift = np.array([0, 0, 0, np.nan if nan else 0.2], np.float32)
    nodes = [
        helper.make_node("Cast", ["pixels"], ["floats"], to=TensorProto.FLOAT),
        helper.make_node("ReduceMean", ["floats"], ["colour"], axes=[2, 3], keepdims=0),
        helper.make_node("MatMul", ["colour", "weights"], ["wide"]),
        helper.make_node("Add", ["wide", "shift"], ["raw"]),
    ]
    inputs = [helper.make_tensor_value_info("pixels", _TYPES[kind], [batch, 3, size, size])]
    return _model(nodes, inputs, {"weights": weights, "shift": shift}, batch, kind, unit=unit)


def _text_graph(
    batch: int | str, context: int | str, kind: str, *, mask: bool, unit: bool
) -> onnx.ModelProto:
    table = np.zeros((len(WORDS), DIM), np.float32)
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
