"""What questions about nothing in particular score in this library: the scale of relevance."""

import hashlib
import io
import logging
import os
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from photoapp.base.messages import Cancelled
from photoapp.base.resources import resources
from photoapp.vectors.snapshot import Snapshot

Ids = NDArray[np.int64]
Vector = NDArray[np.float32]
Stop = Callable[[], bool]

log = logging.getLogger(__name__)

FORMAT = 2

HALVINGS = 20
"""Samples of the library, each half of the one before: a filter may leave as few photos."""

DISCOUNTS = (0.0, 0.25, 0.5, 0.75, 1.0)
"""What `Background.discount` may be."""

_BLOCK = 2048  # photos whose scores are computed at a time: 15 MiB beside 1,900 questions
_MIX = np.uint64(0x9E3779B97F4A7C15)  # 2^64 / golden ratio: Fibonacci hashing (Knuth, 6.4)
_LEAST_SPREAD = 1e-6


class Packed(NamedTuple):
    """The packed questions, and a short hash of them all."""

    everyday: tuple[str, ...]
    rare: tuple[str, ...]
    digest: str


@cache
def packed() -> Packed:
    """What `resources/background` holds. Raises FileNotFoundError."""
    folder = resources() / "background"
    everyday, rare = ((folder / name).read_text("utf-8") for name in ("everyday.txt", "rare.txt"))
    digest = hashlib.sha256(f"{everyday}\0{rare}".encode()).hexdigest()[:16]
    return Packed(tuple(everyday.split("\n")[:-1]), tuple(rare.split("\n")[:-1]), digest)


@dataclass(frozen=True, slots=True)
class Yardstick:
    """The questions of one kind, as vectors of one encoder. D dimensions.

    A photo v says mean.v to a question in general, give or take |root v|: what a question q says
    more of it than that, (q - mean).v / |root v|, is its *standing*.

    mean: float64 [D]. root: float64 [R, D], root'root is the covariance of everyday questions.
    questions: float32 [M + P, D], the everyday ones and P about what few libraries hold, all less
    the mean. everyday: M. digest: of what all this was made from.
    """

    mean: NDArray[np.float64]
    root: NDArray[np.float64]
    questions: Vector
    everyday: int
    digest: str

    @classmethod
    def of(cls, everyday: Vector, rare: Vector, digest: str) -> Self:
        """From vectors float32 [M, D] and [P, D]."""
        rows = np.asarray(everyday, np.float64)
        mean = rows.mean(axis=0)
        root = np.linalg.qr((rows - mean) / np.sqrt(len(rows))).R
        questions = (np.concatenate([rows, rare]) - mean).astype(np.float32)
        return cls(mean, root, questions, len(rows), digest)

    def usual(self, vectors: Vector) -> tuple[Vector, Vector]:
        """What photos float32 [n, D] say to any question: mean and deviation, float32 [n]."""
        wide = vectors.astype(np.float64)
        spread = np.sqrt(np.square(vectors @ self.root.T.astype(np.float32)).sum(axis=1))
        means = wide @ self.mean
        return means.astype(np.float32), np.maximum(spread, _LEAST_SPREAD).astype(np.float32)


def text_yardstick(embed: Callable[[str], Vector], stop: Stop | None = None) -> Yardstick:
    """Embed the packed questions, which takes about 2,000 texts' time. Raises Cancelled.

    embed: as questions are embedded, prompt forms included.
    """
    questions = packed()
    everyday, rare = (
        np.stack([_checked(embed, text, stop) for text in texts])
        for texts in (questions.everyday, questions.rare)
    )
    return Yardstick.of(everyday, rare, questions.digest)


