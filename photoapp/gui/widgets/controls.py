"""Small controls that every part of the window uses, in the theme's colours."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QToolButton,
    QWidget,
)

from photoapp.gui import theme
from photoapp.gui.widgets.icons import icon
from photoapp.gui.widgets.icons import paint as paint_icon
from photoapp.gui.wording import words


class IconButton(QToolButton):
    """A square button with an icon. `text` is its tooltip and its name for screen readers."""

    def __init__(
        self,
        name: str,
        text: str,
        parent: QWidget | None = None,
        *,
        small: bool = False,
        shortcut: str = "",
    ) -> None:
        super().__init__(parent)
        self._name = name
        side = theme.ICON_SMALL if small else theme.ICON
        high = theme.TARGET if small else side + 12
        theme.hold(self, width=side + 12, height=high, icon=side)
        # Only the keyboard gives focus, so that the ring shows when it helps.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.toggled.connect(self._colour)
        self.describe(text, shortcut)
        self._colour()

    def describe(self, text: str, shortcut: str = "") -> None:
        """Take another name."""
        self.setAccessibleName(text)
        native = words.key(shortcut)
        self.setToolTip(f"{text} ({native})" if native else text)

    def show_icon(self, name: str) -> None:
        """Take another icon."""
        self._name = name
        self._colour()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        tokens = theme.tokens_of(self)
        colour = tokens.accent if self.isChecked() else tokens.secondary
        self.setIcon(icon(self._name, colour, tokens.disabled))


class Button(QPushButton):
    """A button with words.

    kind: "", "quiet", "primary", "link" or "pill", or of the stylesheet's others. A caret, for what
    opens a menu, stands behind the words; any other icon before them.
    """

    def __init__(
        self, text: str, kind: str = "", icon_name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._icon_name = icon_name
        self.setProperty("kind", kind)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # The icon stands at the start of a wider box.
        theme.hold(self, icon=theme.ICON_SMALL, beside=theme.TINY)
        if icon_name == "caret-down":
            direction = Qt.LayoutDirection
            self.setLayoutDirection(
                direction.LeftToRight if theme.right_to_left() else direction.RightToLeft
            )
        if kind.endswith("link"):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._colour()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        if self._icon_name:
            tokens, kind = theme.tokens_of(self), self.property("kind")
            colour = tokens.text  # as the stylesheet has the words
            if kind.endswith("primary"):
                colour = tokens.on_accent
            elif kind.endswith(("link", "outline")):
                colour = tokens.accent_text
            self.setIcon(icon(self._icon_name, colour, tokens.disabled))


class LinkRow(QHBoxLayout):
    """A line of buttons. Of a link that begins it, the words stand below those above, and the
    room for its ring stands out: whatever it is laid into has a margin.
    """

    def setGeometry(self, place: QRect) -> None:
        parts = (self.itemAt(number) for number in range(self.count()))
        first = next((part.widget() for part in parts if part and not part.isEmpty()), None)
        if isinstance(first, Button) and first.property("kind").endswith("link"):
            side = theme.TINY
            place = place.adjusted(
                *((0, 0, side, 0) if theme.right_to_left() else (-side, 0, 0, 0))
            )
        super().setGeometry(place)


class CheckBox(QCheckBox):
    """A box to check, with words: filled with the accent while it is checked."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = QRectF(
            self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        )
        tokens = theme.tokens_of(self)
        paint_icon(QPainter(self), box, "check-bold", tokens.on_accent)


class ElidedLabel(QLabel):
    """One line that gives way: cut in the middle or at the end, whole in its tooltip."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell()

    def sizeHint(self) -> QSize:
        # One more, because letters stand on parts of pixels and the sum is cut to a whole one.
        wide = self.fontMetrics().horizontalAdvance(self.text()) + 1
        return QSize(wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(self.alignment()), self._cut())

    def _cut(self) -> str:
        return self.fontMetrics().elidedText(self.text(), self._mode, self.contentsRect().width())

    def _tell(self) -> None:
        self.setToolTip(self.text() if self._cut() != self.text() else "")


class Bar(QWidget):
    """A thin line that fills; without a known end it only shows that something runs.

    wide: in logical pixels, 0 for as wide as there is room.
    """

    def __init__(self, parent: QWidget | None = None, *, wide: int = 0) -> None:
        super().__init__(parent)
        self._share: float | None = None
        self.setFixedHeight(4)
        if wide:
            self.setFixedWidth(wide)

    @property
    def share(self) -> float | None:
        """How much of it is filled, None if nobody knows."""
        return self._share

    def show_share(self, share: float | None) -> None:
        """Fill a share of it, 0 to 1."""
        self._share = share
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.pressed))
        whole = QRectF(self.rect())
        painter.drawRoundedRect(whole, 2, 2)
        if self._share:
            whole.setWidth(max(whole.width() * min(self._share, 1.0), 4))
            if theme.right_to_left():
                whole.moveRight(self.width())
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(whole, 2, 2)


def label(text: str, kind: str = "", parent: QWidget | None = None) -> QLabel:
    """Plain words that wrap. kind: "", "secondary", "good", "warning" or "danger"."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setProperty("kind", kind)
    return _begun(made)


def heading(text: str, pixels: int = theme.TEXT_TITLE, parent: QWidget | None = None) -> QLabel:
    """A title in semibold."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    theme.dress(made, pixels, semibold=True)
    return _begun(made)


def _begun(made: QLabel) -> QLabel:
    if theme.right_to_left():
        # Else a name in Latin letters would stand at the far side of its column.
        absolute = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        made.setAlignment(Qt.AlignmentFlag.AlignRight | absolute)
    return made


def line(parent: QWidget | None = None) -> QFrame:
    """A hairline, for where space alone does not part two things."""
    made = QFrame(parent)
    made.setFixedHeight(1)
    made.setProperty("kind", "line")
    return made


class KeyboardWatch(QObject):
    """Remembers whether a widget was last used by keyboard, since only then a ring helps."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.keyboard = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress:
            self.keyboard = True
        elif event.type() is QEvent.Type.FocusOut:
            self.keyboard = False
        return super().eventFilter(watched, event)


def used_by_keyboard(widget: QWidget) -> bool:
    """What the KeyboardWatch of a widget knows."""
    watch = widget.findChild(KeyboardWatch)
    return watch is not None and watch.keyboard


def paint_floating(widget: QWidget) -> None:
    """The ground of what floats above the window: a card with a hairline round it."""
    tokens = theme.tokens_of(widget)
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.pressed), 1))
    painter.setBrush(QColor(tokens.raised))
    inner = QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inner, theme.RADIUS_CARD, theme.RADIUS_CARD)
