"""The folder that exported photos come into: whole files only, under names that are free."""

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import count
from types import TracebackType
from typing import Self

from photoapp.base.naming import numbered
from photoapp.base.pairing import pair_key
from photoapp.library import disk
from photoapp.library.copies import UNNAMEABLE, is_same, place, plain, told_as_errors
from photoapp.library.unfinished import Parts

Known = Callable[[str], Iterable[str] | None]
"""(absolute path) -> names that the library remembers in that folder, None outside of it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A file that is whole but has no name yet. stem, ending: of the name it is to get."""

    path: str
    stem: str
    ending: str


class Landing:
    """A context: the folder is made if need be, and goes again if nothing came into it.

    Entering raises PhotoappError: NOT_WRITABLE, DISK_FULL.
    """

    def __init__(self, folder: str, known: Known) -> None:
        self._folder = os.path.abspath(folder)
        self._known = known
        self._names: dict[tuple[str, ...], _Names] = {}

    def __enter__(self) -> Self:
        with told_as_errors(self._folder), ExitStack() as stack:
            stack.callback(disk.unmake, disk.make_folder(self._folder))
            self._parts = stack.enter_context(Parts(self._folder))
            self._open = stack.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._open.close()

    def part(self) -> str:
        """The path for a file that is not whole yet."""
        return self._parts.path()

    def is_taken(self, folders: tuple[str, ...], name: str) -> bool:
        """Whether something is called so in one of the folders inside."""
        with told_as_errors(self._folder):
            return self._in(folders).taken([name])

    def put(self, parts: Sequence[Part], folders: tuple[str, ...]) -> list[str]:
        """Give the files of one photo their names, with one number where that is needed.

        Returns their paths, none if the very same files were here before. Raises PhotoappError,
        and then none of them is there.
        """
        with told_as_errors(self._folder):
            return self._in(folders).put(parts)

    def _in(self, folders: tuple[str, ...]) -> "_Names":
        names = tuple(map(plain, folders))
        if names not in self._names:
            path = os.path.join(self._folder, *names)
            os.makedirs(path, exist_ok=True)
            self._names[names] = _Names(path, self._known(path))
        return self._names[names]


class _Names:
    """The names of a folder. known: those remembered there by the library, present or not, in
    which also no two photos may seem to be one; None in other folders.
    """

    def __init__(self, path: str, known: Iterable[str] | None) -> None:
        self._path = path
        self._pairing = known is not None
        here = os.listdir(path)
        self._before = {disk.alike(name): name for name in here}
        self._taken = {key for name in (*here, *(known or ())) for key in self._keys(name)}

    def taken(self, names: Iterable[str]) -> bool:
        return any(key in self._taken for name in names for key in self._keys(name))

    def put(self, parts: Sequence[Part]) -> list[str]:
        spellings = [list(parts), [Part(one.path, plain(one.stem), one.ending) for one in parts]]
        try:
            return self._put(spellings[0])
        except OSError as error:
            if error.errno not in UNNAMEABLE:
                raise
        return self._put(spellings[1])

    def _put(self, parts: Sequence[Part]) -> list[str]:
        for number in count(1):
            names = [numbered(one.stem, number, one.ending) + one.ending for one in parts]
            if self._holds(parts, names):
                return []
            if self.taken(names):
                continue
            placed: list[str] = []
            try:
                for one, name in zip(parts, names, strict=True):
                    path = os.path.join(self._path, name)
                    place(one.path, path)
                    placed.append(path)
            except BaseException as error:
                for path, one in zip(placed, parts, strict=False):
                    os.replace(path, one.path)
                if isinstance(error, FileExistsError):  # made by another program meanwhile
                    self._taken.update(self._keys(names[len(placed)]))
                    continue
                raise
            self._taken.update(key for name in names for key in self._keys(name))
            return placed
        raise AssertionError  # there is always another number

    def _holds(self, parts: Sequence[Part], names: Sequence[str]) -> bool:
        """Whether files called so that were here before are the same."""
        there = [self._before.get(disk.alike(name)) for name in names]
        return all(
            name is not None and is_same(one.path, os.path.join(self._path, name))
            for one, name in zip(parts, there, strict=True)
        )

    def _keys(self, name: str) -> list[bytes]:
        keys = [b"=" + os.fsencode(disk.alike(name))]
        if self._pairing and (pair := pair_key(name)):
            keys.append(b"~" + pair)
        return keys
