"""`photoapp search --evaluate`: how well each encoder answers a person's own questions."""

from collections.abc import Iterator, Sequence

from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.base.question import Evaluation
from photoapp.cli import opened, progress
from photoapp.cli.codes import NOTHING_FOUND
from photoapp.cli.output import Document, count, present, shown


def evaluate(table: str, as_json: bool) -> int:
    """Ask the questions of a table, print what came of them and return the exit code."""
    with opened.photo_library() as library:
        found = progress.run(Job(JobName.EVALUATING), lambda job: library.evaluate(table, job))
    present(as_json, {"encoders": [_document(one) for one in found]}, _told(found))
    return 0 if found else NOTHING_FOUND


def _document(one: Evaluation) -> Document:
    return {
        "encoder": one.encoder,
        "questions": one.questions,
        "answered": one.answered,
        "recall": round(one.recall, 4),
        "precision": None if one.precision is None else round(one.precision, 4),
        **{f"r_at_{first}": round(share, 4) for first, share in one.hits.items()},
    }


def _told(found: Sequence[Evaluation]) -> Iterator[str]:
    if not found:
        yield "No encoder has understood your photos yet."
        return
    firsts = [f"R@{first}" for first in found[0].hits]
    heads = ["", "answered", "recall", "precision", *firsts]
    rows = [heads, *(_row(one) for one in found)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    yield f"{count(found[0].questions, 'question')}:"
    for row in rows:
        cells = [f"{cell:>{width}}" for cell, width in zip(row[1:], widths[1:], strict=True)]
        yield f"{row[0]:{widths[0]}}  {'  '.join(cells)}"
    yield "recall: of the photos you expect, found. precision: of those found, expected."
    yield "R@k: questions with an expected photo among the first k, whatever the cut."


def _row(one: Evaluation) -> list[str]:
    shares = [one.answered / one.questions, one.recall, one.precision, *one.hits.values()]
    return [shown(one.encoder), *("-" if share is None else f"{share:.0%}" for share in shares)]
