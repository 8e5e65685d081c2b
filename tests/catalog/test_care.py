"""What the user says of photos: rows, their history, and what becomes of them with the photos."""

import shutil
import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from shelf import Shelf

from photoapp.base.care import Care
from photoapp.base.home import Home
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.question import Sort
from photoapp.base.tagged import Tag
from photoapp.catalog import (
    Catalog,
    albums,
    care,
    filters,
    heads,
    members,
    names,
    photos,
    purging,
    roots,
    tags,
)
from photoapp.catalog.census import Census
from photoapp.catalog.history import History
from photoapp.catalog.tallies import Tallies


def do(shelf: Shelf, deed: Any, *values: Any, **named: Any) -> int:
    changed: int = shelf.catalog.write(lambda c: deed(c, *values, **named))
    return changed


def said(shelf: Shelf, photo: int) -> Care | None:
    return care.of(shelf.catalog.read(), [photo]).get(photo)


def found(shelf: Shelf, condition: filters.Condition, **named: bool) -> list[int]:
    ids: list[int] = filters.photo_ids(shelf.catalog.read(), condition, **named).tolist()
    return ids


def bearing(shelf: Shelf, words: str) -> list[int]:
    ids: list[int] = names.matching(shelf.catalog.read(), words).tolist()
    return ids


# -- what is said ----------------------------------------------------------------------------------


def test_each_deed_counts_the_photos_it_changed(shelf: Shelf) -> None:
    one, two = shelf.put("1.jpg"), shelf.put("2.jpg")
    assert do(shelf, care.favourite, [one, two, 999], on=True) == 2
    assert do(shelf, care.favourite, [one], on=True) == 0
    assert do(shelf, care.favourite, [one], on=False) == 1
    assert do(shelf, care.rate, [one], 0) == 1, "0 is said by the user, not by the file"
    assert do(shelf, care.rate, [two], None) == 0
    assert do(shelf, care.hide, [two], on=False) == 0
    assert do(shelf, care.turn, [one, two], -1) == 2
    assert do(shelf, care.turn, [one], 4) == 0
    assert said(shelf, one) == Care(rating=0, turned=3)
    assert said(shelf, two) == Care(favourite=True, turned=3)
    assert len(History(shelf.catalog).done()) == 4, "what changed nothing is no action"


@pytest.mark.parametrize("rating", [-1, 6])
def test_a_rating_that_there_is_not_is_refused(shelf: Shelf, rating: int) -> None:
    photo = shelf.put("1.jpg")
    with pytest.raises(ValueError, match=str(rating)):
        do(shelf, care.rate, [photo], rating)
    assert said(shelf, photo) is None


def test_the_users_words_are_shown_before_those_of_the_file(shelf: Shelf) -> None:
    photo = shelf.put("1.jpg", rating=2, title="Of the file", description="It says so")
    do(shelf, care.rate, [photo], 5)
    do(shelf, care.entitle, [photo], " Of the \n user ")
    do(shelf, care.describe, [photo], "")
    told = photos.details(shelf.catalog.read(), photo)
    data = told.metadata
    assert (data.rating, data.title, data.description) == (5, "Of the user", "")
    assert told.care == Care(rating=5, title="Of the user", description="")
    assert photos.cards(shelf.catalog.read(), [photo])[photo].rating == 5
    for clear in (care.rate, care.describe):
        do(shelf, clear, [photo], None)
    do(shelf, care.entitle, [photo], None)
    told = photos.details(shelf.catalog.read(), photo)
    data = told.metadata
    assert (data.rating, data.title, data.description) == (2, "Of the file", "It says so")
    assert told.care == Care()


def test_words_that_stand_there_already_stay_the_files(shelf: Shelf) -> None:
    photo = shelf.put("1.jpg", title="Harbour", description="Dusk")
    assert do(shelf, care.entitle, [photo], "Harbour") == 0
    assert do(shelf, care.describe, [photo], "Dusk") == 0
    assert said(shelf, photo) is None


def test_a_card_tells_what_is_shown_of_a_photo(shelf: Shelf) -> None:
    one, two = shelf.put("1.jpg", rating=3), shelf.put("2.jpg")
    do(shelf, care.favourite, [two], on=True)
    do(shelf, care.turn, [two], 1)
    do(shelf, care.hide, [two], on=True)
    cards = photos.cards(shelf.catalog.read(), [one, two])
    plain = replace(cards[one], favourite=False, rating=3, turned=0, hidden=False)
    assert cards[one] == plain
    marked = cards[two]
    assert (marked.favourite, marked.rating, marked.turned, marked.hidden) == (True, None, 1, True)


