"""Questions in the real window: refined by photos, kept, remembered, mended, explained."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, Qt, QUrl
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from sample import DRAWN, Sample

from photoapp.base.home import Home
from photoapp.base.messages import Action, Cancelled
from photoapp.base.question import PictureTerm, Question, Results, SavedSearch, Sort
from photoapp.base.tagged import Album
from photoapp.gui.browsing.browse import Shown
from photoapp.gui.main.window import MainWindow
from photoapp.gui.naming import NameDialog
from photoapp.gui.search import NothingPage, Offered, offered
from photoapp.gui.search.chip import PictureChip
from photoapp.gui.search.offers import Offers
from photoapp.gui.search.words import QuestionEdit
from photoapp.gui.viewer.part import PartTool

SLOW = 60_000
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def shown(window: MainWindow) -> Shown:
    assert window.centre.shown is not None
    return window.centre.shown


def ask(qtbot: QtBot, window: MainWindow, text: str) -> Shown:
    """Ask, and wait for the answer."""
    window.field.set_text(text)
    qtbot.waitUntil(lambda: shown(window).wish.text == text, timeout=SLOW)
    return shown(window)


def answered(qtbot: QtBot, window: MainWindow, deed: Callable[[], object]) -> Shown:
    """Do something, and wait for the answer that it leads to."""
    before = shown(window)
    deed()
    qtbot.waitUntil(lambda: shown(window).wish != before.wish, timeout=SLOW)
    return shown(window)


def edit(window: MainWindow) -> QuestionEdit:
    return window.field.findChild(QuestionEdit)


def notice(window: MainWindow) -> str:
    return window.centre.notice.findChild(QLabel).text()


def offer(window: MainWindow) -> QAbstractButton:
    return window.centre.notice.findChild(QAbstractButton)


def chips(window: MainWindow) -> list[PictureChip]:
    return [chip for chip in window.field.findChildren(PictureChip) if not chip.isHidden()]


def saved(window: MainWindow) -> list[SavedSearch]:
    return list(window.sidebar._model.places.searches)


# Refining.


def test_not_this_and_more_like_this_refine_and_their_chips_undo_it_exactly(
    qtbot: QtBot, window: MainWindow
) -> None:
    first = ask(qtbot, window, "folder:lisbon")
    ids = first.photos.ids.tolist()
    window.grid.select_photos(ids[:1])
    refined = answered(qtbot, window, lambda: window.chosen.like_chosen(False))
    assert refined.wish.pictures == (PictureTerm(ids[0], negative=True),)
    answered(qtbot, window, lambda: window.field.add_picture(ids[1]))
    assert [chip.picture.negative for chip in chips(window)] == [True, False]
    answered(qtbot, window, lambda: qtbot.keyClick(chips(window)[0], Qt.Key.Key_Delete))
    again = answered(qtbot, window, lambda: qtbot.keyClick(chips(window)[0], Qt.Key.Key_Delete))
    assert again.photos.ids.tolist() == ids
    assert again.results is not None
    assert first.results is not None
    assert again.results.scores.tolist() == first.results.scores.tolist()
    assert not window.library.tags.all()


def test_keys_refine_with_what_is_selected(qtbot: QtBot, window: MainWindow) -> None:
    found = ask(qtbot, window, "folder:lisbon")
    ids = found.photos.ids[:2].tolist()
    window.grid.select_photos(ids)
    window.grid.setFocus()
    refined = answered(
        qtbot, window, lambda: qtbot.keyClick(window.grid, Qt.Key.Key_L, CONTROL | SHIFT)
    )
    assert {term.source for term in refined.wish.pictures} == set(ids)
    assert all(term.negative for term in refined.wish.pictures)


def test_leaving_out_what_looks_like_a_photo_keeps_the_keyboards_place(
    qtbot: QtBot, window: MainWindow
) -> None:
    found = ask(qtbot, window, "folder:lisbon")
    window.grid.select_photos([int(found.photos.ids[1])])
    window.grid.setFocus()
    answered(qtbot, window, lambda: qtbot.keyClick(window.grid, Qt.Key.Key_L, CONTROL | SHIFT))
    assert window.grid.hasFocus()
    assert len(window.grid.selected()) == 1  # the photo, or the next one
    assert window.grid.current() == int(window.grid.selected()[0])


def test_without_a_question_only_more_like_this_makes_sense(
    qtbot: QtBot, window: MainWindow
) -> None:
    photo = int(shown(window).photos.ids[0])
    window.grid.select_photos([photo])
    window.chosen.like_chosen(False)
    assert window.field.pictures == ()
    texts = [action.text() for action in window.chosen.menu(photo).actions()]
    assert "More like this" in texts
    assert "Not this" not in texts


def test_many_pictures_share_a_button_and_can_all_be_taken_out(
    qtbot: QtBot, window: MainWindow
) -> None:
    for photo in shown(window).photos.ids[:7].tolist():
        window.field.add_picture(photo)
    assert len(chips(window)) == 3
    assert len(window.field.pictures) == 7
    assert "+4" in [b.text() for b in window.field.findChildren(QAbstractButton)]
    window.field.clear()
    assert window.field.pictures == ()
    assert chips(window) == []


# The viewer.


def test_a_part_of_a_photo_becomes_a_picture_of_the_question(
    qtbot: QtBot, window: MainWindow
) -> None:
    photo = int(shown(window).photos.ids[0])
    window.grid.opened.emit(photo)
    tool = window.large.viewer.findChild(PartTool)
    qtbot.waitUntil(lambda: bool(window.large.viewer._pictures.sheet(photo).size), timeout=SLOW)
    qtbot.keyClick(window.large.viewer, Qt.Key.Key_P)
    found = answered(qtbot, window, lambda: qtbot.keyClick(tool, Qt.Key.Key_Return))
    assert found.wish.pictures == (PictureTerm(photo, region=(0.25, 0.25, 0.5, 0.5)),)
    assert chips(window)[0].text == "this part"
    assert window.large.isHidden()


def test_a_photo_looked_at_large_counts_as_viewed(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    monkeypatch.setattr(window.library, "viewed", seen.append)
    ids = shown(window).photos.ids.tolist()
    window.grid.opened.emit(ids[0])
    qtbot.waitUntil(lambda: seen == [ids[0]], timeout=SLOW)
    qtbot.keyClick(window.large.viewer, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: seen == ids[:2], timeout=SLOW)


# Pictures on their way in.


def test_what_a_browser_drops_is_asked_by_its_bytes(
    qtbot: QtBot, window: MainWindow, sample: Sample
) -> None:
    data = next(sample.folder.rglob("photo-*.jpg")).read_bytes()
    mime = QMimeData()
    mime.setData("image/jpeg", QByteArray(data))
    mime.setUrls([QUrl("https://example.org/a.jpg")])
    found = answered(qtbot, window, lambda: window.asking.take(offered(mime)))
    assert found.wish.pictures == (PictureTerm(data),)
    assert len(found.photos.ids)


def test_a_file_url_and_photos_of_the_grid_are_asked_as_they_are(
    qtbot: QtBot, window: MainWindow, sample: Sample
) -> None:
    path = next(sample.folder.rglob("photo-*.jpg"))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    found = answered(qtbot, window, lambda: window.asking.take(offered(mime)))
    assert found.wish.pictures == (PictureTerm(str(path)),)
    photo = int(found.photos.ids[0])
    answered(qtbot, window, lambda: window.asking.take(Offered(photos=(photo,))))
    assert window.field.pictures == (PictureTerm(str(path)), PictureTerm(photo))


def test_of_many_pictures_the_first_are_asked_and_adding_their_folder_is_proposed(
    qtbot: QtBot, window: MainWindow, sample: Sample
) -> None:
    paths = sorted(sample.folder.rglob("photo-*.jpg"))[:9]
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    with qtbot.waitSignal(window.asking.said, timeout=SLOW) as told:
        window.asking.take(offered(mime))
    assert len(window.field.pictures) == 8
    assert told.args is not None
    assert "drop the folder" in told.args[0]


@pytest.mark.parametrize("address", ["https://example.org/a", "mtp://phone/a.jpg", "data:,no"])
def test_an_address_that_is_no_file_here_is_told(
    qtbot: QtBot, window: MainWindow, address: str
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl(address)])
    with qtbot.waitSignal(window.asking.said, timeout=SLOW) as told:
        window.asking.take(offered(mime))
    assert told.args is not None
    assert "only a link" in told.args[0]


# What cannot be asked, and what finds nothing.


def test_a_question_that_an_older_one_ended_is_asked_again(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    search, ended = window.library.search, []

    def late(question: Question, asker: str = "") -> Results:
        if asker == "window" and not ended:
            ended.append(question)
            raise Cancelled
        return search(question, asker)

    monkeypatch.setattr(window.library, "search", late)
    found = ask(qtbot, window, "folder:lisbon")
    assert ended
    assert len(found.photos.ids)


def test_the_filter_that_was_meant_is_a_click_away(qtbot: QtBot, window: MainWindow) -> None:
    window.field.set_text("sea folde:lisbon")
    qtbot.waitUntil(lambda: offer(window).isVisible(), timeout=SLOW)
    assert "no filter “folde:”" in notice(window)
    answered(qtbot, window, offer(window).click)
    assert window.field.text == "sea folder:lisbon"
    assert window.centre.notice.isHidden()


def test_a_filter_that_was_meant_is_not_written_into_other_words(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.field.set_text("sea folde:lisbon")
    qtbot.waitUntil(lambda: offer(window).isVisible(), timeout=SLOW)
    edit(window).selectAll()
    qtbot.keyClicks(edit(window), "snow")
    offer(window).click()  # before that is asked
    assert window.field.text == "snow"


def test_a_value_that_is_still_typed_is_no_fault_yet(qtbot: QtBot, window: MainWindow) -> None:
    edit(window).setFocus()
    qtbot.keyClicks(edit(window), "date:last")
    qtbot.waitUntil(lambda: window.browse.wish.text == "date:last", timeout=SLOW)
    qtbot.waitUntil(lambda: window.questions._refused is not None, timeout=SLOW)
    assert window.centre.notice.isHidden()
    qtbot.keyClick(edit(window), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.centre.notice.isVisible(), timeout=SLOW)


def test_what_finds_something_is_offered_and_asked(qtbot: QtBot, window: MainWindow) -> None:
    ask(qtbot, window, "folder:lisbon date:1999")
    page = window.centre.page
    assert isinstance(page, NothingPage)

    def tries() -> list[QAbstractButton]:
        buttons = page.findChildren(QAbstractButton)
        return [b for b in buttons if b.text().startswith("“folder:lisbon” ·")]

    qtbot.waitUntil(lambda: bool(tries()), timeout=SLOW)
    promised = tries()[0].text()
    found = answered(qtbot, window, tries()[0].click)
    assert found.wish.text == "folder:lisbon"
    assert f"{len(found.photos.ids)} photo" in promised


def test_the_answer_says_in_what_words_it_was_understood(qtbot: QtBot, window: MainWindow) -> None:
    ask(qtbot, window, "hund am strand")
    qtbot.waitUntil(lambda: "dog on beach" in notice(window), timeout=SLOW)
    ask(qtbot, window, "folder:lisbon")
    assert window.centre.notice.isHidden()


def test_hovering_a_photo_says_why_it_is_here(qtbot: QtBot, window: MainWindow) -> None:
    ask(qtbot, window, "folder:lisbon")
    tip = window.grid.photos.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "folder:lisbon"
    window.field.clear()
    qtbot.waitUntil(lambda: shown(window).results is None, timeout=SLOW)
    assert window.grid.photos.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == ""


# Kept and remembered.


def test_a_search_is_saved_run_renamed_and_deleted_and_each_can_be_undone(
    qtbot: QtBot, window: MainWindow
) -> None:
    first = ask(qtbot, window, "folder:lisbon").photos.ids.tolist()
    qtbot.keyClick(window, Qt.Key.Key_D, CONTROL)
    qtbot.waitUntil(lambda: [one.name for one in saved(window)] == ["folder:lisbon"], timeout=SLOW)
    assert window.field._star.isChecked()
    answered(qtbot, window, window.field.clear)
    again = answered(qtbot, window, lambda: window.sidebar.choose_search(saved(window)[0]))
    assert again.photos.ids.tolist() == first
    window.saved.rename(saved(window)[0], "Lisbon")
    qtbot.waitUntil(lambda: [one.name for one in saved(window)] == ["Lisbon"], timeout=SLOW)
    window.saved.delete(saved(window)[0])
    qtbot.waitUntil(lambda: saved(window) == [], timeout=SLOW)
    assert shown(window).photos.ids.tolist() == first
    assert not window.field._star.isChecked()
    window.past.undo()
    qtbot.waitUntil(lambda: [one.name for one in saved(window)] == ["Lisbon"], timeout=SLOW)
    done = [one.action for one in window.library.history.done()]
    assert Action.SEARCH_SAVED in done


def test_a_search_saved_in_a_folder_keeps_the_folder(qtbot: QtBot, window: MainWindow) -> None:
    garden = window.sidebar.folder_where(lambda folder: folder.path == "2020 Garden")
    assert garden is not None
    answered(qtbot, window, lambda: window.sidebar.choose(garden))
    inside = ask(qtbot, window, "is:untagged").photos.ids.tolist()
    window.field.turn_saved()
    qtbot.waitUntil(lambda: len(saved(window)) == 1, timeout=SLOW)
    qtbot.waitUntil(lambda: window.field._star.isChecked(), timeout=SLOW)
    answered(qtbot, window, lambda: window.sidebar.choose_search(saved(window)[0]))
    assert shown(window).wish.folder is None
    assert shown(window).photos.ids.tolist() == inside


def test_a_picture_from_a_file_is_saved_and_marked_so(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, sample: Sample
) -> None:
    path = tmp_path / "mine.jpg"
    path.write_bytes(next(sample.folder.rglob("photo-*.jpg")).read_bytes() + b"more")
    answered(qtbot, window, lambda: window.field.add_picture(str(path)))
    window.field.turn_saved()
    qtbot.waitUntil(lambda: [one.name for one in saved(window)] == ["Like a picture"], timeout=SLOW)
    qtbot.waitUntil(lambda: window.field._star.isChecked(), timeout=SLOW)
    assert isinstance(saved(window)[0].question.pictures[0].source, int | bytes)


def test_what_was_asked_is_offered_again_until_it_is_forgotten(
    qtbot: QtBot, window: MainWindow
) -> None:
    edit(window).setFocus()
    qtbot.keyClicks(edit(window), "folder:lisbon")
    qtbot.keyClick(edit(window), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.library.searches.past() == ["folder:lisbon"], timeout=SLOW)
    window.field.clear()
    window.grid.setFocus()
    edit(window).setFocus(Qt.FocusReason.ShortcutFocusReason)
    qtbot.waitUntil(lambda: window.findChild(Offers) is not None and _shown(window), timeout=SLOW)
    assert window.findChild(Offers).model().index(0, 0).data() == "folder:lisbon"
    window.saved.forget()
    qtbot.waitUntil(lambda: window.library.searches.past() == [], timeout=SLOW)


def _shown(window: MainWindow) -> bool:
    return window.findChild(Offers).isVisible()


def test_typing_offers_the_folders_of_the_library(qtbot: QtBot, window: MainWindow) -> None:
    edit(window).setFocus()
    qtbot.keyClicks(edit(window), "gard")
    qtbot.waitUntil(lambda: window.findChild(Offers) is not None and _shown(window), timeout=SLOW)
    found = answered(qtbot, window, lambda: qtbot.keyClick(edit(window), Qt.Key.Key_Tab))
    qtbot.waitUntil(lambda: shown(window).wish.text.startswith("folder:"), timeout=SLOW)
    assert 0 < len(shown(window).photos.ids) < DRAWN
    assert found is not None


def test_a_question_in_date_order_still_parts_what_is_less_certain(
    qtbot: QtBot, window: MainWindow
) -> None:
    ask(qtbot, window, "folder:lisbon")
    found = answered(qtbot, window, lambda: window.topbar.sort.emit(Sort.DATE))
    wall = found.photos.wall
    assert (wall[:-1] >= wall[1:]).all()
    assert int(found.sections.sizes.sum()) == len(found.photos.ids)


def test_the_window_opens_with_its_searches(
    qtbot: QtBot, open_window: Callable[[Home], MainWindow], window: MainWindow, sample: Sample
) -> None:
    ask(qtbot, window, "folder:lisbon")
    window.field.turn_saved()
    qtbot.waitUntil(lambda: len(saved(window)) == 1, timeout=SLOW)
    again = open_window(sample.home)
    qtbot.waitUntil(lambda: len(saved(again)) == 1, timeout=SLOW)


def test_a_search_kept_as_an_album_shows_the_album_and_asks_no_more(
    qtbot: QtBot, window: MainWindow
) -> None:
    ask(qtbot, window, "folder:lisbon")
    window.organise.ruling.keep()
    dialog = window.findChild(NameDialog)
    dialog.begin("Lisbon")
    qtbot.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(window).wish.album == "/Lisbon", timeout=SLOW)
    assert not window.field.asked
    assert isinstance(window.sidebar.scope, Album)
