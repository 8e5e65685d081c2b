"""Is a taught tag better than its name and than its nearest example? Prints, asserts nothing.

    python tests/benchmarks/bench_taught.py [ASSETS] [--draws N] [--keep DIR] [--each] [--speed]

ASSETS is the folder of sample photos, `../shared/assets` beside the checkout by default. Encoders:
those of PHOTOAPP_HOME that make vectors; without a text side a tag's name says nothing.

Concepts: 20 fixed ones, coarse groups of `labelled` and words of the captions of `everyday`. The
library of a concept is the folder that its truth comes from: `labelled`, where photos without the
label count as wrong though some show it; `everyday`, where photos do not count of which exactly one
caption says the word. Examples: 3, 8 and (where at least 30 photos exist) 20, drawn by fixed seeds;
the mean average precision is over the photos not drawn. Beside the taught tag:

    name      cosine to the mean of "x", "a photo of x", "a x"
    nearest   cosine to the nearest example
    mean      cosine to the mean of the examples
    examples  the taught tag without its name

Chosen by looking at figures like these: that what is believed of the direction has one variance on
all axes (by the second list alone, concepts that are not among the 20; it is printed, too), and
COARSE of `surety.py` (by the likelihood of the second list, with the first in sight); that a name
is read in three forms and not two (with the 20 in sight: 0.446 for 0.444 from 3 examples). Of what
is suggested the precision is a lower bound, for the truth knows only what somebody said.

--speed: only how long it takes to learn, and to score 100,000 photos (drawn from a normal
distribution with the photos' mean and covariance, a hundredth of them alike) against one exact
search of them.
"""

import argparse
import os
import re
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # small matrices: threads only wait

import numpy as np
from bench_relevance import BESIDE, EVERYDAY, LABELLED, index_of, photos_of, pictures, rows_of, unit
from concepts import forms

from photoapp.base.home import Home
from photoapp.encoder import Encoder, Family, ModelFolder, installed
from photoapp.library.lessons import FORMS, usual_texts
from photoapp.tagging.calibration import calibration_error
from photoapp.tagging.examples import Examples, Lesson
from photoapp.tagging.heads import Name, Space
from photoapp.tagging.suggesting import SHOWN, STORED
from photoapp.vectors import Snapshot

COARSE = (
    "landscape", "food", "dog", "building", "people", "car or truck", "bird", "clothing", "sport",
    "screenshot", "plant or flower", "street",
)  # fmt: skip
WORDS = ("water", "beach", "grass", "running", "jumping", "ball", "girl", "snow")
OTHER_COARSE = (
    "household", "kitchenware", "electronics", "furniture", "snow", "ship or boat", "music", "tool",
    "document", "bridge or structure", "fish", "beach", "sunset", "night", "landmark", "train",
)  # fmt: skip
OTHER_WORDS = (
    "man", "boy", "woman", "child", "people", "shirt", "field", "bike", "rock", "pool", "dirt",
    "street", "sand", "player", "mountain",
)  # fmt: skip
SIZES = (3, 8, 20)
ENOUGH = 30  # photos that exist where 20 are drawn
LEFT = 3  # photos that must be left to find
MANY, PLANTED = 100_000, 1_000  # photos, and those among them that look alike

Drawn = np.ndarray
Method = Callable[["Pool", "Concept", Drawn], np.ndarray]


@dataclass(frozen=True)
class Concept:
    """truth: int [N] of its pool, 1, 0, or -1 for unknown. name, asked: None without a text side;
    as a taught tag takes it, and as a question does.
    """

    label: str
    truth: np.ndarray
    name: Name | None
    asked: np.ndarray | None


@dataclass(frozen=True)
class Pool:
    """A library. vectors: float32 [N, D], of photos 1 to N."""

    vectors: np.ndarray
    snapshot: Snapshot
    space: Space


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("assets", nargs="?", type=Path, default=BESIDE)
    parser.add_argument("--draws", type=int, default=10)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--each", action="store_true", help="every concept by itself")
    parser.add_argument("--speed", action="store_true")
    asked = parser.parse_args()
    for folder in installed(Home.default().encoders):
        if folder.family is Family.CLASSIFIER:
            continue
        print(f"\n{folder.name}")
        encoder = Encoder(folder)
        seen = embedded(encoder, asked.assets, asked.keep)
        with tempfile.TemporaryDirectory() as place:
            if not asked.speed:
                pools = {name: pool(rows, Path(place) / name) for name, rows in seen.items()}
                report(encoder, pools, asked)
            speed(np.concatenate(list(seen.values())), Path(place))


def report(encoder: Encoder, pools: dict[str, Pool], asked: argparse.Namespace) -> None:
    """Both lists of concepts."""
    for title, coarse, words in (
        ("the 20 concepts", COARSE, WORDS),
        ("others, by which things were chosen", OTHER_COARSE, OTHER_WORDS),
    ):
        found = list(concepts(encoder, asked.assets, coarse, words))
        rows = [
            (one.label, size, scored(pools[where], one, size, asked.draws))
            for where, one in found
            for size in SIZES
            if (one.truth == 1).sum() >= (ENOUGH if size == SIZES[-1] else size + LEFT)
        ]
        table(title, rows)
        if asked.each:
            each(rows)
        sure(title, pools, found, asked.draws)


