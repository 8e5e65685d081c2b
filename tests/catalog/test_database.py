"""Opening, writing, reading and closing the catalog: what holds whatever happens."""

import os
import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from photoapp.base.home import Home
from photoapp.base.messages import Code, PhotoappError
from photoapp.catalog import Catalog, opening, schema, settings
from photoapp.catalog.connection import bindable


def put(catalog: Catalog, name: str, value: str) -> None:
    catalog.write(lambda c: settings.put(c, name, value))


def get(catalog: Catalog, name: str) -> str | None:
    return settings.get(catalog.read(), name)


def damage(path: Path) -> None:
    path.write_bytes(b"this is no database, whatever its name says " * 100)


# -- what the files are --------------------------------------------------------------------------


def test_every_table_is_strict(catalog: Catalog) -> None:
    for name in ("main", "thumbs"):
        tables = [
            row
            for row in catalog.read().execute(f"PRAGMA {name}.table_list")
            if row[0] == name and row[2] == "table" and not row[1].startswith(("sqlite_", "_"))
        ]
        assert tables
        assert [row[1] for row in tables if not row[5]] == []


def test_foreign_keys_are_enforced(catalog: Catalog) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        catalog.write(lambda c: c.execute("INSERT INTO folders(root_id, path) VALUES (99, x'')"))


def test_a_reader_cannot_write(catalog: Catalog) -> None:
    for table in ("settings", "thumbs.thumbnails"):
        with pytest.raises(PhotoappError) as caught:
            catalog.read().execute(f"DELETE FROM {table}")
        assert caught.value.code is Code.CATALOG_UNREADABLE


def test_the_versions_are_what_the_migrations_come_to() -> None:
    for migrations, version in (
        (schema.catalog, opening.CATALOG_VERSION),
        (schema.thumbnails, opening.THUMBNAILS_VERSION),
    ):
        with sqlite3.connect(":memory:", isolation_level=None) as connection:
            schema.migrate(connection, migrations)
            (count,) = connection.execute("SELECT count(*) FROM _sqlite_migrations").fetchone()
            assert connection.execute("PRAGMA user_version").fetchone() == (version,)
            assert count == version
        connection.close()


def test_the_home_is_private(home: Home) -> None:
    Catalog(home).close()
    assert home.path.stat().st_mode & 0o777 == 0o700


