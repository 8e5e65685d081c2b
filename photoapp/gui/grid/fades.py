"""The one animation of the program: pictures fading in, with one timer for all of them."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyle, QWidget

from photoapp.gui import theme

_FRAME_MS = 16


class Fades(QObject):
    """How far each picture has appeared. The timer runs only while something fades.

    Attribute: allowed, whether the user wants to see it at all; for all of the program.
    """

    allowed: ClassVar[bool] = True

    def __init__(self, view: QWidget, repaint: Callable[[Sequence[int]], None]) -> None:
        super().__init__(view)
        self._view, self._repaint = view, repaint
        self._since: dict[int, int] = {}
        self._clock = QElapsedTimer()
        self._clock.start()
        self._timer = QTimer(self, interval=_FRAME_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def running(self) -> bool:
        """Whether anything fades now."""
        return self._timer.isActive()

    def begin(self, photos: Sequence[int]) -> None:
        """Let these appear, at once where the desktop asks for no animation."""
        if not photos or not self._wanted():
            return
        now = self._clock.elapsed()
        self._since.update(dict.fromkeys(photos, now))
        self._timer.start()

    def appeared(self, photo: int) -> float:
        """0 to 1."""
        since = self._since.get(photo)
        if since is None:
            return 1.0
        return min((self._clock.elapsed() - since) / theme.FADE_MS, 1.0)

    def _wanted(self) -> bool:
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        animated = self._view.style().styleHint(hint, None, self._view) > 0
        # Nobody watches an offscreen window; its pictures are taken at any moment.
        return self.allowed and animated and QGuiApplication.platformName() != "offscreen"

    def _tick(self) -> None:
        now = self._clock.elapsed()
        fading = list(self._since)
        self._since = {p: at for p, at in self._since.items() if now - at < theme.FADE_MS}
        if not self._since:
            self._timer.stop()
        self._repaint(fading)
