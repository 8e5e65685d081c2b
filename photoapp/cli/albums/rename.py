"""`photoapp albums rename`: call an album otherwise."""

import click

from photoapp.cli import opened
from photoapp.cli.albums.shown import told
from photoapp.cli.output import json_option, present, shown


@click.command("rename")
@click.argument("album")
@click.argument("name")
@json_option
def command(album: str, name: str, as_json: bool) -> None:
    """Call the album ALBUM NAME from now on. Rules that name it go on."""
    with opened.photo_library() as library:
        renamed = library.albums.rename(library.albums.find(album).id, name)
        answer = told(library, renamed)
    present(as_json, answer, [f'It is called "{shown(renamed.name)}" now.'])
