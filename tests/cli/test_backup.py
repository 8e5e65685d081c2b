"""Backing up and restoring from the command line, and the drill that ARCHITECTURE.md describes."""

import os
import re
import shlex
import shutil
from pathlib import Path

import drawing
import pytest

CHECKOUT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def photos(run, home, tmp_path: Path) -> Path:
    """A library of four photos in Pictures."""
    drawing.draw_photos(tmp_path / "Pictures", 4)
    assert run("index", tmp_path / "Pictures").code == 0
    return tmp_path / "Pictures"


def test_a_backup_goes_where_it_is_told_and_comes_back(run, home, photos, tmp_path) -> None:
    file = tmp_path / "saved.sqlite"
    made = run("backup", file, "--json").document["backup"]
    assert (made["path"], made["bytes"]) == (str(file), file.stat().st_size)
    run("folders", "remove", photos, "--forget")
    done = run("restore", file, "--json").document
    assert done["photos"] == 4
    assert Path(done["kept"]).parent == home.backups
    assert run("status", "--json").document["photos"] == 4


def test_a_backup_without_a_name_goes_among_the_others_and_is_found_by_its_name(
    run, home, photos
) -> None:
    name = Path(run("backup", "--json").document["backup"]["path"]).name
    assert (home.backups / name).is_file()
    assert run("restore", name, "--json").document["photos"] == 4


def test_vectors_come_along_when_asked(run, home, photos, tmp_path) -> None:
    run("backup", tmp_path / "with.sqlite", "--with-vectors")
    run("backup", tmp_path / "without.sqlite")
    for name, missing in (("with", 0), ("without", 4)):
        run("restore", tmp_path / f"{name}.sqlite")
        assert run("status", "--json").document["without_vector"] == missing
    assert run("index", "--json").document["embedded"] == 4


def test_what_is_no_backup_is_refused_in_one_line(run, home, photos, tmp_path) -> None:
    answer = run("restore", photos / "photo-0000.jpg", "--json")
    assert (answer.code, answer.document["error"]["code"]) == (1, "backup_broken")
    answer = run("backup", photos / "photo-0000.jpg", "--json")
    assert (answer.code, answer.document["error"]["code"]) == (1, "backup_exists")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        answer = run("backup", tmp_path / "pipe", "--json")
        assert (answer.code, answer.document["error"]["code"]) == (1, "backup_exists")
    assert run("status", "--json").document["photos"] == 4


def test_a_folder_that_the_backup_does_not_have_is_refused(run, home, photos, tmp_path) -> None:
    run("backup", tmp_path / "saved.sqlite")
    answer = run("restore", tmp_path / "saved.sqlite", "--relocate", "/no/such", "/other", "--json")
    assert (answer.code, answer.document["error"]["code"]) == (1, "folder_not_in_library")


def test_the_drill_of_the_documentation_works_word_for_word(
    run, home, photos, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every line of it, in order; on the new computer the photos lie in NewPictures."""
    text = (CHECKOUT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    (drill,) = re.findall(r"```sh drill\n(.*?)```", text, re.DOTALL)
    monkeypatch.chdir(tmp_path)
    photo = photos / "photo-0000.jpg"
    assert run("tags", "add", "Sea", photo).code == 0
    before = run("search", "tag:sea", "--json").document["total"]
    here, there = tmp_path / "old", tmp_path / "new"
    shutil.copytree(home.path, here)
    shutil.copytree(photos, tmp_path / "NewPictures")  # another disk: other inodes and times
    report = None
    for line in drill.splitlines():
        command, _, machine = line.partition("#")
        words = shlex.split(command.replace("~/", f"{tmp_path}/"))
        assert words[0] == "photoapp"
        monkeypatch.setenv("PHOTOAPP_HOME", str(there if "new" in machine else here))
        answer = run(*words[1:], "--json")
        assert answer.code == 0, (line, answer)
        report = answer.document if words[1] == "index" else report
    assert report is not None
    assert (report["found"], report["missing"], report["added"]) == (4, 0, 0)
    found = run("search", "tag:sea", "--json").document
    assert (found["total"], before) == (1, 1)
    assert Path(found["results"][0]["path"]).parent == tmp_path / "NewPictures"
