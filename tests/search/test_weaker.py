"""Parts of a question's text, and the questions that ask for less."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photoapp.search import parts, weaker
from photoapp.search.language import parse


def said(text: str) -> list[tuple[str, str, bool]]:
    return [
        (text[one.position : one.position + one.length], str(one.kind), one.negative)
        for one in parts(text)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a dog on a beach", []),
        ("dog date:2019", [("date:2019", "filter", False)]),
        ("dog -people", [("-people", "words", True)]),
        ('not:"a crowd" x', [('not:"a crowd"', "words", True)]),
        ('"old tram" x', [('"old tram"', "exact", False)]),
        ("about:spring 2:dog", [("about:spring", "about", False), ("2:dog", "words", False)]),
        ("-tag:dog", [("-tag:dog", "filter", True)]),
        ("-(dog or tag:x) y", [("-(dog or tag:x)", "words", True)]),
        ("(dog or tag:x)", [("tag:x", "filter", False)]),
        ("date:last summer beach", [("date:last summer", "filter", False)]),
        ('tag:dog "not closed', [("tag:dog", "filter", False)]),
        ("tag:dog size:big", [("tag:dog", "filter", False)]),
    ],
)
def test_what_is_more_than_plain_words_is_a_part(
    text: str, found: list[tuple[str, str, bool]]
) -> None:
    assert said(text) == found


@given(st.text(max_size=60))
def test_parts_lie_in_the_text_one_after_the_other(text: str) -> None:
    at = 0
    for one in parts(text):
        assert one.position >= at
        assert one.length > 0
        at = one.position + one.length
    assert at <= len(text)


def test_one_filter_goes_first_then_all_then_all_words_but_one() -> None:
    assert list(weaker("ski lift date:1999 -people")) == [
        ("ski lift -people", "date:1999"),
        ("ski lift date:1999", "-people"),
        ("ski lift", "date:1999 -people"),
        ("ski", "lift"),
        ("lift", "ski"),
    ]


def test_a_single_word_has_nothing_weaker() -> None:
    assert list(weaker("dog")) == []
    assert list(weaker("date:1999")) == []
    assert list(weaker("")) == []


def test_small_words_are_no_question() -> None:
    assert [text for text, _ in weaker("a dog in the snow")] == ["dog", "snow"]


@given(st.lists(st.sampled_from(["dog", "-people", "date:2019", '"a b"', "in", "tag:x"])))
def test_what_is_weaker_can_be_read_and_asks_for_something(terms: list[str]) -> None:
    for text, _ in weaker(" ".join(terms)):
        assert text
        parse(text)
