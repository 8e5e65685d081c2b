"""Taking back all that a source gave: in its order among what the user does, and never lost."""

import threading
from collections.abc import Iterator
from contextlib import suppress

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sample import Sample

from photoapp.base.answers import Changes, Done
from photoapp.base.messages import Action, Cancelled
from photoapp.base.tagged import TagSource
from photoapp.gui.tags import TagDesk
from photoapp.gui.work import Lane, Work
from photoapp.library import PhotoLibrary


@pytest.fixture
def library(sample: Sample) -> Iterator[PhotoLibrary]:
    with PhotoLibrary.open(sample.home) as opened:
        yield opened


@pytest.fixture
def photos(library: PhotoLibrary) -> list[int]:
    """Photos to all of which the machine gave a tag."""
    ids = [int(photo) for photo in library.photos().ids]
    library.tags.add("Sea", ids)
    given = "UPDATE photo_tags SET source = 'encoder', decision = 'applied'"
    library._catalog.write(lambda c: c.execute(given))
    return ids


@pytest.fixture
def desk(qtbot: QtBot, library: PhotoLibrary, work: Work) -> Iterator[TagDesk]:
    window = QWidget()
    qtbot.addWidget(window)
    yield TagDesk(library, work, window)
    work.close()


@pytest.fixture
def clearing(work: Work) -> Iterator[threading.Event]:
    """Something else is being cleared until this is set, or all work ends."""
    gate = threading.Event()

    def clear() -> None:
        with suppress(Cancelled):
            while not gate.wait(0.01):
                work.checkpoint()

    work.change(clear, Changes.NOTHING, lane=Lane.CLEARING)
    yield gate
    gate.set()


def through(qtbot: QtBot, work: Work, lane: Lane) -> None:
    """Wait until all that stands in a lane is done, and what follows from it is asked for."""
    done: list[None] = []
    work.change(lambda: None, Changes.NOTHING, done.append, lane=lane)
    qtbot.waitUntil(lambda: bool(done))


def test_all_is_taken_back(
    qtbot: QtBot, desk: TagDesk, work: Work, library: PhotoLibrary, photos: list[int]
) -> None:
    desk.take_back(TagSource.ENCODER)
    through(qtbot, work, Lane.CHANGE)
    through(qtbot, work, Lane.CLEARING)
    assert library.tags.of(photos) == {}
    assert not library.tags.sources()[TagSource.ENCODER]
    assert not library.is_unfinished()


def test_the_last_wish_stands_whatever_is_cleared_meanwhile(
    qtbot: QtBot,
    desk: TagDesk,
    work: Work,
    library: PhotoLibrary,
    photos: list[int],
    clearing: threading.Event,
) -> None:
    desk.take_back(TagSource.ENCODER)
    desk.use(TagSource.ENCODER)
    through(qtbot, work, Lane.CHANGE)
    clearing.set()
    through(qtbot, work, Lane.CLEARING)
    assert library.tags.sources()[TagSource.ENCODER]
    assert len(library.tags.of(photos)) == len(photos)


def test_undoing_means_it_whatever_is_cleared_meanwhile(
    qtbot: QtBot,
    desk: TagDesk,
    work: Work,
    library: PhotoLibrary,
    photos: list[int],
    clearing: threading.Event,
) -> None:
    undone: list[Done] = []
    desk.take_back(TagSource.ENCODER)
    work.change(library.history.undo, Changes.TAGS, undone.append)
    through(qtbot, work, Lane.CHANGE)
    clearing.set()
    through(qtbot, work, Lane.CLEARING)
    assert [one.action for one in undone] == [Action.SOURCE_TAKEN_BACK]
    assert len(library.tags.of(photos)) == len(photos)


def test_closing_loses_none_of_it(
    desk: TagDesk, work: Work, library: PhotoLibrary, photos: list[int], clearing: threading.Event
) -> None:
    desk.take_back(TagSource.ENCODER)
    work.close()
    assert not library.tags.sources()[TagSource.ENCODER]
    assert library.is_unfinished()
    library.go_on()
    assert library.tags.of(photos) == {}
