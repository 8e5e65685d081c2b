"""The question language: three hundred questions read and printed; any text is safe."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from questions import QUESTIONS

from photoapp.base.messages import Code, PhotoappError
from photoapp.search.filters import FILTERS
from photoapp.search.language import DEEPEST, LONGEST, MOST_TERMS, parse, show
from photoapp.search.tree import (
    HEAVIEST,
    LIGHTEST,
    About,
    All,
    Exact,
    Filter,
    Node,
    Words,
    either,
    every,
    negated,
    weighed,
)


def test_there_are_three_hundred_questions() -> None:
    assert len({text for text, _, _ in QUESTIONS}) == len(QUESTIONS) >= 300


@pytest.mark.parametrize(("text", "tree", "printed"), QUESTIONS, ids=[q[0] for q in QUESTIONS])
def test_a_question_means(text: str, tree: Node, printed: str) -> None:
    assert parse(text) == tree
    assert show(tree) == printed
    assert parse(printed) == tree


REFUSED = [
    ('"open', "open_quote", 0, 5),
    ('dog "open', "open_quote", 4, 5),
    ('"closed" "', "open_quote", 9, 1),
    ('folder:"open', "open_quote", 7, 5),
    ('not:"open', "open_quote", 4, 5),
    ("folder:", "no_value", 0, 7),
    ("dog folder: beach", "no_value", 4, 7),
    ('dog -folder:""', "no_value", 4, 8),
    ('folder:" "', "no_value", 0, 10),
    ("not:", "no_value", 0, 4),
    ('not:""', "no_value", 0, 4),
    ("about: spring", "no_value", 0, 6),
    ("(folder:)", "no_value", 1, 7),
    ("(dog", "open_bracket", 0, 1),
    ("cat -(dog or", "open_bracket", 5, 1),
    ("((dog)", "open_bracket", 0, 1),
    ("2:(dog tag:x)", "bad_weight", 0, 13),
    ("2:folder:x", "bad_weight", 0, 10),
    ("(" * (DEEPEST + 1), "too_deep", DEEPEST, 1),
    ("x" * (LONGEST + 7), "too_long", LONGEST, 7),
    ("-a " * (MOST_TERMS + 1), "too_many", 3 * MOST_TERMS, 2),
]


@pytest.mark.parametrize(
    ("text", "detail", "position", "length"), REFUSED, ids=[row[0][:20] for row in REFUSED]
)
def test_what_is_not_a_question_is_told_with_its_place(
    text: str, detail: str, position: int, length: int
) -> None:
    with pytest.raises(PhotoappError) as caught:
        parse(text)
    assert caught.value.code is Code.BAD_QUESTION
    assert caught.value.values == {"detail": detail, "position": position, "length": length}


@pytest.mark.parametrize(
    ("text", "name", "nearest", "position", "length"),
    [
        ("dog colour:red", "colour", "", 4, 10),
        ("foldr:lisbon", "foldr", "folder", 0, 12),
        ('-plce:"new york" x', "plce", "place", 0, 16),
        ("(dog or what:ever)", "what", "", 8, 9),
    ],
)
def test_a_filter_there_is_not_is_told_with_the_nearest(
    text: str, name: str, nearest: str, position: int, length: int
) -> None:
    with pytest.raises(PhotoappError) as caught:
        parse(text)
    assert caught.value.code is Code.UNKNOWN_FILTER
    values = caught.value.values
    assert (values["name"], values["nearest"]) == (name, nearest)
    assert (values["position"], values["length"]) == (position, length)
    assert all(f"{one}:" in str(values["known"]) for one in FILTERS)


SIGNS = 'ab1 2-":.,\t\0\udcff<>=/\\()or~\u3000é狗🐕'


def reads_back(text: str) -> None:
    """It is read and printed, or refused with a place within it."""
    try:
        tree = parse(text)
    except PhotoappError as error:
        refused = error
    else:
        assert parse(show(tree)) == tree
        return
    assert refused.code in (Code.BAD_QUESTION, Code.UNKNOWN_FILTER)
    position, length = int(refused.values["position"]), int(refused.values["length"])
    assert 0 <= position < len(text)
    assert 0 < length <= len(text) - position


@given(st.text() | st.text(alphabet=st.sampled_from(SIGNS), max_size=60))
def test_no_text_is_a_surprise(text: str) -> None:
    reads_back(text)


PARTS = ["dog", "or", "(", ")", "-", "not:", "2:", '"a b"', "about:", "tag:", "date:", "last", " ",
         "summer", "2020", ":", "x(1)", "OR", '"', "place:", "Or"]  # fmt: skip


@given(st.lists(st.sampled_from(PARTS), max_size=14).map("".join))
def test_no_heap_of_signs_is_a_surprise(text: str) -> None:
    reads_back(text)


texts = (
    st.text(st.characters(exclude_characters='"', exclude_categories=["Cs"]), min_size=1)
    | st.lists(st.sampled_from([one for one in PARTS if '"' not in one]), min_size=1).map(" ".join)
).map(lambda text: " ".join(text.split())).filter(bool)  # fmt: skip
weights = st.integers(int(LIGHTEST * 100), int(HEAVIEST * 100)).map(lambda n: n / 100)
leaves = st.one_of(
    st.builds(Words, texts),
    st.builds(Words, texts, weights),
    st.builds(About, texts),
    st.builds(About, texts, weights),
    st.builds(Exact, texts),
    st.builds(Filter, st.sampled_from(sorted(FILTERS)), texts),
)
trees = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(every),
        st.lists(inner, max_size=4).map(either),
        inner.map(negated),
    ),
    max_leaves=12,
)


@given(trees)
def test_a_printed_question_reads_back_as_the_same(tree: Node) -> None:
    assert parse(show(tree)) == tree


@given(st.lists(st.text("abcxyz", min_size=1), min_size=1))
def test_plain_words_stay_as_they_are(words: list[str]) -> None:
    expected = " ".join(words)
    assert parse("  ".join(words)) == Words(expected)


ODD = [
    "C-3PO", "18:30", "50%", "a-b", "R&B", "don't", "3.5", "#1", "http://x.org/a?b=c", ":-)", "...",
    "½", "🐕", "AND", "NOT", "f/2.8", "x(2)", "re:", "C:\\x", "l'été", "--", "-", "+1", "@home",
    "*.jpg", "1/250", "~", "|", "&",
]  # fmt: skip


@given(st.lists(st.sampled_from(ODD), min_size=1))
def test_odd_signs_are_words(words: list[str]) -> None:
    assert parse(" ".join(words)) == Words(" ".join(words))


def test_a_page_of_plain_words_is_one_sentence() -> None:
    page = "It was, he said, a dog. " * 2000
    assert parse(page) == Words(" ".join(page.split()))


def test_weights_multiply_within_their_bounds() -> None:
    assert weighed(weighed(Words("dog"), 0.5), 3) == Words("dog", 1.5)
    assert weighed(Words("dog", HEAVIEST), 2) == Words("dog", HEAVIEST)
    assert weighed(About("dog", LIGHTEST), 0.1) == About("dog", LIGHTEST)
    assert parse("2:(dog 0.5:cat)") == All((Words("dog", 2), Words("cat")))
