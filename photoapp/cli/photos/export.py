"""`photoapp photos export`: photos as files of their own, in any size and format."""

from collections.abc import Iterator
from functools import partial

import click

from photoapp.base.exports import (
    LEAST_SIDE,
    QUALITIES,
    Colours,
    ExportFormat,
    ExportReport,
    ExportWish,
    Keep,
    SubFolders,
    Taken,
)
from photoapp.base.files import path_json
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.cli import opened, progress
from photoapp.cli.output import Document, count, json_option, present, shown, size
from photoapp.cli.sentences import error_sentence
from photoapp.cli.tags.chosen import chosen, photos_of


@click.command("export")
@chosen
@click.option("--to", "folder", metavar="FOLDER", required=True, help="Made if it is not there.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(list(map(str, ExportFormat))),
    default=str(ExportFormat.SAME),
)
@click.option("--size", "longest", type=click.IntRange(LEAST_SIDE), help="Longest side, in pixels.")
@click.option("--quality", type=click.IntRange(QUALITIES[0], QUALITIES[-1]), default=90)
@click.option(
    "--keep",
    type=click.Choice(list(map(str, Keep))),
    default=str(Keep.ALL),
    help="What they go on saying.",
)
@click.option("--srgb", is_flag=True, help="Convert colours to sRGB.")
@click.option("--name", "pattern", default="{name}", help='As "{date} {name} {number:3}".')
@click.option(
    "--folders", type=click.Choice(list(map(str, SubFolders))), default=str(SubFolders.NONE)
)
@click.option("--companions", is_flag=True, help="Also raw files, films and sidecars.")
@click.option("--skip", is_flag=True, help="Leave out photos whose name is taken.")
@json_option
def command(
    files: tuple[str, ...],
    query: str | None,
    folder: str,
    format_: str,
    longest: int | None,
    quality: int,
    keep: str,
    srgb: bool,
    pattern: str,
    folders: str,
    companions: bool,
    skip: bool,
    as_json: bool,
) -> None:
    """Export photos into FOLDER, as they are or in another size or format.

    Chosen as for "favourite". Your titles, descriptions, ratings and tags are written into the new
    files. --keep public leaves out the place, serial numbers and tags; --keep nothing all of it.
    Nothing that is there is replaced, and exporting again writes nothing twice.
    """
    if not folder:
        raise click.UsageError("Say where to: --to FOLDER.")
    if companions and keep != Keep.ALL:
        raise click.UsageError("Nothing can be taken out of companions: --companions needs all.")
    wish = ExportWish(
        ExportFormat(format_),
        longest,
        quality,
        Keep(keep),
        Colours.SRGB if srgb else Colours.KEPT,
        pattern,
        SubFolders(folders),
        companions,
        Taken.SKIPPED if skip else Taken.NUMBERED,
    )
    with opened.photo_library() as library:
        photos = photos_of(library, files, query)
        done = progress.run(
            Job(JobName.EXPORTING), partial(library.exports.run, photos, folder, wish)
        )
        is_shown = library.exports.is_shown(done.folder)
    document = {**_document(done), "in_library": is_shown}
    present(as_json, document, [*_told(done), *([_SHOWN] if is_shown else [])])


_SHOWN = "This folder is in your library: the next index finds the copies and shows them as photos."


def _document(done: ExportReport) -> Document:
    return {
        **path_json(done.folder),
        "asked": done.asked,
        "photos": done.photos,
        "files": done.files,
        "bytes": done.bytes,
        "already": done.already,
        "skipped": done.skipped,
        "failed": [
            {
                "photo": one.photo,
                **path_json(one.path),
                "reason": str(one.error.code),
                "detail": error_sentence(one.error).text,
            }
            for one in done.failed
        ],
    }


def _told(done: ExportReport) -> Iterator[str]:
    """One line for all that was exported, and one for each photo that was not."""
    amount = f" ({size(done.bytes)})" if done.bytes else ""
    yield f"Exported {count(done.photos, 'photo')} to {shown(done.folder)}{amount}."
    if done.already:
        yield f"{count(done.already, 'photo')} there already."
    if done.skipped:
        yield f"{count(done.skipped, 'photo')} left out: the name is taken."
    for one in done.failed:
        yield f"Left out: {shown(one.path)}: {error_sentence(one.error).text}"
