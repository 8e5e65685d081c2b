"""Write what the built-in encoder is measured to know, `known.tsv` in its folder.

    python tests/benchmarks/known_concepts.py [EVALUATION] [--write]

EVALUATION is the encoder's own, `../shared/starter/eval.json` beside the checkout by default: the
average precision (AP) of a concept in a pool of photos, and the share of right ones among the ten
photos that come first (p10).

**The rule.** A concept is known if in one of the pools at least eight of the first ten photos are
right, and AP is at least one half. Eight of ten is what a suggestion is held to; an AP under a half
says that the first ten were luck, or the easy ones.

This choice of concepts is the one thing in the program that saw figures from photos of the assets:
two of the pools, `flickr8k test` and `imagenet-sample`, hold them. No threshold comes from it.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from photoapp.tagging.known import NAME
from photoapp.tagging.vocabulary import vocabulary

CHECKOUT = Path(__file__).resolve().parents[2]
BESIDE = CHECKOUT.parent / "shared" / "starter" / "eval.json"
LEAST_AP, LEAST_P10 = 0.5, 0.8

MEANT = {
    "boxing": "martial-arts",
    "buildings": "building",
    "beach or coast": "beach",
    "chart": "diagram",
    "corn field": "field",
    "football player": "american-football",
    "soccer": "football",
    "skateboard": "skateboarding",
    "street market": "market",
    "subway station": "metro",
    "watch": "wristwatch",
}
"""Concepts by the names that the evaluation has for them, where the vocabulary has another."""


def table(evaluation: Path) -> str:
    """The whole of `known.tsv`: for each concept the pool in which it did best."""
    best: dict[str, tuple[float, float, str, str]] = {}
    for concept, ap, p10, name, pool in measured(evaluation):
        if ap >= LEAST_AP and p10 >= LEAST_P10:
            best[concept] = max(best.get(concept, (0.0, 0.0, "", "")), (ap, p10, name, pool))
    tags = [one.id for one in vocabulary().tags]
    lines = ["concept\tmeasured as\tpool\tAP\tp10"]
    for concept in sorted(best, key=tags.index):
        ap, p10, name, pool = best[concept]
        lines.append(f"{concept}\t{name}\t{pool}\t{ap:.3f}\t{p10:.1f}")
    return "\n".join(lines) + "\n"


def measured(evaluation: Path) -> Iterator[tuple[str, float, float, str, str]]:
    """Every concept of the vocabulary that was measured: AP, p10, its name there, the pool."""
    tags = {one.id for one in vocabulary().tags}
    for said, figures in json.loads(evaluation.read_text("utf-8"))["concept_ap"].items():
        name, _, pool = said.removesuffix("]").partition(" [")
        concept = MEANT.get(name) or vocabulary().synonym(name)
        if concept in tags:
            yield concept, figures["ap"], figures["p10"], name, pool


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("evaluation", nargs="?", type=Path, default=BESIDE)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    said = table(asked.evaluation)
    print(said, end="")
    if asked.write:
        path = CHECKOUT / "resources" / "encoders" / "starter" / NAME
        path.write_text(said, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
