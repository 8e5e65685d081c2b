"""Making the files of a home ready to be opened: new, migrated, restored, or refused."""

import logging
from contextlib import closing
from pathlib import Path

from photoapp.base.home import Home
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.safety import BackupKind
from photoapp.catalog.connection import open_looking, open_writer, version_of
from photoapp.catalog.presence import Presence

# What user_version must be for a file to be opened without asking sqlite-utils, whose import
# alone costs 0.2 s; a test holds them equal to what the migrations of `schema` come to.
CATALOG_VERSION = 6
THUMBNAILS_VERSION = 1

log = logging.getLogger(__name__)


def make_ready(home: Home, presence: Presence, journal: str) -> None:
    """Have the home's files as this program needs them, and a share in having them open.

    A catalog is made, migrated (and backed up before) or put into place while no other process
    has it open. Raises PhotoappError: CATALOG_NEWER, CATALOG_DAMAGED, CATALOG_OPEN, DISK_FULL,
    CATALOG_UNREADABLE.
    """
    presence.share(lambda: _unready(home), lambda: _prepare(home, journal))


def _unready(home: Home) -> bool:
    if home.restored.exists() or not home.thumbnails.exists():
        return True
    return _version(home) < CATALOG_VERSION or _thumbnails_version(home) != THUMBNAILS_VERSION


def _prepare(home: Home, journal: str) -> None:
    if home.restored.exists():
        from photoapp.catalog.restoring import finish

        finish(home)
    version = _version(home)
    if version < CATALOG_VERSION:
        if version:
            from photoapp.catalog.backups import back_up

            back_up(home, BackupKind.MIGRATION)
        _migrate(home.catalog, "catalog", journal)
    _prepare_thumbnails(home.thumbnails, _thumbnails_version(home), journal)


def _version(home: Home) -> int:
    """The schema of the catalog, 0 if there never was one. Looking changes nothing.

    Raises PhotoappError CATALOG_NEWER; CATALOG_DAMAGED, also for one that lost all it held: it
    would be taken for a new one otherwise.
    """
    path = home.catalog
    version = 0
    if path.exists():
        with closing(open_looking(path)) as connection:
            version = version_of(connection)
    if version > CATALOG_VERSION:
        raise PhotoappError(Code.CATALOG_NEWER, path=str(path))
    if version == 0 and (trace := _trace(home)):
        raise PhotoappError(Code.CATALOG_DAMAGED, path=str(path), detail=trace)
    return version


def _trace(home: Home) -> str:
    """What tells that an empty or absent catalog was none before, "" if nothing does."""
    if home.backups.is_dir() and any(home.backups.iterdir()):
        return "empty, though there are backups" if home.catalog.exists() else "gone"
    if home.catalog.exists() and home.thumbnails.is_file():  # which is always made after it
        return "empty"
    return ""


def _thumbnails_version(home: Home) -> int:
    """The schema of the thumbnail store; -1 for one that is damaged."""
    if not home.thumbnails.exists():
        return 0
    try:
        with closing(open_looking(home.thumbnails)) as connection:
            return version_of(connection)
    except PhotoappError as error:
        if error.code is not Code.CATALOG_DAMAGED:
            raise
        return -1


def _prepare_thumbnails(path: Path, version: int, journal: str) -> None:
    """Make or mend the thumbnail store; a damaged or newer one is made anew, it is rebuildable."""
    if version == THUMBNAILS_VERSION:
        return
    if not 0 <= version < THUMBNAILS_VERSION:
        log.warning("the thumbnails are drawn anew: the store is damaged or newer (%d)", version)
        for suffix in ("", "-wal", "-shm", "-journal"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
    _migrate(path, "thumbnails", journal)


def _migrate(path: Path, what: str, journal: str) -> None:
    from photoapp.catalog import schema

    migrations = {"catalog": schema.catalog, "thumbnails": schema.thumbnails}[what]
    with closing(open_writer(path, journal)) as connection:
        schema.migrate(connection, migrations)
