"""Photos that pass their names round: each gets the one it was promised, and gives it back."""

import os
import shutil
import tempfile
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings
from keeping import XMP, at, contents, draw, index, known

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import Code, JobName, PhotoappError
from photoapp.library import PhotoLibrary, carrying, disk
from photoapp.library.journal import Journal, resume
from photoapp.library.ordering import hops

NAMES = ["1", "2", "3", "4"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four photos, each with a sidecar that is the same as the others'."""
    for seed, name in enumerate(NAMES, 1):
        draw(tmp_path / "photos" / f"{name}.jpg", seed)
        (tmp_path / "photos" / f"{name}.xmp").write_text(XMP)
    return tmp_path / "photos"


def photos(library: PhotoLibrary, folder: Path) -> list[int]:
    """One to four."""
    return [at(library, folder / f"{name}.jpg") for name in NAMES]


def quiet_scan(library: PhotoLibrary) -> None:
    """The catalog knows all of it, sidecars and all: a scan finds nothing new."""
    before = known(library)
    report = library.index(Job(JobName.INDEXING))
    assert (report.added, report.changed, report.moved, report.missing) == (0, 0, 0, 0)
    assert known(library) == before


def name_of(library: PhotoLibrary, photo: int) -> str:
    return os.path.basename(library.paths([photo])[photo])


def test_each_may_have_the_name_of_the_next(library: PhotoLibrary, folder: Path) -> None:
    one, two, three, _ = photos(library, folder)
    shutil.move(folder / "4.jpg", folder / "x.jpg")
    shutil.move(folder / "4.xmp", folder / "x.xmp")
    index(library)
    before = contents(folder)
    planned = library.files.planned([99, one, two, three], "{number}")
    assert [one.new for one in planned] == ["1.jpg", "2.jpg", "3.jpg"]
    planned = library.files.planned([at(library, folder / "x.jpg"), one, two, three], "{number}")
    assert [(one.old, one.new, one.numbered) for one in planned] == [
        ("x.jpg", "1.jpg", False),
        ("1.jpg", "2.jpg", False),
        ("2.jpg", "3.jpg", False),
        ("3.jpg", "4.jpg", False),
    ]
    report = library.files.rename_by([one.photo for one in planned], "{number}")
    assert (report.photos, report.files, report.failed) == (4, 8, ())
    assert [name_of(library, photo) for photo in (one, two, three)] == ["2.jpg", "3.jpg", "4.jpg"]
    quiet_scan(library)
    library.history.undo()
    assert contents(folder) == before
    quiet_scan(library)
    library.history.redo()
    assert name_of(library, three) == "4.jpg"
    quiet_scan(library)


def test_two_may_swap_their_names_with_all_that_belongs_to_them(
    library: PhotoLibrary, folder: Path
) -> None:
    one, two, *_ = photos(library, folder)
    library.tags.add("Harbour", [one])
    before = contents(folder)
    report = library.files.rename_by([two, one], "{number}")
    assert (report.photos, report.files, report.failed) == (2, 4, ())
    assert (folder / "2.jpg").read_bytes() == before["1.jpg"]
    assert (name_of(library, one), name_of(library, two)) == ("2.jpg", "1.jpg")
    assert library.tags.of([one, two]) == {one: ("Harbour",)}
    assert [len(library.details(photo).files) for photo in (one, two)] == [2, 2]
    quiet_scan(library)
    library.history.undo()
    assert contents(folder) == before
    assert (name_of(library, one), name_of(library, two)) == ("1.jpg", "2.jpg")
    quiet_scan(library)


def test_who_keeps_a_name_keeps_it_before_all_others(library: PhotoLibrary, folder: Path) -> None:
    one, two, *_ = photos(library, folder)
    planned = library.files.planned([one, two], "2")
    assert [(one.new, one.numbered) for one in planned] == [("2 (2).jpg", True), ("2.jpg", False)]


def test_a_name_that_cannot_be_left_is_not_free(library: PhotoLibrary, folder: Path) -> None:
    one, two, *_ = photos(library, folder)
    (folder / "1.jpg").unlink()
    report = library.files.rename_by([two, one], "{number}")
    assert [error.code for _, error in report.failed] == [Code.FILE_MISSING]
    assert name_of(library, two) == "1 (2).jpg"  # a sidecar holds the name
    quiet = contents(folder)
    library.history.undo()
    assert {*quiet.values()} == {*contents(folder).values()}


def test_if_one_cannot_leave_those_who_wait_for_it_stay(
    library: PhotoLibrary, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two, three, four = photos(library, folder)
    before, shift = contents(folder), disk.shift

    def stuck(old: str, new: str, checkpoint: disk.Checkpoint = disk.no_checkpoint) -> None:
        if old.endswith("3.xmp"):
            raise PermissionError(1, "stuck", old)
        shift(old, new, checkpoint)

    monkeypatch.setattr(disk, "shift", stuck)
    report = library.files.rename_by([four, one, two, three], "a{number}")
    assert len(report.failed) == 1
    monkeypatch.undo()
    library.history.undo()
    assert contents(folder) == before
    monkeypatch.setattr(disk, "shift", stuck)
    report = library.files.rename_by([four, one, two, three], "{number}")
    assert {error.code for _, error in report.failed} == {Code.NOT_WRITABLE}
    assert len(report.failed) == 4  # they all wait for each other
    assert contents(folder) == before
    quiet_scan(library)


PERMUTED = st.tuples(
    st.permutations(range(4)), st.integers(2, 4), st.sampled_from(["", "img ", "IMG "])
)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(deeds=st.lists(PERMUTED, min_size=1, max_size=3))
def test_however_names_are_passed_round_all_are_as_planned_and_come_back(
    library: PhotoLibrary, folder: Path, deeds: list[tuple[list[int], int, str]]
) -> None:
    before, mine = contents(folder), photos(library, folder)
    done = 0
    for order, count, prefix in deeds:
        some = [mine[one] for one in order[:count]]
        planned = library.files.planned(some, f"{prefix}{{number}}")
        report = library.files.rename_by(some, f"{prefix}{{number}}")
        done += report.number is not None
        assert not report.failed
        assert [name_of(library, one.photo) for one in planned] == [one.new for one in planned]
        assert sorted(contents(folder).values()) == sorted(before.values())
        assert known(library) == {str(folder / name) for name in contents(folder)}
    for _ in range(done):
        library.history.undo()
    assert contents(folder) == before
    assert photos(library, folder) == mine


@settings(max_examples=60, deadline=None)
@given(order=st.permutations(range(4)), said=st.lists(st.sampled_from("ab"), min_size=4))
def test_killed_at_any_moment_all_names_are_taken_back(order: list[int], said: list[str]) -> None:
    place = Path(tempfile.mkdtemp())
    folder, home = place / "files", Home(place / "home")
    folder.mkdir()
    home.path.mkdir()
    for name, text in zip(NAMES, said, strict=False):
        (folder / name).write_text(text)  # some are alike, as sidecars are
    before = contents(folder)
    moves = [(str(folder / NAMES[n]), str(folder / NAMES[to])) for n, to in enumerate(order)]
    moments: list[Path] = []
    shift = disk.shift

    def keep() -> None:
        moments.append(place / f"moment {len(moments)}")
        shutil.copytree(folder, moments[-1] / "files")
        shutil.copy(home.files_journal, moments[-1] / "journal")

    def watched(old: str, new: str, checkpoint: disk.Checkpoint = disk.no_checkpoint) -> None:
        keep()
        shift(old, new, checkpoint)
        keep()

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(disk, "shift", watched)
        carrying.carry(Journal(home), hops([move for move in moves if move[0] != move[1]]))
    assert contents(folder) == {NAMES[to]: said[n].encode() for n, to in enumerate(order)}
    for moment in moments:
        shutil.rmtree(folder)
        shutil.move(moment / "files", folder)
        shutil.move(moment / "journal", home.files_journal)
        resume(home)
        assert contents(folder) == before
        assert not home.files_journal.exists()
    shutil.rmtree(place)


def test_what_could_not_be_written_down_is_not_begun(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")  # which is not there
    (tmp_path / "a").write_text("a")
    with pytest.raises(PhotoappError):
        carrying.carry(Journal(home), [(str(tmp_path / "a"), str(tmp_path / "b"))])
    assert (tmp_path / "a").exists()
