"""The sidebar: what it shows, what it lets people choose, what it keeps when figures change."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from photoapp.base.answers import Folder, RootStatus, Status
from photoapp.gui.sidebar import Places, Sidebar, places
from photoapp.gui.sidebar.model import Role, SidebarModel

FOLDERS = [
    Folder(1, "", "/home/ann/Pictures", 12, False),
    Folder(1, "2019 Lisbon", "/home/ann/Pictures/2019 Lisbon", 7, False),
    Folder(2, "", "/mnt/Old disk", 5, True),
]


def shown(folders: list[Folder] = FOLDERS, problems: int = 0) -> Places:
    roots = (RootStatus(1, "/home/ann/Pictures", 12, 0, False, ("/raw/",)),)
    return places(folders, Status(17, 17, 0, roots, None, {}, 0, problems, 0, 0))


@pytest.fixture
def sidebar(qtbot: QtBot) -> Sidebar:
    made = Sidebar()
    qtbot.addWidget(made)
    made.resize(232, 600)
    made.show_places(shown())
    made.show()
    return made


def texts(model: SidebarModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = SidebarModel()
    model.show(shown())
    qtmodeltester.check(model)


def test_it_shows_what_is_there_and_nothing_else(sidebar: Sidebar) -> None:
    model = sidebar.findChild(SidebarModel)
    assert texts(model) == ["All photos", "Folders", "Pictures", "Old disk · not connected"]
    assert model.index(0, 0).data(Role.COUNT) == "17"
    assert model.index(2, 0).data(Role.COUNT) == "12"
    assert model.index(3, 0).data(Role.DIM) is True


def test_a_screen_reader_hears_names_and_counts(sidebar: Sidebar) -> None:
    model = sidebar.findChild(SidebarModel)
    heard = model.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Pictures, 12 photos"


def test_without_folders_there_is_no_heading() -> None:
    model = SidebarModel()
    model.show(shown([]))
    assert texts(model) == ["All photos"]


def test_choosing_a_folder_by_keyboard(qtbot: QtBot, sidebar: Sidebar) -> None:
    tree = sidebar.tree
    with qtbot.waitSignal(sidebar.chosen) as chosen:
        qtbot.keyClick(tree, Qt.Key.Key_Down)  # past the heading
    assert chosen.args == [FOLDERS[0]]
    assert sidebar.scope == FOLDERS[0]
    with qtbot.waitSignal(sidebar.chosen) as chosen:
        qtbot.keyClick(tree, Qt.Key.Key_Home)
    assert chosen.args == [None]


def test_new_figures_keep_what_is_open_and_chosen(sidebar: Sidebar) -> None:
    model, tree = sidebar.findChild(SidebarModel), sidebar.tree
    tree.setCurrentIndex(model.find((1, "2019 Lisbon")))
    grown = [*FOLDERS[:2], Folder(1, "2020", "/home/ann/Pictures/2020", 1, False), FOLDERS[2]]
    sidebar.chosen.connect(lambda _: pytest.fail("chose again"))
    sidebar.show_places(shown(grown))
    assert tree.isExpanded(model.find((1, "")))
    assert tree.currentIndex().data() == "2019 Lisbon"


def test_a_folder_that_goes_leaves_all_photos(qtbot: QtBot, sidebar: Sidebar) -> None:
    model = sidebar.findChild(SidebarModel)
    sidebar.tree.setCurrentIndex(model.find((2, "")))
    with qtbot.waitSignal(sidebar.chosen) as chosen:
        sidebar.show_places(shown(FOLDERS[:2]))
    assert chosen.args == [None]


def test_what_a_person_closed_stays_closed(sidebar: Sidebar) -> None:
    model = sidebar.findChild(SidebarModel)
    root = model.find((1, ""))
    assert sidebar.tree.isExpanded(root)  # open at first
    sidebar.tree.setExpanded(root, False)
    sidebar.show_places(shown([*FOLDERS, Folder(3, "", "/x", 1, False)]))
    assert not sidebar.tree.isExpanded(model.find((1, "")))


def test_problems_are_there_only_if_there_are_any(qtbot: QtBot, sidebar: Sidebar) -> None:
    assert not sidebar.problems_row.isVisible()
    sidebar.show_places(shown(problems=3))
    assert sidebar.problems_row.accessibleName() == "Problems, 3"
    with qtbot.waitSignal(sidebar.problems):
        qtbot.mouseClick(sidebar.problems_row, Qt.MouseButton.LeftButton)
    assert not sidebar.tree.currentIndex().isValid()
    sidebar.mark_back()
    assert sidebar.tree.currentIndex().data() == "All photos"


def lines(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def test_the_menu_of_a_root_and_of_a_folder_inside(sidebar: Sidebar) -> None:
    model = sidebar.findChild(SidebarModel)
    of_root = sidebar.menu_of(model.find((1, "")))
    assert of_root is not None
    assert lines(of_root) == [
        "Show in file manager",
        "Look for new photos",
        "Left out",
        "Remove from the library",
        "Remove and forget its photos",
    ]
    inside = sidebar.menu_of(model.find((1, "2019 Lisbon")))
    assert inside is not None
    assert lines(inside)[-1] == "Leave out of the library"
    assert sidebar.menu_of(model.index(0, 0)) is None


def test_a_folder_out_of_sight_can_be_shown_or_given_up(qtbot: QtBot, sidebar: Sidebar) -> None:
    menu = sidebar.menu_of(sidebar.findChild(SidebarModel).find((2, "")))
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
    menu = sidebar.menu_of(sidebar.findChild(SidebarModel).find((1, "")))
    assert menu is not None
    with qtbot.waitSignal(sidebar.remove) as removed:
        menu.actions()[-1].trigger()
    assert removed.args == [FOLDERS[0], True]
