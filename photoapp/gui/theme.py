"""How everything looks: the only place with colours, sizes and fonts."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from photoapp.gui.sheet import SHEET

# Spacing between things, in logical pixels.
TINY, SMALL, MEDIUM, LARGE, WIDE, HUGE = 4, 8, 12, 16, 24, 32

# Corners.
RADIUS_CELL, RADIUS_CONTROL, RADIUS_CARD = 4, 6, 8

# Text.
TEXT, TEXT_SECONDARY, TEXT_BADGE, TEXT_TITLE, TEXT_EMPTY = 13, 12, 11, 16, 22

# Things.
ICON_SMALL, ICON = 16, 20
TARGET = 28  # the least height of anything that can be clicked
FIELD_HEIGHT, FIELD_WIDTH = 36, 720
CHIP = 24  # height of a pill or thumbnail in the search field
TOP_BAR, STATUS_BAR = 52, 28
SIDEBAR, SIDEBAR_LEAST, SIDEBAR_MOST = 232, 160, 420
DETAILS = 300
COLUMN = 760  # the widest column of text and buttons
DETAILS_FROM = 1500  # windows narrower than this start without details
RING = 2  # the focus ring
GAP = 4  # between cells
HEADER = 40  # height of a section's title
CELL_LEAST, CELL, CELL_MOST = 96, 140, 320
FADE_MS = 80  # the one animation: a thumbnail appearing


class Choice(StrEnum):
    """Which look the user asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one look, as #rrggbb. What each is for: shared by every widget."""

    dark: bool
    window: str
    sidebar: str
    panel: str
    raised: str  # of what floats above the rest: in the dark, nearer is lighter
    text: str
    secondary: str
    disabled: str
    line: str
    field: str
    hover: str
    pressed: str
    card_hover: str  # of a button on a card, whose own ground is `pressed`
    handle: str  # of a scroll bar: the quietest that 3:1 allows
    accent: str
    accent_hover: str
    on_accent: str
    wash: str
    chosen: str  # of the one that holds, on the track of all choices
    accent_text: str
    good: str
    warning: str
    danger: str
    danger_wash: str
    shade: str  # behind badges on top of photos, used with transparency
    on_shade: str


LIGHT = Tokens(
    dark=False,
    window="#ffffff",
    sidebar="#f6f6f7",
    panel="#fafafa",
    raised="#ffffff",
    text="#1d1e20",
    secondary="#63666b",
    disabled="#a6a9ad",
    line="#e4e5e7",
    field="#f1f2f4",
    hover="#ececee",
    pressed="#e3e4e6",
    card_hover="#d7d9dc",
    handle="#86898e",
    accent="#2f6fec",
    accent_hover="#2763dc",
    on_accent="#ffffff",
    wash="#e8f0fe",
    chosen="#ffffff",
    accent_text="#2459c4",
    good="#16733f",
    warning="#8a5200",
    danger="#b93030",
    danger_wash="#fbe9e9",
    shade="#000000",
    on_shade="#ffffff",
)

DARK = Tokens(
    dark=True,
    window="#1b1c1e",
    sidebar="#232427",
    panel="#1f2022",
    raised="#27282c",
    text="#ececee",
    secondary="#a3a6ab",
    disabled="#6a6d72",
    line="#303236",
    field="#2a2c30",
    hover="#2b2d31",
    pressed="#37393e",
    card_hover="#44474d",
    handle="#74777c",
    accent="#6ea0ff",
    accent_hover="#85afff",
    on_accent="#10131a",
    wash="#26344f",
    chosen="#26344f",
    accent_text="#8fb5ff",
    good="#5bc98a",
    warning="#e0a345",
    danger="#f07a7a",
    danger_wash="#46282a",
    shade="#000000",
    on_shade="#ffffff",
)


def tokens_of(widget: QWidget) -> Tokens:
    """The colours a widget paints with; asked at each paint, so a new look needs no more news."""
    # Not the widget's own palette: the stylesheet makes its ground transparent, which is black.
    palette = QApplication.palette(widget)
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def right_to_left() -> bool:
    """Whether the user's language is read from the right, so that the window is mirrored."""
    return QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


# The user's size of text.
# Sizes in this module are those at 100 %; what holds text grows with it through `scaled`.

