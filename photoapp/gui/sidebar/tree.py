"""The library's saved searches and tags, and its folders as a tree; built off the GUI thread."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from photoapp.base.answers import Folder, RootStatus, Status
from photoapp.base.files import printable
from photoapp.base.question import SavedSearch
from photoapp.base.tagged import Tag


@dataclass(slots=True)
class Node:
    """A folder with the folders below it.

    name: as shown, from its parent on. number: its place in Places.nodes. row: among its siblings.
    """

    folder: Folder
    name: str
    number: int
    row: int
    parent: "Node | None" = None
    children: list["Node"] = field(default_factory=list)

    @property
    def key(self) -> tuple[int, str]:
        """What stays the same when the tree is built anew."""
        return self.folder.root, self.folder.path


@dataclass(frozen=True, slots=True)
class Places:
    """What the sidebar shows: figures, tags and folders.

    nodes: all folders, parents before children. tags: those that some photo there bears.
    searches: those kept under a name.
    """

    photos: int = 0
    problems: int = 0
    nodes: tuple[Node, ...] = ()
    status: tuple[RootStatus, ...] = ()
    tags: tuple[Tag, ...] = ()
    searches: tuple[SavedSearch, ...] = ()

    @property
    def roots(self) -> tuple[Node, ...]:
        """The topmost folders."""
        return tuple(node for node in self.nodes if node.parent is None)

    def root(self, folder: Folder) -> RootStatus | None:
        """The root that a folder is in or is."""
        return next((root for root in self.status if root.root == folder.root), None)


def places(
    folders: Iterable[Folder],
    status: Status,
    tags: Iterable[Tag] = (),
    searches: Iterable[SavedSearch] = (),
) -> Places:
    """The tree of `folders` (sorted by root, then path). A missing parent is skipped over."""
    nodes: list[Node] = []
    path: list[Node] = []  # from the root down to the folder seen last
    roots = 0
    for folder in sorted(folders, key=lambda each: (each.root, each.path.split("/"))):
        while path and not _holds(path[-1].folder, folder):
            path.pop()
        if path:
            parent = path[-1]
            below = printable(folder.path.removeprefix(parent.folder.path).lstrip("/"))
            node = Node(folder, below, len(nodes), len(parent.children), parent)
            parent.children.append(node)
        else:
            node = Node(folder, name_of(folder), len(nodes), roots)
            roots += 1
        nodes.append(node)
        path.append(node)
    borne = tuple(tag for tag in tags if tag.photos)
    kept = tuple(searches)
    return Places(status.photos, status.problems, tuple(nodes), status.roots, borne, kept)


def _holds(outer: Folder, inner: Folder) -> bool:
    if outer.root != inner.root:
        return False
    return not outer.path or inner.path.startswith(outer.path + "/")


def name_of(folder: Folder) -> str:
    """What a folder is called: the last part of its path."""
    path = printable(folder.absolute).replace("\\", "/").rstrip("/")
    return path.rpartition("/")[2] or printable(folder.absolute)
