"""Transformers.js' and Optimum's layout: graphs in onnx/ or beside the configs of transformers.

`vision_model.onnx` and `text_model.onnx`, or one `model.onnx`: with both towers, or a classifier
(`logits`), or a network without words (`last_hidden_state`). Several precisions lie side by side.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from photoapp.encoder.layouts import words
from photoapp.encoder.layouts.draft import (
    Config,
    Draft,
    Gap,
    Precision,
    Wanted,
    listed,
    score,
    three,
)
from photoapp.encoder.layouts.ports import Ports, of_pictures, of_words, seen, takes_words
from photoapp.encoder.spec import Activation, Family, Padding, Pool

_FOLDERS = ("onnx/", "")
# The ends of file names, best first: the first that is there is the network, of the others one of
# each name is its variant. 4-bit and brain-float files are left where they are.
_PRECISIONS = (("", "fp32"), ("_fp16", "fp16"), ("_int8", "int8"), ("_quantized", "int8"))
_CONFIGS = (
    "config.json", "preprocessor_config.json", "processor_config.json", "tokenizer.json",
    "tokenizer_config.json", "special_tokens_map.json", "README.md",
)  # fmt: skip
_PREPROCESSOR = "preprocessor_config.json"

_FILTERS = {0: "nearest", 1: "lanczos", 2: "bilinear", 3: "bicubic"}  # PIL.Image.Resampling
# What transformers' configuration classes take for granted, by model_type: size of the vector,
# most tokens. Configs leave out what is as by default.
_DEFAULTS = {
    "clip": (512, 77),
    "siglip": (768, 64),
    "siglip2": (768, 64),
    "vit": (768, None),
    "dinov2": (768, None),
}


def wanted(names: Sequence[str]) -> Wanted | None:
    """The files to take, None if this is another layout. Raises Gap if half of it is there."""
    there = set(names)
    for folder in _FOLDERS:
        found = [
            precision
            for end, name in _PRECISIONS
            if (precision := _precision(there, folder, end, name)) is not None
        ]
        if found:
            once = {one.name: one for one in reversed(found)}
            graphs = tuple(sorted(once.values(), key=found.index))
            _complete(graphs[0], names)
            return Wanted(graphs, tuple(name for name in _CONFIGS if name in there))
    return None


def _precision(there: set[str], folder: str, end: str, name: str) -> Precision | None:
    image, text = f"{folder}vision_model{end}.onnx", f"{folder}text_model{end}.onnx"
    if image in there and text in there:
        return Precision(name, image, text)
    both = f"{folder}model{end}.onnx"
    return Precision(name, both, both) if both in there else None


def _complete(reference: Precision, names: Sequence[str]) -> None:
    for name in ("config.json", _PREPROCESSOR):
        if name not in names and not (name == _PREPROCESSOR and "processor_config.json" in names):
            found = listed([one for one in names if one.endswith(".json")])
            raise Gap(f"{name} is missing beside {reference.image}; found: {found}")


def describe(root: Path, taken: Wanted) -> Draft:
    """Raises Gap, FieldsError, NotOnnxError."""
    config = Config(root, "config.json")
    reference = taken.graphs[0]
    graph = seen(root, reference.image)
    speaks = reference.text != reference.image or takes_words(graph)
    family = _family(config, speaks, {port.name for port in graph.outputs})
    kind = config.text("model_type")
    # A ViT's pooler is trained for BERT's sake or not at all; what DINO teaches is the first token.
    image = of_pictures(reference.image, graph, pooled=kind not in ("vit", "dinov2") or speaks)
    by_default = _DEFAULTS.get(kind, (None, None))
    draft = Draft({"family": family.value, "score": score(family)})
    _image(draft, root, reference.image, image, family)
    if family is Family.CLASSIFIER:
        _labels(draft, config)
    if speaks:
        text = of_words(reference.text, seen(root, reference.text))
        _text(draft, root, config, text, reference.text, by_default[1])
    dim = image.dim or len(draft.labels) or config.whole("projection_dim", *_WIDTHS)
    draft.said["dim"] = dim or by_default[0]
    draft.open["dim"] = config.note("projection_dim or hidden_size")
    draft.said["variants"] = [_variant(one, speaks) for one in taken.graphs[1:]]
    return draft


_WIDTHS = ("vision_config.hidden_size", "hidden_size", "text_config.hidden_size")


def _family(config: Config, speaks: bool, outputs: set[str]) -> Family:
    if speaks:
        return Family.SIGLIP if config.text("model_type").startswith("siglip") else Family.CLIP
    return Family.CLASSIFIER if "logits" in outputs else Family.FEATURES


def _variant(one: Precision, speaks: bool) -> dict[str, Any]:
    said: dict[str, Any] = {"name": one.name, "image": {"file": one.image}}
    if speaks:
        said["text"] = {"file": one.text}
    return said


def _image(draft: Draft, root: Path, file: str, ports: Ports, family: Family) -> None:
    said = Config(root, _PREPROCESSOR)
    if not said.there:
        said = Config(root, "processor_config.json", "image_processor")
    size, edge, resize = _geometry(said)
    normalised = said.get("do_normalize") is not False
    draft.said["image"] = image = {
        "file": file,
        "input": ports.input,
        "output": ports.output,
        "size": size if size is not None else ports.length,
        "resize": resize,
        "interpolation": _FILTERS.get(said.whole("resample") or 0)
        if said.get("resample") is not None
        else None,
        "mean": _scaled(said, three(said.get("image_mean"))) if normalised else [0.0] * 3,
        "std": _scaled(said, three(said.get("image_std"))) if normalised else [1.0] * 3,
    }
    if edge:
        image["edge"] = edge
    if ports.tokens:
        image["pool"] = Pool.CLS.value
    if family is Family.CLASSIFIER:
        image["activation"] = Activation.SOFTMAX.value
    for field, name in (
        ("size", "size"), ("resize", "size as shortest_edge or as height and width"),
        ("interpolation", "resample"), ("mean", "image_mean"), ("std", "image_std"),
    ):  # fmt: skip
        draft.open[f"image.{field}"] = said.note(name)


def _geometry(said: Config) -> tuple[int | None, int, str | None]:
    """Size, edge (0 if it is the size) and resize mode, as transformers' image processors do."""
    size = said.get("size")
    shortest = said.whole("size.shortest_edge")
    if shortest is None and isinstance(size, int) and said.get("do_center_crop") is True:
        shortest = size
    cropped = said.whole("crop_size.height", "crop_size")
    if shortest is not None and said.get("do_center_crop") is not False:
        kept = cropped or shortest
        return kept, shortest if shortest > kept else 0, "shortest"
    height, width = said.whole("size.height", "size"), said.whole("size.width", "size")
    if height is not None and height == width:
        if said.get("do_center_crop") is True and cropped not in (None, height):
            return cropped, 0, None
        return height, 0, "squash"
    return None, 0, None


