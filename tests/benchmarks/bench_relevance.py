"""Does an answer know when there is nothing, and what is right? Prints, asserts nothing.

    python tests/benchmarks/bench_relevance.py [ASSETS] [--sizes 50 300 1300 20000] [--keep DIR]

ASSETS is the folder of sample photos, `../shared/assets` beside the checkout by default. Encoders:
those of PHOTOAPP_HOME with a text side, and two plainly worse ones made of each here: *noisy* adds
noise to every vector of both sides, *moved* shrinks both sides towards two different directions, so
that its cosines lie elsewhere and closer together.

Libraries: 50 and 300 photos drawn from `captioned/everyday` (several draws, averaged); 1,300 are
all of it and all of `labelled`; 20,000 add *synthetic distractors* to those, vectors drawn from a
normal distribution with the mean and covariance of the 1,300: in an answer they count as wrong.

Questions: the words of `concepts.py` that are true of at least two photos (a word is where at least
two captions say it; a photo where exactly one does is left out); and those of `ABSENT`, which no
photo shows. Photos of `labelled` count as neither right nor wrong there; they have their own lines:
recall at the cut, and the share of labels with a photo among the first k, whatever the cut.

--product asks the program itself instead, from its window's own call on, in a library of the first
draw of 300 photos and in one of all 1,300, with the built-in encoder; the figures must be those of
the same photos below.

headline = (mean F1 at the cut + share of absent questions answered "nothing") / 2. The best fixed
cosine is chosen with hindsight, by that very figure, for each encoder and each size apart.
--keep: leaves the vectors there, and takes them from there the next time.
"""

import argparse
import csv
import re
import shutil
import tempfile
import time
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from concepts import ABSENT, WORDS, forms, said

from photoapp.base.hardware import usable_cores
from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.base.picture import Decoded
from photoapp.base.question import Question
from photoapp.encoder import Encoder, ModelFolder, installed
from photoapp.imaging import DecodePool
from photoapp.library import PhotoLibrary
from photoapp.search.relevance import LIKELY, WordRelevance
from photoapp.vectors import VectorIndex
from photoapp.vectors.background import Background, Yardstick, packed

BESIDE = Path(__file__).resolve().parents[3] / "shared" / "assets"
EVERYDAY, LABELLED = "captioned/everyday", "labelled"
DRAWS = {50: 10, 300: 5}
FIRST = (1, 5, 10)
NOISE = 0.9  # length of what is added to a vector of length 1
MOVED = 0.6  # how much is left of a vector beside a common direction of length 1


@dataclass(frozen=True)
class Embedded:
    """All that is asked and all that is asked of, as unit vectors of one encoder."""

    name: str
    everyday: np.ndarray
    labelled: np.ndarray
    words: np.ndarray
    absent: np.ndarray
    labels: np.ndarray
    packed_everyday: np.ndarray
    packed_rare: np.ndarray


@dataclass(frozen=True)
class Library:
    """Vectors [N, D] and what is known of them: truth [words, N] is 1, 0, or -1 for unknown."""

    vectors: np.ndarray
    truth: np.ndarray


@dataclass(frozen=True)
class Truths:
    """WORDS against photos of everyday; each label and which photos of labelled bear it."""

    words: np.ndarray
    labels: tuple[str, ...]
    bearing: np.ndarray


Answers = Sequence[np.ndarray]
"""For each question which photos are in the answer, as places in the library."""


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("assets", nargs="?", type=Path, default=BESIDE)
    parser.add_argument("--sizes", nargs="*", type=int, default=[50, 300, 1300, 20000])
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--product", action="store_true")
    asked = parser.parse_args()
    check_absent(asked.assets)
    known = truths(asked.assets)
    if asked.product:
        for size in (300, 1300):
            product(asked.assets, known, size)
        return
    for folder in installed(Home.default().encoders):
        if folder.text is None:
            continue
        plain = embedded(folder, asked.assets, known.labels, asked.keep)
        for encoder in (plain, noisy(plain), moved(plain)):
            report(encoder, known, asked.sizes)


def report(encoder: Embedded, known: Truths, sizes: Sequence[int]) -> None:
    """Everything about one encoder."""
    print(f"\n{encoder.name}")
    asked = np.concatenate([encoder.words, encoder.absent])
    for size in sizes:
        drawn = list(libraries(encoder, known, size))
        best = best_cosine([(asked @ one.vectors.T, one.truth) for one in drawn])
        rows = [compared(encoder, one, known, best) for one in drawn]
        print(f"  {len(drawn[0].vectors):,} photos; best fixed cosine {best:.3f}")
        for method in rows[0]:
            means = {key: np.mean([row[method][key] for row in rows]) for key in rows[0][method]}
            figures = "  ".join(f"{key} {value:.3f}" for key, value in means.items())
            print(f"    {method:24}{figures}", flush=True)


