"""Look-alikes: one look decides them all, so they must be alike, and cheap to find among many."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from photoapp.tagging.alike import look_alikes

DIM = 32


def drawn(seed: int, scenes: int, each: int, noise: float) -> tuple[np.ndarray, np.ndarray]:
    """Photos of scenes, shuffled: unit vectors, and the scene of each."""
    rng = np.random.default_rng(seed)
    middles = rng.normal(size=(scenes, DIM))
    of = rng.permutation(np.repeat(np.arange(scenes), each))
    vectors = middles[of] + noise * rng.normal(size=(len(of), DIM))
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return unit.astype(np.float32), of


def test_photos_of_a_scene_are_a_group_numbered_by_its_first() -> None:
    vectors, of = drawn(1, 12, 5, 0.02)
    groups = look_alikes(vectors, 0.9)
    assert groups.dtype == np.int32
    firsts = list(dict.fromkeys(of.tolist()))
    assert groups.tolist() == [firsts.index(scene) for scene in of]


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_photos_are_as_they_are(count: int) -> None:
    vectors, _ = drawn(1, 2, 1, 0.0)
    assert look_alikes(vectors[:count], 0.99).tolist() == list(range(count))


@given(st.integers(0, 10_000), st.sampled_from([0.05, 0.3]), st.sampled_from([0.7, 0.95]))
def test_everybody_in_a_group_is_like_its_first(seed: int, noise: float, level: float) -> None:
    vectors, _ = drawn(seed, 60, 5, noise)  # more than one cell
    groups = look_alikes(vectors, level)
    _, first = np.unique(groups, return_index=True)
    assert (np.diff(first) > 0).all(), "numbered in the order of the first of each"
    cosines = np.einsum("nd,nd->n", vectors, vectors[first[groups]])
    assert (cosines >= level - 1e-5).all()


def test_of_many_bursts_most_are_found_whole() -> None:
    vectors, of = drawn(3, 2_000, 5, 0.05)
    groups = look_alikes(vectors, 0.9)
    together = sum(len(set(groups[of == scene].tolist())) == 1 for scene in range(300))
    assert together > 240


def test_thousands_of_one_picture_are_a_few_groups() -> None:
    vectors = np.tile(drawn(4, 1, 1, 0.0)[0], (5_000, 1))
    assert len(set(look_alikes(vectors, 0.9).tolist())) <= 5
