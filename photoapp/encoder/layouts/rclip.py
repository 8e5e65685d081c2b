"""rclip's layout: visual.onnx and textual.onnx side by side, without a word on how to use them.

As its converter writes them (yurijmikhalevich/rclip-models): "input" to "output", open_clip's
preprocessing; since the int8 and fp16 files took those names, the network itself is in
`visual.fp32.onnx` and `textual.fp32.onnx`. CLIP's vocabulary lies beside the folder.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from photoapp.encoder.layouts.draft import Draft, Gap, Precision, Wanted, score
from photoapp.encoder.layouts.ports import of_pictures, of_words, seen
from photoapp.encoder.spec import Cleaning, Family, Padding

_OPENAI_MEAN = [0.48145466, 0.4578275, 0.40821073]
_OPENAI_STD = [0.26862954, 0.26130258, 0.27577711]
_CONTEXT = 77


def wanted(names: Sequence[str]) -> Wanted | None:
    """The files to take, None if this is another layout. Raises Gap if half of it is there."""
    there = set(names)
    pairs = {
        kind: Precision(kind, f"visual{end}.onnx", f"textual{end}.onnx")
        for kind, end in (("fp32", ".fp32"), ("int8", ""))
        if {f"visual{end}.onnx", f"textual{end}.onnx"} <= there
    }
    if not pairs:
        return None
    if "tokenizer.json" not in there:
        raise Gap("tokenizer.json is missing: CLIP's, as of openai/clip-vit-base-patch32")
    others = ("tokenizer_config.json", "special_tokens_map.json", "README.md")
    present = tuple(name for name in others if name in there)
    return Wanted(tuple(pairs.values()), ("tokenizer.json", *present))


def describe(root: Path, taken: Wanted) -> Draft:
    """Raises Gap, FieldsError, NotOnnxError."""
    first = taken.graphs[0]
    image = of_pictures(first.image, seen(root, first.image))
    text = of_words(first.text, seen(root, first.text))
    said: dict[str, Any] = {
        "family": Family.CLIP.value,
        "dim": image.dim or text.dim,
        "score": score(Family.CLIP),
        "image": {
            "file": first.image,
            "input": image.input,
            "output": image.output,
            "size": image.length,
            "resize": "shortest",
            "interpolation": "bicubic",
            "mean": _OPENAI_MEAN,
            "std": _OPENAI_STD,
        },
        "text": {
            "file": first.text,
            "input": text.input,
            "output": text.output,
            "tokenizer": "tokenizer.json",
            "context": text.length or _CONTEXT,
            # open_clip pads CLIP's texts with zeros, whatever the file says.
            "pad_id": 0,
            "padding": Padding.CONTEXT.value,
            "lower": True,
            "clean": Cleaning.NONE.value,
        },
        "variants": [
            {"name": one.name, "image": {"file": one.image}, "text": {"file": one.text}}
            for one in taken.graphs[1:]
        ],
    }
    note = f"{first.image} does not fix it, and there is no config"
    return Draft(said, {"dim": note, "image.size": note})
