"""Walks what a window shows as somebody does who sees badly, has no mouse or reads another
language: what has no name, cannot be reached, is out of order, too small or cut off.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QSizeGrip,
    QTextEdit,
    QToolButton,
    QWidget,
)

from photoapp.gui.search.chip import Chip

TARGET, CHIP = 28, 24  # the least height of what can be clicked; of a chip in the search field
_USED = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
_TYPED = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractItemView)
_NO_ROLE = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Window}


class Longer(QTranslator):
    """Says everything in words that are longer by two fifths, as other languages may."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, _context: str, source: str, _comment: str | None = None, n: int = -1
    ) -> str:
        if not any(sign.isalpha() for sign in source):
            return source
        said = source.replace("(s)", "" if n == 1 else "s")
        wanted = max(round(len(said) * 0.4), 2)
        filling = ("énm " * wanted)[:wanted].rstrip()
        end = "…" if said.endswith("…") else ""
        return f"{said.removesuffix('…')} {filling}{end}"


def cut_off(shown: QWidget) -> list[str]:
    """Words in front now that do not show whole."""
    if isinstance(shown, QMenu):
        return list(_menu_cut(shown))
    return [fault for one in _seen(shown) for fault in _whole(one, shown)]


def out_of_reach(shown: QWidget) -> list[str]:
    """What is in front now and has no name, no role, is too small, or Tab leaves out."""
    if isinstance(shown, QMenu):
        return list(_menu_lines(shown))
    used = [one for one in _seen(shown) if _is_used(one)]
    return [
        *(fault for one in used for fault in _named(one)),
        *(fault for one in used for fault in _large_enough(one)),
        *_reached(shown, used),
    ]


def _seen(shown: QWidget) -> list[QWidget]:
    return [one for one in shown.findChildren(QWidget) if _is_seen(one, shown)]


def called(widget: QWidget) -> str:
    """A widget in the words of a fault: its kind, its name or text, what it stands in."""
    own = widget.accessibleName() or _text(widget) or widget.objectName()
    parents = []
    above = widget.parentWidget()
    while above is not None and len(parents) < 2:
        parents.append(type(above).__name__)
        above = above.parentWidget()
    return f"{type(widget).__name__}({str(own)[:40]!r}) in {' in '.join(parents)}"


def _is_seen(widget: QWidget, shown: QWidget) -> bool:
    return (
        widget.isVisibleTo(shown)
        and widget.window() is shown.window()
        and not widget.size().isEmpty()
    )


def _is_used(widget: QWidget) -> bool:
    """Whether a person does something with it; what Qt builds into its own widgets is not meant."""
    if not widget.isEnabled() or isinstance(widget, QScrollBar | QSizeGrip):
        return False
    if widget.objectName().startswith("qt_") or isinstance(widget.parent(), QAbstractSpinBox):
        return False
    by_tab = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return isinstance(widget, _USED) or by_tab


# What a screen reader says.


def _named(widget: QWidget) -> Iterator[str]:
    said = QAccessible.queryAccessibleInterface(widget)
    if said is None:
        yield f"{called(widget)}: unknown to screen readers"
        return
    if not said.text(QAccessible.Text.Name).strip():
        yield f"{called(widget)}: no accessible name"
    whole_page = widget.findChild(QWidget) is not None  # takes keys, and holds what has a role
    # A chip is painted; PySide lets no widget tell a role of its own, so its name says it all.
    if said.role() in _NO_ROLE and not whole_page and not isinstance(widget, Chip):
        yield f"{called(widget)}: no role, only {said.role().name}"


# What hands need.


def _large_enough(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QAbstractSlider) or widget.property("kind") == "bare":
        return  # dragged as well as clicked; stands in a larger field that is clicked for it
    if widget.height() < (CHIP if isinstance(widget, Chip) else TARGET):
        yield f"{called(widget)}: {widget.height()} pixels high"


def _reached(shown: QWidget, used: Sequence[QWidget]) -> Iterator[str]:
    """What Tab leaves out, and where it goes back."""
    met = list(_by_tab(shown))
    for widget in used:
        reached = any(one is widget or widget.isAncestorOf(one) for one in met)
        if not reached and not _has_another_way(widget):
            yield f"{called(widget)}: Tab does not reach it"
    ordered = [one for one in met if one in used]
    first = min(ordered, key=lambda one: _corner(one, shown), default=None)
    if first is not None:  # Tab goes round, and begins where the keyboard was
        at = ordered.index(first)
        yield from _in_order(shown, ordered[at:] + ordered[:at])


