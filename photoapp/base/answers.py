"""What the library tells the faces about photos, folders, encoders and itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Flag, StrEnum, auto

import numpy as np
from numpy.typing import NDArray

from photoapp.base.care import NOTHING_SAID, Care
from photoapp.base.messages import Action, Code
from photoapp.base.pairing import Role
from photoapp.base.picture import Metadata, Pixels

NO_TIME = np.iinfo(np.int64).min
"""The `wall` of a photo without any time."""


class Changes(Flag):
    """Which kinds of thing an action changed, so that a face refreshes only what shows them."""

    NOTHING = 0
    PHOTOS = auto()
    FOLDERS = auto()
    PROBLEMS = auto()
    ENCODERS = auto()
    TAGS = auto()
    SEARCHES = auto()
    ALBUMS = auto()
    EVERYTHING = PHOTOS | FOLDERS | PROBLEMS | ENCODERS | TAGS | SEARCHES | ALBUMS


@dataclass(frozen=True, slots=True)
class PhotoList:
    """Photos in the order of the grid.

    ids: int64 [N]. wall: int64 [N], local wall time as seconds since 1970-01-01 00:00 of the same
    wall clock, NO_TIME where unknown; sections of dates are runs of it.
    """

    ids: NDArray[np.int64]
    wall: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Card:
    """What a list shows of a photo besides its thumbnail.

    mean_colour: 0xRRGGBB. offset: of `taken`, minutes east of UTC, None if not known. rating: 0 to
    5 as the user or else the file says, -1 if rejected by the file, None if nobody says. turned:
    quarter turns clockwise that the user wants it shown with. hidden: by the user.
    beside_raw: the format of the lead if a raw file belongs to it, else "". live: a short film
    belongs to it. offline: its folder is out of reach now. online: it is in the cloud only.
    """

    photo: int
    name: str
    mean_colour: int
    width: int
    height: int
    taken: datetime | None
    missing: bool
    files: int
    offset: int | None = None
    favourite: bool = False
    rating: int | None = None
    turned: int = 0
    hidden: bool = False
    beside_raw: str = ""
    live: bool = False
    offline: bool = False
    online: bool = False


@dataclass(frozen=True, slots=True)
class FileInfo:
    """One file of a photo. path: absolute, surrogate-escaped. bytes: its size.

    role: what it is to the photo. online: its content is in the cloud only.
    """

    path: str
    bytes: int
    format: str
    lead: bool
    missing: bool
    role: Role = Role.PICTURE
    online: bool = False


@dataclass(frozen=True, slots=True)
class Details:
    """Everything known of one photo.

    metadata: as it is shown: taken falls back as its time_source says; rating, title and
    description are the user's where care has them, else the file's.
    """

    photo: int
    path: str
    root: str
    folder: str
    width: int
    height: int
    metadata: Metadata
    files: tuple[FileInfo, ...]
    truncated: bool
    care: Care = NOTHING_SAID

    @property
    def favourite(self) -> bool:
        """Whether the user made it a favourite."""
        return self.care.favourite

    @property
    def rating(self) -> int | None:
        """As `Card.rating`."""
        return self.metadata.rating

    @property
    def turned(self) -> int:
        """As `Card.turned`."""
        return self.care.turned

    @property
    def hidden(self) -> bool:
        """Whether the user hid it."""
        return self.care.hidden


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo large. screen: uint8 [H, W, 4], upright, in the colours asked for (sRGB unless
    somebody asks for others): blue, green, red and 255, as screens take them. width, height: of
    the whole picture.
    """

    screen: Pixels
    width: int
    height: int

    @property
    def pixels(self) -> Pixels:
        """The same bytes as red, green and blue: uint8 [H, W, 3], not contiguous."""
        return self.screen[..., 2::-1]


@dataclass(frozen=True, slots=True)
class Folder:
    """A root or a folder below one, with the photos at and below it.

    root: the root's id; path: relative to it ("" for the root itself); absolute: the whole path.
    """

    root: int
    path: str
    absolute: str
    photos: int
    offline: bool


@dataclass(frozen=True, slots=True)
class RootStatus:
    """A root as `folders list` and Settings show it. exclude: the user's globs for it.

    looked: when it was last looked through to its end, by this clock; None if never.
    """

    root: int
    path: str
    photos: int
    problems: int
    offline: bool
    exclude: tuple[str, ...]
    looked: datetime | None = None


@dataclass(frozen=True, slots=True)
class Purged:
    """What was, or would be, forgotten for good. kept: missing photos that stay.

    files: rows of missing files, of photos that stay as well.
    """

    photos: int
    files: int
    kept: int


@dataclass(frozen=True, slots=True)
class Problem:
    """A file or folder that could not be used. path: absolute. since: local time, naive."""

    path: str
    code: Code
    values: Mapping[str, str | int]
    since: datetime
    folder: bool


@dataclass(frozen=True, slots=True)
class Done:
    """An action of the user. number: what it is undone by. at: local time, naive.

    undoable: False for what is final. undone: it was taken back, and can be done again.
    """

    number: int
    action: Action
    values: Mapping[str, str | int]
    at: datetime
    undoable: bool
    undone: bool


