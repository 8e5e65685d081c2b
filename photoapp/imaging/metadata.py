"""Raw blocks -> one Metadata record: which tag wins, and which values are believed."""

import math
import re
from collections.abc import Iterator
from datetime import datetime

from photoapp.base.picture import Metadata, TimeSource
from photoapp.imaging import iptc, times, words
from photoapp.imaging.blocks import Blocks
from photoapp.imaging.ifd import Directory, Tiff, over
from photoapp.imaging.iptc import Iptc, read_iptc
from photoapp.imaging.text import decode, tidy
from photoapp.imaging.xmp import Xmp, read_xmp

_EXIF_IFD, _GPS_IFD = 0x8769, 0x8825

_STARS_OF_PERCENT = {1: 1, 25: 2, 50: 3, 75: 4, 99: 5}
"""What Windows writes for one star to five."""


class _Tags:
    """The three EXIF directories, and what is asked of them."""

    def __init__(self, blocks: Blocks) -> None:
        tiff, detail, gps = blocks.exif, blocks.detail, blocks.gps
        self.main = _directory(tiff)
        self.exif = _directory(detail) if detail else _below(tiff, self.main.whole(_EXIF_IFD))
        self.gps = _directory(gps) if gps else _below(tiff, self.main.whole(_GPS_IFD))

    def text(self, tag: int) -> str:
        return decode(self.exif.raw(tag)) or decode(self.main.raw(tag))

    def number(self, tag: int) -> float | None:
        number = self.exif.number(tag)
        return number if number is not None else self.main.number(tag)


def read_metadata(blocks: Blocks, name: str, mtime: float | None, now: datetime) -> Metadata:
    """What a file says of its photo. name: of the file; mtime: seconds since 1970; now: wall time,
    beyond which nothing can have been taken.
    """
    tags = _Tags(blocks)
    xmp, press = read_xmp(blocks.xmp, blocks.more_xmp), read_iptc(blocks.iptc)
    taken = times.best(_times(tags, xmp, press, name, mtime), now)
    latitude, longitude = _position(tags.gps, xmp)
    return Metadata(
        taken=taken.time if taken else None,
        offset=taken.offset if taken else None,
        time_source=taken.source if taken else None,
        make=tidy(tags.text(0x010F) or xmp.text("tiff:Make")),
        model=tidy(tags.text(0x0110) or xmp.text("tiff:Model")),
        lens=_lens(tags, xmp),
        exposure=_above_zero(tags.number(0x829A), _fraction(xmp.text("exif:ExposureTime"))),
        f_number=_above_zero(tags.number(0x829D), _fraction(xmp.text("exif:FNumber"))),
        iso=_iso(tags, xmp),
        focal_length=_above_zero(tags.number(0x920A), _fraction(xmp.text("exif:FocalLength"))),
        focal_length_35=_above_zero(
            tags.number(0xA405), _fraction(xmp.text("exif:FocalLengthIn35mmFilm"))
        ),
        latitude=latitude,
        longitude=longitude,
        altitude=_altitude(tags.gps, xmp),
        rating=_rating(tags, xmp),
        title=words.title(tags.main, xmp, press),
        description=words.description(tags.main, xmp, press),
        keywords=words.keywords(tags.main, xmp, press),
        keyword_paths=words.keyword_paths(xmp),
    )


def _directory(tiff: Tiff | None) -> Directory:
    return tiff.directory(tiff.first) if tiff else Directory()


def _below(tiff: Tiff | None, offset: int | None) -> Directory:
    return tiff.directory(offset) if tiff else Directory()


def _times(
    tags: _Tags, xmp: Xmp, press: Iptc, name: str, mtime: float | None
) -> Iterator[times.Taken | None]:
    """Candidates, most trusted first. Digitised and modified times are often those of a scan or
    an edit, so they come after every statement of when the picture was made.
    """
    stamp = times.parse_stamp
    exif = TimeSource.EXIF
    yield stamp(tags.text(0x9003), exif, fraction=tags.text(0x9291), offset=_offset(tags, 0x9011))
    yield stamp(
        xmp.text("exif:DateTimeOriginal"),
        TimeSource.XMP,
        fraction=xmp.text("exif:SubSecTimeOriginal"),
        offset=xmp.text("exif:OffsetTimeOriginal"),
    )
    yield stamp(xmp.text("photoshop:DateCreated"), TimeSource.XMP)
    yield times.parse_iptc(press.text(iptc.DATE_CREATED), press.text(iptc.TIME_CREATED))
    yield stamp(tags.text(0x9004), exif, fraction=tags.text(0x9292), offset=_offset(tags, 0x9012))
    yield stamp(xmp.text("xmp:CreateDate"), TimeSource.XMP)
    yield times.parse_name(name)
    yield stamp(tags.text(0x0132), exif, fraction=tags.text(0x9290), offset=_offset(tags, 0x9010))
    yield times.of_mtime(mtime)


def _offset(tags: _Tags, tag: int) -> str:
    return tags.text(tag) or tags.text(0x9010)


