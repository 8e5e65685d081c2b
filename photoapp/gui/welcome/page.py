"""The page of the first start: asks where the photos are."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from photoapp.gui import theme
from photoapp.gui.controls import Button, Paragraph, heading
from photoapp.gui.welcome.fan import Fan


class WelcomePage(QWidget):
    """Signals: choose() a folder is to be picked; use(path) the Pictures folder was taken.

    pictures: the platform's Pictures folder; "" for none. Dropped folders are the window's.
    """

    choose = Signal()
    use = Signal(str)

    def __init__(self, pictures: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "window")
        self._pictures = pictures
        title = heading(self.tr("Where are your photos?"), theme.TEXT_EMPTY, self)
        text = Paragraph(
            self.tr(
                "Choose a folder, or drop one here. Your photos stay where they are, as they "
                "are, and nothing leaves this computer."
            ),
            440,
            self,
        )
        self._choose = Button(self.tr("Choose a folder"), "primary", "folder-simple", self)
        self._choose.clicked.connect(self.choose)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SMALL)
        buttons.addStretch()
        buttons.addWidget(self._choose)
        if pictures:
            name = Path(pictures).name
            use = Button(self.tr("Use {0}").format(name), "quiet", parent=self)
            use.setToolTip(pictures)
            use.clicked.connect(lambda: self.use.emit(self._pictures))
            buttons.addWidget(use)
        buttons.addStretch()

        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.WIDE, 0, theme.WIDE, 0)
        layout.setSpacing(0)
        centred = Qt.AlignmentFlag.AlignHCenter
        layout.addStretch()
        layout.addWidget(Fan(self), 0, centred)
        layout.addWidget(title, 0, centred)
        layout.addSpacing(theme.LARGE)
        layout.addWidget(text, 0, centred)
        layout.addSpacing(theme.WIDE)
        layout.addLayout(buttons)
        layout.addStretch()


def pictures_folder() -> str:
    """Where the platform keeps pictures; "" if it has no such folder of its own."""
    where = QStandardPaths.StandardLocation
    pictures = QStandardPaths.writableLocation(where.PicturesLocation)
    home = QStandardPaths.writableLocation(where.HomeLocation)
    known = pictures and Path(pictures) != Path(home) and Path(pictures).is_dir()
    return pictures if known else ""
