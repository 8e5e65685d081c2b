"""Whether a file that the catalog remembers has left its place, before the scan tells."""

import errno
import os
from collections.abc import Mapping

from photoapp.base.files import Place


def is_gone(roots: Mapping[int, str], place: Place, device: int) -> bool:
    """Whether nothing is at a place though the disk that held it (its number) is there.

    roots: paths of the roots that are being looked through; of others nobody knows.
    """
    root = roots.get(place.root)
    if root is None:
        return False
    path = os.path.join(root, place.path)
    if not _is_absent(path):
        return False
    while path != root and _is_absent(path):
        path = os.path.dirname(path)
    try:
        # Of an unplugged disk the mount point is left, or what is above it: another file system.
        return os.stat(path).st_dev == device
    except OSError:
        return False


def _is_absent(path: str) -> bool:
    try:
        os.lstat(path)
    except OSError as error:
        return error.errno in (errno.ENOENT, errno.ENOTDIR)
    return False
