"""`photoapp searches`: saving, running, renaming, deleting; what was asked before."""

import json
from pathlib import Path

import drawing
import pytest

from photoapp.base.home import Home
from photoapp.library import PhotoLibrary


@pytest.fixture(autouse=True)
def _as_before(filled):
    """No test leaves a search behind in the library that all share."""
    yield
    with PhotoLibrary.open(filled.home) as library:
        for saved in library.searches.all():
            library.searches.delete(saved.name)
        library.searches.remember(on=False)
        library.searches.remember(on=True)


def names(run) -> list[str]:
    return [one["name"] for one in run("searches", "list", "--json").document["searches"]]


def test_a_search_is_saved_run_renamed_and_deleted(run, filled) -> None:
    assert "no saved searches" in run("searches", "list").out
    saved = run("searches", "save", "Sea", "folder:lisbon", "-forest", "--sort", "name", "--json")
    assert saved.code == 0
    assert saved.document["query"] == "folder:lisbon -forest"
    assert (saved.document["sort"], saved.document["pictures"]) == ("name", [])
    asked = run("search", "folder:lisbon -forest", "--sort", "name", "--json").document
    again = run("search", "--saved", "sea", "--json").document
    assert again["results"] == asked["results"]
    assert again["results"]
    assert run("searches", "rename", "sea", "Lisbon").code == 0
    assert names(run) == ["Lisbon"]
    assert "Lisbon: folder:lisbon -forest  --sort name" in run("searches", "list").out
    assert run("searches", "delete", "LISBON").code == 0
    assert names(run) == []
    assert run("history", "undo").code == 0
    assert names(run) == ["Lisbon"]


def test_a_saved_search_is_narrowed_by_words(run, filled) -> None:
    run("searches", "save", "Two", "folder:lisbon or folder:garden")
    both = run("search", "--saved", "Two", "--all", "--json").document
    one = run("search", "--saved", "Two", "folder:lisbon", "--json").document
    lisbon = run("search", "folder:lisbon", "--json").document
    assert {hit["photo"] for hit in one["results"]} == {hit["photo"] for hit in lisbon["results"]}
    assert len(both["results"]) > len(one["results"])


def test_pictures_are_saved_with_the_question(run, filled, tmp_path: Path) -> None:
    outside = tmp_path / "outside.png"
    drawing.draw(77).save(outside)
    run("searches", "save", "Alike", "--image", filled.photos[0], "--not-image", outside)
    outside.unlink()
    (one,) = run("searches", "list", "--json").document["searches"]
    inside, kept = one["pictures"]
    assert inside["path"] == str(filled.photos[0])
    assert (kept["photo"], kept["negative"], "path" in kept) == (None, True, False)
    first = run("search", "--saved", "Alike", "--all", "--json").document["results"][0]
    assert (first["path"], first["why"]) == (str(filled.photos[0]), ["same_picture"])
    assert f"--image {filled.photos[0]}" in run("searches", "list").out


@pytest.mark.parametrize(
    ("arguments", "code", "error"),
    [
        (("save", "x"), 2, "usage"),
        (("save", "", "dog"), 2, "search_name"),
        (("save", "x", "colour:red"), 2, "unknown_filter"),
        (("delete", "x"), 1, "search_unknown"),
        (("rename", "x", "y"), 1, "search_unknown"),
        (("remember", "perhaps"), 2, "usage"),
    ],
)
def test_what_cannot_be_done_says_why(run, filled, arguments, code, error) -> None:
    answer = run("searches", *arguments, "--json")
    assert (answer.code, answer.document["error"]["code"]) == (code, error)


def test_running_a_search_that_is_not_there_says_so(run, filled) -> None:
    answer = run("search", "--saved", "nowhere", "--json")
    assert answer.document["error"]["code"] == "search_unknown"


def test_questions_asked_before_are_listed_and_forgotten(run, filled) -> None:
    run("search", "never remembered, the shell does that")
    with PhotoLibrary.open(Home(filled.home.path)) as library:
        for text in ("dog", "cat"):
            library.searches.asked(text)
    listed = run("searches", "past", "--json").document
    assert (listed["questions"], listed["remembers"]) == (["cat", "dog"], True)
    assert run("searches", "forget", "cat", "--json").document["forgotten"] == 1
    assert run("searches", "past").out.split() == ["dog"]
    assert run("searches", "remember", "off", "--json").document == {
        "format": 1, "remembers": False,
    }  # fmt: skip
    assert run("searches", "past", "--json").document["questions"] == []
    assert "switched off" in run("searches", "past").out


# -- what `search` itself learned ----------------------------------------------------------------


def test_a_part_of_a_picture_is_asked(run, filled) -> None:
    whole = run("similar", filled.photos[1], "--json").document["results"]
    part = run("similar", filled.photos[1], "--region", "0,0,0.5,0.5", "--json").document["results"]
    assert whole != part
    asked = run("search", "--image", filled.photos[1], "--region", "0,0,0.5,0.5", "--json")
    assert asked.code == 0


@pytest.mark.parametrize(
    "region", ["1,2", "a,b,c,d", "0,0,0,0", "0,0,2,1", "nan,0,1,1", "-1,0,1,1"]
)
def test_a_region_that_is_none_is_a_usage_error(run, filled, region: str) -> None:
    answer = run("search", "--image", filled.photos[1], f"--region={region}")
    assert answer.code == 2
    assert "--region" in answer.err


def test_a_region_is_of_one_picture(run, filled) -> None:
    one = ("--image", filled.photos[1])
    for pictures in ((), (*one, *one)):
        answer = run("search", "sea", *pictures, "--region", "0,0,1,1")
        assert (answer.code, "one picture" in answer.err) == (2, True)


def test_too_small_a_region_says_how_small(run, filled) -> None:
    answer = run("similar", filled.photos[1], "--region", "0,0,0.01,0.01", "--json")
    assert (answer.code, answer.document["error"]["code"]) == (2, "part_too_small")


def test_a_file_may_be_named_by_its_url(run, filled) -> None:
    answer = run("search", "--image", filled.photos[1].as_uri(), "--json")
    assert answer.document["results"][0]["path"] == str(filled.photos[1])


def test_german_is_understood_and_the_answer_says_so(run, filled) -> None:
    german = run("search", "Hund am Strand", "--all", "--json").document
    english = run("search", "dog on beach", "--all", "--json").document
    assert [one["photo"] for one in german["results"]] == [
        one["photo"] for one in english["results"]
    ]
    assert english["remarks"] == []
    (remark,) = german["remarks"]
    assert (remark["code"], remark["language"]) == ("translated", "de")
    assert remark["text"] == "dog on beach"
    told = run("search", "Hund am Strand", "--all")
    assert 'Understood as "dog on beach"' in told.err
    assert "For German: photoapp models install" in told.err
    assert "Understood" not in json.dumps(run("search", "dog", "--all", "--json").document)
