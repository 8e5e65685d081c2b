"""Whether names, folders, titles and keywords of a library, asked for, find what bears them first.

    python tests/benchmarks/bench_first_row.py FOLDER

FOLDER is the sample library with its expected.json. Indexes it in a home of its own with the
encoder in use, then prints how many questions of each kind were asked, and those that failed.
"""

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from first_row import ROW, assets, measure

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.base.question import Question
from photoapp.library import PhotoLibrary


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder.resolve()
    with tempfile.TemporaryDirectory() as home, PhotoLibrary(Home(Path(home))) as library:
        library.add_folder(str(folder))
        library.index(Job(JobName.INDEXING))
        found = {one["path"]: library.photo_at(str(folder / one["path"])) for one in assets(folder)}
        photo_of = {path: photo for path, photo in found.items() if photo is not None}
        truth = [one for one in assets(folder) if one["path"] in photo_of]
        asked, wrong = measure(
            truth,
            lambda text: library.search(Question(text, limit=ROW)).ids.tolist(),
            photo_of,
        )
    print(f"{len(truth)} assets; questions: {dict(asked)}; first row wrong: {len(wrong)}")
    for one in wrong:
        print(f"  {one}")


if __name__ == "__main__":
    main()
