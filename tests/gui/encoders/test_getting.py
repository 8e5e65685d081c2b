"""Getting encoders: what is said before, what is seen meanwhile, and whatever may go wrong."""

from pathlib import Path

import networks
import pytest
from hub import Hub
from offers import COLOURS, SLOW, WEIGHTS, card, get, has, named, press
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from photoapp.gui.encoders.page import EncodersPage
from photoapp.gui.main.window import MainWindow


def texts(widget: object) -> str:
    found = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    return " | ".join(found).replace("\u200b", "")


def here(window: MainWindow) -> set[str]:
    return {one.id for one in window.library.encoders.all()}


def drop(page: EncodersPage, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where, copy = QPoint(200, 200), Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page, QDragEnterEvent(where, copy, mime, buttons, keys))
    assert "Drop a model here" in page.notice
    QApplication.sendEvent(page, QDropEvent(QPointF(where), copy, mime, buttons, keys))


def test_the_page_tells_everybody_what_there_is_and_asks_nobody(
    window: MainWindow, page: EncodersPage, hub: Hub
) -> None:
    used, best = texts(card(page, "starter")), texts(card(page, "colours"))
    assert "Basic search, English" in used
    assert "In use" in used
    assert "Better search, 3 languages, 785 MB" in best
    assert "Recommended" in best
    assert "about 3.2 GB of memory · medium speed · free for any use" in best
    assert "Photos that look alike" in texts(card(page, "alike"))
    assert card(page, "colours").y() < card(page, "larger").y()
    assert hub.log == []


def test_what_would_be_fetched_is_said_before_it_is(
    qtbot: QtBot, window: MainWindow, page: EncodersPage, hub: Hub
) -> None:
    shown = card(page, "colours")
    press(qtbot, named(shown, "Get…"))
    said = texts(shown.question)
    assert "785 MB will be fetched from 127.0.0.1" in said
    assert "nothing about you or your photos is sent" in said
    press(qtbot, named(shown.question, "Not now"))
    assert not shown.question.isVisible()
    assert hub.log == []


def test_an_encoder_is_fetched_and_then_offered(
    qtbot: QtBot, window: MainWindow, page: EncodersPage
) -> None:
    shown = get(qtbot, page)
    qtbot.waitUntil(lambda: has(shown, "Use this"), timeout=SLOW)
    assert here(window) == {"starter", "colours"}
    assert window.past.toast.text == f"{COLOURS.name} is here."
    assert named(window.past.toast, "Use it")


def test_the_keyboard_alone_asks_and_declines(
    qtbot: QtBot, window: MainWindow, page: EncodersPage
) -> None:
    shown = card(page, "colours")
    button = named(shown, "Get…")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    agree = named(shown.question, "Get it")
    qtbot.waitUntil(agree.hasFocus)
    qtbot.keyClick(agree, Qt.Key.Key_Escape)
    qtbot.waitUntil(button.hasFocus)
    qtbot.keyClick(button, Qt.Key.Key_Escape)
    assert not window.centre.aside


def test_what_is_being_fetched_can_be_cancelled(
    qtbot: QtBot, window: MainWindow, page: EncodersPage, hub: Hub
) -> None:
    hub.gate.clear()
    shown = get(qtbot, page)
    qtbot.waitUntil(hub.asked.is_set, timeout=SLOW)
    press(qtbot, named(shown, "Cancel"))
    qtbot.waitUntil(lambda: has(shown, "Get…"), timeout=SLOW)
    assert shown.trouble == ""
    assert here(window) == {"starter"}
    assert list(window.library.home.encoders.iterdir()) == []


def test_bytes_and_time_stand_in_the_card_and_in_the_status_bar(
    qtbot: QtBot, window: MainWindow, page: EncodersPage, hub: Hub
) -> None:
    hub.gate.clear()
    shown = get(qtbot, page)
    qtbot.waitUntil(lambda: "KB of" in shown.news, timeout=SLOW)
    qtbot.waitUntil(lambda: "Fetching Colours of the hub" in texts(window.status), timeout=SLOW)
    press(qtbot, named(window.status, "Stop"))
    qtbot.waitUntil(lambda: has(shown, "Get…"), timeout=SLOW)


