"""Tags of the photos chosen: shown, given, taken away, by mouse and by keyboard."""

from collections.abc import Iterator

import pytest
from proposals import propose
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot
from sample import Sample

from photoapp.gui.tags import TagSection, loaded
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary

LONG = "a name that goes on and on " * 4


@pytest.fixture
def library(sample: Sample) -> Iterator[PhotoLibrary]:
    with PhotoLibrary.open(sample.home) as opened:
        yield opened


@pytest.fixture
def photos(library: PhotoLibrary) -> list[int]:
    return [int(photo) for photo in library.photos().ids]


@pytest.fixture
def section(qtbot: QtBot, library: PhotoLibrary, work: Work) -> Iterator[TagSection]:
    made = TagSection(library, work)
    qtbot.addWidget(made)
    made.setFixedWidth(260)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    work.close()


def see(qtbot: QtBot, section: TagSection, *names: str) -> None:
    qtbot.waitUntil(lambda: section.names == list(names))


def test_the_tags_of_one_photo(qtbot, section, library, photos) -> None:
    library.tags.add("Norway", photos[:1])
    library.tags.add("Hiking", photos[:1])
    section.show_photos(photos[:1])
    see(qtbot, section, "Hiking", "Norway")
    assert section.pill("Norway").note == ""


def test_a_tag_and_its_cross_say_what_a_click_does(qtbot, section, library, photos) -> None:
    library.tags.add("Norway", photos[:1])
    section.show_photos(photos[:1])
    see(qtbot, section, "Norway")
    pill = section.pill("Norway")
    middle = pill.rect().center()
    for at, said in (
        (QPoint(12, middle.y()), "Show photos with “Norway”"),
        (QPoint(pill.width() - 12, middle.y()), "Take “Norway” away"),
    ):
        qtbot.mouseMove(pill, at)
        help_ = QHelpEvent(QEvent.Type.ToolTip, at, pill.mapToGlobal(at))
        assert QApplication.sendEvent(pill, help_)
        assert QToolTip.text().startswith(said)


def test_of_very_many_photos_nothing_is_proposed(library, photos, monkeypatch) -> None:
    library.tags.add("Norway", photos[:2])
    propose(library, {"Dog": dict.fromkeys(photos[:3], 0.9)})
    (one,) = loaded.load(library, photos[:3]).proposed
    assert (one.shown, len(one.photos)) == ("Dog", 3)
    monkeypatch.setattr(loaded, "MANY", 2)
    found = loaded.load(library, photos[:3])
    assert ([one.photos for one in found.borne], found.proposed) == ([2], ())


def test_several_photos_show_who_bears_what(qtbot, section, library, photos) -> None:
    library.tags.add("All", photos[:3])
    library.tags.add("Some", photos[:1])
    section.show_photos(photos[:3])
    see(qtbot, section, "All", "Some")
    assert section.pill("All").note == ""
    assert section.pill("Some").note == "1 of 3"
    assert section.pill("Some").accessibleName() == "Some, 1 of 3"


def test_typing_gives_a_tag_and_waits_for_the_next(qtbot, section, library, photos) -> None:
    section.show_photos(photos[:2])
    section.type_tag()
    qtbot.keyClicks(section.field, "Norway")
    qtbot.keyClick(section.field, Qt.Key.Key_Return)
    see(qtbot, section, "Norway")
    assert library.tags.of(photos[:3]) == dict.fromkeys(photos[:2], ("Norway",))
    assert section.field.text() == ""
    assert section.field.isVisible()
    with qtbot.waitSignal(section.left):
        qtbot.keyClick(section.field, Qt.Key.Key_Escape)
    assert section.field.isHidden()


def test_what_is_known_is_offered_while_typing(qtbot, section, library, photos) -> None:
    library.tags.add("Málaga", photos[:1])
    library.tags.add("Norway", photos[:1])
    section.show_photos(photos[1:2])
    section.type_tag()
    qtbot.keyClicks(section.field, "malag")
    qtbot.waitUntil(lambda: section.field.offered == ["Málaga"])
    popup = section.field.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    see(qtbot, section, "Málaga")


def test_a_pill_is_taken_away_by_its_cross_and_by_delete(qtbot, section, library, photos) -> None:
    for name in ("A", "B", "C"):
        library.tags.add(name, photos[:1])
    section.show_photos(photos[:1])
    see(qtbot, section, "A", "B", "C")
    pill = section.pill("A")
    cross = QPoint(pill.width() - 12, pill.height() // 2)
    qtbot.mouseClick(pill, Qt.MouseButton.LeftButton, pos=cross)
    see(qtbot, section, "B", "C")
    section.pill("B").setFocus()
    qtbot.keyClick(section.pill("B"), Qt.Key.Key_Delete)
    see(qtbot, section, "C")
    assert section.pill("C").hasFocus(), "the focus stays among the tags"


def test_a_pill_leads_to_its_photos(qtbot, section, library, photos) -> None:
    library.tags.add("Norway", photos[:1])
    section.show_photos(photos[:1])
    see(qtbot, section, "Norway")
    with qtbot.waitSignal(section.asked) as asked:
        qtbot.mouseClick(section.pill("Norway"), Qt.MouseButton.LeftButton, pos=QPoint(8, 12))
    assert asked.args == ["Norway"]
    with qtbot.waitSignal(section.asked):
        qtbot.keyClick(section.pill("Norway"), Qt.Key.Key_Return)


def test_a_name_that_cannot_be_a_tag_is_said(qtbot, section, photos, work) -> None:
    section.show_photos(photos[:1])
    section.type_tag()
    qtbot.keyClicks(section.field, 'a"b')
    with qtbot.waitSignal(work.failed):
        qtbot.keyClick(section.field, Qt.Key.Key_Return)
    assert section.names == []


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_pills_wrap_and_stay_inside(qtbot, qapp, section, library, photos, direction) -> None:
    for name in ("Norway", "Hiking", LONG, "Summer", "Best of 2019"):
        library.tags.add(name, photos[:1])
    qapp.setLayoutDirection(direction)
    try:
        section.show_photos(photos[:1])
        qtbot.waitUntil(lambda: len(section.names) == 5)
        places = [section.pill(name).geometry() for name in section.names]
        for number, place in enumerate(places):
            assert section.rect().contains(place)
            assert not any(place.intersects(other) for other in places[number + 1 :])
        assert len({place.y() for place in places}) > 1
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
