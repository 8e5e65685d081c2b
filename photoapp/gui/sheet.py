"""The stylesheet, for `theme` to fill in: widgets say what they are with a property "kind"."""

from string import Template
from typing import Final

SHEET: Final = Template("""
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
QLabel[kind="key"] {
    background: $hover; color: $secondary; border-radius: 4px; padding: 1px 6px;
    font-size: ${text_secondary}px;
}
QLabel[kind="mark"] { background: $wash; color: $accent_text; }

QToolTip { background: $raised; color: $text; border: 1px solid $pressed; padding: 3px 6px; }

QToolButton, QPushButton {
    background: transparent; color: $text; border: 0 solid transparent;
    border-radius: ${radius}px; padding: 4px 10px; min-height: 20px;
}
QToolButton { padding: 4px 6px; }
QToolButton[kind="star"] { padding: 2px; }
QToolButton:hover, QPushButton:hover { background: $hover; }
QToolButton:pressed, QPushButton:pressed, QToolButton:open { background: $pressed; }
*[kind="card"] QToolButton:hover, *[kind="floating"] QToolButton:hover { background: $pressed; }
QToolButton:checked { background: transparent; }
QToolButton:checked:hover { background: $hover; }
QToolButton:focus, QPushButton:focus { border: ${ring}px solid $accent; }
QPushButton:focus { padding: 2px 8px; }
QToolButton:focus { padding: 2px 4px; }
QToolButton[kind="star"]:focus { padding: 0; }
QToolButton:disabled, QPushButton:disabled { color: $disabled; }
QToolButton::menu-indicator { image: none; width: 0; }

QPushButton[kind="quiet"] { background: $hover; padding: 8px 16px; min-height: 20px; }
QPushButton[kind="quiet"]:hover, QPushButton[kind="quiet"]:pressed { background: $pressed; }
QPushButton[kind="quiet"]:focus { border-color: $accent; padding: 6px 14px; }
QPushButton[kind="primary"] {
    background: $accent; color: $on_accent; padding: 8px 16px; min-height: 20px;
}
QPushButton[kind="primary"]:hover { background: $accent_hover; }
QPushButton[kind="primary"]:focus { border-color: $text; padding: 6px 14px; }
QPushButton[kind="card quiet"], QPushButton[kind="card primary"] {
    padding: 4px 14px; min-height: ${control}px;
}
QPushButton[kind="card quiet"] { background: $pressed; }
QPushButton[kind="card quiet"]:hover { background: $card_hover; }
QPushButton[kind="card quiet"]:focus { border-color: $accent; padding: 2px 12px; }
QPushButton[kind="card primary"] { background: $accent; color: $on_accent; }
QPushButton[kind="card primary"]:hover { background: $accent_hover; }
QPushButton[kind="card primary"]:focus { border-color: $text; padding: 2px 12px; }
QPushButton[kind="card quiet"]:disabled { color: $disabled; }
QPushButton[kind~="primary"]:disabled { background: $pressed; color: $disabled; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[kind="link"], QPushButton[kind="small link"] {
    color: $accent_text; padding: 3px 4px; min-height: 22px; border-radius: 4px; text-align: left;
}
QPushButton[kind="small link"] {
    font-size: ${text_secondary}px; min-height: 20px; padding: 4px;
}
QPushButton[kind="link"]:hover, QPushButton[kind="small link"]:hover {
    background: transparent; text-decoration: underline;
}
QPushButton[kind="link"]:focus { padding: 1px 2px; }
QPushButton[kind="small link"]:focus { padding: 2px; }
QPushButton[kind="pill"] {
    background: $hover; border-radius: ${pill}px; padding: 4px 10px; min-height: ${pill_inside}px;
}
QPushButton[kind="pill"]:hover { background: $pressed; }
*[kind="card"] QPushButton[kind="pill"] { background: $pressed; }
*[kind="card"] QPushButton[kind="pill"]:hover { background: $card_hover; }
QPushButton[kind="pill"]:focus { padding: 2px 8px; }
QPushButton[kind="more"] {
    background: $wash; color: $accent_text; border-radius: 4px; padding: 2px 6px; min-height: 20px;
    font-size: ${text_secondary}px; font-weight: 600;
}
QPushButton[kind="more"]:focus { padding: 0 4px; }
QPushButton[kind="outline"] {
    color: $accent_text; border: 1px solid $pressed; border-radius: ${pill}px;
    padding: 3px 10px 3px 8px; min-height: ${pill_inside}px;
    font-size: ${text_secondary}px;
}
QPushButton[kind="outline"]:hover { background: $hover; }
QPushButton[kind="outline"]:focus { border: ${ring}px solid $accent; padding: 2px 9px 2px 7px; }

QLineEdit {
    background: $field; color: $text; border: 0 solid transparent;
    border-radius: ${radius}px; padding: 9px 10px; selection-background-color: $accent;
    placeholder-text-color: $secondary;
    selection-color: $on_accent;
}
QLineEdit:focus { border: ${ring}px solid $accent; padding: 7px 8px; }
QLineEdit[kind="in place"], QLineEdit[kind="in place"]:focus {
    background: $window; border: ${ring}px solid $accent; padding: 1px 4px;
}
QLineEdit[kind="name"] { padding: 3px 10px; }
QLineEdit[kind="name"]:focus { padding: 1px 8px; }
QLineEdit[kind="bare"], QLineEdit[kind="bare"]:focus {
    background: transparent; border: none; padding: 0;
}
QPlainTextEdit {
    background: $field; color: $text; border: ${ring}px solid transparent;
    border-radius: ${card}px; padding: 6px; selection-background-color: $accent;
    placeholder-text-color: $secondary;
    selection-color: $on_accent;
}
QPlainTextEdit:focus { border-color: $accent; }
QPlainTextEdit[kind="in place"] {
    background: transparent; border-radius: ${radius}px; padding: 0; margin: 0;
}
QPlainTextEdit[kind="in place"][named="true"] { placeholder-text-color: $text; }
QPlainTextEdit[kind="in place"]:hover { background: $hover; }
QPlainTextEdit[kind="in place"]:focus { background: $window; border-color: $accent; }

QMenu {
    background: $raised; color: $text; border: 1px solid $pressed; padding: 4px; menu-scrollable: 1;
}
QMenu::item {
    padding: 5px ${menu_end}px 5px ${menu_start}px; border-radius: 4px; min-height: 18px;
}
QMenu::item:selected { background: $pressed; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $pressed; margin: 4px 8px; }
QRadioButton[kind="segment"] {
    background: transparent; color: $text; border: 0 solid transparent;
    border-radius: 4px; padding: 6px 14px; min-height: 20px; spacing: 0;
}
QRadioButton[kind="segment"]:hover { background: $pressed; }
QRadioButton[kind="segment"]:checked { background: $chosen; color: $accent_text; }
QRadioButton[kind="segment"]:focus { border: ${ring}px solid $accent; padding: 4px 12px; }
QRadioButton[kind="segment"]::indicator { width: 0; height: 0; image: none; border: none; }
QCheckBox { min-height: 28px; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator {
    width: ${box}px; height: ${box}px; border: 1px solid $secondary; border-radius: 4px;
    background: $window;
}
QCheckBox::indicator:hover { border-color: $text; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; }
QCheckBox::indicator:focus {
    border: ${ring}px solid $accent; width: ${box_focused}px; height: ${box_focused}px;
}
QCheckBox::indicator:checked:focus { border-color: $text; }
QCheckBox::indicator:disabled { background: $hover; border-color: $disabled; }
QCheckBox:disabled { color: $disabled; }
QMenu::indicator { width: 16px; height: 16px; margin-left: 6px; }
QMenu::icon { padding-left: 8px; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[kind="inside"] { background: transparent; }
QAbstractItemView { background: $window; color: $text; border: none; }
QListView[kind="lines"]::item { padding: 4px 8px; border-radius: ${radius}px; }
QListView[kind="lines"]::item:selected { background: $wash; color: $accent_text; }
QListView[kind="sections"] { background: transparent; }
QListView[kind="sections"]::item {
    padding: 4px 8px; border: 0 solid transparent; border-radius: ${radius}px;
}
QListView[kind="sections"]::item:hover { background: $hover; }
QListView[kind="sections"]::item:selected { background: $wash; color: $accent_text; }
QListView[kind="sections"]::item:selected:focus {
    border: ${ring}px solid $accent; padding: 2px 6px;
}
QTreeView[kind="lines"] { show-decoration-selected: 0; }
QTreeView[kind="lines"]::item {
    padding: 3px 4px; min-height: 20px; border-radius: ${radius}px;
}
QTreeView[kind="lines"]::item:selected { background: transparent; color: $accent_text; }
QListView[kind="choices"] { background: $raised; border: 1px solid $pressed; padding: 2px; }
QListView[kind="choices"]::item { padding: 4px 8px; border-radius: 4px; min-height: 18px; }
QListView[kind="choices"]::item:selected { background: $pressed; color: $text; }
QListView[kind="offers"] {
    background: $raised; border: 1px solid $pressed; border-radius: ${card}px;
}
QTreeView[kind="sidebar"], QListView[kind="sidebar"] { background: $sidebar; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $handle; border-radius: 3px; margin: 3px; }
QTreeView[kind="sidebar"] QScrollBar:vertical { width: 8px; }
QScrollArea[kind="panel"] QScrollBar:vertical { width: 8px; }
QTreeView[kind="sidebar"] QScrollBar::handle, QScrollArea[kind="panel"] QScrollBar::handle {
    border-radius: 2px; margin: 2px;
}
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $line; }

QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $pressed; }
QSlider::${filled}:horizontal { height: 4px; border-radius: 2px; background: $accent; }
QSlider::handle:horizontal {
    background: $accent; width: 14px; height: 14px; margin: -5px 0; border-radius: 7px;
}
QSlider::handle:horizontal:focus { background: $accent; border: ${ring}px solid $text;
    width: 12px; height: 12px; margin: -6px 0; border-radius: 8px; }
""")
