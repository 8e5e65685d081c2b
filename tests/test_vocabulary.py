"""The vocabulary is a sound tree of things that photos show, named in four languages."""

import re
from collections.abc import Iterator

import pytest

from photoapp.base.messages import Language
from photoapp.base.resources import resources
from photoapp.search.words import fold, understood
from photoapp.tagging.vocabulary import LANGUAGES, vocabulary

HEADINGS = ("group",)
NO_TAGS = ("group", "word", "colour")
KINDS = {
    *NO_TAGS, "activity", "animal", "event", "food", "object", "person", "plant", "scene",
    "style", "weather",
}  # fmt: skip
MOST_LEVELS = 3

Row = dict[str, str]


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    text = (resources() / "vocabulary" / "vocabulary.tsv").read_text(encoding="utf-8")
    names, *lines = (line.split("\t") for line in text.splitlines())
    return [dict(zip(names, line, strict=True)) for line in lines]


def children(rows: list[Row], parent: str) -> list[Row]:
    return [row for row in rows if row["parent"] == parent]


def in_order(rows: list[Row], parent: str = "", level: int = 1) -> Iterator[tuple[str, int]]:
    """Ids with their levels, each parent before its own; none that hangs in the air or a circle."""
    for row in children(rows, parent):
        yield row["id"], level
        yield from in_order(rows, row["id"], level + 1)


def forms(row: Row, language: str) -> list[str]:
    return row[language].split(" | ")


def same(form: str) -> str:
    """What forms have in common that a search cannot tell apart."""
    return " ".join(re.findall(r"[^\W_]+", fold(form)))


def test_it_names_enough_and_not_too_much(rows: list[Row]) -> None:
    assert 450 <= len(vocabulary().tags) <= 600
    assert len(vocabulary().tags) == sum(row["kind"] not in NO_TAGS for row in rows)


def test_an_id_is_english_in_kebab_case_and_stands_once(rows: list[Row]) -> None:
    ids = [row["id"] for row in rows]
    assert len(set(ids)) == len(ids)
    assert not [one for one in ids if not re.fullmatch(r"[a-z]+(-[a-z]+)*", one)]


def test_every_row_hangs_in_the_tree_and_stands_in_its_order(rows: list[Row]) -> None:
    assert [one for one, _ in in_order(rows)] == [row["id"] for row in rows]


def test_the_tree_has_three_levels_at_most(rows: list[Row]) -> None:
    assert max(level for _, level in in_order(rows)) <= MOST_LEVELS


def test_the_dog_is_an_animal_and_part_of_nature() -> None:
    assert vocabulary().concept("dog").parent == "animals"
    assert vocabulary().concept("animals").parent == "nature"
    assert vocabulary().concept("nature").parent == ""


def test_what_else_a_concept_is_exists_once_and_leads_to_no_circle() -> None:
    for one in vocabulary().concepts:
        assert len(set(one.broader)) == len(one.broader), one.id
        assert one.parent not in one.broader, one.id
        assert all(up in vocabulary() for up in one.broader), one.id
        assert one.id not in vocabulary().above(one.id)


def test_an_owl_is_a_bird_and_an_animal_though_the_tree_is_not_as_deep() -> None:
    assert vocabulary().concept("owl").parent == "animals"
    assert vocabulary().above("owl") == ("bird", "animals", "nature")
    assert "owl" in vocabulary().below("bird")
    assert vocabulary().below("owl") == ()


def test_names_begin_with_a_capital_as_a_list_shows_them() -> None:
    dog = vocabulary().concept("dog")
    assert dict(dog.names) == {"en": "Dog", "de": "Hund", "fr": "Chien", "es": "Perro"}
    assert dog.word == "dog"
    assert vocabulary().concept("christmas-tree").word == "Christmas tree"
    for one in vocabulary().concepts:
        assert all(not one.names[language][0].islower() for language in LANGUAGES), one.id


def test_a_name_leads_to_its_concept_in_every_language() -> None:
    for text in ("Dog", "dog", "HUND", "chien", " Perro "):
        assert vocabulary().named(text) == "dog"
    assert vocabulary().named("Hündin") is None
    assert vocabulary().synonym("Hündin") == vocabulary().synonym("dogs") == "dog"
    assert vocabulary().synonym("a word nobody knows") is None
    for one in vocabulary().concepts:
        assert vocabulary().named(one.names["en"]) == one.id


def test_what_cannot_be_seen_is_never_suggested() -> None:
    suggested = {one.id for one in vocabulary().tags}
    assert suggested.isdisjoint({"nature", "mother", "siblings", "red", "photo"})
    assert {"dog", "people", "receipt", "selfie", "black-and-white", "close-up"} <= suggested


def test_own_prompts_stand_once(rows: list[Row]) -> None:
    for one in vocabulary().concepts:
        assert len(set(one.prompts)) == len(one.prompts), one.id
        assert all(prompt == " ".join(prompt.split()) for prompt in one.prompts), one.id


def test_every_row_has_a_kind_and_a_heading_has_rows_below(rows: list[Row]) -> None:
    assert {row["kind"] for row in rows} == KINDS
    for row in rows:
        if row["kind"] in HEADINGS:
            assert children(rows, row["id"]), row["id"]
        if row["kind"] == "word":
            assert not children(rows, row["id"]), row["id"]


def test_everything_is_named_in_every_language_without_stray_spaces(rows: list[Row]) -> None:
    for row in rows:
        for language in LANGUAGES:
            for form in forms(row, language):
                assert form, row
                assert form == " ".join(form.split()), row
            assert len(set(forms(row, language))) == len(forms(row, language)), row


def test_german_names_begin_with_a_capital(rows: list[Row]) -> None:
    assert not [row["de"] for row in rows if not row["de"][0].isupper()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_means_two_things_in_a_language(rows: list[Row], language: str) -> None:
    meanings: dict[str, set[str]] = {}
    for row in rows:
        for form in forms(row, language):
            meanings.setdefault(same(form), set()).add(row["id"])
    assert {form: ids for form, ids in meanings.items() if len(ids) > 1} == {}


def test_no_english_form_looks_foreign(rows: list[Row]) -> None:
    found = {form: understood(form) for row in rows for form in forms(row, "en")}
    assert {form: one for form, one in found.items() if one} == {}


@pytest.mark.parametrize("language", [Language.GERMAN, Language.FRENCH, Language.SPANISH])
def test_most_names_are_known_to_search_as_what_they_are(
    rows: list[Row], language: Language
) -> None:
    """But for those that are English words, names of large places, or words of two languages."""
    found = [(row, understood(row[language].split(" | ")[0])) for row in rows]
    known = [(row, one) for row, one in found if one and one.language == language]
    assert len(known) > len(rows) / 2
    wrong = {
        row["id"]: one.english
        for row, one in known
        if one.english not in [form.lower() for form in forms(row, "en")]
    }
    assert wrong == {}
