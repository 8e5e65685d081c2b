"""Do prompt forms around bare words find more than the plain words? Prints, asserts nothing.

    python tests/benchmarks/bench_prompts.py [ASSETS] [--model FOLDER]

ASSETS is the folder of sample photos, `../shared/assets` beside the checkout by default. Words are
the labels of one or two words in `labelled` and the frequent words of the captions in
`captioned/everyday`; AP is average precision, "share" how many of the first ten are right (of those
there can be). A difference under twice its standard error says nothing.
"""

import argparse
import csv
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PIL import Image

from photoapp.encoder import Encoder, ModelFolder, find

CHECKOUT = Path(__file__).resolve().parents[2]
FORMS = {
    "plain": (),
    "{q} / a photo of {q} / a {q}": ("{q}", "a photo of {q}", "a {q}"),
    "{q} / a photo of {q}": ("{q}", "a photo of {q}"),
    "{q} / a {q}": ("{q}", "a {q}"),
    "a photo of {q}": ("a photo of {q}",),
}
# Words of captions that name nothing one could see.
STOP = frozenset(
    """
    the and with are his her their from for its while two three one four several some that this who
    through into over down another other near front next off out there being has have all each
    behind around along between large small big very them him what
    """.split()  # noqa: SIM905 - words read better as words
)


@dataclass(frozen=True)
class Truth:
    """Photos that show what a word says, and those of which it is not known."""

    right: frozenset[str]
    unknown: frozenset[str] = frozenset()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("assets", nargs="?", type=Path, default=CHECKOUT.parent / "shared/assets")
    parser.add_argument("--model", type=Path)
    asked = parser.parse_args()
    folder = ModelFolder.read(asked.model) if asked.model else find("starter", Path("nowhere"))
    encoder = Encoder(folder)
    labels = rows_of(asked.assets / "labelled/labels.tsv")
    captions = rows_of(asked.assets / "captioned/everyday/captions.tsv")
    print(f"{folder.name}\n{'words':>32} {'form':>30}  AP     difference        share")
    for title, place, truths in (
        ("coarse labels", asked.assets / "labelled", by_label(labels, "coarse")),
        ("labels", asked.assets / "labelled", by_label(labels, "label")),
        ("caption words", asked.assets / "captioned/everyday", by_word(captions)),
    ):
        names = sorted(path.name for path in place.glob("*.jpg"))
        pictures = encoder.embed_images(np.stack([squashed(place / n, folder) for n in names]))
        compare(f"{title} ({len(truths)})", folder, names, pictures, truths)


def compare(
    title: str,
    folder: ModelFolder,
    names: Sequence[str],
    pictures: np.ndarray,
    truths: Mapping[str, Truth],
) -> None:
    plain: np.ndarray | None = None
    for form, prompts in FORMS.items():
        encoder = Encoder(replace(folder, prompts=prompts))
        scored = np.array(
            [score(pictures @ encoder.embed_query(w), names, t) for w, t in truths.items()]
        )
        plain = scored if plain is None else plain
        gain = (scored - plain)[:, 0]
        error = gain.std() / np.sqrt(len(gain))
        print(
            f"{title:>32} {form:>30}  {scored[:, 0].mean():.4f} "
            f"{gain.mean():+.4f} +- {error:.4f}  {scored[:, 1].mean():.4f}"
        )


def score(scores: np.ndarray, names: Sequence[str], truth: Truth) -> tuple[float, float]:
    """Average precision, and the share of the first ten that is right."""
    order = [names[i] for i in np.argsort(-scores, kind="stable") if names[i] not in truth.unknown]
    right = np.array([name in truth.right for name in order])
    precision = np.cumsum(right) / np.arange(1, len(right) + 1)
    return float(precision[right].mean()), right[:10].sum() / min(10, right.sum())


def by_label(rows: Sequence[Mapping[str, str]], key: str) -> dict[str, Truth]:
    photos = defaultdict(set)
    for row in rows:
        if len(row[key].split()) <= 2:
            photos[row[key]].add(row["file"])
    return {label: Truth(frozenset(right)) for label, right in photos.items()}


def by_word(rows: Sequence[Mapping[str, str]]) -> dict[str, Truth]:
    """Right if two captions of five say the word, not known if exactly one does."""
    said: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        for word in set(re.findall(r"[a-z]{3,}", row["caption"].lower())) - STOP:
            said[word][row["file"]] += 1
    truths = {
        word: Truth(
            frozenset(name for name, times in photos.items() if times > 1),
            frozenset(name for name, times in photos.items() if times == 1),
        )
        for word, photos in said.items()
    }
    return {word: truth for word, truth in truths.items() if 4 <= len(truth.right) <= 250}


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def squashed(path: Path, folder: ModelFolder) -> np.ndarray:
    side = folder.image.size
    with Image.open(path) as picture:
        return np.asarray(picture.convert("RGB").resize((side, side), Image.Resampling.BICUBIC))


if __name__ == "__main__":
    main()
