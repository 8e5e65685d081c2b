"""Relevance means the same whatever the encoder, and questions about nothing get no answer."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from vector_rows import Rows
from world import DIM, THINGS, World

from photoapp.base.messages import Cancelled
from photoapp.search.looks import Ranked
from photoapp.search.relevance import (
    LIKELY,
    MAYBE,
    Move,
    PictureRelevance,
    WordRelevance,
    combined,
    cut,
    distance_at,
    relevance_at,
)
from photoapp.vectors import Snapshot, VectorIndex
from photoapp.vectors.background import (
    DISCOUNTS,
    Background,
    packed,
    text_yardstick,
)


def equal(one: Background, other: Background) -> None:
    """The same but for the rounding of the last digits."""
    np.testing.assert_array_equal(one.rows, other.rows)
    for name in ("means", "spreads", "best", "common"):
        np.testing.assert_allclose(
            getattr(one, name), getattr(other, name), rtol=1e-4, atol=1e-5, err_msg=name
        )
    np.testing.assert_allclose(one.level(), other.level(), rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("count", [50, 300, 2000])
def test_a_thing_that_photos_show_is_found_and_one_that_none_shows_is_not(
    count: int, tmp_path: Path
) -> None:
    world = World(1, count)
    relevance = world.relevance(tmp_path)
    found = [relevance.answer(world.question(thing)).photos for thing in range(THINGS)]
    right = [np.isin(found[n], np.flatnonzero(world.shown[:, n]) + 1).mean() for n in range(THINGS)]
    assert all(len(photos) for photos in found)
    assert np.mean(right) > 0.8
    nothing = [len(relevance.answer(world.question(n)).photos) == 0 for n in range(THINGS, DIM)]
    assert np.mean(nothing) >= 0.9


def test_an_answer_is_likely_photos_first_then_those_that_may_be(tmp_path: Path) -> None:
    world = World(2, 400)
    relevance = world.relevance(tmp_path)
    for thing in range(DIM):
        values = relevance.answer(world.question(thing)).scores
        assert (np.diff(values) <= 0).all()
        assert not len(values) or (values[0] >= LIKELY and values[-1] >= MAYBE)


def test_all_above_a_relevance_are_found_exactly(tmp_path: Path) -> None:
    world = World(3, 1500)
    relevance = world.relevance(tmp_path)
    photos = relevance.snapshot.photos
    for thing in (0, 5, THINGS + 3):
        every = relevance.of(world.question(thing), photos)
        for least in (0.001, MAYBE, LIKELY, 0.95):
            found = relevance.above(world.question(thing), least)
            assert set(found.photos.tolist()) == set(photos[every >= least].tolist())
            np.testing.assert_array_equal(
                found.scores, relevance.of(world.question(thing), found.photos)
            )


def test_relevance_does_not_depend_on_where_an_encoder_keeps_its_texts(tmp_path: Path) -> None:
    plain = World(4, 300)
    apart = np.random.default_rng(0).standard_normal(DIM)
    moved = World(4, 300, stretch=0.2, texts_at=apart)
    asked = plain.relevance(tmp_path / "plain"), moved.relevance(tmp_path / "moved")
    photos = asked[0].snapshot.photos
    for thing in (0, 7, THINGS + 1):
        one = asked[0].of(plain.question(thing), photos)
        np.testing.assert_allclose(one, asked[1].of(moved.question(thing), photos), atol=2e-3)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=20))
def test_relevance_is_between_nought_and_one_and_rises_with_the_distance(
    distances: list[float],
) -> None:
    values = relevance_at(np.sort(distances))
    assert ((values >= 0) & (values <= 1)).all()
    assert (np.diff(values) >= 0).all()


@settings(max_examples=50, deadline=None)
@given(st.floats(0.001, 0.999))
def test_a_relevance_is_reached_at_its_distance(relevance: float) -> None:
    assert relevance_at(np.array([distance_at(relevance)]))[0] == pytest.approx(relevance, abs=1e-5)


def test_of_one_photo_a_better_score_is_more_relevant(tmp_path: Path) -> None:
    relevance = World(5, 60).relevance(tmp_path)
    photo = relevance.snapshot.photos[:1].repeat(200)
    scores = np.linspace(-1, 1, 200, dtype=np.float32)
    values = relevance.of(np.ones(DIM, np.float32) / DIM, photo, scores)
    assert (np.diff(values) >= 0).all()
    assert values[0] < 0.01
    assert values[-1] > 0.9


def test_the_same_question_has_the_same_answer(tmp_path: Path) -> None:
    world = World(6, 200)
    one, other = world.relevance(tmp_path / "a"), world.relevance(tmp_path / "b")
    for first, second in zip(
        one.answer(world.question(3)), other.answer(world.question(3)), strict=True
    ):
        np.testing.assert_array_equal(first, second)


def test_fewer_photos_are_held_to_what_fewer_reach(tmp_path: Path) -> None:
    world = World(7, 1500)
    relevance = world.relevance(tmp_path)
    levels = [relevance.background.level(count)[0] for count in (1500, 700, 100, 25)]
    assert levels == sorted(levels, reverse=True)
    assert levels[-1] < levels[0] - 0.2
    some = relevance.snapshot.photos[::30]
    answer = relevance.answer(world.question(2), allowed=some)
    assert np.isin(answer.photos, some).all()
    mask = np.isin(relevance.snapshot.photos, some)
    np.testing.assert_array_equal(
        answer.photos, relevance.answer(world.question(2), allowed=mask).photos
    )


@settings(max_examples=12, deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.integers(0, 10**6)), min_size=1, max_size=6))
def test_a_background_brought_up_equals_a_fresh_one(
    tmp_path_factory: pytest.TempPathFactory, deeds: list[tuple[bool, int]]
) -> None:
    world = World(8, 150)
    rows, index = Rows(DIM), VectorIndex(tmp_path_factory.mktemp("index"), DIM)
    fresh = Background.empty(world.yardstick())
    grown = fresh
    for add, seed in deeds:
        rng = np.random.default_rng(seed)
        some = rng.integers(0, 150, rng.integers(1, 60))
        if add or not rows.photos:
            rows.put(world.photos[np.unique(some)], np.unique(some) + 1)
        else:
            rows.delete(np.unique(some) + 1)
        index.refresh(rows)
        grown = grown.brought_up(index.snapshot)
        assert grown.is_of(index.snapshot)
        if rows.photos:
            equal(grown, fresh.brought_up(index.snapshot))


def test_a_row_that_comes_back_is_counted(tmp_path: Path) -> None:
    world = World(9, 80)
    snapshot = world.snapshot(tmp_path)
    whole = Background.empty(world.yardstick()).brought_up(snapshot)
    dead = np.arange(80) < 10
    less = Snapshot(snapshot.frame, snapshot.segments, dead, snapshot.moments)
    equal(whole.brought_up(less).brought_up(snapshot), whole)


def test_photos_not_counted_yet_have_a_relevance(tmp_path: Path) -> None:
    world = World(10, 300)
    snapshot = world.snapshot(tmp_path)
    whole = Background.empty(world.yardstick()).brought_up(snapshot)
    dead = np.arange(300) >= 200
    part = Snapshot(snapshot.frame, snapshot.segments, dead, snapshot.moments)
    early = WordRelevance(Background.empty(world.yardstick()).brought_up(part), snapshot)
    np.testing.assert_array_equal(
        early.background.usual_of(snapshot), np.stack([whole.means, whole.spreads])
    )
    assert not np.isnan(early.of(world.question(0), snapshot.photos)).any()


def test_nothing_is_known_of_an_empty_library_and_of_photos_without_a_vector(
    tmp_path: Path,
) -> None:
    world = World(11, 40)
    empty = VectorIndex(tmp_path / "none", DIM).snapshot
    nothing = WordRelevance(Background.empty(world.yardstick()).brought_up(empty), empty)
    assert not len(nothing.answer(world.question(0)).photos)
    relevance = world.relevance(tmp_path / "some")
    assert np.isnan(relevance.of(world.question(0), np.array([1, 99]))).tolist() == [False, True]


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    world = World(12, 90)
    held = world.relevance(tmp_path / "index").background
    path = tmp_path / "deep" / "texts.npz"
    held.save(path)
    loaded = Background.load(path, "world")
    assert loaded is not None
    equal(loaded, held)
    assert loaded.level() == held.level()
    assert [file.name for file in path.parent.iterdir()] == ["texts.npz"]


def test_other_questions_and_damage_mean_to_begin_anew(tmp_path: Path) -> None:
    path = tmp_path / "texts.npz"
    assert Background.load(path, "world") is None
    World(13, 30).relevance(tmp_path / "index").background.save(path)
    assert Background.load(path, "other questions") is None
    whole = path.read_bytes()
    for damaged in (b"", b"nonsense", whole[: len(whole) // 2]):
        path.write_bytes(damaged)
        assert Background.load(path, "world") is None


def test_the_packed_questions_are_many_and_none_is_there_twice() -> None:
    questions = packed()
    texts = [text.casefold() for text in questions.everyday + questions.rare]
    assert len(set(texts)) == len(texts)
    assert len(questions.everyday) >= 1000
    assert len(questions.rare) >= 400
    assert all(text == text.strip() and text for text in texts)


def test_packed_questions_are_embedded_as_questions_are() -> None:
    asked: list[str] = []

    def embed(text: str) -> np.ndarray:
        asked.append(text)
        return np.random.default_rng(len(asked)).standard_normal(8).astype(np.float32)

    yardstick = text_yardstick(embed)
    assert tuple(asked) == packed().everyday + packed().rare
    assert (yardstick.everyday, yardstick.digest) == (len(packed().everyday), packed().digest)
    with pytest.raises(Cancelled):
        text_yardstick(embed, stop=lambda: True)


def test_counting_can_be_stopped(tmp_path: Path) -> None:
    world = World(14, 30)
    with pytest.raises(Cancelled):
        Background.empty(world.yardstick()).brought_up(world.snapshot(tmp_path), lambda: True)


def test_a_direction_that_all_pictures_share_is_laid_to_the_question(tmp_path: Path) -> None:
    world = World(15, 600)
    everywhere = world.unit(np.random.default_rng(3).standard_normal((1, DIM)))
    world.photos = world.unit(world.photos + 5 * everywhere)
    relevance = world.relevance(tmp_path)
    assert relevance.background.discount in DISCOUNTS
    assert relevance.background.discount >= 0.5
    found = [relevance.answer(world.question(thing)).photos for thing in range(DIM)]
    assert np.mean([len(photos) > 0 for photos in found[:THINGS]]) >= 0.9
    assert np.mean([len(photos) == 0 for photos in found[THINGS:]]) >= 0.9


@pytest.mark.parametrize("count", [50, 1500])
def test_a_picture_finds_its_likes_in_the_library_and_little_else(
    count: int, tmp_path: Path
) -> None:
    world = World(16, count)
    copies = world.unit(world.photos[:20] + world.noise(np.random.default_rng(1), 20, 0.3))
    world.photos = world.unit(world.photos + world.noise(np.random.default_rng(2), count, 0.1))
    relevance = PictureRelevance(world.snapshot(tmp_path))
    found = [relevance.answer(copy) for copy in copies]
    assert all(answer.photos[0] == n + 1 for n, answer in enumerate(found))
    assert np.mean([answer.scores[0] > LIKELY for answer in found]) >= 0.9
    assert np.mean([len(answer.photos) for answer in found]) < 20
    strangers = world.turn[THINGS:].astype(np.float32)
    assert np.mean([len(relevance.above(one, LIKELY).photos) == 0 for one in strangers]) >= 0.7


def test_a_picture_finds_its_likes_though_they_are_many_of_few(tmp_path: Path) -> None:
    rng = np.random.default_rng(4)
    world = World(18, 100)
    centres = world.unit(rng.standard_normal((12, DIM)))
    world.photos = world.unit(centres[np.arange(100) % 12] + world.noise(rng, 100, 0.8))
    relevance = PictureRelevance(world.snapshot(tmp_path))
    shares = []
    for asked in range(24):
        found = relevance.answer(world.photos[asked].astype(np.float32)).photos - 1
        found = found[found != asked]
        assert len(found)
        shares.append(np.mean(found % 12 == asked % 12))
    assert np.mean(shares) > 0.9


def test_all_pictures_above_a_relevance_are_found_exactly(tmp_path: Path) -> None:
    world = World(17, 1500)
    relevance = PictureRelevance(world.snapshot(tmp_path))
    photos = relevance.snapshot.photos
    for picture in world.photos[:3]:
        every = relevance.of(picture, photos)
        for least in (0.001, MAYBE, LIKELY):
            found = relevance.above(picture, least)
            assert set(found.photos.tolist()) == set(photos[every >= least].tolist())
    some = photos[::50]
    assert np.isin(relevance.answer(picture, allowed=some).photos, some).all()


def test_pictures_of_an_empty_library_and_of_one_photo(tmp_path: Path) -> None:
    empty = PictureRelevance(VectorIndex(tmp_path / "none", DIM).snapshot)
    assert not len(empty.answer(World(18, 1).photos[0]).photos)
    single = PictureRelevance(World(18, 1).snapshot(tmp_path / "one"))
    assert len(single.answer(World(18, 1).photos[0]).photos) <= 1


def test_terms_are_joined_so_that_all_that_is_wanted_counts() -> None:
    sure, half, none = (np.full(3, value, np.float32) for value in (0.9, 0.5, 0.0))
    assert combined([sure])[0] == pytest.approx(0.9)
    assert combined([sure, sure])[0] == pytest.approx(0.9)
    assert combined([sure, half])[0] == pytest.approx(np.sqrt(0.45))
    assert combined([sure, none])[0] < 1e-6
    assert combined([sure], [half])[0] == pytest.approx(0.45)
    assert combined([], [sure])[0] == pytest.approx(0.1)


def test_without_a_likely_photo_nothing_is_answered() -> None:
    photos = np.arange(4)
    scores = np.array([0.49, 0.4, 0.3, 0.01], np.float32)
    assert not len(cut(Ranked(photos, scores)).photos)
    assert cut(Ranked(photos, scores + 0.01)).photos.tolist() == [0, 1, 2]


def test_terms_count_as_much_as_they_weigh() -> None:
    sure, half = np.full(3, 0.9, np.float32), np.full(3, 0.5, np.float32)
    heavy, light = combined([sure, half], weights=[3, 1])[0], combined([sure, half], weights=[1, 3])
    assert half[0] < light[0] < heavy < sure[0]
    assert heavy == pytest.approx(0.9**0.75 * 0.5**0.25)


def test_all_that_pictures_move_above_a_relevance_are_found_exactly(tmp_path: Path) -> None:
    world = World(19, 1500)
    plain = world.relevance(tmp_path)
    photos = plain.snapshot.photos
    added = world.photos[:3].mean(axis=0) * 4.0
    mean, deviation = plain.snapshot.background(added)
    moved = plain.moved(Move(added.astype(np.float64), mean, float(np.hypot(1, deviation))))
    for thing in (0, 5, THINGS + 3):
        every = moved.of(world.question(thing), photos)
        assert not np.allclose(every, plain.of(world.question(thing), photos))
        for least in (0.001, MAYBE, LIKELY, 0.95):
            found = moved.above(world.question(thing), least)
            assert set(found.photos.tolist()) == set(photos[every >= least].tolist())
