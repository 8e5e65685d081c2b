"""rclip's layout: visual.onnx and textual.onnx side by side, without a word on how to use them.

As its converter writes them (yurijmikhalevich/rclip-models): "input" to "output", open_clip's
preprocessing; since the int8 and fp16 files took those names, the network itself is in
`visual.fp32.onnx` and `textual.fp32.onnx`. The vocabulary, CLIP's, lies in a folder beside.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from photoapp.encoder.layouts.bpe import write_tokenizer
from photoapp.encoder.layouts.draft import Draft, Gap, Precision, Wanted, score
from photoapp.encoder.layouts.ports import Ports, of_pictures, of_words, seen
from photoapp.encoder.spec import Cleaning, Family, Padding

_MEAN = [0.48145466, 0.4578275, 0.40821073]  # open_clip's OPENAI_DATASET_MEAN and _STD
_STD = [0.26862954, 0.26130258, 0.27577711]
_CONTEXT = 77
_TOKENIZER = "tokenizer.json"
_MERGES = "bpe_simple_vocab_16e6.txt.gz"


def wanted(names: Sequence[str]) -> Wanted | None:
    """The files to take, None if this is another layout. Raises Gap if half of it is there."""
    there = set(names)
    for visual in sorted(name for name in there if name.rpartition("/")[2] == "visual.onnx"):
        folder = visual.removesuffix("visual.onnx")
        graphs = tuple(
            Precision(kind, f"{folder}visual{end}.onnx", f"{folder}textual{end}.onnx")
            for kind, end in (("fp32", ".fp32"), ("int8", ""))
            if {f"{folder}visual{end}.onnx", f"{folder}textual{end}.onnx"} <= there
        )
        if graphs:
            return Wanted(graphs, (_vocabulary(names, folder), *_cards(there)))
    return None


def _vocabulary(names: Sequence[str], folder: str) -> str:
    for place in (folder, "", "tokenizer/"):
        for name in (f"{place}{_TOKENIZER}", f"{place}{_MERGES}"):
            if name in names:
                return name
    raise Gap(f"{_TOKENIZER} or {_MERGES} is missing: CLIP's vocabulary")


def _cards(there: set[str]) -> list[str]:
    return ["README.md"] if "README.md" in there else []


def describe(root: Path, taken: Wanted) -> Draft:
    """Raises Gap, FieldsError, NotOnnxError."""
    first, vocabulary = taken.graphs[0], taken.others[0]
    image = of_pictures(first.image, seen(root, first.image))
    text = of_words(first.text, seen(root, first.text))
    if vocabulary.endswith(_MERGES):
        write_tokenizer(root / vocabulary, root / _TOKENIZER)
        vocabulary = _TOKENIZER
    said: dict[str, Any] = {
        "family": Family.CLIP.value,
        "dim": image.dim or text.dim,
        "score": score(Family.CLIP),
        "image": _image(first.image, image),
        "text": _text(first.text, text, vocabulary),
        "variants": [
            {"name": one.name, "image": {"file": one.image}, "text": {"file": one.text}}
            for one in taken.graphs[1:]
        ],
    }
    note = f"{first.image} does not fix it, and there is no config"
    return Draft(said, {"dim": note, "image.size": note})


def _image(file: str, ports: Ports) -> dict[str, Any]:
    return {
        "file": file,
        "input": ports.input,
        "output": ports.output,
        "size": ports.length,
        "resize": "shortest",
        "interpolation": "bicubic",
        "mean": _MEAN,
        "std": _STD,
    }


def _text(file: str, ports: Ports, tokenizer: str) -> dict[str, Any]:
    return {
        "file": file,
        "input": ports.input,
        "output": ports.output,
        "tokenizer": tokenizer,
        "context": ports.length or _CONTEXT,
        "pad_id": 0,  # open_clip pads CLIP's texts with zeros, whatever the file says
        "padding": Padding.CONTEXT.value,
        "lower": True,
        "clean": Cleaning.NONE.value,
    }
