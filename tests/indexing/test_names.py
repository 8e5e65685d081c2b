"""Names that some file systems take for one and others for two."""

import shutil
import unicodedata
from pathlib import Path
from typing import Any

import drawing
import pytest

DRAWN = 8
COMPOSED = unicodedata.normalize("NFC", "Café")
TAKEN_APART = unicodedata.normalize("NFD", "Café")


@pytest.mark.parametrize("names", [(COMPOSED, TAKEN_APART), ("ROSE", "rose")])
def test_two_legal_names_are_two_photos_and_stay_so(
    runner: Any, folder: Path, names: tuple[str, str]
) -> None:
    for number, name in enumerate(names):
        drawing.draw(70 + number).save(folder / f"{name}.jpg")
        (folder / name).mkdir(exist_ok=True)
        drawing.draw(80 + number).save(folder / name / "1.jpg")
    if len(list(folder.glob("*.jpg"))) < 4:
        pytest.skip("this file system takes them for one name")
    assert runner.index().added == DRAWN + 4
    report = runner.index()
    assert (report.unchanged, report.moved, report.missing) == (DRAWN + 4, 0, 0)
    ids = [runner.photo(f"{name}.jpg") for name in names]
    assert len(set(ids)) == 2
    # What a program does that writes names the other way.
    aside = folder / "aside.jpg"
    (folder / f"{names[0]}.jpg").rename(aside)
    (folder / f"{names[1]}.jpg").rename(folder / f"{names[0]}.jpg")
    aside.rename(folder / f"{names[1]}.jpg")
    assert runner.index().embedded == 0
    assert [runner.photo(f"{name}.jpg") for name in names] == ids[::-1]


@pytest.mark.parametrize("names", [(COMPOSED, TAKEN_APART), ("ROSE", "rose")])
def test_a_name_written_another_way_is_a_move(
    runner: Any, folder: Path, names: tuple[str, str]
) -> None:
    old, new = names
    (folder / old).mkdir()
    drawing.draw(70).save(folder / old / f"{old}.jpg")
    runner.index()
    photo = runner.photo(f"{old}/{old}.jpg")
    (folder / old).rename(folder / new)
    (folder / new / f"{old}.jpg").rename(folder / new / f"{new}.jpg")
    report = runner.index()
    assert (report.moved, report.missing, report.added) == (1, 0, 0)
    assert runner.decoder.asked == []
    assert runner.photo(f"{new}/{new}.jpg") == photo


def test_a_pair_is_one_photo_however_its_names_are_written(runner: Any, folder: Path) -> None:
    exif = drawing.camera_data(drawing.FIRST_DAY, "Canon", "EOS 80D")
    drawing.draw(70).save(folder / f"{COMPOSED}.JPG", "JPEG", exif=exif)
    drawing.draw(71).save(folder / f"{TAKEN_APART}.cr2", "JPEG", exif=exif)
    assert runner.index().added == DRAWN + 1
    shutil.rmtree(folder / "2019 Lisbon")
    assert runner.index().missing == 2
