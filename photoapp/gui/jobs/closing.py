"""Asks once before the window closes on files that are still being copied or moved."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from photoapp.gui import theme
from photoapp.gui.jobs import wording
from photoapp.gui.jobs.queue import Jobs
from photoapp.gui.jobs.task import Task
from photoapp.gui.widgets.controls import Button, ElidedLabel, heading, label

WIDE = 480


class ClosingDialog(QDialog):
    """Says what is still to do. Accepted: stop it and close."""

    def __init__(self, tasks: list[Task], window: QWidget) -> None:
        super().__init__(window)
        title = self.tr("Still at work")
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.scaled(WIDE))
        stop = Button(self.tr("Stop and close"), "quiet", parent=self)
        stop.clicked.connect(self.accept)
        go_on = Button(self.tr("Go on"), "primary", parent=self)
        go_on.setDefault(True)
        go_on.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(stop)
        buttons.addWidget(go_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.LARGE)
        layout.setSpacing(theme.MEDIUM)
        layout.addWidget(heading(title, parent=self))
        for task in tasks:
            middle = Qt.TextElideMode.ElideMiddle
            layout.addWidget(ElidedLabel(self._line(task), self, mode=middle))
        layout.addWidget(label(self.tr("What is done so far stays."), "soft", self))
        layout.addLayout(buttons)

    def _line(self, task: Task) -> str:
        left = wording.left_to_do(task)
        title = wording.title(task)
        return title if left is None else self.tr("{0}: %Ln still to do", "", left).format(title)


class Closing(QObject):
    """Lets the window close, at once or when the user has said so."""

    def __init__(self, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._jobs, self._window = jobs, window
        self._dialog: ClosingDialog | None = None
        self._agreed = False
        jobs.changed.connect(self._look)

    def may(self) -> bool:
        """Whether the window may close now. If not, it closes once the user agrees or all is done.

        Everything is cancelled if it may.
        """
        if self._jobs.asking and not self._agreed:
            self._ask()
            return False
        self._jobs.close()
        return True

    def agree(self) -> None:
        """Ask no more."""
        self._agreed = True

    def _ask(self) -> None:
        if self._dialog is None:
            self._dialog = ClosingDialog(self._jobs.asking, self._window)
            self._dialog.accepted.connect(self._agree)
            self._dialog.finished.connect(self._answered)
        self._dialog.open()

    def _agree(self) -> None:
        self.agree()
        self._window.close()

    def _answered(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None

    def _look(self) -> None:
        if self._dialog is not None and not self._jobs.asking:
            self._dialog.accept()  # nothing is left to ask about
