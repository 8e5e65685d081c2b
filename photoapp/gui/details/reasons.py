"""Why a photo is in an answer, as lines of the details: what is the reason, and how sure it is."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from photoapp.base.messages import Why
from photoapp.gui import theme
from photoapp.gui.search import Reason
from photoapp.gui.widgets.controls import ElidedLabel, label
from photoapp.gui.widgets.icons import icon

_SIGNS = {
    Why.WORDS: "magnifying-glass",
    Why.PICTURE: "image",
    Why.SAME_PICTURE: "image",
    Why.COPY: "image",
    Why.MIRRORED: "image",
    Why.FILTER: "funnel-simple",
    Why.FOLDER: "folder-simple",
    Why.PLACE: "map-pin",
    Why.NAME: "text-t",
    Why.TITLE: "text-t",
    Why.DESCRIPTION: "text-t",
}


class Reasons(QWidget):
    """Hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.SMALL, 0, 0)
        self._column.setSpacing(theme.SMALL)
        self._column.addWidget(label(self.tr("Why it is here"), "secondary", self))
        self.hide()

    def show_reasons(self, reasons: Sequence[Reason]) -> None:
        """Show these, the most telling first."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(reason) for reason in reasons]
        for row in self._rows:
            self._column.addWidget(row)
        self.setVisible(bool(reasons))

    def _row(self, reason: Reason) -> QWidget:
        row = QWidget(self)
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(theme.SMALL)
        sign, side = QLabel(row), theme.scaled(theme.ICON_SMALL)
        colour = theme.tokens_of(self).secondary
        sign.setPixmap(icon(_SIGNS.get(reason.why, "tag"), colour).pixmap(side, side))
        beside.addWidget(sign)
        beside.addWidget(ElidedLabel(reason.text, row), 1)
        if reason.certainty:
            kind = "good" if reason.likely else "secondary"
            told = label(reason.certainty, kind, row)
            told.setWordWrap(False)
            beside.addWidget(told)
        return row
