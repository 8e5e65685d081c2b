"""What the sidebar and the status bar show of the library, asked for in one go."""

import os
from typing import NamedTuple

from photoapp.base.answers import Folder, Status
from photoapp.base.tagged import Tag
from photoapp.gui.sidebar import Organised, Places, places
from photoapp.gui.tags import called
from photoapp.library import PhotoLibrary


class Figures(NamedTuple):
    """places: the sidebar's rows. status: of the library."""

    places: Places
    status: Status


def figures(library: PhotoLibrary, *, hidden: bool) -> Figures:
    """Ask the library. hidden: also for hidden tags. Not on the GUI thread."""
    status = library.status()
    refused = library.unreadable_folders()
    organised = Organised(
        tags=library.tags.all(hidden=hidden),
        albums=library.albums.all(),
        searches=library.searches.all(),
        waiting=library.suggestions.waiting(),
        name=_name,
        shelves=library.shelves.counts(),
        spots=library.shelves.spots(),
        refused=refused,
    )
    return Figures(places(_folders(library, status, refused), status, organised), status)


def _folders(library: PhotoLibrary, status: Status, refused: frozenset[str]) -> list[Folder]:
    """Those with photos, those made just now, and those that nobody may read."""
    found = library.folder_tree()
    known = {folder.absolute for folder in found}
    found += [folder for folder in library.folder_files.made() if folder.absolute not in known]
    known.update(folder.absolute for folder in found)
    for path in sorted(refused - known):
        for root in status.roots:
            if path.startswith(os.path.join(root.path, "")):
                inside = os.path.relpath(path, root.path).replace(os.sep, "/")
                found.append(Folder(root.root, inside, path, 0, root.offline))
    return found


def _name(tag: Tag) -> str:
    return called(tag.name) if tag.concept else tag.name
