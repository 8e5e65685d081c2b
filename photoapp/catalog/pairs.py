"""Rows of files that lie together and are one photo: raw beside JPEG, Live Photo, edit, sidecar.

Names say which files may belong together (base/pairing.py), capture times which do not. What is a
picture in its own right is a file of the photo by `photo_id`; what is none (a film, a sidecar, a
raw file that nobody can decode) by `beside`. Once files are one photo they stay so wherever each of
them goes.
"""

import itertools
import os
import sqlite3
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple, Self

from photoapp.base.files import Kind, Place
from photoapp.base.messages import Code
from photoapp.base.pairing import Role, is_of_camera, is_sidecar_of, pair_key, role_of
from photoapp.base.picture import Metadata, TimeSource
from photoapp.catalog import care, ledger, members, problems
from photoapp.catalog.leads import settle
from photoapp.catalog.roots import folder_id

Connection = sqlite3.Connection

SAME_CAPTURE = 120
"""Seconds that the clocks of two files of one capture may differ: raw converters round, and some
phones write the time at which an edit began. A burst has other names."""

_STATED = frozenset((TimeSource.EXIF, TimeSource.XMP, TimeSource.IPTC))
_NO_DECODER = frozenset((Code.FORMAT_NOT_INSTALLED, Code.FORMAT_UNSUPPORTED))
_PAGE = 1000


class Capture(NamedTuple):
    """When a picture says it was taken; None if only its name or its age on disk tell."""

    wall: datetime | None

    @classmethod
    def of(cls, metadata: Metadata) -> Self:
        """What decoding found."""
        return cls(metadata.taken if metadata.time_source in _STATED else None)

    @classmethod
    def of_photo(cls, connection: Connection, photo: int) -> Self:
        """What is remembered of a photo."""
        taken, source = connection.execute(
            "SELECT taken, time_source FROM photos WHERE id = ?", (photo,)
        ).fetchone()
        return cls(datetime.fromisoformat(taken) if taken and source in _STATED else None)

    def differs(self, other: "Capture", seconds: float) -> bool:
        """Whether both say when, and say different times."""
        if self.wall is None or other.wall is None:
            return False
        return abs((self.wall - other.wall).total_seconds()) > seconds


class _File(NamedTuple):
    id: int
    name: str
    kind: Kind
    role: Role
    photo: int | None
    beside: int | None


class _Group:
    """The files that are there under one name in a folder.

    taken: the picture as it was taken, that raw, film and edit go with. pictures: all of them.
    """

    def __init__(self, connection: Connection, folder: int, key: bytes) -> None:
        rows = connection.execute(
            "SELECT id, name, kind, role, photo_id, beside FROM files"
            " WHERE folder_id = ? AND stem = ? AND NOT missing ORDER BY +name",  # by files_pair
            (folder, key),
        )
        self.files = [
            _File(id_, os.fsdecode(name), Kind(kind), Role(role), photo, beside)
            for id_, name, kind, role, photo, beside in rows
        ]
        self.pictures = [one for one in self.files if one.photo is not None]
        self.edit = self._first(Role.EDIT)
        taken = [one for one in self.pictures if one.role is Role.PICTURE]
        of_camera = [one for one in taken if is_of_camera(one.name)]
        # A phone's screenshot is no camera's picture, but may have been edited as one is.
        self.taken = next(iter(of_camera or (taken if self.edit else [])), None)
        self.raw = self._first(Role.RAW)

    def _first(self, role: Role) -> _File | None:
        return next((one for one in self.pictures if one.role is role), None)

    @property
    def pair(self) -> list[_File]:
        """What is to be one photo, the best first."""
        return [one for one in (self.edit, self.taken, self.raw) if one is not None]


def partner(connection: Connection, place: Place, capture: Capture) -> int | None:
    """The photo that a new picture belongs to because of what lies beside it."""
    key, role = pair_key(place.name), role_of(place.name, Kind.PHOTO)
    group = _Group(connection, folder_id(connection, place.root, place.folder), key)
    if not key or not group.pictures:
        return None
    if role is Role.PICTURE and not (is_of_camera(place.name) or group.edit):
        return None
    held = {one.photo for one in group.pictures if one.role is role}
    for one in group.pair:
        if one.role is role or one.photo in held or one.photo is None:
            continue
        if not capture.differs(Capture.of_photo(connection, one.photo), SAME_CAPTURE):
            return one.photo
    return None


def join_at(connection: Connection, place: Place) -> None:
    """Bring together what belongs together under the name of this place."""
    key = pair_key(place.name)
    if key:
        join(connection, folder_id(connection, place.root, place.folder), key)


