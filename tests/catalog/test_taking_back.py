"""Taking back what a source did: some photos at a time, and yet one action, whole and undoable."""

from contextlib import closing
from functools import partial

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings
from shelf import Shelf

from photoapp.base.home import Home
from photoapp.base.messages import Action
from photoapp.base.tagged import TagSource
from photoapp.catalog import Catalog, Connection, care, ledger, photos, recording, tags, takingback
from photoapp.catalog.history import History
from photoapp.catalog.names import matching
from photoapp.catalog.stamps import stamps
from photoapp.catalog.takingback import finish, take_back

COUNT = 7


class Killed(BaseException):
    """Stands for the end of the process between two transactions."""


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """A transaction takes from two photos."""
    monkeypatch.setattr(takingback, "AT_ONCE", 2)


@pytest.fixture
def given_tags(catalog: Catalog, shelf: Shelf) -> list[int]:
    """Photos of which the machine gave each two tags, and the user the first another."""
    return fill(catalog, shelf)


def fill(catalog: Catalog, shelf: Shelf) -> list[int]:
    ids = [shelf.put(f"{number}.jpg") for number in range(COUNT)]
    for name in ("Sea", "Boat"):
        catalog.write(lambda c, name=name: tags.tag(c, name, ids))

    def by_machine(connection: Connection) -> None:
        connection.execute("UPDATE photo_tags SET source = 'encoder', decision = 'applied'")

    catalog.write(by_machine)
    catalog.write(lambda c: tags.tag(c, "Mine", ids[:1]))
    return ids


def said(catalog: Catalog) -> list[tuple[object, ...]]:
    """The ledger, the words that follow it, who is silent, and what is under way."""
    connection = catalog.read()
    words = connection.execute("SELECT rowid, tags FROM words ORDER BY rowid").fetchall()
    entries = connection.execute("SELECT * FROM photo_tags ORDER BY photo_id, tag_id").fetchall()
    kept = connection.execute("SELECT * FROM settings WHERE name LIKE 'ta%'").fetchall()
    return [*entries, *((one, sorted(said.split("\n"))) for one, said in words), *kept]


def killed_after(transactions: int) -> partial[None]:
    left = [transactions]

    def checkpoint(left: list[int]) -> None:
        left[0] -= 1
        if not left[0]:
            raise Killed

    return partial(checkpoint, left)


def test_it_is_one_action_and_undone_as_one(catalog: Catalog, given_tags: list[int]) -> None:
    before = said(catalog)
    assert take_back(catalog, TagSource.ENCODER) == COUNT
    assert tags.tags_of(catalog.read(), given_tags) == {given_tags[0]: ("Mine",)}
    assert matching(catalog.read(), "sea").size == 0
    history = History(catalog)
    done = history.done()[0]
    assert (done.action, done.values) == (
        Action.SOURCE_TAKEN_BACK, {"source": "encoder", "photos": COUNT},
    )  # fmt: skip
    after = said(catalog)
    history.undo()
    assert said(catalog) == before
    history.redo()
    assert said(catalog) == after


def test_other_changes_get_through_in_between(catalog: Catalog, given_tags: list[int]) -> None:
    seen = []

    def another() -> None:
        seen.append((len(tags.tags_of(catalog.read(), given_tags)), stamps(catalog.read()).tags))
        catalog.write(partial(care.favourite, photos=given_tags, on=len(seen) % 2 == 1))

    take_back(catalog, TagSource.ENCODER, another)
    bearing = [count for count, _ in seen]
    assert bearing == sorted(bearing, reverse=True)
    assert len(set(bearing)) > 2
    assert len({stamp for _, stamp in seen}) == len(seen), "what depends on tags is made anew"
    actions = [one.action for one in History(catalog).done()]
    assert actions.count(Action.SOURCE_TAKEN_BACK) == 1
    assert actions.count(Action.FAVOURITED) > 1
    number = next(
        one.number for one in History(catalog).done() if one.action is Action.SOURCE_TAKEN_BACK
    )
    History(catalog).undo(number)
    assert len(tags.tags_of(catalog.read(), given_tags)) == COUNT


def test_what_the_user_says_meanwhile_stands(catalog: Catalog, given_tags: list[int]) -> None:
    last = given_tags[-1]

    def accept() -> None:
        catalog.write(lambda c: tags.tag(c, "Sea", [last]))

    take_back(catalog, TagSource.ENCODER, accept)
    assert tags.tags_of(catalog.read(), [last]) == {last: ("Sea",)}


