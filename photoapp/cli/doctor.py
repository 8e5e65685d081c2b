"""`photoapp doctor`: what is installed, what runs where, what is damaged, what to do."""

import os
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from photoapp.base.answers import EncoderRole
from photoapp.base.home import Home
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.safety import CatalogHealth, Restored, StoreState
from photoapp.cli import backup
from photoapp.cli.codes import FAILED, Sentence
from photoapp.cli.display import obstacle
from photoapp.cli.output import Document, count, json_option, present, program, shown, size
from photoapp.cli.sentences import error_sentence, not_faster_sentence

if TYPE_CHECKING:
    from photoapp.doctor import Checkup

_LEFT_OUT = "<path>"
_USES = {
    EncoderRole.SEARCH: "searching",
    EncoderRole.NEXT: "searching next",
    EncoderRole.SIMILAR: "what looks alike",
    EncoderRole.LABELS: "labels",
}


@click.command()
@click.option(
    "--recover", "recovering", is_flag=True, help="Save what can be read of a damaged library."
)
@click.option("--full", is_flag=True, help="Name folders and files; without, none is named.")
@json_option
def doctor(recovering: bool, full: bool, as_json: bool) -> int:
    """Examine the program and the library: what is installed, what runs, what is damaged.

    It changes nothing. With --recover, a damaged library is replaced by a new one that holds all
    that could still be read; the damaged one is kept beside it. Exit code 1 says that something
    needs you.
    """
    from photoapp import doctor as core

    home = Home.default()
    saved = core.recover(home) if recovering else None
    found = core.examine(home)
    present(as_json, document(found, saved, full=full), told(found, saved, full=full))
    return FAILED if found.troubles else 0


def document(found: "Checkup", saved: Restored | None, *, full: bool) -> Document:
    """The keys of `doctor --json`."""
    trouble = obstacle()
    answer: Document = {
        "program": found.program,
        "python": found.python,
        "system": found.system,
        "sqlite": found.sqlite,
        "versions": found.versions,
        "home": {"path": _place(found.home, full=full), **asdict(found.disk)},
        "catalog": asdict(found.catalog),
        "thumbnails": {"state": str(found.thumbnails), "lacking": found.thumbnails_lacking},
        "locks": asdict(found.locks),
        "backups": [
            {**backup.document(one), "path": _place(one.path, full=full)} for one in found.backups
        ],
        "encoder": None if found.encoder is None else asdict(found.encoder),
        "encoders": [asdict(one) for one in found.encoders],
        "display": None if trouble is None else str(trouble),
        "troubles": [
            {"code": str(error.code), "message": shown(said.text), "hint": shown(said.hint)}
            for error, said in _said(found, full=full)
        ],
    }
    if saved is not None:
        answer["recovered"] = asdict(saved)
    return answer


def told(found: "Checkup", saved: Restored | None, *, full: bool) -> Iterator[str]:
    """What was found, for people; what to do comes last, where it is seen."""
    if saved is not None:
        yield f"Saved {count(saved.photos, 'photo')} of the damaged library."
        yield f"The damaged one is kept: {shown(saved.kept)}"
        yield f"Bring it up to date: {program()} index"
    yield f"Photoapp {found.program}, Python {found.python}, SQLite {found.sqlite}, {found.system}"
    there = [f"{name} {version}" for name, version in found.versions.items() if version]
    yield "Installed: " + ", ".join(there)
    yield from _encoder_lines(found)
    trouble = obstacle()
    yield "Window: can open here" if trouble is None else str(trouble)
    kind = f" on {found.disk.kind}" if found.disk.kind else ""
    home = _place(found.home, full=full)
    yield f"Kept in {shown(home)}{kind}, {size(found.disk.free)} free"
    yield f"Library: {_catalog_line(found.catalog)}"
    lacking = f", {count(found.thumbnails_lacking, 'picture')} lacking"
    yield f"Thumbnails: {found.thumbnails}{lacking if found.thumbnails_lacking else ''}"
    for what, holders in asdict(found.locks).items():
        if holders:
            doing = "have it open" if what == "opened" else "indexes"
            yield f"Other processes that {doing}: {', '.join(map(str, holders))}"
    yield from _backup_lines(found, full=full)
    for _, said in _said(found, full=full):
        yield f"! {shown(said.text)} {shown(said.hint)}".rstrip()
    if not found.troubles:
        yield "All is well."


def _encoder_lines(found: "Checkup") -> Iterator[str]:
    for one in found.encoders:
        state = "ok"
        if one.provider:
            reason = not_faster_sentence(one.why_not_faster)
            state = f"runs on {one.provider}" + (f" ({reason})" if reason else "")
        elif one.broken:
            state = "cannot be used"
        used = f", in use for {_USES[one.role]}" if one.role else ""
        variant = "" if one.variant == "reference" else f" ({one.variant})"
        yield f"Encoder: {shown(one.name)}{variant}{used}, {state}"
        if one.speeds:
            rates = sorted(one.speeds.items(), key=lambda rate: -rate[1])
            tried = (f"{provider} {speed:.0f}" for provider, speed in rates)
            yield f"  Pictures a second when it was tried: {', '.join(tried)}"


def _catalog_line(catalog: CatalogHealth) -> str:
    parts = [str(catalog.state)]
    if catalog.state is StoreState.FINE:
        vectors = (f"{n:,} vectors of {shown(name)}" for name, n in catalog.vectors.items() if n)
        parts += [size(catalog.bytes), count(catalog.photos, "photo"), *vectors]
    parts += catalog.troubles
    return ", ".join(parts)


def _backup_lines(found: "Checkup", *, full: bool) -> Iterator[str]:
    if found.good is None:
        yield "Backups: none"
        return
    path = shown(_place(found.good.path, full=full))
    yield f"Backups: {len(found.backups)}, the newest whole one of {found.good.day}: {path}"


def _said(found: "Checkup", *, full: bool) -> Iterator[tuple[PhotoappError, Sentence]]:
    """Each trouble with its sentence, and what to do about it here."""
    for error in found.troubles:
        values = dict(error.values)
        if "path" in values:
            values["path"] = _place(str(values["path"]), full=full)
        said = error_sentence(PhotoappError(error.code, **values))
        if error.code is Code.CATALOG_DAMAGED:
            said = said._replace(hint=_remedy(found))
        yield error, said


def _remedy(found: "Checkup") -> str:
    saving = f"{program()} doctor --recover"
    if found.catalog.state is StoreState.GONE:
        saving = "move the folder backups away to begin anew"
    if found.good is None:
        return f"Your photos are safe. Save what can be read: {saving}"
    back = f"{program()} restore {os.path.basename(found.good.path)}"
    return f"Your photos are safe. Bring back {found.good.day}: {back}, or {saving}"


def _place(path: str, *, full: bool) -> str:
    """A path, or its last part alone for what lies in the home."""
    return path if full else os.path.basename(path) if path.endswith(".sqlite") else _LEFT_OUT
