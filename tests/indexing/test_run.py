"""Runs over a library that changes as people's libraries do."""

import hashlib
import os
import shutil
from functools import partial
from pathlib import Path
from typing import Any

import drawing
import pytest
from PIL import Image

from photoapp.base.messages import Code, PhotoappError
from photoapp.catalog import photos, roots
from photoapp.catalog.census import Census
from photoapp.catalog.forgetting import forget

DRAWN = 8
FILM = b"\0\0\0\x18ftypisom" + bytes(100)
FIRST, SECOND = "photo-0000.jpg", "2019 Lisbon/photo-0001.jpg"


def care(folder: Path) -> dict[str, tuple[str, int, int]]:
    """Bytes, time and mode of every file."""
    return {
        str(path): (
            hashlib.sha256(path.read_bytes()).hexdigest(),
            path.stat().st_mtime_ns,
            path.stat().st_mode,
        )
        for path in folder.rglob("*")
        if path.is_file()
    }


def later(path: Path) -> None:
    """Make a file a little younger, so that a clock that stands still hides no edit."""
    found = path.stat()
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns + 7_000_000))


def edit(path: Path, seed: int = 99) -> None:
    """Another picture under the same name."""
    drawing.draw(seed).save(path, quality=85)
    later(path)


def tag(path: Path, title: str) -> None:
    """Other metadata, the same picture, byte for byte of its pixels."""
    exif = Image.Exif()
    exif[0x010E] = title
    plain = path.read_bytes()
    block = exif.tobytes()
    # An APP1 segment right after the start of the JPEG; a reader takes the first it meets.
    path.write_bytes(
        plain[:2] + b"\xff\xe1" + (len(block) + 2).to_bytes(2, "big") + block + plain[2:]
    )
    later(path)


# -- the first run and the second ----------------------------------------------------------------


def test_a_first_run_understands_everything_and_leaves_the_originals_alone(
    runner: Any, folder: Path
) -> None:
    (folder / "film.mp4").write_bytes(FILM)
    (folder / "notes.txt").write_text("no photo")
    before = care(folder)
    report = runner.index()
    assert (report.found, report.added, report.embedded, report.problems) == (
        DRAWN,
        DRAWN,
        DRAWN,
        0,
    )
    assert (report.changed, report.moved, report.missing, report.unchanged) == (0, 0, 0, 0)
    assert report.skipped == {"video": 1, "online_only": 0, "other": 1}
    assert set(report.stages) == {"scan", "decode", "encode", "store"}
    assert all(seconds > 0 for seconds in report.stages.values())
    assert report.photos_per_second > 0
    assert care(folder) == before
    assert runner.job.progress().done == runner.job.progress().total == DRAWN
    assert not runner.job.progress().counting
    details = photos.details(runner.catalog.read(), runner.photo(SECOND))
    assert (details.width, details.height) == drawing.SIZE
    assert (details.metadata.make, details.metadata.model) == drawing.CAMERAS[1]


def test_a_second_run_decodes_nothing_and_changes_nothing(runner: Any) -> None:
    runner.index()
    before = runner.state()
    report = runner.index()
    assert runner.decoder.asked == []
    assert (report.found, report.unchanged, report.added, report.embedded) == (DRAWN, DRAWN, 0, 0)
    assert runner.state() == before


def test_an_empty_library_is_done_at_once(runner: Any) -> None:
    forget(runner.catalog, runner.root.id, 0)
    report = runner.index()
    assert (report.found, report.problems, report.stages["decode"]) == (0, 0, 0)


# -- what people do to files ---------------------------------------------------------------------


def test_copies_cost_no_vector(runner: Any, folder: Path) -> None:
    runner.index()
    shutil.copytree(folder / "2019 Lisbon", folder / "backup")
    report = runner.index()
    assert (report.found, report.added, report.embedded) == (DRAWN + 2, 0, 0)
    assert runner.photo("backup/photo-0001.jpg") == runner.photo(SECOND)


