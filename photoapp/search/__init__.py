"""A question -> ranked photos: the question language, filters, looks, names, fusion, cut."""

from photoapp.search.completion import Completer
from photoapp.search.engine import Sight, needs_sight, read_question, search
from photoapp.search.pictures import QuestionPictures

__all__ = ["Completer", "QuestionPictures", "Sight", "needs_sight", "read_question", "search"]
