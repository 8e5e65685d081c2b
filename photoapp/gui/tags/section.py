"""The tags of the photos chosen, as pills that wrap, with a field for another one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from photoapp.base.answers import Changes
from photoapp.base.tagged import Tag
from photoapp.gui import theme, words
from photoapp.gui.controls import Button, label
from photoapp.gui.tags.field import TagField
from photoapp.gui.tags.pill import HEIGHT, Pill
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary

_FIELD = 132  # least width of the field


class TagSection(QWidget):
    """Shows and changes the tags of some photos.

    Signals: asked(str) the photos with a tag are wanted; left() typing is done.
    """

    asked = Signal(str)
    left = Signal()

    def __init__(self, library: PhotoLibrary, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._work = library, work
        self._photos: tuple[int, ...] = ()
        self._pills: list[Pill] = []
        self._title = label(self.tr("Tags"), "secondary", self)
        self._title.setWordWrap(False)
        self._add = Button(self.tr("Add"), "outline", "plus", self)
        self._add.setAccessibleName(self.tr("Add a tag"))
        self._add.setToolTip(self.tr("Add a tag (T)"))
        self._add.clicked.connect(self.type_tag)
        self._field = TagField(self)
        self._field.given.connect(self._give)
        self._field.left.connect(self._leave)
        self._field.hide()
        work.changed.connect(self._changed)
        self._place()

    def show_photos(self, photos: Sequence[int]) -> None:
        """Load and show the tags of these photos."""
        if tuple(photos) != self._photos:
            self._photos = tuple(photos)
            self._show([])
        self._load()

    def refresh(self) -> None:
        """Load the tags of the same photos again."""
        if self._photos:
            self._load()

    def type_tag(self) -> None:
        """Let the user type a tag."""
        self._field.show()
        self._add.hide()
        self._place()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._work.query(("known tags", id(self)), self._library.tags.all, self._offer)

    @property
    def names(self) -> list[str]:
        """The tags shown."""
        return [pill.text() for pill in self._pills]

    @property
    def field(self) -> TagField:
        """Where a tag is typed."""
        return self._field

    def pill(self, name: str) -> Pill:
        """The pill of a tag. Raises KeyError."""
        for pill in self._pills:
            if pill.text() == name:
                return pill
        raise KeyError(name)

    def _load(self) -> None:
        ask = partial(self._library.tags.among, self._photos)
        self._work.query(("tags", id(self)), ask, self._show)

    def _changed(self, kinds: Changes) -> None:
        if kinds & Changes.TAGS and self._photos and self.isVisible():
            self._load()

    def _offer(self, tags: Sequence[Tag]) -> None:
        self._field.offer(tag.name for tag in tags)

    def _show(self, tags: Sequence[Tag]) -> None:
        told = [(tag.name, self._note(tag)) for tag in tags]
        if told == [(pill.text(), pill.note) for pill in self._pills]:
            return
        focused = next((row for row, pill in enumerate(self._pills) if pill.hasFocus()), None)
        gone = self._pills
        self._pills = [self._made(name, note) for name, note in told]
        self._place()
        if focused is not None:
            # Else the focus would leave for some other part of the window.
            near = [*self._pills, self._add][min(focused, len(self._pills))]
            near.setFocus(Qt.FocusReason.OtherFocusReason)
        for pill in gone:
            pill.hide()
            pill.deleteLater()

    def _note(self, tag: Tag) -> str:
        every = len(self._photos)
        if tag.photos == every:
            return ""
        return self.tr("{0} of {1}").format(words.number(tag.photos), words.number(every))

    def _made(self, name: str, note: str) -> Pill:
        pill = Pill(name, note, self)
        pill.clicked.connect(partial(self.asked.emit, name))
        pill.removed.connect(partial(self._take, name))
        pill.show()
        return pill

    def _give(self, name: str) -> None:
        self._change(partial(self._library.tags.add, name, self._photos))

    def _take(self, name: str) -> None:
        self._change(partial(self._library.tags.remove, name, self._photos))

    def _change(self, fn: partial[int]) -> None:
        self._work.change(fn, Changes.TAGS, on_error=self._work.failed.emit)

    def _leave(self) -> None:
        self._field.hide()
        self._add.show()
        self._place()
        self.left.emit()

    # Layout: pills in lines, by hand, since the width is known and Qt has no such layout.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange}:
            self._place()

    def _place(self) -> None:
        wide = max(self.width(), 1)
        title = self._title.sizeHint().height()
        self._title.setGeometry(0, 0, wide, title)
        x, y = 0, title + theme.TINY
        last: QWidget = self._add if self._field.isHidden() else self._field
        for part in (*self._pills, last):
            least = _FIELD if part is self._field else part.sizeHint().width()
            needed = min(least, wide)
            if x and x + needed > wide:
                x, y = 0, y + HEIGHT + theme.TINY
            taken = wide - x if part is self._field else needed
            place = QRect(x, y, taken, HEIGHT)
            if theme.right_to_left():
                place.moveLeft(wide - x - taken)
            part.setGeometry(place)
            x += taken + theme.TINY
        self.setFixedHeight(y + HEIGHT)
