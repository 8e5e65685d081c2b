"""Figures, dates and sizes as people write them, in the user's language."""

import os
from datetime import datetime
from fractions import Fraction
from pathlib import Path, PurePath
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale, Qt, QTime
from PySide6.QtGui import QGuiApplication, QKeySequence

from photoapp.base.files import printable
from photoapp.base.gazetteer import country_in
from photoapp.base.picture import Metadata
from photoapp.base.tagged import TagSource

_SOURCES: Final[dict[TagSource, object]] = {
    TagSource.USER: QT_TRANSLATE_NOOP("words", "you"),
    TagSource.FILE: QT_TRANSLATE_NOOP("words", "keywords in your files"),
    TagSource.ENCODER: QT_TRANSLATE_NOOP("words", "the search model"),
    TagSource.CLASSIFIER: QT_TRANSLATE_NOOP("words", "the label model"),
    TagSource.TAUGHT: QT_TRANSLATE_NOOP("words", "your examples"),
}

_LEFT: Final = "\u200e", "\u2066", "\u2069"  # a letter, not seen, that is read from the left;
# the begin and the end of what keeps its order whatever stands beside it

BUILT_IN: Final = "Basic search"
"""What the search model that comes with the program calls itself; no other may be called so."""


def model(name: str) -> str:
    """What people call a search model: as its makers do, the built-in one in their language."""
    return QCoreApplication.translate("encoders", "Basic search") if name == BUILT_IN else name


def key(keys: str) -> str:
    """A key, or several held together, as this platform writes them: "Ctrl+Enter", "⌘↩"."""
    form = QKeySequence.SequenceFormat.NativeText
    native, returns = QKeySequence(keys).toString(form), QKeySequence("Return").toString(form)
    if not returns.isalpha() or not native.endswith(returns):
        return native
    # Qt says what the key was called on typewriters, which no sentence of the window does.
    enter = QCoreApplication.translate("words", "Enter", "the key")
    return native.removesuffix(returns) + enter


def number(count: int) -> str:
    """12880 -> "12,880"."""
    return QLocale().toString(count)


def plain(value: float) -> str:
    """1200 -> "1200", 5.6 -> "5.6": figures of cameras, which have no separators; three that tell
    below a thousand. In digits that go with their signs, as "f/" and "ISO" do.
    """
    locale = QLocale() if QLocale().zeroDigit() == "0" else QLocale.c()
    if value < 1000:
        return locale.toString(float(value), "g", 3)
    return locale.toString(round(value)).replace(locale.groupSeparator(), "")


def titled(text: str) -> str:
    """With a capital first, as titles have it in languages that write months without."""
    first = 2 if text.startswith("".join(_LEFT[:2])) else 0
    return text[:first] + QLocale().toUpper(text[first : first + 1]) + text[first + 1 :]


def photos(count: int) -> str:
    """1 -> "1 photo", 18 -> "18 photos"."""
    return QCoreApplication.translate("words", "%Ln photo(s)", "", count)


def rule(question: str) -> str:
    """The question that fills an album; one of pictures alone has no text."""
    return question or QCoreApplication.translate("words", "what looks like its pictures")


def source(source: TagSource) -> str:
    """Who gave or suggests a tag, to stand inside a sentence."""
    return QCoreApplication.translate("words", str(_SOURCES[source]))


def size(count: int) -> str:
    """Bytes -> "1.7 MB"."""
    if count < 1_000_000:
        kilobytes = max(1, round(count / 1000))
        return QCoreApplication.translate("words", "{0} KB").format(number(kilobytes))
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def whole_size(count: int) -> str:
    """Bytes, as exact as they matter of something large: "785 MB", "3.2 GB"."""
    whole = 10_000_000 <= count < 1_000_000_000
    kind = QLocale.DataSizeFormat.DataSizeSIFormat
    return QLocale().formattedDataSize(count, 0, kind) if whole else size(count)


def folder(path: str) -> str:
    """The folder of a file, the user's own folder as "~"."""
    return place(os.path.dirname(path))


