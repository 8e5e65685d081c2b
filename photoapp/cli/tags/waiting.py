"""Which of the photos that wait for a word on a tag are meant; shared by accept and reject."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

import click

from photoapp.base.tagged import Tag
from photoapp.cli.tags.chosen import chosen, photos_of

if TYPE_CHECKING:
    from photoapp.library import PhotoLibrary


class Meant(NamedTuple):
    """The photos meant that wait, and how many more were named that do not."""

    tag: Tag
    photos: list[int]
    others: int


def meant(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command `tag`, `files`, `query` and `everything`, for `photos_meant`."""
    command = click.option("--all", "everything", is_flag=True, help="All that wait.")(command)
    return click.argument("tag")(chosen(command))


def photos_meant(
    library: "PhotoLibrary",
    tag: str,
    files: Sequence[str],
    query: str | None,
    above: float | None,
    *,
    everything: bool,
) -> Meant:
    """Those that wait among the photos named, or all; and are so sure. Raises TAG_UNKNOWN,
    FILE_NOT_IN_LIBRARY.
    """
    named = bool(files) or query is not None
    if (named and everything) or not (named or everything or above is not None):
        raise click.UsageError("Say which photos: FILE..., --query QUERY, or --all.")
    found = library.tags.find(tag)
    queue = library.suggestions.queue(found.id)
    least = 0.0 if above is None else above
    waiting = queue.photos[queue.confidence >= least].tolist()
    if not named:
        return Meant(found, waiting, 0)
    photos = photos_of(library, files, query)
    wanted = set(photos)
    mine = [photo for photo in waiting if photo in wanted]
    return Meant(found, mine, len(photos) - len(mine))
