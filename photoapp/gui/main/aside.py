"""The pages aside from the photos: problems, encoders, review, settings; there and back."""

from PySide6.QtCore import QObject, Signal

from photoapp.base.tagged import Tag
from photoapp.gui.main.centre import Centre
from photoapp.gui.settings import Place
from photoapp.gui.sidebar import Sidebar


class Aside(QObject):
    """Signals: entered() one of them is in front; left() the photos are wanted again."""

    entered = Signal()
    left = Signal()

    def __init__(self, centre: Centre, sidebar: Sidebar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._centre, self._sidebar = centre, sidebar
        sidebar.problems.connect(self.to_problems)
        sidebar.review.connect(self.to_review)
        centre.review.turned.connect(sidebar.mark_review)

    def to_problems(self) -> None:
        """Turn to the problems."""
        self._centre.show_problems()
        self.entered.emit()

    def to_encoders(self) -> None:
        """Turn to the encoders."""
        self._sidebar.mark_elsewhere()
        self._centre.show_encoders()
        self.entered.emit()

    def to_review(self, tag: Tag | None = None, *, asking: bool = False) -> None:
        """Turn to the suggestions of a tag, None for those seen last or the most.

        asking: to the photos that a taught tag is least sure of.
        """
        self._sidebar.mark_review(tag.id if tag else 0)
        self._centre.show_review(tag.id if tag else None, asking=asking)
        self.entered.emit()

    def to_settings(self, place: Place | None = None) -> None:
        """Turn to a section of the settings, None for the one looked at last."""
        self._sidebar.mark_elsewhere()
        self._centre.show_settings(place)
        self.entered.emit()

    def leave(self) -> None:
        """Turn back, if one of them is in front."""
        if self._centre.aside:
            self.left.emit()
            self._sidebar.mark_back()
