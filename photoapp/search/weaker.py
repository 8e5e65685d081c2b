"""What to ask instead of a question that found nothing: the same with less."""

from collections.abc import Iterator

from photoapp.base.question import Part
from photoapp.search.language import parts
from photoapp.search.smallwords import ENGLISH

MOST_WORDS = 4  # single words offered of a sentence: each costs an answer


def weaker(text: str) -> Iterator[tuple[str, str]]:
    """Questions that ask for less, each with what it leaves out; the least is left out first.

    First one filter or other part is left out, then all of them, then all but one word. What is
    left always asks for something.
    """
    found = parts(text)
    seen = {_single(text), ""}
    for left, gone in (*_without_parts(text, found), *_single_words(text, found)):
        if left not in seen:
            seen.add(left)
            yield left, gone


def _without_parts(text: str, found: tuple[Part, ...]) -> Iterator[tuple[str, str]]:
    for part in found:
        yield _cut(text, (part,)), _said(text, part)
    if len(found) > 1:
        yield _cut(text, found), " ".join(_said(text, part) for part in found)


def _single_words(text: str, found: tuple[Part, ...]) -> Iterator[tuple[str, str]]:
    words = _cut(text, found).split()
    telling = [word for word in words if word.casefold() not in ENGLISH and word.isalnum()]
    for word in telling[:MOST_WORDS] if len(words) > 1 else ():
        yield word, " ".join(other for other in words if other != word)


def _cut(text: str, gone: tuple[Part, ...]) -> str:
    for part in reversed(gone):
        text = f"{text[: part.position]} {text[part.position + part.length :]}"
    return _single(text)


def _said(text: str, part: Part) -> str:
    return text[part.position : part.position + part.length]


def _single(text: str) -> str:
    return " ".join(text.split())
