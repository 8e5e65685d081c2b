"""Any order of what can be done to tags leaves what a simple model of them says.

The model knows tags by number and keeps a list of whole states: undoing goes one back, redoing one
forward, and an action cuts off what lies ahead. What machines propose is the same all the time; it
is proposed anew after every step, as the program does in the background.
"""

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from shelf import Shelf

from photoapp.base.home import Home
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.tagged import Decision, TagSource
from photoapp.catalog import (
    Catalog,
    Connection,
    arranging,
    ledger,
    names,
    suggestions,
    tags,
    tagtree,
)
from photoapp.catalog.filters import photo_ids
from photoapp.catalog.history import History
from photoapp.catalog.tagtree import Concept
from photoapp.catalog.takingback import take_back
from photoapp.catalog.tallies import Tallies

CONCEPTS = {
    one.id: one
    for one in (
        Concept("animals", "", "Animals", ("Animals", "Tiere")),
        Concept("dog", "animals", "Dog", ("Dog", "Hund")),
        Concept("puppy", "dog", "Puppy", ("Puppy", "Welpe"), ("pup",)),
        Concept("beach", "", "Beach", ("Beach", "Strand")),
    )
}
NAMES = ("Animals", "Dog", "Puppy", "Beach", "Norway", "Oslo", "Hund", "Strand")
PROPOSED = {("dog", 0): 0.9, ("dog", 1): 0.5, ("puppy", 0): 0.7, ("beach", 2): 0.95}
"""By concept and photo, how sure a machine is."""

PHOTOS = 3
Photos = st.sets(st.integers(0, PHOTOS - 1), min_size=1)
Name = st.sampled_from(NAMES)
RANK = {Decision.ACCEPTED: 2, Decision.REJECTED: 1, Decision.APPLIED: 0}
Entry = tuple[TagSource, float | None, Decision]


def chain(name: str) -> tuple[Concept, ...]:
    """The concept that has a name in some language, after those above it."""
    for one in CONCEPTS.values():
        if name.casefold() in {word.casefold() for word in one.names}:
            above = chain(CONCEPTS[one.parent].name) if one.parent else ()
            return (*above, one)
    return ()


@dataclass
class ModelTag:
    name: str
    parent: int | None = None
    concept: str = ""
    hidden: bool = False
    kept: bool = False


@dataclass
class State:
    """tags: by number. said: of photo and tag. gone: where concepts without a tag go."""

    tags: dict[int, ModelTag] = field(default_factory=dict)
    said: dict[tuple[int, int], Entry] = field(default_factory=dict)
    gone: dict[str, int | None] = field(default_factory=dict)
    silent: bool = False

    def line(self, tag: int | None) -> Iterator[int]:
        while tag is not None:
            yield tag
            tag = self.tags[tag].parent

    def below(self, tag: int) -> set[int]:
        return {one for one in self.tags if tag in self.line(one)}

    def find(self, name: str) -> int | None:
        found = (n for n, tag in self.tags.items() if tag.name.casefold() == name.casefold())
        return next(found, None)

    def of_concept(self, concept: str) -> int | None:
        if concept in self.gone:
            return self.gone[concept]
        return next((n for n, tag in self.tags.items() if tag.concept == concept), None)

    def bears(self, photo: int, tag: int) -> bool:
        entry = self.said.get((photo, tag))
        return entry is not None and entry[2] is not Decision.REJECTED

    def proposed(self, tag: int, photo: int) -> float | None:
        """How sure a machine is that may speak."""
        sure = [
            confidence
            for (concept, other), confidence in PROPOSED.items()
            if other == photo and self.of_concept(concept) == tag
        ]
        return None if self.silent else max(sure, default=None)

    def waiting(self) -> dict[tuple[int, int], float]:
        """By photo and tag, how sure."""
        return {
            (photo, tag): sure
            for tag in self.tags
            for photo in range(PHOTOS)
            if not self.tags[tag].hidden and (photo, tag) not in self.said
            if (sure := self.proposed(tag, photo)) is not None
        }

    def listed(self) -> set[int]:
        used = {tag for tag, one in self.tags.items() if one.kept}
        used |= {tag for photo, tag in self.said if self.bears(photo, tag)}
        used |= {tag for _, tag in self.waiting()}
        return {above for tag in used for above in self.line(tag)}

    def settle(self) -> None:
        """Tags of the user's that nothing holds are no more."""
        while dead := {
            tag
            for tag, one in self.tags.items()
            if not (one.kept or one.concept)
            and not any(tag == other for _, other in self.said)
            and not any(tag == other.parent for other in self.tags.values())
        }:
            for tag in dead:
                del self.tags[tag]


