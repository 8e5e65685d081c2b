"""Starts the window: the Qt application, its looks and language, the library, the end.

Where a window is open on the same library already, that one is given what was wanted.
"""

import gc
import logging
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QLabel

from photoapp import __version__
from photoapp.base.answers import EncoderStatus, RootStatus
from photoapp.base.home import Home
from photoapp.base.logfile import log_file
from photoapp.base.messages import PhotoappError
from photoapp.base.safety import Restored
from photoapp.gui import theme
from photoapp.gui.main.window import MainWindow
from photoapp.gui.search import Offered
from photoapp.gui.settings import Settings
from photoapp.gui.starting.errors import Catcher
from photoapp.gui.starting.instance import Instance, Sole, Wanted, hand_over, wanted
from photoapp.gui.starting.session import Session, beginning, read
from photoapp.gui.starting.stopping import Stopping
from photoapp.gui.system.trash import SystemTrash
from photoapp.gui.widgets.icons import icon
from photoapp.gui.wording.language import speak
from photoapp.gui.wording.sentences import error_sentence
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary

_TAKEN = "Photoapp is open already; its window has been given what you asked for."
_SILENT = "photoapp: Its window is open already, but does not answer. Close it, then try again."
SLOW_MS = 600  # opening the library longer than this is worth a word
SETTLED_MS = 4000  # after which the parts of the window are there
_log = logging.getLogger(__name__)


def run(home: Home, paths: Sequence[str]) -> int:
    """Open the window on the library in `home`, with these folders added and pictures asked for.

    Returns the exit code when the window has been closed, or at once if another one is open and
    has been given the paths. The caller has made sure that there is a display (`cli.display`): Qt
    ends the process where there is none.
    """
    what = wanted(paths)
    with log_file(home):
        home.create()
        sole = Sole(home)
        if not sole.take():
            return _hand_over(home, what)
        try:
            app = application(Settings(home).language)
            return _run(app, home, what)
        finally:
            sole.give_back()


def _run(app: QApplication, home: Home, what: Wanted) -> int:
    """Let the window run; and again, where it closed for going back to a backup."""
    stopping = Stopping(app)
    program = Program(app, home, what)
    stopping.asked.connect(lambda: program.stop())
    # Python looks through all that lives whenever that has grown by a quarter: 70 ms for the
    # 90,000 objects of a window, four frames of scrolling. What is there by then stays anyway.
    settling = QTimer(app, interval=SETTLED_MS, singleShot=True)
    settling.timeout.connect(_settle)
    settling.start()
    try:
        while True:
            try:
                code = app.exec() or program.exit_code
            finally:
                program.close()
            if not program.backup_wanted:
                return code
            program.forget()
            program = Program(app, home, Wanted(), program.backup_wanted)
    finally:
        settling.stop()
        stopping.close()


def _settle() -> None:
    gc.freeze()
    gc.enable()  # the entry point starts without


def _hand_over(home: Home, what: Wanted) -> int:
    taken = hand_over(home, what)
    stream = sys.stdout if taken else sys.stderr
    if stream is not None:  # as of a program that was started without a terminal on Windows
        stream.write(f"{_TAKEN if taken else _SILENT}\n")
    return 0 if taken else 1


