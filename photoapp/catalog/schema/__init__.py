"""The tables of the catalog and of the thumbnail store, as numbered forward migrations."""

from photoapp.catalog.schema.migrations import catalog, migrate, thumbnails

__all__ = ["catalog", "migrate", "thumbnails"]
