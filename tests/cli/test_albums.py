"""Albums in the terminal: made, filled, ruled, exported, and found by questions."""

import csv
import json
import os
from pathlib import Path

import drawing
import pytest

from photoapp.base.home import Home


@pytest.fixture
def photos(run, home: Home, draw_photos, tmp_path: Path) -> list[Path]:
    """A library of six photos."""
    drawn = draw_photos(tmp_path / "photos", 6)
    assert run("index", tmp_path / "photos").code == 0
    return drawn


def listed(run) -> dict[str, dict]:
    return {one["album"]: one for one in run("albums", "list", "--json").document["albums"]}


def paths(run, question: str) -> set[str]:
    answer = run("search", question, "--json").document
    return {result["path"] for result in answer["results"]}


def names(*photos: Path) -> set[str]:
    return {str(photo) for photo in photos}


def test_an_album_is_made_filled_emptied_and_deleted(run, photos) -> None:
    assert "no albums yet" in run("albums", "list").out
    made = run("albums", "create", "Journeys", photos[0], "--json").document
    assert (made["album"], made["photos"], made["rule"]) == ("Journeys", 1, None)
    answer = run("albums", "add", "journeys", *photos[:3])
    assert answer.out == 'Put 2 photos into "Journeys"; 1 in it already.\n'
    taken = run("albums", "remove", "Journeys", *photos[2:4], "--json").document
    assert (taken["photos"], taken["changed"]) == (2, 1)
    assert paths(run, "album:JOURNEYS") == names(*photos[:2])
    assert paths(run, "-album:journeys") == names(*photos[2:])
    assert run("status", "--json").document["albums"] == 1
    assert "it held 2 photos" in run("albums", "delete", "journeys").out
    assert listed(run) == {}
    assert run("status", "--json").document["photos"] == 6
    run("history", "undo")
    assert listed(run)["Journeys"]["photos"] == 2


def test_albums_lie_in_each_other(run, photos) -> None:
    run("albums", "create", "Journeys", photos[0])
    run("albums", "create", "Journeys/Norway", photos[1])
    run("albums", "create", "Hikes", photos[2])
    assert run("albums", "move", "hikes", "norway", "--json").document["album"] == (
        "Journeys/Norway/Hikes"
    )
    told = run("albums", "list").out
    assert "Journeys  (1 photo, 3 with those in it)" in told
    assert "    Hikes  (1 photo)" in told
    assert paths(run, "album:journeys") == names(*photos[:3])
    assert run("albums", "move", "journeys", "hikes", "--json").document["error"]["code"] == (
        "album_cycle"
    )
    assert run("albums", "delete", "norway").code == 0
    assert set(listed(run)) == {"Journeys", "Journeys/Hikes"}
    assert run("albums", "move", "hikes", "--json").document["album"] == "Hikes"
    assert run("albums", "rename", "hikes", "Walks").code == 0
    assert set(listed(run)) == {"Journeys", "Walks"}


def test_an_album_is_described_and_has_a_cover(run, photos) -> None:
    run("albums", "create", "Journeys", *photos[:3])
    assert run("albums", "describe", "journeys", "All of them").code == 0
    newest = listed(run)["Journeys"]["cover"]["path"]
    chosen = next(one for one in photos[:3] if str(one) != newest)
    assert run("albums", "cover", "journeys", chosen, "--json").document["cover"]["path"] == (
        str(chosen)
    )
    assert "    All of them" in run("albums", "list").out
    assert run("albums", "cover", "journeys", "--json").document["cover"]["path"] == newest


def test_a_rule_fills_an_album_now_and_after_every_change(run, photos, tmp_path: Path) -> None:
    run("tags", "add", "Norway", *photos[:2])
    run("albums", "create", "North")
    ruled = run("albums", "rule", "North", "tag:norway", "-folder:nowhere", "--json").document
    assert (ruled["photos"], ruled["rule"]) == (2, "tag:Norway -folder:nowhere")
    run("tags", "add", "Norway", photos[2])
    assert paths(run, "album:north") == names(*photos[:3])
    run("albums", "pin", "North", photos[5])
    run("albums", "exclude", "North", photos[0])
    assert paths(run, "album:north") == names(photos[1], photos[2], photos[5])
    run("albums", "pin", "North", photos[5], photos[0], "--release")
    assert paths(run, "album:north") == names(*photos[:3])
    run("tags", "rename", "Norway", "Norge")
    assert listed(run)["North"]["rule"] == "tag:Norge -folder:nowhere"
    assert listed(run)["North"]["photos"] == 3
    told = run("albums", "list").out
    assert "by rule: tag:Norge" in told
    run("tags", "delete", "Norge")
    broken = listed(run)["North"]
    assert (broken["broken"], broken["photos"]) == (True, 3)
    assert "names what is gone" in run("albums", "list").out
    run("history", "undo")
    assert not listed(run)["North"]["broken"]
    assert run("albums", "rule", "North", "--no-rule", "--json").document["rule"] is None
    assert listed(run)["North"]["photos"] == 3


