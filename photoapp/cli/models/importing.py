"""`photoapp models import`: an encoder from a folder."""

import os

import click

from photoapp.cli import opened
from photoapp.cli.models.shown import document
from photoapp.cli.output import json_option, present, program, shown


@click.command("import")
@click.argument("folder")
@json_option
def command(folder: str, as_json: bool) -> None:
    """Copy the encoder in FOLDER into your library, after checking that it works.

    Then "models use" chooses it.
    """
    with opened.library() as library:
        encoder = library.encoders.import_model(os.path.abspath(folder))
    line = f"Imported {shown(encoder.name)}. Use it: {program()} models use {encoder.id}"
    present(as_json, {"model": document(encoder)}, [line])
