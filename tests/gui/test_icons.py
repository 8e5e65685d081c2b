"""Icons: sharp at any scale, in the colour asked for, and every name in use exists."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from photoapp.gui.widgets import icons

GUI = Path(icons.__file__).parent.parent


def test_an_icon_is_drawn_in_its_colour_at_the_size_asked(qapp: QApplication) -> None:
    image = icons.icon("folder", "#2f6fec").pixmap(QSize(20, 20), 2.0).toImage()
    assert (image.width(), image.height()) == (40, 40)
    inked = [
        image.pixelColor(x, y)
        for x in range(40)
        for y in range(40)
        if image.pixelColor(x, y).alpha() > 250
    ]
    assert inked
    assert all(pixel.name() == "#2f6fec" for pixel in inked)


def test_icons_stay_inside_their_box(qapp: QApplication) -> None:
    image = icons.icon("sidebar", "#000000").pixmap(64, 64).toImage()
    edge = [image.pixelColor(x, y).alpha() for x in range(64) for y in (0, 63)]
    assert max(edge) == 0


def test_the_same_icon_is_made_once(qapp: QApplication) -> None:
    assert icons.icon("x", "#000000") is icons.icon("x", "#000000")


def test_a_name_that_does_not_exist_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(KeyError):
        icons.icon("no-such-icon", QColor("black").name())


def test_every_icon_named_in_the_window_exists(qapp: QApplication) -> None:
    pattern = re.compile(r'(?:IconButton|RowButton|icon|paint_icon|icon_name=)\(?\s*"([a-z-]+)"')
    names = {
        name for module in GUI.rglob("*.py") for name in pattern.findall(module.read_text("utf-8"))
    }
    assert len(names) > 10
    for name in names:
        icons.icon(name, "#000000")
