"""The index stays in step with the catalog: however it got there, it answers as a fresh one."""

import multiprocessing
import shutil
import tempfile
import threading
from pathlib import Path

import filelock
import numpy as np
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from vector_rows import Rows, drawn

from photoapp.vectors import VectorIndex, index, store

DIM = 24


@pytest.fixture
def rng():
    return np.random.default_rng(11)


@pytest.fixture
def rows(rng):
    rows = Rows(DIM)
    rows.put(drawn(rng, "random", 300, DIM))
    return rows


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "home" / "vectors" / "encoder"


@pytest.fixture(autouse=True)
def _small_steps(codes_at_once):
    """Blocks and codes as in a large library."""


def opened(folder, rows):
    opened = VectorIndex(folder, rows.dim)
    opened.refresh(rows)
    return opened


def in_step(held, rows, seed=1):
    """Whether an index answers as the catalog would."""
    query = drawn(np.random.default_rng(seed), "random", 1, rows.dim)[0].astype(np.float32)
    photos, scores = held.top_k(query, 12)
    wanted = rows.best(query, 12)
    np.testing.assert_array_equal(photos, wanted[0])
    np.testing.assert_array_equal(scores, wanted[1])
    assert len(held) == len(rows.held)
    every = np.array([score for _, score in sorted(zip(*rows.best(query), strict=True))])
    mean, spread = held.background(query)
    if len(every):
        assert (mean, spread) == pytest.approx((every.mean(), every.std()), abs=1e-6)
    return True


def files(folder, pattern="*"):
    return sorted(path.name for path in folder.glob(pattern))


class Refreshing(RuleBasedStateMachine):
    """Add, replace, delete, bring back, reopen, two indexes on one folder, a lock held."""

    @initialize(seed=st.integers(0, 2**32))
    def start(self, seed):
        self.rng = np.random.default_rng(seed)
        self.folder = Path(tempfile.mkdtemp())
        self.rows = Rows(DIM)
        self.indexes = [VectorIndex(self.folder, DIM), VectorIndex(self.folder, DIM)]
        self.gone: list[tuple[int, tuple[int, np.ndarray]]] = []

    @rule(count=st.sampled_from([1, 5, 40, 200]))
    def add(self, count):
        self.rows.put(drawn(self.rng, "random", count, DIM))

    @rule(share=st.sampled_from([0.02, 0.1]))
    def replace(self, share):
        photos = [photo for photo in self.rows.photos if self.rng.random() < share]
        self.rows.put(drawn(self.rng, "random", len(photos), DIM), photos)

    @rule(share=st.sampled_from([0.02, 0.1, 0.5, 1]))
    def delete(self, share):
        photos = {photo for photo in self.rows.photos if self.rng.random() < share}
        self.gone = [item for item in self.rows.held.items() if item[1][0] in photos]
        self.rows.delete(photos)

    @rule()
    def undo_the_deletion(self):
        living = set(self.rows.photos)
        back = [kept for _, kept in self.gone if kept[0] not in living]
        self.rows.put([vector for _, vector in back], [photo for photo, _ in back])
        self.gone = []

    @rule(which=st.sampled_from([0, 1]))
    def refresh(self, which):
        self.indexes[which].refresh(self.rows)
        in_step(self.indexes[which], self.rows, which)

    @rule(which=st.sampled_from([0, 1]))
    def refresh_while_another_writes(self, which):
        with filelock.FileLock(self.folder / "writer.lock"):
            self.indexes[which].refresh(self.rows)
        in_step(self.indexes[which], self.rows, which)

    @rule(which=st.sampled_from([0, 1]))
    def reopen(self, which):
        self.indexes[which] = VectorIndex(self.folder, DIM)

    @invariant()
    def what_was_answered_before_is_answered_still(self):
        for held in getattr(self, "indexes", []):
            if len(held):
                assert held.scores(np.ones(DIM, np.float32)).shape == (len(held),)


