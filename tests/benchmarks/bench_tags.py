"""Are suggested tags right, and as sure as they say? Prints, asserts nothing.

    python tests/benchmarks/bench_tags.py [ASSETS] [--pool FILE] [--keep DIR]

ASSETS is the folder of sample photos, `../shared/assets` beside the checkout by default. Encoders:
those of PHOTOAPP_HOME with a text side. The library is all of `captioned/everyday` and `labelled`;
scored are 300 of these photos: the first by SHA-256 of "tags:" and the path.

Truth for precision is `tags/verdicts.tsv`, by eye; a pair without a verdict counts as wrong, and is
counted. Truth for recall is what labels and captions say by `tags/mapping.tsv` (of captions at
least two): how many of those pairs are suggested, or implied by a tag below that is.

*Before reviews* nothing has seen any truth, but for the list of concepts that the built-in encoder
knows (`known_concepts.py`): that was chosen by figures to which photos of the assets contributed.
*After reviews* the user's decisions on suggestions of one half of the photos (by another hash) have
been learnt from, and the other half is scored; both ways, together.

No number is fitted to any of this, but two were changed once after it had been printed: THINGS and
SHOWN were 5 and 2/3 first (before reviews 0.867 right and 32 % of photos, calibration error 0.137
of what is stored; after 100 reviews 0.801 right over 20 draws), and are what limits the suggestions
of a photo and what the error that is allowed leads to since.

Rivals, of the same vectors and for the same tags (and for all tags of the vocabulary): plain cosine
above a fixed value, and softmax of scaled cosines over the vocabulary, by the encoder's own scale
and by others. Their thresholds are chosen with hindsight: the one with the most right suggestions
that has at least the precision of ours. Counted twice, for every method alike: *shown*, where a tag
is left out for one below it, and *meant*, with all that a tag is, too.

--pool: write there every pair that any method proposes, for whoever judges. --keep: leaves vectors
there, and takes them from there the next time.
"""

import argparse
import hashlib
import re
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from bench_relevance import BESIDE, EVERYDAY, LABELLED, index_of, photos_of, pictures, rows_of

from photoapp.base.home import Home
from photoapp.encoder import Encoder, ModelFolder, installed
from photoapp.tagging.calibration import Calibration, Reviews, Tally, calibration_error
from photoapp.tagging.known import known_concepts
from photoapp.tagging.scoring import Scorer, embedded_tags, kinship
from photoapp.tagging.suggesting import (
    SHOWN,
    STORED,
    Suggested,
    Suggester,
    chosen,
    suggestable,
)
from photoapp.vectors.background import Background, text_yardstick

HERE = Path(__file__).resolve().parent / "tags"
DRAWN = 300
REVIEWS, DRAWS = 100, 20
SCALES = (3.0, 5.0, 8.0, 12.0, 30.0)
POOLED = 600  # candidates of each rival that are written for judging
TRIED, MOST_PAIRS = 80, 2_000  # thresholds that a rival chooses from, and pairs at the lowest


@dataclass(frozen=True)
class Embedded:
    """One encoder's view of everything. photos [N, D], tags [T, D]."""

    photos: np.ndarray
    tags: np.ndarray
    background: Background


@dataclass(frozen=True)
class Truth:
    """About the N photos: drawn, places of the 300. judged [N, T]: 1 yes, 0 no, -1 no verdict.
    said [N, T]: by labels and captions. half [N]: which half a photo falls into.
    """

    names: Sequence[str]
    drawn: np.ndarray
    judged: np.ndarray
    said: np.ndarray
    half: np.ndarray


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("assets", nargs="?", type=Path, default=BESIDE)
    parser.add_argument("--pool", type=Path)
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args()
    truth = truth_of(asked.assets)
    for folder in installed(Home.default().encoders):
        if folder.text is not None:
            report(folder, truth, asked.assets, asked.pool, asked.keep)


