"""`photoapp albums create`: make an album, perhaps with photos."""

import click

from photoapp.cli import opened
from photoapp.cli.albums.shown import split, told
from photoapp.cli.output import count, json_option, present, shown
from photoapp.cli.tags.chosen import chosen, photos_of


@click.command("create")
@click.argument("album")
@chosen
@json_option
def command(album: str, files: tuple[str, ...], query: str | None, as_json: bool) -> None:
    """Make the album ALBUM, with the photos of FILE... and those that --query finds, if any.

    "Journeys/Norway" is made in the album "Journeys", which has to be there.
    """
    parent, name = split(album)
    with opened.photo_library() as library:
        photos = photos_of(library, files, query) if files or query is not None else []
        above = library.albums.find(parent).id if parent else None
        made = library.albums.make(name, above, photos)
        answer = told(library, made)
    present(
        as_json, answer, [f'Made the album "{shown(made.name)}": {count(made.photos, "photo")}.']
    )
