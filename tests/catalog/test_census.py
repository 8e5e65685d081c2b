"""Figures kept in memory are those of the rows, whatever changed them since the last look."""

import threading
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from functools import partial

import counted
import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from shelf import Shelf

from photoapp.base.files import Place
from photoapp.base.home import Home
from photoapp.base.messages import Action, Code, PhotoappError, WhyNoVector
from photoapp.base.tagged import Membership, TagSource
from photoapp.catalog import (
    Catalog,
    Connection,
    actions,
    albums,
    care,
    encoders,
    filters,
    members,
    noting,
    photos,
    problems,
    proposing,
    roots,
    suggestions,
    tags,
)
from photoapp.catalog.census import Census
from photoapp.catalog.forgetting import forget
from photoapp.catalog.history import History
from photoapp.catalog.places import located_of
from photoapp.catalog.proposing import Machine, Proposed
from photoapp.catalog.rules import Rule

EYE = Machine(TagSource.ENCODER, "eye")
RULE = Rule(("boats",))
PATHS = ("a.jpg", "b.jpg", "in/a.jpg", "in/b.jpg", "in/deep/c.jpg", "other/d.jpg", "other/e.jpg")
CONTENTS = ("one", "two", "three", "four")


def parallel(latitudes: np.ndarray, _longitudes: np.ndarray) -> np.ndarray:
    """Places are degrees of latitude; there are none in the south."""
    return np.maximum(np.floor(latitudes), -1).astype(np.int64)


def questions(census: Census, encoder: int) -> dict[str, Callable[[], object]]:
    def places() -> object:
        counts = census.by_place(parallel)
        return {place: counts[place] for place in np.flatnonzero(counts).tolist()}

    return {
        "counts": lambda: tuple(census.counts()),
        "since": lambda: census.since(3),
        "untagged": census.untagged,
        "places": places,
        "roots": census.root_statuses,
        "folders": census.folder_tree,
        "coverage": lambda: census.coverage(encoder),
        "waiting": census.waiting,
        "albums": census.albums,
    }


def kept(census: Census, encoder: int) -> dict[str, object]:
    return {name: ask() for name, ask in questions(census, encoder).items()}


def by_rows(connection: Connection, encoder: int) -> dict[str, object]:
    """The same, each counted by the rows themselves."""
    shown = photos.photo_list(connection).ids
    places = located_of(connection, shown.tolist())
    numbers = parallel(places.latitudes, places.longitudes)
    return {
        "counts": counted.photos(connection),
        "since": int(np.count_nonzero(shown >= 3)),
        "untagged": len(filters.photo_ids(connection, filters.is_tagged().negated())),
        "places": Counter(numbers[numbers >= 0].tolist()),
        "roots": counted.in_roots(connection),
        "folders": roots.folder_tree(connection),
        "coverage": counted.coverage(connection, encoder),
        "waiting": suggestions.waiting(connection, suggestions.counts(connection)),
        "albums": albums.albums(connection),
    }


