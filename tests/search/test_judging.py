"""Whole answers say how sure they are: likely ones first, then those that may be, or nothing."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from shelf import Shelf
from world import DIM, THINGS, World

from photoapp.base.home import Home
from photoapp.base.messages import Cancelled
from photoapp.base.question import PictureTerm, Question, Results, Sort
from photoapp.catalog import Catalog, encoders, photos
from photoapp.catalog.vectors import EncoderVectors
from photoapp.search import Judges, Sight, needs_sight, read_question, search
from photoapp.search.looks import ENOUGH
from photoapp.search.relevance import LIKELY, MAYBE, PictureRelevance, WordRelevance
from photoapp.vectors import VectorIndex
from photoapp.vectors.background import Background

COUNT = 160
KNOWN, ABSENT = range(THINGS), range(THINGS, DIM)


class Library:
    """A real catalog of photos of a world; thing n of it is asked for as "thing<n>"."""

    def __init__(self, place: Path, count: int = COUNT) -> None:
        self.world = World(21, count)
        self.catalog = Catalog(Home(place / "home"))
        shelf = Shelf(self.catalog)
        shelf.encoder = self.catalog.write(lambda c: encoders.encoder_id(c, "world", "World", DIM))
        self.ids = np.array(
            [shelf.put(f"{n}.jpg", vector=self.world.photos[n].tolist()) for n in range(count)]
        )
        self.named = shelf.put("thing3 by name.jpg", vector=None, rating=5)
        self.shelf = shelf
        self._index = VectorIndex(place / "vectors", DIM)

    def sight(self, pictures: tuple[PictureTerm, ...] = ()) -> Sight:
        """As the front door would make it."""
        self._index.refresh(EncoderVectors(self.catalog, self.shelf.encoder, DIM))
        snapshot = self._index.snapshot
        background = Background.empty(self.world.yardstick()).brought_up(snapshot)
        vectors = snapshot.vectors_of(np.array([one.source for one in pictures], np.int64))
        wanted = [v for v, one in zip(vectors, pictures, strict=True) if not one.negative]
        unwanted = [v for v, one in zip(vectors, pictures, strict=True) if one.negative]
        judges = Judges(WordRelevance(background, snapshot), PictureRelevance(snapshot))
        sight = Sight(self.embed, snapshot, 0.2, "World", wanted, unwanted)
        return replace(sight, judges=judges)

    def embed(self, text: str) -> np.ndarray:
        return self.world.question(int(text.removeprefix("thing")))

    def ask(self, text: str, *pictures: PictureTerm, stop: bool = False, **how: object) -> Results:
        question = Question(text, pictures, **how)
        tree = read_question(question)
        sight = self.sight(pictures) if needs_sight(question, tree) else None
        return search(self.catalog, question, tree, sight, lambda: stop)

    def showing(self, *things: int) -> set[int]:
        return set(self.ids[self.world.shown[:, things].all(axis=1)].tolist())


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    made = Library(tmp_path_factory.mktemp("judged"))
    yield made
    made.catalog.close()


def likely(found: Results) -> set[int]:
    return set(found.ids[: found.likely].tolist())


def relevances(found: Results) -> np.ndarray:
    assert found.relevance is not None
    assert found.relevance.dtype == np.float32
    assert len(found.relevance) == len(found.ids)
    return found.relevance


def test_likely_photos_come_first_then_those_that_may_be(library: Library) -> None:
    for thing in (0, 5, 9):
        found = library.ask(f"thing{thing}")
        values = relevances(found)
        assert found.likely is not None
        assert 0 < found.likely <= len(found.ids)
        assert (np.diff(values) <= 0).all()
        assert (values[: found.likely] >= LIKELY).all()
        assert ((values[found.likely :] < LIKELY) & (values[found.likely :] >= MAYBE)).all()
        right = [photo in library.showing(thing) for photo in likely(found)]
        assert np.mean(right) > 0.7


def test_what_no_photo_shows_is_answered_by_nothing(library: Library) -> None:
    answers = [library.ask(f"thing{thing}") for thing in ABSENT]
    assert np.mean([len(found.ids) == 0 for found in answers]) >= 0.9
    empty = next(found for found in answers if not len(found.ids))
    assert (empty.likely, empty.total, relevances(empty).tolist()) == (0, 0, [])


def test_everything_is_ranked_with_its_relevance_when_asked(library: Library) -> None:
    found = library.ask("thing30", everything=True)
    assert len(found.ids) == COUNT
    assert found.likely is None
    assert (np.diff(relevances(found)) <= 0).all()
    best = library.ask("thing4", everything=True).ids.tolist()
    answer = library.ask("thing4").ids.tolist()
    assert best[: len(answer)] == answer


def test_what_bears_the_words_is_likely_though_nothing_is_seen(library: Library) -> None:
    found = library.ask("thing3")
    assert found.ids[0] == library.named
    assert np.isnan(relevances(found)[0])
    assert library.named in likely(found)


def test_filters_alone_are_not_judged(library: Library) -> None:
    found = library.ask("rating:5")
    assert (found.relevance, found.likely) == (None, None)


def test_in_any_order_likely_ones_come_first(library: Library) -> None:
    best, by_name = library.ask("thing5"), library.ask("thing5", sort=Sort.NAME)
    assert likely(best) == likely(by_name)
    assert set(best.ids.tolist()) == set(by_name.ids.tolist())


def test_a_limit_cuts_the_likely_ones_too(library: Library) -> None:
    found = library.ask("thing5", limit=2)
    assert (found.likely, len(relevances(found))) == (2, 2)
    assert found.total == library.ask("thing5").total


def test_what_likely_shows_something_unwanted_is_left_out(library: Library) -> None:
    all_of_it = library.ask("thing1 -thing2")
    shown = library.ask("thing2", everything=True)
    sure = set(shown.ids[relevances(shown) >= LIKELY].tolist())
    assert not sure & set(all_of_it.ids.tolist())
    assert set(all_of_it.ids.tolist()) <= set(library.ask("thing1").ids.tolist())
    rest = library.ask("-thing2")
    assert (rest.relevance, rest.likely) == (None, None)
    assert set(rest.ids.tolist()) == set(library.ids.tolist()) - sure


def test_either_finds_what_each_finds(library: Library) -> None:
    either = library.ask("thing1 or thing6")
    for thing in ("thing1", "thing6"):
        assert likely(library.ask(thing)) <= likely(either)
    assert (relevances(either) >= MAYBE).all()
    assert not len(library.ask(f"thing{ABSENT[2]} or thing{ABSENT[3]}").ids)
    assert set(library.ask("(thing1 or thing6) rating:5").ids.tolist()) == set()


def test_several_things_must_all_be_likely(library: Library) -> None:
    both = library.ask("about:thing1 about:thing2", everything=True)
    one, other = (
        dict(zip(found.ids.tolist(), relevances(found).tolist(), strict=True))
        for found in (library.ask(f"thing{n}", everything=True) for n in (1, 2))
    )
    for photo, value in zip(both.ids.tolist(), relevances(both).tolist(), strict=True):
        assert value == pytest.approx(np.sqrt(one[photo] * other[photo]), abs=1e-3)


def test_a_picture_finds_itself_first_and_surely(library: Library) -> None:
    photo = int(library.ids[7])
    found = library.ask("", PictureTerm(photo))
    assert (found.ids[0], found.likely) == (photo, int((relevances(found) >= LIKELY).sum()))
    assert relevances(found)[0] > LIKELY


def test_not_this_leaves_a_photo_out_and_taking_it_back_brings_all_back(library: Library) -> None:
    first = library.ask("thing5")
    wrong = int(first.ids[0])
    refined = library.ask("thing5", PictureTerm(wrong, negative=True))
    assert wrong not in refined.ids
    assert len(refined.ids)
    again = library.ask("thing5")
    assert again.ids.tolist() == first.ids.tolist()
    assert again.likely == first.likely
    np.testing.assert_array_equal(relevances(again), relevances(first))


def test_more_like_this_brings_what_is_like_it_forward(library: Library) -> None:
    first = library.ask("thing5", everything=True).ids.tolist()
    photo = first[40]
    refined = library.ask("thing5", PictureTerm(photo), everything=True).ids.tolist()
    assert refined.index(photo) < 40


def test_literal_text_is_in_the_order_of_the_encoder(library: Library) -> None:
    found = library.ask("thing5", literal=True, everything=True)
    assert (np.diff(found.scores) <= 0).all()
    assert found.relevance is not None


def test_an_outdated_question_stops(library: Library) -> None:
    for text in ("thing1", "thing1 -thing2", "thing1 or thing2"):
        with pytest.raises(Cancelled):
            library.ask(text, stop=True)


@pytest.mark.parametrize("count", [1, ENOUGH - 1])
def test_few_photos_are_judged_by_the_encoders_own_cut(count: int, tmp_path: Path) -> None:
    few = Library(tmp_path, count)
    found = few.ask("thing1", everything=True)
    assert (found.relevance, found.likely, len(found.ids)) == (None, None, count)
    cut = few.ask("thing1")
    assert (cut.scores[cut.scores != 0] >= 0.2).all()
    cards = photos.cards(few.catalog.read(), cut.ids.tolist())
    assert len(cards) == len(cut.ids)
    few.catalog.close()


@pytest.mark.parametrize("question", ["thing1", "thing1 or thing2"])
def test_before_the_count_a_picture_not_wanted_takes_only_its_like_away(
    library: Library, question: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = library.sight
    monkeypatch.setattr(library, "sight", lambda *some: replace(counted(*some), judges=None))
    before = library.ask(question)
    first = int(before.ids[0])
    after = library.ask(question, PictureTerm(first, negative=True))
    assert first not in after.ids
    assert set(after.ids.tolist()) < set(before.ids.tolist())
    assert len(after.ids) > len(before.ids) / 2
