"""Whether a folder may become a root: it exists, and no photo would be in the library twice."""

import os
from collections.abc import Iterator, Sequence

from photoapp.base.files import Root
from photoapp.base.messages import Code, PhotoappError


def check_new_root(path: str, existing: Sequence[Root], home: str) -> str:
    """The canonical absolute path for a new root; that of the root already there if it is one.

    Folders are compared as the file system sees them, so links, mounts and spellings that differ
    in case are seen through; a root that is not connected is compared by its path. Raises
    PhotoappError: FOLDER_MISSING (also for a file), FOLDER_OVERLAPS, FOLDER_IS_HOME.
    """
    try:
        canonical = os.path.realpath(path, strict=True)
    except OSError:
        raise PhotoappError(Code.FOLDER_MISSING, path=path) from None
    if not os.path.isdir(canonical):
        raise PhotoappError(Code.FOLDER_MISSING, path=path)
    for root in existing:
        if is_same(root.path, canonical):
            return root.path
    if contains(home, canonical):
        raise PhotoappError(Code.FOLDER_IS_HOME, path=canonical)
    for root in existing:
        if contains(root.path, canonical) or contains(canonical, root.path):
            raise PhotoappError(Code.FOLDER_OVERLAPS, path=canonical, other=root.path)
    return canonical


def is_same(one: str, other: str) -> bool:
    """Whether two paths are one folder."""
    if os.path.normcase(one) == os.path.normcase(other):
        return True
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False


def contains(outer: str, inner: str) -> bool:
    """Whether a folder is, or is somewhere above, another. Neither needs to exist."""
    return any(is_same(outer, folder) for folder in _upwards(os.path.realpath(inner)))


def _upwards(path: str) -> Iterator[str]:
    yield path
    while (above := os.path.dirname(path)) != path:
        path = above
        yield path
