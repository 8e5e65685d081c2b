"""Folders called otherwise: all that is in them goes along, at once, and comes back so."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from keeping import at, contents, draw, draw_family, index, known

from photoapp.base.home import Home
from photoapp.base.messages import Action, Code, PhotoappError
from photoapp.base.question import Question
from photoapp.library import PhotoLibrary, foldering


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    draw_family(tmp_path / "photos" / "trip" / "day 1")
    draw(tmp_path / "photos" / "trip" / "a.jpg", 5)
    draw(tmp_path / "photos" / "tripod" / "b.jpg", 6)
    (tmp_path / "photos" / "trip" / "notes.txt").write_text("no photo")
    return tmp_path / "photos"


def code_of(library: PhotoLibrary, folder: Path, name: str) -> Code:
    with pytest.raises(PhotoappError) as error:
        library.folder_files.rename(str(folder), name)
    return error.value.code


def paths(library: PhotoLibrary) -> set[str]:
    return set(library.paths(library.photos().ids.tolist()).values())


def test_a_folder_goes_with_all_that_is_in_it(library: PhotoLibrary, folder: Path) -> None:
    photos = {at(library, folder / "trip" / "a.jpg"), at(library, folder / "trip/day 1/IMG_1.JPG")}
    before = contents(folder / "trip")
    done = library.folder_files.rename(str(folder / "trip"), "Norway")
    assert contents(folder / "Norway") == before  # the note, too
    assert not (folder / "trip").exists()
    now = {at(library, folder / "Norway" / "a.jpg"), at(library, folder / "Norway/day 1/IMG_1.JPG")}
    assert now == photos
    assert (folder / "tripod" / "b.jpg").exists()
    assert {f.path for f in library.folder_tree()} == {"", "Norway", "Norway/day 1", "tripod"}
    assert library.history.done()[0].action is Action.FOLDER_RENAMED
    assert done.number == library.history.done()[0].number
    changes = known(library)
    index(library)
    assert known(library) == changes  # nothing is left for a scan to find


def test_its_name_is_searched_by_the_new_one(library: PhotoLibrary, folder: Path) -> None:
    library.folder_files.rename(str(folder / "trip"), "Norway")
    found = library.search(Question(f'folder:"{folder / "Norway"}"')).ids
    assert len(found) == 3
    assert len(library.search(Question('"norway"')).ids) == 3


def test_it_is_undone_and_done_again_in_one_step(library: PhotoLibrary, folder: Path) -> None:
    before, rows = contents(folder), known(library)
    library.folder_files.rename(str(folder / "trip"), "Norway")
    after, then = contents(folder), known(library)
    draw(folder / "Norway" / "later.jpg", 9)
    library.history.undo()
    assert (folder / "trip" / "later.jpg").exists()
    os.unlink(folder / "trip" / "later.jpg")
    assert (contents(folder), known(library)) == (before, rows)
    library.history.redo()
    assert (contents(folder), known(library)) == (after, then)


def test_it_is_never_put_over_another(library: PhotoLibrary, folder: Path) -> None:
    (folder / "empty").mkdir()
    for name in ("tripod", "empty"):
        assert code_of(library, folder / "trip", name) is Code.NAME_TAKEN
    assert code_of(library, folder / "trip", ".hidden") is Code.NAME_UNUSABLE
    assert code_of(library, folder / "trip", "a/b") is Code.NAME_UNUSABLE
    assert code_of(library, folder / "nowhere", "x") is Code.FILE_MISSING
    assert not library.folder_files.rename(str(folder / "trip"), "trip").number
    assert (folder / "trip" / "a.jpg").exists()


def test_only_the_case_may_be_another(library: PhotoLibrary, folder: Path) -> None:
    library.folder_files.rename(str(folder / "trip"), "Trip")
    assert "Trip" in os.listdir(folder)
    library.history.undo()
    assert "trip" in os.listdir(folder)


def test_what_is_left_out_stays_out(library: PhotoLibrary, folder: Path) -> None:
    library.exclude("/trip/day 1/", root=str(folder))
    index(library)
    library.folder_files.rename(str(folder / "trip"), "a [b]")
    (root,) = library.folders()
    assert root.exclude == ("/a [[]b]/day 1/",)
    index(library)
    assert str(folder / "a [b]" / "day 1" / "IMG_1.JPG") not in paths(library)
    library.history.undo()
    assert library.folders()[0].exclude == ("/trip/day 1/",)


def test_a_name_that_scans_pass_over_is_refused(library: PhotoLibrary, folder: Path) -> None:
    library.exclude("raw")
    assert code_of(library, folder / "trip", "raw") is Code.FOLDER_NOT_IN_LIBRARY


def test_what_another_put_in_its_old_place_is_not_touched(
    library: PhotoLibrary, folder: Path
) -> None:
    library.folder_files.rename(str(folder / "trip"), "Norway")
    draw(folder / "trip" / "new.jpg", 11)
    with pytest.raises(PhotoappError) as error:
        library.history.undo()
    assert error.value.code is Code.UNDO_CONFLICT
    assert (folder / "trip" / "new.jpg").exists()
    assert (folder / "Norway" / "a.jpg").exists()


def test_a_catalog_that_cannot_follow_leaves_the_folder_as_it_was(
    library: PhotoLibrary, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise ValueError("cannot follow")

    monkeypatch.setattr(foldering.moving, "folder_renamed", refuse)
    before = contents(folder)
    with pytest.raises(ValueError, match="cannot follow"):
        library.folder_files.rename(str(folder / "trip"), "Norway")
    assert contents(folder) == before


def test_a_scan_that_was_faster_takes_nothing_away(library: PhotoLibrary, folder: Path) -> None:
    photo = at(library, folder / "trip" / "a.jpg")
    os.rename(folder / "trip", folder / "Norway")
    index(library)  # another process saw it first
    os.rename(folder / "Norway", folder / "trip")
    library.folder_files.rename(str(folder / "trip"), "Sweden")
    index(library)
    assert at(library, folder / "Sweden" / "a.jpg") == photo
    assert len(library.photos().ids) == 4


def test_a_folder_of_the_library_goes_with_all_that_is_known_of_it(
    library: PhotoLibrary, folder: Path
) -> None:
    photo = at(library, folder / "trip" / "a.jpg")
    library.tags.add("Sea", [photo])
    library.exclude("/trip/day 1/", root=str(folder))
    library.searches.save("kept", Question(f"folder:{folder}/trip -folder:photos/tripod"))
    index(library)
    before, rows = contents(folder), known(library)
    new = folder.with_name("Pictures of us")
    done = library.folder_files.rename(str(folder), "Pictures of us")
    assert done.number == library.history.done()[0].number
    assert (folder.exists(), contents(new)) == (False, before)
    assert [root.path for root in library.folders()] == [str(new)]
    assert library.folders()[0].exclude == ("/trip/day 1/",)
    assert at(library, new / "trip" / "a.jpg") == photo
    assert library.tags.of([photo]) == {photo: ("Sea",)}
    assert len(library.search(Question('"pictures of us"')).ids) == 2
    text = f'folder:"{new}/trip" -folder:"Pictures of us/tripod"'
    assert library.searches.find("kept").question.text == text
    assert library.folder_files.followed(f"folder:{folder}/trip") == f'folder:"{new}/trip"'
    now = known(library)
    index(library)
    assert known(library) == now  # nothing is left for a scan to find
    library.history.undo()
    assert (new.exists(), contents(folder), known(library)) == (False, before, rows)
    assert library.searches.find("kept").question.text.startswith(f"folder:{folder}/trip")
    index(library)
    assert known(library) == rows
    library.history.redo()
    assert (folder.exists(), contents(new), known(library)) == (False, before, now)


def test_a_folder_of_the_library_takes_no_name_that_is_another_folders(
    library: PhotoLibrary, folder: Path
) -> None:
    folder.with_name("taken").mkdir()
    assert code_of(library, folder, "taken") is Code.NAME_TAKEN
    draw(folder.with_name("other") / "c.jpg", 12)
    library.add_folder(str(folder.with_name("other")))
    folder.with_name("other").rename(folder.with_name("unplugged"))
    assert code_of(library, folder, "other") is Code.FOLDER_OVERLAPS
    assert not library.folder_files.rename(str(folder), "photos").number
    assert (folder / "trip" / "a.jpg").exists()
    folder.rename(folder.with_name("away"))
    assert code_of(library, folder, "x") is Code.FILE_OFFLINE


def test_a_folder_that_holds_the_programs_own_files_keeps_its_name(tmp_path: Path) -> None:
    draw(tmp_path / "all" / "a.jpg", 1)
    with PhotoLibrary(Home(tmp_path / "all" / "home")) as library:
        library.add_folder(str(tmp_path / "all"))
        assert code_of(library, tmp_path / "all", "x") is Code.FOLDER_IS_HOME


def test_undoing_the_name_of_a_folder_of_the_library_takes_no_other(
    library: PhotoLibrary, folder: Path
) -> None:
    library.folder_files.rename(str(folder), "Pictures")
    draw(folder / "new.jpg", 14)
    with pytest.raises(PhotoappError) as error:
        library.history.undo()
    assert error.value.code is Code.UNDO_CONFLICT
    folder.with_name("Pictures").rename(folder.with_name("unplugged"))
    with pytest.raises(PhotoappError) as error:
        library.history.undo()
    assert error.value.code is Code.FILE_OFFLINE


@pytest.mark.parametrize("inner", ["", "trip"])
def test_a_kill_before_the_catalog_knows_leaves_the_name_there_was(
    library: PhotoLibrary, home: Home, folder: Path, inner: str
) -> None:
    before, rows = contents(folder), known(library)
    renaming = subprocess.run(
        [sys.executable, "-c", _KILLED, str(folder / inner)], capture_output=True, text=True
    )
    assert renaming.returncode == -signal.SIGKILL, renaming.stderr
    assert not (folder / inner / "a.jpg").exists() or inner == ""
    index(library)
    assert (contents(folder), known(library)) == (before, rows)


_KILLED = """
import os, signal, sys
from photoapp.base.home import Home
from photoapp.catalog import moving
from photoapp.library import PhotoLibrary
def killed(*_):
    os.kill(os.getpid(), signal.SIGKILL)
moving.folder_renamed = moving.root_renamed = killed
with PhotoLibrary(Home.default()) as library:
    library.folder_files.rename(sys.argv[1], "Norway")
"""


def test_a_new_folder_is_made_where_scans_look(library: PhotoLibrary, folder: Path) -> None:
    made = library.folder_files.make(str(folder / "trip"), " day 2 ")
    assert Path(made) == folder / "trip" / "day 2"
    assert Path(made).is_dir()
    for above, name, code in (
        (folder / "trip", "day 2", Code.NAME_TAKEN),
        (folder / "trip", "..", Code.NAME_UNUSABLE),
        (folder.parent, "x", Code.FOLDER_NOT_IN_LIBRARY),
    ):
        with pytest.raises(PhotoappError) as error:
            library.folder_files.make(str(above), name)
        assert error.value.code is code
