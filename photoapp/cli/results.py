"""Printing an answer: shared by `search` and `similar`."""

import os
from collections.abc import Iterator
from datetime import timedelta, timezone
from typing import TYPE_CHECKING

import click

from photoapp.base.answers import Details
from photoapp.base.files import path_json
from photoapp.base.picture import Metadata
from photoapp.base.question import Results
from photoapp.cli.output import Document, count, note, present, program, shown
from photoapp.cli.sentences import NOTHING_FOUND, why_sentence

if TYPE_CHECKING:
    from photoapp.library import PhotoLibrary

DEFAULT_LIMIT = 50


def picture(path: str) -> str:
    """The absolute path of a picture the user named. Raises UsageError if there is none."""
    if not os.path.isfile(path):
        raise click.UsageError(f"There is no file {shown(path)}.")
    return os.path.abspath(path)


def answer(library: "PhotoLibrary", found: Results, query: str, as_json: bool) -> int:
    """Print an answer and return the exit code."""
    details = [library.details(int(photo)) for photo in found.ids]
    present(as_json, document(query, found, details), told(found, details))
    if not as_json:
        _remark(library, found)
    return 0 if len(found.ids) else NOTHING_FOUND


def document(query: str, results: Results, details: list[Details]) -> Document:
    """The keys of `search --json` and `similar --json`."""
    return {
        "query": query,
        "encoder": results.encoder,
        "seconds": round(results.seconds, 4),
        "total": results.total,
        "results": [_result(results, i, photo) for i, photo in enumerate(details)],
    }


def _result(results: Results, rank: int, photo: Details) -> Document:
    return {
        "photo": photo.photo,
        **path_json(photo.path),
        "score": round(float(results.scores[rank]), 4),
        "relevance": None,
        "taken": _iso(photo.metadata),
        "width": photo.width,
        "height": photo.height,
        "tags": [],
        "why": [str(why) for why in results.why(photo.photo)],
    }


def _iso(metadata: Metadata) -> str | None:
    if metadata.taken is None:
        return None
    if metadata.offset is None:
        return metadata.taken.isoformat()
    zone = timezone(timedelta(minutes=metadata.offset))
    return metadata.taken.replace(tzinfo=zone).isoformat()


def told(results: Results, details: list[Details]) -> Iterator[str]:
    """One line a photo: rank, date, why it is here, path."""
    reasons = [", ".join(map(why_sentence, results.why(photo.photo))) for photo in details]
    width = max(map(len, reasons), default=0)
    digits = len(str(len(details)))
    for rank, (photo, reason) in enumerate(zip(details, reasons, strict=True), 1):
        taken = photo.metadata.taken
        day = f"{taken:%Y-%m-%d}" if taken else "no date   "
        yield f"{rank:{digits}}  {day}  {reason:{width}}  {shown(photo.path)}"


def _remark(library: "PhotoLibrary", found: Results) -> None:
    if not len(found.ids):
        note(_nothing(library, found))
        return
    if found.total > len(found.ids):
        note(f"{len(found.ids):,} of {count(found.total, 'photo')}. For more: --limit N")
    encoder = library.status().encoder
    if found.encoder and encoder and encoder.basic:
        note(f"Basic search ({encoder.name}). A better encoder: {program()} models --help")


def _nothing(library: "PhotoLibrary", found: Results) -> str:
    if not library.folders():
        return f"Your library is empty. Add photos: {program()} index FOLDER"
    if found.question.everything:
        return "Nothing in your library fits that."
    return "Nothing in your library looks like that. Try other words, or --all for the nearest."