@dataclass(frozen=True)
class Background:
    """The photos of one library against one yardstick. N photos, Q packed questions.

    Equal to a fresh one however it came about, but for the rounding of the last digit.

    rows: int64 [N], row ids ascending, as in the snapshot. means, spreads: float32 [N], what each
    photo says to any question. best: float32 [HALVINGS, Q], the best standing of each question
    among all photos, a half of them, a quarter and so on (-inf among none). holders: int64
    [HALVINGS, Q], the row that has it (-1 none). common: float64 [D], the mean of all photos.
    """

    yardstick: Yardstick
    rows: Ids
    means: Vector
    spreads: Vector
    best: Vector
    holders: Ids
    common: NDArray[np.float64]

    @classmethod
    def empty(cls, yardstick: Yardstick) -> Self:
        """Of no photos."""
        shape = (HALVINGS, len(yardstick.questions))
        none = np.zeros(0, np.float32)
        return cls(
            yardstick,
            np.zeros(0, np.int64),
            none,
            none,
            np.full(shape, -np.inf, np.float32),
            np.full(shape, -1, np.int64),
            np.zeros(len(yardstick.mean)),
        )

    def __len__(self) -> int:
        return len(self.rows)

    def is_of(self, snapshot: Snapshot) -> bool:
        """Whether it counts exactly the photos of the snapshot."""
        return len(self.rows) == len(snapshot) and bool(np.array_equal(self.rows, snapshot.rows))

    def brought_up(self, snapshot: Snapshot, stop: Stop | None = None) -> "Background":
        """In step with the snapshot: what came is counted in, what went no longer counts.

        The cost is that of the new photos; a question whose best photo went is asked anew.
        Raises Cancelled.
        """
        if self.is_of(snapshot):
            return self
        alive = np.isin(self.rows, snapshot.rows, assume_unique=True)
        last = int(self.rows[-1]) if len(self.rows) else 0
        if int(alive.sum()) + int((snapshot.rows > last).sum()) != len(snapshot):
            # A row came back that was gone: counting it in would be no cheaper.
            return Background.empty(self.yardstick).brought_up(snapshot, stop)
        gone = (self.holders >= 0) & ~np.isin(self.holders, self.rows[alive])
        best, holders = self.best.copy(), self.holders.copy()
        stale = np.flatnonzero(gone.any(axis=0))
        best[:, stale], holders[:, stale] = -np.inf, -1
        known = np.flatnonzero(snapshot.rows <= last) if len(stale) else stale
        for places in _blocks(known, stop):
            self._compete(best, holders, stale, snapshot, places)
        everyone = np.arange(len(self.yardstick.questions))
        usual = [(self.means[alive], self.spreads[alive])]
        usual.extend(
            self._compete(best, holders, everyone, snapshot, places)
            for places in _blocks(np.flatnonzero(snapshot.rows > last), stop)
        )
        means, spreads = (np.concatenate(parts) for parts in zip(*usual, strict=True))
        return Background(
            self.yardstick, snapshot.rows, means, spreads, best, holders, snapshot.mean()
        )

    def shared(self, questions: NDArray[np.floating]) -> NDArray[np.float64]:
        """What questions, float [n, D] or [D] less the mean, say of all photos alike: standings."""
        return np.asarray(questions @ self.common / self.typical, np.float64)

    @cached_property
    def discount(self) -> float:
        """How much of what a question says of all photos alike is laid to the question itself.

        All of it where an encoder's pictures have one direction in common that means nothing; none
        where it is what the library is full of. Of five steps the one that best tells everyday
        questions, of which a library answers many, from rare ones, of which it answers few: by the
        share of the former that get further than a rare one, averaged over its upper fifth.
        """
        shared, best = self.shared(self.yardstick.questions), self.best[0].astype(np.float64)
        if not np.isfinite(best).all():
            return 0.0
        first = self.yardstick.everyday
        told = []
        for discount in DISCOUNTS:
            left = best - discount * shared
            upper = np.quantile(left[first:], np.linspace(0.8, 1, 20, endpoint=False))
            told.append(np.mean(left[:first, None] > upper))
        return DISCOUNTS[int(np.argmax(told))]

    def level(self, among: int | None = None) -> tuple[float, float]:
        """Middle and spread of the best discounted standings that rare questions reach, among so
        many photos (None: all). NaN among none.
        """
        halvings = np.log2(len(self) / min(max(among or len(self), 1), len(self))) if self else 0
        lower, part = divmod(float(halvings), 1)
        a, b = (self._levels[min(int(lower) + more, HALVINGS - 1)] for more in (0, 1))
        if part == 0 or not np.isfinite(b).all():
            return a
        return a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])

    @property
    def tells(self) -> bool:
        """Whether anything follows from it: not from texts that the encoder takes for one."""
        middle, spread = self.level()
        return bool(np.isfinite(middle)) and spread > _LEAST_SPREAD

    @cached_property
    def _levels(self) -> list[tuple[float, float]]:
        """`level` among all photos, half of them and so on."""
        rare = slice(self.yardstick.everyday, None)
        less = self.discount * self.shared(self.yardstick.questions[rare])
        return [_middle(best[rare] - less) for best in self.best]

    @cached_property
    def typical(self) -> float:
        """The mean of the photos' spreads, 1 without photos."""
        return float(self.spreads.mean()) if len(self) else 1.0

    def usual_of(self, snapshot: Snapshot) -> tuple[Vector, Vector]:
        """What each photo of another snapshot says to any question, float32 [N] and [N]."""
        means, spreads = np.empty((2, len(snapshot)), np.float32)
        at = np.minimum(np.searchsorted(self.rows, snapshot.rows), max(len(self.rows) - 1, 0))
        held = self.rows[at] == snapshot.rows if len(self.rows) else np.zeros(len(at), np.bool_)
        means[held], spreads[held] = self.means[at[held]], self.spreads[at[held]]
        for places in _blocks(np.flatnonzero(~held), None):
            vectors = snapshot.vectors_of(snapshot.photos[places])
            means[places], spreads[places] = self.yardstick.usual(vectors)
        return means, spreads

    def save(self, path: Path) -> None:
        """Write beside and rename into place. Raises OSError."""
        held = io.BytesIO()
        mine = self.yardstick
        np.savez(
            held,
            format=FORMAT,
            digest=mine.digest,
            mean=mine.mean,
            root=mine.root,
            questions=mine.questions,
            everyday=mine.everyday,
            rows=self.rows,
            means=self.means,
            spreads=self.spreads,
            best=self.best,
            holders=self.holders,
            common=self.common,
            discount=self.discount,
            levels=self._levels,
        )
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f"{path.name}.{os.getpid()}")
        beside.write_bytes(held.getvalue())
        beside.replace(path)

    @classmethod
    def load(cls, path: Path, digest: str) -> "Background | None":
        """What `save` wrote; None without a file, for another digest and for nonsense."""
        try:
            with np.load(path, allow_pickle=False) as held:
                if int(held["format"]) != FORMAT or str(held["digest"]) != digest:
                    return None
                asked = held["questions"], int(held["everyday"])
                yardstick = Yardstick(held["mean"], held["root"], *asked, digest)
                names = ("rows", "means", "spreads", "best", "holders", "common")
                loaded = cls(yardstick, *(held[name] for name in names))
                # What was worked out then is not worked out again: a search is kept waiting.
                loaded.__dict__["discount"] = float(held["discount"])
                loaded.__dict__["_levels"] = [(float(a), float(b)) for a, b in held["levels"]]
                return loaded
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
            log.info("the background does not fit together and is made anew: %r", error)
            return None

    def _compete(
        self, best: Vector, holders: Ids, asked: Ids, snapshot: Snapshot, places: Ids
    ) -> tuple[Vector, Vector]:
        """Let photos at some places compete for the best standings; what they usually say."""
        vectors = snapshot.vectors_of(snapshot.photos[places])
        means, spreads = self.yardstick.usual(vectors)
        questions = self.yardstick.questions[asked]
        standings = (vectors @ questions.T) / spreads[:, None]
        rows = snapshot.rows[places]
        sampled = _halvings(rows)
        for halving in range(min(HALVINGS, int(sampled.max(initial=-1)) + 1)):
            inside = sampled >= halving
            some, ids = standings[inside], rows[inside]
            at = some.argmax(axis=0)
            top = some[at, np.arange(len(asked))]
            better = top > best[halving, asked]
            best[halving, asked[better]] = top[better]
            holders[halving, asked[better]] = ids[at[better]]
        return means, spreads


