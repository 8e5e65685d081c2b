"""Any order of deeds on albums, undoing and redoing leaves what a simple model of it says.

The model is a list of whole states: undoing goes one back, redoing one forward, and an action cuts
off what lies ahead. What rules find is no action: it changes under whatever the user does, as
indexing would have it, and is known apart from the states.
"""

import shutil
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from shelf import Shelf

from photoapp.base.home import Home
from photoapp.base.messages import Action, Code, PhotoappError
from photoapp.base.tagged import Membership
from photoapp.catalog import Catalog, albums, members
from photoapp.catalog.history import History
from photoapp.catalog.rules import Rule

PHOTOS = 4
NAMES = ("Norway", "Garden", "Hikes")
Photos = st.sets(st.integers(0, PHOTOS - 1), min_size=1)
Pick = st.integers(0, 9)


@dataclass(frozen=True)
class Made:
    """An album: where it lies, what the user says of photos, the rule."""

    name: str
    parent: int | None
    said: dict[int, Membership] = field(default_factory=dict)
    rule: str = ""


State = dict[int, Made]


class Albums(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp())
        self.catalog = Catalog(Home(self.place / "home"))
        shelf = Shelf(self.catalog)
        self.ids = [shelf.put(f"{number}.jpg") for number in range(PHOTOS)]
        self.history = History(self.catalog)
        self.states: list[State] = [{}]
        self.now = 0
        self.found: dict[int, set[int]] = {}

    def teardown(self) -> None:
        self.catalog.close()
        shutil.rmtree(self.place)

    # -- the model ---------------------------------------------------------------------------

    @property
    def state(self) -> State:
        return self.states[self.now]

    def did(self, state: State) -> None:
        if state != self.state:
            self.states[self.now + 1 :] = [state]
            self.now += 1

    def changed(self, album: int, **said: Any) -> State:
        return {**self.state, album: replace(self.state[album], **said)}

    def taken(self, name: str, parent: int | None, but: int | None = None) -> bool:
        return any(
            (made.name, made.parent) == (name, parent)
            for id_, made in self.state.items()
            if id_ != but
        )

    def below(self, album: int) -> set[int]:
        inside = {id_ for id_, made in self.state.items() if made.parent == album}
        return {album}.union(*map(self.below, inside))

    def inside(self, album: int) -> set[int]:
        made = self.state[album]
        found = self.found.get(album, set()) if made.rule else set()
        put = {photo for photo, how in made.said.items() if how is not Membership.EXCLUDED}
        out = {photo for photo, how in made.said.items() if how is Membership.EXCLUDED}
        return (found | put) - out

    def chosen(self, pick: int) -> int:
        return sorted(self.state)[pick % len(self.state)]

    def act(self, deed: Any, *values: Any) -> Any:
        return self.catalog.write(lambda c: deed(c, *values))

    def refused(self, code: Code, deed: Any, *values: Any) -> None:
        with pytest.raises(PhotoappError) as caught:
            self.act(deed, *values)
        assert caught.value.code is code

    def rows(self, numbers: set[int]) -> list[int]:
        return [self.ids[number] for number in sorted(numbers)]

    # -- deeds -------------------------------------------------------------------------------

    @rule(name=st.sampled_from(NAMES), pick=Pick, top=st.booleans(), numbers=Photos)
    def make(self, name: str, pick: int, top: bool, numbers: set[int]) -> None:
        parent = None if top or not self.state else self.chosen(pick)
        if self.taken(name, parent):
            self.refused(Code.ALBUM_EXISTS, albums.make, name.upper(), parent)
            return
        album = self.act(albums.make, name, parent, self.rows(numbers))
        assert album not in self.found, "an id that was used before"
        self.found[album] = set()
        said = dict.fromkeys(numbers, Membership.ADDED)
        self.did({**self.state, album: Made(name, parent, said)})

    @precondition(lambda self: self.state)
    @rule(name=st.sampled_from(NAMES), pick=Pick)
    def rename(self, name: str, pick: int) -> None:
        album = self.chosen(pick)
        if self.taken(name, self.state[album].parent, album):
            self.refused(Code.ALBUM_EXISTS, albums.rename, album, name)
            return
        self.act(albums.rename, album, name)
        self.did(self.changed(album, name=name))

    @precondition(lambda self: self.state)
    @rule(pick=Pick, other=Pick, top=st.booleans())
    def nest(self, pick: int, other: int, top: bool) -> None:
        album, parent = self.chosen(pick), None if top else self.chosen(other)
        if parent in self.below(album):
            self.refused(Code.ALBUM_CYCLE, albums.nest, album, parent)
        elif self.taken(self.state[album].name, parent, album):
            self.refused(Code.ALBUM_EXISTS, albums.nest, album, parent)
        else:
            self.act(albums.nest, album, parent)
            self.did(self.changed(album, parent=parent))

    @precondition(lambda self: self.state)
    @rule(pick=Pick, numbers=Photos, how=st.sampled_from(list(Membership)[:3]))
    def say(self, pick: int, numbers: set[int], how: Membership) -> None:
        album = self.chosen(pick)
        before = self.inside(album)
        wanted = self.rows(numbers)
        changed = self.act(members.say, Action.ALBUM_FILLED, album, "x", wanted, how)
        self.did(
            self.changed(album, said={**self.state[album].said, **dict.fromkeys(numbers, how)})
        )
        assert changed == len(before ^ self.inside(album))

    @precondition(lambda self: self.state)
    @rule(pick=Pick, numbers=Photos)
    def take(self, pick: int, numbers: set[int]) -> None:
        album = self.chosen(pick)
        taken = numbers & self.inside(album)
        found = self.found[album] if self.state[album].rule else set()
        assert self.act(members.take, album, "x", self.rows(numbers)) == len(taken)
        said = {one: how for one, how in self.state[album].said.items() if one not in taken}
        said |= dict.fromkeys(taken & found, Membership.EXCLUDED)
        self.did(self.changed(album, said=said))

    @precondition(lambda self: self.state)
    @rule(pick=Pick, text=st.sampled_from(["", "folder:a", "folder:b"]))
    def ask(self, pick: int, text: str) -> None:
        album = self.chosen(pick)
        said = dict(self.state[album].said)
        if not text:
            put = self.inside(album) - said.keys()
            said |= dict.fromkeys(put, Membership.ADDED)
        self.act(albums.rule, album, Rule((text,)) if text else None)
        self.did(self.changed(album, rule=text, said=said))

    @precondition(lambda self: self.state)
    @rule(pick=Pick)
    def delete(self, pick: int) -> None:
        album = self.chosen(pick)
        held = len(self.inside(album))
        assert self.act(albums.delete, album) == held
        parent = self.state[album].parent
        left = dict(self.state)
        for child in sorted(id_ for id_, made in left.items() if made.parent == album):
            name, number = left[child].name, 1
            while any((m.name, m.parent) == (name, parent) for m in left.values()):
                number += 1
                name = f"{left[child].name} {number}"
            left[child] = replace(left[child], name=name, parent=parent)
        del left[album]
        self.found[album] = set()  # with the album goes what its rule had found
        self.did(left)

    @precondition(lambda self: any(made.rule for made in self.state.values()))
    @rule(pick=Pick, numbers=st.sets(st.integers(0, PHOTOS - 1)))
    def index(self, pick: int, numbers: set[int]) -> None:
        """A rule is brought up to date; nobody's action."""
        ruled = sorted(id_ for id_, made in self.state.items() if made.rule)
        album = ruled[pick % len(ruled)]
        kept = next(one for one in albums.kept(self.catalog.read()) if one.id == album)
        gone = self.rows(self.found[album] - numbers)
        assert self.act(members.match, album, kept.stored, self.rows(numbers))
        assert self.act(members.unmatch, album, kept.stored, gone)
        self.found[album] = set(numbers)

    # -- back and forth ----------------------------------------------------------------------

    @precondition(lambda self: self.now > 0)
    @rule()
    def undo(self) -> None:
        self.history.undo()
        self.moved(-1)

    @precondition(lambda self: self.now + 1 < len(self.states))
    @rule()
    def redo(self) -> None:
        self.history.redo()
        self.moved(1)

    def moved(self, step: int) -> None:
        before = self.state.keys()
        self.now += step
        for album in before - self.state.keys():
            self.found[album] = set()

    @invariant()
    def shows_what_the_model_says(self) -> None:
        connection = self.catalog.read()
        numbers = {id_: number for number, id_ in enumerate(self.ids)}
        shown = {one.id: one for one in albums.albums(connection)}
        assert {id_: (one.name, one.parent) for id_, one in shown.items()} == {
            id_: (made.name, made.parent) for id_, made in self.state.items()
        }
        for album in self.state:
            found = {numbers[id_] for id_ in members.photos_in(connection, album)}
            assert found == self.inside(album)
            assert shown[album].photos == len(found)
            whole = set().union(*map(self.inside, self.below(album)))
            assert shown[album].below == len(whole)

    @invariant()
    def no_photo_is_lost(self) -> None:
        count = self.catalog.read().execute("SELECT count(*) FROM photos").fetchone()[0]
        assert count == PHOTOS


TestAlbums = Albums.TestCase
TestAlbums.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
