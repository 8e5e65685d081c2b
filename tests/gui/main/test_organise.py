"""Tags in the window: given, arranged, suggested, taught; each by hand, and each taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from organising import Hands
from proposals import propose
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.base.tagged import TagSource
from photoapp.gui.main.window import MainWindow
from photoapp.gui.sidebar import Section
from photoapp.gui.sidebar.model import Role
from photoapp.gui.tags import TagManager
from photoapp.gui.widgets.controls import Button, IconButton


@pytest.fixture
def hands(window: MainWindow, qtbot: QtBot) -> Hands:
    return Hands(window, qtbot)


@pytest.fixture
def photos(window: MainWindow) -> list[int]:
    assert window.centre.shown is not None
    return [int(photo) for photo in window.centre.shown.photos.ids]


# In the sidebar.


def test_photos_dragged_onto_a_tag_bear_it_and_one_key_takes_it_back(hands, photos) -> None:
    hands.library.tags.add("Garden", photos[:1])
    assert hands.drag_photos(photos[2:5], hands.tag("Garden"))
    hands.wait(lambda: hands.tag("Garden").photos == 4)
    hands.told("Tagged “Garden”")
    hands.undo()
    hands.wait(lambda: hands.tag("Garden").photos == 1)
    hands.redo()
    hands.wait(lambda: hands.tag("Garden").photos == 4)


def test_photos_dragged_onto_the_heading_are_asked_for_a_new_tag(hands, photos) -> None:
    hands.wait(lambda: bool(hands.window.sidebar.places.folders))
    assert hands.drag_photos(photos[:2], Section.TAGS)
    hands.name("Harbour")
    hands.wait(lambda: hands.tag("Harbour").photos == 2)


def test_a_tag_dragged_onto_another_lies_in_it_but_never_in_itself(hands, photos) -> None:
    for name in ("Journeys", "Iceland"):
        hands.library.tags.add(name, photos[:2])
    journeys, iceland = hands.tag("Journeys"), hands.tag("Iceland")
    assert hands.drag(iceland, journeys)
    hands.wait(lambda: hands.tag("Iceland").parent == journeys.id)
    assert not hands.drag(hands.tag("Journeys"), hands.tag("Iceland"))
    hands.undo()
    hands.wait(lambda: hands.tag("Iceland").parent is None)
    hands.redo()
    hands.wait(lambda: hands.tag("Iceland").parent == journeys.id)
    hands.pick(hands.tag("Iceland"), "Move to the top")
    hands.wait(lambda: hands.tag("Iceland").parent is None)


def test_a_tag_is_made_renamed_and_deleted_in_place(hands, photos) -> None:
    hands.wait(lambda: bool(hands.window.sidebar.places.folders))
    hands.qtbot.keyClick(
        hands.window,
        Qt.Key.Key_T,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    hands.name_in_place("our house")
    house = hands.tag("our house")
    hands.window.sidebar.choose(house)
    hands.qtbot.keyClick(hands.window.sidebar.tree, Qt.Key.Key_F2)
    hands.name_in_place("our home")
    home = hands.tag("our home")
    assert home.id == house.id
    assert hands.window.sidebar.scope == home
    hands.qtbot.keyClick(hands.window.sidebar.tree, Qt.Key.Key_Delete)
    hands.wait(lambda: hands.rows() == [])
    hands.undo()
    hands.tag("our home")
    hands.undo()
    hands.tag("our house")


def test_a_tag_becomes_part_of_another(hands, photos) -> None:
    hands.library.tags.add("Hike", photos[:3])
    hands.library.tags.add("Walks", photos[2:5])
    hands.pick(hands.tag("Hike"), "Merge into another…")
    hands.name("walks")
    hands.wait(lambda: hands.rows() == ["Walks"])
    assert hands.tag("Walks").photos == 5
    hands.undo()
    hands.wait(lambda: hands.tag("Hike").photos == 3)


def test_a_name_that_is_taken_is_refused_in_words(hands, photos) -> None:
    for name in ("Walks", "Hike"):
        hands.library.tags.add(name, photos[:3])
    hands.window.sidebar.begin_rename(hands.tag("Hike"))
    hands.name_in_place("Walks")
    hands.said("There is already a tag “Walks”")


def test_what_cannot_be_is_said_where_it_was_typed_and_asked_again(hands, photos) -> None:
    for name in ("Walks", "Hike"):
        hands.library.tags.add(name, photos[:3])
    hands.pick(hands.tag("Hike"), "Merge into another…")
    hands.name("Cycling")
    hands.refused("no tag “Cycling”")
    dialog = hands.asking
    assert dialog.field.text() == "Cycling"
    assert not dialog.button.isEnabled()  # until something else is typed
    hands.qtbot.keyClicks(dialog.field, "!")
    assert dialog.button.isEnabled()
    hands.name("Walks")
    hands.wait(lambda: hands.asking is None and hands.rows() == ["Walks"])


def test_a_hidden_tag_has_no_row_unless_asked_for(hands, photos) -> None:
    hands.library.tags.add("secret", photos[:2])
    hands.pick(hands.tag("secret"), "Hide")
    hands.wait(lambda: hands.rows() == [])
    hands.pick(Section.TAGS, "Show hidden tags")
    hands.wait(lambda: hands.rows() == ["secret"])
    row = hands.row(hands.tag("secret"))
    assert row.data(Role.DIM) is True
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "secret, tag, 2 photos, hidden"
    hands.pick(hands.tag("secret"), "Show again")
    hands.pick(Section.TAGS, "Show hidden tags")
    hands.wait(lambda: hands.rows() == ["secret"] and not hands.tag("secret").hidden)


def test_a_tag_shows_its_photos_below_its_name_and_goes_on_in_the_question(hands, photos) -> None:
    hands.library.tags.add("Garden", photos[:4])
    hands.window.sidebar.choose(hands.tag("Garden"))
    head = hands.window.centre.above.head
    hands.wait(lambda: head.said[:2] == ["Garden", "4 photos"])
    assert set(hands.shown()) == set(photos[:4])
    hands.window.field.set_text("sea")
    hands.wait(lambda: head.isHidden())
    hands.window.field.clear()
    hands.wait(lambda: head.isVisible())


def test_tag_and_album_complete_in_the_question(hands, photos) -> None:
    hands.library.tags.add("Garden", photos[:4])
    hands.library.albums.make("Gazebo", photos=photos[:2])
    edit = hands.window.field.findChild(QLineEdit)
    edit.setFocus()
    for text, name, count in (("tag:ga", "Garden", 4), ("album:ga", "Gazebo", 2)):
        hands.window.field.clear()
        hands.qtbot.keyClicks(edit, text)
        hands.wait(lambda: hands.window.field._completing.shown)
        hands.qtbot.keyClick(edit, Qt.Key.Key_Tab)
        hands.wait(lambda count=count: len(hands.shown()) == count)
        assert name in hands.window.field.text


# On the photos chosen.


def test_suggestions_are_outlined_and_a_click_accepts_them(hands, photos) -> None:
    propose(hands.library, {"Dog": {photos[0]: 0.93}, "Sea": {photos[0]: 0.86}})
    hands.library.tags.add("Norway", photos[:1])
    hands.window.show_details(True)
    hands.window.grid.select_photos(photos[:1])
    section = hands.window.details.tags
    hands.wait(lambda: (section.names, section.proposed) == (["Norway"], ["Dog", "Sea"]))
    pill = section.pill("Dog")
    assert pill.accessibleName() == "Dog, suggested, 93 %"
    tick = QPoint(pill.width() - 36, pill.height() // 2)
    hands.qtbot.mouseClick(pill, Qt.MouseButton.LeftButton, pos=tick)
    hands.wait(lambda: (section.names, section.proposed) == (["Dog", "Norway"], ["Sea"]))
    hands.told("Accepted “Dog”")
    hands.undo()
    hands.wait(lambda: section.proposed == ["Dog", "Sea"])


def test_delete_rejects_a_suggestion_for_good(hands, photos) -> None:
    propose(hands.library, {"Dog": {photos[0]: 0.93}})
    hands.window.show_details(True)
    hands.window.grid.select_photos(photos[:1])
    section = hands.window.details.tags
    hands.wait(lambda: section.proposed == ["Dog"])
    section.pill("Dog").setFocus()
    hands.qtbot.keyClick(section.pill("Dog"), Qt.Key.Key_Delete)
    hands.wait(lambda: section.proposed == [])
    propose(hands.library, {"Dog": {photos[0]: 0.99}})
    hands.window.details.refresh_tags()
    hands.wait(lambda: hands.library.suggestions.of(photos[:1]) == {})
    assert section.proposed == []


def test_a_selection_shows_how_many_and_is_decided_at_once(hands, photos) -> None:
    propose(hands.library, {"Dog": dict.fromkeys(photos[:3], 0.9)})
    hands.library.tags.add("Norway", photos[:1])
    hands.window.show_details(True)
    hands.window.grid.select_photos(photos[:4])
    section = hands.window.details.tags
    hands.wait(lambda: section.proposed == ["Dog"])
    assert section.pill("Norway").note == "1 of 4"
    assert section.pill("Dog").note == "3 of 4"
    section.pill("Dog").click()
    hands.wait(lambda: section.names == ["Dog", "Norway"])
    assert set(hands.library.tags.of(photos)) == set(photos[:3])


def test_how_a_photo_came_by_a_tag_is_told(hands, photos) -> None:
    propose(hands.library, {"Dog": {photos[0]: 0.93}})
    hands.library.suggestions.auto(photos[:1])
    hands.library.tags.add("Norway", photos[:1])
    hands.window.show_details(True)
    hands.window.grid.select_photos(photos[:1])
    section = hands.window.details.tags
    hands.wait(lambda: section.names == ["Dog", "Norway"])
    assert section.pill("Norway").look.tip == "Given by you"
    assert section.pill("Dog").look.tip == (
        "Suggested by the search model, 93 % sure, given without asking"
    )
    assert section.pill("Dog").look.icon, "what nobody has looked at is told apart"


def test_the_field_knows_the_words_of_the_vocabulary(hands, photos) -> None:
    hands.window.show_details(True)
    hands.window.grid.select_photos(photos[:1])
    hands.wait(lambda: hands.window.details.tags.isVisible())
    hands.qtbot.keyClick(hands.window.grid, Qt.Key.Key_T)
    field = hands.window.details.tags.field
    hands.qtbot.keyClicks(field, "mount")
    hands.wait(lambda: "Mountain" in field.offered)
    field.clear()
    hands.qtbot.keyClicks(field, "Mountain")
    hands.qtbot.keyClick(field, Qt.Key.Key_Return)
    hands.wait(lambda: hands.library.tags.of(photos[:1]) == {photos[0]: ("Mountain",)})
    assert hands.library.tags.find("Mountain").concept == "mountain"


@pytest.fixture
def german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German))
    yield
    QLocale.setDefault(before)


def test_tags_of_the_vocabulary_have_their_names_in_the_users_language(
    german: None, hands: Hands, photos: list[int]
) -> None:
    hands.library.tags.add("Dog", photos[:2])
    hands.library.tags.add("our garden", photos[:2])
    hands.wait(lambda: {"Hund", "our garden"} <= set(hands.rows()))
    hands.window.show_details(True)
    hands.window.grid.select_photos(photos[:1])
    section = hands.window.details.tags
    hands.wait(lambda: section.names == ["Hund", "our garden"])
    section.pill("Hund").click()
    hands.wait(lambda: set(hands.shown()) == set(photos[:2]))
    hands.wait(lambda: hands.window.centre.above.head.said[0] == "Hund")


# Reviewing and teaching.


def test_what_waits_is_to_review_with_its_count(hands, photos) -> None:
    tags = propose(hands.library, {"Dog": dict.fromkeys(photos[:5], 0.9), "Sea": {photos[7]: 0.9}})
    places = hands.window.sidebar
    hands.wait(lambda: any(node.thing is Section.REVIEW for node in places.places.nodes))
    heading = hands.row(Section.REVIEW)
    rows = [heading.model().index(n, 0, heading) for n in range(2)]
    assert [(row.data(), row.data(Role.COUNT)) for row in rows] == [("Dog", "5"), ("Sea", "1")]
    hands.window.sidebar.tree.setCurrentIndex(rows[1])
    hands.wait(lambda: hands.window.centre.on_review)
    hands.wait(lambda: hands.window.centre.review.session.tag == tags["Sea"])
    hands.window.sidebar.choose_all()
    hands.wait(lambda: not hands.window.centre.on_review)


def test_a_tag_is_taught_from_the_photos_selected(hands, photos) -> None:
    hands.photo_menu(photos[:2], "Teach a tag from these…")
    hands.name("our garden")
    lesson = hands.window.centre.above.lesson
    hands.wait(lesson.isVisible)
    assert lesson.text.text() == "“our garden”: Has 2 examples. With 1 more it begins to learn."
    assert lesson.button.isHidden(), "there is nothing to ask yet"
    hands.photo_menu(photos[2:5], "Teach a tag from these…")
    hands.name("our garden")
    hands.wait(lambda: "Learns from 5 examples. 3 more" in lesson.text.text())
    hands.wait(lambda: hands.tag("our garden").photos == 5)
    hands.wait(lambda: hands.tag("our garden").taught)
    hands.told("Taught “our garden”")
    lesson.button.click()
    hands.wait(lambda: hands.window.centre.on_review and hands.window.centre.review.session.asking)
    hands.window.sidebar.choose(hands.tag("our garden"))
    head = hands.window.centre.above.head
    hands.wait(lambda: "Learns from 5 examples. 3 more would make it better." in head.said)
    hands.pick(hands.tag("our garden"), "Stop learning it")
    hands.wait(lambda: not hands.tag("our garden").taught)
    hands.undo()
    hands.wait(lambda: hands.tag("our garden").taught)
    hands.library.teaching.wait(Job(JobName.SUGGESTING))


def test_without_photos_chosen_teaching_says_what_to_do(hands, photos) -> None:
    hands.window.grid.choose_none()
    hands.window.organise.teach()
    hands.said("First choose a few photos")


# All tags.


@pytest.fixture
def manager(hands: Hands, photos: list[int]) -> TagManager:
    hands.library.tags.add("Walks", photos[:3])
    hands.library.tags.add("secret", photos[:1])
    hands.library.tags.hide("secret")
    propose(hands.library, {"Dog": {photos[0]: 0.93}})
    hands.library.suggestions.auto(photos[:1])
    hands.window.organise.manage_tags()
    found = hands.window.findChild(TagManager)
    assert found is not None
    hands.wait(lambda: bool(found.tree.items))
    return found


def visible(manager: TagManager) -> set[str]:
    items = manager.tree.items.values()
    return {item.text(0) for item in items if not item.isHidden()}


def test_all_tags_are_listed_hidden_ones_too_and_found(manager: TagManager) -> None:
    assert {"Walks", "secret", "Dog"} <= visible(manager)
    assert {i.text(1) for i in manager.tree.items.values() if i.text(0) == "secret"} == {"hidden"}
    manager.seek("WALK")
    assert visible(manager) == {"Walks"}


def test_the_caret_of_who_gives_tags_says_what_it_does_next(hands, manager: TagManager) -> None:
    before = manager._givers.isVisible()
    for _ in range(2):
        shown = manager._givers.isVisible()
        name = "Hide who gives tags" if shown else "Show who gives tags"
        carets = [one for one in manager.findChildren(IconButton) if one.accessibleName() == name]
        hands.qtbot.mouseClick(carets[0], Qt.MouseButton.LeftButton)
        assert manager._givers.isVisible() is not shown
    assert manager._givers.isVisible() is before


def test_a_tag_that_is_there_already_is_not_made_again(hands, manager: TagManager) -> None:
    new = next(one for one in manager.findChildren(Button) if one.text() == "New tag")
    hands.qtbot.mouseClick(new, Qt.MouseButton.LeftButton)
    hands.name("walks")
    hands.refused("There is already a tag “Walks”")
    hands.qtbot.keyClick(hands.asking.field, Qt.Key.Key_Escape)
    hands.wait(lambda: hands.asking is None)


def test_a_list_of_tags_is_imported(hands, manager: TagManager, tmp_path: Path) -> None:
    path = tmp_path / "tags.txt"
    path.write_text("Boats\nBoats|Sailing boats\nTrains\n")
    hands.window.organise.tags.import_list(str(path))
    hands.wait(lambda: {"Trains", "Boats"} <= visible(manager))
    hands.qtbot.keyClick(manager, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hands.wait(lambda: "Trains" not in visible(manager))


def test_what_one_gave_is_taken_back_and_nothing_else(hands, manager: TagManager, photos) -> None:
    def links() -> dict[str, QPushButton]:
        found = manager.findChildren(QPushButton)
        return {one.accessibleName(): one for one in found if not one.isHidden()}

    links()["Take back everything: The search model"].click()
    hands.wait(lambda: "Let it give tags again: The search model" in links())
    assert hands.library.tags.of(photos)[photos[0]] == ("Walks",)
    assert [tag.photos for tag in hands.library.tags.all(hidden=True) if tag.hidden] == [1]
    hands.qtbot.keyClick(manager, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hands.wait(lambda: "Dog" in hands.library.tags.of(photos)[photos[0]])
    hands.redo()
    hands.wait(lambda: not hands.library.tags.sources()[TagSource.ENCODER])
    hands.wait(lambda: "Let it give tags again: The search model" in links())
    links()["Let it give tags again: The search model"].click()
    hands.wait(lambda: hands.library.tags.sources()[TagSource.ENCODER])


def test_in_a_low_dialog_who_gives_tags_takes_the_place_of_the_tags(manager: TagManager) -> None:
    fold = manager.findChild(IconButton)
    assert fold is not None
    link = next(b for b in manager.findChildren(QPushButton) if b.text() == "Take back everything")
    fold.click()
    manager.resize(620, 368)
    assert (manager.tree.isVisible(), link.isVisible()) == (True, False)
    fold.click()
    assert (manager.tree.isVisible(), link.isVisible()) == (False, True)
    manager.resize(620, 760)
    assert (manager.tree.isVisible(), link.isVisible()) == (True, True)


def test_enter_shows_the_photos_of_a_tag(hands, manager: TagManager, photos) -> None:
    hands.tag("Walks")
    item = next(i for i in manager.tree.items.values() if i.text(0) == "Walks")
    manager.tree.setCurrentItem(item)
    hands.qtbot.keyClick(manager.tree, Qt.Key.Key_Return)
    hands.wait(lambda: set(hands.shown()) == set(photos[:3]))
