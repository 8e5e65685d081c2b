"""The folders that a question names, and the question with others in their place."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from photoapp.base.messages import PhotoappError
from photoapp.catalog.rules import Rule
from photoapp.search.language import parse, quoted
from photoapp.search.tree import Filter, leaves

Change = Callable[[str], str | None]
"""Gives what a filter names instead of what it says, None to leave it."""

_FOLDER = "folder"
_SIGN = re.compile(r"(?:-|not:)*", re.IGNORECASE)


class _Edit(NamedTuple):
    start: int
    end: int
    text: str


def names_folders(text: str) -> bool:
    """Whether a question may have a filter by folder. Cheap, and sometimes wrong."""
    return f"{_FOLDER}:" in text.casefold()


def reworded(text: str, change: Change) -> str:
    """A question with its filters by folder changed; as it is if it cannot be read."""
    for edit in _edits(text, change):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def reworded_rule(rule: Rule, change: Change) -> Rule:
    """The same for the rule of an album. What it names by id is a filter of its own."""
    said = [
        part if isinstance(part, str) else f"{part.kind}:{quoted(part.name)}" for part in rule.parts
    ]
    parts = list(rule.parts)
    for edit in _edits("".join(said), change):
        before = 0
        for number, part in enumerate(said):
            if before <= edit.start < before + len(part):
                start, end = edit.start - before, edit.end - before
                parts[number] = f"{part[:start]}{edit.text}{part[end:]}"
                said[number] = str(parts[number])
                break
            before += len(part)
    return Rule(tuple(parts), rule.pictures)


def _edits(text: str, change: Change) -> list[_Edit]:
    """The last first, so that each leaves the places of the others."""
    try:
        found = list(_filters(text))
    except PhotoappError:
        return []
    edits = []
    for term in sorted(found, key=lambda one: one.position, reverse=True):
        value = change(term.value)
        sign = _SIGN.match(text, term.position)
        if value is None or sign is None:
            continue
        said = f"{_FOLDER}:{quoted(value)}"
        if _reads_back(said, value):
            edits.append(_Edit(sign.end(), term.position + term.length, said))
    return edits


def _filters(text: str) -> Iterator[Filter]:
    for leaf, _ in leaves(parse(text)):
        if isinstance(leaf, Filter) and leaf.name == _FOLDER:
            yield leaf


def _reads_back(said: str, value: str) -> bool:
    try:
        return parse(said) == Filter(_FOLDER, value)
    except PhotoappError:
        return False
