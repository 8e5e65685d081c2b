"""What an answer says of itself above its photos."""

from PySide6.QtCore import QCoreApplication

from photoapp.base.question import Sort
from photoapp.gui.wording import words

translate = QCoreApplication.translate


def answer_order(sort: Sort) -> str:
    """Say how an answer is sorted, such as "best first"."""
    return {
        Sort.SCORE: translate("answer", "best first"),
        Sort.DATE: translate("answer", "newest first"),
        Sort.OLDEST: translate("answer", "oldest first"),
        Sort.ADDED: translate("answer", "newly added first"),
        Sort.NAME: translate("answer", "by name"),
    }[sort]


def closest(detail: str) -> str:
    """Of an answer that ignores the cut."""
    return translate("answer", "what comes closest, {0}").format(detail)


def understood(share: float) -> str:
    """How much of what was searched has been looked at, as a sentence; "" once it is all."""
    if share >= 1:
        return ""
    percent = words.number(min(int(share * 100), 99))
    return translate("answer", "{0} % of your photos are understood so far").format(percent)
