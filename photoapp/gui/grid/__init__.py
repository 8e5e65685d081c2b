"""The grid of photos: sections of square cells, fast with a million of them."""

from photoapp.gui.grid.dragging import PHOTOS_MIME, mime_data
from photoapp.gui.grid.keys import MOVES
from photoapp.gui.grid.layout import Anchor
from photoapp.gui.grid.model import ID_ROLE
from photoapp.gui.grid.sections import (
    FixedSections,
    Heading,
    JoinedSections,
    Sections,
    answer_sections,
    date_sections,
    less_certain,
)
from photoapp.gui.grid.surface import PhotoSource
from photoapp.gui.grid.view import Grid

__all__ = [
    "ID_ROLE",
    "MOVES",
    "PHOTOS_MIME",
    "Anchor",
    "FixedSections",
    "Grid",
    "Heading",
    "JoinedSections",
    "PhotoSource",
    "Sections",
    "answer_sections",
    "date_sections",
    "less_certain",
    "mime_data",
]
