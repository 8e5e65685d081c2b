"""Photos dragged out of the grid: files for other programs, ids for our own window."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, QObject, QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QColor, QDrag, QFontMetrics, QGuiApplication, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from photoapp.gui import theme
from photoapp.gui.work import Work

PHOTOS_MIME = "application/x-photoapp-photos"
"""A JSON list of photo ids."""

_MOST = 5_000  # files in one drag; other programs choke on more
_PICTURE = 96
_BESIDE = QPoint(-12, -20)  # below the pointer: the row that would take them stays readable

Paths = Callable[[Sequence[int]], Sequence[str]]


class DragOut(QObject):
    """Asks for the files when the mouse goes down, so that they are there when it moves.

    paths: gives the absolute path of each photo that has a file, called in the background.
    """

    def __init__(self, view: QWidget, work: Work, paths: Paths) -> None:
        super().__init__(view)
        self._view, self._work, self._paths = view, work, paths
        self._photos: list[int] = []
        self._found: Sequence[str] | None = None
        self._waiting: QImage | None = None

    def prepare(self, photos: Sequence[int]) -> None:
        """These would be dragged if the mouse moved now."""
        self._photos, self._found, self._waiting = list(photos[:_MOST]), None, None
        wanted = self._photos
        self._work.query(("drag", id(self)), lambda: self._paths(wanted), self._arrived)

    def start(self, picture: QImage | None) -> None:
        """Drag what was prepared, as soon as its files are known."""
        self._waiting = picture or QImage()
        if self._found is not None:
            self._go()

    def _arrived(self, paths: Sequence[str]) -> None:
        if not isValid(self):
            return
        self._found = paths
        held = QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton
        if self._waiting is not None and held:
            self._go()

    def _go(self) -> None:
        picture, self._waiting = self._waiting, None
        drag = QDrag(self._view)
        drag.setMimeData(mime_data(self._photos, self._found or ()))
        if picture is not None and not picture.isNull():
            drag.setPixmap(self._pixmap(picture))
            drag.setHotSpot(_BESIDE)
        drag.exec(Qt.DropAction.CopyAction)

    def _pixmap(self, picture: QImage) -> QPixmap:
        ratio = self._view.devicePixelRatioF()
        side = round(_PICTURE * ratio)
        keep = Qt.AspectRatioMode.KeepAspectRatio
        smooth = Qt.TransformationMode.SmoothTransformation
        pixmap = QPixmap.fromImage(picture.scaled(side, side, keep, smooth))
        pixmap.setDevicePixelRatio(ratio)
        if len(self._photos) > 1:
            _paint_count(pixmap, len(self._photos), theme.tokens_of(self._view))
        return pixmap


def mime_data(photos: Sequence[int], paths: Sequence[str]) -> QMimeData:
    """Photos for a drag or the clipboard. Names that are not UTF-8 keep their exact bytes."""
    data = QMimeData()
    data.setData(PHOTOS_MIME, QByteArray(json.dumps(list(photos)).encode()))
    data.setUrls([QUrl.fromEncoded(QByteArray(Path(path).as_uri().encode())) for path in paths])
    return data


def _paint_count(pixmap: QPixmap, count: int, tokens: theme.Tokens) -> None:
    font = theme.font(theme.TEXT_BADGE, semibold=True)
    text = str(count)
    width = max(QFontMetrics(font).horizontalAdvance(text) + theme.MEDIUM, 20)
    right = round(pixmap.deviceIndependentSize().width())
    box = QRect(right - width - theme.TINY, theme.TINY, width, 20)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.accent))
    painter.drawRoundedRect(box, 10, 10)
    painter.setFont(font)
    painter.setPen(QColor(tokens.on_accent))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
