"""Whatever befalls the index's files, the answers stay right: they are checked and rebuilt."""

import json

import numpy as np
import pytest
from vector_rows import Rows, drawn

from photoapp.vectors import VectorIndex, store
from photoapp.vectors.segment import columns

DIM = 24


@pytest.fixture
def rng():
    return np.random.default_rng(11)


@pytest.fixture
def rows(rng):
    rows = Rows(DIM)
    rows.put(drawn(rng, "random", 500, DIM))
    rows.delete([7, 8, 9])
    return rows


@pytest.fixture
def built(tmp_path, rows, codes_at_once):
    """A folder in step with the rows, written in three goes."""
    grown = Rows(DIM)
    for ids in (rows.ids()[:200], rows.ids()[:400], rows.ids()):
        grown.held = {row: rows.held[row] for row in ids.tolist()}
        VectorIndex(tmp_path, DIM).refresh(grown)
    return tmp_path


def answers(folder, rows):
    """Whether an index opened on the folder answers as the catalog would."""
    held = VectorIndex(folder, rows.dim)
    held.refresh(rows)
    query = np.linspace(-1, 1, rows.dim, dtype=np.float32)
    for got, wanted in zip(held.top_k(query, 20), rows.best(query, 20), strict=True):
        np.testing.assert_array_equal(got, wanted)
    return True


def only(folder, pattern):
    (path,) = folder.glob(pattern)
    return path


def cut_short(path):
    path.write_bytes(path.read_bytes()[:-1])


def emptied(path):
    path.write_bytes(b"")


def deleted(path):
    path.unlink()


def overwritten(path):
    path.write_bytes(np.random.default_rng(2).bytes(path.stat().st_size))


def zeroed(path):
    path.write_bytes(bytes(path.stat().st_size))


@pytest.mark.parametrize("damage", [cut_short, emptied, deleted, overwritten, zeroed])
@pytest.mark.parametrize("name", [*columns(DIM), "npz"])
def test_a_damaged_file_is_rebuilt(built, rows, name, damage):
    damage(only(built, f"*.{name}"))
    assert answers(built, rows)
    assert len(list(built.glob("*.codes"))) == 1
    rows.after = None
    assert answers(built, rows)


def test_a_writer_that_died_half_way_did_no_harm(built, rows, rng):
    reader = VectorIndex(built, DIM)
    reader.refresh(rows)
    for path in built.glob("g*"):
        with path.open("ab") as file:
            file.write(rng.bytes(777))
    (built / "manifest.tmp").write_bytes(b"half a manife")
    assert answers(built, rows)
    rows.put(drawn(rng, "random", 40, DIM))
    assert answers(built, rows)
    reader.refresh(rows)
    assert len(reader) == len(rows.held)


def test_a_manifest_that_vanishes_while_it_is_read_is_looked_for_again(built, rows, monkeypatch):
    held = store.Store(built, DIM)
    found = iter([1, held._serial()])
    monkeypatch.setattr(held, "_serial", lambda: next(found))
    assert len(held.load().snapshot) == len(rows.held)


@pytest.mark.parametrize("key", ["format", "dim"])
def test_files_of_another_format_or_dimension_are_rebuilt(built, rows, key):
    path = only(built, "m*.npz")
    with np.load(path) as manifest:
        kept = dict(manifest)
    about = json.loads(kept["about"].tobytes()) | {key: 99}
    kept["about"] = np.frombuffer(json.dumps(about).encode(), np.uint8)
    np.savez(path, **kept)
    assert answers(built, rows)


def test_an_index_of_another_catalog_is_rebuilt(built, rng):
    other = Rows(DIM)
    other.last = 100
    other.put(drawn(rng, "random", 50, DIM))
    other.last = 2000
    other.put(drawn(rng, "random", 5, DIM))
    other.held[3] = (999, drawn(rng, "random", 1, DIM)[0].astype(np.float16))
    del other.held[101]
    other.held[8] = (998, drawn(rng, "random", 1, DIM)[0].astype(np.float16))
    held = VectorIndex(built, DIM)
    held.refresh(other)
    assert sorted(held.photos.tolist()) == sorted(other.photos)


def test_the_folder_may_be_deleted_under_a_running_program(built, rows, rng):
    held = VectorIndex(built, DIM)
    held.refresh(rows)
    for path in built.iterdir():
        path.unlink()
    rows.put(drawn(rng, "random", 40, DIM))
    held.refresh(rows)
    assert len(held) == len(rows.held)
    assert answers(built, rows)
