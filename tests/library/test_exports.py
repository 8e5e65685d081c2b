"""Exporting gives what is wished: sizes, words, names; nothing is replaced, lost or left half."""

import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
from keeping import contents, draw, draw_family, index
from PIL import Image
from small_disk import small_disk

from photoapp.base.exports import (
    ExportFormat,
    ExportReport,
    ExportWish,
    Keep,
    SubFolders,
    Taken,
)
from photoapp.base.jobs import Job
from photoapp.base.messages import Cancelled, Code, JobName, PhotoappError
from photoapp.imaging import decode
from photoapp.library import PhotoLibrary, exporting, landing, unfinished

WEB = ExportWish(ExportFormat.JPEG, longest=60, quality=80)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four photos: one with all that may belong to one, in two folders."""
    draw_family(tmp_path / "photos")
    draw(tmp_path / "photos" / "2019 Lisbon" / "IMG_2.JPG", 3)
    draw(tmp_path / "photos" / "2019 Lisbon" / "tram.JPG", 4)
    return tmp_path / "photos"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def all_of(library: PhotoLibrary) -> list[int]:
    """Every photo, by the path of its lead."""
    paths = library.paths(library.photos(hidden=True).ids.tolist())
    return sorted(paths, key=paths.__getitem__)


def names(folder: Path) -> set[str]:
    return {str(one.relative_to(folder)) for one in folder.rglob("*") if not one.is_dir()}


def failures(report: ExportReport) -> dict[str, Code]:
    return {os.path.basename(one.path): one.error.code for one in report.failed}


# -- what comes out --------------------------------------------------------------------------------


def test_as_they_are_photos_are_copied_to_the_last_byte(library, folder, out) -> None:
    before = contents(folder)
    described = library.photo_at(str(folder / "IMG_1.JPG"))  # by a sidecar
    photos = [one for one in all_of(library) if one != described]
    report = library.exports.run(photos, str(out), ExportWish())
    assert (report.photos, report.files, report.failed) == (3, 3, ())
    assert contents(out) == {
        "IMG_2.JPG": before["2019 Lisbon/IMG_2.JPG"],
        "IMG_2 (2).JPG": before["IMG_2.JPG"],
        "tram.JPG": before["2019 Lisbon/tram.JPG"],
    }
    assert (out / "tram.JPG").stat().st_mtime_ns == (
        folder / "2019 Lisbon" / "tram.JPG"
    ).stat().st_mtime_ns
    assert report.bytes == sum(map(len, contents(out).values()))
    assert report.first == str(out / "IMG_2.JPG")
    assert contents(folder) == before


def test_small_ones_are_drawn_and_never_enlarged(library, out) -> None:
    library.exports.run(all_of(library), str(out), WEB)
    assert {Image.open(path).size for path in out.iterdir()} == {(60, 40)}
    library.exports.run(all_of(library), str(out / "large"), ExportWish(longest=5000))
    assert {Image.open(path).size for path in (out / "large").iterdir()} == {(120, 80)}


@pytest.mark.parametrize(
    ("format_", "kind", "ending"),
    [
        (ExportFormat.JPEG, "JPEG", ".JPG"),
        (ExportFormat.PNG, "PNG", ".png"),
        (ExportFormat.WEBP, "WEBP", ".webp"),
        (ExportFormat.TIFF, "TIFF", ".tif"),
    ],
)
def test_each_format_says_what_the_user_says(
    library, folder, out, format_: ExportFormat, kind: str, ending: str
) -> None:
    photo = library.photo_at(str(folder / "IMG_1.JPG"))
    library.care.entitle([photo], "Harbour at dusk")
    library.care.describe([photo], "Zürich, in the evening")
    library.care.rate([photo], 5)
    library.tags.add("Löwe", [photo])
    library.exports.run([photo], str(out), ExportWish(format_, longest=100))
    (path,) = out.iterdir()
    assert path.name == f"IMG_1{ending}"
    said = decode(str(path), [])
    assert (said.format, said.width, said.height) == (kind, 100, 67)
    data = said.metadata
    assert (data.title, data.description) == ("Harbour at dusk", "Zürich, in the evening")
    assert (data.rating, data.keywords) == (5, ("Löwe",))
    assert (data.make, data.model) == ("Canon", "EOS 80D")
    assert data.taken == library.details(photo).metadata.taken


def test_what_a_sidecar_says_goes_along_in_the_picture(library, folder, out) -> None:
    photo = library.photo_at(str(folder / "IMG_1.JPG"))
    library.exports.run([photo], str(out), ExportWish())
    assert decode(str(out / "IMG_1.JPG"), []).metadata.rating == 4


def test_what_the_user_says_is_written_without_touching_a_pixel(library, folder, out) -> None:
    photo = library.photo_at(str(folder / "IMG_2.JPG"))
    library.tags.add("Sea", [photo])
    library.exports.run([photo], str(out), ExportWish())
    data = (out / "IMG_2.JPG").read_bytes()
    scan = (folder / "IMG_2.JPG").read_bytes().partition(b"\xff\xda")[2]
    assert data.endswith(b"\xff\xda" + scan)
    assert decode(str(out / "IMG_2.JPG"), []).metadata.keywords == ("Sea",)


def test_a_turned_photo_is_shown_turned_everywhere(library, folder, out) -> None:
    photo = library.photo_at(str(folder / "IMG_2.JPG"))
    library.care.turn([photo], 1)
    library.exports.run([photo], str(out / "same"), ExportWish())
    library.exports.run([photo], str(out / "drawn"), ExportWish(ExportFormat.PNG))
    for path in (out / "same" / "IMG_2.JPG", out / "drawn" / "IMG_2.png"):
        said = decode(str(path), [])
        assert (said.width, said.height) == (80, 120)
    assert Image.open(out / "drawn" / "IMG_2.png").size == (80, 120)


def test_companions_come_along_and_share_a_name(library, folder, out) -> None:
    photo = library.photo_at(str(folder / "IMG_1.JPG"))
    wish = ExportWish(companions=True, pattern="{date} {number:3}")
    report = library.exports.run([photo], str(out), wish)
    assert (report.photos, report.files) == (1, 5)
    assert names(out) == {
        f"2021-06-05 001.{end}" for end in ("JPG", "DNG", "MOV", "xmp", "DNG.xmp")
    }
    assert (out / "2021-06-05 001.MOV").read_bytes() == (folder / "IMG_1.MOV").read_bytes()
    again = library.exports.run([photo], str(out), wish)
    assert (again.photos, again.already) == (0, 1)


def test_a_wish_that_cannot_be_is_none() -> None:
    for wrong in ({"quality": 0}, {"longest": 3}, {"companions": True, "keep": Keep.PUBLIC}):
        with pytest.raises(ValueError, match=r".+"):
            ExportWish(**wrong)
    with pytest.raises(PhotoappError) as caught:
        ExportWish(pattern="{nothing}")
    assert caught.value.code is Code.PATTERN_UNKNOWN


# -- names and places ------------------------------------------------------------------------------


def test_photos_are_named_by_a_pattern_and_sorted_into_folders(library, out) -> None:
    wish = ExportWish(pattern="{year} {camera} {number}", folders=SubFolders.MONTH)
    photos = all_of(library)
    planned = library.exports.planned(photos, wish, most=2)
    assert [one.new for one in planned] == [
        "2021/2021-06/2021 EOS 80D 1.JPG", "2021/2021-06/2021 EOS 80D 2.JPG",
    ]  # fmt: skip
    library.exports.run(photos, str(out), wish)
    assert names(out) == {f"2021/2021-06/2021 EOS 80D {n}.JPG" for n in range(1, 5)}


def test_folders_of_the_library_become_folders(library, out) -> None:
    wish = ExportWish(folders=SubFolders.FOLDER)
    library.exports.run(all_of(library), str(out), wish)
    assert names(out) == {"IMG_1.JPG", "IMG_2.JPG", "2019 Lisbon/IMG_2.JPG", "2019 Lisbon/tram.JPG"}


def test_what_is_there_is_never_replaced_and_not_written_twice(library, out) -> None:
    out.mkdir()
    (out / "tram.jpg").write_bytes(b"mine")
    first = library.exports.run(all_of(library), str(out), WEB)
    assert first.photos == 4
    before = contents(out)
    assert before["tram.jpg"] == b"mine"
    assert "tram (2).JPG" in before
    again = library.exports.run(all_of(library), str(out), WEB)
    assert (again.photos, again.already, contents(out)) == (0, 4, before)


def test_photos_whose_name_is_taken_are_skipped_if_wished(library, out) -> None:
    out.mkdir()
    (out / "tram.jpg").write_bytes(b"mine")
    wish = ExportWish(ExportFormat.JPEG, longest=60, taken=Taken.SKIPPED)
    report = library.exports.run(all_of(library), str(out), wish)
    assert (report.photos, report.skipped) == (2, 2)
    assert names(out) == {"tram.jpg", "IMG_1.JPG", "IMG_2.JPG"}


def test_no_photo_of_the_library_is_taken_for_another(library, folder) -> None:
    """Exporting into a watched folder keeps clear of names it remembers, and of pairs."""
    photo = library.photo_at(str(folder / "2019 Lisbon" / "tram.JPG"))
    gone = library.photo_at(str(folder / "IMG_2.JPG"))
    (folder / "IMG_2.JPG").unlink()
    index(library)
    report = library.exports.run(
        [library.photo_at(str(folder / "2019 Lisbon" / "IMG_2.JPG"))], str(folder), ExportWish()
    )
    assert report.first == str(folder / "IMG_2 (2).JPG")
    wish = ExportWish(ExportFormat.PNG, pattern="IMG_1")
    report = library.exports.run([photo], str(folder), wish)
    assert report.first == str(folder / "IMG_1 (2).png")
    index(library)
    assert all(one.missing for one in library.details(gone).files)
    family = library.details(library.photo_at(str(folder / "IMG_1.JPG"))).files
    assert len(family) == 5


# -- what fails ------------------------------------------------------------------------------------


def test_what_fails_is_told_and_alone_tried_again(library, folder, out) -> None:
    photos = all_of(library)
    lost, damaged = folder / "2019 Lisbon" / "tram.JPG", folder / "IMG_2.JPG"
    kept = {path: path.read_bytes() for path in (lost, damaged)}
    lost.unlink()
    damaged.write_bytes(b"\xff\xd8\xff nothing of a picture")
    wish = ExportWish(ExportFormat.JPEG, longest=60, pattern="{number}")
    report = library.exports.run(photos, str(out), wish)
    assert report.photos == 2
    assert failures(report) == {"tram.JPG": Code.FILE_MISSING, "IMG_2.JPG": Code.FILE_DAMAGED}
    before = names(out)
    for path, data in kept.items():
        path.write_bytes(data)
    again = library.exports.retry(report)
    assert (again.photos, again.asked, again.failed) == (4, 4, ())
    assert names(out) == before | {f"{one.number}.JPG" for one in report.failed}


def test_a_stopped_export_leaves_whole_files_and_goes_on(library, out) -> None:
    job = Job(JobName.EXPORTING)
    looks = iter(range(100))
    checkpoint = job.checkpoint

    def counting() -> None:
        if next(looks) == 6:
            job.cancel()
        checkpoint()

    job.checkpoint = counting  # type: ignore[method-assign]
    with pytest.raises(Cancelled):
        library.exports.run(all_of(library), str(out), WEB, job)
    left = contents(out)
    assert 0 < len(left) < 4
    assert not [one for one in out.iterdir() if one.name.startswith(".")]
    report = library.exports.run(all_of(library), str(out), WEB)
    assert report.already == len(left)
    assert report.photos == 4 - len(left)


def test_what_a_killed_export_left_half_is_cleared_away(library, out) -> None:
    half = out / f"{unfinished.HIDDEN}killed"
    half.mkdir(parents=True)
    (half / "0").write_bytes(b"half")
    library.exports.run(all_of(library)[:1], str(out), ExportWish())
    assert names(out) == {"IMG_2.JPG"}


def test_another_export_into_the_same_folder_keeps_what_it_is_making(library, out) -> None:
    with landing.Landing(str(out), lambda _: None) as other:
        Path(other.part()).write_bytes(b"half")
        library.exports.run(all_of(library)[:1], str(out), ExportWish())
        assert any(name.startswith(unfinished.HIDDEN) for name in os.listdir(out))
    assert names(out) == {"IMG_2.JPG"}


def test_a_folder_that_cannot_be_made_is_told_and_one_without_photos_goes_again(
    library, folder, tmp_path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(PhotoappError) as caught:
        library.exports.run(all_of(library), str(tmp_path / "file" / "x"), ExportWish())
    assert caught.value.code is Code.NOT_WRITABLE
    photos = all_of(library)
    shutil.rmtree(folder)
    report = library.exports.run(photos, str(tmp_path / "new" / "one"), ExportWish())
    assert set(failures(report).values()) == {Code.FILE_OFFLINE}
    assert not (tmp_path / "new").exists()


def test_a_full_disk_is_told_for_each_photo_and_what_fits_is_whole(library, tmp_path) -> None:
    with small_disk(tmp_path / "small", "64k") as disk:
        try:
            report = library.exports.run(
                all_of(library), str(disk.path / "out"), ExportWish(ExportFormat.TIFF)
            )
        except PhotoappError as error:
            pytest.skip(f"the small disk cannot be written from here: {error}")
        assert report.failed
        assert {one.error.code for one in report.failed} == {Code.DISK_FULL}
        assert report.photos + len(report.failed) == 4
        for path in (disk.path / "out").iterdir():
            decode(str(path), [])


def test_nothing_more_is_tried_once_the_disk_is_full(library, out, monkeypatch) -> None:
    tried: list[str] = []

    def full(self: landing.Landing, parts: list[landing.Part], folders: tuple[str, ...]) -> None:
        tried.append(parts[0].stem)
        raise PhotoappError(Code.DISK_FULL, path=str(out))

    monkeypatch.setattr(landing.Landing, "put", full)
    monkeypatch.setattr(exporting, "_AHEAD", 0.25)  # one photo at a time
    photos = all_of(library)
    report = library.exports.run(photos, str(out), ExportWish())
    assert len(tried) < len(photos)
    assert [one.photo for one in report.failed] == photos, "to be tried again"
    assert {one.error.code for one in report.failed} == {Code.DISK_FULL}
    monkeypatch.undo()
    assert library.exports.retry(report).photos == len(photos)


# -- how much --------------------------------------------------------------------------------------


def test_that_there_is_no_room_is_known_before(library, out, monkeypatch) -> None:
    told = library.exports.estimate(all_of(library), ExportWish())
    assert library.exports.no_room(told, str(out)) is None
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=told.bytes - 1))
    error = library.exports.no_room(told, str(out))
    assert error is not None
    assert error.code is Code.EXPORT_NO_ROOM


@pytest.mark.parametrize("wish", [ExportWish(), WEB, ExportWish(ExportFormat.PNG)])
def test_the_estimate_holds_what_it_takes(library, out, wish: ExportWish) -> None:
    photos = all_of(library)
    told = library.exports.estimate(photos, wish)
    report = library.exports.run(photos, str(out), wish)
    assert told.sampled == 4
    assert told.bytes == pytest.approx(report.bytes, rel=0.05)
    assert told.least <= told.bytes <= told.most


def test_a_folder_for_exports_lies_outside_the_library_where_it_can(library, folder, out) -> None:
    exports = library.exports
    inside = str(folder / "Export")
    assert exports.is_shown(inside)
    assert exports.is_shown(str(folder))
    assert not exports.is_shown(str(out))
    assert not exports.is_shown(f"{folder} 2")
    assert exports.first_outside([inside, str(out)]) == str(out)
    assert exports.first_outside([inside, str(folder)]) == inside
    library.exclude("Export")  # what is left out is not shown
    assert not exports.is_shown(inside)
