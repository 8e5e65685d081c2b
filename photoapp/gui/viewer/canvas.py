"""One picture on the theme's ground: fitted, zoomed to the pointer, moved by hand."""

from collections.abc import Callable
from math import sqrt

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QImage,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from photoapp.base.messages import PhotoappError
from photoapp.gui import theme
from photoapp.gui.grid.fades import Fades
from photoapp.gui.viewer import overview, screen
from photoapp.gui.viewer.lens import Lens
from photoapp.gui.viewer.part import PartTool
from photoapp.gui.viewer.pictures import Pictures
from photoapp.gui.wording.sentences import reason_sentence

_STEP = 1.25  # of one wheel notch or key
_NOTCH = 120
_PATIENCE_MS = 400  # before loading says so
_NOTE_MS = 1500
_PILL = 32
_CRISP_FROM = 4.0  # device pixels per picture pixel from which pixels are shown as they are
_SHADE = 0.62
_RESIZE_MS = 120  # a window that is being dragged larger decodes once, at the end
_MOST_PIXELS = 64e6  # of a picture in memory: 256 MB
_EDGE = 24  # that part of the shorter side is left free around a fitted picture

_PAN = 80
PANS = {
    Qt.Key.Key_Left: (_PAN, 0),
    Qt.Key.Key_Right: (-_PAN, 0),
    Qt.Key.Key_Up: (0, _PAN),
    Qt.Key.Key_Down: (0, -_PAN),
}
"""By how many logical pixels keys move an enlarged picture."""


