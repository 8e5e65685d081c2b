"""Suggestions: sure ones, the most specific, eight at most, and none that was decided on."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from tag_vectors import Library, drawn, showing

from photoapp.base.messages import Cancelled
from photoapp.tagging.calibration import Calibration, Reviews
from photoapp.tagging.scoring import kinship
from photoapp.tagging.suggesting import (
    MOST,
    SHOWN,
    STORED,
    Decided,
    Suggested,
    Suggester,
    chosen,
    suggestable,
)

PLACES = kinship().places
SIZE = len(kinship())


def whole(suggester: Suggester, library: Library, **kwargs: object) -> Suggested:
    blocks = list(suggester.all(library.snapshot, library.background, **kwargs))  # type: ignore[arg-type]
    return Suggested(*(np.concatenate(parts) for parts in zip(*blocks, strict=True)))


def names(found: Suggested, photo: int, least: float = STORED) -> list[str]:
    some = (found.photos == photo) & (found.confidence >= least)
    return [kinship().tags[tag] for tag in found.tags[some]]


def decided(photo: int, concept: str, *, accepted: bool) -> Decided:
    return Decided(np.array([photo]), np.array([PLACES[concept]]), np.array([accepted]))


def test_photos_are_given_what_they_show_and_others_nothing(
    library: Library, shown: list[str]
) -> None:
    found = whole(Suggester(library.tally), library)
    right = [concept in names(found, n, SHOWN) for n, concept in enumerate(shown, 1) if concept]
    wrong = [names(found, n, SHOWN) for n, concept in enumerate(shown, 1) if not concept]
    assert np.mean(right) > 0.8
    assert np.mean([bool(some) for some in wrong]) < 0.05


def test_who_is_shown_a_dog_is_not_told_of_an_animal(library: Library) -> None:
    found = whole(Suggester(library.tally), library)
    said = [names(found, photo, SHOWN) for photo in range(1, 31)]
    assert any("dog" in some for some in said)
    assert not any("dog" in some and "animals" in some for some in said)


def test_a_weak_encoder_suggests_what_it_knows_and_what_that_is_too(library: Library) -> None:
    found = whole(Suggester(library.tally, allowed=suggestable(frozenset({"dog"}))), library)
    assert {kinship().tags[tag] for tag in found.tags} <= {"dog", "animals"}
    assert "dog" in {kinship().tags[tag] for tag in found.tags}


def test_a_hidden_tag_is_not_suggested_and_what_it_is_comes_instead(library: Library) -> None:
    usual = whole(Suggester(library.tally), library)
    hidden = suggestable(None, frozenset({"dog"}))
    without = whole(Suggester(library.tally, allowed=hidden), library)
    photo = next(n for n in range(1, 31) if "dog" in names(usual, n, SHOWN))
    assert "dog" not in names(without, photo)
    assert "animals" in names(without, photo)


def test_what_was_accepted_is_not_suggested_nor_what_it_is(library: Library) -> None:
    suggester = Suggester(library.tally)
    photo = next(n for n in range(1, 31) if "dog" in names(whole(suggester, library), n, SHOWN))
    left = names(whole(suggester, library, decided=decided(photo, "dog", accepted=True)), photo)
    assert not {"dog", "animals"} & set(left)


def test_who_rejects_a_dog_may_still_be_offered_an_animal(library: Library) -> None:
    suggester = Suggester(library.tally)
    photo = next(n for n in range(1, 31) if "dog" in names(whole(suggester, library), n, SHOWN))
    left = names(whole(suggester, library, decided=decided(photo, "dog", accepted=False)), photo)
    assert "dog" not in left
    assert "animals" in left


def test_who_rejects_an_animal_is_offered_no_dog(library: Library) -> None:
    suggester = Suggester(library.tally)
    photo = next(n for n in range(1, 31) if "dog" in names(whole(suggester, library), n, SHOWN))
    none = whole(suggester, library, decided=decided(photo, "animals", accepted=False))
    assert not {"dog", "animals"} & set(names(none, photo))


def test_a_decision_on_a_photo_not_asked_for_does_nothing(library: Library) -> None:
    suggester = Suggester(library.tally)
    some = np.array([5, 3])
    far = decided(200, "dog", accepted=False)
    assert_same(
        whole(suggester, library, photos=some, decided=far),
        whole(suggester, library, photos=some),
    )


def test_new_photos_are_read_as_in_a_fresh_run(library: Library) -> None:
    suggester = Suggester(library.tally)
    fresh = whole(suggester, library)
    some = np.array([41, 2, 77, 30])
    found = whole(suggester, library, photos=some)
    for photo in some:
        assert names(found, photo) == names(fresh, photo)
    assert list(dict.fromkeys(found.photos)) == [p for p in some if names(fresh, p)]


def test_in_blocks_or_in_one_go(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = whole(Suggester(library.tally), library)
    monkeypatch.setattr("photoapp.tagging.suggesting.BLOCK", 7)
    assert_same(whole(Suggester(library.tally), library), fresh)


def test_it_can_be_cancelled_and_refuses_photos_without_a_vector(library: Library) -> None:
    suggester = Suggester(library.tally)
    with pytest.raises(Cancelled):
        whole(suggester, library, stop=lambda: True)
    with pytest.raises(KeyError):
        whole(suggester, library, photos=np.array([10_000]))


def test_reviews_change_what_is_shown(library: Library) -> None:
    usual = whole(Suggester(library.tally), library)
    dogs = usual.tags == PLACES["dog"]
    rejected = Reviews(usual.tags[dogs], usual.log_odds[dogs], np.zeros(int(dogs.sum()), np.bool_))
    strict = whole(Suggester(library.tally, Calibration.learnt(rejected)), library)
    shown = (strict.tags == PLACES["dog"]) & (strict.confidence >= SHOWN)
    assert shown.sum() < (dogs & (usual.confidence >= SHOWN)).sum()


def test_who_sees_only_noise_suggests_next_to_nothing(library: Library) -> None:
    photos = np.arange(1, 301)
    found = Suggester(library.tally).of(photos, drawn(9, 300), np.ones(300, np.float32))
    assert len(found.photos[found.confidence >= SHOWN]) < 15


SURE = arrays(np.float32, (4, SIZE), elements=st.floats(0, 1, width=32), fill=st.just(0.0))


@given(SURE, arrays(np.bool_, (4, SIZE), fill=st.just(True)))
@settings(deadline=None, max_examples=50)
def test_whatever_is_certain_a_photo_gets_eight_at_most_the_surest_first(
    sure: np.ndarray, allowed: np.ndarray
) -> None:
    photos = np.array([9, 4, 7, 1])
    sure = kinship().raised(sure)
    found = chosen(photos, sure, np.log1p(sure), allowed)
    rows = {photo: n for n, photo in enumerate(photos.tolist())}
    for photo in photos.tolist():
        mine = found.photos == photo
        assert mine.sum() <= MOST
        assert (np.diff(found.confidence[mine]) <= 0).all()
        assert len(set(found.tags[mine].tolist())) == mine.sum()
    assert ((found.confidence >= STORED) & (found.confidence <= 1)).all()
    for photo, tag, of in zip(found.photos, found.tags, found.confidence, strict=True):
        assert allowed[rows[int(photo)], tag]
        assert of == sure[rows[int(photo)], tag]
    assert list(dict.fromkeys(found.photos.tolist())) == [
        p for p in photos.tolist() if (found.photos == p).any()
    ]


@given(st.permutations(range(6)))
@settings(deadline=None, max_examples=20)
def test_the_order_of_photos_makes_no_difference(library: Library, order: list[int]) -> None:
    vectors = showing(["dog", "cat", "owl", "car", "beach", ""], seed=3)
    suggester = Suggester(library.tally)
    photos, spreads = np.arange(6), np.full(6, 0.1, np.float32)
    one = suggester.of(photos, vectors, spreads)
    other = suggester.of(photos[order], vectors[order], spreads)
    for photo in range(6):
        assert names(one, photo) == names(other, photo)


def assert_same(one: Suggested, other: Suggested) -> None:
    assert np.array_equal(one.photos, other.photos)
    assert np.array_equal(one.tags, other.tags)
    assert np.allclose(one.confidence, other.confidence, atol=1e-5)
