"""Which provider runs the image graph: chosen by what it does here, not by what it claims."""

import contextlib
import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np

from photoapp.base.hardware import gpus
from photoapp.base.messages import PhotoappError, WhyNotFaster
from photoapp.encoder.advice import unused
from photoapp.encoder.decisions import Decision, Decisions, Refused
from photoapp.encoder.graph import Graph, Vectors
from photoapp.encoder.plugins import NoDeviceError
from photoapp.encoder.runtime import CPU, FASTER, Runtime, full_name, out_of_memory

_log = logging.getLogger(__name__)

AGREEMENT = 0.999
"""Least cosine to the CPU's vector of the same picture (DESIGN.md, Encoders)."""

_ROUNDS = 3  # runs of a provider after its first, of which the best counts
_LONG = 1.0  # seconds: after a run that took longer there is no other, once is clear enough
_CLEARLY = 1.1  # times the CPU's rate: below that it is the noise of a busy machine

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Choice:
    """The graph to use, and the decision that led to it. lasting: the next start may go by it."""

    graph: Graph
    decision: Decision
    lasting: bool = True


@dataclass(frozen=True, slots=True)
class Tried:
    """What a provider did. graph, vectors: None as far as it did not come.

    rate: pictures a second. why: what speaks against it, None if nothing does.
    """

    graph: Graph | None = None
    vectors: Vectors | None = None
    rate: float = 0.0
    why: WhyNotFaster | None = None


class Trial:
    """Trials of one graph on the providers of a runtime."""

    def __init__(
        self,
        runtime: Runtime,
        open_graph: Callable[[str], Graph],
        sample: Callable[[Graph], Vectors],
        decisions: Decisions | None,
        network: str,
        asked: str | None = None,
    ) -> None:
        """sample: runs a few pictures, always the same. network: what decisions know it by.

        asked: a provider by any of its names, which then need not be faster; None: the fastest of
        those offered.
        """
        self._runtime = runtime
        self._open = open_graph
        self._sample = sample
        self._decisions = decisions
        self._asked = None if asked is None else full_name(asked)
        self._key = network if asked is None else f"{network} on {self._asked}"

    def choose(self) -> Choice:
        """The graph on the provider that earned it, by what is remembered or by trial.

        Raises PhotoappError if the graph does not run on the CPU.
        """
        if self._decisions is not None:
            known = self._decisions.get(self._runtime.machine(), self._key)
            graph = None if known is None else self._again(known.provider)
            if known is not None and graph is not None:
                return Choice(graph, known)
        choice = self._by_trial()
        self.remember(choice.decision)
        return choice

    def remember(self, decision: Decision) -> None:
        """Keep a decision for the next start."""
        if self._decisions is not None:
            self._decisions.put(self._runtime.machine(), self._key, decision)

    def on(self, name: str, expected: Vectors) -> Tried:
        """Start a provider and use it for a few pictures; nothing it does ends the program twice.

        expected: what the CPU gives for them.
        """
        if name not in self._runtime.providers():
            return Tried(why=WhyNotFaster.NOT_OFFERED)
        try:
            with self._attempt(name):
                return _in_time(lambda: self._tried(name, expected), self._runtime.patience)
        except Refused as refused:
            return Tried(why=refused.why)
        except TimeoutError:
            _log.warning("%s did not answer within %g s", name, self._runtime.patience)
            return Tried(why=WhyNotFaster.HUNG)

    def rate(self, graph: Graph, pictures: int) -> float:
        """Pictures a second in the best of a few runs. pictures: how many a sample has."""
        best = float("inf")
        for _ in range(_ROUNDS):
            started = self._runtime.now()
            self._sample(graph)
            took = self._runtime.now() - started
            best = min(best, took)
            if took > _LONG:
                break
        return pictures / max(best, 1e-9)

    def _by_trial(self) -> Choice:
        name = self._asked
        cpu = self._open(CPU)
        expected = self._sample(cpu)
        best = Choice(cpu, Decision(CPU))
        if name == CPU:
            return best
        offered = self._runtime.providers()
        names = [one for one in FASTER if one in offered] if name is None else [name]
        speeds = {CPU: self.rate(cpu, len(expected))} if names else {}
        fastest = speeds.get(CPU, 0.0) * _CLEARLY
        whys: list[WhyNotFaster] = []
        for one in names:
            tried = self.on(one, expected)
            if tried.rate:
                speeds[one] = tried.rate
            if tried.why is None and tried.graph is not None and (tried.rate > fastest or name):
                best, fastest = Choice(tried.graph, Decision(one)), max(fastest, tried.rate)
            else:
                whys.append(tried.why or WhyNotFaster.NOT_FASTER)
        if best.graph is not cpu:  # what is slower than the best is no news
            whys = [why for why in whys if why is not WhyNotFaster.NOT_FASTER]
        why = _worth_telling(whys, None if name else unused(gpus(), offered))
        decision = replace(best.decision, why=why, speeds=speeds)
        return Choice(best.graph, decision)

    def _tried(self, name: str, expected: Vectors) -> Tried:
        try:
            graph = self._open(name)
            vectors = self._sample(graph)
        except (PhotoappError, MemoryError) as error:
            _log.info("%s failed: %s", name, told(error))
            return Tried(why=_why_failed(error))
        # Asked only after a run: a session that fell back to the CPU says so here and nowhere else.
        if graph.provider != name:
            return Tried(why=WhyNotFaster.FAILED)
        agrees = least_cosine(vectors, expected) >= AGREEMENT
        why = None if agrees else WhyNotFaster.DISAGREES
        return Tried(graph, vectors, self.rate(graph, len(expected)), why)

    def _again(self, provider: str) -> Graph | None:
        """The graph on a provider that earned it before; None if it does not run today."""
        if provider == CPU:
            return self._open(CPU)

        def opened() -> Graph:
            graph = self._open(provider)
            self._sample(graph)
            return graph

        try:
            with self._attempt(provider):
                graph = _in_time(opened, self._runtime.patience)
        except (PhotoappError, MemoryError, TimeoutError, Refused) as error:
            _log.warning("%s was chosen before and does not run now: %s", provider, told(error))
            return None
        return graph if graph.provider == provider else None

    def _attempt(self, provider: str) -> contextlib.AbstractContextManager[None]:
        if self._decisions is None:
            return contextlib.nullcontext()
        return self._decisions.attempt(self._runtime.machine(), provider)


