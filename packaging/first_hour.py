"""Lives through a person's first hour with the program, on a screen of its own, by xdotool.

    python packaging/first_hour.py [OUT]

Starts the program as anybody starts it, under Xvfb with a window manager, and works it by mouse and
keyboard alone: a folder is dropped and searched while it is looked through, photos are rated,
tagged, hidden, moved, exported and put into the trash, and everything is undone. After each step
the command line and the disk say whether it came to pass. OUT gets a picture of the screen after
every step. Home, trash and photos lie in a temporary folder.

Exit codes: 0 all steps passed; 1 one did not; 2 something is wanting, which is named.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from first_hour_screen import Screen, WantingError, needed, until

HERE = Path(__file__).resolve().parent
PHOTOS = 60
TITLE = "Photoapp"
TRIES, TRY_S = 3, 30.0  # at what a slow machine may not have been ready for
ALL_PHOTOS = (110, 96)  # the first row of the sidebar, below a frame and a top bar of 52 pixels


class StepError(Exception):
    """A step did not come to pass."""


class Hour:
    """The steps, in the order of their telling. out: gets pictures of the screen, None for none."""

    def __init__(self, screen: Screen, place: Path, out: Path | None) -> None:
        self._screen, self._place, self._out = screen, place, out
        self._photos = place / "Photos"
        self._number = 0

    def live(self) -> None:
        """Start the program, take every step, close it. Raises StepError."""
        before = contents(self._photos)
        program = self._screen.start([sys.executable, "-m", "photoapp"])
        try:
            self._step("the program starts", self._start)
            for text, deed in self._story():
                self._step(text, deed)
            self._screen.press("ctrl+q")
            self._so("the program ends", lambda: program.poll() == 0)
        finally:
            program.terminate()
            program.wait()
        if contents(self._photos) != before:
            raise StepError("the photos are not as they were")
        print("ok  the photos are as they were")

    def _story(self) -> list[tuple[str, Callable[[], None]]]:
        return [
            ("a folder is dropped on the window", self._drop_the_folder),
            ("a search while it is looked through", self._search),
            ("a picture is dropped on the window", self._drop_a_picture),
            ("words are added to the picture", self._combine),
            ("a favourite", self._favourite),
            ("four stars", self._rate),
            ("a tag", self._tag),
            ("proposed tags are reviewed", self._review),
            ("an album of three photos", self._make_an_album),
            ("a photo is hidden", self._hide),
            ("everything is undone", self._undo_all),
            ("a photo is renamed", self._rename),
            ("a photo is moved", self._move),
            ("a photo is exported", self._export),
            ("a photo goes into the trash", self._trash),
            ("all of it is undone again", self._take_back),
            ("the folder is removed", self._remove),
        ]

    def _step(self, text: str, deed: Callable[[], None]) -> None:
        try:
            deed()
        finally:
            self._number += 1
            if self._out is not None:
                self._out.mkdir(parents=True, exist_ok=True)
                name = text.replace(" ", "-")
                self._screen.take(self._out / f"{self._number:02}-{name}.png")
        print(f"ok  {text}", flush=True)

    def _so(self, text: str, so: Callable[[], Any]) -> None:
        if not until(so):
            raise StepError(text)

    def _ask(self, *words: str) -> dict[str, Any]:
        """What the command line answers, as JSON."""
        command = [sys.executable, "-m", "photoapp", *words, "--json"]
        environment = self._screen.environment
        done = subprocess.run(  # noqa: S603 - this interpreter
            command, env=environment, capture_output=True, text=True, check=False
        )
        answer: dict[str, Any] = json.loads(done.stdout or "{}")
        return answer

    def _count(self, question: str) -> int:
        """How many photos the command line finds."""
        return int(self._ask("search", question, "--all").get("total", 0))

    def _actions(self) -> list[str]:
        """What was done and not undone, the latest first."""
        actions = self._ask("history", "list").get("actions", [])
        return [str(one["action"]) for one in actions if not one["undone"]]

    def _all_photos(self, *steps: str) -> None:
        """Turn to all photos, with the keyboard on the first, then on as many further."""
        # Esc closes what the field offers, then leaves it for the photos.
        self._screen.press("alt+Home", "ctrl+f", "Escape", "Escape", "Home", *steps)

    # The steps.

    def _start(self) -> None:
        self._so("its window takes the keyboard", lambda: self._screen.lay_out(TITLE))

    def _drop_the_folder(self) -> None:
        self._screen.drag_in(self._photos)
        self._so("the folder is in the library", lambda: self._ask("folders", "list")["folders"])

    def _search(self) -> None:
        self._so("photos are there", lambda: self._ask("status").get("photos"))
        self._screen.press("ctrl+f")
        self._screen.type("winter")
        self._screen.press("Return")
        self._so("it is asked", lambda: "winter" in self._asked())
        self._so("all photos are found", lambda: self._ask("status")["photos"] == PHOTOS)
        self._so("all are understood", lambda: not self._ask("status")["without_vector"])
        self._screen.press("ctrl+f", "Escape", "Escape")

    def _asked(self) -> list[str]:
        return list(self._ask("searches", "past").get("questions", []))

    def _drop_a_picture(self) -> None:
        self._screen.drag_in(next(self._photos.rglob("Balloons")).glob("*.jpg").__next__())
        self._screen.press("ctrl+f")
        self._screen.press("ctrl+d")
        self._so("the picture is asked", lambda: self._ask("searches", "list")["searches"])

    def _combine(self) -> None:
        self._screen.press("ctrl+f")
        self._screen.type("sky")
        self._screen.press("Return", "ctrl+d")
        self._so("both are asked", lambda: len(self._ask("searches", "list")["searches"]) == 2)
        self._screen.press("ctrl+f", "Escape", "Escape")

    def _favourite(self) -> None:
        self._all_photos()
        self._screen.press("f")
        self._so("there is a favourite", lambda: self._count("is:favourite") == 1)

    def _rate(self) -> None:
        self._all_photos("Right")
        self._screen.press("4")
        self._so("a photo has four stars", lambda: self._count("rating:4") == 1)

    def _tag(self) -> None:
        self._all_photos("Right", "Right")
        self._screen.press("t")
        self._screen.type("Our holiday")
        self._screen.press("Return")
        self._so("a photo bears the tag", lambda: self._count('tag:"Our holiday"') == 1)
        self._screen.press("Escape")

    def _review(self) -> None:
        done = len(self._actions())
        self._screen.press("ctrl+r")
        self._screen.do("sleep", "3")
        self._screen.press("a")
        self._screen.press("x")
        self._so("two are decided", lambda: len(self._actions()) == done + 2)
        self._screen.press("Escape")

    def _make_an_album(self) -> None:
        self._all_photos("shift+Right", "shift+Right", "ctrl+shift+n")
        self._so("a name is asked for", lambda: "album" in self._screen.front())
        self._screen.type("Best of the year")
        self._screen.press("Return")
        self._so("the album holds three", lambda: self._count('album:"Best of the year"') == 3)

    def _hide(self) -> None:
        self._all_photos("Right", "Right", "Right")
        self._screen.press("h")
        self._so("a photo is hidden", lambda: self._count("is:hidden") == 1)

    def _undo_all(self) -> None:
        for _ in range(TRIES):
            self._screen.press("ctrl+h")
            self._so("the history opens", lambda: "History" in self._screen.front())
            self._screen.do("sleep", "2")
            # The folder's row stays; behind the list comes "Undo all back to here".
            self._screen.press("End", "Up", "Tab", "space")
            undone = until(lambda: len(self._actions()) == 1, TRY_S)
            self._screen.press("Escape")
            if undone:
                return
        raise StepError("only the folder is left")

    def _rename(self) -> None:
        self._all_photos()
        self._screen.press("F2")
        self._so("a name is asked for", lambda: "Rename" in self._screen.front())
        self._screen.type("The last evening")
        self._screen.press("Return")
        self._so("it is so called", lambda: list(self._photos.rglob("The last evening.jpg")))

    def _move(self) -> None:
        self._all_photos()
        self._screen.press("ctrl+shift+m")
        self._so("a folder is asked for", lambda: "Move" in self._screen.front())
        self._screen.type("kitch")
        self._screen.press("Return")
        kitchen = next(self._photos.rglob("Kitchen"))
        self._so("it is there", (kitchen / "The last evening.jpg").exists)

    def _export(self) -> None:
        self._all_photos("Right")
        self._screen.press("ctrl+e")
        self._so("it asks how", lambda: "Export" in self._screen.front())
        self._screen.press("Return")
        exported = self._place / "Pictures" / "Export"
        self._so("the copy is there", lambda: list(exported.glob("*.jpg")))

    def _trash(self) -> None:
        self._all_photos("Right", "Right")
        self._screen.press("Delete")
        self._so("it asks whether", lambda: "trash" in self._screen.front())
        self._screen.press("Return")
        bin_ = self._place / ".local" / "share" / "Trash" / "files"
        self._so("it is in the trash", lambda: list(bin_.glob("*.jpg")))

    def _take_back(self) -> None:
        self._all_photos()
        for left in (3, 2, 1):
            self._screen.press("ctrl+z")
            self._so("one less is done", lambda left=left: len(self._actions()) == left)

    def _remove(self) -> None:
        self._screen.click(*ALL_PHOTOS)
        self._screen.press("End", "Left", "Menu")  # from the last year to its folder
        self._screen.do("sleep", "1")
        self._screen.press("Up", "Up", "Return")  # past what forgets its photos too
        self._so("no folder is left", lambda: not self._ask("folders", "list")["folders"])


def contents(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    """Bytes, time and mode of every photo, by its path."""
    photos = sorted(folder.rglob("*.jpg"))
    return {
        str(path): (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_mode)
        for path in photos
    }


def environment(place: Path) -> dict[str, str]:
    """That of somebody whose home is `place`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    kept.pop("DBUS_SESSION_BUS_ADDRESS", None)
    (place / "run").mkdir(mode=0o700)
    (place / ".local" / "share").mkdir(parents=True)  # without it Qt finds no trash
    own = {
        "HOME": str(place),
        "PHOTOAPP_HOME": str(place / "library"),
        "XDG_RUNTIME_DIR": str(place / "run"),
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": os.pathsep.join([str(HERE.parent), os.environ.get("PYTHONPATH", "")]),
    }
    return kept | own


def main() -> int:
    """Read the arguments, find what is wanting, take the steps."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("out", nargs="?", type=Path, help="folder for pictures of the screen")
    out = parser.parse_args().out
    try:
        tools = needed()
    except WantingError as wanting:
        print(wanting, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="first-hour-") as scratch:
        place = Path(scratch)
        command = [sys.executable, str(HERE / "sample_photos.py"), str(place / "Photos")]
        subprocess.run([*command, "--count", str(PHOTOS), "--side", "640"], check=True)  # noqa: S603
        with Screen.opened(tools, environment(place)) as screen:
            try:
                Hour(screen, place, out).live()
            except StepError as failed:
                print(f"FAILED: {failed}", file=sys.stderr)
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
