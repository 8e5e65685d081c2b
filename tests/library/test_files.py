"""Looking after files: all of a photo goes along, nothing is lost, and it can be undone."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from keeping import Bin, at, contents, draw, draw_family, index, known
from PIL import Image, ImageEnhance
from small_disk import small_disk

from photoapp.base.files import Gone, Place
from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import Action, Cancelled, Code, JobName, PhotoappError
from photoapp.catalog import files as rows
from photoapp.indexing.changes import Changes
from photoapp.library import PhotoLibrary, disk, files
from photoapp.library.carrying import told

FAMILY = {"DNG", "DNG.xmp", "JPG", "MOV", "xmp"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A photo with all that may belong to one, and another."""
    draw_family(tmp_path / "photos")
    return tmp_path / "photos"


@pytest.fixture
def trash(tmp_path: Path) -> Bin:
    return Bin(tmp_path / "trash")


@pytest.fixture
def library(home: Home, folder: Path, trash: Bin) -> Iterator[PhotoLibrary]:
    with PhotoLibrary(home, trash) as opened:
        opened.add_folder(str(folder))
        index(opened)
        yield opened


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Path]:
    """A folder on another disk."""
    try:
        place = Path(tempfile.mkdtemp(dir="/dev/shm"))
    except OSError:
        pytest.skip("needs another file system")
    try:
        if place.stat().st_dev == tmp_path.stat().st_dev:
            pytest.skip("needs another file system")
        yield place
    finally:
        shutil.rmtree(place)


def refused(code: Code, deed: object, *arguments: object) -> PhotoappError:
    with pytest.raises(PhotoappError) as caught:
        deed(*arguments)  # type: ignore[operator]
    assert caught.value.code is code
    return caught.value


def quiet_scan(library: PhotoLibrary) -> None:
    """Whatever was done, the catalog knows all of it: a scan finds nothing new."""
    before = known(library)
    report = library.index(Job(JobName.INDEXING))
    assert (report.added, report.changed, report.moved, report.missing) == (0, 0, 0, 0)
    assert report.problems == 0
    assert known(library) == before


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


# -- names -----------------------------------------------------------------------------------------


def test_all_files_of_a_photo_are_renamed_with_it_and_what_is_known_of_it_stays(
    library: PhotoLibrary, folder: Path
) -> None:
    photo = at(library, folder / "IMG_1.JPG")
    before = contents(folder)
    library.tags.add("Harbour", [photo])
    report = library.files.rename(photo, "Old harbour.jpg")
    assert (report.photos, report.files, report.failed) == (1, 5, ())
    assert names(folder) == {f"Old harbour.{end}" for end in FAMILY} | {"IMG_2.JPG"}
    assert sorted(contents(folder).values()) == sorted(before.values())
    assert at(library, folder / "Old harbour.JPG") == photo
    assert {Path(one.path).name for one in library.details(photo).files} == {
        f"Old harbour.{end}" for end in FAMILY
    }
    assert library.thumbnails([photo])
    assert library.tags.of([photo]) == {photo: ("Harbour",)}
    quiet_scan(library)


def test_renaming_is_undone_and_done_again(library: PhotoLibrary, folder: Path) -> None:
    photo = at(library, folder / "IMG_1.JPG")
    before = contents(folder)
    library.files.rename(photo, "Harbour")
    done = library.history.undo()
    assert done.action is Action.PHOTO_RENAMED
    assert done.values == {"name": "Harbour.JPG", "other": "IMG_1.JPG", "photos": 1}
    assert contents(folder) == before
    assert at(library, folder / "IMG_1.JPG") == photo
    quiet_scan(library)
    library.history.redo()
    assert at(library, folder / "Harbour.JPG") == photo
    quiet_scan(library)
    library.history.undo()
    assert contents(folder) == before


@pytest.mark.parametrize("deed", ["rename", "trash"])
def test_what_another_program_changed_is_found_after_a_deed_of_ours(
    library: PhotoLibrary, folder: Path, deed: str
) -> None:
    photo = at(library, folder / "IMG_2.JPG")
    draw(folder / "IMG_2.JPG", 62)  # at the same minute: an edit of it
    if deed == "rename":
        library.files.rename(photo, "renamed")
    else:
        library.files.trash([photo])
        library.history.undo()
    report = library.index(Job(JobName.INDEXING))
    assert (report.added, report.changed, report.missing) == (0, 1, 0)