class Tagging(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp())
        self.catalog = Catalog(Home(self.place / "home"))
        shelf = Shelf(self.catalog)
        self.ids = [shelf.put(f"{number}.jpg") for number in range(PHOTOS)]
        self.history, self.tallies = History(self.catalog), Tallies()
        self.catalog.write(lambda c: suggestions.let_speak(c, TagSource.ENCODER, "eye"))
        self.propose()
        first = State()
        for number, one in enumerate(CONCEPTS.values()):
            first.tags[number] = ModelTag(one.name, first.of_concept(one.parent), one.id)
        self.numbers = len(first.tags)
        self.states, self.now = [first], 0

    def teardown(self) -> None:
        self.catalog.close()
        shutil.rmtree(self.place)

    # -- doing -------------------------------------------------------------------------------

    def propose(self) -> None:
        def write(connection: Connection) -> None:
            there = tagtree.ensure_concepts(connection, CONCEPTS.values())
            connection.execute("DELETE FROM suggestions")
            for (concept, photo), confidence in sorted(PROPOSED.items(), key=lambda one: one[1]):
                if concept in there:
                    connection.execute(
                        "INSERT OR REPLACE INTO suggestions(tag_id, photo_id, source, model,"
                        " confidence) VALUES (?, ?, 'encoder', 'eye', ?)",
                        (there[concept], self.ids[photo], confidence),
                    )

        self.catalog.write(write)

    @property
    def state(self) -> State:
        return self.states[self.now]

    def act(self, deed: Any, *values: Any, **named: Any) -> Any:
        done = self.catalog.write(lambda c: deed(c, *values, **named))
        self.propose()
        return done

    def refused(self, code: Code, deed: Any, *values: Any, **named: Any) -> None:
        with pytest.raises(PhotoappError) as caught:
            self.act(deed, *values, **named)
        assert caught.value.code is code

    def copy(self) -> State:
        return deepcopy(self.state)

    def did(self, state: State) -> None:
        state.settle()
        if state != self.state:
            self.states[self.now + 1 :] = [state]
            self.now += 1

    def chosen(self, numbers: set[int]) -> list[int]:
        return [self.ids[number] for number in sorted(numbers)]

    def begin(self, state: State, name: str) -> int:
        """The tag that a name means when the user takes it."""
        tag, line = state.find(name), chain(name)
        if tag is None and line:
            tag = state.of_concept(line[-1].id)
        if tag is not None:
            return tag
        self.numbers += 1
        made = state.tags[self.numbers] = ModelTag(name)
        if line:
            made.concept = line[-1].id
            del state.gone[made.concept]  # there was one to begin with
            there = (state.of_concept(one.id) for one in reversed(line[:-1]))
            made.parent = next((one for one in there if one is not None), None)
        return self.numbers

    # -- tags on photos ----------------------------------------------------------------------

    @rule(name=Name, numbers=Photos)
    def tag(self, name: str, numbers: set[int]) -> None:
        state = self.copy()
        tag = self.begin(state, name)
        state.tags[tag].hidden = False
        given = {photo for photo in numbers if not state.bears(photo, tag)}
        for photo in numbers:
            source, score, _ = state.said.get((photo, tag), (TagSource.USER, None, None))
            state.said[photo, tag] = source, score, Decision.ACCEPTED
        assert self.act(tags.tag, name, self.chosen(numbers), chain(name)) == len(given)
        self.did(state)

    @rule(name=Name, numbers=Photos)
    def untag(self, name: str, numbers: set[int]) -> None:
        state = self.copy()
        tag = state.find(name)
        if tag is None:
            self.refused(Code.TAG_UNKNOWN, tags.untag, name, self.chosen(numbers))
            return
        borne = {photo for photo in numbers if state.bears(photo, tag)}
        for photo in borne:
            source, score, _ = state.said.pop((photo, tag))
            if source is not TagSource.USER or state.tags[tag].concept:
                state.said[photo, tag] = source, score, Decision.REJECTED
        assert self.act(tags.untag, name, self.chosen(numbers)) == len(borne)
        self.did(state)

    @rule(name=Name, numbers=Photos, accept=st.booleans())
    def decide(self, name: str, numbers: set[int], accept: bool) -> None:
        state = self.copy()
        tag = state.find(name)
        if tag is None:
            return
        decision = Decision.ACCEPTED if accept else Decision.REJECTED
        for photo in numbers:
            sure = state.proposed(tag, photo)
            fresh = (TagSource.USER if sure is None else TagSource.ENCODER), sure
            source, score, *_ = state.said.get((photo, tag), fresh)
            state.said[photo, tag] = source, score, decision
        (row,) = self.catalog.read().execute(
            "SELECT id FROM tags WHERE folded = ?", (tagtree.folded(name),)
        )
        self.act(suggestions.decide, row[0], self.chosen(numbers), decision)
        self.did(state)

    @rule(numbers=Photos, least=st.sampled_from((0.4, 0.8)))
    def apply(self, numbers: set[int], least: float) -> None:
        state = self.copy()
        for (photo, tag), sure in self.state.waiting().items():
            if photo in numbers and sure >= least:
                state.said[photo, tag] = TagSource.ENCODER, sure, Decision.APPLIED
        self.act(suggestions.apply, self.chosen(numbers), least)
        self.did(state)

    @rule()
    def take_back(self) -> None:
        state = self.copy()
        taken = [pair for pair, said in state.said.items() if said[2] is Decision.APPLIED]
        for pair in taken:
            del state.said[pair]
        state.silent = True
        done = take_back(self.catalog, TagSource.ENCODER)
        self.propose()
        assert done == len({one for one, _ in taken})
        self.did(state)

    @rule()
    def use(self) -> None:
        state = self.copy()
        state.silent = False
        self.act(ledger.use, TagSource.ENCODER, ())
        self.did(state)

    # -- tags themselves ---------------------------------------------------------------------

    @rule(name=Name, parent=st.none() | Name)
    def make(self, name: str, parent: str | None) -> None:
        state = self.copy()
        above = None if parent is None else state.find(parent)
        if parent is not None and above is None:
            self.refused(Code.TAG_UNKNOWN, arranging.make, name, parent, chain(name))
            return
        listed = {tag for tag in state.listed() if not state.tags[tag].hidden}
        tag = self.begin(state, name)
        if tag in listed:
            self.refused(Code.TAG_EXISTS, arranging.make, name, parent, chain(name))
            return
        if above in state.below(tag):
            self.refused(Code.TAG_CYCLE, arranging.make, name, parent, chain(name))
            return
        made = state.tags[tag]
        made.kept, made.hidden = True, False
        made.parent = made.parent if above is None else above
        self.act(arranging.make, name, parent, chain(name))
        self.did(state)

    @rule(name=Name, other=Name)
    def rename(self, name: str, other: str) -> None:
        state = self.copy()
        tag, there = state.find(name), state.find(other)
        if tag is None:
            self.refused(Code.TAG_UNKNOWN, arranging.rename, name, other)
        elif there not in (None, tag):
            self.refused(Code.TAG_EXISTS, arranging.rename, name, other)
        else:
            state.tags[tag].name = other
            self.act(arranging.rename, name, other)
            self.did(state)

    @rule(name=Name, under=st.none() | Name)
    def nest(self, name: str, under: str | None) -> None:
        state = self.copy()
        tag, above = state.find(name), None if under is None else state.find(under)
        if tag is None or (under is not None and above is None):
            self.refused(Code.TAG_UNKNOWN, arranging.nest, name, under)
        elif above in state.below(tag):
            self.refused(Code.TAG_CYCLE, arranging.nest, name, under)
        else:
            state.tags[tag].parent, state.tags[tag].kept = above, True
            self.act(arranging.nest, name, under)
            self.did(state)

    @rule(name=Name, hidden=st.booleans())
    def hide(self, name: str, hidden: bool) -> None:
        state = self.copy()
        tag = state.find(name)
        if tag is None:
            self.refused(Code.TAG_UNKNOWN, arranging.hide, name, hidden=hidden)
            return
        for one in state.below(tag):
            state.tags[one].hidden = hidden
        self.act(arranging.hide, name, hidden=hidden)
        self.did(state)

    @rule(name=Name)
    def delete(self, name: str) -> None:
        state = self.copy()
        tag = state.find(name)
        if tag is None:
            self.refused(Code.TAG_UNKNOWN, arranging.delete, name)
            return
        bore = sum(state.bears(photo, tag) for photo in range(PHOTOS))
        self.forget(state, tag, state.tags[tag].parent, None)
        assert self.act(arranging.delete, name) == bore
        self.did(state)

    @rule(name=Name, into=Name)
    def merge(self, name: str, into: str) -> None:
        state = self.copy()
        tag, target = state.find(name), state.find(into)
        if tag is None or target is None:
            self.refused(Code.TAG_UNKNOWN, arranging.merge, name, into)
            return
        bore = sum(state.bears(photo, tag) for photo in range(PHOTOS))
        if tag == target:
            assert self.act(arranging.merge, name, into) == 0
            return
        for photo in range(PHOTOS):
            said, other = (state.said.get((photo, one)) for one in (tag, target))
            if said and (other is None or RANK[said[2]] > RANK[other[2]]):
                state.said[photo, target] = said
        kept = state.tags[target]
        kept.kept = kept.kept or state.tags[tag].kept
        if target in state.below(tag):
            kept.parent = state.tags[tag].parent
        self.forget(state, tag, target, target)
        assert self.act(arranging.merge, name, into) == bore
        self.did(state)

    @staticmethod
    def forget(state: State, tag: int, heir: int | None, meaning: int | None) -> None:
        concept = state.tags.pop(tag).concept
        for one in state.tags.values():
            if one.parent == tag:
                one.parent = heir
        state.said = {pair: said for pair, said in state.said.items() if pair[1] != tag}
        state.gone = {c: meaning if to == tag else to for c, to in state.gone.items()}
        if concept:
            state.gone[concept] = meaning

    # -- history -----------------------------------------------------------------------------

    @precondition(lambda self: self.now > 0)
    @rule()
    def undo(self) -> None:
        self.history.undo()
        self.now -= 1
        self.propose()

    @precondition(lambda self: self.now + 1 < len(self.states))
    @rule()
    def redo(self) -> None:
        self.history.redo()
        self.now += 1
        self.propose()

    # -- comparing ---------------------------------------------------------------------------

    @invariant()
    def history_knows_what_comes_next(self) -> None:
        assert (self.history.next_undo() is None) == (self.now == 0)
        assert (self.history.next_redo() is None) == (self.now + 1 == len(self.states))

    @invariant()
    def the_ledger_is_the_models(self) -> None:
        marks = ledger.marks(self.catalog.read(), self.ids)
        found = {
            (number, mark.tag): (mark.source, mark.score, mark.decision)
            for number, photo in enumerate(self.ids)
            for mark in marks.get(photo, ())
        }
        assert found == {
            (photo, self.state.tags[tag].name): said
            for (photo, tag), said in self.state.said.items()
        }

    @invariant()
    def the_list_is_the_models(self) -> None:
        state = self.state
        found = tags.tags(self.catalog.read(), self.tallies, hidden=True)
        named = {tag.id: tag.name for tag in found}
        assert {
            tag.name: (named.get(tag.parent or 0), tag.photos, tag.hidden, tag.concept)
            for tag in found
        } == {
            state.tags[tag].name: (
                None if (up := state.tags[tag].parent) is None else state.tags[up].name,
                len(self.bearing(tag)),
                state.tags[tag].hidden,
                state.tags[tag].concept,
            )
            for tag in state.listed()
        }
        shown = {tag.name for tag in tags.tags(self.catalog.read(), self.tallies)}
        assert shown == {state.tags[t].name for t in state.listed() if not state.tags[t].hidden}

    @invariant()
    def questions_find_what_the_model_bears(self) -> None:
        connection = self.catalog.read()
        for name in NAMES:
            tag, line = self.state.find(name), chain(name)
            if tag is None and line:
                tag = self.state.of_concept(line[-1].id)
            bearing = set() if tag is None else self.bearing(tag)
            found = photo_ids(connection, tags.has_tag(name.upper())).tolist()
            assert {self.ids.index(photo) for photo in found} == bearing
            written = names.matching(connection, name).tolist()
            own = self.state.find(name)
            assert {self.ids.index(photo) for photo in written} == {
                photo for photo in range(PHOTOS) if own is not None and self.state.bears(photo, own)
            }

    @invariant()
    def what_waits_is_the_models(self) -> None:
        said = suggestions.of_photos(self.catalog.read(), self.ids, 0, 8)
        found: Mapping[tuple[int, str], float] = {
            (self.ids.index(one.photo), one.name): one.confidence
            for several in said.values()
            for one in several
        }
        assert found == {
            (photo, self.state.tags[tag].name): sure
            for (photo, tag), sure in self.state.waiting().items()
        }

    def bearing(self, tag: int) -> set[int]:
        below = self.state.below(tag)
        return {
            photo for photo, one in self.state.said if one in below and self.state.bears(photo, one)
        }


TestTagging = Tagging.TestCase
TestTagging.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
