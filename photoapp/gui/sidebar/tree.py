"""What the sidebar shows, as one tree of rows; built off the GUI thread."""

import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TypeVar

from photoapp.base.answers import Folder, RootStatus, Status
from photoapp.base.files import printable
from photoapp.base.question import SavedSearch
from photoapp.base.shelves import Shelf, Spot
from photoapp.base.tagged import Album, Tag

_FIGURES = re.compile(r"(\d+)")
TOP_REVIEW = 4  # tags with waiting suggestions shown at once


class Section(Enum):
    """A heading, in this order; what stands above all headings has none."""

    LIBRARY = auto()
    REVIEW = auto()
    ALBUMS = auto()
    SEARCHES = auto()
    TAGS = auto()
    PLACES = auto()
    FOLDERS = auto()


@dataclass(frozen=True, slots=True)
class Waiting:
    """Suggestions that wait for the user's word. tag: None for those of all tags."""

    tag: Tag | None
    count: int


@dataclass(frozen=True, slots=True)
class OnShelf:
    """Photos that something holds of, and how many."""

    shelf: Shelf
    count: int


@dataclass(frozen=True, slots=True)
class New:
    """A row by which a tag or an album is made."""

    section: Section


@dataclass(frozen=True, slots=True)
class More:
    """A row that stands for others that are left out, or (shown) leaves them out again.

    above: the key of the row they are below. count: of all that are below it.
    """

    section: Section
    above: Hashable
    count: int
    shown: bool = False


Thing = None | Section | OnShelf | Waiting | Album | SavedSearch | Tag | Spot | Folder | New | More
"""What a row stands for; None for all photos."""

T = TypeVar("T", Tag, Album)

Key = Hashable
"""What stays the same of a row when its figures or its name change."""


@dataclass(slots=True, eq=False)
class Node:
    """A row with the rows below it.

    name: as shown; of a folder, from its parent on; "" where the face has a word for it.
    number: its place in Places.nodes. row: among its siblings.
    """

    thing: Thing
    name: str
    number: int
    row: int
    parent: "Node | None" = None
    children: list["Node"] = field(default_factory=list)

    @property
    def key(self) -> Key:
        """What stays the same when the tree is built anew."""
        return key_of(self.thing)

    @property
    def folder(self) -> Folder:
        """The folder it stands for. Raises TypeError for a row that is none."""
        if not isinstance(self.thing, Folder):
            raise TypeError(self.thing)
        return self.thing


def key_of(thing: Thing) -> Key:
    """What stays the same of a row that stands for this."""
    if isinstance(thing, Folder):
        return thing.root, thing.path
    if isinstance(thing, Tag | Album):
        return type(thing), thing.id
    if isinstance(thing, OnShelf):
        return thing.shelf
    if isinstance(thing, Spot):
        return Spot, thing.where
    if isinstance(thing, More):
        return More, thing.above
    if isinstance(thing, Waiting):
        return Waiting, thing.tag.id if thing.tag else 0
    return thing


def section_of(thing: Thing) -> Section | None:
    """The heading that a row stands below or is; None for all photos."""
    if isinstance(thing, Section):
        return thing
    if isinstance(thing, New | More):
        return thing.section
    kinds: dict[type, Section] = {
        OnShelf: Section.LIBRARY,
        Waiting: Section.REVIEW,
        Album: Section.ALBUMS,
        SavedSearch: Section.SEARCHES,
        Tag: Section.TAGS,
        Spot: Section.PLACES,
        Folder: Section.FOLDERS,
    }
    return kinds.get(type(thing))


