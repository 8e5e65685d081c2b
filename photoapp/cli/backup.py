"""`photoapp backup`: a copy of what the program knows."""

import os

import click

from photoapp.base.files import path_json
from photoapp.base.safety import Backup
from photoapp.cli import opened
from photoapp.cli.output import Document, json_option, present, program, shown, size


@click.command()
@click.argument("file", required=False)
@click.option("--with-vectors", is_flag=True, help="Also what encoders understood: much larger.")
@json_option
def backup(file: str | None, with_vectors: bool, as_json: bool) -> None:
    """Back up the library to FILE, or among its own backups.

    It holds everything but the photos and what can be made again from them. A backup is made by
    itself on each day the library changes; "restore" brings one back.
    """
    path = None if file is None else os.path.abspath(file)
    with opened.photo_library() as library:
        made = library.backups.make(path, vectors=with_vectors)
    lines = [
        f"Backed up to {shown(made.path)} ({size(made.bytes)}), read back and found whole.",
        f"To bring it back: {program()} restore FILE",
    ]
    present(as_json, {"backup": document(made)}, lines)


def document(made: Backup) -> Document:
    """A backup, as `backup` and `doctor` print it."""
    return {
        **path_json(made.path),
        "kind": str(made.kind),
        "day": made.day.isoformat(),
        "bytes": made.bytes,
    }
