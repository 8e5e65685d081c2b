"""`photoapp purge`: forget what is missing, for good."""

from collections.abc import Iterator

import click

from photoapp.base.answers import Purged
from photoapp.cli import opened
from photoapp.cli.output import count, json_option, present, program

_FINAL = "This cannot be undone."


@click.command()
@click.option("--dry-run", is_flag=True, help="Only say what would be forgotten.")
@click.option(
    "--removed", is_flag=True, help="Also photos of folders you took out of your library."
)
@json_option
def purge(dry_run: bool, removed: bool, as_json: bool) -> None:
    """Forget photos that are missing, with their tags. This cannot be undone.

    A photo is missing when its folder was looked through and none of its files was found. Photos
    of folders that are not there now, such as a disk that is not plugged in, are kept.
    """
    with opened.photo_library() as library:
        done = library.purge(removed=removed, dry=dry_run)
    document = {
        "purged": done.photos,
        "files": done.files,
        "kept": done.kept,
        "dry_run": dry_run,
    }
    present(as_json, document, _told(done, dry_run=dry_run))


def _told(done: Purged, *, dry_run: bool) -> Iterator[str]:
    if not done.files:
        yield "Nothing is missing that could be forgotten."
    elif dry_run:
        yield f"Would forget {count(done.photos, 'missing photo')}. {_FINAL}"
    else:
        yield f"Forgot {count(done.photos, 'missing photo')}. {_FINAL}"
    if done.kept:
        yield (
            f"Kept {count(done.kept, 'missing photo')} of folders that are not there now or were"
            f" removed. See: {program()} folders list"
        )