def test_a_broken_connection_is_told_and_gone_on_with(
    qtbot: QtBot, window: MainWindow, page: EncodersPage, hub: Hub
) -> None:
    size = len(hub.repositories["somebody/colours"][WEIGHTS])
    hub.cuts = [size // 2, 0, 0, 0]
    shown = get(qtbot, page)
    qtbot.waitUntil(lambda: "goes on where it stopped" in shown.trouble, timeout=SLOW)
    assert here(window) == {"starter"}
    press(qtbot, named(shown, "Go on"))
    qtbot.waitUntil(lambda: has(shown, "Use this"), timeout=SLOW)
    assert hub.served[WEIGHTS] == size
    assert shown.trouble == ""


@pytest.mark.parametrize(
    ("status", "said"), [(404, "does not have"), (401, "does not hand out"), (418, "HTTP 418")]
)
def test_every_refusal_is_one_line_that_can_be_put_away(
    qtbot: QtBot, window: MainWindow, page: EncodersPage, hub: Hub, status: int, said: str
) -> None:
    hub.status = status
    shown = get(qtbot, page)
    qtbot.waitUntil(lambda: said in shown.trouble, timeout=SLOW)
    press(qtbot, named(shown, "OK"))
    assert shown.trouble == ""
    assert has(shown, "Get…")
    assert here(window) == {"starter"}


def test_a_wrong_checksum_is_told_and_tried_again(
    qtbot: QtBot, window: MainWindow, page: EncodersPage, hub: Hub
) -> None:
    hub.wrong = {WEIGHTS}
    shown = get(qtbot, page)
    qtbot.waitUntil(lambda: "thrown away" in shown.trouble, timeout=SLOW)
    hub.wrong = set()
    press(qtbot, named(shown, "Try again"))
    qtbot.waitUntil(lambda: has(shown, "Use this"), timeout=SLOW)


def test_a_second_one_waits_for_the_first(
    qtbot: QtBot, window: MainWindow, page: EncodersPage, hub: Hub
) -> None:
    hub.gate.clear()
    first, second = get(qtbot, page), get(qtbot, page, "larger")
    qtbot.waitUntil(lambda: "Waits" in second.news)
    hub.gate.set()
    qtbot.waitUntil(lambda: has(first, "Use this") and has(second, "Use this"), timeout=SLOW)


def test_a_licence_for_research_is_agreed_to_first(
    qtbot: QtBot, window: MainWindow, page: EncodersPage, hub: Hub
) -> None:
    hub.repositories["somebody/larger"] = hub.repositories["somebody/colours"]
    shown = card(page, "research")
    press(qtbot, named(shown, "Get…"))
    assert "Its licence (amlr) allows research only." in texts(shown.question)
    press(qtbot, named(shown.question, "Not now"))
    assert hub.log == []
    press(qtbot, named(shown, "Get…"))
    press(qtbot, named(shown.question, "I do research: get it"))
    qtbot.waitUntil(lambda: has(shown, "Use this"), timeout=SLOW)


def test_what_has_to_be_made_shows_the_command_to_copy(
    qtbot: QtBot, window: MainWindow, page: EncodersPage
) -> None:
    shown = card(page, "made")
    press(qtbot, named(shown, "How to get it…"))
    press(qtbot, named(shown.question, "Copy"))
    assert QGuiApplication.clipboard().text() == "photoapp models export Made --out DIR"
    press(qtbot, named(shown.question, "Close"))
    assert has(shown, "How to get it…")


def test_a_folder_dropped_on_the_page_is_imported(
    qtbot: QtBot, window: MainWindow, page: EncodersPage, tmp_path: Path
) -> None:
    mine = networks.colours(tmp_path / "mine", id="mine", name="Mine")
    drop(page, mine)
    qtbot.waitUntil(lambda: page.notice == "Imported Mine.", timeout=SLOW)
    qtbot.waitUntil(lambda: page.card("mine") is not None)
    assert has(card(page, "mine"), "Use this")
    assert "Search, English" in texts(card(page, "mine"))


def test_what_cannot_be_imported_is_refused_with_its_reason(
    qtbot: QtBot, window: MainWindow, page: EncodersPage, tmp_path: Path
) -> None:
    broken = networks.colours(tmp_path / ("long" * 50), nan=True)
    drop(page, broken)
    qtbot.waitUntil(lambda: page.notice.startswith("Not imported."), timeout=SLOW)
    assert here(window) == {"starter"}
    window.resize(640, 500)
    assert page.minimumSizeHint().width() < 500
    press(qtbot, named(page, "Close"))
    assert page.notice == ""


def test_closing_the_window_ends_what_is_being_fetched(
    qtbot: QtBot, window: MainWindow, page: EncodersPage, hub: Hub
) -> None:
    hub.gate.clear()
    get(qtbot, page)
    qtbot.waitUntil(hub.asked.is_set, timeout=SLOW)
    window.close()
    qtbot.waitUntil(lambda: not window.keeper.fetcher.running, timeout=SLOW)
