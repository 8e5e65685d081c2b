import json
import os
import shutil
import subprocess

import pytest
from program import program

from photoapp.base.answers import Card
from photoapp.base.messages import Why
from photoapp.cli.results import Hit, told

KEYS = {"query", "encoder", "seconds", "total", "results"}
RESULT = {
    "photo", "path", "score", "relevance", "taken", "width", "height", "tags", "why",
}  # fmt: skip


def test_all_ranks_every_photo(run, filled) -> None:
    found = run("search", "a sunset over the sea", "--all", "--json").document
    assert found.keys() >= KEYS
    assert found["query"] == "a sunset over the sea"
    assert found["total"] == len(found["results"]) == len(filled.photos)
    assert all(result.keys() == RESULT for result in found["results"])
    scores = [result["score"] for result in found["results"]]
    assert scores == sorted(scores, reverse=True)


def test_a_result_tells_what_the_file_says(run, filled) -> None:
    results = run("search", "sea", "--all", "--json").document["results"]
    first = next(r for r in results if r["path"] == str(filled.photos[0]))
    assert (first["width"], first["height"]) == (480, 320)
    assert first["taken"] == "2018-01-15T10:30:00"
    assert first["relevance"] is None
    assert first["tags"] == []


def test_words_of_a_folder_name_come_before_any_guess(run, filled) -> None:
    results = run("search", "lisbon", "--json").document["results"]
    lisbon = {str(path) for path in filled.photos if "Lisbon" in str(path)}
    assert {result["path"] for result in results[: len(lisbon)]} == lisbon
    assert "folder" in results[0]["why"]


def test_a_picture_finds_itself_first(run, filled, tmp_path) -> None:
    copy = tmp_path / "sample.jpg"
    shutil.copy(filled.photos[4], copy)
    results = run("search", "--image", copy, "--json").document["results"]
    assert results[0]["path"] == str(filled.photos[4])
    assert results[0]["score"] == pytest.approx(1, abs=0.01)
    assert results[0]["why"] == ["same_picture"]
    assert results[1]["why"] == ["picture"]


def test_words_pictures_and_negatives_go_together(run, filled) -> None:
    sea, shapes = filled.photos[1], filled.photos[2]
    results = run(
        "search", "sun", "--image", sea, "--not-image", shapes, "--all", "--json"
    ).document["results"]
    order = [result["path"] for result in results]
    assert order.index(str(sea)) < order.index(str(shapes))


def test_a_word_with_a_minus_needs_no_quotes(run, filled) -> None:
    quoted = run("search", "hills -sea", "--all", "--json").document
    plain = run("search", "hills", "-sea", "--all", "--json").document
    assert plain["query"] == "hills -sea"
    assert plain["results"] == quoted["results"]


def test_filters_narrow_what_is_searched(run, filled) -> None:
    found = run("search", "folder:garden date:2018", "--json").document
    assert found["total"] > 0
    assert all("2020 Garden" in result["path"] for result in found["results"])
    assert all(result["taken"].startswith("2018") for result in found["results"])
    assert found["results"][0]["why"] == ["filter"]


def test_limit_keeps_the_total(run, filled) -> None:
    found = run("search", "sea", "--all", "--limit", 2, "--json").document
    assert (len(found["results"]), found["total"]) == (2, len(filled.photos))
    assert f"2 of {len(filled.photos)} photos" in run("search", "sea", "--all", "--limit", 2).err


def test_sorting_by_date_and_name(run, filled) -> None:
    by_date = run("search", "sea", "--all", "--sort", "date", "--json").document["results"]
    taken = [result["taken"] for result in by_date]
    assert taken == sorted(taken, reverse=True)
    by_name = run("search", "sea", "--all", "--sort", "name", "--json").document["results"]
    assert {result["path"] for result in by_name} == {str(path) for path in filled.photos}


def test_a_person_reads_rank_date_reason_and_path(run, filled) -> None:
    answer = run("search", "lisbon")
    first = answer.out.splitlines()[0]
    assert first.split()[0] == "1"
    assert "2018-" in first
    assert "folder name" in first
    assert first.endswith(".jpg")
    assert "is basic" in answer.err


def test_when_nothing_matches_the_program_says_so(run, filled) -> None:
    answer = run("search", '"no such words anywhere"')
    assert answer.code == 3
    assert not answer.out
    assert "Nothing here looks like that." in answer.err
    assert "--all" in answer.err
    empty = run("search", '"no such words anywhere"', "--json")
    assert empty.code == 3
    assert (empty.document["total"], empty.document["results"]) == (0, [])


def test_an_empty_library_says_how_to_fill_it(run, home) -> None:
    answer = run("search", "dog")
    assert answer.code == 3
    assert "index FOLDER" in answer.err


def test_an_unknown_filter_names_the_known_ones(run, filled) -> None:
    answer = run("search", "colour:red", "--json")
    assert answer.code == 2
    assert answer.document["error"]["code"] == "unknown_filter"
    assert "folder" in answer.document["error"]["hint"]


