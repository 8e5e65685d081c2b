import os
import pty
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock
from program import program

from photoapp.library import PhotoLibrary

KEYS = {
    "found", "added", "changed", "moved", "missing", "unchanged", "embedded", "problems",
    "skipped", "seconds", "photos_per_second", "encoder", "provider", "stages",
}  # fmt: skip


def test_a_first_run_understands_every_photo(run, home, draw_photos, tmp_path: Path) -> None:
    draw_photos(tmp_path / "photos", 5)
    report = run("index", tmp_path / "photos", "--json").document
    assert report.keys() >= KEYS
    assert (report["found"], report["added"], report["embedded"]) == (5, 5, 5)
    assert report["problems"] == 0
    assert report["skipped"].keys() == {"video", "online_only", "other"}
    assert report["stages"].keys() == {"scan", "decode", "encode", "store"}
    assert report["encoder"]
    assert "CPU" in report["provider"]


def test_a_second_run_finds_nothing_to_do(run, home, draw_photos, tmp_path: Path) -> None:
    draw_photos(tmp_path / "photos", 3)
    run("index", tmp_path / "photos")
    again = run("index", "--json").document
    assert (again["added"], again["embedded"], again["unchanged"]) == (0, 0, 3)
    assert "nothing new" in run("index").out


def test_a_file_that_cannot_be_used_is_a_problem_and_no_failure(
    run, home, draw_photos, tmp_path: Path
) -> None:
    _, bad = draw_photos(tmp_path / "photos", 2)
    bad.write_bytes(bad.read_bytes()[:300])
    answer = run("index", tmp_path / "photos")
    assert answer.code == 0
    assert "1 file could not be used" in answer.out
    assert "problems" in answer.out


def test_a_folder_inside_the_library_is_looked_through_with_it(
    run, home, draw_photos, tmp_path: Path
) -> None:
    draw_photos(tmp_path / "photos", 4)
    run("index", tmp_path / "photos")
    answer = run("index", tmp_path / "photos" / "2020 Garden", "--json")
    assert answer.document["unchanged"] == 4
    assert "is part of" in answer.err


def test_a_folder_that_is_not_there_is_wrong_usage(run, home, tmp_path: Path) -> None:
    answer = run("index", tmp_path / "nowhere", "--json")
    assert answer.code == 2
    assert answer.document["error"]["code"] == "folder_missing"
    assert "nowhere" in answer.document["error"]["message"]


def test_an_empty_library_asks_for_a_folder(run, home) -> None:
    answer = run("index")
    assert answer.code == 2
    assert "name one" in answer.err


def test_a_folder_that_was_being_forgotten_when_killed_is_forgotten_though_none_is_left(
    run, home, draw_photos, tmp_path: Path
) -> None:
    draw_photos(tmp_path / "photos", 3)
    run("index", tmp_path / "photos")
    with PhotoLibrary.open(home) as library:
        library.begin_forgetting(str(tmp_path / "photos"))
        assert len(library.photos().ids) == 3
    answer = run("index")
    assert answer.code == 0
    with PhotoLibrary.open(home) as library:
        assert len(library.photos().ids) == 0
    assert run("index").code == 2


def test_while_another_indexes_the_catalog_is_busy(run, home, draw_photos, tmp_path: Path) -> None:
    draw_photos(tmp_path / "photos", 1)
    run("folders", "add", tmp_path / "photos")
    with FileLock(home.indexing_lock):
        answer = run("index", "--json")
    assert answer.code == 5
    assert answer.document["error"]["code"] == "catalog_busy"


def _stopped_at_first_sign(folder: Path, stop: Callable[[int, int], None]) -> tuple[int, str]:
    """Start indexing on a terminal, stop it at the first sign of progress."""
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        [*program(), "index", str(folder)],
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    said = os.read(ours, 4096)
    stop(running.pid, signal.SIGINT if stop is os.killpg else signal.SIGTERM)
    try:
        while more := os.read(ours, 4096):
            said += more
    except OSError:  # Linux: the terminal is gone once the program has ended
        pass
    os.close(ours)
    return running.wait(), said.decode()


def test_ctrl_c_stops_and_the_next_run_goes_on(run, home, draw_photos, tmp_path: Path) -> None:
    draw_photos(tmp_path / "photos", 200)
    code, said = _stopped_at_first_sign(tmp_path / "photos", os.killpg)
    assert code == 130
    assert "Stopped" in said
    assert "Traceback" not in said, "a terminal interrupts the decoding processes too"
    rest = run("index", "--json").document
    assert rest["embedded"] > 0
    assert run("status", "--json").document["without_vector"] == 0


def test_sigterm_stops_like_ctrl_c(home, draw_photos, tmp_path: Path) -> None:
    draw_photos(tmp_path / "photos", 200)
    code, said = _stopped_at_first_sign(tmp_path / "photos", os.kill)
    assert code == 130
    assert "Stopped" in said
