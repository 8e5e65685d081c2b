"""A picture network of timm: a classifier with its labels, or features such as DINO's."""

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.picture import Interpolation, Resize
from photoapp.encoder.export import naming
from photoapp.encoder.export.extra import quiet
from photoapp.encoder.export.network import (
    IMAGE_FILE,
    IMAGE_INPUT,
    OUTPUT,
    Caution,
    Network,
    tower,
)
from photoapp.encoder.layouts.draft import score
from photoapp.encoder.spec import Family, ImageSpec, Score


def build(name: str, weights: str, size: int | None) -> Network:
    """name: of timm, with the tag if `weights` is one. weights: a tag, a file, "" for random ones.

    size: pixels of the picture, where it shall not be the network's own. Raises PhotoappError:
    WEIGHTS_UNUSABLE, NETWORK_UNSUPPORTED.
    """
    model = _model(name, weights, size)
    said = _transform(model, size)
    labels = _labels(name, model)
    family = Family.CLASSIFIER if labels else Family.FEATURES
    return Network(
        id=naming.identifier(name, *_beside_name(weights)),
        name=" ".join([name, *_beside_name(weights)])[:100],
        family=family,
        image=_image(name, said),
        tower=tower(model, _probabilities if labels else _direction),
        normalise=_normalise(said),
        words=None,
        labels=labels,
        score=Score(**score(family)),
        languages=(),
        licence=_licence(model, weights),
        source=naming.source(naming.Library.TIMM, name, weights),
        cautions=() if weights else (Caution.RANDOM_WEIGHTS,),
    )


def _probabilities(model: Any, pixels: Any) -> Any:
    return model(pixels).softmax(dim=-1)


def _direction(model: Any, pixels: Any) -> Any:
    import torch

    return torch.nn.functional.normalize(model(pixels), dim=-1)


def _beside_name(weights: str) -> list[str]:
    if not weights:
        return ["random"]
    return [naming.stem(weights)] if Path(weights).is_file() else []


def _model(name: str, weights: str, size: int | None) -> Any:
    import timm
    import torch
    from timm.utils import reparameterize_model

    more: dict[str, Any] = {} if size is None else {"img_size": size}
    if Path(weights).is_file():
        more["pretrained_cfg_overlay"] = {"file": weights}
    try:
        with quiet(), torch.random.fork_rng(devices=[]):
            torch.manual_seed(0)  # networks without weights are the same each time
            model = timm.create_model(name, pretrained=bool(weights), **more)
            return reparameterize_model(model.eval())
    except MemoryError:
        raise
    except Exception as error:  # whatever downloading, reading and fitting weights may raise
        line = (str(error).splitlines() or [type(error).__name__])[0][:300]
        if weights:
            raise PhotoappError(Code.WEIGHTS_UNUSABLE, name=weights, detail=line) from error
        raise PhotoappError(Code.NETWORK_UNSUPPORTED, name=name, detail=line) from error


def _transform(model: Any, size: int | None) -> dict[str, Any]:
    import timm

    said: dict[str, Any] = timm.data.resolve_model_data_config(model)
    if size is not None:
        said["input_size"] = (3, size, size)
    return said


def _normalise(said: Mapping[str, Any]) -> Any:
    import timm

    return timm.data.create_transform(**said, is_training=False).transforms[-1]


def _image(name: str, said: Mapping[str, Any]) -> ImageSpec:
    colours, high, wide = said["input_size"]
    if colours != 3 or high != wide:
        detail = "its pictures are not square and of three colours"
        raise PhotoappError(Code.NETWORK_UNSUPPORTED, name=name, detail=detail)
    # As in timm.data.create_transform: the crop's share of the side, rounded down.
    edge = math.floor(high / said["crop_pct"])
    mode = said["crop_mode"]
    if mode not in ("center", "squash") or (mode == "squash" and edge != high):
        detail = f"it cuts pictures in the way {mode}"
        raise PhotoappError(Code.NETWORK_UNSUPPORTED, name=name, detail=detail)
    mean, deviation = (tuple(float(value) for value in said[key]) for key in ("mean", "std"))
    return ImageSpec(
        file=IMAGE_FILE,
        input=IMAGE_INPUT,
        output=OUTPUT,
        size=high,
        resize=Resize.SHORTEST if mode == "center" else Resize.SQUASH,
        interpolation=_interpolation(name, said["interpolation"]),
        mean=(mean[0], mean[1], mean[2]),
        std=(deviation[0], deviation[1], deviation[2]),
        edge=0 if edge == high else edge,
    )


def _interpolation(name: str, said: str) -> Interpolation:
    for known in Interpolation:
        if known == said:
            return known
    detail = f"it resizes pictures in the way {said}"
    raise PhotoappError(Code.NETWORK_UNSUPPORTED, name=name, detail=detail)


def _labels(name: str, model: Any) -> tuple[str, ...]:
    """Of a classifier, in the order of its outputs; empty for features."""
    import timm

    if model.num_classes == 0:
        return ()
    subset = timm.data.infer_imagenet_subset(model)
    if subset is None:
        detail = f"the names of its {model.num_classes:,} labels are not known"
        raise PhotoappError(Code.NETWORK_UNSUPPORTED, name=name, detail=detail)
    info = timm.data.ImageNetInfo(subset)
    return tuple(str(info.index_to_description(index)) for index in range(model.num_classes))


def _licence(model: Any, weights: str) -> str:
    stated = model.pretrained_cfg.get("license") or ""
    if Path(weights).is_file() or not stated:
        return "not stated: see where the weights come from"
    return str(stated)
