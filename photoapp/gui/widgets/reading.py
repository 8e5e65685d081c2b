"""The order in which Tab goes through a window: as it is read, whenever its parts were made."""

from collections.abc import Iterator
from functools import cmp_to_key
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from photoapp.gui import theme


def order(window: QWidget) -> None:
    """Let Tab go from above to below, and along each line.

    To be asked for by a window's `focusNextPrevChild`: Qt itself goes by when widgets were made,
    so that what is filled in later would come last.
    """
    for one, following in pairwise(_stops(window)):
        QWidget.setTabOrder(one, following)


def _stops(parent: QWidget) -> Iterator[QWidget]:
    inside = [
        child
        for child in parent.children()
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow()
    ]
    for child in sorted(inside, key=cmp_to_key(_before)):
        by_tab = child.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if by_tab and child.focusProxy() is None:  # else its proxy stands inside it
            yield child
        yield from _stops(child)


def _before(one: QWidget, other: QWidget) -> int:
    """Negative if it is read before the other: above it, or on its line and nearer the start."""
    first, second = one.geometry(), other.geometry()
    level = min(first.bottom(), second.bottom()) - max(first.top(), second.top())
    if level < min(first.height(), second.height()) / 2:
        return first.top() - second.top()
    along = first.left() - second.left()
    return -along if theme.right_to_left() else along
