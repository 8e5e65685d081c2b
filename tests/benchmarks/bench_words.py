"""Do questions in German, French and Spanish find what the English ones do? Prints only.

    python tests/benchmarks/bench_words.py [ASSETS] [--first 20]

ASSETS is the folder of sample photos, `../shared/assets` beside the checkout by default; its
`captioned` and `labelled` are asked, with the built-in encoder, which knows English. The hundred
questions are those of tests/foreign.py. For each language: the share of the first so many photos
for the English question that are among the first so many for the question as it was typed, put
into English by the vocabulary, and for two ways of asking the same in English ("a photo of ..."),
which is how much any other wording costs.
"""

import argparse
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from foreign import FOREIGN

from photoapp.base.hardware import usable_cores
from photoapp.encoder import Encoder, ModelFolder
from photoapp.encoder.folder import built_in_root
from photoapp.imaging import DecodePool
from photoapp.search.words import understood

BESIDE = Path(__file__).resolve().parents[3] / "shared" / "assets"


def photos(assets: Path, encoder: Encoder) -> np.ndarray:
    """Vectors of every photo, float32 [N, D]."""
    view = encoder.folder.view
    paths = [p for f in ("captioned", "labelled") for p in sorted((assets / f).rglob("*.jpg"))]
    with DecodePool(usable_cores()) as pool:
        futures = [pool.submit(str(path), [view]) for path in paths]
        views = [one.result().views[view] for one in futures if one.exception() is None]
    batches = [np.stack(views[i : i + 16]) for i in range(0, len(views), 16)]
    return np.concatenate([encoder.embed_images(batch) for batch in batches])


def main() -> None:
    """Ask and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("assets", nargs="?", type=Path, default=BESIDE)
    parser.add_argument("--first", type=int, default=20)
    arguments = parser.parse_args()
    encoder = Encoder(ModelFolder.read(built_in_root() / "starter"))
    matrix = photos(arguments.assets, encoder)

    def best(text: str) -> set[int]:
        order = np.argsort(-(matrix @ encoder.embed_query(text)), kind="stable")
        return set(order[: arguments.first].tolist())

    print(f"{len(matrix)} photos; shared of the first {arguments.first} with the English question")
    heads = ("questions", "same text", "as typed", "in English", "reworded")
    print(" " * 10 + "".join(f"{head:>12}" for head in heads))
    for language, pairs in FOREIGN.items():
        typed, put, said, same = [], [], [], 0
        for text, english in pairs:
            found = understood(text)
            asked = found.english if found and found.english else text
            wanted = best(english)
            same += asked == english
            for shares, one in ((typed, text), (put, asked), (said, f"a photo of {english}")):
                shares.append(len(wanted & best(one)) / arguments.first)
        figures = "".join(f"{100 * np.mean(shares):11.0f}%" for shares in (typed, put, said))
        print(f"{language:10}{len(pairs):12}{same:12}{figures}")


if __name__ == "__main__":
    main()
