"""`photoapp models list`: the encoders you have."""

import click

from photoapp.cli import opened
from photoapp.cli.models.shown import document, lines
from photoapp.cli.output import json_option, present


@click.command("list")
@json_option
def command(as_json: bool) -> None:
    """List the encoders you have."""
    with opened.library() as library:
        encoders = library.encoders.all()
    told = [line for encoder in encoders for line in lines(encoder)]
    present(as_json, {"models": [document(encoder) for encoder in encoders]}, told)
