"""`photoapp tags delete`: forget a tag."""

import click

from photoapp.cli import opened
from photoapp.cli.output import count, json_option, present, shown
from photoapp.cli.tags.shown import undo


@click.command("delete")
@click.argument("tag")
@json_option
def command(tag: str, as_json: bool) -> None:
    """Forget the tag TAG and all that was said of it; your photos stay as they are.

    Tags below it move up. It is not suggested again unless you give it to a photo.
    """
    with opened.photo_library() as library:
        name = library.tags.find(tag).name
        bore = library.tags.delete(tag)
    line = f'Deleted the tag "{shown(name)}"; {count(bore, "photo")} had it.{undo()}'
    present(as_json, {"tag": name, "photos": bore}, [line])