def place(path: str) -> str:
    """A folder, or a file with its folder; the user's own folder as "~"."""
    shown, home = PurePath(printable(path)), Path.home()
    inside = home in shown.parents
    return isolated(str(PurePath("~") / shown.relative_to(home)) if inside else str(shown))


def isolated(path: str) -> str:
    """A path to be shown, which is read from the left in every language."""
    mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return f"{_LEFT[1]}{path}{_LEFT[2]}" if mirrored else path


def from_the_left(text: str) -> str:
    """Words to be shown that are read from the left, as are several of them side by side."""
    letter, begin, end = _LEFT
    return f"{letter}{begin}{text}{end}{letter}"


def moment(taken: datetime) -> str:
    """A wall time -> "14 March 2018, 19:42"."""
    date = QDate(taken.year, taken.month, taken.day)
    day = QLocale().toString(date, QLocale.FormatType.LongFormat)
    weekday = QLocale().dayName(date.dayOfWeek())
    # The long format names the weekday, which is noise here, and has no form without it.
    day = day.replace(f"{weekday}, ", "").replace(f"{weekday} ", "")
    time = QLocale().toString(QTime(taken.hour, taken.minute), QLocale.FormatType.ShortFormat)
    return f"{day}, {time}"


def time_left(seconds: float) -> str:
    """240.0 -> "4 min left"."""
    if seconds < 50:
        return QCoreApplication.translate("words", "less than a minute left")
    minutes = max(1, round(seconds / 60))
    if minutes < 60:
        return QCoreApplication.translate("words", "{0} min left").format(number(minutes))
    hours, rest = divmod(minutes, 60)
    if hours >= 10 or not rest:
        return QCoreApplication.translate("words", "{0} h left").format(number(round(minutes / 60)))
    return QCoreApplication.translate("words", "{0} h {1} min left").format(
        number(hours), number(rest)
    )


def dimensions(width: int, height: int) -> str:
    """-> "5472 × 3648 · 20 MP"."""
    shape = f"{plain(width)} × {plain(height)}"
    pixels = width * height / 1e6
    if pixels < 1:
        return shape
    megapixels = QCoreApplication.translate("words", "{0} MP").format(plain(round(pixels)))
    return f"{shape} · {megapixels}"


def about(what: str, said: str) -> str:
    """-> "Exporting photos: The disk is full.", as the language sets a colon."""
    return QCoreApplication.translate("encoders", "{0}: {1}").format(what, said)


def camera(metadata: Metadata) -> str:
    """Make "Canon", model "Canon EOS 70D" -> "Canon EOS 70D": makers often repeat themselves."""
    make, model = metadata.make.strip(), metadata.model.strip()
    first = make.split(" ")[0]
    if not first or model.casefold().startswith(first.casefold()):
        return model or make
    short = first.capitalize() if first.isupper() and len(first) > 3 else first
    return f"{short} {model}".strip()


def lens(metadata: Metadata) -> str:
    """-> "EF 24-70mm · 35 mm", as far as the file says."""
    length = metadata.focal_length
    said = (metadata.lens, f"{plain(length)} mm" if length else "")
    return " · ".join(filter(None, said))


def country(name: str) -> str:
    """Switzerland -> "Schweiz"."""
    return country_in(QLocale().name().partition("_")[0], name)


def exposure(metadata: Metadata) -> str:
    """-> "1/60 s · f/4 · ISO 800", as far as the file says."""
    said: list[str] = []
    if metadata.exposure:
        said.append(f"{_shutter(metadata.exposure)} s")
    if metadata.f_number:
        said.append(f"f/{plain(metadata.f_number)}")
    if metadata.iso:
        said.append(f"ISO {plain(metadata.iso)}")
    return " · ".join(said)


def _shutter(seconds: float) -> str:
    if seconds >= 0.3:
        return plain(float(f"{seconds:.2g}"))
    return f"{plain(1)}/{plain(round(Fraction(1) / Fraction(seconds)))}"
