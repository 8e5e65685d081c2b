"""`photoapp albums add`: put photos into an album."""

import click

from photoapp.cli import opened
from photoapp.cli.output import count, json_option, present, shown
from photoapp.cli.tags.chosen import chosen, photos_of
from photoapp.cli.tags.shown import others


@click.command("add")
@click.argument("album")
@chosen
@json_option
def command(album: str, files: tuple[str, ...], query: str | None, as_json: bool) -> None:
    """Put photos into the album ALBUM.

    The photos are those of FILE..., which your library has to know, and those that --query finds.
    """
    with opened.photo_library() as library:
        found = library.albums.find(album)
        photos = photos_of(library, files, query)
        changed = library.albums.add(found.id, photos)
    already = others(len(photos) - changed, "in it already")
    line = f'Put {count(changed, "photo")} into "{shown(found.name)}"{already}.'
    present(as_json, {"album": found.name, "photos": len(photos), "changed": changed}, [line])