def test_files_and_folders_that_move_are_not_even_opened(runner: Any, folder: Path) -> None:
    runner.index()
    ids = [runner.photo(SECOND), runner.photo(FIRST)]
    (folder / "2019 Lisbon").rename(folder / "Z Portugal")
    (folder / FIRST).rename(folder / "2020 Garden" / "renamed.jpg")
    report = runner.index()
    assert (report.moved, report.missing, report.added, report.embedded) == (3, 0, 0, 0)
    assert runner.decoder.asked == []
    assert ids == [
        runner.photo("Z Portugal/photo-0001.jpg"),
        runner.photo("2020 Garden/renamed.jpg"),
    ]
    shown = [one.path for one in roots.folder_tree(runner.catalog.read())]
    assert shown == ["", "2020 Garden", "2020 Garden/Roses", "Z Portugal"]


def test_a_move_across_disks_keeps_the_photo(runner: Any, folder: Path) -> None:
    runner.index()
    photo = runner.photo(FIRST)
    (folder / "elsewhere").mkdir()
    (folder / "elsewhere" / FIRST).write_bytes((folder / FIRST).read_bytes())  # another inode
    (folder / FIRST).unlink()
    report = runner.index()
    assert (report.added, report.embedded) == (0, 0)
    assert runner.photo(f"elsewhere/{FIRST}") == photo
    details = photos.details(runner.catalog.read(), photo)
    assert [Path(one.path).parent.name for one in details.files] == ["elsewhere"]


def test_an_edit_keeps_the_photo_and_makes_a_new_vector(runner: Any, folder: Path) -> None:
    runner.index()
    photo = runner.photo(FIRST)
    before = runner.vector(photo)
    edit(folder / FIRST)
    report = runner.index()
    assert (report.changed, report.added, report.embedded) == (1, 0, 1)
    assert runner.decoder.asked == [Path(FIRST).name]
    assert runner.photo(FIRST) == photo
    assert runner.vector(photo) not in {before, None}
    assert runner.has_thumbnail(photo)


def test_an_edit_of_the_metadata_keeps_the_vector(runner: Any, folder: Path) -> None:
    runner.index()
    photo = runner.photo(FIRST)
    before = runner.vector(photo)
    tag(folder / FIRST, "Harbour")
    report = runner.index()
    assert (report.changed, report.added, report.embedded) == (1, 0, 0)
    assert (runner.photo(FIRST), runner.vector(photo)) == (photo, before)
    assert runner.has_thumbnail(photo)
    metadata = photos.details(runner.catalog.read(), photo).metadata
    assert "Harbour" in (metadata.title, metadata.description)


@pytest.mark.parametrize("change", [edit, partial(tag, title="Harbour")])
def test_the_last_copy_keeps_the_photo_when_it_is_edited(
    runner: Any, folder: Path, change: Any
) -> None:
    """Also where the other copy went at the same time, which a run knows only in the end."""
    (folder / "z").mkdir()
    shutil.copy(folder / FIRST, folder / "z" / "copy.jpg")
    runner.index()
    photo = runner.photo(FIRST)
    (folder / "z" / "copy.jpg").unlink()
    (folder / "z" / "notes.txt").touch()  # nor is the folder out of sight
    change(folder / FIRST)
    assert runner.index().added == 0
    assert runner.photo(FIRST) == photo
    assert photos.missing_photos(runner.catalog.read()).tolist() == []


def test_files_that_swap_names_keep_their_photos(runner: Any, folder: Path) -> None:
    runner.index()
    one, two = runner.photo(FIRST), runner.photo(SECOND)
    (folder / FIRST).rename(folder / "aside")
    (folder / SECOND).rename(folder / FIRST)
    (folder / "aside").rename(folder / SECOND)
    report = runner.index()
    assert (report.added, report.embedded) == (0, 0)
    assert (runner.photo(FIRST), runner.photo(SECOND)) == (two, one)


