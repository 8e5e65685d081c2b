"""The user's tags: what there is, who bears what, giving and taking."""

from collections.abc import Sequence

from photoapp.base.tagged import Tag
from photoapp.catalog import Catalog
from photoapp.catalog import tags as rows


class Tags:
    """The tags of a library. Usable from any thread; each change is one action of the history."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    def all(self) -> list[Tag]:
        """Every tag that some photo bears, by name."""
        return rows.tags(self._catalog.read())

    def of(self, photos: Sequence[int]) -> dict[int, tuple[str, ...]]:
        """The tags of photos, by name; photos without any are absent."""
        return rows.tags_of(self._catalog.read(), photos)

    def among(self, photos: Sequence[int]) -> list[Tag]:
        """The tags that some of these photos bear, by name; `photos` counts among these."""
        return rows.tags_among(self._catalog.read(), photos)

    def add(self, name: str, photos: Sequence[int]) -> int:
        """Give photos a tag, new or known in any case; returns how many did not have it.

        Raises PhotoappError TAG_NAME.
        """
        return self._catalog.write(lambda connection: rows.tag(connection, name, photos))

    def remove(self, name: str, photos: Sequence[int]) -> int:
        """Take a tag from photos; returns how many had it. Raises PhotoappError TAG_UNKNOWN."""
        return self._catalog.write(lambda connection: rows.untag(connection, name, photos))
