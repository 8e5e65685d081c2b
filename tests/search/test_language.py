"""The question language, row by row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photoapp.base.messages import Code, PhotoappError
from photoapp.search.language import FilterTerm, Parsed, Phrase, parse


def term(name: str, value: str, position: int = 0, *, negative: bool = False) -> FilterTerm:
    return FilterTerm(name, value, negative, position)


UNDERSTOOD = [
    ("", Parsed()),
    (" \t\n ", Parsed()),
    ("dog on a beach", Parsed("dog on a beach")),
    ("  dog   on\ta beach ", Parsed("dog on a beach")),
    ("dog -people", Parsed("dog", ("people",))),
    ("-people", Parsed("", ("people",))),
    ("not:people", Parsed("", ("people",))),
    ("NOT:people", Parsed("", ("people",))),
    ('dog not:"a crowd" cat', Parsed("dog cat", ("a crowd",))),
    ("dog not cat", Parsed("dog not cat")),
    ("t-shirt", Parsed("t-shirt")),
    ("Lisbon - Porto", Parsed("Lisbon - Porto")),
    ("--force", Parsed("--force")),
    ("-", Parsed("-")),
    ('"lisbon 2019"', Parsed("", (), (Phrase("lisbon 2019"),))),
    ('-"lisbon 2019"', Parsed("", (), (Phrase("lisbon 2019", negative=True),))),
    ('dog "on a" beach', Parsed("dog beach", (), (Phrase("on a"),))),
    ('"one""two"', Parsed("", (), (Phrase("one"), Phrase("two")))),
    ('"one"two', Parsed("two", (), (Phrase("one"),))),
    ('""', Parsed()),
    ('-""', Parsed()),
    ('" "', Parsed()),
    ("folder:lisbon", Parsed(filters=(term("folder", "lisbon"),))),
    ("Folder:Lisbon", Parsed(filters=(term("folder", "Lisbon"),))),
    ('folder:"2019 Lisbon"', Parsed(filters=(term("folder", "2019 Lisbon"),))),
    ("-folder:lisbon", Parsed(filters=(term("folder", "lisbon", negative=True),))),
    ("dog date:2019..2021", Parsed("dog", (), (), (term("date", "2019..2021", 4),))),
    ("rating:>=4", Parsed(filters=(term("rating", ">=4"),))),
    ("folder:a:b", Parsed(filters=(term("folder", "a:b"),))),
    ("folder:/a/b", Parsed(filters=(term("folder", "/a/b"),))),
    ("no_filter:x 12:30 :x", Parsed("no_filter:x 12:30 :x")),
    ("what:ever", Parsed(filters=(term("what", "ever"),))),
    ("café:au lait", Parsed("café:au lait")),
    ('dog" beach', Parsed('dog" beach')),
    ("狗 пляж -люди", Parsed("狗 пляж", ("люди",))),
]


@pytest.mark.parametrize(("text", "parsed"), UNDERSTOOD, ids=[repr(row[0]) for row in UNDERSTOOD])
def test_a_question_means(text: str, parsed: Parsed) -> None:
    assert parse(text) == parsed


REFUSED = [
    ('"open', "open_quote", 0),
    ('dog "open', "open_quote", 4),
    ('"closed" "', "open_quote", 9),
    ('folder:"open', "open_quote", 0),
    ("folder:", "no_value", 0),
    ("dog folder: beach", "no_value", 4),
    ('dog -folder:""', "no_value", 4),
    ("not:", "no_value", 0),
    ('not:" "', "no_value", 0),
]


@pytest.mark.parametrize(("text", "detail", "position"), REFUSED)
def test_what_is_not_a_question_is_told_with_its_place(
    text: str, detail: str, position: int
) -> None:
    with pytest.raises(PhotoappError) as caught:
        parse(text)
    assert caught.value.code is Code.BAD_QUESTION
    assert caught.value.values == {"detail": detail, "position": position}


@given(st.text() | st.text(alphabet=st.sampled_from('ab -":.\t\0\udcff<>=/\\')))
def test_no_text_is_a_surprise(text: str) -> None:
    try:
        parsed = parse(text)
    except PhotoappError as error:
        refused = error
    else:
        assert all(parsed.words.split(" ")) or not parsed.words
        assert all(parsed.negatives)
        assert all(phrase.text for phrase in parsed.phrases)
        assert all(one.name and one.value for one in parsed.filters)
        return
    assert refused.code is Code.BAD_QUESTION
    assert 0 <= int(refused.values["position"]) < len(text)


@given(st.lists(st.text("abcxyz", min_size=1), min_size=1))
def test_plain_words_stay_as_they_are(words: list[str]) -> None:
    assert parse("  ".join(words)) == Parsed(" ".join(words))