def compared(
    encoder: Embedded, library: Library, known: Truths, best: float
) -> dict[str, dict[str, float]]:
    """The figures of every method for one library. best: the fixed cosine of hindsight."""
    asked = np.concatenate([encoder.words, encoder.absent]).astype(np.float32)
    cosines = (library.vectors @ asked.T).T
    with tempfile.TemporaryDirectory() as folder:
        snapshot = index_of(library.vectors, Path(folder)).snapshot
        yardstick = Yardstick.of(encoder.packed_everyday, encoder.packed_rare, "benchmark")
        relevance = WordRelevance(Background.empty(yardstick).brought_up(snapshot), snapshot)
        ours = [relevance.answer(question) for question in asked]
        everywhere = np.stack([relevance.of(question, snapshot.photos) for question in asked])
        labelled = label_figures(encoder, relevance, known) if len(library.vectors) > 1000 else {}
    rows = {
        "ours": judged([answer.photos - 1 for answer in ours], library.truth)
        | {"AUC": area(everywhere, library.truth)},
        "ours, likely only": judged(
            [answer.photos[answer.scores >= LIKELY] - 1 for answer in ours], library.truth
        )
        | {"AUC": area(everywhere, library.truth)},
    }
    raw = {"AUC": area(cosines, library.truth)}
    rows["cosine 0.25"] = judged(over(cosines, 0.25), library.truth) | raw
    rows["best cosine, hindsight"] = judged(over(cosines, best), library.truth) | raw
    first = np.argsort(-cosines, axis=1, kind="stable")[:, :50]
    rows["first 50 always"] = judged(list(first), library.truth) | raw
    if labelled:
        rows["ours"] |= labelled
    return rows


def judged(answers: Answers, truth: np.ndarray) -> dict[str, float]:
    """Figures of answers to the words, then to ABSENT. truth [words, N]."""
    scored = []
    for row, answer in zip(truth, answers, strict=False):
        right = int((row == 1).sum())
        if right >= 2:
            hits, wrong = int((row[answer] == 1).sum()), int((row[answer] == 0).sum())
            precision = hits / (hits + wrong) if hits + wrong else np.nan
            scored.append((hits / right, precision, 2 * hits / (hits + wrong + right)))
    recall, f1 = (float(np.mean([row[k] for row in scored])) for k in (0, 2))
    given = [row[1] for row in scored if not np.isnan(row[1])]
    nothing = float(np.mean([not len(answer) for answer in answers[len(truth) :]]))
    return {
        "headline": (f1 + nothing) / 2,
        "F1": f1,
        "nothing": nothing,
        "recall": recall,
        "precision": float(np.mean(given)) if given else 0.0,
        "answered": len(given) / len(scored),
    }


def headline(cosines: np.ndarray, threshold: float, truth: np.ndarray) -> float:
    """The same as `judged` says, for one threshold of all cosines, quickly."""
    words = cosines[: len(truth)] >= threshold
    right, known = truth == 1, truth >= 0
    asked = right.sum(axis=1) >= 2
    hits, shown = (words & right).sum(axis=1), (words & known).sum(axis=1)
    f1 = (2 * hits / (shown + right.sum(axis=1)).clip(1))[asked].mean()
    return float(f1 + (cosines[len(truth) :].max(axis=1) < threshold).mean()) / 2


def best_cosine(drawn: Sequence[tuple[np.ndarray, np.ndarray]]) -> float:
    """The threshold with the best mean headline over some libraries; "never anything" is one."""
    tops = np.concatenate([cosines.max(axis=1) for cosines, _ in drawn])
    every = np.concatenate([cosines.ravel() for cosines, _ in drawn])
    tried = [
        [np.inf],
        np.quantile(tops, np.linspace(0, 1, 100)) + 1e-7,
        np.quantile(every, 1 - np.geomspace(1e-6, 0.5, 60)),
    ]
    return max(
        np.concatenate(tried).tolist(),
        key=lambda least: np.mean([headline(cosines, least, truth) for cosines, truth in drawn]),
    )


def over(cosines: np.ndarray, threshold: float) -> Answers:
    return [np.flatnonzero(row >= threshold) for row in cosines]


def area(values: np.ndarray, truth: np.ndarray) -> float:
    """Area under the curve of right against wrong, over all questions and photos together.

    Every known photo is wrong for the questions of ABSENT.
    """
    mine, others = values[: len(truth)], values[len(truth) :, (truth >= 0).any(axis=0)]
    right = np.sort(mine[truth == 1])
    wrong = np.sort(np.concatenate([mine[truth == 0], others.ravel()]))
    below = np.searchsorted(wrong, right, "left") + np.searchsorted(wrong, right, "right")
    return float(below.mean() / 2 / len(wrong))


