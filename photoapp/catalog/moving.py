"""Rows of files that the user renamed, moved or put into the trash, following in one step.

The disk comes first: a program that ends before its rows are written leaves a file elsewhere, and
the next scan knows it by its identity.
"""

import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from photoapp.base.files import FileStat, Place, exclusion, printable
from photoapp.base.messages import Action
from photoapp.base.moving import Step
from photoapp.base.pairing import pair_key
from photoapp.catalog import files, pairs, problems
from photoapp.catalog.connection import IN_LIST, listed, signed
from photoapp.catalog.leads import settle
from photoapp.catalog.recording import ON_DISK, Rows, Values, decoded, encoded, recorded
from photoapp.catalog.roots import folder_id, path_of

Connection = sqlite3.Connection

COARSE_NS = 2_000_000_000  # FAT keeps times to two seconds: so much a move may change one by


class Belonging(NamedTuple):
    """A file that is there and belongs to a photo. leads: it is the one that stands for it."""

    photo: int
    file: int
    place: Place
    online: bool
    leads: bool


def of_photos(connection: Connection, photos: Iterable[int]) -> dict[int, list[Belonging]]:
    """The files of photos that are there, the lead first; photos without any are absent."""
    rows = connection.execute(
        "SELECT coalesce(photo_id, beside) AS photo, files.id, root_id, folders.path, name, online,"
        " lead_id IS files.id FROM files JOIN folders ON folders.id = folder_id"
        " JOIN roots ON roots.id = root_id LEFT JOIN photos ON photos.id = photo_id"
        f" WHERE NOT missing AND NOT removed AND (photo_id {IN_LIST} OR beside {IN_LIST})"
        " ORDER BY lead_id IS files.id DESC, files.id",
        (asked := listed(photos), asked),
    )
    found: dict[int, list[Belonging]] = {}
    for photo, file, root, folder, name, online, leads in rows:
        place = Place(root, os.fsdecode(folder)).inner(os.fsdecode(name))
        found.setdefault(photo, []).append(Belonging(photo, file, place, bool(online), bool(leads)))
    return found


def moved(
    connection: Connection,
    action: Action,
    steps: Sequence[Step],
    onto: int | None = None,
    /,
    **values: str | int,
) -> int | None:
    """Let rows follow files that were moved on the disk; returns the number of the action.

    onto: the action that this is more of, with the values of both.
    """
    with recorded(connection, action, onto, **values) as rows:
        make_room(connection, steps)
        wanted = []
        for step in steps:
            wanted.append(({"id": step.file}, _at(connection, step)))
            rows.on_disk(step.file, _image(step.old), _after(step))
        rows.put_each("files", wanted)
    settle_all(connection, steps)
    return rows.number


def trashed(
    connection: Connection, steps: Sequence[Step], photos: int, onto: int | None = None
) -> int | None:
    """Let rows follow files that were put into the trash; returns the number of the action.

    onto: as of `moved`; photos: of both.
    """
    with recorded(connection, Action.PHOTOS_TRASHED, onto, photos=photos) as rows:
        rows.put("files", [{"id": step.file} for step in steps], {"missing": 1})
        for step in steps:
            rows.on_disk(step.file, _image(step.old), _after(step))
        rows.undoable = all(step.trash for step in steps)
    settle_all(connection, steps)
    return rows.number


def inside(connection: Connection, place: Place) -> list[tuple[int, Place]]:
    """The files that are there in a folder or below it: their rows, and where they are."""
    path = os.fsencode(place.path)
    rows = connection.execute(
        "SELECT files.id, path, name FROM files JOIN folders ON folders.id = folder_id"
        " WHERE root_id = ? AND NOT missing AND (path = ? OR (path > ? AND path < ?))",
        (place.root, path, path + b"/", path + b"0"),  # "0" is the sign after "/"
    )
    return [
        (file, Place(place.root, os.fsdecode(folder)).inner(os.fsdecode(name)))
        for file, folder, name in rows
    ]