def _scaled(said: Config, values: list[float] | None) -> list[float] | None:
    """Mean and std are of pixels times rescale_factor; ours are of pixels in 0 to 1."""
    factor = said.get("rescale_factor")
    if said.get("do_rescale") is False:
        factor = 1.0
    if values is None or not isinstance(factor, int | float) or not factor:
        return values
    if not all(isinstance(value, int | float) for value in values):
        return values
    shrink = 255 * factor
    return values if abs(shrink - 1) < 1e-3 else [value / shrink for value in values]


def _labels(draft: Draft, config: Config) -> None:
    names = config.get("id2label")
    if not isinstance(names, dict):
        raise Gap("config.json says no id2label: what the classifier's numbers stand for")
    found = [names.get(str(number)) for number in range(len(names))]
    if not all(isinstance(name, str) and name.isprintable() and name for name in found):
        raise Gap("config.json says id2label, but not a name for each number from 0")
    draft.labels = tuple(str(name)[:500] for name in found)
    if config.text("problem_type") == "multi_label_classification":
        draft.said["image"]["activation"] = Activation.SIGMOID.value


def _text(
    draft: Draft, root: Path, config: Config, ports: Ports, file: str, most: int | None
) -> None:
    if not (root / "tokenizer.json").is_file():
        raise Gap(f"tokenizer.json is missing, and {file} takes words")
    stated = config.whole("text_config.max_position_embeddings", "max_position_embeddings") or most
    pad = words.pad_id(root, "tokenizer.json", config.whole("text_config.pad_token_id"))
    draft.said["text"] = {
        "file": file,
        "input": ports.input,
        "output": ports.output,
        "tokenizer": "tokenizer.json",
        "context": ports.length or words.context(root, stated),
        "pad_id": pad,
        "padding": Padding.CONTEXT.value,
        **words.clean(root, "lower" if config.text("model_type") == "siglip" else None),
    }
    draft.open["text.context"] = config.note("text_config.max_position_embeddings")
    draft.open["text.pad_id"] = Config(root, "tokenizer_config.json").note("pad_token")
