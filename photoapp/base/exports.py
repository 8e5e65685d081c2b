"""What is wished of photos that leave the library as pictures, and what came of it."""

from dataclasses import dataclass, field
from enum import StrEnum

from photoapp.base.messages import PhotoappError
from photoapp.base.naming import check_pattern

QUALITIES = range(1, 101)
LEAST_SIDE = 16
"""Pixels; a shorter longest side shows nothing."""


class ExportFormat(StrEnum):
    """What kind of file a photo becomes. The value is stable across releases."""

    SAME = "same"  # as it is; what cannot be written so becomes JPEG, or PNG if transparent
    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"
    TIFF = "tiff"


class Keep(StrEnum):
    """What an exported photo goes on saying. The value is stable across releases."""

    ALL = "all"
    PUBLIC = "public"  # no place, no serial numbers, no tags (they name people), nothing unknown
    NOTHING = "nothing"


class Colours(StrEnum):
    """Which colours the numbers of a picture stand for. The value is stable across releases."""

    KEPT = "kept"  # its own, with its profile; where a file cannot hold these, sRGB
    SRGB = "srgb"


class SubFolders(StrEnum):
    """Which folders exported photos are sorted into. The value is stable across releases."""

    NONE = "none"
    YEAR = "year"
    MONTH = "month"  # 2021/2021-08
    DAY = "day"  # 2021/2021-08-14
    FOLDER = "folder"  # as in the library


class Taken(StrEnum):
    """What becomes of a photo whose name is taken. The value is stable across releases."""

    NUMBERED = "numbered"  # it gets a number that is free; the same file is not written twice
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class ExportWish:
    """How photos are to leave the library.

    longest: of the sides, in pixels, never enlarged; None for no change. quality: of JPEG and WebP,
    1 to 100. pattern: of names without their endings, see `base.naming`. companions: raw file, film
    and sidecar of a photo go along, as they are: nothing can be taken out of them, so that they
    need Keep.ALL. Raises ValueError, and PhotoappError as `check_pattern`.
    """

    format: ExportFormat = ExportFormat.SAME
    longest: int | None = None
    quality: int = 90
    keep: Keep = Keep.ALL
    colours: Colours = Colours.KEPT
    pattern: str = "{name}"
    folders: SubFolders = SubFolders.NONE
    companions: bool = False
    taken: Taken = Taken.NUMBERED

    def __post_init__(self) -> None:
        if self.quality not in QUALITIES:
            raise ValueError(f"no quality: {self.quality}")
        if self.longest is not None and self.longest < LEAST_SIDE:
            raise ValueError(f"no longest side: {self.longest}")
        if self.companions and self.keep is not Keep.ALL:
            raise ValueError("companions are as they are")
        check_pattern(self.pattern)


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of a photo, as the library shows it; None and empty: nothing is said."""

    title: str = ""
    description: str = ""
    rating: int | None = None
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """How one file becomes another: the part of a wish that a decoding process is told.

    words: None leaves what the file says. turned: quarters clockwise, beyond what the file says.
    """

    format: ExportFormat
    longest: int | None
    quality: int
    keep: Keep
    colours: Colours
    words: Words | None = None
    turned: int = 0


@dataclass(frozen=True, slots=True)
class Drawn:
    """A file that was written. ending: of its name, "" for that of the original, because it is of
    the same kind. width, height: 0 if nobody looked.
    """

    ending: str
    bytes: int
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class ExportName:
    """What an exported photo would be called. new: with its folders, "/" between them."""

    photo: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ExportFailure:
    """A photo that was not exported, or not wholly. number: its place among all, from 1."""

    photo: int
    number: int
    path: str
    error: PhotoappError


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What came of an export.

    folder: where to. asked: photos. photos: written now, with `files` in all, of `bytes`. already:
    there with the same content. skipped: their names were taken. first: the path of the first file
    written, "" without any.
    """

    folder: str
    wish: ExportWish
    asked: int
    photos: int = 0
    files: int = 0
    bytes: int = 0
    already: int = 0
    skipped: int = 0
    first: str = ""
    failed: tuple[ExportFailure, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class ExportEstimate:
    """How much an export would write, in bytes; least and most: where it lies most likely.

    sampled: photos that were drawn to tell.
    """

    bytes: int
    least: int
    most: int
    sampled: int
