"""All work in sight, above the status bar: what runs, waits, failed and is done."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from photoapp.gui import theme
from photoapp.gui.jobs.queue import Jobs
from photoapp.gui.jobs.row import Row
from photoapp.gui.jobs.task import State, Task
from photoapp.gui.widgets.controls import (
    Button,
    IconButton,
    LinkRow,
    heading,
    label,
    paint_floating,
)

PROGRESS_MS = 200
WIDE = 460
ROOM_LEAST = 320
SHARE = 0.7  # of the height of the window at most, so that the photos stay in sight

_ORDER = (
    (State.RUNNING, State.PAUSED, State.STOPPING),
    (State.WAITING,),
    (State.FAILED,),
    (State.DONE, State.CANCELLED),
)


class WorkPanel(QWidget):
    """Hidden until `turn`; Esc, a click elsewhere and `turn` hide it again.

    window: what it floats over. above: the status bar, whose clicks belong to it.
    """

    def __init__(self, jobs: Jobs, above: QWidget, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("kind", "floating")
        self._jobs, self._above, self._over = jobs, above, window
        self._rows: dict[Task, Row] = {}
        self._before: QWidget | None = None  # had the keyboard
        self._all = Button("", "small link", parent=self)
        self._all.clicked.connect(self._pause_all)
        self._close = IconButton("x", self.tr("Close"), self, small=True)
        self._close.clicked.connect(self.put_away)
        self._clear = Button(self.tr("Clear what is done"), "small link", parent=self)
        self._clear.clicked.connect(jobs.clear)
        self._nothing = label(
            self.tr("Nothing is under way. What takes long is shown here."), "secondary", self
        )
        self._captions: list[QLabel | None] = []
        self._inside = QWidget()
        self._whole = QVBoxLayout(self)
        self._lay_out()
        self.setAccessibleName(self.tr("All work"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._timer = QTimer(self, interval=PROGRESS_MS)
        self._timer.timeout.connect(self._renew)
        jobs.changed.connect(self._changed)
        window.installEventFilter(self)
        self.hide()

    def turn(self) -> None:
        """Show it, or hide it."""
        if self.isVisible():
            self.put_away()
            return
        self._before = QApplication.focusWidget()
        self._fill()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self._timer.start()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def _changed(self) -> None:
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        """Bring the rows in the order of the queue."""
        tasks = self._jobs.tasks
        for task in set(self._rows) - set(tasks):
            row = self._rows.pop(task)
            row.hide()
            row.deleteLater()
        place = 0
        for states, caption in zip(_ORDER, self._captions, strict=True):
            some = [task for task in tasks if task.state in states]
            if State.DONE in states:
                some.reverse()
            if caption is not None:
                self._column.insertWidget(place, caption)
                caption.setVisible(bool(some))
                place += 1
            for task in some:
                if task not in self._rows:
                    self._rows[task] = Row(task, self._inside)
                self._column.insertWidget(place, self._rows[task])
                self._rows[task].show()
                place += 1
        self._renew()

    def _renew(self) -> None:
        tasks = self._jobs.tasks
        for row in self._rows.values():
            row.renew()
        pausable = [task for task in tasks if task.stoppable and not task.over]
        paused = bool(pausable) and all(task.paused for task in pausable)
        self._all.setText(self.tr("Go on with all") if paused else self.tr("Pause all"))
        self._all.setVisible(len(pausable) > 1)
        self._clear.setVisible(any(t.state in (State.DONE, State.CANCELLED) for t in tasks))
        self._nothing.setVisible(not tasks)
        self._place()
        focus = QApplication.focusWidget()
        if self.isVisible() and focus is not None and not focus.isVisible():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pause_all(self) -> None:
        pausable = [task for task in self._jobs.tasks if task.stoppable and not task.over]
        self._jobs.pause_all(not all(task.paused for task in pausable))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.SMALL)
        top.addWidget(heading(self.tr("Work"), theme.TEXT, self), 1)
        top.addWidget(self._all)
        top.addWidget(self._close)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.MEDIUM)
        for text in ("", self.tr("Next"), self.tr("Failed"), self.tr("Done")):
            caption = heading(text, theme.TEXT_BADGE, self._inside) if text else None
            if caption is not None:
                caption.setContentsMargins(0, theme.SMALL, 0, 0)  # nearer to what it is about
            self._captions.append(caption)
        self._column.addWidget(self._nothing)
        self._column.addStretch(1)
        self._inside.setProperty("kind", "inside")
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(self._inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        below = LinkRow()
        below.addWidget(self._clear)
        below.addStretch(1)
        column = self._whole
        column.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, theme.SMALL)
        column.setSpacing(theme.SMALL)
        column.addLayout(top)
        column.addWidget(self._scroll, 1)
        column.addLayout(below)

    def _place(self) -> None:
        """Above the status bar where reading begins, as high as it needs and there is room."""
        over, margin = self._over, theme.MEDIUM
        floor = over.height()
        if self._above.isVisible():
            floor = self._above.mapTo(over, QPoint(0, 0)).y()
        wide = min(theme.scaled(WIDE), over.width() - 2 * margin)
        sides = self._whole.contentsMargins()
        inner = wide - sides.left() - sides.right()
        chrome = self._whole.totalMinimumSize().height() - self._scroll.minimumHeight()
        chrome -= self._scroll.minimumSizeHint().height()
        wanted = chrome + self._column.totalHeightForWidth(inner)
        room = floor - theme.SMALL - margin
        high = min(wanted, room, max(round(over.height() * SHARE), ROOM_LEAST))
        left = over.width() - wide - margin if theme.right_to_left() else margin
        self.setGeometry(left, floor - theme.SMALL - high, wide, high)

    # Keys and clicks.

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round in here."""
        stops = [
            one
            for one in self.findChildren(QWidget)
            if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        if not stops:
            return True
        mirrored = -1 if theme.right_to_left() else 1

        def reading(one: QWidget) -> tuple[int, int]:
            at = one.mapTo(self, one.rect().center())
            return at.y(), at.x() * mirrored

        stops.sort(key=reading)
        focus = QApplication.focusWidget()
        if focus in stops:
            chosen = stops[(stops.index(focus) + (1 if forward else -1)) % len(stops)]
        else:
            chosen = stops[0 if forward else -1]
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        chosen.setFocus(reason)
        self._scroll.ensureWidgetVisible(chosen)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.text().isprintable() and event.text():
            event.accept()  # asks nothing behind it
        else:
            super().keyPressEvent(event)

    def put_away(self) -> None:
        """Hide it, and give the keyboard back to what had it."""
        self._timer.stop()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        held = self.isVisible() and self._holds_keyboard()
        self.hide()
        if held and self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None

    def _holds_keyboard(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self._over and self.isVisible():
            self._place()
        elif isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            at = event.globalPosition().toPoint()
            inside = any(one.rect().contains(one.mapFromGlobal(at)) for one in (self, self._above))
            if self.isVisible() and not inside and isinstance(watched, QWidget):
                self.put_away()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_floating(self)
