"""Lists of tags as text: a tag on each line, nested by indentation or written "A|B|C".

Such are keyword lists of Lightroom (tabs; "{other names}" below a keyword, "[not exported]") and of
programs that write keyword paths. Synonyms are passed over.
"""

import codecs
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from photoapp.base.files import regular
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.tagged import Tag
from photoapp.catalog.tagtree import spelled

TagPath = tuple[str, ...]

MOST_BYTES = 16 << 20
MOST_DEEP = 100  # tags in one another
_TAB = 8  # columns


def read(path: Path) -> list[TagPath]:
    """The tags of a list, each with those above it, from the top down.

    Raises PhotoappError TAGS_UNREADABLE.
    """
    try:
        with open(path, "rb", opener=regular) as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise _unreadable(path, error.strerror or str(error)) from error
    if len(content) > MOST_BYTES:
        raise _unreadable(path, "too large")
    try:
        return list(_paths(_text(content)))
    except ValueError as error:
        raise _unreadable(path, str(error)) from error


def written(tags: Sequence[Tag]) -> str:
    """Tags as a list, indented by tabs; each below its parent, by name."""
    below: dict[int | None, list[Tag]] = {}
    known = {tag.id for tag in tags}
    for tag in tags:
        below.setdefault(tag.parent if tag.parent in known else None, []).append(tag)

    def lines(parent: int | None, depth: int) -> Iterator[str]:
        for tag in sorted(below.get(parent, ()), key=lambda one: one.name.casefold()):
            yield "\t" * depth + tag.name
            yield from lines(tag.id, depth + 1)

    return "".join(f"{line}\n" for line in lines(None, 0))


def _unreadable(path: Path, detail: str) -> PhotoappError:
    return PhotoappError(Code.TAGS_UNREADABLE, path=str(path), detail=detail)


def _text(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = content.decode("utf-16")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("cp1252")  # older programs on Windows
    if "\0" in text:
        raise ValueError("it is no text")
    return text


def _paths(text: str) -> Iterator[TagPath]:
    above: list[tuple[int, TagPath]] = []  # columns of indentation, and the tag that stands there
    for number, line in enumerate(text.splitlines(), 1):
        said = line.strip()
        if not said or (said.startswith("{") and said.endswith("}")):
            continue
        expanded = line.expandtabs(_TAB)
        indent = len(expanded) - len(expanded.lstrip())
        while above and above[-1][0] >= indent:
            above.pop()
        path = (*(above[-1][1] if above else ()), *_names(said, number))
        if len(path) > MOST_DEEP:
            raise ValueError(f"line {number}: more than {MOST_DEEP} tags in one another")
        above.append((indent, path))
        yield path


def _names(said: str, number: int) -> Iterable[str]:
    for name in said.split("|"):
        bare = name.strip()
        if bare.startswith("[") and bare.endswith("]"):
            bare = bare[1:-1]
        try:
            yield spelled(bare)
        except PhotoappError:
            raise ValueError(f"line {number}") from None
