"""Which files of a folder belong to one photo, as far as their names tell."""

import os
import re
import unicodedata
from enum import StrEnum

from photoapp.base.files import Kind


class Role(StrEnum):
    """What a file is to its photo. Those that can lead it come first, the best one at the top."""

    EDIT = "edit"  # the edited picture of a phone, beside the one that was taken
    PICTURE = ""
    RAW = "raw"
    MOTION = "motion"  # the film of a Live Photo; never decoded
    SIDECAR = "sidecar"


HOUR_NS = 3_600_000_000_000
"""By whole hours times shift on FAT and where clocks change: no change of the file."""

_CAMERA = frozenset(("jpg", "jpeg", "jpe", "jfif", "heic", "heif", "hif", "heics", "heifs"))
_RAW = frozenset(
    (
        *("dng", "cr2", "cr3", "crw", "nef", "nrw", "arw", "srf", "sr2", "orf", "rw2", "rwl"),
        *("raf", "pef", "x3f", "mrw", "kdc", "dcr", "k25", "3fr", "fff", "iiq", "mos", "mef"),
        *("erf", "gpr", "srw", "raw", "ari", "cap", "dcs", "mdc", "ptx", "rwz"),
    )
)
_OTHER = frozenset(("png", "gif", "webp", "tif", "tiff", "bmp", "avif", "jxl", "jp2", "psd"))
_FILM = frozenset(("mov", "mp4"))
_SIDECAR = frozenset(("xmp", "aae"))
_PAIRING = _CAMERA | _RAW | _OTHER | _FILM | _SIDECAR

# IMG_E4120.HEIC is IMG_4120.HEIC as edited; IMG_O4120.AAE tells how the edit was made.
_APPLE = re.compile(r"(img_)([eo])(\d{4,})")


def _parts(name: str) -> tuple[str, str]:
    """The name without what formats add to it, and its extension, both folded."""
    # Whatever Unicode composition and case a program writes, to a person it is one name.
    stem, dot, extension = unicodedata.normalize("NFC", name).casefold().rpartition(".")
    if not dot or extension not in _PAIRING:
        return "", ""
    inner, dot, within = stem.rpartition(".")
    if extension in _SIDECAR and dot and within in _PAIRING - _SIDECAR:
        stem = inner  # darktable's and others' IMG_4120.CR2.xmp
    return stem, extension


def ending(name: str) -> str:
    """What formats add to a name, as written: `.jpg`, and `.CR2.xmp` of a sidecar; "" if nothing.

    A new name in front of it is that of the same kind of file.
    """
    stem, dot, extension = name.rpartition(".")
    if not dot or not stem:
        return ""
    inner, _, within = stem.rpartition(".")
    if inner and extension.casefold() in _SIDECAR and within.casefold() in _PAIRING - _SIDECAR:
        return f".{within}.{extension}"
    return f".{extension}"


def renamed(name: str, stem: str) -> str:
    """What a file of a photo is called once the photo is: with its format, and as the part it is.

    The mark that a phone gives to edits is kept where a phone would look for it, else put behind.
    """
    behind = ending(name)
    marked = _APPLE.fullmatch(name[: len(name) - len(behind)].casefold())
    mark = marked[2].upper() if marked else ""
    if mark and _APPLE.fullmatch(f"{stem[:4]}e{stem[4:]}".casefold()):
        return f"{stem[:4]}{mark}{stem[4:]}{behind}"
    return f"{stem}_{mark}{behind}" if mark else stem + behind


def pair_key(name: str) -> bytes:
    """Equal for the files of one folder that may be one photo; b"" for a name that pairs never."""
    stem, _ = _parts(name)
    apple = _APPLE.fullmatch(stem)
    return os.fsencode(apple[1] + apple[3] if apple else stem)


def role_of(name: str, kind: Kind) -> Role:
    """What a file of this name and content would be to its photo."""
    stem, extension = _parts(name)
    if kind is Kind.SIDECAR:
        return Role.SIDECAR
    if kind is Kind.VIDEO:
        return Role.MOTION if extension in _FILM else Role.PICTURE
    if extension in _RAW:
        return Role.RAW
    apple = _APPLE.fullmatch(stem)
    return Role.EDIT if apple and apple[2] == "e" else Role.PICTURE


def is_of_camera(name: str) -> bool:
    """Whether a picture is of a format that cameras write, so that it pairs with raw and film."""
    return _parts(name)[1] in _CAMERA


def is_sidecar_of(sidecar: str, picture: str) -> bool:
    """Whether a sidecar is named after this very file, format and all: `name.jpg.xmp`."""
    stem = unicodedata.normalize("NFC", sidecar).casefold().rpartition(".")[0]
    return stem == unicodedata.normalize("NFC", picture).casefold()


def sidecar_state(size: int, mtime_ns: int) -> str:
    """What tells one version of a sidecar from another; the same after a shift of whole hours."""
    return f"{size}:{abs(mtime_ns) % HOUR_NS}"
