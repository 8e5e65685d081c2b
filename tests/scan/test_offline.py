"""What is only out of sight is never called gone."""

import errno
import os
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from remembering import Library

from photoapp.base.files import Found, Gone, Offline, Place, Unreadable
from photoapp.base.messages import Code


def offline(path: str) -> Offline:
    return Offline(Place(1, path))


@pytest.fixture
def known(library: Library) -> Library:
    """A library that was scanned once."""
    for path in ("1.jpg", "disk/2.jpg", "disk/deep/3.jpg", "z/4.jpg"):
        library.photo(path)
    library.scan()
    return library


def test_a_root_that_is_not_there_is_offline(known: Library) -> None:
    away = known.folder.rename(known.folder.parent / "away")
    assert known.scan() == [offline("")]
    known.folder.touch()
    assert known.scan() == [offline("")]
    known.folder.unlink()
    away.rename(known.folder)
    assert known.scan() == []
    assert len(known.memory.paths()) == 4


def test_an_empty_root_that_had_photos_is_offline(known: Library) -> None:
    known.folder.rename(known.folder.parent / "away")
    known.folder.mkdir()
    assert known.scan() == [offline("")]


def test_an_empty_root_that_never_had_photos_is_only_empty(library: Library) -> None:
    assert library.scan() == []


def test_an_empty_folder_that_had_photos_is_offline(known: Library) -> None:
    """A mount point with nothing mounted; what lies beside it is looked at as ever."""
    (known.folder / "disk").rename(known.folder.parent / "away")
    (known.folder / "disk").mkdir()
    (known.folder / "z" / "4.jpg").unlink()
    known.photo("z/5.jpg")
    events = known.scan()
    assert [type(event) for event in events] == [Found, Offline, Gone]
    assert events[1] == offline("disk")
    assert known.memory.paths(missing=True) == {"z/4.jpg"}


def test_a_folder_that_was_tidied_up_is_not_offline(known: Library) -> None:
    (known.folder / "z" / "4.jpg").unlink()
    (known.folder / "z" / ".DS_Store").touch()
    known.scan()
    assert known.memory.paths(missing=True) == {"z/4.jpg"}


def test_a_folder_whose_photos_are_all_known_as_missing_may_be_empty(known: Library) -> None:
    (known.folder / "z" / "4.jpg").unlink()
    (known.folder / "z").rmdir()
    assert [type(event) for event in known.scan()] == [Gone]
    (known.folder / "z").mkdir()
    assert known.scan() == []


def test_a_deleted_folder_takes_all_below_it(known: Library) -> None:
    (known.folder / "disk" / "deep" / "3.jpg").unlink()
    (known.folder / "disk" / "deep").rmdir()
    (known.folder / "disk" / "2.jpg").unlink()
    (known.folder / "disk").rmdir()
    assert [type(event) for event in known.scan()] == [Gone, Gone]
    assert known.memory.paths(missing=True) == {"disk/2.jpg", "disk/deep/3.jpg"}


def test_a_mount_point_that_vanished_with_its_disk_is_offline(known: Library) -> None:
    for file in known.memory.files():
        if file.place.path.startswith("disk"):
            stat = replace(file.stat, device=file.stat.device + 7)
            known.memory.put(file.place, file.id, stat, file.kind)
    (known.folder / "disk").rename(known.folder.parent / "away")
    assert known.scan() == [offline("disk")]
    assert len(known.memory.paths()) == 4


def test_a_folder_deleted_after_all_disks_were_renumbered_is_gone(known: Library) -> None:
    known.memory.renumber(lambda device: device + 7)
    (known.folder / "disk").rename(known.folder.parent / "away")
    assert [type(event) for event in known.scan()] == [Gone, Gone]


def test_another_disk_at_the_same_place_is_not_mistaken_for_the_first(known: Library) -> None:
    known.folder.rename(known.folder.parent / "away")
    known.photo("someone elses.jpg")
    known.root = replace(known.root, device=(known.root.device or 0) + 7)
    assert known.scan() == [offline("")]


def test_a_root_that_only_got_another_device_number_is_scanned(known: Library) -> None:
    known.root = replace(known.root, device=(known.root.device or 0) + 7)
    known.photo("new.jpg")
    assert [type(event) for event in known.scan()] == [Found]


@pytest.mark.parametrize(
    "number", [errno.EIO, errno.ENODEV, errno.ESTALE, errno.ENOTCONN, errno.ETIMEDOUT]
)
@pytest.mark.parametrize("half_way", [False, True])
@pytest.mark.parametrize("path", ["", "disk"])
def test_a_listing_that_fails_like_a_disk_makes_its_subtree_offline(
    known: Library, monkeypatch: pytest.MonkeyPatch, number: int, half_way: bool, path: str
) -> None:
    failing(monkeypatch, str(known.folder / path), number, half_way=half_way)
    (known.folder / "z" / "4.jpg").unlink()
    known.photo("z/5.jpg")
    events = known.scan()
    assert offline(path) in events
    expected = {"z/4.jpg"} if path else set()
    assert known.memory.paths(missing=True) == expected


def test_a_listing_that_fails_otherwise_is_a_problem(
    known: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, str(known.folder / "disk"), errno.EMFILE, half_way=False)
    detail = os.strerror(errno.EMFILE)
    assert known.scan() == [
        Unreadable(Place(1, "disk"), Code.FOLDER_UNREADABLE, detail, folder=True)
    ]


def test_a_folder_that_vanishes_while_it_is_looked_at_is_gone(
    known: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, str(known.folder / "disk"), errno.ENOENT, half_way=False)
    assert [type(event) for event in known.scan()] == [Gone, Gone]


def test_a_disk_that_is_pulled_out_while_its_files_are_read_is_offline(
    known: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    known.photo("disk/new.jpg")
    (known.folder / "disk" / "2.jpg").unlink()

    def pulled(*_: object) -> int:
        failing(monkeypatch, str(known.folder / "disk"), errno.EIO, half_way=False)
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "open", pulled)
    assert known.scan() == [offline("disk")]
    assert len(known.memory.paths()) == 4


@pytest.mark.parametrize("after", [1, 2, 3, 4])
def test_a_disk_that_is_pulled_out_during_a_scan_loses_nothing(known: Library, after: int) -> None:
    (known.folder / "disk" / "2.jpg").unlink()
    left = iter(range(after))

    def pull_out() -> None:
        if next(left, None) is None and known.folder.exists():
            known.folder.rename(known.folder.parent / "pulled out")

    events = known.scan(checkpoint=pull_out)
    assert {type(event) for event in events} == {Offline}
    assert len(known.memory.paths()) == 4


def failing(monkeypatch: pytest.MonkeyPatch, path: str, number: int, *, half_way: bool) -> None:
    """Make listing one folder fail, at once or after its first name."""
    scandir = os.scandir
    error = OSError(number, os.strerror(number))

    class Listing:
        def __init__(self, entries: Any) -> None:
            self.entries = entries

        def __enter__(self) -> Iterator[os.DirEntry[str]]:
            yield next(self.entries)
            raise error

        def __exit__(self, *_: object) -> None:
            self.entries.close()

    def fail(folder: str) -> Any:
        if folder != path.rstrip("/"):
            return scandir(folder)
        if half_way:
            return Listing(scandir(folder))
        raise error

    monkeypatch.setattr(os, "scandir", fail)
