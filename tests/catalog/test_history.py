"""What the user did can be taken back and done again, and nothing changed since is overwritten."""

from collections.abc import Callable
from typing import Any

import pytest
from shelf import Shelf

from photoapp.base.messages import Action, Code, PhotoappError
from photoapp.catalog import Catalog, Connection, actions, photos, recording, roots, settings, tags
from photoapp.catalog.forgetting import forget
from photoapp.catalog.history import History

Act = Callable[..., Any]


@pytest.fixture
def history(catalog: Catalog) -> History:
    return History(catalog)


@pytest.fixture
def act(catalog: Catalog) -> Act:
    """`act(tags.tag, "Norway", [1])`: one action, in one transaction."""
    return lambda deed, *values: catalog.write(lambda c: deed(c, *values))


def refused(code: Code, deed: Callable[[], object]) -> PhotoappError:
    with pytest.raises(PhotoappError) as caught:
        deed()
    assert caught.value.code is code
    return caught.value


def there(catalog: Catalog) -> list[int]:
    return sorted(photos.photo_list(catalog.read()).ids.tolist())


def paths(catalog: Catalog) -> list[str]:
    return [root.path for root in roots.roots(catalog.read())]


def test_a_library_without_history_has_nothing_to_undo(history: History) -> None:
    assert history.done() == []
    assert history.next_undo() is None
    assert history.next_redo() is None
    refused(Code.NOTHING_TO_UNDO, history.undo)
    refused(Code.NOTHING_TO_REDO, history.redo)
    refused(Code.ACTION_UNKNOWN, lambda: history.undo(7))


def test_indexing_is_no_action_of_the_user(shelf: Shelf, history: History) -> None:
    shelf.put("a.jpg")
    assert history.done() == []


def test_a_removed_folder_comes_back_with_all_it_showed(
    catalog: Catalog, shelf: Shelf, history: History, act: Act
) -> None:
    kept, gone = shelf.put("kept.jpg"), shelf.put("gone.jpg")
    shelf.lose(gone)
    act(actions.remove_folder, shelf.root, 1)
    assert (paths(catalog), there(catalog)) == ([], [])
    done = history.undo()
    assert (done.action, done.values) == (
        Action.FOLDER_REMOVED,
        {"path": "/photos", "photos": 1},
    )
    assert (paths(catalog), there(catalog)) == (["/photos"], [kept])
    history.redo()
    assert (paths(catalog), there(catalog)) == ([], [])


def test_an_added_folder_goes_again(catalog: Catalog, history: History, act: Act) -> None:
    act(actions.add_folder, "/new")
    history.undo()
    assert paths(catalog) == []
    history.redo()
    assert paths(catalog) == ["/new"]


def test_adding_a_folder_that_is_there_is_no_action(shelf: Shelf, history: History, act) -> None:
    act(actions.add_folder, "/photos")
    assert history.done() == []


def test_a_folder_does_not_come_back_into_another(
    catalog: Catalog, shelf: Shelf, history: History, act: Act
) -> None:
    act(actions.remove_folder, shelf.root, 0)
    act(actions.add_folder, "/photos/inner")
    removed = history.done()[1].number
    error = refused(Code.FOLDER_OVERLAPS, lambda: history.undo(removed))
    assert error.values["other"] == "/photos/inner"
    assert paths(catalog) == ["/photos/inner"]


def test_removing_a_large_folder_costs_one_image(catalog: Catalog, shelf: Shelf, act: Act) -> None:
    for number in range(30):
        shelf.put(f"{number}.jpg")
    act(actions.remove_folder, shelf.root, 30)
    assert catalog.read().execute("SELECT count(*) FROM history_rows").fetchone() == (1,)


def test_what_is_forgotten_is_recorded_as_final(shelf: Shelf, history: History, act: Act) -> None:
    act(actions.exclude, None, "*.png")
    forget(shelf.catalog, shelf.root, 0)
    assert [done.undoable for done in history.done()] == [False, True]
    number = history.done()[0].number
    assert refused(Code.UNDO_FINAL, history.undo).values == {"number": number}
    assert history.undo(history.done()[1].number).action is Action.EXCLUDED


def test_a_folder_forgotten_since_does_not_come_back(
    catalog: Catalog, history: History, act: Act
) -> None:
    root = act(actions.add_folder, "/photos")
    forget(catalog, root, 0)
    refused(Code.UNDO_CONFLICT, lambda: history.undo(history.done()[1].number))
    assert paths(catalog) == []


@pytest.mark.parametrize("everywhere", [True, False])
def test_an_exclusion_comes_and_goes(
    catalog: Catalog, shelf: Shelf, history: History, act: Act, everywhere: bool
) -> None:
    root = None if everywhere else shelf.root
    act(actions.exclude, root, "*.png")
    act(actions.include, root, "*.png")
    history.undo()
    assert roots.exclusions(catalog.read()) == {root: ("*.png",)}
    history.undo()
    assert roots.exclusions(catalog.read()) == {}
    history.redo()
    history.redo()
    assert roots.exclusions(catalog.read()) == {}
    assert [done.undone for done in history.done()] == [False, False]


