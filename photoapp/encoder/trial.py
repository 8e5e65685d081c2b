"""Which provider runs the image graph: chosen by what it does here, not by what it claims."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from photoapp.base.messages import PhotoappError, WhyNotFaster
from photoapp.encoder.graph import Graph, Vectors
from photoapp.encoder.runtime import CPU, FASTER, Runtime

_log = logging.getLogger(__name__)

AGREEMENT = 0.999
"""Least cosine to the CPU's vector of the same picture (DESIGN.md, Encoders)."""

_ROUNDS = 3  # runs of a provider after its first, of which the best counts


@dataclass(frozen=True, slots=True)
class Choice:
    """The graph to use. provider: what its session runs on. why: what spoke against the first
    faster provider that was tried in vain, None if none was.
    """

    graph: Graph
    provider: str
    why: WhyNotFaster | None


def choose(
    asked: Sequence[str] | None,
    runtime: Runtime,
    open_graph: Callable[[str], Graph],
    sample: Callable[[Graph], Vectors],
) -> Choice:
    """Open the graph on the CPU and on each provider asked for; take the first that earns it.

    asked: names, best first; None: those of FASTER that the runtime offers. sample: runs a small
    batch. Raises PhotoappError if the graph does not run on the CPU.
    """
    cpu = open_graph(CPU)
    expected = sample(cpu)
    offered = set(runtime.providers())
    names = [name for name in FASTER if name in offered] if asked is None else list(asked)
    first_why: WhyNotFaster | None = None
    for name in names:
        if name == CPU:
            break
        graph, why = _try(name, offered, open_graph, sample, expected)
        if graph is not None and not _is_faster(graph, cpu, sample, runtime):
            graph, why = None, WhyNotFaster.NOT_FASTER
        if graph is not None:
            return Choice(graph, name, first_why)
        first_why = first_why or why
    return Choice(cpu, CPU, first_why)


def _try(
    name: str,
    offered: set[str],
    open_graph: Callable[[str], Graph],
    sample: Callable[[Graph], Vectors],
    expected: Vectors,
) -> tuple[Graph | None, WhyNotFaster | None]:
    if name not in offered:
        return None, WhyNotFaster.NOT_OFFERED
    try:
        graph = open_graph(name)
        vectors = sample(graph)
    except PhotoappError as error:
        _log.info("%s failed: %s", name, error.values.get("detail", error.code))
        return None, WhyNotFaster.FAILED
    # Asked only after a run: a session that fell back to the CPU says so here and nowhere else.
    if graph.provider != name:
        return None, WhyNotFaster.FAILED
    if float(np.min(np.sum(vectors * expected, axis=1))) < AGREEMENT:
        return None, WhyNotFaster.DISAGREES
    return graph, None


def _is_faster(
    graph: Graph, cpu: Graph, sample: Callable[[Graph], Vectors], runtime: Runtime
) -> bool:
    def seconds(tried: Graph) -> float:
        started = runtime.now()
        sample(tried)
        return runtime.now() - started

    best = min(seconds(graph) for _ in range(_ROUNDS))
    # One slow run of the CPU settles it for a large network, where three would take a minute.
    first = seconds(cpu)
    if first > 4 * best:
        return True
    return best < min(first, *(seconds(cpu) for _ in range(_ROUNDS - 1)))
