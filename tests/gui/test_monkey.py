"""Whatever is clicked, typed and dropped while the program looks through folders: nothing breaks.

    PHOTOAPP_MONKEY_SEED=7 PHOTOAPP_MONKEY_EVENTS=20000 pytest tests/gui/test_monkey.py

hunts with another seed, or longer.
"""

import hashlib
import logging
import os
import re
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import drawing
import pytest
from keeping import XMP, Bin
from monkey import Monkey
from PySide6.QtCore import QProcess, Qt, QtMsgType
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.logging import Record
from pytestqt.qtbot import QtBot

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.moving import FilesDone
from photoapp.gui.main.window import MainWindow
from photoapp.gui.settings import Settings
from photoapp.gui.theme import Theme
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary
from photoapp.library.files import Files

SEED = int(os.environ.get("PHOTOAPP_MONKEY_SEED", "12"))
EVENTS = int(os.environ.get("PHOTOAPP_MONKEY_EVENTS", "5000"))
DRAWN = 36
COMES = 400
"""Events after which new photos come into the folder, so that it is looked through again."""
SLOW = 180_000

pytestmark = [pytest.mark.qt, pytest.mark.timeout(1800)]


class Untouching:
    """Looks after photos like the library, but where files would come, go or be called otherwise
    it only says that it did nothing.
    """

    def __init__(self, files: Files) -> None:
        self._files = files

    def __getattr__(self, name: str) -> object:
        return getattr(self._files, name)

    def trash(self, ids: Sequence[int], job: Job | None = None) -> FilesDone:
        return FilesDone()

    def rename(self, photo: int, name: str) -> FilesDone:
        return FilesDone()

    def rename_by(self, ids: Sequence[int], pattern: str, job: Job | None = None) -> FilesDone:
        return FilesDone()

    def move(self, ids: Sequence[int], folder: str, job: Job | None = None) -> FilesDone:
        return FilesDone()


@dataclass
class Broken:
    """What should not have been: errors that nobody handled, and what Qt complained of."""

    errors: list[BaseException] = field(default_factory=list)

    def take(self, error: BaseException | None) -> None:
        if error is not None:
            self.errors.append(error)


@dataclass
class Zoo:
    """A window for a monkey. droppable: files and folders."""

    window: MainWindow
    library: PhotoLibrary
    look: Theme
    home: Home
    folder: Path
    droppable: list[Path]


def spoil(folder: Path) -> None:
    """Files that mean harm, or came to some, beside good ones."""
    folder.mkdir(parents=True)
    whole = (folder.parent / "photo-0000.jpg").read_bytes()
    for name, data in {
        "empty.jpg": b"",
        "cut.jpg": whole[: len(whole) // 2],
        "page.jpg": b"<html>Not found</html>",
        "bomb.png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\1\0\0\0\1\0\0\x08\2\0\0\0" + bytes(64),
        "half.heic": b"\0\0\0\x18ftypheic" + bytes(200),
        "noise.webp": b"RIFF\xff\xff\xff\x7fWEBPVP8 " + os.urandom(300),
        "new\nline & <b>bold \u202egpj.exe.jpg": whole + b"1",
        "n" * 240 + ".jpg": whole + b"2",
        "said.jpg": whole + b"3",
        "said.xmp": XMP.replace("x:xmpmeta ", "x:xmpmeta " * 50).encode(),
        "film.mov": b"\0\0\0\x14ftypqt  \0\0\0\0qt  " + bytes(64),
    }.items():
        (folder / name).write_bytes(data)
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff\xfe.jpg")).write_bytes(whole + b"4")
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe.jpg")


def looks(folder: Path) -> dict[str, tuple[str, int, int]]:
    """SHA-256, time and mode of every file, by its path."""
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            status = os.lstat(path)
            if os.path.isfile(path) and not os.path.islink(path):
                with open(path, "rb") as file:
                    digest = hashlib.file_digest(file, "sha256").hexdigest()
                found[path] = (digest, status.st_mtime_ns, status.st_mode)
    return found


@pytest.fixture
def zoo(
    qtbot: QtBot, work: Work, look: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Zoo]:
    # Nothing leaves this folder: not to the user's pictures, other programs or the network.
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_: True)
    monkeypatch.setattr(QProcess, "startDetached", lambda *_: (True, 0))
    folder, others = tmp_path / "Photos", tmp_path / "Others"
    paths = drawing.draw_photos(folder, DRAWN)
    spoil(folder / "Old phone")
    drawing.draw_photos(others, 4)
    home = Home(tmp_path / "home")
    library = PhotoLibrary.open(home, Bin(tmp_path / "trash"))
    library.files = Untouching(library.files)  # type: ignore[assignment]
    library.add_folder(str(folder))
    window = MainWindow(library, work, Settings(home), look)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.start()
    droppable = [folder, others, paths[0], others / "2019 Lisbon", folder / "Old phone" / "cut.jpg"]
    droppable += [folder / "Old phone" / "empty.jpg", tmp_path / "not there.jpg"]
    yield Zoo(window, library, look, home, folder, droppable)
    window.close()
    work.close()
    window.deleteLater()
    library.close()


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Broken:
    """Listens where errors end that nobody handled."""
    heard = Broken()
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: heard.take(error))
    monkeypatch.setattr(threading, "excepthook", lambda seen: heard.take(seen.exc_value))
    monkeypatch.setattr(sys, "unraisablehook", lambda seen: heard.take(seen.exc_value))
    return heard