class Deeds:
    """What may happen in a library, each with what it is done to."""

    def __init__(self, catalog: Catalog, shelf: Shelf, other: Catalog) -> None:
        self.catalog, self.shelf = catalog, shelf
        self.theirs = Shelf(other, "/theirs")
        self.history = History(catalog)
        catalog.write(partial(suggestions.let_speak, source=EYE.source, model=EYE.model))

    def all(self) -> dict[str, Callable[[st.DataObject], object]]:
        return {
            name.removeprefix("do_"): getattr(self, name)
            for name in sorted(dir(self))
            if name.startswith("do_")
        }

    def some(self, data: st.DataObject) -> list[int]:
        known = [row[0] for row in self.catalog.read().execute("SELECT id FROM photos")]
        return data.draw(st.lists(st.sampled_from(known), unique=True)) if known else []

    def _put(self, data: st.DataObject, shelf: Shelf) -> None:
        place = data.draw(st.sampled_from([None, (48.1, 11.6), (-33.9, 18.4), (60.4, 5.3)]))
        taken = data.draw(st.sampled_from([None, "2020-01-01T10:00:00", "2021-05-05T10:00:00"]))
        said = {} if place is None else {"latitude": place[0], "longitude": place[1]}
        vector = data.draw(st.sampled_from([None, (1, 0, 0, 0)]))
        path, content = data.draw(st.sampled_from(PATHS)), data.draw(st.sampled_from(CONTENTS))
        shelf.stored(path, content, vector=vector, taken=taken, **said)

    def do_put(self, data: st.DataObject) -> None:
        self._put(data, self.shelf)

    def do_put_by_another_process(self, data: st.DataObject) -> None:
        self._put(data, self.theirs)

    def do_lose(self, data: st.DataObject) -> None:
        for photo in self.some(data):
            self.shelf.lose(photo)

    def do_hide(self, data: st.DataObject) -> None:
        self.catalog.write(partial(care.hide, photos=self.some(data), on=data.draw(st.booleans())))

    def do_favour(self, data: st.DataObject) -> None:
        some, on = self.some(data), data.draw(st.booleans())
        self.catalog.write(partial(care.favourite, photos=some, on=on))

    def do_tag(self, data: st.DataObject) -> None:
        name, some = data.draw(st.sampled_from(["x", "y"])), self.some(data)
        self.catalog.write(lambda c: tags.tag(c, name, some))

    def do_untag(self, data: st.DataObject) -> None:
        name, some = data.draw(st.sampled_from(["x", "y"])), self.some(data)
        self.catalog.write(lambda c: tags.untag(c, name, some))

    def do_propose(self, data: st.DataObject) -> None:
        known = [row[0] for row in self.catalog.read().execute("SELECT id FROM tags")]
        if known:
            some = np.array(self.some(data), np.int64)
            named = np.full(len(some), data.draw(st.sampled_from(known)))
            sure = np.full(len(some), 0.7, np.float32)
            said = Proposed(some, named, sure, sure)
            self.catalog.write(lambda c: proposing.propose(c, EYE, some.tolist(), said))

    def do_silence(self, data: st.DataObject) -> None:
        model = data.draw(st.sampled_from([None, "eye"]))
        self.catalog.write(partial(suggestions.let_speak, source=EYE.source, model=model))

    def do_fail(self, data: st.DataObject) -> None:
        place = Place(self.shelf.root, data.draw(st.sampled_from([*PATHS, "in"])))
        code = data.draw(st.sampled_from([Code.FILE_DAMAGED, Code.PICTURE_NOT_UNDERSTOOD]))
        values = {"detail": "", "encoders": f" {self.shelf.encoder} "}
        folder = place.path == "in"
        self.catalog.write(lambda c: problems.record(c, place, code, values, folder=folder))

    def do_lose_sight(self, data: st.DataObject) -> None:
        place = Place(self.shelf.root, data.draw(st.sampled_from(["", "in", "other"])))
        self.catalog.write(lambda c: roots.set_offline(c, [place], [self.shelf.root]))

    def do_take_out(self, _data: st.DataObject) -> None:
        self.catalog.write(lambda c: actions.remove_folder(c, self.shelf.root, 0))

    def do_forget(self, _data: st.DataObject) -> None:
        forget(self.catalog, self.shelf.root, 0)
        self.shelf.root = self.catalog.write(lambda c: roots.add_root(c, "/photos"))

    def do_forget_vectors(self, _data: st.DataObject) -> None:
        self.catalog.write(lambda c: c.execute("DELETE FROM encoders"))
        again = partial(encoders.encoder_id, identity="eye", name="Eye", dim=4)
        self.shelf.encoder = self.theirs.encoder = self.catalog.write(again)

    def _album(self, data: st.DataObject) -> int:
        known = [row[0] for row in self.catalog.read().execute("SELECT id FROM albums")]
        if not known or data.draw(st.integers(0, 3)) == 0:
            name = f"album {len(known)} {data.draw(st.integers(0, 99))}"
            above = data.draw(st.sampled_from([None, *known]))
            return self.catalog.write(lambda c: albums.make(c, name, above))
        return int(data.draw(st.sampled_from(known)))

    def do_fill(self, data: st.DataObject) -> None:
        album, some = self._album(data), self.some(data)
        action, how = data.draw(
            st.sampled_from(
                [
                    (Action.ALBUM_FILLED, Membership.ADDED),
                    (Action.ALBUM_PINNED, Membership.PINNED),
                    (Action.ALBUM_EXCLUDED, Membership.EXCLUDED),
                ]
            )
        )
        self.catalog.write(lambda c: members.say(c, action, album, "", some, how))

    def do_rule(self, data: st.DataObject) -> None:
        album = self._album(data)
        wanted = data.draw(st.sampled_from([None, RULE]))
        self.catalog.write(lambda c: albums.rule(c, album, wanted))

    def do_match(self, data: st.DataObject) -> None:
        album, some = self._album(data), self.some(data)
        note = data.draw(st.sampled_from([members.match, members.unmatch]))
        self.catalog.write(lambda c: note(c, album, RULE.encoded(), some))

    def do_nest(self, data: st.DataObject) -> None:
        album, above = self._album(data), self._album(data)
        self.catalog.write(lambda c: albums.nest(c, album, above))

    def do_delete_album(self, data: st.DataObject) -> None:
        album = self._album(data)
        self.catalog.write(lambda c: albums.delete(c, album))

    def do_undo(self, _data: st.DataObject) -> None:
        self.history.undo()

    def do_redo(self, _data: st.DataObject) -> None:
        self.history.redo()


