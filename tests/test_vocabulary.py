"""The vocabulary is a sound tree of things that photos show, named in four languages."""

import re
from collections.abc import Iterator

import pytest

from photoapp.base.messages import Language
from photoapp.base.resources import resources
from photoapp.search.words import fold, understood

LANGUAGES = ("en", "de", "fr", "es")
HEADINGS = ("group",)
NO_TAGS = ("group", "word")
KINDS = {
    *NO_TAGS, "activity", "animal", "colour", "event", "food", "object", "person", "plant", "scene",
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
    assert sum(row["kind"] not in NO_TAGS for row in rows) >= 450
    assert len(rows) <= 600


def test_an_id_is_english_in_kebab_case_and_stands_once(rows: list[Row]) -> None:
    ids = [row["id"] for row in rows]
    assert len(set(ids)) == len(ids)
    assert not [one for one in ids if not re.fullmatch(r"[a-z]+(-[a-z]+)*", one)]


def test_every_row_hangs_in_the_tree_and_stands_in_its_order(rows: list[Row]) -> None:
    assert [one for one, _ in in_order(rows)] == [row["id"] for row in rows]


def test_the_tree_has_three_levels_at_most(rows: list[Row]) -> None:
    assert max(level for _, level in in_order(rows)) <= MOST_LEVELS


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
