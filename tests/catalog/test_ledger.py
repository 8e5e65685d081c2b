"""Who says that a photo bears a tag, what became of it, and what one source did undone alone."""

import itertools
from collections.abc import Callable
from typing import Any

import pytest
from shelf import Shelf

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.tagged import Decision, TagSource
from photoapp.catalog import Catalog, arranging, ledger, names, settings, tags, tagtree
from photoapp.catalog.filters import photo_ids
from photoapp.catalog.history import History
from photoapp.catalog.tagtree import Concept
from photoapp.catalog.takingback import take_back

ANIMALS = Concept("animals", "", "Animals", ("Animals", "Tiere"))
DOG = Concept("dog", "animals", "Dog", ("Dog", "Hund"), ("hound",))
Act = Callable[..., Any]


@pytest.fixture
def act(catalog: Catalog) -> Act:
    return lambda deed, *values, **named: catalog.write(lambda c: deed(c, *values, **named))


def say(
    catalog: Catalog, photo: int, name: str, source: TagSource, decision: Decision, score: float
) -> None:
    """An entry as the machinery of a source makes it."""
    catalog.write(
        lambda c: c.execute(
            "INSERT INTO photo_tags(photo_id, tag_id, source, model, score, decision)"
            " VALUES (?, ?, ?, 'eye', ?, ?)",
            (photo, tagtree.put(c, name), source, score, decision),
        )
    )


def said(catalog: Catalog, photo: int) -> dict[str, tuple[TagSource, Decision]]:
    marks = ledger.marks(catalog.read(), [photo]).get(photo, ())
    return {one.tag: (one.source, one.decision) for one in marks}


def test_what_a_source_did_is_undone_without_touching_the_rest(
    catalog: Catalog, shelf: Shelf, act: Act
) -> None:
    photo = shelf.put("one.jpg", keywords=("Sea",))
    act(tags.tag, "Mine", [photo])
    for source, decision in itertools.product(
        (TagSource.ENCODER, TagSource.CLASSIFIER, TagSource.TAUGHT), Decision
    ):
        say(catalog, photo, f"{source} {decision}", source, decision, 0.9)
    before = said(catalog, photo)
    assert take_back(catalog, TagSource.ENCODER) == 1
    after = said(catalog, photo)
    assert before.keys() - after.keys() == {"encoder applied"}
    assert all(after[name] == before[name] for name in after)
    assert names.matching(catalog.read(), "encoder applied").size == 0
    assert ledger.silent(catalog.read()) == {TagSource.ENCODER}
    History(catalog).undo()
    assert said(catalog, photo) == before
    assert ledger.silent(catalog.read()) == set()
    assert settings.get(catalog.read(), ledger.SILENT) is None


def test_the_users_own_tags_are_no_source_to_take_back(catalog: Catalog) -> None:
    with pytest.raises(ValueError, match="user"):
        take_back(catalog, TagSource.USER)


def test_a_tag_of_a_machine_that_is_taken_away_is_rejected_for_ever(
    catalog: Catalog, shelf: Shelf, act: Act
) -> None:
    photo = shelf.put("one.jpg")
    say(catalog, photo, "Dog", TagSource.ENCODER, Decision.APPLIED, 0.9)
    act(tags.untag, "dog", [photo])
    assert said(catalog, photo) == {"Dog": (TagSource.ENCODER, Decision.REJECTED)}
    act(tags.tag, "dog", [photo])
    assert said(catalog, photo) == {"Dog": (TagSource.ENCODER, Decision.ACCEPTED)}


def test_a_photo_that_becomes_part_of_another_brings_what_the_user_said(
    catalog: Catalog, shelf: Shelf
) -> None:
    keep, gone = shelf.put("one.jpg"), shelf.put("two.jpg")
    rank = [Decision.APPLIED, Decision.REJECTED, Decision.ACCEPTED]
    for one, other in itertools.product(rank, rank):
        say(catalog, keep, f"{one} {other}", TagSource.ENCODER, one, 0.5)
        say(catalog, gone, f"{one} {other}", TagSource.TAUGHT, other, 0.6)
    say(catalog, gone, "new", TagSource.TAUGHT, Decision.APPLIED, 0.6)
    catalog.write(lambda c: ledger.inherit(c, keep, gone))
    for name, (source, decision) in said(catalog, keep).items():
        if name == "new":
            assert (source, decision) == (TagSource.TAUGHT, Decision.APPLIED)
            continue
        one, other = map(Decision, name.split())
        assert decision is max(one, other, key=rank.index)
        theirs = rank.index(other) > rank.index(one)
        assert source is (TagSource.TAUGHT if theirs else TagSource.ENCODER)


# -- concepts ------------------------------------------------------------------------------------


