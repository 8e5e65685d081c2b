"""Figures of the whole library: how many photos are where, kept in memory and brought up to date.

A million photos take seconds to count by their rows. What is counted is kept as a number for each
photo, read whole when first asked for, and anew of the photos that have changed since
(`noting.py`). Every answer is what the rows say at one moment.
"""

import sqlite3
from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import NamedTuple, TypeVar

import numpy as np

from photoapp.base.answers import NO_TIME, Folder, RootStatus
from photoapp.base.messages import WhyNoVector
from photoapp.base.tagged import Album, Tag
from photoapp.catalog import albums, roots, suggestions, wanting
from photoapp.catalog.columns import (
    Column,
    Files,
    Floats,
    Ints,
    Kept,
    Mask,
    Numbers,
    Pairs,
    Places,
    Value,
    fitted,
)
from photoapp.catalog.database import Catalog
from photoapp.catalog.noting import data_version
from photoapp.catalog.photos import photo_count
from photoapp.catalog.wanting import Coverage

Connection = sqlite3.Connection

K = TypeVar("K", bound=Kept)

_ROUNDS = 16
"""How often a moment is looked for that nothing is written before; each takes less than a write."""

_FAVOURITE, _HIDDEN = 1, 2
_CARE = (
    f"SELECT photo_id, {_FAVOURITE} * favourite + {_HIDDEN} * hidden FROM care"
    " WHERE (favourite OR hidden)"
)
_TAGGED = "SELECT DISTINCT photo_id, 1 FROM photo_tags WHERE decision != 'rejected'"
# Twice the folder, and 1 if it is online only.
_LEADS = (
    "SELECT photos.id, 2 * folder_id + (online != 0) FROM photos"
    " JOIN files ON files.id = lead_id WHERE NOT missing"
)
_SEEN = (
    "SELECT photos.id, 1 FROM photos JOIN files ON files.id = lead_id WHERE NOT missing"
    " AND EXISTS (SELECT 1 FROM vectors WHERE encoder_id = ? AND photo_id = photos.id"
    "  AND view_hash = files.view_hash)"
)


_BY_USER = "SELECT photo_id, album_id FROM album_photos WHERE how != 'excluded'"
_BY_RULE = (
    "SELECT photo_id, album_id FROM album_matches AS found"
    " WHERE album_id IN (SELECT id FROM albums WHERE rule != '') AND NOT EXISTS"
    " (SELECT 1 FROM album_photos AS said WHERE said.album_id = found.album_id"
    "  AND said.photo_id = found.photo_id)"
)
_WALLS = f"SELECT id, coalesce(wall, {NO_TIME}) FROM photos WHERE 1"


class _Said(NamedTuple):
    """What pairs are read by. state: what else they depend on, besides rows of photos."""

    what: str
    rows: str
    values: tuple[Value, ...] = ()
    state: tuple[object, ...] = ()


def _newest(photos: Numbers, inside: Numbers, walls: Numbers) -> dict[int, tuple[int, int | None]]:
    """By album, how many photos it holds, and the newest, the last to come of those taken at once.

    photos and inside, int [N] each: photos and their albums. walls: of each photo by its id.
    """
    counts = np.bincount(inside)
    latest = np.full(len(counts), NO_TIME)
    np.maximum.at(latest, inside, walls[photos])
    among = walls[photos] == latest[inside]
    newest = np.zeros(len(counts), np.int64)
    np.maximum.at(newest, inside[among], photos[among])
    return {
        album: (int(counts[album]), int(newest[album])) for album in np.flatnonzero(counts).tolist()
    }


_WHYS = (
    WhyNoVector.ONLINE_ONLY,
    WhyNoVector.OFFLINE,
    WhyNoVector.PROBLEM,
    WhyNoVector.WAITING,
)


class Counts(NamedTuple):
    """there: photos of which a file is there. files: those. missing: the other photos. favourites,
    hidden: of those there, and favourites without hidden ones.
    """

    there: int
    files: int
    missing: int
    favourites: int
    hidden: int


