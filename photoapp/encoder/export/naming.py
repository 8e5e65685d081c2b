"""Which library builds the network that a person names, and what it is called here."""

import difflib
import re
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from photoapp.base.messages import Code, PhotoappError


class Library(StrEnum):
    """Who builds a network; a name may begin with it and a colon."""

    OPEN_CLIP = "open_clip"
    TIMM = "timm"


class Named(NamedTuple):
    """A network of a library, as that library spells it."""

    library: Library
    name: str


def resolve(name: str) -> Named:
    """`ViT-B-32`, `timm:resnet50`, `vit_base_patch16_224.dino`: open_clip's names go first.

    Raises PhotoappError(NETWORK_UNKNOWN).
    """
    prefix, _, bare = name.rpartition(":")
    if prefix in ("", *Library):
        for library in Library if not prefix else [Library(prefix)]:
            found = _open_clip(bare) if library is Library.OPEN_CLIP else _timm(bare)
            if found:
                return Named(library, found)
    raise PhotoappError(Code.NETWORK_UNKNOWN, name=name, near=", ".join(_near(bare)))


def identifier(*parts: str) -> str:
    """An id of `model.json` out of what a network and its weights are called."""
    words = re.sub(r"[^a-z0-9.]+", "-", "-".join(filter(None, parts)).lower())
    return words.strip("-.")[:64].strip("-.") or "network"


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


def _timm(name: str) -> str:
    import timm

    if not timm.is_model(name):
        return ""
    tag = name.partition(".")[2]
    known = {full.partition(".")[2] for full in timm.list_pretrained(f"{name.partition('.')[0]}.*")}
    return name if not tag or tag in known else ""


def _near(name: str) -> list[str]:
    import open_clip
    import timm

    known = {each.casefold(): each for each in (*timm.list_models(), *open_clip.list_models())}
    near = difflib.get_close_matches(name.casefold(), known, n=3, cutoff=0.6)
    return [known[each] for each in near]
