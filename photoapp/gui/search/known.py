"""What each filter of the question language asks for, in a few plain words."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_FILTERS: Final[dict[str, object]] = {
    "added": QT_TRANSLATE_NOOP("filters", "when it came into the library"),
    "album": QT_TRANSLATE_NOOP("filters", "in this album"),
    "camera": QT_TRANSLATE_NOOP("filters", "taken with this camera"),
    "date": QT_TRANSLATE_NOOP("filters", "when it was taken"),
    "folder": QT_TRANSLATE_NOOP("filters", "in this folder"),
    "is": QT_TRANSLATE_NOOP("filters", "untagged, raw, located …"),
    "lens": QT_TRANSLATE_NOOP("filters", "taken with this lens"),
    "near": QT_TRANSLATE_NOOP("filters", "taken near this place"),
    "place": QT_TRANSLATE_NOOP("filters", "taken at this place"),
    "rating": QT_TRANSLATE_NOOP("filters", "with these stars"),
    "state": QT_TRANSLATE_NOOP("filters", "only such photos"),
    "tag": QT_TRANSLATE_NOOP("filters", "with this tag"),
    "type": QT_TRANSLATE_NOOP("filters", "files of this kind"),
}


def filter_words(name: str) -> str:
    """What a filter asks for; "" for one without words here."""
    return QCoreApplication.translate("filters", str(_FILTERS[name])) if name in _FILTERS else ""
