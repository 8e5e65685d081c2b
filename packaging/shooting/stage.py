"""A window to draw: opened on a library, led into a state, saved as a picture, put away again."""

import itertools
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from fnmatch import fnmatch
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QWidget

from photoapp.base.home import Home
from photoapp.gui import theme
from photoapp.gui.app import Program
from photoapp.gui.main.window import MainWindow
from photoapp.gui.settings import Settings
from photoapp.gui.starting.instance import Wanted
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary
from shooting.variants import Variant

SETTLE_MS = 700  # thumbnails fade in, the details load
PATIENCE_S = 30
OPENING_S = 180  # on a busy machine
TICK_MS = 20
QUALITY = 93
ONCE = Qt.FocusReason.ShortcutFocusReason

Top = TypeVar("Top", bound=QWidget)
Shot = Callable[["Stage"], None]


class Drawer:
    """Where pictures go, and what became of each.

    wanted: patterns of the names of states, empty for all. failed: names, each with why.
    """

    def __init__(self, out: Path, variant: Variant, look: str, wanted: Sequence[str] = ()) -> None:
        self.out, self.variant, self.look = out, variant, look
        self.failed: dict[str, str] = {}
        self._wanted = tuple(wanted)

    def wants(self, shot: str) -> bool:
        """Whether a state is to be drawn."""
        allowed = self.variant.shots
        if allowed and not any(fnmatch(shot, one) for one in allowed):
            return False
        return not self._wanted or any(fnmatch(shot, one) for one in self._wanted)

    def path(self, name: str, suffix: str = "jpg") -> Path:
        """The file of a state in this variant and look."""
        parts = [name, self.variant.name, self.look]
        return self.out / f"{'-'.join(part for part in parts if part)}.{suffix}"

    def fail(self, name: str, why: str) -> None:
        """Tell at once, and at the end."""
        self.failed[name] = why
        print(f"! {self.path(name).stem}: {why}", flush=True)


class Stage:
    """One window. Attributes: window, drawer, language of what is typed is English."""

    def __init__(self, window: MainWindow, drawer: Drawer) -> None:
        self.window, self.drawer = window, drawer

    # Drawing.

    def shoot(self, shots: dict[str, Shot]) -> None:
        """Draw the states that are wanted; one that fails is told and leaves the others alone."""
        for name, shot in shots.items():
            if not self.drawer.wants(name):
                continue
            try:
                shot(self)
            except Exception as error:  # noqa: BLE001 - whatever it is, the other states are drawn
                where = traceback.extract_tb(error.__traceback__)[-1]
                what = (
                    f"{type(error).__name__} {error} ({Path(where.filename).name}:{where.lineno})"
                )
                self.drawer.fail(name, what)
            self.put_away()

    def save(self, name: str, *, settle: int = SETTLE_MS, toast: bool = False) -> None:
        """Write what is seen now, with what has opened above it."""
        wait(settle)
        if not toast:
            self.window.past.toast.hide()  # what was done before is not what is shown
        path = self.drawer.path(name)
        if not picture(self.window).save(str(path), "JPG", QUALITY):
            raise OSError(f"cannot write {path}")
        print(f"+ {path.name}", flush=True)

    def put_away(self) -> None:
        """Close what stands above the window, and turn back to all photos."""
        window = self.window
        for kind in (QMenu, QDialog):
            for one in above(kind):
                one.close()
        if window.all_work.isVisible():
            window.all_work.put_away()
        window.pages.back()
        window.aside.leave()
        if window.field.asked or window.field.text:
            window.field.clear()
        window.sidebar.choose_all()
        window.show_details(False)
        window.grid.choose_none()
        window.grid.hover(-1)
        window.grid.verticalScrollBar().setValue(0)
        window.resize(*self.drawer.variant.size)
        window.setFocus()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        wait(60)

    # Leading.

    @property
    def photos(self) -> list[int]:
        """The photos found last, in the order of the grid."""
        shown = self.window.centre.shown
        return shown.photos.ids.tolist() if shown is not None else []

    def answer(self, ask: Callable[[], object]) -> None:
        """Ask something and wait for the answer."""
        before = self.window.centre.shown
        ask()
        until(lambda: self.window.centre.shown is not before)

    def ask(self, text: str) -> None:
        """Type a question and wait for the answer."""
        self.answer(lambda: self.window.field.set_text(text))

    def do(self, command: str) -> None:
        """What a command of the table does."""
        self.window.commands.action(command).trigger()

    def dialog(self) -> QDialog:
        """What a dialog asks, once it does."""
        until(lambda: bool(above(QDialog)))
        wait(250)
        return above(QDialog)[-1]

    def key(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        widget: QWidget | None = None,
    ) -> None:
        """Press a key where the keyboard is, or in a widget."""
        QTest.keyClick(widget or QApplication.focusWidget() or self.window, key, modifier)

    def type(self, text: str) -> QLineEdit:
        """Type into the search field letter by letter; returns its edit."""
        edit = self.window.field.findChild(QLineEdit)
        assert edit is not None
        edit.setFocus(ONCE)
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(edit, event)
        return edit


