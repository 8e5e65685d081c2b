"""A run over every hostile file there is ends well, in little memory, and forgets no picture."""

import base64
import json
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import watched
from program import program

MOST_MEMORY = int(1.2 * 2**30)
MEBIBYTE = 2**20

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/smaps_rollup").exists(), reason="needs Linux to measure memory"
)


@dataclass(frozen=True)
class Indexed:
    """A run that is over. expected: what hostile.json wants of a file, by its path."""

    folders: tuple[Path, ...]
    home: Path
    run: watched.Run
    expected: dict[bytes, str]

    def files(self) -> list[bytes]:
        return [
            path
            for folder in self.folders
            for place, _, names in os.walk(os.fsencode(folder))
            for path in (os.path.join(place, name) for name in names)
            if stat.S_ISREG(os.lstat(path).st_mode)
        ]


@pytest.fixture(scope="module")
def indexed(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Indexed]:
    place = tmp_path_factory.mktemp("hostile")
    assets = shared / "assets"
    made, real, library = (place / name for name in ("made", "real", "library"))
    maker = [sys.executable, str(assets / "hostile/make_hostile.py"), str(made)]
    subprocess.run([*maker, "--big", "--devices"], check=True, capture_output=True)
    shutil.copytree(assets / "hostile/real", real)
    shutil.copytree(assets / "library", library)
    home = place / "home"
    run = watched.as_ordinary_user(
        *program(), "index", str(made), str(real), str(library), "--json", home=home
    )
    records = json.loads((made / "hostile.json").read_text())
    expected = {path_of(made, record): record["expect"] for record in records}
    yield Indexed((made, real, library), home, run, expected)
    subprocess.run([*maker, "--clean"], check=True, capture_output=True)


def path_of(folder: Path, record: dict[str, str]) -> bytes:
    name = bytes.fromhex(record["path_hex"]) if "path_hex" in record else record["path"].encode()
    return os.path.join(os.fsencode(folder), name)


@pytest.fixture(scope="module")
def attached(indexed: Indexed) -> set[bytes]:
    """The paths of files that belong to a photo."""
    with sqlite3.connect(indexed.home / "catalog.sqlite") as catalog:
        rows = catalog.execute(
            "SELECT roots.path, folders.path, name FROM files JOIN folders ON folders.id ="
            " folder_id JOIN roots ON roots.id = root_id WHERE photo_id IS NOT NULL"
        ).fetchall()
    return {os.path.join(root, folder, name) for root, folder, name in rows}


@pytest.fixture(scope="module")
def problems(indexed: Indexed) -> dict[bytes, dict[str, str]]:
    answer = watched.as_ordinary_user(*program(), "problems", "--json", home=indexed.home)
    assert answer.code == 0
    return {
        base64.b64decode(one["path_b64"]) if "path_b64" in one else one["path"].encode(): one
        for one in json.loads(answer.out)["problems"]
    }


def test_the_run_ends_well_and_stays_small(indexed: Indexed) -> None:
    print(f"\nmost memory of all processes: {indexed.run.peak / MEBIBYTE:.0f} MiB")
    assert indexed.run.code == 0, indexed.run.err
    assert json.loads(indexed.run.out)["format"] == 1
    assert indexed.run.err == ""
    assert 0 < indexed.run.peak < MOST_MEMORY


def test_pictures_become_photos_and_none_that_must_be_refused(indexed, attached, problems) -> None:
    files = set(indexed.files())  # links are left alone, as what they point at is found itself
    wrong = {
        path: problems.get(path, {}).get("detail", "forgotten")
        for path, wanted in indexed.expected.items()
        if path in files
        and (
            (wanted == "image" and path not in attached)
            or (wanted == "reject" and path in attached)
        )
    }
    assert not wrong


def test_each_unusable_file_has_a_reason_that_a_person_understands(problems) -> None:
    codes = {"internal", "decoder_died", "decoder_timed_out", "out_of_memory"}
    for path, problem in problems.items():
        assert problem["reason"] not in codes, path
        assert problem["detail"].endswith("."), path
        assert "b'" not in problem["detail"], path


def test_no_picture_is_forgotten_or_told_twice(indexed, attached, problems) -> None:
    if shutil.which("file") is None:
        pytest.skip("needs libmagic's `file`")
    shut = {path for path, one in problems.items() if one["reason"] == "folder_unreadable"}
    lost = {}
    for path in indexed.files():
        picture = is_picture(path) or indexed.expected.get(path) in ("image", "partial")
        if picture and os.path.dirname(path) not in shut:
            told = (path in attached) + (path in problems)
            if told != 1:
                lost[path] = told
    assert not lost


def is_picture(path: bytes) -> bool:
    """By its content, as libmagic sees it."""
    said = subprocess.run(
        ["file", "--brief", "--mime-type", "--", path], check=True, capture_output=True
    )
    return said.stdout.startswith(b"image/")
