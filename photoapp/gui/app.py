"""Starts the window: the Qt application, its looks and language, the library, the end."""

import logging
import sys
from functools import partial

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QLabel

from photoapp import __version__
from photoapp.base.answers import EncoderStatus
from photoapp.base.home import Home
from photoapp.base.logfile import log_file
from photoapp.base.messages import PhotoappError
from photoapp.base.resources import resources
from photoapp.gui import theme
from photoapp.gui.errors import Catcher
from photoapp.gui.icons import icon
from photoapp.gui.sentences import error_sentence
from photoapp.gui.settings import Settings
from photoapp.gui.trash import SystemTrash
from photoapp.gui.window import MainWindow
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary

SLOW_MS = 600  # opening the library longer than this is worth a word
_log = logging.getLogger(__name__)


def run(home: Home, folders: list[str]) -> int:
    """Open the window on the library in `home`, with these folders added to it.

    Returns the exit code when the window has been closed. The caller has made sure that there is
    a display (`cli.display`): Qt ends the process where there is none.
    """
    with log_file(home):
        home.create()
        app = application()
        program = Program(app, home, folders)
        try:
            return app.exec() or program.exit_code
        finally:
            program.close()


def application() -> QApplication:
    """The Qt application with its name, icon and language."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("photoapp")
    app.setApplicationDisplayName("Photoapp")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("photoapp")
    app.setWindowIcon(_program_icon())
    if QLocale().language() == QLocale.Language.C:
        # Without a language, Qt writes dates and figures for machines.
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    _translate(app)
    return app


def _program_icon() -> QIcon:
    return icon("image-square", theme.LIGHT.accent)


def _translate(app: QApplication) -> None:
    places = (
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ("photoapp", str(resources() / "translations")),
    )
    for name, folder in places:
        translator = QTranslator(app)
        if translator.load(QLocale(), name, "_", folder):
            app.installTranslator(translator)


class Program:
    """What lives as long as the program: errors, looks, threads, the library, the window."""

    def __init__(self, app: QApplication, home: Home, folders: list[str]) -> None:
        self.exit_code = 0
        self.window: MainWindow | None = None
        self._app, self._home = app, home
        self._catcher = Catcher(app, self._encoder)
        self._settings = Settings(home)
        self._look = theme.Theme(app, self._settings.look)
        self._work = Work(app)
        self._library: PhotoLibrary | None = None
        self._wait = QLabel(QCoreApplication.translate("app", "Opening your library…"))
        self._wait.setContentsMargins(*[theme.HUGE] * 4)
        self._slow = QTimer(app, interval=SLOW_MS, singleShot=True)
        self._slow.timeout.connect(self._wait.show)
        self._slow.start()
        self._work.query("open", partial(_open, home, folders), self._opened, self._refused)

    def look(self, choice: theme.Choice) -> None:
        """Take light or dark colours, or those of the system."""
        self._look.choose(choice)

    def close(self) -> None:
        """Wait for what runs, then close the library."""
        self._work.close()
        if self._library is not None:
            self._library.close()
        self._catcher.close()

    def _encoder(self) -> EncoderStatus | None:
        return self.window.encoder if self.window is not None else None

    def _opened(self, found: tuple[PhotoLibrary, list[PhotoappError]]) -> None:
        self._library, refused = found
        self._slow.stop()
        window = MainWindow(self._library, self._work, self._settings, self._look)
        window.broken.connect(self._catcher.show)
        self.window = window
        window.show()
        window.setFocus()  # no ring before the user reaches for the keyboard
        self._wait.close()
        window.start()
        self._library.backups.start_daily()
        remarks = [] if self._library.remark is None else [self._library.remark]
        for error in [*remarks, *refused]:
            said = error_sentence(error)
            kind = "warning" if error in remarks else "danger"
            window.status.say(said.text, kind, said.advice)

    def _refused(self, error: Exception) -> None:
        self._slow.stop()
        self.exit_code = 5 if isinstance(error, PhotoappError) else 1
        _log.error("the library cannot be opened", exc_info=error)
        self._catcher.show(error)
        self._wait.close()


def _open(home: Home, folders: list[str]) -> tuple[PhotoLibrary, list[PhotoappError]]:
    library = PhotoLibrary.open(home, SystemTrash())
    refused: list[PhotoappError] = []
    for folder in folders:
        try:
            library.add_folder(folder)
        except PhotoappError as error:
            refused.append(error)
    return library, refused
