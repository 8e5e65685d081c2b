"""Reviewing suggestions: what keys and clicks do, and what the library then knows."""

import threading
from collections.abc import Callable

import pytest
from proposals import propose
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot
from reviewing import Review

from photoapp.base.messages import Code, PhotoappError
from photoapp.gui.review import ReviewPage
from photoapp.library import PhotoLibrary

A, X, G, J, K, L = (getattr(Qt.Key, f"Key_{letter}") for letter in "AXGJKL")
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def said(page: ReviewPage) -> str:
    """All words on the page."""
    return " | ".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


# What is shown.


def test_the_tag_with_most_suggestions_comes_first_the_surest_on_top(review: Review) -> None:
    page = review.page
    assert review.shown() == review.photos[:12]
    assert page.head.name.text() == "Dog"
    assert page.head.detail.text() == "12 suggestions, surest first"
    assert [tag.name for tag in page.column.list.tags.tags] == ["Dog", "Sea"]
    assert "15" in said(page)


def test_the_line_lies_where_nine_in_ten_are_right(review: Review) -> None:
    page = review.page
    assert page.board.line == "about 9 in 10 above this line are right · drag it"
    assert page.head.accept.text() == "Accept the 6 above the line"


# Deciding.


def test_a_accepts_and_x_rejects_and_the_next_is_current(review: Review) -> None:
    review.press(A, X, A)
    assert review.shown() == review.photos[3:12]
    assert review.page.board.current() == review.photos[3]
    assert review.heard("Dog") == ([review.photos[0], review.photos[2]], [review.photos[1]])
    assert review.library.suggestions.queue(review.tags["Dog"]).photos.tolist() == review.shown()


def test_what_was_rejected_never_comes_back(review: Review) -> None:
    review.press(X)
    review.heard("Dog")
    propose(review.library, {"Dog": dict.fromkeys(review.photos[:12], 0.9)})
    review.page.refresh()
    review.qtbot.waitUntil(lambda: not review.page.session.busy)
    review.open("Sea")
    review.open("Dog")
    assert sorted(review.shown()) == review.photos[1:12]


def test_all_that_is_selected_is_decided_at_once(review: Review) -> None:
    board = review.page.board
    QTest.mouseClick(board.viewport(), Qt.MouseButton.LeftButton, pos=board.place(1).center())
    QTest.mouseClick(board.viewport(), Qt.MouseButton.LeftButton, SHIFT, board.place(3).center())
    QTest.mouseClick(board.viewport(), Qt.MouseButton.LeftButton, CONTROL, board.place(5).center())
    assert review.page.hints.said == "4 selected"
    review.press(A)
    assert review.heard("Dog")[0] == [review.photos[row] for row in (1, 2, 3, 5)]
    assert board.current() == review.photos[6]  # the first behind the last one chosen
    review.press(A, control=True)
    review.press(X)
    assert len(review.heard("Dog")[1]) == 8
    assert review.page.nothing.isVisible()


def test_arrows_choose_what_is_decided(review: Review) -> None:
    review.press(Qt.Key.Key_Right, Qt.Key.Key_Right, X)
    assert review.heard("Dog") == ([], [review.photos[2]])
    assert review.page.board.current() == review.photos[3]


def test_a_rubber_band_chooses_too(review: Review) -> None:
    board = review.page.board
    empty = board.place(11).center() + QPoint(0, board.cells.side)
    assert board.row_at(empty) < 0
    QTest.mousePress(board.viewport(), Qt.MouseButton.LeftButton, pos=empty)
    QTest.mouseMove(board.viewport(), board.place(8).center())
    QTest.mouseMove(board.viewport(), board.place(7).center())
    QTest.mouseRelease(board.viewport(), Qt.MouseButton.LeftButton, pos=board.place(7).center())
    chosen = board.selected().tolist()
    assert len(chosen) > 1
    review.press(X)
    assert review.heard("Dog")[1] == chosen


def test_the_hints_do_with_the_mouse_what_the_keys_do(review: Review) -> None:
    accept, reject, _, undo, *_ = review.page.hints.hints
    accept.click()
    reject.click()
    assert review.heard("Dog") == ([review.photos[0]], [review.photos[1]])
    undo.click()
    assert review.heard("Dog") == ([review.photos[0]], [])


# The line.


def test_all_above_the_line_are_accepted_with_one_click(review: Review) -> None:
    review.page.head.accept.click()
    assert review.heard("Dog")[0] == review.photos[:6]
    assert review.shown() == review.photos[6:12]
    assert review.page.head.accept.isHidden()
    assert review.page.board.line == "drag this line down to accept many at once"
    assert review.page.undo()
    assert review.heard("Dog") == ([], [])
    assert review.shown() == review.photos[:12]


