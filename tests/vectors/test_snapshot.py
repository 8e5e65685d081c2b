"""Every answer equals brute force to the last bit, whatever the vectors and filters look like."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from vector_rows import KINDS, Rows, drawn

from photoapp.base.messages import Cancelled
from photoapp.vectors import Snapshot, parallel, snapshot
from photoapp.vectors.build import MemoryColumns, extend
from photoapp.vectors.moments import Moments

pytestmark = pytest.mark.usefixtures("codes_at_once", "inner_loops")
often = settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def taken(rows: Rows, dead: np.ndarray | None = None, second: int = 0) -> Snapshot:
    """A snapshot of rows, `second` of them in a segment of their own, those at `dead` buried."""
    moments = Moments.none(rows.dim)
    whole = list(rows.after(0))
    photos = [np.concatenate([np.empty(0, np.int64), *(b[i] for b in whole)]) for i in (0, 1)]
    halves = np.concatenate([np.empty((0, rows.dim), np.float16), *(b[2] for b in whole)])
    first = len(halves) - min(second, len(halves))
    frame, parts = None, []
    for some in (slice(0, first), slice(first, None)):
        columns = MemoryColumns(rows.dim)
        block = (photos[0][some], photos[1][some], halves[some])
        frame, _ = extend(columns, rows.dim, [block], frame, moments)
        parts.append(columns.segment())
    gone = np.zeros(len(halves), np.bool_) if dead is None else dead
    rows.delete(photos[1][gone])
    return Snapshot(frame, parts, gone, moments)


@st.composite
def libraries(draw: st.DrawFn) -> tuple[Rows, Snapshot, np.ndarray, np.random.Generator]:
    """Rows, a snapshot of them, and a question of the same kind of vector or of another."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32)))
    rows = Rows(draw(st.sampled_from([1, 8, 64, 100, 256, 512, 768])))
    count = draw(st.integers(0, 400))
    photos = np.cumsum(rng.integers(1, draw(st.sampled_from([2, 5, 10**10])), count))
    if draw(st.booleans()):
        rng.shuffle(photos)
    rows.put(drawn(rng, draw(st.sampled_from(KINDS)), count, rows.dim), photos)
    dead = rng.random(count) < draw(st.sampled_from([0, 0.15, 1]))
    index = taken(rows, dead, second=draw(st.sampled_from([0, 0, 70])))
    query = drawn(rng, draw(st.sampled_from(KINDS)), 1, rows.dim)[0].astype(np.float32)
    return rows, index, query, rng


def equal(got: tuple[np.ndarray, np.ndarray], wanted: tuple[np.ndarray, np.ndarray]) -> None:
    np.testing.assert_array_equal(got[0], wanted[0])
    np.testing.assert_array_equal(got[1].view(np.int32), (wanted[1] + 0.0).view(np.int32))


@given(library=libraries(), k=st.sampled_from([0, 1, 3, 10, 50, 1000]))
@often
def test_the_best_are_those_of_brute_force(library, k):
    rows, index, query, _ = library
    equal(index.top_k(query, k), rows.best(query, k))


@given(
    library=libraries(), k=st.sampled_from([1, 10, 1000]), share=st.sampled_from([0, 0.1, 0.6, 1])
)
@often
def test_a_filter_changes_which_photos_but_no_bit_of_a_score(library, k, share):
    rows, index, query, rng = library
    mask = rng.random(len(index)) < share
    wanted = rows.best(query, k, mask)
    equal(index.top_k(query, k, allowed=mask), wanted)
    named = rng.permutation(np.concatenate([index.photos[mask], index.photos[mask], [-5, 10**15]]))
    equal(index.top_k(query, k, allowed=named.astype(np.int64)), wanted)


@given(library=libraries(), quantile=st.sampled_from([0, 0.5, 0.9, 1]), masked=st.booleans())
@often
def test_all_above_a_cut_are_found_and_no_other(library, quantile, masked):
    rows, index, query, rng = library
    mask = rng.random(len(index)) < 0.5 if masked else None
    photos, scores = rows.best(query, None, mask)
    cut = float(np.sort(scores)[int(quantile * (len(scores) - 1))]) if len(scores) else 0.0
    for limit in (cut, float(np.nextafter(np.float32(cut), np.float32(9)))):
        kept = scores >= limit
        equal(index.above(query, limit, allowed=mask), (photos[kept], scores[kept]))


@pytest.mark.parametrize("cut", [-np.inf, np.inf])
def test_no_cut_is_everything_and_an_infinite_one_nothing(cut):
    rows = Rows(8)
    rows.put(drawn(np.random.default_rng(1), "random", 300, 8))
    query = np.ones(8, np.float32)
    assert len(taken(rows).above(query, cut)[0]) == (300 if cut < 0 else 0)


