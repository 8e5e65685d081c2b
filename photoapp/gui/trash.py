"""The trash of the system, which Qt reaches on every platform."""

from PySide6.QtCore import QFile

from photoapp.base.messages import Code, PhotoappError


class SystemTrash:
    """See `photoapp.base.trash.Trash`. Usable from any thread."""

    def put(self, path: str) -> str | None:
        """Put a file into the trash. Raises PhotoappError TRASH_UNAVAILABLE."""
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
