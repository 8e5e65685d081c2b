"""`photoapp status`: what the library holds."""

from collections.abc import Iterator
from dataclasses import asdict

import click

from photoapp.base.answers import EncoderStatus, RootStatus, Status
from photoapp.base.files import path_json
from photoapp.cli import opened
from photoapp.cli.output import Document, count, json_option, present, program, shown, size
from photoapp.cli.sentences import not_faster_sentence


@click.command()
@json_option
def status(as_json: bool) -> None:
    """Show what the library holds and which encoder is in use."""
    with opened.library() as library:
        state = library.status()
        place = shown(str(library.home.path))
    present(as_json, document(state), told(state, place))


def document(state: Status) -> Document:
    """The keys of `status --json`."""
    return {
        "photos": state.photos,
        "files": state.files,
        "missing": state.missing,
        "offline_roots": sum(root.offline for root in state.roots),
        "roots": [root_document(root) for root in state.roots],
        "encoder": _encoder(state.encoder) if state.encoder else None,
        "vectors": dict(state.vectors),
        "without_vector": state.without_vector,
        "problems": state.problems,
        "tags": state.tags,
        "albums": 0,
        "catalog_bytes": state.catalog_bytes,
        "thumbnails_bytes": state.thumbnails_bytes,
    }


def root_document(root: RootStatus) -> Document:
    """A folder of the library, as `status` and `folders` print it."""
    return {
        **path_json(root.path),
        "photos": root.photos,
        "problems": root.problems,
        "offline": root.offline,
        "exclude": list(root.exclude),
    }


def _encoder(encoder: EncoderStatus) -> Document:
    return asdict(encoder)


def told(state: Status, home: str) -> Iterator[str]:
    """The library in figures, for people."""
    if not state.roots:
        yield f"Your library is empty. Add photos: {program()} index FOLDER"
    else:
        yield f"{count(state.photos, 'photo')} in {count(state.files, 'file')}{_missing(state)}"
        for root in state.roots:
            yield f"  {root_line(root)}"
    if state.problems:
        yield f"{count(state.problems, 'file')} could not be used. See: {program()} problems"
    if state.without_vector:
        yield f"{count(state.without_vector, 'photo')} not understood yet: {program()} index"
    yield from _encoder_lines(state.encoder)
    catalog, thumbnails = size(state.catalog_bytes), size(state.thumbnails_bytes)
    yield f"Kept in {home} (catalog {catalog}, thumbnails {thumbnails})"


def root_line(root: RootStatus) -> str:
    """A folder in one line."""
    notes = [count(root.photos, "photo")]
    if root.problems:
        notes.append(count(root.problems, "problem"))
    if root.offline:
        notes.append("not there now")
    if root.exclude:
        notes.append("without " + " ".join(map(shown, root.exclude)))
    return f"{shown(root.path)}  ({', '.join(notes)})"


def _missing(state: Status) -> str:
    return f", {state.missing:,} missing" if state.missing else ""


def _encoder_lines(encoder: EncoderStatus | None) -> Iterator[str]:
    if encoder is None:
        yield "No encoder: photos are found by name only."
        return
    notes = ["basic"] if encoder.basic else []
    if encoder.provider:
        notes.append(encoder.provider)
    if encoder.images_per_second:
        notes.append(f"{encoder.images_per_second:.0f} photos a second")
    reason = not_faster_sentence(encoder.why_not_faster)
    yield f"Encoder: {encoder.name}" + (f" ({', '.join(notes)})" if notes else "")
    if reason:
        yield f"  On the processor: {reason}."