_ORDINARY: Final = {"darwin": 13.0, "win32": 12.0}  # pixels of a system's text, unless enlarged
_ORDINARY_ELSEWHERE: Final = 14.7  # of desktops on Linux, the largest by default (GNOME)
_LARGEST: Final = 2.0  # times the ordinary size; beyond, a window of usual size holds nothing
_GROWS: Final = "grows_with_text"
_growth = 1.0


def scaled(pixels: int) -> int:
    """A length that holds text, at the user's size of text. Both in logical pixels."""
    return round(pixels * _growth)


def unscaled(pixels: int) -> int:
    """The length at 100 % that `scaled` makes this one of."""
    return round(pixels / _growth)


def hold(
    widget: QWidget,
    *,
    width: int = 0,
    height: int = 0,
    least: int = 0,
    most: int = 0,
    icon: int = 0,
    beside: int = 0,
) -> None:
    """Fix the size of a widget that holds text, from now on at the user's size of text.

    least, most: limits of a width that is not fixed. icon: the side of a button's icon; beside:
    how much wider its box is, which keeps it off the words.
    """
    held = widget.property(_GROWS) or {}
    sizes = {"width": width, "height": height, "least": least, "most": most}
    sizes |= {"icon": icon, "beside": beside}
    _keep(widget, held | {name: pixels for name, pixels in sizes.items() if pixels})


def dress(widget: QWidget, pixels: int = TEXT, *, semibold: bool = False) -> None:
    """Give a widget `font(pixels)`, from now on at the user's size of text."""
    _keep(widget, (widget.property(_GROWS) or {}) | {"text": pixels, "semibold": semibold})


def _keep(widget: QWidget, held: dict[str, int]) -> None:
    widget.setProperty(_GROWS, held)
    _fit(widget, held)


def _fit(widget: QWidget, held: dict[str, int]) -> None:
    if "width" in held:
        widget.setFixedWidth(scaled(held["width"]))
    if "height" in held:
        widget.setFixedHeight(scaled(held["height"]))
    if "least" in held:
        widget.setMinimumWidth(scaled(held["least"]))
    if "most" in held:
        widget.setMaximumWidth(scaled(held["most"]))
    if "icon" in held and isinstance(widget, QAbstractButton):
        side = scaled(held["icon"])
        widget.setIconSize(QSize(side + held.get("beside", 0), side))
    if "text" in held:
        widget.setFont(font(held["text"], semibold=bool(held["semibold"])))


def _system_growth() -> float:
    """How much larger the system's text is than systems have it; never less than 1."""
    pixels = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize()
    return max(pixels / _ORDINARY.get(sys.platform, _ORDINARY_ELSEWHERE), 1.0)


def font(pixels: int = TEXT, *, semibold: bool = False) -> QFont:
    """The platform's own font. pixels: logical, at 100 % of the user's size of text."""
    made = QFont(QApplication.font())
    made.setPixelSize(scaled(pixels))
    made.setWeight(QFont.Weight.DemiBold if semibold else QFont.Weight.Normal)
    return made


def fixed_font() -> QFont:
    """The platform's font for what is typed into a terminal."""
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    made.setPixelSize(scaled(TEXT_SECONDARY))
    return made


def _platform_font() -> QFont:
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if made.family() in {"Sans Serif", "Sans", "DejaVu Sans"}:
        # No desktop told Qt its font; these are what desktops would have said.
        installed = set(QFontDatabase.families())
        likely = ("Inter", "Cantarell", "Noto Sans", "Ubuntu", "Roboto")
        made.setFamilies([*(name for name in likely if name in installed), made.family()])
    made.setPixelSize(scaled(TEXT))
    return made


def _palette(tokens: Tokens) -> QPalette:
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    palette = QPalette()
    for colour, roles in (
        (tokens.window, (role.Window, role.Base)),
        (tokens.panel, (role.AlternateBase,)),
        (tokens.raised, (role.ToolTipBase,)),
        (tokens.text, (role.WindowText, role.Text, role.ButtonText, role.ToolTipText)),
        (tokens.secondary, (role.PlaceholderText,)),
        (tokens.hover, (role.Button, role.Light, role.Midlight)),
        (tokens.line, (role.Mid, role.Dark)),
        (tokens.shade, (role.Shadow,)),
        (tokens.accent, (role.Highlight, role.Accent)),
        (tokens.on_accent, (role.HighlightedText, role.BrightText)),
        (tokens.accent_text, (role.Link, role.LinkVisited)),
    ):
        for each in roles:
            palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(group.Disabled, each, QColor(tokens.disabled))
    return palette


