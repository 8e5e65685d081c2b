"""What the user does with folders and settings, each with its record in the history."""

import os
import sqlite3
from collections.abc import Mapping

from photoapp.base.files import Place, printable
from photoapp.base.messages import Action
from photoapp.catalog import roots
from photoapp.catalog.recording import recorded

Connection = sqlite3.Connection


def add_folder(connection: Connection, path: str) -> int:
    """Add a root, or bring back one that was removed, and return its id."""
    root = roots.root_row(connection, path)
    with recorded(connection, Action.FOLDER_ADDED, path=printable(path)) as rows:
        rows.put("roots", [{"id": root}], {"removed": 0})
    return root


def remove_folder(connection: Connection, root: int, photos: int) -> None:
    """Take a root out of the library, which showed so many photos, and remember them."""
    path = _path(connection, root)
    with recorded(connection, Action.FOLDER_REMOVED, path=path, photos=photos) as rows:
        rows.put("roots", [{"id": root}], {"removed": 1})


def relocate_folder(connection: Connection, root: int, path: str) -> None:
    """The photos of a root are elsewhere now."""
    old = _path(connection, root)
    with recorded(connection, Action.FOLDER_MOVED, path=printable(path), other=old) as rows:
        rows.put("roots", [{"id": root}], {"path": os.fsencode(path)})


def accept_empty(connection: Connection, place: Place) -> int:
    """What was in a folder and below it is missing, not out of sight; returns how many photos."""
    below = roots.files_below(connection, place)
    path = printable(os.path.join(roots.path_of(connection, place.root), place.path))
    with recorded(connection, Action.FOLDER_EMPTIED, path=path.rstrip("/")) as rows:
        rows.put("files", [{"id": file} for file in below], {"missing": 1})
        missing = roots.lost_among(connection, below)
        rows.values["photos"] = missing
    roots.forget_other_files_below(connection, place)
    roots.set_in_sight(connection, place)
    return missing


def exclude(connection: Connection, root: int | None, pattern: str) -> None:
    """Leave out what matches a glob, in a root or in all."""
    path = "" if root is None else _path(connection, root)
    with recorded(connection, Action.EXCLUDED, pattern=pattern, path=path) as rows:
        rows.put("exclusions", [{"root_id": root, "pattern": pattern}])


def include(connection: Connection, root: int | None, pattern: str) -> None:
    """No longer leave it out."""
    path = "" if root is None else _path(connection, root)
    with recorded(connection, Action.INCLUDED, pattern=pattern, path=path) as rows:
        rows.drop("exclusions", [{"root_id": root, "pattern": pattern}])


def set_settings(
    connection: Connection,
    action: Action,
    wanted: Mapping[str, str | None],
    **values: str | int,
) -> None:
    """Give settings values, or none at all (None), as one action."""
    with recorded(connection, action, **values) as rows:
        for name, value in wanted.items():
            if value is None:
                rows.drop("settings", [{"name": name}])
            else:
                rows.put("settings", [{"name": name}], {"value": value})


def _path(connection: Connection, root: int) -> str:
    return printable(roots.path_of(connection, root))
