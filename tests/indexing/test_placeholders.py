"""Photos whose content a cloud service has taken off this computer: kept, shown, never opened."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from photoapp.catalog import photos
from photoapp.scan import opening, walk

DRAWN = 8
NAME = "photo-0000.jpg"
Cloud = Callable[..., None]


@pytest.fixture
def cloud(monkeypatch: pytest.MonkeyPatch) -> Cloud:
    """`cloud(*sizes)`: files of these sizes are placeholders now. A size is all that a stat tells
    of a file here; on a real system the attributes do.
    """

    def only_online(*sizes: int) -> None:
        def is_online(found: os.stat_result) -> bool:
            return found.st_size in sizes

        monkeypatch.setattr(walk, "HAS_PLACEHOLDERS", True)
        for module in (opening, walk):
            monkeypatch.setattr(module, "online_only", is_online)

    return only_online


def is_online(runner: Any, photo: int) -> bool:
    details = photos.details(runner.catalog.read(), photo)
    assert details.files[0].online == photos.is_online_only(runner.catalog.read(), photo)
    return details.files[0].online


def test_a_photo_that_became_a_placeholder_keeps_everything_and_is_never_opened(
    runner: Any, folder: Path, cloud: Cloud
) -> None:
    runner.index()
    before, photo = runner.state(), runner.photo(NAME)
    size = (folder / NAME).stat().st_size
    cloud(size)
    report = runner.index()
    assert (report.missing, report.changed, report.unchanged) == (0, 0, DRAWN)
    assert is_online(runner, photo)
    # Even what has been lost of it waits until it is back.
    runner.catalog.write(lambda c: c.execute("DELETE FROM thumbs.thumbnails"))
    runner.catalog.write(lambda c: c.execute("DELETE FROM vectors"))
    assert runner.index().embedded == DRAWN - 1
    assert NAME not in runner.decoder.asked
    cloud()
    assert runner.index().embedded == 1
    assert not is_online(runner, photo)
    assert runner.state() == before


def test_whatever_state_a_placeholder_claims_it_is_the_photo_it_was(
    runner: Any, folder: Path, cloud: Cloud
) -> None:
    runner.index()
    photo, content = runner.photo(NAME), (folder / NAME).read_bytes()
    (folder / NAME).write_bytes(bytes(7))
    cloud(7)
    for _ in range(2):
        report = runner.index()
        assert (report.changed, report.missing, report.problems) == (0, 0, 0)
        assert runner.photo(NAME) == photo
        assert runner.decoder.asked == []
    (folder / NAME).write_bytes(content)
    report = runner.index()
    assert (report.embedded, runner.photo(NAME)) == (0, photo)
    assert not is_online(runner, photo)


def test_a_placeholder_can_move(runner: Any, folder: Path, cloud: Cloud) -> None:
    runner.index()
    photo = runner.photo(NAME)
    cloud((folder / NAME).stat().st_size)
    runner.index()
    (folder / NAME).rename(folder / "moved.jpg")
    report = runner.index()
    assert (report.moved, report.missing, runner.photo("moved.jpg")) == (1, 0, photo)
    assert runner.decoder.asked == []


def test_a_new_placeholder_is_counted_and_becomes_a_photo_once_it_is_here(
    runner: Any, folder: Path, cloud: Cloud
) -> None:
    size = (folder / NAME).stat().st_size
    cloud(size)
    report = runner.index()
    assert (report.added, report.skipped["online_only"]) == (DRAWN - 1, 1)
    assert NAME not in runner.decoder.asked
    cloud()
    report = runner.index()
    assert (report.added, report.skipped["online_only"]) == (1, 0)
