"""Printing an answer: shared by `search` and `similar`."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta, timezone
from itertools import islice
from math import isnan
from shlex import quote
from typing import TYPE_CHECKING

import click

from photoapp.base.answers import Card
from photoapp.base.files import path_json
from photoapp.base.messages import Why
from photoapp.base.question import Remarked, Results
from photoapp.cli.codes import NOTHING_FOUND
from photoapp.cli.output import Document, count, note, present, program, shown
from photoapp.cli.remarks import remark_sentence
from photoapp.cli.sentences import why_sentence

if TYPE_CHECKING:
    from photoapp.library import PhotoLibrary

DEFAULT_LIMIT = 50
_CHUNK = 1000  # ids in one query; SQLite takes 32,766 values


def picture(path: str) -> str:
    """The absolute path of a picture the user named. Raises UsageError if there is none."""
    if not os.path.isfile(path):
        raise click.UsageError(f"There is no file {shown(path)}.")
    return os.path.abspath(path)


@dataclass(frozen=True, slots=True)
class Hit:
    """A found photo with what is printed of it."""

    card: Card
    path: str
    tags: list[str]
    score: float
    relevance: float | None
    why: tuple[Why, ...]


def answer(library: "PhotoLibrary", found: Results, query: str, as_json: bool) -> int:
    """Print an answer and return the exit code."""
    hits = list(_hits(library, found))
    present(as_json, document(query, found, hits), told(hits, found.likely))
    if not as_json:
        _remark(library, found)
    return 0 if hits else NOTHING_FOUND


def _hits(library: "PhotoLibrary", found: Results) -> Iterator[Hit]:
    """The photos of an answer in its order; one forgotten meanwhile is left out."""
    for start in range(0, len(found.ids), _CHUNK):
        ids = found.ids[start : start + _CHUNK].tolist()
        scores = found.scores[start : start + _CHUNK].tolist()
        sure = _relevances(found, start)
        cards, paths = library.cards(ids), library.paths(ids)
        tags = library.tags.of(ids)
        for photo, score, relevance in zip(ids, scores, sure, strict=True):
            if photo in cards and photo in paths:
                borne = list(tags.get(photo, ()))
                yield Hit(cards[photo], paths[photo], borne, score, relevance, found.why(photo))


def _relevances(found: Results, start: int) -> list[float | None]:
    """Of some photos of an answer; None where only names speak, or nobody can say yet."""
    if found.relevance is None:
        return [None] * len(found.ids[start : start + _CHUNK])
    some = found.relevance[start : start + _CHUNK].tolist()
    return [None if isnan(one) else one for one in some]


def document(query: str, found: Results, hits: Sequence[Hit]) -> Document:
    """The keys of `search --json` and `similar --json`."""
    return {
        "query": query,
        "encoder": found.encoder,
        "seconds": round(found.seconds, 4),
        "total": found.total,
        "remarks": [_remarked(one) for one in found.remarks],
        "results": [_result(hit) for hit in hits],
    }


def _remarked(remark: Remarked) -> Document:
    return {"code": str(remark.code), "detail": remark_sentence(remark), **remark.values}


def _result(hit: Hit) -> Document:
    return {
        "photo": hit.card.photo,
        **path_json(hit.path),
        "score": round(hit.score, 4),
        "relevance": None if hit.relevance is None else round(hit.relevance, 4),
        "taken": _iso(hit.card),
        "width": hit.card.width,
        "height": hit.card.height,
        "tags": hit.tags,
        "why": [str(why) for why in hit.why],
    }


def _iso(card: Card) -> str | None:
    if card.taken is None or card.offset is None:
        return card.taken.isoformat() if card.taken else None
    zone = timezone(timedelta(minutes=card.offset))
    return card.taken.replace(tzinfo=zone).isoformat()


def told(hits: Sequence[Hit], likely: int | None = None) -> Iterator[str]:
    """One line a photo: rank, date, why it is here, path. likely: so many are; None: no telling."""
    lines = _lines(hits)
    if likely is not None and likely < len(hits):
        yield from islice(lines, likely)
        yield "Less certain:"
    yield from lines


def _lines(hits: Sequence[Hit]) -> Iterator[str]:
    reasons = [", ".join(map(why_sentence, hit.why)) for hit in hits]
    width, digits = max(map(len, reasons), default=0), len(str(len(hits)))
    for rank, (hit, reason) in enumerate(zip(hits, reasons, strict=True), 1):
        day = f"{hit.card.taken:%Y-%m-%d}" if hit.card.taken else "no date   "
        yield f"{rank:{digits}}  {day}  {reason:{width}}  {shown(hit.path)}"


def _remark(library: "PhotoLibrary", found: Results) -> None:
    for remark in found.remarks:
        note(remark_sentence(remark))
    if found.understood < 1:
        note(f"{min(int(found.understood * 100), 99)} % of your photos are understood so far.")
    if not len(found.ids):
        note(_nothing(library, found))
        for instead in library.instead(found.question) if found.question.text else ():
            note(f"{count(instead.total, 'photo')} for: {program()} search {quote(instead.text)}")
        return
    if found.total > len(found.ids):
        note(f"{len(found.ids):,} of {count(found.total, 'photo')}. For more: --limit N")
    encoder = library.status().encoder
    if found.encoder and encoder and encoder.basic:
        note(f"The built-in encoder is basic. For a better one: {program()} models --help")


def _nothing(library: "PhotoLibrary", found: Results) -> str:
    if not library.folders():
        return f"Your library is empty. Add photos: {program()} index FOLDER"
    if found.question.everything:
        return "Nothing in your library fits that."
    return "Nothing here looks like that. Try other words, or --all for the nearest."
