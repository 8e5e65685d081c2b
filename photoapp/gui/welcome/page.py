"""The page of the first start: asks where the photos are, and says what happens next."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QStandardPaths, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from photoapp.gui import theme
from photoapp.gui.welcome.fan import Fan
from photoapp.gui.widgets.blank import WIDTH, BlankPage
from photoapp.gui.widgets.controls import Button, label
from photoapp.gui.widgets.icons import icon


class WelcomePage(BlankPage):
    """Signals: choose() a folder is to be picked; use(path) the Pictures folder was taken.

    pictures: the platform's Pictures folder; "" for none. Dropped folders are the window's.
    """

    choose = Signal()
    use = Signal(str)

    def __init__(self, pictures: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fan = Fan(self)
        self.add_top(self._fan)
        choose = Button(self.tr("Choose a folder"), "primary", "folder-simple", self)
        choose.clicked.connect(self.choose)
        self._choose = choose
        self.add_button(choose)
        if pictures:
            use = Button(self.tr("Use {0}").format(Path(pictures).name), "quiet", parent=self)
            use.setToolTip(pictures)
            use.clicked.connect(lambda: self.use.emit(pictures))
            self.add_button(use)
        self._steps = _Steps(list(self._happens()), self)
        last = self.column.count() - 1
        self.column.insertSpacing(last, theme.HUGE)
        self.column.insertWidget(last + 1, self._steps, 0, Qt.AlignmentFlag.AlignHCenter)
        text = self.tr(
            "Choose a folder, or drop one here. Your photos stay where they are, as they are, "
            "and nothing leaves this computer."
        )
        self.say(self.tr("Where are your photos?"), text)

    def showEvent(self, event: QShowEvent) -> None:
        """Let Enter do the one thing there is to do."""
        super().showEvent(event)
        self._choose.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.fit()
            self._make_room()

    def _make_room(self) -> None:
        """Leave out the drawing where it would press the words together."""
        wide = min(WIDTH, max(self.width() - 2 * theme.WIDE, 1))
        self._steps.fit(wide)
        self._fan.show()
        self._fan.setVisible(self.column.minimumSize().height() <= self.height())

    def _happens(self) -> Iterator[tuple[str, str]]:
        yield "image", self.tr("Your photos appear here at once, in the order of their days.")
        yield (
            "magnifying-glass",
            self.tr("Then type what you look for, in your own words: a dog in the snow."),
        )
        yield (
            "clock-counter-clockwise",
            self.tr("Getting to know all of them takes a while. You need not wait for it."),
        )


class _Steps(QWidget):
    """What happens next: a line each, behind a small icon."""

    def __init__(self, steps: list[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._icons: list[tuple[QLabel, str]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.MEDIUM)
        grid.setVerticalSpacing(theme.SMALL)
        grid.setColumnStretch(1, 1)
        for row, (name, text) in enumerate(steps):
            drawn = QLabel(self)
            self._icons.append((drawn, name))
            grid.addWidget(drawn, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(text, "secondary", self), row, 1)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._draw()

    def fit(self, wide: int) -> None:
        """Take this width, and the height that the lines need at it."""
        # By hand, as in `BlankPage.fit`: the page's layout would keep a line for each step.
        layout = self.layout()
        assert layout is not None  # noqa: S101 - told to the type checker
        layout.invalidate()  # it remembers heights of another font
        self.setFixedSize(wide, layout.totalHeightForWidth(wide))

    def _draw(self) -> None:
        colour, side = theme.tokens_of(self).secondary, theme.scaled(theme.ICON_SMALL)
        for drawn, name in self._icons:
            drawn.setPixmap(icon(name, colour).pixmap(side, side))


def pictures_folder() -> str:
    """Where the platform keeps pictures; "" if it has no such folder of its own."""
    where = QStandardPaths.StandardLocation
    pictures = QStandardPaths.writableLocation(where.PicturesLocation)
    home = QStandardPaths.writableLocation(where.HomeLocation)
    known = pictures and Path(pictures) != Path(home) and Path(pictures).is_dir()
    return pictures if known else ""