@given(data=st.data())
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_figures_follow_every_change(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    home = Home(tmp_path_factory.mktemp("home"))
    with closing(Catalog(home)) as catalog, closing(Catalog(home)) as other:
        shelf, census = Shelf(catalog), Census(catalog)
        deeds = Deeds(catalog, shelf, other)
        for _ in range(12):
            with suppress(PhotoappError):
                deeds.all()[data.draw(st.sampled_from(sorted(deeds.all())))](data)
            if data.draw(st.booleans()):
                rows = by_rows(catalog.read(), shelf.encoder)
                assert kept(census, shelf.encoder) == rows
        assert kept(census, shelf.encoder) == by_rows(catalog.read(), shelf.encoder)


def test_what_is_undone_by_a_failure_counts_as_it_was(catalog: Catalog, shelf: Shelf) -> None:
    photo, census = shelf.put("a.jpg"), Census(catalog)
    assert census.counts().favourites == 0

    def fail(connection: Connection) -> None:
        care.favourite(connection, [photo], on=True)
        raise ValueError("all of it")

    with pytest.raises(ValueError, match="all of it"):
        catalog.write(fail)
    assert census.counts().favourites == 0
    catalog.write(partial(care.favourite, photos=[photo], on=True))
    assert census.counts().favourites == 1


def test_more_changes_than_are_told_one_by_one_are_counted(
    catalog: Catalog, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    some, census = [shelf.put(f"{number}.jpg") for number in range(9)], Census(catalog)
    monkeypatch.setattr(noting, "MOST", 4)
    assert census.counts().favourites == 0
    for count in (3, 9):
        catalog.write(partial(care.favourite, photos=some[:count], on=True))
        assert census.counts().favourites == count
    for count in range(9):
        catalog.write(partial(care.favourite, photos=some[count : count + 1], on=False))
    assert census.counts().favourites == 0


def test_only_what_has_changed_is_read_again(catalog: Catalog, shelf: Shelf) -> None:
    some = [shelf.put(f"{number}.jpg") for number in range(3)]
    catalog.changed()
    assert catalog.changed() == set()
    catalog.write(partial(care.favourite, photos=some[:1], on=True))
    catalog.write(lambda c: tags.tag(c, "x", some[1:2]))
    assert catalog.changed() == set(some[:2])
    assert catalog.changed() == set()
    catalog.write(lambda c: roots.add_root(c, "/elsewhere"))
    assert catalog.changed() == set()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE photos SET latitude = 9 WHERE id = :photo",
        "UPDATE care SET hidden = 1 WHERE photo_id = :photo",
        "DELETE FROM care WHERE photo_id = :photo",
        "UPDATE files SET missing = 1 WHERE photo_id = :photo",
        "UPDATE files SET photo_id = NULL WHERE photo_id = :photo",
        "DELETE FROM folders WHERE path = CAST('in' AS BLOB)",
        "DELETE FROM vectors WHERE photo_id = :photo",
        "UPDATE vectors SET view_hash = x'00' WHERE photo_id = :photo",
        "DELETE FROM encoders",
        "DELETE FROM photo_tags WHERE photo_id = :photo",
        "UPDATE photo_tags SET decision = 'rejected' WHERE photo_id = :photo",
        "DELETE FROM tags",
        "UPDATE photos SET wall = 5 WHERE id = :photo",
        "DELETE FROM albums",
        "DELETE FROM album_photos",
        "DELETE FROM suggestions WHERE photo_id = :photo",
        "DELETE FROM photos WHERE id = :photo",
    ],
)
def test_every_change_of_what_is_counted_is_told(
    catalog: Catalog, shelf: Shelf, change: str
) -> None:
    shelf.put("b.jpg", vector=None)
    photo = shelf.put("in/a.jpg")
    catalog.write(partial(care.favourite, photos=[photo], on=True))
    catalog.write(lambda c: tags.tag(c, "x", [photo]))
    said = Proposed(*np.array([[photo], [1]]), *np.full((2, 1), 0.7, np.float32))
    catalog.write(lambda c: proposing.propose(c, EYE, [photo], said))
    catalog.write(lambda c: albums.make(c, "album", None, [photo]))
    catalog.changed()
    catalog.write(lambda c: c.execute("UPDATE photos SET viewed = 1 WHERE id = 1"))
    catalog.changed()
    catalog.write(lambda c: c.execute(change, {"photo": photo} if ":photo" in change else {}))
    assert catalog.changed() == {photo}