def _lens(tags: _Tags, xmp: Xmp) -> str:
    named = tags.text(0xA434) or xmp.text("exifEX:LensModel") or xmp.text("aux:Lens")
    if named.strip("- 0") and named.lower() not in ("unknown", "n/a", "none"):
        return tidy(named)
    return _lens_by_figures(tags.exif.numbers(0xA432) or tags.main.numbers(0xC630))


def _lens_by_figures(figures: tuple[float, ...]) -> str:
    """`18-55 mm f/3.5-5.6` from shortest and longest focal length and their f-numbers."""
    if len(figures) != 4 or not figures[0] > 0 or not figures[1] > 0:
        return ""

    def span(low: float, high: float) -> str:
        return f"{low:g}" if low == high or not high > 0 else f"{low:g}-{high:g}"

    focal = f"{span(round(figures[0], 2), round(figures[1], 2))} mm"
    if figures[2] > 0:
        focal += f" f/{span(round(figures[2], 2), round(figures[3], 2))}"
    return focal


def _above_zero(*candidates: float | None) -> float | None:
    return next((n for n in candidates if n is not None and 0 < n < math.inf), None)


def _fraction(text: str) -> float | None:
    match = re.fullmatch(r"(\d{1,12}(?:\.\d{1,12})?)(?:/(\d{1,12}))?", text)
    if match is None:
        return None
    bottom = float(match[2] or 1)
    return float(match[1]) / bottom if bottom else None


def _iso(tags: _Tags, xmp: Xmp) -> int | None:
    number = tags.number(0x8827)
    if number is None or not 0 < number < 65535:  # 65535: look at RecommendedExposureIndex
        number = _above_zero(tags.number(0x8832), tags.number(0x8833))
    number = number or _fraction(xmp.text("exif:ISOSpeedRatings"))
    return int(number) if number and 0 < number < 10_000_000 else None


def _position(gps: Directory, xmp: Xmp) -> tuple[float | None, float | None]:
    """Degrees; both or none. 0,0 is a receiver without a fix: nobody photographs there."""
    latitude = _degrees(gps, 1, 2, "S")
    longitude = _degrees(gps, 3, 4, "W")
    if latitude is None or longitude is None:
        latitude = _xmp_degrees(xmp.text("exif:GPSLatitude"))
        longitude = _xmp_degrees(xmp.text("exif:GPSLongitude"))
    if latitude is None or longitude is None or (latitude, longitude) == (0, 0):
        return None, None
    if abs(latitude) > 90 or abs(longitude) > 180:
        return None, None
    return latitude, longitude


def _degrees(gps: Directory, reference: int, tag: int, negative: str) -> float | None:
    parts = gps.numbers(tag)
    if not parts or len(parts) > 3:
        return None
    # Some writers leave minutes or seconds 0/0 where they do not know them.
    known = [0.0 if at and math.isnan(part) else part for at, part in enumerate(parts)]
    if not all(0 <= part < math.inf for part in known) or any(part > 60 for part in known[1:]):
        return None
    degrees = math.fsum(part / 60.0**at for at, part in enumerate(known))
    return -degrees if decode(gps.raw(reference)).upper().startswith(negative) else degrees


def _xmp_degrees(text: str) -> float | None:
    """`33,51.2333S` or `33,51,14S`."""
    match = re.fullmatch(r"(\d{1,3}),(\d{1,2}(?:\.\d+)?)(?:,(\d{1,2}(?:\.\d+)?))?([NSEW])", text)
    if match is None:
        return None
    degrees = int(match[1]) + float(match[2]) / 60 + float(match[3] or 0) / 3600
    return -degrees if match[4] in "SW" else degrees


def _altitude(gps: Directory, xmp: Xmp) -> float | None:
    """Metres; None beyond what an aeroplane reaches (overflows of negative values)."""
    metres = gps.number(6)
    below = gps.raw(5)[:1] in (b"\1", b"1")
    if metres is None:
        metres = _fraction(xmp.text("exif:GPSAltitude"))
        below = xmp.text("exif:GPSAltitudeRef") == "1"
    if metres is None or not -12_000 < metres < 100_000:
        return None
    return -metres if below and metres > 0 else metres


def _rating(tags: _Tags, xmp: Xmp) -> int | None:
    """-1 (rejected) to 5: XMP, then Windows' own, then EXIF, then a Fujifilm camera's own star."""
    stated = re.fullmatch(r"(-?\d)(?:\.0*)?", xmp.text("xmp:Rating"))
    percent = re.fullmatch(r"\d{1,2}", xmp.text("MicrosoftPhoto:Rating"))
    candidates = (
        int(stated[1]) if stated else None,
        _STARS_OF_PERCENT.get(int(percent[0])) if percent else None,
        tags.main.whole(0x4746),
        _fuji_rating(tags),
    )
    return next((n for n in candidates if n is not None and -1 <= n <= 5), None)


def _fuji_rating(tags: _Tags) -> int | None:
    note = tags.exif.raw(0x927C)
    if not note.startswith(b"FUJIFILM"):
        return None
    own = Tiff(over(note), "<", big=False, first=int.from_bytes(note[8:12], "little"))
    return own.directory(own.first).whole(0x1431)
