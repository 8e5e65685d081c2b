"""Storing what decoding a file gave: which photo it belongs to, and all rows that follow.

Identity, in the order of DESIGN.md: fingerprint, view hash against missing files, same path, and
what lies beside it. (Device and inode are the scan's part: a file it calls moved never comes here.)
"""

import os
import sqlite3
from calendar import timegm
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from photoapp.base.files import FileStat, Place
from photoapp.base.picture import Decoded, Metadata
from photoapp.catalog import care, encoders, files, keywords, ledger, members, pairs, problems
from photoapp.catalog.connection import unsigned
from photoapp.catalog.leads import choose, settle
from photoapp.catalog.likeness import is_another_picture
from photoapp.catalog.pairs import Capture
from photoapp.catalog.vectors import NewVector, Said
from photoapp.catalog.vectors import has as has_vector
from photoapp.catalog.vectors import store as store_vectors

Connection = sqlite3.Connection

_COLUMNS = (
    "width, height, mean_colour, wall, taken, time_offset, time_source, make, model, lens,"
    " exposure, f_number, iso, focal_length, focal_length_35, latitude, longitude, altitude,"
    " rating, title, description"
)
_WHERE = "files.id, folders.root_id, folders.path, files.name, files.device"
_ALIKE = 32  # files of one look that are asked about; black frames can be many
_MARKS = ", ".join("?" * (_COLUMNS.count(",") + 1))


class Understood(NamedTuple):
    """A decoded file with what encoders say of its picture, by encoder; nothing of some is fine.

    failing: encoders known to fail with it, which is a problem if the file leads its photo.
    """

    place: Place
    stat: FileStat
    decoded: Decoded
    said: Mapping[int, Said]
    failing: frozenset[int] = frozenset()


class Stored(NamedTuple):
    """What storing a batch came to.

    added: photos newly added. made: by encoder, photos of which it said something newly. gone:
    encoders that were forgotten meanwhile; what they said is dropped.
    """

    added: int
    made: Mapping[int, int]
    gone: frozenset[int]


IsGone = Callable[[Place, int], bool]
"""Whether a file that was on this file system (by its number) is not at its place any more."""


def nothing_gone(_place: Place, _device: int) -> bool:
    """For callers that have no disk to look at."""
    return False


def store_batch(
    connection: Connection,
    batch: Sequence[Understood],
    variants: Mapping[int, str],
    is_gone: IsGone = nothing_gone,
) -> Stored:
    """Store files, photos, words and vectors of a batch; one transaction of the caller.

    variants: by encoder that speaks in the batch, which of its networks did. is_gone: asked about
    files that may have moved, because a scan tells only in the end what it missed.
    """
    added = 0
    stored: dict[int, Understood] = {}
    for item in batch:
        file, is_new = _store(connection, item, is_gone)
        stored[file] = item
        added += is_new
    # Only now: a pair may have become one photo meanwhile.
    led = [
        (photo, item)
        for file, item in stored.items()
        if (photo := _led_by(connection, file)) is not None
    ]
    for _, item in led:
        problems.record_failing(connection, item.place, item.failing)
    there = encoders.known(connection, variants)
    made = {encoder: _store_said(connection, led, encoder, variants[encoder]) for encoder in there}
    return Stored(added, made, frozenset(variants.keys() - there))


def _store_said(
    connection: Connection, led: Sequence[tuple[int, Understood]], encoder: int, variant: str
) -> int:
    """Store what one encoder says of the pictures that lead; returns how much of it is new."""
    new: dict[int, NewVector] = {}
    for photo, item in led:
        said, view_hash = item.said.get(encoder), item.decoded.view_hash
        if said is None or photo in new or has_vector(connection, encoder, photo, view_hash):
            continue
        new[photo] = NewVector(photo, view_hash, said)
    store_vectors(connection, encoder, variant, list(new.values()))
    return sum(one.said.made for one in new.values())


def _store(connection: Connection, item: Understood, is_gone: IsGone) -> tuple[int, bool]:
    """Write every row of a decoded file but its vector; returns it, and if its photo is new."""
    decoded, place = item.decoded, item.place
    was = files.at(connection, place)
    own = _own_photo(connection, was, is_gone)
    edited = was is not None and not _is_another(connection, was, item)
    known = _known_photo(connection, was, own if edited else None, decoded, is_gone)
    if known is None:
        known = pairs.partner(connection, place, Capture.of(decoded.metadata))
    photo = _insert_photo(connection, decoded) if known is None else known
    if known is None and edited and was and was.photo is not None and was.there:
        # An edited copy, one of its own from now on.
        ledger.inherit(connection, photo, was.photo)
        members.inherit(connection, photo, was.photo)
        care.inherit(connection, photo, was.photo)
    file = was.id if was else None
    if was and own not in (None, photo):
        # What was here was the last file of another photo, which is missing now.
        files.set_missing(connection, was.id, missing=True)
        file = None
    file = files.put_file(connection, file, place, item.stat, photo, decoded)
    if choose(connection, photo) == file:
        _describe(connection, photo, decoded)
        _note_sidecar(connection, place, decoded)
    if was and was.photo not in (None, photo):
        settle(connection, was.photo)
    settle(connection, photo)
    problems.clear(connection, place)
    pairs.join_at(connection, place)
    return file, known is None


def _is_another(connection: Connection, was: files.Known, item: Understood) -> bool:
    """Whether a file shows something else than what was at its place, rather than an edit of it."""
    decoded = item.decoded
    if was.photo is None or was.view_hash == decoded.view_hash:
        return False
    vectors = {
        encoder: said.vector for encoder, said in item.said.items() if said.vector is not None
    }
    return is_another_picture(connection, was.photo, was.view_hash, decoded, vectors)