@dataclass(frozen=True, slots=True)
class Places:
    """What the sidebar shows.

    nodes: all rows, parents before children. tags: every one, also those without a row. albums:
    by name, each after the one it lies in. searches: those kept under a name. refused: absolute
    paths of folders that cannot be read. looking: those of roots that are looked through now, None
    for all of them.
    """

    photos: int = 0
    problems: int = 0
    nodes: tuple[Node, ...] = (Node(None, "", 0, 0),)
    status: tuple[RootStatus, ...] = ()
    tags: tuple[Tag, ...] = ()
    albums: tuple[Album, ...] = ()
    searches: tuple[SavedSearch, ...] = ()
    refused: frozenset[str] = frozenset()
    looking: frozenset[str] | None = frozenset()

    @property
    def top(self) -> tuple[Node, ...]:
        """The topmost rows."""
        return tuple(node for node in self.nodes if node.parent is None)

    @property
    def roots(self) -> tuple[Node, ...]:
        """The topmost folders."""
        headings = (node for node in self.top if node.thing is Section.FOLDERS)
        return tuple(root for heading in headings for root in heading.children)

    @property
    def folders(self) -> tuple[Folder, ...]:
        """Every folder, each after the one it lies in."""
        return tuple(node.thing for node in self.nodes if isinstance(node.thing, Folder))

    def tag_of(self, number: int | None) -> Tag | None:
        """The tag with an id."""
        return next((tag for tag in self.tags if tag.id == number), None)

    def album_of(self, number: int | None) -> Album | None:
        """The album with an id."""
        return next((album for album in self.albums if album.id == number), None)

    def album_at(self, path: str) -> Album | None:
        """The album with a path."""
        return next((album for album in self.albums if self.album_path(album) == path), None)

    def album_path(self, album: Album) -> str:
        """The names of the albums that one lies in, and its own, from the top on: "/A/B", as
        `album:` takes them.
        """
        by_id = {one.id: one for one in self.albums}
        return "".join(f"/{by_id[one].name}" for one in reversed(_upwards(album, by_id)))

    def upwards(self, thing: Tag | Album) -> list[int]:
        """The ids of a tag or an album and of all it lies in, nearest first."""
        if isinstance(thing, Tag):
            return _upwards(thing, {tag.id: tag for tag in self.tags})
        return _upwards(thing, {album.id: album for album in self.albums})

    def root(self, folder: Folder) -> RootStatus | None:
        """The root that a folder is in or is."""
        return next((root for root in self.status if root.root == folder.root), None)


@dataclass(frozen=True, slots=True)
class Organised:
    """Tags, albums, searches and places of a library, for `places`.

    shelves: how many photos each holds. spots: countries, each followed by the places in it. tags:
    those hidden only if they are to be shown. waiting: tags with suggestions, most first. name:
    what a tag is called in the user's language. refused: absolute paths of folders that cannot be
    read.
    """

    tags: Sequence[Tag] = ()
    albums: Sequence[Album] = ()
    searches: Sequence[SavedSearch] = ()
    waiting: Sequence[Tag] = ()
    name: Callable[[Tag], str] = lambda tag: tag.name
    shelves: Mapping[Shelf, int] = field(default_factory=dict)
    spots: Sequence[Spot] = ()
    refused: frozenset[str] = frozenset()


def places(
    folders: Iterable[Folder],
    status: Status,
    organised: Organised = Organised(),
) -> Places:
    """The rows. A folder's missing parent is skipped over."""
    rows = Rows()
    rows.add(None, "", None)
    for shelf, count in organised.shelves.items():
        if (status.photos or status.hidden) and (count or shelf is not Shelf.HIDDEN):
            rows.add(OnShelf(shelf, count), "", None)
    if organised.waiting:
        _add_waiting(rows, organised)
    found = sorted(folders, key=lambda each: (each.root, each.path.split("/")))
    albums: list[Album] = []
    if found:
        heading = rows.add(Section.ALBUMS, "", None)
        albums = _add_forest(rows, heading, organised.albums, lambda album: album.name)
        if not albums:
            rows.add(New(Section.ALBUMS), "", heading)
    if organised.searches:
        heading = rows.add(Section.SEARCHES, "", None)
        for search in organised.searches:
            rows.add(search, search.name, heading)
    if found:
        heading = rows.add(Section.TAGS, "", None)
        if not _add_forest(rows, heading, _worth_a_row(organised.tags), organised.name):
            rows.add(New(Section.TAGS), "", heading)
        _add_spots(rows, organised.spots)
        _add_folders(rows, found)
    return Places(
        status.photos,
        status.problems,
        tuple(rows.nodes),
        status.roots,
        tuple(organised.tags),
        tuple(albums),
        tuple(organised.searches),
        organised.refused,
    )


