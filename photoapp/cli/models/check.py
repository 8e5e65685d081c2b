"""`photoapp models check`: does an encoder work, and how fast is each way to run it."""

from collections.abc import Iterator

import click

from photoapp.base.checked import EncoderCheck, EncoderTrial
from photoapp.cli import opened
from photoapp.cli.codes import FAILED
from photoapp.cli.output import Document, json_option, present, shown
from photoapp.cli.sentences import error_sentence, not_faster_sentence


@click.command("check")
@click.argument("name", required=False)
@json_option
def command(name: str | None, as_json: bool) -> int:
    """Test the encoder NAME, or those in use, with pictures that came with the program.

    Verifies its files, asks for the pictures by words, and runs every variant on the processor
    and on every graphics card that can be used. A card that ended the program before is tried
    again. Exit code 1 says that an encoder is broken.
    """
    with opened.photo_library() as library:
        names = [name] if name else [one.id for _, one in library.encoders.used().all()]
        reports = [library.encoders.check(one) for one in dict.fromkeys(names)]
    lines = [line for report in reports for line in _lines(report)]
    present(as_json, {"models": [_document(report) for report in reports]}, lines)
    return FAILED if any(report.troubles for report in reports) else 0


def _document(report: EncoderCheck) -> Document:
    return {
        "id": report.id,
        "name": report.name,
        "family": report.family,
        "sound": not report.troubles,
        "words": {"found": report.found, "asked": report.asked},
        "runs": [
            {
                "variant": run.variant,
                "provider": run.provider,
                "images_per_second": run.images_per_second,
                "cosine": run.cosine,
                "loss": None if run.cosine is None else max(0.0, 1 - run.cosine),
                "why_not": run.why,
            }
            for run in report.runs
        ],
        "troubles": [
            {"code": str(error.code), "message": shown(said.text), "hint": shown(said.hint)}
            for error in report.troubles
            for said in [error_sentence(error)]
        ],
    }


def _lines(report: EncoderCheck) -> Iterator[str]:
    yield f"{shown(report.name)} ({report.family})"
    if report.asked:
        yield f"  words: the right picture for {report.found} of {report.asked}"
    for run in report.runs:
        yield f"  {run.variant} on {run.provider.removesuffix('ExecutionProvider')}: {_ran(run)}"
    for error in report.troubles:
        said = error_sentence(error)
        yield f"  ! {shown(said.text)} {shown(said.hint)}".rstrip()
    if not report.troubles:
        yield "  It works."


def _ran(run: EncoderTrial) -> str:
    parts = []
    if run.images_per_second is not None:
        parts.append(f"{run.images_per_second:.1f} pictures a second")
    if run.cosine is not None:
        parts.append(f"loses {max(0.0, 1 - run.cosine):.2g}")
    if run.why:
        parts.append(f"not used: {not_faster_sentence(run.why)}")
    return ", ".join(parts)