def report(
    folder: ModelFolder, truth: Truth, assets: Path, pool: Path | None, keep: Path | None
) -> None:
    """Everything about one encoder."""
    print(f"\n{folder.name}: {len(truth.names):,} photos, {len(truth.drawn)} of them scored")
    seen = embedded(folder, assets, keep)
    known = known_concepts(folder.path)
    allowed = suggestable(known)
    print(f"  {allowed.sum()} of {len(allowed)} tags may be suggested")
    with tempfile.TemporaryDirectory() as place:
        snapshot = index_of(seen.photos, Path(place)).snapshot
        background = seen.background.brought_up(snapshot)
        tally = Tally.count(Scorer.of(seen.tags, background), snapshot, background)
        spreads = background.usual_of(snapshot)[1]
    odds = Suggester(tally).log_odds(seen.photos, spreads)
    plain = Calibration.none().confidence(odds)
    shown = of_drawn(plain, odds, allowed, truth)
    line("before reviews, shown", *figures(shown, truth, SHOWN))
    line("before reviews, stored", *figures(shown, truth, STORED))
    print(f"    average precision {average_precision(plain, allowed, truth):.3f}", end="")
    print(f"   recall of what is said {recall(shown, truth, allowed):.3f}")
    for count in (REVIEWS, None):
        both = reviewed(odds, plain, allowed, truth, count)
        name = f"after {count} reviews" if count else "after all of a half"
        line(f"{name}, shown", *figures(both, truth, SHOWN))
        line(f"{name}, stored", *figures(both, truth, STORED))
        print(f"    recall of what is said {recall(both, truth, allowed):.3f}")
        if count:
            draws = [reviewed(odds, plain, allowed, truth, count, n) for n in range(DRAWS)]
            over_draws(draws, truth)
            rivals(both, seen, folder, allowed, truth)
    print("  before reviews")
    rivals(shown, seen, folder, allowed, truth)
    by_confidence(shown, truth)
    if pool is not None:
        write_pool(pool, plain, seen, folder, allowed, truth)


def line(name: str, count: int, precision: float, covered: float, error: float, open_: int) -> None:
    print(
        f"  {name:28}{count:4d} suggestions  precision {precision:.3f}"
        f"  photos with one {covered:.3f}  calibration error {error:.3f}  without verdict {open_}"
    )


def figures(found: Suggested, truth: Truth, least: float) -> tuple[int, float, float, float, int]:
    """How many of at least a confidence, their precision, photos covered, calibration error."""
    some = found.confidence >= least
    verdicts = truth.judged[found.photos[some], found.tags[some]]
    right = verdicts == 1
    covered = len(np.unique(found.photos[some])) / len(truth.drawn)
    error = calibration_error(found.confidence[some], right)
    return int(some.sum()), float(right.mean()), covered, error, int((verdicts < 0).sum())


def of_drawn(
    confidence: np.ndarray, odds: np.ndarray, allowed: np.ndarray, truth: Truth
) -> Suggested:
    """What is suggested for the photos drawn; photos are places."""
    some = truth.drawn
    return chosen(some, confidence[some], odds[some], np.broadcast_to(allowed, odds[some].shape))


def reviewed(
    odds: np.ndarray,
    plain: np.ndarray,
    allowed: np.ndarray,
    truth: Truth,
    count: int | None,
    draw: int = 0,
) -> Suggested:
    """What is suggested for each half after so many reviews of suggestions for the other."""
    asked = of_drawn(plain, odds, allowed, truth)
    after = []
    for half in (0, 1):
        other = np.flatnonzero(truth.half[asked.photos] != half)
        keys = [
            hashed(f"{draw}:{truth.names[asked.photos[n]]}:{kinship().tags[asked.tags[n]]}")
            for n in other
        ]
        first = other[np.argsort(keys, kind="stable")][:count]
        right = truth.judged[asked.photos[first], asked.tags[first]] == 1
        learnt = Calibration.learnt(Reviews(asked.tags[first], asked.log_odds[first], right))
        found = of_drawn(learnt.confidence(odds), odds, allowed, truth)
        mine = truth.half[found.photos] == half
        after.append([part[mine] for part in found])
    return Suggested(*(np.concatenate(parts) for parts in zip(*after, strict=True)))


def over_draws(draws: Sequence[Suggested], truth: Truth) -> None:
    """How much depends on which suggestions were reviewed."""
    shown = np.array([figures(each, truth, SHOWN)[1:4] for each in draws])
    stored = np.array([figures(each, truth, STORED)[3] for each in draws])
    print(f"    over {len(draws)} draws of reviews, mean (least, most):", end="")
    for name, values in zip(
        ("precision shown", "photos with one", "error shown", "error stored"),
        (*shown.T, stored),
        strict=True,
    ):
        print(f"  {name} {values.mean():.3f} ({values.min():.3f}, {values.max():.3f})", end="")
    print()