def _led_by(connection: Connection, file: int) -> int | None:
    row = connection.execute(
        "SELECT photos.id FROM files JOIN photos ON photos.id = photo_id"
        " WHERE files.id = ? AND lead_id = files.id",
        (file,),
    ).fetchone()
    return None if row is None else int(row[0])


def _own_photo(connection: Connection, was: files.Known | None, is_gone: IsGone) -> int | None:
    """The photo of the file that was at a place, unless copies elsewhere show it as well.

    What lies beside it under its name is no copy, nor is the raw or the edit of it anywhere.
    """
    if was is None or was.photo is None:
        return None
    copies = connection.execute(
        f"SELECT {_WHERE} FROM files AS was JOIN files ON files.photo_id = was.photo_id"
        " JOIN folders ON folders.id = files.folder_id"
        " WHERE was.id = ? AND files.id != was.id AND NOT files.missing AND files.role = was.role"
        " AND (files.folder_id != was.folder_id OR files.stem != was.stem OR was.stem = x'')",
        (was.id,),
    )
    if all(_turns_out_gone(connection, row, is_gone) for row in copies.fetchall()):
        return was.photo
    return None


def _known_photo(
    connection: Connection,
    was: files.Known | None,
    own: int | None,
    decoded: Decoded,
    is_gone: IsGone,
) -> int | None:
    """The photo a decoded file belongs to, None if it is one of its own."""
    fingerprint, view_hash = decoded.fingerprint, decoded.view_hash
    if was and was.photo and was.fingerprint == fingerprint.key:
        return was.photo  # only touched
    but = was.id if was else 0
    if fingerprint.partial:
        photo = _moved_from(connection, "fingerprint", fingerprint.key, but, is_gone)
    else:
        photo = _copied_from(connection, fingerprint.key, but)
    # What shows the picture that was at its place has come from nowhere else, copies or none.
    stays = was and (own or was.there) and was.view_hash == view_hash
    if photo is None and not stays:
        photo = _moved_from(connection, "view_hash", view_hash, but, is_gone)
    return own if photo is None else photo


def _copied_from(connection: Connection, fingerprint: bytes, but: int) -> int | None:
    row = connection.execute(
        "SELECT photo_id FROM files WHERE fingerprint = ? AND photo_id IS NOT NULL AND id != ?"
        " ORDER BY missing, id LIMIT 1",
        (fingerprint, but),
    ).fetchone()
    return None if row is None else int(row[0])


def _moved_from(
    connection: Connection, column: str, value: bytes, but: int, is_gone: IsGone
) -> int | None:
    """The photo of a missing file that is alike, or of one that turns out to be missing now."""
    rows = connection.execute(
        f"SELECT files.photo_id, missing, {_WHERE} FROM files"
        f" JOIN folders ON folders.id = folder_id WHERE {column} = ? AND photo_id IS NOT NULL"
        f" AND files.id != ? ORDER BY NOT missing, files.id LIMIT {_ALIKE}",
        (value, but),
    )
    for photo, missing, *where in rows.fetchall():
        if missing or _turns_out_gone(connection, where, is_gone):
            return int(photo)
    return None


def _turns_out_gone(connection: Connection, where: Sequence[Any], is_gone: IsGone) -> bool:
    """Whether a file (columns of _WHERE) is not there any more; a scan would note it later."""
    file, root, folder, name, device = where
    place = Place(root, os.fsdecode(folder)).inner(os.fsdecode(name))
    gone = is_gone(place, unsigned(device))
    if gone:
        files.set_missing(connection, file, missing=True)
    return gone


def _insert_photo(connection: Connection, decoded: Decoded) -> int:
    cursor = connection.execute(
        f"INSERT INTO photos({_COLUMNS}) VALUES ({_MARKS})", _values(decoded)
    )
    return int(cursor.lastrowid or 0)


def _describe(connection: Connection, photo: int, decoded: Decoded) -> None:
    connection.execute(
        f"UPDATE photos SET ({_COLUMNS}) = ({_MARKS}), sidecars = ? WHERE id = ?",
        (*_values(decoded), decoded.sidecar_state, photo),
    )
    data = decoded.metadata
    said = keywords.of_photo(connection, photo)
    for table, values in (("keywords", data.keywords), ("keyword_paths", data.keyword_paths)):
        connection.execute(f"DELETE FROM {table} WHERE photo_id = ?", (photo,))
        connection.executemany(
            f"INSERT OR IGNORE INTO {table} VALUES (?, ?)", [(photo, value) for value in values]
        )
    says = keywords.Keywords(data.keywords, data.keyword_paths)
    keywords.follow(connection, photo, said, says)


def _note_sidecar(connection: Connection, place: Place, decoded: Decoded) -> None:
    """A sidecar that cannot be read is a problem of its own; the photo is none the worse."""
    if decoded.sidecar:
        sidecar = Place(place.root, place.folder).inner(decoded.sidecar)
        if decoded.sidecar_error is None:
            problems.clear(connection, sidecar)
        else:
            detail = {"detail": decoded.sidecar}
            problems.record(connection, sidecar, decoded.sidecar_error, detail)


def _values(decoded: Decoded) -> tuple[object, ...]:
    data: Metadata = decoded.metadata
    taken = data.taken
    return (
        decoded.width,
        decoded.height,
        decoded.mean_colour,
        None if taken is None else timegm(taken.timetuple()),
        None if taken is None else taken.isoformat(),
        data.offset,
        data.time_source,
        data.make,
        data.model,
        data.lens,
        data.exposure,
        data.f_number,
        data.iso,
        data.focal_length,
        data.focal_length_35,
        data.latitude,
        data.longitude,
        data.altitude,
        data.rating,
        data.title,
        data.description,
    )
