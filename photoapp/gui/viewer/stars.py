"""The rating of a photo as five stars that can be clicked."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from photoapp.gui import theme
from photoapp.gui.widgets.icons import icon

_STARS = 5
_ICON = 18  # between the usual sizes: five as large as the heart would outshout it


class Stars(QWidget):
    """Signal: chosen(rating) of 0 to 5; the star that says the rating already takes it away."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rating = 0
        self._over = 0
        self._buttons = [self._star(rating) for rating in range(1, _STARS + 1)]
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for button in self._buttons:
            line.addWidget(button)
        self.show_rating(0)

    @property
    def rating(self) -> int:
        """What is shown, 0 to 5."""
        return self._rating

    def show_rating(self, rating: int | None) -> None:
        """Show a rating; None and a rejected photo's have no star."""
        self._rating = max(rating or 0, 0)
        said = self.tr("Rating: {0} of 5").format(self._rating)
        self.setAccessibleName(said)
        self._paint()

    def _star(self, rating: int) -> QToolButton:
        made = QToolButton(self)
        theme.hold(made, width=_ICON + 2 * theme.RING, height=theme.TARGET, icon=_ICON)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        text = self.tr("Rate {0} of 5").format(rating)
        made.setAccessibleName(text)
        made.setToolTip(f"{text} ({rating})")
        made.setProperty("kind", "star")
        made.clicked.connect(partial(self._choose, rating))
        made.installEventFilter(self)
        return made

    def _choose(self, rating: int) -> None:
        self.chosen.emit(0 if rating == self._rating else rating)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Show what a click would say."""
        if isinstance(event, QEnterEvent) and watched in self._buttons:
            self._over = self._buttons.index(watched) + 1
            self._paint()
        elif event.type() is QEvent.Type.Leave:
            self._over = 0
            self._paint()
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._paint()

    def _paint(self) -> None:
        tokens = theme.tokens_of(self)
        full = self._over or self._rating
        for rating, button in enumerate(self._buttons, 1):
            filled = rating <= full
            colour = tokens.text if filled and not self._over else tokens.secondary
            button.setIcon(icon("star-fill" if filled else "star", colour))
