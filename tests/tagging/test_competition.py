"""Rivals share one certainty; what is above a tag gets all that speaks for it."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from photoapp.tagging.scoring import kinship

PLACES = kinship().places
SIZE = len(kinship())
MASSES = arrays(np.float32, (3, SIZE), elements=st.floats(2**-10, 2**10, width=32), fill=st.just(1))


def masses(**larger: float) -> np.ndarray:
    """Everything weighs 1, but for these."""
    drawn = np.ones((1, SIZE), np.float32)
    for concept, mass in larger.items():
        drawn[0, PLACES[concept.replace("_", "-")]] = mass
    return drawn


def odds(concept: str, **larger: float) -> float:
    return float(kinship().odds(masses(**larger))[0, PLACES[concept]])


def test_a_rival_takes_from_a_tag() -> None:
    assert odds("dog", dog=500) > odds("dog", dog=500, cat=500) + 0.5


def test_what_a_tag_is_too_is_no_rival() -> None:
    assert abs(odds("dog", dog=500) - odds("dog", dog=500, animals=500)) < 1e-3


def test_who_cannot_tell_wolf_from_fox_is_sure_of_an_animal() -> None:
    torn = {"wolf": 1000, "fox": 1000}
    assert odds("wolf", **torn) < 0 < odds("animals", **torn)


def test_an_owl_speaks_for_a_bird_though_it_does_not_stand_below_it() -> None:
    assert odds("bird", owl=5000) > 0


def test_headings_and_words_of_search_are_no_tags() -> None:
    assert not {"nature", "mother", "red"} & set(kinship().tags)


@settings(deadline=None)
@given(MASSES)
def test_a_parent_has_at_least_the_odds_of_its_child_once_raised(drawn: np.ndarray) -> None:
    raised = kinship().raised(kinship().odds(drawn))
    assert np.isfinite(raised).all()
    for place, below in enumerate(kinship().below):
        assert (raised[:, place] >= raised[:, below].max(axis=1)).all(), kinship().tags[place]


@settings(deadline=None)
@given(MASSES)
def test_odds_depend_on_proportions_alone(drawn: np.ndarray) -> None:
    assert np.allclose(kinship().odds(drawn), kinship().odds(drawn * 8), atol=1e-3)


@settings(deadline=None)
@given(arrays(np.bool_, (2, SIZE)))
def test_the_most_specific_say_all_that_was_chosen(chosen: np.ndarray) -> None:
    left = kinship().most_specific(chosen)
    below = kinship().below.astype(int)
    assert not (left & ~chosen).any()
    assert np.array_equal(left @ below.T > 0, chosen @ below.T > 0)
    for row in left:
        some = np.flatnonzero(row)
        assert below[np.ix_(some, some)].sum() == len(some)
