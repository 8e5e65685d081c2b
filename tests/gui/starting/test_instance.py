"""One window for each library: what is started beside it hands over, whatever it says."""

import json
import os
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import drawing
import pytest
from program import program
from PySide6.QtCore import Qt
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photoapp.base.home import Home
from photoapp.gui.app import Program
from photoapp.gui.starting import instance
from photoapp.gui.starting.instance import Instance, Sole, Wanted, understood, wanted

SLOW = 60_000  # milliseconds for what starts a process

# A window that dies without a word: its socket and the file of its lock are left.
DYING = """
    import os
    from PySide6.QtCore import QCoreApplication
    from photoapp.base.home import Home
    from photoapp.gui.starting.instance import Instance, Sole

    app = QCoreApplication([])
    home = Home.default()
    home.create()
    assert Sole(home).take()
    assert Instance(home).listening
    os._exit(9)
"""


@pytest.fixture
def listening(qapp: QApplication, home: Home) -> Iterator[Instance]:
    home.create()
    made = Instance(home)
    assert made.listening
    yield made
    made.close()


@pytest.fixture
def running(qapp: QApplication, qtbot: QtBot, home: Home) -> Iterator[Program]:
    """A program with its window open, which is the one of its library."""
    home.create()
    sole = Sole(home)
    assert sole.take()
    made = Program(qapp, home, Wanted())
    qtbot.waitUntil(lambda: made.window is not None, timeout=SLOW)
    yield made
    if made.window is not None:
        made.window.close()
    made.close()
    made.forget()
    sole.give_back()


def second(qtbot: QtBot, *arguments: object) -> subprocess.Popen[str]:
    """Start the program again and wait until it has ended."""
    words = [*program(), *map(str, arguments)]
    started = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    qtbot.waitUntil(lambda: started.poll() is not None, timeout=SLOW)
    return started


def ending(started: subprocess.Popen[str]) -> tuple[int, int, str]:
    """Exit code, lines on stdout, and what it said on stderr."""
    out, err = started.communicate()
    return started.returncode, len(out.splitlines()), err


def place_of(home: Home) -> str:
    return next(place for place in instance._places(home) if os.path.exists(place))


