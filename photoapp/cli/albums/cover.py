"""`photoapp albums cover`: let a photo stand for an album."""

import click

from photoapp.cli import opened
from photoapp.cli.albums.shown import told
from photoapp.cli.output import json_option, present, shown
from photoapp.cli.tags.chosen import photos_of


@click.command("cover")
@click.argument("album")
@click.argument("file", required=False)
@json_option
def command(album: str, file: str | None, as_json: bool) -> None:
    """Let the photo of FILE stand for the album ALBUM; without FILE its newest photo does."""
    with opened.photo_library() as library:
        found = library.albums.find(album)
        photo = None if file is None else photos_of(library, [file], None)[0]
        library.albums.cover(found.id, photo)
        answer = told(library, library.albums.find(f"/{library.albums.path(found.id)}"))
    present(as_json, answer, [f'Chose the cover of "{shown(found.name)}".'])
