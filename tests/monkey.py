"""A monkey at the window: random clicks, keys, drops and resizes, by hands that know no purpose.

The same seed begins with the same deeds; what comes later depends on what the program had done by
then, so a seed finds again what it found before often, not always.
"""

import random
import string
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeySequence,
    QWindow,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QMenu, QWidget
from shiboken6 import isValid

from photoapp.gui import theme
from photoapp.gui.grid import PHOTOS_MIME
from photoapp.gui.main.window import MainWindow
from photoapp.gui.shortcuts.commands import COMMANDS

LAST = 30  # deeds that are told when something breaks
STUCK_MS = 1_500  # a deed longer than this waits in a menu or dialog, which is closed then
WORDS = ("sea", "dog in the snow", "-people", 'tag:"x', "date:2019", "folder:", "is:hidden", '"')
SIZES = ((640, 400), (800, 600), (1024, 700), (1280, 800), (1920, 1080), (2560, 1440))
PLAIN = [
    "Up",
    "Down",
    "Left",
    "Right",
    "Home",
    "End",
    "PgUp",
    "PgDown",
    "Tab",
    "Shift+Tab",
    "Return",
]
PLAIN += ["Space", "Backspace", "Del", "F2", "Menu", "Esc", "Esc", "Ctrl+A", "Shift+Down", "Ins"]
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
MIDDLE, NO_BUTTON = Qt.MouseButton.MiddleButton, Qt.MouseButton.NoButton
NONE = Qt.KeyboardModifier.NoModifier
HELD = (
    NONE,
    NONE,
    NONE,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class Monkey(QObject):
    """Acts on a window and whatever opens above it. droppable: files and folders that it drops.

    Attributes: events, how many it sent; last, its latest deeds in words; freed, how often it had
    to close what a deed waited in. Files are never chosen in dialogs of the system, and the window
    never closes.
    """

    def __init__(
        self, window: MainWindow, look: theme.Theme, droppable: Sequence[Path], seed: int
    ) -> None:
        super().__init__()
        self.events = self.freed = 0
        self.last: deque[str] = deque(maxlen=LAST)
        self._window, self._look, self._droppable = window, look, list(droppable)
        self._chance = random.Random(seed)
        self._ended = False
        self._other = QWidget()  # of another program, which takes the keyboard now and then
        self._deeds: dict[Callable[[], str], int] = {
            self._click: 20,
            self._click_something: 20,
            self._drag: 8,
            self._double: 4,
            self._wheel: 8,
            self._menu: 5,
            self._key: 25,
            self._command: 12,
            self._letter: 8,
            self._words: 3,
            self._drop: 3,
            self._resize: 2,
            self._colours: 1,
            self._look_away: 1,
            self._escape: 4,
        }
        self._free = QTimer(self, interval=STUCK_MS)
        self._free.timeout.connect(self._set_free)
        self._busy = False
        window.installEventFilter(self)

    def play(self, events: int, meanwhile: Callable[[int], None]) -> None:
        """Send so many events. meanwhile: called after each deed, with how many there were."""
        deeds, weights = list(self._deeds), list(self._deeds.values())
        while self.events < events:
            [deed] = self._chance.choices(deeds, weights)
            self._do(deed)
            meanwhile(self.events)

    def leave(self) -> None:
        """Put everything down."""
        for _ in range(20):
            front = _front(self._window)
            if front is self._window:
                break
            front.close()
            QApplication.processEvents()
        self._ended = True
        self._window.removeEventFilter(self)
        self._other.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the window open."""
        del watched
        if event.type() is QEvent.Type.Close:
            event.ignore()
            return True
        return False

    def _do(self, deed: Callable[[], str]) -> None:
        front = _front(self._window)
        if isinstance(front, QFileDialog):
            front.reject()  # it could rename and delete what is shown in it
        self.last.append(f"{self.events}: {deed.__name__}")
        self._busy = True
        self._free.start()
        try:
            said = deed()
        except _Gone:
            said = "what is gone"
            self.events += 1
        except RuntimeError as error:
            # An event closed the very menu it was for, which shiboken tells on the way back.
            if "already deleted" not in str(error) or _source(error) != __file__:
                raise
            said = "what closed by it"
            self.events += 1
        self._free.stop()
        self._busy = False
        self.last[-1] = f"{self.last[-1]} {said}"
        QApplication.processEvents()

    def _set_free(self) -> None:
        front = _front(self._window)
        if self._busy and front is not self._window:
            self.freed += 1
            front.close()

    # The mouse.

    def _point(self) -> tuple[QWindow, QPoint]:
        front = _front(self._window)
        across, down = self._chance.randrange(front.width()), self._chance.randrange(front.height())
        return _handle(front), QPoint(across, down)

    def _click(self) -> str:
        handle, at = self._point()
        return self._press(handle, at)

    def _press(self, handle: QWindow, at: QPoint) -> str:
        button = self._chance.choice((LEFT, LEFT, LEFT, LEFT, RIGHT, MIDDLE))
        held = self._chance.choice(HELD)
        QTest.mouseMove(handle, at)
        if isValid(handle):
            QTest.mouseClick(handle, button, held, at)
        self.events += 3
        return f"{at.toTuple()} {button.name} {held.name}"

    def _click_something(self) -> str:
        """Click on a button, a line of a menu or the like, which points in the blue rarely meet."""
        front = _front(self._window)
        if isinstance(front, QMenu):
            return self._click_line(front)
        seen = [
            one
            for one in front.findChildren(QWidget)
            if one.isVisible() and one.isEnabled() and one.window() is front
        ]
        buttons = [one for one in seen if isinstance(one, QAbstractButton)]
        some = self._chance.choice((buttons, seen)) or seen
        if not some:
            return "nothing"
        one = self._chance.choice(some)
        at = one.mapTo(front, one.rect().center())
        return f"{type(one).__name__} {self._press(_handle(front), at)}"

    def _click_line(self, menu: QMenu) -> str:
        lines = [one for one in menu.actions() if one.isVisible() and not one.isSeparator()]
        if not lines:
            return "empty menu"
        line = self._chance.choice(lines)
        text, handle, at = line.text(), _handle(menu), menu.actionGeometry(line).center()
        QTest.mouseMove(handle, at)
        if isValid(handle):
            QTest.mouseClick(handle, LEFT, NONE, at)
        self.events += 3
        return repr(text)

    def _double(self) -> str:
        handle, at = self._point()
        QTest.mouseDClick(handle, LEFT, self._chance.choice(HELD), at)
        self.events += 4
        return f"{at.toTuple()}"

    def _drag(self) -> str:
        handle, at = self._point()
        held, steps = self._chance.choice(HELD), self._chance.randrange(1, 6)
        QTest.mousePress(handle, LEFT, held, at)
        there = at
        for _ in range(steps):
            if not isValid(handle):
                return "what it pressed is gone"
            there = self._point()[1]
            QTest.mouseMove(handle, there)
        if isValid(handle):
            QTest.mouseRelease(handle, LEFT, held, there)
        self.events += 2 + steps
        return f"{at.toTuple()} to {there.toTuple()}"

    def _wheel(self) -> str:
        handle, at = self._point()
        by = QPoint(0, self._chance.choice((-480, -120, -15, 15, 120, 480)))
        held = self._chance.choice(HELD)
        QTest.wheelEvent(handle, QPointF(at), by, QPoint(), held)
        self.events += 1
        return f"{at.toTuple()} {by.y()} {held.name}"

    def _menu(self) -> str:
        handle, at = self._point()
        QTest.mouseClick(handle, RIGHT, NONE, at)
        self.events += 2
        return f"{at.toTuple()}"

    # The keyboard.

    def _send(self, keys: str) -> str:
        combination = QKeySequence(keys)[0]
        handle = _handle(_front(self._window))
        QTest.keyClick(handle, combination.key(), combination.keyboardModifiers())
        self.events += 2
        return keys

    def _key(self) -> str:
        return self._send(self._chance.choice(PLAIN))

    def _command(self) -> str:
        return self._send(self._chance.choice([key for one in COMMANDS for key in one.keys]))

    def _letter(self) -> str:
        return self._send(self._chance.choice(string.ascii_uppercase + string.digits + "/?+-[]"))

    def _words(self) -> str:
        words = self._chance.choice(WORDS)
        for letter in words:
            QTest.keyClick(_handle(_front(self._window)), letter)
            self.events += 2
        return repr(words)

    def _escape(self) -> str:
        self._send("Esc")
        return self._send("Esc")

    # Everything else.

    def _drop(self) -> str:
        mime, said = self._cargo()
        handle, at = self._window.windowHandle(), self._point()[1]
        copy = Qt.DropAction.CopyAction
        QApplication.sendEvent(handle, QDragEnterEvent(QPoint(1, 1), copy, mime, LEFT, NONE))
        QApplication.sendEvent(handle, QDragMoveEvent(at, copy, mime, LEFT, NONE))
        if self._chance.random() < 0.8:
            QApplication.sendEvent(handle, QDropEvent(QPointF(at), copy, mime, LEFT, NONE))
        else:
            QApplication.sendEvent(handle, QDragLeaveEvent())
        self.events += 3
        return f"{said} at {at.toTuple()}"

    def _cargo(self) -> tuple[QMimeData, str]:
        mime, kind = QMimeData(), self._chance.randrange(8)
        if kind <= 2:
            paths = self._chance.sample(self._droppable, self._chance.randrange(1, 4))
            mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
            return mime, f"files {[path.name for path in paths]}"
        if kind == 3:
            mime.setImageData(
                QImage(self._chance.randrange(0, 300), 40, QImage.Format.Format_RGB32)
            )
            return mime, "a picture"
        if kind == 4:
            mime.setUrls([QUrl("https://example.org/a.jpg"), QUrl("no such thing:"), QUrl()])
            return mime, "addresses"
        if kind == 5:
            mime.setHtml('<img src="data:image/png;base64,AAAA====">')
            mime.setData("image/png", self._chance.randbytes(200))
            return mime, "a broken picture of a browser"
        photos = self._chance.choice((b"[1, 2, 999999]", b"[]", b"{", b'["x"]', b"[1e400]"))
        mime.setData(PHOTOS_MIME, photos)
        mime.setText("photos")
        return mime, f"photos {photos!r}"

    def _resize(self) -> str:
        size = self._chance.choice(SIZES)
        self._window.resize(*size)
        self.events += 1
        return f"{size}"

    def _colours(self) -> str:
        choice = self._chance.choice(list(theme.Choice))
        self._look.choose(choice)
        self.events += 1
        return choice.name

    def _look_away(self) -> str:
        self._other.show()
        self._other.activateWindow()
        QApplication.processEvents()
        self._other.hide()
        self._window.activateWindow()
        QGuiApplication.clipboard().setText("copied elsewhere")
        self.events += 2
        return ""


def _front(window: QWidget) -> QWidget:
    """What takes clicks and keys now: a menu, a dialog or the window."""
    above = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    active = QApplication.activeWindow()
    others = active is not None and active.isVisible() and active.parentWidget() is not None
    front = above or (active if others else None) or window
    return front if front.isVisible() and front.windowHandle() is not None else window


class _Gone(Exception):  # noqa: N818 - no error
    """What the monkey was about to act on has closed."""


def _handle(widget: QWidget) -> QWindow:
    """The window of the screen that a widget is. Raises _Gone."""
    handle = widget.windowHandle() if isValid(widget) else None
    if handle is None or not isValid(handle):
        raise _Gone
    return handle


def _source(error: BaseException) -> str:
    """The file in which an error was raised."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace.tb_frame.f_code.co_filename if trace is not None else ""
