"""Title, description and keywords: which of the many places that hold them wins."""

import re
from collections.abc import Iterable, Iterator

from photoapp.imaging import iptc
from photoapp.imaging.ifd import Directory
from photoapp.imaging.iptc import Iptc
from photoapp.imaging.text import clean, decode, decode_utf16, tidy
from photoapp.imaging.xmp import Xmp

MOST_KEYWORDS = 1000

_XP_TITLE, _XP_COMMENT, _XP_KEYWORDS = 0x9C9B, 0x9C9C, 0x9C9E
_IMAGE_DESCRIPTION = 0x010E

# Written by cameras into every picture: no description of anything.
_NO_DESCRIPTION = re.compile(
    r"(?i)\W*(olympus|minolta|sanyo|kodak|samsung|konica|vivitar)?\s*"
    r"(digital (still )?camera|sony dsc|dcim|created by .*|[<>]?kenox.*|default)\W*"
)


def title(main: Directory, xmp: Xmp, press: Iptc) -> str:
    """XMP, IPTC, then Windows' own tag of EXIF's main directory."""
    found = xmp.text("dc:title") or press.text(iptc.TITLE) or decode_utf16(main.raw(_XP_TITLE))
    return clean(found, 1000)


def description(main: Directory, xmp: Xmp, press: Iptc) -> str:
    """XMP, IPTC, EXIF, then Windows' own tag; never what a camera writes into every picture."""
    candidates = (
        xmp.text("dc:description"),
        press.text(iptc.CAPTION),
        decode(main.raw(_IMAGE_DESCRIPTION)),
        decode_utf16(main.raw(_XP_COMMENT)),
    )
    return next((text for text in candidates if text and not _NO_DESCRIPTION.fullmatch(text)), "")


def keywords(main: Directory, xmp: Xmp, press: Iptc) -> tuple[str, ...]:
    """XMP and IPTC together; Windows' own tag only where neither speaks, because it repeats them
    joined; the last names of hierarchies only where nothing else speaks.
    """
    return (
        _distinct((*xmp.list("dc:subject"), *press.list(iptc.KEYWORDS)))
        or _distinct(decode_utf16(main.raw(_XP_KEYWORDS)).split(";"))
        or _distinct(path.rpartition("|")[2] for path in keyword_paths(xmp))
    )


def keyword_paths(xmp: Xmp) -> tuple[str, ...]:
    """Keywords with their hierarchy, "Places|Europe|Turkey": Lightroom's, digiKam's, Windows'."""
    return _distinct(_paths(xmp))


def _paths(xmp: Xmp) -> Iterator[str]:
    for name, sign in (
        ("lr:hierarchicalSubject", "|"),
        ("digiKam:TagsList", "/"),
        ("MicrosoftPhoto:LastKeywordXMP", "/"),
    ):
        for path in xmp.list(name):
            yield "|".join(filter(None, (tidy(part) for part in path.split(sign))))


def _distinct(words: Iterable[str]) -> tuple[str, ...]:
    """In order, without repeats (case ignored) and blanks, bounded."""
    kept: dict[str, str] = {}
    for word in words:
        neat = tidy(word)
        if neat and len(kept) < MOST_KEYWORDS:
            kept.setdefault(neat.casefold(), neat)
    return tuple(kept.values())
