"""`photoapp tags import`: make the tags of a list."""

import os

import click

from photoapp.base.files import path_json
from photoapp.cli import opened
from photoapp.cli.output import count, json_option, present, shown
from photoapp.cli.tags.shown import undo


@click.command("import")
@click.argument("file")
@json_option
def command(file: str, as_json: bool) -> None:
    """Make the tags of the list FILE.

    A text file with a tag on each line, nested by indentation or written A|B|C: what "tags export"
    writes, and keyword lists of Lightroom. Tags you have already stay where they are.
    """
    with opened.photo_library() as library:
        new = library.tags.import_list(file)
    line = f"{count(new, 'new tag')} from {shown(file)}.{undo(new)}"
    present(as_json, {**path_json(os.path.abspath(file)), "new": new}, [line])