def test_only_the_case_of_a_name_may_change(library: PhotoLibrary, folder: Path) -> None:
    photo = at(library, folder / "IMG_1.JPG")
    library.files.rename(photo, "img_1")
    assert names(folder) == {f"img_1.{end}" for end in FAMILY} | {"IMG_2.JPG"}
    quiet_scan(library)
    library.history.undo()
    assert "IMG_1.JPG" in names(folder)


def test_a_name_it_has_already_is_no_action(library: PhotoLibrary, folder: Path) -> None:
    photo = at(library, folder / "IMG_1.JPG")
    done = library.history.done()
    assert library.files.rename(photo, "IMG_1.JPG").files == 0
    assert library.history.done() == done


@pytest.mark.parametrize("name", ["IMG_2", "img_2", "IMG_2.JPG"])
def test_no_photo_takes_the_name_of_another(library: PhotoLibrary, folder: Path, name: str) -> None:
    before = contents(folder)
    refused(Code.NAME_TAKEN, library.files.rename, at(library, folder / "IMG_1.JPG"), name)
    assert contents(folder) == before
    quiet_scan(library)


@pytest.mark.parametrize("name", ["", " ", ".", "..", ".hidden", "a/b", "a\0b", "a\nb", "x" * 300])
def test_what_is_no_name_is_refused(library: PhotoLibrary, folder: Path, name: str) -> None:
    before = contents(folder)
    refused(Code.NAME_UNUSABLE, library.files.rename, at(library, folder / "IMG_1.JPG"), name)
    assert contents(folder) == before


@pytest.mark.parametrize(
    "name",
    ["-rf *", "$(id)", "a'b\"c", "été", "e\u0301te\u0301", "写真", "🌊 sea", "%s {0}", "b\udcff"],
)
def test_odd_names_are_names(library: PhotoLibrary, folder: Path, name: str) -> None:
    photo = at(library, folder / "IMG_1.JPG")
    library.files.rename(photo, name)
    assert f"{name}.DNG.xmp" in names(folder)
    assert at(library, folder / f"{name}.JPG") == photo
    quiet_scan(library)
    library.history.undo()
    assert "IMG_1.JPG" in names(folder)


def test_a_pattern_names_photos_as_it_was_planned(library: PhotoLibrary, folder: Path) -> None:
    photos = [at(library, folder / "IMG_2.JPG"), at(library, folder / "IMG_1.JPG")]
    pattern = "{date} {time} {camera} {place} {number:3} was {name}"
    planned = library.files.planned(photos, pattern)
    assert [(one.photo, one.old, one.new) for one in planned] == [
        (photos[0], "IMG_2.JPG", "2021-06-05 12-02-00 EOS 80D 001 was IMG_2.JPG"),
        (photos[1], "IMG_1.JPG", "2021-06-05 12-01-00 EOS 80D 002 was IMG_1.JPG"),
    ]
    report = library.files.rename_by(photos, pattern)
    assert (report.photos, report.files) == (2, 6)
    for one in planned:
        assert at(library, folder / one.new) == one.photo
    quiet_scan(library)
    assert library.history.undo().values == {"photos": 2}
    assert at(library, folder / "IMG_2.JPG") == photos[0]


def test_where_a_pattern_gives_one_name_twice_they_are_numbered(
    library: PhotoLibrary, folder: Path
) -> None:
    draw(folder / "Boat.JPG", 3)
    photos = [at(library, folder / f"IMG_{number}.JPG") for number in (1, 2)]
    library.files.rename_by(photos, "boat")
    assert {one for one in names(folder) if one.endswith("JPG")} == {
        "Boat.JPG", "boat (2).JPG", "boat (3).JPG",
    }  # fmt: skip
    assert (folder / "boat (2).DNG.xmp").exists()


