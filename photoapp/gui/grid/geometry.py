"""Where the cells of a grid with sections are: arithmetic between rows and pixels.

A *row* is a photo's place in the model; a *line* is one row of cells on screen. Nothing here
knows Qt. Finding anything takes O(log sections), so that a million photos cost as much as ten.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]


class Box(NamedTuple):
    """A rectangle in content pixels: x from the left edge of the grid, y from its very top."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Margins:
    """Space around and between cells, in pixels. header: height of a section's title."""

    left: int = 16
    right: int = 0
    top: int = 4
    bottom: int = 24
    gap: int = 4
    header: int = 40


class Geometry:
    """Square cells in as many equal columns as fit, section below section.

    sizes: int64 [S], the photos of each section. width: of the whole grid in pixels. cell: the
    side wanted; the real one differs a little so that lines fill the width exactly. mirrored:
    the first column is the rightmost, as in right-to-left languages.

    Attributes: columns, side (height of a cell), widest (a pixel more where lines need it), height
    (of everything), rows (photos in all).
    """

    def __init__(
        self,
        sizes: Integers,
        width: int,
        cell: int,
        margins: Margins | None = None,
        *,
        mirrored: bool = False,
    ) -> None:
        self.margins = margins = margins or Margins()
        self.width = width
        self._inner = max(width - margins.left - margins.right, 1)
        self.columns = max(round((self._inner + margins.gap) / (cell + margins.gap)), 1)
        self._pitch = max(round((self._inner + margins.gap) / self.columns), margins.gap + 1)
        self.side = self._pitch - margins.gap
        self._lefts, self._widths = self._lay_columns(mirrored)
        self.widest = int(self._widths.max())

        lines = -(-sizes // self.columns)
        heights = margins.header + np.maximum(lines * self._pitch - margins.gap, 0)
        self._firsts = _starts(sizes)
        self._lines = _starts(lines)
        self._tops = _starts(heights) + margins.top
        self.rows = int(self._firsts[-1])
        self.height = int(self._tops[-1]) + margins.bottom

    @property
    def sections(self) -> int:
        """How many sections there are."""
        return len(self._firsts) - 1

    def box(self, row: int) -> Box:
        """The cell of a row. Raises IndexError for a row that is not there."""
        if not 0 <= row < self.rows:
            raise IndexError(row)
        x, y, width, height = self.boxes(row, row + 1)[0].tolist()
        return Box(x, y, width, height)

    def boxes(self, first: int, last: int) -> Integers:
        """The cells of rows first to last (not included): int64 [last - first, 4] as in Box."""
        rows = np.arange(first, last)
        section = np.searchsorted(self._firsts, rows, side="right") - 1
        line, column = np.divmod(rows - self._firsts[section], self.columns)
        top = self._tops[section] + self.margins.header + line * self._pitch
        side = np.full(len(rows), self.side)
        return np.stack((self._lefts[column], top, self._widths[column], side), axis=1)

    def section_of(self, row: int) -> int:
        """The section that a row is in."""
        return int(np.searchsorted(self._firsts, row, side="right")) - 1

    def rows_of(self, section: int) -> range:
        """The rows of a section."""
        return range(int(self._firsts[section]), int(self._firsts[section + 1]))

    def row_at(self, x: int, y: int) -> int:
        """The row whose cell holds a pixel, -1 between and outside cells."""
        column = self._column_at(x)
        if not self._lefts[column] <= x < self._lefts[column] + self._widths[column]:
            return -1
        section = self.section_at(y)
        if section < 0:
            return -1
        line, below = divmod(y - self._body(section), self._pitch)
        row = int(self._firsts[section]) + line * self.columns + column
        inside = line >= 0 and below < self.side and row < self._firsts[section + 1]
        return row if inside else -1

    def nearest(self, x: int, y: int) -> int:
        """The row whose cell is near a pixel: its line, then its column; -1 without any rows."""
        if not self.rows:
            return -1
        first = min(self._row_ending_after(y), self.rows - 1)
        return self.moved(first, 0, column=self._column_at(x))

    def between(self, top: int, bottom: int) -> tuple[int, int]:
        """The rows (first, last not included) whose cells show in the pixels top to bottom."""
        first = self._row_ending_after(top)
        return first, max(first, self._row_starting_from(bottom))

    def runs_in(self, area: Box) -> Integers:
        """The rows whose cells an area touches, as int64 [K, 2] runs (first, last included)."""
        first, last = self.between(area.y, area.y + area.height)
        rights = self._lefts + self._widths
        touched = np.flatnonzero((rights > area.x) & (self._lefts < area.x + area.width))
        if first == last or not len(touched):
            return np.empty((0, 2), np.int64)
        if len(touched) == self.columns:
            return np.array([[first, last - 1]])
        section = np.searchsorted(self._firsts, (first, last - 1), side="right") - 1
        lines = np.arange(
            self._line_of(first, int(section[0])), self._line_of(last - 1, int(section[1])) + 1
        )
        section = np.searchsorted(self._lines, lines, side="right") - 1
        start = self._firsts[section] + (lines - self._lines[section]) * self.columns
        runs = np.stack((start + touched[0], start + touched[-1]), axis=1)
        runs[:, 1] = np.minimum(runs[:, 1], self._firsts[section + 1] - 1)
        return runs[runs[:, 0] <= runs[:, 1]]

    def moved(self, row: int, lines: int, *, column: int | None = None) -> int:
        """The row so many lines further down, in the same column or the last of a short line."""
        section = self.section_of(row)
        if column is None:
            column = (row - int(self._firsts[section])) % self.columns
        line = self._line_of(row, section) + lines
        line = min(max(line, 0), int(self._lines[-1]) - 1)
        section = int(np.searchsorted(self._lines, line, side="right")) - 1
        start = int(self._firsts[section]) + (line - int(self._lines[section])) * self.columns
        return min(start + column, int(self._firsts[section + 1]) - 1)

    def section_at(self, y: int) -> int:
        """The section whose title or cells hold a height; the last one below all, -1 above."""
        return min(int(np.searchsorted(self._tops, y, side="right")), self.sections) - 1

    def title(self, section: int) -> Box:
        """The title of a section, as wide as its lines."""
        top, header = int(self._tops[section]), self.margins.header
        return Box(int(self._lefts.min()), top, self._inner, header)

    def tops(self) -> Integers:
        """The upper edges of all titles: int64 [S]."""
        return self._tops[:-1]

    def _lay_columns(self, mirrored: bool) -> tuple[Integers, Integers]:
        edges = np.arange(self.columns + 1) * (self._inner + self.margins.gap) // self.columns
        widths = np.maximum(np.diff(edges) - self.margins.gap, 1)
        if mirrored:
            return self.width - self.margins.left - edges[:-1] - widths, widths
        return self.margins.left + edges[:-1], widths

    def _body(self, section: int) -> int:
        return int(self._tops[section]) + self.margins.header

    def _line_of(self, row: int, section: int) -> int:
        return int(self._lines[section]) + (row - int(self._firsts[section])) // self.columns

    def _column_at(self, x: int) -> int:
        """The column nearest to x."""
        return int(np.argmin(np.abs(2 * self._lefts + self._widths - 2 * x)))

    def _row_ending_after(self, y: int) -> int:
        """The first row whose lower edge is below y; the number of rows if none is."""
        return self._first_of_line(y, y + self.margins.gap)

    def _row_starting_from(self, y: int) -> int:
        """The first row whose upper edge is at or below y; the number of rows if none is."""
        return self._first_of_line(y, y + self._pitch - 1)

    def _first_of_line(self, y: int, reach: int) -> int:
        section = self.section_at(y)
        if section < 0:
            return 0
        line = max((reach - self._body(section)) // self._pitch, 0)
        row = int(self._firsts[section]) + line * self.columns
        return min(row, int(self._firsts[section + 1]))


def _starts(sizes: Integers) -> Integers:
    """Where each part begins if parts of these sizes follow each other, and where all end."""
    starts = np.zeros(len(sizes) + 1, np.int64)
    np.cumsum(sizes, out=starts[1:])
    return starts
