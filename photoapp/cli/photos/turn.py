"""`photoapp photos turn`: show photos turned."""

import click

from photoapp.cli.output import json_option
from photoapp.cli.photos.deeds import do
from photoapp.cli.tags.chosen import chosen


@click.command("turn")
@chosen
@click.option("--left", is_flag=True, help="The other way round.")
@json_option
def command(files: tuple[str, ...], query: str | None, left: bool, as_json: bool) -> None:
    """Show photos turned by a quarter to the right; their files stay as they are.

    Chosen as for "favourite".
    """
    quarters = -1 if left else 1
    do(
        files,
        query,
        lambda library, some: library.care.turn(some, quarters),
        "Turned",
        as_json=as_json,
    )
