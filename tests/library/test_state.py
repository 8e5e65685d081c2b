"""The library in figures: right at once after a change, and not counted anew without one."""

from collections.abc import Iterator
from pathlib import Path

import networks
import pytest
from PIL import Image

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.catalog import wanting
from photoapp.library import PhotoLibrary, state

PHOTOS = 3


@pytest.fixture
def library(home: Home, tmp_path: Path) -> Iterator[PhotoLibrary]:
    """A library of a few photos that another encoder is to be built up for."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(PHOTOS):
        Image.new("RGB", (64, 48), (80 * number, 9, 9)).save(folder / f"{number}.png")
    with PhotoLibrary.open(home) as opened:
        opened.add_folder(str(folder))
        opened.index(Job(JobName.INDEXING))
        opened.encoders.import_model(str(networks.colours(tmp_path / "colours")))
        yield opened


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Rows of the encoders whose coverage was counted, which takes long in a large library."""
    found: list[int] = []

    def watched(connection: wanting.Connection, encoder: int) -> wanting.Coverage:
        found.append(encoder)
        return wanting.coverage(connection, encoder)

    monkeypatch.setattr(state, "coverage", watched)
    return found


def test_nothing_is_counted_anew_until_something_has_changed(
    library: PhotoLibrary, counted: list[int]
) -> None:
    before = library.status()
    assert library.status() == before
    assert len(counted) == 1
    library.encoders.use("colours")
    assert len(counted) == 1, "nobody asked"
    following = library.status().encoders[1]
    assert (following.covered, following.lacking) == (0, PHOTOS)
    counted.clear()
    library.index(Job(JobName.INDEXING))
    assert library.status().encoder.covered == PHOTOS
    assert library.status().encoder.covered == PHOTOS
    assert len(counted) == 1


def test_what_another_process_changes_is_counted(
    home: Home, library: PhotoLibrary, tmp_path: Path, counted: list[int]
) -> None:
    assert library.status().encoder.covered == PHOTOS
    Image.new("RGB", (64, 48), "green").save(tmp_path / "photos" / "new.png")
    with PhotoLibrary.open(home) as other:
        other.index(Job(JobName.INDEXING))
    assert library.status().encoder.covered == PHOTOS + 1
    assert len(counted) == 2
