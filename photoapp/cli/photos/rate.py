"""`photoapp photos rate`: rate photos."""

import click

from photoapp.base.care import RATINGS
from photoapp.cli.output import json_option
from photoapp.cli.photos.deeds import do, either, left_to_files
from photoapp.cli.tags.chosen import chosen


@click.command("rate")
@chosen
@click.option("--stars", type=click.IntRange(RATINGS[0], RATINGS[-1]), help="0 for none.")
@left_to_files
@json_option
def command(
    files: tuple[str, ...], query: str | None, stars: int | None, off: bool, as_json: bool
) -> None:
    """Rate photos with 0 to 5 stars, which `rating:` finds.

    Chosen as for "favourite".
    """
    either("--stars N", stars, off=off)
    done = "Rating left to the files" if stars is None else f"Rated {stars} of 5"
    do(files, query, lambda library, some: library.care.rate(some, stars), done, as_json=as_json)
