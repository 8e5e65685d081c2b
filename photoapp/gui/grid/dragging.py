"""Photos dragged out of the grid: files for other programs, ids for our own window."""

import json
import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import (
    QByteArray,
    QMimeData,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    QUrl,
)
from PySide6.QtGui import (
    QColor,
    QDrag,
    QFontMetrics,
    QGuiApplication,
    QImage,
    QPainter,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from photoapp.gui import theme
from photoapp.gui.wording import words
from photoapp.gui.work import Lane, Work

PHOTOS_MIME = "application/x-photoapp-photos"
"""A JSON list of photo ids."""

_MOST = 5_000  # files in one drag; other programs choke on more
_PICTURE = 96
_SHEETS, _SHEET = 3, 4  # of the pile, and how far each lies off the one above it
_BESIDE = QPoint(-12, -20)  # below the pointer: the row that would take them stays readable

Paths = Callable[[Sequence[int]], Sequence[str]]


class DragOut(QObject):
    """Asks for the files when the mouse goes down, so that they are there when it moves.

    Only copies can be made: no other program moves an original. Files that are not there, on a
    disk that is not connected, are left out.

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
        # Where disks that sleep are waited for, and no question is.
        there = partial(_existing, self._paths, wanted)
        self._work.query(("drag", id(self)), there, self._arrived, lane=Lane.PICTURE)

    def start(self, picture: QImage | None) -> None:
        """Drag what was prepared, as soon as its files are known."""
        self._waiting = picture or QImage()
        if self._found is not None:
            # Not from within the event of the mouse: dragging runs a loop of its own, in which
            # the view that handles this event may be laid out anew.
            QTimer.singleShot(0, self, self._go)

    def _arrived(self, paths: Sequence[str]) -> None:
        if not isValid(self):
            return
        self._found = paths
        self._go()

    def _go(self) -> None:
        held = QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton
        if self._waiting is None or not held:
            return  # the button may be up by now, and a drag ends only with its going up
        picture, self._waiting = self._waiting, None
        drag = QDrag(self._view)
        drag.setMimeData(mime_data(self._photos, self._found or ()))
        if picture is not None and not picture.isNull():
            drag.setPixmap(self._pixmap(picture))
            drag.setHotSpot(_BESIDE)
        drag.exec(Qt.DropAction.CopyAction, Qt.DropAction.CopyAction)

    def _pixmap(self, picture: QImage) -> QPixmap:
        ratio = self._view.devicePixelRatioF()
        side = round(_PICTURE * ratio)
        keep = Qt.AspectRatioMode.KeepAspectRatio
        smooth = Qt.TransformationMode.SmoothTransformation
        top = picture.scaled(side, side, keep, smooth)
        top.setDevicePixelRatio(ratio)
        return _pile(top, len(self._photos), theme.tokens_of(self._view))


def mime_data(photos: Sequence[int], paths: Sequence[str]) -> QMimeData:
    """Photos for a drag or the clipboard. Names that are not UTF-8 keep their exact bytes."""
    data = QMimeData()
    data.setData(PHOTOS_MIME, QByteArray(json.dumps(list(photos)).encode()))
    data.setUrls([QUrl.fromEncoded(QByteArray(Path(path).as_uri().encode())) for path in paths])
    return data


def _existing(paths: Paths, photos: Sequence[int]) -> Sequence[str]:
    return [path for path in paths(photos) if os.path.isfile(path)]


def _pile(top: QImage, count: int, tokens: theme.Tokens) -> QPixmap:
    """A photo on a pile of as many as are seen, and how many there are."""
    sheets = min(count, _SHEETS) - 1
    size = top.deviceIndependentSize().toSize()
    room = size + QSize(sheets * _SHEET + 10, sheets * _SHEET + 10)
    pixmap = QPixmap(room * top.devicePixelRatio())
    pixmap.setDevicePixelRatio(top.devicePixelRatio())
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    first = QRect(QPoint(0, 10), size)
    painter.setPen(QPen(QColor(tokens.window), 1))
    painter.setBrush(QColor(tokens.disabled))
    for sheet in range(sheets, 0, -1):
        lower = first.translated(sheet * _SHEET, sheet * _SHEET)
        painter.drawRoundedRect(lower, theme.RADIUS_CELL, theme.RADIUS_CELL)
    painter.drawImage(first.topLeft(), top)
    if count > 1:
        _paint_count(painter, first, count, tokens)
    painter.end()
    return pixmap


def _paint_count(painter: QPainter, sheet: QRect, count: int, tokens: theme.Tokens) -> None:
    font = theme.font(theme.TEXT_BADGE, semibold=True)
    text = words.number(count)
    width = max(QFontMetrics(font).horizontalAdvance(text) + theme.MEDIUM, 20)
    box = QRect(sheet.right() - width + 10, sheet.top() - 10, width, 20)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.accent))
    painter.drawRoundedRect(box, 10, 10)
    painter.setFont(font)
    painter.setPen(QColor(tokens.on_accent))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
