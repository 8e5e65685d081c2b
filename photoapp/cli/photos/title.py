"""`photoapp photos title`: give a photo a title."""

import click

from photoapp.cli.output import json_option
from photoapp.cli.photos.deeds import do, either, left_to_files


@click.command("title")
@click.argument("file")
@click.option("--text", metavar="TEXT", help='The title; "" for none.')
@left_to_files
@json_option
def command(file: str, text: str | None, off: bool, as_json: bool) -> None:
    """Give the photo of FILE a title, which a search finds."""
    either("--text TEXT", text, off=off)
    done = "Title left to the file" if off else "Titled"
    do(
        [file],
        None,
        lambda library, some: library.care.entitle(some, text),
        done,
        as_json=as_json,
    )
