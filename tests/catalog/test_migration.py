"""A catalog of every earlier version opens, with all that was in it; a newer one is refused."""

import importlib
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from photoapp.base.home import Home
from photoapp.base.messages import Code, PhotoappError
from photoapp.catalog import Catalog, opening
from photoapp.library import PhotoLibrary

FILES = Path(__file__).parent / "files"
MADE_BY_HAND = {"roots", "exclusions", "folders", "photos", "files", "keywords", "problems"}
OF_V1 = MADE_BY_HAND | {"encoders", "vectors", "settings", "words"}
OF_V2 = OF_V1 | {"history", "history_rows", "tags", "photo_tags", "keyword_paths"}
TABLES = {1: OF_V1, 2: OF_V2, 3: OF_V2 | {"labels"}}
"""Every table of a version; its file has rows in all of them."""


@pytest.fixture(params=TABLES)
def version(request: pytest.FixtureRequest) -> int:
    """Each version before the present one."""
    return int(request.param)


@pytest.fixture
def old(home: Home, version: int) -> Home:
    """A home with the catalog of that version, as that program left it."""
    home.create()
    shutil.copy(FILES / f"v{version}.sqlite", home.catalog)
    return home


@pytest.fixture
def maker(version: int, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script that made the file; its questions are asked again."""
    monkeypatch.syspath_prepend(Path(__file__).parent)
    return importlib.import_module(f"make_v{version}")


def columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]


def rows(path: Path, names: dict[str, list[str]]) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of some columns of some tables, in the order of their keys."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            table: sorted(connection.execute(f"SELECT {', '.join(of)} FROM {table}"), key=repr)
            for table, of in names.items()
        }


def test_every_version_before_has_its_file() -> None:
    assert set(TABLES) == set(range(1, opening.CATALOG_VERSION))


def test_the_catalog_of_an_earlier_version_keeps_every_row(old: Home, version: int) -> None:
    with closing(sqlite3.connect(old.catalog)) as connection:
        names = {table: columns(connection, table) for table in TABLES[version]}
    before = rows(old.catalog, names)
    assert all(before.values()), "the file has rows in every table"
    Catalog(old).close()
    assert rows(old.catalog, names) == before
    with closing(sqlite3.connect(old.catalog)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (opening.CATALOG_VERSION,)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_the_catalog_of_an_earlier_version_gives_the_same_answers(
    old: Home, version: int, maker: ModuleType
) -> None:
    expected = json.loads((FILES / f"v{version}.json").read_text(encoding="utf-8"))
    with PhotoLibrary(old) as library:
        said = json.loads(json.dumps(maker.answers(library)))
    assert said == expected


def test_a_catalog_newer_than_the_program_is_refused_untouched(old: Home) -> None:
    with closing(sqlite3.connect(old.catalog)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute(f"PRAGMA user_version = {opening.CATALOG_VERSION + 1}")
    before = old.catalog.read_bytes()
    with pytest.raises(PhotoappError) as caught:
        Catalog(old)
    assert caught.value.code is Code.CATALOG_NEWER
    assert old.catalog.read_bytes() == before
