"""The line at the bottom: a running job with pause and stop, messages, encoder and provider."""

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from photoapp.base.answers import EncoderStatus, Status
from photoapp.base.jobs import Progress
from photoapp.base.messages import JobName
from photoapp.gui import theme, words
from photoapp.gui.controls import ElidedLabel, IconButton, label
from photoapp.gui.sentences import job_sentence, not_faster_sentence

QUIET_FOR = 0.4  # seconds that a job may run before it is worth a word
PAUSE_AFTER = 5.0  # seconds from which stopping is worth a button
SAID_MS = 8000  # how long a message stays


class StatusBar(QWidget):
    """Signals: paused(bool) pause or go on; stopped() the job is to end."""

    paused = Signal(bool)
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme.STATUS_BAR)
        self.setProperty("kind", "sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._idle = ""
        self._is_paused = False
        self._name = label("", "secondary", self)
        self._name.setWordWrap(False)
        self._bar = _Bar(self)
        self._figures = ElidedLabel("", self)
        self._figures.setProperty("kind", "secondary")
        self._figures.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._pause = IconButton("pause", self.tr("Pause"), self, small=True)
        self._pause.clicked.connect(lambda: self.paused.emit(not self._is_paused))
        self._stop = IconButton("square", self.tr("Stop"), self, small=True)
        self._stop.clicked.connect(self.stopped)
        self._encoder = label("", "secondary", self)
        self._provider = label("", "secondary", self)
        for fixed in (self._encoder, self._provider):
            fixed.setWordWrap(False)
        self._said = QTimer(self, interval=SAID_MS, singleShot=True)
        self._said.timeout.connect(self._forget)
        self._lay_out()
        self.show_progress(None)

    def show_progress(self, progress: Progress | None) -> None:
        """Show a job, or (None) that nothing runs. Asked for by a timer."""
        running = progress is not None and (progress.seconds > QUIET_FOR or progress.paused)
        for part in (self._bar, self._figures, self._pause, self._stop):
            part.setVisible(running)
        if progress is None or not running:
            if not self._said.isActive():
                self._say(self._idle, "secondary")
            return
        self._is_paused = progress.paused
        if not self._said.isActive():
            stopping, paused = self.tr("Stopping"), self.tr("Paused")
            searching = progress.total is None and progress.name is JobName.INDEXING
            name = job_sentence(JobName.SCANNING if searching else progress.name)
            self._say(stopping if progress.cancelled else paused if progress.paused else name)
        self._figures.setText(self._describe(progress))
        self._figures.setVisible(bool(self._figures.text()))
        self._bar.show_share(progress.done / progress.total if progress.total else None)
        self._pause.show_icon("play" if progress.paused else "pause")
        self._pause.describe(self.tr("Go on") if progress.paused else self.tr("Pause"))

    def show_status(self, status: Status) -> None:
        """Show what the library holds and what searches it."""
        self._idle = words.photos(status.photos) if status.photos else self.tr("No photos yet")
        self._show_encoder(status.encoder)

    def say(self, text: str, kind: str = "secondary", advice: str = "") -> None:
        """Say something for a while. kind: "secondary", "good", "warning" or "danger"."""
        self._say(f"{text} {advice}".strip(), kind)
        self._said.start()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.MEDIUM, 0, theme.MEDIUM, 0)
        layout.setSpacing(theme.MEDIUM)
        layout.addWidget(self._name)
        layout.addWidget(self._bar)
        layout.addWidget(self._figures)
        ends = QHBoxLayout()
        ends.setSpacing(0)
        ends.addWidget(self._pause)
        ends.addWidget(self._stop)
        layout.addLayout(ends)
        layout.addStretch(1)
        layout.addWidget(self._encoder)
        layout.addWidget(self._provider)

    def _describe(self, progress: Progress) -> str:
        done = words.number(progress.done)
        if progress.total is None:
            return done if progress.done else ""
        pattern = self.tr("{0} of {1} so far") if progress.counting else self.tr("{0} of {1}")
        of = pattern.format(done, words.number(progress.total))
        if progress.paused or progress.cancelled or not progress.done:
            return of
        rate = words.number(round(progress.rate)) if progress.rate >= 1 else "<1"
        said = [of, self.tr("{0} a second").format(rate)]
        if progress.seconds_left is not None and progress.seconds > PAUSE_AFTER:
            said.append(words.time_left(progress.seconds_left))
        return " · ".join(said)

    def _show_encoder(self, encoder: EncoderStatus | None) -> None:
        if encoder is None:
            self._encoder.setText(self.tr("Search by name only"))
            self._encoder.setToolTip(self.tr("No search model can be used"))
            self._provider.clear()
            return
        if encoder.basic:
            self._encoder.setText(self.tr("Basic search"))
            self._encoder.setToolTip(
                self.tr("The built-in search knows everyday things. A better model finds more.")
            )
        else:
            self._encoder.setText(encoder.name)
            self._encoder.setToolTip("")
        self._provider.setText(encoder.provider.removesuffix("ExecutionProvider"))
        self._provider.setToolTip(not_faster_sentence(encoder.why_not_faster))
        self._provider.setVisible(bool(encoder.provider))

    def _say(self, text: str, kind: str = "secondary") -> None:
        if self._name.property("kind") != kind:
            self._name.setProperty("kind", kind)
            self._name.style().polish(self._name)
        self._name.setText(text)

    def _forget(self) -> None:
        self._say(self._idle)


class _Bar(QWidget):
    """A thin line that fills; without a known end it only shows that something runs."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._share: float | None = None
        self.setFixedSize(140, 4)

    def show_share(self, share: float | None) -> None:
        self._share = share
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.line))
        whole = QRectF(self.rect())
        painter.drawRoundedRect(whole, 2, 2)
        if self._share:
            whole.setWidth(max(whole.width() * min(self._share, 1.0), 4))
            if theme.right_to_left():
                whole.moveRight(self.width())
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(whole, 2, 2)
