"""Keeps the screen on while a slide show runs, where the desktop lets programs ask for it.

By org.freedesktop.ScreenSaver on the session bus (Linux), over a connection made for it: the
desktop keeps the screen on for as long as that stands, so that a program that dies leaves no screen
burning. Other systems have no such bus, and their screens go dark as the user has set them.
https://specifications.freedesktop.org/idle-inhibit-spec/latest
"""

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage

_SERVICE = _INTERFACE = "org.freedesktop.ScreenSaver"
_PATH = "/org/freedesktop/ScreenSaver"
_NAME = "photoapp-awake"


class Awake(QObject):
    """Nothing waits for the desktop's answer: there is nothing to do about a refusal."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held = False

    @property
    def held(self) -> bool:
        """Whether the desktop has been asked to keep the screen on."""
        return self._held

    def hold(self, *, on: bool) -> None:
        """Keep the screen on from now on, or let it go dark again."""
        if on and not self._held:
            self._held = self._ask()
        elif self._held and not on:
            QDBusConnection.disconnectFromBus(_NAME)
            self._held = False

    def _ask(self) -> bool:
        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _NAME)
        call = QDBusMessage.createMethodCall(_SERVICE, _PATH, _INTERFACE, "Inhibit")
        call.setArguments(["photoapp", self.tr("Slide show")])
        if bus.isConnected() and bus.send(call):
            return True
        QDBusConnection.disconnectFromBus(_NAME)
        return False