def folder_renamed(
    connection: Connection,
    folder: Step,
    steps: Sequence[Step],
    follow: Callable[[Connection], Iterable[tuple[str, Values, Values]]],
) -> int | None:
    """Let rows follow a folder that was called otherwise on the disk; returns the number of the
    action, the first step of which is the folder's own.

    steps: of the files in it. What a scan has seen already is left as it is. follow: gives what
    else is to change, by the rows as they are then: table, key, values.
    """
    old, new = folder.old, folder.new or folder.old
    values = {"name": printable(new.name), "other": printable(old.name)}
    with recorded(connection, Action.FOLDER_RENAMED, **values) as rows:
        rows.on_disk(folder.file, _image(old), _image(new))
        folders: dict[str, int] = {}
        wanted = []
        make_room(connection, steps)
        for step in steps:
            place = step.new or step.old
            if place.folder not in folders:
                folders[place.folder] = folder_id(connection, place.root, place.folder)
            wanted.append(({"id": step.file}, {"folder_id": folders[place.folder]}))
            rows.on_disk(step.file, _image(step.old), _after(step))
        rows.put_each("files", wanted)
        _exclude_so(connection, rows, old, new)
        for table, key, said in follow(connection):
            rows.put(table, [key], said)
    problems.move_all(connection, [(step.old, step.new or step.old) for step in steps])
    return rows.number


def root_renamed(
    connection: Connection,
    root: int,
    path: str,
    follow: Callable[[Connection], Iterable[tuple[str, Values, Values]]],
) -> int | None:
    """Let a root follow its folder, which was called otherwise on the disk; returns the number of
    the action. follow: as of `folder_renamed`.
    """
    was = os.path.basename(path_of(connection, root))
    said = {"name": printable(os.path.basename(path)), "other": printable(was)}
    with recorded(connection, Action.ROOT_RENAMED, **said) as rows:
        rows.put("roots", [{"id": root}], {"path": os.fsencode(path)})
        for table, key, values in follow(connection):
            rows.put(table, [key], values)
    return rows.number


def roots_renamed(connection: Connection) -> list[tuple[int, str, str, bool]]:
    """The roots that were called otherwise, from first to last: the number of the action, the old
    path, the new one, and whether that was undone.
    """
    rows = connection.execute(
        "SELECT history.id, before, after, undone != 0 FROM history JOIN history_rows"
        " ON history_id = history.id WHERE action = ? AND of = 'roots' ORDER BY history.id",
        (Action.ROOT_RENAMED,),
    )
    return [
        (number, _path(decoded(before)), _path(decoded(after)), bool(undone))
        for number, before, after, undone in rows
    ]


def _path(image: Values | None) -> str:
    path = (image or {}).get("path")
    return os.fsdecode(path) if isinstance(path, bytes) else ""


def _exclude_so(connection: Connection, rows: Rows, old: Place, new: Place) -> None:
    """What is left out below a folder by its path stays out."""
    before, after = exclusion(old.path), exclusion(new.path)
    patterns = connection.execute(
        "SELECT pattern FROM exclusions WHERE root_id = ?", (old.root,)
    ).fetchall()
    for (pattern,) in patterns:
        if pattern.startswith(before):
            key = {"root_id": old.root, "pattern": pattern}
            rows.drop("exclusions", [key])
            rows.put("exclusions", [{**key, "pattern": after + pattern[len(before) :]}])


def _at(connection: Connection, step: Step) -> Values:
    new = step.new or step.old
    return {
        "folder_id": folder_id(connection, new.root, new.folder),
        "name": os.fsencode(new.name),
        "stem": pair_key(new.name),
    }


def make_room(connection: Connection, steps: Sequence[Step]) -> None:
    """What is remembered where files came to has gone, but for what went away with them: nothing
    was there to be replaced.
    """
    going = {step.file for step in steps}
    for step in steps:
        was = None if step.new is None else files.at(connection, step.new)
        if was is not None and was.there and was.id not in going:
            photo = files.set_missing(connection, was.id, missing=True)
            if photo is not None:
                settle(connection, photo)


