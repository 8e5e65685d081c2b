"""How fast an encoder is here: loading, pictures by batch, texts. Prints, asserts nothing.

    python tests/benchmarks/bench_encode.py [--model FOLDER] [--threads N]

Ratios are to one picture at a time: trust them, not the digits, on a machine that does other work.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from photoapp.base.hardware import usable_cores
from photoapp.encoder import Encoder, ModelFolder, find
from photoapp.encoder.images import ImageTower
from photoapp.encoder.runtime import Runtime

ROUNDS = 7
BATCHES = (1, 8, 16, 32)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", type=Path)
    parser.add_argument("--threads", type=int, default=usable_cores())
    asked = parser.parse_args()
    folder = ModelFolder.read(asked.model) if asked.model else find("starter", Path("nowhere"))
    print(f"{folder.name}, {asked.threads} threads")
    loading(folder, asked.threads)
    pictures(folder, asked.threads)
    if folder.text is not None:
        texts(Encoder(folder, threads=asked.threads))


def loading(folder: ModelFolder, threads: int) -> None:
    Runtime().providers()  # the import of ONNX Runtime is not the session's
    for name, text in (("image", False), ("text", True)):
        if not text or folder.text is not None:
            first = took(lambda text=text: Encoder(folder, threads=threads).warm(text=text), 3)
            print(f"load {name:>5} side       {first * 1e3:8.1f} ms")


def pictures(folder: ModelFolder, threads: int) -> None:
    side = folder.image.size
    pixels = np.random.default_rng(0).integers(0, 256, (max(BATCHES), side, side, 3), np.uint8)
    tower = ImageTower(folder, Runtime(), threads)
    graph = tower.open()
    decision = tower.decision
    assert decision is not None
    print(f"pictures on {decision.provider}, {decision.why or 'nothing faster is offered'}")
    batches = [graph.batch] if graph.fixed(folder.image.input, 0) else BATCHES
    one = 0.0
    for batch in batches:
        each = took(lambda batch=batch: tower.run(graph, pixels[:batch])) / batch
        one = one or each
        print(f"pictures, batch {batch:>2}     {1 / each:8.0f} a second   x {one / each:.2f}")
    tower.embed(pixels)
    print(f"found by trial         {tower.decision.batch if tower.decision else 0:8} at once")
    scale = np.ones((3, 1, 1), np.float32)
    mean = std = np.full(3, 0.5, np.float32)

    def planes() -> None:
        made = np.empty((16, 3, side, side), np.float32)
        np.multiply(pixels[:16].transpose(0, 3, 1, 2), scale, out=made)
        np.add(made, scale, out=made)

    def steps() -> None:
        made = (pixels[:16].astype(np.float32) / 255 - mean) / std
        np.ascontiguousarray(made.transpose(0, 3, 1, 2))

    print(f"pixels to floats       {took(planes) / 16 * 1e3:8.3f} ms a picture")
    print(f"  in plain steps       {took(steps) / 16 * 1e3:8.3f} ms a picture")


def texts(encoder: Encoder) -> None:
    count = iter(range(10**6))

    def fresh(number: int) -> Callable[[], object]:
        return lambda: encoder.embed_texts(
            [f"a dog on a beach number {next(count)}" for _ in range(number)]
        )

    fresh(1)()
    print(f"one text               {took(fresh(1)) * 1e3:8.2f} ms")
    print(f"64 texts               {took(fresh(64)) / 64 * 1e3:8.2f} ms a text")
    again = took(lambda: encoder.embed_texts(["a dog on a beach"]))
    print(f"a text asked again     {again * 1e3:8.3f} ms")


def took(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Median seconds."""
    seconds = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - started)
    return statistics.median(seconds)


if __name__ == "__main__":
    main()
