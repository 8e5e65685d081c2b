"""`photoapp tags export`: write the tags as a list, or each photo's."""

import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from photoapp.base.files import path_json
from photoapp.cli import opened
from photoapp.cli.output import count, json_option, present, shown

if TYPE_CHECKING:
    from photoapp.library import PhotoLibrary


@click.command("export")
@click.argument("file")
@click.option(
    "--photos", is_flag=True, help="Instead, a line for each photo and tag: path, tab, tag."
)
@json_option
def command(file: str, photos: bool, as_json: bool) -> None:
    """Write your tags into FILE as "tags import" reads them, or to the terminal with "-".

    A file that is there is never replaced.
    """
    if file == "-" and as_json:
        raise click.UsageError("--json goes with a FILE; the list itself is no JSON.")
    with opened.photo_library() as library:
        lines = list(_borne(library)) if photos else _listed(library)
    if file == "-":
        sys.stdout.buffer.write(b"".join(lines))
        return
    from photoapp.library.listing import write_new  # help and usage errors wait for no library

    write_new(b"".join(lines), file)
    line = f"Wrote {count(len(lines), 'line')} into {shown(file)}."
    document = {**path_json(os.path.abspath(file)), "lines": len(lines)}
    present(as_json, document, [line])


def _listed(library: "PhotoLibrary") -> list[bytes]:
    return library.tags.export_list().encode().splitlines(keepends=True)


def _borne(library: "PhotoLibrary") -> Iterator[bytes]:
    """Paths are written as the file system has them, byte for byte."""
    photos = library.photos(hidden=True).ids.tolist()
    borne, paths = library.tags.of(photos), library.paths(photos)
    for photo in photos:
        for name in borne.get(photo, ()):
            yield os.fsencode(paths[photo]) + b"\t" + name.encode() + b"\n"
