"""`photoapp index`: look through folders and understand their photos."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from photoapp.base.answers import IndexReport
from photoapp.base.jobs import Job
from photoapp.base.messages import Cancelled, Code, JobName, PhotoappError
from photoapp.cli import opened, progress
from photoapp.cli.albums.filled import fill
from photoapp.cli.output import Document, count, json_option, note, present, program, shown
from photoapp.cli.sentences import error_sentence, sentence

if TYPE_CHECKING:
    from photoapp.library import PhotoLibrary


@click.command()
@click.argument("folders", nargs=-1, metavar="[FOLDER]...")
@json_option
def index(folders: tuple[str, ...], as_json: bool) -> None:
    """Look through folders and understand their photos.

    New folders become part of the library; without a FOLDER all of its folders are looked
    through again. Photos are only read. Files that cannot be used are listed by "problems".
    Stop with Ctrl+C at any time: the next run goes on from there.
    """
    report, suggested = index_folders(folders)
    present(as_json, document(report), (*told(report), *_suggested(suggested)))


def index_folders(folders: Sequence[str]) -> tuple[IndexReport, int]:
    """Add the folders that are new, then index them (or the whole library), showing progress.

    Returns also for how many photos tags are proposed.
    """
    with opened.photo_library() as library:
        roots = list(dict.fromkeys(_root(library, folder) for folder in folders))
        if not roots and not library.folders() and not library.is_unfinished():
            raise click.UsageError("Your library has no folders yet: name one.")
        report = progress.run(Job(JobName.INDEXING), lambda job: library.index(job, roots or None))
        suggested = 0
        # The photos are understood: what is left waits for the next run.
        with suppress(Cancelled), _told_and_left():
            progress.run(Job(JobName.CALIBRATING), library.calibrate)
            suggested = progress.run(Job(JobName.SUGGESTING), library.suggestions.refresh)
            progress.run(Job(JobName.SUGGESTING), library.teaching.refresh)
            fill(library)
        return report, suggested


@contextmanager
def _told_and_left() -> Iterator[None]:
    """What fails here is told, and fails nothing else."""
    try:
        yield
    except PhotoappError as error:
        said = error_sentence(error)
        note(f"{shown(said.text)} {shown(said.hint)}".rstrip())


def _root(library: "PhotoLibrary", folder: str) -> str:
    """The folder's root in the library: itself, added if it is new, or the one that holds it."""
    path = os.path.abspath(folder)
    try:
        return library.add_folder(path).path
    except PhotoappError as error:
        other = str(error.values.get("other"))
        inside = os.path.realpath(path).startswith(os.path.join(other, ""))
        if error.code is not Code.FOLDER_OVERLAPS or not inside:
            raise
        note(f"{shown(path)} is part of {shown(other)}: looking through all of that.")
        return other


def document(report: IndexReport) -> Document:
    """The keys of `index --json`."""
    skipped = {"video": 0, "online_only": 0, "other": 0, **report.skipped}
    answer = asdict(report) | {"skipped": skipped, "stages": dict(report.stages)}
    answer["offline"] = [shown(path) for path in report.offline]
    answer["unsettled"] = [shown(path) for path in report.unsettled]
    return answer


def told(report: IndexReport) -> Iterator[str]:
    """What a run did, for people."""
    yield f"Found {count(report.found, 'photo')} in {report.seconds:.1f} s: {_changes(report)}."
    for run in report.encoders:
        if run.embedded:
            rate = f"{run.embedded / max(run.seconds, 1e-9):.0f} a second"
            yield f"Understood {count(run.embedded, 'photo')} with {shown(run.name)} ({rate})."
        if run.trouble:
            said = sentence(run.trouble, run.values)
            yield f"{shown(run.name)} was left out: {shown(said.text)} {shown(said.hint)}".rstrip()
    if report.problems:
        files = count(report.problems, "file")
        yield f"{files} could not be used. See: {program()} problems"
    if report.skipped.get("online_only"):
        yield f"{count(report.skipped['online_only'], 'file')} only in the cloud, left alone."
    if report.skipped.get("video"):
        yield f"{count(report.skipped['video'], 'video')} left out."
    if report.switched_to:
        yield f"{shown(report.switched_to)} is complete: searching with it from now on."
    for path in report.unsettled:
        yield f"Still being written, so left for the next run: {shown(path)}"
    for path in report.offline:
        yield f"Not there now, so left as it was: {shown(path)}"


def _suggested(photos: int) -> list[str]:
    if not photos:
        return []
    return [f"Tags are proposed for {count(photos, 'photo')}. See: {program()} tags review"]


def _changes(report: IndexReport) -> str:
    named = {
        "new": report.added,
        "changed": report.changed,
        "moved": report.moved,
        "missing": report.missing,
    }
    return ", ".join(f"{n:,} {name}" for name, n in named.items() if n) or "nothing new"
