"""Telling what an export did: shared by `albums export` and `search --output`."""

from collections.abc import Iterator

from photoapp.base.files import path_json
from photoapp.base.tagged import Exported
from photoapp.cli.output import Document, count, shown, size
from photoapp.cli.sentences import error_sentence


def document(done: Exported) -> Document:
    """The keys of an export in JSON."""
    return {
        **path_json(done.path),
        "photos": done.photos,
        "already": done.already,
        "bytes": done.bytes,
        "failed": [
            {**path_json(path), "reason": str(error.code), "detail": error_sentence(error).text}
            for path, error in done.failed
        ],
    }


def told(done: Exported) -> Iterator[str]:
    """One line for all that was exported, and one for each photo that was not."""
    amount = f" ({size(done.bytes)})" if done.bytes else ""
    yield f"Exported {count(done.photos, 'photo')} to {shown(done.path)}{amount}."
    if done.already:
        yield f"{count(done.already, 'photo')} there already."
    for path, error in done.failed:
        yield f"Left out: {shown(path)}: {error_sentence(error).text}"
