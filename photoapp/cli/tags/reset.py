"""`photoapp tags reset`: undo all that one source tagged by itself."""

import click

from photoapp.base.tagged import TagSource
from photoapp.cli import opened
from photoapp.cli.output import count, json_option, present, program
from photoapp.cli.sentences import source_sentence
from photoapp.cli.tags.sources import SOURCES


@click.command("reset")
@click.argument("source", type=click.Choice(SOURCES))
@json_option
def command(source: str, as_json: bool) -> None:
    """Undo all that SOURCE tagged by itself, and let it tag and suggest nothing from now on.

    Your own tags, and what you accepted or rejected, stay.
    """
    with opened.photo_library() as library:
        photos = library.tags.take_back(TagSource(source))
    again = f"To let it again: {program()} tags sources --use {source}"
    by = source_sentence(TagSource(source))
    line = f"Took back what was tagged by {by} alone: {count(photos, 'photo')}. {again}"
    present(as_json, {"source": source, "photos": photos}, [line])
