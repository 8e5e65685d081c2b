"""A pill in the search field: a picture to look like (or not), or the folder searched."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QIcon,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from photoapp.base.question import PictureTerm
from photoapp.gui import theme
from photoapp.gui.widgets.icons import paint as paint_icon

_CROSS = 22  # width of the place that removes
_THUMBNAIL = 20
_PAD = theme.SMALL


class Chip(QWidget):
    """A pill with words and a cross. Click: what `toggled` says; cross, Delete: removed.

    Signals: removed(), toggled() (a click beside the cross, or the space bar).
    """

    removed = Signal()
    toggled = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._image: QImage | None = None
        self._icon = ""
        self._negative = False
        self._over = QPointF(-1, -1)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._describe()

    @property
    def text(self) -> str:
        """The words on it."""
        return self._text

    def show_text(self, text: str, *, icon: str = "", negative: bool = False) -> None:
        """Take other words. negative: in the colour of what is not wanted."""
        self._text, self._icon, self._negative = text, icon, negative
        self._describe()
        self.updateGeometry()
        self.update()

    def show_image(self, image: QImage) -> None:
        """Put a picture in front; a null one leaves the icon."""
        self._image = None if image.isNull() else image
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = self._words() + (2 if self._text else 0) + theme.scaled(_CROSS)
        wanted = self.fontMetrics().horizontalAdvance(self._text) if self._text else 0
        text = min(wanted, theme.scaled(160))
        return QSize(wide + text, theme.scaled(theme.CHIP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if theme.right_to_left():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)  # the places; words and pictures are turned back below
        whole = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.danger_wash if self._negative else tokens.wash))
        painter.drawRoundedRect(whole, theme.RADIUS_CELL, theme.RADIUS_CELL)
        colour = tokens.danger if self._negative else tokens.accent_text
        self._front(painter, colour)
        painter.setPen(QColor(colour))
        end = theme.scaled(_CROSS)
        space = self.width() - self._words() - end
        if space > 0 and self._text:
            text = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, space)
            self._upright(painter, QRectF(self._words(), 0, space, self.height()), text)
        cross = QRectF(0, 0, theme.scaled(12), theme.scaled(12))
        cross.moveCenter(QPointF(self.width() - end / 2 - 1, self.height() / 2))
        over = self._on_cross(self._over)
        paint_icon(painter, cross, "x-bold" if over else "x", tokens.text if over else colour)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), theme.RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), 3, 3)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._over = event.position()
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._over = QPointF(-1, -1)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = QRectF(self.rect()).contains(event.position())
        if event.button() is Qt.MouseButton.LeftButton and inside:
            (self.removed if self._on_cross(event.position()) else self.toggled).emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        elif event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Minus, Qt.Key.Key_Return}:
            self.toggled.emit()
        else:
            super().keyPressEvent(event)

    def _describe(self) -> None:
        self.setAccessibleName(self._text)
        theme.dress(self, theme.TEXT_SECONDARY, semibold=True)

    def _words(self) -> int:
        """Where the words begin."""
        if not self._image and not self._icon:
            return _PAD
        return 2 + theme.scaled(_THUMBNAIL) + (6 if self._text else 0)

    def _on_cross(self, where: QPointF) -> bool:
        if not QRectF(self.rect()).contains(where):
            return False
        along = self.width() - where.x() if theme.right_to_left() else where.x()
        return along >= self.width() - theme.scaled(_CROSS)

    def _front(self, painter: QPainter, colour: str) -> None:
        side = theme.scaled(_THUMBNAIL)
        box = QRectF(2, (self.height() - side) / 2, side, side)
        if self._image is None:
            if self._icon:
                paint_icon(painter, box.adjusted(3, 3, -1, -1), self._icon, colour)
            return
        clip = QPainterPath()
        clip.addRoundedRect(box, 3, 3)
        painter.save()
        painter.setClipPath(clip)
        painter.drawImage(box, self._image, QRectF(_middle(self._image)))
        painter.restore()

    def _upright(self, painter: QPainter, box: QRectF, text: str) -> None:
        painter.save()
        if theme.right_to_left():
            painter.translate(box.left() * 2 + box.width(), 0)
            painter.scale(-1, 1)
        along = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, along, text)
        painter.restore()


class PictureChip(Chip):
    """A picture of the question, or a part of one; its click turns "like this" into "not this"."""

    def __init__(self, picture: PictureTerm, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.picture = picture
        self._compact = False
        self._say()
        self.toggled.connect(self._turn)

    def shows(self, picture: PictureTerm) -> bool:
        """Whether a term is of this picture, wanted or not."""
        mine = self.picture
        return (mine.source, mine.region) == (picture.source, picture.region)

    def set_picture(self, picture: PictureTerm) -> None:
        """Take another sign or weight."""
        self.picture = picture
        self._say()

    def set_compact(self, compact: bool) -> None:
        """Leave the words out, where several pictures share the field."""
        self._compact = compact
        self._say()

    @property
    def words(self) -> str:
        """What it asks for."""
        if self.picture.region is not None:
            return self.tr("not like this part") if self.picture.negative else self.tr("this part")
        return self.tr("not like this") if self.picture.negative else self.tr("like this")

    @property
    def sign(self) -> QIcon:
        """Its picture, for a menu."""
        return QIcon() if self._image is None else QIcon(QPixmap.fromImage(self._image))

    def _turn(self) -> None:
        self.set_picture(replace(self.picture, negative=not self.picture.negative))

    def _say(self) -> None:
        negative = self.picture.negative
        shown = ("−" if negative else "") if self._compact else self.words
        self.show_text(shown, icon="image", negative=negative)
        self.setAccessibleName(self.tr("Picture: {0}").format(self.words))
        self.setToolTip(
            self.tr("Click to find photos like this one")
            if negative
            else self.tr("Click to leave out photos like this one")
        )


def _middle(image: QImage) -> QRect:
    side = min(image.width(), image.height())
    return QRect((image.width() - side) // 2, (image.height() - side) // 2, side, side)
