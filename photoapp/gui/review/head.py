"""The line above the suggestions: which tag, how many, and accepting all above the line."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QStyle, QWidget

from photoapp.base.tagged import Tag
from photoapp.gui import theme
from photoapp.gui.review import wording
from photoapp.gui.widgets.controls import Button, ElidedLabel, IconButton
from photoapp.gui.widgets.menu import Menu
from photoapp.gui.wording import words

HEIGHT = 52
_CARET = 44  # what a button with a menu needs beside its words


class Head(QWidget):
    """Attributes: name, detail, accept, together, ask, picker: the widgets in it.

    Signals: chosen(int) a tag, in the menu that replaces the list where there is no room for it.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tags: Sequence[Tag] = ()
        self._above: int | None = None
        self._named = ""
        self.name = ElidedLabel("", self)
        theme.dress(self.name, theme.TEXT_TITLE, semibold=True)
        self.picker = Button("", "", "caret-down", self)
        theme.dress(self.picker, theme.TEXT_TITLE, semibold=True)
        self._menu = Menu(self.picker)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.picker.setMenu(self._menu)
        self.detail = ElidedLabel("", self)
        self.detail.setProperty("kind", "soft")
        self.ask = Button(self.tr("Ask me"), "quiet", "question", self)
        self.ask.setToolTip(self.tr("Show the photos that it would learn most from"))
        self.together = IconButton("stack", "", self)
        self.together.setCheckable(True)
        self.together.describe(self.tr("Look-alikes together"), "G")
        self.accept = Button("", "primary", "check-bold", self)
        theme.hold(self, height=HEIGHT)
        self.show_picker(False)

    def show_tag(self, tag: Tag | None, detail: str, *, asking: bool) -> None:
        """Name the tag, and say what is shown of it. asking: only what it would learn from."""
        self._named = tag.name if tag else ""
        self.name.setText(self._named)
        self.picker.setAccessibleName(self.tr("{0}, choose another tag").format(self._named))
        self.detail.setText(detail)
        self.ask.setVisible(tag is not None and tag.taught)
        self.ask.setText(self.tr("All suggestions") if asking else self.tr("Ask me"))
        self._fit()

    def show_above(self, count: int | None, trust: str) -> None:
        """How many are above the line, None without one. trust: how many of them are right."""
        self._above = count
        self.accept.setVisible(bool(count))
        self.together.setVisible(count is not None)
        keys = words.key("Ctrl+Return")
        self.accept.setToolTip(f"{trust} ({keys})" if trust else "")
        self.accept.setAccessibleDescription(trust)
        self._fit()

    def show_tags(self, tags: Sequence[Tag]) -> None:
        """What the menu offers."""
        self._tags = tags

    def show_picker(self, shown: bool) -> None:
        """Let the tag be chosen here."""
        self.picker.setVisible(shown)
        self.name.setVisible(not shown)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # Placed by hand: what gives way depends on how long the name is.

    def _fit(self) -> None:
        whole = self._words(short=False)
        named, detail = self._named_wide(), self.detail.sizeHint().width()
        self.accept.setText(whole)
        self.accept.setAccessibleName(whole)
        least = self.width() // 3  # of a long name, before what stands beside it goes
        if self._room() < min(named, least) + theme.SMALL + detail:
            self.accept.setText(self._words(short=True))
        end = self.width() - theme.LARGE
        for button in (self.accept, self.together, self.ask):
            if not button.isHidden():
                size = button.sizeHint()
                end -= size.width()
                self._place(button, end, size.width(), size.height())
                end -= theme.SMALL
        start, room = theme.LARGE, end - theme.LARGE
        named = min(named, max(room - theme.SMALL - detail, least), room)
        if self.picker.isHidden():
            self._place(self.name, start, named, theme.scaled(theme.TARGET))
        else:
            self._cut_picker(named)
            self._place(self.picker, start - theme.MEDIUM, named, theme.scaled(theme.TARGET))
        start += named + theme.SMALL
        # Whole or not at all: half a figure would mislead.
        fits = start + detail <= end
        self._place(self.detail, start, detail if fits else 0, theme.scaled(theme.TARGET))

    def _words(self, *, short: bool) -> str:
        return wording.accept_above(self._above or 0, short=short)

    def _room(self) -> int:
        shown = [button for button in self._buttons() if not button.isHidden()]
        taken = sum(button.sizeHint().width() + theme.SMALL for button in shown)
        return self.width() - 2 * theme.LARGE - taken

    def _named_wide(self) -> int:
        if self.picker.isHidden():
            return self.name.sizeHint().width()
        return self.picker.fontMetrics().horizontalAdvance(self._named) + _CARET

    def _cut_picker(self, wide: int) -> None:
        end = Qt.TextElideMode.ElideRight
        shown = self.picker.fontMetrics().elidedText(self._named, end, max(wide - _CARET, 1))
        self.picker.setText(shown.replace("&", "&&"))

    def _place(self, part: QWidget, start: int, wide: int, high: int) -> None:
        middle = (self.height() + theme.TINY) // 2
        place = QRect(start, middle - high // 2, max(wide, 0), high)
        part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    def _buttons(self) -> tuple[QAbstractButton, ...]:
        return self.ask, self.together, self.accept

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange}:
            self._fit()

    def _fill_menu(self) -> None:
        self._menu.clear()
        for tag in self._tags:
            text = f"{tag.name}\t{words.number(tag.suggestions)}"
            action = self._menu.addAction(text.replace("&", "&&"))
            action.triggered.connect(lambda _=False, tag=tag.id: self.chosen.emit(tag))
