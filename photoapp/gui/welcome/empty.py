"""The page for folders in which no photo was found: why, and what to do."""

import os
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QWidget

from photoapp.base.answers import RootStatus, Status
from photoapp.base.files import printable
from photoapp.gui.widgets.blank import BlankPage
from photoapp.gui.widgets.controls import Button

_NAMED = 3  # folders that are named; more are counted
_LONGEST = 40  # signs of a name


class NoPhotosPage(BlankPage):
    """Signals: add() another folder; look() again; problems() why files could not be used."""

    add = Signal()
    look = Signal()
    problems = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._skipped: Mapping[str, int] = {}
        self._why = Button(self.tr("See why"), "primary", parent=self)
        self._why.clicked.connect(self.problems)
        add = Button(self.tr("Add another folder"), "quiet", "folder-simple", self)
        add.clicked.connect(self.add)
        again = Button(self.tr("Look again"), "quiet", parent=self)
        again.clicked.connect(self.look)
        for button in (self._why, add, again):
            self.add_button(button)

    def passed_over(self, skipped: Mapping[str, int]) -> None:
        """Take what the last run left alone, by kind: "video", "online_only", "other"."""
        self._skipped = skipped

    def show_status(self, status: Status) -> None:
        """Say why there is nothing. The library has folders, and no photo."""
        offline = [root for root in status.roots if root.offline]
        self._why.setVisible(bool(status.problems))
        if len(offline) == len(status.roots):
            title = self.tr("Not connected: {0}").format(_names(offline))
            text = self.tr("Connect it, then look again. Nothing that is known of it is lost.")
        elif status.problems:
            title = self.tr("Nothing could be read in {0}").format(_names(status.roots))
            text = self.tr("%Ln file(s) or folder(s) could not be used.", "", status.problems)
        else:
            title = self.tr("No photos in {0}").format(_names(status.roots))
            text = self._beside()
        self.say(title, text, "folder-simple")

    def _beside(self) -> str:
        """What there is instead of photos."""
        films, online = self._skipped.get("video", 0), self._skipped.get("online_only", 0)
        other = self._skipped.get("other", 0)
        said = []
        if online:
            said.append(
                self.tr("%Ln file(s) are in the cloud only. Let them be kept here.", "", online)
            )
        if films:
            said.append(self.tr("There are %Ln film(s), which are not shown yet.", "", films))
        if other and not said:
            said.append(self.tr("There are %Ln file(s) of other kinds.", "", other))
        said.append(self.tr("Photos that you put there appear here by themselves."))
        return " ".join(said)


def _names(roots: Sequence[RootStatus]) -> str:
    """The names of folders, to stand in a title."""
    if len(roots) > _NAMED:
        others = len(roots) - 1
        pattern = QCoreApplication.translate("welcome", "{0} and %Ln other folder(s)", "", others)
        return pattern.format(_name(roots[0]))
    return QLocale().createSeparatedList([_name(root) for root in roots])


def _name(root: RootStatus) -> str:
    name = printable(os.path.basename(root.path) or root.path)
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"
