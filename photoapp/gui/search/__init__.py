"""Asking: the search field with its pictures, what answers say of themselves, none at all."""

from photoapp.gui.search.answer import answer_order, closest, understood
from photoapp.gui.search.field import SearchField
from photoapp.gui.search.nothing import NothingPage
from photoapp.gui.search.offered import (
    Offered,
    acceptable,
    as_source,
    offered,
    sort_out,
    thumbnail,
)

__all__ = [
    "NothingPage",
    "Offered",
    "SearchField",
    "acceptable",
    "answer_order",
    "as_source",
    "closest",
    "offered",
    "sort_out",
    "thumbnail",
    "understood",
]
