"""Adds up what the program's own files take on the disk."""

import os
from collections import Counter
from pathlib import Path

from photoapp.base.footprint import Footprint
from photoapp.base.home import Home

_SQLITE = ("", "-wal", "-shm", "-journal")


def footprint(home: Home) -> Footprint:
    """Bytes of the files in a home, by what they are for. Links are not followed.

    What cannot be looked at, or goes meanwhile, counts for nothing.
    """
    kinds = {
        home.vectors.name: "vectors",
        home.encoders.name: "encoders",
        home.backups.name: "backups",
        home.log.parent.name: "log",
    }
    for database, kind in ((home.catalog, "catalog"), (home.thumbnails, "thumbnails")):
        kinds |= {database.name + end: kind for end in _SQLITE}
    found: Counter[str] = Counter()
    for name, bytes_ in _entries(home.path):
        found[kinds.get(name, "other")] += bytes_
    return Footprint(**found)


def _entries(folder: Path) -> list[tuple[str, int]]:
    """What lies directly in a folder, with its bytes and those of all below it."""
    try:
        with os.scandir(folder) as inside:
            return [(one.name, _bytes(one)) for one in inside]
    except OSError:
        return []


def _bytes(entry: "os.DirEntry[str]") -> int:
    try:
        if entry.is_dir(follow_symlinks=False):
            return sum(bytes_ for _, bytes_ in _entries(Path(entry.path)))
        return entry.stat(follow_symlinks=False).st_size
    except OSError:
        return 0
