"""Looking after photos in the terminal."""

import hashlib

import pytest

from photoapp.base.home import Home


@pytest.fixture
def photos(run, home: Home, draw_photos, tmp_path):
    """Five photos in a library."""
    drawn = draw_photos(tmp_path / "photos", 5)
    run("index", tmp_path / "photos")
    return drawn


def found(run, query: str) -> set[str]:
    return {one["path"] for one in run("search", query, "--json").document["results"]}


def told(run, path) -> dict[str, object]:
    (one,) = run("photos", "show", path, "--json").document["photos"]
    return one


def test_favourites_are_made_found_and_counted(run, photos) -> None:
    answer = run("photos", "favourite", *photos[:2], "--json")
    assert answer.document == {"format": 1, "photos": 2, "changed": 2}
    assert found(run, "is:favourite") == {str(path) for path in photos[:2]}
    assert run("status", "--json").document["favourites"] == 2
    again = run("photos", "favourite", "--off", *photos[1:3]).out
    assert again == "No longer favourites: 1 photo; 1 were so already.\n"
    assert found(run, "is:favourite") == {str(photos[0])}


def test_photos_are_rated_and_the_rating_left_to_their_files(run, photos) -> None:
    assert run("photos", "rate", photos[0], "--stars", 4).out == "Rated 4 of 5: 1 photo.\n"
    assert found(run, "rating:>=4") == {str(photos[0])}
    assert run("photos", "rate", photos[0], "--off").code == 0
    assert found(run, "rating:>=1") == set()
    assert run("photos", "rate", photos[0]).code == 2, "neither stars nor --off"
    assert run("photos", "rate", photos[0], "--stars", 4, "--off").code == 2
    assert run("photos", "rate", photos[0], "--stars", 6).code == 2


def test_hidden_photos_are_found_only_by_asking_and_shown_again_by_a_query(run, photos) -> None:
    run("photos", "hide", photos[2])
    assert str(photos[2]) not in found(run, "date:..2030")
    assert found(run, "is:hidden") == {str(photos[2])}
    status = run("status", "--json").document
    assert (status["photos"], status["hidden"]) == (4, 1)
    assert "4 photos in 5 files, 1 hidden" in run("status").out
    assert run("photos", "hide", "--off", "--query", "is:hidden").out == "Shown again: 1 photo.\n"
    assert found(run, "is:hidden") == set()


def test_titles_and_descriptions_are_shown_as_yours_and_found(run, photos) -> None:
    before = hashlib.sha256(photos[0].read_bytes()).digest()
    run("photos", "title", photos[0], "--text", "Zebra  crossing\n")
    run("photos", "describe", *photos[:2], "--text", "Quokkas everywhere")
    run("photos", "turn", photos[0], "--left")
    one = told(run, photos[0])
    assert (one["title"], one["description"], one["turned"]) == (
        "Zebra crossing", "Quokkas everywhere", 3,
    )  # fmt: skip
    assert one["yours"] == {
        "rating": None, "title": "Zebra crossing", "description": "Quokkas everywhere",
    }  # fmt: skip
    assert "title: Zebra crossing (yours)" in run("photos", "show", photos[0]).out
    assert found(run, '"zebra crossing"') == {str(photos[0])}
    assert found(run, '"quokkas everywhere"') == {str(path) for path in photos[:2]}
    run("photos", "title", photos[0], "--off")
    assert told(run, photos[0])["title"] == ""
    assert hashlib.sha256(photos[0].read_bytes()).digest() == before


def test_what_was_done_is_listed_and_undone(run, photos) -> None:
    run("photos", "rate", *photos, "--stars", 5)
    assert "Rated 5 of 5 (photos: 5)" in run("history", "list").out
    run("history", "undo")
    assert found(run, "rating:5") == set()
    run("history", "redo")
    assert len(found(run, "rating:5")) == 5


def test_a_file_outside_the_library_is_refused_and_nothing_done(run, photos, tmp_path) -> None:
    (tmp_path / "other.jpg").write_bytes(b"")
    answer = run("photos", "favourite", photos[0], tmp_path / "other.jpg", "--json")
    assert answer.code == 1
    assert answer.document["error"]["code"] == "file_not_in_library"
    assert found(run, "is:favourite") == set()