TestRefreshing = Refreshing.TestCase
TestRefreshing.settings = settings(
    max_examples=120,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def test_looking_at_an_empty_library_writes_nothing(folder):
    held = opened(folder, Rows(DIM))
    assert not folder.exists()
    assert len(held) == 0
    photos, scores = held.top_k(np.ones(DIM, np.float32), 5)
    assert (photos.dtype, scores.dtype, len(photos)) == (np.int64, np.float32, 0)
    assert held.scores(np.ones(DIM, np.float32)).shape == (0,)
    assert held.above(np.ones(DIM, np.float32), -1)[0].shape == (0,)
    assert held.background(np.ones(DIM, np.float32)) == (0, 0)


def test_a_refresh_without_change_asks_for_no_row(folder, rows):
    held = opened(folder, rows)
    before = files(folder)
    rows.after = rows.ids = None
    held.refresh(rows)
    assert in_step(opened(folder, rows), rows)
    assert files(folder) == before


def test_new_rows_are_added_to_the_files_that_are_there(folder, rows, rng):
    held = opened(folder, rows)
    columns = files(folder, "g*")
    rows.put(drawn(rng, "random", 50, DIM))
    held.refresh(rows)
    assert in_step(held, rows)
    assert files(folder, "g*") == columns


def test_an_answer_of_an_earlier_moment_stays_as_it_was(folder, rows, rng):
    held = opened(folder, rows)
    earlier = held.snapshot
    query = np.ones(DIM, np.float32)
    before = earlier.scores(query)
    rows.put(drawn(rng, "random", 500, DIM))
    rows.delete(range(1, 100))
    held.refresh(rows)
    np.testing.assert_array_equal(earlier.scores(query), before)
    assert len(earlier) == 300
    assert len(held) == 701


def test_rows_of_a_later_view_of_the_catalog_come_back(folder, rows):
    held, slow = opened(folder, rows), VectorIndex(folder, DIM)
    before = dict(rows.held)
    rows.delete(range(1, 20))
    slow.refresh(rows)
    assert in_step(slow, rows)
    rows.held = before
    held.refresh(rows)
    slow.refresh(rows)
    assert in_step(held, rows)
    assert in_step(slow, rows)
    assert in_step(opened(folder, rows), rows)


def test_many_deleted_rows_are_left_out_for_good(folder, rows):
    held = opened(folder, rows)
    size = (folder / files(folder, "*.halves")[0]).stat().st_size
    rows.delete(range(1, 50))
    held.refresh(rows)
    assert (folder / files(folder, "*.halves")[0]).stat().st_size == size
    rows.delete(range(50, 100))
    held.refresh(rows)
    assert (folder / files(folder, "*.halves")[0]).stat().st_size == size * 201 // 300
    assert len(files(folder, "*.halves")) == 1
    assert in_step(held, rows)


def test_the_centre_is_taken_anew_when_the_library_has_outgrown_it(folder, rng):
    rows = Rows(DIM)
    rows.put(np.eye(DIM)[:2])
    held = opened(folder, rows)
    rows.put(drawn(rng, "common mean, large coordinates", 300, DIM))
    held.refresh(rows)
    mean = rows.everything()[1].mean(axis=0)
    np.testing.assert_allclose(held.snapshot.frame.centre, mean, atol=1e-12)
    assert in_step(held, rows)


def test_two_indexes_on_one_folder_see_each_others_rows(folder, rows, rng):
    one, other = opened(folder, rows), opened(folder, rows)
    rows.put(drawn(rng, "random", 30, DIM))
    one.refresh(rows)
    before = files(folder)
    other.refresh(rows)
    assert in_step(one, rows)
    assert in_step(other, rows)
    assert files(folder) == before


def test_without_the_lock_the_index_goes_on_in_memory_and_catches_up(folder, rows, rng):
    held = opened(folder, rows)
    rows.put(drawn(rng, "random", 30, DIM))
    rows.delete([5, 6])
    before = files(folder)
    with filelock.FileLock(folder / "writer.lock"):
        held.refresh(rows)
        assert in_step(held, rows)
        assert in_step(opened(folder, rows), rows)
        assert files(folder) == before
    held.refresh(rows)
    assert in_step(held, rows)
    assert files(folder) != before
    rows.after = None
    assert in_step(opened(folder, rows), rows)


def test_a_folder_deleted_under_the_writer_is_made_again(folder, rows, rng):
    class Removed(Rows):
        """Another process removes the encoder, with its folder, while its vectors are read."""

        def after(self, row_id):
            shutil.rmtree(folder, ignore_errors=True)
            return super().after(row_id)

    removed = Removed(DIM)
    removed.put(drawn(rng, "random", 30, DIM))
    held = opened(folder, removed)
    assert in_step(held, removed)
    assert not folder.exists()
    removed.__class__ = Rows
    removed.put(drawn(rng, "random", 3, DIM))
    held.refresh(removed)
    assert in_step(held, removed)
    assert in_step(opened(folder, removed), removed)
    assert files(folder)


def test_a_folder_that_cannot_be_written_is_no_obstacle(folder, rows, rng, expected_warnings):
    folder.parent.mkdir(parents=True)
    folder.write_text("a file where the folder should be")
    held = opened(folder, rows)
    assert ["cannot be written" in record.message for record in expected_warnings] == [True]
    assert in_step(held, rows)
    rows.put(drawn(rng, "random", 30, DIM))
    held.refresh(rows)
    assert in_step(held, rows)


def test_a_full_disk_leaves_no_half_index_behind(folder, rows, monkeypatch, expected_warnings):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(store.FileColumns, "segment", full)
    assert in_step(opened(folder, rows), rows)
    assert files(folder, "g*") == []
    assert len(expected_warnings) == 1


def test_an_old_file_that_cannot_be_deleted_is_no_error(folder, rows, monkeypatch):
    held = opened(folder, rows)

    def mapped_elsewhere(*_, **__):
        raise PermissionError(13, "in use")

    rows.delete(range(1, 200))
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", mapped_elsewhere)
        held.refresh(rows)
    assert in_step(held, rows)
    assert len(files(folder, "*.halves")) == 2
    rows.delete([250])
    held.refresh(rows)
    assert len(files(folder, "*.halves")) == 1


@pytest.mark.skipif(not Path("/proc/self/smaps").exists(), reason="asks Linux for its pages")
def test_reading_vectors_does_not_keep_them_in_memory(folder, rng):
    rows = Rows(DIM)
    rows.put(drawn(rng, "random", 20_000, DIM))
    held = opened(folder, rows)
    held.scores(np.ones(DIM, np.float32))
    smaps = Path("/proc/self/smaps").read_text()
    about = smaps[smaps.index(f"{folder}/g") :]
    halves = about[about.index(".halves") :].split("Rss:", 1)[1].split()[0]
    assert int(halves) == 0
    assert in_step(held, rows)


def test_vectors_of_another_dimension_are_an_error(folder):
    rows = Rows(DIM + 1)
    rows.put(np.eye(DIM + 1))
    with pytest.raises(ValueError, match="dimensions"):
        VectorIndex(folder, DIM).refresh(rows)
    with pytest.raises(ValueError, match="dimensions"):
        VectorIndex(folder, 5000)


def test_questions_are_answered_while_the_index_is_refreshed(folder, rows, rng):
    held = opened(folder, rows)
    done = threading.Event()
    wrong = []

    def ask():
        while not done.is_set():
            snapshot = held.snapshot
            photos, scores = snapshot.top_k(np.ones(DIM, np.float32), 5)
            if not np.array_equal(snapshot.scores_of(np.ones(DIM, np.float32), photos), scores):
                wrong.append(photos)

    asking = [threading.Thread(target=ask) for _ in range(2)]
    for thread in asking:
        thread.start()
    for _ in range(10):
        rows.put(drawn(rng, "random", 60, DIM))
        rows.delete(rng.choice(rows.photos, 30, replace=False))
        held.refresh(rows)
    done.set()
    for thread in asking:
        thread.join()
    assert wrong == []
    assert in_step(held, rows)


def _refresh_often(folder, seed, times):
    """In a process of its own: the same catalog growing, each process at its own pace."""
    held = VectorIndex(folder, DIM)
    for step in range(times):
        rows = _grown(step)
        held.refresh(rows)
        in_step(held, rows, seed)


def _grown(step):
    rng = np.random.default_rng(7)
    rows = Rows(DIM)
    for now in range(step + 1):
        rows.put(drawn(rng, "random", 20, DIM))
        rows.delete(range(15 * now, 15 * now + 3))
    return rows


def test_processes_share_a_folder(tmp_path):
    spawn = multiprocessing.get_context("spawn")
    others = [spawn.Process(target=_refresh_often, args=(tmp_path, i, 25)) for i in range(3)]
    for other in others:
        other.start()
    for other in others:
        other.join()
    assert [other.exitcode for other in others] == [0, 0, 0]
    assert in_step(opened(tmp_path, _grown(24)), _grown(24))
    assert len(files(tmp_path, "*.halves")) == 1


def test_every_promise_of_a_snapshot_is_kept_by_the_index():
    asked = {name for name in vars(index.Snapshot) if not name.startswith("_")}
    inner = {"rows", "newest", "stored", "halves", "frame", "segments", "dead", "moments"}
    assert asked - inner <= set(vars(VectorIndex))
