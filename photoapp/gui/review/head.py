"""The line above the suggestions: which tag, how many, and accepting all above the line."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from photoapp.base.tagged import Tag
from photoapp.gui import theme, words
from photoapp.gui.controls import Button, ElidedLabel, IconButton
from photoapp.gui.review import wording

_ROOMY = 560  # width from which the button says all that it does
_HIGH = 52


class Head(QWidget):
    """Attributes: name, detail, accept, together, ask, picker: the widgets in it.

    Signals: chosen(int) a tag, in the menu that replaces the list where there is no room for it.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tags: Sequence[Tag] = ()
        self._above: int | None = None
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
        self.ask.setCheckable(True)
        self.ask.setToolTip(self.tr("Show the photos that it would learn most from"))
        self.together = IconButton("stack", "", self)
        self.together.setCheckable(True)
        self.together.describe(self.tr("Look-alikes together"), "G")
        self.accept = Button("", "primary", "check-bold", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, theme.TINY)
        row.setSpacing(theme.SMALL)
        row.addWidget(self.picker)
        row.addWidget(self.name, 2)
        row.addWidget(self.detail, 3)
        for button in (self.ask, self.together, self.accept):
            row.addWidget(button)
        self.setFixedHeight(_HIGH)
        self.show_picker(False)

    def show_tag(self, tag: Tag | None, detail: str, *, asking: bool) -> None:
        """Name the tag, and say what is shown of it."""
        name = tag.name if tag else ""
        self.name.setText(name)
        self.picker.setText(name)
        self.picker.setAccessibleName(self.tr("{0}, choose another tag").format(name))
        self.detail.setText(detail)
        self.ask.setVisible(tag is not None and tag.taught)
        self.ask.setChecked(asking)
        self._share()

    def show_above(self, count: int | None, trust: str) -> None:
        """How many are above the line, None without one. trust: how many of them are right."""
        self._above = count
        self.accept.setVisible(count is not None)
        self.together.setVisible(bool(self.detail.text()))
        self.accept.setEnabled(bool(count))
        self.accept.setToolTip(f"{trust} (Ctrl+⏎)" if trust else "")
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
        if self._above is not None:
            short = self.width() < _ROOMY
            self.accept.setText(wording.accept_above(self._above, short=short))
            self.accept.setAccessibleName(wording.accept_above(self._above, short=False))

    def _share(self) -> None:
        # The name takes what it needs; what stands beside it gives way first.
        row = self.layout()
        if isinstance(row, QHBoxLayout):
            row.setStretchFactor(self.name, 0)
            wide = min(self.name.sizeHint().width(), self.width() // 2)
            self.name.setMinimumWidth(wide)
            self.name.setMaximumWidth(max(wide, 1))

    def _fill_menu(self) -> None:
        self._menu.clear()
        for tag in self._tags:
            text = f"{tag.name}\t{words.number(tag.suggestions)}"
            action = self._menu.addAction(text.replace("&", "&&"))
            action.triggered.connect(lambda _=False, tag=tag.id: self.chosen.emit(tag))
