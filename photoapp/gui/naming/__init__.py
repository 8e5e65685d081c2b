"""Asking for names: a field that completes, and small dialogs with it."""

from photoapp.gui.naming.asking import answer, ask_until_done
from photoapp.gui.naming.dialogs import (
    AskingDialog,
    FieldDialog,
    NameDialog,
    WordsDialog,
    ask_name,
)
from photoapp.gui.naming.field import NameField
from photoapp.gui.naming.known import Known, known_as

__all__ = [
    "AskingDialog",
    "FieldDialog",
    "Known",
    "NameDialog",
    "NameField",
    "WordsDialog",
    "answer",
    "ask_name",
    "ask_until_done",
    "known_as",
]
