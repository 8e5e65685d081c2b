"""A restored catalog takes the place of the present one, whole or not at all."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from shelf import Shelf

from photoapp.base.home import Home
from photoapp.base.messages import Code, PhotoappError
from photoapp.catalog import Catalog, backups, copying, names, restoring, roots, settings
from photoapp.catalog.backups import Backups

V1 = Path(__file__).parent / "files" / "v1.sqlite"


@pytest.fixture
def saved(home: Home, tmp_path: Path) -> Path:
    """A backup of a catalog with photos of two roots; the catalog has gone on since."""
    catalog = Catalog(home)
    shelf = Shelf(catalog, "/photos/mine")
    other = catalog.write(lambda c: roots.add_root(c, "/photos/yours"))
    for n in range(3):
        shelf.put(f"Lisbon/{n}.jpg")
    shelf.put("theirs.jpg", root=other)
    Backups(home).make(str(tmp_path / "saved.sqlite"))
    shelf.put("later.jpg")
    catalog.close()
    return tmp_path / "saved.sqlite"


def count(home: Home, table: str = "photos") -> int:
    catalog = Catalog(home)
    try:
        return int(catalog.read().execute(f"SELECT count(*) FROM {table}").fetchone()[0])
    finally:
        catalog.close()


def paths(home: Home) -> list[str]:
    catalog = Catalog(home)
    found = [root.path for root in roots.roots(catalog.read())]
    catalog.close()
    return found


def refusal(home: Home, file: Path, *moves: tuple[str, str]) -> Code:
    with pytest.raises(PhotoappError) as caught:
        restoring.restore(home, str(file), moves)
    return caught.value.code


def test_a_backup_comes_back_and_what_was_there_is_backed_up(home: Home, saved: Path) -> None:
    assert count(home) == 5
    done = restoring.restore(home, str(saved))
    assert (done.photos, count(home)) == (4, 4)
    again = restoring.restore(home, done.kept)
    assert (again.photos, count(home)) == (5, 5)


def test_a_backup_comes_back_into_an_empty_home(saved: Path, tmp_path: Path) -> None:
    other = Home(tmp_path / "other")
    done = restoring.restore(other, str(saved))
    assert done.kept == ""
    assert count(other) == 4


def test_a_backup_of_an_older_program_comes_back_migrated(home: Home) -> None:
    assert restoring.restore(home, str(V1)).photos == 18
    assert count(home) == 18


def test_photos_that_lie_elsewhere_now_are_found_there(home: Home, saved: Path) -> None:
    restoring.restore(home, str(saved), [("/photos", "/media/disk/pictures")])
    assert paths(home) == ["/media/disk/pictures/mine", "/media/disk/pictures/yours"]


def test_folders_may_change_places(home: Home, saved: Path) -> None:
    swap = [("/photos/mine", "/photos/yours"), ("/photos/yours", "/photos/mine")]
    restoring.restore(home, str(saved), swap)
    assert paths(home) == ["/photos/mine", "/photos/yours"]
    catalog = Catalog(home)
    assert len(names.matching(catalog.read(), "yours")) == 3, "names of folders are words"
    catalog.close()


def test_a_place_that_cannot_be_is_refused_and_nothing_is_changed(home: Home, saved: Path) -> None:
    assert refusal(home, saved, ("/elsewhere", "/new")) is Code.FOLDER_NOT_IN_LIBRARY
    into = ("/photos/mine", "/photos/yours/mine")
    assert refusal(home, saved, into) is Code.FOLDER_OVERLAPS
    assert count(home) == 5
    assert backups.backups(home) == []


def test_what_is_no_whole_catalog_of_this_program_is_refused(
    home: Home, saved: Path, tmp_path: Path
) -> None:
    foreign = tmp_path / "foreign.sqlite"
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute("CREATE TABLE bookmarks(a)")
    cut = tmp_path / "cut.sqlite"
    cut.write_bytes(saved.read_bytes()[:-8192])
    for file in (foreign, cut, tmp_path / "absent.sqlite"):
        assert refusal(home, file) is Code.BACKUP_BROKEN
    newer = tmp_path / "newer.sqlite"
    shutil.copy(saved, newer)
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("PRAGMA user_version = 99")
    assert refusal(home, newer) is Code.CATALOG_NEWER
    assert count(home) == 5


def test_nothing_is_restored_while_the_catalog_is_open(home: Home, saved: Path) -> None:
    catalog = Catalog(home)
    assert refusal(home, saved) is Code.CATALOG_OPEN
    settings.get(catalog.read(), "still works")
    catalog.close()
    assert count(home) == 5


def test_a_damaged_catalog_is_kept_when_another_takes_its_place(home: Home, saved: Path) -> None:
    home.catalog.write_bytes(b"nothing of use" * 1000)
    done = restoring.restore(home, str(saved))
    assert Path(done.kept).read_bytes() == b"nothing of use" * 1000
    assert count(home) == 4


def test_the_log_of_the_old_catalog_is_not_read_into_the_new_one(home: Home, saved: Path) -> None:
    catalog = Catalog(home)
    catalog.write(lambda c: settings.put(c, "left", "in the log"))
    log = home.catalog.with_name("catalog.sqlite-wal").read_bytes()
    catalog.close()
    home.catalog.with_name("catalog.sqlite-wal").write_bytes(log)
    restoring.restore(home, str(saved))
    copying.prove(home.catalog)
    assert count(home) == 4


def test_a_restored_catalog_is_put_into_place_by_whoever_opens_next(
    home: Home, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise SystemExit

    with monkeypatch.context() as patch:
        patch.setattr(copying, "sync_folder", killed)
        patch.setattr(backups, "_sweep", lambda *_: None)
        patch.setattr(restoring, "_keep", lambda *_: "")
        with pytest.raises(SystemExit):
            restoring.restore(home, str(saved))
    assert home.restored.exists()
    assert count(home) == 4
    assert not home.restored.exists()


def test_vectors_mapped_for_the_old_catalog_are_not_taken_for_those_of_the_new_one(
    home: Home, saved: Path
) -> None:
    (home.vectors / "eye").mkdir(parents=True)
    (home.vectors / "eye" / "m00000001.npz").write_bytes(b"of other rows")
    restoring.restore(home, str(saved))
    assert not home.vectors.exists()


def test_a_restored_catalog_is_for_its_owner_alone(home: Home, saved: Path) -> None:
    os.chmod(saved, 0o644)
    restoring.restore(home, str(saved))
    assert home.path.stat().st_mode & 0o777 == 0o700
