"""What is in sight is fetched, most urgent first, and no more is kept than allowed."""

from collections.abc import Mapping, Sequence
from functools import partial

from album import Album
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from photoapp.gui.grid.feed import Feed, Terms
from photoapp.gui.work import Lane, Work


class Shelf(QObject):
    """A feed of the names of an album's cards, two at a time."""

    def __init__(self, album: Album, work: Work, budget: int = 100) -> None:
        super().__init__()
        self.came: list[int] = []
        self.wanted_suffix = ".jpg"
        self.feed: Feed[str] = Feed(
            work,
            self,
            Terms(Lane.QUERY, batch=2, flights=1, budget=budget),
            lambda photos: partial(self._names, album, list(photos)),
            self.came.extend,
            suits=lambda name: name.endswith(self.wanted_suffix),
        )

    def _names(self, album: Album, photos: Sequence[int]) -> Mapping[int, str]:
        return {i: card.name for i, card in album.cards(photos).items()}


def test_the_first_named_come_first(qtbot: QtBot, album: Album, work: Work) -> None:
    shelf = Shelf(album, work)
    shelf.feed.look([5, 3, 9, 1])
    qtbot.waitUntil(lambda: len(shelf.came) == 4)
    assert album.asked_cards == [5, 3, 9, 1]
    assert shelf.feed.get(9) == "IMG_9.jpg"
    assert shelf.feed.get(7) is None


def test_what_left_sight_before_its_turn_is_never_asked(
    qtbot: QtBot, album: Album, work: Work
) -> None:
    album.gate.clear()
    shelf = Shelf(album, work)
    shelf.feed.look([1, 2, 3, 4, 5, 6])
    qtbot.waitUntil(lambda: album.asked_cards == [1, 2])
    shelf.feed.look([50, 51])
    album.gate.set()
    qtbot.waitUntil(lambda: shelf.feed.get(51) is not None)
    assert album.asked_cards == [1, 2, 50, 51]
    assert shelf.feed.get(1) == "IMG_1.jpg"


def test_what_was_seen_longest_ago_goes_first_but_never_what_is_in_sight(
    qtbot: QtBot, album: Album, work: Work
) -> None:
    shelf = Shelf(album, work, budget=4)
    shelf.feed.look([1, 2, 3, 4])
    qtbot.waitUntil(lambda: len(shelf.came) == 4)
    shelf.feed.get(1)
    shelf.feed.look([5, 6])
    qtbot.waitUntil(lambda: len(shelf.came) == 6)
    assert [i for i in range(1, 7) if shelf.feed.get(i)] == [1, 4, 5, 6]
    shelf.feed.look([7, 8, 9, 10, 11, 12])
    qtbot.waitUntil(lambda: len(shelf.came) == 12)
    assert all(shelf.feed.get(i) for i in range(7, 13))


def test_what_suits_no_more_is_fetched_again_and_shown_meanwhile(
    qtbot: QtBot, album: Album, work: Work
) -> None:
    shelf = Shelf(album, work)
    shelf.feed.look([1])
    qtbot.waitUntil(lambda: shelf.came == [1])
    shelf.feed.look([1])
    assert album.asked_cards == [1]
    shelf.feed.refresh()
    assert shelf.feed.get(1) == "IMG_1.jpg"
    qtbot.waitUntil(lambda: album.asked_cards == [1, 1])


def test_renewed_is_what_is_out_of_date_and_nothing_else(
    qtbot: QtBot, album: Album, work: Work
) -> None:
    shelf = Shelf(album, work)
    shelf.feed.look([1, 2, 3])
    qtbot.waitUntil(lambda: len(shelf.came) == 3)
    assert shelf.feed.held() == {i: f"IMG_{i}.jpg" for i in (1, 2, 3)}
    shelf.feed.renew([2, 9])
    assert shelf.feed.get(2) == "IMG_2.jpg"
    qtbot.waitUntil(lambda: len(shelf.came) == 4)
    assert album.asked_cards == [1, 2, 3, 2]


def test_what_was_under_way_when_something_changed_is_asked_once_more(
    qtbot: QtBot, album: Album, work: Work
) -> None:
    album.gate.clear()
    shelf = Shelf(album, work)
    shelf.feed.look([1])
    qtbot.waitUntil(lambda: album.asked_cards == [1])
    shelf.feed.renew([])
    album.gate.set()
    qtbot.waitUntil(lambda: len(shelf.came) == 2)
    assert album.asked_cards == [1, 1]


def test_a_failure_is_told_once_and_not_repeated_at_every_scroll(
    qtbot: QtBot,
    album: Album,
    work: Work,
) -> None:
    def fail(photos: Sequence[int]) -> Mapping[int, str]:
        album.asked_cards.extend(photos)
        raise OSError("the disk is gone")

    owner = QObject()
    terms = Terms(Lane.QUERY, batch=8, flights=1, budget=9)
    feed: Feed[str] = Feed(work, owner, terms, lambda p: partial(fail, list(p)), lambda _: None)
    with qtbot.waitSignal(work.failed) as told:
        feed.look([1, 2])
    assert isinstance(told.args[0], OSError)
    feed.look([2, 1])
    assert album.asked_cards == [1, 2]


def test_nothing_arrives_for_an_owner_that_is_gone(qtbot: QtBot, album: Album, work: Work) -> None:
    album.gate.clear()
    shelf = Shelf(album, work)
    shelf.feed.look([1])
    shelf.deleteLater()
    with qtbot.waitSignal(shelf.destroyed):
        pass
    with qtbot.waitCallback() as after:
        album.gate.set()
        work.query("after", lambda: None, after)
    assert shelf.came == []
