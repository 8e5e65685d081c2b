"""Controls stand in line: with each other, with words above them, and whether focused or not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from photoapp.gui import theme
from photoapp.gui.widgets.controls import Button, LinkRow

pytestmark = pytest.mark.usefixtures("look")


@pytest.fixture
def card(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.setProperty("kind", "window")
    column = QVBoxLayout(made)
    column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
    column.addWidget(QLabel("Words above"))
    return made


def row(card: QWidget, *parts: QWidget) -> None:
    made = LinkRow()
    for part in parts:
        made.addWidget(part)
    made.addStretch()
    column = card.layout()
    assert isinstance(column, QVBoxLayout)
    column.addLayout(made)
    card.resize(300, 200)
    column.activate()


def test_the_ring_of_a_link_stands_out_so_that_its_words_are_in_line(card: QWidget) -> None:
    link = Button("Details", "small link")
    row(card, link)
    assert link.x() == theme.LARGE - theme.TINY


def test_links_in_line_stand_at_the_right_where_that_is_the_beginning(
    card: QWidget, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        link = Button("Details", "link")
        row(card, link)
        assert link.geometry().right() + 1 == card.width() - theme.LARGE + theme.TINY
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_button_begins_where_words_do_and_a_link_hidden_moves_nothing(card: QWidget) -> None:
    link, button = Button("Details", "link"), Button("Get…", "card primary")
    row(card, link, button)
    link.hide()
    card.show()
    assert button.x() == theme.LARGE


@pytest.mark.parametrize(
    "kind", ["", "quiet", "primary", "card quiet", "card primary", "link", "small link", "pill"]
)
def test_the_ground_fills_a_button_and_the_ring_moves_nothing(card: QWidget, kind: str) -> None:
    button = Button("Words", kind)
    row(card, button)
    before = button.sizeHint()
    card.show()
    if button.property("kind") in ("quiet", "primary", "card quiet", "card primary", "pill"):
        seen, middle = button.grab().toImage(), button.height() // 2
        ratio = seen.devicePixelRatio()
        at = round(middle * ratio)
        assert seen.pixelColor(0, at) == seen.pixelColor(round(3 * ratio), at)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    card.style().polish(button)
    assert button.sizeHint() == before


def test_a_field_is_as_high_with_the_keyboard_in_it_as_without(card: QWidget) -> None:
    field = QLineEdit()
    row(card, field)
    before = field.sizeHint()
    card.show()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    assert field.sizeHint() == before
