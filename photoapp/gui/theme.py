"""How everything looks: the only place with colours, sizes and fonts."""

from dataclasses import dataclass
from enum import StrEnum
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

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
    text: str
    secondary: str
    disabled: str
    line: str
    field: str
    hover: str
    pressed: str
    accent: str
    accent_hover: str
    on_accent: str
    wash: str
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
    text="#1d1e20",
    secondary="#63666b",
    disabled="#a6a9ad",
    line="#e4e5e7",
    field="#f1f2f4",
    hover="#ececee",
    pressed="#e1e2e5",
    accent="#2f6fec",
    accent_hover="#2763dc",
    on_accent="#ffffff",
    wash="#e8f0fe",
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
    text="#ececee",
    secondary="#a3a6ab",
    disabled="#6a6d72",
    line="#303236",
    field="#2a2c30",
    hover="#2b2d31",
    pressed="#37393e",
    accent="#6ea0ff",
    accent_hover="#85afff",
    on_accent="#10131a",
    wash="#26344f",
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


def font(pixels: int = TEXT, *, semibold: bool = False) -> QFont:
    """The platform's own font at a size in logical pixels."""
    made = QFont(QApplication.font())
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight.DemiBold if semibold else QFont.Weight.Normal)
    return made


def fixed_font() -> QFont:
    """The platform's font for what is typed into a terminal."""
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    made.setPixelSize(TEXT_SECONDARY)
    return made


def _platform_font() -> QFont:
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if made.family() in {"Sans Serif", "Sans", "DejaVu Sans"}:
        # No desktop told Qt its font; these are what desktops would have said.
        installed = set(QFontDatabase.families())
        likely = ("Inter", "Cantarell", "Noto Sans", "Ubuntu", "Roboto")
        made.setFamilies([*(name for name in likely if name in installed), made.family()])
    made.setPixelSize(TEXT)
    return made