# -- asking ----------------------------------------------------------------------------------------


def test_the_rating_asked_for_is_the_one_shown(shelf: Shelf) -> None:
    by_file, by_user, lowered = (shelf.put(f"{n}.jpg", rating=n) for n in (4, 1, 5))
    do(shelf, care.rate, [by_user], 5)
    do(shelf, care.rate, [lowered], 0)
    assert found(shelf, filters.rating(">=", 4)) == [by_file, by_user]
    assert found(shelf, filters.rating("=", 0)) == [lowered]


def test_the_users_words_are_found_and_the_files_no_longer(shelf: Shelf) -> None:
    photo, other = shelf.put("1.jpg", title="Harbour"), shelf.put("2.jpg")
    do(shelf, care.entitle, [photo], "Lighthouse")
    do(shelf, care.describe, [photo, other], "on the island")
    assert bearing(shelf, "lighthouse") == [photo]
    assert bearing(shelf, "harbour") == []
    assert bearing(shelf, "island") == [photo, other]
    do(shelf, care.entitle, [photo], None)
    assert bearing(shelf, "harbour") == [photo]
    shelf.put("1.jpg", "otherwise", picture="1.jpg", title="Harbour at dusk")
    assert bearing(shelf, "harbour at dusk") == [photo]


@pytest.mark.parametrize("sort", Sort)
def test_hidden_photos_are_in_no_list_unless_asked_for(shelf: Shelf, sort: Sort) -> None:
    shown, hidden = shelf.put("1.jpg"), shelf.put("2.jpg")
    do(shelf, care.hide, [hidden], on=True)
    connection = shelf.catalog.read()
    assert photos.photo_list(connection, sort).ids.tolist() == [shown]
    both = photos.photo_list(connection, sort, hidden=True).ids.tolist()
    assert sorted(both) == [shown, hidden]
    assert found(shelf, filters.every(())) == [shown]
    assert found(shelf, filters.is_hidden(), hidden=True) == [hidden]
    assert care.hidden(connection).tolist() == [hidden]


def test_hidden_photos_are_counted_nowhere(shelf: Shelf) -> None:
    """Beside a folder, a tag or an album stands what opening it shows."""
    shown, hidden = shelf.put("a/1.jpg"), shelf.put("b/2.jpg", "twice")
    shelf.put("b/3.jpg", "twice")
    ids = [shown, hidden]
    do(shelf, tags.tag, "Trip", ids)
    album = do(shelf, albums.make, "Album", None, ids)
    do(shelf, care.hide, [hidden], on=True)
    connection = shelf.catalog.read()
    counted: dict[str, Tag] = {one.name: one for one in tags.tags(connection, Tallies())}
    assert counted["Trip"].photos == tags.one(connection, counted["Trip"].id).photos == 1
    assert members.count(connection, [album]) == 1
    assert members.counted(connection)[album] == (1, shown)
    assert {one.path: one.photos for one in roots.folder_tree(connection)} == {"": 1, "a": 1}
    assert heads.there(connection, ids) == [shown]
    do(shelf, care.hide, [hidden], on=False)
    assert {one.path: one.photos for one in roots.folder_tree(connection)} == {
        "": 2, "a": 1, "b": 1,
    }  # fmt: skip


def test_favourites_and_hidden_photos_that_are_there_are_counted(shelf: Shelf) -> None:
    ids = [shelf.put(f"{n}.jpg") for n in range(5)]
    do(shelf, care.favourite, ids[:4], on=True)
    do(shelf, care.hide, ids[3:], on=True)
    shelf.lose(ids[0])
    counts = Census(shelf.catalog).counts()
    assert (counts.favourites, counts.hidden) == (2, 2)


# -- undoing ---------------------------------------------------------------------------------------


def test_one_word_on_a_photo_is_taken_back_without_the_others(shelf: Shelf) -> None:
    photo = shelf.put("1.jpg")
    history = History(shelf.catalog)
    do(shelf, care.favourite, [photo], on=True)
    do(shelf, care.rate, [photo], 3)
    first = history.done()[-1]
    history.undo(first.number)
    assert said(shelf, photo) == Care(rating=3)
    history.redo(first.number)
    assert said(shelf, photo) == Care(favourite=True, rating=3)


def test_what_was_said_again_since_is_not_taken_back(shelf: Shelf) -> None:
    photo = shelf.put("sea.jpg")
    history = History(shelf.catalog)
    do(shelf, care.rate, [photo], 3)
    do(shelf, care.rate, [photo], 4)
    with pytest.raises(PhotoappError) as caught:
        history.undo(history.done()[-1].number)
    assert (caught.value.code, caught.value.values["what"]) == (Code.UNDO_CONFLICT, "sea.jpg")
    assert said(shelf, photo) == Care(rating=4)


