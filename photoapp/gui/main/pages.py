"""The two faces of the window: many photos to look through, or one photo large."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from photoapp.gui.browsing.browse import Browse, scope_name
from photoapp.gui.main.centre import Centre
from photoapp.gui.main.large import Large


class Pages(QStackedWidget):
    """Shows one of them at a time. Signal: turned() the other one is in front now."""

    turned = Signal()

    def __init__(self, browsing: QWidget, large: Large, browse: Browse, centre: Centre) -> None:
        super().__init__()
        self._large, self._browse, self._centre = large, browse, centre
        self.addWidget(browsing)
        self.addWidget(large)
        self.currentChanged.connect(lambda _: self.turned.emit())
        large.closed.connect(self._closed)

    @property
    def on_large(self) -> bool:
        """Whether one photo large is in front."""
        return self.currentWidget() is self._large

    def open(self, photo: int) -> None:
        """Show a photo of the grid large."""
        shown = self._centre.shown
        if shown is not None and photo in shown.photos.ids:
            self.setCurrentWidget(self._large)
            self._large.open(shown, photo, self._name())

    def open_similar(self, photo: int, photos: list[int]) -> None:
        """Show a photo among those like it large."""
        self.setCurrentWidget(self._large)
        self._large.open_similar(photo, photos, self._name())

    def compare(self, photos: list[int]) -> None:
        """Show photos side by side."""
        self.setCurrentWidget(self._large)
        self._large.compare(photos, self._name())

    def back(self) -> None:
        """Leave the photo, if one is large."""
        if self.on_large:
            self._large.leave()

    def _name(self) -> str:
        wish = self._browse.wish
        if wish.asks:
            return self.tr("Results")
        return scope_name(wish) or self.tr("All photos")

    def _closed(self, photo: int | None) -> None:
        self.setCurrentIndex(0)
        if photo is not None:
            self._centre.grid.go_to(photo)