class Canvas(QWidget):
    """Shows one photo of `Pictures`. Attributes: lens. markable: parts of it can be chosen.

    Signals: zoomed() the scale changed; part_chosen(tuple) a part of the picture was marked, its
    left, top, width and height, 0 to 1; part_left() none was.
    """

    zoomed = Signal()
    part_chosen = Signal(object)
    part_left = Signal()

    def __init__(
        self, pictures: Pictures, parent: QWidget | None = None, *, markable: bool = True
    ) -> None:
        super().__init__(parent)
        self._markable = markable
        self.lens = Lens()
        self._pictures = pictures
        self._photo = 0
        self._held: QPointF | None = None
        self._marking = False  # a drag that began here goes on here, though the tool lies above
        self._steering = False  # a drag that began in the overview
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.update)
        self._resized = QTimer(self, singleShot=True, interval=_RESIZE_MS)
        self._resized.timeout.connect(self._ask)
        self._note = ""
        self._noted = QTimer(self, singleShot=True, interval=_NOTE_MS)
        self._noted.timeout.connect(self.note)
        self._before = QPixmap()
        self._fades = Fades(self, lambda _: self.update())
        self._tool = PartTool(self)
        self._tool.chosen.connect(self.part_chosen)
        self._tool.left.connect(self.part_left)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setMinimumSize(theme.CELL_LEAST, theme.CELL_LEAST)
        pictures.changed.connect(self._changed)
        self.installEventFilter(self)

    def show_photo(self, photo: int, *, fading: bool = False) -> None:
        """Show another photo, fitted, with what there is of it. fading: out of the one before."""
        if fading:
            self._before = self.grab()
            self._fades.begin([photo])
        self._photo = photo
        self._held = None
        self._tool.give_up()
        self._patience.start()
        size = self._pictures.sheet(photo).size
        self.lens.show(size or (1, 1))
        self._ask()

    @property
    def sharp(self) -> bool:
        """Whether nothing better will come of what is shown."""
        sheet = self._pictures.sheet(self._photo)
        return sheet.error is not None or sheet.sharp_at(self._wanted())

    def note(self, text: str = "", *, stays: bool = False) -> None:
        """Say something below the picture for a moment, or until another word."""
        self._note = text
        self._noted.stop()
        if text and not stays:
            self._noted.start()
        self.update()

    def mark_part(self) -> None:
        """Let a part of the picture be marked; shift and the mouse do so at once."""
        if self._pictures.sheet(self._photo).size:
            self._tool.begin(self._target())

    def zoom(self, steps: float, at: QPointF | None = None) -> None:
        """So many notches larger, around a point or the middle."""
        at = at or QPointF(self.width() / 2, self.height() / 2)
        self._at_room(lambda x, y: self.lens.zoom(_STEP**steps, x, y), at)

    def zoom_whole(self, at: QPointF | None = None) -> None:
        """100 %, a pixel of the picture is a pixel of the screen; of a small picture, more."""
        at = at or QPointF(self.width() / 2, self.height() / 2)
        self._at_room(self.lens.enlarge, at)

    def turn_zoom(self, at: QPointF | None = None) -> None:
        """Between 100 % and fitted."""
        if self.lens.fitted:
            self.zoom_whole(at)
        else:
            self.fit()

    def follow(self, lens: Lens) -> None:
        """Zoom and move as another picture was."""
        self.lens.follow(lens)
        self._show_hand()
        self._ask()

    def fit(self) -> None:
        """Show all of the picture."""
        self.lens.fit()
        self._moved()

    def pan(self, dx: float, dy: float) -> None:
        """Move the picture."""
        self.lens.pan(dx, dy)
        self._moved()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room."""
        super().resizeEvent(event)
        self._measure()

    def showEvent(self, event: QShowEvent) -> None:
        """Now the room is known."""
        super().showEvent(event)
        self._pictures.show_on(screen.profile_of(self))
        self._measure()
        self._ask()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow to another screen; pinch on a touchpad or a touch screen."""
        del watched
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._measure()
        elif event.type() is QEvent.Type.ScreenChangeInternal:
            self._pictures.show_on(screen.profile_of(self))
        pinch = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is pinch:
            factor = 1 + event.value()
            self._at_room(lambda x, y: self.lens.zoom(factor, x, y), event.position())
            return True
        if isinstance(event, QGestureEvent):
            fingers = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(fingers, QPinchGesture):
                factor, at = fingers.scaleFactor(), self.mapFromGlobal(fingers.centerPoint())
                self._at_room(lambda x, y: self.lens.zoom(factor, x, y), at)
                return True
        return False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom to the pointer; two fingers on a touchpad move an enlarged picture."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        fingers = event.pixelDelta()
        if not fingers.isNull() and not control and self.lens.movable:
            self.pan(fingers.x(), fingers.y())
        else:
            self.zoom(event.angleDelta().y() / _NOTCH, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of an enlarged picture; with shift, mark a part of any."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._overview().contains(event.position()):
            self._steering = True
            self._steer(event.position())
            return
        if shift and self._markable and self._pictures.sheet(self._photo).size:
            self._marking = True
            self._tool.begin(self._target(), event.position())
        elif self.lens.movable:
            self._held = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held, or go on marking."""
        if self._marking:
            self._tool.drag(event.position())
        elif self._steering:
            self._steer(event.position())
        elif self._held is not None:
            step = event.position() - self._held
            self._held = event.position()
            self.pan(step.x(), step.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Let go."""
        if self._marking:
            self._marking = False
            self._tool.release()
        self._held, self._steering = None, False
        self._show_hand()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Between 100 % and fitted."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if not self._overview().contains(event.position()):
            self.turn_zoom(event.position())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, and words where there is a reason for them."""
        tokens = theme.tokens_of(self)
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(tokens.window))
        sheet = self._pictures.sheet(self._photo)
        image = sheet.best(self.lens.longest)
        if image is not None:
            self._paint_image(painter, image, whole=sheet.whole)
        elif sheet.card is not None:
            painter.fillRect(self._target(), QColor.fromRgb(sheet.card.mean_colour))
        corner = self._overview()
        if not corner.isEmpty():
            ratio = self.devicePixelRatioF()
            small = sheet.best(round(overview.SIDE * ratio))
            overview.paint(painter, self.lens, corner, small, tokens)
        gone = 1 - self._fades.appeared(self._photo)
        if gone:
            painter.setOpacity(gone)
            painter.drawPixmap(0, 0, self._before)
            painter.setOpacity(1)
        words = self._words()
        if words:
            self._paint_words(painter, words, tokens)
        painter.end()

    def _paint_image(self, painter: QPainter, image: QImage, *, whole: bool) -> None:
        ratio = self.devicePixelRatioF()
        enlarged = self.lens.longest / max(image.width(), image.height())
        smooth = enlarged < _CRISP_FROM or not self.lens.movable or not whole
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        painter.save()
        # On whole device pixels a picture of the right size is copied, not resampled.
        painter.scale(1 / ratio, 1 / ratio)
        target = self._target()
        left, top = round(target.x() * ratio), round(target.y() * ratio)
        width, height = round(target.width() * ratio), round(target.height() * ratio)
        if abs(image.width() - width) <= 1 and abs(image.height() - height) <= 1:
            painter.drawImage(left, top, image)
        else:
            painter.drawImage(QRect(left, top, width, height), image)
        painter.restore()

    def _overview(self) -> QRectF:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return overview.box(self.lens, QSizeF(self.size()), mirrored=mirrored)

    def _steer(self, to: QPointF) -> None:
        self.lens.look_at(*overview.share(self._overview(), to))
        self._moved()

    def _target(self) -> QRectF:
        frame, edge = self.lens.frame, self._edge()
        return QRectF(frame.x + edge, frame.y + edge, frame.width, frame.height)

    def _words(self) -> str:
        sheet = self._pictures.sheet(self._photo)
        if isinstance(sheet.error, PhotoappError):
            return reason_sentence(sheet.error)  # which picture it is stands above
        if sheet.error is not None:
            return self.tr("This photo is no longer in the library.")
        if self._note:
            return self._note
        late = not self._patience.isActive() and not sheet.sharp_at(self._wanted())
        return self.tr("Loading…") if late and self._photo else ""

    def _paint_words(self, painter: QPainter, words: str, tokens: theme.Tokens) -> None:
        font = theme.font()
        metrics = QFontMetrics(font)
        room = self.width() - 2 * theme.WIDE
        text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room - 2 * theme.LARGE)
        width = metrics.horizontalAdvance(text) + 2 * theme.LARGE
        box = QRect((self.width() - width) // 2, self.height() - _PILL - theme.WIDE, width, _PILL)
        fill = QColor(tokens.shade)
        fill.setAlphaF(_SHADE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(box, _PILL / 2, _PILL / 2)
        painter.setFont(font)
        painter.setPen(QColor(tokens.on_shade))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _edge(self) -> int:
        """Space around a fitted picture, as much as there is to spare."""
        side = min(self.width(), self.height())
        return min(side // _EDGE, theme.WIDE) if side > 8 * theme.WIDE else 0

    def _at_room(self, act: Callable[[float, float], None], at: QPointF) -> None:
        edge = self._edge()
        act(at.x() - edge, at.y() - edge)
        self._moved()

    def _measure(self) -> None:
        self._tool.give_up()
        edge = 2 * self._edge()
        self.lens.resize((self.width() - edge, self.height() - edge), self.devicePixelRatioF())
        self._resized.start()
        self.update()

    def _moved(self) -> None:
        self._show_hand()
        self._ask()
        self.zoomed.emit()

    def _show_hand(self) -> None:
        shape = Qt.CursorShape.OpenHandCursor
        self.setCursor(shape) if self.lens.movable else self.unsetCursor()

    def _ask(self) -> None:
        size = self._pictures.sheet(self._photo).size
        if size and self.isVisible():
            self._pictures.need(self._wanted(), self.lens.fitted_longest)
        self.update()

    def _wanted(self) -> int:
        """Device pixels of the longer side to decode: as shown, or once enlarged all there are."""
        if self.lens.fitted:
            return self.lens.longest
        width, height = self.lens.size
        return round(max(width, height) * min(1.0, sqrt(_MOST_PIXELS / (width * height))))

    def _changed(self, photo: int) -> None:
        if photo != self._photo:
            return
        size = self._pictures.sheet(photo).size
        if size and size != self.lens.size:
            self.lens.show(size)
            self._show_hand()
        self._ask()
