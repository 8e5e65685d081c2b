"""The page where suggestions are reviewed."""

from photoapp.gui.review.page import ReviewPage
from photoapp.gui.review.source import ReviewSource

__all__ = ["ReviewPage", "ReviewSource"]
