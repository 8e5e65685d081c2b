"""Sentences for what an answer says of itself, in the user's language."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from photoapp.base.messages import Language, Remark
from photoapp.base.question import Remarked
from photoapp.gui.wording import words

_LANGUAGES: Final[dict[Language, object]] = {
    Language.GERMAN: QT_TRANSLATE_NOOP("remarks", "German"),
    Language.FRENCH: QT_TRANSLATE_NOOP("remarks", "French"),
    Language.SPANISH: QT_TRANSLATE_NOOP("remarks", "Spanish"),
    Language.CYRILLIC: QT_TRANSLATE_NOOP("remarks", "languages in Cyrillic letters"),
    Language.GREEK: QT_TRANSLATE_NOOP("remarks", "Greek"),
    Language.HEBREW: QT_TRANSLATE_NOOP("remarks", "Hebrew"),
    Language.ARABIC: QT_TRANSLATE_NOOP("remarks", "languages in Arabic letters"),
    Language.DEVANAGARI: QT_TRANSLATE_NOOP("remarks", "languages in Devanagari"),
    Language.THAI: QT_TRANSLATE_NOOP("remarks", "Thai"),
    Language.KOREAN: QT_TRANSLATE_NOOP("remarks", "Korean"),
    Language.JAPANESE: QT_TRANSLATE_NOOP("remarks", "Japanese"),
    Language.CHINESE: QT_TRANSLATE_NOOP("remarks", "Chinese and Japanese"),
}

_SENTENCES: Final[dict[Remark, object]] = {
    Remark.OTHER_LANGUAGE: QT_TRANSLATE_NOOP("remarks", "{encoder} understands English."),
    Remark.TRANSLATED: QT_TRANSLATE_NOOP(
        "remarks", "Understood as “{text}”: {encoder} knows English."
    ),
}

_BETTER: Final[object] = QT_TRANSLATE_NOOP("remarks", "For {language}, install {better}.")


def remark_sentence(remark: Remarked) -> str:
    """A line beside the answer."""
    values = dict(remark.values)
    if "language" in values:
        values["language"] = _translated(_LANGUAGES[Language(values["language"])])
    if "encoder" in values:
        values["encoder"] = words.model(values["encoder"])
    told = [_SENTENCES[remark.code], *([_BETTER] if values.get("better") else [])]
    return " ".join(_translated(one).format_map(values) for one in told)


def _translated(source: object) -> str:
    return QCoreApplication.translate("remarks", str(source))
