"""The line at the bottom: what runs with pause and stop, messages, encoder and provider."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from photoapp.base.answers import EncoderRole, EncoderStatus, Status
from photoapp.base.jobs import Progress
from photoapp.gui import theme
from photoapp.gui.encoders import told
from photoapp.gui.jobs import wording
from photoapp.gui.widgets.controls import Bar, Button, ElidedLabel, IconButton, label
from photoapp.gui.wording import words
from photoapp.gui.wording.sentences import not_faster_sentence

QUIET_FOR = 0.4  # seconds that a job may run before it is worth a word
BAR, SHORT_BAR = 140, 40
ROOMY = 1000  # from this width on, figures are never cut
SAID_MS = 8000  # how long a message stays


class StatusBar(QWidget):
    """Signals: paused(bool) pause or go on; stopped() the job is to end; listed() the user wants to
    see all work; improve() the user wants to see what searches.
    """

    paused = Signal(bool)
    stopped = Signal()
    listed = Signal()
    improve = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.hold(self, height=theme.STATUS_BAR)
        self.setProperty("kind", "sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._idle = self._elsewhere = ""
        self._is_paused = self._running = False
        self._how_far = "", ""  # in a sentence, and where there is little room
        self._name = ElidedLabel("", self)
        self._name.setProperty("kind", "secondary")
        self._name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._bar = Bar(self, wide=BAR)
        self._figures = ElidedLabel("", self)
        self._figures.setProperty("kind", "secondary")
        self._figures.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._pause = IconButton("pause", self.tr("Pause"), self, small=True)
        self._pause.clicked.connect(lambda: self.paused.emit(not self._is_paused))
        self._stop = IconButton("square", self.tr("Stop"), self, small=True)
        self._stop.clicked.connect(self.stopped)
        self._more = Button("", "small link", parent=self)
        self._more.clicked.connect(self.listed)
        self._far = ElidedLabel("", self)  # how far the encoder is, while it matters
        self._far.setProperty("kind", "secondary")
        self._far.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._encoder = label("", "secondary", self)
        self._provider = label("", "secondary", self)
        for fixed in (self._encoder, self._provider):
            fixed.setWordWrap(False)
        self._improve = Button("", "small link", parent=self)
        self._improve.clicked.connect(self.improve)
        self._said = QTimer(self, interval=SAID_MS, singleShot=True)
        self._said.timeout.connect(self._forget)
        self._lay_out()
        for part in (self._name, self._bar, self._figures):
            part.installEventFilter(self)
        self.show_progress(None)
        self.show_more(0, 0)

    def show_progress(
        self, progress: Progress | None, about: str = "", *, stoppable: bool = True
    ) -> None:
        """Show a job, or (None) that nothing runs. Asked for by a timer. about: what with.
        stoppable: it can be paused and stopped.
        """
        running = progress is not None and (progress.seconds > QUIET_FOR or progress.paused)
        for part in (self._bar, self._figures):
            part.setVisible(running)
        for button in (self._pause, self._stop):
            button.setVisible(running and stoppable)
        shape = Qt.CursorShape.PointingHandCursor if running else Qt.CursorShape.ArrowCursor
        for way in (self._name, self._bar, self._figures):
            way.setCursor(shape)
        self._running = running
        self._fit_far()
        if progress is None or not running:
            if not self._said.isActive():
                self._say(self._idle, "secondary")
            return
        self._is_paused = progress.paused
        if not self._said.isActive():
            stopping, paused = self.tr("Stopping"), self.tr("Paused")
            name = wording.named(progress.name, progress, about)
            self._say(stopping if progress.cancelled else paused if progress.paused else name)
        self._figures.setText(wording.how_far(progress))
        self._figures.setVisible(bool(self._figures.text()))
        self._bar.show_share(progress.done / progress.total if progress.total else None)
        self._pause.show_icon("play" if progress.paused else "pause")
        self._pause.describe(self.tr("Go on") if progress.paused else self.tr("Pause"))
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words keep their room longest."""
        super().resizeEvent(event)
        self._share_out()

    def show_status(self, status: Status) -> None:
        """Show what the library holds and what searches it."""
        told = [words.photos(status.photos)] if status.photos else []
        if status.hidden:
            told.append(self.tr("%Ln hidden", "photos", status.hidden))
        self._idle = " · ".join(told) or self.tr("No photos yet")
        self._show_encoder(status.encoder)
        self._show_far(status)

    @property
    def far(self) -> str:
        """What it says of how far the encoder is, "" if nothing."""
        return self._how_far[0]

    def show_more(self, more: int, failed: int) -> None:
        """Show how much else there is to do, and how much failed, as a way to all of it."""
        counted = [f"+{words.number(more)}"] if more else []
        spoken = [self.tr("%Ln more", "", more)] if more else []
        if failed:
            counted.append(self.tr("%Ln failed", "", failed))
            spoken.append(counted[-1])
        text = " · ".join(counted)
        if self._more.text() != text:
            self._more.setText(text)
            self._more.setAccessibleName(self.tr("All work: {0}").format(", ".join(spoken)))
            self._more.setToolTip(self.tr("Show all work"))
        self._more.setVisible(bool(text))

    def say(self, text: str, kind: str = "secondary", advice: str = "") -> None:
        """Say something for a while. kind: "secondary", "good", "warning" or "danger"."""
        whole = f"{text} {advice}".strip()
        if whole == self._elsewhere:
            return
        self._say(whole, kind)
        self._said.start()

    def hush(self, text: str) -> None:
        """Say nothing of what is told elsewhere now, so that it is told once; "" for nothing."""
        self._elsewhere = text
        if text and self._said.isActive() and self._name.text() == text:
            self._said.stop()
            self._forget()

    def _lay_out(self) -> None:
        layout = self._line = QHBoxLayout(self)
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
        layout.addWidget(self._more)
        layout.addStretch(1)
        layout.addWidget(self._far)
        words_of_encoder = QHBoxLayout()
        words_of_encoder.setSpacing(0)
        words_of_encoder.addWidget(self._encoder)
        words_of_encoder.addSpacing(theme.TINY)
        # A part of its own, which stands between them in languages read from the right as well.
        words_of_encoder.addWidget(label("·", "secondary", self))
        words_of_encoder.addWidget(self._improve)
        layout.addLayout(words_of_encoder)
        layout.addWidget(self._provider)

    def _share_out(self) -> None:
        """The bar gives way before any words, and figures before a fair part of the name."""
        named, told = (part.sizeHint().width() for part in (self._name, self._figures))
        self._name.setMinimumWidth(min(named, self.width() // 4) if self._running else 0)
        # What runs is told whole before what is beside it.
        self._figures.setMinimumWidth(told if self.width() >= ROOMY else 0)
        spare = self.width() - self._line.sizeHint().width()
        self._bar.setFixedWidth(min(max(self._bar.minimumWidth() + spare, SHORT_BAR), BAR))

    def _show_encoder(self, encoder: EncoderStatus | None) -> None:
        change, improve = self.tr("change"), self.tr("improve")
        self._improve.setText(improve if encoder is None or encoder.basic else change)
        self._improve.setAccessibleName(self.tr("Better search"))
        self._improve.setToolTip(self.tr("What understands your photos, and what could"))
        if encoder is None:
            self._encoder.setText(self.tr("No search model"))
            self._encoder.setToolTip(self.tr("No search model can be used"))
            self._provider.clear()
            return
        self._encoder.setText(told.search_words(encoder))
        basic = self.tr("The built-in search knows everyday things. A better model finds more.")
        self._encoder.setToolTip(basic if encoder.basic else encoder.name)
        self._provider.setText(encoder.provider.removesuffix("ExecutionProvider"))
        self._provider.setToolTip(not_faster_sentence(encoder.why_not_faster))
        self._provider.setVisible(bool(encoder.provider))

    def _show_far(self, status: Status) -> None:
        following = next((one for one in status.encoders if one.role is EncoderRole.NEXT), None)
        whole = short = ""
        if following is not None and status.encoder is not None:
            whole = told.learning(following, words.model(status.encoder.name))
            short = told.learning_shortly(following)
        elif status.encoder is not None:
            whole = told.coverage(status.encoder)
        self._how_far = whole, short
        self._fit_far()

    def _fit_far(self) -> None:
        whole, short = self._how_far
        text = short if self._running else whole  # a run tells most of it
        if self._far.text() != text:
            self._far.setText(text)
            self._far.setAccessibleName(whole)
        self._far.setVisible(bool(text))

    def _say(self, text: str, kind: str = "secondary") -> None:
        if self._name.property("kind") != kind:
            self._name.setProperty("kind", kind)
            self._name.style().polish(self._name)
        self._name.setText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonRelease and self._running:
            self.listed.emit()
            return True
        return super().eventFilter(watched, event)

    def _forget(self) -> None:
        self._say(self._idle)
