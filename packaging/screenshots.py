"""Draws the window in every state it can be in: the real program, offscreen, on a made-up library.

    python packaging/screenshots.py OUT [--photos FOLDER [--list FILE]] [--keep FOLDER]
                                        [--only NAME...] [--variants NAME...]

Without --photos some 300 photos are drawn (`sample_photos.py`). The libraries are kept in
--keep so that a second run is quick, else thrown away. --only: patterns of states (`results`,
`settings-*`), of plays (`everyday`) or of variants (`de`, `800x500`). --variants: of these alone
(`usual` is the one without a name). A picture's name tells its state, variant and look. Each play
of each variant is a process of its own: one that fails is told at the end (exit 1), and the others
are drawn. The README's pictures are chosen from these by hand.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from shooting.photos import Shelf
from shooting.variants import VARIANTS, Variant

LIMIT_S = 600  # for one process


def main() -> int:
    """Read the arguments, let others draw, and say what failed."""
    arguments = _arguments()
    if arguments.play:
        return _child(arguments)
    arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        library = (arguments.keep or Path(scratch)).resolve()
        library.mkdir(parents=True, exist_ok=True)
        began = time.monotonic()
        Shelf(library).draw(arguments.photos, arguments.list)
        failed, drawn = [], 0
        for play, variant, look in _wanted(arguments.only, arguments.variants):
            told = _draw(arguments, library, play, variant, look)
            failed += [line for line in told if line.startswith("! ")]
            drawn += sum(line.startswith("+ ") for line in told)
    minutes = (time.monotonic() - began) / 60
    print(f"{drawn} pictures in {arguments.out}, {len(failed)} failed, {minutes:.1f} minutes")
    for line in failed:
        print(line)
    return 1 if failed or not drawn else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--photos", type=Path, help="a folder of photos to use instead")
    parser.add_argument("--list", type=Path, help="show only these files of it, one a line")
    parser.add_argument("--keep", type=Path, help="where the libraries are kept")
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME")
    parser.add_argument("--variants", nargs="+", default=[], metavar="NAME")
    parser.add_argument("--play", help=argparse.SUPPRESS)
    parser.add_argument("--variant", default="", help=argparse.SUPPRESS)
    parser.add_argument("--look", help=argparse.SUPPRESS)
    return parser.parse_args()


def _wanted(only: Sequence[str], variants: Sequence[str]) -> Iterator[tuple[str, Variant, str]]:
    """Each process there has to be."""
    from shooting.plays import PLAYS

    for variant in VARIANTS:
        if not _any(variant.name or "usual", variants):
            continue
        for name, play in PLAYS.items():
            shots = [one for one in play.shots if _any(one, variant.shots)]
            names = [name, variant.name, *shots]
            if shots and any(_any(one, only) for one in names if one):
                yield from ((name, variant, look) for look in variant.looks)


def _any(name: str, patterns: Sequence[str]) -> bool:
    return not patterns or any(fnmatch(name, one) for one in patterns)


def _draw(
    arguments: argparse.Namespace, library: Path, play: str, variant: Variant, look: str
) -> list[str]:
    """Let a process draw; the lines it said, of pictures drawn and of failures."""
    title = f"{play}-{variant.name}-{look}".replace("--", "-")
    print(f"{title}", flush=True)
    command = [sys.executable, __file__, str(arguments.out.resolve()), "--keep", str(library)]
    command += ["--play", play, "--variant", variant.name, "--look", look]
    if arguments.only:
        command += ["--only", *arguments.only]
    told: list[str] = []
    with tempfile.TemporaryDirectory() as scratch, tempfile.TemporaryFile("w+") as errors:
        process = subprocess.Popen(  # noqa: S603 - itself
            command, env=_environment(variant, Path(scratch), library), text=True,
            stdout=subprocess.PIPE, stderr=errors,
        )  # fmt: skip
        limit = threading.Timer(LIMIT_S, process.kill)
        limit.start()
        for line in process.stdout or ():
            if line[:2] in ("+ ", "! "):
                told.append(line.rstrip())
                print(f"  {told[-1]}", flush=True)
        code = process.wait()
        limit.cancel()
        errors.seek(0)
        said = errors.read()
    if code:
        why = (said.strip().splitlines() or ["it said nothing"])[-1]
        told.append(f"! {title}: exit {code}, {why}")
        print(f"  {told[-1]}\n{said}", flush=True)
    return told


def _environment(variant: Variant, scratch: Path, library: Path) -> dict[str, str]:
    """That of a person with one large screen, whose pictures lie in "~"."""
    width, height = (side * variant.scale for side in variant.size)
    side = {"x": 0, "y": 0, "width": max(width, 1920), "height": max(height, 1200)}
    screen = {"name": "one", "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1, **side}
    said = scratch / "screens.json"
    said.write_text(json.dumps({"screens": [screen]}))
    return os.environ | {
        "QT_QPA_PLATFORM": f"offscreen:configfile={said}",
        "QT_SCALE_FACTOR": str(variant.scale),
        "PHOTOAPP_HOME": str(scratch / "default"),
        "SHOOTING_SCRATCH": str(scratch),
        "HOME": str(library),
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }


def _child(arguments: argparse.Namespace) -> int:
    """Draw one play."""
    from shooting.plays import PLAYS, Set
    from shooting.stage import Drawer

    from photoapp.gui.app import application

    variant = next(one for one in VARIANTS if one.name == arguments.variant)
    app = application(variant.language)
    app.setCursorFlashTime(0)
    app.setQuitOnLastWindowClosed(False)
    named = [arguments.play, variant.name]
    wider = any(_any(one, arguments.only) for one in named if one)
    drawer = Drawer(arguments.out, variant, arguments.look, () if wider else arguments.only)
    scene = Set(Shelf(arguments.keep), Path(os.environ["SHOOTING_SCRATCH"]), drawer)
    PLAYS[arguments.play].prepares(scene.shelf)
    PLAYS[arguments.play].act(scene)
    return 0


if __name__ == "__main__":
    sys.exit(main())
