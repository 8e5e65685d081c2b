"""What a scan is told of the files the catalog remembers, and what has still to be done."""

import os
from collections.abc import Iterable

import pytest
from shelf import Shelf, decoded, state

from photoapp.base.files import FileStat, Kind, Place
from photoapp.base.messages import Code
from photoapp.catalog import Connection, files, problems, roots
from photoapp.catalog.files import Remembered
from photoapp.catalog.store import Understood, store_batch

ODD = os.fsdecode(b"caf\xe9 'quoted' \xf0\x9f\x8c\x8a\nline")


def wanting(shelf: Shelf, encoder: int | None, limit: int = 100) -> list[str]:
    page = files.wanting(shelf.catalog.read(), encoder, [shelf.root], 0, limit)
    return [place.path for _, place, _ in page]


def store(shelf: Shelf, place: Place, stat: FileStat) -> None:
    item = Understood(
        place, stat, decoded(place.path.encode("utf-8", "replace").hex()), None, False
    )
    shelf.catalog.write(lambda c: store_batch(c, [item], None, ""))


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
    assert wanting(shelf, None) == []
    shelf.catalog.write(lambda c: problems.clear(c, place))
    assert wanting(shelf, None) == [place.path]


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


# -- what is still to be done --------------------------------------------------------------------


def test_a_finished_library_wants_nothing(shelf: Shelf) -> None:
    shelf.put("a.jpg")
    shelf.put("b.jpg")
    assert wanting(shelf, shelf.encoder) == []


def test_photos_without_vector_or_thumbnail_are_wanted(shelf: Shelf) -> None:
    shelf.put("no vector.jpg", vector=None)
    shelf.put("no thumbnail.jpg")
    shelf.put("both.jpg")
    key = decoded("no thumbnail.jpg").fingerprint.key
    shelf.catalog.write(
        lambda c: c.execute("DELETE FROM thumbs.thumbnails WHERE fingerprint = ?", (key,))
    )
    assert wanting(shelf, shelf.encoder) == ["no vector.jpg", "no thumbnail.jpg"]
    assert wanting(shelf, None) == ["no thumbnail.jpg"]
    assert wanting(shelf, shelf.encoder + 1) == ["no vector.jpg", "no thumbnail.jpg", "both.jpg"]


def test_what_is_wanted_comes_in_pages(shelf: Shelf) -> None:
    for i in range(5):
        shelf.put(f"{i}.jpg", vector=None)
    found: list[str] = []
    after = 0
    while page := files.wanting(shelf.catalog.read(), shelf.encoder, [1], after, 2):
        found.extend(place.path for _, place, _ in page)
        after = page[-1][0]
    assert found == [f"{i}.jpg" for i in range(5)]


def test_missing_files_and_other_roots_are_not_wanted(shelf: Shelf) -> None:
    shelf.put("a.jpg", vector=None)
    shelf.put("b.jpg", vector=None)
    shelf.catalog.write(lambda c: files.set_missing(c, shelf.file("a.jpg"), missing=True))
    assert wanting(shelf, shelf.encoder) == ["b.jpg"]
    assert files.wanting(shelf.catalog.read(), shelf.encoder, [99], 0, 9) == []
    assert files.wanting(shelf.catalog.read(), shelf.encoder, [], 0, 9) == []


def test_a_photo_with_a_problem_is_not_opened_in_every_run(shelf: Shelf) -> None:
    shelf.put("folder/a.jpg", vector=None)
    shelf.put("b.jpg", vector=None)
    fail(shelf, ["folder/a.jpg", "b.jpg"])
    assert wanting(shelf, shelf.encoder) == []
    retried = [place.path for place, _ in files.unusable(shelf.catalog.read())]
    assert retried == ["folder/a.jpg", "b.jpg"]


@pytest.mark.parametrize("kind", [Kind.VIDEO, Kind.OTHER])
def test_what_is_no_photo_is_forgotten_when_it_is_gone(shelf: Shelf, kind: Kind) -> None:
    place = Place(1, "film.mp4")
    shelf.catalog.write(lambda c: files.put_unusable(c, place, state(), kind))
    shelf.catalog.write(lambda c: files.set_missing(c, shelf_file(shelf), missing=True))
    assert Remembered(shelf.catalog).in_folder(1, "") == {}


def shelf_file(shelf: Shelf) -> int:
    (row,) = Remembered(shelf.catalog).in_folder(1, "").values()
    return row.id
