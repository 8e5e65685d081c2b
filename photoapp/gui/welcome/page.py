"""The page of the first start: asks where the photos are."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from photoapp.gui.blank import BlankPage
from photoapp.gui.controls import Button
from photoapp.gui.welcome.fan import Fan


class WelcomePage(BlankPage):
    """Signals: choose() a folder is to be picked; use(path) the Pictures folder was taken.

    pictures: the platform's Pictures folder; "" for none. Dropped folders are the window's.
    """

    choose = Signal()
    use = Signal(str)

    def __init__(self, pictures: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_top(Fan(self))
        choose = Button(self.tr("Choose a folder"), "primary", "folder-simple", self)
        choose.clicked.connect(self.choose)
        self.add_button(choose)
        if pictures:
            use = Button(self.tr("Use {0}").format(Path(pictures).name), "quiet", parent=self)
            use.setToolTip(pictures)
            use.clicked.connect(lambda: self.use.emit(pictures))
            self.add_button(use)
        text = self.tr(
            "Choose a folder, or drop one here. Your photos stay where they are, as they are, "
            "and nothing leaves this computer."
        )
        self.say(self.tr("Where are your photos?"), text)


def pictures_folder() -> str:
    """Where the platform keeps pictures; "" if it has no such folder of its own."""
    where = QStandardPaths.StandardLocation
    pictures = QStandardPaths.writableLocation(where.PicturesLocation)
    home = QStandardPaths.writableLocation(where.HomeLocation)
    known = pictures and Path(pictures) != Path(home) and Path(pictures).is_dir()
    return pictures if known else ""