def least_cosine(vectors: Vectors, expected: Vectors) -> float:
    """The least cosine of two [N, D] row by row; of probabilities as of directions."""
    dots = np.sum(vectors * expected, axis=1)
    lengths = np.linalg.norm(vectors, axis=1) * np.linalg.norm(expected, axis=1)
    return float(np.min(dots / np.maximum(lengths, 1e-12)))


def told(error: BaseException) -> str:
    """What a failure says of itself in the log, without the path of the model."""
    detail = error.values.get("detail") if isinstance(error, PhotoappError) else None
    return str(detail or type(error).__name__)


def _why_failed(error: BaseException) -> WhyNotFaster:
    if isinstance(error.__cause__, NoDeviceError):
        return WhyNotFaster.NO_DEVICE
    return WhyNotFaster.OUT_OF_MEMORY if out_of_memory(error) else WhyNotFaster.FAILED


def _worth_telling(whys: list[WhyNotFaster], advice: WhyNotFaster | None) -> WhyNotFaster | None:
    """Of all that speaks against something faster what the user can do most about.

    A plug-in without a device says little; a card that something else could use says more.
    """
    told = [why for why in whys if why is not WhyNotFaster.NO_DEVICE]
    return next(iter(told), None) or advice or next(iter(whys), None)


def _in_time(work: Callable[[], T], seconds: float) -> T:
    """The result of work done in a thread of its own, which is left behind if it takes too long.

    Not an executor's: the interpreter would wait for that one at its end. Raises TimeoutError.
    """
    outcome: Future[T] = Future()

    def run() -> None:
        try:
            outcome.set_result(work())
        except Exception as error:  # noqa: BLE001 - raised again where the result is asked for
            outcome.set_exception(error)

    threading.Thread(target=run, name="provider trial", daemon=True).start()
    return outcome.result(seconds)
