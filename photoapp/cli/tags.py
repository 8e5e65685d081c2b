"""`photoapp tags`: the user's own tags."""

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.question import Question, Sort
from photoapp.base.tagged import Tag
from photoapp.cli import opened
from photoapp.cli.output import Document, count, json_option, present, program, shown

if TYPE_CHECKING:
    from photoapp.library import PhotoLibrary

_which = [
    click.argument("tag"),
    click.argument("files", nargs=-1, metavar="[FILE]..."),
    click.option("--query", metavar="QUERY", help="Every photo that `search` finds by this."),
    json_option,
]


def _chosen(command: Callable[..., None]) -> Callable[..., None]:
    for part in reversed(_which):
        command = part(command)
    return command


@click.group(no_args_is_help=False)
def tags() -> None:
    """List your tags, give them to photos, take them away.

    What a tag did is undone by: photoapp history undo
    """


@tags.command("list")
@json_option
def list_tags(as_json: bool) -> None:
    """List your tags and how many photos bear each."""
    with opened.photo_library() as library:
        found = library.tags.all()
    lines = [f"{shown(tag.name)}  ({count(tag.photos, 'photo')})" for tag in found] or [
        f"There are no tags yet. Give one: {program()} tags add TAG FILE..."
    ]
    present(as_json, {"tags": [_document(tag) for tag in found]}, lines)


@tags.command()
@_chosen
def add(tag: str, files: tuple[str, ...], query: str | None, as_json: bool) -> None:
    """Give photos the tag TAG, new or known.

    The photos are those of FILE..., which your library has to know, and those that --query finds.
    """
    with opened.photo_library() as library:
        photos = _photos(library, files, query)
        given = library.tags.add(tag, photos)
    line = f"Tagged {count(given, 'photo')}{_others(len(photos) - given, 'had it already')}."
    present(as_json, {"tag": tag, "photos": len(photos), "changed": given}, [line])


@tags.command()
@_chosen
def untag(tag: str, files: tuple[str, ...], query: str | None, as_json: bool) -> None:
    """Take the tag TAG away from photos, chosen as for "add"."""
    with opened.photo_library() as library:
        photos = _photos(library, files, query)
        taken = library.tags.remove(tag, photos)
    line = f"Untagged {count(taken, 'photo')}{_others(len(photos) - taken, 'did not have it')}."
    present(as_json, {"tag": tag, "photos": len(photos), "changed": taken}, [line])


def _photos(library: "PhotoLibrary", files: Sequence[str], query: str | None) -> list[int]:
    """The photos of files and of a question, each once. Raises FILE_NOT_IN_LIBRARY."""
    if not files and query is None:
        raise click.UsageError("Say which photos: FILE..., or --query QUERY.")
    found: dict[int, None] = {}
    for path in files:
        photo = library.photo_at(path)
        if photo is None:
            raise PhotoappError(Code.FILE_NOT_IN_LIBRARY, path=os.path.abspath(path))
        found[photo] = None
    if query is not None:
        answer = library.search(Question(query, sort=Sort.SCORE))
        found.update(dict.fromkeys(answer.ids.tolist()))
    return list(found)


def _others(number: int, what: str) -> str:
    return f"; {number:,} {what}" if number else ""


def _document(tag: Tag) -> Document:
    return {"tag": tag.name, "photos": tag.photos}