@given(data=st.data())
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_kills_the_end_is_the_same_and_all_of_it_is_undone(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    home = Home(tmp_path_factory.mktemp("home"))
    with closing(Catalog(home)) as catalog:
        ids = fill(catalog, Shelf(catalog))
        before = said(catalog)
    again = False
    while not again or under_way(home):
        with closing(Catalog(home)) as catalog:
            checkpoint = killed_after(data.draw(st.integers(1, 4)))
            try:
                if again and data.draw(st.booleans()):
                    finish(catalog, checkpoint)
                else:
                    again = True
                    take_back(catalog, TagSource.ENCODER, checkpoint)
            except Killed:
                continue
    with closing(Catalog(home)) as catalog:
        assert tags.tags_of(catalog.read(), ids) == {ids[0]: ("Mine",)}
        done = History(catalog).done()
        assert [one.action for one in done].count(Action.SOURCE_TAKEN_BACK) == 1
        assert done[0].values["photos"] == COUNT
        History(catalog).undo()
        assert said(catalog) == before


def under_way(home: Home) -> bool:
    with closing(Catalog(home)) as catalog:
        return is_under_way(catalog)


def is_under_way(catalog: Catalog) -> bool:
    rows = catalog.read().execute("SELECT 1 FROM settings WHERE name LIKE 'taking_back%'")
    return rows.fetchone() is not None


def test_what_is_undone_meanwhile_ends_there(catalog: Catalog, given_tags: list[int]) -> None:
    history, undone = History(catalog), []

    def undo() -> None:
        if not undone:
            undone.append(history.undo())

    before = said(catalog)
    take_back(catalog, TagSource.ENCODER, undo)
    assert [row for row in said(catalog) if "taking_back.encoder" not in row] == before
    assert ledger.silent(catalog.read()) == set()
    finish(catalog)
    assert len(tags.tags_of(catalog.read(), given_tags)) == COUNT


def test_what_is_done_again_goes_on_to_its_end(catalog: Catalog, given_tags: list[int]) -> None:
    history = History(catalog)
    with pytest.raises(Killed):
        take_back(catalog, TagSource.ENCODER, killed_after(1))
    history.undo()
    history.redo()
    finish(catalog)
    assert tags.tags_of(catalog.read(), given_tags) == {given_tags[0]: ("Mine",)}
    assert len([one for one in history.done() if one.action is Action.SOURCE_TAKEN_BACK]) == 1


def test_what_is_done_again_after_something_else_goes_on_to_its_end(
    catalog: Catalog, given_tags: list[int]
) -> None:
    history = History(catalog)
    with pytest.raises(Killed):
        take_back(catalog, TagSource.ENCODER, killed_after(1))
    number = history.undo().number
    catalog.write(partial(care.favourite, photos=given_tags, on=True))
    finish(catalog)
    assert len(tags.tags_of(catalog.read(), given_tags)) == COUNT
    history.redo(number)
    finish(catalog)
    assert tags.tags_of(catalog.read(), given_tags) == {given_tags[0]: ("Mine",)}
    assert not is_under_way(catalog)


def test_what_the_history_no_longer_keeps_is_given_up(
    catalog: Catalog, given_tags: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Killed):
        take_back(catalog, TagSource.ENCODER, killed_after(1))
    History(catalog).undo()
    monkeypatch.setattr(recording, "MOST_ACTIONS", 1)
    catalog.write(partial(care.favourite, photos=given_tags, on=True))
    finish(catalog)
    assert not is_under_way(catalog)
    assert len(tags.tags_of(catalog.read(), given_tags)) == COUNT


def test_what_is_given_again_meanwhile_and_taken_back_anew_is_taken_wholly(
    catalog: Catalog, given_tags: list[int]
) -> None:
    first = tags.tags_of(catalog.read(), given_tags[:1])
    again: list[int] = []

    def use_and_take_back() -> None:
        if not again:
            again.append(History(catalog).undo().number)
            assert tags.tags_of(catalog.read(), given_tags[:1]) == first
            catalog.write(partial(takingback.begin, source=TagSource.ENCODER))

    take_back(catalog, TagSource.ENCODER, use_and_take_back)
    finish(catalog)
    assert tags.tags_of(catalog.read(), given_tags) == {given_tags[0]: ("Mine",)}
    assert takingback.under_way(catalog.read()) == set()


def test_what_is_under_way_is_told(catalog: Catalog, given_tags: list[int]) -> None:
    catalog.write(partial(takingback.begin, source=TagSource.ENCODER))
    assert takingback.under_way(catalog.read()) == {TagSource.ENCODER}
    History(catalog).undo()
    assert takingback.under_way(catalog.read()) == set()
    History(catalog).redo()
    assert takingback.under_way(catalog.read()) == {TagSource.ENCODER}
    finish(catalog)
    assert takingback.under_way(catalog.read()) == set()


def test_a_source_that_is_used_again_keeps_the_rest(
    catalog: Catalog, given_tags: list[int]
) -> None:
    with pytest.raises(Killed):
        take_back(catalog, TagSource.ENCODER, killed_after(1))
    catalog.write(lambda c: ledger.use(c, TagSource.ENCODER, []))
    finish(catalog)
    assert len(tags.tags_of(catalog.read(), given_tags)) == COUNT - 1
    assert len(photos.photo_list(catalog.read()).ids) == COUNT
