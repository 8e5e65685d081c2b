"""`photoapp problems`: files that could not be used, and why."""

from collections.abc import Iterator, Sequence

import click

from photoapp.base.answers import IndexReport, Problem
from photoapp.base.files import path_json
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.cli import index, opened, progress
from photoapp.cli.output import Document, count, json_option, present, shown
from photoapp.cli.sentences import sentence


@click.command()
@click.option("--retry", is_flag=True, help="Try these files again first.")
@json_option
def problems(retry: bool, as_json: bool) -> None:
    """List files and folders that could not be used, why, and what to do."""
    report = None
    with opened.photo_library() as library:
        if retry:
            report = progress.run(Job(JobName.RETRYING), library.retry_problems)
        found = library.problems()
    present(as_json, document(found, report), told(found, report))


def document(found: Sequence[Problem], report: IndexReport | None) -> Document:
    """The keys of `problems --json`; `retried` is what a retry did."""
    answer: Document = {"problems": [_problem(problem) for problem in found]}
    if report:
        answer["retried"] = index.document(report)
    return answer


def _problem(problem: Problem) -> Document:
    return {
        **path_json(problem.path),
        "reason": str(problem.code),
        "detail": sentence(problem.code, problem.values).text,
        "since": problem.since.isoformat(timespec="seconds"),
    }


def told(found: Sequence[Problem], report: IndexReport | None) -> Iterator[str]:
    """Each problem with its reason and what to do, for people."""
    if report:
        yield f"Understood {count(report.embedded, 'photo')} this time."
    if not found:
        yield "No problems."
    for problem in found:
        text, hint, _ = sentence(problem.code, problem.values)
        yield shown(problem.path)
        yield f"  {shown(text)} {shown(hint)}".rstrip()
