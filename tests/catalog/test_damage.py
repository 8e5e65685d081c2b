"""A damaged catalog is named so, never replaced in silence, and what can be read of it is saved."""

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from shelf import Shelf

from photoapp.base.home import Home
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.safety import StoreState
from photoapp.catalog import Catalog, copying, health, recovery, settings
from photoapp.catalog.backups import Backups
from photoapp.catalog.labels import Label

PAGE = 4096
PHOTOS = 300


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A home with a catalog of 300 photos in 6 folders."""
    home = Home(tmp_path_factory.mktemp("whole") / "home")
    catalog = Catalog(home)
    shelf = Shelf(catalog)
    for n in range(PHOTOS):
        photo = shelf.put(f"f{n % 6}/{n}.jpg", keywords=(f"k{n}",))
        shelf.classify(photo, Label(n, 0.5), Label(PHOTOS, 0.2))
    catalog.write(lambda c: settings.put(c, "kept", "yes"))
    catalog.close()
    return home


@pytest.fixture
def hurt(home: Home, whole: Home) -> Callable[[Callable[[bytearray], bytes]], Home]:
    """`hurt(how)`: a copy of that home whose catalog was changed so."""

    def change(how: Callable[[bytearray], bytes]) -> Home:
        home.create()
        home.catalog.write_bytes(how(bytearray(whole.catalog.read_bytes())))
        shutil.copy(whole.thumbnails, home.thumbnails)
        return home

    return change


def beginning(path: Path, table: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        row = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,))
        return int(row.fetchone()[0])


def noise(count: int) -> bytes:
    return random.Random(count).randbytes(count)


def photos(home: Home) -> int:
    catalog = Catalog(home)
    try:
        assert copying.troubles_of(catalog.read()) == []
        return int(catalog.read().execute("SELECT count(*) FROM photos").fetchone()[0])
    finally:
        catalog.close()


REFUSED = {
    "garbage for a header": lambda data: noise(100) + data[100:],
    "garbage for the first page": lambda data: noise(PAGE) + data[PAGE:],
    "zeros for the first page": lambda data: bytes(PAGE) + data[PAGE:],
    "cut in half": lambda data: data[: len(data) // 2],
    "nothing but zeros": lambda data: bytes(len(data)),
    "nothing at all": lambda _: b"",
    "another kind of file": lambda _: b"\xff\xd8\xff\xe0" + noise(20_000),
}


@pytest.mark.parametrize("how", REFUSED)
def test_a_damaged_catalog_is_refused_in_one_line_and_stays_as_it_is(
    how: str, hurt: Callable[..., Home]
) -> None:
    home = hurt(REFUSED[how])
    before = home.catalog.read_bytes()
    with pytest.raises(PhotoappError) as caught:
        Catalog(home)
    assert caught.value.code is Code.CATALOG_DAMAGED
    assert home.catalog.read_bytes() == before
    assert health.examine_catalog(home).state is StoreState.DAMAGED


def test_a_catalog_whose_log_is_gone_is_not_taken_for_a_new_one(home: Home) -> None:
    """All that a young catalog holds may stand in its log alone."""
    catalog = Catalog(home)
    Shelf(catalog).put("a.jpg")
    main = home.catalog.read_bytes()
    catalog.close()
    home.catalog.write_bytes(main[:0])
    with pytest.raises(PhotoappError) as caught:
        Catalog(home)
    assert caught.value.code is Code.CATALOG_DAMAGED


def test_a_catalog_that_is_gone_while_its_backups_are_there_is_not_made_anew(home: Home) -> None:
    catalog = Catalog(home)
    Shelf(catalog).put("a.jpg")
    Backups(home).make()
    catalog.close()
    home.catalog.unlink()
    with pytest.raises(PhotoappError) as caught:
        Catalog(home)
    assert caught.value.code is Code.CATALOG_DAMAGED
    assert health.examine_catalog(home).state is StoreState.GONE
    assert not home.catalog.exists()


@pytest.mark.parametrize(
    "how", ["garbage for a header", "garbage for the first page", "zeros for the first page"]
)
def test_everything_is_saved_when_only_the_beginning_is_lost(
    how: str, hurt: Callable[..., Home]
) -> None:
    home = hurt(REFUSED[how])
    damaged = home.catalog.read_bytes()
    done = recovery.recover(home)
    assert Path(done.kept).read_bytes() == damaged
    assert done.photos == photos(home) == PHOTOS
    catalog = Catalog(home)
    read = catalog.read()
    assert read.execute("SELECT count(*) FROM vectors").fetchone() == (PHOTOS,)
    assert read.execute("SELECT count(*) FROM keywords").fetchone() == (PHOTOS,)
    # Whether labels are whole nobody can tell, so classifiers look again.
    assert read.execute("SELECT count(*) FROM labels").fetchone() == (0,)
    assert settings.get(read, "kept") == "yes"
    catalog.close()


@pytest.mark.parametrize("seed", range(8))
def test_what_can_be_read_is_saved_when_pages_are_lost(
    seed: int, hurt: Callable[..., Home], tmp_path: Path
) -> None:
    """Any five pages but those that tables begin on: each costs the rows it held, no more."""
    chance = random.Random(seed)

    def lose(data: bytearray) -> bytes:
        (tmp_path / "whole").write_bytes(data)
        with closing(sqlite3.connect(tmp_path / "whole")) as connection:
            roots = {row[0] for row in connection.execute("SELECT rootpage FROM sqlite_schema")}
        pages = [n for n in range(2, len(data) // PAGE + 1) if n not in roots]
        for page in chance.sample(pages, 5):
            data[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
        return data

    home = hurt(lose)
    done = recovery.recover(home)
    assert done.photos == photos(home)
    assert done.photos >= PHOTOS - 5 * 90


def test_a_table_whose_beginning_is_lost_costs_itself_alone(hurt: Callable[..., Home]) -> None:
    home = hurt(bytes)
    data = bytearray(home.catalog.read_bytes())
    start = (beginning(home.catalog, "vectors") - 1) * PAGE
    data[start : start + PAGE] = bytes(PAGE)
    home.catalog.write_bytes(data)
    assert recovery.recover(home).photos == PHOTOS
    assert photos(home) == PHOTOS


def test_where_nothing_can_be_read_nothing_is_changed(hurt: Callable[..., Home]) -> None:
    home = hurt(REFUSED["nothing but zeros"])
    before = {path.name for path in home.path.iterdir()} | {"open.lock"}
    with pytest.raises(PhotoappError) as caught:
        recovery.recover(home)
    assert caught.value.code is Code.CATALOG_DAMAGED
    assert {path.name for path in home.path.iterdir()} == before


def test_recovering_waits_for_nobody_and_disturbs_nobody(home: Home) -> None:
    catalog = Catalog(home)
    Shelf(catalog).put("a.jpg")
    with pytest.raises(PhotoappError) as caught:
        recovery.recover(home)
    assert caught.value.code is Code.CATALOG_OPEN
    catalog.close()
