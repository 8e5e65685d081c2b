"""Every filter, on a small library; photos that are missing are in no answer."""

import os
from datetime import datetime
from typing import Any

import pytest
from shelf import Shelf

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.question import Question
from photoapp.search.filters import FILTERS

ALL = {
    "red1", "red2", "none1", "green1", "green2", "blue1", "blue2", "mix", "unseen Málaga",
}  # fmt: skip
FUJI = {"red2", "green1"}

ROWS: list[tuple[str, set[str]]] = [
    ("folder:lisbon", {"red1", "red2", "none1"}),
    ('folder:"2019 LISBON"', {"red1", "red2", "none1"}),
    ("folder:20", ALL - {"blue2", "mix", "unseen Málaga"}),
    ("folder:2020/garden", {"green1", "green2"}),
    ("folder:2020/Lisbon", set()),
    ("folder:garden", {"green1", "green2"}),
    ("folder:2020", {"green1", "green2", "blue1"}),
    ("folder:photos", ALL),
    ("folder:photos/2020", {"green1", "green2", "blue1"}),
    ("folder:/photos/2020/Garden", {"green1", "green2"}),
    ("folder:/photos/2020/Garden/", {"green1", "green2"}),
    ("folder:/photos", ALL),
    ("folder:/", ALL),
    ("folder:/photos/2", set()),
    ("folder:/photographs", set()),
    ("-folder:2020", ALL - {"green1", "green2", "blue1"}),
    ("folder:2020 -folder:garden", {"blue1"}),
    ("folder:%", set()),
    ("date:2019", {"red1", "red2", "none1"}),
    ("date:2019-07", {"red1"}),
    ("date:2019-12-31", {"none1"}),
    ("date:2019-08..2020", {"red2", "none1", "green1", "green2"}),
    ("date:2021..", {"blue1", "mix"}),
    ("date:..2018", {"unseen Málaga"}),
    ("-date:2019", ALL - {"red1", "red2", "none1"}),  # also those without any date
    ("camera:canon", {"red1", "none1"}),
    ("camera:fujifilm", FUJI),
    ('camera:"fujifilm x-t3"', FUJI),
    ("camera:x_t3", set()),
    ("-camera:canon", ALL - {"red1", "none1"}),
    ("lens:xf35", {"blue1"}),
    ("type:jpg", ALL - {"green1", "green2", "blue1"}),
    ("type:.JPEG", ALL - {"green1", "green2", "blue1"}),
    ("type:png", {"green1", "green2"}),
    ("type:heic", {"blue1"}),
    ("type:heif", {"blue1"}),
    ("type:xyz", set()),
    ("-type:png", ALL - {"green1", "green2"}),
    ("rating:5", {"red1"}),
    ("rating:>=3", {"red1", "red2"}),
    ("rating:>3", {"red1"}),
    ("rating:<0", {"green2"}),
    ("rating:-1", {"green2"}),
    ("rating:=0", ALL - {"red1", "red2", "green2"}),
    ("-rating:>=3", ALL - {"red1", "red2"}),
    ("folder:lisbon rating:>=3 camera:canon", {"red1"}),
    ("folder:lisbon folder:garden", set()),
    ("tag:holiday", {"red1", "green1"}),
    ('tag:"HOLIDAY"', {"red1", "green1"}),
    ("-tag:holiday", ALL - {"red1", "green1"}),
    ("tag:holid", set()),
    ("tag:BOAT", {"blue2"}),  # a keyword of its file
    ("tag:holiday camera:canon", {"red1"}),
    ("album:journeys", {"red1", "green1", "blue1", "blue2"}),
    ('album:"by THE sea"', {"blue1", "blue2"}),
    ('album:"Journeys/By the sea"', {"blue1", "blue2"}),
    ("album:/Journeys", {"red1", "green1", "blue1", "blue2"}),
    ('album:"/By the sea"', set()),
    ('album:journeys -album:"by the sea"', {"red1", "green1"}),
    ("album:journey", set()),
    ("album:/", set()),
    ("is:missing album:journeys", {"gone red"}),
    ("is:missing", {"gone red"}),
    ("-is:missing", ALL),
    ("is:missing tag:holiday", {"gone red"}),
    ("is:missing or rating:3", {"gone red", "red2"}),
    ("is:untagged", ALL - {"red1", "green1", "blue2"}),
    ("-is:untagged", {"red1", "green1", "blue2"}),
    ("is:undated", {"blue2"}),
    ("is:located", {"red1", "red2", "blue1"}),
    ("is:raw", set()),
    ("is:recent", ALL),  # the tests have just added them
    ("-is:recent", set()),
    ("added:today", ALL),
    ("added:..2020", set()),
    ("added:2021.. rating:5", {"red1"}),
    ("type:raw", set()),
    ("date:july", {"red1"}),
    ("date:august or date:july", {"red1", "red2"}),
    ("date:summer", {"red1", "red2"}),
    ("date:winter", {"none1", "green1", "mix", "unseen Málaga"}),
    ("date:new year's eve", {"none1"}),
    ("date:thursdays", {"red1", "red2"}),
    ("date:weekdays in 2019", {"red1", "red2", "none1"}),
    ("date:weekends in 2019", set()),
    ("date:2010s", {"red1", "red2", "none1", "unseen Málaga"}),
    ("date:before 2019", {"unseen Málaga"}),
    ("place:lisbon", {"red1", "red2"}),
    ("place:Lisboa", {"red1", "red2"}),
    ("place:portugal", {"red1", "red2"}),
    ("place:Deutschland", {"blue1"}),
    ("place:bayern", {"blue1"}),
    ("place:MÜNCHEN", {"blue1"}),
    ('place:"munich, germany"', {"blue1"}),
    ('place:"munich, de"', {"blue1"}),
    ("-place:portugal", ALL - {"red1", "red2"}),
    ("near:lisbon", {"red1", "red2"}),
    ("near:lisbon~3km", {"red1"}),
    ("near:lisbon~3000m", {"red1"}),
    ("near:lisbon~2000mi", {"red1", "red2", "blue1"}),
    ("near:48.14,11.58~5km", {"blue1"}),
    ("near:munich", {"blue1"}),
    ("(folder:lisbon or folder:garden) camera:fujifilm", FUJI),
    ("-(folder:lisbon or folder:garden)", {"blue1", "blue2", "mix", "unseen Málaga"}),
    ("-(folder:lisbon rating:5)", ALL - {"red1"}),
    ('"boat" or rating:5', {"blue2", "red1"}),
]