class Rows:
    """Collects nodes, each with its number and its row."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self._tops = 0

    def add(self, thing: Thing, name: str, parent: Node | None) -> Node:
        row = self._tops if parent is None else len(parent.children)
        node = Node(thing, name, len(self.nodes), row, parent)
        if parent is None:
            self._tops += 1
        else:
            parent.children.append(node)
        self.nodes.append(node)
        return node


def _add_waiting(rows: Rows, organised: Organised) -> None:
    heading = rows.add(Section.REVIEW, "", None)
    waiting = organised.waiting
    for tag in waiting[:TOP_REVIEW]:
        rows.add(Waiting(tag, tag.suggestions), organised.name(tag), heading)
    if len(waiting) > TOP_REVIEW:
        rows.add(Waiting(None, sum(tag.suggestions for tag in waiting)), "", heading)


def _add_forest(
    rows: Rows, heading: Node, things: Sequence[T], name: Callable[[T], str]
) -> list[T]:
    """Rows of things that name their parents, each after its parent; what has none is on top."""
    known = {thing.id for thing in things}
    below: dict[int | None, list[T]] = {}
    for thing in things:
        below.setdefault(thing.parent if thing.parent in known else None, []).append(thing)
    added: list[T] = []

    def add(parent: int | None, node: Node) -> None:
        for thing in sorted(below.get(parent, ()), key=lambda each: by_name(name(each))):
            added.append(thing)
            add(thing.id, rows.add(thing, name(thing), node))

    add(None, heading)
    return added


def by_name(name: str) -> tuple[tuple[str, int, str], ...]:
    """What names are sorted by: figures in them by what they count, so that 10 follows 9."""
    parts = _FIGURES.split(name.casefold())
    return tuple(("", int(part), part) if part.isdecimal() else (part, 0, "") for part in parts)


def _worth_a_row(tags: Sequence[Tag]) -> list[Tag]:
    """Tags that photos bear or the user made, and those above them: not what is only proposed."""
    by_id = {tag.id: tag for tag in tags}
    worth: set[int] = set()
    for tag in tags:
        one: Tag | None = tag
        if tag.photos or tag.taught or not tag.concept:
            while one is not None and one.id not in worth:
                worth.add(one.id)
                one = by_id.get(one.parent) if one.parent is not None else None
    return [tag for tag in tags if tag.id in worth]


def _add_spots(rows: Rows, spots: Sequence[Spot]) -> None:
    if spots:
        heading = rows.add(Section.PLACES, "", None)
        country = heading
        for spot in spots:
            row = rows.add(spot, spot.name, country if spot.within else heading)
            country = country if spot.within else row


def _add_folders(rows: Rows, folders: Iterable[Folder]) -> None:
    heading = rows.add(Section.FOLDERS, "", None)
    path: list[Node] = []  # from the root down to the folder seen last
    for folder in folders:
        while path and not _holds(path[-1].folder, folder):
            path.pop()
        if path:
            above = path[-1].folder.path
            below = printable(folder.path.removeprefix(above).lstrip("/"))
            path.append(rows.add(folder, below, path[-1]))
        else:
            path.append(rows.add(folder, name_of(folder), heading))


def _upwards(thing: T, by_id: Mapping[int, T]) -> list[int]:
    found = [thing.id]
    while thing.parent is not None and thing.parent in by_id and thing.parent not in found:
        thing = by_id[thing.parent]
        found.append(thing.id)
    return found


def _holds(outer: Folder, inner: Folder) -> bool:
    if outer.root != inner.root:
        return False
    return not outer.path or inner.path.startswith(outer.path + "/")


def name_of(folder: Folder) -> str:
    """What a folder is called: the last part of its path."""
    path = printable(folder.absolute).replace("\\", "/").rstrip("/")
    return path.rpartition("/")[2] or printable(folder.absolute)
