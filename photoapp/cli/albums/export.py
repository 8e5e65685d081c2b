"""`photoapp albums export`: copies of the photos of an album, or a list of them."""

from collections.abc import Iterator
from functools import partial

import click

from photoapp.base.files import path_json
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.base.tagged import Exported
from photoapp.cli import opened, progress
from photoapp.cli.albums.filled import fill
from photoapp.cli.output import Document, count, json_option, present, shown, size
from photoapp.cli.sentences import error_sentence


@click.command("export")
@click.argument("album")
@click.argument("target", metavar="FOLDER|LIST")
@json_option
def command(album: str, target: str, as_json: bool) -> None:
    """Copy the photos of the album ALBUM into FOLDER, or list them in LIST (.txt, .csv, .json).

    Albums in it become folders. A file that is there is never replaced; one with the same content
    is not copied again. The list is of paths, or a table, or JSON.
    """
    if not target:
        raise click.UsageError("Say where to: a FOLDER or a LIST.")
    with opened.photo_library() as library:
        fill(library)
        found = library.albums.find(album)
        export = partial(library.albums.export, found.id, target)
        done = progress.run(Job(JobName.EXPORTING), export)
    present(as_json, {"album": found.name, **_document(done)}, _told(done))


def _document(done: Exported) -> Document:
    return {
        **path_json(done.path),
        "photos": done.photos,
        "already": done.already,
        "bytes": done.bytes,
        "failed": [
            {**path_json(path), "reason": str(error.code), "detail": error_sentence(error).text}
            for path, error in done.failed
        ],
    }


def _told(done: Exported) -> Iterator[str]:
    amount = f" ({size(done.bytes)})" if done.bytes else ""
    yield f"Exported {count(done.photos, 'photo')} to {shown(done.path)}{amount}."
    if done.already:
        yield f"{count(done.already, 'photo')} there already."
    for path, error in done.failed:
        yield f"Left out: {shown(path)}: {error_sentence(error).text}"
