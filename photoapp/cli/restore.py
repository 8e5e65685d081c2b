"""`photoapp restore`: a backup in the place of the library."""

import os
from collections.abc import Iterator
from dataclasses import asdict

import click

from photoapp.base.home import Home
from photoapp.base.safety import Restored
from photoapp.cli.output import count, json_option, present, program, shown


@click.command()
@click.argument("file")
@click.option(
    "--relocate",
    nargs=2,
    multiple=True,
    metavar="OLD NEW",
    help="The photos in OLD lie in NEW on this computer. May be given again.",
)
@json_option
def restore(file: str, relocate: tuple[tuple[str, str], ...], as_json: bool) -> None:
    """Put the backup FILE in the place of the library.

    A bare name is looked for here, then among the library's own backups, which "doctor" lists.
    The present library is backed up first; a damaged one is kept under another name. Nothing
    else may have the library open. What the backup lacks of pictures and vectors is made again
    by the next "index".
    """
    from photoapp.library import PhotoLibrary

    home = Home.default()
    own = home.backups / file
    path = str(own) if own.is_file() and not os.path.exists(file) else os.path.abspath(file)
    done = PhotoLibrary.restore(home, path, relocate)
    present(as_json, asdict(done), told(done))


def told(done: Restored) -> Iterator[str]:
    """What was brought back, and where what was there is now."""
    yield f"Restored {count(done.photos, 'photo')} to {shown(done.path)}."
    if done.kept:
        yield f"What was there before is kept: {shown(done.kept)}"
    yield f"Bring it up to date: {program()} index"