def average_precision(values: np.ndarray, allowed: np.ndarray, truth: Truth) -> float:
    """Of all pairs of the photos drawn and the tags allowed, in one order."""
    scores = values[truth.drawn][:, allowed].ravel()
    right = (truth.judged[truth.drawn][:, allowed] == 1).ravel()[np.argsort(-scores, kind="stable")]
    precision = np.cumsum(right) / np.arange(1, len(right) + 1)
    return float(precision[right].mean())


def recall(found: Suggested, truth: Truth, allowed: np.ndarray) -> float:
    """The share of pairs said by labels and captions that are shown, or implied by what is."""
    some = found.confidence >= SHOWN
    given = np.zeros(truth.said.shape, np.bool_)
    for photo, tag in zip(found.photos[some], found.tags[some], strict=True):
        given[photo] |= kinship().below[:, tag]
    wanted = truth.said[truth.drawn] & allowed
    return float((given[truth.drawn] & wanted).sum() / wanted.sum())


def rivals(
    ours: Suggested, seen: Embedded, folder: ModelFolder, allowed: np.ndarray, truth: Truth
) -> None:
    """Right suggestions of each method at the precision of ours."""
    given = np.zeros(truth.judged.shape, np.bool_)
    some = ours.confidence >= SHOWN
    given[ours.photos[some], ours.tags[some]] = True
    counted = {"shown": given[truth.drawn], "meant": meant(given[truth.drawn])}
    right = truth.judged[truth.drawn] == 1
    for way, pairs in counted.items():
        count, precision = int((pairs & right).sum()), float(right[pairs].mean())
        print(f"    {way}, right at precision {precision:.3f}: ours {count}", end="")
        for whose, tags in (("same tags", allowed), ("all tags", np.ones_like(allowed))):
            best = {
                name: hindsight(values[truth.drawn], tags, right, precision, way)
                for name, values in methods(seen, folder).items()
            }
            print(
                f"; {whose}: " + ", ".join(f"{name} {found}" for name, found in best.items()),
                end="",
            )
        print()


def meant(pairs: np.ndarray) -> np.ndarray:
    """Pairs bool [n, T] with all that their tags are, too."""
    return np.asarray(pairs.astype(np.float32) @ kinship().below.T.astype(np.float32) > 0)


def methods(seen: Embedded, folder: ModelFolder) -> Mapping[str, np.ndarray]:
    """What rivals order pairs by, [N, T]."""
    cosines = seen.photos @ seen.tags.T
    scales = {f"softmax x {scale:g}": scale for scale in SCALES}
    scales[f"softmax, own x {folder.score.scale:g}"] = folder.score.scale
    return {"cosine": cosines} | {name: softmax(cosines * s) for name, s in scales.items()}


def softmax(values: np.ndarray) -> np.ndarray:
    powers = np.exp((values - values.max(axis=1, keepdims=True)).astype(np.float64))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def hindsight(
    values: np.ndarray, allowed: np.ndarray, right: np.ndarray, precision: float, way: str
) -> int:
    """The most right pairs of the n photos above one threshold that has at least this precision."""
    scores = np.where(allowed, values, -np.inf)
    highest = np.sort(scores, axis=None)[::-1]
    best = 0
    for least in highest[np.unique(np.geomspace(1, MOST_PAIRS, TRIED).astype(int))]:
        pairs = scores >= least
        pairs = kinship().most_specific(pairs) if way == "shown" else meant(pairs)
        count = int((pairs & right).sum())
        if count >= precision * pairs.sum():
            best = max(best, count)
    return best


def by_confidence(found: Suggested, truth: Truth) -> None:
    print("    confidence, suggestions, share right:", end="")
    for low in np.arange(0.3, 1, 0.1):
        some = (found.confidence >= low) & (found.confidence < low + 0.1)
        if some.any():
            right = truth.judged[found.photos[some], found.tags[some]] == 1
            print(f"  {low:.1f}: {some.sum()}, {right.mean():.2f}", end="")
    print()