def test_a_deleted_file_is_missing_until_it_is_back(runner: Any, folder: Path) -> None:
    runner.index()
    before = runner.state()
    photo = runner.photo(FIRST)
    kept = (folder / FIRST).rename(folder.parent / "trash.jpg")
    report = runner.index()
    assert (report.missing, report.found) == (1, DRAWN - 1)
    assert Census(runner.catalog).counts()[:3] == (DRAWN - 1, DRAWN - 1, 1)
    kept.rename(folder / FIRST)
    report = runner.index()
    assert (report.added, report.embedded) == (0, 0)
    assert runner.photo(FIRST) == photo
    assert runner.state() == before


def test_a_root_that_is_out_of_sight_keeps_everything(runner: Any, folder: Path) -> None:
    runner.index()
    before = runner.state()
    away = folder.rename(folder.parent / "away")
    report = runner.index()
    assert (report.offline, report.missing, report.found) == ((str(folder),), 0, 0)
    assert runner.state() == before
    assert Census(runner.catalog).root_statuses()[0].offline
    folder.mkdir()  # the mount point, with nothing mounted
    assert runner.index().offline == (str(folder),)
    folder.rmdir()
    away.rename(folder)
    assert runner.index().unchanged == DRAWN
    assert not Census(runner.catalog).root_statuses()[0].offline


def test_a_photo_that_becomes_something_else_is_missing_and_stays_so(
    runner: Any, folder: Path
) -> None:
    runner.index()
    photo, bytes_ = runner.photo(FIRST), (folder / FIRST).read_bytes()
    (folder / FIRST).write_bytes(FILM)
    later(folder / FIRST)
    assert runner.index().changed == 1
    again = runner.index()
    assert (again.changed, again.found, again.skipped["video"]) == (0, DRAWN - 1, 1)
    (folder / FIRST).write_bytes(bytes_)
    assert runner.index().embedded == 0
    assert runner.photo(FIRST) == photo


# -- roots ---------------------------------------------------------------------------------------


def test_a_removed_root_comes_back_as_it_was(runner: Any) -> None:
    runner.index()
    before, ids = runner.state(), photos.photo_list(runner.catalog.read()).ids.tolist()
    runner.catalog.write(lambda c: roots.remove_root(c, runner.root.id))
    assert photos.photo_list(runner.catalog.read()).ids.tolist() == []
    runner.add(Path(runner.root.path))
    report = runner.index()
    assert (report.added, report.embedded, runner.decoder.asked) == (0, 0, [])
    assert photos.photo_list(runner.catalog.read()).ids.tolist() == ids
    assert runner.state() == before


def test_a_forgotten_root_comes_back_as_new(runner: Any) -> None:
    runner.index()
    before = runner.state()
    forget(runner.catalog, runner.root.id, 0)
    runner.root = runner.add(Path(runner.root.path))
    assert runner.index().embedded == DRAWN
    assert runner.state() == before


@pytest.mark.parametrize("forgotten", [False, True])
def test_a_root_that_is_removed_during_a_run_does_no_harm(runner: Any, forgotten: bool) -> None:
    def embed(pixels: object) -> object:
        if roots.roots(runner.catalog.read()) and forgotten:
            forget(runner.catalog, runner.root.id, 0)
        elif roots.roots(runner.catalog.read()):
            runner.catalog.write(lambda c: roots.remove_root(c, runner.root.id))
        return runner.embed(pixels)

    runner.index(embed=embed)
    assert photos.photo_list(runner.catalog.read()).ids.tolist() == []
    assert runner.problems() == {}
    runner.root = runner.add(Path(runner.root.path))
    runner.index()
    assert len(photos.photo_list(runner.catalog.read()).ids) == DRAWN


def test_exclusions_count_from_the_next_run(runner: Any) -> None:
    runner.index()
    runner.catalog.write(lambda c: roots.exclude(c, None, "2019*"))
    assert runner.index().missing == 2
    runner.catalog.write(lambda c: roots.include(c, None, "2019*"))
    assert runner.index().embedded == 0
    assert len(photos.photo_list(runner.catalog.read()).ids) == DRAWN


# -- what was lost -------------------------------------------------------------------------------


