"""The look: readable in light and dark, one place for it, remembered and followed."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photoapp.gui import theme
from photoapp.gui.theme import DARK, LIGHT, Choice, Theme, Tokens

GUI = Path(theme.__file__).parent


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    c = QColor(colour)
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF())


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read_on_every_ground_it_stands_on(tokens: Tokens) -> None:
    grounds = (tokens.window, tokens.sidebar, tokens.panel)
    for ground in grounds:
        for text in (tokens.text, tokens.secondary, tokens.accent_text, tokens.danger):
            assert contrast(text, ground) >= 4.5, (text, ground)
        for text in (tokens.good, tokens.warning):
            assert contrast(text, ground) >= 4.5, (text, ground)
    assert contrast(tokens.secondary, tokens.field) >= 4.5
    assert contrast(tokens.text, tokens.hover) >= 4.5
    assert contrast(tokens.accent_text, tokens.wash) >= 4.5
    assert contrast(tokens.danger, tokens.danger_wash) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.accent, tokens.window) >= 3  # the focus ring


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