def application(language: str = "") -> QApplication:
    """The Qt application with its name, icon and language (ISO 639; "" for the system's)."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("photoapp")
    app.setApplicationDisplayName("Photoapp")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("photoapp")
    app.setWindowIcon(_program_icon())
    speak(app, language)
    return app


def _program_icon() -> QIcon:
    return icon("image-square", theme.LIGHT.accent)


class Program:
    """What lives as long as the program: errors, looks, threads, the library, the window.

    backup: path of one that takes the library's place first, "" for none. Attribute: backup_wanted,
    that of one that the user wants to go back to, for which the window has closed.
    """

    def __init__(
        self, app: QApplication, home: Home, what: Wanted | None = None, backup: str = ""
    ) -> None:
        self.exit_code = 0
        self.backup_wanted = ""
        self.window: MainWindow | None = None
        self._app, self._home = app, home
        self._catcher = Catcher(app, self._encoder)
        self._settings = Settings(home)
        self._look = theme.Theme(app, self._settings.look, self._settings.text_percent)
        self._work = Work(app)
        self._library: PhotoLibrary | None = None
        what = what or Wanted()
        self._wanted = [what]  # until there is a window for it
        self._instance = Instance(home)
        self._instance.asked.connect(self._asked)
        self._wait = QLabel(QCoreApplication.translate("app", "Opening your library…"))
        self._wait.setContentsMargins(*[theme.HUGE] * 4)
        self._slow = QTimer(app, interval=SLOW_MS, singleShot=True)
        self._slow.timeout.connect(self._wait.show)
        self._slow.start()
        self._work.query("open", partial(_open, home, what, backup), self._opened, self._refused)

    def look(self, choice: theme.Choice) -> None:
        """Take light or dark colours, or those of the system."""
        self._look.choose(choice)

    def stop(self) -> None:
        """Close the window without a question: whoever wants it ends the program otherwise."""
        if self.window is not None:
            self.window.closing.agree()
            self.window.close()
        self._app.exit(self.exit_code)  # also where there is no window yet, or a menu is open

    def close(self) -> None:
        """Wait for what runs, then close the library."""
        self._instance.close()
        if self._library is not None:
            self._library.hurry()
        self._work.close()
        if self._library is not None:
            self._library.close()
        self._catcher.close()

    def forget(self) -> None:
        """Leave nothing behind in the application, where another one follows; after `close`."""
        self._look.deleteLater()
        self._work.deleteLater()
        self._wait.deleteLater()
        if self.window is not None:
            self.window.deleteLater()

    def _encoder(self) -> EncoderStatus | None:
        return self.window.encoder if self.window is not None else None

    def _opened(self, found: "_Found") -> None:
        self._library, refused, restored, session = found
        self._slow.stop()
        window = MainWindow(self._library, self._work, self._settings, self._look, session)
        window.broken.connect(self._catcher.show)
        window.choices.restoring.connect(self._go_back)
        self.window = window
        window.show()
        window.setFocus()  # no ring before the user reaches for the keyboard
        self._wait.close()
        # Neither looking through the folders nor the backup keeps what is to be seen waiting.
        window.renewing.free.connect(window.start)
        window.renewing.free.connect(self._library.backups.start_daily)
        first, *others = self._wanted
        self._ask(replace(first, folders=()))  # they were added with the library
        for what in others:
            self._asked(what)
        remarks = [] if self._library.remark is None else [self._library.remark]
        for error in [*remarks, *refused]:
            said = error_sentence(error)
            kind = "warning" if error in remarks else "danger"
            window.status.say(said.text, kind, said.advice)
        if restored is not None:
            text = QCoreApplication.translate(
                "app", "Your library is as it was then. What there was before is kept as a backup."
            )
            window.status.say(text, "good")

    def _go_back(self, backup: str) -> None:
        """Close the window, since nobody may have the library open then."""
        self.backup_wanted = backup
        if self.window is not None and not self.window.close():
            self.backup_wanted = ""  # something under way is to be finished first

    def _asked(self, what: Wanted) -> None:
        """Another start of the program wants something of this window."""
        if self.window is None:
            self._wanted.append(what)
            return
        if what.folders:
            self.window.keeper.folders.add(what.folders)
        self._ask(what)
        self._come_forward(self.window, what.token)

    def _ask(self, what: Wanted) -> None:
        if what.pictures and self.window is not None:
            self.window.pages.back()
            self.window.asking.take(Offered(paths=what.pictures))

    @staticmethod
    def _come_forward(window: MainWindow, token: str) -> None:
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt spends it on the next line but one
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def _refused(self, error: Exception) -> None:
        self._slow.stop()
        self.exit_code = 5 if isinstance(error, PhotoappError) else 1
        _log.error("the library cannot be opened", exc_info=error)
        self._catcher.show(error)
        self._wait.close()


_Found = tuple[PhotoLibrary, list[PhotoappError], Restored | None, Session]


def _open(home: Home, what: Wanted, backup: str = "") -> _Found:
    """Open the library, after going back to a backup; also returns what was refused."""
    refused: list[PhotoappError] = []
    restored: Restored | None = None
    if backup:
        try:
            restored = PhotoLibrary.restore(home, backup)
        except PhotoappError as error:
            refused.append(error)
    library = PhotoLibrary.open(home, SystemTrash())
    added: list[RootStatus] = []
    for folder in what.folders:
        try:
            added.append(library.add_folder(folder))
        except PhotoappError as error:
            refused.append(error)
    session = read(home, library)
    if added or what.pictures:
        session = beginning(session, added[0] if added else None)
    return library, refused, restored, session