def complaints(records: Sequence[Record]) -> list[str]:
    """What Qt said that is a mistake of the program; that a picture is broken is none."""
    mistakes = re.compile(
        r"Q[A-Z]\w*(::|:| )|.*\b(recursive|painter|paint device)\b", re.IGNORECASE
    )
    return [
        one.message
        for one in records
        if one.type in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
        or mistakes.match(one.message)
    ]


class Camera:
    """Brings photos into a folder while the program looks through it, one after another."""

    def __init__(self, zoo: Zoo) -> None:
        self._zoo, self._brought = zoo, 0
        self.looks: dict[str, tuple[str, int, int]] = looks(zoo.folder)
        self._data = (zoo.folder / "photo-0000.jpg").read_bytes()

    def bring(self, events: int) -> None:
        while self._brought < events // COMES:
            self._brought += 1
            for number in range(6):
                path = self._zoo.folder / f"new-{self._brought}-{number}.jpg"
                drawing.draw(9_000 + 10 * self._brought + number, (240, 160)).save(path)
            self.looks |= {
                path: look
                for path, look in looks(self._zoo.folder).items()
                if os.path.basename(path).startswith(f"new-{self._brought}-")
            }


def test_a_monkey_breaks_nothing(
    qtbot: QtBot,
    qtlog,
    zoo: Zoo,
    broken: Broken,
    expected_warnings: list[logging.LogRecord],
    capsys: pytest.CaptureFixture[str],
) -> None:
    window, camera = zoo.window, Camera(zoo)
    window.broken.connect(broken.take)
    monkey = Monkey(window, zoo.look, zoo.droppable, SEED)

    def meanwhile(events: int) -> None:
        camera.bring(events)
        assert not broken.errors
        assert not [one for one in expected_warnings if one.levelno >= logging.ERROR]
        assert not complaints(qtlog.records)

    try:
        monkey.play(EVENTS, meanwhile)
        monkey.leave()
        meanwhile(EVENTS)
        comes_to_rest(qtbot, zoo)
        answers(qtbot, zoo)
        assert window.close()
        meanwhile(EVENTS)
        with sqlite3.connect(zoo.home.catalog) as catalog:
            assert catalog.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        after = looks(zoo.folder)
        assert {path: after.get(path) for path in camera.looks} == camera.looks
    except BaseException:
        with capsys.disabled():
            print(f"\nPHOTOAPP_MONKEY_SEED={SEED}, after {monkey.events} events; the last:")
            print("\n".join(monkey.last))
            for error in broken.errors:
                sys.__excepthook__(type(error), error, error.__traceback__)
        raise


def comes_to_rest(qtbot: QtBot, zoo: Zoo) -> None:
    """What the monkey began ends: paused work goes on, and nothing waits for ever."""
    jobs = zoo.window.jobs
    jobs.pause_all(False)
    qtbot.waitUntil(lambda: not jobs.under_way and not jobs.waiting, timeout=SLOW)


def answers(qtbot: QtBot, zoo: Zoo) -> None:
    """A plain question is answered, as if nothing had been."""
    window = zoo.window
    if not zoo.library.status().roots:
        zoo.library.add_folder(str(zoo.folder))
    window.keeper.indexer.index()
    qtbot.waitUntil(lambda: not window.jobs.under_way, timeout=SLOW)
    window.commands.action("all-photos").trigger()
    qtbot.waitUntil(lambda: not window.field.idle, timeout=SLOW)
    window.activateWindow()
    window.commands.action("find").trigger()
    edit = window.field.findChild(QLineEdit)
    qtbot.waitUntil(edit.hasFocus, timeout=SLOW)
    for letter in "lisbon":
        QTest.keyClick(window.windowHandle(), letter)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    shown: Callable[[], object] = lambda: window.centre.shown  # noqa: E731
    qtbot.waitUntil(lambda: shown() is not None and shown().wish.text == "lisbon", timeout=SLOW)
