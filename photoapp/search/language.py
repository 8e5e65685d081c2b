"""The question language: text -> words, negatives, exact phrases and filters.

dog on a beach        words for the encoder and for names
-people  not:"a crowd" not this
"lisbon 2019"         these words in a name, title, keyword
folder:lisbon  -date:2019  filters, each also negative
"""

import re
from dataclasses import dataclass

from photoapp.base.messages import Code, PhotoappError


@dataclass(frozen=True, slots=True)
class Phrase:
    """Exact words that must (or must not) stand on a photo."""

    text: str
    negative: bool = False


@dataclass(frozen=True, slots=True)
class FilterTerm:
    """`name:value`. position: of its first sign in the text, for errors."""

    name: str
    value: str
    negative: bool = False
    position: int = 0


@dataclass(frozen=True, slots=True)
class Parsed:
    """A question's text taken apart. words: the positive plain text, in its order."""

    words: str = ""
    negatives: tuple[str, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    filters: tuple[FilterTerm, ...] = ()


# One term: an optional minus, an optional filter name, then a quoted or a plain value, if any.
_TERM = re.compile(
    r"""(?=\S)(?P<minus>-(?=["\w]))?(?:(?P<name>[A-Za-z]+):)?"""
    r"""(?:"(?P<quoted>[^"]*)(?P<end>"?)|(?P<plain>\S*))"""
)
_NEGATION = "not"


def parse(text: str) -> Parsed:
    """Take a question apart.

    Raises PhotoappError BAD_QUESTION (detail, position) for an open quotation mark or a filter
    without a value. Whether a filter exists is the business of `filters`.
    """
    words: list[str] = []
    negatives: list[str] = []
    phrases: list[Phrase] = []
    filters: list[FilterTerm] = []
    for term in _TERM.finditer(text):
        quoted, name = term["quoted"], (term["name"] or "").lower()
        negative = term["minus"] is not None
        value = (term["plain"] if quoted is None else quoted).strip()
        if quoted is not None and not term["end"]:
            raise PhotoappError(Code.BAD_QUESTION, detail="open_quote", position=term.start())
        if name and not value:
            raise PhotoappError(Code.BAD_QUESTION, detail="no_value", position=term.start())
        if name == _NEGATION:
            negatives.append(value)
        elif name:
            filters.append(FilterTerm(name, value, negative, term.start()))
        elif quoted is not None:
            phrases.extend([Phrase(value, negative)] if value else [])
        elif negative:
            negatives.append(value)
        else:
            words.append(value)
    return Parsed(" ".join(words), tuple(negatives), tuple(phrases), tuple(filters))
