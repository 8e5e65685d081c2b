"""`photoapp photos`: favourites, ratings, titles, what is hidden; no file is changed."""

from photoapp.cli.photos.group import photos

__all__ = ["photos"]
