"""Ctrl+C in the terminal, a shutdown and `kill` close the window as its button does."""

import signal
import socket
from types import FrameType
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_NAMES: Final = ("SIGINT", "SIGTERM", "SIGHUP")  # no system but a POSIX one has the last


class Stopping(QObject):
    """Emits `asked` when a signal of the system wants the program to end; only on the main thread.

    Python runs handlers between two of its own steps, of which there is none while Qt waits. So
    the number of the signal goes into a socket, which wakes Qt. The second signal ends the process
    the hard way: whoever asks twice does not want to wait. What is ignored stays ignored (nohup).
    """

    asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._near, self._far = socket.socketpair()
        for end in (self._near, self._far):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        self._wakeup = signal.set_wakeup_fd(self._far.fileno(), warn_on_full_buffer=False)
        numbers = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
        self._before = {
            number: signal.signal(number, self._heard)
            for number in numbers
            if signal.getsignal(number) is not signal.SIG_IGN
        }

    def close(self) -> None:
        """Leave signals to whom they were before."""
        self._notifier.setEnabled(False)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakeup)
        self._near.close()
        self._far.close()

    def _heard(self, _number: int, _frame: FrameType | None) -> None:
        for number in self._before:
            signal.signal(number, signal.SIG_DFL)

    def _woken(self) -> None:
        try:
            heard = self._near.recv(64)
        except BlockingIOError:
            return
        if any(number in self._before for number in heard):
            self.asked.emit()
