"""The proof of codes.py, tried on vectors that want to break it, in exact arithmetic."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from photoapp.vectors.codes import Frame, rotation
from photoapp.vectors.kernel import NUMPY


@pytest.mark.parametrize("dim", [1, 2, 8, 63, 512, 1152, 4096])
def test_the_rotation_is_orthogonal(dim):
    turn = rotation(dim)
    np.testing.assert_allclose(turn @ turn.T, np.eye(dim), atol=1e-10)


def test_the_rotation_spreads_a_large_coordinate():
    turned = rotation(512) @ np.eye(512)[:, 100]
    assert np.abs(turned).max() < 0.1


def awkward(rng, shape, kind):
    vectors = rng.standard_normal(shape)
    if kind == "unit":
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    elif kind == "common mean":
        vectors = 0.01 * vectors + 5 * rng.standard_normal(shape[1])
    elif kind == "large coordinate":
        vectors[:, 0] *= 1000
    elif kind == "tiny":
        vectors *= 1e-7
    elif kind == "huge":
        vectors *= 10_000
    elif kind == "one-hot":
        vectors = np.eye(shape[1])[rng.integers(0, shape[1], shape[0])]
    elif kind == "equal":
        vectors[:] = vectors[0]
    elif kind == "zero":
        vectors[:] = 0
    return vectors.astype(np.float16)


KINDS = ["normal", "unit", "common mean", "large coordinate", "tiny", "huge", "one-hot", "equal",
         "zero"]  # fmt: skip


def exact_dot(vector, query):
    return sum(Fraction(float(v)) * Fraction(float(q)) for v, q in zip(vector, query, strict=True))


@given(
    seed=st.integers(0, 2**32),
    dim=st.sampled_from([1, 2, 3, 8, 17, 64, 100]),
    kind=st.sampled_from(KINDS),
    asked=st.sampled_from(KINDS[:-1]),
    centre=st.sampled_from(["mean", "zero", "elsewhere"]),
)
def test_no_score_is_further_off_than_the_bound(seed, dim, kind, asked, centre):
    rng = np.random.default_rng(seed)
    halves = awkward(rng, (6, dim), kind)
    query = awkward(rng, (1, dim), asked)[0].astype(np.float64)
    centres = {
        "mean": halves.mean(axis=0, dtype=np.float64),
        "zero": np.zeros(dim),
        "elsewhere": rng.standard_normal(dim) * 100,
    }
    frame = Frame(centres[centre])
    coded = frame.encode(halves.astype(np.float32))
    probe = frame.probe(query)
    if probe is None:
        assert np.linalg.norm(query) < 1e-14
        return
    values = probe.value(NUMPY.dots(coded.codes, probe.code) * coded.scale)
    errors = probe.error(coded.residual, coded.length)
    for half, value, error in zip(halves, values, errors, strict=True):
        exact = exact_dot(half, query)
        assert abs(Fraction(value) - exact) <= Fraction(error)
        assert abs(Fraction(value) - Fraction(float(np.float32(float(exact))))) <= Fraction(error)


def test_the_bound_is_small_where_a_common_mean_and_large_coordinates_would_widen_it():
    rng = np.random.default_rng(5)
    plain = rng.standard_normal((500, 512))
    spread = np.ones(512)
    spread[:4] = 8
    loaded = plain * spread
    loaded[:, 7] += 40
    widths = []
    for vectors in (plain, loaded):
        halves = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float16)
        frame = Frame(halves.mean(axis=0, dtype=np.float64))
        coded = frame.encode(halves.astype(np.float32))
        probe = frame.probe(halves[0].astype(np.float64))
        errors = probe.error(coded.residual, coded.length)
        widths.append(errors.mean() / np.linalg.norm(coded.turned, axis=1).mean())
    assert widths[1] < 1.3 * widths[0] < 0.03


def test_codes_of_other_rows_are_noticed():
    vectors = np.random.default_rng(1).standard_normal((20, 32)).astype(np.float16)
    frame = Frame(np.zeros(32))
    coded = frame.encode(vectors.astype(np.float32))
    assert frame.fits(vectors.astype(np.float32), coded.codes, coded.scale, coded.residual)
    swapped = np.roll(coded.codes, 1, axis=0)
    assert not frame.fits(vectors.astype(np.float32), swapped, coded.scale, coded.residual)


@pytest.mark.parametrize("size", [0, 1e-16, 1e16])
def test_a_question_that_codes_cannot_hold_is_said_so(size):
    assert Frame(np.zeros(8)).probe(np.full(8, size)) is None
