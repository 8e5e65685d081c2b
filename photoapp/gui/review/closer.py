"""A closer look at one suggestion: the picture large, decided with the same keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from photoapp.gui.viewer.canvas import Canvas
from photoapp.gui.viewer.pictures import Pictures, PictureSource
from photoapp.gui.work import Work


class Closer(QWidget):
    """Signals: stepped(int) another one, so many further on; left() back to the grid."""

    stepped = Signal(int)
    left = Signal()

    def __init__(self, source: PictureSource, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.photo: int | None = None
        self._pictures = Pictures(source, work, self)
        self._canvas = Canvas(self._pictures)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._canvas)

    def show_photo(self, photo: int, around: Sequence[int], name: str) -> None:
        """Show a photo. around: those that may be next. name: for screen readers."""
        self.setAccessibleName(name)
        if photo == self.photo:
            return
        self.photo = photo
        self._pictures.look(photo, around)
        self._canvas.show_photo(photo)

    def forget(self) -> None:
        """Give the pictures' memory back."""
        self.photo = None
        self._pictures.forget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go on, Space and Escape go back; deciding is the page's."""
        key = Qt.Key(event.key())
        forward = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        steps = {
            Qt.Key.Key_Left: -forward,
            Qt.Key.Key_Right: forward,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
        }
        if key in steps:
            self.stepped.emit(steps[key])
        elif key in _BACK:
            if key is Qt.Key.Key_Escape and not self._canvas.lens.fitted:
                self._canvas.fit()
            else:
                self.left.emit()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self._canvas.zoom(-1 if key is Qt.Key.Key_Minus else 1)
        else:
            super().keyPressEvent(event)


_BACK = {Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}
