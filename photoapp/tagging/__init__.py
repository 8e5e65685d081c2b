"""Tags: those of the user. What machines suggest is kept apart from them."""

from photoapp.tagging.tags import Tags

__all__ = ["Tags"]
