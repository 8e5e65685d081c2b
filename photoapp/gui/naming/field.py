"""The field in which a name is typed, completed from the names there are."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from photoapp.gui import theme
from photoapp.gui.naming.known import Known, matching

_MOST = 8  # lines of the list below
LONGEST = 200


class NameField(QLineEdit):
    """Signals: given(str) a name was typed or chosen; left() the user is done."""

    given = Signal(str)
    left = Signal()

    def __init__(self, says: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(says)
        self.setMaxLength(LONGEST)
        self.setProperty("kind", "name")
        theme.hold(self, height=theme.TARGET)
        self._known: Sequence[Known] = ()
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_MOST)
        self._list = QListView()
        self._list.setProperty("kind", "choices")
        completer.setPopup(self._list)
        self._list.installEventFilter(self)
        self._stood = QPoint()  # on the screen, when the list was opened
        self.textEdited.connect(self._complete)  # before the completer shows its list
        self.setCompleter(completer)
        self.installEventFilter(self)

    def offer(self, names: Sequence[Known]) -> None:
        """Complete to these."""
        self._known = names
        self._complete(self.text())
        if self.offered and self.hasFocus():
            self.completer().complete()  # who types fast has typed before they came

    @property
    def offered(self) -> list[str]:
        """What the text could become."""
        return self._offered.stringList()

    def name(self) -> str:
        """What is typed, as the library calls it."""
        text = " ".join(self.text().split())
        return next((one.name for one in self._known if one.shown == text), text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._list:
            return self._in_list(event)
        if event.type() is QEvent.Type.Move and self._list.isVisible():
            self._follow()
        # With nothing typed, Undo is for the name given last: not for the letters of it.
        spared = event.type() is QEvent.Type.ShortcutOverride and watched is self
        if spared and not self.text() and _undoes(event):
            event.ignore()
            return True
        return False

    def _in_list(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show:
            self._stood = self.mapToGlobal(QPoint(0, 0))
            for part in self._movable():
                part.installEventFilter(self)
        elif event.type() is QEvent.Type.Hide:
            for part in self._movable():
                part.removeEventFilter(self)
        # Enter on a line of the list gives it at once: Qt only writes it into the field.
        elif event.type() is QEvent.Type.KeyPress and _is_enter(event):
            index = self._list.currentIndex()
            self._list.hide()
            if index.isValid():
                self.setText(str(index.data()))
            self.give()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._list.hide()
            self.clear()
            self.left.emit()
        elif _is_enter(event):
            self.give()  # and nothing around the field takes Enter as well
        else:
            super().keyPressEvent(event)

    def _movable(self) -> Iterator[QWidget]:
        part = None if self.isWindow() else self.parentWidget()
        while part is not None:
            yield part
            part = None if part.isWindow() else part.parentWidget()

    def _follow(self) -> None:
        """The list is a window of its own: it stays below the field, wherever that is laid."""
        now = self.mapToGlobal(QPoint(0, 0))
        self._list.move(self._list.pos() + now - self._stood)
        self._stood = now

    def _complete(self, text: str) -> None:
        self._offered.setStringList([one.shown for one in matching(self._known, text, _MOST)])

    def give(self) -> None:
        """What is typed is the name."""
        name = self.name()
        self._list.hide()
        self.clear()
        if name:
            self.given.emit(name)
        else:
            self.left.emit()


def _is_enter(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def _undoes(event: QEvent) -> bool:
    keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    return isinstance(event, QKeyEvent) and any(event.matches(one) for one in keys)
