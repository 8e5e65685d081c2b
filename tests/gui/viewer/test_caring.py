"""What is said of the photo in the viewer is kept, shown wherever it shows, and undone."""

import hashlib

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sample import Sample

from photoapp.gui.main.window import MainWindow
from photoapp.gui.viewer.part import unturned
from photoapp.gui.viewer.top import Title, TopLine

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
SLOW = 20_000


def opened(qtbot: QtBot, window: MainWindow, row: int = 3) -> int:
    """Open a photo as a double click does, and wait until its picture is sharp."""
    window.grid.open_row(row)
    photo = int(window.grid.photos.ids[row])
    viewer = window.large.viewer
    qtbot.waitUntil(lambda: viewer._pictures.sheet(photo).sharp_at(300), timeout=SLOW)
    return photo


def turned(window: MainWindow, photo: int) -> int:
    said = window.library.care.of([photo]).get(photo)
    return said.turned if said else 0


def shape(window: MainWindow) -> tuple[int, int]:
    return window.large.viewer._canvas.lens.size


def test_r_turns_the_picture_and_shift_r_turns_it_back(qtbot: QtBot, window: MainWindow) -> None:
    photo = opened(qtbot, window)
    viewer = window.large.viewer
    image = viewer._pictures.sheet(photo).best(300)
    assert image is not None
    corner = image.pixelColor(5, 5)
    qtbot.keyClick(viewer, Key.Key_R)
    qtbot.waitUntil(lambda: shape(window) == (320, 480), timeout=SLOW)
    assert turned(window, photo) == 1
    image = viewer._pictures.sheet(photo).best(300)
    assert image is not None
    assert image.pixelColor(image.width() - 6, 5) == corner
    qtbot.keyClick(viewer, Key.Key_R, SHIFT)
    qtbot.waitUntil(lambda: shape(window) == (480, 320), timeout=SLOW)
    assert turned(window, photo) == 0


def test_a_turn_shows_in_the_grid_the_strip_and_the_details(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.show_details(True)
    photo = opened(qtbot, window)
    viewer = window.large.viewer
    viewer.turn_wanted.emit(1)
    strip = viewer._strip._thumbnails
    qtbot.waitUntil(lambda: getattr(strip.get(photo), "turned", 0) == 1, timeout=SLOW)
    qtbot.keyClick(viewer, Key.Key_Escape)
    cells, preview = window.grid._thumbnails, window.details._preview
    qtbot.waitUntil(lambda: getattr(cells.get(photo), "turned", 0) == 1, timeout=SLOW)
    qtbot.waitUntil(lambda: preview._image.height() > preview._image.width(), timeout=SLOW)
    assert preview._shape == (320, 480)
    window.past.undo()
    qtbot.waitUntil(lambda: getattr(cells.get(photo), "turned", 1) == 0, timeout=SLOW)
    qtbot.waitUntil(lambda: preview._shape == (480, 320), timeout=SLOW)


def test_turns_add_up_and_are_there_when_the_photo_is_shown_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    photo = opened(qtbot, window)
    viewer = window.large.viewer
    for _ in range(3):
        qtbot.keyClick(viewer, Key.Key_R)
    qtbot.waitUntil(lambda: turned(window, photo) == 3, timeout=SLOW)
    qtbot.keyClick(viewer, Key.Key_Escape)
    opened(qtbot, window)
    assert shape(window) == (320, 480)
    assert viewer._pictures.sheet(photo).turned == 3


def test_nothing_said_of_a_photo_touches_its_file(
    qtbot: QtBot, window: MainWindow, sample: Sample
) -> None:
    def digests() -> dict[str, str]:
        files = sorted(path for path in sample.folder.rglob("*") if path.is_file())
        return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}

    before = digests()
    photo = opened(qtbot, window)
    for key in (Key.Key_R, Key.Key_F, Key.Key_4):
        qtbot.keyClick(window.large.viewer, key)
    qtbot.waitUntil(lambda: window.library.cards([photo])[photo].rating == 4, timeout=SLOW)
    assert digests() == before


def test_the_part_marked_of_a_turned_picture_is_told_as_in_the_file() -> None:
    part = (0.5, 0.0, 0.25, 0.125)
    assert unturned(part, 0) == part
    assert unturned(part, 1) == (0.0, 0.25, 0.125, 0.25)
    assert unturned(part, 2) == (0.25, 0.875, 0.25, 0.125)
    assert unturned(unturned(part, 1), 3) == pytest.approx(part)