def label_figures(encoder: Embedded, relevance: WordRelevance, known: Truths) -> dict[str, float]:
    """Recall at the cut of the labels of `labelled`, and hits among the first k of its photos."""
    first_label = len(encoder.everyday) + 1
    recalls, places = [], []
    own = np.arange(first_label, first_label + len(encoder.labelled))
    for question, bearing in zip(encoder.labels, known.bearing, strict=True):
        right = own[bearing]
        recalls.append(np.isin(right, relevance.answer(question).photos).mean())
        values = relevance.of(question, own)
        places.append((values > values[bearing].max()).sum())
    hits = {f"label hit@{k}": float((np.array(places) < k).mean()) for k in FIRST}
    return {"label recall": float(np.mean(recalls))} | hits


def libraries(encoder: Embedded, known: Truths, size: int) -> Iterator[Library]:
    """Draws of one size, the same for every encoder."""
    if size in DRAWS:
        for draw in range(DRAWS[size]):
            order = np.random.default_rng([size, draw]).permutation(len(encoder.everyday))
            some = np.sort(order[:size])
            yield Library(encoder.everyday[some], known.words[:, some])
        return
    both = np.concatenate([encoder.everyday, encoder.labelled])
    unknown = np.full((len(known.words), len(encoder.labelled)), -1)
    truth = np.concatenate([known.words, unknown], axis=1)
    if size > len(both):
        more = size - len(both)
        drawn = np.random.default_rng(size).multivariate_normal(
            both.mean(axis=0), np.cov(both.T), more
        )
        both = np.concatenate([both, unit(drawn)])
        truth = np.concatenate([truth, np.zeros((len(truth), more), np.int64)], axis=1)
    yield Library(both.astype(np.float32), truth)


def product(assets: Path, known: Truths, size: int) -> None:
    """What the program itself answers, in a library of its own."""
    everyday, labelled = photos_of(assets / EVERYDAY), photos_of(assets / LABELLED)
    some = np.arange(len(everyday))
    if size in DRAWS:
        some = np.sort(np.random.default_rng([size, 0]).permutation(len(everyday))[:size])
        labelled = []
    paths = [*(everyday[n] for n in some), *labelled]
    unknown = np.full((len(known.words), len(labelled)), -1)
    truth = np.concatenate([known.words[:, some], unknown], axis=1)
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "photos").mkdir()
        for path in paths:
            shutil.copy2(path, Path(place) / "photos" / path.name)
        with PhotoLibrary(Home(Path(place) / "home")) as library:
            library.add_folder(f"{place}/photos")
            library.index(Job(JobName.INDEXING))
            library.calibrate(Job(JobName.CALIBRATING))
            names = {path.name: n for n, path in enumerate(paths)}
            shown = library.paths(library.photos().ids.tolist())
            at = {photo: names[Path(path).name] for photo, path in shown.items()}
            texts = [*(word.partition("|")[0] for word in WORDS), *ABSENT]
            found = [library.search(Question(text)) for text in texts]
    answers = [np.array([at[one] for one in each.ids.tolist()], np.int64) for each in found]
    sure = [answer[: each.likely] for answer, each in zip(answers, found, strict=True)]
    print(f"the program, {len(paths):,} photos")
    for name, given in (("ours", answers), ("ours, likely only", sure)):
        figures = "  ".join(f"{key} {value:.3f}" for key, value in judged(given, truth).items())
        print(f"    {name:24}{figures}", flush=True)


class Rows:
    """Vectors as the catalog would hand them over; photo n is in row n."""

    def __init__(self, vectors: np.ndarray) -> None:
        self.vectors = vectors.astype(np.float16)

    def newest(self) -> tuple[int, int]:
        return len(self.vectors), len(self.vectors)

    def ids(self) -> np.ndarray:
        return np.arange(1, len(self.vectors) + 1)

    def after(self, row_id: int) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
        for start in range(row_id, len(self.vectors), 4096):
            some = self.vectors[start : start + 4096]
            rows = np.arange(start + 1, start + 1 + len(some))
            yield rows, rows, some


def index_of(vectors: np.ndarray, folder: Path) -> VectorIndex:
    index = VectorIndex(folder, vectors.shape[1])
    index.refresh(Rows(vectors))
    return index


def unit(vectors: np.ndarray) -> np.ndarray:
    return (vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)).astype(np.float32)