def test_a_home_whose_name_is_not_utf8_works(tmp_path: Path) -> None:
    home = Home(Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9 100%? #1")))
    catalog = Catalog(home)
    put(catalog, "a", "b")
    assert get(catalog, "a") == "b"
    catalog.close()
    assert home.catalog.exists()


# -- what cannot be opened -----------------------------------------------------------------------


def test_a_newer_catalog_is_refused_and_nothing_of_it_is_touched(home: Home) -> None:
    Catalog(home).close()
    for path in (home.catalog, home.thumbnails):
        with sqlite3.connect(path) as connection:
            connection.execute("PRAGMA user_version = 99")
        connection.close()
    with pytest.raises(PhotoappError) as caught:
        Catalog(home)
    assert caught.value.code is Code.CATALOG_NEWER
    with sqlite3.connect(home.thumbnails) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (99,)
    connection.close()


def test_a_damaged_catalog_is_named_so_and_left_alone(home: Home) -> None:
    home.create()
    damage(home.catalog)
    before = home.catalog.read_bytes()
    with pytest.raises(PhotoappError) as caught:
        Catalog(home)
    assert caught.value.code is Code.CATALOG_DAMAGED
    assert home.catalog.read_bytes() == before


def test_damage_that_shows_only_while_reading_is_named_so_as_well(home: Home) -> None:
    catalog = Catalog(home)
    catalog.write(
        lambda c: c.executemany(
            "INSERT INTO settings VALUES (?, ?)", [(f"n{i}", "x" * 500) for i in range(2000)]
        )
    )
    catalog.close()
    size = home.catalog.stat().st_size
    with home.catalog.open("r+b") as file:
        file.seek(size // 2 // 4096 * 4096)
        file.write(os.urandom(size // 2))
    catalog = Catalog(home)
    with pytest.raises(PhotoappError) as caught:
        catalog.read().execute("SELECT sum(length(value)) FROM settings")
    assert caught.value.code is Code.CATALOG_DAMAGED
    catalog.close()


def test_a_home_that_is_a_file_is_unreadable(home: Home) -> None:
    home.path.write_bytes(b"")
    with pytest.raises(PhotoappError) as caught:
        Catalog(home)
    assert caught.value.code is Code.CATALOG_UNREADABLE


def test_a_damaged_thumbnail_store_is_made_anew(
    home: Home, expected_warnings: list[object]
) -> None:
    catalog = Catalog(home)
    put(catalog, "kept", "yes")
    catalog.close()
    damage(home.thumbnails)
    catalog = Catalog(home)
    assert get(catalog, "kept") == "yes"
    assert catalog.read().execute("SELECT count(*) FROM thumbs.thumbnails").fetchone() == (0,)
    assert len(expected_warnings) == 1
    catalog.close()


def test_thumbnails_that_cannot_be_opened_now_are_not_thrown_away(home: Home) -> None:
    home.create()
    home.thumbnails.mkdir()
    with pytest.raises(PhotoappError) as caught:
        Catalog(home)
    assert caught.value.code is Code.CATALOG_UNREADABLE
    assert home.thumbnails.is_dir()


# -- writing -------------------------------------------------------------------------------------


def test_a_write_is_whole_or_nothing(catalog: Catalog) -> None:
    def fails(connection: sqlite3.Connection) -> None:
        settings.put(connection, "half", "done")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        catalog.write(fails)
    assert get(catalog, "half") is None
    put(catalog, "next", "works")
    assert get(catalog, "next") == "works"


def test_a_commit_that_fails_leaves_the_writer_usable(catalog: Catalog) -> None:
    def orphan(connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA defer_foreign_keys = ON")
        connection.execute("INSERT INTO folders(root_id, path) VALUES (99, x'')")

    with pytest.raises(sqlite3.IntegrityError):
        catalog.write(orphan)
    put(catalog, "next", "works")
    assert get(catalog, "next") == "works"


def test_what_is_written_outlives_a_power_cut(home: Home) -> None:
    """Asked of a process of its own: what tests write need not."""
    script = (
        "from photoapp.base.home import Home; from photoapp.catalog import Catalog\n"
        "catalog = Catalog(Home.default())\n"
        "for name in 'main', 'thumbs':\n"
        "    ask = lambda db: db.execute(f'PRAGMA {name}.synchronous').fetchone()[0]\n"
        "    print(catalog.write(ask))\n"
        "catalog.close()"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    full, normal = 2, 1
    assert said.stdout.split() == [b"%d" % full, b"%d" % normal]


def test_a_write_inside_a_write_is_an_error_and_no_deadlock(catalog: Catalog) -> None:
    with pytest.raises(RuntimeError):
        catalog.write(lambda _: put(catalog, "a", "b"))
    put(catalog, "a", "c")
    assert get(catalog, "a") == "c"


def test_a_full_disk_is_named_so_and_nothing_is_lost(catalog: Catalog) -> None:
    put(catalog, "kept", "yes")
    (pages,) = catalog.write(lambda c: c.execute("PRAGMA page_count").fetchone())
    catalog.write(lambda c: c.execute(f"PRAGMA max_page_count = {pages}").fetchone())
    with pytest.raises(PhotoappError) as caught:
        put(catalog, "large", "x" * 1_000_000)
    assert caught.value.code is Code.DISK_FULL
    catalog.write(lambda c: c.execute("PRAGMA max_page_count = 1000000").fetchone())
    put(catalog, "large", "x" * 1_000_000)
    assert get(catalog, "kept") == "yes"


def test_writes_from_many_threads_all_happen(catalog: Catalog) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda i: put(catalog, f"n{i}", str(i)), range(200)))
    assert all(get(catalog, f"n{i}") == str(i) for i in range(200))


def test_the_version_changes_with_a_write_by_this_process(catalog: Catalog) -> None:
    before = catalog.version()
    assert catalog.version() == before
    put(catalog, "a", "b")
    assert catalog.version() != before


def test_the_version_changes_with_a_write_by_another(catalog: Catalog, home: Home) -> None:
    before = catalog.version()
    script = "from photoapp.base.home import Home; from photoapp.catalog import Catalog, settings\n"
    script += "c = Catalog(Home.default()); c.write(lambda w: settings.put(w, 'a', 'b')); c.close()"
    subprocess.run([sys.executable, "-c", script], check=True)
    assert catalog.version() != before
    assert get(catalog, "a") == "b"


def test_processes_may_make_the_catalog_at_the_same_moment(home: Home) -> None:
    script = (
        "import sys; from photoapp.base.home import Home; from photoapp.catalog import Catalog\n"
    )
    script += "sys.stdin.read(1); Catalog(Home.default()).close()"
    started = [
        subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE) for _ in range(3)
    ]
    for process in started:
        assert process.stdin is not None
        process.stdin.write(b"x")
        process.stdin.flush()
    assert [process.wait() for process in started] == [0, 0, 0]
    for process in started:
        assert process.stdin is not None
        process.stdin.close()


# -- reading and closing -------------------------------------------------------------------------


def test_a_thread_takes_its_connection_with_it(catalog: Catalog) -> None:
    left: list[sqlite3.Connection] = []
    thread = threading.Thread(target=lambda: left.append(catalog.read()))
    thread.start()
    thread.join()
    with pytest.raises(sqlite3.ProgrammingError):
        left[0].execute("SELECT 1")


def test_closing_leaves_nothing_but_the_two_files(home: Home) -> None:
    catalog = Catalog(home)
    put(catalog, "a", "b")
    assert get(catalog, "a") == "b"
    catalog.close()
    left = {path.name for path in home.path.iterdir()}
    assert left == {"catalog.sqlite", "thumbnails.sqlite", "open.lock"}


def test_closing_finishes_what_is_queued(home: Home) -> None:
    catalog = Catalog(home)
    gate = threading.Event()
    with ThreadPoolExecutor(4) as pool:
        held = pool.submit(catalog.write, lambda _: gate.wait())
        queued = [pool.submit(put, catalog, f"n{i}", "x") for i in range(3)]
        while catalog._tasks.qsize() < 3:  # until all wait behind the first
            pass
        closing = threading.Thread(target=catalog.close)
        closing.start()
        gate.set()
        held.result()
        for one in queued:
            one.result()
        closing.join()
    catalog = Catalog(home)
    assert get(catalog, "n2") == "x"
    catalog.close()


def test_whoever_reads_while_it_is_closed_may_finish(home: Home) -> None:
    catalog = Catalog(home)
    catalog.write(
        lambda c: c.executemany(
            "INSERT INTO settings VALUES (?, ?)", [(f"n{i}", "x") for i in range(5000)]
        )
    )
    closed, begun = threading.Event(), threading.Event()

    def read() -> int:
        rows = catalog.read().execute("SELECT name FROM settings")
        next(rows)
        begun.set()
        closed.wait()
        return 1 + sum(1 for _ in rows)

    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(read)
        begun.wait()
        catalog.close()
        closed.set()
        assert reading.result() == 5000


def test_closing_waits_for_nobody_who_writes(home: Home) -> None:
    """Nor is it worth a word in the log: who writes now tidies up when it closes in its turn."""
    one, other = Catalog(home), Catalog(home)
    gate, begun = threading.Event(), threading.Event()

    def hold(_: sqlite3.Connection) -> None:
        begun.set()
        gate.wait()

    put(one, "a", "b")
    with ThreadPoolExecutor(1) as pool:
        held = pool.submit(other.write, hold)
        begun.wait()
        one.close()
        gate.set()
        held.result()
    other.close()


def test_a_closed_catalog_says_so(home: Home) -> None:
    catalog = Catalog(home)
    catalog.read()
    catalog.close()
    catalog.close()
    for use in (catalog.read, lambda: put(catalog, "a", "b")):
        with pytest.raises(PhotoappError) as caught:
            use()
        assert caught.value.values["detail"] == "closed"
    assert catalog.version() == -1


def test_text_from_outside_can_always_be_bound() -> None:
    assert bindable("a\udcffb\0c") == "a?b c"


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is of Unix")
@pytest.mark.parametrize("name", ["catalog.sqlite", "thumbnails.sqlite"])
def test_what_a_killed_process_left_half_written_is_undone(home: Home, name: str) -> None:
    """In a rollback journal, which a connection that cannot write must not touch."""
    catalog = Catalog(home)
    put(catalog, "kept", "yes")
    catalog.close()
    script = (
        "import os, signal, sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('PRAGMA journal_mode = DELETE'); c.execute('PRAGMA cache_size = 1')\n"
        "c.execute('BEGIN IMMEDIATE'); c.execute('CREATE TABLE half(a)')\n"
        "c.executemany('INSERT INTO half VALUES (?)', [('x' * 3000,)] * 500)\n"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", script, str(home.path / name)], check=False)
    assert (home.path / f"{name}-journal").stat().st_size > 0
    catalog = Catalog(home)
    assert get(catalog, "kept") == "yes"
    for schema_of in ("main", "thumbs"):
        tables = catalog.read().execute(f"SELECT name FROM {schema_of}.sqlite_schema").fetchall()
        assert ("half",) not in tables
    catalog.close()
