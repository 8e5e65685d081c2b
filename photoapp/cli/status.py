"""`photoapp status`: what the library holds."""

import math
from collections.abc import Iterator
from dataclasses import asdict

import click

from photoapp.base.answers import EncoderRole, EncoderStatus, RootStatus, Status
from photoapp.base.files import path_json
from photoapp.base.messages import WhyNoVector
from photoapp.cli import opened
from photoapp.cli.output import (
    Document,
    count,
    duration,
    json_option,
    present,
    program,
    shown,
    size,
)
from photoapp.cli.sentences import no_vector_sentence, not_faster_sentence


@click.command()
@json_option
def status(as_json: bool) -> None:
    """Show what the library holds and which encoder is in use."""
    with opened.photo_library() as library:
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
        "without_vector_reasons": dict(state.without_vector_reasons),
        "encoders": [_encoder(one) for one in state.encoders],
        "problems": state.problems,
        "tags": state.tags,
        "albums": state.albums,
        "favourites": state.favourites,
        "hidden": state.hidden,
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
        "looked": root.looked.isoformat() if root.looked else None,
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
    yield from _lacking_lines(state)
    if state.encoder is None:
        yield "No encoder: photos are found by filters only, such as date: and tag:."
    for one in state.encoders:
        yield from _encoder_lines(one)
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
    missing = f", {state.missing:,} missing" if state.missing else ""
    return missing + (f", {state.hidden:,} hidden" if state.hidden else "")


def _lacking_lines(state: Status) -> Iterator[str]:
    if not state.without_vector:
        return
    yield f"{count(state.without_vector, 'photo')} not understood yet: {program()} index"
    if set(state.without_vector_reasons) != {str(WhyNoVector.WAITING)}:
        for why, photos in state.without_vector_reasons.items():
            yield f"  {photos:,} {no_vector_sentence(why)}"


_ROLES = {
    EncoderRole.SEARCH: "Encoder",
    EncoderRole.NEXT: "Next encoder",
    EncoderRole.SIMILAR: "For what looks alike",
    EncoderRole.LABELS: "For labels",
}


def _encoder_lines(encoder: EncoderStatus) -> Iterator[str]:
    notes = ["basic"] if encoder.basic else []
    if encoder.variant != "reference":
        notes.append(encoder.variant)
    if encoder.provider:
        notes.append(encoder.provider)
    if encoder.images_per_second:
        notes.append(f"{encoder.images_per_second:.0f} photos a second")
    named = f"{_ROLES[encoder.role]}: {shown(encoder.name)}"
    yield named + (f" ({', '.join(notes)})" if notes else "")
    if encoder.role is not EncoderRole.SEARCH:
        yield f"  {_coverage(encoder)}"
    if encoder.ready:
        yield f"  Ready. Search with it: {program()} models use {encoder.id}"
    reason = not_faster_sentence(encoder.why_not_faster)
    if reason:
        yield f"  On the processor: {reason}."


def _coverage(encoder: EncoderStatus) -> str:
    whole = encoder.covered + encoder.lacking
    share = math.floor(100 * encoder.covered / whole) if whole else 100
    left = ""
    if encoder.lacking and encoder.seconds_left is not None:
        left = f", {duration(encoder.seconds_left)} of indexing left"
    return f"{encoder.covered:,} of {count(whole, 'photo')} understood ({share} %{left})"
