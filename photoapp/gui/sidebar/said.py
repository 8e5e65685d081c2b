"""What a row of the sidebar says: words, figure, icon, and what a screen reader hears."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from photoapp.base.answers import Folder
from photoapp.base.files import printable
from photoapp.base.question import SavedSearch
from photoapp.base.shelves import Shelf, Spot
from photoapp.base.tagged import Album, Tag
from photoapp.gui.sidebar.tree import More, New, Node, OnShelf, Places, Section, Waiting
from photoapp.gui.wording import words

_HEADINGS: Final[dict[Section, object]] = {
    Section.REVIEW: QT_TRANSLATE_NOOP("sidebar", "To review"),
    Section.ALBUMS: QT_TRANSLATE_NOOP("sidebar", "Albums"),
    Section.SEARCHES: QT_TRANSLATE_NOOP("sidebar", "Searches"),
    Section.TAGS: QT_TRANSLATE_NOOP("sidebar", "Tags"),
    Section.PLACES: QT_TRANSLATE_NOOP("sidebar", "Places"),
    Section.FOLDERS: QT_TRANSLATE_NOOP("sidebar", "Folders"),
}
_SHELVES: Final[dict[Shelf, tuple[str, object]]] = {
    Shelf.FAVOURITES: ("heart", QT_TRANSLATE_NOOP("sidebar", "Favourites")),
    Shelf.RECENT: ("clock", QT_TRANSLATE_NOOP("sidebar", "Recently added")),
    Shelf.UNTAGGED: ("tag", QT_TRANSLATE_NOOP("sidebar", "Untagged")),
    Shelf.HIDDEN: ("eye-slash", QT_TRANSLATE_NOOP("sidebar", "Hidden")),
}
_NEW: Final[dict[Section, object]] = {
    Section.ALBUMS: QT_TRANSLATE_NOOP("sidebar", "New album"),
    Section.TAGS: QT_TRANSLATE_NOOP("sidebar", "New tag"),
    Section.FOLDERS: QT_TRANSLATE_NOOP("sidebar", "New folder"),
}

_INSIDE: Final[dict[Section, object]] = {
    Section.ALBUMS: QT_TRANSLATE_NOOP("sidebar", "New album inside"),
    Section.TAGS: QT_TRANSLATE_NOOP("sidebar", "New tag inside"),
    Section.FOLDERS: QT_TRANSLATE_NOOP("sidebar", "New folder inside"),
}


@dataclass(frozen=True, slots=True)
class Said:
    """icon: "" for a heading. spoken: for a screen reader. tip: "" for none. note: what `text` ends
    with, which stays when a long name is cut.
    """

    text: str
    spoken: str
    icon: str
    count: str = ""
    tip: str = ""
    dim: bool = False
    note: str = ""


def said(node: Node, places: Places) -> Said:
    """What the row of a node of some places says."""
    thing = node.thing
    if thing is None:
        all_photos = _tr("All photos")
        spoken = f"{all_photos}, {words.number(places.photos)}"
        # No figure stands there before the first is known, beside photos that came before it.
        return Said(all_photos, spoken, "image", _figure(places.photos))
    if isinstance(thing, OnShelf):
        return _shelf(thing)
    if isinstance(thing, Spot):
        return _spot(thing)
    if isinstance(thing, Section):
        return Said(heading(thing), heading(thing), "")
    if isinstance(thing, New):
        return Said(new(thing.section), new(thing.section), "plus", dim=True)
    if isinstance(thing, More):
        return _more(thing)
    if isinstance(thing, Waiting):
        return _waiting(thing, node.name)
    if isinstance(thing, SavedSearch):
        tip = thing.question.text or thing.name
        return Said(thing.name, _tr("{0}, search").format(thing.name), "bookmark-simple", tip=tip)
    if isinstance(thing, Album):
        return _album(thing)
    return _tag(thing, node.name) if isinstance(thing, Tag) else _folder(thing, node.name, places)


def heading(section: Section) -> str:
    """The title of a section."""
    return _tr(str(_HEADINGS[section]))


def shelf_name(shelf: Shelf) -> str:
    """What a shelf is called."""
    return _tr(str(_SHELVES[shelf][1]))


def shelf_icon(shelf: Shelf) -> str:
    """The icon of a shelf."""
    return _SHELVES[shelf][0]


def new(section: Section, *, inside: bool = False) -> str:
    """What making one of a section is called. inside: below another."""
    return _tr(str((_INSIDE if inside else _NEW)[section]))


def _tr(source: str) -> str:
    return QCoreApplication.translate("sidebar", source)


def _shelf(on: OnShelf) -> Said:
    name = shelf_name(on.shelf)
    spoken = f"{name}, {words.photos(on.count)}"
    return Said(name, spoken, shelf_icon(on.shelf), _figure(on.count))


def _spot(spot: Spot) -> Said:
    name = spot.name if spot.within else words.country(spot.name)
    spoken = _tr("{0}, place, {1}").format(name, words.photos(spot.photos))
    tip = f"{name}, {words.country(spot.within)}" if spot.within else name
    icon = "map-pin" if spot.within else "globe-hemisphere-west"
    return Said(name, spoken, icon, words.number(spot.photos), tip)


def _more(more: More) -> Said:
    text = _tr("Show fewer")
    if not more.shown:
        all_tags = more.above is Section.TAGS
        text = _tr("All {0} tags…") if all_tags else _tr("Show all {0}")
        text = text.format(words.number(more.count))
    return Said(text, text, "dots-three", dim=True)


def _waiting(waiting: Waiting, name: str) -> Said:
    text = name if waiting.tag else _tr("All suggestions")
    count = words.number(waiting.count)
    spoken = _tr("{0}, {1} to review").format(text, count)
    return Said(text, spoken, "star-four" if waiting.tag else "dots-three", count, text)


def _album(album: Album) -> Said:
    count = words.photos(album.below or album.photos)
    if not album.by_rule:
        spoken, icon = _tr("{0}, album, {1}"), "cards"
        tip = album.description or album.name
    else:
        spoken, icon = _tr("{0}, album that fills itself, {1}"), "magic-wand"
        tip = _tr("Fills itself: {0}").format(words.rule(album.rule))
    if album.broken:
        icon = "warning"
        tip = _tr("Its rule names a tag or an album that is gone: {0}").format(album.rule)
    spoken = spoken.format(album.name, count)
    return Said(
        album.name, spoken, icon, _figure(album.below or album.photos), tip, dim=album.broken
    )


def _tag(tag: Tag, name: str) -> Said:
    count = words.photos(tag.photos)
    spoken, tip, icon = _tr("{0}, tag, {1}").format(name, count), name, "tag"
    if tag.taught:
        spoken = _tr("{0}, tag that learns from you, {1}").format(name, count)
        tip, icon = _tr("{0} · learns from your examples").format(name), "student"
    if tag.hidden:
        spoken, icon = _tr("{0}, hidden").format(spoken), "eye-slash"
    return Said(name, spoken, icon, _figure(tag.photos), tip, dim=tag.hidden)


def _figure(photos: int) -> str:
    return words.number(photos) if photos else ""


def _folder(folder: Folder, name: str, places: Places) -> Said:
    state, icon = _state(folder, places)
    note = f" · {state}" if state else ""
    text = name + note
    spoken = f"{text}, {words.photos(folder.photos)}"
    count = "" if state else _figure(folder.photos)  # there is no room for both
    tip = printable(folder.absolute)
    tip = f"{tip}\n{state}" if state else tip
    dim = folder.offline or folder.absolute in places.refused
    return Said(text, spoken, icon, count, tip, dim=dim, note=note)


def _state(folder: Folder, places: Places) -> tuple[str, str]:
    """What is the matter with a folder, "" for nothing, and its icon."""
    if folder.offline:
        return _tr("not connected"), "hard-drive"
    if folder.absolute in places.refused:
        return _tr("not allowed to read"), "lock-simple"
    looked_at = places.looking is None or folder.absolute in places.looking
    if not folder.path and looked_at:
        return _tr("looking through"), "arrows-clockwise"
    return ("" if folder.photos else _tr("empty")), "folder-simple"