def test_a_rule_may_hold_bytes_that_are_no_text(run, photos) -> None:
    run("albums", "create", "Odd")
    assert run("albums", "rule", "Odd", "sea\udcff").code == 0
    assert run("albums", "list", "--json").document["albums"][0]["rule"] == "sea?"


def test_pictures_alone_fill_an_album(run, photos) -> None:
    run("searches", "save", "Alike", "--image", photos[0], "--all")
    run("albums", "create", "Alike")
    told = run("albums", "rule", "Alike", "--search", "Alike", "--json").document
    assert (told["rule"], told["by_rule"]) == (None, True)
    assert "by rule: pictures" in run("albums", "list").out
    assert paths(run, "album:alike") >= names(photos[0])


def test_an_album_is_filled_by_a_saved_search(run, photos) -> None:
    run("searches", "save", "Lisbon", "folder:lisbon")
    run("albums", "create", "From Lisbon")
    ruled = run("albums", "rule", "From Lisbon", "--search", "lisbon", "--keep", "--json").document
    assert (ruled["rule"], ruled["keeps"]) == ("folder:lisbon", True)
    assert ruled["photos"] == len(paths(run, "folder:lisbon")) > 0


def test_indexing_fills_albums_with_what_is_new(run, photos, tmp_path: Path) -> None:
    run("albums", "create", "Late")
    run("albums", "rule", "Late", "folder:late")
    (tmp_path / "photos" / "late").mkdir()
    new = tmp_path / "photos" / "late" / "new.jpg"
    drawing.draw(500).save(new)
    run("index")
    assert paths(run, "album:late") == names(new)


def test_what_is_exported_is_told(run, photos, tmp_path: Path) -> None:
    run("albums", "create", "Out", *photos[:2])
    run("albums", "create", "Out/Inner", photos[2])
    done = run("albums", "export", "out", tmp_path / "copies", "--json").document
    assert (done["photos"], done["already"], done["failed"]) == (3, 0, [])
    assert (tmp_path / "copies" / "Inner" / photos[2].name).read_bytes() == photos[2].read_bytes()
    photos[0].unlink()
    again = run("albums", "export", "out", tmp_path / "copies")
    assert "2 photos there already." in again.out
    assert f"Left out: {photos[0]}" in again.out
    table = tmp_path / "list.csv"
    assert run("albums", "export", "out", table).code == 0
    with table.open(newline="") as file:
        assert {row["path"] for row in csv.DictReader(file)} == names(*photos[:3])
    assert run("albums", "export", "out", table, "--json").document["error"]["code"] == (
        "list_exists"
    )
    run("albums", "export", "out", tmp_path / "list.json")
    document = json.loads((tmp_path / "list.json").read_text("utf-8"))
    assert {one["path"] for one in document["photos"]} == names(*photos[:3])
    run("albums", "export", "out", tmp_path / "list.txt")
    assert set((tmp_path / "list.txt").read_bytes().splitlines()) == {
        os.fsencode(one) for one in photos[:3]
    }


def test_the_photos_of_an_album_are_tagged_by_machine(run, photos) -> None:
    run("albums", "create", "All", *photos)
    done = run("albums", "tag", "All", "--json")
    assert (done.code, done.document["album"]) == (0, "All")
    assert done.document["photos"] <= len(photos)


@pytest.mark.parametrize(
    ("arguments", "code", "error"),
    [
        (("create", "a/b"), 1, "album_unknown"),
        (("create", 'a"b'), 2, "album_name"),
        (("create", "known"), 1, "album_exists"),
        (("add", "nowhere", "x.jpg"), 1, "album_unknown"),
        (("add", "known"), 2, "usage"),
        (("rule", "known"), 2, "usage"),
        (("rule", "known", "x", "--no-rule"), 2, "usage"),
        (("rule", "known", "tag:nothing"), 1, "tag_unknown"),
        (("rule", "known", "album:nothing"), 1, "album_unknown"),
        (("rule", "known", "album:known"), 2, "album_circle"),
        (("rule", "known", "colour:red"), 2, "unknown_filter"),
        (("rule", "known", "--search", "none"), 1, "search_unknown"),
        (("pin", "known", "--query", "folder:lisbon"), 1, "album_by_hand"),
        (("move", "known", "known"), 2, "album_cycle"),
        (("delete", "nowhere"), 1, "album_unknown"),
    ],
)
def test_what_cannot_be_done_says_why(run, photos, arguments, code, error) -> None:
    run("albums", "create", "Known")
    answer = run("albums", *arguments, "--json")
    assert (answer.code, answer.document["error"]["code"]) == (code, error)
