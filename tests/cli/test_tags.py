"""Tags in the terminal."""

import pytest

from photoapp.base.home import Home


@pytest.fixture
def tagged(run, home: Home, draw_photos, tmp_path):
    """Five photos, of which two are tagged."""
    photos = draw_photos(tmp_path / "photos", 5)
    run("index", tmp_path / "photos")
    answer = run("tags", "add", "Norway", *photos[:2], "--json")
    assert answer.document == {"format": 1, "tag": "Norway", "photos": 2, "changed": 2}
    return photos


def listed(run) -> list[dict[str, object]]:
    found = run("tags", "list", "--json").document["tags"]
    return [{"tag": one["tag"], "photos": one["photos"]} for one in found]


def test_tags_are_listed_with_their_photos(run, tagged) -> None:
    assert listed(run) == [{"tag": "Norway", "photos": 2}]
    assert "Norway  (2 photos)" in run("tags", "list").out
    assert run("status", "--json").document["tags"] == 1


def test_a_tag_is_taken_away(run, tagged) -> None:
    answer = run("tags", "untag", "norway", *tagged[:3], "--json")
    assert (answer.document["photos"], answer.document["changed"]) == (3, 2)
    assert listed(run) == []
    assert "no tags yet" in run("tags", "list").out


def test_tags_are_found_and_told(run, tagged) -> None:
    found = run("search", "tag:NORWAY", "--json").document["results"]
    assert {result["path"] for result in found} == {str(path) for path in tagged[:2]}
    assert all(result["tags"][0] == "Norway" for result in found)
    best = run("search", "norway", "--json").document["results"][:2]
    assert all("tag" in result["why"] for result in best)
    assert run("search", "-tag:norway", "--json").document["total"] == 3


def test_what_a_search_finds_can_be_tagged(run, tagged) -> None:
    assert run("tags", "add", "Rest", "--query", "-tag:norway").out == "Tagged 3 photos.\n"
    again = run("tags", "add", "Rest", "--query", "tag:rest", tagged[0]).out
    assert again == "Tagged 1 photo; 3 had it already.\n"


def test_a_file_outside_the_library_is_refused_and_nothing_done(run, tagged, tmp_path) -> None:
    (tmp_path / "other.jpg").write_bytes(b"")
    answer = run("tags", "add", "X", tagged[0], tmp_path / "other.jpg", "--json")
    assert answer.code == 1
    assert answer.document["error"]["code"] == "file_not_in_library"
    assert [tag["tag"] for tag in listed(run)] == ["Norway"]


@pytest.mark.parametrize("arguments", [("add", "X"), ("untag", "X"), ("add",)])
def test_a_tag_needs_photos(run, home: Home, arguments) -> None:
    assert run("tags", *arguments).code == 2


def test_wrong_names_say_what_is_wrong(run, tagged) -> None:
    assert run("tags", "add", 'a"b', tagged[0]).code == 2
    answer = run("tags", "untag", "nothing", tagged[0], "--json")
    assert (answer.code, answer.document["error"]["code"]) == (1, "tag_unknown")


def test_tags_survive_removing_the_folder_and_moving_the_photos(run, tagged, tmp_path) -> None:
    run("folders", "remove", tmp_path / "photos")
    assert listed(run) == [{"tag": "Norway", "photos": 0}]
    (tmp_path / "photos").rename(tmp_path / "moved")
    run("index", tmp_path / "moved")
    assert listed(run) == [{"tag": "Norway", "photos": 2}]
