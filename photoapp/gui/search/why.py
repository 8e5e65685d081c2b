"""Why a photo is in an answer, and how sure that is, as words."""

from dataclasses import dataclass
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from photoapp.base.answers import Details
from photoapp.base.files import printable
from photoapp.base.gazetteer import fold
from photoapp.base.messages import Why
from photoapp.base.question import Part, Parts, Results
from photoapp.gui.wording.sentences import why_sentence
from photoapp.library import parts

translate = QCoreApplication.translate

_LOOKS = {Why.WORDS, Why.PICTURE}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a photo is in an answer. likely: False for maybe, None where there is no doubt."""

    why: Why
    text: str
    likely: bool | None = None

    @property
    def certainty(self) -> str:
        """How sure it is, in a word; "" where there is no doubt."""
        if self.likely is None:
            return ""
        return translate("why", "likely") if self.likely else translate("why", "maybe")


def reasons(results: Results, photo: int, details: Details | None = None) -> tuple[Reason, ...]:
    """Why `photo` is among `results`, most telling first. details: its own, to name the words."""
    text = results.question.text
    found = parts(text)
    words = _without(text, found)
    filters = ", ".join(
        text[part.position : part.position + part.length]
        for part in found
        if part.kind in {Parts.FILTER, Parts.EXACT}
    )
    likely = results.is_likely(photo)
    said: list[Reason] = []
    for why in results.why(photo):
        if why is Why.WORDS and words:
            said.append(Reason(why, _quoted(words), likely))
        elif why in _LOOKS:
            said.append(Reason(why, why_sentence(why), likely))
        elif why is Why.FILTER and filters:
            said.append(Reason(why, filters))
        else:
            which = _bearing(details, why, words)
            sentence = why_sentence(why)
            named = translate("why", "{words} {why}").format(words=which, why=sentence)
            said.append(Reason(why, named if which else sentence))
    return tuple(said)


def tip(results: Results, photo: int) -> str:
    """Why a photo is in an answer, one reason a line."""
    lines = []
    for reason in reasons(results, photo):
        beside = reason.certainty
        lines.append(f"{reason.text} · {beside}" if beside else reason.text)
    return "\n".join(lines)


def _without(text: str, found: tuple[Part, ...]) -> str:
    for part in reversed(found):
        if part.kind in {Parts.FILTER, Parts.EXACT} or part.negative:
            text = text[: part.position] + text[part.position + part.length :]
    return " ".join(text.split())


def _quoted(words: str) -> str:
    return translate("why", "“{0}”").format(words)


def _bearing(details: Details | None, why: Why, words: str) -> str:
    """The words of the question that stand where a reason says, quoted; "" if that is not known."""
    if details is None:
        return ""
    metadata = details.metadata
    places = {
        Why.NAME: PurePath(printable(details.path)).name,
        Why.FOLDER: printable(details.folder),
        Why.TITLE: metadata.title,
        Why.DESCRIPTION: metadata.description,
        Why.KEYWORD: " ".join((*metadata.keywords, *metadata.keyword_paths)),
    }
    written = f" {fold(places.get(why, ''))}"
    borne = [word for word in words.split() if fold(word) and f" {fold(word)}" in written]
    return _quoted(" ".join(borne)) if borne else ""