def test_what_another_process_writes_may_be_anything(
    home: Home, catalog: Catalog, shelf: Shelf
) -> None:
    shelf.put("a.jpg")
    catalog.changed()
    with closing(Catalog(home)) as other:
        Shelf(other, "/theirs")
        assert catalog.changed() is None
        assert catalog.changed() == set()
        Shelf(other, "/theirs, too")
        shelf.put("b.jpg")
        assert catalog.changed() is None


def test_nothing_is_lost_between_a_write_and_a_look(catalog: Catalog, shelf: Shelf) -> None:
    some, census = [shelf.put(f"{number}.jpg") for number in range(40)], Census(catalog)
    census.counts()

    def write() -> None:
        for photo in some:
            catalog.write(partial(care.favourite, photos=[photo], on=True))

    writing = threading.Thread(target=write)
    writing.start()
    seen = [census.counts().favourites]
    while writing.is_alive():
        seen.append(census.counts().favourites)
    writing.join()
    assert seen == sorted(seen)
    assert census.counts().favourites == len(some)


@pytest.mark.parametrize("writes", [1, 3, 1000])
def test_a_figure_is_of_one_moment_whatever_is_written_while_it_is_asked(
    catalog: Catalog, shelf: Shelf, monkeypatch: pytest.MonkeyPatch, writes: int
) -> None:
    for number in range(9):
        shelf.put(f"{number}/a.jpg")
    catalog.write(lambda c: albums.make(c, "album", None, range(1, 10)))
    census, told, came = Census(catalog), catalog.changed, 0
    assert kept(census, shelf.encoder) == by_rows(catalog.read(), shelf.encoder)

    def take_away(connection: Connection) -> None:
        last = "(SELECT max(id) FROM photos)"
        connection.execute(
            f"DELETE FROM folders WHERE id IN (SELECT folder_id FROM files WHERE photo_id = {last})"
        )
        connection.execute(f"DELETE FROM photos WHERE id = {last}")

    def change() -> None:
        if came % 2:
            catalog.write(take_away)
        else:
            photo = shelf.put(f"new/{came}/a.jpg", f"{came}", taken="2020-01-01T10:00:00")
            filled = (Action.ALBUM_FILLED, 1, "", [photo], Membership.ADDED)
            catalog.write(lambda c: members.say(c, *filled))

    def changed_before_it_is_looked_at() -> set[int] | None:
        nonlocal came
        photos, came = told(), came + 1
        if came <= writes:
            change()
        return photos

    monkeypatch.setattr(catalog, "changed", changed_before_it_is_looked_at)
    for name, ask in questions(census, shelf.encoder).items():
        came = 0
        assert ask() == by_rows(catalog.read(), shelf.encoder)[name]


def test_problems_are_looked_through_only_after_a_write(home: Home, catalog: Catalog) -> None:
    shelf, census, asked = Shelf(catalog), Census(catalog), list[str]()

    def fail(catalog: Catalog, path: str) -> None:
        place, values = Place(shelf.root, path), {"detail": ""}
        catalog.write(lambda c: problems.record(c, place, Code.FILE_DAMAGED, values))

    for path in PATHS:
        shelf.stored(path, vector=None)
        fail(catalog, path)
    first = census.coverage(shelf.encoder)
    catalog.read().set_trace_callback(asked.append)
    assert census.coverage(shelf.encoder) == first
    assert not [query for query in asked if "problems" in query]
    catalog.write(lambda c: problems.clear(c, Place(shelf.root, PATHS[0])))
    assert census.coverage(shelf.encoder).lacking == {
        WhyNoVector.PROBLEM: len(PATHS) - 1,
        WhyNoVector.WAITING: 1,
    }
    with closing(Catalog(home)) as other:
        fail(other, PATHS[0])
    assert census.coverage(shelf.encoder) == first