@pytest.mark.parametrize(
    ("question", "told"),
    [('"open', "not closed"), ("date:someday", "2019-07"), ("rating:best", ">=4")],
)
def test_a_question_that_cannot_be_read_says_why(run, filled, question, told) -> None:
    answer = run("search", question)
    assert answer.code == 2
    assert told in answer.err


def test_asking_nothing_is_wrong_usage(run, home) -> None:
    answer = run("search", "--json")
    assert answer.code == 2
    assert answer.document["error"]["code"] == "usage"


def test_a_picture_that_is_not_there_is_wrong_usage(run, filled) -> None:
    assert run("search", "--image", "nowhere.jpg").code == 2


def test_a_picture_that_is_none_fails_with_its_name(run, filled, tmp_path) -> None:
    text = tmp_path / "letter.jpg"
    text.write_text("Dear all, this is no picture at all.")
    answer = run("search", "--image", text, "--json")
    assert answer.code == 1
    assert answer.document["error"]["code"] == "picture_unusable"
    assert "letter.jpg" in answer.document["error"]["message"]


@pytest.mark.skipif(os.name != "posix", reason="names are text on Windows")
def test_a_name_that_is_no_text_keeps_its_bytes(run, home, draw_photos, tmp_path) -> None:
    import base64

    (photo,) = draw_photos(tmp_path / "photos", 1)
    odd = os.fsencode(photo.parent) + b"/caf\xe9\x1b[31m.jpg"
    try:
        os.rename(os.fsencode(photo), odd)
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    run("index", tmp_path / "photos")
    (result,) = run("search", "sea", "--all", "--json").document["results"]
    assert "\ufffd" in result["path"]
    assert base64.b64decode(result["path_b64"]) == odd
    assert "\x1b" not in run("search", "sea", "--all").out


def test_a_reader_that_has_seen_enough_ends_it_silently(filled) -> None:
    running = subprocess.Popen(
        [*program(), "search", "sea", "--all", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    running.stdout.close()
    assert running.stderr.read() == b""
    assert running.wait() == 0
    running.stderr.close()


def test_less_certain_photos_come_below_a_line() -> None:
    hits = [
        Hit(Card(n, "a", 0, 1, 1, None, False, 1), f"/{n}.jpg", [], 0.3, 0.9 - n / 2, (Why.WORDS,))
        for n in range(2)
    ]
    assert [line[:1] for line in told(hits, 1)] == ["1", "L", "2"]
    assert list(told(hits, 1))[1] == "Less certain:"
    assert "Less certain:" not in [*told(hits, 2), *told(hits)]


def test_when_nothing_matches_the_same_with_less_is_offered(run, filled) -> None:
    answer = run("search", "is:missing photo-0003")
    assert answer.code == 3
    assert "photo-0003" in answer.err.splitlines()[1]


def test_a_table_of_ones_own_measures_each_encoder(run, filled, tmp_path) -> None:
    table = tmp_path / "mine.csv"
    table.write_text("question,photo\nphoto-0003,photo-0003.jpg\n")
    (one,) = run("search", "--evaluate", table, "--json").document["encoders"]
    assert (one["questions"], one["answered"], one["r_at_1"]) == (1, 1, 1)
    assert "R@10" in run("search", "--evaluate", table).out
    assert run("search", "--evaluate", table, "sea").code == 2
    table.write_text("question,photo\nsea,nowhere.jpg\n")
    answer = run("search", "--evaluate", table)
    assert answer.code == 1
    assert "Row 2" in answer.err


def test_all_that_is_found_is_copied_into_a_folder(run, filled, tmp_path) -> None:
    found = run("search", "lisbon", "--json").document
    done = run("search", "lisbon", "--output", tmp_path / "out", "--json").document
    copies = sorted((tmp_path / "out").iterdir())
    assert done["output"]["photos"] == len(copies) == found["total"] == done["total"]
    originals = {os.stat(one["path"]).st_size for one in found["results"]}
    assert {one.stat().st_size for one in copies} == originals
    again = run("search", "lisbon", "--output", tmp_path / "out")
    assert "there already" in again.out
    assert sorted((tmp_path / "out").iterdir()) == copies


def test_what_is_found_is_listed_in_its_order(run, filled, tmp_path) -> None:
    found = run("search", "sea", "--all", "--json").document["results"]
    run("search", "sea", "--all", "--output", tmp_path / "list.txt")
    lines = (tmp_path / "list.txt").read_text().splitlines()
    assert lines == [one["path"] for one in found]
    run("search", "sea", "--all", "--limit", 2, "--output", tmp_path / "list.json")
    listed = json.loads((tmp_path / "list.json").read_text())
    assert (listed["query"], len(listed["photos"])) == ("sea", 2)
    refused = run("search", "sea", "--all", "--output", tmp_path / "list.txt")
    assert refused.code == 1
    assert str(tmp_path / "list.txt") in refused.err


def test_where_nothing_is_found_nothing_is_written(run, filled, tmp_path) -> None:
    assert run("search", "tag:nothing-at-all", "--output", tmp_path / "out").code == 3
    assert not (tmp_path / "out").exists()
