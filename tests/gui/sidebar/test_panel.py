"""The sidebar: what it shows, what it lets people choose, what it keeps when figures change."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from photoapp.base.answers import Folder, RootStatus, Status
from photoapp.base.question import Question, SavedSearch
from photoapp.base.shelves import Spot
from photoapp.base.tagged import Album, Tag
from photoapp.gui.grid.dragging import mime_data
from photoapp.gui.sidebar import Carried, Organised, Places, RowDeeds, Section, Sidebar, places
from photoapp.gui.sidebar.arranging import MOST_SPOTS, MOST_TAGS
from photoapp.gui.sidebar.carried import carried, mime_of
from photoapp.gui.sidebar.model import Role, SidebarModel
from photoapp.gui.sidebar.rows import plus_rect, spanned
from photoapp.gui.sidebar.tree import New, Thing

NO_KEY = Qt.KeyboardModifier.NoModifier
FOLDERS = [
    Folder(1, "", "/home/ann/Pictures", 12, False),
    Folder(1, "2019 Lisbon", "/home/ann/Pictures/2019 Lisbon", 7, False),
    Folder(2, "", "/mnt/Old disk", 5, True),
]
ANIMAL = Tag("Animal", 9, id=1, concept="animal")
DOG = Tag("Dog", 5, id=2, parent=1, concept="dog")
GARDEN = Tag("our garden", 4, id=3, taught=True)
PROPOSED = Tag("Boat", 0, id=4, concept="boat", suggestions=7)
SECRET = Tag("secret", 2, id=5, hidden=True)
JOURNEYS = Album(1, "Journeys", 0)
NORWAY = Album(2, "Norway", 8, parent=1)
BEACH = Album(3, "Beach", 3, rule="beach date:2021", keeps=True, by_rule=True)
NOTHING = Organised()
SEARCH = SavedSearch("red", Question("red"), datetime(2024, 1, 1))
ALL = Organised((ANIMAL, DOG, GARDEN, PROPOSED), (JOURNEYS, NORWAY, BEACH), (SEARCH,), (PROPOSED,))


def shown(
    folders: list[Folder] = FOLDERS, problems: int = 0, organised: Organised = NOTHING
) -> Places:
    roots = (RootStatus(1, "/home/ann/Pictures", 12, 0, False, ("/raw/",)),)
    status = Status(17, 17, 0, roots, None, {}, 0, problems, 0, 0)
    return places(folders, status, organised)


class Noted(RowDeeds):
    """Takes photos and tags, and notes what it is asked to do."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []

    def fill(self, menu: QMenu, thing: Thing) -> None:
        menu.addAction("deed", lambda: self.asked.append(("deed", thing)))

    def rename(self, thing: Thing, name: str) -> None:
        self.asked.append(("rename", thing, name))

    def delete(self, thing: Thing) -> None:
        self.asked.append(("delete", thing))

    def make(self, name: str, inside: Thing) -> None:
        self.asked.append(("make", name, inside))

    def takes(self, thing: Thing, what: Carried) -> bool:
        return bool(what.photos) or (isinstance(thing, Tag) and what.tag not in {None, thing.id})

    def drop(self, thing: Thing, what: Carried) -> None:
        self.asked.append(("drop", thing, what))


@pytest.fixture
def noted() -> Noted:
    return Noted()


@pytest.fixture
def sidebar(qtbot: QtBot, noted: Noted) -> Sidebar:
    made = Sidebar()
    qtbot.addWidget(made)
    for section in (Section.TAGS, Section.ALBUMS, Section.SEARCHES):
        made.serve(section, noted)
    made.resize(232, 900)
    made.show_places(shown())
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


@pytest.fixture
def full(sidebar: Sidebar) -> Sidebar:
    sidebar.show_places(shown(organised=ALL))
    return sidebar


def model_of(sidebar: Sidebar) -> SidebarModel:
    model = sidebar.tree.model()
    assert isinstance(model, SidebarModel)
    return model


def row(sidebar: Sidebar, thing: Thing) -> QModelIndex:
    model = model_of(sidebar)
    nodes = [node for node in model.places.nodes if node.thing == thing]
    assert nodes, thing
    return model.index_of(nodes[0])


def texts(model: SidebarModel, above: QModelIndex | None = None, deep: int = 0) -> list[str]:
    """Every row, two blanks before each for every row it lies below."""
    said: list[str] = []
    above = above or QModelIndex()
    for number in range(model.rowCount(above)):
        index = model.index(number, 0, above)
        said += ["  " * deep + str(index.data()), *texts(model, index, deep + 1)]
    return said