class Census:
    """Counts the photos of a catalog. Usable from any thread; the first count takes longest."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._lock = Lock()
        self._kept: dict[Hashable, Kept] = {}
        self._version: int | None = None  # of the catalog as last looked at, if that is known
        self._covered: dict[int, Coverage] = {}  # by encoder, of that version

    @contextmanager
    def _now(self) -> Iterator[Connection]:
        """One moment of the catalog: what is kept is as its rows are then."""
        connection = self._catalog.read()
        with self._lock:
            try:
                changed = self._begin(connection)
                if changed is None:
                    self._kept.clear()
                for kept in self._kept.values() if changed else ():
                    kept.read(connection, changed)
                yield connection
            except BaseException:
                self._kept.clear()  # some of it may be as it was before
                raise
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    def _begin(self, connection: Connection) -> set[int] | None:
        """Fix a moment, and tell which photos may have changed up to it; None: any.

        What is written between the telling and the moment was not told: once more, then. Where
        writes follow each other too fast for that, all is read anew, which is right at any moment.
        """
        changed: set[int] | None = set()
        seen = data_version(connection)
        for _ in range(_ROUNDS):
            told, version = self._catalog.changed(), self._catalog.version()
            changed = None if changed is None or told is None else changed | told
            connection.execute("BEGIN")
            before, seen = seen, data_version(connection)  # fixes the moment, as any reading does
            if seen == before:
                self._still(version)
                return changed
            # Asked inside of this moment, a commit that waits for its end would be waited for.
            connection.execute("ROLLBACK")
        connection.execute("BEGIN")
        self._still(None)
        return None

    def _still(self, version: int | None) -> None:
        """What holds while nothing at all is written goes, unless this is its version still."""
        if version is None or version != self._version:
            self._covered.clear()
        self._version = version

    def _keep(self, connection: Connection, key: Hashable, make: Callable[[], K]) -> K:
        kept = self._kept.get(key)
        if kept is None:
            kept = make()
            kept.read(connection, None)
            self._kept[key] = kept
        return kept  # type: ignore[return-value]

    def _files(self, connection: Connection) -> Files:
        return self._keep(connection, Files, Files)

    def _column(self, connection: Connection, photo: str, rows: str, *values: int) -> Numbers:
        return self._keep(connection, (rows, *values), lambda: Column(photo, rows, values)).values

    def _pairs(self, connection: Connection, said: _Said) -> Pairs:
        """What is read as said; what was kept of the same that was read otherwise goes."""
        for one in [one for one in self._kept if isinstance(one, _Said)]:
            if one.what == said.what and one != said:
                del self._kept[one]
        return self._keep(connection, said, lambda: Pairs("photo_id", said.rows, said.values))

    def _shown(self, connection: Connection) -> Mask:
        """Which photos are there and not hidden, by id: bool [highest id of one with files + 1]."""
        counts = self._files(connection).counts
        care = fitted(self._column(connection, "photo_id", _CARE), len(counts))
        shown: Mask = (counts > 0) & (care & _HIDDEN == 0)
        return shown

    # -- what can be asked -----------------------------------------------------------------------

    def counts(self) -> Counts:
        """How many photos there are."""
        with self._now() as connection:
            files = self._files(connection).counts
            care = fitted(self._column(connection, "photo_id", _CARE), len(files))
            there = files > 0
            shown = int(np.count_nonzero(there))
            return Counts(
                shown,
                int(files.sum(dtype=np.int64)),
                photo_count(connection) - shown,
                int(np.count_nonzero(there & (care == _FAVOURITE))),
                int(np.count_nonzero(there & (care & _HIDDEN != 0))),
            )

    def since(self, first: int) -> int:
        """How many photos are shown of those that have come since one, that included."""
        with self._now() as connection:
            return int(np.count_nonzero(self._shown(connection)[first:]))

    def untagged(self) -> int:
        """How many photos are shown that bear no tag."""
        with self._now() as connection:
            shown = self._shown(connection)
            tagged = self._column(connection, "photo_id", _TAGGED)
            return int(np.count_nonzero(shown & (fitted(tagged, len(shown)) == 0)))

    def by_place(self, place: Callable[[Floats, Floats], Ints]) -> Ints:
        """How many photos are shown of each place, int64 [highest that has any + 1].

        place: gives the numbers of places, int64 [N], -1 for none, by latitudes and longitudes,
        float64 [N]; always the same function.
        """
        with self._now() as connection:
            shown = self._shown(connection)
            places = self._keep(connection, Places, lambda: Places(place)).values
            return np.bincount(fitted(places, len(shown))[shown])[1:]

    def root_statuses(self) -> list[RootStatus]:
        """The roots, by path."""
        with self._now() as connection:
            root_of = dict(connection.execute("SELECT id, root_id FROM folders").fetchall())
            photos: Counter[int] = Counter()
            for folders, count in self._lying(connection).items():
                photos.update(dict.fromkeys({root_of[folder] for folder in folders}, count))
            return roots.root_statuses(connection, photos)

    def folder_tree(self) -> list[Folder]:
        """Roots and every folder below them that shows photos at or below it, by root and path."""
        with self._now() as connection:
            places = {
                id_: (root, path)
                for id_, root, path in connection.execute(
                    "SELECT id, root_id, path FROM folders"
                    " WHERE root_id IN (SELECT id FROM roots WHERE NOT removed)"
                )
            }
            shown: Counter[tuple[int, bytes]] = Counter()
            for folders, count in self._lying(connection).items():
                inside = (places[folder] for folder in folders if folder in places)
                shown.update(dict.fromkeys(roots.holding(inside), count))
            return roots.folder_tree(connection, shown)

    def _lying(self, connection: Connection) -> dict[frozenset[int], int]:
        """How many photos that are shown have files in exactly these folders."""
        files, shown = self._files(connection), self._shown(connection)
        spread = Counter(folders for photo, folders in files.spread.items() if shown[photo])
        shown[list(files.spread)] = False
        alone = np.bincount(files.folder[shown])
        return spread | {
            frozenset([folder]): int(alone[folder]) for folder in np.flatnonzero(alone).tolist()
        }

    def coverage(self, encoder: int) -> Coverage:
        """How far an encoder is with the photos that are there, by its row."""
        with self._now() as connection:
            if encoder not in self._covered:
                self._covered[encoder] = self._cover(connection, encoder)
            return self._covered[encoder]

    def _cover(self, connection: Connection, encoder: int) -> Coverage:
        leads = self._column(connection, "photos.id", _LEADS)
        seen = fitted(self._column(connection, "photos.id", _SEEN, encoder), len(leads))
        lacking = np.flatnonzero((leads > 0) & (seen == 0))
        away, unreadable = wanting.shut(connection)
        whys = np.full(len(lacking), len(_WHYS) - 1)
        folders = leads[lacking] >> 1
        # The last that holds is why.
        hindered = wanting.hindered(connection, encoder)
        whys[np.isin(lacking, hindered) | np.isin(folders, unreadable)] = 2
        whys[np.isin(folders, away)] = 1
        whys[leads[lacking] & 1 == 1] = 0
        counted = np.bincount(whys, minlength=len(_WHYS)).tolist()
        return Coverage(
            int(np.count_nonzero(leads)) - len(lacking),
            {why: count for why, count in zip(_WHYS, counted, strict=True) if count},
        )

    def albums(self) -> list[Album]:
        """Every album, by name; as `albums.albums`."""
        with self._now() as connection:
            shown = self._shown(connection)
            ruled = connection.execute("SELECT id FROM albums WHERE rule != '' ORDER BY id")
            found = [
                self._pairs(connection, _Said("albums", _BY_USER)),
                self._pairs(connection, _Said("matches", _BY_RULE, (), tuple(ruled.fetchall()))),
            ]
            photos = np.concatenate([one.photos for one in found])
            inside = np.concatenate([one.things for one in found])
            there = photos < len(shown)
            there[there] = shown[photos[there]]
            walls = self._keep(connection, _WALLS, lambda: Column("id", _WALLS, large=True)).values
            photos, inside = photos[there], inside[there]
            below = {
                album: len(np.unique(photos[np.isin(inside, some)]))
                for album, some in albums.nested(connection).items()
            }
            return albums.albums(connection, albums.Inside(_newest(photos, inside, walls), below))

    def waiting(self) -> list[Tag]:
        """The tags for which photos wait, those with most first; see `suggestions.waiting`."""
        with self._now() as connection:
            seen = suggestions.speaking(connection)
            rows = suggestions.undecided(seen)
            shown = self._shown(connection)
            waiting = self._pairs(connection, _Said("waiting", rows, seen.values))
            there = waiting.photos < len(shown)
            tags = waiting.things[there][shown[waiting.photos[there]]]
            counts = np.bincount(tags)
            found = {tag: int(counts[tag]) for tag in np.flatnonzero(counts).tolist()}
            return suggestions.waiting(connection, found)
