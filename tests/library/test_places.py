"""A group of photos is called after the place that most of those that say one share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from shelf import Shelf

from photoapp.base.home import Home
from photoapp.library import PhotoLibrary


@pytest.fixture
def library(tmp_path: Path) -> Iterator[PhotoLibrary]:
    home = Home(tmp_path / "home")
    home.create()
    with PhotoLibrary.open(home) as opened:
        yield opened


def test_groups_are_called_after_where_they_were_taken(library: PhotoLibrary) -> None:
    shelf = Shelf(library._catalog)
    lisbon = [shelf.put(f"l{i}.jpg", latitude=38.72, longitude=-9.14) for i in range(3)]
    munich = [shelf.put(f"m{i}.jpg", latitude=48.14, longitude=11.58) for i in range(2)]
    nowhere = [shelf.put(f"n{i}.jpg") for i in range(9)]
    groups = [lisbon, [*munich, *nowhere[:2]], lisbon[:2] + munich[:2], nowhere]
    assert library.places(groups) == ["Lisbon", "Munich", "", ""]
    assert library.places([munich[:1] + nowhere]) == [""]
    assert library.places([]) == []
