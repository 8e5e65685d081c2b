"""`photoapp albums move`: lay an album into another."""

import click

from photoapp.cli import opened
from photoapp.cli.albums.shown import told
from photoapp.cli.output import json_option, present, shown


@click.command("move")
@click.argument("album")
@click.argument("into", required=False)
@json_option
def command(album: str, into: str | None, as_json: bool) -> None:
    """Lay the album ALBUM, with all that lies in it, into INTO; without INTO to the top."""
    with opened.photo_library() as library:
        parent = None if into is None else library.albums.find(into).id
        moved = library.albums.nest(library.albums.find(album).id, parent)
        answer = told(library, moved)
    present(as_json, answer, [f'It is "{shown(answer["album"])}" now.'])
