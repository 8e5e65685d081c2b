"""Real photos and hostile files are told apart as other programs tell them."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from remembering import Memory, run

from photoapp.base.files import Found, Kind, Root


def kinds(folder: Path) -> dict[bytes, Kind]:
    events, _ = run([Root(1, str(folder))], Memory())
    return {
        os.fsencode(event.place.path): event.kind for event in events if isinstance(event, Found)
    }


def test_every_file_of_the_sample_library_is_what_exiftool_says(shared: Path) -> None:
    library = shared / "assets" / "library"
    truth = json.loads((library / "expected.json").read_text("utf-8"))["files"]
    found = kinds(library)
    for path, facts in truth.items():
        mime = facts["mime"]
        # exiftool calls an AVIF sequence a video; it is an animated picture.
        image = mime.startswith("image/") or path.endswith(".avif")
        video = mime.startswith("video/") and not image
        expected = Kind.PHOTO if image else Kind.VIDEO if video else Kind.SIDECAR
        assert found[os.fsencode(path)] is expected, path


@pytest.fixture
def hostile(shared: Path, tmp_path: Path) -> Iterator[Path]:
    maker = [sys.executable, str(shared / "assets" / "hostile" / "make_hostile.py")]
    folder = tmp_path / "hostile"
    subprocess.run([*maker, str(folder), "--devices"], check=True, capture_output=True)
    yield folder
    subprocess.run([*maker, str(folder), "--clean"], check=True, capture_output=True)


def test_hostile_files_are_found_and_hostile_names_are_no_trap(hostile: Path) -> None:
    records = json.loads((hostile / "hostile.json").read_text())
    found = kinds(hostile)
    for record in records:
        path = (
            os.fsencode(record["path"]) if "path" in record else bytes.fromhex(record["path_hex"])
        )
        if record["kind"] == "symlink" or record["expect"] == "ignore":
            if b"no_" not in path:  # root may read what is forbidden
                assert found.get(path) in (None, Kind.SIDECAR), path
        elif path != b"fs/no_read.jpg":
            assert found[path] is Kind.PHOTO, path
