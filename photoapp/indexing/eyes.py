"""The encoders of a run: what each wants to see, what each says, and which have broken."""

import threading
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from photoapp.base.answers import EncoderRun
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.picture import Decoded, Pixels, ViewSpec
from photoapp.catalog.labels import likely
from photoapp.catalog.vectors import Said
from photoapp.encoder import out_of_memory

HOPELESS = 64
"""Pictures that an encoder may fail with before the first that it understands; then it is broken.

One that has understood a photo, in this run or before, is broken only if it fails with noise.
"""


class EyeKind(StrEnum):
    """What an encoder says of a picture."""

    VECTORS = "vectors"
    LABELS = "labels"  # a classifier: a probability for each of its labels


@dataclass(frozen=True, slots=True)
class Eye:
    """An encoder of a run.

    id: its row. variant: which of its networks is at work. embed: uint8 [N, S, S, 3] to float32
    [N, D]: unit vectors, or a classifier's probabilities. model, name: the id and the name of its
    model folder, for the report. later: it is being built up to follow another: it gets new files
    only after all others have what they lack, and so never holds them up. batch: how many pictures
    at once are fastest for it, as far as it knows by now.
    """

    id: int
    view: ViewSpec
    variant: str
    embed: Callable[[Pixels], NDArray[np.float32]]
    kind: EyeKind = EyeKind.VECTORS
    model: str = ""
    name: str = ""
    later: bool = False
    batch: Callable[[], int] = lambda: 0


class Heard(NamedTuple):
    """Of one picture. said: by encoder. failing: encoders that cannot say anything of it."""

    said: dict[int, Said]
    failing: set[int]