def join(connection: Connection, folder: int, key: bytes) -> None:
    """Bring together what belongs together under one name in a folder, as the files are now."""
    group = _Group(connection, folder, key)
    if len(group.files) < 2 and all(one.beside is None for one in group.files):
        return
    while _merge(connection, group.pair):
        group = _Group(connection, folder, key)
    shown = group.edit or group.taken
    head = next(iter([*group.pair, *group.pictures]), None)
    for one in group.files:
        beside = None
        if one.role is Role.SIDECAR:
            beside = _owner(one, group, head)
        elif shown is not None and _goes_along(connection, one, shown):
            beside = shown.photo
        if one.beside != beside:
            connection.execute("UPDATE files SET beside = ? WHERE id = ?", (beside, one.id))


def _owner(sidecar: _File, group: _Group, head: _File | None) -> int | None:
    named = (one for one in group.pictures if is_sidecar_of(sidecar.name, one.name))
    owner = next(named, head)
    return None if owner is None else owner.photo


def _goes_along(connection: Connection, one: _File, shown: _File) -> bool:
    """Whether a file that is no picture by itself is part of the photo shown."""
    if one.kind is Kind.VIDEO:
        return one.role is Role.MOTION and is_of_camera(shown.name)
    if one.role is not Role.RAW or one.kind is not Kind.PHOTO or one.photo is not None:
        return False
    place = _place(connection, one.id)
    code = problems.code_at(connection, place)
    if code in _NO_DECODER:
        # No problem here: its JPEG shows what is in it.
        problems.clear(connection, place)
    return code is None or code in _NO_DECODER


def _place(connection: Connection, file: int) -> Place:
    root, folder, name = connection.execute(
        "SELECT root_id, path, name FROM files JOIN folders ON folders.id = folder_id"
        " WHERE files.id = ?",
        (file,),
    ).fetchone()
    return Place(root, os.fsdecode(folder)).inner(os.fsdecode(name))


def _merge(connection: Connection, pair: list[_File]) -> bool:
    """Make two photos of a pair one, that of the better file. Returns whether there were two."""
    for keep, other in itertools.combinations(pair, 2):
        if keep.photo != other.photo and _may_be_one(connection, keep, other):
            _take_over(connection, int(keep.photo or 0), int(other.photo or 0))
            return True
    return False


def _may_be_one(connection: Connection, one: _File, other: _File) -> bool:
    """Whether two photos, known as such until now, are of one capture.

    Not if one has, or had, what the other is: after files have swapped names the raw of one lies
    beside the JPEG of the other.
    """
    photos = [int(one.photo or 0), int(other.photo or 0)]
    first, second = (_roles(connection, photo) for photo in photos)
    captures = [Capture.of_photo(connection, photo) for photo in photos]
    return first.isdisjoint(second) and not captures[0].differs(captures[1], SAME_CAPTURE)


def _roles(connection: Connection, photo: int) -> set[str]:
    return {
        role
        for (role,) in connection.execute("SELECT role FROM files WHERE photo_id = ?", (photo,))
    }


def _take_over(connection: Connection, keep: int, gone: int) -> None:
    ledger.inherit(connection, keep, gone)
    members.take_over(connection, keep, gone)
    care.take_over(connection, keep, gone)
    connection.execute(
        "UPDATE photos SET viewed = viewed + (SELECT viewed FROM photos WHERE id = ?) WHERE id = ?",
        (gone, keep),
    )
    connection.execute("UPDATE files SET photo_id = ? WHERE photo_id = ?", (keep, gone))
    connection.execute("UPDATE files SET beside = ? WHERE beside = ?", (keep, gone))
    settle(connection, gone)  # without a file now, so it goes
    settle(connection, keep)


def look(connection: Connection) -> bool:
    """Look at some files that nobody has looked at for pairs; returns whether more may wait.

    Such are those of a catalog that was made before there were pairs.
    """
    rows = connection.execute(
        f"SELECT id, folder_id, name, kind FROM files WHERE stem IS NULL LIMIT {_PAGE}"
    ).fetchall()
    groups: set[tuple[int, bytes]] = set()
    for id_, folder, raw_name, kind in rows:
        name = os.fsdecode(raw_name)
        key = pair_key(name)
        connection.execute(
            "UPDATE files SET stem = ?, role = ? WHERE id = ?",
            (key, role_of(name, Kind(kind)), id_),
        )
        groups.add((folder, key))
    for folder, key in groups:
        if key:
            join(connection, folder, key)
    return len(rows) == _PAGE


def films(connection: Connection, roots: Iterable[int]) -> list[Place]:
    """The folders of films that are there and belong to a photo, one entry a film."""
    wanted = set(roots)
    rows = connection.execute(
        "SELECT root_id, path FROM files JOIN folders ON folders.id = folder_id"
        f" WHERE beside IS NOT NULL AND role = '{Role.MOTION}' AND NOT missing"
    )
    return [Place(root, os.fsdecode(path)) for root, path in rows if root in wanted]
