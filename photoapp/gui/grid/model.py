"""The photos of a grid as Qt's item model: ids at once, everything else when it is in sight."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Protocol

import numpy as np
from PySide6.QtCore import (
    QAbstractListModel,
    QDate,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from photoapp.base.answers import Card
from photoapp.gui.grid.feed import Feed, Terms
from photoapp.gui.grid.geometry import Integers
from photoapp.gui.grid.sections import day_title
from photoapp.gui.work import Lane, Work

ID_ROLE = Qt.ItemDataRole.UserRole
CARD_ROLE = Qt.ItemDataRole.UserRole + 1

_CARDS_KEPT = 4096
_FLAGS = (
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
Index = QModelIndex | QPersistentModelIndex


class CardSource(Protocol):
    """Where cards come from; asked in the background only."""

    def cards(self, ids: Sequence[int]) -> dict[int, Card]:
        """Cards by photo; photos that no longer exist are absent."""
        ...


class PhotoModel(QAbstractListModel):
    """Photos in order. Attributes: ids (int64 [N]); tip, what to tell of a photo under the mouse.

    Signals: cards_arrived(photos) when something new is known of these.
    """

    cards_arrived = Signal(object)

    def __init__(self, source: CardSource, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ids: Integers = np.empty(0, np.int64)
        self.tip: Callable[[int], str] = lambda _photo: ""
        self._feed: Feed[Card] = Feed(
            work,
            self,
            Terms(Lane.QUERY, batch=512, flights=1, budget=_CARDS_KEPT),
            lambda photos: partial(source.cards, photos),
            self.cards_arrived.emit,
        )

    def set_ids(self, ids: Integers) -> None:
        """Show other photos. Costs the same for one and for a million."""
        self.beginResetModel()
        self.ids = ids
        self.endResetModel()

    def card(self, photo: int) -> Card | None:
        """What is known of a photo; never fetches."""
        return self._feed.get(photo)

    def row_of(self, photo: int) -> int:
        """The row of a photo, -1 if it is not here."""
        rows = np.flatnonzero(self.ids == photo)
        return int(rows[0]) if len(rows) else -1

    def look(self, photos: Sequence[int]) -> None:
        """These are in sight, most urgent first: their cards are fetched, no others."""
        self._feed.look(photos)

    def refresh(self) -> None:
        """Cards may be out of date: fetch those in sight again."""
        self._feed.refresh()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """The number of photos."""
        return 0 if parent.isValid() else len(self.ids)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The same for every photo, so that selecting a million asks for none of them."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, spoken description, id or card of a photo, as far as they are known."""
        if not index.isValid():
            return None
        photo = int(self.ids[index.row()])
        if role == ID_ROLE:
            return photo
        if role == CARD_ROLE:
            return self.card(photo)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(self.card(photo))
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            return self.tip(photo)
        if role == Qt.ItemDataRole.DisplayRole:
            card = self.card(photo)
            return card.name if card else None
        return None

    def _spoken(self, card: Card | None) -> str:
        """Name, day, what the user thinks of it and what is to be known of its files."""
        if card is None:
            return self.tr("Photo")
        parts = [card.name]
        if card.taken is not None:
            day = QDate(card.taken.year, card.taken.month, card.taken.day)
            parts.append(day_title(day, day))
        if card.favourite:
            parts.append(self.tr("favourite"))
        if card.rating and card.rating > 0:
            parts.append(
                self.tr("1 star") if card.rating == 1 else self.tr("%Ln stars", "", card.rating)
            )
        parts += [
            words
            for is_so, words in (
                (card.missing, self.tr("missing")),
                (card.offline and not card.missing, self.tr("offline")),
                (card.online, self.tr("in the cloud")),
                (card.beside_raw, self.tr("with a raw file")),
                (card.live, self.tr("live photo")),
            )
            if is_so
        ]
        return self.tr(", ", "between the parts of a spoken description").join(parts)
