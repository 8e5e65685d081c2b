"""What a scan is told of the files the catalog remembers."""

import os
from collections.abc import Iterable

import pytest
from shelf import Shelf, decoded, state

from photoapp.base.files import FileStat, Kind, Place
from photoapp.base.messages import Code
from photoapp.catalog import Connection, files, problems, roots, wanting
from photoapp.catalog.files import Remembered
from photoapp.catalog.store import Understood, store_batch

ODD = os.fsdecode(b"caf\xe9 'quoted' \xf0\x9f\x8c\x8a\nline")


def store(shelf: Shelf, place: Place, stat: FileStat) -> None:
    item = Understood(place, stat, decoded(place.path.encode("utf-8", "replace").hex()), {})
    shelf.catalog.write(lambda c: store_batch(c, [item], {}))


def fail(shelf: Shelf, paths: Iterable[str], code: Code = Code.FILE_DAMAGED) -> None:
    def write(connection: Connection) -> None:
        for path in paths:
            problems.record(connection, Place(1, path), code, {"detail": "what is wrong"})

    shelf.catalog.write(write)


def test_a_folder_is_remembered_with_everything_a_scan_compares(shelf: Shelf) -> None:
    largest = FileStat(2**40, -1, 2**64 - 1, 2**63 + 5)
    store(shelf, Place(1, "a/b/c.jpg"), largest)
    shelf.put("a/d.jpg")
    remembered = Remembered(shelf.catalog)
    (row,) = remembered.in_folder(1, "a/b").values()
    assert (row.size, row.mtime_ns, row.device, row.inode) == (
        2**40, -1, 2**64 - 1, 2**63 + 5,
    )  # fmt: skip
    assert row.kind == Kind.PHOTO
    assert remembered.folders_in(1, "") == ["a"]
    assert remembered.folders_in(1, "a") == ["b"]
    assert list(remembered.in_folder(1, "a")) == ["d.jpg"]
    assert remembered.in_folder(1, "nowhere") == {}
    (file,) = remembered.by_identity(largest)
    assert (file.place.path, file.stat) == ("a/b/c.jpg", largest)


def test_any_name_the_file_system_allows_comes_back_as_it_was(shelf: Shelf) -> None:
    place = Place(1, f"{ODD}/{ODD}.jpg")
    store(shelf, place, state())
    remembered = Remembered(shelf.catalog)
    assert remembered.folders_in(1, "") == [ODD]
    assert list(remembered.in_folder(1, ODD)) == [f"{ODD}.jpg"]
    fail(shelf, [place.path])
    assert [one for one, _ in files.unusable(shelf.catalog.read())] == [place]
    reading = shelf.catalog.read()
    assert wanting.wanting(reading, [], [1], thumbnails=True).tolist() == []
    shelf.catalog.write(lambda c: problems.clear(c, place))
    (photo,) = wanting.wanting(reading, [], [1], thumbnails=True).tolist()
    assert [one.place for one in wanting.look(reading, [photo], [])] == [place]


def test_a_file_that_is_there_hides_those_that_were(shelf: Shelf) -> None:
    shelf.put("a.jpg", "one")
    shelf.put("b.jpg", "two")
    shelf.put("a.jpg", "two")  # the photo "one" is missing now
    rows = Remembered(shelf.catalog).in_folder(1, "")
    assert {name: bool(row.missing) for name, row in rows.items()} == {
        "a.jpg": False,
        "b.jpg": False,
    }


def test_files_of_a_removed_root_are_no_source_of_moves(shelf: Shelf) -> None:
    stat = state(5)
    store(shelf, Place(1, "a.jpg"), stat)
    assert len(Remembered(shelf.catalog).by_identity(stat)) == 1
    shelf.catalog.write(lambda c: roots.remove_root(c, shelf.root))
    assert Remembered(shelf.catalog).by_identity(stat) == []


# -- what is no photo or cannot be used -----------------------------------------------------------


@pytest.mark.parametrize("kind", [Kind.VIDEO, Kind.OTHER])
def test_what_is_no_photo_is_forgotten_when_it_is_gone(shelf: Shelf, kind: Kind) -> None:
    place = Place(1, "film.mp4")
    shelf.catalog.write(lambda c: files.put_unusable(c, place, state(), kind))
    shelf.catalog.write(lambda c: files.set_missing(c, shelf_file(shelf), missing=True))
    assert Remembered(shelf.catalog).in_folder(1, "") == {}


def shelf_file(shelf: Shelf) -> int:
    (row,) = Remembered(shelf.catalog).in_folder(1, "").values()
    return row.id
