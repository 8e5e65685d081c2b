"""A tag is learnt from examples: about its name, whatever their order, rejected ones against."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from vector_rows import Rows

from photoapp.base.tagged import TaughtBy
from photoapp.tagging.examples import Examples, Lesson, likeness, some_of
from photoapp.tagging.heads import DEPARTURES, Head, Name, Space, learn
from photoapp.tagging.surety import Correction, Decided, Surety, confidence
from photoapp.vectors import Snapshot, VectorIndex

DIM = 24
COUNT = 600
BEARING = 60  # the first photos of the library bear the tag
STORED = 1 / 3


def unit(vectors: np.ndarray) -> np.ndarray:
    return (vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)).astype(np.float32)


def drawn(seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """A library whose first photos lie about a centre of their own, and the way there."""
    chance = np.random.default_rng(seed)
    spread = np.exp(-np.arange(DIM) / 8)
    rows = chance.standard_normal((COUNT, DIM)) * spread
    way = chance.standard_normal(DIM) * spread
    rows[:BEARING] += 2.5 * way / np.linalg.norm(way / spread) * np.sqrt(2)
    return unit(rows + 2), way / spread**2 / np.linalg.norm(way / spread**2)


def stored(vectors: np.ndarray, place: Path) -> Snapshot:
    rows = Rows(DIM)
    rows.put(vectors)
    index = VectorIndex(place, DIM)
    index.refresh(rows)
    return index.snapshot


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> tuple[Snapshot, Space, np.ndarray]:
    vectors, way = drawn()
    snapshot = stored(vectors, tmp_path_factory.mktemp("vectors"))
    return snapshot, Space.of(snapshot.mean(), snapshot.covariance(), len(snapshot)), way


def lesson(library, yes, no=(), name: Name | None = None) -> Lesson:
    snapshot, space, _ = library
    given, against = (np.array(sorted(some), np.int64) for some in (yes, no))
    decided = np.union1d(given, against)
    return Lesson(snapshot, space, Examples(given, against, decided), name)


def shares_right(library, head: Head, left: np.ndarray) -> float:
    """How many of the BEARING first photos it finds are right."""
    photos, _ = library[0].top_k(head.weights, BEARING + len(left))
    rest = photos[~np.isin(photos, left)][: BEARING - len(left)]
    return float((rest <= BEARING).mean())


def test_three_examples_make_a_prototype_and_eight_a_regression(library) -> None:
    for count, by in (
        (1, TaughtBy.NOTHING),
        (2, TaughtBy.NOTHING),
        (3, TaughtBy.PROTOTYPE),
        (7, TaughtBy.PROTOTYPE),
        (8, TaughtBy.LINEAR),
    ):
        head = lesson(library, range(1, count + 1)).head()
        assert head is not None
        assert head.by is by


def test_rejected_photos_are_examples_too(library) -> None:
    head = lesson(library, range(1, 4), range(500, 505)).head()
    assert head is not None
    assert head.by is TaughtBy.LINEAR


def test_nothing_is_known_of_a_tag_without_name_and_examples(library) -> None:
    assert lesson(library, (), range(1, 9)).head() is None


def test_more_examples_find_more(library) -> None:
    found = []
    for count in (3, 12, 40):
        mine = np.arange(1, count + 1)
        head = lesson(library, mine).head()
        assert head is not None
        found.append(shares_right(library, head, mine))
    assert found[0] > BEARING / COUNT * 2
    assert found[2] > found[0]


def test_a_name_helps_while_examples_are_few(library) -> None:
    mine = np.arange(1, 4)
    plain = lesson(library, mine).head()
    named = lesson(library, mine, name=Name(library[2], 20.0)).head()
    assert plain is not None
    assert named is not None
    assert shares_right(library, named, mine) > shares_right(library, plain, mine)


def test_a_wrong_name_is_overruled_by_what_examples_say(library) -> None:
    mine = np.arange(1, 41)
    wrong = lesson(library, mine, name=Name(-library[2], 20.0)).head()
    plain = lesson(library, mine).head()
    assert wrong is not None
    assert plain is not None
    assert shares_right(library, wrong, mine) > shares_right(library, plain, mine) - 0.1


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_the_order_of_examples_makes_no_difference(data: st.DataObject) -> None:
    vectors, way = drawn(1)
    space = Space.of(vectors.mean(axis=0).astype(np.float64), np.cov(vectors.T), COUNT)
    count = data.draw(st.integers(3, 12))
    yes, no = vectors[:count], vectors[300 : 300 + data.draw(st.integers(0, 6))]
    orders = [data.draw(st.permutations(range(len(some)))) for some in (yes, no)]
    first = learn(space, yes, no, Name(way), vectors[400:440])
    again = learn(space, yes[orders[0]], no[orders[1]], Name(way), vectors[400:440])
    assert first is not None
    assert again is not None
    assert first.weights.tobytes() == again.weights.tobytes()
    assert (first.bias, first.doubt, first.by) == (again.bias, again.doubt, again.by)


@settings(max_examples=25, deadline=None)
@given(
    yes=st.sets(st.integers(1, COUNT), min_size=3, max_size=15),
    no=st.sets(st.integers(1, COUNT), max_size=15),
    named=st.booleans(),
)
def test_what_was_decided_is_neither_suggested_nor_asked(library, yes, no, named) -> None:
    no = no - yes
    one = lesson(library, yes, no, Name(library[2]) if named else None)
    head = one.head()
    assert head is not None
    surety = one.surety(head)
    told = one.told(head, surety, 0.05)
    assert not set(told.photos.tolist()) & (yes | no)
    assert ((told.confidence >= 0.05) & (told.confidence <= 1)).all()
    assert (np.diff(told.confidence) <= 0).all()
    asked = one.unsure(head, surety, 8, 1.1).tolist()
    assert len(set(asked)) == len(asked) == 8
    assert not set(asked) & (yes | no)


def test_the_same_examples_make_the_same_head(library) -> None:
    heads = [lesson(library, range(1, 12), range(300, 305)).head() for _ in range(2)]
    assert heads[0] is not None
    assert heads[1] is not None
    assert heads[0].weights.tobytes() == heads[1].weights.tobytes()


def test_what_looks_like_rejected_photos_scores_less(library) -> None:
    snapshot, _, _ = library
    mine = np.arange(1, 9)
    before = lesson(library, mine).head()
    assert before is not None
    photos, _ = snapshot.top_k(before.weights, 200)
    wrong = photos[photos > BEARING][:20]
    after = lesson(library, mine, wrong).head()
    assert after is not None
    assert max(DEPARTURES) > 0
    places = [np.isin(snapshot.top_k(one.weights, 40)[0], wrong).sum() for one in (before, after)]
    assert places[1] <= places[0]


def test_suggestions_are_surer_the_more_examples_agree(library) -> None:
    found = []
    for count in (3, 30):
        one = lesson(library, range(1, count + 1), name=Name(library[2], 20.0))
        head = one.head()
        assert head is not None
        told = one.told(head, one.surety(head), STORED)
        found.append(int((told.photos <= BEARING).sum()))
        assert (told.photos <= BEARING).mean() > 0.6
    assert found[1] > 0


def test_a_head_that_tells_nothing_suggests_nothing(library) -> None:
    one = lesson(library, (3, 4), name=Name(library[2]))
    head = one.head()
    assert head is not None
    assert len(one.told(head, one.surety(head), STORED).photos) == 0
    assert len(one.unsure(head, one.surety(head), 5, 1.1)) == 5


def test_no_two_look_alikes_are_asked_about(tmp_path) -> None:
    vectors, way = drawn(2)
    vectors[10:40] = vectors[10]  # a burst
    snapshot = stored(vectors, tmp_path)
    space = Space.of(snapshot.mean(), snapshot.covariance(), len(snapshot))
    asked = lesson((snapshot, space, way), (1, 2, 3), name=Name(way))
    head = asked.head()
    assert head is not None
    photos = asked.unsure(head, asked.surety(head), 12, likeness(space, 0.99))
    assert np.isin(photos, np.arange(11, 41)).sum() <= 1
    assert len(photos) == 12


def test_the_score_that_reaches_a_confidence_has_it(library) -> None:
    one = lesson(library, range(1, 20), name=Name(library[2], 20.0))
    head = one.head()
    assert head is not None
    surety = one.surety(head)
    for odds in (-2.0, 0.0, 1.5):
        score = surety.reaching(odds)
        assert surety.log_odds(np.array([score]))[0] == pytest.approx(odds, abs=1e-6)
    assert (np.diff(surety.log_odds(np.linspace(-5, 5, 50))) > 0).all()


def test_decisions_correct_how_sure_it_is() -> None:
    odds = np.array([0.0, 2.0])
    assert Correction.learnt([]).of(1, odds).tolist() == odds.tolist()
    rejected = Correction.learnt([Decided(1, 2.0, right=False)] * 20)
    assert (confidence(rejected.of(1, odds)) < confidence(odds)).all()
    assert rejected.of(1, odds)[0] < rejected.of(2, odds)[0] < 0
    assert rejected.before(1, rejected.of(1, odds)[1]) == pytest.approx(2.0)
    accepted = Correction.learnt([Decided(1, 0.0, right=True)] * 20)
    assert (accepted.of(1, odds) > odds).all()


def test_a_share_of_photos_is_always_the_same() -> None:
    photos = np.arange(1, 1000)
    few = some_of(photos, 50)
    assert len(set(few.tolist())) == 50
    assert set(some_of(photos[::-1], 50).tolist()) == set(few.tolist())
    assert some_of(photos[:10], 50).tolist() == photos[:10].tolist()


def test_moments_give_the_covariance(library) -> None:
    snapshot, _, _ = library
    vectors = snapshot.vectors_of(snapshot.photos).astype(np.float64)
    np.testing.assert_allclose(snapshot.covariance(), np.cov(vectors.T, bias=True), atol=1e-9)


def test_a_library_of_equal_photos_is_no_error(tmp_path) -> None:
    snapshot = stored(unit(np.ones((10, DIM))), tmp_path)
    space = Space.of(snapshot.mean(), snapshot.covariance(), len(snapshot))
    one = lesson((snapshot, space, None), (1, 2, 3), (4, 5, 6, 7, 8), Name(np.eye(DIM)[0]))
    head = one.head()
    assert head is not None
    assert np.isfinite(head.weights).all()
    surety = one.surety(head)
    assert isinstance(surety, Surety)
    assert len(one.told(head, surety, 0.99).photos) == 0


def test_a_tag_of_a_third_of_a_library_is_as_sure_as_a_rare_one() -> None:
    chance = np.random.default_rng(0)
    scores = np.concatenate([chance.normal(1.3, 0.2, 100), chance.normal(-0.65, 0.3, 200)])
    head = Head(TaughtBy.LINEAR, np.ones(1, np.float32), 0.0, 0.1, np.full(9, 1.3))
    surety = Surety.of(head, float(scores.std()), scores, np.ones(300))
    sure = confidence(surety.log_odds(scores))
    assert (sure[:100] > 0.5).mean() > 0.95
    assert (sure[100:] < 0.5).mean() > 0.95


def test_examples_far_beyond_a_tiny_library_are_no_error() -> None:
    head = Head(TaughtBy.LINEAR, np.ones(1, np.float32), 0.0, 0.1, np.full(9, 50.0))
    surety = Surety.of(head, 1.0, np.array([0.1]), np.ones(1))
    assert np.isfinite(surety.log_odds(np.array([-1.0, 60.0]))).all()
