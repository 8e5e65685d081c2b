"""`photoapp albums remove`: take photos out of an album."""

import click

from photoapp.cli import opened
from photoapp.cli.output import count, json_option, present, shown
from photoapp.cli.tags.chosen import chosen, photos_of
from photoapp.cli.tags.shown import others


@click.command("remove")
@click.argument("album")
@chosen
@json_option
def command(album: str, files: tuple[str, ...], query: str | None, as_json: bool) -> None:
    """Take photos out of the album ALBUM, chosen as for "add"; they stay in your library.

    What a rule found is excluded, so that it does not come back.
    """
    with opened.photo_library() as library:
        found = library.albums.find(album)
        photos = photos_of(library, files, query)
        changed = library.albums.take(found.id, photos)
    missing = others(len(photos) - changed, "not in it")
    line = f'Took {count(changed, "photo")} out of "{shown(found.name)}"{missing}.'
    present(as_json, {"album": found.name, "photos": len(photos), "changed": changed}, [line])
