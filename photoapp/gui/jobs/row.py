"""One task in sight: what it does, how far it is, and what can be done about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from photoapp.gui import theme
from photoapp.gui.jobs import wording
from photoapp.gui.jobs.task import State, Task
from photoapp.gui.widgets.controls import Bar, Button, ElidedLabel, IconButton, label


class Row(QWidget):
    """Attribute: task. `renew` shows where it stands now."""

    def __init__(self, task: Task, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.task = task
        self._title = ElidedLabel("", self, mode=Qt.TextElideMode.ElideMiddle)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._pause = IconButton("pause", "", self, small=True)
        self._pause.clicked.connect(lambda: task.pause(not task.paused))
        self._stop = IconButton("square", "", self, small=True)
        self._stop.clicked.connect(task.cancel)
        self._forget = IconButton("x", "", self, small=True)
        self._forget.clicked.connect(task.forget)
        self._bar = Bar(self)
        self._standing = label("", "secondary", self)
        self._advice = label("", "secondary", self)
        self._again = Button(self.tr("Try again"), "small link", parent=self)
        self._again.clicked.connect(task.retry)
        self._lay_out()
        self.renew()

    def renew(self) -> None:
        """Look at the task again."""
        task, state = self.task, self.task.state
        progress = task.progress()
        title = wording.title(task)
        if title != self._title.text():
            self._title.setText(title)
        self._pause.setVisible(task.stoppable and state in (State.RUNNING, State.PAUSED))
        self._pause.show_icon("play" if task.paused else "pause")
        waits = state is State.WAITING
        self._stop.setVisible(waits or (task.stoppable and state in (State.RUNNING, State.PAUSED)))
        self._stop.show_icon("x" if waits else "square")
        self._forget.setVisible(state is State.FAILED)
        self._again.setVisible(state in (State.FAILED, State.CANCELLED))
        self._bar.setVisible(progress is not None)
        if progress is not None:
            self._bar.show_share(progress.done / progress.total if progress.total else None)
        self._say()
        self._name(title)

    def _say(self) -> None:
        kind = "danger" if self.task.state is State.FAILED else "secondary"
        if self._standing.property("kind") != kind:
            self._standing.setProperty("kind", kind)
            self._standing.style().polish(self._standing)
        for part, text in (
            (self._standing, wording.standing(self.task)),
            (self._advice, wording.advice(self.task)),
        ):
            if part.text() != text:
                part.setText(text)
            part.setVisible(bool(text))

    def _name(self, title: str) -> None:
        waits = self.task.state is State.WAITING
        for button, text in (
            (self._pause, self.tr("Go on") if self.task.paused else self.tr("Pause")),
            (self._stop, self.tr("Cancel") if waits else self.tr("Stop")),
            (self._forget, self.tr("Put away")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(f"{text}: {title}")
        self._again.setAccessibleName(f"{self._again.text()}: {title}")
        self.setAccessibleName(f"{title}. {wording.standing(self.task)}")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addStrut(theme.TARGET)
        top.addWidget(self._title, 1)
        for button in (self._pause, self._stop, self._forget):
            top.addWidget(button)
        below = QHBoxLayout()
        below.setSpacing(theme.SMALL)
        below.addWidget(self._standing, 1)
        below.addWidget(self._again, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TINY)
        column.addLayout(top)
        column.addWidget(self._bar)
        column.addLayout(below)
        column.addWidget(self._advice)
