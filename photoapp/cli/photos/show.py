"""`photoapp photos show`: what is said of photos, and by whom."""

from collections.abc import Iterator
from dataclasses import asdict

import click

from photoapp.base.answers import Details
from photoapp.base.files import path_json
from photoapp.cli import opened
from photoapp.cli.output import Document, json_option, present, shown
from photoapp.cli.tags.chosen import chosen, photos_of


@click.command("show")
@chosen
@json_option
def command(files: tuple[str, ...], query: str | None, as_json: bool) -> None:
    """Show rating, title and description of photos, and what is yours of that.

    Chosen as for "favourite".
    """
    with opened.photo_library() as library:
        told = [library.details(photo) for photo in photos_of(library, files, query)]
    lines = (line for one in told for line in _lines(one))
    present(as_json, {"photos": [_document(one) for one in told]}, lines)


def _document(one: Details) -> Document:
    """yours: null where what the file says stands."""
    data, said = one.metadata, asdict(one.care)
    return {
        "photo": one.photo,
        **path_json(one.path),
        **said,
        "rating": data.rating,
        "title": data.title,
        "description": data.description,
        "yours": {name: said[name] for name in ("rating", "title", "description")},
    }


def _lines(one: Details) -> Iterator[str]:
    data, said = one.metadata, one.care
    yield shown(one.path)
    states = [name for name, so in (("favourite", said.favourite), ("hidden", said.hidden)) if so]
    if said.turned:
        states.append(f"turned by {90 * said.turned} degrees")
    if states:
        yield f"  {', '.join(states)}"
    for name, value, yours in (
        ("rating", data.rating, said.rating),
        ("title", data.title, said.title),
        ("description", data.description, said.description),
    ):
        if value not in (None, ""):
            yield f"  {name}: {shown(str(value))}{'' if yours is None else ' (yours)'}"
