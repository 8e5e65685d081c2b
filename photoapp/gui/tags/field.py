"""The field in which a tag is typed, completed from the tags there are."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from photoapp.gui import theme

_MOST = 8  # lines of the list below


class TagField(QLineEdit):
    """Signals: given(str) a tag was typed or chosen; left() the user is done."""

    given = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Tag, then Enter"))
        self.setAccessibleName(self.tr("Add a tag"))
        self.setMaxLength(200)
        self.setFixedHeight(theme.TARGET)
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(_MOST)
        self._list = QListView()
        self._list.setProperty("kind", "choices")
        completer.setPopup(self._list)
        self._list.installEventFilter(self)
        self.setCompleter(completer)

    def offer(self, names: Iterable[str]) -> None:
        """Complete to these."""
        self._known.setStringList(list(names))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Enter on a line of the list gives it at once: Qt only writes it into the field.
        if watched is self._list and event.type() is QEvent.Type.KeyPress and _is_enter(event):
            index = self._list.currentIndex()
            self._list.hide()
            if index.isValid():
                self.setText(str(index.data()))
            self._give()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif _is_enter(event):
            self._give()  # and nothing around the field takes Enter as well
        else:
            super().keyPressEvent(event)

    def _give(self) -> None:
        text = self.text().strip()
        self.clear()
        if text:
            self.given.emit(text)
        else:
            self.left.emit()


def _is_enter(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
