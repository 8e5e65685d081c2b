"""Whether an unknown file is a known one that was renamed or put elsewhere."""

import os
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from photoapp.base.files import FileStat, KnownFile, KnownFiles, KnownRow, Place, Root
from photoapp.scan.opening import is_gone


class Moves:
    """Files that moved, and the file systems met on the way.

    ids: of files known to be elsewhere now. devices: numbers of all file systems met, also the
    numbers they had when their files were remembered.
    """

    def __init__(self, roots: Sequence[Root], known: KnownFiles) -> None:
        self.ids: set[int] = set()
        self.devices: set[int] = set()
        self._roots = {root.id: root for root in roots}
        self._known = known
        self._present: dict[int, bool] = {}
        self._former: dict[int, set[int]] = {}

    def met(self, row: KnownRow, found: os.stat_result) -> None:
        """An unchanged file of which it is not sure that its device was met."""
        self.devices.add(row.device)
        if row.device != found.st_dev and row.inode == found.st_ino:
            self._former.setdefault(found.st_dev, set()).add(row.device)

    def source(self, stat: FileStat, place: Place) -> KnownFile | None:
        """The known file that is now at `place`, if its old place does not hold it any more."""
        if not stat.inode:
            return None
        for device in (stat.device, *sorted(self._former.get(stat.device, ()))):
            for file in self._known.by_identity(replace(stat, device=device)):
                if file.id not in self.ids and file.place != place and self._left(file, place):
                    self.ids.add(file.id)
                    return file
        return None

    def _left(self, file: KnownFile, place: Place) -> bool:
        root = self._roots.get(file.place.root)
        if root is None or not self._is_present(root):
            return False
        old = os.path.join(root.path, file.place.path)
        try:
            there = os.lstat(old)
        except OSError as error:
            return is_gone(error)
        if there.st_ino != file.stat.inode or there.st_nlink != 1:
            return False
        # One name, two paths: the new name differs only in case where case means nothing, or the
        # old folder is a link to the new one, left for other programs.
        return _folded(file.place.path) == _folded(place.path) or os.path.realpath(old) != old

    def _is_present(self, root: Root) -> bool:
        """Whether files missed in a root can have left it: not if it is an empty mount point."""
        present = self._present.get(root.id)
        if present is None:
            present = self._present[root.id] = _holds_something(root)
        return present


def _holds_something(root: Root) -> bool:
    try:
        if os.stat(root.path).st_dev == root.device:
            return True
        with os.scandir(root.path) as entries:
            return next(entries, None) is not None
    except OSError:
        return False


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()
