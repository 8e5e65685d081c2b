"""Any order of looking after files, against a model: no byte lost, tags stay, undo is exact."""

import shutil
import tempfile
from collections import Counter
from pathlib import Path

import hypothesis.strategies as st
from hypothesis import settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from keeping import Bin, at, contents, draw, draw_family, index, known

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import Code, JobName, PhotoappError
from photoapp.library import PhotoLibrary

SOME = st.sets(st.integers(0, 3), min_size=1)
NAMES = st.sampled_from(["IMG_1", "img_2", "Boat", "boat", "été", "IMG_4120", "a b.c"])
FOLDERS = st.sampled_from(["", "2021", "2021/June", "été"])
PATTERNS = st.sampled_from(
    ["{date}", "{name} {number:2}", "IMG_{number:4}", "IMG_{number}", "boat"]
)


class Keeper(RuleBasedStateMachine):
    """Looks after four photos, each with a tag of its own and files of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp())
        self.folder = self.place / "photos"
        draw_family(self.folder)
        draw(self.folder / "2021" / "IMG_1.JPG", 3)
        draw(self.folder / "boat.png", 4)
        (self.folder / "notes.txt").write_text("never touched")
        self.trash = Bin(self.place / "trash")
        self.library = PhotoLibrary(Home(self.place / "home"), self.trash)
        self.library.add_folder(str(self.folder))
        index(self.library)
        self.bytes = self.all_bytes()
        self.photos: list[int] = self.library.photos().ids.tolist()
        assert len(self.photos) == 4
        for photo in self.photos:
            self.library.tags.add(f"tag {photo}", [photo])
        self.family = at(self.library, self.folder / "IMG_1.JPG")
        self.trashed: set[int] = set()
        self.past: list[tuple[dict[str, bytes], set[int]]] = []
        self.future: list[tuple[dict[str, bytes], set[int]]] = []

    def teardown(self) -> None:
        self.library.close()
        shutil.rmtree(self.place)

    def all_bytes(self) -> Counter[bytes]:
        return Counter([*contents(self.folder).values(), *contents(self.trash.folder).values()])

    def now(self) -> tuple[dict[str, bytes], set[int]]:
        return contents(self.folder), set(self.trashed)

    def did(self, before: tuple[dict[str, bytes], set[int]], number: int | None) -> None:
        assert (number is None) == (self.now() == before)
        if number is not None:
            self.past.append(before)
            self.future.clear()

    def chosen(self, which: set[int]) -> list[int]:
        return [self.photos[one] for one in sorted(which) if self.photos[one] not in self.trashed]

    @rule(which=st.integers(0, 3), name=NAMES)
    def renames(self, which: int, name: str) -> None:
        before = self.now()
        for photo in self.chosen({which}):
            try:
                self.did(before, self.library.files.rename(photo, name).number)
            except PhotoappError as error:
                assert error.code is Code.NAME_TAKEN  # noqa: PT017 - it may also go well
                assert self.now() == before

    @rule(which=SOME, pattern=PATTERNS)
    def renames_by(self, which: set[int], pattern: str) -> None:
        before, photos = self.now(), self.chosen(which)
        planned = self.library.files.planned(photos, pattern)
        report = self.library.files.rename_by(photos, pattern)
        assert not report.failed
        self.did(before, report.number)
        leads = self.library.paths(photos)
        assert [Path(leads[one.photo]).name for one in planned] == [one.new for one in planned]

    @rule(which=SOME, folder=FOLDERS)
    def moves(self, which: set[int], folder: str) -> None:
        before, photos = self.now(), self.chosen(which)
        report = self.library.files.move(photos, str(self.folder / folder))
        assert not report.failed
        self.did(before, report.number)
        leads = self.library.paths(photos)
        assert all(Path(path).parent == self.folder / folder for path in leads.values())

    @rule(which=SOME)
    def trashes(self, which: set[int]) -> None:
        before, photos = self.now(), self.chosen(which)
        report = self.library.files.trash(photos)
        assert not report.failed
        self.trashed.update(photos)
        self.did(before, report.number)

    @precondition(lambda self: self.past)
    @rule()
    def undoes(self) -> None:
        self.future.append(self.now())
        self.library.history.undo()
        files, self.trashed = self.past.pop()
        assert contents(self.folder) == files

    @precondition(lambda self: self.future)
    @rule()
    def redoes(self) -> None:
        self.past.append(self.now())
        self.library.history.redo()
        files, self.trashed = self.future.pop()
        assert contents(self.folder) == files

    @rule()
    def scans(self) -> None:
        report = self.library.index(Job(JobName.INDEXING))
        assert (report.added, report.changed, report.moved, report.missing) == (0, 0, 0, 0)

    @invariant()
    def nothing_is_lost(self) -> None:
        assert self.all_bytes() == self.bytes

    @invariant()
    def the_catalog_knows_where_everything_is(self) -> None:
        there = {str(self.folder / name) for name in contents(self.folder)}
        assert known(self.library) == there - {str(self.folder / "notes.txt")}

    @invariant()
    def each_photo_is_who_it_was(self) -> None:
        shown = set(self.library.photos().ids.tolist())
        assert shown == set(self.photos) - self.trashed
        for photo in self.photos:
            assert self.library.tags.of([photo]) == {photo: (f"tag {photo}",)}
        if self.family in shown:
            assert len(self.library.details(self.family).files) == 5


def test_whatever_is_done_to_files_nothing_is_lost_and_all_can_be_undone() -> None:
    run_state_machine_as_test(
        Keeper,
        settings=settings(max_examples=12, stateful_step_count=14, deadline=None),
    )
