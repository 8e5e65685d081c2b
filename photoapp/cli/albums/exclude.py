"""`photoapp albums exclude`: keep photos out of an album whatever its rule says."""

import click

from photoapp.cli import opened
from photoapp.cli.output import count, json_option, present, shown
from photoapp.cli.tags.chosen import chosen, photos_of


@click.command("exclude")
@click.argument("album")
@chosen
@click.option("--release", is_flag=True, help="Leave these photos to the rule again.")
@json_option
def command(
    album: str, files: tuple[str, ...], query: str | None, release: bool, as_json: bool
) -> None:
    """Keep photos out of the album ALBUM whatever its rule says, chosen as for "add"."""
    with opened.photo_library() as library:
        found = library.albums.find(album)
        photos = photos_of(library, files, query)
        change = library.albums.release if release else library.albums.exclude
        changed = change(found.id, photos)
    done = "Left to its rule" if release else "Excluded"
    line = f'{done}: {count(len(photos), "photo")} of "{shown(found.name)}".'
    present(as_json, {"album": found.name, "photos": len(photos), "changed": changed}, [line])