def scored(library: Pool, concept: Concept, size: int, draws: int) -> dict[str, float]:
    """The mean average precision of every method over the draws."""
    found = defaultdict(list)
    for drawn, left in samples(concept, size, draws):
        for name, method in METHODS.items():
            if concept.asked is not None or name not in ("name", "examples"):
                scores = method(library, concept, drawn)
                found[name].append(precision(scores[left], concept.truth[left]))
    return {name: float(np.mean(values)) for name, values in found.items()}


def samples(concept: Concept, size: int, draws: int) -> Iterator[tuple[Drawn, Drawn]]:
    """Places drawn as examples, and the places where something is known besides."""
    right = np.flatnonzero(concept.truth == 1)
    for draw in range(draws):
        seed = [size, draw, *concept.label.encode()]
        drawn = np.sort(np.random.default_rng(seed).permutation(right)[:size])
        yield drawn, np.setdiff1d(np.flatnonzero(concept.truth >= 0), drawn)


def taught(library: Pool, concept: Concept, drawn: Drawn) -> np.ndarray:
    head = lesson(library, drawn, concept.name).head()
    return np.zeros(len(library.vectors)) if head is None else library.vectors @ head.weights


def by_examples(library: Pool, concept: Concept, drawn: Drawn) -> np.ndarray:
    nameless = Concept(concept.label, concept.truth, None, None)
    return taught(library, nameless, drawn)


def by_name(library: Pool, concept: Concept, _: Drawn) -> np.ndarray:
    return library.vectors @ concept.asked


def by_nearest(library: Pool, _: Concept, drawn: Drawn) -> np.ndarray:
    return (library.vectors @ library.vectors[drawn].T).max(axis=1)


def by_mean(library: Pool, _: Concept, drawn: Drawn) -> np.ndarray:
    return library.vectors @ library.vectors[drawn].mean(axis=0)


METHODS: dict[str, Method] = {
    "taught": taught,
    "name": by_name,
    "nearest": by_nearest,
    "mean": by_mean,
    "examples": by_examples,
}


def lesson(library: Pool, drawn: Drawn, name: Name | None) -> Lesson:
    yes = (drawn + 1).astype(np.int64)
    return Lesson(library.snapshot, library.space, Examples(yes, yes[:0], yes), name)


def table(title: str, rows: Sequence[tuple[str, int, dict[str, float]]]) -> None:
    print(f"  {title}: mean average precision")
    methods = [one for one in METHODS if any(one in found for *_, found in rows)]
    print("    examples  concepts  " + "".join(f"{one:>10}" for one in methods) + "   best for")
    for size in SIZES:
        mine = [found for _, drawn, found in rows if drawn == size]
        means = "".join(f"{np.mean([one[name] for one in mine]):10.3f}" for name in methods)
        rivals = [name for name in methods if name not in ("taught", "examples")]
        best = sum(one["taught"] > max(one[name] for name in rivals) for one in mine)
        print(f"    {size:8}  {len(mine):8}  {means}   {best} of {len(mine)}", flush=True)


def each(rows: Sequence[tuple[str, int, dict[str, float]]]) -> None:
    for label, size, found in rows:
        figures = "".join(f"{value:10.3f}" for value in found.values())
        print(f"      {label:28}{size:4}{figures}")


