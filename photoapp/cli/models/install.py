"""`photoapp models install`: an encoder from a model hub."""

import sys
from typing import TYPE_CHECKING

import click

from photoapp.base.answers import EncoderInfo
from photoapp.base.jobs import Job
from photoapp.base.messages import Cancelled, JobName
from photoapp.cli import opened
from photoapp.cli.models.shown import document
from photoapp.cli.output import json_option, note, present, program, shown
from photoapp.cli.progress import run

if TYPE_CHECKING:
    from photoapp.encoder.catalogue import Entry

_NOTHING = "Nothing was installed."


@click.command("install")
@click.argument("name")
@click.option("--yes", is_flag=True, help="Agree to a licence that allows research only.")
@json_option
def command(name: str, yes: bool, as_json: bool) -> None:
    """Fetch the encoder NAME of "models list" and add it to your encoders.

    NAME can also be OWNER/REPOSITORY of a model hub, with @REVISION if you like: any repository
    with ONNX files that "models import" could read. HF_ENDPOINT, HF_TOKEN, HF_HUB_OFFLINE and
    proxies are obeyed. A download that broke off goes on when you run the same command again.
    """
    with opened.photo_library() as library:
        wanted = name.casefold()
        entries = library.encoders.catalogue()
        entry = next((one for one in entries if wanted in (one.id, one.name.casefold())), None)
        if entry is not None and entry.research_only and not yes:
            _ask(entry)

        def work(job: Job) -> EncoderInfo:
            return library.encoders.install(name, job)

        try:
            encoder = run(Job(JobName.INSTALLING), work)
        except Cancelled:
            raise Cancelled(_NOTHING) from None
    line = f"Installed {shown(encoder.name)}. Use it: {program()} models use {encoder.id}"
    present(as_json, {"model": document(encoder)}, [line])


def _ask(entry: "Entry") -> None:
    """Go on only if a person agrees; where nobody can be asked, only --yes does."""
    told = f"The licence of {entry.name} ({entry.licence}) allows research only."
    if sys.stdin is None or not sys.stdin.isatty():
        raise click.UsageError(f"{told} If that is what you do, add --yes.")
    note(told)
    if not click.confirm("Is that what you do?", err=True):
        raise Cancelled(_NOTHING)
