"""Which photos a command is about: those of files, and those that a question finds."""

import math
import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

from photoapp.base.messages import Code, PhotoappError
from photoapp.cli.albums.filled import fill_for

if TYPE_CHECKING:
    from photoapp.library import PhotoLibrary

_PARTS = [
    click.argument("files", nargs=-1, metavar="[FILE]..."),
    click.option("--query", metavar="QUERY", help="Every photo that `search` finds by this."),
]


class Surety(click.FloatRange):
    """How sure a suggestion is: a number from 0 to 1."""

    def __init__(self) -> None:
        super().__init__(0, 1)

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Raises BadParameter, also for "nan", which is outside of no range."""
        found: float = super().convert(value, param, ctx)
        if math.isnan(found):
            self.fail(f"{value!r} is not a valid float.", param, ctx)
        return found


def chosen(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command `files` and `query`, for `photos_of`."""
    for part in reversed(_PARTS):
        command = part(command)
    return command


def photos_of(library: "PhotoLibrary", files: Sequence[str], query: str | None) -> list[int]:
    """The photos of files and of a question, each once. Raises FILE_NOT_IN_LIBRARY."""
    from photoapp.base.question import Question, Sort  # help and usage errors wait for no arrays

    if not files and query is None:
        raise click.UsageError("Say which photos: FILE..., or --query QUERY.")
    if query is not None and not query.strip():  # a script's empty variable would mean all photos
        raise click.UsageError("--query asks nothing.")
    found: dict[int, None] = {}
    for path in files:
        photo = library.photo_at(path)
        if photo is None:
            raise PhotoappError(Code.FILE_NOT_IN_LIBRARY, path=os.path.abspath(path))
        found[photo] = None
    if query is not None:
        fill_for(library, query)
        answer = library.search(Question(query, sort=Sort.SCORE))
        found.update(dict.fromkeys(answer.ids.tolist()))
    return list(found)
