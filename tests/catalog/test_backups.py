"""Backups hold all there is at one moment, are whole or not there, and rotate by number."""

import shutil
import sqlite3
import threading
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from shelf import Shelf

from photoapp.base.home import Home
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.safety import Backup, BackupKind
from photoapp.catalog import Catalog, backups, copying, opening, roots, settings
from photoapp.catalog.backups import Backups
from photoapp.catalog.labels import Label

DAY = date(2026, 11, 21)


def rows(path: Path, but: set[str] = frozenset()) -> dict[str, list[object]]:
    with closing(sqlite3.connect(path)) as connection:
        tables = copying.tables_of(connection, "main")
        return {
            name: connection.execute(f'SELECT * FROM "{name}" ORDER BY 1, 2').fetchall()
            for name in tables
            if name not in but
        }


def daily(home: Home, day: date) -> list[Backup]:
    """The backups after the first use of the program on a day."""
    made = Backups(home)
    made.start_daily(day)
    made.close()
    return [one for one in backups.backups(home) if one.kind is BackupKind.DAILY]


def test_a_backup_holds_every_row_but_the_vectors(shelf: Shelf, home: Home) -> None:
    for n in range(5):
        shelf.classify(shelf.put(f"a/{n}.jpg", keywords=("sea", f"k{n}")), Label(n, 0.5))
    made = Path(Backups(home).make().path)
    said = {"vectors", "labels"}
    assert rows(made, said) == rows(home.catalog, said)
    assert [rows(made)[table] for table in said] == [[], []]
    assert len(rows(home.catalog)["vectors"]) == 2 * len(rows(home.catalog)["labels"]) == 10


def test_a_backup_with_vectors_holds_them_too(shelf: Shelf, home: Home, tmp_path: Path) -> None:
    shelf.classify(shelf.put("a.jpg"), Label(7, 0.5))
    Backups(home).make(str(tmp_path / "b.sqlite"), vectors=True)
    assert rows(tmp_path / "b.sqlite") == rows(home.catalog)


def test_ids_once_given_stay_given_in_a_backup(shelf: Shelf, home: Home) -> None:
    shelf.put("a.jpg")
    with closing(sqlite3.connect(Backups(home).make().path)) as connection:
        given = dict(connection.execute("SELECT name, seq FROM sqlite_sequence"))
    assert given["vectors"] == 1


def test_a_backup_has_what_only_the_log_of_a_running_program_holds(
    catalog: Catalog, home: Home
) -> None:
    catalog.write(lambda c: settings.put(c, "last", "word"))
    assert home.catalog.with_name("catalog.sqlite-wal").stat().st_size > 0
    made = Path(Backups(home).make().path)
    assert ("last", "word") in rows(made)["settings"]
    assert not list(made.parent.glob("*-wal"))


def test_a_backup_is_of_one_moment_though_another_writes(shelf: Shelf, home: Home) -> None:
    stop = threading.Event()

    def write() -> None:
        n = 0
        while not stop.is_set():
            n += 1
            shelf.put(f"{n}.jpg")

    thread = threading.Thread(target=write)
    thread.start()
    try:
        for _ in range(5):  # each is proved: every file with its folder and photo
            Backups(home).make()
    finally:
        stop.set()
        thread.join()


def test_a_backup_is_for_its_owner_alone_and_leaves_nothing_beside_it(
    shelf: Shelf, home: Home
) -> None:
    shelf.put("a.jpg")
    made = Path(Backups(home).make().path)
    assert made.stat().st_mode & 0o077 == 0
    assert list(home.backups.iterdir()) == [made]


def test_a_backup_that_fails_leaves_the_one_before_it(
    shelf: Shelf, home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.put("a.jpg")
    target = tmp_path / "b.sqlite"
    Backups(home).make(str(target))
    before = target.read_bytes()

    def fail(*_: object) -> None:
        raise PhotoappError(Code.BACKUP_BROKEN, path=str(target), detail="as if")

    monkeypatch.setattr(copying, "prove", fail)
    with pytest.raises(PhotoappError):
        Backups(home).make(str(target))
    assert target.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir() if "partial" in one.name] == []


