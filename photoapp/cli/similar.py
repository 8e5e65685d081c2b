"""`photoapp similar`: find photos that look like a picture."""

import click

from photoapp.cli import opened, results
from photoapp.cli.output import json_option, shown


@click.command()
@click.argument("file")
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, metavar="N", help="At most N (default: 20)."
)
@json_option
def similar(file: str, limit: int, as_json: bool) -> int:
    """Find photos that look like the picture FILE, which need not be in your library.

    FILE itself is left out. Ends with 3 if nothing is found.
    """
    path = results.picture(file)
    with opened.library() as library:
        return results.answer(library, library.similar(path, limit), shown(path), as_json)