def noisy(plain: Embedded) -> Embedded:
    """The same network with noise on both sides, which is the same for the same text."""
    return changed(plain, "noisy", lambda v, seed: unit(v + NOISE * drawn_beside(v, seed)))


def moved(plain: Embedded) -> Embedded:
    """The same network with both sides shrunk towards two directions."""
    dim = plain.words.shape[1]
    pictures, apart = unit(np.random.default_rng(1).standard_normal((2, dim)))
    texts = unit(pictures + 1.2 * apart)
    sides = {"everyday": pictures, "labelled": pictures}
    return Embedded(
        f"{plain.name}, moved",
        **{
            name: unit(MOVED * vectors + sides.get(name, texts))
            for name, vectors in sets_of(plain).items()
        },
    )


def changed(
    plain: Embedded, word: str, change: Callable[[np.ndarray, int], np.ndarray]
) -> Embedded:
    return Embedded(
        f"{plain.name}, {word}",
        **{name: change(v, zlib.crc32(name.encode())) for name, v in sets_of(plain).items()},
    )


def drawn_beside(vectors: np.ndarray, seed: int) -> np.ndarray:
    drawn = np.random.default_rng(seed).standard_normal(vectors.shape)
    return drawn / np.sqrt(vectors.shape[1])


def sets_of(encoder: Embedded) -> Mapping[str, np.ndarray]:
    return {name: value for name, value in vars(encoder).items() if name != "name"}


def embedded(
    folder: ModelFolder, assets: Path, labels: Sequence[str], keep: Path | None
) -> Embedded:
    """Photos and questions as an encoder sees them."""
    kept = keep / f"{folder.identity}.npz" if keep else None
    if kept is not None and kept.exists():
        with np.load(kept) as held:
            return Embedded(folder.name, **held)
    encoder = Encoder(folder)
    started = time.perf_counter()
    questions = packed()
    texts = {
        "words": [word.partition("|")[0] for word in WORDS],
        "absent": ABSENT,
        "labels": labels,
        "packed_everyday": questions.everyday,
        "packed_rare": questions.rare,
    }
    sets = {name: np.stack([encoder.embed_query(t) for t in all_]) for name, all_ in texts.items()}
    print(f"{folder.name}: {time.perf_counter() - started:.1f} s for all questions")
    for name, where in (("everyday", EVERYDAY), ("labelled", LABELLED)):
        sets[name] = pictures(encoder, photos_of(assets / where))
    if kept is not None:
        kept.parent.mkdir(parents=True, exist_ok=True)
        np.savez(kept, **sets)
    return Embedded(folder.name, **sets)


def pictures(encoder: Encoder, paths: Sequence[Path]) -> np.ndarray:
    """Vectors of photos, float32 [n, D]."""
    pool = DecodePool(usable_cores())
    view = encoder.folder.view
    try:
        futures: list[Future[Decoded]] = [pool.submit(str(path), [view]) for path in paths]
        rows = [encoder.embed_images(future.result().views[view][None])[0] for future in futures]
    finally:
        pool.close()
    return np.stack(rows)


def photos_of(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.jpg"))


def truths(assets: Path) -> Truths:
    names = [path.name for path in photos_of(assets / EVERYDAY)]
    spoken: dict[str, list[set[str]]] = defaultdict(list)
    for row in rows_of(assets / EVERYDAY / "captions.tsv"):
        spoken[row["file"]].append(set(re.findall(r"[a-z]+", row["caption"].lower())))
    times = np.array(
        [[sum(not forms(w).isdisjoint(c) for c in spoken[n]) for n in names] for w in WORDS]
    )
    own = [path.name for path in photos_of(assets / LABELLED)]
    bearing: dict[str, set[str]] = defaultdict(set)
    for row in rows_of(assets / LABELLED / "labels.tsv"):
        bearing[row["label"]].add(row["file"])
    return Truths(
        np.where(times >= 2, 1, -times),
        tuple(bearing),
        np.array([[name in some for name in own] for some in bearing.values()]),
    )


def check_absent(assets: Path) -> None:
    """Say what a caption or label has to do with a question that should have no answer."""
    sentences = [row["caption"] for row in rows_of(assets / EVERYDAY / "captions.tsv")]
    sentences += [row["label"] for row in rows_of(assets / LABELLED / "labels.tsv")]
    for absent in ABSENT:
        if found := said(absent, sentences):
            print(f"not absent: {absent!r}, {found[0]!r}")
    both = {text.lower() for text in ABSENT} & {text.lower() for text in packed().rare}
    print(f"{len(ABSENT)} absent questions; {len(both)} of them packed as rare ones")


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


if __name__ == "__main__":
    main()
