"""`photoapp albums describe`: say what an album is about."""

import click

from photoapp.cli import opened
from photoapp.cli.albums.shown import told
from photoapp.cli.output import json_option, present, shown


@click.command("describe")
@click.argument("album")
@click.argument("text")
@json_option
def command(album: str, text: str, as_json: bool) -> None:
    """Keep TEXT with the album ALBUM, in the place of what was said before."""
    with opened.photo_library() as library:
        found = library.albums.find(album)
        library.albums.describe(found.id, text)
        answer = told(library, library.albums.find(f"/{library.albums.path(found.id)}"))
    present(as_json, answer, [f'Described the album "{shown(found.name)}".'])