def test_lost_thumbnails_are_drawn_again_and_vectors_kept(runner: Any) -> None:
    runner.index()
    before = runner.state()
    runner.catalog.write(lambda c: c.execute("DELETE FROM thumbs.thumbnails"))
    report = runner.index()
    assert (report.embedded, len(runner.decoder.asked)) == (0, DRAWN)
    assert runner.state() == before


def test_lost_vectors_are_made_again(runner: Any) -> None:
    runner.index()
    before = runner.state()
    runner.catalog.write(lambda c: c.execute("DELETE FROM vectors WHERE photo_id % 2"))
    assert runner.index().embedded == DRAWN // 2
    assert runner.state() == before


# -- problems ------------------------------------------------------------------------------------


def test_a_file_that_becomes_garbage_keeps_its_photo_and_is_a_problem(
    runner: Any, folder: Path
) -> None:
    runner.index()
    photo, whole = runner.photo(FIRST), (folder / FIRST).read_bytes()
    (folder / FIRST).write_bytes(whole[:400])
    later(folder / FIRST)
    report = runner.index()
    assert (report.problems, report.missing, runner.photo(FIRST)) == (1, 0, photo)
    assert set(runner.problems()) == {FIRST}
    assert runner.index().problems == 1
    assert runner.decoder.asked == []
    (folder / FIRST).write_bytes(whole)
    report = runner.index()
    assert (report.problems, report.embedded, runner.photo(FIRST)) == (0, 0, photo)


def test_an_unusable_file_is_tried_again_when_it_changes_or_is_asked_for(
    runner: Any, folder: Path
) -> None:
    runner.decoder.failing[FIRST] = PhotoappError(Code.FILE_DAMAGED, detail="so it is")
    assert runner.index().problems == 1
    del runner.decoder.failing[FIRST]
    assert runner.index().problems == 1
    assert runner.decoder.asked == []
    report = runner.index(retry=True)
    assert (report.problems, report.added, runner.problems()) == (0, 1, {})
    assert runner.decoder.asked == [FIRST]


@pytest.mark.parametrize("code", [Code.FILE_UNREADABLE, Code.FILE_CHANGING, Code.OUT_OF_MEMORY])
def test_a_problem_that_may_pass_is_tried_again_by_itself(runner: Any, code: Code) -> None:
    runner.decoder.failing[FIRST] = PhotoappError(code, detail="for now")
    for _ in range(2):
        report = runner.index()
        assert (report.problems, runner.problems()) == (1, {FIRST: code})
    del runner.decoder.failing[FIRST]
    report = runner.index()
    assert (report.problems, report.added, runner.problems()) == (0, 1, {})


def test_the_problem_of_a_file_that_was_never_read_goes_with_it(runner: Any, folder: Path) -> None:
    runner.decoder.failing[FIRST] = PhotoappError(Code.FILE_UNREADABLE, detail="locked")
    runner.index()
    (folder / FIRST).unlink()
    assert runner.index().problems == 0


def test_the_problem_of_a_file_moves_and_goes_with_it(runner: Any, folder: Path) -> None:
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 and nothing more")
    runner.index()
    assert list(runner.problems()) == ["broken.jpg"]
    (folder / "broken.jpg").rename(folder / "moved.jpg")
    runner.index()
    assert list(runner.problems()) == ["moved.jpg"]
    (folder / "moved.jpg").unlink()
    assert runner.index().problems == 0


def test_names_that_are_no_utf8_are_as_good_as_any(runner: Any, folder: Path) -> None:
    name = os.fsdecode(b"caf\xe9\n.jpg")
    shutil.copy(folder / FIRST, os.path.join(folder, name))
    edit(Path(os.path.join(folder, name)))
    (folder / os.fsdecode(b"broken\xff.jpg")).write_bytes(b"\xff\xd8\xff\xe0")
    report = runner.index()
    assert (report.added, report.problems) == (DRAWN + 1, 1)
    assert runner.photo(name)
    assert runner.index(retry=True).problems == 1
    assert runner.index().unchanged == DRAWN + 2
