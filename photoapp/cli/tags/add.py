"""`photoapp tags add`: give photos a tag."""

import click

from photoapp.cli import opened
from photoapp.cli.output import count, json_option, present, shown
from photoapp.cli.tags.chosen import chosen, photos_of
from photoapp.cli.tags.shown import others


@click.command("add")
@click.argument("tag")
@chosen
@json_option
def command(tag: str, files: tuple[str, ...], query: str | None, as_json: bool) -> None:
    """Give photos the tag TAG, new or known.

    The photos are those of FILE..., which your library has to know, and those that --query finds.
    """
    with opened.photo_library() as library:
        photos = photos_of(library, files, query)
        given = library.tags.add(tag, photos)
        name = library.tags.find(tag).name if photos else tag
    called = "" if name.casefold() == tag.casefold() else f' "{shown(name)}"'
    line = f"Tagged {count(given, 'photo')}{called}{others(len(photos) - given, 'had it already')}."
    present(as_json, {"tag": name, "photos": len(photos), "changed": given}, [line])
