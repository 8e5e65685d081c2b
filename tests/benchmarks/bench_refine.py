"""What "not this" and "more like this" do to an answer. Prints, asserts nothing.

    python tests/benchmarks/bench_refine.py [ASSETS]

ASSETS holds `captioned/everyday`, indexed anew with the built-in encoder. Asked are the first 20
words of `concepts.py` that are true of at least ten photos (at least two captions say the word; a
photo where exactly one does is left out). Each is asked as a person would: the word; then with the
three best wrong photos as "not this"; then with the three best right ones as "more like this".
Average precision over the whole order, each time without the three photos pointed at, before and
after alike. Last, the three are taken back, and the answer must be the first one again.
"""

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from bench_relevance import BESIDE, EVERYDAY, photos_of, truths
from concepts import WORDS

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.base.question import PictureTerm, Question
from photoapp.library import PhotoLibrary

CONCEPTS, ENOUGH, POINTED_AT = 20, 10, 3


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("assets", nargs="?", type=Path, default=BESIDE)
    assets = parser.parse_args().assets
    truth = truths(assets).words
    concepts = [row for row in range(len(WORDS)) if (truth[row] == 1).sum() >= ENOUGH][:CONCEPTS]
    with tempfile.TemporaryDirectory() as home, PhotoLibrary(Home(Path(home))) as library:
        library.add_folder(str(assets / EVERYDAY))
        library.index(Job(JobName.INDEXING))
        library.calibrate(Job(JobName.CALIBRATING))
        names = [path.name for path in photos_of(assets / EVERYDAY)]
        ids = library.photos().ids.tolist()
        places = {photo: names.index(Path(path).name) for photo, path in library.paths(ids).items()}
        rows = [refined(library, WORDS[row], truth[row], places) for row in concepts]
    columns = np.array(rows)
    print(f"\n{'mean':16}" + "".join(f"{value:12.3f}" for value in columns.mean(axis=0)))
    for name, at in (("not this", 0), ("more like this", 2)):
        change = columns[:, at + 1] - columns[:, at]
        better, worse = (change > 0).sum(), (change < 0).sum()
        print(f"{name}: {change.mean():+.4f}; {better} better, {worse} worse")


def refined(
    library: PhotoLibrary, said: str, truth: np.ndarray, places: dict[int, int]
) -> tuple[float, ...]:
    """Average precision before and after "not this", before and after "more like this"."""
    word = said.partition("|")[0]
    first = order(library, word, (), places)
    figures: list[float] = []
    for negative in (True, False):
        some = [photo for photo in first if truth[places[photo]] == (0 if negative else 1)]
        terms = tuple(PictureTerm(photo, negative) for photo in some[:POINTED_AT])
        after = order(library, word, terms, places)
        for ranked in (first, after):
            rest = [photo for photo in ranked if photo not in some[:POINTED_AT]]
            figures.append(precision([truth[places[photo]] for photo in rest]))
    if order(library, word, (), places) != first:
        print(f"{word}: taken back, the answer is another one")
    print(f"{word:16}" + "".join(f"{value:12.3f}" for value in figures), flush=True)
    return tuple(figures)


def order(
    library: PhotoLibrary, word: str, terms: tuple[PictureTerm, ...], places: dict[int, int]
) -> list[int]:
    found = library.search(Question(word, terms, everything=True))
    return [photo for photo in found.ids.tolist() if photo in places]


def precision(truth: Sequence[int]) -> float:
    """Average precision of an order; what is neither right nor wrong is left out."""
    right = np.array([value == 1 for value in truth if value >= 0])
    hits = np.flatnonzero(right)
    return float(np.mean(np.arange(1, len(hits) + 1) / (hits + 1)))


if __name__ == "__main__":
    main()
