"""The controls on a photo that fills the screen, there while the mouse moves."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from photoapp.gui import theme
from photoapp.gui.viewer.slides import Slides
from photoapp.gui.widgets.controls import IconButton

_STAYS_MS = 2000


class Bar(QWidget):
    """Signals: stepped(1 or -1) to another photo; show_wanted() a slide show, or its pause;
    left() the screen is to be as it was; vanished().
    """

    stepped = Signal(int)
    show_wanted = Signal()
    left = Signal()
    vanished = Signal()

    def __init__(self, slides: Slides, parent: QWidget) -> None:
        super().__init__(parent)
        self._slides, self._room = slides, parent
        self.setProperty("kind", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Slide show"))
        self.before = IconButton("caret-left", self.tr("Photo before"))
        self.play = IconButton("play", self.tr("Slide show"), shortcut="F5")
        self.after = IconButton("caret-right", self.tr("Next photo"))
        self.shorter = IconButton("minus", self.tr("Shorter"), shortcut="-")
        self.seconds = QLabel()
        self.seconds.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.longer = IconButton("plus", self.tr("Longer"), shortcut="+")
        self.shuffle = IconButton("shuffle", self.tr("In any order"))
        self.loop = IconButton("repeat", self.tr("Again from the start"))
        self.leave = IconButton("corners-in", self.tr("Leave full screen"), shortcut="Esc")
        self._timer = QTimer(self, singleShot=True, interval=_STAYS_MS)
        self._timer.timeout.connect(self._vanish)
        self._lay_out()
        self._connect()
        self.tell()
        self.hide()

    def appear(self) -> None:
        """Be there for a moment."""
        self._timer.start()
        if self.isHidden():
            self.place()
            self.show()
            self.raise_()

    def dismiss(self) -> None:
        """Be gone at once."""
        self._timer.stop()
        self.hide()

    def place(self) -> None:
        """Stand at the foot of what it lies on, in the middle."""
        room = self._room
        self.adjustSize()
        self.move((room.width() - self.width()) // 2, room.height() - self.height() - theme.HUGE)

    def tell(self) -> None:
        """Show how the slide show is."""
        plan, running = self._slides.plan, self._slides.running
        playing = running and not self._slides.paused
        self.play.show_icon("pause" if playing else "play")
        text = self.tr("Pause") if playing else self.tr("Slide show")
        self.play.describe(text, "Space" if running else "F5")
        self.seconds.setText(self.tr("%n s", "", plan.seconds))
        self.shuffle.setChecked(plan.shuffled)
        self.loop.setChecked(plan.looped)
        for thing in (self.shorter, self.seconds, self.longer, self.shuffle, self.loop):
            thing.setVisible(running)
        self.place()

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.SMALL, theme.TINY, theme.SMALL, theme.TINY)
        line.setSpacing(theme.TINY)
        for thing in (
            self.before, self.play, self.after, self.shorter, self.seconds, self.longer,
            self.shuffle, self.loop, self.leave,
        ):  # fmt: skip
            line.addWidget(thing)
        for button in (self.shuffle, self.loop):
            button.setCheckable(True)

    def _connect(self) -> None:
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        self.play.clicked.connect(self.show_wanted)
        self.shorter.clicked.connect(lambda: self._slides.pace(-1))
        self.longer.clicked.connect(lambda: self._slides.pace(1))
        self.shuffle.clicked.connect(self._slides.shuffle)
        self.loop.clicked.connect(self._slides.loop)
        self.leave.clicked.connect(self.left)
        self._slides.changed.connect(self.tell)
        self._slides.planned.connect(self.tell)

    def _vanish(self) -> None:
        inside = self.focusWidget()
        if self.underMouse() or (inside is not None and inside.hasFocus()):
            self._timer.start()  # somebody uses it
            return
        self.hide()
        self.vanished.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Clicks beside its buttons mean nothing to the photo below."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Nor do these."""
        event.accept()
