"""The rows of the problems: what they say and how they are drawn."""

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from photoapp.base.answers import Problem
from photoapp.base.files import printable
from photoapp.gui import theme
from photoapp.gui.widgets.controls import used_by_keyboard
from photoapp.gui.widgets.icons import paint as paint_icon
from photoapp.gui.wording import words
from photoapp.gui.wording.sentences import Sentence, sentence

Index = QModelIndex | QPersistentModelIndex
ROW = 60


class ProblemModel(QAbstractListModel):
    """One row a problem. DisplayRole: name and reason in one line, for screen readers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: Sequence[Problem] = ()

    def show(self, problems: Sequence[Problem], keep: str) -> int:
        """Take another list. Returns the row of the path `keep`, -1 if it is not there."""
        self.beginResetModel()
        self._problems = problems
        self.endResetModel()
        rows = (row for row, problem in enumerate(problems) if problem.path == keep)
        return next(rows, -1)

    def problem(self, index: Index) -> Problem | None:
        """The problem of a row."""
        return self._problems[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._problems)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        problem = self.problem(index)
        if problem is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            said = said_of(problem)
            return f"{PurePath(printable(problem.path)).name}: {said.text} {said.advice}".strip()
        return printable(problem.path) if role == Qt.ItemDataRole.ToolTipRole else None


def said_of(problem: Problem) -> Sentence:
    """Why, and what to do."""
    return sentence(problem.code, problem.values)


class ProblemDelegate(QStyledItemDelegate):
    """Two lines: name and folder, then reason and advice."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(0, theme.scaled(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        problem = model.problem(index) if isinstance(model, ProblemModel) else None
        if problem is None:
            return
        tokens = theme.tokens_of(self._view)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, tokens)
        rect = option.rect.adjusted(theme.LARGE, 0, -theme.LARGE, 0)
        side = theme.scaled(theme.ICON)
        # On one line with the name.
        mark = QRectF(rect.left(), rect.top() + (9 + rect.height() / 2 - side) / 2, side, side)
        if theme.right_to_left():
            mark.moveRight(rect.right())
        paint_icon(painter, mark, "folder-simple" if problem.folder else "image", tokens.secondary)
        indent = side + theme.MEDIUM
        inner = (
            rect.adjusted(0, 0, -indent, 0)
            if theme.right_to_left()
            else rect.adjusted(indent, 0, 0, 0)
        )
        self._lines(painter, inner, problem, tokens)
        painter.restore()

    def _ground(
        self, painter: QPainter, option: QStyleOptionViewItem, tokens: theme.Tokens
    ) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        pill = QRectF(option.rect.adjusted(theme.SMALL, 2, -theme.SMALL, -2))
        if selected or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.wash if selected else tokens.hover))
            painter.drawRoundedRect(pill, theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)
        if option.state & QStyle.StateFlag.State_HasFocus and used_by_keyboard(self._view):
            painter.setPen(QPen(QColor(tokens.accent), theme.RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(pill.adjusted(1, 1, -1, -1), 5, 5)

    def _lines(
        self, painter: QPainter, rect: QRect, problem: Problem, tokens: theme.Tokens
    ) -> None:
        path = PurePath(printable(problem.path))
        half = rect.height() // 2
        above = QRect(rect.left(), rect.top() + 9, rect.width(), half - 9)
        painter.setFont(theme.font())
        painter.setPen(QColor(tokens.text))
        name = painter.fontMetrics().elidedText(
            path.name, Qt.TextElideMode.ElideMiddle, round(rect.width() * 0.6)
        )
        along = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(above, along, name)
        used = painter.fontMetrics().horizontalAdvance(name) + theme.MEDIUM
        painter.setFont(theme.font(theme.TEXT_SECONDARY))
        painter.setPen(QColor(tokens.secondary))
        beside = (
            above.adjusted(0, 0, -used, 0)
            if theme.right_to_left()
            else above.adjusted(used, 0, 0, 0)
        )
        folder = painter.fontMetrics().elidedText(
            words.folder(problem.path), Qt.TextElideMode.ElideMiddle, beside.width()
        )
        painter.drawText(beside, along, folder)
        said = said_of(problem)
        below = QRect(rect.left(), rect.top() + half, rect.width(), half - 9)
        text = painter.fontMetrics().elidedText(
            f"{said.text} {said.advice}".strip(), Qt.TextElideMode.ElideRight, below.width()
        )
        painter.drawText(below, along, text)
