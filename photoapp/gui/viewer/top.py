"""The line above a photo: the way back, which photo it is, and what can be done with it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from photoapp.base.answers import Card
from photoapp.gui import theme
from photoapp.gui.controls import Button, ElidedLabel, IconButton
from photoapp.gui.viewer.stars import Stars

_TITLE = 240  # logical pixels that the title keeps beside everything else


class TopLine(QWidget):
    """Attributes: back, title, stars, and a button for each deed; those that a narrow window has
    no room for are in the menu behind `more`, as all are.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = Button("", icon_name="caret-left")
        self.title = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title.setProperty("kind", "soft")
        self.stars = Stars()
        self._lines: list[tuple[IconButton, str]] = []
        self.heart = self._button("heart", self.tr("Favourite"), "F")
        self.left = self._button("arrow-counter-clockwise", self.tr("Turn left"), "Shift+R")
        self.right = self._button("arrow-clockwise", self.tr("Turn right"), "R")
        self.like = self._button("thumbs-up", self.tr("More like this"), "L")
        self.unlike = self._button("thumbs-down", self.tr("Not this"), "N")
        part = self.tr("Search with a part of this picture")
        self.part = self._button("selection-plus", part, "P")
        self.tag = self._button("tag", self.tr("Add a tag"), "T")
        self.play = self._button("play", self.tr("Slide show"), "F5")
        self.info = self._button("info", self.tr("Details"), "I")
        self.full = self._button("corners-out", self.tr("Full screen"), "F11")
        self.more = IconButton("dots-three", self.tr("More"))
        self._answer = False
        self.heart.setCheckable(True)
        self.heart.toggled.connect(self._fill_heart)
        self.info.setCheckable(True)
        self.more.clicked.connect(self._open_menu)
        self._lay_out()

    @property
    def answer(self) -> bool:
        """Whether the photos are the answer to a question, which can be told "not this"."""
        return self._answer

    def show_answer(self, answer: bool) -> None:
        """Say whether they are."""
        self._answer = answer
        self._fit()

    def show_card(self, card: Card | None) -> None:
        """Show what is said of the photo."""
        self.heart.setChecked(card is not None and card.favourite)
        self.stars.show_rating(card.rating if card else None)

    def fill(self, menu: QMenu, *, known: bool = False) -> None:
        """Put lines into a menu for everything that the buttons do.

        known: it has those already that every menu of a photo has.
        """
        everywhere = (self.like, self.unlike, self.tag, self.heart, self.left, self.right)
        for button, key in self._lines:
            if (button is self.unlike and not self._answer) or (known and button in everywhere):
                continue
            line = menu.addAction(button.accessibleName(), button.click)
            line.setShortcut(QKeySequence(key))
            if button is self.info:
                line.setCheckable(True)
                line.setChecked(button.isChecked())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for the title."""
        super().resizeEvent(event)
        self._fit()

    def _button(self, icon: str, text: str, key: str) -> IconButton:
        made = IconButton(icon, text, shortcut=key)
        self._lines.append((made, key))
        return made

    def _lay_out(self) -> None:
        ends: list[QWidget] = [self.stars, *(button for button, _ in self._lines), self.more]
        self._sides = QWidget(), QWidget()
        starts: list[QWidget] = [self.back]
        for side, things in zip(self._sides, (starts, ends), strict=True):
            row = QHBoxLayout(side)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.TINY)
            if side is self._sides[1]:
                row.addStretch()
            for thing in things:
                row.addWidget(thing)
            if side is self._sides[0]:
                row.addStretch()
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.MEDIUM, 0, theme.MEDIUM, 0)
        line.setSpacing(theme.MEDIUM)
        # Equal shares beside it keep the title in the middle of the window.
        line.addWidget(self._sides[0], 1)
        line.addWidget(self.title, 2)
        line.addWidget(self._sides[1], 1)
        theme.hold(self, height=theme.TOP_BAR)

    def _fit(self) -> None:
        """Hide what is wanted least until the rest has room."""
        step = theme.ICON + 12 + theme.TINY
        shown = [button for button, _ in self._lines if button is not self.unlike or self._answer]
        stars = self.stars.sizeHint().width() + theme.TINY
        ends = stars + step * (len(shown) + 1)
        # These only where the title can stay in the middle beside them, the others while it can
        # stay at all.
        even = (self.width() - _TITLE) // 2 - 2 * theme.MEDIUM
        least: QWidget
        for least in (self.left, self.part):
            least.setHidden(ends > even)
            ends -= step if ends > even else 0
        room = self.width() - self.back.sizeHint().width() - _TITLE - 4 * theme.MEDIUM
        for least in (self.unlike, self.right, self.play, self.like, self.stars):
            unasked = least is self.unlike and not self._answer
            least.setHidden(ends > room or unasked)
            if ends > room and not unasked:
                ends -= stars if least is self.stars else step

    def _fill_heart(self, on: bool) -> None:
        self.heart.show_icon("heart-fill" if on else "heart")
        text = self.tr("No longer a favourite") if on else self.tr("Favourite")
        self.heart.describe(text, "F")

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        self.fill(menu)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))
