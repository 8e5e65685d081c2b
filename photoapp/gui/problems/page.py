"""The page of problems: a list in plain words, with a retry and a way to each file."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from photoapp.base.answers import Problem
from photoapp.gui import theme
from photoapp.gui.problems.rows import ProblemDelegate, ProblemModel
from photoapp.gui.widgets.controls import Button, KeyboardWatch, heading, label
from photoapp.gui.widgets.menu import Menu
from photoapp.gui.wording import words


class ProblemsPage(QWidget):
    """Signals: retry() try all again; show_in_folder(path); back() to the photos."""

    retry = Signal()
    show_in_folder = Signal(str)
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "window")
        self._count = label("", "secondary", self)
        self._count.setWordWrap(False)
        self._retry = Button(self.tr("Try again"), "quiet", "arrow-clockwise", self)
        self._retry.clicked.connect(self.retry)
        self._show = Button(self.tr("Show in folder"), "quiet", "folder-open", self)
        self._show.clicked.connect(self._show_current)
        top = QHBoxLayout()
        top.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, theme.SMALL)
        top.setSpacing(theme.SMALL)
        top.addWidget(heading(self.tr("Problems"), parent=self))
        top.addWidget(self._count)
        top.addStretch()
        top.addWidget(self._show)
        top.addWidget(self._retry)
        hint = label(
            self.tr(
                "These files could not be used. They were not changed; the rest of your "
                "photos are not affected."
            ),
            "secondary",
            self,
        )
        hint.setContentsMargins(theme.LARGE, 0, theme.LARGE, theme.SMALL)
        self._model = ProblemModel(self)
        self._list = _List(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(ProblemDelegate(self._list))
        self._list.setAccessibleName(self.tr("Problems"))
        self._list.selectionModel().currentChanged.connect(self._chosen)
        self._list.opened.connect(self._show_current)
        self._list.left.connect(self.back)
        self._list.customContextMenuRequested.connect(self._menu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(hint)
        layout.addWidget(self._list, 1)
        self._chosen()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Take a new list; the row chosen stays chosen if it is still there."""
        row = self._model.show(problems, self._current())
        self._list.setCurrentIndex(self._model.index(row, 0) if row >= 0 else QModelIndex())
        self._count.setText(words.number(len(problems)))
        self._retry.setEnabled(bool(problems))

    @property
    def count(self) -> int:
        """How many problems are shown."""
        return self._model.rowCount()

    def set_busy(self, busy: bool) -> None:
        """While something runs, nothing can be tried again."""
        self._retry.setEnabled(not busy and self._model.rowCount() > 0)

    def choose_first(self) -> None:
        """Choose the first problem."""
        self._list.setCurrentIndex(self._model.index(0, 0))

    def focus_list(self) -> None:
        """Let the keys move in the list."""
        self._list.setFocus()

    def _current(self) -> str:
        problem = self._model.problem(self._list.currentIndex())
        return problem.path if problem else ""

    def _chosen(self) -> None:
        self._show.setEnabled(bool(self._current()))

    def _show_current(self) -> None:
        if self._current():
            self.show_in_folder.emit(self._current())

    def _menu(self, where: QPoint) -> None:
        if not self._current():
            return
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("Show in folder"), self._show_current)
        menu.popup(self._list.viewport().mapToGlobal(where))


class _List(QListView):
    """Signals: opened() Return or double click; left() Escape."""

    opened = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(self.opened)
        KeyboardWatch(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