class Eyes:
    """The eyes of a run, first the one that search uses. Attributes: seconds, all were at work.

    One that breaks is left out from then on, and the others go on: what it missed is found by the
    next run. Only when none is left has the run failed. One that fails with a picture, as where
    a number overflows, is not broken while it can see anything else. `look` is called by one
    thread.
    """

    def __init__(self, eyes: Sequence[Eye], able: Collection[int] = ()) -> None:
        """able: those that have understood a photo before."""
        self._eyes = tuple(eyes)
        self._lock = threading.Lock()
        self._broken: dict[int, PhotoappError] = {}
        self._seconds = dict.fromkeys((eye.id for eye in eyes), 0.0)
        self._failed = dict.fromkeys((eye.id for eye in eyes), 0)
        self._able = set(able)
        self._made = dict.fromkeys((eye.id for eye in eyes), 0)

    def __iter__(self) -> Iterator[Eye]:
        return iter(self._eyes)

    @property
    def first(self) -> Eye | None:
        """The one that search uses."""
        return self._eyes[0] if self._eyes else None

    @property
    def seconds(self) -> float:
        """Seconds that all of them were at work."""
        return sum(self._seconds.values())

    @property
    def batch(self) -> int:
        """The most pictures at once that any of them is fastest with, 0 if none knows yet."""
        return max((eye.batch() for eye in self._eyes if self.sees(eye.id)), default=0)

    def sees(self, encoder: int) -> bool:
        """Whether an encoder is of this run and has not broken."""
        with self._lock:
            return encoder in self._seconds and encoder not in self._broken

    def views(self, lacks: frozenset[int] | None) -> tuple[ViewSpec, ...]:
        """What to draw of a picture for these encoders, None: for all but those that come later."""
        wanted = [eye.view for eye in self._eyes if _is_asked(eye, lacks) and self.sees(eye.id)]
        return tuple(dict.fromkeys(wanted))

    def look(
        self,
        pictures: Sequence[tuple[frozenset[int] | None, Decoded]],
        known: Callable[[int, bytes], Said | None],
    ) -> list[Heard]:
        """What is said of each picture, by encoder, in the order of the eyes.

        pictures: whom they are for (as for `views`) and what decoding gave. known: what an encoder
        has said of a picture with this view hash. Raises the PhotoappError of the first eye that
        broke once all have.
        """
        heard = [Heard({}, set()) for _ in pictures]
        for eye in self._eyes:
            if not self.sees(eye.id):
                continue
            fresh = []
            for number, (lacks, decoded) in enumerate(pictures):
                if not _is_asked(eye, lacks):
                    continue
                before = known(eye.id, decoded.view_hash)
                if before is not None:
                    heard[number].said[eye.id] = before
                elif eye.view in decoded.views:
                    fresh.append(number)
            made = self._try([pictures[number][1] for number in fresh], eye)
            for number, one in zip(fresh, made, strict=False):
                if one is None:
                    heard[number].failing.add(eye.id)
                else:
                    heard[number].said[eye.id] = one
        return heard

    def _try(self, pictures: Sequence[Decoded], eye: Eye) -> list[Said | None]:
        """What an eye says of each, None where it fails; of none if it breaks."""
        if not pictures:
            return []
        started = time.perf_counter()
        pixels = np.stack([decoded.views[eye.view] for decoded in pictures])
        try:
            try:
                rows: list[NDArray[np.float32] | None] = list(eye.embed(pixels))
            except PhotoappError as error:
                if not _may_be_of_a_picture(error):
                    raise
                rows = self._one_by_one(eye, pixels, error)
        except PhotoappError as error:
            self.broke(eye.id, error)
            return []
        self._seconds[eye.id] += time.perf_counter() - started
        if any(row is not None for row in rows):
            self._able.add(eye.id)
        return [None if row is None else _said(eye, row) for row in rows]

    def _one_by_one(
        self, eye: Eye, pixels: Pixels, error: PhotoappError
    ) -> list[NDArray[np.float32] | None]:
        """What an eye makes of each picture of a batch that it failed with as a whole.

        Raises PhotoappError if the eye is at fault: it fails with noise as well, or with many
        pictures and never understood one.
        """
        eye.embed(_noise(eye.view.size))
        rows = [_alone(eye, pixels[number : number + 1]) for number in range(len(pixels))]
        self._failed[eye.id] += sum(row is None for row in rows)
        hopeless = self._failed[eye.id] >= HOPELESS and eye.id not in self._able
        if hopeless and all(row is None for row in rows):
            raise error
        return rows

    def broke(self, encoder: int, error: PhotoappError) -> None:
        """Leave an encoder out from now on. Raises what broke first if none is left."""
        with self._lock:
            self._broken.setdefault(encoder, error)
            if len(self._broken) == len(self._eyes):
                raise next(iter(self._broken.values()))

    def forgotten(self, encoders: frozenset[int]) -> None:
        """Leave out encoders whose rows are gone: somebody removed them. Raises as `broke`."""
        for eye in self._eyes:
            if eye.id in encoders and self.sees(eye.id):
                self.broke(eye.id, PhotoappError(Code.MODEL_UNKNOWN, name=eye.name))

    def stored(self, made: Mapping[int, int]) -> None:
        """Count what was newly made and stored, by encoder."""
        for encoder, count in made.items():
            self._made[encoder] += count

    def report(self) -> tuple[EncoderRun, ...]:
        """What each did in this run."""
        return tuple(map(self._report, self._eyes))

    def _report(self, eye: Eye) -> EncoderRun:
        done = EncoderRun(eye.model, eye.name, self._made[eye.id], self._seconds[eye.id])
        error = self._broken.get(eye.id)
        return done if error is None else replace(done, trouble=error.code, values=error.values)


def _alone(eye: Eye, pixels: Pixels) -> NDArray[np.float32] | None:
    """The row of one picture, None if the eye fails with it. Raises PhotoappError as the eye."""
    try:
        row: NDArray[np.float32] = eye.embed(pixels)[0]
    except PhotoappError as error:
        if not _may_be_of_a_picture(error):
            raise
        return None
    return row


def _may_be_of_a_picture(error: PhotoappError) -> bool:
    """Whether other pictures may go well; memory that ran out says nothing of a picture."""
    return error.code is Code.MODEL_BROKEN and not out_of_memory(error)


def _noise(side: int) -> Pixels:
    """One picture, always the same, that is like no photo that could upset a network."""
    noise: Pixels = np.random.default_rng(0).integers(0, 256, (1, side, side, 3), np.uint8)
    return noise


def _said(eye: Eye, row: NDArray[np.float32]) -> Said:
    return Said(None, likely(row)) if eye.kind is EyeKind.LABELS else Said(row)


def _is_asked(eye: Eye, lacks: frozenset[int] | None) -> bool:
    return not eye.later if lacks is None else eye.id in lacks
