"""The settings in the window: by keyboard, at once, remembered; and back to the photos."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import drawing
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sample import Sample

from photoapp.base.safety import BackupKind
from photoapp.gui import theme
from photoapp.gui.grid.fades import Fades
from photoapp.gui.main.window import MainWindow
from photoapp.gui.settings import Place, Settings
from photoapp.gui.settings.parts import DropDown
from photoapp.gui.theme import Choice

Open = Callable[[Place], QWidget]


@pytest.fixture
def opened(window: MainWindow) -> Open:
    """Turns to a section of the settings, as its command does."""

    def turn(place: Place) -> QWidget:
        window.choices.open(place)
        return window.centre.settings.section(place)

    return turn


@pytest.fixture(autouse=True)
def _as_before(look: theme.Theme) -> object:
    yield
    Fades.allowed = True
    look.set_text_size(100)


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def button(widget: QWidget, text: str) -> QAbstractButton:
    found = widget.findChildren(QAbstractButton)
    return next(one for one in found if one.text().strip() == text and one.isVisible())


def kept(window: MainWindow) -> Settings:
    window.settings.save()
    return Settings(window.library.home)


def test_they_open_by_key_and_esc_leads_back(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert window.centre.on_settings
    assert window.sidebar.isHidden()
    assert window.centre.settings.list.hasFocus()
    qtbot.keyClick(window.centre.settings.list, Qt.Key.Key_Escape)
    assert window.centre.page is window.grid
    qtbot.waitUntil(window.sidebar.isVisible)


def test_arrows_walk_through_all_sections_and_letters_begin_no_search(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.choices.open(Place.FOLDERS)
    page = window.centre.settings
    for place in list(Place)[1:]:
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
        assert page.place is place
        assert page.section(place).isVisible()
    qtbot.keyClick(page.list, Qt.Key.Key_X)
    assert not window.field.asked
    assert window.centre.on_settings


def test_every_control_has_a_name(window: MainWindow, opened: Open) -> None:
    for place in Place:
        section = opened(place)
        for kind in (QAbstractButton, QSlider):
            for control in section.findChildren(kind):
                if control.isVisible():
                    assert control.accessibleName() or getattr(control, "text", str)(), control


def test_looks_hold_at_once_and_after_a_restart(
    qtbot: QtBot, window: MainWindow, opened: Open, look: theme.Theme
) -> None:
    section = opened(Place.APPEARANCE)
    button(section, "Dark").click()
    assert look.choice is Choice.DARK
    button(section, "Whole photo").click()
    assert not window.grid.crop
    sliders = {one.accessibleName(): one for one in section.findChildren(QSlider)}
    sliders["Size of the pictures"].setValue(200)
    assert window.grid.cell_size == 200
    sliders["Size of text"].setValue(125)
    assert look.text_size == 125
    button(section, "Fade in").click()
    assert not Fades.allowed
    again = kept(window)
    assert (again.look, again.crop, again.text_percent) == (Choice.DARK, False, 125)
    assert not again.fades


def test_what_is_chosen_elsewhere_shows_here(
    window: MainWindow, opened: Open, look: theme.Theme
) -> None:
    section = opened(Place.APPEARANCE)
    look.choose(Choice.LIGHT)
    (light,) = [one for one in section.findChildren(QRadioButton) if one.text() == "Light"]
    assert light.isChecked()
    window.grid.set_cell_size(248)
    sliders = {one.accessibleName(): one for one in section.findChildren(QSlider)}
    assert sliders["Size of the pictures"].value() == 248


def test_a_language_is_kept_for_the_next_start(window: MainWindow, opened: Open) -> None:
    section = opened(Place.APPEARANCE)
    (languages,) = section.findChildren(DropDown)
    offered = [action.text() for action in languages.menu().actions()]
    assert offered == ["As the system", "English", "Deutsch", "Français", "Español"]
    languages.menu().actions()[2].trigger()
    assert kept(window).language == "de"
    assert "Deutsch" in languages.text()
    assert "next start" in texts(section)


def test_the_pace_holds_at_once(window: MainWindow, opened: Open) -> None:
    section = opened(Place.PERFORMANCE)
    assert not window.library.pace.gently
    button(section, "Gently").click()
    assert window.library.pace.gently
    assert kept(window).gently


def test_performance_says_what_search_runs_on(
    qtbot: QtBot, window: MainWindow, opened: Open
) -> None:
    section = opened(Place.PERFORMANCE)
    qtbot.waitUntil(lambda: "Runs on the processor" in texts(section), timeout=20_000)
    qtbot.waitUntil(lambda: "KB" in texts(section) or "MB" in texts(section))


def test_search_models_are_told_in_plain_words(
    qtbot: QtBot, window: MainWindow, opened: Open
) -> None:
    section = opened(Place.ENCODERS)
    qtbot.waitUntil(lambda: "Basic search" in texts(section), timeout=20_000)
    said = texts(section).casefold()
    assert not any(word in said for word in ("embedding", "vector", "clip", "cosine"))
    button(section, "See all models…").click()
    assert window.centre.on_encoders


def test_privacy_says_where_data_lies_and_forgets_searches(
    qtbot: QtBot, window: MainWindow, opened: Open
) -> None:
    searches = window.library.searches
    searches.asked("dog")
    searches.asked("sea")
    section = opened(Place.PRIVACY)
    assert "Nothing leaves this computer." in texts(section)
    qtbot.waitUntil(lambda: "Small pictures" in texts(section), timeout=20_000)
    assert str(window.library.home.path) in texts(section)
    clear = button(section, "Clear")
    qtbot.waitUntil(clear.isEnabled)
    clear.click()
    qtbot.waitUntil(lambda: searches.past() == [])
    qtbot.waitUntil(lambda: not clear.isEnabled())
    (remember,) = [one for one in section.findChildren(QCheckBox) if one.text() == "Remember"]
    qtbot.waitUntil(remember.isChecked)
    remember.click()
    qtbot.waitUntil(lambda: not searches.remembers())


def test_a_backup_is_made_and_listed(qtbot: QtBot, window: MainWindow, opened: Open) -> None:
    section = opened(Place.BACKUPS)
    button(section, "Back up now").click()
    qtbot.waitUntil(lambda: "made by you ·" in texts(section), timeout=20_000)
    made = [one.kind for one in window.library.backups.list()]
    assert made.count(BackupKind.ASKED) == 1
    assert str(date.today().year) in texts(section)


def test_going_back_is_asked_and_nothing_happens_by_return(
    qtbot: QtBot, window: MainWindow, opened: Open
) -> None:
    backup = window.library.backups.make()
    section = opened(Place.BACKUPS)
    wanted: list[str] = []
    window.choices.restoring.connect(wanted.append)
    qtbot.waitUntil(lambda: "made by you ·" in texts(section), timeout=20_000)
    button(section, "Go back to this…").click()
    assert "The window closes and opens again." in texts(section)
    stay = button(section, "Stay with what is now")
    window.activateWindow()
    qtbot.waitUntil(stay.hasFocus, timeout=20_000)
    qtbot.keyClick(stay, Qt.Key.Key_Space)
    assert not wanted
    button(section, "Go back to this…").click()
    button(section, "Go back to this").click()
    assert wanted == [backup.path]


def test_words_beside_a_control_go_above_it_where_it_is_narrow(
    qtbot: QtBot, window: MainWindow, opened: Open
) -> None:
    section = opened(Place.PERFORMANCE)
    pace = button(section, "Gently")
    (words,) = [
        one
        for one in section.findChildren(QLabel)
        if one.text() == "While photos are being understood"
    ]

    def beside() -> bool:
        return pace.mapTo(section, pace.rect().topLeft()).x() > words.width() / 2

    qtbot.waitUntil(beside)
    window.resize(640, 400)
    qtbot.waitUntil(lambda: not beside())


def test_thirty_folders_with_long_names_fit(
    qtbot: QtBot, window: MainWindow, opened: Open, tmp_path: Path
) -> None:
    for number in range(30):
        place = tmp_path / f"{number} {'very ' * 40}long" / ("inside " * 20)
        place.mkdir(parents=True)
        window.library.add_folder(str(place))
    window.resize(800, 500)
    section = opened(Place.FOLDERS)
    qtbot.waitUntil(lambda: len(_cards(section)) == 31, timeout=20_000)
    qtbot.waitUntil(lambda: section.width() <= window.width())
    assert all(card.width() <= section.width() for card in _cards(section))


def _cards(section: QWidget) -> list[QWidget]:
    from photoapp.gui.settings.folders import FolderCard

    return [card for card in section.findChildren(FolderCard) if card.isVisible()]


def test_folders_tell_how_they_are_and_take_back_what_is_left_out(
    qtbot: QtBot, sample: Sample, window: MainWindow, opened: Open
) -> None:
    window.library.exclude("/inside/", root=str(sample.folder))
    section = opened(Place.FOLDERS)
    qtbot.waitUntil(lambda: "Left out: inside" in texts(section), timeout=20_000)
    assert "24 photos · 1 problem" in texts(section).replace("(s)", "")
    button(section, "Take back").click()
    qtbot.waitUntil(lambda: "Left out" not in texts(section), timeout=20_000)
    assert window.library.folders()[0].exclude == ()


def test_a_folder_out_of_sight_says_so(
    qtbot: QtBot, window: MainWindow, opened: Open, tmp_path: Path
) -> None:
    place = tmp_path / "Old disk"
    drawing.draw_photos(place, 2)
    window.keeper.add_folder(str(place))
    qtbot.waitUntil(lambda: len(window.library.folders()) == 2, timeout=20_000)
    qtbot.waitUntil(lambda: not window.keeper.indexer.running, timeout=60_000)
    section = opened(Place.FOLDERS)
    qtbot.waitUntil(lambda: "looked through just now" in texts(section), timeout=20_000)
    place.rename(tmp_path / "away")
    window.keeper.indexer.index()
    qtbot.waitUntil(lambda: "Not connected." in texts(section), timeout=60_000)


def test_how_often_to_look_is_kept(window: MainWindow, opened: Open) -> None:
    section = opened(Place.FOLDERS)
    (often,) = section.findChildren(DropDown)
    assert often.accessibleName() == "Look through all folders: every half hour"
    often.menu().actions()[-1].trigger()
    assert kept(window).rescan_minutes == 0
    assert often.accessibleName() == "Look through all folders: never"


def test_removing_with_all_that_is_known_is_asked_first(
    qtbot: QtBot, window: MainWindow, opened: Open
) -> None:
    section = opened(Place.FOLDERS)
    qtbot.waitUntil(lambda: len(_cards(section)) == 1, timeout=20_000)
    (card,) = _cards(section)
    menu = card._menu
    menu.aboutToShow.emit()
    forget = next(one for one in menu.actions() if one.text().startswith("Remove and forget"))
    forget.trigger()
    assert "cannot be undone" in texts(section)
    assert window.library.folders()
    yes = next(one for one in card.findChildren(QPushButton) if one.text() == "Remove and forget")
    yes.click()
    qtbot.waitUntil(lambda: window.library.folders() == [], timeout=20_000)
    assert QApplication.focusWidget() is not None
