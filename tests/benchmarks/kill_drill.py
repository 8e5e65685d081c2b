"""Kill the program at a hundred random moments of everything it does; print how it went.

python tests/benchmarks/kill_drill.py [MOMENTS] [SEED]
"""

import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from killing import Drill


def main(moments: int, seed: int) -> None:
    """Take every deed in turn until enough moments have passed."""
    with tempfile.TemporaryDirectory() as place:
        drill = Drill(Path(place), random.Random(seed))
        done: Counter[str] = Counter()
        started = time.monotonic()
        for n in range(moments):
            deed = drill.deeds[n % len(drill.deeds)]
            deed()
            done[deed.__name__] += 1
        seconds = time.monotonic() - started
    print(f"{moments} moments survived in {seconds:.0f} s (seed {seed}): {dict(done)}")


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    main(*given, *(100, 20261121)[len(given) :])
