"""The section of shortcuts: every command with its keys, and other keys for it."""

from functools import partial

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from photoapp.gui import theme
from photoapp.gui.settings.parts import Confirm, Section
from photoapp.gui.shortcuts import shown
from photoapp.gui.shortcuts.commands import COMMANDS, Command, Commands, Group
from photoapp.gui.widgets.controls import Button, IconButton, label

_MODIFIERS = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta}
_HELD = {"Ctrl", "Alt", "Meta"}


class KeysSection(Section):
    """Gives commands other keys, which work at once; `Commands.own` holds them."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        intro = self.tr(
            "Choose a key to change it, then press the new one. Backspace leaves a command "
            "without keys. Those that belong to a part of the window are as they are."
        )
        super().__init__(self.tr("Shortcuts"), intro, parent)
        self._commands = commands
        self._filter = QLineEdit(self)
        self._filter.setPlaceholderText(self.tr("Find a command or a key"))
        self._filter.setAccessibleName(self.tr("Find a command or a key"))
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(self._narrow)
        self._reset = Button(self.tr("Reset all"), "quiet", parent=self)
        self._reset.clicked.connect(self._reset_all)
        top = QHBoxLayout()
        top.setSpacing(theme.SMALL)
        top.addWidget(self._filter, 1)
        top.addWidget(self._reset)
        self.column.addLayout(top)
        self._titles: dict[Group, QLabel] = {}
        self._rows: dict[str, _Row] = {}
        for command in COMMANDS:
            self._add(command)
        self._none = label(self.tr("No command is called that."), "soft", self)
        self._none.hide()
        self.column.addWidget(self._none)
        self.column.addStretch()
        commands.changed.connect(self._show)
        self._offer_reset()

    def _add(self, command: Command) -> None:
        if command.group not in self._titles:
            self._titles[command.group] = self.add_group(command.group.title)
        row = _Row(command, self)
        row.pressed.connect(partial(self._wanted, row))
        row.agreed.connect(partial(self._take, row))
        row.reset.connect(partial(self._commands.give, command.name, None))
        self._rows[command.name] = row
        self._show(command.name)
        self.column.addWidget(row)

    def _show(self, name: str) -> None:
        row = self._rows.get(name)
        if row is not None:
            row.show_keys(self._commands.keys(name), changed=name in self._commands.own)
            self._offer_reset()

    def _wanted(self, row: "_Row", key: str) -> None:
        command = row.command
        if not key:
            self._commands.give(command.name, ())
        elif not _is_free_to_take(key):
            row.say(self.tr("Hold Ctrl or Alt as well, or take one of the keys F1 to F12."))
        elif (part := _of_part(key)) is not None:
            text = self.tr("{0} means “{1}” there: {2}.")
            row.say(text.format(shown((key,)), part.title, part.group.title))
        elif (other := self._commands.taken(key)) is not None and other.name != command.name:
            text = self.tr("{0} belongs to “{1}”.").format(shown((key,)), other.title)
            row.ask(text, key)
        else:
            self._commands.give(command.name, (key,))

    def _take(self, row: "_Row", key: str) -> None:
        other = self._commands.taken(key)
        if other is not None:
            wanted = QKeySequence(key)
            kept = [one for one in self._commands.keys(other.name) if QKeySequence(one) != wanted]
            self._commands.give(other.name, kept)
        self._commands.give(row.command.name, (key,))

    def _reset_all(self) -> None:
        for name in self._commands.own:
            self._commands.give(name, None)

    def _offer_reset(self) -> None:
        self._reset.setEnabled(bool(self._commands.own))

    def _narrow(self, text: str) -> None:
        """Show what bears all words of a text in its name, its keys or the name of its group."""
        asked = text.casefold().split()
        found: set[Group] = set()
        for row in self._rows.values():
            keys = shown(self._commands.keys(row.command.name))
            said = f"{row.command.title} {row.command.group.title} {keys}".casefold()
            there = all(word in said for word in asked)
            row.setVisible(there)
            if there:
                found.add(row.command.group)
        for group, title in self._titles.items():
            title.setVisible(group in found)
        self._none.setVisible(not found)


class _Row(QWidget):
    """A command with its keys. Signals: pressed(key), "" for none; agreed(key) to take it from
    another command; reset().
    """

    pressed = Signal(str)
    agreed = Signal(str)
    reset = Signal()

    def __init__(self, command: Command, parent: QWidget) -> None:
        super().__init__(parent)
        self.command = command
        self._asked = ""
        self._keys: KeyButton | QLabel
        line = QHBoxLayout()
        line.setSpacing(theme.SMALL)
        line.addWidget(label(command.title, "", self), 1)
        self._back = IconButton(
            "arrow-counter-clockwise",
            self.tr("Reset the keys of “{0}”").format(command.title),
            self,
            small=True,
        )
        self._back.clicked.connect(self.reset)
        if command.part:
            self._keys = QLabel(self)
            self._keys.setProperty("kind", "secondary")
        else:
            self._keys = KeyButton(self.tr("Keys of “{0}”").format(command.title), self)
            self._keys.pressed_key.connect(self._press)
        line.addWidget(self._back)
        line.addWidget(self._keys)
        self._said = label("", "warning", self)
        self._said.hide()
        self._confirm = Confirm(self)
        self._confirm.agreed.connect(lambda: self.agreed.emit(self._asked))
        self._confirm.declined.connect(self._keys.setFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TINY)
        column.addLayout(line)
        column.addWidget(self._said)
        column.addWidget(self._confirm)

    def show_keys(self, keys: tuple[str, ...], *, changed: bool) -> None:
        """Take its keys now; changed: they are the user's own."""
        self.say("")
        self._confirm.hide()
        if isinstance(self._keys, KeyButton):
            self._keys.show_keys(shown(keys))
        else:
            self._keys.setText(shown(keys))
        self._back.setVisible(changed)

    def say(self, text: str) -> None:
        """Say why a key cannot be taken, "" for nothing."""
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def ask(self, text: str, key: str) -> None:
        """Ask whether to take a key from another command."""
        self._asked = key
        self._confirm.ask(text, self.tr("Use it here"), self.tr("Leave it there"))

    def _press(self, key: str) -> None:
        self.say("")
        self._confirm.hide()
        self.pressed.emit(key)


