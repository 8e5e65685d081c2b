"""One of the photos that are compared: its picture, and what is said of it below."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from photoapp.gui import theme
from photoapp.gui.viewer.canvas import Canvas
from photoapp.gui.viewer.pictures import Pictures, PictureSource
from photoapp.gui.viewer.stars import Stars
from photoapp.gui.widgets.controls import ElidedLabel, IconButton
from photoapp.gui.work import Work

_LEAST = QSize(160, 160)


class Pane(QWidget):
    """Attributes: photo, canvas.

    Signals: pressed() it is to be the current one; zoomed() by the user; favourite_wanted(bool);
    rating_wanted(0 to 5); out() it is to be compared no longer.
    """

    pressed = Signal()
    zoomed = Signal()
    favourite_wanted = Signal(bool)
    rating_wanted = Signal(int)
    out = Signal()

    def __init__(self, source: PictureSource, work: Work, photo: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.photo = photo
        self._current = False
        self._pictures = Pictures(source, work, self)
        self.canvas = Canvas(self._pictures, markable=False)
        # The names of photos that are alike mostly begin alike.
        self._name = ElidedLabel(mode=Qt.TextElideMode.ElideLeft)
        self._heart = IconButton("heart", self.tr("Favourite"), shortcut="F")
        self._heart.setCheckable(True)
        self._stars = Stars()
        self._out = IconButton("x", self.tr("Compare without this photo"), shortcut="X")
        self._lay_out()
        self.canvas.installEventFilter(self)
        self.canvas.zoomed.connect(self.zoomed)
        self._heart.clicked.connect(self.favourite_wanted)
        self._stars.chosen.connect(self.rating_wanted)
        self._out.clicked.connect(self.out)
        self._pictures.changed.connect(self._tell)
        self._pictures.look(photo, ())
        self.canvas.show_photo(photo)

    def show_current(self, current: bool) -> None:
        """Show whether the keys are about it."""
        self._current = current
        self._name.setProperty("kind", "" if current else "soft")
        self._name.style().polish(self._name)
        self._tell()
        self.update()

    def favour(self) -> None:
        """Make it a favourite, or no longer."""
        self._heart.click()

    def renew(self) -> None:
        """Something was said of photos."""
        self._pictures.renew()

    def refresh(self) -> None:
        """Photos may have changed."""
        self._pictures.refresh()

    def forget(self) -> None:
        """It will be shown no more."""
        self._pictures.forget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press on the picture makes it the current one, whatever else it does."""
        if watched is self.canvas and event.type() is QEvent.Type.MouseButtonPress:
            self.pressed.emit()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring of the current one."""
        if self._current:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.tokens_of(self).accent), theme.RING))
            inset = theme.RING // 2
            box = self.rect().adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(box, theme.RADIUS_CARD, theme.RADIUS_CARD)

    def _lay_out(self) -> None:
        self.setMinimumSize(_LEAST)
        line = QHBoxLayout()
        line.setContentsMargins(theme.MEDIUM, 0, theme.SMALL, 0)
        line.setSpacing(theme.TINY)
        line.addWidget(self._name, 1)
        for thing in (self._stars, self._heart, self._out):
            line.addWidget(thing)
        column = QVBoxLayout(self)
        edge = theme.RING + 2
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(0)
        column.addWidget(self.canvas, 1)
        column.addLayout(line)

    def _tell(self) -> None:
        card = self._pictures.sheet(self.photo).card
        if card is None:
            return
        self._name.setText(card.name)
        self._stars.show_rating(card.rating)
        self._heart.setChecked(card.favourite)
        self._heart.show_icon("heart-fill" if card.favourite else "heart")
        text = self.tr("No longer a favourite") if card.favourite else self.tr("Favourite")
        self._heart.describe(text, "F")
        said = self.tr("{0}, chosen").format(card.name) if self._current else card.name
        self.setAccessibleName(said)
