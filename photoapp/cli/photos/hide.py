"""`photoapp photos hide`: leave photos out of sight."""

import click

from photoapp.cli.output import json_option
from photoapp.cli.photos.deeds import do
from photoapp.cli.tags.chosen import chosen


@click.command("hide")
@chosen
@click.option("--off", is_flag=True, help="Show them again.")
@json_option
def command(files: tuple[str, ...], query: str | None, off: bool, as_json: bool) -> None:
    """Leave photos out of lists and answers; `is:hidden` finds them.

    Chosen as for "favourite"; to show all again: photoapp photos hide --off --query is:hidden
    """
    done = "Shown again" if off else "Hidden"
    do(
        files,
        query,
        lambda library, some: library.care.hide(some, on=not off),
        done,
        as_json=as_json,
    )
