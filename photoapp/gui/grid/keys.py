"""Where a key leads from a cell."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView

from photoapp.gui.grid.geometry import Geometry

Move = QAbstractItemView.CursorAction

MOVES = {
    Qt.Key.Key_Left: Move.MoveLeft,
    Qt.Key.Key_Right: Move.MoveRight,
    Qt.Key.Key_Up: Move.MoveUp,
    Qt.Key.Key_Down: Move.MoveDown,
    Qt.Key.Key_Home: Move.MoveHome,
    Qt.Key.Key_End: Move.MoveEnd,
    Qt.Key.Key_PageUp: Move.MovePageUp,
    Qt.Key.Key_PageDown: Move.MovePageDown,
}


def led(cells: Geometry, row: int, action: Move, page: int, *, mirrored: bool) -> int:
    """The row that a key leads to from a row, -1 without any rows.

    page: pixels that PageUp and PageDown move by. mirrored: the next photo is to the left.
    """
    if not cells.rows:
        return -1
    if action is Move.MoveHome:
        return 0
    if action is Move.MoveEnd:
        return cells.rows - 1
    lines = max(page // (cells.side + cells.margins.gap), 1)
    down = {Move.MoveUp: -1, Move.MoveDown: 1, Move.MovePageUp: -lines, Move.MovePageDown: lines}
    if action in down:
        return cells.moved(row, down[action])
    right = -1 if mirrored else 1
    along = {Move.MoveLeft: -right, Move.MoveRight: right, Move.MovePrevious: -1}
    return min(max(row + along.get(action, 1), 0), cells.rows - 1)
