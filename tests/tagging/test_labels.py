"""A classifier's labels vote for the tags that its classes are."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photoapp.tagging.labels import Labels, label_concept
from photoapp.tagging.scoring import kinship
from photoapp.tagging.suggesting import SHOWN, Decided, Suggested
from photoapp.tagging.vocabulary import vocabulary

NAMES = ["golden retriever", "tabby, tabby cat", "a thing nobody has a tag for", "beagle", "owl"]


def suggested(labels: list[tuple[int, int, float]], **kwargs: object) -> Suggested:
    """Of photos 1, 2 and 3; labels: (photo, class, probability)."""
    photos, numbers, likely = (np.array(part) for part in zip(*labels, strict=True))
    of = Labels.of(NAMES, hidden=kwargs.pop("hidden", frozenset()))  # type: ignore[arg-type]
    rows = np.asarray(photos, np.int64) - 1
    return of.suggested(np.arange(1, 4), rows, numbers, likely.astype(np.float32), **kwargs)  # type: ignore[arg-type]


def said(found: Suggested, photo: int, least: float = SHOWN) -> set[str]:
    some = (found.photos == photo) & (found.confidence >= least)
    return {kinship().tags[tag] for tag in found.tags[some]}


@pytest.mark.parametrize(
    ("name", "concept"),
    [
        ("golden_retriever", "dog"), ("tabby, tabby cat", "cat"), ("tench, Tinca tinca", "fish"),
        ("lakeside, lakeshore", "lake"), ("Owl", "owl"), ("sports cars", "sports-car"),
        ("mouse, computer mouse", None), ("a word of no concept", None), ("", None),
        ("Chien", None), ("papillon", "dog"),
    ],
)  # fmt: skip
def test_classes_are_known_by_their_english_names(name: str, concept: str | None) -> None:
    assert label_concept(name) == concept


def test_the_table_names_concepts_and_no_class_twice() -> None:
    from photoapp.tagging import labels

    assert set(labels._table().values()) <= {"-", *(one.id for one in vocabulary().tags)}


def test_two_breeds_are_one_dog() -> None:
    found = suggested([(1, 0, 0.45), (1, 3, 0.45), (2, 0, 0.45), (2, 2, 0.45)])
    assert said(found, 1) == {"dog"}
    assert "dog" not in said(found, 2)


def test_torn_between_dog_and_cat_it_is_an_animal() -> None:
    found = suggested([(1, 0, 0.48), (1, 1, 0.48)])
    assert said(found, 1) == {"animals"}


def test_a_class_without_a_concept_says_nothing() -> None:
    assert not len(suggested([(1, 2, 0.99)]).photos)


def test_decisions_and_hidden_tags_count_here_too() -> None:
    labels = [(1, 4, 0.97), (2, 4, 0.97)]
    assert said(suggested(labels), 1) == {"owl"}
    assert said(suggested(labels, hidden=frozenset({"owl"})), 1) == {"bird"}
    owl = np.array([kinship().places["owl"]])
    gone = Decided(np.array([1]), owl, np.array([False]))
    assert said(suggested(labels, decided=gone), 1) == {"bird"}
    assert said(suggested(labels, decided=gone), 2) == {"owl"}


LABELS = st.lists(
    st.tuples(st.integers(1, 3), st.integers(0, 4), st.floats(0, 1)), min_size=1, max_size=12
)


@settings(deadline=None)
@given(LABELS)
def test_a_parent_has_at_least_the_odds_of_its_child(
    labels: list[tuple[int, int, float]],
) -> None:
    photos, numbers, likely = (np.array(part) for part in zip(*labels, strict=True))
    odds = Labels.of(NAMES).log_odds(3, photos - 1, numbers, likely.astype(np.float32))
    for place, below in enumerate(kinship().below):
        assert (odds[:, place] >= odds[:, below].max(axis=1)).all()
    assert not np.isnan(odds).any()


def test_a_classifier_without_names_says_nothing() -> None:
    none = np.zeros(0, np.int64)
    found = Labels.of([]).suggested(np.arange(3), none, none, np.zeros(0, np.float32))
    assert not len(found.photos)
