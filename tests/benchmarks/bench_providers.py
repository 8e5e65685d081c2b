"""Each provider's and each variant's speed as a ratio to the network itself on the processor.

    python tests/benchmarks/bench_providers.py [--model FOLDER] [--threads N] [--rounds N]

Also says how far the vectors are from the processor's, and why a provider would not be used. Every
way is measured in turn, round after round, so that what else the machine does falls on all alike.
Prints, asserts nothing.
"""

import argparse
import statistics
import time
from pathlib import Path

import numpy as np

from photoapp.base.hardware import gpus, processor, usable_cores
from photoapp.base.messages import PhotoappError
from photoapp.encoder import REFERENCE, ModelFolder, Runtime, find
from photoapp.encoder.encoder import as_variant
from photoapp.encoder.graph import Graph
from photoapp.encoder.images import ImageTower
from photoapp.encoder.runtime import CPU, FASTER
from photoapp.encoder.trial import least_cosine

BATCH = 8


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", type=Path)
    parser.add_argument("--threads", type=int, default=usable_cores())
    parser.add_argument("--rounds", type=int, default=15)
    asked = parser.parse_args()
    folder = ModelFolder.read(asked.model) if asked.model else find("starter", Path("nowhere"))
    runtime = Runtime()
    cards = ", ".join(f"{gpu.vendor} {gpu.name}".strip() for gpu in gpus()) or "no graphics card"
    print(f"{folder.name}, {asked.threads} threads of {processor()}, {cards}")
    side = folder.image.size
    pixels = np.random.default_rng(0).integers(0, 256, (BATCH, side, side, 3), np.uint8)
    ways = opened(folder, runtime, asked.threads)
    seconds: dict[tuple[str, str], list[float]] = {way: [] for way in ways}
    vectors = {way: tower.vectors(graph, pixels) for way, (tower, graph) in ways.items()}
    for _ in range(asked.rounds):
        for way, (tower, graph) in ways.items():
            started = time.perf_counter()
            tower.vectors(graph, pixels)
            seconds[way].append(time.perf_counter() - started)
    own = (REFERENCE, CPU)
    base = statistics.median(seconds[own])
    for way, took in seconds.items():
        median = statistics.median(took)
        cosine = least_cosine(vectors[way], vectors[own])
        print(
            f"{way[0]:10} {way[1].removesuffix('ExecutionProvider'):10}"
            f"{BATCH / median:8.1f} a second   x {base / median:5.2f}   loses {1 - cosine:.1e}"
        )


def opened(
    folder: ModelFolder, runtime: Runtime, threads: int
) -> dict[tuple[str, str], tuple[ImageTower, Graph]]:
    ways: dict[tuple[str, str], tuple[ImageTower, Graph]] = {}
    offered = runtime.providers()
    for variant in (REFERENCE, *(one.name for one in folder.variants)):
        tower = ImageTower(as_variant(folder, variant), runtime, threads)
        for provider in (CPU, *(name for name in FASTER if name in offered)):
            try:
                graph = tower.graph(provider)
                tower.sample(graph)
            except PhotoappError as error:
                cause = error.__cause__
                print(f"{variant:10} {provider}: {type(cause or error).__name__}: {cause or error}")
                continue
            if graph.provider == provider:
                ways[variant, provider] = tower, graph
            else:
                print(f"{variant:10} {provider}: ran on {graph.provider}")
    return ways


if __name__ == "__main__":
    main()
