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
OF_V3 = OF_V2 | {"labels"}
OF_V4 = OF_V3 | {"searches", "questions"}
OF_V5 = OF_V4 | {"gone_concepts", "concept_names", "suggestions", "heads", "albums"} | {
    "album_photos", "album_matches", "album_states"
}  # fmt: skip
TABLES = {1: OF_V1, 2: OF_V2, 3: OF_V3, 4: OF_V4, 5: OF_V5}
"""Every table of a version; its file has rows in all of them."""


GROWN = {"tags", "photo_tags"}
"""Keywords of files have become tags."""

BY_THE_LEDGER = GROWN | {"words", "history_rows"}
"""What version 5 made otherwise: tags are words as well, and what was recorded of tagging goes by
other keys. Undoing is tested by itself."""


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
    after = rows(old.catalog, names)
    others = BY_THE_LEDGER if version < 5 else set()
    for table in GROWN & names.keys():
        assert set(before[table]) <= set(after[table])
    for table in names.keys() - others:
        assert after[table] == before[table]
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
        keywords = {
            name.casefold()
            for keywords in library.keywords(said["photos"]).values()
            for name in keywords
        }
    if 1 < version < 5:
        mine = {name.casefold() for name, _ in expected["tags"]}
        forget_keywords(said, keywords - mine)
    expected.pop("undoing", None)
    assert said == expected


def forget_keywords(said: dict[str, Any], keywords: set[str]) -> None:
    """Leave out the tags that only files know of, and what is above them, as programs before."""
    above = {"places", "europe"}
    said["tags"] = [one for one in said["tags"] if one[0].casefold() not in keywords | above]
    tagged = {
        photo: [name for name in names if name.casefold() not in keywords]
        for photo, names in said["tagged"].items()
    }
    said["tagged"] = {photo: names for photo, names in tagged.items() if names}


@pytest.mark.parametrize("version", [4])
def test_tagging_before_the_ledger_is_undone_and_redone(old: Home, version: int) -> None:
    expected = json.loads((FILES / f"v{version}.json").read_text(encoding="utf-8"))["undoing"]

    def without_keywords(tagged: dict[str, list[str]]) -> dict[str, list[str]]:
        own = {
            photo: [one for one in names if one.casefold() not in keywords.get(int(photo), ())]
            for photo, names in tagged.items()
        }
        return {photo: names for photo, names in own.items() if names}

    with PhotoLibrary(old) as library:
        shown = library.photos().ids.tolist()
        keywords = {
            photo: {name.casefold() for name in names}
            for photo, names in library.keywords(shown).items()
        }
        assert any(keywords.values())

        def tagged() -> dict[str, list[str]]:
            borne = library.tags.of(shown)
            for photo, names in keywords.items():
                assert names <= {one.casefold() for one in borne[photo]}, "files still say it"
            return without_keywords({str(photo): list(of) for photo, of in borne.items()})

        assert tagged() == without_keywords(expected[-1])
        for before in reversed(expected[:-1]):
            library.history.undo()
            assert tagged() == without_keywords(before)
        for after in expected[1:]:
            library.history.redo()
            assert tagged() == without_keywords(after)


@pytest.mark.parametrize("version", [5])
def test_what_was_arranged_before_care_is_undone_and_redone(
    old: Home, maker: ModuleType, version: int
) -> None:
    expected = json.loads((FILES / f"v{version}.json").read_text(encoding="utf-8"))["undoing"]
    with PhotoLibrary(old) as library:

        def arranged() -> dict[str, Any]:
            told: dict[str, Any] = json.loads(json.dumps(maker.arranged(library)))
            return told

        library.care.favourite(library.photos().ids.tolist())
        library.history.undo()
        assert arranged() == expected[-1]
        for before in reversed(expected[:-1]):
            library.history.undo()
            assert arranged() == before
        for after in expected[1:]:
            library.history.redo()
            assert arranged() == after


def test_a_catalog_newer_than_the_program_is_refused_untouched(old: Home) -> None:
    with closing(sqlite3.connect(old.catalog)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute(f"PRAGMA user_version = {opening.CATALOG_VERSION + 1}")
    before = old.catalog.read_bytes()
    with pytest.raises(PhotoappError) as caught:
        Catalog(old)
    assert caught.value.code is Code.CATALOG_NEWER
    assert old.catalog.read_bytes() == before
