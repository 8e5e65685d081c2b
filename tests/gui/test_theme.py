"""The look: readable in light and dark, one place for it, remembered and followed."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from photoapp.gui import theme
from photoapp.gui.grid import badges
from photoapp.gui.sheet import SHEET
from photoapp.gui.theme import DARK, LIGHT, Choice, Theme, Tokens
from photoapp.gui.viewer import canvas

GUI = Path(theme.__file__).parent


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    c = QColor(colour)
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF())


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


GROUNDS = ("window", "sidebar", "panel", "raised")
# What is painted by code rather than by the stylesheet: a colour, and what it may stand on.
WORDS = {
    "text": (*GROUNDS, "field", "hover", "pressed", "card_hover", "wash", "danger_wash"),
    "secondary": (*GROUNDS, "field", "hover", "pressed", "wash"),
    "accent_text": (*GROUNDS, "field", "hover", "wash", "chosen"),
    "good": (*GROUNDS, "hover"),
    "warning": (*GROUNDS, "hover"),
    "danger": (*GROUNDS, "field", "hover", "danger_wash"),
    "on_accent": ("accent", "accent_hover"),
}
# The focus ring, marks of selection, icons, handles and the edges of what is ticked.
CONTROLS = {
    "accent": (*GROUNDS, "field", "hover", "pressed", "wash"),
    "secondary": (*GROUNDS, "field", "hover", "pressed", "wash"),
    "handle": GROUNDS,
}
both_looks = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


@both_looks
def test_words_can_be_read_and_controls_seen(tokens: Tokens) -> None:
    for least, pairs in ((4.5, WORDS), (3.0, CONTROLS)):
        for colour, grounds in pairs.items():
            for ground in grounds:
                found = contrast(getattr(tokens, colour), getattr(tokens, ground))
                assert found >= least, (colour, ground, found)


@both_looks
def test_every_colour_of_the_stylesheet_can_be_read_on_its_ground(tokens: Tokens) -> None:
    """Rules with a colour of their own; without a ground they stand on any of the window's."""
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", re.sub(r"\$\{(\w+)\}", r"$\1", SHEET.template))
    checked = 0
    for selector, rule in rules:
        colour = re.search(r"(?<![-\w])color: \$(\w+)", rule)
        ground = re.search(r"background: \$(\w+)", rule)
        if colour is None or ":disabled" in selector:
            continue
        for name in [ground[1]] if ground else GROUNDS:
            found = contrast(getattr(tokens, colour[1]), getattr(tokens, name))
            assert found >= 4.5, (selector.strip(), colour[1], name, found)
            checked += 1
    assert checked > 30


def test_what_floats_in_the_dark_is_lighter_than_what_it_covers() -> None:
    below = [luminance(ground) for ground in (DARK.window, DARK.sidebar, DARK.panel)]
    assert luminance(DARK.raised) > max(below)


@both_looks
def test_a_selected_photo_is_told_from_a_sky_of_the_same_blue(
    qapp: QApplication, tokens: Tokens
) -> None:
    """The circle has a rim, since its own colour may be that of the photo below it."""
    drawn = badges.disc(badges.Disc(tokens.accent, 1.0, tokens.on_accent, 1.0))
    rim, ground = (drawn.pixelColor(badges.CIRCLE // 2, y).name() for y in (0, 3))
    assert ground == tokens.accent
    assert contrast(rim, ground) >= 3


def test_words_on_top_of_a_photo_can_be_read_even_on_a_white_one() -> None:
    for strength in (badges._SHADE, canvas._SHADE):
        grey = QColor.fromRgbF(*[1 - strength] * 3).name()
        assert contrast(LIGHT.on_shade, grey) >= 4.5


def test_no_other_module_names_a_colour_of_the_window() -> None:
    painted = GUI / "welcome" / "fan.py"  # little pictures, whose colours are their content
    for module in GUI.rglob("*.py"):
        if module not in {GUI / "theme.py", painted}:
            for number, line in enumerate(module.read_text("utf-8").splitlines(), 1):
                code = line.split("  #")[0]
                assert '"#' not in code.replace('"#"', ""), f"{module.name}:{number}"


def test_a_new_look_reaches_every_widget(qapp: QApplication, qtbot: QtBot, look: Theme) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    look.choose(Choice.DARK)
    assert theme.tokens_of(widget) is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.window
    look.choose(Choice.LIGHT)
    assert theme.tokens_of(widget) is LIGHT
    assert LIGHT.accent in qapp.styleSheet()


def test_fonts_have_the_sizes_of_the_design(qapp: QApplication, look: Theme) -> None:
    assert theme.font().pixelSize() == 13
    assert theme.font(theme.TEXT_TITLE, semibold=True).pixelSize() == 16


def test_text_and_what_holds_it_grow_at_once(qapp: QApplication, qtbot: QtBot, look: Theme) -> None:
    bar, title = QWidget(), QLabel("Title")
    for widget in (bar, title):
        qtbot.addWidget(widget)
    theme.hold(bar, height=theme.TOP_BAR)
    theme.dress(title, theme.TEXT_TITLE, semibold=True)
    assert (bar.height(), title.font().pixelSize()) == (52, 16)
    look.set_text_size(150)
    assert look.text_size == 150
    assert (bar.height(), title.font().pixelSize()) == (78, 24)
    assert qapp.font().pixelSize() == theme.font().pixelSize() == 20
    assert "font-size: 18px" in qapp.styleSheet()  # what is secondary
    look.set_text_size(100)
    assert (bar.height(), title.font().pixelSize()) == (52, 16)


def test_text_follows_the_systems_size(
    qapp: QApplication, look: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme, "_system_growth", lambda: 1.2)
    look.set_text_size(125)
    assert theme.scaled(100) == 150
    look.set_text_size(200)
    assert theme.scaled(100) == 200  # more fits into no window
    monkeypatch.undo()
    look.set_text_size(100)