def _palette(tokens: Tokens) -> QPalette:
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    palette = QPalette()
    for colour, roles in (
        (tokens.window, (role.Window, role.Base)),
        (tokens.panel, (role.AlternateBase, role.ToolTipBase)),
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

    Signals: changed() after palette and stylesheet of the application are new.
    """

    changed = Signal()

    def __init__(self, app: QApplication, choice: Choice = Choice.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        app.setStyle("Fusion")
        app.setFont(_platform_font())
        app.styleHints().colorSchemeChanged.connect(self._apply)
        self._tell_system()
        self._apply()

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
    def tokens(self) -> Tokens:
        """The colours in use."""
        if self._choice is Choice.SYSTEM:
            dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
            return DARK if dark else LIGHT
        return DARK if self._choice is Choice.DARK else LIGHT

    def _tell_system(self) -> None:
        # So that title bars and native dialogs agree with the window.
        hints = self._app.styleHints()
        if self._choice is Choice.SYSTEM:
            hints.unsetColorScheme()
        else:
            dark = self._choice is Choice.DARK
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)

    def _apply(self) -> None:
        self._app.setPalette(_palette(self.tokens))
        self._app.setStyleSheet(stylesheet(self.tokens))
        self.changed.emit()


def stylesheet(tokens: Tokens) -> str:
    """The one stylesheet of the program, for one look."""
    sizes = {
        "radius": RADIUS_CONTROL,
        "card": RADIUS_CARD,
        "target": TARGET,
        "ring": RING,
        "text_secondary": TEXT_SECONDARY,
        "text_badge": TEXT_BADGE,
    }
    colours = {name: getattr(tokens, name) for name in tokens.__slots__}
    return Template(_SHEET).substitute(**sizes, **colours)


# Widgets say what they are with a property "kind"; the rules below say how that looks.
_SHEET = """
QWidget { outline: none; }
*[kind="window"] { background: $window; }
*[kind="sidebar"] { background: $sidebar; }
*[kind="panel"] { background: $panel; }
*[kind="card"] { background: $sidebar; border-radius: ${card}px; }
*[kind="dropping"] { background: $wash; border-radius: ${card}px; }

QLabel[kind="soft"] { color: $secondary; }
QLabel[kind="secondary"] { color: $secondary; font-size: ${text_secondary}px; }
QLabel[kind="good"] { color: $good; font-size: ${text_secondary}px; }
QLabel[kind="warning"] { color: $warning; font-size: ${text_secondary}px; }
QLabel[kind="danger"] { color: $danger; font-size: ${text_secondary}px; }
QLabel[kind="badge"], QLabel[kind="mark"] {
    border-radius: ${card}px; padding: 1px 8px; font-size: ${text_badge}px;
}
QLabel[kind="badge"] { background: $pressed; color: $text; }
QLabel[kind="mark"] { background: $wash; color: $accent_text; }

QToolTip { background: $panel; color: $text; border: 1px solid $line; padding: 3px 6px; }

QToolButton, QPushButton {
    background: transparent; color: $text; border: ${ring}px solid transparent;
    border-radius: ${radius}px; padding: 2px 8px; min-height: 20px;
}
QToolButton { padding: 2px 4px; }
QToolButton[kind="star"] { padding: 0; }
QToolButton:hover, QPushButton:hover { background: $hover; }
QToolButton:pressed, QPushButton:pressed, QToolButton:open { background: $pressed; }
QToolButton:checked { background: transparent; }
QToolButton:checked:hover { background: $hover; }
QToolButton:focus, QPushButton:focus { border-color: $accent; }
QToolButton:disabled, QPushButton:disabled { color: $disabled; }
QToolButton::menu-indicator { image: none; width: 0; }

QPushButton[kind="quiet"] { background: $hover; padding: 6px 14px; min-height: 20px; }
QPushButton[kind="quiet"]:hover, QPushButton[kind="quiet"]:pressed { background: $pressed; }
QPushButton[kind="quiet"]:focus { border-color: $accent; }
QPushButton[kind="primary"] {
    background: $accent; color: $on_accent; padding: 6px 14px; min-height: 20px;
}
QPushButton[kind="primary"]:hover { background: $accent_hover; }
QPushButton[kind="primary"]:focus { border-color: $text; }
QPushButton[kind="card quiet"], QPushButton[kind="card primary"] { padding: 2px 12px; }
QPushButton[kind="card quiet"] { background: $pressed; }
QPushButton[kind="card quiet"]:hover { background: $line; }
QPushButton[kind="card quiet"]:focus { border-color: $accent; }
QPushButton[kind="card primary"] { background: $accent; color: $on_accent; }
QPushButton[kind="card primary"]:hover { background: $accent_hover; }
QPushButton[kind="card primary"]:focus { border-color: $text; }
QPushButton[kind="card quiet"]:disabled { color: $disabled; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[kind="link"], QPushButton[kind="small link"] {
    color: $accent_text; padding: 1px 2px; min-height: 0; border-radius: 4px; text-align: left;
}
QPushButton[kind="small link"] {
    font-size: ${text_secondary}px; min-height: 20px; padding: 2px 2px;
}
QPushButton[kind="link"]:hover, QPushButton[kind="small link"]:hover {
    background: transparent; text-decoration: underline;
}
QPushButton[kind="link"]:focus, QPushButton[kind="small link"]:focus { border-color: $accent; }
QPushButton[kind="pill"] { background: $hover; border-radius: 14px; padding: 2px 8px; }
QPushButton[kind="pill"]:hover { background: $pressed; }
QPushButton[kind="pill"]:focus { border-color: $accent; }
QPushButton[kind="more"] {
    background: $wash; color: $accent_text; border-radius: 4px; padding: 0 4px; min-height: 20px;
    font-size: ${text_secondary}px; font-weight: 600;
}
QPushButton[kind="more"]:focus { border-color: $accent; }
QPushButton[kind="outline"] {
    color: $accent_text; border: 1px solid $pressed; border-radius: 14px; padding: 3px 10px 3px 8px;
    font-size: ${text_secondary}px;
}
QPushButton[kind="outline"]:hover { background: $hover; }
QPushButton[kind="outline"]:focus { border: ${ring}px solid $accent; padding: 2px 9px 2px 7px; }

QLineEdit {
    background: $field; color: $text; border: ${ring}px solid transparent;
    border-radius: ${radius}px; padding: 4px 8px; selection-background-color: $accent;
    placeholder-text-color: $secondary;
    selection-color: $on_accent;
}
QLineEdit:focus { border-color: $accent; }
QLineEdit[kind="in place"] { background: $window; border-color: $accent; padding: 1px 4px; }
QLineEdit[kind="bare"] { background: transparent; border: none; padding: 0; }
QPlainTextEdit {
    background: $field; color: $text; border: ${ring}px solid transparent;
    border-radius: ${card}px; padding: 6px; selection-background-color: $accent;
    selection-color: $on_accent;
}
QPlainTextEdit:focus { border-color: $accent; }

QMenu { background: $window; color: $text; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; min-height: 18px; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QCheckBox::indicator:unchecked {
    width: 12px; height: 12px; border: 1px solid $secondary; border-radius: 3px;
    background: $window;
}
QCheckBox::indicator:unchecked:focus { border-color: $accent; }
QMenu::indicator { width: 16px; height: 16px; margin-left: 6px; }
QMenu::icon { padding-left: 8px; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[kind="inside"] { background: transparent; }
QAbstractItemView { background: $window; color: $text; border: none; }
QListView[kind="lines"]::item { padding: 4px 8px; border-radius: ${radius}px; }
QListView[kind="lines"]::item:selected { background: $wash; color: $accent_text; }
QTreeView[kind="lines"]::item { padding: 3px 4px; min-height: 20px; }
QTreeView[kind="lines"]::item:selected { background: $wash; color: $accent_text; }
QListView[kind="choices"] { background: $window; border: 1px solid $line; padding: 2px; }
QListView[kind="choices"]::item { padding: 4px 8px; border-radius: 4px; min-height: 18px; }
QListView[kind="choices"]::item:selected { background: $hover; color: $text; }
QListView[kind="offers"] {
    background: $window; border: 1px solid $line; border-radius: ${card}px;
}
QTreeView[kind="sidebar"], QListView[kind="sidebar"] { background: $sidebar; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QTreeView[kind="sidebar"] QScrollBar:vertical { width: 8px; }
QTreeView[kind="sidebar"] QScrollBar::handle { margin: 1px; }
QScrollBar::handle { background: $pressed; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $disabled; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $line; }

QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $line; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: $accent; }
QSlider::handle:horizontal {
    background: $accent; width: 14px; height: 14px; margin: -5px 0; border-radius: 7px;
}
QSlider::handle:horizontal:focus { background: $accent; border: ${ring}px solid $text;
    width: 12px; height: 12px; margin: -6px 0; border-radius: 8px; }
"""
