"""What a screen reader is told of a window, as a tree of roles and names."""

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

CHILDREN = 40  # of one thing: a grid has as many as there are photos


def dump(window: QWidget) -> str:
    """One line a thing, indented by what it lies in; what is not on screen is left out."""
    top = QAccessible.queryAccessibleInterface(window)
    return "\n".join(_lines(top, 0)) + "\n"


def _lines(thing: QAccessibleInterface, depth: int) -> list[str]:
    role = QAccessible.Role(thing.role()).name
    said = thing.text(QAccessible.Text.Name)
    value = thing.text(QAccessible.Text.Value)
    state = thing.state()
    marks = [word for word, so in (
        ("focused", state.focused), ("selected", state.selected), ("checked", state.checked),
        ("disabled", state.disabled),
    ) if so]  # fmt: skip
    rest = f" = {value}" if value and value != said else ""
    lines = [f"{'  ' * depth}{role}: {said}{rest}{' [' + ', '.join(marks) + ']' if marks else ''}"]
    count = thing.childCount()
    for number in range(min(count, CHILDREN)):
        child = thing.child(number)
        if child is not None and child.isValid() and not child.state().invisible:
            lines += _lines(child, depth + 1)
    if count > CHILDREN:
        lines.append(f"{'  ' * (depth + 1)}… {count - CHILDREN} more")
    return lines