def write_pool(
    path: Path,
    plain: np.ndarray,
    seen: Embedded,
    folder: ModelFolder,
    allowed: np.ndarray,
    truth: Truth,
) -> None:
    """Every pair that any method proposes, with the methods."""
    by: dict[tuple[int, int], set[str]] = defaultdict(set)
    drawn = plain[truth.drawn]
    for row, tag in np.argwhere(((drawn >= 0.1) & allowed) | (drawn >= STORED)).tolist():
        by[int(truth.drawn[row]), tag].add("ours")
    for name, values in methods(seen, folder).items():
        for tags in (allowed, np.ones_like(allowed)):
            scores = np.where(tags, values[truth.drawn], -np.inf)
            for place in np.argsort(-scores, axis=None)[:POOLED].tolist():
                row, tag = divmod(place, scores.shape[1])
                by[int(truth.drawn[row]), tag].add(name)
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write("file\ttag\tby\n")
        for (photo, tag), names in sorted(by.items()):
            said = "; ".join(sorted(names))
            stream.write(f"{truth.names[photo]}\t{kinship().tags[tag]}\t{said}\n")


# -- what is known of the photos -----------------------------------------------------------------


def truth_of(assets: Path) -> Truth:
    names = [
        f"{folder}/{path.name}"
        for folder in (EVERYDAY, LABELLED)
        for path in photos_of(assets / folder)
    ]
    order = sorted(range(len(names)), key=lambda n: hashed(f"tags:{names[n]}"))
    places = {name: n for n, name in enumerate(names)}
    judged = np.full((len(names), len(kinship())), -1, np.int8)
    for row in rows_of(HERE / "verdicts.tsv"):
        if row["tag"] in kinship().places:
            judged[places[row["file"]], kinship().places[row["tag"]]] = row["verdict"] == "yes"
    half = np.array([int(hashed(f"half:{name}")[0], 16) % 2 for name in names])
    return Truth(names, np.array(sorted(order[:DRAWN])), judged, said(assets, places), half)


def said(assets: Path, places: Mapping[str, int]) -> np.ndarray:
    """What labels and captions say, bool [N, T], and what that is, too."""
    captions: dict[str, list[set[str]]] = defaultdict(list)
    for row in rows_of(assets / EVERYDAY / "captions.tsv"):
        words = set(re.findall(r"[a-z]+", row["caption"].lower()))
        captions[f"{EVERYDAY}/{row['file']}"].append(words)
    labels: dict[str, set[str]] = defaultdict(set)
    for row in rows_of(assets / LABELLED / "labels.tsv"):
        labels[f"{LABELLED}/{row['file']}"] |= {row["label"], f"coarse {row['coarse']}"}
    found = np.zeros((len(places), len(kinship())), np.bool_)
    for row in rows_of(HERE / "mapping.tsv"):
        spoken, named, coarse = (set(row[key].split(" | ")) - {""} for key in COLUMNS)
        named |= {f"coarse {one}" for one in coarse}
        above = kinship().below[:, kinship().places[row["tag"]]]
        for name, place in places.items():
            times = sum(not spoken.isdisjoint(words) for words in captions.get(name, []))
            if times >= 2 or not named.isdisjoint(labels.get(name, set())):
                found[place] |= above
    return found


COLUMNS = ("caption", "label", "coarse")


def hashed(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def embedded(folder: ModelFolder, assets: Path, keep: Path | None) -> Embedded:
    kept = keep / f"{folder.identity}.tags.npz" if keep else None
    encoder = Encoder(folder)
    background = Background.empty(text_yardstick(encoder.embed_query))
    tags = embedded_tags(encoder.embed_texts)
    if kept is not None and kept.exists():
        with np.load(kept) as held:
            return Embedded(held["photos"], tags, background)
    paths = [*photos_of(assets / EVERYDAY), *photos_of(assets / LABELLED)]
    photos = pictures(encoder, paths).astype(np.float16).astype(np.float32)
    if kept is not None:
        kept.parent.mkdir(parents=True, exist_ok=True)
        np.savez(kept, photos=photos)
    return Embedded(photos, tags, background)


if __name__ == "__main__":
    main()
