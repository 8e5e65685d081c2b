"""A value in the details: words that can be selected, and a button that copies them."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from photoapp.gui import theme
from photoapp.gui.widgets.controls import IconButton

_DONE_MS = 1500


class Value(QWidget):
    """Shows a widget with words. name: what the value is of; text: what copying it gives."""

    def __init__(self, shown: QWidget, name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._copy = _Copy(self.tr("Copy {0}").format(name), text, self)
        line = QGridLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        # A link is as wide as its words. Others wrap in all there is: the button, which is rarely
        # seen, lies on them.
        if isinstance(shown, QAbstractButton):
            line.addWidget(shown, 0, 0, Qt.AlignmentFlag.AlignLeading)
        else:
            line.addWidget(shown, 0, 0, 1, 2)
        line.setColumnStretch(0, 1)
        line.addWidget(self._copy, 0, 1, Qt.AlignmentFlag.AlignTop)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Offer the button."""
        super().enterEvent(event)
        self._copy.offer(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Be words alone again."""
        super().leaveEvent(event)
        self._copy.offer(False)


class _Copy(IconButton):
    """Seen while the pointer is on the value or the keyboard on the button; always there."""

    def __init__(self, name: str, text: str, parent: QWidget) -> None:
        super().__init__("copy", name, parent, small=True)
        self._text = text
        self._offered = False
        theme.hold(self, height=theme.CHIP)
        self._done = QTimer(self, singleShot=True, interval=_DONE_MS)
        self._done.timeout.connect(lambda: self.show_icon("copy"))
        self.clicked.connect(self._put)

    def offer(self, offered: bool) -> None:
        self._offered = offered
        self.update()

    def _put(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self.show_icon("check")
        self._done.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._offered or self.hasFocus():
            ground = QColor(theme.tokens_of(self).panel)
            QPainter(self).fillRect(self.rect(), ground)  # there may be words below
            super().paintEvent(event)
