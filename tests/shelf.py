"""A catalog filled by hand: decoded files without a file, vectors without a network."""

import hashlib
import os
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

import numpy as np

from photoapp.base.files import FileStat, Place
from photoapp.base.picture import Decoded, Fingerprint, Metadata, TimeSource
from photoapp.catalog import Catalog, Connection, encoders, roots, thumbnails
from photoapp.catalog.labels import Label
from photoapp.catalog.leads import settle
from photoapp.catalog.store import Understood, store_batch
from photoapp.catalog.vectors import NewVector, Said, store

DIM = 4


def digest(text: str) -> bytes:
    """16 bytes that stand for a hash of the text."""
    return hashlib.md5(text.encode()).digest()


def unit(*numbers: float) -> np.ndarray:
    """A vector of length 1, float32."""
    vector = np.array(numbers, np.float32)
    return vector / np.linalg.norm(vector)


def state(number: int = 1, *, size: int = 100, mtime: int = 1) -> FileStat:
    """The state of a file; equal numbers mean one inode."""
    return FileStat(size, mtime * 1_000_000_000, 7, number)


def decoded(
    content: str, *, picture: str | None = None, large: bool = False, **metadata: Any
) -> Decoded:
    """What decoding would give. Equal contents are equal bytes; equal pictures look the same."""
    taken = metadata.get("taken")
    if isinstance(taken, str):
        metadata["taken"] = datetime.fromisoformat(taken)
    if taken is not None:
        metadata["time_source"] = TimeSource.EXIF
    return Decoded(
        Fingerprint(digest(content), len(content), partial=large),
        metadata.pop("format", "JPEG"),
        640,
        480,
        Metadata(**metadata),
        b"jpeg of " + content.encode(),
        0x336699,
        digest("view of " + (picture or content)),
    )


class Count(NamedTuple):
    """What storing came to: photos newly added, and vectors newly made."""

    added: int
    embedded: int


class Shelf:
    """Puts files into a catalog as the road would. Root 1 is /photos until another is added."""

    def __init__(self, catalog: Catalog, root: str = "/photos") -> None:
        self.catalog = catalog
        self.root = catalog.write(lambda c: roots.add_root(c, root))
        self.encoder = catalog.write(lambda c: encoders.encoder_id(c, "eye", "Eye", DIM))
        self._files = 0

    def put(
        self,
        path: str,
        content: str | None = None,
        *,
        vector: Sequence[float] | None = (1, 0, 0, 0),
        root: int | None = None,
        **said: Any,
    ) -> int:
        """Store one decoded file; returns its photo."""
        self.stored(path, content, vector=vector, root=root, **said)
        return self.photo(path, root)

    def stored(
        self,
        path: str,
        content: str | None = None,
        *,
        vector: Sequence[float] | None = (1, 0, 0, 0),
        root: int | None = None,
        **said: Any,
    ) -> Count:
        """Store one decoded file; returns what that came to."""
        self._files += 1
        one = decoded(content or path, **said)
        said = {} if vector is None else {self.encoder: Said(unit(*vector))}
        item = Understood(Place(root or self.root, path), state(self._files), one, said)
        self.catalog.write(lambda c: thumbnails.store(c, [one]))
        variants = {self.encoder: "reference"}
        stored = self.catalog.write(lambda c: store_batch(c, [item], variants))
        return Count(stored.added, stored.made[self.encoder])

    def classify(self, photo: int, *found: Label) -> None:
        """Let a classifier, made if there is none, say what it finds likely in a photo."""

        def write(connection: Connection) -> None:
            row = encoders.encoder_id(connection, "vit", "ViT", 1000)
            (view_hash,) = connection.execute(
                "SELECT view_hash FROM files JOIN photos ON lead_id = files.id WHERE photos.id = ?",
                (photo,),
            ).fetchone()
            store(connection, row, "reference", [NewVector(photo, view_hash, Said(None, found))])

        self.catalog.write(write)

    def put_raw(self, path: str) -> int:
        """Store a file whose name need not be UTF-8; returns its photo."""
        return self.put(path, path.encode("utf-8", "replace").hex())

    def photo(self, path: str, root: int | None = None) -> int:
        """The photo of a file that is there."""
        row = self._row(path, root, "photo_id", "NOT missing")
        return int(row[0])

    def file(self, path: str, root: int | None = None) -> int:
        """The id of the file that is there, else of the one that was."""
        row = self._row(path, root, "files.id", "1")
        return int(row[0])

    def _row(self, path: str, root: int | None, column: str, where: str) -> tuple[Any, ...]:
        place = Place(root or self.root, path)
        row = (
            self.catalog.read()
            .execute(
                f"SELECT {column} FROM files JOIN folders ON folders.id = folder_id"
                f" WHERE root_id = ? AND path = ? AND name = ? AND {where}"
                " ORDER BY missing LIMIT 1",
                (place.root, os.fsencode(place.folder), os.fsencode(place.name)),
            )
            .fetchone()
        )
        assert row is not None, path
        return row  # type: ignore[no-any-return]

    def photos(self) -> dict[frozenset[str], bool]:
        """Every photo as the set of paths of its files that are there; and if it has none."""
        rows = self.catalog.read().execute(
            "SELECT photos.id, folders.path, name, missing FROM photos LEFT JOIN files"
            " ON photo_id = photos.id LEFT JOIN folders ON folders.id = folder_id"
        )
        found: dict[int, set[str]] = {}
        for photo, folder, name, missing in rows:
            paths = found.setdefault(photo, set())
            if not missing:
                paths.add((folder + b"/" + name).decode().lstrip("/"))
        return {frozenset(paths): not paths for paths in found.values()}

    def lose(self, photo: int) -> None:
        """All files of a photo are gone."""

        def write(connection: Connection) -> None:
            connection.execute("UPDATE files SET missing = 1 WHERE photo_id = ?", (photo,))
            settle(connection, photo)

        self.catalog.write(write)
