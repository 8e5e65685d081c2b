"""`photoapp albums delete`: delete an album, and no photo."""

import click

from photoapp.cli import opened
from photoapp.cli.albums.shown import undo
from photoapp.cli.output import count, json_option, present, shown


@click.command("delete")
@click.argument("album")
@json_option
def command(album: str, as_json: bool) -> None:
    """Delete the album ALBUM; its photos stay, and albums in it move to where it was."""
    with opened.photo_library() as library:
        found = library.albums.find(album)
        held = library.albums.delete(found.id)
    line = f'Deleted the album "{shown(found.name)}"; it held {count(held, "photo")}. {undo()}'
    present(as_json, {"album": found.name, "photos": held}, [line])
