"""Questions that name a folder name it still after the program has called it otherwise."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from photoapp.base.answers import Folder
from photoapp.catalog import Connection, albums, roots, searches
from photoapp.catalog.filters import folded
from photoapp.catalog.recording import Values
from photoapp.search.foldered import names_folders, reworded, reworded_rule

Rewritten = tuple[str, Values, Values]
"""A row that is to change: its table, its key, and what it is to say."""


@dataclass(frozen=True)
class Renamed:
    """A folder that is called otherwise now. old, new: absolute paths. root: of the library, that
    it is or lies in, as it was called.
    """

    old: str
    new: str
    root: str

    @property
    def back(self) -> "Renamed":
        """The other way round."""
        return Renamed(self.new, self.old, self.new if self.root == self.old else self.root)


def rows(connection: Connection, renamed: Renamed) -> Iterator[Rewritten]:
    """Saved searches and rules of albums that name the folder, for the action that renamed it."""
    change = _Following(connection, renamed).value
    for folded_name, text in searches.texts(connection):
        said = _reworded(text, change)
        if said != text:
            yield "searches", {"folded": folded_name}, {"question": said}
    for one in albums.kept(connection):
        if names_folders(one.stored):
            rule = reworded_rule(one.rule, change)
            if rule != one.rule:
                yield "albums", {"id": one.id}, {"rule": rule.encoded()}


def remember(connection: Connection, renamed: Renamed) -> None:
    """Questions asked before follow; they are no part of the history."""
    change = _Following(connection, renamed).value
    for text in searches.asked(connection):
        said = _reworded(text, change)
        if said != text:
            searches.reword(connection, text, said)


def now(connection: Connection, text: str, all_renamed: Sequence[Renamed]) -> str:
    """A question of some time ago as it reads today. all_renamed: in the order it happened."""
    for one in all_renamed:
        text = _reworded(text, _Following(connection, one).if_gone)
    return text


def _reworded(text: str, change: Callable[[str], str | None]) -> str:
    return reworded(text, change) if names_folders(text) else text


@dataclass
class _Following:
    """What filters name once a folder is called otherwise, by the folders as they are now."""

    connection: Connection
    renamed: Renamed
    _known: list[Folder] = field(default_factory=list)

    def value(self, said: str) -> str | None:
        """What a filter says from now on, None if it says it already."""
        text = said.replace(os.sep, "/")
        if not os.path.isabs(text):
            return self._by_name([part for part in text.split("/") if part])
        path, old = os.path.normpath(text), self.renamed.old
        if path == old or path.startswith(os.path.join(old, "")):
            return self.renamed.new + path[len(old) :]
        return None

    def if_gone(self, said: str) -> str | None:
        """The same, unless the folder that is meant is there again."""
        if any(one.absolute == self.renamed.old for one in self._folders):
            return None
        return self.value(said)

    @property
    def _folders(self) -> list[Folder]:
        if not self._known:
            self._known = [one for one in roots.folder_tree(self.connection) if one.photos]
        return self._known

    def _by_name(self, parts: Sequence[str]) -> str | None:
        """A part of a name may mean other folders as well: it is left while it finds any, but a
        whole name, which means this one.
        """
        names = _names(self.renamed.old, self.renamed.root)
        for at in range(min(len(parts), len(names))):
            before = names[len(names) - 1 - at :]
            if not all(map(_stands_in, parts[: at + 1], before)):
                continue
            whole = at if folded(parts[at]) == folded(names[-1]) else None
            if not any(_ends_in(one, parts, whole) for one in self._folders):
                return self._called(parts, at)
        return None

    def _called(self, parts: Sequence[str], at: int) -> str | None:
        """The parts with the new name in the place of one, or the path where that means others."""
        new = [*parts[:at], os.path.basename(self.renamed.new), *parts[at + 1 :]]
        found = [one.absolute for one in self._folders if _ends_in(one, new)]
        if not found or "/" in new[at]:
            return None
        inside = os.path.join(self.renamed.new, "")
        if all(os.path.join(one, "").startswith(inside) for one in found):
            return "/".join(new)
        return self.renamed.new if at == len(parts) - 1 else None


def _names(path: str, root: str) -> list[str]:
    """What a folder and those above it in the library are called, the uppermost first."""
    inside = os.path.relpath(path, root).split(os.sep) if path != root else []
    return [os.path.basename(root), *inside]


def _ends_in(folder: Folder, parts: Sequence[str], whole: int | None = None) -> bool:
    """Whether a folder, after those above it, is what the parts name. whole: which of them must be
    a whole name.
    """
    inside = folder.path.split("/") if folder.path else []
    root = folder.absolute[: len(folder.absolute) - len(folder.path)].rstrip(os.sep)
    names = [os.path.basename(root), *inside]
    if len(names) < len(parts):
        return False
    tail = names[len(names) - len(parts) :]
    if whole is not None and folded(parts[whole]) != folded(tail[whole]):
        return False
    return all(map(_stands_in, parts, tail))


def _stands_in(part: str, name: str) -> bool:
    return folded(part) in folded(name)
