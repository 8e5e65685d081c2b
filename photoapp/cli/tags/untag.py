"""`photoapp tags untag`: take a tag from photos."""

import click

from photoapp.cli import opened
from photoapp.cli.output import count, json_option, present
from photoapp.cli.tags.chosen import chosen, photos_of
from photoapp.cli.tags.shown import others


@click.command("untag")
@click.argument("tag")
@chosen
@json_option
def command(tag: str, files: tuple[str, ...], query: str | None, as_json: bool) -> None:
    """Take the tag TAG away from photos, chosen as for "add".

    What a machine or a file said is not said again of them.
    """
    with opened.photo_library() as library:
        photos = photos_of(library, files, query)
        taken = library.tags.remove(tag, photos)
    line = f"Untagged {count(taken, 'photo')}{others(len(photos) - taken, 'did not have it')}."
    present(as_json, {"tag": tag, "photos": len(photos), "changed": taken}, [line])
