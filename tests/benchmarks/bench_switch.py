"""Going over to another encoder on a real library, with a kill halfway. Prints, asserts little.

    python tests/benchmarks/bench_switch.py [ASSETS] [--count N] [--model FOLDER]

Indexes N (1,000) byte-distinct variants of `captioned/everyday` of ASSETS with the built-in
encoder, then switches to the model folder given (by default a tiny one made by tests/networks.py).
Another process indexes, is killed with SIGKILL once the second has half of the photos, and is
started again. All the while this process asks questions and prints who answered, and how fast.
"""

import argparse
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from variants import make_variants

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import networks

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.base.question import Question
from photoapp.library import PhotoLibrary

BESIDE = Path(__file__).resolve().parents[3] / "shared" / "assets"
QUESTIONS = ("a dog in the snow", "children playing", "a man on a bicycle", "water", "red")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("assets", nargs="?", type=Path, default=BESIDE)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--model", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder, home = Path(place) / "photos", Home(Path(place) / "home")
        make_variants(asked.assets / "captioned" / "everyday", folder, asked.count)
        model = asked.model or networks.colours(Path(place) / "colours")
        with PhotoLibrary.open(home) as library:
            library.add_folder(str(folder))
            report = library.index(Job(JobName.INDEXING))
            print(
                f"{report.embedded} photos understood by {report.encoder}: {report.seconds:.0f} s"
            )
            second = library.encoders.import_model(str(model))
            print(f"using {second.name}: {library.encoders.use(second.id).roles[0]}")
            switch(library, home, second.id)


def switch(library: PhotoLibrary, home: Home, second: str) -> None:
    half = library.status().photos // 2
    answered = ask_while(library, home, lambda: covered(library, second) >= half, kill=True)
    kept = covered(library, second)
    print(f"killed with {kept} photos done; asked meanwhile: {told(answered)}")
    answered = ask_while(library, home, lambda: False, kill=False)
    print(f"run again to its end; asked meanwhile: {told(answered)}")
    print(f"now {library.search(Question(QUESTIONS[0])).encoder} answers")
    lost = library.status().photos - covered(library, second)
    print(f"photos that it lacks: {lost}")
    started = time.perf_counter()
    library.encoders.use("starter")
    first = library.search(Question(QUESTIONS[0])).encoder
    print(f"back to {first}: {(time.perf_counter() - started) * 1e3:.0f} ms with an answer")


def ask_while(
    library: PhotoLibrary, home: Home, enough: Callable[[], bool], *, kill: bool
) -> list[tuple[str, float]]:
    """Ask again and again while another process indexes; who answered, in how many seconds."""
    answered: list[tuple[str, float]] = []
    command = [sys.executable, "-m", "photoapp", "index", "--json"]
    environment = os.environ | {"PHOTOAPP_HOME": str(home.path)}
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as run:
        while run.poll() is None:
            question = Question(QUESTIONS[len(answered) % len(QUESTIONS)])
            started = time.perf_counter()
            answered.append((library.search(question).encoder, time.perf_counter() - started))
            if kill and enough():
                run.send_signal(signal.SIGKILL)
                break
            time.sleep(0.05)
    return answered


def covered(library: PhotoLibrary, encoder: str) -> int:
    return next(one.covered for one in library.status().encoders if one.id == encoder)


def told(answered: list[tuple[str, float]]) -> str:
    middle = statistics.median(seconds for _, seconds in answered)
    slowest = max(seconds for _, seconds in answered)
    who = ", ".join(f"{count} by {name}" for name, count in Counter(n for n, _ in answered).items())
    return f"{who}; {middle * 1e3:.0f} ms in the middle, {slowest * 1e3:.0f} at most"


if __name__ == "__main__":
    main()
