"""`photoapp tags merge`: make a tag part of another."""

import click

from photoapp.cli import opened
from photoapp.cli.output import json_option, present, shown
from photoapp.cli.tags.shown import bearing, undo


@click.command("merge")
@click.argument("tag")
@click.argument("into")
@json_option
def command(tag: str, into: str, as_json: bool) -> None:
    """Make the tag TAG part of the tag INTO: TAG is no more, its photos bear INTO.

    What was suggested as TAG is suggested as INTO, and albums by rule that name TAG name INTO.
    """
    with opened.photo_library() as library:
        was = library.tags.find(tag).name
        moved = library.tags.merge(tag, into)
        found = library.tags.find(into)
    document = {"tag": found.name, "merged": was, "moved": moved, "photos": found.photos}
    if was == found.name:
        line = f'"{shown(was)}" is one tag already.'
    else:
        line = (
            f'"{shown(was)}" is part of "{shown(found.name)}" now; {bearing(found.photos)}.{undo()}'
        )
    present(as_json, document, [line])