def carry(sidebar: Sidebar, onto: Thing, mime: QMimeData, action: Qt.DropAction) -> bool:
    """Drag something over a row and let it go. Returns whether it was taken."""
    view = sidebar.tree.viewport()
    sidebar.tree.scrollTo(row(sidebar, onto))
    where = sidebar.tree.visualRect(row(sidebar, onto)).center()
    button, key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view, QDragEnterEvent(where, action, mime, button, key))
    move = QDragMoveEvent(where, action, mime, button, key)
    QApplication.sendEvent(view, move)
    if move.isAccepted():
        QApplication.sendEvent(view, QDropEvent(QPointF(where), action, mime, button, key))
    return move.isAccepted()


def editor(sidebar: Sidebar) -> QLineEdit:
    found = [one for one in sidebar.tree.findChildren(QLineEdit) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def enter(qtbot: QtBot, sidebar: Sidebar, name: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Type a name where one is being typed; Qt takes it once the key has been dealt with."""
    field = editor(sidebar)
    qtbot.keyClicks(field, name)
    qtbot.keyClick(field, key)
    qtbot.waitUntil(lambda: not sidebar.tree.editing)


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = SidebarModel()
    model.show(shown(organised=ALL))
    qtmodeltester.check(model)


def test_it_shows_what_is_there_and_ways_to_make_what_is_not(sidebar: Sidebar) -> None:
    model = model_of(sidebar)
    assert texts(model) == [
        "All photos",
        "Albums",
        "  New album",
        "Tags",
        "  New tag",
        "Folders",
        "  Pictures",
        "    2019 Lisbon",
        "  Old disk · not connected",
    ]
    assert model.index(0, 0).data(Role.COUNT) == "17"
    assert row(sidebar, FOLDERS[0]).data(Role.COUNT) == "12"
    assert row(sidebar, FOLDERS[2]).data(Role.DIM) is True


def test_tags_and_albums_lie_in_each_other_and_proposals_are_to_review(full: Sidebar) -> None:
    assert texts(model_of(full))[:13] == [
        "All photos",
        "To review",
        "  Boat",
        "Albums",
        "  Beach",
        "  Journeys",
        "    Norway",
        "Searches",
        "  red",
        "Tags",
        "  Animal",
        "    Dog",
        "  our garden",
    ]
    icons = [row(full, one).data(Role.ICON) for one in (NORWAY, BEACH, DOG, GARDEN)]
    assert len(set(icons)) == 4, "what fills itself and what learns is told apart"


def test_more_than_a_few_to_review_share_a_row(sidebar: Sidebar) -> None:
    waiting = [Tag(f"t{n}", 0, id=n, concept=f"t{n}", suggestions=20 - n) for n in range(1, 8)]
    sidebar.show_places(shown(organised=Organised(waiting=waiting)))
    model = model_of(sidebar)
    heading = row(sidebar, Section.REVIEW)
    said = [str(model.index(n, 0, heading).data()) for n in range(model.rowCount(heading))]
    assert said == ["t1", "t2", "t3", "t4", "All suggestions"]
    last = model.index(4, 0, heading)
    assert last.data(Role.COUNT) == str(sum(tag.suggestions for tag in waiting))
    sidebar.mark_review(waiting[-1].id)
    assert sidebar.tree.currentIndex() == last  # where one without a row is


def test_a_screen_reader_hears_names_kinds_and_counts(full: Sidebar) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    heard = [row(full, one).data(role) for one in (FOLDERS[0], DOG, GARDEN, NORWAY, BEACH)]
    assert heard == [
        "Pictures, 12 photos",
        "Dog, tag, 5 photos",
        "our garden, tag that learns from you, 4 photos",
        "Norway, album, 8 photos",
        "Beach, album that fills itself, 3 photos",
    ]


def test_without_folders_there_is_nothing_to_organise() -> None:
    model = SidebarModel()
    model.show(shown([]))
    assert texts(model) == ["All photos"]


# Choosing.


def test_choosing_by_keyboard_passes_the_headings_without_choosing_them(
    qtbot: QtBot, sidebar: Sidebar
) -> None:
    tree = sidebar.tree
    chosen: list[object] = []
    sidebar.chosen.connect(chosen.append)
    for _ in range(6):
        qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert chosen == [FOLDERS[0]]
    assert sidebar.scope == FOLDERS[0]
    qtbot.keyClick(tree, Qt.Key.Key_Home)
    assert chosen == [FOLDERS[0], None]


def test_a_row_to_review_leads_to_the_review(qtbot: QtBot, full: Sidebar) -> None:
    full.chosen.connect(lambda _: pytest.fail("chose photos"))
    with qtbot.waitSignal(full.review) as review:
        full.tree.setCurrentIndex(model_of(full).index(0, 0, row(full, Section.REVIEW)))
    assert review.args == [PROPOSED]
    assert full.scope is None


def test_new_figures_keep_what_is_open_and_chosen(sidebar: Sidebar) -> None:
    sidebar.choose(FOLDERS[1])
    grown = [*FOLDERS[:2], Folder(1, "2020", "/home/ann/Pictures/2020", 1, False), FOLDERS[2]]
    sidebar.chosen.connect(lambda _: pytest.fail("chose again"))
    sidebar.show_places(shown(grown))
    assert sidebar.tree.isExpanded(row(sidebar, FOLDERS[0]))
    assert sidebar.tree.currentIndex().data() == "2019 Lisbon"


def test_a_tag_renamed_is_shown_by_its_new_name(qtbot: QtBot, full: Sidebar) -> None:
    full.choose(GARDEN)
    renamed = Tag("the garden", 4, id=3, taught=True)
    with qtbot.waitSignal(full.chosen) as chosen:
        full.show_places(shown(organised=Organised((renamed,))))
    assert chosen.args == [renamed]
    assert full.tree.currentIndex().data() == "the garden"


def test_what_goes_leaves_all_photos(qtbot: QtBot, full: Sidebar) -> None:
    for thing in (FOLDERS[2], NORWAY, DOG):
        full.show_places(shown(organised=ALL))
        full.choose(thing)
        with qtbot.waitSignal(full.chosen) as chosen:
            full.show_places(shown(FOLDERS[:2]))
        assert chosen.args == [None]


def test_what_a_person_closed_stays_closed(sidebar: Sidebar) -> None:
    assert sidebar.tree.isExpanded(row(sidebar, FOLDERS[0]))  # open at first
    sidebar.tree.setExpanded(row(sidebar, FOLDERS[0]), False)
    sidebar.tree.setExpanded(row(sidebar, Section.ALBUMS), False)
    sidebar.show_places(shown([*FOLDERS, Folder(3, "", "/x", 1, False)], organised=ALL))
    assert not sidebar.tree.isExpanded(row(sidebar, FOLDERS[0]))
    assert not sidebar.tree.isExpanded(row(sidebar, Section.ALBUMS))
    assert sidebar.tree.isExpanded(row(sidebar, Section.TAGS))


def test_what_was_gone_for_a_while_is_open_again(sidebar: Sidebar) -> None:
    sidebar.tree.setExpanded(row(sidebar, Section.ALBUMS), False)
    sidebar.show_places(places([], Status(0, 0, 0, (), None, {}, 0, 0, 0, 0), NOTHING))
    sidebar.show_places(shown(organised=ALL))
    assert sidebar.tree.isExpanded(row(sidebar, Section.TAGS))
    assert sidebar.tree.isExpanded(row(sidebar, Section.FOLDERS))
    assert not sidebar.tree.isExpanded(row(sidebar, Section.ALBUMS))


def test_problems_are_there_only_if_there_are_any(qtbot: QtBot, sidebar: Sidebar) -> None:
    assert not sidebar.problems_row.isVisible()
    sidebar.show_places(shown(problems=3))
    assert sidebar.problems_row.accessibleName() == "Problems, 3"
    with qtbot.waitSignal(sidebar.problems):
        qtbot.mouseClick(sidebar.problems_row, Qt.MouseButton.LeftButton)
    assert not sidebar.tree.currentIndex().isValid()
    sidebar.mark_back()
    assert sidebar.tree.currentIndex().data() == "All photos"


# Making, renaming, deleting.


def test_a_plus_on_the_heading_makes_a_tag_in_place(
    qtbot: QtBot, full: Sidebar, noted: Noted
) -> None:
    heading = spanned(full.tree, row(full, Section.TAGS))
    where = plus_rect(heading).center()
    qtbot.mouseClick(full.tree.viewport(), Qt.MouseButton.LeftButton, pos=where)
    field = editor(full)
    assert field.placeholderText() == "New tag"
    enter(qtbot, full, "Norway")
    assert noted.asked == [("make", "Norway", None)]
    assert "  New tag" not in texts(model_of(full)), "the row was only for typing"


def test_a_heading_makes_one_by_keyboard_and_escape_makes_none(
    qtbot: QtBot, full: Sidebar, noted: Noted
) -> None:
    full.tree.setFocus()
    full.tree.setCurrentIndex(row(full, Section.ALBUMS))
    qtbot.keyClick(full.tree, Qt.Key.Key_Return)
    enter(qtbot, full, "Summer", Qt.Key.Key_Escape)
    assert noted.asked == []
    assert "  New album" not in texts(model_of(full))
    assert full.tree.hasFocus()


def test_insert_makes_one_inside_the_row(qtbot: QtBot, full: Sidebar, noted: Noted) -> None:
    full.tree.setFocus()
    full.choose(JOURNEYS)
    qtbot.keyClick(full.tree, Qt.Key.Key_Insert)
    enter(qtbot, full, "Iceland")
    assert noted.asked == [("make", "Iceland", JOURNEYS)]


def test_the_row_of_an_empty_section_makes_its_first(
    qtbot: QtBot, sidebar: Sidebar, noted: Noted
) -> None:
    where = sidebar.tree.visualRect(row(sidebar, New(Section.ALBUMS))).center()
    qtbot.mouseClick(sidebar.tree.viewport(), Qt.MouseButton.LeftButton, pos=where)
    enter(qtbot, sidebar, "Summer")
    assert noted.asked == [("make", "Summer", None)]


def test_f2_renames_in_place_and_delete_deletes(qtbot: QtBot, full: Sidebar, noted: Noted) -> None:
    full.tree.setFocus()
    for thing, before in ((DOG, "Dog"), (NORWAY, "Norway"), (SEARCH, "red")):
        full.choose(thing)
        qtbot.keyClick(full.tree, Qt.Key.Key_F2)
        assert editor(full).text() == before
        enter(qtbot, full, "Other")
        qtbot.keyClick(full.tree, Qt.Key.Key_Delete)
        assert noted.asked == [("rename", thing, "Other"), ("delete", thing)]
        noted.asked.clear()


def test_figures_that_come_while_a_name_is_typed_wait_for_it(
    qtbot: QtBot, full: Sidebar, noted: Noted
) -> None:
    full.begin_rename(DOG)
    full.show_places(shown(organised=Organised((ANIMAL,))))
    enter(qtbot, full, "Hound")
    assert noted.asked == [("rename", DOG, "Hound")]
    assert "    Dog" not in texts(model_of(full))


# Dragging.


def test_photos_dragged_onto_a_tag_and_an_album_are_given_to_them(
    full: Sidebar, noted: Noted
) -> None:
    photos, copy = mime_data([4, 7], []), Qt.DropAction.CopyAction
    for thing in (DOG, NORWAY, Section.ALBUMS):
        assert carry(full, thing, photos, copy)
        assert noted.asked.pop() == ("drop", thing, Carried((4, 7)))
    assert not carry(full, FOLDERS[0], photos, copy)
    assert noted.asked == []


def test_a_tag_dragged_onto_a_tag_is_carried_and_not_onto_itself(
    full: Sidebar, noted: Noted
) -> None:
    move = Qt.DropAction.MoveAction
    assert carry(full, ANIMAL, mime_of(GARDEN), move)
    assert noted.asked == [("drop", ANIMAL, Carried(tag=3))]
    assert not carry(full, GARDEN, mime_of(GARDEN), move)
    within = replace(ALL, tags=(ANIMAL, DOG, replace(GARDEN, parent=1), PROPOSED))
    full.tree.setExpanded(row(full, ANIMAL), False)
    full.show_places(shown(organised=within))
    assert full.tree.isExpanded(row(full, ANIMAL))  # it is seen where it went


def test_what_would_take_it_is_washed_while_it_is_over_it(full: Sidebar) -> None:
    view = full.tree.viewport()
    full.tree.setExpanded(row(full, ANIMAL), True)
    before = view.grab().toImage()
    where = full.tree.visualRect(row(full, DOG)).center()
    button, key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    data, copy = mime_data([1], []), Qt.DropAction.CopyAction
    QApplication.sendEvent(view, QDragEnterEvent(where, copy, data, button, key))
    at = QPoint(where.x(), where.y() - 8)
    assert view.grab().toImage().pixel(at) != before.pixel(at)


def test_a_row_is_gone_to_when_the_mouse_lets_go_and_not_when_it_is_dragged(
    qtbot: QtBot, full: Sidebar, monkeypatch: pytest.MonkeyPatch
) -> None:
    dragged: list[QMimeData] = []
    monkeypatch.setattr(QDrag, "exec", lambda self, _: dragged.append(self.mimeData()))
    view, left = full.tree.viewport(), Qt.MouseButton.LeftButton
    where = full.tree.visualRect(row(full, GARDEN)).center()
    with qtbot.assertNotEmitted(full.chosen):
        qtbot.mousePress(view, left, pos=where)
        far = QPointF(where + QPoint(0, 40))
        move = QMouseEvent(QMouseEvent.Type.MouseMove, far, far, left, left, NO_KEY)
        QApplication.sendEvent(view, move)
        qtbot.mouseRelease(view, left, pos=where + QPoint(0, 40))
    assert [carried(data) for data in dragged] == [Carried(tag=GARDEN.id)]
    qtbot.mousePress(view, left, pos=where)
    with qtbot.waitSignal(full.chosen) as chosen:
        qtbot.mouseRelease(view, left, pos=where)
    assert chosen.args == [GARDEN]


def test_a_closed_row_opens_while_something_is_held_over_it(qtbot: QtBot, full: Sidebar) -> None:
    full.tree.setExpanded(row(full, ANIMAL), False)
    view, where = full.tree.viewport(), full.tree.visualRect(row(full, ANIMAL)).center()
    data, copy = mime_data([1], []), Qt.DropAction.CopyAction
    left = Qt.MouseButton.LeftButton
    QApplication.sendEvent(view, QDragEnterEvent(where, copy, data, left, NO_KEY))
    QApplication.sendEvent(view, QDragMoveEvent(where, copy, data, left, NO_KEY))
    qtbot.waitUntil(lambda: full.tree.isExpanded(row(full, ANIMAL)))
    QApplication.sendEvent(view, QDragMoveEvent(where, copy, data, left, NO_KEY))
    assert full.tree.isExpanded(row(full, ANIMAL))  # and stays so


# Arranging.


def headings(sidebar: Sidebar) -> list[str]:
    return [text for text in texts(model_of(sidebar)) if not text.startswith(" ")][1:]


def test_sections_change_places_by_dragging_their_headings(full: Sidebar) -> None:
    kept: list[str] = []
    full.arranging.kept.connect(kept.append)
    move = Qt.DropAction.MoveAction
    assert carry(full, GARDEN, mime_of(Section.FOLDERS), move)  # onto the section of tags
    assert headings(full) == ["To review", "Albums", "Searches", "Folders", "Tags"]
    assert carry(full, Section.TAGS, mime_of(Section.ALBUMS), move)
    assert headings(full) == ["To review", "Searches", "Folders", "Tags", "Albums"]
    assert not carry(full, Section.TAGS, mime_of(Section.TAGS), move)
    again = Sidebar()
    again.arranging.begin(kept[-1])
    again.show_places(shown(organised=ALL))
    assert headings(again) == headings(full)
    again.deleteLater()


def test_sections_change_places_by_key_and_menu_and_can_be_hidden(
    qtbot: QtBot, full: Sidebar
) -> None:
    full.tree.setFocus()
    full.tree.setCurrentIndex(row(full, Section.TAGS))
    qtbot.keyClick(full.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert headings(full) == ["To review", "Albums", "Tags", "Searches", "Folders"]
    assert full.tree.currentIndex().data() == "Tags"
    choose_line(full.menu_for(Section.ALBUMS), "Move down")
    assert headings(full) == ["To review", "Tags", "Albums", "Searches", "Folders"]
    choose_line(full.menu_for(Section.TAGS), "Hide this section")
    assert headings(full) == ["To review", "Albums", "Searches", "Folders"]
    full.choose(DOG)
    assert full.scope == DOG  # what it shows can still be gone to
    full.show_places(shown(organised=ALL))
    assert full.scope == DOG
    choose_line(full.menu_for(None), "Show in sidebar", "Tags")
    assert headings(full) == ["To review", "Tags", "Albums", "Searches", "Folders"]


def test_searches_stand_in_the_order_the_user_gave_them(full: Sidebar) -> None:
    made = [SavedSearch(name, Question(name), datetime(2024, 1, 1)) for name in "abc"]
    full.show_places(shown(organised=replace(ALL, searches=made)))
    assert carry(full, made[0], mime_of(made[2]), Qt.DropAction.MoveAction)
    section = row(full, Section.SEARCHES)
    said = [model_of(full).index(n, 0, section).data() for n in range(3)]
    assert said == ["c", "a", "b"]
    full.arranging.rename(made[2], "d")
    full.show_places(
        shown(organised=replace(ALL, searches=[*made[:2], replace(made[2], name="d")]))
    )
    section = row(full, Section.SEARCHES)
    assert [model_of(full).index(n, 0, section).data() for n in range(3)] == ["d", "a", "b"]


def test_what_was_kept_and_cannot_be_read_is_as_at_first(full: Sidebar) -> None:
    before = headings(full)
    for text in ("", "{", "[]", '{"order": 3}', '{"order": ["X"], "hidden": [], "searches": []}'):
        full.arranging.begin(text)
        assert headings(full) == before


def test_many_tags_leave_room_for_the_users_own_and_the_most_used(
    qtbot: QtBot, full: Sidebar
) -> None:
    keywords = [Tag(f"key {n}", n + 10, id=n + 100) for n in range(2_000)]
    own = Tag("aunt", 1, id=9, own=True)
    full.show_places(shown(organised=replace(ALL, tags=(own, *keywords))))
    heading = row(full, Section.TAGS)
    model = model_of(full)
    said = [str(model.index(n, 0, heading).data()) for n in range(model.rowCount(heading))]
    assert (said[0], said[-2], said[-1]) == ("aunt", "key 1999", "All 2,001 tags…")
    assert len(said) == MOST_TAGS + 1
    full.choose(keywords[0])
    assert full.scope == keywords[0]
    last = model.index(len(said) - 1, 0, heading)
    full.tree.scrollTo(last)
    with qtbot.waitSignal(full.all_tags):
        qtbot.mouseClick(
            full.tree.viewport(),
            Qt.MouseButton.LeftButton,
            pos=full.tree.visualRect(last).center(),
        )
    assert full.scope == keywords[0]


def test_many_places_are_a_few_until_all_are_wanted(qtbot: QtBot, full: Sidebar) -> None:
    spots = []
    for n in range(40):
        spots.append(Spot(f"Country {n}", 100 - n, "", f'place:"Country {n}"'))
        spots += [Spot(f"{n} {m}", 9, f"Country {n}", f'place:"{n} {m}"') for m in range(3)]
    full.show_places(shown(organised=replace(ALL, spots=spots)))
    heading = row(full, Section.PLACES)
    model = model_of(full)
    assert model.rowCount(heading) == MOST_SPOTS + 1
    last = model.index(MOST_SPOTS, 0, heading)
    assert last.data() == "Show all 40"
    assert not full.tree.isExpanded(model.index(0, 0, heading))
    full.tree.setFocus()
    full.tree.setCurrentIndex(last)
    qtbot.keyClick(full.tree, Qt.Key.Key_Return)
    heading = row(full, Section.PLACES)
    assert model.rowCount(heading) == 41
    assert model.index(40, 0, heading).data() == "Show fewer"


# Folders.


def test_folders_say_how_they_are(full: Sidebar) -> None:
    root = Folder(1, "", "/home/ann/Pictures", 12, False)
    empty = Folder(1, "new", "/home/ann/Pictures/new", 0, False)
    shut = Folder(1, "secret", "/home/ann/Pictures/secret", 3, False)
    refused = frozenset({shut.absolute})
    full.show_places(shown([root, empty, shut, FOLDERS[2]], organised=Organised(refused=refused)))
    full.show_looking(frozenset({root.absolute}))
    heading = row(full, Section.FOLDERS)
    said = texts(model_of(full), heading)
    assert said == [
        "Pictures · looking through",
        "  new · empty",
        "  secret · not allowed to read",
        "Old disk · not connected",
    ]
    assert len({row(full, one).data(Role.ICON) for one in (root, empty, shut, FOLDERS[2])}) == 4
    full.show_looking(frozenset())
    assert row(full, root).data() == "Pictures"


def test_a_folder_is_named_in_place_where_it_is_there(
    qtbot: QtBot, full: Sidebar, noted: Noted
) -> None:
    full.serve(Section.FOLDERS, noted)
    full.tree.setFocus()
    full.choose(FOLDERS[1])
    qtbot.keyClick(full.tree, Qt.Key.Key_F2)
    assert editor(full).text() == "2019 Lisbon"
    enter(qtbot, full, "Lisbon")
    qtbot.keyClick(full.tree, Qt.Key.Key_Insert)
    enter(qtbot, full, "Day 1")
    assert noted.asked == [("rename", FOLDERS[1], "Lisbon"), ("make", "Day 1", FOLDERS[1])]
    full.choose(FOLDERS[0])
    qtbot.keyClick(full.tree, Qt.Key.Key_F2)
    assert editor(full).text() == "Pictures"
    enter(qtbot, full, "Photos")
    assert noted.asked[2:] == [("rename", FOLDERS[0], "Photos")]
    full.choose(FOLDERS[2])  # not connected
    qtbot.keyClick(full.tree, Qt.Key.Key_F2)
    assert not full.tree.editing


# Menus.


def test_the_menu_of_a_row_opens_without_going_there(qtbot: QtBot, full: Sidebar) -> None:
    where = full.tree.visualRect(row(full, GARDEN)).center()
    with qtbot.assertNotEmitted(full.chosen):
        qtbot.mouseClick(full.tree.viewport(), Qt.MouseButton.RightButton, pos=where)


def choose_line(menu: QMenu | None, *path: str) -> None:
    """Choose a line of a menu."""
    *menus, line = path
    for name in menus:
        assert menu is not None
        menu = next(one.menu() for one in menu.actions() if one.text() == name)
    assert menu is not None
    next(one for one in menu.actions() if one.text() == line).trigger()


def lines(menu: QMenu | None) -> list[str]:
    assert menu is not None
    return [action.text() for action in menu.actions() if action.text()]


def test_the_menu_of_a_root_and_of_a_folder_inside(sidebar: Sidebar) -> None:
    assert lines(sidebar.menu_of(row(sidebar, FOLDERS[0]))) == [
        "Show in file manager",
        "Look for new photos",
        "New folder inside",
        "Rename",
        "Left out",
        "Remove from the library",
        "Remove and forget its photos",
    ]
    assert lines(sidebar.menu_of(row(sidebar, FOLDERS[1])))[-1] == "Leave out of the library"
    assert lines(sidebar.menu_of(model_of(sidebar).index(0, 0))) == ["Show in sidebar"]


def test_a_folder_out_of_sight_can_be_shown_or_given_up(qtbot: QtBot, sidebar: Sidebar) -> None:
    menu = sidebar.menu_of(row(sidebar, FOLDERS[2]))
    assert menu is not None
    assert lines(menu)[2:4] == ["Show where it is now…", "Its photos are gone on purpose"]
    actions = {action.text(): action for action in menu.actions()}
    with qtbot.waitSignal(sidebar.relocate) as relocate:
        actions["Show where it is now…"].trigger()
    assert relocate.args == [FOLDERS[2]]
    with qtbot.waitSignal(sidebar.accept_empty) as accepted:
        actions["Its photos are gone on purpose"].trigger()
    assert accepted.args == [FOLDERS[2]]


def test_removing_says_whether_to_forget(qtbot: QtBot, sidebar: Sidebar) -> None:
    menu = sidebar.menu_of(row(sidebar, FOLDERS[0]))
    assert menu is not None
    with qtbot.waitSignal(sidebar.remove) as removed:
        menu.actions()[-1].trigger()
    assert removed.args == [FOLDERS[0], True]


def test_a_hundred_tags_three_deep_fold_to_their_topmost(sidebar: Sidebar) -> None:
    tags = [Tag("x" * 200 if n == 7 else f"tag {n}", 1, id=n, parent=n // 5) for n in range(1, 125)]
    sidebar.show_places(shown(organised=Organised(tags)))
    heading = row(sidebar, Section.TAGS)
    assert model_of(sidebar).rowCount(heading) == 4
    assert not sidebar.tree.isExpanded(row(sidebar, tags[0]))


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_plus_is_where_a_line_ends(qapp: QApplication, full: Sidebar, direction) -> None:
    qapp.setLayoutDirection(direction)
    try:
        heading = spanned(full.tree, row(full, Section.TAGS))
        at_left = plus_rect(heading).center().x() < heading.center().x()
        assert at_left is (direction is Qt.LayoutDirection.RightToLeft)
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
