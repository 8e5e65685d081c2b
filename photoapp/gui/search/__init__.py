"""Asking: the search field with its pictures, the header above results, the page without any."""

from photoapp.gui.search.field import SearchField
from photoapp.gui.search.header import ResultsHeader
from photoapp.gui.search.nothing import NothingPage
from photoapp.gui.search.offered import Offered, as_source, offered

__all__ = ["NothingPage", "Offered", "ResultsHeader", "SearchField", "as_source", "offered"]