def test_a_backup_that_is_no_longer_whole_is_found_out(shelf: Shelf, home: Home) -> None:
    for n in range(50):
        shelf.put(f"{n}.jpg")
    made = Path(Backups(home).make().path)
    copying.prove(made)
    data = bytearray(made.read_bytes())
    data[3 * 4096 : 4 * 4096] = bytes(4096)
    made.write_bytes(data)
    with pytest.raises(PhotoappError) as caught:
        copying.prove(made)
    assert caught.value.code is Code.BACKUP_BROKEN


def test_what_is_no_backup_is_never_replaced_by_one(
    catalog: Catalog, home: Home, tmp_path: Path
) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"a photo")
    with pytest.raises(PhotoappError) as caught:
        Backups(home).make(str(photo))
    assert caught.value.code is Code.BACKUP_EXISTS
    assert photo.read_bytes() == b"a photo"


def test_the_first_use_of_each_day_makes_one_backup(shelf: Shelf, home: Home) -> None:
    assert daily(home, DAY) == [], "there is nothing to lose yet"
    shelf.put("a.jpg")
    assert len(daily(home, DAY)) == 1
    assert len(daily(home, DAY)) == 1
    assert len(daily(home, DAY + timedelta(1))) == 2


def test_a_week_of_days_and_a_month_of_weeks_stay(shelf: Shelf, home: Home) -> None:
    shelf.put("a.jpg")
    for n in range(80):
        kept = daily(home, DAY + timedelta(n))
    ages = [(DAY + timedelta(79) - one.day).days for one in kept]
    assert ages[: backups.DAYS] == list(range(7))
    assert len(ages) == backups.DAYS + backups.WEEKS
    assert max(ages) >= 21


def test_a_clock_set_back_costs_no_backup(shelf: Shelf, home: Home) -> None:
    shelf.put("a.jpg")
    for n in range(8):
        daily(home, DAY + timedelta(n))
    kept = daily(home, DAY - timedelta(400))
    assert kept[0].day == DAY - timedelta(400), "the newest is the last made"
    assert [one.day for one in kept[1:8]] == [DAY + timedelta(n) for n in range(7, 0, -1)]


def test_backups_asked_for_rotate_and_those_before_migrations_stay() -> None:
    def made(number: int, kind: BackupKind) -> Backup:
        return Backup(f"{number}", number, kind, DAY, 1)

    asked = [made(n, BackupKind.ASKED) for n in range(60, 30, -1)]
    migrations = [made(n, BackupKind.MIGRATION) for n in range(30, 0, -1)]
    gone = backups.superfluous([*asked, *migrations])
    assert gone == asked[backups.KEPT[BackupKind.ASKED] :]


def test_a_catalog_is_backed_up_before_it_is_migrated(home: Home) -> None:
    home.create()
    old = Path(__file__).parent / "files" / "v1.sqlite"
    shutil.copy(old, home.catalog)
    Catalog(home).close()
    (made,) = backups.backups(home)
    assert made.kind is BackupKind.MIGRATION
    with closing(sqlite3.connect(made.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    assert rows(Path(made.path), {"vectors"}) == rows(old, {"vectors"})
    assert opening.CATALOG_VERSION > 1


def test_a_daily_backup_for_which_no_thread_can_be_had_stops_nothing(
    home: Home, monkeypatch: pytest.MonkeyPatch, expected_warnings: list[object]
) -> None:
    made = Backups(home)
    catalog = Catalog(home, made.start_daily)
    with monkeypatch.context() as patch:
        patch.setattr(threading.Thread, "start", none)
        catalog.write(lambda c: roots.add_root(c, "/photos"))
        catalog.write(lambda c: roots.add_root(c, "/more photos"))  # the writer lives
    made.close()
    catalog.close()
    assert len(expected_warnings) == 1


def none(_: threading.Thread) -> None:
    raise RuntimeError("can't start new thread")


def test_a_daily_backup_that_cannot_be_made_stops_nothing(
    shelf: Shelf, home: Home, expected_warnings: list[object]
) -> None:
    shelf.put("a.jpg")
    home.backups.write_bytes(b"in the way")
    made = Backups(home)
    made.start_daily(DAY)
    made.close()
    assert len(expected_warnings) == 1
