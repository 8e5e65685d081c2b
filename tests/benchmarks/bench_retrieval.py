"""Recall of the product's own search: captions as literal text, each with one right photo.

    python tests/benchmarks/bench_retrieval.py [ASSETS]

ASSETS holds `captioned/everyday`: photos and `captions.tsv` (file, caption). Prints R@1, R@5 and
R@10 beside what `resources/encoders/starter/README.md` states for the same photos.
"""

import csv
import sys
import tempfile
from pathlib import Path

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.base.question import Question
from photoapp.library import PhotoLibrary

STATED = {1: 0.1712, 5: 0.4168, 10: 0.5516}


def main() -> None:
    """Index the photos into a new home and ask every caption."""
    beside = Path(__file__).resolve().parents[3] / "shared" / "assets"
    photos = Path(sys.argv[1] if len(sys.argv) > 1 else beside) / "captioned" / "everyday"
    with (photos / "captions.tsv").open(encoding="utf-8", newline="") as table:
        captions = [
            (row["file"], row["caption"])
            for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]
    with tempfile.TemporaryDirectory() as home, PhotoLibrary(Home(Path(home))) as library:
        library.add_folder(str(photos))
        report = library.index(Job(JobName.INDEXING))
        print(f"{report.embedded} of {report.found} photos understood by {report.encoder}")
        ids = library.photos().ids.tolist()
        names = {photo: Path(path).name for photo, path in library.paths(ids).items()}
        ranks = []
        for file, caption in captions:
            question = Question(caption, literal=True, everything=True, limit=max(STATED))
            answer = [names[photo] for photo in library.search(question).ids.tolist()]
            ranks.append(answer.index(file) if file in answer else len(names))
    print(f"{len(captions)} captions; the right photo is among the first")
    for k, stated in STATED.items():
        measured = sum(rank < k for rank in ranks) / len(ranks)
        print(f"  R@{k:<2}  {measured:.4f}   stated {stated:.4f}   {measured - stated:+.4f}")


if __name__ == "__main__":
    main()
