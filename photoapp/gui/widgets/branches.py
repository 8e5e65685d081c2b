"""What Qt draws otherwise in its trees: the carets of their rows, and the one that is chosen."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QTreeView

from photoapp.gui import theme
from photoapp.gui.widgets.icons import paint as paint_icon

_SIDE = 9  # as the sidebar's

Index = QModelIndex | QPersistentModelIndex


def paint_chosen(tree: QTreeView, painter: QPainter, rect: QRect, index: Index) -> None:
    """Draw the ground of a chosen row, for a tree's `drawRow`: one pill below all that is in it.

    rect: the row.
    """
    if not tree.selectionModel().isRowSelected(index.row(), index.parent()):
        return
    tokens = theme.tokens_of(tree)
    focused = tree.hasFocus()
    inset = theme.RING / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.accent if focused else tokens.wash), theme.RING))
    painter.setBrush(QColor(tokens.wash))
    pill = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(pill, theme.RADIUS_CONTROL - inset, theme.RADIUS_CONTROL - inset)
    painter.restore()


def paint_caret(tree: QTreeView, painter: QPainter, rect: QRect, index: Index) -> None:
    """Draw what stands before a row, for a tree's `drawBranches`. rect: all that is indented."""
    if not tree.model().hasChildren(index):
        return
    own = QRect(rect)  # the nearest of the steps by which it is indented
    own.setWidth(tree.indentation())
    if theme.right_to_left():
        own.moveLeft(rect.left())
    else:
        own.moveRight(rect.right())
    side = theme.scaled(_SIDE)
    box = QRectF(0, 0, side, side)
    box.moveCenter(QRectF(own).center())
    name = "caret-down-bold" if tree.isExpanded(index) else "caret-right-bold"
    paint_icon(painter, box, name, theme.tokens_of(tree).secondary)
