"""Forgetting a folder: some photos at a time, and yet all of them, whatever happens in between."""

from contextlib import closing
from functools import partial

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings
from shelf import Shelf

from photoapp.base.files import Place
from photoapp.base.home import Home
from photoapp.base.messages import Action, Code, PhotoappError
from photoapp.catalog import Catalog, actions, care, forgetting, photos, problems, roots, tags
from photoapp.catalog.forgetting import finish, forget
from photoapp.catalog.history import History

COUNT = 7


class Killed(BaseException):
    """Stands for the end of the process between two transactions."""


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """A transaction forgets two files."""
    monkeypatch.setattr(forgetting, "AT_ONCE", 2)


@pytest.fixture
def filled(catalog: Catalog, shelf: Shelf) -> Shelf:
    """A folder of some photos in folders, and another one with a copy of the first of them."""
    for number in range(COUNT):
        shelf.put(f"{number % 3}/{number}.jpg", str(number), keywords=("pet",))
    elsewhere = catalog.write(lambda c: roots.add_root(c, "/elsewhere"))
    shelf.put("copy.jpg", "0", root=elsewhere, keywords=("pet",))
    failed = Place(shelf.root, "x")
    catalog.write(lambda c: problems.record(c, failed, Code.FILE_DAMAGED, {"detail": ""}))
    catalog.write(lambda c: tags.tag(c, "Sea", photos.photo_list(c).ids.tolist()))
    return shelf


def known(catalog: Catalog) -> dict[str, list[tuple[object, ...]]]:
    """What is known of photos, but for when it was said."""
    asked = {
        "roots": "SELECT path, removed FROM roots",
        "folders": "SELECT root_id, path FROM folders",
        "files": "SELECT folder_id, name, photo_id FROM files",
        "photos": "SELECT id, lead_id FROM photos",
        "words": "SELECT rowid, names, folders, tags FROM words",
        "keywords": "SELECT * FROM keywords",
        "vectors": "SELECT photo_id FROM vectors",
        "tags": "SELECT photo_id, tag_id FROM photo_tags",
        "problems": "SELECT path FROM problems",
        "under way": "SELECT name FROM settings WHERE name LIKE 'forgetting%'",
    }
    return {name: sorted(catalog.read().execute(sql).fetchall()) for name, sql in asked.items()}


def test_other_changes_get_through_while_photos_are_forgotten(
    catalog: Catalog, filled: Shelf
) -> None:
    stays = filled.photo("copy.jpg", filled.root + 1)
    left: list[int] = []

    def another() -> None:
        left.append(photos.photo_count(catalog.read()))
        catalog.write(partial(care.favourite, photos=[stays], on=len(left) % 2 == 1))

    forget(catalog, filled.root, COUNT, another)
    assert len(left) > COUNT // 2
    assert left[0] > left[2] > left[-1]
    assert photos.photo_list(catalog.read()).ids.tolist() == [stays]
    assert History(catalog).done()[-1].action is not Action.FOLDER_FORGOTTEN
    assert len([one for one in History(catalog).done() if one.action is Action.FAVOURITED]) > 1


def test_the_folder_is_out_of_the_library_from_the_first_moment(
    catalog: Catalog, filled: Shelf
) -> None:
    catalog.write(lambda c: forgetting.begin(c, filled.root, COUNT))
    assert [root.path for root in roots.roots(catalog.read())] == ["/elsewhere"]
    assert [one.absolute for one in roots.folder_tree(catalog.read())] == ["/elsewhere"]
    assert problems.count(catalog.read()) == 0
    done = History(catalog).done()[0]
    assert (done.action, done.undoable, done.values["photos"]) == (
        Action.FOLDER_FORGOTTEN, False, COUNT,
    )  # fmt: skip


@given(data=st.data())
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_kills_and_however_often_the_end_is_the_same(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    data: st.DataObject,
) -> None:
    places = st.tuples(st.sampled_from(["", "a/", "a/b/"]), st.sampled_from("123"))
    files = data.draw(
        st.lists(st.tuples(st.booleans(), places, st.integers(0, 5)), min_size=1, max_size=12)
    )
    ends = []
    for at_once, kills in ((100, False), (data.draw(st.integers(1, 3)), True)):
        monkeypatch.setattr(forgetting, "AT_ONCE", at_once)
        home = Home(tmp_path_factory.mktemp("home"))
        with closing(Catalog(home)) as catalog:
            shelf = Shelf(catalog)
            elsewhere = catalog.write(lambda c: roots.add_root(c, "/elsewhere"))
            for here, (folder, name), content in files:
                shelf.put(f"{folder}{name}.jpg", str(content), root=1 if here else elsewhere)
            catalog.write(lambda c: tags.tag(c, "Sea", photos.photo_list(c).ids.tolist()[::2]))

        def checkpoint(kills: bool = kills) -> None:
            if kills and data.draw(st.booleans()):
                raise Killed

        begun = False
        while not begun or under_way(home):
            with closing(Catalog(home)) as catalog:
                try:
                    if begun:
                        finish(catalog, checkpoint)
                    else:
                        begun = True
                        forget(catalog, 1, 0, checkpoint)
                except Killed:
                    continue
        with closing(Catalog(home)) as catalog:
            ends.append((known(catalog), [one.action for one in History(catalog).done()]))
    assert ends[0] == ends[1]
    assert [root for root, _ in ends[0][0]["roots"]] == [b"/elsewhere"]


def under_way(home: Home) -> list[int]:
    with closing(Catalog(home)) as catalog:
        return forgetting.under_way(catalog.read())


def test_what_another_finished_is_not_taken_for_a_folder_added_since(
    catalog: Catalog, filled: Shelf
) -> None:
    catalog.write(lambda c: roots.remove_root(c, filled.root + 1))
    forgotten = filled.root + 1
    catalog.write(lambda c: forgetting.begin(c, forgotten, 1))
    added: list[int] = []

    def other_finishes() -> None:
        if not added:
            finish(catalog)
            added.append(catalog.write(lambda c: roots.add_root(c, "/new")))
            filled.put("new.jpg", root=added[0])

    finish(catalog, other_finishes)
    assert added == [forgotten], "numbers are given again"
    assert photos.lead_path(catalog.read(), filled.photo("new.jpg", forgotten)) == "/new/new.jpg"


def test_it_cannot_be_brought_back_while_it_is_forgotten(catalog: Catalog, filled: Shelf) -> None:
    history = History(catalog)
    catalog.write(lambda c: actions.remove_folder(c, filled.root, COUNT))
    catalog.write(lambda c: roots.add_root(c, "/photos"))
    catalog.write(lambda c: forgetting.begin(c, filled.root, COUNT))
    removed = next(one for one in history.done() if one.action is Action.FOLDER_REMOVED)
    for bring_back in (
        lambda: history.undo(removed.number),
        lambda: catalog.write(lambda c: actions.add_folder(c, "/photos")),
    ):
        with pytest.raises(PhotoappError) as refused:
            bring_back()
        assert refused.value.code is Code.UNDO_CONFLICT
    finish(catalog)
    assert photos.photo_count(catalog.read()) == 1
