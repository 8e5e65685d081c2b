"""One photo on the whole screen: full screen, the slide show on it, and their controls."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from photoapp.gui.viewer.awake import Awake
from photoapp.gui.viewer.bar import Bar
from photoapp.gui.viewer.canvas import Canvas
from photoapp.gui.viewer.slides import Slides


class Stage(QObject):
    """Attributes: slides, bar.

    Signal: turned(bool) the photo has the whole screen, or has it no more.
    """

    turned = Signal(bool)

    def __init__(self, viewer: QWidget, canvas: Canvas) -> None:
        super().__init__(viewer)
        self._viewer, self._canvas = viewer, canvas
        self._full = self._was_full = False
        self.slides = Slides(canvas, self)
        self.bar = Bar(self.slides, viewer)
        self._awake = Awake(self)
        self.slides.changed.connect(self._slides_changed)
        self.bar.show_wanted.connect(self.turn_show)
        self.bar.left.connect(self.leave)
        self.bar.vanished.connect(self._blank)
        canvas.setMouseTracking(True)
        canvas.installEventFilter(self)

    @property
    def full(self) -> bool:
        """Whether the photo has the whole screen."""
        return self._full

    def set_full(self, full: bool) -> None:
        """Give the photo the whole screen, or the window back."""
        if full == self._full:
            return
        self._full = full
        window = self._viewer.window()
        state, screen = window.windowState(), Qt.WindowState.WindowFullScreen
        window.setWindowState(state | screen if full else state & ~screen)
        self._blank() if full else self._viewer.unsetCursor()
        self.bar.dismiss()
        self.turned.emit(full)

    def turn_full(self) -> None:
        """The other of both."""
        self.set_full(not self._full)

    def begin_show(self) -> None:
        """Begin the show on the whole screen, or end it."""
        if self.slides.running:
            self.slides.end()
        else:
            self._was_full = self._full
            self.set_full(True)
            self.slides.start()

    def turn_show(self) -> None:
        """Begin the show, pause it or go on."""
        if self.slides.running:
            self.slides.turn()
        else:
            self.begin_show()

    def leave(self) -> None:
        """End the show if there is one, else leave the whole screen."""
        if self.slides.running:
            self.slides.end()
        else:
            self.set_full(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The controls come with the mouse."""
        if self._full and event.type() is QEvent.Type.MouseMove:
            self._viewer.unsetCursor()
            self.bar.appear()
        return super().eventFilter(watched, event)

    def _slides_changed(self) -> None:
        running = self.slides.running
        self._awake.hold(on=running and not self.slides.paused)
        if running:
            self._blank()
        else:
            self.set_full(self._was_full)

    def _blank(self) -> None:
        if self._full and self.bar.isHidden():
            self._viewer.setCursor(Qt.CursorShape.BlankCursor)
