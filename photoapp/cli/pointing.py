"""Shows where in a question something is wrong: the question, and carets under the place."""

import unicodedata

from photoapp.base.messages import PhotoappError
from photoapp.cli.output import note, shown

AROUND = 40  # signs of a long question on either side of the place


def point(text: str, error: PhotoappError) -> None:
    """Two lines on stderr for an error that has a place in the question, else nothing."""
    position, length = error.values.get("position"), error.values.get("length")
    if not isinstance(position, int) or not isinstance(length, int):
        return
    start, end = max(0, position - AROUND), min(len(text), position + length + AROUND)
    line = shown(text)
    nearest = error.values.get("nearest")
    meant = f" {nearest}:?" if nearest else ""
    note(f"  {line[start:end]}")
    carets = "^" * min(max(1, _width(line[position : position + length])), 2 * AROUND)
    note(f"  {' ' * _width(line[start:position])}{carets}{meant}")


def _width(text: str) -> int:
    """Columns of a terminal that a text takes (Unicode Standard Annex 11)."""
    return sum(
        0 if unicodedata.combining(sign) else 1 + (unicodedata.east_asian_width(sign) in "WF")
        for sign in text
    )
