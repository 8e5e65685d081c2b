"""A file is looked at once it is whole: who still writes it is waited for, nobody else."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from photoapp.scan import settling
from photoapp.scan.opening import mtime_of
from photoapp.scan.settling import YOUNG_S, is_being_written

local = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells who writes")


def state(path: Path) -> tuple[str, int, int]:
    found = path.stat()
    return str(path), found.st_size, found.st_mtime_ns


def never(seconds: float) -> None:
    raise AssertionError(seconds)


@local
def test_a_file_that_is_open_for_writing_is_being_written(tmp_path: Path) -> None:
    with (tmp_path / "photo.jpg").open("wb", buffering=0) as file:
        file.write(b"the first half")
        assert is_being_written(*state(tmp_path / "photo.jpg"), never)
    assert not is_being_written(*state(tmp_path / "photo.jpg"), never)


@local
def test_one_that_is_only_read_is_not(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"whole")
    with (tmp_path / "photo.jpg").open("rb"):
        assert not is_being_written(*state(tmp_path / "photo.jpg"), never)


@local
def test_one_that_is_kept_open_for_long_is_not_waited_for(tmp_path: Path) -> None:
    with (tmp_path / "photo.jpg").open("wb", buffering=0) as file:
        file.write(b"whole")
        os.utime(tmp_path / "photo.jpg", (1, 1))
        assert not is_being_written(*state(tmp_path / "photo.jpg"), never)


@pytest.mark.parametrize("year", [1700, 2200, 2400])
def test_one_of_an_odd_year_is_whole(tmp_path: Path, year: int) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"whole")
    seconds = int(datetime(year, 1, 1, tzinfo=UTC).timestamp())
    os.utime(path, ns=(seconds * 10**9, seconds * 10**9))
    found = path.stat()
    assert not is_being_written(str(path), found.st_size, mtime_of(found), never)


def test_one_that_has_changed_since_is_being_written(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"half")
    before = state(tmp_path / "photo.jpg")
    (tmp_path / "photo.jpg").write_bytes(b"half and half")
    assert is_being_written(*before, never)


def test_one_that_is_gone_is_not(tmp_path: Path) -> None:
    assert not is_being_written(str(tmp_path / "gone.jpg"), 1, 1, never)


def test_where_nobody_tells_a_young_file_is_looked_at_once_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "_has_writer", lambda _path: None)
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"half")
    waited: list[float] = []
    assert not is_being_written(*state(path), waited.append)
    assert len(waited) == 1
    assert 0 < waited[0] <= YOUNG_S

    def grow(_seconds: float) -> None:
        path.write_bytes(b"half and half")

    assert is_being_written(*state(path), grow)
    os.utime(path, (1, 1))
    assert not is_being_written(*state(path), never), "an old one is not waited for"
