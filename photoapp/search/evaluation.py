"""A person's own table of questions and right photos: reading it, and how an encoder answers.

The table has one row a pair, as CSV or TSV with a first line that names the columns `question` and
`photo` (others are left alone), or as JSON lines with these keys. A question with several right
photos has several rows. A photo is named by its path, absolute or from the table's folder or the
working folder, or by its file name if no other photo is called so.
"""

import csv
import io
import json
import os
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from photoapp.base.messages import Cancelled, Code, PhotoappError
from photoapp.base.question import Evaluation, Question, Results
from photoapp.search.engine import read_question
from photoapp.search.looks import Stop

FIRST = (1, 5, 10)
"""How many of the first photos are looked at."""

_DELIMITERS = "\t,;"


class Pair(NamedTuple):
    """One row. row: as a spreadsheet counts them, from 1, the first line included."""

    row: int
    question: str
    photo: str


def read_pairs(path: str) -> list[Pair]:
    """The rows of a table, at least one; each has a question that can be read.

    Raises PhotoappError: TABLE_UNREADABLE (path), TABLE_ROW (path, row), TABLE_QUESTION (path, row,
    question).
    """
    try:
        with open(path, encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
            text = file.read()
    except OSError as error:
        raise PhotoappError(Code.TABLE_UNREADABLE, path=path) from error
    read = _json_lines if text.lstrip().startswith("{") else _columns
    pairs = [Pair(row, *said) for row, said in read(path, text)]
    if not pairs:
        raise PhotoappError(Code.TABLE_UNREADABLE, path=path)
    for pair in pairs:
        if not pair.question or not pair.photo:
            raise PhotoappError(Code.TABLE_ROW, path=path, row=pair.row)
        try:
            read_question(Question(pair.question))
        except PhotoappError as error:
            said = pair.question
            raise PhotoappError(
                Code.TABLE_QUESTION, path=path, row=pair.row, question=said
            ) from error
    return pairs


def _columns(path: str, text: str) -> list[tuple[int, tuple[str, str]]]:
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=False)
    try:
        if not {"question", "photo"} <= set(rows.fieldnames or ()):
            raise PhotoappError(Code.TABLE_UNREADABLE, path=path)
        return [
            (number, ((row["question"] or "").strip(), (row["photo"] or "").strip()))
            for number, row in enumerate(rows, 2)
        ]
    except csv.Error as error:
        raise PhotoappError(Code.TABLE_UNREADABLE, path=path) from error


def _json_lines(path: str, text: str) -> list[tuple[int, tuple[str, str]]]:
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            question, photo = row["question"], row["photo"]
        except (ValueError, KeyError, TypeError) as error:
            raise PhotoappError(Code.TABLE_ROW, path=path, row=number) from error
        if not isinstance(question, str) or not isinstance(photo, str):
            raise PhotoappError(Code.TABLE_ROW, path=path, row=number)
        found.append((number, (question.strip(), photo.strip())))
    return found


def expected(
    path: str, pairs: Sequence[Pair], photo_at: Callable[[str], int | None],
    called: Callable[[], Mapping[str, Sequence[int]]],
) -> dict[str, frozenset[int]]:  # fmt: skip
    """The right photos of each question.

    photo_at: the photo of a path. called: photos by file name, read only if a row names one so.
    Raises PhotoappError: TABLE_PHOTO_UNKNOWN, TABLE_PHOTO_AMBIGUOUS (path, row, photo).
    """
    names: Mapping[str, Sequence[int]] | None = None
    found: dict[str, set[int]] = {}
    for pair in pairs:
        photo = next(
            (
                one
                for place in (os.path.dirname(path), "")
                if (one := photo_at(os.path.abspath(os.path.join(place, pair.photo)))) is not None
            ),
            None,
        )
        if photo is None:
            names = called() if names is None else names
            alike = names.get(pair.photo, ())
            if len(alike) != 1:
                code = Code.TABLE_PHOTO_AMBIGUOUS if alike else Code.TABLE_PHOTO_UNKNOWN
                raise PhotoappError(code, path=path, row=pair.row, photo=pair.photo)
            photo = alike[0]
        found.setdefault(pair.question, set()).add(photo)
    return {question: frozenset(photos) for question, photos in found.items()}


def evaluate(
    right: Mapping[str, frozenset[int]], ask: Callable[[Question], Results], stop: Stop
) -> Evaluation:
    """What one encoder makes of questions; the means are over questions. Raises Cancelled."""
    recalls, precisions = [], []
    hits = dict.fromkeys(FIRST, 0)
    name = ""
    for text, photos in right.items():
        if stop():
            raise Cancelled
        wanted = np.array(sorted(photos), np.int64)
        answer = ask(Question(text))
        name = answer.encoder or name
        found = int(np.isin(answer.ids, wanted).sum())
        recalls.append(found / len(wanted))
        if len(answer.ids):
            precisions.append(found / len(answer.ids))
        order = ask(Question(text, everything=True, limit=max(FIRST))).ids
        for first in FIRST:
            hits[first] += bool(np.isin(order[:first], wanted).any())
    return Evaluation(
        name,
        len(right),
        float(np.mean(recalls)),
        float(np.mean(precisions)) if precisions else None,
        len(precisions),
        {first: count / len(right) for first, count in hits.items()},
    )
