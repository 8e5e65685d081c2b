"""The self-test of an encoder: pictures that the program drew itself, and the words for them."""

import contextlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from photoapp.base.checked import EncoderCheck, EncoderTrial
from photoapp.base.hardware import usable_cores
from photoapp.base.messages import Code, PhotoappError, WhyNotFaster
from photoapp.base.picture import Pixels
from photoapp.base.resources import resources
from photoapp.encoder.decisions import Decisions
from photoapp.encoder.encoder import REFERENCE, Encoder, as_variant
from photoapp.encoder.folder import Family, ModelFolder
from photoapp.encoder.graph import Vectors
from photoapp.encoder.images import ImageTower
from photoapp.encoder.runtime import CPU, FASTER, Runtime
from photoapp.encoder.trial import Trial, least_cosine
from photoapp.encoder.verify import verify

SHARED = 0.99
"""Least cosine to the reference at which a variant shares its identity (DESIGN.md, Encoders)."""

_ENOUGH = 0.75
"""Share of the texts that must find their picture: chance finds one of eight. Drawings are no
photos, so a good network may miss one."""

_ALIKE = 0.999  # cosine of two drawings that nobody would confuse: the network looks at nothing
_ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Golden:
    """A drawing that is packed with the program, and the words that must find it."""

    path: Path
    words: str


def golden() -> tuple[Golden, ...]:
    """The drawings of the self-test, made by packaging/golden.py."""
    folder = resources() / "golden"
    said = json.loads((folder / "golden.json").read_bytes())
    return tuple(Golden(folder / one["file"], one["words"]) for one in said["pictures"])


def check(
    folder: ModelFolder,
    views: Pixels,
    words: Sequence[str],
    *,
    decisions: Decisions | None = None,
    runtime: Runtime | None = None,
    threads: int | None = None,
) -> EncoderCheck:
    """Verify the files, run every variant on every provider, and ask for pictures by words.

    views: uint8 [N, S, S, 3], the golden pictures as `folder.view` says; words: for each, what
    must find it. decisions: all are forgotten, since this is how a person asks for another try of
    what ended the program; attempts are noted there. What is wrong with the encoder stands in the
    answer; raises PhotoappError: NO_RUNTIME, TWO_RUNTIMES.
    """
    if decisions is not None:
        decisions.forget()
    runtime = runtime or Runtime()
    test = _Test(folder, views, runtime, threads or usable_cores(), decisions)
    troubles: list[PhotoappError] = []
    runs: list[EncoderTrial] = []
    found = asked = 0
    try:
        verify(folder)
        expected = test.reference(troubles.append)
        for variant in (REFERENCE, *(one.name for one in folder.variants)):
            runs += test.runs(variant, expected, troubles.append)
        if folder.text is not None:
            spoken = test.texts(words, troubles.append)
            if _speaks_english(folder):
                asked, found = len(words), _first(spoken, expected)
            if found < _ENOUGH * asked:
                values = {"found": found, "asked": asked}
                confused = PhotoappError(Code.ENCODER_CONFUSED, name=folder.name, **values)
                troubles.append(confused)
    except PhotoappError as error:
        if error.code is not Code.MODEL_BROKEN:
            raise
        troubles.append(error)
    return EncoderCheck(
        folder.id, folder.name, folder.family, tuple(runs), found, asked, tuple(troubles)
    )


class _Test:
    """The pictures and the door to the runtime, shared by all parts of a check."""

    def __init__(
        self,
        folder: ModelFolder,
        views: Pixels,
        runtime: Runtime,
        threads: int,
        decisions: Decisions | None,
    ) -> None:
        self.folder = folder
        self.views = views
        self.runtime = runtime
        self.threads = threads
        self.decisions = decisions

    def reference(self, report: Callable[[PhotoappError], None]) -> Vectors:
        """The reference network's vectors on the processor, after looking whether they tell
        pictures apart and whether a picture's company changes its vector. Raises PhotoappError.
        """
        tower = self._tower(REFERENCE)
        graph = tower.graph(CPU)
        vectors = tower.vectors(graph, self.views)
        unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        between = unit @ unit.T
        np.fill_diagonal(between, -1)
        if between.max() > _ALIKE:
            report(PhotoappError(Code.ENCODER_BLIND, name=self.folder.name))
        alone = np.concatenate([tower.run(graph, view[None]) for view in self.views])
        # No nearer than that: int8 arithmetic takes its scale from the whole batch.
        if least_cosine(alone, vectors) < SHARED:
            report(PhotoappError(Code.ENCODER_UNSTEADY, name=self.folder.name))
        return vectors

    def runs(
        self, variant: str, expected: Vectors, report: Callable[[PhotoappError], None]
    ) -> Iterator[EncoderTrial]:
        """One variant on the processor, and on each provider that the runtime offers."""
        tower = self._tower(variant)
        trial = Trial(
            self.runtime,
            tower.graph,
            lambda graph: tower.vectors(graph, self.views),
            self.decisions,
            self.folder.identity,
        )
        try:
            graph = tower.graph(CPU)
            own = tower.vectors(graph, self.views)
        except PhotoappError as error:
            report(error)
            yield EncoderTrial(variant, CPU, None, None, WhyNotFaster.FAILED)
            return
        cosine = least_cosine(own, expected)
        self._hold(variant, cosine, report)
        yield EncoderTrial(variant, CPU, trial.rate(graph, len(own)), cosine)
        for provider in self._providers():
            tried = trial.on(provider, own)
            near = None if tried.vectors is None else least_cosine(tried.vectors, expected)
            yield EncoderTrial(variant, provider, tried.rate or None, near, tried.why or "")

    def texts(self, words: Sequence[str], report: Callable[[PhotoappError], None]) -> Vectors:
        """The reference network's vectors of the words; those of the variants are held to them.

        Raises PhotoappError.
        """
        spoken = self._spoken(REFERENCE, words)
        for variant in self.folder.variants:
            if variant.text is not None:
                own = self._spoken(variant.name, words)
                self._hold(variant.name, least_cosine(own, spoken), report)
        return spoken

    def _spoken(self, variant: str, words: Sequence[str]) -> Vectors:
        with contextlib.closing(
            Encoder(
                self.folder,
                variant=variant,
                provider=CPU,
                threads=self.threads,
                runtime=self.runtime,
            )
        ) as encoder:
            return encoder.embed_texts(words)

    def _hold(self, variant: str, cosine: float, report: Callable[[PhotoappError], None]) -> None:
        if cosine < SHARED:
            values = {"cosine": f"{cosine:.4f}", "least": str(SHARED)}
            report(PhotoappError(Code.VARIANT_LOSES, name=self.folder.name, kind=variant, **values))

    def _providers(self) -> list[str]:
        offered = set(self.runtime.providers())
        return [name for name in FASTER if name in offered]

    def _tower(self, variant: str) -> ImageTower:
        return ImageTower(as_variant(self.folder, variant), self.runtime, self.threads)


def _speaks_english(folder: ModelFolder) -> bool:
    """Whether the words can be asked: a network that names its languages must know English."""
    return folder.family in (Family.CLIP, Family.SIGLIP) and (
        not folder.languages or _ENGLISH in folder.languages
    )


def _first(texts: Vectors, pictures: Vectors) -> int:
    """For how many of the texts their own picture comes first."""
    first = np.argmax(texts @ pictures.T, axis=1)
    return int(np.sum(first == np.arange(len(texts))))
