"""The trash of the system, which Qt reaches on every platform."""

import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFile, QStandardPaths

from photoapp.base.messages import Code, PhotoappError


class SystemTrash:
    """See `photoapp.base.trash.Trash`. Usable from any thread."""

    def put(self, path: str) -> str | None:
        """Put a file into the trash. Raises PhotoappError TRASH_UNAVAILABLE."""
        _make_home()
        file = QFile(path)
        if not file.moveToTrash():
            raise PhotoappError(Code.TRASH_UNAVAILABLE, path=path)
        # Qt says where it went, where the system told it.
        where = file.fileName()
        return where if where and where != path else None

    def back(self, where: str, path: str) -> None:
        """Put a file of the trash back where it was."""
        from photoapp.library.disk import put_back

        put_back(where, path)


def _make_home() -> None:
    """Make the folder that holds the trash of the user, as Qt does not.

    With the rights that https://specifications.freedesktop.org/basedir-spec/ asks for. Where it
    cannot be made, Qt says so.
    """
    if sys.platform in ("win32", "darwin"):
        return
    data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    with suppress(OSError):
        for folder in (*reversed(Path(data).parents), Path(data)):
            if not folder.exists():
                folder.mkdir(0o700)
