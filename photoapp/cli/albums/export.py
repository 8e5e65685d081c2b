"""`photoapp albums export`: copies of the photos of an album, or a list of them."""

from functools import partial

import click

from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.cli import opened, progress
from photoapp.cli.albums.filled import fill
from photoapp.cli.exported import document, told
from photoapp.cli.output import json_option, present


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
    present(as_json, {"album": found.name, **document(done)}, told(done))
