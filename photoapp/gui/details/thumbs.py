"""Pictures in the details panel: the large one, and the strip of similar photos."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from photoapp.gui import theme

COLUMNS, ROWS = 3, 2
_SHARE = 0.45  # of a panel's height that the large picture takes at most


class Preview(QWidget):
    """A photo as wide as the panel, as high as its shape asks, at most a square and a bit, and in
    a low panel less than half of it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._shape = (3, 2)
        self._most = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_shape(self, width: int, height: int) -> None:
        """Make room for a picture of this shape before it is there."""
        self._shape = (max(width, 1), max(height, 1))
        self._image = QImage()
        self.updateGeometry()
        self.update()

    def fit(self, room: int) -> None:
        """Leave room for the words below. room: logical pixels that the panel is high."""
        most = max(round(room * _SHARE), theme.CELL_LEAST)
        if most != self._most:
            self._most = most
            self.updateGeometry()

    def show_image(self, image: QImage) -> None:
        """Show the picture, or a sharper one of the same."""
        if not image.isNull():
            self._image = image
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        natural = round(width * self._shape[1] / self._shape[0])
        return min(natural, round(width * 1.2), self._most or natural)

    def sizeHint(self) -> QSize:
        width = theme.scaled(theme.DETAILS) - 2 * theme.LARGE
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        scale = min(whole.width() / self._shape[0], whole.height() / self._shape[1])
        box = QRectF(0, 0, self._shape[0] * scale, self._shape[1] * scale)
        if theme.right_to_left():
            box.moveRight(whole.right())  # in line with the words below
        _rounded(painter, box, theme.RADIUS_CARD, self._image, theme.tokens_of(self).hover)


class Strip(QWidget):
    """Photos that look like this one.

    Signals: opened(photo, list[int] of all here); menu_asked(photo, QPoint) its menu, there.
    """

    opened = Signal(object, object)
    menu_asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photos: list[int] = []
        self._cells = [_Cell(self) for _ in range(COLUMNS * ROWS)]
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        for place, cell in enumerate(self._cells):
            layout.addWidget(cell, place // COLUMNS, place % COLUMNS)
            cell.pressed_photo.connect(self._open)
            cell.menu_asked.connect(self.menu_asked)
        for column in range(COLUMNS):
            layout.setColumnStretch(column, 1)

    def _open(self, photo: int) -> None:
        self.opened.emit(photo, self._photos)

    def show_photos(self, photos: list[tuple[int, QImage]]) -> None:
        """Show the first of these (id, picture); places left over are empty."""
        self._photos = [photo for photo, _ in photos[: len(self._cells)]]
        for place, cell in enumerate(self._cells):
            if place < len(photos):
                cell.show_photo(*photos[place])
            else:
                cell.show_photo(0, QImage())
        self.setVisible(bool(photos))


class _Cell(QAbstractButton):
    """One similar photo. Signals: pressed_photo(photo), menu_asked(photo, QPoint)."""

    pressed_photo = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._image, self._photo = QImage(), 0
        self.setAccessibleName(self.tr("Similar photo"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda: self.pressed_photo.emit(self._photo))

    def show_photo(self, photo: int, image: QImage) -> None:
        self._photo, self._image = photo, image
        self.setVisible(bool(photo))
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(self._photo, event.globalPos())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return width

    def sizeHint(self) -> QSize:
        side = (
            theme.scaled(theme.DETAILS) - 2 * theme.LARGE - (COLUMNS - 1) * theme.GAP
        ) // COLUMNS
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.tokens_of(self)
        painter = QPainter(self)
        box = QRectF(self.rect())
        _rounded(painter, box, theme.RADIUS_CELL, self._image, tokens.hover)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), theme.RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3)


def _rounded(painter: QPainter, box: QRectF, radius: int, image: QImage, ground: str) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    clip = QPainterPath()
    clip.addRoundedRect(box, radius, radius)
    if image.isNull():
        painter.fillPath(clip, QColor(ground))
        return
    scale = painter.device().devicePixelRatioF()
    wanted = (box.size() * scale).toSize()
    # Filled and cropped to the middle; scaled here, since the painter only blurs when shrinking.
    filled = image.scaled(
        wanted,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    part = QRect(0, 0, wanted.width(), wanted.height())
    part.moveCenter(filled.rect().center())
    painter.save()
    painter.setClipPath(clip)
    painter.drawImage(box, filled, QRectF(part))
    painter.restore()
