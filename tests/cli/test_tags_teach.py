"""Tags are taught in the terminal."""

import shutil
from pathlib import Path

import drawing
import pytest

from photoapp.base.home import Home
from photoapp.cli.app import main

COUNT, KINDS, SEA = 72, 3, 1


@pytest.fixture(scope="module")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Path]]:
    """A home and the photos that it knows."""
    place = tmp_path_factory.mktemp("taught")
    photos = drawing.draw_photos(place / "photos", COUNT)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PHOTOAPP_HOME", str(place / "home"))
        assert main(["index", str(place / "photos")]) == 0
    return place / "home", photos


@pytest.fixture
def photos(indexed, home: Home) -> list[Path]:
    """The photos of a library that a test may change."""
    shutil.copytree(indexed[0], home.path)
    return indexed[1]


def test_examples_teach_a_tag_and_it_proposes(run, photos) -> None:
    sea = photos[SEA::KINDS]
    answer = run("tags", "teach", "our bay", *sea[:9], "--not", photos[0], "--json")
    assert answer.code == 0
    document = answer.document
    assert (document["tag"], document["method"]) == ("our bay", "linear")
    assert (document["examples"], document["rejected"]) == (9, 1)
    assert document["suggestions"] >= 5
    assert document["encoder"]
    said = run("tags", "teach", "our bay").out
    assert "9 examples and 1 rejected" in said
    assert "suggestions wait" in said
    assert "taught" in run("tags", "list").out
    (listed,) = (one for one in run("tags", "list", "--json").document["tags"] if one["taught"])
    assert listed["tag"] == "our bay"


def test_it_says_what_it_would_ask_about(run, photos) -> None:
    sea = photos[SEA::KINDS]
    few = run("tags", "teach", "our bay", *sea[:2])
    assert "too few examples" in few.out
    assert "--ask" in few.out
    asked = run("tags", "teach", "our bay", "--ask", "--json").document["ask"]
    assert len(asked) == 12
    assert not {one["path"] for one in asked} & {str(path) for path in sea[:2]}
    assert str(asked[0]["path"]) in run("tags", "teach", "our bay", "--ask").out


def test_a_question_finds_the_examples(run, photos) -> None:
    run("tags", "add", "sea", *photos[SEA::KINDS][:4])
    document = run("tags", "teach", "our bay", "--query", "tag:sea", "--json").document
    assert (document["examples"], document["method"]) == (4, "prototype")


def test_a_taught_tag_is_stopped_and_that_is_undone(run, photos) -> None:
    run("tags", "teach", "our bay", *photos[SEA::KINDS][:9])
    answer = run("tags", "teach", "our bay", "--stop", "--json")
    assert answer.document == {"format": 1, "tag": "our bay", "stopped": True}
    assert "taught" not in run("tags", "list").out
    assert run("history", "undo").code == 0
    assert "taught" in run("tags", "list").out


def test_what_goes_wrong_is_told(run, photos, tmp_path) -> None:
    assert run("tags", "teach", "our bay", "--stop", "--ask").code == 2
    assert run("tags", "teach", "our bay", "--stop").code == 1
    assert run("tags", "teach", "our bay", "--ask").code == 1
    drawing.draw(1).save(tmp_path / "other.jpg")
    assert run("tags", "teach", "our bay", tmp_path / "other.jpg").code == 1
    assert run("tags", "teach", "our bay", "--not", tmp_path / "other.jpg").code == 1
    assert run("tags", "teach", 'our "bay"', photos[0]).code == 2
    assert not any(one["taught"] for one in run("tags", "list", "--json").document["tags"])
