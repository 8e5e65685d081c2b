"""Pictures made wrong by chance: bytes flipped, cut out, spliced in from others, and repeated."""

import random
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NoAnswer
from itertools import islice
from pathlib import Path

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.picture import Decoded, Resize, ViewSpec
from photoapp.imaging import DecodePool

VIEWS = (ViewSpec(128, Resize.SQUASH), ViewSpec(224))
FINE, HUNG = "fine", "hung"
_PATIENCE = 300.0
_AT_ONCE = 16


def originals(assets: Path) -> list[Path]:
    """The pictures of the sample library and those of bug reports."""
    folders = (assets / "library", assets / "hostile/real")
    found = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return sorted(path for path in found if path.suffix not in (".json", ".tsv", ".MOV"))


def mutants(paths: list[Path], seed: int) -> Iterator[tuple[str, bytes]]:
    """Without end: a file name and bytes, the same for the same seed."""
    chance = random.Random(seed)
    while True:
        path = chance.choice(paths)
        data = bytearray(path.read_bytes())
        for _ in range(chance.choice((1, 1, 1, 2, 4))):
            chance.choice((_flip, _flip, _cut, _splice, _repeat))(data, chance, paths)
        yield path.name, bytes(data)


def _flip(data: bytearray, chance: random.Random, _paths: list[Path]) -> None:
    # Headers are where a wrong byte does most, so that half of the flips go there.
    end = len(data) if chance.random() < 0.5 else min(len(data), 4096)
    for _ in range(chance.choice((1, 2, 8, 64)) if end else 0):
        data[chance.randrange(end)] = chance.choice((0, 1, 0x7F, 0xFF, chance.randrange(256)))


def _cut(data: bytearray, chance: random.Random, _paths: list[Path]) -> None:
    start = chance.randrange(len(data) + 1)
    del data[start : None if chance.random() < 0.5 else start + chance.randrange(5000)]


def _splice(data: bytearray, chance: random.Random, paths: list[Path]) -> None:
    other = chance.choice(paths).read_bytes()
    start, at = chance.randrange(len(other) + 1), chance.randrange(len(data) + 1)
    piece = other[start : start + chance.choice((16, 512, 20_000))]
    data[at : at + (len(piece) if chance.random() < 0.5 else 0)] = piece


def _repeat(data: bytearray, chance: random.Random, _paths: list[Path]) -> None:
    start = chance.randrange(len(data) + 1)
    piece = data[start : start + chance.choice((4, 64, 4096))]
    data[start:start] = piece * chance.choice((1, 10, 500))


def decode_all(
    pool: DecodePool, made: Iterator[tuple[str, bytes]], count: int, folder: Path
) -> Iterator[tuple[Path, str]]:
    """Decode mutants through the pool: each file, and FINE, HUNG or the code of its problem.

    The file is removed once the next is asked for, so that a caller may keep what it finds odd.
    """
    waiting: list[tuple[Path, Future[Decoded]]] = []
    for number, (name, data) in enumerate(islice(made, count)):
        path = folder / f"{number}-{name}"
        path.write_bytes(data)
        waiting.append((path, pool.submit(str(path), VIEWS)))
        if len(waiting) == _AT_ONCE:
            yield from _next(waiting)
    while waiting:
        yield from _next(waiting)


def _next(waiting: list[tuple[Path, Future[Decoded]]]) -> Iterator[tuple[Path, str]]:
    path, future = waiting.pop(0)
    yield path, _outcome(future)
    path.unlink()


def _outcome(future: Future[Decoded]) -> str:
    try:
        future.result(timeout=_PATIENCE)
    except NoAnswer:
        return HUNG
    except PhotoappError as error:
        return error.code
    return FINE


def summary(outcomes: Counter[str]) -> str:
    """One line an outcome, most frequent first."""
    total = outcomes.total() or 1
    return "\n".join(f"{name:20} {n:6}  {n / total:6.1%}" for name, n in outcomes.most_common())


UNFORGIVEN = {HUNG, Code.INTERNAL, Code.DECODER_TIMED_OUT}
