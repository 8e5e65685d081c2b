"""Opens photos with other programs: the system's own for them, or one that the user chooses."""

import sys
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QLocale, QMimeDatabase, QObject, QProcess, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from photoapp.base.files import printable
from photoapp.gui.care.programs import Program, programs
from photoapp.gui.widgets.menu import submenu
from photoapp.gui.wording import words
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary

MOST = 20  # photos that one click hands to another program

Open = Callable[[list[str]], bool]


class Opening(QObject):
    """Signal: said(text, kind) for the status bar."""

    said = Signal(str, str)

    def __init__(self, library: PhotoLibrary, work: Work, window: QWidget) -> None:
        super().__init__(window)
        self._library, self._work, self._window = library, work, window

    def fill(self, menu: QMenu, photos: Sequence[int]) -> None:
        """Put the programs for photos into a menu; those of the platform as they are found."""
        inside = submenu(menu, self.tr("Open with"), "arrow-square-out")
        inside.addAction(self.tr("The usual program"), partial(self.open, photos))
        rest = inside.addSeparator()
        inside.addAction(self.tr("Another program…"), partial(self._choose, photos))
        key = ("programs", id(inside))
        inside.destroyed.connect(partial(self._work.drop, key))
        self._work.query(
            key, partial(_for, self._library, photos), partial(self._offer, inside, rest, photos)
        )

    def open(self, photos: Sequence[int]) -> None:
        """Open photos with what the system opens them with."""
        self._with_paths(photos, _usually)

    def _offer(
        self, inside: QMenu, before: QAction, photos: Sequence[int], found: Sequence[Program]
    ) -> None:
        for program in found:
            line = QAction(program.name.replace("&", "&&"), inside)
            line.triggered.connect(partial(self._with_paths, photos, partial(_run, program)))
            inside.insertAction(before, line)

    def _choose(self, photos: Sequence[int]) -> None:
        dialog = QFileDialog(self._window, self.tr("Open with"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        if sys.platform not in ("win32", "darwin"):
            dialog.setDirectory("/usr/bin")
        dialog.fileSelected.connect(lambda path: self._with_paths(photos, _chosen(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _with_paths(self, photos: Sequence[int], opens: Open, _checked: bool = False) -> None:
        if len(photos) > MOST:
            few = words.photos(MOST)
            self.said.emit(self.tr("At most {0} are opened at once.").format(few), "warning")
            return
        wanted = list(photos)
        self._work.query(
            "open with",
            lambda: list(self._library.paths(wanted).values()),
            partial(self._open, opens),
        )

    def _open(self, opens: Open, paths: list[str]) -> None:
        if paths and not opens(paths):
            text = self.tr("No program opens {0}.").format(printable(paths[0]))
            self.said.emit(text, "warning")


def _for(library: PhotoLibrary, photos: Sequence[int]) -> list[Program]:
    path = next(iter(library.paths(list(photos[:1])).values()), "")
    by_name = QMimeDatabase.MatchMode.MatchExtension
    mime = QMimeDatabase().mimeTypeForFile(path, by_name)
    return programs(mime.name(), QLocale().name()) if path else []


def _usually(paths: list[str]) -> bool:
    opened = [QDesktopServices.openUrl(QUrl.fromLocalFile(path)) for path in paths]
    return all(opened)


def _run(program: Program, paths: list[str]) -> bool:
    started = [_start(line) for line in program.opening(paths)]
    return all(started)


def _chosen(path: str) -> Open:
    if sys.platform == "darwin" and path.endswith(".app"):
        return lambda paths: _start(["open", "-a", path, *paths])
    return lambda paths: _start([path, *paths])


def _start(line: Sequence[str]) -> bool:
    started = QProcess.startDetached(line[0], list(line[1:]))
    return bool(started[0] if isinstance(started, tuple) else started)
