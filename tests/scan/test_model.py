"""Whatever a person does to folders between scans, the catalog follows, and photos stay themselves.

Names are never used twice (a name that another photo takes over is a change of that name by
design), and sizes differ, so that a file made anew where one was deleted is never the same file.
"""

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from remembering import Library

from photoapp.base.files import Offline

SOME = st.integers(0, 10_000)


class Person(RuleBasedStateMachine):
    """Someone with one folder of photos and no plan."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.library = Library(self.folder / "library")
        self.count = 0
        self.begin_watching({})

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            shutil.rmtree(self.folder)

    def name(self) -> str:
        self.count += 1
        # Before and after what is there already.
        return f"{'am z'[self.count % 4]}{self.count}"

    def folders(self) -> list[Path]:
        root = self.library.folder
        return [root, *sorted(path for path in root.rglob("*") if path.is_dir())]

    def files(self) -> list[Path]:
        return sorted(path for path in self.library.folder.rglob("*") if path.is_file())

    def path(self, file: Path) -> str:
        return file.relative_to(self.library.folder).as_posix()

    def renamed(self, old: Path, new: Path) -> None:
        old.rename(new)
        was, now = self.path(old), self.path(new)

        def follow(path: str) -> str:
            return now + path.removeprefix(was) if f"{path}/".startswith(f"{was}/") else path

        self.moved.update(path for path in self.ids if follow(path) != path)
        self.ids = {follow(path): id_ for path, id_ in self.ids.items()}
        self.edited = {follow(path) for path in self.edited}
        self.moved = {follow(path) for path in self.moved}

    @rule(where=SOME)
    def make_photo(self, where: int) -> None:
        folder = self.folders()[where % len(self.folders())]
        name = self.name()
        (folder / f"{name}.jpg").write_bytes(b"\xff\xd8\xff" + b"x" * self.count)

    @rule(where=SOME)
    def make_folder(self, where: int) -> None:
        (self.folders()[where % len(self.folders())] / self.name()).mkdir()

    @rule(which=SOME)
    def edit(self, which: int) -> None:
        if files := self.files():
            self.count += 1
            photo = files[which % len(files)]
            photo.write_bytes(photo.read_bytes() + b"y" * self.count * 1000)
            self.edited.add(self.path(photo))

    @rule(which=SOME, where=SOME)
    def move_photo(self, which: int, where: int) -> None:
        if files := self.files():
            folder = self.folders()[where % len(self.folders())]
            self.renamed(files[which % len(files)], folder / f"{self.name()}.jpg")

    @rule(which=SOME, where=SOME)
    def move_folder(self, which: int, where: int) -> None:
        folders = self.folders()
        old = folders[which % len(folders)]
        into = folders[where % len(folders)]
        if old != self.library.folder and not into.is_relative_to(old):
            self.renamed(old, into / self.name())

    @rule(which=SOME)
    def delete_photo(self, which: int) -> None:
        if files := self.files():
            files[which % len(files)].unlink()

    @rule(which=SOME)
    def delete_folder(self, which: int) -> None:
        folders = self.folders()[1:]
        if folders:
            shutil.rmtree(folders[which % len(folders)])

    @rule(at_once=st.booleans())
    def scan(self, at_once: bool) -> None:
        events = self.library.scan(at_once=at_once)
        there = {self.path(file) for file in self.files()}
        offline = [event for event in events if isinstance(event, Offline)]
        known = self.library.ids()
        hidden = {path for path in known if any(_is_below(path, event) for event in offline)}
        assert known.keys() - hidden == there
        assert not hidden & there
        for path, id_ in self.ids.items():
            # Edited after its move, only its content can tell; that is for fingerprints.
            if path in there and not {path} <= self.edited & self.moved:
                assert known[path] == id_
        assert len(set(known.values())) == len(known)
        assert self.library.scan() == offline
        assert self.library.tally.unchanged == self.library.tally.photos == len(there)
        self.begin_watching({path: known[path] for path in there})

    def begin_watching(self, ids: dict[str, int]) -> None:
        """What to expect of files as of now: their ids by where they are, and what befell them."""
        self.ids = ids
        self.edited: set[str] = set()
        self.moved: set[str] = set()


def _is_below(path: str, event: Offline) -> bool:
    return not event.place.path or path.startswith(f"{event.place.path}/")


TestPerson = Person.TestCase
TestPerson.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