@pytest.mark.parametrize(("question", "found"), ROWS, ids=[row[0] for row in ROWS])
def test_a_filter_finds(album: Shelf, ask: Any, question: str, found: set[str]) -> None:
    assert set(ask.names(question)) == found


def test_every_filter_has_rows() -> None:
    asked = {name for question, _ in ROWS for name in FILTERS if f"{name}:" in question}
    assert asked == set(FILTERS)


def test_an_unknown_filter_names_the_known_ones(album: Shelf, ask: Any) -> None:
    with pytest.raises(PhotoappError) as caught:
        ask.results("dog colour:red")
    assert caught.value.code is Code.UNKNOWN_FILTER
    assert caught.value.values["name"] == "colour"
    assert (caught.value.values["position"], caught.value.values["length"]) == (4, 10)
    for name in FILTERS:
        assert f"{name}:" in str(caught.value.values["known"])


@pytest.mark.parametrize("question", [
    "date:soon", "rating:good", "rating:>=", "-date:2019-13", "is:nice", "place:nowhereatall",
    "near:nowhereatall", "near:lisbon~far", "near:91,0", "near:lisbon~", "place:,",
    'place:"munich, france"',
])  # fmt: skip
def test_a_value_that_means_nothing_is_an_error(album: Shelf, ask: Any, question: str) -> None:
    with pytest.raises(PhotoappError) as caught:
        ask.results(f"dog {question}")
    assert caught.value.code is Code.BAD_QUESTION
    values = caught.value.values
    assert str(values["detail"]).startswith("bad_")
    assert (values["position"], values["length"]) == (4, len(question))


def test_values_may_hold_any_sign(album: Shelf, ask: Any) -> None:
    for name in ("folder", "camera", "lens", "type"):
        assert ask.names(f'{name}:"\'%_\\ \0 \udcff"') == []


def test_a_folder_of_any_name_can_be_asked_for(shelf: Shelf, ask: Any) -> None:
    odd = os.fsdecode(b"caf\xe9 [x]%")
    assert shelf.put_raw(f"{odd}/a.jpg") in ask.results(f'folder:"{odd}"').ids
    assert ask.results(Question(within=f'folder:"/photos/{odd}"')).total == 1


def test_accents_and_case_do_not_matter_in_folders(shelf: Shelf, ask: Any) -> None:
    shelf.put("Málaga/a.jpg")
    for text in ("málaga", "MALAGA", "Ma\u0301laga"):
        assert ask.results(f"folder:{text}").total == 1


def test_dates_are_of_the_wall_clock_whatever_zone_the_machine_is_in(
    shelf: Shelf, ask: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    import time

    for zone in ("UTC", "Pacific/Kiritimati", "America/Los_Angeles"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        shelf.put(f"{zone}.jpg", taken="2019-07-04 23:59:59.999999", offset=-600)
        assert ask.results("date:2019-07-04").total == ask.results("").total
    monkeypatch.undo()
    time.tzset()


def test_photos_before_1970_have_dates_too(shelf: Shelf, ask: Any) -> None:
    shelf.put("old.jpg", taken=datetime(1890, 5, 5, 12))
    assert ask.names("date:1890") == ["old"]
    assert ask.names("date:1891..") == []