def settle_all(connection: Connection, steps: Sequence[Step]) -> None:
    """Put in order what hangs on where files are: their states, problems and pairs."""
    moves = [(step.old, step.new) for step in steps if step.new and step.new != step.old]
    problems.move_all(connection, moves)
    for step in steps:
        if step.new is None:
            problems.clear(connection, step.old)
        if step.state is not None:
            _remember_state(connection, step.file, step.state)
    groups = {
        (place.root, place.folder, pair_key(place.name)): place
        for step in steps
        for place in (step.old, step.new)
        if place is not None
    }
    for place in groups.values():
        pairs.join_at(connection, place)


def _remember_state(connection: Connection, file: int, state: FileStat) -> None:
    """Know a file by its new identity. One that another program has changed since it was looked
    at keeps the size and time it had then, so that the next scan finds it changed.
    """
    connection.execute(
        "UPDATE files SET device = :device, inode = :inode, mtime_ns = CASE"
        " WHEN size = :size AND abs(mtime_ns - :time) <= :coarse THEN :time ELSE mtime_ns END"
        " WHERE id = :file",
        {
            "device": signed(state.device),
            "inode": signed(state.inode),
            "size": state.size,
            "time": state.mtime_ns,
            "coarse": COARSE_NS,
            "file": file,
        },
    )


def _image(place: Place) -> Values:
    return {"root": place.root, "path": os.fsencode(place.path)}


def _after(step: Step) -> Values:
    where = _image(step.new) if step.new else {"trash": os.fsencode(step.trash)}
    state = step.state
    if state is None:
        return where
    return {**where, "size": state.size, "mtime_ns": state.mtime_ns}


def steps_of(connection: Connection, number: int) -> list[Step]:
    """What an action did to files, in the order it did it; their states without device and inode,
    which change with disks.
    """
    rows = connection.execute(
        "SELECT key, before, after FROM history_rows WHERE history_id = ? AND of = ? ORDER BY id",
        (number, ON_DISK),
    )
    return [_step(*map(decoded, row)) for row in rows]


def folders_renamed(connection: Connection) -> list[tuple[Step, bool]]:
    """The folders that were called otherwise, from first to last, and whether that was undone."""
    rows = connection.execute(
        "SELECT undone != 0, key, before, after FROM history JOIN history_rows"
        " ON history_rows.id = (SELECT min(id) FROM history_rows WHERE history_id = history.id"
        " AND of = ?) WHERE action = ? ORDER BY history.id",
        (ON_DISK, Action.FOLDER_RENAMED),
    )
    return [(_step(*map(decoded, images)), bool(undone)) for undone, *images in rows]


def seen_as(connection: Connection, step: Step, *, back: bool) -> FileStat | None:
    """The state in which a file that was moved is remembered where it has to be now; None if it is
    not, and for what was put into the trash. back: for undoing, else for redoing.
    """
    place = step.new if back else step.old
    if step.new is None or place is None:
        return None
    row = connection.execute(
        "SELECT size, mtime_ns FROM files WHERE id = ? AND name = ? AND NOT missing AND folder_id ="
        " (SELECT id FROM folders WHERE root_id = ? AND path = ?)",
        (step.file, os.fsencode(place.name), place.root, os.fsencode(place.folder)),
    ).fetchone()
    return None if row is None else FileStat(row[0], row[1], 0, 0)


def _step(key: Values | None, before: Values | None, after: Values | None) -> Step:
    if key is None or before is None or after is None:
        raise ValueError("an image of a file is not whole")
    trash = after.get("trash", b"")
    state = None
    if "size" in after:
        state = FileStat(int(str(after["size"])), int(str(after["mtime_ns"])), 0, 0)
    return Step(
        int(str(key["id"])),
        _place(before),
        None if "trash" in after else _place(after),
        os.fsdecode(trash) if isinstance(trash, bytes) else "",
        state,
    )


def _place(image: Values) -> Place:
    path = image["path"]
    return Place(int(str(image["root"])), os.fsdecode(path if isinstance(path, bytes) else b""))


def note_trash(connection: Connection, number: int, steps: Sequence[Step]) -> None:
    """Remember where in the trash the files of an action are by now."""
    connection.executemany(
        "UPDATE history_rows SET after = ? WHERE history_id = ? AND of = ? AND key = ?",
        ((encoded(_after(step)), number, ON_DISK, encoded({"id": step.file})) for step in steps),
    )
