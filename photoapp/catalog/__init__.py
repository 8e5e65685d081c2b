"""SQLite: schema, migrations, thumbnails, one module per kind of row; the only SQL there is."""

from photoapp.catalog.database import Catalog, Connection

__all__ = ["Catalog", "Connection"]