def test_f_and_the_heart_make_a_favourite(qtbot: QtBot, window: MainWindow) -> None:
    photo = opened(qtbot, window)
    viewer = window.large.viewer
    heart = viewer._top.heart
    qtbot.keyClick(viewer, Key.Key_F)
    qtbot.waitUntil(lambda: window.library.cards([photo])[photo].favourite, timeout=SLOW)
    qtbot.waitUntil(lambda: heart.isChecked(), timeout=SLOW)
    assert heart.accessibleName() == "No longer a favourite"
    window.past.undo()
    qtbot.waitUntil(lambda: not heart.isChecked(), timeout=SLOW)
    qtbot.mouseClick(heart, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.library.cards([photo])[photo].favourite, timeout=SLOW)


def title(window: MainWindow) -> str:
    return window.large.viewer._top.title.text()


def test_digits_rate_and_the_stars_stand_beside_the_name(qtbot: QtBot, window: MainWindow) -> None:
    photo = opened(qtbot, window)
    viewer = window.large.viewer
    qtbot.keyClick(viewer, Key.Key_4)
    qtbot.waitUntil(lambda: title(window).endswith("★★★★"), timeout=SLOW)
    assert viewer._canvas.accessibleName().endswith("Rating: 4 of 5")
    qtbot.keyClick(viewer, Key.Key_0)
    qtbot.waitUntil(lambda: "★" not in title(window), timeout=SLOW)
    assert window.library.cards([photo])[photo].rating == 0


def test_another_photo_shows_what_is_said_of_it(qtbot: QtBot, window: MainWindow) -> None:
    opened(qtbot, window)
    viewer = window.large.viewer
    qtbot.keyClick(viewer, Key.Key_5)
    qtbot.waitUntil(lambda: title(window).endswith("★★★★★"), timeout=SLOW)
    qtbot.keyClick(viewer, Key.Key_Right)
    qtbot.waitUntil(lambda: "★" not in title(window), timeout=SLOW)
    qtbot.keyClick(viewer, Key.Key_Left)
    qtbot.waitUntil(lambda: title(window).endswith("★★★★★"), timeout=SLOW)


@pytest.mark.parametrize("width", [640, 800, 1280])
def test_a_narrow_line_keeps_room_for_the_title(qtbot: QtBot, width: int) -> None:
    line = TopLine()
    qtbot.addWidget(line)
    line.back.setText("All photos")
    line.resize(width, line.height())
    line.show()
    assert line.minimumSizeHint().width() <= width
    qtbot.waitUntil(lambda: line.title.width() >= 150)


def test_a_title_that_is_too_long_loses_its_stars_then_the_middle_of_the_name(
    qtbot: QtBot,
) -> None:
    title = Title()
    qtbot.addWidget(title)
    title.say("IMG_20210819_122600.jpg", "4 of 320", "★★★★★", "125 %")
    title.show()
    title.resize(title.sizeHint())
    assert title._cut() == "IMG_20210819_122600.jpg · 4 of 320 · ★★★★★ · 125 %"
    title.resize(title.sizeHint().width() - 10, 20)
    assert title._cut() == "IMG_20210819_122600.jpg · 4 of 320 · 125 %"
    title.resize(title.fontMetrics().horizontalAdvance("IMG_2021.jpg · 4 of 320 · 125 %"), 20)
    assert title._cut().startswith("IMG_")
    assert title._cut().endswith(".jpg · 4 of 320 · 125 %")
    assert "★★★★★" in title.toolTip()


def test_the_trash_is_asked_for_the_photo_shown(qtbot: QtBot, window: MainWindow) -> None:
    photo = opened(qtbot, window)
    with qtbot.waitSignal(window.large.trash) as asked:
        window.large.viewer.trash_wanted.emit()
    assert asked.args == [photo]


def test_the_film_strip_goes_and_comes_by_key_and_is_remembered(
    qtbot: QtBot, window: MainWindow
) -> None:
    opened(qtbot, window)
    viewer = window.large.viewer
    assert viewer._strip.isVisible()
    qtbot.keyClick(viewer, Key.Key_S)
    assert not viewer._strip.isVisible()
    assert not window.settings.viewer_strip
    qtbot.keyClick(viewer, Key.Key_S)
    assert viewer._strip.isVisible()


def test_the_menu_of_the_photo_has_everything_once(qtbot: QtBot, window: MainWindow) -> None:
    photo = opened(qtbot, window)
    menu = window.large.fill(window.chosen.menu(photo))
    lines = [action.text() for action in menu.actions() if action.text()]
    assert {"Favourite", "Slide show", "Full screen", "More like this"} <= set(lines)
    assert len(lines) == len(set(lines))