class EncoderRole(StrEnum):
    """What the library uses an encoder for."""

    SEARCH = "search"  # words and pictures, and what looks alike while no other does that
    NEXT = "next"  # built up to follow the one that search uses
    SIMILAR = "similar"  # what looks alike
    LABELS = "labels"

    @property
    def setting(self) -> str:
        """The setting of a library that holds the id of the encoder in this role."""
        return "encoder" if self is EncoderRole.SEARCH else f"encoder_{self}"


@dataclass(frozen=True, slots=True)
class EncoderVariant:
    """A network in less precision that can stand in for an encoder's own: "int8" or "fp16".

    bytes: of its files, 0 if it is not here and would be made. cosine: the least to the vectors of
    the network itself on sample pictures, None if it is not here; 1 - cosine is what it loses.
    speed: how many times as fast it is on this machine, None if that was not measured (`check`).
    download_bytes: of one that is not here and that its publisher has, 0 where it would be made.
    """

    name: str
    bytes: int = 0
    cosine: float | None = None
    speed: float | None = None
    download_bytes: int = 0


@dataclass(frozen=True, slots=True)
class EncoderInfo:
    """An encoder as lists show it. bytes: of its files. vectors: photos it has understood.

    basic: the built-in one. quality: a sentence of published figures with their source, or "".
    roles: what it is used for. variant: which of its networks is used. provider: the one the user
    insists on, "" if the fastest is found by trial. measured: figures measured on this machine,
    by name (see tests/benchmarks/bench_encoders.py). variants: those there are or could be.
    """

    id: str
    name: str
    family: str
    dim: int
    in_use: bool
    basic: bool
    bytes: int
    languages: tuple[str, ...]
    licence: str
    quality: str
    vectors: int
    roles: tuple[EncoderRole, ...] = ()
    variant: str = "reference"
    provider: str = ""
    measured: Mapping[str, float] = field(default_factory=dict)
    variants: tuple[EncoderVariant, ...] = ()


@dataclass(frozen=True, slots=True)
class EncoderStatus:
    """An encoder really in use. provider: as the session says, "" before it has run.

    why_not_faster: a WhyNotFaster of why a faster provider is not used, "" if none was tried.
    images_per_second: of the last indexing run, None before one. covered: photos that it has
    understood as they are now; lacking: photos that are there and which it has not. seconds_left:
    what indexing needs for those, as far as known. ready: of the next one, whether it knows all
    that the one before knows, so that it waits for the user to switch. reasons: of `lacking`, how
    many by WhyNoVector. languages: ISO 639 codes of those in which it finds photos.
    """

    id: str
    name: str
    basic: bool
    provider: str
    why_not_faster: str
    images_per_second: float | None
    role: EncoderRole = EncoderRole.SEARCH
    variant: str = "reference"
    covered: int = 0
    lacking: int = 0
    seconds_left: float | None = None
    ready: bool = False
    reasons: Mapping[str, int] = field(default_factory=dict)
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Status:
    """The library in figures.

    photos: those that are there and not hidden, as of each root. encoder: what search uses.
    encoders: that and every other in use, by role. vectors: by name of encoder. without_vector:
    photos, also hidden ones, that `encoder` has not understood, without_vector_reasons the same by
    why. favourites: shown ones. hidden: photos that are there and that the user hid.
    """

    photos: int
    files: int
    missing: int
    roots: tuple[RootStatus, ...]
    encoder: EncoderStatus | None
    vectors: Mapping[str, int]
    without_vector: int
    problems: int
    catalog_bytes: int
    thumbnails_bytes: int
    tags: int = 0
    encoders: tuple[EncoderStatus, ...] = ()
    albums: int = 0
    without_vector_reasons: Mapping[str, int] = field(default_factory=dict)
    favourites: int = 0
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class EncoderRun:
    """What a run did for one encoder.

    id, name: of its model folder. embedded: photos of which it said something newly. seconds: it
    was at work. trouble, with its values: why it was left out from some moment on, None if it was
    not; what it missed is for the next run.
    """

    id: str
    name: str
    embedded: int
    seconds: float
    trouble: Code | None = None
    values: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What an indexing run did; the keys of `photoapp index --json`.

    skipped: counts by kind (video, online_only, other). stages: seconds each stage was at work,
    summed over its workers (scan, decode, encode, store). switched_to: name of the encoder that
    search uses from now on, "" if it uses the same. unsettled: absolute paths of files that other
    programs were still writing; they are neither photos nor problems before that is done.
    """

    found: int = 0
    added: int = 0
    changed: int = 0
    moved: int = 0
    missing: int = 0
    unchanged: int = 0
    embedded: int = 0
    problems: int = 0
    skipped: Mapping[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    photos_per_second: float = 0.0
    encoder: str = ""
    provider: str = ""
    stages: Mapping[str, float] = field(default_factory=dict)
    offline: tuple[str, ...] = ()
    encoders: tuple[EncoderRun, ...] = ()
    switched_to: str = ""
    unsettled: tuple[str, ...] = ()
