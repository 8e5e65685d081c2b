"""What the page of suggestions is made of, and where it stands."""

from itertools import pairwise

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from photoapp.gui.review.head import Head
from photoapp.gui.review.hints import HintRow
from photoapp.gui.review.source import ReviewSource
from photoapp.gui.review.stage import Stage
from photoapp.gui.review.tags import TagColumn
from photoapp.gui.widgets.notice import Notice
from photoapp.gui.work import Work

_LIST_FROM = 640  # a page less wide has no room for the list of tags


class Frame(QWidget):
    """Attributes: column, head, notice, stage with its board, closer and nothing, hints."""

    def __init__(self, library: ReviewSource, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "window")
        self.column = TagColumn()
        self.head = Head()
        self.notice = Notice()
        self.stage = Stage(library, work)
        self.board, self.closer = self.stage.board, self.stage.closer
        self.nothing = self.stage.nothing
        self.hints = HintRow()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.head)
        right.addWidget(self.notice)
        right.addWidget(self.stage, 1)
        right.addWidget(self.hints)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.column)
        whole.addLayout(right, 1)

    def order(self) -> None:
        """Let the tab key go from the tags to the photos, then to the buttons around them."""
        head = self.head
        order = [self.column.list, head.picker, self.board, self.closer]
        order += [head.ask, head.together, head.accept, *self.hints.hints]
        for one, after in pairwise(order):
            QWidget.setTabOrder(one, after)

    @property
    def together(self) -> bool:
        """Whether look-alikes are one cell."""
        return self.head.together.isChecked()

    def minimumSizeHint(self) -> QSize:
        """As little as one column of photos needs: the list gives way."""
        return self.board.minimumSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for the list, the tag is chosen in the line above."""
        super().resizeEvent(event)
        roomy = self.width() >= _LIST_FROM
        self.column.setVisible(roomy)
        self.head.show_picker(not roomy)
