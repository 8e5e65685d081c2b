"""Shows a file in the platform's file manager, selected where the platform can."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices


def reveal(path: str) -> None:
    """Open the folder of a file, with the file selected. Never waits."""
    if sys.platform == "win32":
        QProcess.startDetached("explorer.exe", ["/select,", os.path.normpath(path)])
    elif sys.platform == "darwin":
        QProcess.startDetached("open", ["-R", path])
    else:
        _on_desktop(path)


def open_folder(path: str) -> None:
    """Open a folder itself."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))


def _on_desktop(path: str) -> None:
    # File managers that know the freedesktop interface select the file; others open its folder.
    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

    address = bytes(QUrl.fromLocalFile(path).toEncoded().data()).decode()
    call = QDBusMessage.createMethodCall(
        "org.freedesktop.FileManager1",
        "/org/freedesktop/FileManager1",
        "org.freedesktop.FileManager1",
        "ShowItems",
    )
    call.setArguments([[address], ""])
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        open_folder(str(Path(path).parent))
        return
    watcher = QDBusPendingCallWatcher(bus.asyncCall(call), bus.interface())
    watcher.finished.connect(
        lambda done: open_folder(str(Path(path).parent)) if done.isError() else None
    )
    watcher.finished.connect(watcher.deleteLater)
