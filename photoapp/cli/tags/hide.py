"""`photoapp tags hide`: neither list nor suggest a tag."""

import click

from photoapp.cli import opened
from photoapp.cli.output import json_option, present, program, shown


@click.command("hide")
@click.argument("tag")
@click.option("--show", is_flag=True, help="List and suggest it again.")
@json_option
def command(tag: str, show: bool, as_json: bool) -> None:
    """Neither list nor suggest the tag TAG and those below it. Photos keep it."""
    with opened.photo_library() as library:
        found = library.tags.hide(tag, hidden=not show)
    again = f"To show it again: {program()} tags hide --show TAG"
    line = f'"{shown(found.name)}" is shown again.'
    if not show:
        line = f'"{shown(found.name)}" is hidden, with all below it. {again}'
    present(as_json, {"tag": found.name, "hidden": found.hidden}, [line])
