"""A dialog of many rows, which scroll where a window is small; its buttons stay in sight."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from photoapp.gui import theme
from photoapp.gui.widgets.controls import Button, ElidedLabel

_WIDE = 560
_SPARED = 40  # logical pixels of the window's height that it leaves free


class Framed(QDialog):
    """Attributes: button, the one thing to do; foot, a row beside the buttons."""

    def __init__(self, window: QWidget, title: str, button: str) -> None:
        super().__init__(window)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "window")
        self._over = window
        self._top = ElidedLabel(title, self, mode=Qt.TextElideMode.ElideMiddle)
        theme.dress(self._top, theme.TEXT_TITLE, semibold=True)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        close = Button(self.tr("Cancel"), "quiet", parent=self)
        close.clicked.connect(self.reject)
        self.button = Button(button, "primary", parent=self)
        self.button.setDefault(True)
        self.button.clicked.connect(self.finish)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(theme.SMALL)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SMALL)
        buttons.addLayout(self.foot, 1)
        buttons.addWidget(close)
        buttons.addWidget(self.button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.LARGE)
        self._column.setSpacing(theme.MEDIUM)
        self._column.addWidget(self._top)
        self._column.addWidget(self._scroll, 1)
        self._column.addLayout(buttons)

    def put(self, part: QWidget) -> None:
        """Ask with this."""
        part.setProperty("kind", "inside")
        self._inside = part
        self._scroll.setWidget(part)

    def finish(self) -> None:
        """What was asked has been answered."""

    def showEvent(self, event: QShowEvent) -> None:
        self.fit()
        super().showEvent(event)

    def fit(self) -> None:
        """Be as high as the rows need and the window has room for."""
        screen = self.screen().availableGeometry()
        wide = min(theme.scaled(_WIDE), screen.width() - _SPARED)
        inner = wide - 2 * theme.WIDE
        rows = max(self._inside.sizeHint().height(), self._inside.heightForWidth(inner))
        chrome = self._column.totalSizeHint().height() - self._scroll.sizeHint().height()
        room = min(max(self._over.window().height(), 400), screen.height()) - _SPARED
        self.setMinimumHeight(min(200, room))
        self.resize(wide, min(chrome + rows + theme.TINY, room))
