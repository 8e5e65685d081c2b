"""`photoapp similar`: find photos that look like a picture."""

import click

from photoapp.base.picture import Region
from photoapp.base.urls import path_of
from photoapp.cli import opened, results
from photoapp.cli.asking import region_option
from photoapp.cli.output import json_option, shown


@click.command()
@click.argument("file")
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, metavar="N", help="At most N (default: 20)."
)
@region_option
@json_option
def similar(file: str, limit: int, region: Region | None, as_json: bool) -> int:
    """Find photos that look like the picture FILE, which need not be in your library.

    FILE itself is left out. Ends with 3 if nothing is found.
    """
    path = results.picture(path_of(file) or file)
    with opened.photo_library() as library:
        found = library.similar(path, limit, region)
        return results.answer(library, found, shown(path), as_json)
