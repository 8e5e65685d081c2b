"""Confidence means something before anybody has judged, and more after."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tag_vectors import Library, drawn, library_of, snapshot_of, yardstick

from photoapp.base.messages import Cancelled
from photoapp.tagging.calibration import (
    EDGES,
    MOST_COUNTED,
    Calibration,
    Reviews,
    Tally,
    calibration_error,
)
from photoapp.tagging.scoring import Scorer, kinship
from photoapp.vectors.background import Background

DOG, CAT, OWL = (kinship().places[one] for one in ("dog", "cat", "owl"))


def reviews(tag: int, right: int, wrong: int, log_odds: float = 0.0) -> Reviews:
    count = right + wrong
    given_ = np.full(count, log_odds)
    return Reviews(np.full(count, tag), given_, np.arange(count) < right)


def column(value: float) -> np.ndarray:
    return np.full((1, len(kinship())), value, np.float32)


def test_what_is_there_reaches_what_nothing_does_not(library: Library) -> None:
    tally = library.tally
    at = int(np.searchsorted(EDGES, 0.5))
    assert tally.reached[DOG, at] >= 25
    assert tally.nothing[at] / len(tally.scorer.rare) < 1


def test_evidence_that_nothing_reaches_as_often_is_no_evidence(
    tmp_path: Path, library: Library
) -> None:
    """In a library of noise, tags reach no more than texts about nothing."""
    noise = library_of(drawn(7, 300), tmp_path)
    weak = -2.0
    there = library.tally.by_chance(column(weak))[0, DOG]
    assert noise.tally.by_chance(column(weak))[0].mean() > 2 * there


def test_more_evidence_is_never_less_sure(library: Library) -> None:
    rising = np.stack([column(e)[0] for e in np.linspace(-12, 12, 97)])
    assert (np.diff(library.tally.prior(rising), axis=0) >= -1e-4).all()
    assert (np.diff(library.tally.by_chance(rising), axis=0) <= 1e-6).all()


def test_a_tally_comes_back_from_its_file_as_it_was(library: Library, tmp_path: Path) -> None:
    tally = library.tally
    tally.save(tmp_path / "tags" / "tally.npz")
    back = Tally.load(tmp_path / "tags" / "tally.npz", tally.scorer.digest)
    assert back is not None
    evidence = column(0.3)
    assert np.array_equal(back.prior(evidence), tally.prior(evidence))
    assert (back.photos, back.library) == (tally.photos, tally.library)
    vectors = drawn(4, 5)
    spreads = np.ones(5, np.float32)
    assert np.array_equal(
        back.scorer.evidence(vectors, spreads), tally.scorer.evidence(vectors, spreads)
    )


def test_a_tally_of_other_texts_and_a_torn_one_are_made_anew(
    library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "tally.npz"
    assert Tally.load(path, library.tally.scorer.digest) is None
    library.tally.save(path)
    assert Tally.load(path, "of other texts") is None
    path.write_bytes(path.read_bytes()[:5000])
    assert Tally.load(path, library.tally.scorer.digest) is None


def test_a_count_can_be_cancelled(library: Library) -> None:
    with pytest.raises(Cancelled):
        Tally.count(library.tally.scorer, library.snapshot, library.background, lambda: True)


def test_a_count_of_many_is_one_of_a_fair_sample(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MOST_COUNTED > 10_000
    monkeypatch.setattr("photoapp.tagging.calibration.MOST_COUNTED", 150)
    tally = Tally.count(library.tally.scorer, library.snapshot, library.background)
    assert (tally.photos, tally.library) == (150, len(library.snapshot))
    assert tally.reached.max() == 150


def test_an_empty_library_is_counted(tmp_path: Path) -> None:
    empty = snapshot_of(np.zeros((0, 96), np.float32), tmp_path)
    background = Background.empty(yardstick())
    tally = Tally.count(Scorer.of(drawn(1, len(kinship())), background), empty, background)
    assert not tally.reached.any()
    assert np.isfinite(tally.prior(column(1.0))).all()


def test_without_reviews_log_odds_are_taken_as_they_are() -> None:
    none = Calibration.learnt(Reviews(np.zeros(0, np.int64), np.zeros(0), np.zeros(0, np.bool_)))
    assert none.reviews == 0
    assert np.allclose(none.confidence(column(0.0)), 0.5)


def test_what_is_accepted_makes_surer_and_the_tag_most() -> None:
    learnt = Calibration.learnt(reviews(DOG, right=20, wrong=0))
    sure = learnt.confidence(column(0.0))[0]
    assert sure[DOG] > sure[CAT] > 0.5
    assert learnt.reviews == 20


def test_what_is_rejected_makes_less_sure() -> None:
    sure = Calibration.learnt(reviews(OWL, right=0, wrong=10)).confidence(column(1.0))[0]
    assert sure[OWL] < sure[CAT] < 1 / (1 + np.exp(-1.0))


def test_one_decision_moves_little_and_a_hundred_decide() -> None:
    few = Calibration.learnt(reviews(DOG, right=0, wrong=1)).confidence(column(0.0))[0, DOG]
    many = Calibration.learnt(reviews(DOG, right=0, wrong=100)).confidence(column(0.0))[0, DOG]
    assert 0.3 < few < 0.5
    assert many < 0.15


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from((DOG, CAT, OWL)), st.floats(-40, 40), st.booleans())))
def test_whatever_was_decided_confidence_keeps_its_promises(
    decided: list[tuple[int, float, bool]],
) -> None:
    tags, log_odds, right = zip(*decided, strict=True) if decided else ((), (), ())
    asked = Reviews(np.array(tags, np.int64), np.array(log_odds, float), np.array(right, np.bool_))
    learnt = Calibration.learnt(asked)
    rows = np.concatenate([column(-3.0), column(0.0), column(3.0)])
    sure = learnt.confidence(rows)
    assert ((sure >= 0) & (sure <= 1)).all()
    assert (np.diff(sure, axis=0) >= 0).all()
    for up in np.flatnonzero(kinship().below[:, OWL]):
        assert (sure[:, up] >= sure[:, OWL]).all()


@settings(deadline=None, max_examples=20)
@given(st.randoms(use_true_random=False))
def test_the_order_of_decisions_makes_no_difference(chance: object) -> None:
    rng = np.random.default_rng(5)
    tags, right = rng.choice([DOG, CAT, OWL], 40), rng.random(40) < 0.6
    asked = Reviews(tags, rng.normal(size=40), right)
    order = np.arange(40)
    chance.shuffle(order)  # type: ignore[attr-defined]
    other = Reviews(asked.tags[order], asked.log_odds[order], asked.right[order])
    mine, theirs = Calibration.learnt(asked), Calibration.learnt(other)
    assert np.allclose(mine.tags, theirs.tags, atol=1e-6)
    assert mine.offset == pytest.approx(theirs.offset, abs=1e-6)


def test_reviews_make_confidence_right() -> None:
    """Whoever is too sure by e in the odds learns it from a hundred decisions."""
    rng = np.random.default_rng(0)
    log_odds = rng.normal(0, 1.5, 2000)
    right = rng.random(2000) < 1 / (1 + np.exp(-(log_odds - 1)))
    tags = rng.choice([DOG, CAT, OWL], 2000)
    learnt = Calibration.learnt(Reviews(tags[:100], log_odds[:100], right[:100]))

    def error(calibration: Calibration) -> float:
        rows = np.repeat(log_odds[100:, None].astype(np.float32), len(kinship()), axis=1)
        flat = calibration.confidence(rows)[np.arange(1900), tags[100:]]
        return calibration_error(flat, right[100:])

    assert error(learnt) < 0.08 < error(Calibration.none())


def test_the_calibration_error_is_how_far_shares_are_from_confidence() -> None:
    sure = np.array([0.95, 0.95, 0.55, 0.55])
    assert calibration_error(sure, np.array([1, 1, 1, 0], bool)) == pytest.approx(0.05)
    assert np.isnan(calibration_error(np.zeros(0), np.zeros(0, bool)))
