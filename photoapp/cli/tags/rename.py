"""`photoapp tags rename`: call a tag otherwise."""

import click

from photoapp.cli import opened
from photoapp.cli.output import json_option, present, shown
from photoapp.cli.tags.shown import bearing


@click.command("rename")
@click.argument("tag")
@click.argument("name")
@json_option
def command(tag: str, name: str, as_json: bool) -> None:
    """Call the tag TAG NAME from now on, on all photos that bear it."""
    with opened.photo_library() as library:
        was = library.tags.find(tag).name
        renamed = library.tags.rename(tag, name)
    document = {"tag": renamed.name, "was": was, "photos": renamed.photos}
    line = f'"{shown(was)}" is called "{shown(renamed.name)}" now; {bearing(renamed.photos)}.'
    present(as_json, document, [line])
