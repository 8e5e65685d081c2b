"""Tags of the user: who bears what, whatever becomes of the files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shelf import Shelf

from photoapp.base.messages import Code, PhotoappError, Why
from photoapp.catalog import Catalog, names, photos, tags, tagtree
from photoapp.catalog.filters import photo_ids


def tag(catalog: Catalog, name: str, *photos: int) -> int:
    return catalog.write(lambda c: tags.tag(c, name, photos))


def untag(catalog: Catalog, name: str, *photos: int) -> int:
    return catalog.write(lambda c: tags.untag(c, name, photos))


def listed(catalog: Catalog) -> list[tuple[str, int]]:
    return [(one.name, one.photos) for one in tags.tags(catalog.read())]


def of(catalog: Catalog, photo: int) -> tuple[str, ...]:
    return tags.tags_of(catalog.read(), [photo]).get(photo, ())


def test_a_tag_is_given_once_and_taken_away(catalog: Catalog, shelf: Shelf) -> None:
    one, two = shelf.put("one.jpg"), shelf.put("two.jpg")
    assert tag(catalog, "Norway", one, two) == 2
    assert tag(catalog, "Norway", one) == 0
    assert listed(catalog) == [("Norway", 2)]
    assert untag(catalog, "norway", one) == 1
    assert untag(catalog, "norway", one) == 0
    assert (of(catalog, one), of(catalog, two)) == ((), ("Norway",))


def test_spellings_of_one_name_are_one_tag(catalog: Catalog, shelf: Shelf) -> None:
    photo = shelf.put("one.jpg")
    tag(catalog, "  Caf\u00e9   Paris ", photo)
    assert tag(catalog, "cafe\u0301 PARIS", photo) == 0
    assert of(catalog, photo) == ("Caf\u00e9 Paris",)


def test_a_tag_that_nobody_bears_is_gone_and_may_be_spelled_anew(
    catalog: Catalog, shelf: Shelf
) -> None:
    photo = shelf.put("one.jpg")
    tag(catalog, "norwya", photo)
    untag(catalog, "norwya", photo)
    assert tags.tags(catalog.read()) == []
    assert tags.count(catalog.read()) == 0
    tag(catalog, "NORWYA", photo)
    assert of(catalog, photo) == ("NORWYA",)


@pytest.mark.parametrize("name", ["\u0645\u06cc\u200c\u062e", "\U0001f469\u200d\U0001f467"])
def test_persian_words_and_joined_emoji_are_tags(catalog: Catalog, shelf: Shelf, name: str) -> None:
    photo = shelf.put("one.jpg")
    tag(catalog, name, photo)
    assert of(catalog, photo) == (name,)


@pytest.mark.parametrize("name", ["", "  ", 'a "b"', "x" * 201, "a\x07b", "\u200d", "\u202eb"])
def test_what_no_question_could_ask_for_is_no_tag(
    catalog: Catalog, shelf: Shelf, name: str
) -> None:
    with pytest.raises(PhotoappError) as caught:
        tag(catalog, name, shelf.put("one.jpg"))
    assert caught.value.code is Code.TAG_NAME
    assert tags.tags(catalog.read()) == []


def test_taking_away_an_unknown_tag_says_so(catalog: Catalog, shelf: Shelf) -> None:
    with pytest.raises(PhotoappError) as caught:
        untag(catalog, "nothing", shelf.put("one.jpg"))
    assert caught.value.code is Code.TAG_UNKNOWN


def test_a_forgotten_photo_is_passed_over(catalog: Catalog, shelf: Shelf) -> None:
    assert tag(catalog, "Norway", shelf.put("one.jpg"), 999) == 1


def test_tags_are_words_of_a_photo(catalog: Catalog, shelf: Shelf) -> None:
    photo = shelf.put("one.jpg")
    tag(catalog, "Fjord trip", photo)
    assert names.matching(catalog.read(), "fjord").tolist() == [photo]
    assert names.where(catalog.read(), ["trip"], [photo]) == {photo: (Why.TAG,)}
    shelf.put("one.jpg", "edited", title="Later")  # its words are written anew
    assert names.matching(catalog.read(), "fjord").tolist() == [photo]
    untag(catalog, "fjord trip", photo)
    assert names.matching(catalog.read(), "fjord").tolist() == []


def test_tags_are_a_filter(catalog: Catalog, shelf: Shelf) -> None:
    one, two = shelf.put("one.jpg"), shelf.put("two.jpg")
    tag(catalog, "Norway", one)
    assert photo_ids(catalog.read(), tags.has_tag("NORWAY")).tolist() == [one]
    assert photo_ids(catalog.read(), tags.has_tag("norway").negated()).tolist() == [two]


def test_a_missing_photo_keeps_its_tags_and_is_not_counted(catalog: Catalog, shelf: Shelf) -> None:
    photo = shelf.put("one.jpg")
    tag(catalog, "Norway", photo)
    shelf.lose(photo)
    assert listed(catalog) == [("Norway", 0)]
    assert shelf.put("elsewhere/one.jpg", "one.jpg") == photo
    assert listed(catalog) == [("Norway", 1)]


def test_tags_stay_through_copies_and_edits_in_place(catalog: Catalog, shelf: Shelf) -> None:
    photo = shelf.put("one.jpg", "one")
    tag(catalog, "Norway", photo)
    assert shelf.put("copy.jpg", "one") == photo
    assert shelf.put("one.jpg", "one rated", picture="one") in photos.photo_list(catalog.read()).ids
    assert of(catalog, shelf.photo("copy.jpg")) == ("Norway",)


def test_an_edited_copy_inherits_the_tags_and_goes_its_own_way(
    catalog: Catalog, shelf: Shelf
) -> None:
    photo = shelf.put("one.jpg", "one")
    assert shelf.put("copy.jpg", "one") == photo
    tag(catalog, "Norway", photo)
    heir = shelf.put("copy.jpg", "painted over")
    assert heir != photo
    assert of(catalog, heir) == ("Norway",)
    assert names.matching(catalog.read(), "norway").tolist() == sorted([photo, heir])
    untag(catalog, "Norway", photo)
    assert of(catalog, heir) == ("Norway",)


@given(st.text(max_size=60))
def test_a_name_that_is_accepted_is_found_again_however_it_is_written(name: str) -> None:
    try:
        spelling = tagtree.spelled(name)
    except PhotoappError:
        return
    assert tagtree.spelled(spelling) == spelling
    for other in (name, spelling, spelling.upper().lower(), f" {spelling} "):
        if other.casefold().split() == spelling.casefold().split():
            assert tagtree.folded(other) == tagtree.folded(spelling)
