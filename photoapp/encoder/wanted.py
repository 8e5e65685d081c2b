"""Which files of a repository a layout reads; nothing else is fetched."""

import re
from collections.abc import Iterable

from photoapp.encoder.catalogue import Layout
from photoapp.encoder.manifest import FILE

_MARKS = {
    Layout.OWN: ("model.json",),
    Layout.IMMICH: ("visual/model.onnx",),
    Layout.TRANSFORMERS: ("onnx/vision_model.onnx", "onnx/model.onnx"),
}
_TRANSFORMERS_BESIDE = {
    "config.json", "preprocessor_config.json", "tokenizer.json", "tokenizer_config.json",
    "special_tokens_map.json",
}  # fmt: skip
# Networks for other runtimes, and vocabularies that tokenizer.json holds as well.
_IMMICH_UNREAD = re.compile(r".*\.(armnn|rknn|bin|txt|model|md)|.*/vocab\.json")
_OWN_READ = re.compile(r".*\.(onnx|onnx_data|data|json)|README\.md")


def layout_of(names: Iterable[str]) -> Layout | None:
    """The layout that a repository with these files has, None if it is none that is read."""
    there = set(names)
    return next((one for one, marks in _MARKS.items() if there.intersection(marks)), None)


def wanted(layout: Layout, names: Iterable[str]) -> list[str]:
    """The files to fetch, in order. Names that could leave a folder are never among them."""
    safe = sorted(name for name in names if re.fullmatch(FILE, name))
    if layout is Layout.IMMICH:
        return [name for name in safe if _immich(name)]
    if layout is Layout.TRANSFORMERS:
        return _transformers(safe)
    return [name for name in safe if _OWN_READ.fullmatch(name)]


def _immich(name: str) -> bool:
    """Weights beside a graph may have any name, so all that lies beside it counts."""
    folder, _, rest = name.partition("/")
    if not rest:
        return name == "config.json"
    beside = folder in ("visual", "textual") and "/" not in rest
    return beside and not _IMMICH_UNREAD.fullmatch(name)


def _transformers(names: list[str]) -> list[str]:
    two = "onnx/vision_model.onnx" in names
    graphs = ("onnx/vision_model", "onnx/text_model") if two else ("onnx/model",)
    weights = re.compile("|".join(rf"{re.escape(graph)}\.onnx[._]?\w*" for graph in graphs))
    return [name for name in names if name in _TRANSFORMERS_BESIDE or weights.fullmatch(name)]
