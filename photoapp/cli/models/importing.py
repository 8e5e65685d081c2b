"""`photoapp models import`: an encoder from a folder or zip."""

import os

import click

from photoapp.cli import opened
from photoapp.cli.models.shown import document
from photoapp.cli.output import json_option, present, program, shown


@click.command("import")
@click.argument("source", metavar="FOLDER_OR_ZIP")
@json_option
def command(source: str, as_json: bool) -> None:
    """Copy an encoder into your library, after checking that it works.

    Its layout may be this program's, Immich's, that of Transformers.js and Optimum, or rclip's.
    Then "models use" chooses it.
    """
    with opened.photo_library() as library:
        encoder = library.encoders.import_model(os.path.abspath(source))
    line = f"Imported {shown(encoder.name)}. Use it: {program()} models use {encoder.id}"
    present(as_json, {"model": document(encoder)}, [line])
