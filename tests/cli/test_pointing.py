"""Where a question cannot be read is shown, and said in words."""

import pytest

from photoapp.base.messages import Code, PhotoappError
from photoapp.cli import sentences
from photoapp.cli.pointing import point
from photoapp.search.language import parse

DETAILS = [
    *("open_quote", "open_bracket", "no_value", "too_long", "too_deep", "too_many", "bad_weight"),
    *("bad_date", "bad_rating", "bad_is", "bad_place", "bad_near"),
]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("dog (cat", ["  dog (cat", "      ^"]),
        ("dog foldr:x", ["  dog foldr:x", "      ^^^^^^^ folder:?"]),
        ('犬 "open', ['  犬 "open', "     ^^^^^"]),
        ("a" * 100 + " tag:", ["  " + "a" * 39 + " tag:", "  " + " " * 40 + "^^^^"]),
    ],
)
def test_the_place_is_underlined(
    text: str, lines: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(PhotoappError) as caught:
        parse(text)
    point(text, caught.value)
    assert capsys.readouterr().err.splitlines() == lines


def test_an_error_without_a_place_is_not_pointed_at(capsys: pytest.CaptureFixture[str]) -> None:
    point("dog", PhotoappError(Code.NO_ENCODER))
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("detail", DETAILS)
def test_every_fault_of_a_question_is_told_in_both_faces(detail: str) -> None:
    gui = pytest.importorskip("photoapp.gui.wording.sentences", exc_type=ImportError)
    for face in (sentences, gui):
        assert detail not in face.sentence(Code.BAD_QUESTION, {"detail": detail}).text