@pytest.mark.parametrize("pattern", ["{who}", "{", "}", "{name", "{date:3}", "{number:x}", "{}"])
def test_a_pattern_that_knows_no_such_thing_is_refused(
    library: PhotoLibrary, folder: Path, pattern: str
) -> None:
    error = refused(Code.PATTERN_UNKNOWN, library.files.planned, [1], pattern)
    assert "{date}" in str(error.values["known"])


# -- places ----------------------------------------------------------------------------------------


def test_photos_move_into_a_folder_that_is_made_and_back(
    library: PhotoLibrary, folder: Path
) -> None:
    photo = at(library, folder / "IMG_1.JPG")
    before = contents(folder)
    library.files.move([photo], str(folder / "2021" / "June"))
    assert names(folder / "2021" / "June") == {f"IMG_1.{end}" for end in FAMILY}
    assert at(library, folder / "2021" / "June" / "IMG_1.JPG") == photo
    quiet_scan(library)
    library.history.undo()
    assert contents(folder) == before
    quiet_scan(library)
    library.history.redo()
    assert at(library, folder / "2021" / "June" / "IMG_1.JPG") == photo


def test_where_a_name_is_taken_a_moved_photo_gets_a_number_with_all_its_files(
    library: PhotoLibrary, folder: Path
) -> None:
    draw(folder / "later" / "img_1.png", 9)
    photo = at(library, folder / "IMG_1.JPG")
    library.files.move([photo], str(folder / "later"))
    assert names(folder / "later") == {f"IMG_1 (2).{end}" for end in FAMILY} | {"img_1.png"}


@pytest.mark.parametrize("target", ["../out", "@eaDir", "x/node_modules/y"])
def test_photos_stay_where_the_library_sees_them(
    library: PhotoLibrary, folder: Path, target: str
) -> None:
    photo = at(library, folder / "IMG_1.JPG")
    refused(Code.FOLDER_NOT_IN_LIBRARY, library.files.move, [photo], str(folder / target))
    assert not (folder / target).exists()
    refused(Code.NAME_UNUSABLE, library.files.move, [photo], str(folder / ".hidden"))


def test_a_move_to_another_disk_keeps_bytes_time_and_rights(
    library: PhotoLibrary, folder: Path, elsewhere: Path
) -> None:
    library.add_folder(str(elsewhere))
    photo = at(library, folder / "IMG_1.JPG")
    library.tags.add("Harbour", [photo])
    os.chmod(folder / "IMG_1.JPG", 0o440)
    before = {one.name: (one.read_bytes(), one.stat()) for one in folder.glob("IMG_1*")}
    library.files.move([photo], str(elsewhere / "new"))
    assert names(folder) == {"IMG_2.JPG"}
    for name, (content, state) in before.items():
        now = elsewhere / "new" / name
        assert now.read_bytes() == content
        assert (now.stat().st_mtime_ns, now.stat().st_mode) == (state.st_mtime_ns, state.st_mode)
    assert names(elsewhere / "new") == set(before)
    quiet_scan(library)
    library.history.undo()
    assert contents(folder).keys() == before.keys() | {"IMG_2.JPG"}
    assert at(library, folder / "IMG_1.JPG") == photo
    quiet_scan(library)
    assert library.tags.of([photo]) == {photo: ("Harbour",)}