def sure(
    title: str, pools: dict[str, Pool], found: Sequence[tuple[str, Concept]], draws: int
) -> None:
    """How many suggestions there are, how many of them are right, and how well that is foretold."""
    print(f"  {title}: suggestions")
    for size in SIZES:
        said, right, tags = [], [], []
        for where, concept in found:
            if (concept.truth == 1).sum() < (ENOUGH if size == SIZES[-1] else size + LEFT):
                continue
            for drawn, _ in samples(concept, size, max(draws // 3, 1)):
                photos, confidences = suggested(lesson(pools[where], drawn, concept.name))
                truth = concept.truth[photos - 1]
                said.append(confidences[truth >= 0])
                right.append(truth[truth >= 0] == 1)
                tags.append(len(photos) > 0)
        sures, rights = np.concatenate(said), np.concatenate(right)
        shown = sures >= SHOWN
        print(
            f"    {size:2} examples: {len(sures):5} kept for review, {share(rights)} right;"
            f" {shown.sum():5} shown, {share(rights[shown])} right;"
            f" calibration error {calibration_error(sures, rights):.3f};"
            f" any for {np.mean(tags):.0%} of the tags",
            flush=True,
        )


def share(right: np.ndarray) -> str:
    return f"{right.mean():.0%}" if len(right) else "none"


def suggested(one: Lesson) -> tuple[np.ndarray, np.ndarray]:
    head = one.head()
    if head is None:
        return np.zeros(0, np.int64), np.zeros(0, np.float32)
    found = one.told(head, one.surety(head), STORED)
    return found.photos, found.confidence


def precision(scores: np.ndarray, truth: np.ndarray) -> float:
    """Average precision, equal scores in the order of photos."""
    right = truth[np.argsort(-scores, kind="stable")] == 1
    hits = np.cumsum(right)[right]
    return float((hits / (np.flatnonzero(right) + 1)).mean())


# -- what there is -------------------------------------------------------------------------------


def concepts(
    encoder: Encoder, assets: Path, coarse: Sequence[str], words: Sequence[str]
) -> Iterator[tuple[str, Concept]]:
    """The concepts with where their truth is known."""
    bearing: dict[str, set[str]] = defaultdict(set)
    for row in rows_of(assets / LABELLED / "labels.tsv"):
        bearing[row["coarse"]].add(row["file"])
    own = [path.name for path in photos_of(assets / LABELLED)]
    for group in coarse:
        truth = np.array([int(name in bearing[group]) for name in own])
        yield LABELLED, Concept(group, truth, *named(encoder, group))
    spoken: dict[str, list[set[str]]] = defaultdict(list)
    for row in rows_of(assets / EVERYDAY / "captions.tsv"):
        spoken[row["file"]].append(set(re.findall(r"[a-z]+", row["caption"].lower())))
    names = [path.name for path in photos_of(assets / EVERYDAY)]
    for word in words:
        times = np.array([sum(not forms(word).isdisjoint(c) for c in spoken[n]) for n in names])
        yield EVERYDAY, Concept(word, np.where(times >= 2, 1, -times), *named(encoder, word))


def named(encoder: Encoder, text: str) -> tuple[Name | None, np.ndarray | None]:
    if encoder.folder.text is None:
        return None, None
    asked = unit(encoder.embed_texts([form.format(text) for form in FORMS]).mean(axis=0))
    usual = encoder.embed_texts(usual_texts()).astype(np.float64).mean(axis=0)
    return Name(asked - usual, encoder.folder.score.scale), asked


def embedded(encoder: Encoder, assets: Path, keep: Path | None) -> dict[str, np.ndarray]:
    """Vectors of all photos, by where they are."""
    folder: ModelFolder = encoder.folder
    kept = keep / f"{folder.identity}.taught.npz" if keep else None
    if kept is not None and kept.exists():
        with np.load(kept) as held:
            return {name: held[Path(name).name] for name in (EVERYDAY, LABELLED)}
    seen = {name: pictures(encoder, photos_of(assets / name)) for name in (EVERYDAY, LABELLED)}
    if kept is not None:
        kept.parent.mkdir(parents=True, exist_ok=True)
        np.savez(kept, **{Path(name).name: rows for name, rows in seen.items()})
    return seen


def pool(vectors: np.ndarray, place: Path) -> Pool:
    place.mkdir(parents=True)
    snapshot = index_of(vectors, place).snapshot
    space = Space.of(snapshot.mean(), snapshot.covariance(), len(snapshot))
    return Pool(vectors, snapshot, space)


# -- how long it takes ---------------------------------------------------------------------------


def speed(vectors: np.ndarray, place: Path) -> None:
    """Learning, and scoring a large library."""
    drawn = np.random.default_rng(0).multivariate_normal(
        vectors.mean(axis=0), np.cov(vectors.T), MANY
    )
    drawn[:PLANTED] = drawn[0] + 0.4 * (drawn[:PLANTED] - vectors.mean(axis=0))
    library = pool(unit(drawn), place / "many")
    snapshot = library.snapshot
    print(f"  {MANY:,} photos, {vectors.shape[1]} numbers each")
    space = timed(lambda: Space.of(snapshot.mean(), snapshot.covariance(), len(snapshot)))
    print(f"    the library's axes, once: {space * 1e3:.0f} ms")
    for yes, no in ((3, 0), (8, 4), (20, 20), (800, 200)):
        some = np.arange(1, yes + no + 1)
        one = Lesson(snapshot, library.space, Examples(some[:yes], some[yes:], some))
        print(f"    learning from {yes} given, {no} rejected: {timed(one.head) * 1e3:.0f} ms")
    bearing = np.arange(1, 21)
    one = Lesson(snapshot, library.space, Examples(bearing, bearing[:0], bearing))
    head = one.head()
    if head is None:
        return
    search = timed(lambda: snapshot.top_k(library.vectors[1], 100))
    again = timed(lambda: one.told(head, one.surety(head), STORED))
    found = len(one.told(head, one.surety(head), STORED).photos)
    print(
        f"    one exact search: {search * 1e3:.1f} ms; scoring all anew: {again * 1e3:.1f} ms,"
        f" {again / search:.1f} times as long ({found:,} suggestions)"
    )


def timed(act: Callable[[], object], times: int = 9) -> float:
    """The median of some runs, in seconds; the first does not count."""
    taken = []
    for _ in range(times + 1):
        started = time.perf_counter()
        act()
        taken.append(time.perf_counter() - started)
    return float(np.median(taken[1:]))


if __name__ == "__main__":
    main()
