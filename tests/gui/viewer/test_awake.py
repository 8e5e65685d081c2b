"""The screen stays on during a slide show, where a desktop can be asked to keep it so."""

import os
import shutil
import subprocess
import sys
import textwrap

import pytest

_PROGRAM = textwrap.dedent(
    """
    import sys
    from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot
    from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher
    from photoapp.gui.viewer.awake import Awake

    app = QCoreApplication([])
    bus = QDBusConnection.sessionBus()
    name, path = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"

    class Desktop(QObject):
        @Slot(str, str, result="uint")
        def Inhibit(self, program, reason):
            print("asked by", program, "for", reason)
            QTimer.singleShot(0, lambda: awake.hold(on=False))
            return 7

    desktop, owner = Desktop(), QObject()
    bus.registerService(name)
    bus.registerObject(path, name, desktop, QDBusConnection.RegisterOption.ExportAllSlots)
    mode = QDBusServiceWatcher.WatchModeFlag.WatchForUnregistration
    awake = Awake(owner)
    awake.hold(on=True)
    awake.hold(on=True)
    print("held", awake.held)
    base = QDBusConnection("photoapp-awake").baseService()
    watcher = QDBusServiceWatcher(base, bus, mode)

    def gone():
        print("let go")
        app.quit()

    watcher.serviceUnregistered.connect(gone)
    QTimer.singleShot(20_000, lambda: app.exit(1))
    sys.exit(app.exec())
    """
)


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="there is no D-Bus here")
def test_the_desktop_is_asked_once_and_the_connection_ends_with_the_show():
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", _PROGRAM],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.splitlines() == ["held True", "asked by photoapp for Slide show", "let go"]
    assert done.returncode == 0


def test_without_a_session_bus_nothing_is_held_and_nothing_fails():
    program = (
        "from PySide6.QtCore import QCoreApplication, QObject\n"
        "from photoapp.gui.viewer.awake import Awake\n"
        "app, owner = QCoreApplication([]), QObject()\n"
        "awake = Awake(owner)\n"
        "awake.hold(on=True)\n"
        "print(awake.held)\n"
        "awake.hold(on=False)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout == "False\n"
