"""Any order of actions, undoing and redoing leaves what a simple model of it says.

The model is a list of whole states: undoing goes one back, redoing one forward, and an action cuts
off what lies ahead.
"""

import shutil
import tempfile
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from shelf import Shelf

from photoapp.base.home import Home
from photoapp.base.messages import Code, PhotoappError
from photoapp.catalog import Catalog, actions, names, photos, roots, tags
from photoapp.catalog.history import History

ROOTS = ("/one", "/two")
NAMES = ("Norway", "Hiking", "Málaga")
PHOTOS = 4
Photos = st.sets(st.integers(0, PHOTOS - 1), min_size=1)


class State:
    """Which folders there are, and which photos bear which tags."""

    def __init__(self, folders: frozenset[str], tags: frozenset[tuple[int, str]]) -> None:
        self.folders, self.tags = folders, tags

    def __eq__(self, other: object) -> bool:
        return isinstance(other, State) and vars(self) == vars(other)

    __hash__ = None


class Undoing(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp())
        self.catalog = Catalog(Home(self.place / "home"))
        shelf = Shelf(self.catalog, ROOTS[0])
        other = self.catalog.write(lambda c: roots.add_root(c, ROOTS[1]))
        # Photos 0 and 1 lie in the first folder, 2 in the second, 3 in both.
        self.lies = [{ROOTS[0]}, {ROOTS[0]}, {ROOTS[1]}, set(ROOTS)]
        self.ids = [
            shelf.put("0.jpg"),
            shelf.put("1.jpg"),
            shelf.put("2.jpg", root=other),
            shelf.put("3.jpg", "same"),
        ]
        shelf.put("3.jpg", "same", root=other)
        self.root = {ROOTS[0]: shelf.root, ROOTS[1]: other}
        self.history = History(self.catalog)
        self.states, self.now = [State(frozenset(ROOTS), frozenset())], 0

    def teardown(self) -> None:
        self.catalog.close()
        shutil.rmtree(self.place)

    @property
    def state(self) -> State:
        return self.states[self.now]

    def act(self, deed: Any, *values: Any) -> None:
        self.catalog.write(lambda c: deed(c, *values))

    def did(self, state: State) -> None:
        if state != self.state:
            self.states[self.now + 1 :] = [state]
            self.now += 1

    def chosen(self, numbers: set[int]) -> list[int]:
        return [self.ids[number] for number in sorted(numbers)]

    @rule(name=st.sampled_from(NAMES), numbers=Photos)
    def tag(self, name: str, numbers: set[int]) -> None:
        self.act(tags.tag, name.upper(), self.chosen(numbers))
        given = {(number, name) for number in numbers}
        self.did(State(self.state.folders, self.state.tags | given))

    @rule(name=st.sampled_from(NAMES), numbers=Photos)
    def untag(self, name: str, numbers: set[int]) -> None:
        if name not in {known for _, known in self.state.tags}:
            with pytest.raises(PhotoappError) as caught:
                self.act(tags.untag, name, self.chosen(numbers))
            assert caught.value.code is Code.TAG_UNKNOWN
            return
        self.act(tags.untag, name.lower(), self.chosen(numbers))
        taken = {(number, name) for number in numbers}
        self.did(State(self.state.folders, self.state.tags - taken))

    @rule(root=st.sampled_from(ROOTS))
    def add(self, root: str) -> None:
        self.act(actions.add_folder, root)
        self.did(State(self.state.folders | {root}, self.state.tags))

    @rule(root=st.sampled_from(ROOTS))
    def remove(self, root: str) -> None:
        self.act(actions.remove_folder, self.root[root], 0)
        self.did(State(self.state.folders - {root}, self.state.tags))

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

    @precondition(lambda self: self.now == 0)
    @rule()
    def undo_nothing(self) -> None:
        with pytest.raises(PhotoappError) as caught:
            self.history.undo()
        assert caught.value.code is Code.NOTHING_TO_UNDO

    @precondition(lambda self: self.now + 1 == len(self.states))
    @rule()
    def redo_nothing(self) -> None:
        with pytest.raises(PhotoappError) as caught:
            self.history.redo()
        assert caught.value.code is Code.NOTHING_TO_REDO

    @invariant()
    def shows_what_the_model_says(self) -> None:
        connection = self.catalog.read()
        assert {root.path for root in roots.roots(connection)} == self.state.folders
        shown = {self.ids[n] for n in range(PHOTOS) if self.lies[n] & self.state.folders}
        assert set(photos.photo_list(connection).ids.tolist()) == shown
        found = tags.tags_of(connection, self.ids)
        borne = {(n, name.title()) for n, id_ in enumerate(self.ids) for name in found.get(id_, ())}
        assert borne == self.state.tags
        for name in NAMES:
            bearing = {self.ids[number] for number, known in borne if known == name}
            assert set(names.matching(connection, name).tolist()) == bearing

    @invariant()
    def history_knows_what_comes_next(self) -> None:
        assert (self.history.next_undo() is None) == (self.now == 0)
        assert (self.history.next_redo() is None) == (self.now + 1 == len(self.states))


TestUndoing = Undoing.TestCase
TestUndoing.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
