"""Backups of the catalog: written whole or not at all, proved by reading back, rotating.

    backups/00012-daily-2026-11-21.sqlite    number, why it was made, the day by this clock

The number, not the clock, says which is newer: a clock that was set back must not make the newest
backup look like the oldest. Each is one file that needs nothing beside it, without vectors unless
asked: the next indexing makes missing ones again.
"""

import glob
import logging
import re
import secrets
import threading
import time
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from photoapp.base.home import Home
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.safety import Backup, BackupKind
from photoapp.catalog import copying
from photoapp.catalog.connection import APPLICATION_ID, open_reader, translated

log = logging.getLogger(__name__)

DAYS, WEEKS = 7, 4
"""How many daily backups stay, and of how many weeks before them the newest one."""

KEPT = {BackupKind.ASKED: 10, BackupKind.RESTORE: 5}
"""How many of these stay; those before a migration all do."""

_NAME = re.compile(r"(\d{5,})-([a-z]+)-(\d{4}-\d\d-\d\d)\.sqlite")
_PARTIAL = ".partial"
_ABANDONED = 24 * 3600  # seconds after which a partial file is nobody's any more
_OURS = APPLICATION_ID.to_bytes(4)  # at byte 68, https://www.sqlite.org/fileformat.html


class Backups:
    """The backups of a home whose catalog is open. Safe from any thread."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def list(self) -> "list[Backup]":
        """The backups in the home, newest first."""
        return backups(self._home)

    def make(self, file: str | None = None, *, vectors: bool = False) -> Backup:
        """Back up now, to a file or into the home.

        A backup that lies at `file` is replaced. Raises PhotoappError: BACKUP_EXISTS (what lies
        there is none), BACKUP_BROKEN, DISK_FULL, CATALOG_UNREADABLE, CATALOG_DAMAGED.
        """
        if file is None:
            return back_up(self._home, BackupKind.ASKED, vectors=vectors)
        target = Path(file).absolute()
        if target.exists() and not _is_ours(target):
            raise PhotoappError(Code.BACKUP_EXISTS, path=str(target))
        return _write(self._home.catalog, target, BackupKind.ASKED, vectors=vectors)

    def start_daily(self, today: date | None = None) -> None:
        """Make today's backup on a thread of its own, unless there is one. Never raises."""
        with self._lock:
            if self._thread is None:
                day = today or date.today()  # noqa: DTZ011 - the user's day
                thread = threading.Thread(
                    target=self._daily, args=(day,), name="daily-backup", daemon=True
                )
                try:
                    thread.start()
                except RuntimeError as error:  # no thread can be had: at the next start, then
                    log.warning("no backup was made today: %s", error)
                else:
                    self._thread = thread

    def close(self) -> None:
        """Wait until a backup under way is written."""
        with self._lock:
            thread = self._thread
        if thread is not None:
            thread.join()

    def _daily(self, today: date) -> None:
        try:
            if is_due(self._home, today):
                back_up(self._home, BackupKind.DAILY, today=today)
        except (PhotoappError, OSError) as error:
            log.warning("no backup was made today: %s", error)


def is_due(home: Home, today: date) -> bool:
    """Whether the newest daily backup is of another day, and there is something to back up."""
    newest = next((one for one in backups(home) if one.kind is BackupKind.DAILY), None)
    if newest is not None and newest.day == today:
        return False
    connection = open_reader(home.catalog)
    try:
        return connection.execute("SELECT 1 FROM photos LIMIT 1").fetchone() is not None
    finally:
        connection.close()


def back_up(
    home: Home, kind: BackupKind, *, vectors: bool = False, today: date | None = None
) -> Backup:
    """Write a backup into the home, then delete those that it makes superfluous.

    Raises as `Backups.make`.
    """
    with translated(home.catalog):
        home.backups.mkdir(mode=0o700, parents=True, exist_ok=True)
        _sweep(home.backups, f".*{_PARTIAL}")
    there = backups(home)
    number = max((one.number for one in there), default=0) + 1
    day = today or date.today()  # noqa: DTZ011 - the user's day
    target = home.backups / f"{number:05}-{kind}-{day.isoformat()}.sqlite"
    made = _write(home.catalog, target, kind, vectors=vectors)
    for old in superfluous([made, *there]):
        with suppress(OSError):  # the next one tries again
            Path(old.path).unlink()
    return made


def backups(home: Home) -> list[Backup]:
    """The backups in a home, newest first."""
    found = []
    with suppress(FileNotFoundError):
        for path in home.backups.iterdir():
            with suppress(FileNotFoundError):  # another process has just rotated it away
                if _NAME.fullmatch(path.name):
                    found.append(_told(path))
    return sorted(found, key=lambda one: one.number, reverse=True)


def superfluous(newest_first: Iterable[Backup]) -> list[Backup]:
    """Which backups rotation deletes: all but the last of each kind, and of the last weeks."""
    left: dict[BackupKind, list[Backup]] = {}
    for one in newest_first:
        left.setdefault(one.kind, []).append(one)
    gone = [one for kind, keep in KEPT.items() for one in left.get(kind, [])[keep:]]
    weeks: set[tuple[int, int]] = set()
    for one in left.get(BackupKind.DAILY, [])[DAYS:]:
        week = one.day.isocalendar()[:2]
        if week in weeks or len(weeks) == WEEKS:
            gone.append(one)
        weeks.add(week)
    return gone


def _write(source: Path, target: Path, kind: BackupKind, *, vectors: bool) -> Backup:
    partial = target.with_name(f".{target.name}.{secrets.token_hex(4)}{_PARTIAL}")
    with translated(target):
        _sweep(target.parent, f".{glob.escape(target.name)}.*{_PARTIAL}")
        partial.touch(mode=0o600)
        try:
            copying.copy(source, partial, without=() if vectors else copying.VECTORS)
            partial.replace(target)
        finally:
            partial.unlink(missing_ok=True)
        copying.sync_folder(target.parent)
    return _told(target, kind)


def _sweep(folder: Path, pattern: str) -> None:
    """Delete what a backup that was killed left behind."""
    for left in folder.glob(pattern):
        with suppress(FileNotFoundError):  # another process has just finished it
            if time.time() - left.stat().st_mtime > _ABANDONED:
                left.unlink()


def _told(path: Path, kind: BackupKind = BackupKind.ASKED) -> Backup:
    state = path.stat()
    named = _NAME.fullmatch(path.name)
    if named is None:
        return Backup(str(path), 0, kind, date.fromtimestamp(state.st_mtime), state.st_size)  # noqa: DTZ012
    number, word, day = named.groups()
    known = BackupKind(word) if word in set(BackupKind) else BackupKind.ASKED
    made, written = date.fromisoformat(day), datetime.fromtimestamp(state.st_mtime)  # noqa: DTZ006
    at = written.time() if written.date() == made else None
    return Backup(str(path), int(number), known, made, state.st_size, at)


def _is_ours(path: Path) -> bool:
    """Whether replacing a file loses nothing but an older backup."""
    if not path.is_file():  # a pipe would be waited for
        return False
    with path.open("rb") as file:
        head = file.read(72)
    return head.startswith(b"SQLite format 3\0") and head[68:72] == _OURS
