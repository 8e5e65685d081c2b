"""The line above the suggestions: which tag, how many, and accepting all above the line."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QWidget

from photoapp.base.tagged import Tag
from photoapp.gui import theme, words
from photoapp.gui.controls import Button, ElidedLabel, IconButton
from photoapp.gui.review import wording

_ROOMY = 560  # width from which the button says all that it does
HEIGHT = 52
_CARET = 44  # what a button with a menu needs beside its words

_ANY = 2**24 - 1  # Qt's own "no limit"


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
        self.name.setFont(theme.font(theme.TEXT_TITLE, semibold=True))
        self.picker = Button("", "", "caret-down", self)
        self.picker.setFont(theme.font(theme.TEXT_TITLE, semibold=True))
        self._menu = QMenu(self.picker)
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
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, theme.TINY)
        row.setSpacing(theme.SMALL)
        row.addWidget(self.picker)
        row.addWidget(self.name)
        row.addWidget(self.detail, 1)
        for button in self._buttons():
            row.addWidget(button)
        self.setFixedHeight(HEIGHT)
        self.show_picker(False)

    def show_tag(self, tag: Tag | None, detail: str, *, asking: bool) -> None:
        """Name the tag, and say what is shown of it. asking: only what it would learn from."""
        self._named = tag.name if tag else ""
        self.picker.setAccessibleName(self.tr("{0}, choose another tag").format(self._named))
        self.detail.setText(detail)
        self.ask.setVisible(tag is not None and tag.taught)
        self.ask.setText(self.tr("All suggestions") if asking else self.tr("Ask me"))
        self._fit()

    def show_above(self, count: int | None, trust: str) -> None:
        """How many are above the line, None without one. trust: how many of them are right."""
        self._above = count
        self.accept.setVisible(count is not None)
        self.together.setVisible(count is not None)
        self.accept.setEnabled(bool(count))
        keys = QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The name takes what it needs, and what stands beside it gives way first."""
        if self._above is not None:
            short = self.width() < _ROOMY
            self.accept.setText(wording.accept_above(self._above, short=short))
            self.accept.setAccessibleName(wording.accept_above(self._above, short=False))
        taken = sum(
            button.sizeHint().width() + theme.SMALL
            for button in self._buttons()
            if not button.isHidden()
        )
        room = max(self.width() - 2 * theme.LARGE - theme.SMALL - taken, 1)
        self.name.setText(self._named)
        wide = min(self.name.sizeHint().width(), room)
        self.name.setFixedWidth(wide)
        metrics = self.picker.fontMetrics()
        end = Qt.TextElideMode.ElideRight
        shown = metrics.elidedText(self._named, end, max(room - _CARET, _CARET))
        self.picker.setText(shown.replace("&", "&&"))
        self.picker.setFixedWidth(metrics.horizontalAdvance(shown) + _CARET)
        if not self.picker.isHidden():
            wide = self.picker.width()
        # Whole or not at all: half a figure would mislead.
        self.detail.setMaximumWidth(_ANY if self.detail.sizeHint().width() <= room - wide else 0)

    def _buttons(self) -> tuple[QAbstractButton, ...]:
        return self.ask, self.together, self.accept

    def _fill_menu(self) -> None:
        self._menu.clear()
        for tag in self._tags:
            text = f"{tag.name}\t{words.number(tag.suggestions)}"
            action = self._menu.addAction(text.replace("&", "&&"))
            action.triggered.connect(lambda _=False, tag=tag.id: self.chosen.emit(tag))
