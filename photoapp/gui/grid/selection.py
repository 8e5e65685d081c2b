"""Selected rows as runs, so that selecting a million photos costs as much as selecting one."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractItemModel, QItemSelection, QItemSelectionRange

from photoapp.gui.grid.geometry import Integers


class Runs:
    """Sorted runs of rows. first, last: int64 [K], both included."""

    def __init__(self, runs: Integers) -> None:
        runs = runs[np.argsort(runs[:, 0])]
        self.first, self.last = runs[:, 0], runs[:, 1]

    @classmethod
    def none(cls) -> "Runs":
        """Nothing selected."""
        return cls(np.empty((0, 2), np.int64))

    @classmethod
    def of(cls, selection: QItemSelection) -> "Runs":
        """What Qt's selection model holds."""
        ranges = (selection.at(i) for i in range(selection.count()))
        edges = [(each.top(), each.bottom()) for each in ranges]
        return cls(np.array(edges, np.int64).reshape(-1, 2))

    @classmethod
    def where(cls, chosen: NDArray[np.bool_]) -> "Runs":
        """The rows at which an array is true."""
        edges = np.flatnonzero(np.diff(chosen.astype(np.int8), prepend=0, append=0))
        return cls(edges.reshape(-1, 2) - np.array([0, 1]))

    def __len__(self) -> int:
        return int(np.sum(self.last - self.first + 1))

    def __contains__(self, row: int) -> bool:
        return bool(self.holds(row, row + 1)[0])

    def holds(self, first: int, last: int) -> NDArray[np.bool_]:
        """Which of the rows first to last (not included) are selected: bool [last - first]."""
        if not len(self.first):
            return np.zeros(last - first, np.bool_)
        rows = np.arange(first, last)
        run = np.searchsorted(self.first, rows, side="right") - 1
        return (run >= 0) & (rows <= self.last[np.maximum(run, 0)])

    def of_ids(self, ids: Integers) -> Integers:
        """The ids at the selected rows, in their order."""
        if not len(self.first):
            return ids[:0]
        parts = zip(self.first.tolist(), self.last.tolist(), strict=True)
        return np.concatenate([ids[first : last + 1] for first, last in parts])

    def to_qt(self, model: QAbstractItemModel) -> QItemSelection:
        """The same for Qt's selection model."""
        selection = QItemSelection()
        for first, last in zip(self.first.tolist(), self.last.tolist(), strict=True):
            selection.append(QItemSelectionRange(model.index(first, 0), model.index(last, 0)))
        return selection
