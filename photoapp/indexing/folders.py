"""The folders of the library, and what the user says of them."""

import os
from contextlib import suppress

from photoapp.base.files import Place, Root
from photoapp.base.home import Home
from photoapp.base.messages import Code, PhotoappError
from photoapp.catalog import Catalog, actions, forgetting, roots
from photoapp.scan import check_new_root


def root_at(catalog: Catalog, path: str) -> Root:
    """The folder of the library with this path. Raises PhotoappError FOLDER_NOT_IN_LIBRARY."""
    wanted = {os.path.abspath(path), os.path.realpath(path), path}
    for root in roots.roots(catalog.read()):
        if root.path in wanted:
            return root
    raise PhotoappError(Code.FOLDER_NOT_IN_LIBRARY, path=path)


def add(catalog: Catalog, home: Home, path: str) -> str:
    """Add a folder, unless it is one of the library already; returns its canonical path."""
    existing = roots.roots(catalog.read())
    canonical = check_new_root(path, existing, str(home.path))
    if canonical not in {root.path for root in existing}:
        _finish_forgetting(catalog, canonical)
        catalog.write(lambda connection: actions.add_folder(connection, canonical))
    return canonical


def _finish_forgetting(catalog: Catalog, path: str) -> None:
    """What was at a path is forgotten wholly before something else is there."""
    if roots.path_is_known(catalog.read(), path):
        forgetting.finish(catalog)


def relocate(catalog: Catalog, home: Home, old: str, new: str) -> str:
    """The photos of a folder are in another now; returns its canonical path."""
    root = root_at(catalog, old)
    others = [one for one in roots.roots(catalog.read()) if one.id != root.id]
    canonical = check_new_root(new, others, str(home.path))
    _finish_forgetting(catalog, canonical)
    taken = roots.path_is_known(catalog.read(), canonical)
    if canonical != root.path and taken:
        raise PhotoappError(Code.FOLDER_OVERLAPS, path=canonical, other=canonical)
    catalog.write(lambda connection: actions.relocate_folder(connection, root.id, canonical))
    return canonical


def accept_empty(catalog: Catalog, path: str) -> int:
    """A folder is empty, or not there, because the user wants it so; returns photos now missing."""
    place = _place(catalog, path)
    with suppress(OSError), os.scandir(path) as entries:
        if next(entries, None) is not None:
            raise PhotoappError(Code.FOLDER_NOT_EMPTY, path=path)
    return catalog.write(lambda connection: actions.accept_empty(connection, place))


def _place(catalog: Catalog, path: str) -> Place:
    """A folder of the library or one in it. Raises PhotoappError FOLDER_NOT_IN_LIBRARY."""
    for wanted in (os.path.abspath(path), os.path.realpath(path)):
        for root in roots.roots(catalog.read()):
            if wanted == root.path:
                return Place(root.id, "")
            above = os.path.join(root.path, "")
            if wanted.startswith(above):
                return Place(root.id, wanted.removeprefix(above).replace(os.sep, "/"))
    raise PhotoappError(Code.FOLDER_NOT_IN_LIBRARY, path=path)
