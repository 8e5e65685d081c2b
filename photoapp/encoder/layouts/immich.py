"""Immich's layout: visual/ and textual/ with a graph each, and open_clip's config beside them.

As in huggingface.co/immich-app: `visual/model.onnx` ("image") with `preprocess_cfg.json`,
`textual/model.onnx` ("text") with `tokenizer.json`, `config.json`; graphs of a batch of one.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from photoapp.encoder.layouts import words
from photoapp.encoder.layouts.draft import Config, Draft, Gap, Precision, Wanted, score, three
from photoapp.encoder.layouts.ports import Ports, of_pictures, of_words, seen
from photoapp.encoder.spec import Family, Padding

_VISUAL, _TEXTUAL = "visual/model.onnx", "textual/model.onnx"
_TOKENIZER = "textual/tokenizer.json"
_PREPROCESS = "visual/preprocess_cfg.json"
_CONFIGS = (
    _PREPROCESS, _TOKENIZER, "textual/tokenizer_config.json", "textual/special_tokens_map.json",
    "config.json", "README.md",
)  # fmt: skip
_RESIZE = {"shortest": "shortest", "squash": "squash", "longest": "fit"}
_CONTEXT = 77  # open_clip's default


def wanted(names: Sequence[str]) -> Wanted | None:
    """The files to take, None if this is another layout. Raises Gap if half of it is there."""
    if not {_VISUAL, _TEXTUAL} & set(names):
        return None
    for name in (_VISUAL, _TEXTUAL, _TOKENIZER):
        if name not in names:
            raise Gap(f"{name} is missing")
    others = tuple(name for name in _CONFIGS if name in names)
    return Wanted((Precision("fp32", _VISUAL, _TEXTUAL),), others)


def describe(root: Path, taken: Wanted) -> Draft:
    """Raises Gap, FieldsError, NotOnnxError."""
    (graphs,) = taken.graphs
    config = Config(root, "config.json", "model_cfg")
    if config.get("text_cfg.tokenizer_kwargs.strip_sep_token"):
        raise Gap("config.json wants texts without their end (strip_sep_token): not supported")
    image = of_pictures(graphs.image, seen(root, graphs.image))
    text = of_words(graphs.text, seen(root, graphs.text))
    family = Family.CLIP if config.get("init_logit_bias") is None else Family.SIGLIP
    draft = Draft(
        {
            "family": family.value,
            "dim": image.dim or text.dim or config.whole("embed_dim"),
            "score": score(family),
        },
        {"dim": config.note("embed_dim")},
    )
    _image(draft, root, image)
    _text(draft, root, config, text)
    return draft


def _image(draft: Draft, root: Path, ports: Ports) -> None:
    said = Config(root, _PREPROCESS)
    size = said.get("size")
    size = size[0] if isinstance(size, list) and size else size
    draft.said["image"] = {
        "file": _VISUAL,
        "input": ports.input,
        "output": ports.output,
        "size": size if size is not None else ports.length,
        # Older configs say neither, and were trained with open_clip's defaults.
        "resize": _RESIZE.get(said.text("resize_mode") or "shortest"),
        "interpolation": said.text("interpolation") or ("bicubic" if said.there else None),
        "mean": three(said.get("mean")),
        "std": three(said.get("std")),
    }
    for field in ("size", "mean", "std", "interpolation"):
        draft.open[f"image.{field}"] = said.note(field)
    draft.open["image.resize"] = f"{_PREPROCESS} says {said.text('resize_mode')[:40]!r}"


def _text(draft: Draft, root: Path, config: Config, ports: Ports) -> None:
    folder = root / "textual"
    kind = config.text("text_cfg.tokenizer_kwargs.clean") or None
    stated = config.whole("text_cfg.context_length") or (_CONTEXT if config.there else None)
    said: dict[str, Any] = {
        "file": _TEXTUAL,
        "input": ports.input,
        "output": ports.output,
        "tokenizer": _TOKENIZER,
        "context": ports.length or stated,
        "pad_id": words.pad_id(folder, "tokenizer.json", config.whole("text_cfg.pad_id")),
        "padding": Padding.CONTEXT.value,
        **words.clean(folder, kind or _trained_with(config)),
    }
    draft.said["text"] = said
    draft.open["text.context"] = config.note("text_cfg.context_length")
    draft.open["text.pad_id"] = Config(folder, "tokenizer_config.json").note("pad_token")


def _trained_with(config: Config) -> str | None:
    """How open_clip cleans texts where its config does not say."""
    vocabulary = config.whole("text_cfg.vocab_size")
    hub = config.text("text_cfg.hf_model_name", "text_cfg.hf_tokenizer_name")
    if config.get("init_logit_bias") is not None and (vocabulary == 32_000 or "SigLIP" in hub):
        return "canonicalize"  # SigLIP's first configs named no tokenizer, and SigLipTokenizer did
    return "lower" if vocabulary == words.CLIP_WORDS else None
