"""Asks for a folder: one of the library's, found by typing, a new one in it, or another place."""

import os
from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from photoapp.base.answers import Folder
from photoapp.base.files import printable
from photoapp.gui import theme
from photoapp.gui.naming import AskingDialog, ask_name
from photoapp.gui.widgets.branches import paint_caret, paint_chosen
from photoapp.gui.widgets.controls import Button
from photoapp.gui.widgets.icons import icon

_HIGH, _LOW = 280, 120  # the tree, and where the window is low
_BESIDE = 240  # what else stands in the dialog
_PATH = Qt.ItemDataRole.UserRole
_TO_LIST = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class _Filter(QLineEdit):
    """Narrows the tree as one types; the keys that walk are the tree's. Signal: walked(key)."""

    walked = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _TO_LIST:
            self.walked.emit(event)
        else:
            super().keyPressEvent(event)


class _Tree(QTreeView):
    """Folders in folders, the chosen one in sight."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def drawRow(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        paint_chosen(self, painter, option.rect, index)
        super().drawRow(painter, option, index)

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        paint_caret(self, painter, rect, index)


class FolderDialog(AskingDialog):
    """Signal: given(str) the absolute path of a folder, which may not be there yet."""

    given = Signal(str)

    def __init__(
        self, window: QWidget, title: str, button: str, folders: Sequence[Folder], *, into: str = ""
    ) -> None:
        """folders: each after the one it lies in. into: the path that is chosen at first."""
        super().__init__(window, title, "", button)
        self._title = title
        self.filter = _Filter(self)
        self.filter.setPlaceholderText(self.tr("Find a folder"))
        self.filter.setAccessibleName(self.tr("Find a folder"))
        self.filter.setClearButtonEnabled(True)
        self._rows = QStandardItemModel(self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._rows)
        self._shown.setRecursiveFilteringEnabled(True)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.tree = _Tree(self)
        self.tree.setAccessibleName(self.tr("Folders"))
        self._lay_out(window.window().height())
        self._fill(folders)
        self._connect()
        self._choose(into)
        self.filter.setFocus()

    @property
    def path(self) -> str:
        """The folder chosen, "" for none."""
        index = self.tree.currentIndex()
        return str(index.data(_PATH)) if index.isValid() else ""

    def finish(self) -> None:
        if self.path:
            self._give(self.path)

    def _lay_out(self, room: int) -> None:
        self.tree.setModel(self._shown)
        self.tree.setHeaderHidden(True)
        self.tree.setProperty("kind", "lines")
        self.tree.setFixedHeight(min(max(room - theme.scaled(_BESIDE), _LOW), _HIGH))
        self.tree.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.tree.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self.filter)
        column.addWidget(self.tree, 1)
        others = QHBoxLayout()
        self.new = Button(self.tr("New folder…"), "link", parent=self)
        self.other = Button(self.tr("Another place…"), "link", parent=self)
        others.addWidget(self.new)
        others.addSpacing(theme.MEDIUM)
        others.addWidget(self.other)
        others.addStretch()
        column.addLayout(others)
        self.put(part)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._narrow)
        self.filter.returnPressed.connect(self.finish)
        self.filter.walked.connect(self.tree.keyPressEvent)
        self.tree.doubleClicked.connect(self.finish)
        self.tree.activated.connect(self.finish)
        self.tree.selectionModel().currentChanged.connect(self._turn)
        self.new.clicked.connect(self._ask_new)
        self.other.clicked.connect(self._ask_other)

    def _fill(self, folders: Sequence[Folder]) -> None:
        tokens = theme.tokens_of(self)
        look = icon("folder", tokens.secondary, tokens.disabled)
        path: list[tuple[Folder, QStandardItem]] = []  # from the root down to the one seen last
        for folder in sorted(folders, key=lambda one: (one.root, one.path.split("/"))):
            while path and not _holds(path[-1][0], folder):
                path.pop()
            above = path[-1][0].absolute if path else os.path.dirname(folder.absolute)
            name = os.path.relpath(folder.absolute, above) if above else folder.absolute
            item = QStandardItem(look, printable(name))
            item.setToolTip(printable(folder.absolute))
            item.setData(folder.absolute, _PATH)
            item.setEnabled(not folder.offline)
            (path[-1][1] if path else self._rows).appendRow(item)
            path.append((folder, item))
        if self._rows.rowCount() == 1:
            self.tree.expand(self._shown.index(0, 0))

    def _choose(self, path: str) -> None:
        found = self._shown.match(
            self._shown.index(0, 0),
            _PATH,
            path,
            1,
            Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive,
        )
        index = found[0] if path and found else self._shown.index(0, 0)
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index)
        self._turn()

    def _narrow(self, text: str) -> None:
        self._shown.setFilterFixedString(text.strip())
        if text.strip():
            self.tree.expandAll()
            self.tree.setCurrentIndex(self._first(text.strip(), QModelIndex()))
        self._turn()

    def _first(self, text: str, below: QModelIndex) -> QModelIndex:
        """The first row that fits itself, and not only for one below it."""
        for row in range(self._shown.rowCount(below)):
            index = self._shown.index(row, 0, below)
            if text.casefold() in str(index.data()).casefold():
                return index
            if (inside := self._first(text, index)).isValid():
                return inside
        return QModelIndex()

    def _turn(self) -> None:
        self.button.setEnabled(bool(self.path))
        self.new.setEnabled(bool(self.path))

    def _ask_new(self) -> None:
        above = self.path
        title = self.tr("New folder in “{0}”").format(printable(os.path.basename(above)))
        make = self.button.text()
        ask_name(self, title, "", make, lambda name: self._give(os.path.join(above, name)))

    def _ask_other(self) -> None:
        dialog = QFileDialog(self, self._title, self.path)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._give)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _give(self, path: str) -> None:
        self.given.emit(path)
        self.close()


def _holds(above: Folder, folder: Folder) -> bool:
    return above.root == folder.root and (
        not above.path or folder.path.startswith(f"{above.path}/")
    )