@given(library=libraries())
@often
def test_one_score_is_the_same_wherever_it_is_asked(library):
    rows, index, query, rng = library
    photos, scores = rows.best(query)
    order = dict(zip(photos.tolist(), scores, strict=True))
    wanted = np.array([order[photo] for photo in index.photos.tolist()], np.float32)
    np.testing.assert_array_equal(index.scores(query), wanted)
    some = rng.permutation(len(index))[:20]
    np.testing.assert_array_equal(index.scores_of(query, index.photos[some]), wanted[some])


@given(library=libraries())
@often
def test_the_background_is_the_mean_and_spread_of_all_scores(library):
    _, index, query, _ = library
    if index.dead.any() or not len(index):
        return
    scores = index.scores(query).astype(np.float64)
    width = 1e-5 * np.abs(scores).max()
    assert index.background(query) == pytest.approx(
        (scores.mean(), scores.std()), abs=width + 1e-12
    )


@given(library=libraries())
@often
def test_vectors_come_back_as_they_were_stored(library):
    rows, index, _, rng = library
    photos, vectors = rows.everything()
    np.testing.assert_array_equal(index.photos, photos)
    some = rng.permutation(len(photos))[:30]
    got = index.vectors_of(photos[some])
    assert got.dtype == np.float32
    np.testing.assert_array_equal(got, vectors[some])
    np.testing.assert_array_equal(index.positions(photos[some]), some)


def test_a_photo_without_a_vector_is_said_so():
    rows = Rows(8)
    rows.put(np.eye(8), [3, 1, 4, 15, 9, 2, 6, 5])
    index = taken(rows)
    query = np.eye(8, dtype=np.float32)[2]
    assert index.positions(np.array([4, 7, 3])).tolist() == [2, -1, 0]
    np.testing.assert_array_equal(index.scores_of(query, np.array([4, 7])), [1, np.nan])
    with pytest.raises(KeyError, match="7"):
        index.vectors_of(np.array([4, 7]))


def test_equal_scores_are_in_order_of_photo():
    rows = Rows(16)
    rows.put(np.tile(np.eye(16)[:2], (100, 1)), np.arange(200, 0, -1))
    photos, _ = taken(rows).top_k(np.eye(16, dtype=np.float32)[0], 7)
    assert photos.tolist() == [2, 4, 6, 8, 10, 12, 14]


def test_a_score_is_the_float32_score():
    rng = np.random.default_rng(3)
    rows = Rows(512)
    rows.put(drawn(rng, "random", 2000, 512))
    query = drawn(rng, "random", 1, 512)[0].astype(np.float32)
    plain = rows.everything()[1].astype(np.float32) @ query
    np.testing.assert_allclose(taken(rows).scores(query), plain, atol=3e-7)


def test_few_rows_need_an_exact_score(monkeypatch):
    rng = np.random.default_rng(3)
    rows = Rows(256)
    rows.put(drawn(rng, "common mean, large coordinates", 20_000, 256))
    index = taken(rows)
    asked = []
    monkeypatch.setattr(snapshot, "exact", counting(asked))
    index.top_k(drawn(rng, "random", 1, 256)[0].astype(np.float32), 10)
    assert sum(asked) < 500


def counting(asked):
    plain = snapshot.exact

    def counted(halves, *rest):
        asked.append(len(halves))
        return plain(halves, *rest)

    return counted


def test_an_outdated_question_ends_early(monkeypatch):
    monkeypatch.setattr(parallel, "usable_cores", lambda: 1)
    rng = np.random.default_rng(3)
    rows = Rows(64)
    rows.put(drawn(rng, "random", 5000, 64))
    index = taken(rows)
    query = drawn(rng, "random", 1, 64)[0].astype(np.float32)
    for ask in (
        lambda stop: index.top_k(query, 10, stop=stop),
        lambda stop: index.top_k(query, 4000, stop=stop),
        lambda stop: index.above(query, 0.1, stop=stop),
        lambda stop: index.scores(query, stop=stop),
    ):
        asked = iter([False, True])
        with pytest.raises(Cancelled):
            ask(lambda asked=asked: next(asked))
        ask(lambda: False)


@pytest.mark.parametrize("query", [np.ones(7), np.ones((1, 8)), np.full(8, np.nan)])
def test_what_is_no_question_is_refused(query):
    rows = Rows(8)
    rows.put(np.eye(8))
    with pytest.raises(ValueError, match="8 finite numbers"):
        taken(rows).top_k(query.astype(np.float32), 1)


def test_a_mask_of_another_moment_is_refused():
    rows = Rows(8)
    rows.put(np.eye(8))
    with pytest.raises(ValueError, match="8 places"):
        taken(rows).top_k(np.ones(8, np.float32), 1, allowed=np.ones(9, np.bool_))


def test_a_vector_that_is_not_finite_counts_as_zero():
    rows = Rows(4)
    rows.put(np.array([[1, 0, 0, 0], [np.nan, 0, 0, 0], [np.inf, 1, 0, 0]]))
    assert taken(rows).scores(np.ones(4, np.float32)).tolist() == [1, 0, 0]