def test_concepts_become_tags_with_what_is_above_them(catalog: Catalog, act: Act) -> None:
    found = act(tagtree.ensure_concepts, [ANIMALS, DOG])
    assert act(tagtree.ensure_concepts, [ANIMALS, DOG]) == found
    assert tagtree.parent_of(catalog.read(), found["dog"]) == found["animals"]
    assert tags.tags(catalog.read()) == [], "nobody proposes or bears them"


def test_a_tag_of_the_users_takes_the_concept_and_keeps_its_spelling_and_place(
    catalog: Catalog, shelf: Shelf, act: Act
) -> None:
    photo = shelf.put("one.jpg")
    act(tags.tag, "HUND", [photo])
    act(arranging.make, "Pets")
    act(arranging.nest, "hund", "pets")
    found = act(tagtree.ensure_concepts, [ANIMALS, DOG])
    (tag,) = [one for one in tags.tags(catalog.read()) if one.concept]
    assert (tag.name, tag.id, tag.concept) == ("HUND", found["dog"], "dog")
    assert tag.parent == tagtree.find(catalog.read(), "pets")


def test_a_new_tag_by_a_name_of_a_concept_is_its_tag(
    catalog: Catalog, shelf: Shelf, act: Act
) -> None:
    photo = shelf.put("one.jpg")
    act(tags.tag, "Hund", [photo], [ANIMALS, DOG])
    assert tags.tags_of(catalog.read(), [photo]) == {photo: ("Hund",)}
    found = act(tagtree.ensure_concepts, [ANIMALS, DOG])
    assert tagtree.find(catalog.read(), "hund") == found["dog"]
    act(tags.untag, "Hund", [photo])
    assert said(catalog, photo) == {"Hund": (TagSource.USER, Decision.REJECTED)}
    act(tags.tag, "dog", [photo], [ANIMALS, DOG])
    assert tags.tags_of(catalog.read(), [photo]) == {photo: ("Hund",)}


@pytest.mark.parametrize("name", ["Dog", "HUND", "hound", "tiere"])
def test_questions_find_a_tag_by_any_name_of_its_concept_and_those_below(
    catalog: Catalog, shelf: Shelf, act: Act, name: str
) -> None:
    photo, _ = shelf.put("one.jpg"), shelf.put("two.jpg")
    act(tags.tag, "Dog", [photo], [ANIMALS, DOG])
    act(arranging.rename, "Dog", "Rex and friends")
    assert photo_ids(catalog.read(), tags.has_tag(name)).tolist() == [photo]
    act(arranging.make, "Canines")
    act(arranging.merge, "rex and friends", "canines")
    if name != "tiere":
        assert photo_ids(catalog.read(), tags.has_tag(name)).tolist() == [photo]


def test_a_merged_concept_goes_where_its_tag_went_and_a_deleted_one_nowhere(
    catalog: Catalog, act: Act
) -> None:
    act(tagtree.ensure_concepts, [ANIMALS, DOG])
    act(arranging.make, "Pets")
    act(arranging.merge, "dog", "pets")
    pets = tagtree.find(catalog.read(), "pets")
    assert act(tagtree.ensure_concepts, [ANIMALS, DOG])["dog"] == pets
    act(arranging.delete, "pets")
    assert act(tagtree.ensure_concepts, [ANIMALS, DOG]).keys() == {"animals"}
    history = History(catalog)
    history.undo()
    history.undo()
    assert act(tagtree.ensure_concepts, [ANIMALS, DOG])["dog"] not in (None, pets)


# -- undoing out of order ------------------------------------------------------------------------


def test_undoing_out_of_order_never_leaves_tags_in_a_circle_or_without_a_name(
    catalog: Catalog, shelf: Shelf, act: Act
) -> None:
    photo = shelf.put("one.jpg")
    history = History(catalog)
    for name in ("A", "B"):
        act(arranging.make, name)
    act(arranging.nest, "A", "B")
    inner = history.done()[0].number
    history.undo()
    act(arranging.nest, "B", "A")
    with pytest.raises(PhotoappError) as caught:
        history.redo(inner)
    assert caught.value.code is Code.UNDO_CONFLICT
    act(tags.tag, "C", [photo])
    act(tags.untag, "C", [photo])
    untagged = history.done()[0].number
    act(arranging.rename, "B", "C")
    with pytest.raises(PhotoappError) as caught:
        history.undo(untagged)
    assert (caught.value.code, caught.value.values) == (Code.UNDO_CONFLICT, {"what": "C"})


def test_sources_that_were_switched_otherwise_since_are_named(
    catalog: Catalog, shelf: Shelf, act: Act
) -> None:
    take_back(catalog, TagSource.TAUGHT)
    first = History(catalog).done()[0].number
    take_back(catalog, TagSource.FILE)
    with pytest.raises(PhotoappError) as caught:
        History(catalog).undo(first)
    assert (caught.value.code, caught.value.values) == (
        Code.UNDO_CONFLICT, {"what": "file, taught"},
    )  # fmt: skip
