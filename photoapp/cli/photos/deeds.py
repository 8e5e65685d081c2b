"""What commands about photos share: which photos, either a value or none, and what was done."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from photoapp.cli import opened
from photoapp.cli.output import count, present
from photoapp.cli.tags.chosen import photos_of
from photoapp.cli.tags.shown import others

if TYPE_CHECKING:
    from photoapp.library import PhotoLibrary

left_to_files = click.option("--off", is_flag=True, help="Let what the files say stand.")


def either(option: str, given: object, *, off: bool) -> None:
    """Raises UsageError unless a value is given or --off."""
    if (given is None) != off:
        raise click.UsageError(f"Say {option}, or --off.")


def do(
    files: Sequence[str],
    query: str | None,
    deed: "Callable[[PhotoLibrary, list[int]], int]",
    done: str,
    *,
    as_json: bool,
) -> None:
    """Do something to the chosen photos, and tell how many it changed. done: in a word or two."""
    with opened.photo_library() as library:
        photos = photos_of(library, files, query)
        changed = deed(library, photos)
    line = f"{done}: {count(changed, 'photo')}{others(len(photos) - changed, 'were so already')}."
    present(as_json, {"photos": len(photos), "changed": changed}, [line])
