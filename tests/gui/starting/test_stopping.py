"""What ends programs ends this one as its window's button does: nothing is lost by it."""

import os
import signal
import subprocess
import sys
import textwrap

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photoapp.base.home import Home
from photoapp.gui.starting.stopping import Stopping

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no signals")

# The real program; it tells when its window is there to be stopped.
PROGRAM = """
    import sys
    from PySide6.QtCore import QTimer
    from photoapp.base.home import Home
    from photoapp.gui.app import Program, run

    def tell(self, found, opened=Program._opened):
        opened(self, found)
        QTimer.singleShot(0, lambda: print("ready", flush=True))

    Program._opened = tell
    sys.exit(run(Home.default(), []))
"""


@posix
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_the_window_closes_and_keeps_what_it_showed(home: Home, name: str) -> None:
    running = subprocess.Popen(
        # Where it is ignored, as in the background of a shell, it stays so: not what is tried here.
        [sys.executable, "-c", _heeding(name) + textwrap.dedent(PROGRAM)],
        env={**os.environ, "PHOTOAPP_HOME": str(home.path), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert running.stdout is not None
    with running:
        assert running.stdout.readline() == "ready\n"
        running.send_signal(getattr(signal, name))
        assert running.wait(60) == 0
    assert home.session.is_file()
    assert not (home.path / "catalog.sqlite-wal").exists(), "the catalog was closed"


def _heeding(name: str) -> str:
    return f"import signal\nsignal.signal(signal.{name}, signal.SIG_DFL)\n"


@posix
def test_the_second_time_is_the_systems_and_what_was_before_comes_back(
    qapp: QApplication, qtbot: QtBot
) -> None:
    before = signal.getsignal(signal.SIGTERM)
    stopping = Stopping(qapp)
    try:
        with qtbot.waitSignal(stopping.asked):
            os.kill(os.getpid(), signal.SIGTERM)
        assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    finally:
        stopping.close()
    assert signal.getsignal(signal.SIGTERM) is before


@posix
def test_what_is_ignored_stays_ignored(qapp: QApplication) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        stopping = Stopping(qapp)
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        stopping.close()
    finally:
        signal.signal(signal.SIGHUP, before)
