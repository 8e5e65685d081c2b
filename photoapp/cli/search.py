"""`photoapp search`: find photos by words, pictures or both."""

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from photoapp.base.jobs import Job
from photoapp.base.messages import JobName, PhotoappError
from photoapp.base.question import Question, Results, Sort
from photoapp.cli import opened, results
from photoapp.cli.albums.filled import fill_for
from photoapp.cli.asking import Asking, asking, require
from photoapp.cli.output import Document, json_option, present
from photoapp.cli.pointing import point

if TYPE_CHECKING:
    from photoapp.library import PhotoLibrary


@click.command(cls=Asking)
@asking
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    metavar="N",
    help=f"At most N photos (default: {results.DEFAULT_LIMIT}; with --all: every one).",
)
@click.option(
    "--output",
    "target",
    metavar="FOLDER|LIST",
    help="Copy all that is found into FOLDER, or list it in LIST (.txt, .csv, .json).",
)
@click.option("--saved", metavar="NAME", help="A search that you saved; QUERY narrows it.")
@click.option(
    "--evaluate",
    "table",
    metavar="FILE",
    help="Instead of an answer: how well each encoder finds the photos that a table expects.",
)
@json_option
def search(
    question: Question,
    limit: int | None,
    target: str | None,
    saved: str | None,
    table: str | None,
    as_json: bool,
) -> int:
    """Find photos by words, pictures or both.

    \b
    photoapp search "a dog on a beach"       what the picture shows
    photoapp search "beach -people"          without people
    photoapp search '"harbour festival"'     exact words in names, titles, keywords
    photoapp search "sunset folder:lisbon date:2019..2021"
    photoapp search --image sample.jpg "at night"

    Filters: folder: date: added: camera: lens: type: rating: tag: album: place: near: is:

    Ends with 3 if nothing is found. --output replaces no file that is there.

    --evaluate reads a table (CSV, TSV or JSON lines) with the columns question and photo, one row
    a pair; a photo is named by its path or file name. Nothing of it is kept.
    """  # noqa: D301 - the backspace tells click to keep the lines below it
    if table is not None:
        if question != Question() or any(one is not None for one in (saved, limit, target)):
            raise click.UsageError("--evaluate goes without other words and options.")
        from photoapp.cli import evaluating  # here: no answer waits for it

        return evaluating.evaluate(table, as_json)
    if saved is None:
        require(question)
    with opened.photo_library() as library:
        if saved is not None:
            question = _joined(library, saved, question)
        fill_for(library, question.text)
        if limit is None and target is None and not question.everything:
            limit = results.DEFAULT_LIMIT
        try:
            found = library.search(replace(question, limit=limit))
        except PhotoappError as error:
            if not as_json:
                point(question.text, error)
            raise
        if target is None or not len(found.ids):
            return results.answer(library, found, question.text, as_json)
        return _export(library, found, question.text, target, as_json)


def _export(library: "PhotoLibrary", found: Results, text: str, target: str, as_json: bool) -> int:
    from photoapp.cli import exported, progress  # here: no answer waits for it

    job = Job(JobName.EXPORTING)
    done = progress.run(job, lambda job: library.export(found, target, job))
    said: Document = {"query": text, "total": found.total, "output": exported.document(done)}
    present(as_json, said, exported.told(done))
    return 0


def _joined(library: "PhotoLibrary", name: str, question: Question) -> Question:
    """A saved search, and what is asked beside it."""
    kept = library.searches.find(name).question
    return Question(
        f"({kept.text}) {question.text}".strip() if question.text and kept.text
        else kept.text or question.text,
        kept.pictures + question.pictures,
        kept.sort if question.sort is Sort.SCORE else question.sort,
        everything=kept.everything or question.everything,
    )  # fmt: skip
