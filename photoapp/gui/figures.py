"""What the sidebar and the status bar show of the library, asked for in one go."""

from typing import NamedTuple

from photoapp.base.answers import Status
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
    organised = Organised(
        tags=library.tags.all(hidden=hidden),
        albums=library.albums.all(),
        searches=library.searches.all(),
        waiting=library.suggestions.waiting(),
        name=_name,
        shelves=library.shelves.counts(),
        spots=library.shelves.spots(),
    )
    return Figures(places(library.folder_tree(), status, organised), status)


def _name(tag: Tag) -> str:
    return called(tag.name) if tag.concept else tag.name
