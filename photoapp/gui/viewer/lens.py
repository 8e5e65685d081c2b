"""Where a picture is in the viewer's space: fitting, zooming to a point, panning. No Qt."""

from dataclasses import dataclass
from typing import NamedTuple

LARGEST = 8.0
"""Screen pixels per picture pixel, at most."""

FITTED_MOST = 2.0
"""Logical pixels per picture pixel of a fitted picture, at most: small ones grow, not to mush."""


class Frame(NamedTuple):
    """A rectangle in logical pixels of the viewer."""

    x: float
    y: float
    width: float
    height: float


@dataclass(slots=True)
class Lens:
    """How a picture is looked at.

    room: logical pixels there are. ratio: device pixels per logical one. size: of the whole
    picture in its own pixels. scale: device pixels per picture pixel, 1.0 is 100 %.
    centre: the picture's point, in its pixels, at the middle of the room. fitted: follows the
    room.
    """

    room: tuple[float, float] = (1.0, 1.0)
    ratio: float = 1.0
    size: tuple[int, int] = (1, 1)
    scale: float = 1.0
    centre: tuple[float, float] = (0.5, 0.5)
    fitted: bool = True

    @property
    def fit_scale(self) -> float:
        """The scale at which the whole picture shows."""
        return self._fitting(self.size)

    @property
    def frame(self) -> Frame:
        """Where the whole picture is, parts outside the room included."""
        step = self.scale / self.ratio
        x = self.room[0] / 2 - self.centre[0] * step
        y = self.room[1] / 2 - self.centre[1] * step
        return Frame(x, y, self.size[0] * step, self.size[1] * step)

    @property
    def longest(self) -> int:
        """Device pixels of the picture's longer side as shown."""
        return max(round(max(self.size) * self.scale), 1)

    def fitted_longest(self, size: tuple[int, int]) -> int:
        """Device pixels of the longer side of any picture, fitted."""
        return max(round(max(size) * self._fitting(size)), 1)

    def show(self, size: tuple[int, int]) -> None:
        """Look at another picture, fitted."""
        self.size = (max(size[0], 1), max(size[1], 1))
        self.fit()

    def fit(self) -> None:
        """Show all of it."""
        self.scale, self.fitted = self.fit_scale, True
        self.centre = (self.size[0] / 2, self.size[1] / 2)

    def resize(self, room: tuple[float, float], ratio: float) -> None:
        """The room or the screen changed."""
        self.room, self.ratio = (max(room[0], 1.0), max(room[1], 1.0)), ratio
        if self.fitted or self.scale <= self.fit_scale:
            self.fit()
        else:
            self._settle()

    def zoom(self, factor: float, x: float, y: float) -> None:
        """So many times larger; what is at the point (x, y) of the room stays there."""
        self.zoom_to(self.scale * factor, x, y)

    def zoom_to(self, scale: float, x: float, y: float) -> None:
        """To a scale; what is at the point (x, y) of the room stays there. Not below fitted."""
        least = self.fit_scale
        if scale <= least * 1.001:
            self.fit()
            return
        at = self._picture_point(x, y)
        self.scale, self.fitted = min(scale, max(LARGEST, least)), False
        step = self.scale / self.ratio
        self.centre = (
            at[0] - (x - self.room[0] / 2) / step,
            at[1] - (y - self.room[1] / 2) / step,
        )
        self._settle()

    def follow(self, other: "Lens") -> None:
        """Look at this picture as `other` is looked at: the same share of it, enlarged as much."""
        if other.fitted:
            self.fit()
            return
        larger = other.scale / other.fit_scale
        self.scale, self.fitted = self.fit_scale * larger, False
        across, down = (at / whole for at, whole in zip(other.centre, other.size, strict=True))
        self.centre = (self.size[0] * across, self.size[1] * down)
        self._settle()

    def pan(self, dx: float, dy: float) -> None:
        """Move the picture with the hand, by logical pixels."""
        step = self.scale / self.ratio
        self.centre = (self.centre[0] - dx / step, self.centre[1] - dy / step)
        self._settle()

    def look_at(self, across: float, down: float) -> None:
        """Bring a point of the picture, in shares of it, to the middle."""
        self.centre = (self.size[0] * across, self.size[1] * down)
        self._settle()

    def enlarge(self, x: float, y: float) -> None:
        """To 100 %; where fitted is no less, to twice that."""
        self.zoom_to(1.0 if self.fit_scale < 1 else 2 * self.fit_scale, x, y)

    @property
    def movable(self) -> bool:
        """Whether parts are outside the room."""
        frame = self.frame
        return frame.width > self.room[0] + 0.5 or frame.height > self.room[1] + 0.5

    def _fitting(self, size: tuple[int, int]) -> float:
        across = self.room[0] * self.ratio / max(size[0], 1)
        down = self.room[1] * self.ratio / max(size[1], 1)
        return min(across, down, FITTED_MOST * self.ratio)

    def _picture_point(self, x: float, y: float) -> tuple[float, float]:
        frame, step = self.frame, self.scale / self.ratio
        return (x - frame.x) / step, (y - frame.y) / step

    def _settle(self) -> None:
        """No empty space at one edge while there is more picture beyond the other."""
        step = self.scale / self.ratio
        settled = []
        for room, size, centre in zip(self.room, self.size, self.centre, strict=True):
            half = room / 2 / step
            low, high = min(half, size / 2), max(size - half, size / 2)
            settled.append(min(max(centre, low), high))
        self.centre = (settled[0], settled[1])
