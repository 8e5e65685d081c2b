"""Why a photo is in an answer: the words that brought it here, where they stand, how sure it is."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from photoapp.base.answers import Details
from photoapp.base.messages import Why
from photoapp.base.picture import Metadata
from photoapp.base.question import Question, Results
from photoapp.gui.search import reasons, tip

pytestmark = pytest.mark.usefixtures("qapp")

DETAILS = Details(
    photo=1,
    path="/photos/2019 Lisbon/tram.jpg",
    root="/photos",
    folder="2019 Lisbon",
    width=4,
    height=3,
    metadata=Metadata(title="The old tram"),
    files=(),
    truncated=False,
)


def answer(text: str, *why: Why, likely: int | None = None) -> Results:
    return Results(
        Question(text=text),
        np.array([1, 2]),
        np.array([0.4, 0.3], np.float32),
        2,
        "starter",
        0.1,
        named={1: why, 2: why},
        likely=likely,
    )


def texts(results: Results, details: Details | None = None) -> list[str]:
    return [reason.text for reason in reasons(results, 1, details)]


def test_reasons_quote_the_words_asked(qapp: QApplication) -> None:
    found = answer("over water date:2019 -people", Why.FOLDER, Why.WORDS, Why.PICTURE)
    assert texts(found) == ["in its folder’s name", "“over water”", "looks like your picture"]


def test_reasons_say_which_words_stand_where() -> None:
    found = answer("Tram lisbon", Why.FOLDER, Why.TITLE, Why.NAME)
    assert texts(found, DETAILS) == [
        "“lisbon” in its folder’s name",
        "“Tram” in its title",
        "“Tram” in its file name",
    ]


def test_filters_alone_are_the_reason_as_they_were_asked() -> None:
    found = answer('date:2019 "old tram"', Why.FILTER)
    assert texts(found) == ['date:2019, "old tram"']


def test_what_is_seen_is_likely_or_maybe_and_what_is_written_is_neither() -> None:
    found = answer("tram", Why.NAME, Why.WORDS, likely=1)
    assert [reason.certainty for reason in reasons(found, 1)] == ["", "likely"]
    assert [reason.certainty for reason in reasons(found, 2)] == ["", "maybe"]
    unjudged = replace(found, likely=None)
    assert [reason.certainty for reason in reasons(unjudged, 2)] == ["", ""]


def test_the_tip_has_a_line_for_each_reason() -> None:
    found = answer("tram", Why.NAME, Why.WORDS, likely=1)
    assert tip(found, 2) == "in its file name\n“tram” · maybe"


@pytest.mark.parametrize("why", list(Why))
def test_every_reason_has_words(why: Why) -> None:
    assert all(texts(answer("", why), DETAILS))
