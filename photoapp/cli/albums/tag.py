"""`photoapp albums tag`: tag the photos of an album by machine."""

import click

from photoapp.cli import opened
from photoapp.cli.albums.filled import fill
from photoapp.cli.albums.shown import undo
from photoapp.cli.output import count, json_option, present, shown


@click.command("tag")
@click.argument("album")
@json_option
def command(album: str, as_json: bool) -> None:
    """Give the photos of the album ALBUM the tags that are suggested surely enough.

    Those of albums in it as well. Look at what is suggested by: photoapp tags suggest
    """
    with opened.photo_library() as library:
        fill(library)
        found = library.albums.find(album)
        tags, photos = library.albums.tag(found.id)
    line = f'Gave {count(photos, "photo")} of "{shown(found.name)}" {count(tags, "tag")}. {undo()}'
    if not tags:
        line = f'Nothing is suggested surely enough for the photos of "{shown(found.name)}".'
    present(as_json, {"album": found.name, "tags": tags, "photos": photos}, [line])
