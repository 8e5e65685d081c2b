"""A question -> ranked photos: the question language, filters, looks, names, fusion, cut."""

from photoapp.search.engine import Sight, needs_sight, read_question, search
from photoapp.search.filters import recent_since
from photoapp.search.judging import Judges
from photoapp.search.language import parts
from photoapp.search.pictures import QuestionPictures
from photoapp.search.tree import Query
from photoapp.search.weaker import weaker
from photoapp.search.words import Reading, reading

__all__ = [
    "Judges",
    "Query",
    "QuestionPictures",
    "Reading",
    "Sight",
    "needs_sight",
    "parts",
    "read_question",
    "reading",
    "recent_since",
    "search",
    "weaker",
]