def test_a_copy_that_reads_back_otherwise_moves_nothing(
    library: PhotoLibrary, folder: Path, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add_folder(str(elsewhere))
    before = contents(folder)
    monkeypatch.setattr(disk, "_digest", lambda path, checkpoint: b"other")
    report = library.files.move([at(library, folder / "IMG_1.JPG")], str(elsewhere))
    assert [error.code for _, error in report.failed] == [Code.COPY_DIFFERS]
    assert contents(folder) == before
    assert names(elsewhere) == set()


def test_copies_have_all_files_and_change_nothing_in_the_library(
    library: PhotoLibrary, folder: Path, tmp_path: Path
) -> None:
    photos = [at(library, folder / f"IMG_{number}.JPG") for number in (1, 2)]
    done = library.history.done()
    target = tmp_path / "stick"
    for _ in range(2):
        report = library.files.copy(photos, str(target))
        assert (report.photos, report.files) == (2, 6)
    first = {name: data for name, data in contents(target).items() if "(2)" not in name}
    assert first == contents(folder)
    assert (target / "IMG_1 (2).DNG.xmp").exists()
    assert library.history.done() == done
    quiet_scan(library)


# -- trash -----------------------------------------------------------------------------------------


def test_a_photo_goes_into_the_trash_with_all_its_files_and_comes_back(
    library: PhotoLibrary, folder: Path, trash: Bin
) -> None:
    photo = at(library, folder / "IMG_1.JPG")
    library.tags.add("Harbour", [photo])
    before = contents(folder)
    report = library.files.trash([photo])
    assert (report.photos, report.files) == (1, 5)
    assert names(folder) == {"IMG_2.JPG"}
    assert sorted(contents(trash.folder).values()) == sorted(
        data for name, data in before.items() if name != "IMG_2.JPG"
    )
    assert photo not in library.photos().ids
    quiet_scan(library)
    assert library.history.undo().action is Action.PHOTOS_TRASHED
    assert contents(folder) == before
    assert photo in library.photos().ids
    assert {Path(one.path).name for one in library.details(photo).files} == {
        f"IMG_1.{end}" for end in FAMILY
    }
    assert library.tags.of([photo]) == {photo: ("Harbour",)}
    quiet_scan(library)
    library.history.redo()
    assert names(folder) == {"IMG_2.JPG"}
    library.history.undo()
    assert contents(folder) == before


def test_an_emptied_trash_cannot_be_undone_and_says_so(
    library: PhotoLibrary, folder: Path, trash: Bin
) -> None:
    library.files.trash([at(library, folder / "IMG_1.JPG")])
    next(trash.folder.iterdir()).unlink()
    refused(Code.TRASH_EMPTIED, library.history.undo)
    assert names(folder) == {"IMG_2.JPG"}
    assert len(names(trash.folder)) == 4


def test_a_trash_that_does_not_tell_where_things_are_is_final(
    library: PhotoLibrary, folder: Path, trash: Bin
) -> None:
    trash.forgets = True
    library.files.trash([at(library, folder / "IMG_1.JPG")])
    assert not library.history.done()[0].undoable
    refused(Code.UNDO_FINAL, library.history.undo)


def test_without_a_trash_nothing_is_deleted_but_trash_comes_back(
    library: PhotoLibrary, folder: Path, home: Home
) -> None:
    photos = [at(library, folder / f"IMG_{number}.JPG") for number in (1, 2)]
    library.files.trash(photos[1:])
    with PhotoLibrary(home) as other:
        report = other.files.trash(photos[:1])
        assert [error.code for _, error in report.failed] == [Code.TRASH_UNAVAILABLE]
        assert "IMG_1.JPG" in names(folder)
        other.history.undo()
    assert "IMG_2.JPG" in names(folder)


def test_a_picture_edited_since_gets_its_old_name_back(library: PhotoLibrary, folder: Path) -> None:
    photo = at(library, folder / "IMG_2.JPG")
    library.files.rename(photo, "Boat")
    with Image.open(folder / "Boat.JPG") as picture:
        ImageEnhance.Brightness(picture).enhance(1.1).save(folder / "Boat.JPG", quality=60)
    edited = (folder / "Boat.JPG").read_bytes()
    index(library)
    library.history.undo()
    assert (folder / "IMG_2.JPG").read_bytes() == edited
    assert not (folder / "Boat.JPG").exists()
    assert at(library, folder / "IMG_2.JPG") == photo
    library.history.redo()
    assert (folder / "Boat.JPG").read_bytes() == edited


def test_the_note_of_the_trash_goes_with_the_file(tmp_path: Path) -> None:
    for name in ("files", "info"):
        (tmp_path / name).mkdir()
    (tmp_path / "files" / "a.jpg").write_bytes(b"a")
    (tmp_path / "info" / "a.jpg.trashinfo").write_text("[Trash Info]")
    disk.put_back(str(tmp_path / "files" / "a.jpg"), str(tmp_path / "a.jpg"))
    assert (tmp_path / "a.jpg").read_bytes() == b"a"
    assert names(tmp_path / "info") == set()


# -- what stops it ---------------------------------------------------------------------------------


def test_undoing_is_refused_where_something_is_in_the_way(
    library: PhotoLibrary, folder: Path
) -> None:
    photo = at(library, folder / "IMG_2.JPG")
    library.files.rename(photo, "Boat")
    (folder / "IMG_2.JPG").write_bytes(b"another")
    before = contents(folder)
    assert refused(Code.UNDO_CONFLICT, library.history.undo).values == {"what": "IMG_2.JPG"}
    assert contents(folder) == before
    (folder / "IMG_2.JPG").unlink()
    draw(folder / "Boat.JPG", 7)
    before = contents(folder)
    assert refused(Code.UNDO_CONFLICT, library.history.undo).values == {"what": "Boat.JPG"}
    assert contents(folder) == before


def test_one_photo_that_cannot_follow_holds_up_no_other(
    library: PhotoLibrary, folder: Path
) -> None:
    photos = [at(library, folder / f"IMG_{number}.JPG") for number in (1, 2)]
    (folder / "IMG_1.DNG").unlink()
    report = library.files.rename_by(photos, "boat {number}")
    assert [(path, error.code) for path, error in report.failed] == [
        (str(folder / "IMG_1.JPG"), Code.FILE_MISSING)
    ]
    assert names(folder) == {"IMG_1.JPG", "IMG_1.xmp", "IMG_1.DNG.xmp", "IMG_1.MOV", "boat 2.JPG"}
    index(library)
    assert known(library) >= {str(folder / "IMG_1.JPG"), str(folder / "boat 2.JPG")}


def test_a_photo_that_is_not_there_says_whether_its_disk_is(
    library: PhotoLibrary, folder: Path
) -> None:
    photo = at(library, folder / "IMG_2.JPG")
    (folder / "IMG_2.JPG").rename(folder.with_name("elsewhere"))
    gone = refused(Code.PICTURE_UNUSABLE, library.picture, photo, 100)
    assert gone.values["reason"] is Code.FILE_MISSING
    folder.rename(folder.with_name("unplugged"))
    gone = refused(Code.PICTURE_UNUSABLE, library.picture, photo, 100)
    assert gone.values["reason"] is Code.FILE_OFFLINE


def test_an_absent_disk_and_the_cloud_are_told_apart(library: PhotoLibrary, folder: Path) -> None:
    photo = at(library, folder / "IMG_2.JPG")
    details = library.details(photo)
    file = (
        library._catalog.read()
        .execute("SELECT id FROM files WHERE photo_id = ?", (details.photo,))
        .fetchone()[0]
    )
    library._catalog.write(lambda c: rows.set_online(c, file, online=True))
    refused(Code.FILE_ONLINE_ONLY, library.files.rename, photo, "Boat")
    library._catalog.write(lambda c: rows.set_online(c, file, online=False))
    away = folder.rename(folder.with_name("away"))
    assert [error.code for _, error in library.files.trash([photo]).failed] == [Code.FILE_OFFLINE]
    away.rename(folder)


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="rights are of Unix")
def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    place = Path(tempfile.mkdtemp(dir=tmp_path))
    (place / "a.jpg").write_bytes(b"a")
    place.chmod(0o555)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        with pytest.raises(OSError) as caught:  # noqa: PT011 - which one is asked below
            disk.shift(str(place / "a.jpg"), str(place / "b.jpg"))
    finally:
        if root:
            os.seteuid(0)
        place.chmod(0o755)
    assert told(caught.value, str(place / "b.jpg")).code is Code.NOT_WRITABLE
    assert names(place) == {"a.jpg"}


