"""`photoapp tags teach`: teach a tag by examples, see what it would ask, stop it."""

import os
import shlex
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from photoapp.base.files import path_json
from photoapp.base.jobs import Job
from photoapp.base.messages import Code, JobName, PhotoappError
from photoapp.base.tagged import Tag, Taught, TaughtBy
from photoapp.cli import opened, progress
from photoapp.cli.output import Document, count, json_option, present, program, shown
from photoapp.cli.tags.chosen import chosen, photos_of
from photoapp.cli.tags.shown import undo

if TYPE_CHECKING:
    from photoapp.library import PhotoLibrary

ASKED = 12

_BY = {
    TaughtBy.NOTHING: "too few examples to tell it yet",
    TaughtBy.PROTOTYPE: "told by what its examples have in common",
    TaughtBy.LINEAR: "told by what sets its examples apart",
}


@click.command("teach")
@click.argument("tag")
@chosen
@click.option(
    "--not", "not_files", multiple=True, metavar="FILE", help="A photo that does not bear it."
)
@click.option("--ask", is_flag=True, help="List the photos it is least sure of.")
@click.option("--stop", is_flag=True, help="Learn it no more; photos keep it.")
@json_option
def command(
    tag: str,
    files: tuple[str, ...],
    query: str | None,
    not_files: tuple[str, ...],
    ask: bool,
    stop: bool,
    as_json: bool,
) -> None:
    """Teach the tag TAG, new or known, by photos that bear it.

    The photos are those of FILE..., and those that --query finds; they get the tag. Three are
    enough to begin with. What you accept and reject of it teaches it too. Without photos a tag is
    taught by those that bear it already.
    """
    given = bool(files or query is not None or not_files)
    if stop and (given or ask):
        raise click.UsageError("--stop goes with nothing else.")
    with opened.photo_library() as library:
        if stop:
            library.teaching.stop(tag)
            present(as_json, {"tag": tag, "stopped": True}, [f"No longer taught.{undo()}"])
            return
        if given or not ask:
            photos = photos_of(library, files, query) if files or query is not None else []
            library.teaching.teach(tag, photos, _photos(library, not_files))
        taught, asked = _learnt(library, tag, ask=ask)
        paths = library.paths(asked)
    document = _document(taught) | (
        {"ask": [{"photo": one, **path_json(paths[one])} for one in asked]} if ask else {}
    )
    present(as_json, document, _lines(taught, [paths[one] for one in asked], ask=ask))


def _learnt(library: "PhotoLibrary", name: str, *, ask: bool) -> tuple[Taught, list[int]]:
    """The tag as it is learnt now, and what it asks about."""
    tag: Tag = library.tags.find(name)
    job = Job(JobName.SUGGESTING)
    progress.run(job, library.teaching.refresh)
    asked = library.teaching.unsure(tag.id, ASKED) if ask else []
    for one in library.teaching.all():
        if one.tag.id == tag.id:
            return one, asked
    return Taught(tag, 0, 0, TaughtBy.NOTHING, ""), asked


def _photos(library: "PhotoLibrary", files: Sequence[str]) -> list[int]:
    found = []
    for path in files:
        photo = library.photo_at(path)
        if photo is None:
            raise PhotoappError(Code.FILE_NOT_IN_LIBRARY, path=os.path.abspath(path))
        found.append(photo)
    return found


def _document(taught: Taught) -> Document:
    return {
        "tag": taught.tag.name,
        "method": str(taught.by),
        "examples": taught.yes,
        "rejected": taught.no,
        "encoder": taught.encoder or None,
        "suggestions": taught.tag.suggestions,
    }


def _lines(taught: Taught, asked: Sequence[str], *, ask: bool) -> Iterator[str]:
    rejected = f" and {taught.no:,} rejected" if taught.no else ""
    yield f"{shown(taught.tag.name)}: {count(taught.yes, 'example')}{rejected}, {_BY[taught.by]}."
    if taught.tag.suggestions:
        name = shown(taught.tag.name)
        yield f"{count(taught.tag.suggestions, 'suggestion')} wait for your word on {name}."
    if ask and not asked:
        yield "There is nothing to ask about."
    if asked:
        yield "It would learn most from your word on these:"
        yield from (f"  {shown(path)}" for path in asked)
    elif not taught.tag.suggestions:
        name = shlex.quote(shown(taught.tag.name))
        yield f"See which photos come nearest: {program()} tags teach {name} --ask"