def test_a_second_start_gives_its_folders_to_the_window_that_is_open(
    running: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    drawing.draw_photos(tmp_path / "Pictures", 3)
    window = running.window
    assert window is not None
    window.showMinimized()
    assert ending(second(qtbot, tmp_path / "Pictures")) == (0, 1, "")
    qtbot.waitUntil(lambda: window.sidebar.total == 3, timeout=SLOW)
    assert not window.windowState() & Qt.WindowState.WindowMinimized
    qtbot.waitUntil(lambda: not window.keeper.indexer.running, timeout=SLOW)


def test_a_second_start_with_a_picture_asks_for_photos_like_it(
    running: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    picture = drawing.draw_photos(tmp_path / "Elsewhere", 1)[0]
    window = running.window
    assert window is not None
    assert ending(second(qtbot, "gui", picture)) == (0, 1, "")
    qtbot.waitUntil(lambda: len(window.field.pictures) == 1)
    assert window.field.pictures[0].source == str(picture)
    assert not window.library.folders(), "a picture is no folder"


def test_a_second_start_with_nothing_ends_well(running: Program, qtbot: QtBot) -> None:
    assert ending(second(qtbot)) == (0, 1, "")


def test_the_command_line_goes_on_working_beside_the_window(
    running: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    drawing.draw_photos(tmp_path / "Pictures", 2)
    assert second(qtbot, "index", tmp_path / "Pictures").returncode == 0
    assert second(qtbot, "status").returncode == 0
    assert running.window is not None
    qtbot.waitUntil(lambda: running.window.sidebar.total == 2, timeout=SLOW)


def test_what_wants_something_before_the_window_is_there_waits_for_it(
    qapp: QApplication, qtbot: QtBot, home: Home, tmp_path: Path
) -> None:
    drawing.draw_photos(tmp_path / "Pictures", 2)
    home.create()
    made = Program(qapp, home, Wanted())
    try:
        made._instance.asked.emit(Wanted(folders=(str(tmp_path / "Pictures"),)))
        assert made.window is None
        qtbot.waitUntil(lambda: made.window is not None, timeout=SLOW)
        qtbot.waitUntil(lambda: made.window.sidebar.total == 2, timeout=SLOW)
        qtbot.waitUntil(lambda: not made.window.keeper.indexer.running, timeout=SLOW)
    finally:
        if made.window is not None:
            made.window.close()
        made.close()
        made.forget()


def test_a_window_that_died_leaves_its_place_to_the_next(qtbot: QtBot, home: Home) -> None:
    died = subprocess.run([sys.executable, "-c", textwrap.dedent(DYING)], check=False)
    assert died.returncode == 9
    assert home.window_lock.exists()
    sole = Sole(home)
    assert sole.take(), "the kernel has freed the lock"
    made = Instance(home)
    try:
        assert made.listening
        with qtbot.waitSignal(made.asked):
            caller = QLocalSocket()
            caller.connectToServer(place_of(home))
            caller.write(json.dumps({"folders": [], "pictures": [], "token": ""}).encode() + b"\n")
    finally:
        made.close()
        sole.give_back()


def test_only_one_window_may_have_a_library_and_another_library_has_its_own(
    home: Home, tmp_path: Path
) -> None:
    home.create()
    first, again, other = Sole(home), Sole(home), Sole(Home(tmp_path))
    assert first.take()
    assert not again.take()
    assert other.take()
    first.give_back()
    assert again.take()
    for each in (again, other):
        each.give_back()


def test_two_libraries_listen_in_two_places(home: Home, tmp_path: Path) -> None:
    assert not set(instance._places(home)) & set(instance._places(Home(tmp_path / "other")))


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes have no mode")
def test_nobody_else_may_reach_the_window(listening: Instance, home: Home) -> None:
    found = Path(place_of(home))
    assert not found.stat().st_mode & 0o077
    assert not found.parent.stat().st_mode & 0o077


def test_a_home_too_deep_for_a_socket_has_one_elsewhere(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", "")
    deep = Home(tmp_path / ("d" * 100))
    deep.create()
    made = Instance(deep)
    try:
        assert made.listening
        assert not list(deep.path.glob("*.socket"))
    finally:
        made.close()


@pytest.mark.parametrize(
    "message",
    [
        b"\n",
        b"not a message\n",
        b"[1, 2]\n",
        b"[" * 100_000 + b"\n",
        b'{"folders": "/x", "pictures": [], "token": ""}\n',
        b'{"folders": ["relative"], "pictures": [], "token": ""}\n',
        b'{"folders": ["/with\\u0000nul"], "pictures": [], "token": ""}\n',
        b'{"folders": [1], "pictures": [], "token": ""}\n',
        b'{"folders": [], "pictures": []}\n',
        json.dumps({"folders": ["/x"] * 1001, "pictures": [], "token": ""}).encode() + b"\n",
        b"\xff\xfe\n",
        b"x" * (instance.MOST_BYTES + 10),
    ],
)
def test_what_is_no_message_harms_nothing(
    listening: Instance, home: Home, qtbot: QtBot, message: bytes
) -> None:
    heard: list[Wanted] = []
    listening.asked.connect(heard.append)
    caller = QLocalSocket()
    caller.connectToServer(place_of(home))
    caller.write(message)
    closed = QLocalSocket.LocalSocketState.UnconnectedState
    qtbot.waitUntil(lambda: caller.state() is closed)
    assert bytes(caller.readAll().data()) in (b"refused\n", b"")
    assert not heard
    with qtbot.waitSignal(listening.asked):
        again = QLocalSocket()
        again.connectToServer(place_of(home))
        again.write(b'{"folders": ["/x"], "pictures": [], "token": ""}\n')


def test_who_connects_and_says_nothing_is_shown_out(
    listening: Instance, home: Home, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instance, "PATIENCE_MS", 50)
    callers = [QLocalSocket() for _ in range(instance.MOST_TALKING + 4)]
    for caller in callers:
        caller.connectToServer(place_of(home))
    closed = QLocalSocket.LocalSocketState.UnconnectedState
    qtbot.waitUntil(lambda: all(caller.state() is closed for caller in callers))


def test_any_name_that_the_file_system_allows_arrives_as_it_is() -> None:
    odd = os.fsdecode(b"/photos/\xff\xfe caf\xc3\xa9")
    message = json.dumps({"folders": [odd], "pictures": [], "token": ""}).encode("ascii")
    assert understood(message) == Wanted(folders=(odd,))


def test_a_token_that_is_none_is_dropped() -> None:
    for token in ("a\nb", "é", "x" * 5000):
        message = json.dumps({"folders": [], "pictures": [], "token": token}).encode()
        assert understood(message) == Wanted()


def test_words_are_sorted_into_folders_and_pictures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    monkeypatch.delenv("DESKTOP_STARTUP_ID", raising=False)
    picture = drawing.draw_photos(tmp_path, 1)[0]
    monkeypatch.chdir(tmp_path)
    asked = wanted([".", picture.name, "absent"])
    assert asked == Wanted((str(tmp_path), str(tmp_path / "absent")), (str(picture),))


def test_a_window_that_does_not_answer_is_named_and_no_second_one_opens(
    home: Home, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from photoapp.gui import app

    monkeypatch.setattr(instance, "_BEGINNING_S", 0.0)
    home.create()
    hung = Sole(home)
    assert hung.take()
    try:
        assert app.run(home, []) == 1
    finally:
        hung.give_back()
    assert "does not answer" in capsys.readouterr().err
