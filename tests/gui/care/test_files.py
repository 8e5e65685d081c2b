"""Files renamed, moved, copied, trashed by hand: the window follows, Undo brings back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from tending import Keeping

from photoapp.base.messages import Code, PhotoappError
from photoapp.gui.care.folderdrops import FolderDrops
from photoapp.gui.care.placing import FolderDialog
from photoapp.gui.care.renaming import PatternDialog, RenameDialog
from photoapp.gui.care.trashing import TrashDialog
from photoapp.gui.past.history import HistoryDialog
from photoapp.gui.sidebar import Carried

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_delete_asks_once_then_trashes_and_undo_brings_back(keeping: Keeping) -> None:
    before = keeping.files()
    keeping.choose("IMG_1.JPG")
    keeping.press(Qt.Key.Key_Delete)
    dialog = keeping.dialog()
    assert isinstance(dialog, TrashDialog)
    assert keeping.files() == before
    keeping.qtbot.keyClick(dialog.button, Qt.Key.Key_Space)
    keeping.told("Put 1 photo into the trash")
    assert set(keeping.files()) == set(before) - {n for n in before if n.startswith("IMG_1.")}
    keeping.window.past.undo()
    keeping.told("Undone: Put 1 photo into the trash")
    assert keeping.files() == before
    keeping.wait(lambda: len(keeping.ids()) == 5)


def test_beside_one_photo_large_it_is_told_over_it_what_did_not_go(
    keeping: Keeping, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: str) -> str:
        raise PhotoappError(Code.TRASH_UNAVAILABLE, path=path)

    monkeypatch.setattr(keeping.trash, "put", full)
    (photo,) = keeping.choose("IMG_2.JPG")
    keeping.window.pages.open(photo)
    keeping.window.care.filing.trash([photo])
    keeping.told("“IMG_2.JPG” stayed as it is.")


def test_a_trash_that_tells_nothing_says_how_to_get_photos_back(keeping: Keeping) -> None:
    keeping.trash.forgets = True
    keeping.window.care.filing.trash([keeping.at("IMG_2.JPG")])
    keeping.told("take them out of it yourself")
    keeping.window.past.show_list()
    history = keeping.dialog()
    assert isinstance(history, HistoryDialog)
    keeping.wait(lambda: history.list.count() == 2)
    assert "cannot be undone" in history.list.item(0).text()
    assert not history.button.isEnabled()
    history.close()


def test_in_an_album_delete_takes_out_and_no_file_goes(keeping: Keeping) -> None:
    photos = [keeping.at("IMG_1.JPG"), keeping.at("IMG_2.JPG")]
    album = keeping.library.albums.make("Trip", photos=photos)
    before, window = keeping.files(), keeping.window
    keeping.wait(lambda: any(one.name == "Trip" for one in window.sidebar.places.albums))
    window.sidebar.choose_album(album.id)
    keeping.wait(lambda: sorted(keeping.ids()) == sorted(photos))
    keeping.choose("IMG_1.JPG")
    keeping.press(Qt.Key.Key_Delete)
    keeping.wait(lambda: keeping.ids() == photos[1:])
    assert keeping.files() == before


def test_f2_asks_for_a_name_without_its_ending(keeping: Keeping) -> None:
    keeping.choose("IMG_1.JPG")
    keeping.press(Qt.Key.Key_F2)
    dialog = keeping.dialog()
    assert isinstance(dialog, RenameDialog)
    assert dialog.field.selectedText() == "IMG_1"
    keeping.qtbot.keyClicks(dialog.field, "Harbour")
    keeping.qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    keeping.told("Renamed “IMG_1.JPG” to “Harbour.JPG”")
    assert {"Harbour.JPG", "Harbour.DNG", "Harbour.MOV"} <= set(keeping.files())


def test_a_name_that_is_taken_is_said_where_it_was_typed(keeping: Keeping) -> None:
    keeping.choose("IMG_1.JPG")
    keeping.press(Qt.Key.Key_F2)
    dialog = keeping.dialog()
    assert isinstance(dialog, RenameDialog)
    keeping.qtbot.keyClicks(dialog.field, "IMG_2")
    keeping.qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    keeping.wait(lambda: dialog.isEnabled() and not dialog.button.isEnabled())
    keeping.qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()  # where Enter cannot do it, it does not cancel it either
    keeping.qtbot.keyClicks(dialog.field, "b")
    assert dialog.button.isEnabled()
    dialog.close()


def test_a_pattern_shows_what_it_gives_and_then_gives_it(keeping: Keeping) -> None:
    keeping.choose("IMG_1.JPG", "IMG_2.JPG")
    keeping.press(Qt.Key.Key_F2)
    dialog = keeping.dialog()
    assert isinstance(dialog, PatternDialog)
    dialog.field.setText("{who}")
    keeping.wait(lambda: not dialog.button.isEnabled() and dialog.preview[0].isHidden())
    dialog.field.setText("Boat")
    keeping.wait(dialog.button.isEnabled)
    assert "Boat.JPG" in dialog.preview[0].text()
    assert "Boat (2).JPG" in dialog.preview[1].text()
    assert "1 photo" in dialog.taken.text()
    dialog.button.click()
    keeping.told("Renamed 2 photos")
    assert {"Boat.JPG", "Boat (2).JPG"} <= set(keeping.files())


def test_photos_move_to_a_folder_found_by_typing(keeping: Keeping) -> None:
    before = keeping.files()
    keeping.choose("IMG_1.JPG")
    keeping.press(Qt.Key.Key_M, CONTROL | SHIFT)
    dialog = keeping.dialog()
    assert isinstance(dialog, FolderDialog)
    assert dialog.path == str(keeping.folder)  # where it is
    keeping.qtbot.keyClicks(dialog.filter, "LAT")
    assert dialog.path == str(keeping.folder / "later")
    keeping.qtbot.keyClick(dialog.filter, Qt.Key.Key_Return)
    keeping.told("Moved 1 photo to")
    assert (keeping.folder / "later" / "IMG_1.DNG").exists()
    keeping.window.past.undo()
    keeping.told("Undone: Moved 1 photo")
    assert keeping.files() == before


def test_a_move_out_of_the_library_is_refused_in_words(keeping: Keeping, tmp_path: Path) -> None:
    keeping.window.care.filing.move([keeping.at("IMG_1.JPG")], str(tmp_path / "elsewhere"))
    jobs = keeping.window.jobs
    keeping.wait(lambda: jobs.unfinished)
    assert not (tmp_path / "elsewhere").exists()


def test_copies_are_made_anywhere_and_offered_for_a_look(keeping: Keeping, tmp_path: Path) -> None:
    keeping.window.care.filing.copy([keeping.at("IMG_1.JPG")], str(tmp_path / "stick"))
    keeping.told("Copied 1 photo to stick")
    assert (tmp_path / "stick" / "IMG_1.MOV").exists()


@pytest.mark.parametrize("copy", [False, True])
def test_photos_dropped_on_a_folder_move_there_or_are_copied(
    keeping: Keeping, copy: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = CONTROL if copy else Qt.KeyboardModifier.NoModifier
    monkeypatch.setattr(QGuiApplication, "queryKeyboardModifiers", lambda: held)
    drops = FolderDrops(keeping.window.care)
    folder = next(one for one in keeping.library.folder_tree() if one.path == "later")
    what = Carried((keeping.at("IMG_2.JPG"),))
    assert drops.takes(folder, what)
    assert not drops.takes(None, what)
    drops.drop(folder, what)
    keeping.told("Copied 1 photo" if copy else "Moved 1 photo")
    assert (keeping.folder / "later" / "IMG_2.JPG").exists()
    assert (keeping.folder / "IMG_2.JPG").exists() == copy


def test_the_clipboard_holds_files_and_the_picture_of_one(keeping: Keeping) -> None:
    keeping.choose("IMG_2.JPG")
    keeping.press(Qt.Key.Key_C, CONTROL)
    path = str(keeping.folder / "IMG_2.JPG")
    clipboard = QGuiApplication.clipboard()
    keeping.wait(lambda: clipboard.mimeData() and clipboard.mimeData().hasUrls())
    assert [url.toLocalFile() for url in clipboard.mimeData().urls()] == [path]
    assert clipboard.image().size().toTuple() == (120, 80)
    assert clipboard.text() == path
    gnome = bytes(clipboard.mimeData().data("x-special/gnome-copied-files").data())
    assert gnome.startswith(b"copy\nfile:///")
    keeping.choose("IMG_1.JPG", "IMG_2.JPG")
    keeping.press(Qt.Key.Key_C, CONTROL)
    keeping.wait(lambda: len(clipboard.mimeData().urls()) == 2)
    assert clipboard.image().isNull()


# The history.


def test_the_history_goes_back_to_any_point_and_forth_again(keeping: Keeping) -> None:
    before = keeping.files()
    photo = keeping.at("IMG_1.JPG")
    keeping.library.care.rate([photo], 5)
    keeping.library.files.rename(photo, "Harbour")
    keeping.library.care.favourite([photo])
    keeping.window.past.show_list()
    history = keeping.dialog()
    assert isinstance(history, HistoryDialog)
    keeping.wait(lambda: history.list.count() == 4)  # and the folder
    history.list.setCurrentRow(2)
    history.all.click()
    keeping.told("3 of 3 undone.")
    assert keeping.files() == before
    assert keeping.library.care.of([photo]) == {}
    keeping.wait(lambda: "undone" in history.list.item(0).text())
    history.list.setCurrentRow(0)
    history.all.click()
    keeping.told("3 of 3 done again.")
    assert "Harbour.JPG" in keeping.files()
    assert keeping.library.care.of([photo])[photo].favourite
    history.close()


def test_what_changed_on_the_disk_meanwhile_stops_undoing_and_loses_nothing(
    keeping: Keeping,
) -> None:
    photo = keeping.at("IMG_2.JPG")
    keeping.library.files.rename(photo, "Harbour")
    (keeping.folder / "IMG_2.JPG").write_bytes(b"somebody else's")
    before = keeping.files()
    keeping.window.past.undo()
    keeping.told("“IMG_2.JPG” has changed since, so it stays as it is.")
    assert keeping.files() == before
