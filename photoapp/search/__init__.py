"""A question -> ranked photos: the question language, filters, looks, names, fusion, cut."""

from photoapp.search.engine import Sight, needs_sight, read_question, search

__all__ = ["Sight", "needs_sight", "read_question", "search"]
