"""Keywords in files are tags, for as long as the file says so and the user does not disagree."""

import pytest
from shelf import Shelf

from photoapp.base.tagged import Decision, TagSource
from photoapp.catalog import Catalog, keywords, ledger, names, tags, tagtree
from photoapp.catalog.filters import photo_ids
from photoapp.catalog.history import History
from photoapp.catalog.takingback import take_back


def of(catalog: Catalog, photo: int) -> tuple[str, ...]:
    return tags.tags_of(catalog.read(), [photo]).get(photo, ())


def parents(catalog: Catalog) -> dict[str, str | None]:
    found = tags.tags(catalog.read())
    by_id = {one.id: one.name for one in found}
    return {one.name: None if one.parent is None else by_id[one.parent] for one in found}


def test_a_keyword_is_a_tag_that_the_file_gave(catalog: Catalog, shelf: Shelf) -> None:
    photo = shelf.put("one.jpg", keywords=("Sea", "sea "))
    (mark,) = ledger.marks(catalog.read(), [photo])[photo]
    assert (mark.tag, mark.source, mark.decision) == ("Sea", TagSource.FILE, Decision.APPLIED)
    assert names.matching(catalog.read(), "sea").tolist() == [photo]
    assert photo_ids(catalog.read(), tags.has_tag("SEA")).tolist() == [photo]


def test_what_can_be_no_tag_stays_a_keyword(catalog: Catalog, shelf: Shelf) -> None:
    photo = shelf.put("one.jpg", keywords=('6" gun', "x" * 201, "Sea"))
    assert of(catalog, photo) == ("Sea",)
    assert names.matching(catalog.read(), '6" gun').tolist() == [photo]


def test_keyword_paths_nest(catalog: Catalog, shelf: Shelf) -> None:
    photo = shelf.put("a.jpg", keywords=("Turkey",), keyword_paths=("Places|Europe|Turkey",))
    shelf.put("b.jpg", keyword_paths=("Places|Asia|Turkey", "Turkey|Places"))
    assert of(catalog, photo) == ("Turkey",)
    assert parents(catalog) == {
        "Places": None, "Europe": "Places", "Turkey": "Europe",
    }  # fmt: skip
    assert tagtree.find(catalog.read(), "asia") is None or "Asia" not in parents(catalog)
    assert photo in photo_ids(catalog.read(), tags.has_tag("places")).tolist()


def test_only_what_the_file_begins_or_ceases_to_say_changes(catalog: Catalog, shelf: Shelf) -> None:
    photo = shelf.put("one.jpg", "first", picture="p", keywords=("Sea", "Sun", "Sand"))
    catalog.write(lambda c: tags.untag(c, "Sea", [photo]))
    catalog.write(lambda c: tags.tag(c, "Sun", [photo]))
    shelf.put("one.jpg", "second", picture="p", keywords=("Sea", "Sky"))
    assert of(catalog, photo) == ("Sky", "Sun"), "rejected stays away, accepted stays"
    shelf.put("one.jpg", "third", picture="p")
    assert of(catalog, photo) == ("Sun",)
    shelf.put("one.jpg", "fourth", picture="p", keywords=("Sea",))
    assert of(catalog, photo) == ("Sun",), "what was rejected never comes back"


def test_files_are_taken_back_and_let_speak_again(catalog: Catalog, shelf: Shelf) -> None:
    one = shelf.put("one.jpg", keywords=("Sea",), keyword_paths=("Places|Oslo",))
    catalog.write(lambda c: tags.tag(c, "Mine", [one]))
    assert take_back(catalog, TagSource.FILE) == 1
    two = shelf.put("two.jpg", keywords=("Sun",))
    assert (of(catalog, one), of(catalog, two)) == (("Mine",), ())
    catalog.write(lambda c: ledger.use(c, TagSource.FILE, keywords.unsaid(c)))
    assert (of(catalog, one), of(catalog, two)) == (("Mine", "Oslo", "Sea"), ("Sun",))
    history = History(catalog)
    history.undo()
    assert (of(catalog, one), of(catalog, two)) == (("Mine",), ())
    history.undo()
    assert (of(catalog, one), of(catalog, two)) == (("Mine", "Oslo", "Sea"), ())


@pytest.mark.parametrize("accepted", [True, False])
def test_an_edited_copy_bears_what_its_own_file_says(
    catalog: Catalog, shelf: Shelf, accepted: bool
) -> None:
    photo = shelf.put("one.jpg", "one", keywords=("Sea",))
    assert shelf.put("copy.jpg", "one", keywords=("Sea",)) == photo
    if accepted:
        catalog.write(lambda c: tags.tag(c, "Sea", [photo]))
    heir = shelf.put("copy.jpg", "painted over", keywords=("Sun",))
    assert heir != photo
    assert of(catalog, heir) == (("Sea", "Sun") if accepted else ("Sun",))
