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
from photoapp.gui.search.why import Reason, reasons, tip

__all__ = [
    "NothingPage",
    "Offered",
    "Reason",
    "SearchField",
    "acceptable",
    "answer_order",
    "as_source",
    "closest",
    "offered",
    "reasons",
    "sort_out",
    "thumbnail",
    "tip",
    "understood",
]
