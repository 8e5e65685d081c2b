"""One window for each library: a second start hands its folders and pictures to the first.

The first holds a lock, which the kernel frees when its process dies, however it died; so a socket
that is left over is known to be nobody's. What arrives is untrusted: it is capped in size, time
and number, and only paths come out of it.
"""

import hashlib
import json
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from filelock import FileLock, Timeout
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from photoapp.base.home import Home

MOST_BYTES = 1 << 20  # of one message
MOST_PATHS = 1000
MOST_TALKING = 16  # at once
PATIENCE_MS = 5_000  # for a message to arrive whole, and for the answer to it
_BEGINNING_S = 10.0  # the first window may hold the lock and not listen yet
_LONGEST_PATH = 80  # of a socket: 108 bytes on Linux, 104 on macOS, of which Qt needs some
_TAKEN: Final = b"taken\n"
_TOKENS: Final = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a start of the program was given, as absolute paths.

    token: by which the desktop lets the window come to the front ("" if it needs none).
    """

    folders: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    token: str = ""


def wanted(arguments: Sequence[str]) -> Wanted:
    """What the words after the program's name ask for. What is no file is taken for a folder."""
    paths = [os.path.abspath(argument) for argument in arguments]
    pictures = tuple(path for path in paths if os.path.isfile(path))
    token = next((os.environ[name] for name in _TOKENS if os.environ.get(name)), "")
    return Wanted(tuple(path for path in paths if path not in pictures), pictures, token)


class Sole:
    """The right to be the window of a library. Attribute: held."""

    def __init__(self, home: Home) -> None:
        self._lock = FileLock(home.window_lock)
        self.held = False

    def take(self) -> bool:
        """Try to get it. Where the file system has no locks, everybody gets it. Raises nothing."""
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            return False
        except (OSError, NotImplementedError):
            return True
        self.held = True
        return True

    def give_back(self) -> None:
        """Let another window be the one."""
        self._lock.release()
        self.held = False


def hand_over(home: Home, what: Wanted) -> bool:
    """Give what is wanted to the window that is open; whether it took it. Waits some seconds."""
    message = json.dumps(
        {"folders": what.folders, "pictures": what.pictures, "token": what.token}
    ).encode("ascii")
    until = time.monotonic() + _BEGINNING_S
    while True:
        for place in _places(home):
            if (answer := _say(place, message)) is not None:
                return answer
        if time.monotonic() > until:
            return False
        time.sleep(0.1)  # it begins, or ends: whoever waits here has no window yet


def _say(place: str, message: bytes) -> bool | None:
    """Whether the window at a place took a message; None if nobody listens there."""
    socket = QLocalSocket()
    socket.connectToServer(place)
    if not socket.waitForConnected(PATIENCE_MS):
        return None
    socket.write(message + b"\n")
    until = time.monotonic() + PATIENCE_MS / 1000
    while not socket.canReadLine() and time.monotonic() < until:
        if not socket.waitForReadyRead(PATIENCE_MS):
            break
    answer = bytes(socket.readAll().data())
    socket.abort()
    return answer == _TAKEN


def _places(home: Home) -> list[str]:
    """Where the window of a library listens, the best place first.

    In the home, which only the user may enter; where its path is too long for a socket or its file
    system has none, in a folder of the user's own among temporary files.
    """
    key = hashlib.blake2b(os.fsencode(home.path), digest_size=12).hexdigest()
    if sys.platform == "win32":
        return [f"photoapp-{key}"]
    inside = home.path / "window.socket"
    short = [str(inside)] if len(os.fsencode(inside)) <= _LONGEST_PATH else []
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    above = Path(runtime) if os.path.isabs(runtime) else Path(tempfile.gettempdir())
    own = above / (
        f"photoapp-{os.getuid()}" if above == Path(tempfile.gettempdir()) else "photoapp"
    )
    return [*short, str(own / f"{key[:12]}.socket")]


def _is_own(folder: Path) -> bool:
    """Make a folder that only the user may enter; whether it is one (others may have made it)."""
    if sys.platform == "win32":
        return True
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        found = folder.lstat()
    except OSError:
        return False
    is_folder = not folder.is_symlink() and folder.is_dir()
    return is_folder and found.st_uid == os.getuid() and not found.st_mode & 0o077


class Instance(QObject):
    """Listens for other starts of the program. Signal: asked(Wanted) one was given something."""

    asked = Signal(object)

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._talking: dict[QLocalSocket, bytearray] = {}
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._met)
        for place in _places(home):
            if _is_own(Path(place).parent) and self._listen(place):
                break

    @property
    def listening(self) -> bool:
        """Whether others can reach it."""
        return self._server.isListening()

    def close(self) -> None:
        """Listen no more."""
        self._server.close()
        for socket in list(self._talking):
            socket.abort()

    def _listen(self, place: str) -> bool:
        QLocalServer.removeServer(place)  # of one that died: the lock says that nobody is there
        return self._server.listen(place)

    def _met(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            if len(self._talking) >= MOST_TALKING:
                socket.abort()
                socket.deleteLater()
                continue
            self._talking[socket] = bytearray()
            socket.setReadBufferSize(MOST_BYTES + 2)
            socket.readyRead.connect(self._heard)
            socket.disconnected.connect(self._left)
            QTimer.singleShot(PATIENCE_MS, socket, socket.abort)
            if socket.bytesAvailable():
                self._hear(socket)
            if socket.state() is QLocalSocket.LocalSocketState.UnconnectedState:
                self._forget(socket)

    def _heard(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        said = self._talking.get(socket)
        if said is None:
            return
        said += bytes(socket.readAll().data())
        line, ended, _ = said.partition(b"\n")
        if len(line) > MOST_BYTES:
            socket.abort()
        elif ended:
            del self._talking[socket]
            self._answer(socket, understood(bytes(line)))

    def _answer(self, socket: QLocalSocket, what: Wanted | None) -> None:
        socket.write(_TAKEN if what is not None else b"refused\n")
        socket.flush()
        socket.disconnectFromServer()
        if what is not None:
            self.asked.emit(what)

    def _left(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._forget(socket)

    def _forget(self, socket: QLocalSocket) -> None:
        self._talking.pop(socket, None)
        socket.deleteLater()


def understood(line: bytes) -> Wanted | None:
    """What a message says, None if it is none of ours."""
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict):
        return None
    folders, pictures = _paths(said.get("folders")), _paths(said.get("pictures"))
    token = said.get("token")
    if folders is None or pictures is None or not isinstance(token, str):
        return None
    plain = token.isascii() and token.isprintable() and len(token) < MOST_PATHS
    return Wanted(folders, pictures, token if plain else "")


def _paths(said: Any) -> tuple[str, ...] | None:
    if not isinstance(said, list) or len(said) > MOST_PATHS:
        return None
    sound = all(isinstance(one, str) and os.path.isabs(one) and "\0" not in one for one in said)
    return tuple(said) if sound else None
