"""A dual encoder of open_clip, with the preprocessing, tokenizer and weights that belong to it."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.picture import Interpolation, Resize
from photoapp.encoder.export import bpe, naming
from photoapp.encoder.export.extra import quiet
from photoapp.encoder.export.network import (
    IMAGE_FILE,
    IMAGE_INPUT,
    OUTPUT,
    TEXT_FILE,
    TEXT_INPUT,
    TOKENIZER_FILE,
    Caution,
    Network,
    Words,
    tower,
)
from photoapp.encoder.export.tokenizing import given, pad_id
from photoapp.encoder.layouts.draft import score
from photoapp.encoder.spec import Cleaning, Family, ImageSpec, Padding, Score, TextSpec

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_RESIZES = {"shortest": Resize.SHORTEST, "longest": Resize.FIT, "squash": Resize.SQUASH}
_CLEANINGS = {"canonicalize": Cleaning.CANONICAL}
_TRANSFORM = ("mean", "std", "interpolation", "resize_mode")
_MANY_LANGUAGES = ("siglip2", "i18n", "xlm", "nllb", "mt5")
_MANY = "mul"  # ISO 639-2: multiple languages


def build(name: str, weights: str, tokenizer: Path | None, size: int | None) -> Network:
    """name: of `open_clip.list_models()`. weights: a tag of it, a file, "" for random ones.

    tokenizer: a tokenizer.json, for networks whose own one is on the hub. size: pixels of the
    picture, where it shall not be the network's own. Raises PhotoappError: WEIGHTS_UNUSABLE,
    TOKENIZER_NEEDED, TOKENIZER_UNUSABLE, NETWORK_UNSUPPORTED.
    """
    import open_clip

    settings = open_clip.get_model_config(name)
    wording: Mapping[str, Any] = settings.get("text_cfg", {})
    hub = str(wording.get("hf_tokenizer_name") or "")
    if hub and tokenizer is None:
        raise PhotoappError(Code.TOKENIZER_NEEDED, name=name, source=hub)
    own, cautions = _preprocessing(name, weights)
    model = _model(name, weights, own, size)
    image = _image(name, open_clip.model.get_model_preprocess_cfg(model))
    family = Family.SIGLIP if getattr(model, "logit_bias", None) is not None else Family.CLIP
    if not weights:
        cautions.append(Caution.RANDOM_WEIGHTS)
    if tokenizer is not None:
        cautions.append(Caution.TOKENIZER_NOT_COMPARED)
    many = any(word in f"{name} {hub}".lower() for word in _MANY_LANGUAGES)
    return Network(
        id=naming.identifier(name, naming.stem(weights) or "random"),
        name=f"{name} {naming.stem(weights) or '(random weights)'}"[:100],
        family=family,
        image=image,
        tower=tower(model, lambda model, pixels: model.encode_image(pixels, normalize=True)),
        normalise=_normalise(model),
        words=_words(name, model, wording, tokenizer),
        labels=(),
        score=_score(model, family),
        languages=(_MANY,) if many else ("en",),
        licence="not stated: see where the weights come from",
        source=naming.source(naming.Library.OPEN_CLIP, name, weights),
        cautions=tuple(cautions),
    )


def _preprocessing(name: str, weights: str) -> tuple[dict[str, Any], list[Caution]]:
    """The transform of the weights: as their tag says, else as most tags of the network say."""
    import open_clip

    tags = open_clip.list_pretrained_tags_by_model(name)
    known = {each: open_clip.get_pretrained_cfg(name, each) for each in tags}
    if weights in known:
        return _part(known[weights]), []
    kinds = Counter(tuple(_part(settings).items()) for settings in known.values())
    if not kinds:
        return {}, []
    own = dict(kinds.most_common(1)[0][0])
    return own, [Caution.PREPROCESSING_ASSUMED] if weights and len(kinds) > 1 else []


def _part(settings: Mapping[str, Any]) -> dict[str, Any]:
    return {key: settings[key] for key in _TRANSFORM if key in settings}


def _model(name: str, weights: str, transform: dict[str, Any], size: int | None) -> Any:
    import open_clip
    import torch
    from timm.utils import reparameterize_model

    more: dict[str, Any] = {}
    if tag := open_clip.get_pretrained_cfg(name, weights) if weights else {}:
        # open_clip only warns where a tag was trained with another activation than the network's.
        more["quick_gelu"] = bool(tag.get("quick_gelu", False))
    if size is not None:
        more["force_image_size"] = size
    try:
        with quiet(), torch.random.fork_rng(devices=[]):
            torch.manual_seed(0)  # networks without weights are the same each time
            model = open_clip.create_model(
                name, pretrained=weights or None, force_preprocess_cfg=transform, **more
            )
            return reparameterize_model(model.eval())
    except MemoryError:
        raise
    except Exception as error:  # whatever downloading, reading and fitting weights may raise
        line = (str(error).splitlines() or [type(error).__name__])[0][:300]
        if weights:
            raise PhotoappError(Code.WEIGHTS_UNUSABLE, name=weights, detail=line) from error
        raise PhotoappError(Code.NETWORK_UNSUPPORTED, name=name, detail=line) from error


def _image(name: str, said: Mapping[str, Any]) -> ImageSpec:
    sizes = {said["size"]} if isinstance(said["size"], int) else set(said["size"])
    if len(sizes) != 1:
        detail = "its pictures are not square"
        raise PhotoappError(Code.NETWORK_UNSUPPORTED, name=name, detail=detail)
    red, green, blue = (float(value) for value in said["mean"])
    deviation = tuple(float(value) for value in said["std"])
    bilinear = said["interpolation"] == "bilinear"  # everything else is bicubic to open_clip
    return ImageSpec(
        file=IMAGE_FILE,
        input=IMAGE_INPUT,
        output=OUTPUT,
        size=int(sizes.pop()),
        resize=_RESIZES[said["resize_mode"]],
        interpolation=Interpolation.BILINEAR if bilinear else Interpolation.BICUBIC,
        mean=(red, green, blue),
        std=(deviation[0], deviation[1], deviation[2]),
    )


def _normalise(model: Any) -> Any:
    import open_clip

    said = open_clip.transform.PreprocessCfg(**open_clip.model.get_model_preprocess_cfg(model))
    return open_clip.transform.image_transform_v2(said, is_train=False).transforms[-1]


def _words(name: str, model: Any, said: Mapping[str, Any], file: Path | None) -> Words:
    import open_clip

    options: Mapping[str, Any] = said.get("tokenizer_kwargs", {})
    clean = str(options.get("clean", "")) or ("lower" if file is None else "")
    if file is None:
        own = open_clip.get_tokenizer(name)
        tokenizer: Tokenizer = bpe.tokenizer()
        padding, encode = 0, own
    else:
        tokenizer = given(file, ends_with_padding=bool(options.get("strip_sep_token")))
        padding, encode = pad_id(tokenizer, str(said.get("hf_tokenizer_name"))), None
    spec = TextSpec(
        file=TEXT_FILE,
        input=TEXT_INPUT,
        output=OUTPUT,
        tokenizer=TOKENIZER_FILE,
        context=int(model.context_length),
        pad_id=padding,
        padding=Padding.CONTEXT,
        lower=clean == "lower",
        clean=_CLEANINGS.get(clean, Cleaning.NONE),
    )
    run = tower(model, lambda model, ids: model.encode_text(ids, normalize=True))
    return Words(spec, run, tokenizer, encode)


def _score(model: Any, family: Family) -> Score:
    """With the network's own scale and bias; CLIP has no bias, so the family's is scaled."""
    said = score(family)
    scale = float(model.logit_scale.detach().exp())
    if family is Family.CLIP:
        return Score(scale, said["bias"] * scale / said["scale"], said["cut"])
    return Score(scale, float(model.logit_bias.detach()), said["cut"])
