"""What opens and closes the rows of a tree: the sidebar's carets, in trees that Qt draws."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTreeView

from photoapp.gui import theme
from photoapp.gui.widgets.icons import paint as paint_icon

_SIDE = 9  # as the sidebar's


def paint_caret(
    tree: QTreeView, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
) -> None:
    """Draw what stands before a row, for a tree's `drawBranches`. rect: all that is indented."""
    if not tree.model().hasChildren(index):
        return
    own = QRect(rect)  # the nearest of the steps by which it is indented
    own.setWidth(tree.indentation())
    if theme.right_to_left():
        own.moveLeft(rect.left())
    else:
        own.moveRight(rect.right())
    side = _SIDE
    box = QRectF(0, 0, side, side)
    box.moveCenter(QRectF(own).center())
    name = "caret-down-bold" if tree.isExpanded(index) else "caret-right-bold"
    paint_icon(painter, box, name, theme.tokens_of(tree).secondary)
