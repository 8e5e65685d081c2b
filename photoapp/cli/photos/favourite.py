"""`photoapp photos favourite`: make photos favourites."""

import click

from photoapp.cli.output import json_option
from photoapp.cli.photos.deeds import do
from photoapp.cli.tags.chosen import chosen


@click.command("favourite")
@chosen
@click.option("--off", is_flag=True, help="No longer.")
@json_option
def command(files: tuple[str, ...], query: str | None, off: bool, as_json: bool) -> None:
    """Make photos favourites, which `is:favourite` finds.

    The photos are those of FILE..., which your library has to know, and those that --query finds.
    """
    done = "No longer favourites" if off else "Favourites"
    do(
        files,
        query,
        lambda library, some: library.care.favourite(some, on=not off),
        done,
        as_json=as_json,
    )
