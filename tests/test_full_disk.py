"""A disk that is full or cannot be written stops everything with one line and loses nothing."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import drawing
import networks
import pytest
from small_disk import SmallDisk, small_disk

from photoapp.catalog import copying

PHOTOS = 8
KIB = 1024


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk", "12m") as made:
        yield made


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Photos on a disk that has room."""
    drawing.draw_photos(tmp_path / "photos", PHOTOS)
    return tmp_path / "photos"


@pytest.fixture
def indexed(disk: SmallDisk, photos: Path) -> SmallDisk:
    """A small disk with a library of these photos, and as much again free."""
    assert disk.run("index", photos).code == 0
    return disk


def is_whole(disk: SmallDisk) -> None:
    """Whatever is on the disk, with its log, is a whole catalog."""
    with tempfile.TemporaryDirectory() as copy:
        for file in (disk.path / "home").glob("catalog.sqlite*"):
            shutil.copy(file, copy)
        catalog = Path(copy) / "catalog.sqlite"
        if catalog.exists():
            with closing(sqlite3.connect(catalog)) as connection:
                assert copying.troubles_of(connection) == []


def says_so(disk: SmallDisk, *arguments: object) -> None:
    """The command fails with the one line, and again for a script."""
    answer = disk.run(*arguments)
    assert answer.code == 1, answer
    assert "is full" in answer.err
    assert len(answer.err.splitlines()) == 1
    answer = disk.run(*arguments, "--json")
    assert (answer.code, answer.document["error"]["code"]) == (1, "disk_full")
    assert answer.err == ""
    is_whole(disk)


@pytest.mark.parametrize("left", [0, 16, 128, 256, 400])
def test_a_run_that_fills_the_disk_goes_on_once_there_is_room(
    disk: SmallDisk, photos: Path, left: int
) -> None:
    """With so many KiB free, another stage is the one that fails."""
    disk.fill(left * KIB)
    says_so(disk, "index", photos)
    disk.empty()
    assert disk.run("index", photos).code == 0
    status = disk.run("status", "--json").document
    assert (status["photos"], status["without_vector"]) == (PHOTOS, 0)
    is_whole(disk)


@pytest.mark.parametrize("left", [0, 160])
def test_what_was_known_survives_a_run_that_fills_the_disk(
    indexed: SmallDisk, photos: Path, left: int
) -> None:
    for seed in range(100, 124):
        drawing.draw(seed).save(photos / f"{seed}.jpg")
    indexed.fill(left * KIB)
    says_so(indexed, "index")
    indexed.empty()
    report = indexed.run("index", "--json").document
    assert report["missing"] == 0
    status = indexed.run("status", "--json").document
    assert (status["photos"], status["without_vector"]) == (PHOTOS + 24, 0)


def test_asking_needs_next_to_no_room_and_says_so_without_any(indexed: SmallDisk) -> None:
    indexed.fill()
    says_so(indexed, "search", "--all", "sea")
    indexed.fill(128 * KIB)
    answer = indexed.run("search", "--all", "--json", "sea")
    assert answer.code == 0, answer
    assert answer.document["total"] == PHOTOS


def test_a_backup_that_does_not_fit_leaves_no_half_one(indexed: SmallDisk) -> None:
    indexed.run("backup")
    backups = indexed.path / "home" / "backups"
    before = sorted(backups.iterdir())
    indexed.fill(128 * KIB)
    says_so(indexed, "backup")
    says_so(indexed, "backup", indexed.place / "mine.sqlite")
    assert sorted(backups.iterdir()) == before
    assert {one.name for one in indexed.path.iterdir()} == {"home", "filling"}
    indexed.empty()
    assert indexed.run("backup").code == 0


@pytest.mark.parametrize("left", [0, 128, 400])
def test_restoring_that_does_not_fit_leaves_the_library(indexed: SmallDisk, left: int) -> None:
    saved = indexed.place / "home" / "backups"
    indexed.run("backup")
    (name,) = [one.name for one in (indexed.path / "home" / "backups").iterdir()]
    indexed.fill(left * KIB)
    says_so(indexed, "restore", saved / name)
    indexed.empty()
    assert indexed.run("search", "--all", "--json", "sea").document["total"] == PHOTOS
    assert indexed.run("restore", saved / name).code == 0
    assert indexed.run("index", "--json").document["found"] == PHOTOS


def test_an_encoder_that_does_not_fit_is_not_there_at_all(
    indexed: SmallDisk, tmp_path: Path
) -> None:
    encoder = networks.colours(tmp_path / "colours")
    indexed.fill(64 * KIB)
    says_so(indexed, "models", "import", encoder)
    indexed.empty()
    models = indexed.run("models", "list", "--json").document["models"]
    assert [one["id"] for one in models if one["installed"]] == ["starter"]


def test_a_tag_that_does_not_fit_is_not_there_and_nothing_else_is_lost(
    indexed: SmallDisk, photos: Path
) -> None:
    photo = next(iter(photos.glob("*.jpg")))
    assert indexed.run("tags", "add", "Norway", photo).code == 0
    indexed.fill()
    says_so(indexed, "tags", "add", "Other", photo)
    indexed.empty()
    tags = indexed.run("tags", "list", "--json").document["tags"]
    assert [one["tag"] for one in tags] == ["Norway"]


@pytest.mark.parametrize("command", [["index"], ["search", "sea"], ["status"], ["backup"]])
def test_a_home_that_cannot_be_written_is_told_in_one_line(
    indexed: SmallDisk, command: list[str]
) -> None:
    indexed.make_read_only()
    answer = indexed.run(*command)
    assert answer.code == 5, answer
    assert "cannot be opened" in answer.err
    assert len(answer.err.splitlines()) == 1


def test_the_doctor_works_where_nothing_can_be_written(indexed: SmallDisk) -> None:
    indexed.make_read_only()
    answer = indexed.run("doctor", "--json")
    assert answer.document["home"]["kind"] == "tmpfs"
    assert answer.document["catalog"]["state"] in ("fine", "unreadable")
