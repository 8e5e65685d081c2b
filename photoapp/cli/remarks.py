"""English sentences for what an answer says of itself."""

from photoapp.base.messages import Language, Remark
from photoapp.base.question import Remarked

_LANGUAGES: dict[Language, str] = {
    Language.GERMAN: "German",
    Language.FRENCH: "French",
    Language.SPANISH: "Spanish",
    Language.CYRILLIC: "languages in Cyrillic letters",
    Language.GREEK: "Greek",
    Language.HEBREW: "Hebrew",
    Language.ARABIC: "languages in Arabic letters",
    Language.DEVANAGARI: "languages in Devanagari",
    Language.THAI: "Thai",
    Language.KOREAN: "Korean",
    Language.JAPANESE: "Japanese",
    Language.CHINESE: "Chinese and Japanese",
}

_SENTENCES: dict[Remark, str] = {
    Remark.OTHER_LANGUAGE: "The encoder {encoder} understands English.",
    Remark.TRANSLATED: 'Understood as "{text}": the encoder {encoder} knows English.',
}

_BETTER = " For {language}: photoapp models install {better}"


def remark_sentence(remark: Remarked) -> str:
    """A line below the answer."""
    values = dict(remark.values)
    if "language" in values:
        values["language"] = _LANGUAGES[Language(values["language"])]
    better = _BETTER if values.get("better") else ""
    return (_SENTENCES[remark.code] + better).format_map(values)
