"""All that may stand above the photos, one below the other."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from photoapp.gui.albums.bars import LessonBar, RuleBar
from photoapp.gui.albums.head import Head


class Above(QWidget):
    """Attributes: rule, while the rule of an album is edited; lesson, what a tag was just taught;
    head, the album or the tag that is shown.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rule = RuleBar(self)
        self.lesson = LessonBar(self)
        self.head = Head(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.rule, self.lesson, self.head):
            column.addWidget(part)
