"""Tags by the front door: the vocabulary's, the user's, and lists of them."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from shelf import Shelf

from photoapp.base.home import Home
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.tagged import Decision, Tag, TagSource
from photoapp.catalog import Catalog
from photoapp.catalog.history import History
from photoapp.catalog.tags import has_tag
from photoapp.tagging import Tags
from photoapp.tagging.vocabulary import vocabulary


@pytest.fixture
def catalog(home: Home) -> Iterator[Catalog]:
    made = Catalog(home)
    yield made
    made.close()


@pytest.fixture
def photos(catalog: Catalog) -> list[int]:
    shelf = Shelf(catalog)
    return [shelf.put(f"{number}.jpg") for number in range(3)]


@pytest.fixture
def tags(catalog: Catalog) -> Tags:
    return Tags(catalog)


def tree(tags: Tags) -> dict[str, tuple[str | None, int]]:
    """By name, the tag above and the photos."""
    found = tags.all()
    names = {one.id: one.name for one in found}
    return {one.name: (names.get(one.parent or 0), one.photos) for one in found}


def refused(code: Code, act: object, *values: object) -> None:
    with pytest.raises(PhotoappError) as caught:
        act(*values)  # type: ignore[operator]
    assert caught.value.code is code


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_a_new_tag_that_the_vocabulary_knows_stands_where_it_does(
    tags: Tags, photos: list[int], language: str
) -> None:
    dog = vocabulary().concept("dog")
    name = dog.names[language].upper()
    tags.add(name, photos[:2])
    found = tags.find(name)
    assert (found.name, found.concept, found.photos) == (name, "dog", 2)
    above = vocabulary().concept(dog.parent).names["en"]
    assert tree(tags)[name] == (above, 2)
    assert tree(tags)[above][1] == 2
    tags.add(dog.names["es"], photos[2:])
    assert tags.of(photos[2:]) == {photos[2]: (name,)}, "one concept, one tag"


@pytest.mark.parametrize("has_bird", [False, True])
def test_an_owl_is_found_and_counted_as_a_bird(
    catalog: Catalog, tags: Tags, photos: list[int], has_bird: bool
) -> None:
    tags.add("Owl", photos[:1])
    if has_bird:
        tags.add("Bird", photos[1:2])
    expected = photos[: 1 + has_bird]
    for name in ("bird", "Vögel", "animals"):
        assert bearing(catalog, name) == expected, name
    counts = {name: count for name, (_, count) in tree(tags).items()}
    assert counts == {"Nature": len(expected), "Animal": len(expected), "Owl": 1} | (
        {"Bird": 2} if has_bird else {}
    )


def test_a_bird_put_below_an_owl_is_found_by_either(
    catalog: Catalog, tags: Tags, photos: list[int]
) -> None:
    tags.add("Owl", photos[:1])
    tags.add("Bird", photos[1:2])
    tags.nest("Bird", "Owl")
    assert bearing(catalog, "owl") == bearing(catalog, "bird") == photos[:2]
    assert tree(tags)["Owl"] == ("Animal", 2)
    assert tree(tags)["Bird"] == ("Owl", 2)


def bearing(catalog: Catalog, name: str) -> list[int]:
    """The photos that a question for a tag finds."""
    asked = has_tag(name)
    rows = catalog.read().execute(
        f"SELECT id FROM photos WHERE {asked.sql} ORDER BY id", asked.values
    )
    return [row[0] for row in rows]


def test_counts_take_in_what_is_below_each_photo_once(tags: Tags, photos: list[int]) -> None:
    tags.make("Europe")
    tags.make("Norway", "europe")
    tags.make("Oslo", "norway")
    tags.add("Oslo", photos[:2])
    tags.add("Norway", photos[1:])
    assert tree(tags) == {"Europe": (None, 3), "Norway": ("Europe", 3), "Oslo": ("Norway", 2)}
    tags.nest("oslo", None)
    assert tree(tags) == {"Europe": (None, 2), "Norway": ("Europe", 2), "Oslo": (None, 2)}


def test_hiding_takes_those_below_along_and_giving_by_hand_shows_again(
    tags: Tags, photos: list[int]
) -> None:
    tags.make("Europe")
    tags.make("Norway", "Europe")
    tags.add("Norway", photos)
    tags.hide("europe")
    assert tags.all() == []
    assert tags.of(photos) == {}
    assert {mark.tag for marks in tags.marks(photos).values() for mark in marks} == {"Norway"}
    assert [one.name for one in tags.all(hidden=True)] == ["Europe", "Norway"]
    tags.add("Norway", photos[:1])
    assert [(one.name, one.parent) for one in tags.all()] == [("Norway", None)]
    tags.hide("europe", hidden=False)
    assert tree(tags)["Norway"] == ("Europe", 3)


def test_a_tag_is_found_and_taken_away_as_it_was_given(
    catalog: Catalog, tags: Tags, photos: list[int]
) -> None:
    tags.add("Dog", photos[:1])
    tags.add("Hund", photos[:2])
    assert (tags.find("perro").name, tags.find("hund").photos) == ("Dog", 2)
    assert tags.remove("Chien", photos[:2]) == 2
    tags.add("ete", photos[:1])
    assert bearing(catalog, "ete") == photos[:1] == bearing(catalog, "\u00e9t\u00e9")
    tags.delete("dog")
    refused(Code.TAG_UNKNOWN, tags.find, "perro")
    refused(Code.TAG_UNKNOWN, tags.remove, "perro", photos)


def test_names_are_kept_apart(tags: Tags, photos: list[int]) -> None:
    tags.make("Norway")
    tags.add("Oslo", photos)
    refused(Code.TAG_EXISTS, tags.make, "NORWAY")
    refused(Code.TAG_EXISTS, tags.rename, "oslo", "norway")
    refused(Code.TAG_CYCLE, tags.nest, "oslo", "oslo")
    refused(Code.TAG_UNKNOWN, tags.nest, "oslo", "nowhere")
    refused(Code.TAG_UNKNOWN, tags.merge, "nothing", "oslo")
    refused(Code.TAG_NAME, tags.rename, "oslo", 'a"b')
    assert tags.rename("oslo", "OSLO").name == "OSLO"


def test_merging_brings_photos_and_those_below(tags: Tags, photos: list[int]) -> None:
    tags.make("Norge")
    tags.make("Oslo", "Norge")
    tags.add("Norge", photos[:2])
    tags.add("Norway", photos[1:])
    assert tags.merge("norge", "norway") == 2
    assert tree(tags) == {"Norway": (None, 3), "Oslo": ("Norway", 0)}
    assert tags.of(photos) == dict.fromkeys(photos, ("Norway",))


def test_a_deleted_tag_is_gone_with_all_that_was_said_and_comes_back_by_undoing(
    catalog: Catalog, tags: Tags, photos: list[int]
) -> None:
    tags.add("dog", photos[:2])
    tags.remove("dog", photos[:1])
    before = tags.marks(photos)
    assert tags.delete("Dog") == 1
    assert tags.marks(photos) == {}
    refused(Code.TAG_UNKNOWN, tags.find, "dog")
    History(catalog).undo()
    assert tags.marks(photos) == before
    assert {mark.decision for marks in before.values() for mark in marks} == {
        Decision.REJECTED,
        Decision.ACCEPTED,
    }


def test_every_source_but_the_user_can_be_switched(tags: Tags) -> None:
    assert tags.sources() == dict.fromkeys(
        [TagSource.FILE, TagSource.ENCODER, TagSource.CLASSIFIER, TagSource.TAUGHT], True
    )
    tags.take_back(TagSource.CLASSIFIER)
    assert [one for one, on in tags.sources().items() if not on] == [TagSource.CLASSIFIER]
    tags.use(TagSource.CLASSIFIER)
    assert all(tags.sources().values())


# -- lists ---------------------------------------------------------------------------------------

LIGHTROOM = "Places\n\tEurope\n\t\tNorway\n\t\t\t{Norge}\n\t\t[Sweden]\n\tAsia\nPeople\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_list_is_read_as_it_is_nested(
    tags: Tags, photos: list[int], tmp_path: Path, encoding: str
) -> None:
    tags.add("Asia", photos[:1])
    (tmp_path / "list.txt").write_text(LIGHTROOM, encoding=encoding)
    assert tags.import_list(tmp_path / "list.txt") == 5
    assert tree(tags) == {
        "Asia": ("Places", 1), "Europe": ("Places", 0), "Norway": ("Europe", 0),
        "People": (None, 0), "Places": (None, 1), "Sweden": ("Europe", 0),
    }  # fmt: skip
    assert tags.import_list(tmp_path / "list.txt") == 0


def test_importing_is_one_action_and_moves_nothing_that_stands_somewhere(
    catalog: Catalog, tags: Tags, tmp_path: Path
) -> None:
    tags.make("Trips")
    tags.make("Norway", "Trips")
    (tmp_path / "list.txt").write_text("Places|Europe|Norway\nPlaces|Europe|Norway|Oslo\n")
    tags.import_list(tmp_path / "list.txt")
    assert tree(tags)["Norway"] == ("Trips", 0)
    assert tree(tags)["Oslo"] == ("Norway", 0)
    history = History(catalog)
    history.undo()
    assert tree(tags) == {"Norway": ("Trips", 0), "Trips": (None, 0)}
    history.redo()
    assert tree(tags)["Europe"] == ("Places", 0)


@pytest.mark.parametrize("names", [("Dog", "Hund"), ("Hund", "Dog")])
def test_two_names_of_a_deleted_tag_in_a_list_bring_it_back_once(
    catalog: Catalog, tags: Tags, tmp_path: Path, names: tuple[str, str]
) -> None:
    tags.make("Dog")
    tags.delete("Dog")
    (tmp_path / "list.txt").write_text("\n".join(names))
    assert tags.import_list(tmp_path / "list.txt") == 1
    assert names[0] in tree(tags)
    assert names[1] not in tree(tags)
    history = History(catalog)
    history.undo()
    assert tree(tags) == {}
    history.redo()
    assert names[0] in tree(tags)


def test_what_is_written_is_read_again(tags: Tags, photos: list[int], tmp_path: Path) -> None:
    for name, parent in (("Málaga", None), ("b", "málaga"), ("A", "b"), ("Z", None)):
        tags.make(name, parent)
    tags.hide("z")
    text = tags.export_list()
    assert text == "Málaga\n\tb\n\t\tA\nZ\n"
    before = tree(tags)
    for one in ("Málaga", "b", "A", "Z"):
        tags.delete(one)
    (tmp_path / "list.txt").write_text(text, encoding="utf-8")
    assert tags.import_list(tmp_path / "list.txt") == 4
    assert tree(tags) == before | {"Z": (None, 0)}


@pytest.mark.parametrize(
    "content", [b"\0\1\2\3", b"a\n" + b"x" * 201, b'say "hello"', b"|".join([b"a"] * 101)]
)
def test_what_is_no_list_changes_nothing(tags: Tags, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "list.txt").write_bytes(content)
    refused(Code.TAGS_UNREADABLE, tags.import_list, tmp_path / "list.txt")
    refused(Code.TAGS_UNREADABLE, tags.import_list, tmp_path / "nothing.txt")
    assert tags.all() == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_a_device_and_a_folder_are_no_lists_and_not_waited_for(
    tags: Tags, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path(os.devnull), tmp_path):
        refused(Code.TAGS_UNREADABLE, tags.import_list, path)


def test_a_tag_says_all_there_is_to_know(tags: Tags, photos: list[int]) -> None:
    tags.make("Europe")
    made = tags.make("Norway", "Europe")
    assert made == Tag("Norway", 0, made.id, tags.find("europe").id)
