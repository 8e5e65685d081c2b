"""The encoders that a person may want, as data: `resources/catalogue/encoders.json`, checked.

To add one: an object there. What nobody has verified stands in its "unverified", by the name of
the field, and the faces show it. A checksum or a figure without a source has no place there.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path

from photoapp.base.resources import resources
from photoapp.encoder.fields import Fields, FieldsError
from photoapp.encoder.manifest import FILE, ID
from photoapp.encoder.spec import Family

MAIN = "main"
"""The revision of a repository that nobody pinned: whatever is newest."""

_FORMAT = 1
_REPOSITORY = r"[A-Za-z0-9][A-Za-z0-9._-]{0,95}/[A-Za-z0-9][A-Za-z0-9._-]{0,95}"
_REVISION = r"[0-9a-f]{40}|main"
_ANY_REVISION = r"[A-Za-z0-9._/-]{0,100}"  # also a branch or a tag
_SHA256 = r"[0-9a-f]{64}"
_VARIANT = r"int8|fp16"
_LANGUAGE = r"[a-z]{2,3}"  # ISO 639
_URL = r"https://[!-~]+"
_EXPORT = r"photoapp models export [!-~ ]+ --out DIR"
_MOST_FILES = 40
_LARGEST = 1 << 36  # bytes

_KEYS = {
    "id", "name", "family", "dim", "languages", "licence", "research_only", "recommended",
    "download_bytes", "memory_bytes", "speed", "good_for", "quality", "quality_source", "hub",
    "export", "unverified",
}  # fmt: skip
_HUB_KEYS = {"repository", "revision", "layout", "files", "variants"}
_FILE_KEYS = {"path", "to", "repository", "revision", "bytes", "sha256"}


class Layout(StrEnum):
    """How a repository lays out a model (DESIGN.md, Encoders)."""

    OWN = "own"
    IMMICH = "immich"
    TRANSFORMERS = "transformers"
    RCLIP = "rclip"


class Speed(StrEnum):
    """How long a picture takes on a processor, by the multiply-adds of the image network."""

    FAST = "fast"  # fewer than 6 thousand million: ViT-B/32
    MEDIUM = "medium"  # fewer than 40: ViT-B/16
    SLOW = "slow"


@dataclass(frozen=True, slots=True)
class HubFile:
    """A file wanted from a hub. to: its name in the folder that is imported.

    repository, revision: where it is. bytes, sha256: 0 and "" where only the hub knows them.
    """

    path: str
    to: str
    repository: str
    revision: str
    bytes: int = 0
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class HubSource:
    """Where a hub has a model. layout: None to look for any. files: empty for all it reads.

    variants: bytes of each variant that the publisher has beside it, by name.
    """

    repository: str
    revision: str
    layout: Layout | None
    files: tuple[HubFile, ...] = ()
    variants: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """An encoder that can be had. languages: ISO 639 codes in which it finds photos.

    licence: SPDX where there is one. research_only: the licence allows nothing else, so a person
    is asked first. download_bytes: what is fetched, or the weights an export fetches.
    memory_bytes: of a process that has both networks loaded. good_for: for a layman.
    quality: a published figure, quality_source: the page that has it; "" where there is none.
    export: the command that makes it where no publisher offers ONNX, else "".
    unverified: names of these fields, or of "revision", "files" and "variants", that nobody has
    verified.
    """

    id: str
    name: str
    family: Family
    dim: int
    languages: tuple[str, ...]
    licence: str
    research_only: bool
    recommended: bool
    download_bytes: int
    memory_bytes: int
    speed: Speed
    good_for: str
    quality: str
    quality_source: str
    hub: HubSource | None
    export: str
    unverified: tuple[str, ...]

    @property
    def needs_export(self) -> bool:
        """Whether no publisher offers it ready to use."""
        return self.hub is None


@cache
def catalogue() -> tuple[Entry, ...]:
    """Every entry, in the order in which to show them."""
    return read(resources() / "catalogue" / "encoders.json")


def entry_for(name: str) -> Entry | None:
    """An entry by id or name; case does not matter."""
    wanted = name.casefold()
    found = [one for one in catalogue() if wanted in (one.id, one.name.casefold())]
    return found[0] if found else None


def source_for(wish: str) -> HubSource | None:
    """What "OWNER/REPOSITORY" or "OWNER/REPOSITORY@REVISION" names, None if it names none."""
    repository, _, revision = wish.partition("@")
    if not re.fullmatch(_REPOSITORY, repository) or not re.fullmatch(_ANY_REVISION, revision):
        return None
    return HubSource(repository, revision or MAIN, None)


def read(path: Path) -> tuple[Entry, ...]:
    """A catalogue from a file. Raises FieldsError, OSError."""
    try:
        said = Fields(json.loads(path.read_bytes()))
    except ValueError as error:
        raise FieldsError(f"{path.name} is not JSON") from error
    said.integer("format", _FORMAT, _FORMAT)
    entries = tuple(_entry(part) for part in said.parts("encoders", 1_000))
    for seen in (entry.id for entry in entries), (entry.name.casefold() for entry in entries):
        names = list(seen)
        if len(set(names)) < len(names):
            raise FieldsError("two encoders have the same id or name")
    return entries


def _entry(said: Fields) -> Entry:
    _known(said, _KEYS)
    hub = _hub(said.part("hub")) if "hub" in said else None
    export = said.matching("export", _EXPORT) if "export" in said else ""
    if hub is None and not export:
        raise FieldsError("an encoder comes neither from a hub nor from an export")
    quality = said.words("quality", 300, default="")
    unverified = said.list_of_words("unverified", 20, 40)
    if not set(unverified) <= _KEYS | {"revision", "files", "variants"}:
        raise FieldsError(f"unverified names what is no field: {', '.join(unverified)}")
    return Entry(
        id=said.matching("id", ID),
        name=said.words("name", 60),
        family=said.choice("family", Family),
        dim=said.integer("dim", 1, 65_536),
        languages=_languages(said),
        licence=said.words("licence", 60),
        research_only=said.flag("research_only", default=False),
        recommended=said.flag("recommended", default=False),
        download_bytes=said.integer("download_bytes", 1, _LARGEST),
        memory_bytes=said.integer("memory_bytes", 1, _LARGEST),
        speed=said.choice("speed", Speed),
        good_for=said.words("good_for", 160),
        quality=quality,
        quality_source=said.matching("quality_source", _URL) if quality else "",
        hub=hub,
        export=export,
        unverified=unverified,
    )


def _languages(said: Fields) -> tuple[str, ...]:
    codes = said.list_of_words("languages", 300, 3)
    return tuple(Fields.match(code, _LANGUAGE, "languages") for code in codes)


def _hub(said: Fields) -> HubSource:
    _known(said, _HUB_KEYS)
    repository = said.matching("repository", _REPOSITORY)
    revision = said.matching("revision", _REVISION)
    return HubSource(
        repository,
        revision,
        said.choice("layout", Layout),
        tuple(_file(part, repository, revision) for part in said.parts("files", _MOST_FILES)),
        _variants(said.part("variants")) if "variants" in said else {},
    )


def _variants(said: Fields) -> dict[str, int]:
    return {
        Fields.match(name, _VARIANT, "variants"): said.integer(name, 1, _LARGEST)
        for name in said.names()
    }


def _file(said: Fields, repository: str, revision: str) -> HubFile:
    _known(said, _FILE_KEYS)
    path = said.matching("path", FILE)
    return HubFile(
        path,
        said.matching("to", FILE) if "to" in said else path,
        said.matching("repository", _REPOSITORY) if "repository" in said else repository,
        said.matching("revision", _REVISION) if "revision" in said else revision,
        said.integer("bytes", 1, _LARGEST) if "bytes" in said else 0,
        said.matching("sha256", _SHA256) if "sha256" in said else "",
    )


def _known(said: Fields, keys: set[str]) -> None:
    """A word misspelt in a file of our own is an error, not a field of a later version."""
    if unknown := sorted(set(said.names()) - keys):
        raise FieldsError(f"{unknown[0]!r} is no field")
