"""The words of the page: plain, true to the figures, never wider than their column."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from offers import ALIKE, COLOURS, LARGER, RESEARCH
from PySide6.QtWidgets import QApplication

from photoapp.base.answers import EncoderInfo, EncoderRole, EncoderStatus, EncoderVariant
from photoapp.base.checked import EncoderCheck, EncoderTrial
from photoapp.base.messages import Code, PhotoappError
from photoapp.encoder import Family
from photoapp.encoder.catalogue import Speed
from photoapp.gui.encoders import told
from photoapp.gui.encoders.listing import Listed, Listing
from photoapp.gui.wording.breaking import breakable

pytestmark = pytest.mark.usefixtures("qapp")
STATE = EncoderStatus(
    "mine", "Mine", False, "CPUExecutionProvider", "", 41.0, covered=82, lacking=18,
    reasons={"waiting": 18},
)  # fmt: skip
HERE = EncoderInfo("mine", "Mine", "clip", 4, False, False, 12_000_000, ("en",), "MIT", "", 82)


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        (COLOURS, "Better search, 3 languages, 785 MB"),
        (LARGER, "Better search, English, 785 MB"),
        (replace(LARGER, speed=Speed.FAST), "Quick search, English, 785 MB"),
        (replace(LARGER, languages=("en", "fr")), "Better search, English and French, 785 MB"),
        (replace(LARGER, languages=("xx",)), "Better search, xx, 785 MB"),
        (replace(LARGER, unverified=("download_bytes",)), "Better search, English, about 785 MB"),
        (ALIKE, "Photos that look alike, 785 MB"),
        (replace(ALIKE, family=Family.CLASSIFIER), "Names for what is in a photo, 785 MB"),
    ],
)
def test_titles_say_what_it_gives_and_how_large_it_is(entry, title: str) -> None:
    assert told.title(Listed(None, entry)) == title


def test_what_is_here_has_no_size_to_fetch() -> None:
    assert told.title(Listed(HERE, LARGER)) == "Better search, English"
    assert told.title(Listed(HERE)) == "Search, English"


@pytest.mark.parametrize(
    ("licence", "said"),
    [("MIT", "free for any use"), ("CC-BY-NC-4.0", "not for commercial use"), ("GPL-3.0",) * 2],
)
def test_licences_are_told_by_what_they_allow(licence: str, said: str) -> None:
    assert told.facts(Listed(None, replace(LARGER, licence=licence))).endswith(said)
    assert told.facts(Listed(None, RESEARCH)).endswith("for research only")
    assert told.facts(Listed(replace(HERE, licence=""))).endswith("licence unknown")


def test_how_far_it_is() -> None:
    assert told.coverage(STATE) == "82 % of your photos are understood so far"
    assert told.coverage(replace(STATE, reasons={"problem": 18})) == ""
    said = "Learning your photos with Mine: 82 %, search still uses Basic search"
    assert told.learning(STATE, "Basic search") == said
    ready = replace(STATE, ready=True)
    assert told.learning(ready, "X") == "Mine knows all your photos. Search still uses X."


def test_what_it_runs_on_and_what_it_knows() -> None:
    assert told.running(STATE) == "Runs on the processor, 41 photos a second."
    whole = replace(STATE, reasons={}, images_per_second=None)
    assert told.running(whole) == "Understands 82 photos. Runs on the processor."
    assert told.running(replace(STATE, provider="")) == ""


def test_only_what_cannot_be_understood_now_is_counted_as_a_trouble() -> None:
    lacking = replace(STATE, lacking=9, reasons={"problem": 6, "offline": 3, "waiting": 0})
    said = "Not understood: 9 photos (6 cannot be used, 3 in a folder that is not there now)."
    assert told.lacking(lacking) == said
    assert told.lacking(STATE) == ""


@given(st.integers(0, 10**7), st.integers(1, 10**7))
def test_it_is_never_a_hundred_before_all_is_done(qapp: QApplication, has: int, waits: int) -> None:
    state = replace(STATE, covered=has, reasons={"waiting": waits})
    assert told.percent(told.share(state)) != "100 %"


@given(st.text(max_size=400))
def test_long_words_can_be_broken_and_nothing_is_lost(qapp: QApplication, text: str) -> None:
    made = breakable(text)
    assert made.replace("\u200b", "") == text.replace("\u200b", "")
    assert all(len(piece) <= 24 for piece in made.replace("\u200b", " ").split(" "))


def test_a_smaller_form_is_told_by_speed_and_loss() -> None:
    form = EncoderVariant("int8", 1, 0.99993, 2.41)
    assert told.variant(form) == "2.4 times faster, answers 0.9999 alike"
    assert told.variant(EncoderVariant("fp16")) == "fp16"


def test_a_test_is_told_line_by_line() -> None:
    runs = (
        EncoderTrial("reference", "CPUExecutionProvider", 6.13, 1.0),
        EncoderTrial("int8", "CPUExecutionProvider", 14.7, 0.9999),
        EncoderTrial("reference", "CUDAExecutionProvider", None, None, "provider_failed"),
    )
    sound = EncoderCheck("mine", "Mine", "clip", runs, 8, 8, ())
    assert told.tested(sound) == [
        "It works.",
        "On the processor: 6.1 photos a second.",
        "On the processor, as int8: 15 photos a second.",
        "On the NVIDIA card (CUDA): The graphics card could not be used.",
    ]
    blind = PhotoappError(Code.ENCODER_BLIND, name="Mine")
    broken = told.tested(replace(sound, runs=(), troubles=(blind,)))
    assert broken[0] == "It does not work as it should."
    assert "sees no difference" in broken[1]


def test_what_nobody_verified_stands_in_the_details() -> None:
    rows = dict(told.details(Listed(None, COLOURS), "hub.example"))
    assert rows["Not verified"] == "memory"
    assert rows["Comes from"] == "hub.example/somebody/colours"
    assert rows["Languages"] == "English, French, German"
    assert rows["Published"] == "All of six colours"


def test_what_is_here_comes_first_and_the_recommended_next() -> None:
    search = replace(STATE, id="used", role=EncoderRole.SEARCH)
    following = replace(STATE, role=EncoderRole.NEXT)
    listing = Listing(
        (
            Listed(None, LARGER),
            Listed(None, COLOURS),
            Listed(HERE, None),
            Listed(replace(HERE, id="next"), None, (following,)),
            Listed(replace(HERE, id="used"), None, (search,)),
        )
    )
    assert [one.id for one in listing.used] == ["used", "next"]
    assert [one.id for one in listing.others(EncoderRole.SEARCH)] == ["mine", "colours", "larger"]
    assert listing.others(EncoderRole.LABELS) == []
