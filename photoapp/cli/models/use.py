"""`photoapp models use`: which encoder searches and indexes."""

import click

from photoapp.cli import opened
from photoapp.cli.models.shown import document
from photoapp.cli.output import count, json_option, present, program, shown


@click.command("use")
@click.argument("name")
@json_option
def command(name: str, as_json: bool) -> None:
    """Use the encoder NAME for searching and indexing.

    Each keeps its own understanding of your photos; "index" makes what is missing.
    """
    with opened.library() as library:
        encoder = library.encoders.use(name)
    understood = count(encoder.vectors, "photo")
    lines = [
        f"Using {shown(encoder.name)}. It has understood {understood} so far.",
        f"For the rest: {program()} index",
    ]
    present(as_json, {"model": document(encoder)}, lines)
