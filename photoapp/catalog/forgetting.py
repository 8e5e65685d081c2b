"""Forgetting a folder of the library with all its photos, for good, in many short transactions.

The first one decides: the folder is out of the library, and what is said of that is recorded. The
others forget its photos, some at a time, so that whatever else is written need not wait for all of
them. A setting says what is under way: after a kill it is gone on with.
"""

import sqlite3
from collections.abc import Callable
from functools import partial

from photoapp.base.files import printable
from photoapp.base.messages import Action
from photoapp.catalog import roots, settings
from photoapp.catalog.connection import IN_LIST, listed
from photoapp.catalog.database import Catalog
from photoapp.catalog.leads import settle
from photoapp.catalog.recording import record_final
from photoapp.catalog.stamps import ran

Connection = sqlite3.Connection

AT_ONCE = 500
"""Files that one transaction forgets: some tens of milliseconds."""


def forget(
    catalog: Catalog, root: int, photos: int, checkpoint: Callable[[], object] = lambda: None
) -> None:
    """Take a root out of the library, which showed so many photos, and forget those that no other
    root shows. Not on the writer thread. checkpoint: as for `finish`.
    """
    catalog.write(partial(begin, root=root, photos=photos))
    finish(catalog, checkpoint)


def finish(catalog: Catalog, checkpoint: Callable[[], object] = lambda: None) -> None:
    """Go on with what is under way until it is done, if anything is; several threads may.

    checkpoint: called between transactions; what it raises leaves the rest for another time.
    """
    for root in under_way(catalog.read()):
        folder: int | None = 0
        while folder is not None:
            folder = catalog.write(partial(forget_some, root=root, folder=folder))
            checkpoint()


def begin(connection: Connection, root: int, photos: int) -> None:
    """From now on a root is being forgotten."""
    path = printable(roots.path_of(connection, root))
    connection.execute("UPDATE roots SET removed = 1 WHERE id = ?", (root,))
    connection.execute("DELETE FROM problems WHERE root_id = ?", (root,))
    settings.put(connection, roots.forgetting(root), "")
    record_final(connection, Action.FOLDER_FORGOTTEN, path=path, photos=photos)


def under_way(connection: Connection) -> list[int]:
    """The roots that are being forgotten."""
    rows = connection.execute("SELECT id FROM roots WHERE removed ORDER BY id").fetchall()
    return [root for (root,) in rows if roots.is_forgotten(connection, root)]


def forget_some(connection: Connection, root: int, folder: int) -> int | None:
    """Forget some files of a root, and the photos that no other file shows.

    folder: where to go on, 0 at first. Returns where to go on then, None once the root is gone.
    """
    if not roots.is_forgotten(connection, root):
        return None  # another has finished it; a root added since may have its number
    found = connection.execute(
        "SELECT files.id, photo_id, folder_id FROM folders CROSS JOIN files"
        " ON folder_id = folders.id WHERE folders.id >= ? AND +root_id = ?"
        " ORDER BY folders.id LIMIT ?",
        (folder, root, AT_ONCE),
    ).fetchall()
    if found:
        _forget(connection, [file for file, *_ in found], {one for _, one, _ in found if one})
        return int(found[-1][2])
    if folder:
        return 0  # once more from the beginning: a run may have been under way
    connection.execute("DELETE FROM roots WHERE id = ?", (root,))
    roots.forgot(connection, root)
    ran(connection)  # what was derived meanwhile was derived from more photos
    return None


def _forget(connection: Connection, files: list[int], photos: set[int]) -> None:
    connection.execute(f"DELETE FROM files WHERE id {IN_LIST}", (listed(files),))
    ids = (listed(photos),)
    kept = {
        photo
        for (photo,) in connection.execute(
            f"SELECT DISTINCT photo_id FROM files WHERE photo_id {IN_LIST}", ids
        )
    }
    gone = (listed(photos - kept),)
    connection.execute(f"DELETE FROM words WHERE rowid {IN_LIST}", gone)
    connection.execute(f"DELETE FROM photos WHERE id {IN_LIST}", gone)
    for photo in kept:
        settle(connection, photo)
