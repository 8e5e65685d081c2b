"""The library in figures: right at once after a change, and read anew only where there was one."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import networks
import pytest
from PIL import Image

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.catalog import columns
from photoapp.library import PhotoLibrary

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
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was read of all photos, which takes long in a large library."""
    found: list[str] = []

    def watched(
        connection: columns.Connection,
        photo: str,
        rows: str,
        values: Sequence[columns.Value],
        photos: Collection[int] | None,
    ) -> tuple[columns.Ints, columns.Ints]:
        if photos is None:
            found.append(rows)
        return read(connection, photo, rows, values, photos)

    read = columns.pairs
    monkeypatch.setattr(columns, "pairs", watched)
    return found


def test_photos_are_read_once_and_then_only_what_has_changed(
    library: PhotoLibrary, counted: list[str]
) -> None:
    before = library.status()
    assert counted
    counted.clear()
    assert library.status() == before
    assert not counted
    library.encoders.use("colours")
    following = library.status().encoders[1]
    assert (following.covered, following.lacking) == (0, PHOTOS)
    assert len(counted) == 1, "of the other encoder"
    counted.clear()
    library.index(Job(JobName.INDEXING))
    assert library.status().encoder.covered == PHOTOS
    library.care.favourite(library.photos().ids.tolist(), on=True)
    assert library.status().favourites == PHOTOS
    assert not counted


def test_what_another_process_changes_is_counted(
    home: Home, library: PhotoLibrary, tmp_path: Path, counted: list[str]
) -> None:
    assert library.status().encoder.covered == PHOTOS
    counted.clear()
    Image.new("RGB", (64, 48), "green").save(tmp_path / "photos" / "new.png")
    with PhotoLibrary.open(home) as other:
        other.index(Job(JobName.INDEXING))
    assert library.status().encoder.covered == PHOTOS + 1
    assert counted