# Opening.


def running() -> QApplication:
    """The application, which speaks the language it was made with."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


@contextmanager
def playing(home: Home, drawer: Drawer, *folders: Path) -> Iterator[Stage]:
    """The program on a library. folders: named at its start, as on the command line."""
    home.create()
    prepare(home, drawer)
    program = Program(running(), home, Wanted(tuple(map(str, folders))))
    program.look(theme.Choice(drawer.look))
    try:
        until(lambda: program.window is not None, OPENING_S)
        assert program.window is not None
        yield _ready(program.window, drawer)
    finally:
        if program.window is not None:
            program.window.keeper.indexer.stop()
            program.window.close()
        program.close()
        program.forget()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def resting(home: Home, drawer: Drawer) -> Iterator[Stage]:
    """The window alone: nothing looks through its folders."""
    prepare(home, drawer)
    app, settings = running(), Settings(home)
    look = theme.Theme(app, theme.Choice(drawer.look), settings.text_percent)
    work, library = Work(app), PhotoLibrary.open(home)
    window = MainWindow(library, work, settings, look)
    try:
        window.show()
        yield _ready(window, drawer)
    finally:
        window.close()
        work.close()
        library.close()
        for part in (window, work, look):
            part.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _ready(window: MainWindow, drawer: Drawer) -> Stage:
    window.move(0, 0)
    window.resize(*drawer.variant.size)
    window.activateWindow()
    window.setFocus()
    until(lambda: window.centre.settled, OPENING_S)
    return Stage(window, drawer)


def rested(stage: "Stage") -> None:
    """Wait until the window has looked through its folders."""
    until(lambda: not stage.window.keeper.indexer.running, OPENING_S)


def prepare(home: Home, drawer: Drawer) -> None:
    """Say in the settings of a library what the variant asks for."""
    settings = Settings(home)
    settings.text_percent = drawer.variant.text
    settings.look = theme.Choice(drawer.look)
    settings.save()


# What is seen.


def above(kind: type[Top]) -> list[Top]:
    """The windows of a kind that stand above the main one."""
    return [
        one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()
    ]


def picture(window: QWidget) -> QPixmap:
    """The window with the dialogs and menus above it, framed as a desktop would."""
    seen = window.grab()
    painter = QPainter(seen)
    corner = window.mapToGlobal(QPoint(0, 0))
    for one in QApplication.topLevelWidgets():
        if one is window or not one.isVisible() or one.size().isEmpty():
            continue
        place = QRect(one.mapToGlobal(QPoint(0, 0)) - corner, one.size())
        painter.drawPixmap(place.topLeft(), one.grab())
        if not one.windowFlags() & Qt.WindowType.FramelessWindowHint:
            painter.setPen(QPen(QColor(128, 128, 128, 110), 1))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
    painter.end()
    return seen


def wait(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(done: Callable[[], bool], seconds: float = PATIENCE_S) -> None:
    """Let the window live until something is so. Raises TimeoutError."""
    for _ in itertools.repeat(None, round(seconds * 1000 / TICK_MS)):
        if done():
            return
        wait(TICK_MS)
    raise TimeoutError("the window does not get there")
