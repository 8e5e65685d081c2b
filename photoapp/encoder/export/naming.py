"""Which library builds the network that a person names, and what it is called here."""

import difflib
import re
from collections.abc import Collection
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from photoapp.base.messages import Code, PhotoappError

RANDOM = "random"
"""Said instead of a tag: weights that know nothing, to try things without a download."""


class Library(StrEnum):
    """Who builds a network; a name may begin with it and a colon."""

    OPEN_CLIP = "open_clip"
    TIMM = "timm"


class Named(NamedTuple):
    """A network of a library, as that library spells it. weights: a tag, a file, "" for random."""

    library: Library
    name: str
    weights: str


def resolve(name: str, weights: str) -> Named:
    """`ViT-B-32`, `timm:resnet50`, `vit_base_patch16_224.dino`: open_clip's names go first.

    weights: a tag of that network, a file, RANDOM, or "": the tag in a name of timm, else random.
    Raises PhotoappError: NETWORK_UNKNOWN; WEIGHTS_UNUSABLE for a tag that there is not.
    """
    prefix, _, bare = name.rpartition(":")
    if prefix in ("", Library.OPEN_CLIP) and (found := _open_clip(bare)):
        tags = _open_clip_tags(found)
        tag = weights.lower().replace("-", "_")
        return Named(Library.OPEN_CLIP, found, tag if tag in tags else _known(weights, tags))
    if prefix in ("", Library.TIMM) and (found := _timm(bare)):
        family, _, tag = found.partition(".")
        tags = _timm_tags(family)
        asked = _known(weights or tag, tags)
        return Named(Library.TIMM, f"{family}.{asked}" if asked in tags else found, asked)
    raise PhotoappError(Code.NETWORK_UNKNOWN, name=name, near=", ".join(_near(bare)))


def identifier(*parts: str) -> str:
    """An id of `model.json` out of what a network and its weights are called."""
    words = re.sub(r"[^a-z0-9.]+", "-", "-".join(filter(None, parts)).lower())
    return words.strip("-.")[:64].strip("-.") or "network"


def _known(weights: str, tags: Collection[str]) -> str:
    if weights in ("", RANDOM):
        return ""
    if weights in tags or Path(weights).is_file():
        return weights
    detail = f"neither a file nor one of: {', '.join(tags) or 'none are known'}"
    raise PhotoappError(Code.WEIGHTS_UNUSABLE, name=weights, detail=detail)


def stem(weights: str) -> str:
    """A tag as it is; of a file its name without the ending."""
    return Path(weights).stem if Path(weights).is_file() else weights


def source(library: Library, name: str, weights: str) -> str:
    """Where a network comes from, for `model.json`."""
    return f"{library} {name}, {f'weights {stem(weights)}' if weights else 'random weights'}"


def _open_clip(name: str) -> str:
    import open_clip

    spelt: dict[str, str] = {known.casefold(): known for known in open_clip.list_models()}
    return spelt.get(name.replace("/", "-").casefold(), "")


def _open_clip_tags(name: str) -> list[str]:
    import open_clip

    tags: list[str] = open_clip.list_pretrained_tags_by_model(name)
    return tags


def _timm(name: str) -> str:
    import timm

    if not timm.is_model(name):
        return ""
    family, _, tag = name.partition(".")
    return name if not tag or tag in _timm_tags(family) else ""


def _timm_tags(family: str) -> list[str]:
    import timm

    return [full.partition(".")[2] for full in timm.list_pretrained(f"{family}.*")]


def _near(name: str) -> list[str]:
    import open_clip
    import timm

    known = {each.casefold(): each for each in (*timm.list_models(), *open_clip.list_models())}
    near = difflib.get_close_matches(name.casefold(), known, n=3, cutoff=0.6)
    return [known[each] for each in near]
