"""`photoapp models use`: which encoder searches, finds what looks alike, or names what it sees."""

from collections.abc import Iterator, Sequence
from functools import partial

import click

from photoapp.base.answers import EncoderInfo, EncoderRole
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.cli import opened
from photoapp.cli.models.shown import document
from photoapp.cli.output import count, json_option, present, program, shown
from photoapp.cli.progress import run


@click.command("use")
@click.argument("name")
@click.option("--now", is_flag=True, help="Search with it at once, though it lacks photos.")
@click.option("--stop", is_flag=True, help="Stop using it; what it understood is kept.")
@click.option(
    "--variant", metavar="NAME", help='Which of its networks: "int8", "fp16" or "reference".'
)
@click.option(
    "--provider", metavar="NAME", help='What it runs on, such as "cpu"; "auto" finds the fastest.'
)
@json_option
def command(
    name: str, now: bool, stop: bool, variant: str | None, provider: str | None, as_json: bool
) -> None:
    """Use the encoder NAME for what it is for: searching, finding what looks alike, or labels.

    Searching goes on with the present encoder until "index" has built up the new one, and then
    goes over by itself. Nothing that another understood is lost: going back is instant.

    A variant that is not here is fetched from where the encoder came from, or else made on this
    computer, which needs the extra "export". It is used only if it sees as the encoder does.
    """
    if stop and (now or variant is not None or provider is not None):
        raise click.UsageError("--stop goes with no other option.")
    with opened.photo_library() as library:
        if stop:
            encoder = library.encoders.stop(name)
        else:
            chosen = "" if provider == "auto" else provider
            use = partial(library.encoders.use, name, now=now, variant=variant, provider=chosen)
            encoder = run(Job(JobName.INSTALLING), lambda job: use(job=job))
        others = library.encoders.all()
    lines = _stopped(encoder, others) if stop else _used(encoder, others)
    present(as_json, {"model": document(encoder)}, lines)


def _used(encoder: EncoderInfo, others: Sequence[EncoderInfo]) -> Iterator[str]:
    name, understood = shown(encoder.name), count(encoder.vectors, "photo")
    if EncoderRole.NEXT in encoder.roles:
        yield f"Searching goes on with {_searching(others)} until {name} has understood all photos."
        yield f"Build it up: {program()} index"
        yield f"Search with it at once: {program()} models use {encoder.id} --now"
        return
    what = {
        EncoderRole.SEARCH: "Searching",
        EncoderRole.SIMILAR: "Finding what looks alike",
        EncoderRole.LABELS: "Labelling photos",
    }
    for role in encoder.roles:
        yield f"{what[role]} with {name}. It has understood {understood} so far."
    yield f"For the rest: {program()} index"


def _stopped(encoder: EncoderInfo, others: Sequence[EncoderInfo]) -> Iterator[str]:
    yield f"Stopped using {shown(encoder.name)}. Searching with {_searching(others)}."


def _searching(encoders: Sequence[EncoderInfo]) -> str:
    return next(shown(one.name) for one in encoders if EncoderRole.SEARCH in one.roles)
