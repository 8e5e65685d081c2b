"""`photoapp photos describe`: say what photos show."""

import click

from photoapp.cli.output import json_option
from photoapp.cli.photos.deeds import do, either, left_to_files
from photoapp.cli.tags.chosen import chosen


@click.command("describe")
@chosen
@click.option("--text", metavar="TEXT", help='What they show; "" for nothing.')
@left_to_files
@json_option
def command(
    files: tuple[str, ...], query: str | None, text: str | None, off: bool, as_json: bool
) -> None:
    """Describe photos in words, which a search finds.

    Chosen as for "favourite".
    """
    either("--text TEXT", text, off=off)
    done = "Description left to the files" if off else "Described"
    do(files, query, lambda library, some: library.care.describe(some, text), done, as_json=as_json)
