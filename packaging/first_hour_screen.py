"""A screen of its own for `first_hour.py`: Xvfb, a window manager, the program, hands by xdotool.

Run by itself it is the file manager of the story: a small window from which a file or folder can be
dragged (`python first_hour_screen.py PATH X Y`).
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

PROGRAMS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "import": "imagemagick",
}
WIDE, HIGH = 1600, 900  # of the screen
WINDOW = (1280, 800)
OFFER = (1320, 100, 200)  # where a file lies to be dragged: left, top, side
PATIENCE_S = 120.0
LOOK_S = 0.25  # between two looks whether something is so


class WantingError(Exception):
    """What this machine has not."""


def needed() -> dict[str, str]:
    """The paths of the programs used here. Raises WantingError."""
    found = {name: shutil.which(name) for name in PROGRAMS}
    lacking = sorted({PROGRAMS[name] for name, path in found.items() if path is None})
    if lacking:
        names = " ".join(lacking)
        raise WantingError(f"needs {', '.join(lacking)}: sudo apt-get install {names}")
    return {name: path for name, path in found.items() if path is not None}


def until(so: Callable[[], Any], patience: float = PATIENCE_S) -> bool:
    """Wait until something is so; whether it came to be."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if so():
            return True
        time.sleep(LOOK_S)
    return bool(so())


class Screen:
    """A screen with a window manager. environment: for programs that are to show on it."""

    def __init__(self, tools: Mapping[str, str], environment: Mapping[str, str]) -> None:
        self._tools, self.environment = tools, dict(environment)
        self._window = ""

    @classmethod
    @contextmanager
    def opened(cls, tools: Mapping[str, str], environment: Mapping[str, str]) -> Iterator["Screen"]:
        """A screen as long as it is used, on a display that nobody else has."""
        size = f"{WIDE}x{HIGH}x24"
        reading, writing = os.pipe()
        command = [tools["Xvfb"], "-displayfd", str(writing), "-screen", "0", size]
        command += ["-nolisten", "tcp", "-noreset"]
        server = _started(command, environment, pass_fds=(writing,))
        os.close(writing)
        with os.fdopen(reading) as pipe:
            display = f":{pipe.readline().strip()}"
        screen = cls(tools, {**environment, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"})
        manager = _started([tools["openbox"], "--sm-disable"], screen.environment)
        try:
            yield screen
        finally:
            for process in (manager, server):
                process.terminate()
                process.wait()

    def start(self, command: list[str]) -> "subprocess.Popen[bytes]":
        """Start a program on the screen."""
        return _started(command, self.environment)

    # The mouse and the keyboard.

    def do(self, *words: str) -> str:
        """What xdotool is told; returns what it says."""
        command = [self._tools["xdotool"], *words]
        done = subprocess.run(  # noqa: S603 - found by `needed`
            command, env=self.environment, capture_output=True, text=True, check=False
        )
        return done.stdout.strip()

    def press(self, *keys: str) -> None:
        """Press keys, as xdotool names them: "ctrl+f", "Return"."""
        self.do("key", "--clearmodifiers", "--delay", "60", *keys)

    def type(self, text: str) -> None:
        """Type words."""
        self.do("type", "--delay", "25", text)

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Click at a place of the program's window."""
        self.do("mousemove", str(x), str(y), "sleep", "0.1", "click", str(button))

    def take(self, path: Path) -> None:
        """Save a picture of the screen."""
        command = [self._tools["import"], "-silent", "-window", "root", str(path)]
        subprocess.run(command, env=self.environment, check=True)  # noqa: S603 - found by `needed`

    # Windows.

    def titles(self) -> list[str]:
        """The titles of the windows that can be seen."""
        seen = self.do("search", "--name", ".").split()
        return [self.do("getwindowname", one) for one in seen]

    def front(self) -> str:
        """The title of the window that has the keyboard."""
        return self.do("getactivewindow", "getwindowname")

    def lay_out(self, title: str) -> bool:
        """Put a window into the upper left corner, if it has the keyboard; whether it has."""
        if title not in self.front():
            return False
        size = map(str, WINDOW)
        self.do("getactivewindow", "windowmove", "0", "0", "windowsize", *size)
        return True

    def drag_in(self, path: Path) -> None:
        """Drag a file or folder from another program into the middle of the window."""
        left, top, side = OFFER
        offering = self.start([sys.executable, __file__, str(path), str(left), str(top)])
        try:
            until(lambda: "Files" in self.titles())
            x, y = left + side // 2, top + side // 2
            to_x, to_y = WINDOW[0] // 2, WINDOW[1] // 2
            self.do("mousemove", str(x), str(y), "sleep", "0.3", "mousedown", "1", "sleep", "0.2")
            for step in range(1, 21):
                share = step / 20
                at = (round(x + (to_x - x) * share), round(y + (to_y - y) * share))
                self.do("mousemove", *map(str, at), "sleep", "0.03")
            self.do("sleep", "0.4", "mouseup", "1", "sleep", "0.3")
        finally:
            offering.terminate()
            offering.wait()


def _started(
    command: list[str], environment: Mapping[str, str], pass_fds: tuple[int, ...] = ()
) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603 - programs found by `needed`, and this interpreter
        command,
        env=dict(environment),
        pass_fds=pass_fds,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def offer(path: str, left: int, top: int) -> int:
    """Show a window from which a file or folder can be dragged, until the process is ended."""
    from PySide6.QtCore import QMimeData, Qt, QUrl
    from PySide6.QtGui import QDrag, QMouseEvent
    from PySide6.QtWidgets import QApplication, QLabel

    class Files(QLabel):
        def mouseMoveEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
            drag, mime = QDrag(self), QMimeData()
            mime.setUrls([QUrl.fromLocalFile(path)])
            drag.setMimeData(mime)
            drag.exec(Qt.DropAction.CopyAction)

    app = QApplication([])
    files = Files(Path(path).name)
    files.setWindowTitle("Files")
    # Without a frame it is where it is put, and it does not take the keyboard from the program.
    files.setWindowFlags(
        Qt.WindowType.FramelessWindowHint
        | Qt.WindowType.WindowStaysOnTopHint
        | Qt.WindowType.WindowDoesNotAcceptFocus
    )
    files.setAlignment(Qt.AlignmentFlag.AlignCenter)
    files.setGeometry(left, top, OFFER[2], OFFER[2])
    files.show()
    return app.exec()


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        sys.exit(offer(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