def _checked(embed: Callable[[str], Vector], text: str, stop: Stop | None) -> Vector:
    if stop is not None and stop():
        raise Cancelled
    return embed(text)


def _blocks(places: Ids, stop: Stop | None) -> Iterator[Ids]:
    for start in range(0, len(places), _BLOCK):
        if stop is not None and stop():
            raise Cancelled
        yield places[start : start + _BLOCK]


def _halvings(rows: Ids) -> Ids:
    """How often the library can be halved until a row is left out: leading zeros of a hash."""
    mixed = rows.astype(np.uint64) * _MIX
    return 64 - np.ceil(np.log2(mixed.astype(np.float64) + 1)).astype(np.int64)


def _middle(best: NDArray[np.floating]) -> tuple[float, float]:
    """Median and spread, NaN unless all are finite.

    What is there of some rare thing after all must not move them, so the spread is the smaller of
    two that agree for a normal distribution: the median absolute deviation, and how far above the
    median the upper tenth begins.
    """
    if not len(best) or not np.isfinite(best).all():
        return np.nan, np.nan
    middle = float(np.median(best))
    either = 1.4826 * np.median(np.abs(best - middle)), (np.quantile(best, 0.9) - middle) / 1.2816
    return middle, max(float(min(either)), _LEAST_SPREAD)
