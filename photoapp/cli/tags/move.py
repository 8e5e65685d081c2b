"""`photoapp tags move`: put a tag below another, or at the top."""

import click

from photoapp.cli import opened
from photoapp.cli.output import json_option, present, shown


@click.command("move")
@click.argument("tag")
@click.argument("under", required=False)
@json_option
def command(tag: str, under: str | None, as_json: bool) -> None:
    """Put the tag TAG, with those below it, below the tag UNDER; without UNDER at the top."""
    with opened.photo_library() as library:
        moved = library.tags.nest(tag, under)
        above = None if under is None else library.tags.find(under).name
    where = "stands at the top" if above is None else f'stands below "{shown(above)}"'
    line = f'"{shown(moved.name)}" {where} now.'
    present(as_json, {"tag": moved.name, "parent": above}, [line])
