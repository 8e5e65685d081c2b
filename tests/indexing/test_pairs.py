"""Files that are one photo: raw beside JPEG, Live Photos, a phone's edits, sidecars."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import drawing
import pytest

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.pairing import Role
from photoapp.catalog import photos
from photoapp.catalog.census import Census

DRAWN = 8
FILM = b"\0\0\0\x14ftypqt  \0\0\0\0qt  " + bytes(100)
NOON = datetime(2021, 6, 5, 12, 0, 0)


def shot(path: Path, seed: int = 50, taken: datetime = NOON) -> Path:
    """A picture as a camera writes it. Raw files are JPEGs here: how they decode is not asked."""
    exif = drawing.camera_data(taken, "Canon", "EOS 80D")
    path.parent.mkdir(exist_ok=True)
    drawing.draw(seed).save(path, "JPEG", exif=exif)
    return path


def sidecar(path: Path, rating: int) -> Path:
    path.write_text(
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
        ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
        f' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="{rating}"/></rdf:RDF></x:xmpmeta>'
    )
    return path


def files_of(runner: Any, photo: int) -> dict[str, Role]:
    """The files of a photo that are there, the lead first, and what they are to it."""
    details = photos.details(runner.catalog.read(), photo)
    return {Path(one.path).name: one.role for one in details.files if not one.missing}


def count(runner: Any) -> int:
    return Census(runner.catalog).counts().there


# -- raw and JPEG --------------------------------------------------------------------------------


@pytest.mark.parametrize("names", [("IMG_1.CR2", "IMG_1.JPG"), ("a.dng", "A.jpg")])
def test_raw_and_jpeg_are_one_photo_led_by_the_jpeg(
    runner: Any, folder: Path, names: tuple[str, str]
) -> None:
    raw, jpeg = names
    shot(folder / raw, seed=50)
    shot(folder / jpeg, seed=51)
    report = runner.index()
    assert (report.added, report.found, report.problems) == (DRAWN + 1, DRAWN + 2, 0)
    photo = runner.photo(jpeg)
    assert files_of(runner, photo) == {jpeg: Role.PICTURE, raw: Role.RAW}
    assert runner.vector(photo) is not None
    assert runner.index().embedded == 0
    assert runner.decoder.asked == []


@pytest.mark.parametrize("first", ["IMG_1.CR2", "IMG_1.JPG"])
def test_the_other_of_a_pair_may_come_later(runner: Any, folder: Path, first: str) -> None:
    second = {"IMG_1.CR2": "IMG_1.JPG", "IMG_1.JPG": "IMG_1.CR2"}[first]
    shot(folder / first, seed=50)
    runner.index()
    photo = runner.photo(first)
    shot(folder / second, seed=51)
    report = runner.index()
    assert (report.added, runner.photo(second)) == (0, photo)
    assert list(files_of(runner, photo)) == ["IMG_1.JPG", "IMG_1.CR2"]
    assert runner.index().embedded == 0


def test_without_its_jpeg_a_raw_file_shows_the_photo_until_it_is_back(
    runner: Any, folder: Path
) -> None:
    jpeg = shot(folder / "IMG_1.JPG", seed=50)
    shot(folder / "IMG_1.CR2", seed=51)
    runner.index()
    photo = runner.photo("IMG_1.JPG")
    vector = runner.vector(photo)
    aside = jpeg.rename(folder.parent / "aside.jpg")
    assert runner.index().embedded == 1
    assert list(files_of(runner, photo)) == ["IMG_1.CR2"]
    assert runner.vector(photo) != vector
    aside.rename(jpeg)
    runner.index()
    assert list(files_of(runner, photo)) == ["IMG_1.JPG", "IMG_1.CR2"]
    assert runner.vector(photo) == vector
    assert count(runner) == DRAWN + 1


def test_a_raw_file_without_decoder_is_no_problem_beside_its_jpeg(
    runner: Any, folder: Path
) -> None:
    runner.decoder.failing["IMG_1.CR2"] = PhotoappError(
        Code.FORMAT_NOT_INSTALLED, format="CR2", package="rawpy"
    )
    jpeg = shot(folder / "IMG_1.JPG")
    shot(folder / "IMG_1.CR2")
    assert runner.index().problems == 0
    photo = runner.photo("IMG_1.JPG")
    assert files_of(runner, photo) == {"IMG_1.JPG": Role.PICTURE, "IMG_1.CR2": Role.RAW}
    assert runner.index().problems == 0
    assert runner.decoder.asked == []
    jpeg.unlink()
    assert runner.index().problems == 1
    assert runner.problems() == {"IMG_1.CR2": Code.FORMAT_NOT_INSTALLED}
    assert photos.missing_photos(runner.catalog.read()).tolist() == [photo]


def test_a_damaged_raw_file_is_a_problem_though_its_jpeg_is_well(runner: Any, folder: Path) -> None:
    runner.decoder.failing["IMG_1.CR2"] = PhotoappError(Code.FILE_DAMAGED, detail="cut")
    shot(folder / "IMG_1.JPG")
    shot(folder / "IMG_1.CR2")
    for _ in range(2):
        assert runner.index().problems == 1
    assert list(files_of(runner, runner.photo("IMG_1.JPG"))) == ["IMG_1.JPG"]


def test_equal_names_of_different_captures_are_two_photos(runner: Any, folder: Path) -> None:
    shot(folder / "IMG_1.JPG", seed=50)
    shot(folder / "IMG_1.CR2", seed=51, taken=NOON + timedelta(minutes=10))
    shot(folder / "other" / "IMG_1.CR2", seed=52)
    assert runner.index().added == DRAWN + 3


def test_a_pair_stays_one_photo_wherever_its_files_go(runner: Any, folder: Path) -> None:
    shot(folder / "IMG_1.JPG", seed=50)
    shot(folder / "IMG_1.CR2", seed=51)
    runner.index()
    photo = runner.photo("IMG_1.JPG")
    (folder / "raw").mkdir()
    (folder / "IMG_1.CR2").rename(folder / "raw" / "IMG_1.CR2")
    report = runner.index()
    assert (report.moved, report.embedded, runner.photo("raw/IMG_1.CR2")) == (1, 0, photo)
    shot(folder / "IMG_1.JPG", seed=53)  # edited in place, and still the same photo
    runner.index()
    assert runner.photo("IMG_1.JPG") == photo


def test_a_jpeg_that_is_put_beside_its_raw_file_makes_one_photo_of_two(
    runner: Any, folder: Path
) -> None:
    shot(folder / "jpeg" / "IMG_1.JPG", seed=50)
    shot(folder / "raw" / "IMG_1.CR2", seed=51)
    runner.index()
    photo = runner.photo("jpeg/IMG_1.JPG")
    (folder / "jpeg" / "IMG_1.JPG").rename(folder / "raw" / "IMG_1.JPG")
    report = runner.index()
    assert (report.moved, report.embedded, count(runner)) == (1, 0, DRAWN + 1)
    assert list(files_of(runner, photo)) == ["IMG_1.JPG", "IMG_1.CR2"]


def test_jpegs_that_swap_names_beside_their_raw_files_stay_two_photos(
    runner: Any, folder: Path
) -> None:
    for number in (1, 2):
        shot(folder / f"IMG_{number}.JPG", seed=50 + number)
        shot(folder / f"IMG_{number}.CR2", seed=60 + number)
    runner.index()
    one, two = runner.photo("IMG_1.JPG"), runner.photo("IMG_2.JPG")
    (folder / "IMG_1.JPG").rename(folder / "aside")
    (folder / "IMG_2.JPG").rename(folder / "IMG_1.JPG")
    (folder / "aside").rename(folder / "IMG_2.JPG")
    assert runner.index().embedded == 0
    assert (runner.photo("IMG_1.JPG"), runner.photo("IMG_2.JPG")) == (two, one)
    assert count(runner) == DRAWN + 2


def test_a_copied_pair_is_the_photo_that_was_copied(runner: Any, folder: Path) -> None:
    shot(folder / "a" / "IMG_1.JPG", seed=50)
    shot(folder / "a" / "IMG_1.CR2", seed=51)
    runner.index()
    shutil.copytree(folder / "a", folder / "b")
    report = runner.index()
    assert (report.added, report.embedded) == (0, 0)
    assert runner.photo("b/IMG_1.CR2") == runner.photo("a/IMG_1.JPG")


# -- Live Photos and edits -----------------------------------------------------------------------


def test_the_film_of_a_live_photo_is_a_file_of_it_and_is_not_left_out(
    runner: Any, folder: Path
) -> None:
    shot(folder / "IMG_4120.JPG")
    (folder / "IMG_4120.MOV").write_bytes(FILM)
    (folder / "holiday.mov").write_bytes(FILM)
    for _ in range(2):
        assert runner.index().skipped["video"] == 1
    photo = runner.photo("IMG_4120.JPG")
    assert files_of(runner, photo) == {"IMG_4120.JPG": Role.PICTURE, "IMG_4120.MOV": Role.MOTION}
    assert "IMG_4120.MOV" not in runner.decoder.asked
    (folder / "IMG_4120.JPG").unlink()
    report = runner.index()
    assert (report.skipped["video"], report.missing) == (2, 1)
    assert photos.missing_photos(runner.catalog.read()).tolist() == [photo]


def test_a_phones_edit_leads_its_photo_and_the_original_stays(runner: Any, folder: Path) -> None:
    shot(folder / "IMG_4120.JPG", seed=50)
    (folder / "IMG_4120.MOV").write_bytes(FILM)
    (folder / "IMG_4120.AAE").write_text("<?xml version='1.0'?><plist/>")
    runner.index()
    photo = runner.photo("IMG_4120.JPG")
    vector = runner.vector(photo)
    shot(folder / "IMG_E4120.JPG", seed=51)
    report = runner.index()
    assert (report.added, report.embedded) == (0, 1)
    assert files_of(runner, photo) == {
        "IMG_E4120.JPG": Role.EDIT,
        "IMG_4120.JPG": Role.PICTURE,
        "IMG_4120.AAE": Role.SIDECAR,
        "IMG_4120.MOV": Role.MOTION,
    }
    assert runner.vector(photo) != vector
    (folder / "IMG_E4120.JPG").unlink()  # taken back on the phone
    runner.index()
    assert next(iter(files_of(runner, photo))) == "IMG_4120.JPG"
    assert runner.vector(photo) == vector


# -- sidecars ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["IMG_1.xmp", "IMG_1.JPG.xmp", "img_1.XMP"])
def test_a_sidecar_that_alone_changes_is_read_and_nothing_is_understood_anew(
    runner: Any, folder: Path, name: str
) -> None:
    shot(folder / "IMG_1.JPG")
    sidecar(folder / name, 3)
    runner.index()
    photo = runner.photo("IMG_1.JPG")
    assert files_of(runner, photo) == {"IMG_1.JPG": Role.PICTURE, name: Role.SIDECAR}

    def rating() -> int | None:
        return photos.details(runner.catalog.read(), photo).metadata.rating

    assert rating() == 3
    assert runner.index().embedded == 0
    assert runner.decoder.asked == []
    sidecar(folder / name, 4)
    with (folder / name).open("a") as longer:  # so that a clock that stands still hides nothing
        longer.write("\n")
    report = runner.index()
    assert (report.embedded, report.changed, rating()) == (0, 0, 4)
    assert runner.decoder.asked == ["IMG_1.JPG"]
    (folder / name).unlink()
    report = runner.index()
    assert (report.embedded, rating()) == (0, None)
    assert runner.index().problems == 0
    assert runner.decoder.asked == []


def test_the_sidecar_named_after_the_whole_file_is_the_one_that_counts(
    runner: Any, folder: Path
) -> None:
    shot(folder / "IMG_1.JPG")
    sidecar(folder / "IMG_1.xmp", 1)
    runner.index()
    photo = runner.photo("IMG_1.JPG")
    sidecar(folder / "IMG_1.JPG.xmp", 5)
    runner.index()
    assert photos.details(runner.catalog.read(), photo).metadata.rating == 5
    runner.index()
    assert runner.decoder.asked == []


def test_a_sidecar_of_the_raw_file_speaks_for_the_pair(runner: Any, folder: Path) -> None:
    shot(folder / "IMG_1.JPG", seed=50)
    shot(folder / "IMG_1.CR2", seed=51)
    sidecar(folder / "IMG_1.CR2.xmp", 4)
    runner.index()
    photo = runner.photo("IMG_1.JPG")
    assert photos.details(runner.catalog.read(), photo).metadata.rating == 4
    runner.index()
    assert runner.decoder.asked == []


def test_a_sidecar_that_cannot_be_read_is_a_problem_of_its_own(runner: Any, folder: Path) -> None:
    shot(folder / "IMG_1.JPG")
    (folder / "IMG_1.xmp").write_text("<html>no sidecar at all</html>")
    for _ in range(2):
        runner.index()
        assert runner.problems() == {"IMG_1.xmp": Code.FILE_DAMAGED}
    sidecar(folder / "IMG_1.xmp", 2)
    assert runner.index().problems == 0
    assert runner.photo("IMG_1.JPG")


def test_the_sidecar_moves_with_its_photo(runner: Any, folder: Path) -> None:
    shot(folder / "a" / "IMG_1.JPG")
    sidecar(folder / "a" / "IMG_1.xmp", 3)
    runner.index()
    (folder / "a").rename(folder / "b")
    report = runner.index()
    assert (report.moved, report.embedded) == (1, 0)
    assert runner.decoder.asked == []
    assert len(files_of(runner, runner.photo("b/IMG_1.JPG"))) == 2