def use(connection: Connection, encoder: str) -> None:
    """Use an encoder for search."""
    wanted = {"encoder": encoder, "next": None}
    actions.set_settings(connection, Action.ENCODER_USED, wanted, name=encoder)


def test_the_encoder_in_use_goes_back_to_the_one_before(
    catalog: Catalog, history: History, act: Act
) -> None:
    act(use, "better")
    act(use, "best")
    history.undo()
    assert settings.get(catalog.read(), "encoder") == "better"
    history.undo()
    assert settings.get(catalog.read(), "encoder") is None


def test_what_changed_since_is_never_overwritten(
    catalog: Catalog, history: History, act: Act
) -> None:
    act(use, "better")
    catalog.write(lambda c: settings.put(c, "encoder", "another"))
    assert refused(Code.UNDO_ENCODER, history.undo).values == {}, "a person knows no settings"
    assert settings.get(catalog.read(), "encoder") == "another"
    assert not history.done()[0].undone


def test_a_refused_undo_changes_no_row_of_its_action(
    catalog: Catalog, shelf: Shelf, history: History, act: Act
) -> None:
    one, two = shelf.put("one.jpg"), shelf.put("two.jpg")
    act(tags.tag, "Norway", [one, two])
    act(tags.untag, "Norway", [one])
    error = refused(Code.UNDO_CONFLICT, lambda: history.undo(history.done()[1].number))
    assert error.values == {"what": "Norway"}
    assert tags.tags_of(catalog.read(), [one, two]) == {two: ("Norway",)}


def test_tags_of_a_forgotten_photo_are_not_brought_back(
    catalog: Catalog, shelf: Shelf, history: History, act: Act
) -> None:
    other = act(roots.add_root, "/other")
    photo = shelf.put("one.jpg", root=other)
    act(tags.tag, "Norway", [photo])
    act(tags.untag, "Norway", [photo])
    untagged = history.done()[0].number
    forget(catalog, other, 1)
    refused(Code.UNDO_CONFLICT, lambda: history.undo(untagged))


def test_any_earlier_action_can_be_undone_by_its_number(
    catalog: Catalog, shelf: Shelf, history: History, act: Act
) -> None:
    photo = shelf.put("one.jpg")
    act(tags.tag, "Norway", [photo])
    act(tags.tag, "Hiking", [photo])
    history.undo(history.done()[1].number)
    assert tags.tags_of(catalog.read(), [photo]) == {photo: ("Hiking",)}
    assert history.redo().values["tag"] == "Norway"
    assert tags.tags_of(catalog.read(), [photo]) == {photo: ("Hiking", "Norway")}


def test_what_was_undone_last_is_done_again_first(
    catalog: Catalog, shelf: Shelf, history: History, act: Act
) -> None:
    photo = shelf.put("one.jpg")
    for name in ("A", "B", "C"):
        act(tags.tag, name, [photo])
    assert [history.undo().values["tag"] for _ in range(3)] == ["C", "B", "A"]
    assert [history.redo().values["tag"] for _ in range(3)] == ["A", "B", "C"]


def test_a_new_action_ends_going_forward_but_by_number(
    catalog: Catalog, shelf: Shelf, history: History, act: Act
) -> None:
    photo = shelf.put("one.jpg")
    act(tags.tag, "A", [photo])
    undone = history.undo().number
    act(tags.tag, "B", [photo])
    assert history.next_redo() is None
    refused(Code.NOTHING_TO_REDO, history.redo)
    history.redo(undone)
    assert tags.tags_of(catalog.read(), [photo]) == {photo: ("A", "B")}


def test_history_keeps_the_latest_actions(
    catalog: Catalog, history: History, act: Act, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recording, "MOST_ACTIONS", 3)
    for number in range(5):
        act(actions.exclude, None, f"{number}")
    assert [done.values["pattern"] for done in history.done()] == ["4", "3", "2"]
    assert catalog.read().execute("SELECT count(*) FROM history_rows").fetchone() == (3,)


def test_history_keeps_no_more_images_than_agreed_but_always_the_newest_action(
    catalog: Catalog, shelf: Shelf, history: History, act: Act, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recording, "MOST_IMAGES", 5)
    ids = [shelf.put(f"{number}.jpg") for number in range(5)]
    act(tags.tag, "A", ids[:2])
    act(tags.tag, "B", ids[:1])
    assert len(history.done()) == 2
    act(tags.tag, "C", ids)
    assert [done.values["tag"] for done in history.done()] == ["C"]
    history.undo()
    assert tags.tags_of(catalog.read(), ids[1:]) == {ids[1]: ("A",)}


def test_names_that_are_no_text_survive_as_bytes() -> None:
    values = {"path": b"/ph\xffotos", "number": 3, "nothing": None}
    assert recording.decoded(recording.encoded(values)) == values
