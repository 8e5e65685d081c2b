"""The sample library: the same files each time, real photos to the program."""

import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image
from PIL.ExifTags import IFD, Base

_SCRIPT = Path(__file__).parents[2] / "packaging" / "sample_photos.py"


def drawn(folder: Path, count: int) -> list[Path]:
    command = [sys.executable, str(_SCRIPT), str(folder), "--count", str(count), "--side", "160"]
    subprocess.run(command, check=True, capture_output=True)
    return sorted(folder.rglob("*.jpg"))


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return drawn(tmp_path_factory.mktemp("samples"), 60)


def test_as_many_are_drawn_as_were_asked_for_each_another(photos: list[Path]) -> None:
    assert len(photos) == 60
    assert len({path.read_bytes() for path in photos}) == 60


def test_they_tell_when_they_were_taken(photos: list[Path]) -> None:
    for path in photos:
        with Image.open(path) as picture:
            taken = picture.getexif().get_ifd(IFD.Exif)[Base.DateTimeOriginal]
            assert max(picture.size) == 160
        when = datetime.strptime(taken, "%Y:%m:%d %H:%M:%S")
        assert f"{when:%Y%m%d_%H%M%S}" in path.name
        assert path.stat().st_mtime == when.timestamp()


def test_two_runs_draw_the_same(photos: list[Path], tmp_path: Path) -> None:
    again = drawn(tmp_path, 12)
    first = {path.name: path.read_bytes() for path in photos}
    assert all(first[path.name] == path.read_bytes() for path in again)