def test_undoing_what_was_said_of_a_photo_that_was_purged_is_refused(shelf: Shelf) -> None:
    photo = shelf.put("1.jpg")
    do(shelf, care.favourite, [photo], on=True)
    shelf.lose(photo)
    assert said(shelf, photo) == Care(favourite=True), "a missing photo keeps everything"
    shelf.catalog.write(partial(purging.purge, removed=False, dry=False))
    assert said(shelf, photo) is None
    history = History(shelf.catalog)
    with pytest.raises(PhotoappError) as caught:
        history.undo(history.done()[-1].number)
    assert caught.value.code is Code.UNDO_CONFLICT


class Caring(RuleBasedStateMachine):
    """Any order of deeds, undoing and redoing leaves what a dictionary of records says."""

    COUNT = 3
    Photos = st.sets(st.integers(0, COUNT - 1), min_size=1)
    Words = st.sampled_from(["", "zebra", "quokka", None])

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp())
        self.catalog = Catalog(Home(self.place / "home"))
        shelf = Shelf(self.catalog)
        self.ids = [shelf.put(f"{n}.jpg", title="lion") for n in range(self.COUNT)]
        self.history = History(self.catalog)
        self.states, self.now = [(Care(),) * self.COUNT], 0

    def teardown(self) -> None:
        self.catalog.close()
        shutil.rmtree(self.place)

    def act(self, numbers: set[int], deed: Any, wanted: Any) -> None:
        """Do it to the real rows and to the model."""
        chosen = [self.ids[number] for number in sorted(numbers)]
        changed = self.catalog.write(lambda c: deed(c, chosen))
        old = self.states[self.now]
        new = tuple(wanted(one) if n in numbers else one for n, one in enumerate(old))
        assert changed == sum(was != one for was, one in zip(old, new, strict=True))
        if new != old:
            self.states[self.now + 1 :] = [new]
            self.now += 1

    @rule(numbers=Photos, on=st.booleans())
    def favourite(self, numbers: set[int], on: bool) -> None:
        self.act(numbers, partial(care.favourite, on=on), lambda one: replace(one, favourite=on))

    @rule(numbers=Photos, on=st.booleans())
    def hide(self, numbers: set[int], on: bool) -> None:
        self.act(numbers, partial(care.hide, on=on), lambda one: replace(one, hidden=on))

    @rule(numbers=Photos, rating=st.none() | st.integers(0, 5))
    def rate(self, numbers: set[int], rating: int | None) -> None:
        self.act(numbers, partial(care.rate, rating=rating), partial(replace, rating=rating))

    @rule(numbers=Photos, quarters=st.integers(-5, 5))
    def turn(self, numbers: set[int], quarters: int) -> None:
        self.act(
            numbers,
            partial(care.turn, quarters=quarters),
            lambda one: replace(one, turned=(one.turned + quarters) % 4),
        )

    @rule(numbers=Photos, text=Words)
    def entitle(self, numbers: set[int], text: str | None) -> None:
        self.act(numbers, partial(care.entitle, text=text), partial(replace, title=text))

    @rule(numbers=Photos, text=Words.filter(lambda text: text != ""))
    def describe(self, numbers: set[int], text: str | None) -> None:
        self.act(numbers, partial(care.describe, text=text), partial(replace, description=text))

    @precondition(lambda self: self.now > 0)
    @rule()
    def undo(self) -> None:
        self.history.undo()
        self.now -= 1

    @precondition(lambda self: self.now + 1 < len(self.states))
    @rule()
    def redo(self) -> None:
        self.history.redo()
        self.now += 1

    @invariant()
    def all_say_the_same(self) -> None:
        connection, state = self.catalog.read(), self.states[self.now]
        told = care.of(connection, self.ids)
        assert [told.get(photo, Care()) for photo in self.ids] == list(state)
        by_id = dict(zip(self.ids, state, strict=True))
        shown = photos.photo_list(connection).ids.tolist()
        assert set(shown) == {photo for photo, one in by_id.items() if not one.hidden}
        for word in ("zebra", "quokka", "lion"):
            wanted = [
                photo
                for photo, one in by_id.items()
                if word in ("lion" if one.title is None else one.title, one.description)
            ]
            assert names.matching(connection, word).tolist() == wanted


TestCaring = Caring.TestCase
TestCaring.settings = settings(max_examples=20, stateful_step_count=20, deadline=None)
