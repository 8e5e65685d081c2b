"""Photos whose sidecar is not the one that their description was read with."""

import os
import sqlite3
from collections.abc import Collection
from typing import NamedTuple

from photoapp.base.files import FileStat, Place
from photoapp.base.pairing import HOUR_NS
from photoapp.catalog.connection import IN_LIST, listed, unsigned

Connection = sqlite3.Connection

_OWN = (
    "SELECT s.id FROM files AS s WHERE s.beside = photos.id AND s.folder_id = files.folder_id"
    " AND s.role = 'sidecar' AND NOT s.missing"
    " AND lower(CAST(substr(s.name, -4) AS TEXT)) = '.xmp'"
)
# The one that is named after the lead itself, else after the photo, else after another file of it.
_TOLD = (
    f"coalesce(({_OWN} AND lower(CAST(s.name AS TEXT)) = lower(CAST(files.name AS TEXT)) || '.xmp'"
    f" LIMIT 1), ({_OWN} ORDER BY length(s.name), s.name LIMIT 1))"
)


class Reread(NamedTuple):
    """A photo to be described again. sidecar: name of the file to read with its lead, "" for none.

    place, stat: of its lead.
    """

    photo: int
    place: Place
    stat: FileStat
    sidecar: str


def to_reread(
    connection: Connection, roots: Collection[int], after: int, limit: int
) -> list[Reread]:
    """Photos above an id whose sidecar came, changed or went, by id, at most `limit`.

    Found by a join over photos that have a sidecar or had one, so others cost nothing.
    """
    rows = connection.execute(
        "SELECT photos.id, folders.root_id, folders.path, files.name, files.size, files.mtime_ns,"
        " files.device, files.inode, told.name"
        " FROM (SELECT id FROM photos WHERE sidecars != '' UNION"
        "  SELECT beside FROM files WHERE beside IS NOT NULL AND role = 'sidecar') AS asked"
        " JOIN photos ON photos.id = asked.id JOIN files ON files.id = lead_id"
        " JOIN folders ON folders.id = files.folder_id"
        f" LEFT JOIN files AS told ON told.id = {_TOLD}"
        " WHERE photos.id > :after AND NOT files.missing AND NOT files.online"
        " AND sidecars != iif(told.id IS NULL, '',"
        f"  told.size || ':' || (abs(told.mtime_ns) % {HOUR_NS}))"
        f" AND root_id {IN_LIST.replace('?', ':roots')} ORDER BY photos.id LIMIT :limit",
        {"after": after, "roots": listed(roots), "limit": limit},
    )
    return [
        Reread(
            photo,
            Place(root, os.fsdecode(folder)).inner(os.fsdecode(name)),
            FileStat(size, mtime_ns, unsigned(device), unsigned(inode)),
            "" if sidecar is None else os.fsdecode(sidecar),
        )
        for photo, root, folder, name, size, mtime_ns, device, inode, sidecar in rows
    ]
