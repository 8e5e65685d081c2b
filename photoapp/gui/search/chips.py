"""The pills before the words of a question: where is searched, and the pictures it is like."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QWidget

from photoapp.base.question import PictureTerm
from photoapp.gui import theme
from photoapp.gui.search.chip import Chip, PictureChip
from photoapp.gui.widgets.controls import Button
from photoapp.gui.widgets.menu import Menu
from photoapp.gui.wording import words

FEW = 4  # pictures that stand in the field each by itself; the others share a button


class Chips(QWidget):
    """Signals: changed() other pictures are asked for; unscoped() the scope was removed;
    thumbnail_wanted(PictureTerm) for a new chip, answered by `show_thumbnail`; left() the one with
    the keyboard is gone.
    """

    changed = Signal()
    unscoped = Signal()
    thumbnail_wanted = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[PictureChip] = []
        self._scope: Chip | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.TINY)
        self._more = Button("", "more", parent=self)
        theme.hold(self._more, height=theme.CHIP)
        self._more.clicked.connect(self._list)
        self._more.hide()
        self._row.addWidget(self._more)
        self.hide()

    @property
    def pictures(self) -> tuple[PictureTerm, ...]:
        """The pictures, in their order."""
        return tuple(chip.picture for chip in self._chips)

    @property
    def scope(self) -> Chip | None:
        """The pill that says where is searched, None for everywhere."""
        return self._scope

    def show_pictures(self, pictures: tuple[PictureTerm, ...]) -> None:
        """Ask for these pictures and no others, silently."""
        if pictures == self.pictures:
            return  # a chip that the mouse or the keyboard is on stays the same
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips.clear()
        for picture in pictures:
            self._add(picture)
        self._arrange()

    def put(self, picture: PictureTerm) -> None:
        """Ask with one more; one that is there already only takes its sign and weight."""
        chip = next((c for c in self._chips if c.shows(picture)), None)
        if chip is None:
            self._add(picture)
        else:
            chip.set_picture(picture)
        self._arrange()
        self.changed.emit()

    def show_thumbnail(self, picture: PictureTerm, image: QImage) -> None:
        """The picture of a chip has been read."""
        for chip in self._chips:
            if chip.shows(picture):
                chip.show_image(image)

    def set_scope(self, name: str, icon: str, tip: str) -> None:
        """Say where is searched; "" for everywhere."""
        if self._scope is not None:
            self._scope.hide()
            self._scope.deleteLater()
            self._scope = None
        if name:
            self._scope = Chip(name, self)
            self._scope.show_text(name, icon=icon)
            self._scope.setToolTip(tip)
            self._scope.removed.connect(self.unscoped)
            self._row.insertWidget(0, self._scope)
        self._arrange()

    def remove_last(self) -> bool:
        """Take the last picture out. Returns whether there was one."""
        if self._chips:
            self._remove(self._chips[-1])
            return True
        return False

    def _add(self, picture: PictureTerm) -> None:
        chip = PictureChip(picture, self)
        self._row.insertWidget(self._row.count() - 1, chip)
        self._chips.append(chip)
        chip.removed.connect(partial(self._remove, chip))
        chip.toggled.connect(self.changed)
        self.thumbnail_wanted.emit(picture)

    def _remove(self, chip: PictureChip) -> None:
        if chip not in self._chips:
            return  # others took its place between press and release, or while the menu was open
        self._chips.remove(chip)
        chip.hide()
        chip.deleteLater()
        self._arrange()
        self.left.emit()
        self.changed.emit()

    def _arrange(self) -> None:
        many = len(self._chips) > FEW
        shown = FEW - 1 if many else FEW
        for place, chip in enumerate(self._chips):
            chip.set_compact(len(self._chips) > 1)
            chip.setVisible(place < shown)
        self._more.setVisible(many)
        if many:
            rest = len(self._chips) - shown
            self._more.setText(f"+{words.number(rest)}")
            self._more.setAccessibleName(self.tr("%Ln more picture(s)", "", rest))
        self.setVisible(bool(self._chips or self._scope))

    def _list(self) -> None:
        """The pictures that have no place, each to be taken out."""
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for place, chip in enumerate(self._chips[FEW - 1 :], FEW):
            text = self.tr("Remove picture {0}, {1}").format(words.number(place), chip.words)
            menu.addAction(chip.sign, text, partial(self._remove, chip))
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