class KeyButton(Button):
    """Says which keys there are; pressed, it waits for others.

    Signal: pressed_key(key) as QKeySequence reads it, "" for none.
    """

    pressed_key = Signal(str)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__("", "card quiet", parent=parent)
        self._name, self._keys = name, ""
        self._waits = False
        self.clicked.connect(self._wait)
        self.installEventFilter(self)

    def show_keys(self, keys: str) -> None:
        """Take the keys there are, "" for none."""
        self._keys = keys
        self._end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if self._waits and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # else the command that has the key now would be done
            return True
        if self._waits and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.keyPressEvent(event)  # also Tab, which would move on
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._waits:
            super().keyPressEvent(event)
            return
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _MODIFIERS or key is Qt.Key.Key_unknown:
            return
        self._end()
        if not held and key is Qt.Key.Key_Escape:
            return
        none = not held and key in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}
        pressed = QKeySequence(QKeyCombination(held, key))
        self.pressed_key.emit("" if none else pressed.toString())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._end()

    def _wait(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._waits = True
        self.setText(self.tr("Press the keys…"))

    def _end(self) -> None:
        self._waits = False
        self.setText(self._keys or self.tr("None"))
        self.setAccessibleName(f"{self._name}: {self.text()}")


def _is_free_to_take(key: str) -> bool:
    """Whether a key alone does nothing else: letters begin a search, arrows move."""
    *held, last = QKeySequence(key).toString().replace("++", "+Plus").split("+")
    function = last.startswith("F") and last[1:].isdecimal()
    return function or bool(_HELD & set(held))


def _of_part(key: str) -> Command | None:
    """What a part of the window does at a key."""
    wanted = QKeySequence(key)
    for command in COMMANDS:
        if command.part and any(QKeySequence(one) == wanted for one in command.keys):
            return command
    return None