def _by_tab(shown: QWidget) -> Iterator[QWidget]:
    """Where Tab goes, until it comes back or to an end."""
    # Not by nextInFocusChain: PySide takes what it returns for a child, and deletes it as one.
    before = QApplication.focusWidget()
    if before is not None:
        before.clearFocus()
    met: list[QWidget] = []
    while True:
        QTest.keyClick(QApplication.focusWidget() or shown, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or now in met:
            return
        met.append(now)
        yield now


def _corner(widget: QWidget, shown: QWidget) -> tuple[int, int]:
    place = QRect(widget.mapTo(shown, QPoint()), widget.size())
    mirrored = QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return place.top() // TARGET, shown.width() - place.right() if mirrored else place.left()


def _has_another_way(widget: QWidget) -> bool:
    """Whether arrows lead there: within a list, a field, or buttons of which one is chosen."""
    if isinstance(widget, QAbstractButton) and (widget.autoExclusive() or widget.group()):
        return True
    return any(isinstance(above, _TYPED) for above in _above(widget))


def _above(widget: QWidget) -> Iterator[QWidget]:
    above = widget.parentWidget()
    while above is not None:
        yield above
        above = above.parentWidget()


def _in_order(parent: QWidget, met: Sequence[QWidget]) -> Iterator[str]:
    """Children of a parent are met as one reads: from above, then along the line."""
    branches: list[tuple[QWidget, list[QWidget]]] = []
    for one in met:
        branch = one
        while branch.parentWidget() is not parent and branch.parentWidget() is not None:
            branch = branch.parentWidget()
        if branches and branches[-1][0] is branch:
            branches[-1][1].append(one)
        else:
            branches.append((branch, [one]))
    for (first, of_first), (second, of_second) in pairwise(branches):
        if _is_before(_hull(of_second), _hull(of_first)):
            yield f"{called(second)}: read before {called(first)}, reached after it"
    for branch, inside in branches:
        if len(inside) > 1 and branch is not inside[0]:
            yield from _in_order(branch, inside)


def _hull(widgets: Sequence[QWidget]) -> QRect:
    hull = QRect()
    for one in widgets:
        hull |= QRect(one.mapToGlobal(QPoint()), one.size())
    return hull


def _is_before(one: QRect, other: QRect) -> bool:
    if one.bottom() < other.top() and one.left() < other.right() and one.right() > other.left():
        return True
    level = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    if level < min(one.height(), other.height()) / 2:
        return False
    if QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        return one.left() > other.right()
    return one.right() < other.left()


# What eyes see.


def _whole(widget: QWidget, shown: QWidget) -> Iterator[str]:
    """Words that are cut off, unless the tooltip says them all."""
    if isinstance(widget, QLabel):
        cut = _label_cut(widget)
    elif isinstance(widget, QPushButton | QCheckBox | QComboBox):
        wanted = widget.sizeHint()
        wide = widget.width() < wanted.width() and bool(_text(widget))
        cut = wide or (widget.height() < widget.fontMetrics().height() and bool(_text(widget)))
    elif isinstance(widget, QToolButton):
        cut = bool(widget.text()) and widget.width() < widget.sizeHint().width()
        cut = cut and widget.toolButtonStyle() is not Qt.ToolButtonStyle.ToolButtonIconOnly
    elif isinstance(widget, QLineEdit):
        cut = widget.contentsRect().height() < widget.fontMetrics().height()
    else:
        return
    text = _text(widget)
    if cut and text not in widget.toolTip():
        size, hint = widget.size(), widget.sizeHint()
        told = f"{size.width()}x{size.height()} of {hint.width()}x{hint.height()}"
        yield f"{called(widget)}: cut off, {told}"
    elif text and not _is_scrolled(widget) and not _inside(widget, shown):
        yield f"{called(widget)}: beyond the edge of what holds it"


def _label_cut(label: QLabel) -> bool:
    if not label.text() or not label.pixmap().isNull():
        return False
    if label.toolTip() == label.text():
        return False
    if type(label).sizeHint is not QLabel.sizeHint:  # gives way by itself, and says it in a tooltip
        return label.height() < label.fontMetrics().height()
    if label.wordWrap():
        return label.height() + 1 < label.heightForWidth(label.width())
    wanted = label.sizeHint()
    return label.width() + 1 < wanted.width() or label.height() < label.fontMetrics().height()


def _text(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    says = getattr(widget, "text", None)
    return str(says()).replace("&", "") if callable(says) else ""


def _is_scrolled(widget: QWidget) -> bool:
    return any(isinstance(above, QAbstractScrollArea) for above in _above(widget))


def _inside(widget: QWidget, shown: QWidget) -> bool:
    for above in _above(widget):
        box = QRect(widget.mapTo(above, QPoint()), widget.size())
        if not above.rect().adjusted(-1, -1, 1, 1).contains(box):
            return False
        if above is shown:
            return True
    return True


def _lines(menu: QMenu) -> Iterator[tuple[str, QRect]]:
    for action in menu.actions():
        if not action.isSeparator() and action.isVisible():
            yield action.text().replace("&", ""), menu.actionGeometry(action)


def _menu_cut(menu: QMenu) -> Iterator[str]:
    for text, box in _lines(menu):
        if box.width() < menu.fontMetrics().horizontalAdvance(text):
            yield f"menu: {text!r} is cut off"


def _menu_lines(menu: QMenu) -> Iterator[str]:
    for text, box in _lines(menu):
        if not text.strip():
            yield f"menu: a line without words at {box.y()}"
        if box.height() < TARGET:
            yield f"menu: {text!r} is {box.height()} pixels high"
