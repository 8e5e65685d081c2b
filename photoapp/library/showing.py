"""What a library shows of its photos: lists, cards, details, pictures."""

import os
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from photoapp.base.answers import Card, Details, PhotoList, Picture
from photoapp.base.gazetteer import gazetteer
from photoapp.base.hardware import usable_cores
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.question import Sort
from photoapp.catalog import Catalog, albums, care, filters, members, photos, roots, tags
from photoapp.catalog import thumbnails as thumbnail_store
from photoapp.catalog.places import located_of
from photoapp.catalog.viewing import Views

if TYPE_CHECKING:  # imaging brings process pools and picture formats; a list needs neither
    from photoapp.imaging import DecodePool


class Showing:
    """The photos of a catalog, and the processes that decode them. Usable from any thread."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._views = Views(catalog)
        self._lock = threading.RLock()
        self._pool: DecodePool | None = None

    def photos(
        self,
        sort: Sort = Sort.DATE,
        folder: tuple[int, str] | None = None,
        tag: str = "",
        album: int | None = None,
        *,
        hidden: bool = False,
    ) -> PhotoList:
        """All photos that are there, in and below a folder (root, relative path) or an album (its
        id), with a tag. hidden: also those that the user hid.
        """
        connection = self._catalog.read()
        asked = [filters.in_folder(connection, *folder)] if folder else []
        asked += [tags.has_tag(tag)] if tag else []
        if album is not None:
            asked.append(members.in_albums(albums.below(connection, [album])))
        where = filters.every(asked) if asked else None
        return photos.photo_list(connection, sort, where, hidden=hidden)

    def arrange(self, ids: NDArray[np.int64]) -> PhotoList:
        """Photos in the order given, with their wall times."""
        return PhotoList(ids, photos.walls(self._catalog.read(), ids))

    def added(self, ids: NDArray[np.int64]) -> NDArray[np.int64]:
        """When photos came here, int64 [N], seconds since 1970; 0 for forgotten ones."""
        return photos.added(self._catalog.read(), ids)

    def cards(self, ids: Sequence[int]) -> dict[int, Card]:
        """What grid cells show; forgotten photos are absent."""
        return photos.cards(self._catalog.read(), ids)

    def places(self, groups: Sequence[Sequence[int]]) -> list[str]:
        """Where the photos of each group were taken: the city, region or country of most
        of those that say where, if they are a quarter of the group; else "".
        """
        known = located_of(self._catalog.read(), [photo for group in groups for photo in group])
        said = []
        for group in groups:
            mine = np.isin(known.photos, group)
            places = known.latitudes[mine], known.longitudes[mine]
            said.append(gazetteer().common(*places, -(-len(group) // 4)) if mine.any() else "")
        return said

    def details(self, photo: int) -> Details:
        """Everything known of a photo. Raises KeyError if it is forgotten."""
        return photos.details(self._catalog.read(), photo)

    def paths(self, ids: Sequence[int]) -> dict[int, str]:
        """Absolute paths of the lead files; forgotten photos are absent."""
        return photos.lead_paths(self._catalog.read(), ids)

    def keywords(self, ids: Sequence[int]) -> dict[int, list[str]]:
        """Keywords in the files, by photo."""
        return photos.keywords_of(self._catalog.read(), ids)

    def thumbnails(self, ids: Sequence[int]) -> dict[int, bytes]:
        """JPEG files by photo; lost ones are absent (the next indexing redraws them)."""
        return thumbnail_store.thumbnails(self._catalog.read(), ids)

    def turns(self, ids: Sequence[int]) -> dict[int, int]:
        """How the user wants photos turned for display, in quarters clockwise, 1 to 3; those shown
        as their files say are absent. Thumbnails and pictures come as the files say.
        """
        return care.turns(self._catalog.read(), ids)

    def picture(self, photo: int, longest: int, profile: bytes = b"") -> Picture:
        """A photo large, its longest side at most `longest` pixels.

        profile: ICC profile of the screen that shows it, b"" for sRGB. Raises KeyError if it is
        forgotten, PhotoappError PICTURE_UNUSABLE (path, reason).
        """
        path = photos.lead_path(self._catalog.read(), photo)
        if photos.is_online_only(self._catalog.read(), photo):
            raise PhotoappError(Code.PICTURE_UNUSABLE, path=path, reason=Code.FILE_ONLINE_ONLY)
        try:
            return self._decoder().submit_picture(path, longest, profile).result()
        except PhotoappError as error:
            reason = self._absence(path) or error.code
            raise PhotoappError(Code.PICTURE_UNUSABLE, path=path, reason=reason) from error

    def _absence(self, path: str) -> Code | None:
        """Why a file of the library is not there: its disk is away, or it alone; None if it is."""
        if os.path.lexists(path):
            return None
        above = [
            root.path
            for root in roots.roots(self._catalog.read())
            if path.startswith(os.path.join(root.path, ""))
        ]
        return Code.FILE_MISSING if any(map(os.path.isdir, above)) else Code.FILE_OFFLINE

    def viewed(self, photo: int) -> None:
        """A person looked at a photo large; encoders are built up from those viewed most. Cheap."""
        self._views.saw(photo)

    # -- decoding ----------------------------------------------------------------------------

    def _decoder(self) -> "DecodePool":
        from photoapp.imaging import DecodePool

        with self._lock:
            if self._pool is None:
                self._pool = DecodePool(usable_cores())
            return self._pool

    def hurry(self) -> None:
        """Let nobody wait for pictures that are asked for: they come as Cancelled. Before `close`,
        where others may still be waiting.
        """
        with self._lock:
            if self._pool is not None:
                self._pool.hurry()

    def _end_decoding(self) -> None:
        with self._lock:
            if self._pool is not None:
                self._pool.close()
