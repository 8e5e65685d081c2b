from datetime import datetime

import pytest


@pytest.fixture
def broken(run, home, draw_photos, tmp_path):
    """A library with one good photo and one cut off near its start, whose path it gives."""
    _, bad = draw_photos(tmp_path / "photos", 2)
    whole = bad.read_bytes()
    bad.write_bytes(b"")
    run("index", tmp_path / "photos")
    return bad, whole


def test_each_problem_has_a_path_a_reason_and_a_sentence(run, broken) -> None:
    bad, _ = broken
    (problem,) = run("problems", "--json").document["problems"]
    assert problem["path"] == str(bad)
    assert problem["reason"] == "file_empty"
    assert problem["detail"] == "The file is empty."
    assert datetime.fromisoformat(problem["since"])


def test_a_person_reads_what_to_do(run, broken) -> None:
    said = run("problems").out
    assert "The file is empty. Copy it again" in said


def test_retry_uses_what_has_been_repaired(run, broken) -> None:
    bad, whole = broken
    bad.write_bytes(whole)
    answer = run("problems", "--retry", "--json").document
    assert answer["problems"] == []
    assert answer["retried"]["embedded"] == 1


def test_a_library_without_problems_says_so(run, filled) -> None:
    assert run("problems", "--json").document["problems"] == []
    assert "No problems" in run("problems").out