def test_control_and_enter_accept_all_above_the_line(review: Review) -> None:
    review.press(Qt.Key.Key_Return, control=True)
    assert review.heard("Dog")[0] == review.photos[:6]


def test_the_line_is_dragged(review: Review) -> None:
    board = review.page.board
    columns = board.cells.columns
    start = board.line_place().center()
    lower = start + QPoint(0, board.cells.side)
    QTest.mousePress(board.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(board.viewport(), lower)
    QTest.mouseRelease(board.viewport(), Qt.MouseButton.LeftButton, pos=lower)
    above = min(12, (6 // columns + 1) * columns)
    assert review.page.head.accept.text() == f"Accept the {above} above the line"
    assert "8 in 10" in board.line
    assert not len(board.selected())


def test_the_line_is_moved_with_keys(review: Review) -> None:
    page, columns = review.page, review.page.board.cells.columns
    review.press(Qt.Key.Key_Up, alt=True)
    above = (-(-6 // columns) - 1) * columns
    assert page.session.waiting is not None
    assert len(page.session.waiting.above(together=False)) == above
    review.press(Qt.Key.Key_Down, alt=True)
    assert len(page.session.waiting.above(together=False)) == above + columns
    review.press(Qt.Key.Key_Home, Qt.Key.Key_Right, L)
    assert page.head.accept.text() == "Accept the 2 above the line"
    assert page.board.line == "nearly all above this line are right · drag it"


# Look-alikes.


def alike(library: PhotoLibrary, monkeypatch: pytest.MonkeyPatch, groups: list[int]) -> None:
    """Which photos look alike is the encoder's to say; here it says this."""
    kept = library.suggestions.queue

    def queue(tag: int) -> object:
        found = kept(tag)
        found.groups[: len(groups)] = groups
        return found

    monkeypatch.setattr(library.suggestions, "queue", queue)


def test_look_alikes_are_decided_with_one_key(
    review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    alike(review.library, monkeypatch, [50, 51, 50, 51, 51, 52])
    review.open("Sea")
    review.open("Dog")
    review.press(G)
    board = review.page.board
    assert review.shown()[:3] == [review.photos[row] for row in (0, 1, 5)]
    assert [board.badge(photo) for photo in review.shown()[:3]] == ["2", "3", ""]
    assert board.photos.index(1, 0).data(Qt.ItemDataRole.ToolTipRole) == "3 look-alikes · 98 % sure"
    review.press(Qt.Key.Key_Right, X)
    assert review.heard("Dog") == ([], [review.photos[row] for row in (1, 3, 4)])
    review.press(G)
    assert review.shown() == [
        photo for n, photo in enumerate(review.photos[:12]) if n not in (1, 3, 4)
    ]


# The menu.


def test_the_menu_of_a_cell_does_the_same(review: Review) -> None:
    board = review.page.board
    where = board.place(2).center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, where, board.viewport().mapToGlobal(where)
    )
    QApplication.sendEvent(board.viewport(), event)
    menu = review.page.findChild(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    actions = {action.text(): action for action in menu.actions() if action.text()}
    assert list(actions) == ["Accept", "Reject", "Look closer", "Put the line below it"]
    actions["Reject"].trigger()
    menu.close()
    assert review.heard("Dog") == ([], [review.photos[2]])


# Undo.


def test_every_step_is_undone_and_redone_in_order(review: Review) -> None:
    review.press(A, X, A)
    assert review.page.undo()
    assert review.page.undo()
    assert review.shown() == review.photos[1:12]
    assert review.page.board.current() == review.photos[1]
    assert review.heard("Dog") == ([review.photos[0]], [])
    assert review.page.redo()
    assert review.heard("Dog") == ([review.photos[0]], [review.photos[1]])
    assert review.shown() == review.photos[2:12]
    assert review.page.redo()
    assert not review.page.redo()
    assert review.heard("Dog") == ([review.photos[0], review.photos[2]], [review.photos[1]])


def test_undo_goes_back_to_the_tag_it_belongs_to(review: Review) -> None:
    review.press(X, J)
    review.qtbot.waitUntil(lambda: review.page.head.name.text() == "Sea")
    assert review.page.undo()
    review.qtbot.waitUntil(lambda: review.page.head.name.text() == "Dog")
    review.qtbot.waitUntil(lambda: review.shown() == review.photos[:12])
    assert review.page.undo()
    assert "All that was decided here is undone" in said(review.page)
    assert review.heard("Dog") == ([], [])
    assert review.page.redo()
    assert "All that was decided here" not in said(review.page)


def test_decisions_are_entries_of_history(review: Review) -> None:
    review.press(A)
    review.heard("Dog")
    latest = review.library.history.next_undo()
    assert latest is not None
    assert (latest.action, latest.values["photos"]) == ("accepted", 1)
    review.library.history.undo(latest.number)
    review.qtbot.waitUntil(lambda: (review.page.refresh(), review.shown())[1] == review.photos[:12])


# Nothing waits for the disk.


def test_keys_go_on_while_the_library_cannot_be_written(review: Review) -> None:
    held, go = threading.Event(), threading.Event()

    def hold(_connection: object) -> None:
        held.set()
        assert go.wait(60)

    holder = threading.Thread(target=review.library._catalog.write, args=(hold,))
    holder.start()
    assert held.wait(60)
    review.press(A, A, X, A)
    assert review.shown() == review.photos[4:12]
    assert review.page.undo()
    assert review.shown() == review.photos[3:12]
    assert review.library.tags.marks(review.photos[:4]) == {}
    go.set()
    holder.join()
    assert review.heard("Dog") == (review.photos[:2], [review.photos[2]])


def test_what_was_decided_is_kept_when_the_window_closes_at_once(review: Review) -> None:
    held, go = threading.Event(), threading.Event()

    def hold(_connection: object) -> None:
        held.set()
        assert go.wait(60)

    holder = threading.Thread(target=review.library._catalog.write, args=(hold,))
    holder.start()
    assert held.wait(60)
    review.press(A, A, X)
    threading.Timer(0.2, go.set).start()
    review.work.close()
    holder.join()
    marks = review.library.tags.marks(review.photos[:3])
    assert [marks[photo][0].decision for photo in review.photos[:3]] == [
        "accepted",
        "accepted",
        "rejected",
    ]


def test_what_the_library_refuses_is_put_back_with_a_sentence(
    review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(tag: int, photos: list[int]) -> int:
        raise PhotoappError(Code.DISK_FULL, detail="catalog")

    monkeypatch.setattr(review.library.suggestions, "reject", full)
    review.press(A, X, A)
    review.heard("Dog")
    assert review.shown() == [review.photos[1], *review.photos[3:12]]
    assert "put back" in said(review.page)
    assert "disk is full" in said(review.page)
    assert review.page.undo()
    assert review.heard("Dog") == ([review.photos[0]], [])
    review.press(A)
    assert "put back" not in said(review.page)


# Ways through the page.


def test_j_and_k_go_through_the_tags(review: Review) -> None:
    review.press(J)
    review.qtbot.waitUntil(lambda: review.shown() == review.photos[20:23])
    assert review.page.column.list.currentIndex().row() == 1
    review.press(K)
    review.qtbot.waitUntil(lambda: review.shown() == review.photos[:12])


def test_the_list_of_tags_works_with_keys_alone(review: Review) -> None:
    tags = review.page.column.list
    tags.setFocus()
    review.press(Qt.Key.Key_Down)
    review.qtbot.waitUntil(lambda: review.shown() == review.photos[20:23])
    assert tags.hasFocus()
    review.press(Qt.Key.Key_Return, A)
    assert review.heard("Sea")[0] == [review.photos[20]]


def test_a_tag_that_is_reviewed_leads_to_the_next(review: Review) -> None:
    review.open("Sea")
    review.press(A, A, A)
    assert "Nothing left to review for “Sea”" in said(review.page)
    button = review.page.window().focusWidget()
    assert isinstance(button, QPushButton)
    assert button.text() == "Next: Dog · 12"
    review.press(J)
    review.qtbot.waitUntil(lambda: review.shown() == review.photos[:12])
    assert review.page.board.hasFocus()


def test_a_closer_look_decides_with_the_same_keys(review: Review) -> None:
    page = review.page
    review.press(Qt.Key.Key_Space)
    assert page.closer.isVisible()
    assert page.closer.photo == review.photos[0]
    assert page.head.detail.text() == "1 of 12 · 99 % sure"
    review.press(Qt.Key.Key_Right, X)
    assert page.closer.photo == review.photos[2]
    review.press(A)
    assert page.closer.photo == review.photos[3]
    review.press(Qt.Key.Key_Space)
    assert page.board.isVisible()
    assert page.board.hasFocus()
    assert page.board.current() == review.photos[3]
    assert review.heard("Dog") == ([review.photos[2]], [review.photos[1]])


def test_escape_leads_back_to_the_photos(review: Review) -> None:
    review.press(Qt.Key.Key_Right)
    review.press(Qt.Key.Key_Escape)
    assert not len(review.page.board.selected())
    with review.qtbot.waitSignal(review.page.left):
        review.press(Qt.Key.Key_Escape)


def test_letters_that_mean_nothing_stay_on_the_page(review: Review) -> None:
    review.press(Qt.Key.Key_Q, Qt.Key.Key_T)
    assert review.page.board.hasFocus()
    assert review.shown() == review.photos[:12]


# New suggestions.


def test_new_suggestions_join_while_others_are_decided(review: Review) -> None:
    review.press(A)
    review.heard("Dog")
    more = dict(zip(review.photos[1:14], [0.5] * 11 + [0.9, 0.3], strict=True))
    propose(review.library, {"Dog": more})
    review.qtbot.waitUntil(lambda: (review.page.refresh(), len(review.shown()))[1] == 13)
    assert review.shown()[:6] == [*review.photos[1:5], review.photos[12], review.photos[5]]
    assert review.page.board.current() == review.photos[1]


# When there is nothing.


def test_without_suggestions_the_page_says_why(
    qtbot: QtBot, make_page: Callable[[], ReviewPage]
) -> None:
    page = make_page()
    page.show_tag()
    qtbot.waitUntil(page.nothing.isVisible)
    assert "Nothing to review" in said(page)
    assert "built-in search" in said(page)
    button = page.window().focusWidget()
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(page.improve):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_after_the_last_decision_all_is_reviewed(review: Review) -> None:
    for tag in ("Dog", "Sea"):
        review.open(tag)
        review.press(A, control=True)
        review.press(A)
    assert "That was the last one" in said(review.page)
    review.heard("Sea")
    assert review.page.undo()
    review.qtbot.waitUntil(lambda: len(review.shown()) == 3)


def test_a_tag_deleted_elsewhere_gives_way_to_another(review: Review) -> None:
    review.library.tags.delete("Dog")
    review.page.refresh()
    review.qtbot.waitUntil(lambda: review.shown() == review.photos[20:23])
    assert review.page.head.name.text() == "Sea"


def test_a_library_that_cannot_answer_is_said_and_asked_again(
    qtbot: QtBot,
    library: PhotoLibrary,
    monkeypatch: pytest.MonkeyPatch,
    make_page: Callable[[], ReviewPage],
) -> None:
    def busy() -> list[object]:
        raise PhotoappError(Code.CATALOG_BUSY)

    with monkeypatch.context() as patch:
        patch.setattr(library.suggestions, "waiting", busy)
        page = make_page()
        page.show_tag()
        qtbot.waitUntil(lambda: "cannot be shown" in said(page))
    again = next(b for b in page.nothing.findChildren(QPushButton) if b.text() == "Try again")
    again.click()
    qtbot.waitUntil(lambda: "Nothing to review" in said(page))


# For everybody.


def test_screen_readers_hear_what_is_what(review: Review) -> None:
    QAccessible.setActive(True)
    try:
        page = review.page
        board = QAccessible.queryAccessibleInterface(page.board)
        assert board.text(QAccessible.Text.Name) == "Suggestions of Dog"
        assert board.role() is QAccessible.Role.List
        row = page.column.list.tags.index(0, 0)
        assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "Dog, 12 to review"
        accept = QAccessible.queryAccessibleInterface(page.head.accept)
        assert accept.text(QAccessible.Text.Name) == "Accept the 6 above the line"
        assert accept.text(QAccessible.Text.Description).startswith("about 9 in 10")
        names = [hint.accessibleName() for hint in page.hints.hints]
        assert names[:2] == ["accept (A)", "reject (X)"]
        assert page.head.together.accessibleName() == "Look-alikes together"
        cell = page.board.photos.index(0, 0)
        assert cell.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "99 % sure"
    finally:
        QAccessible.setActive(False)


def test_everything_is_reached_with_the_tab_key(review: Review) -> None:
    seen = []
    for _ in range(24):
        review.press(Qt.Key.Key_Tab)
        seen.append(review.page.window().focusWidget())
    page = review.page
    for part in (page.column.list, page.board, page.head.together, page.head.accept):
        assert part in seen
    assert page.hints.hints[0] in seen


def test_a_small_page_has_room_for_photos_and_a_menu_of_tags(review: Review) -> None:
    page = review.page
    page.window().resize(420, 400)
    review.qtbot.waitUntil(lambda: page.width() == 420)
    assert page.column.isHidden()
    assert page.head.picker.isVisible()
    assert page.head.accept.text() == "Accept 6"
    assert page.head.accept.geometry().right() < page.head.width()
    menu = page.head.picker.menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["Dog\t12", "Sea\t3"]
    menu.actions()[1].trigger()
    review.qtbot.waitUntil(lambda: review.shown() == review.photos[20:23])


def test_the_page_is_mirrored_where_people_read_from_the_right(review: Review) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        page = review.page
        review.qtbot.waitUntil(lambda: page.column.x() > page.board.x())
        assert page.head.accept.x() < page.head.name.x()
        assert page.board.place(0).x() > page.board.place(1).x()
        page.column.list.setFocus()
        review.press(Qt.Key.Key_Left)
        assert page.board.hasFocus()
    finally:
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
