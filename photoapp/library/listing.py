"""A list of photos as a file: lines of paths, a table, or JSON."""

import csv
import io
import json
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta, timezone

from photoapp.base.answers import Card
from photoapp.base.files import path_json
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.tagged import Exported
from photoapp.library.copies import place, told_as_errors
from photoapp.library.unfinished import Parts

_COLUMNS = ("photo", "path", "path_b64", "taken", "width", "height", "tags")


@dataclass(frozen=True, slots=True)
class Listed:
    """A photo as lists tell it. path: of its lead file."""

    card: Card
    path: str
    tags: tuple[str, ...]


def is_list(target: str) -> bool:
    """Whether a path names a list, by its suffix, rather than a folder."""
    return os.path.splitext(target)[1].lower() in _FORMS and not os.path.isdir(target)


def write_list(photos: Sequence[Listed], target: str, about: Mapping[str, str]) -> Exported:
    """Write a list: .txt with a path on each line, .csv, or .json as `search --json` has photos.

    about: what a .json says of itself: the album, or the question. A name that goes over several
    lines is in no .txt. Raises PhotoappError: LIST_EXISTS, DISK_FULL, NOT_WRITABLE.
    """
    target = os.path.abspath(target)
    suffix = os.path.splitext(target)[1].lower()
    broken = [one for one in photos if suffix == ".txt" and {"\n", "\r"} & set(one.path)]
    told = [one for one in photos if one not in broken]
    write_new(_FORMS[suffix](told, about), target)
    failed = tuple((one.path, PhotoappError(Code.FILE_NAME_BREAKS)) for one in broken)
    return Exported(target, len(told), failed=failed)


def taken_iso(card: Card) -> str | None:
    """When a photo was taken, ISO 8601 local time with its offset if that is known."""
    if card.taken is None or card.offset is None:
        return card.taken.isoformat() if card.taken else None
    zone = timezone(timedelta(minutes=card.offset))
    return card.taken.replace(tzinfo=zone).isoformat()


def write_new(content: bytes, target: str) -> None:
    """Write a file that is not there yet, whole or not at all; a photo may be called so.

    Raises PhotoappError: LIST_EXISTS, DISK_FULL, NOT_WRITABLE.
    """
    target = os.path.abspath(target)
    if os.path.lexists(target):
        raise PhotoappError(Code.LIST_EXISTS, path=target)
    with told_as_errors(target):
        _write(content, target)


def _write(content: bytes, target: str) -> None:
    with Parts(os.path.dirname(target)) as parts:
        temporary = parts.path()
        with open(temporary, "xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o644)
        try:
            place(temporary, target)
        except FileExistsError as error:  # made by another program meanwhile
            raise PhotoappError(Code.LIST_EXISTS, path=target) from error


def _lines(photos: Sequence[Listed], _: Mapping[str, str]) -> bytes:
    return b"".join(os.fsencode(one.path) + b"\n" for one in photos)


def _table(photos: Sequence[Listed], _: Mapping[str, str]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, _COLUMNS)
    writer.writeheader()
    writer.writerows(_row(one) | {"tags": "; ".join(one.tags)} for one in photos)
    return text.getvalue().encode()


def _json(photos: Sequence[Listed], about: Mapping[str, str]) -> bytes:
    rows = [_row(one) | {"tags": list(one.tags)} for one in photos]
    document = {"format": 1, **about, "photos": rows}
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def _row(one: Listed) -> dict[str, object]:
    return {
        "photo": one.card.photo,
        **path_json(one.path),
        "taken": taken_iso(one.card),
        "width": one.card.width,
        "height": one.card.height,
    }


_FORMS: dict[str, Callable[[Sequence[Listed], Mapping[str, str]], bytes]] = {
    ".txt": _lines,
    ".csv": _table,
    ".json": _json,
}
