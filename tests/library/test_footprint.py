"""What the program takes on the disk is what its files take, each counted once."""

import os
import sys
from pathlib import Path

import pytest

from photoapp.base.footprint import Footprint
from photoapp.base.home import Home
from photoapp.library import PhotoLibrary
from photoapp.library.footprint import footprint


def fill(path: Path, count: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x" * count)


def test_every_file_counts_once_and_for_what_it_is(home: Home) -> None:
    fill(home.catalog, 100)
    fill(home.path / "catalog.sqlite-wal", 10)
    fill(home.thumbnails, 200)
    fill(home.vectors / "abc" / "1.codes", 300)
    fill(home.encoders / "big" / "onnx" / "model.onnx", 400)
    fill(home.backups / "00001-daily-2026-11-21.sqlite", 500)
    fill(home.log, 6)
    fill(home.path / "window.ini", 7)
    found = footprint(home)
    assert found == Footprint(110, 200, 300, 400, 500, 6, 7)
    assert found.total == 1523


def test_a_home_that_is_not_there_takes_nothing(home: Home) -> None:
    assert footprint(home).total == 0


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_what_a_link_leads_to_is_somebody_elses(home: Home, tmp_path: Path) -> None:
    fill(tmp_path / "elsewhere" / "large", 10_000)
    home.create()
    os.symlink(tmp_path / "elsewhere", home.path / "link")
    assert footprint(home).total < 1_000


def test_the_library_tells_its_own(home: Home) -> None:
    with PhotoLibrary.open(home) as library:
        found = library.footprint()
        assert found.catalog > 0
        assert found.encoders == 0
