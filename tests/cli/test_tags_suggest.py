"""What machines propose, in the terminal."""

import shutil
from pathlib import Path

import drawing
import pytest

from photoapp.base.home import Home
from photoapp.cli.app import main

DRAWN = 70  # enough for the built-in encoder to have a background


@pytest.fixture(scope="session")
def _proposed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("proposed")
    drawing.draw_photos(place / "photos", DRAWN)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PHOTOAPP_HOME", str(place / "home"))
        assert main(["index", str(place / "photos")]) == 0
    return place


@pytest.fixture
def proposed(_proposed: Path, home: Home) -> Path:
    """A library with suggestions, as PHOTOAPP_HOME; a test may change it."""
    shutil.copytree(_proposed / "home", home.path)
    return _proposed / "photos"


def waiting(run) -> dict[str, int]:
    found = run("tags", "review", "--json").document["tags"]
    return {one["tag"]: one["suggestions"] for one in found}


def first(run) -> str:
    return next(iter(waiting(run)))


def test_indexing_ends_by_saying_what_is_proposed(run, proposed: Path) -> None:
    said = run("index").out
    assert "Tags are proposed for " in said
    assert "tags review" in said


def test_tags_wait_with_their_photos(run, proposed: Path) -> None:
    counts = waiting(run)
    assert list(counts.values()) == sorted(counts.values(), reverse=True)
    tag, count = next(iter(counts.items()))
    answer = run("tags", "review", tag, "--json").document
    assert (answer["tag"], len(answer["photos"])) == (tag, count)
    sure = [one["confidence"] for one in answer["photos"]]
    assert sure == sorted(sure, reverse=True)
    assert {"photo", "path", "confidence", "group"} == set(answer["photos"][0])
    assert f"{tag}  (" in run("tags", "review").out
    assert answer["photos"][0]["path"] in run("tags", "review", tag).out


def test_photos_tell_what_is_proposed(run, proposed: Path) -> None:
    tag = first(run)
    path = run("tags", "review", tag, "--json").document["photos"][0]["path"]
    (photo,) = run("tags", "suggest", path, "--least", "0", "--json").document["photos"]
    assert photo["path"] == path
    assert tag in {one["tag"] for one in photo["suggestions"]}
    assert {one["source"] for one in photo["suggestions"]} == {"encoder"}
    only = run("tags", "suggest", path, "--least", "0", "--tag", tag, "--json").document
    assert [one["tag"] for one in only["photos"][0]["suggestions"]] == [tag]
    assert tag in run("tags", "suggest", "--least", "0").out
    sure = run("tags", "suggest", "--least", "0.6", "--json").document["photos"]
    assert all(one["confidence"] >= 0.6 for photo in sure for one in photo["suggestions"])


def test_what_is_accepted_and_rejected_waits_no_more(run, proposed: Path) -> None:
    tag = first(run)
    paths = [one["path"] for one in run("tags", "review", tag, "--json").document["photos"]]
    answer = run("tags", "accept", tag, paths[0], "--json")
    assert answer.document == {"format": 1, "tag": tag, "photos": 1, "changed": 1}
    assert run("tags", "accept", tag, paths[0], "--json").document["changed"] == 0
    run("tags", "reject", tag, paths[1])
    left = [one["path"] for one in run("tags", "review", tag, "--json").document["photos"]]
    assert left == paths[2:]
    run("history", "undo")
    left = [one["path"] for one in run("tags", "review", tag, "--json").document["photos"]]
    assert left == paths[1:]
    (photo,) = run("tags", "list", paths[0], "--json").document["photos"]
    (mark,) = photo["tags"]
    assert (mark["tag"], mark["source"], mark["decision"]) == (tag, "encoder", "accepted")
    assert mark["model"] == "starter"
    assert 0 < mark["score"] <= 1
    reviewed = run("tags", "review", "--json").document["reviewed"]
    assert reviewed["decided"] == 1
    assert reviewed["error"] == pytest.approx(1 - mark["score"])


def test_what_is_so_sure_is_accepted_at_once(run, proposed: Path) -> None:
    tag = first(run)
    photos = run("tags", "review", tag, "--json").document["photos"]
    bound = photos[len(photos) // 2]["confidence"] - 1e-3
    above = sum(one["confidence"] >= bound for one in photos)
    answer = run("tags", "accept", tag, "--above", bound, "--json").document
    assert answer["changed"] == above
    assert run("tags", "reject", tag, "--all", "--json").document["changed"] == len(photos) - above
    assert tag not in waiting(run)
    run("index")  # which learns from it: others may follow, these never
    again = run("tags", "review", tag, "--json").document["photos"]
    assert not {one["photo"] for one in again} & {one["photo"] for one in photos}


def test_what_is_sure_is_given_without_a_look_and_taken_back(run, proposed: Path) -> None:
    before = waiting(run)
    given = run("tags", "suggest", "--apply", "--least", "0.4", "--json").document
    assert given["tags"] >= given["photos"] > 0
    assert sum(waiting(run).values()) == sum(before.values()) - given["tags"]
    assert run("tags", "reset", "encoder", "--json").document["photos"] == given["photos"]
    assert waiting(run) == {}
    run("tags", "sources", "--use", "encoder")
    assert waiting(run) == before


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("accept", "{tag}"), 2),
        (("accept", "{tag}", "--all", "--query", "sea"), 2),
        (("reject", "{tag}"), 2),
        (("accept", "nothing called so", "--all"), 1),
        (("review", "nothing called so"), 1),
        (("suggest", "--tag", "nothing called so"), 1),
        (("suggest", "/no/such.jpg"), 1),
        (("suggest", "--least", "2"), 2),
        (("suggest", "--least", "nan"), 2),
        (("suggest", "--least", "inf"), 2),
        (("accept", "{tag}", "--above", "nan"), 2),
    ],
)
def test_what_cannot_be_meant_is_told(run, proposed: Path, arguments, code: int) -> None:
    tag = first(run)
    answer = run("tags", *(one.format(tag=tag) for one in arguments))
    assert (answer.code, answer.out) == (code, "")
    assert len(answer.err.splitlines()) == 1


def test_a_library_without_suggestions_says_so(run, filled) -> None:
    nothing = {"decided": 0, "sure": 0, "sure_right": 0, "error": None}
    answer = run("tags", "review", "--json").document
    assert answer == {"format": 1, "tags": [], "reviewed": nothing}
    assert "Nothing waits" in run("tags", "review").out
    assert "Nothing is proposed" in run("tags", "suggest").out
