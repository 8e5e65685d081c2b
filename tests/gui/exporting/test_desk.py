"""Exporting from the window: asked by key or menu, shown before, done in the queue, told after."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot
from sample import Sample

from photoapp.base.exports import (
    ExportEstimate,
    ExportFailure,
    ExportFormat,
    ExportReport,
    ExportWish,
    Keep,
)
from photoapp.base.jobs import Job
from photoapp.base.messages import Code, PhotoappError
from photoapp.gui.exporting import form
from photoapp.gui.exporting.dialog import ExportDialog
from photoapp.gui.exporting.remembered import PRESETS, Preset, Remembered, read, written
from photoapp.gui.main.window import MainWindow
from photoapp.gui.widgets.controls import Button
from photoapp.gui.wording import words
from photoapp.gui.wording.sentences import error_sentence
from photoapp.library.exports import Exports

SLOW = 60_000
CONTROL = Qt.KeyboardModifier.ControlModifier


def asked(window: MainWindow, qtbot: QtBot, count: int = 2) -> ExportDialog:
    """The dialog that Ctrl+E opens for the first photos."""
    window.grid.select_photos(window.centre.shown.photos.ids[:count].tolist())
    window.activateWindow()  # a dialog that has just closed may still have the keyboard
    qtbot.waitUntil(window.isActiveWindow, timeout=SLOW)
    qtbot.keyClick(window, Qt.Key.Key_E, CONTROL)
    (dialog,) = window.findChildren(ExportDialog)
    qtbot.waitUntil(dialog.isVisible, timeout=SLOW)
    return dialog


def told(window: MainWindow, qtbot: QtBot, text: str) -> None:
    qtbot.waitUntil(lambda: text in window.past.toast.text, timeout=SLOW)


def test_photos_are_exported_as_wished_and_the_wish_is_kept(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    dialog = asked(window, qtbot)
    dialog.form.preset.chosen.emit(Preset.WEB)
    dialog.form.longest.chosen.emit("640")
    dialog.form.pattern.setText("{number:3}")
    dialog.form.show_folder(str(out))
    qtbot.waitUntil(lambda: "001.jpg" in dialog.preview[0].text(), timeout=SLOW)
    qtbot.waitUntil(lambda: "Takes" in dialog.estimate.text(), timeout=SLOW)
    qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    told(window, qtbot, f"Exported 2 photos to {words.place(str(out))}.")
    assert {path.name for path in out.iterdir()} == {"001.jpg", "002.jpg"}
    assert Image.open(out / "001.jpg").size == (480, 320)
    kept = read(window.settings.exporting)
    assert kept.folders == (str(out),)
    assert kept.wish == ExportWish(
        ExportFormat.JPEG, 640, 82, Keep.PUBLIC, PRESETS[Preset.WEB].colours, "{number:3}"
    )
    again = asked(window, qtbot)
    assert (again.form.folder, again.form.wish()) == (str(out), kept.wish)
    again.reject()


def test_undoing_after_an_export_says_first_that_copies_stay(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    photos = [int(photo) for photo in window.centre.shown.photos.ids[:2]]
    window.care.caring.favourite(photos, on=True)
    told(window, qtbot, "2 photos")
    window.exporting.export(photos, ExportWish(), str(tmp_path / "out"))
    told(window, qtbot, "Exported 2 photos")
    window.past.undo()
    told(window, qtbot, "Copies stay.")
    assert "2 photos" in window.past.toast.text  # what would be undone instead
    done = window.library.history.next_undo()
    assert done is not None
    window.past.undo()
    told(window, qtbot, "Undone:")
    assert window.library.history.next_undo() != done
    assert len(list((tmp_path / "out").iterdir())) == 2


def test_exports_are_proposed_outside_the_library_and_inside_that_is_said(
    window: MainWindow,
    qtbot: QtBot,
    sample: Sample,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    inside, outside = str(sample.folder / "Export"), str(tmp_path / "Export")
    monkeypatch.setattr(form, "_usual", lambda: (inside, outside))
    dialog = asked(window, qtbot)
    qtbot.waitUntil(lambda: dialog.form.folder == outside, timeout=SLOW)
    assert not dialog.form.shown.isVisible()
    dialog.form.show_folder(inside)
    qtbot.waitUntil(dialog.form.shown.isVisible, timeout=SLOW)
    dialog.form.show_folder(str(tmp_path / "out"))
    qtbot.waitUntil(lambda: not dialog.form.shown.isVisible(), timeout=SLOW)
    dialog.reject()
    window.settings.exporting = written(Remembered(ExportWish(), (inside,)))
    again = asked(window, qtbot)  # where the user wanted it is kept, and told
    qtbot.waitUntil(again.form.shown.isVisible, timeout=SLOW)
    assert again.form.folder == inside
    again.reject()


def test_that_there_is_no_room_is_told_before_it_begins(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=3))
    dialog = asked(window, qtbot)
    dialog.form.show_folder(str(tmp_path / "out"))
    qtbot.waitUntil(lambda: "Takes" in dialog.estimate.text(), timeout=SLOW)
    assert any("no room" in one.text() for one in dialog.findChildren(QLabel) if one.isVisible())
    dialog.reject()


def test_another_wish_ends_what_was_being_found_out_without_a_word(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    exports, jobs, broken = window.library.exports, [], []
    estimate = type(exports).estimate

    def slow(self: Exports, photos: Sequence[int], wish: ExportWish, job: Job) -> ExportEstimate:
        jobs.append(job)
        if len(jobs) == 1:
            assert job.wait(SLOW / 1000)
        return estimate(self, photos, wish, job)

    monkeypatch.setattr(type(exports), "estimate", slow)
    window.broken.connect(broken.append)
    dialog = asked(window, qtbot)
    qtbot.waitUntil(lambda: bool(jobs), timeout=SLOW)
    dialog.form.pattern.setText("{number:3}")
    qtbot.waitUntil(lambda: "Takes" in dialog.estimate.text(), timeout=SLOW)
    assert [job.cancelled for job in jobs] == [True, False]
    assert not broken
    dialog.reject()
    assert all(job.cancelled for job in jobs)


def test_a_pattern_that_cannot_be_is_told_at_once(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = asked(window, qtbot)
    dialog.form.show_folder(str(tmp_path / "out"))
    dialog.form.pattern.setText("{when}")
    assert not dialog.button.isEnabled()
    dialog.finish()
    dialog.form.pattern.setText("{date}")
    assert dialog.button.isEnabled()
    dialog.reject()
    assert not (tmp_path / "out").exists()


def test_only_everything_lets_companions_come_along(window: MainWindow, qtbot: QtBot) -> None:
    window.settings.exporting = written(Remembered(ExportWish(companions=True), ("/x",)))
    form = asked(window, qtbot).form
    assert form.companions.isChecked()
    form.keep.chosen.emit(Keep.NOTHING)
    assert not form.companions.isEnabled()
    assert form.wish() == ExportWish(keep=Keep.NOTHING)
    for one in window.findChildren(ExportDialog):
        one.reject()


def test_what_failed_is_named_and_can_be_tried_again(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    photo = int(window.centre.shown.photos.ids[0])
    path = Path(window.library.paths([photo])[photo])
    hidden = path.with_name("elsewhere")
    path.rename(hidden)
    try:
        window.exporting.export([photo], ExportWish(), str(tmp_path / "out"))
        told(window, qtbot, path.name)
    finally:
        hidden.rename(path)
    window.past.toast.findChild(Button).click()
    told(window, qtbot, "Exported 1 photo")
    assert [one.name for one in (tmp_path / "out").iterdir()] == [path.name]


def test_a_full_disk_is_told_once_with_the_folder_that_was_asked_for(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = PhotoappError(Code.DISK_FULL, path=str(tmp_path / "begun.part"))
    failed = tuple(ExportFailure(one, one, f"/p/{one}.jpg", full) for one in range(3))
    report = ExportReport(str(tmp_path), ExportWish(), 4, photos=1, failed=failed)
    monkeypatch.setattr(window.library.exports, "run", lambda *_args: report)
    window.exporting.export([1, 2, 3, 4], ExportWish(), str(tmp_path))
    told(window, qtbot, "3 photos could not be exported.")
    said = window.past.toast.text
    assert said.count(error_sentence(PhotoappError(Code.DISK_FULL, path=str(tmp_path))).text) == 1
    assert "begun.part" not in said


def test_nothing_chosen_asks_nothing_and_the_menu_offers_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert window.exporting.ask([]) is None
    menu = QMenu()
    window.exporting.fill(menu, [1])
    assert [action.text() for action in menu.actions()] == ["Export…"]


def test_every_choice_has_a_name_and_is_reached_by_tab(window: MainWindow, qtbot: QtBot) -> None:
    form = asked(window, qtbot).form
    for part in (form.choose, form.format, form.longest, form.keep, form.pattern, form.folders):
        assert part.accessibleName()
        assert part.focusPolicy() & Qt.FocusPolicy.TabFocus
    for one in window.findChildren(ExportDialog):
        one.reject()