def test_a_cancelled_job_keeps_what_it_did_and_that_can_be_undone(
    library: PhotoLibrary, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos = [at(library, folder / f"IMG_{number}.JPG") for number in (1, 2)]
    before, job, shift = contents(folder), Job(JobName.RENAMING), disk.shift

    def shift_once(old: str, new: str, checkpoint: disk.Checkpoint) -> None:
        shift(old, new, checkpoint)
        if old.endswith("IMG_1.JPG"):
            job.cancel()

    monkeypatch.setattr(disk, "shift", shift_once)
    with pytest.raises(Cancelled):
        library.files.rename_by(photos, "boat {number}", job)
    monkeypatch.undo()
    assert {"boat 1.JPG", "boat 1.DNG.xmp", "IMG_2.JPG"} <= names(folder)
    quiet_scan(library)
    library.history.undo()
    assert contents(folder) == before


def test_the_catalog_follows_a_long_deed_as_it_goes_and_it_stays_one_action(
    library: PhotoLibrary, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos = [at(library, folder / f"IMG_{number}.JPG") for number in (1, 2)]
    before, done, shift = contents(folder), library.history.done(), disk.shift
    known_meanwhile: list[set[str]] = []

    def watched(old: str, new: str, checkpoint: disk.Checkpoint) -> None:
        known_meanwhile.append(known(library))
        shift(old, new, checkpoint)

    monkeypatch.setattr(files, "_WRITE_AFTER", -1.0)
    monkeypatch.setattr(disk, "shift", watched)
    report = library.files.move(photos, str(folder / "later"))
    monkeypatch.undo()
    assert str(folder / "later" / "IMG_1.JPG") in known_meanwhile[-1]
    (action,) = library.history.done()[: -len(done)]
    assert (action.number, action.values["photos"]) == (report.number, 2)
    assert (report.photos, report.files) == (2, 6)
    quiet_scan(library)
    library.history.undo()
    assert contents(folder) == before
    quiet_scan(library)
    library.history.redo()
    assert names(folder) == {"later"}


def test_a_catalog_that_fills_up_on_the_way_keeps_what_it_knows(
    library: PhotoLibrary, folder: Path, trash: Bin, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos = [at(library, folder / f"IMG_{number}.JPG") for number in (1, 2)]
    before, write, calls = contents(folder), library._catalog.write, []

    def once(work: object) -> object:
        calls.append(work)
        if len(calls) > 1:
            raise PhotoappError(Code.DISK_FULL, path="home")
        return write(work)  # type: ignore[arg-type]

    monkeypatch.setattr(files, "_WRITE_AFTER", -1.0)
    monkeypatch.setattr(library._catalog, "write", once)
    refused(Code.DISK_FULL, library.files.trash, photos)
    monkeypatch.undo()
    assert names(folder) == {"IMG_2.JPG"}
    quiet_scan(library)
    library.history.undo()
    assert contents(folder) == before


def test_rows_that_cannot_be_written_leave_the_files(
    library: PhotoLibrary, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(folder)
    photo = at(library, folder / "IMG_1.JPG")

    def full(work: object) -> None:
        raise PhotoappError(Code.DISK_FULL, path="home")

    monkeypatch.setattr(library._catalog, "write", full)
    refused(Code.DISK_FULL, library.files.rename, photo, "Boat")
    refused(Code.DISK_FULL, library.files.trash, [photo])
    monkeypatch.undo()
    assert contents(folder) == before
    quiet_scan(library)
    library.files.rename(photo, "Boat")
    now = contents(folder)
    monkeypatch.setattr(library._catalog, "write", full)
    refused(Code.DISK_FULL, library.history.undo)
    assert contents(folder) == now


def test_what_a_running_scan_said_before_a_rename_is_not_believed_after_it(
    library: PhotoLibrary, folder: Path
) -> None:
    photo = at(library, folder / "IMG_2.JPG")
    root = library.folders()[0].root
    row = rows.Remembered(library._catalog).in_folder(root, "")["IMG_2.JPG"]
    changes = Changes(library._catalog)
    changes.take(Gone(row.at(Place(root, "IMG_2.JPG"))))
    library.files.rename(photo, "Boat")
    changes.flush()
    assert photo in library.photos().ids
    quiet_scan(library)


_MOVING = """
import sys
from photoapp.base.home import Home
from photoapp.library import PhotoLibrary
with PhotoLibrary(Home.default()) as library:
    library.add_folder(sys.argv[1])
    report = library.files.move(library.photos().ids.tolist(), sys.argv[1] + "/new")
print(report.files, sorted({error.code.value for _, error in report.failed}))
"""


def test_a_disk_that_is_full_takes_no_part_of_a_photo(
    library: PhotoLibrary, folder: Path, tmp_path: Path
) -> None:
    before = contents(folder)
    with small_disk(tmp_path / "disk", "1m") as small:
        small.fill(leave=12 * 1024)
        words = [*small._inside(), sys.executable, "-c", _MOVING, str(small.place)]
        said = subprocess.run(words, capture_output=True, text=True, check=True)
        moved = {name: data for name, data in contents(small.path).items() if name != "filling"}
    assert "disk_full" in said.stdout
    assert not set(moved) & {f"new/IMG_1.{end}" for end in FAMILY}
    assert {*contents(folder).values(), *moved.values()} == set(before.values())
    assert {f"IMG_1.{end}" for end in FAMILY} <= names(folder)


# -- other processes, and the end of this one ------------------------------------------------------

_RENAMING = """
import os, signal, sys
from pathlib import Path
from photoapp.base.home import Home
from photoapp.library import PhotoLibrary, disk, files
pattern, target, after = sys.argv[1], sys.argv[2], int(sys.argv[3])
shift, count = disk.shift, 0
def counted(old, new, checkpoint=disk.no_checkpoint):
    global count
    shift(old, new, checkpoint)
    count += 1
    if count == after:
        os.kill(os.getpid(), signal.SIGKILL)
disk.shift = counted
unlink = os.unlink
def unlinked(path, **more):
    if after < 0 and path.endswith(".JPG"):
        os.kill(os.getpid(), signal.SIGKILL)
    unlink(path, **more)
os.unlink = unlinked
with PhotoLibrary(Home.default()) as library:
    photos = library.photos().ids.tolist()
    report = library.files.move(photos, target) if target else (
        library.files.rename_by(photos, pattern))
print(report.files, [error.code.value for _, error in report.failed])
"""


def run(pattern: str, target: str = "", after: int = 0) -> subprocess.Popen[str]:
    words = [sys.executable, "-c", _RENAMING, pattern, target, str(after)]
    return subprocess.Popen(words, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("after", [1, 3, 6])
@pytest.mark.parametrize("pattern", ["boat {number}", "IMG_{number}"])
def test_a_kill_while_files_are_renamed_is_healed_by_the_next_scan(
    library: PhotoLibrary, folder: Path, pattern: str, after: int
) -> None:
    photos = [at(library, folder / f"IMG_{number}.JPG") for number in (1, 2)]
    library.tags.add("Harbour", photos)
    before = contents(folder)
    process = run(pattern, after=after)
    process.communicate(timeout=100)
    assert process.returncode == -signal.SIGKILL
    assert sorted(contents(folder).values()) == sorted(before.values())
    index(library)
    assert set(library.photos(tag="Harbour").ids.tolist()) >= set(photos)
    for photo in photos:
        assert os.path.exists(library.details(photo).path)
    assert known(library) == {str(one) for one in folder.iterdir()}
    assert {len(library.details(photo).files) for photo in photos} == {5, 1}
    for done in library.history.done():
        if done.action is Action.PHOTOS_RENAMED:  # as much as the catalog knew of when it ended
            library.history.undo(done.number)
    assert contents(folder) == before


@pytest.mark.parametrize("after", [1, -1])
def test_a_kill_while_files_go_to_another_disk_loses_none(
    library: PhotoLibrary, folder: Path, elsewhere: Path, after: int
) -> None:
    library.add_folder(str(elsewhere))
    photos = set(library.photos().ids.tolist())
    before = contents(folder)
    process = run("", str(elsewhere / "new"), after)
    process.communicate(timeout=100)
    assert process.returncode == -signal.SIGKILL
    assert {*contents(folder).values(), *contents(elsewhere).values()} == set(before.values())
    index(library)
    assert set(library.photos().ids.tolist()) == photos


def test_two_processes_rename_the_same_photos_one_after_the_other(
    library: PhotoLibrary, folder: Path
) -> None:
    before = contents(folder)
    both = [run("one {number}"), run("two {number}")]
    assert [process.communicate(timeout=100)[0] for process in both] == ["6 []\n"] * 2
    assert sorted(contents(folder).values()) == sorted(before.values())
    quiet_scan(library)
    library.history.undo()
    library.history.undo()
    assert contents(folder) == before
