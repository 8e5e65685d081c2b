"""How albums are shown: as JSON, and as lines for people."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from photoapp.base.files import path_json
from photoapp.base.tagged import Album
from photoapp.cli.output import Document, program, shown

if TYPE_CHECKING:
    from photoapp.library import PhotoLibrary


def undo() -> str:
    """How to undo what was just done."""
    return f"To undo it: {program()} history undo"


def document(album: Album, path: str, covers: Mapping[int, str]) -> Document:
    """An album as JSON. path: its own name behind those it lies in. covers: paths, by photo."""
    cover = covers.get(album.cover) if album.cover is not None else None
    return {
        "album": path,
        "id": album.id,
        "name": album.name,
        "photos": album.photos,
        "photos_below": album.below,
        "description": album.description,
        "cover": None if cover is None else {"photo": album.cover, **path_json(cover)},
        "rule": album.rule or None,
        "by_rule": album.by_rule,
        "keeps": album.keeps,
        "broken": album.broken,
    }


def told(library: "PhotoLibrary", album: Album) -> Document:
    """One album as JSON."""
    covers = library.paths([] if album.cover is None else [album.cover])
    return document(album, library.albums.path(album.id), covers)


def filling(rule: str) -> str:
    """What fills an album by rule, for people."""
    return shown(rule) or "pictures"


def split(path: str) -> tuple[str, str]:
    """What a path says: the album it lies in, "" for the top, and its own name."""
    parent, _, name = path.rpartition("/")
    return parent, name