class Theme(QObject):
    """The look of the whole program: follows the system, or what the user chose.

    percent: of the system's size of text. Signals: changed() after palette, fonts and stylesheet
    of the application are new.
    """

    changed = Signal()

    def __init__(
        self, app: QApplication, choice: Choice = Choice.SYSTEM, percent: int = 100
    ) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._percent = 0
        if not app.styleSheet():  # else a theme before this one has: styling all takes long
            app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._apply)
        self._tell_system()
        self.set_text_size(percent)

    @property
    def choice(self) -> Choice:
        """What the user asked for."""
        return self._choice

    def choose(self, choice: Choice) -> None:
        """Take another look from now on."""
        self._choice = choice
        self._tell_system()
        self._apply()

    @property
    def text_size(self) -> int:
        """In percent of the system's."""
        return self._percent

    def set_text_size(self, percent: int) -> None:
        """Write larger or smaller from now on, everywhere."""
        global _growth
        self._percent = percent
        _growth = min(_system_growth() * percent / 100, _LARGEST)
        self._app.setFont(_platform_font())
        self._apply()

    def _grow(self) -> None:
        for widget in self._app.allWidgets():
            if held := widget.property(_GROWS):
                _fit(widget, held)

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        if self._choice is Choice.SYSTEM:
            dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
            return DARK if dark else LIGHT
        return DARK if self._choice is Choice.DARK else LIGHT

    @contextmanager
    def resting(self) -> Iterator[None]:
        """Without the stylesheet meanwhile, for building a window of many parts.

        With it, Qt styles whatever is laid into something anew, with all that is in it: as often
        as it lies deep. Styling the whole once took half of the time that building it took.
        """
        self._put_on("")
        try:
            yield
        finally:
            self._put_on(stylesheet(self.tokens))
            self._grow()

    def _put_on(self, sheet: str) -> None:
        palette = _palette(self.tokens)
        if self._app.styleSheet() == sheet and self._app.palette() == palette:
            return  # all widgets would be styled anew to look as they do
        # Qt goes through all widgets and asks those in Python on the way: if the collector took a
        # window that nobody holds any more then, Qt would go on in what is gone.
        collecting = gc.isenabled()
        gc.disable()
        try:
            self._app.setPalette(palette)
            self._app.setStyleSheet(sheet)
        finally:
            if collecting:
                gc.enable()

    def _tell_system(self) -> None:
        # So that title bars and native dialogs agree with the window.
        hints = self._app.styleHints()
        if self._choice is Choice.SYSTEM:
            hints.unsetColorScheme()
        else:
            dark = self._choice is Choice.DARK
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)

    def _apply(self) -> None:
        self._put_on(stylesheet(self.tokens))
        self._grow()  # after the sheet, which puts fonts back that it knew before
        self.changed.emit()


def stylesheet(tokens: Tokens) -> str:
    """The one stylesheet of the program, for one look, at the user's size of text."""
    sizes = {
        "radius": RADIUS_CONTROL,
        "card": RADIUS_CARD,
        "box": scaled(ICON_SMALL) - 2,
        "box_focused": scaled(ICON_SMALL) - 2 * RING,
        "control": scaled(TARGET) - 2 * (RING + 2),
        "menu_start": MEDIUM + scaled(WIDE),  # an icon before the words
        "menu_end": MEDIUM + scaled(LARGE),  # a caret, or a gap before the keys
        "pill": scaled(TARGET) // 2,
        "pill_inside": scaled(TARGET) - 2 * (RING + 2),  # less, and Qt draws no round ends
        "ring": RING,
        "text_secondary": scaled(TEXT_SECONDARY),
        "text_badge": scaled(TEXT_BADGE),
    }
    colours = {name: getattr(tokens, name) for name in tokens.__slots__}
    # Of a slider, the part that stands for what is chosen: Qt does not mirror the two.
    colours["filled"] = "add-page" if right_to_left() else "sub-page"
    return SHEET.substitute(**sizes, **colours)
