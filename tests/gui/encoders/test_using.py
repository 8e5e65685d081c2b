"""Using encoders: search never stops, going over and back, testing, adjusting, removing."""

from collections.abc import Iterator
from pathlib import Path

import networks
import pytest
from filelock import FileLock
from offers import SLOW, bring, card, has, named, press
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot
from sample import DRAWN

from photoapp.base.answers import EncoderRole, EncoderRun, IndexReport
from photoapp.base.messages import Code
from photoapp.base.question import Question
from photoapp.gui.encoders.page import EncodersPage
from photoapp.gui.main.window import MainWindow


@pytest.fixture
def mine(qtbot: QtBot, page: EncodersPage, tmp_path: Path) -> Path:
    """An encoder that is here, and understands nothing yet."""
    folder = networks.colours(tmp_path / "mine", id="mine", name="Mine", licence="MIT")
    bring(qtbot, page, folder)
    return folder


@pytest.fixture
def busy(window: MainWindow) -> Iterator[None]:
    """Another program is indexing, so that nothing is built up."""
    with FileLock(window.library.home.indexing_lock):
        yield


def searching(window: MainWindow) -> str:
    return window.library.status().encoder.id


def roles(window: MainWindow, encoder: str) -> tuple[EncoderRole, ...]:
    return next(one.roles for one in window.library.encoders.all() if one.id == encoder)


def lines(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def toast(qtbot: QtBot, window: MainWindow, text: str) -> None:
    shown = window.past.toast
    qtbot.waitUntil(lambda: shown.isVisible() and text in shown.text, timeout=SLOW)


def use(qtbot: QtBot, page: EncodersPage, encoder: str = "mine") -> None:
    press(qtbot, named(card(page, encoder), "Use this"))


def test_search_goes_over_once_all_is_learned_and_back_with_undo(
    qtbot: QtBot, window: MainWindow, page: EncodersPage, mine: Path
) -> None:
    use(qtbot, page)
    toast(qtbot, window, "Search went from Basic search to Mine")
    assert searching(window) == "mine"
    assert window.library.search(Question("red")).encoder == "Mine"
    assert window.library.status().vectors == {"Basic search": DRAWN, "Mine": DRAWN}
    press(qtbot, named(window.past.toast, "Undo"))
    toast(qtbot, window, "Undone")
    qtbot.waitUntil(lambda: not window.keeper.indexer.running, timeout=SLOW)
    assert searching(window) == "starter"
    assert window.library.status().vectors == {"Basic search": DRAWN, "Mine": DRAWN}


def test_going_back_is_instant(
    qtbot: QtBot, window: MainWindow, page: EncodersPage, mine: Path
) -> None:
    use(qtbot, page)
    qtbot.waitUntil(lambda: has(card(page, "starter"), "Use this"), timeout=SLOW)
    qtbot.waitUntil(lambda: not window.keeper.indexer.running, timeout=SLOW)
    use(qtbot, page, "starter")
    qtbot.waitUntil(lambda: has(card(page, "mine"), "Use this"), timeout=SLOW)
    assert roles(window, "starter") == (EncoderRole.SEARCH,)
    qtbot.waitUntil(lambda: not window.keeper.indexer.running, timeout=SLOW)


@pytest.mark.usefixtures("busy")
def test_while_it_learns_search_stays_and_both_places_say_so(
    qtbot: QtBot, window: MainWindow, page: EncodersPage, mine: Path
) -> None:
    use(qtbot, page)
    said = "Learning your photos with Mine: 0 %, search still uses Basic search"
    qtbot.waitUntil(lambda: card(page, "mine").news == said, timeout=SLOW)
    qtbot.waitUntil(lambda: window.status.far == said, timeout=SLOW)
    assert searching(window) == "starter"


@pytest.mark.usefixtures("busy")
def test_switching_need_not_wait_and_what_is_lacking_is_told(
    qtbot: QtBot, window: MainWindow, page: EncodersPage, mine: Path
) -> None:
    use(qtbot, page)
    qtbot.waitUntil(lambda: has(card(page, "mine"), "Switch now"), timeout=SLOW)
    press(qtbot, named(card(page, "mine"), "Switch now"))
    said = "0 % of your photos are understood so far"
    qtbot.waitUntil(lambda: card(page, "mine").news == said, timeout=SLOW)
    assert searching(window) == "mine"
    qtbot.waitUntil(lambda: window.status.far == said, timeout=SLOW)


@pytest.mark.usefixtures("busy")
def test_learning_can_be_stopped(
    qtbot: QtBot, window: MainWindow, page: EncodersPage, mine: Path
) -> None:
    use(qtbot, page)
    qtbot.waitUntil(lambda: has(card(page, "mine"), "Stop"), timeout=SLOW)
    press(qtbot, named(card(page, "mine"), "Stop"))
    qtbot.waitUntil(lambda: has(card(page, "mine"), "Use this"), timeout=SLOW)
    assert roles(window, "mine") == ()
    assert searching(window) == "starter"


def test_one_without_words_is_used_for_what_looks_alike(
    qtbot: QtBot, window: MainWindow, page: EncodersPage, tmp_path: Path
) -> None:
    bring(qtbot, page, networks.colours(tmp_path / "likes", text=False, id="likes", name="Likes"))
    use(qtbot, page, "likes")
    qtbot.waitUntil(lambda: has(card(page, "likes"), "Stop using"), timeout=SLOW)
    assert roles(window, "likes") == (EncoderRole.SIMILAR,)
    qtbot.waitUntil(lambda: not window.keeper.indexer.running, timeout=SLOW)
    assert searching(window) == "starter"
    press(qtbot, named(card(page, "likes"), "Stop using"))
    qtbot.waitUntil(lambda: has(card(page, "likes"), "Use this"), timeout=SLOW)


def test_removing_says_what_goes_and_asks(
    qtbot: QtBot, window: MainWindow, page: EncodersPage, mine: Path
) -> None:
    shown = card(page, "mine")
    press(qtbot, named(shown, "Details"))
    press(qtbot, named(shown, "Remove…"))
    press(qtbot, named(shown.question, "Keep it"))
    assert page.card("mine") is shown
    press(qtbot, named(shown, "Remove…"))
    press(qtbot, named(shown.question, "Remove it"))
    qtbot.waitUntil(lambda: page.card("mine") is None, timeout=SLOW)
    assert [one.id for one in window.library.encoders.all()] == ["starter"]
    toast(qtbot, window, "Removed the search model Mine. This cannot be undone.")


def test_a_test_says_whether_it_works_and_how_fast(
    qtbot: QtBot, window: MainWindow, page: EncodersPage
) -> None:
    shown = card(page, "starter")
    press(qtbot, named(shown, "Details"))
    press(qtbot, named(shown, "Test this model"))
    qtbot.waitUntil(lambda: "It works." in lines(shown), timeout=SLOW)
    assert any(line.startswith("On the processor: ") for line in lines(shown))
    assert not has(shown, "Remove…")  # it is built in


def test_what_it_runs_on_can_be_chosen(
    qtbot: QtBot, window: MainWindow, page: EncodersPage
) -> None:
    shown = card(page, "starter")
    press(qtbot, named(shown, "Details"))
    chosen = named(shown, "the fastest that is found")
    actions = {action.text(): action for action in chosen.menu().actions()}
    actions["the processor only"].trigger()
    qtbot.waitUntil(lambda: has(shown, "the processor only"), timeout=SLOW)
    (starter,) = window.library.encoders.all()
    assert starter.provider == "cpu"
    assert starter.in_use


def test_everything_that_can_be_pressed_has_a_name_and_is_large_enough(
    qtbot: QtBot, window: MainWindow, page: EncodersPage
) -> None:
    for button in page.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.accessibleName() or button.text()
            assert button.height() >= 28, button.text()


@pytest.mark.usefixtures("busy")
def test_undoing_the_choice_ends_the_learning(
    qtbot: QtBot, window: MainWindow, page: EncodersPage, mine: Path
) -> None:
    use(qtbot, page)
    toast(qtbot, window, "Chose Mine to follow Basic search")
    press(qtbot, named(window.past.toast, "Undo"))
    toast(qtbot, window, "Undone")
    qtbot.waitUntil(lambda: has(card(page, "mine"), "Use this"), timeout=SLOW)
    assert roles(window, "mine") == ()


def test_what_left_an_encoder_out_of_a_run_stands_in_its_card(
    qtbot: QtBot, window: MainWindow, page: EncodersPage, mine: Path
) -> None:
    values = {"path": str(mine), "detail": "gone"}
    run = EncoderRun("mine", "Mine", 0, 0.0, Code.MODEL_BROKEN, values)
    window.keeper.indexer.reported.emit(IndexReport(encoders=(run,)))
    assert "cannot be used" in card(page, "mine").trouble


def test_the_page_is_left_by_its_button_and_the_menu_leads_back(
    qtbot: QtBot, window: MainWindow, page: EncodersPage
) -> None:
    press(qtbot, named(page, "Back to your photos"))
    assert window.centre.page is window.grid
    next(one for one in window.actions() if one.text() == "Better search…").trigger()
    assert window.centre.page is page
    qtbot.keyClicks(window, "sea")
    qtbot.waitUntil(lambda: not window.centre.aside, timeout=SLOW)


def test_a_smaller_form_is_offered_where_it_was_measured_faster(
    qtbot: QtBot, window: MainWindow, page: EncodersPage, tmp_path: Path
) -> None:
    encoders = window.library.encoders
    drop = networks.transformers(tmp_path / "forms", ends=("", "_int8"))
    page.dropped.emit([str(drop)])
    qtbot.waitUntil(lambda: page.notice.startswith("Imported"), timeout=SLOW)
    (made,) = [one for one in encoders.all() if not one.basic]
    encoders.note_measured(made.id, {"int8_speed": 2.41})
    encoders.use(made.id, now=True)  # the page looks again because of this
    qtbot.waitUntil(lambda: has(window.status, "change"), timeout=SLOW)
    qtbot.waitUntil(lambda: page.card(made.id) is not None, timeout=SLOW)
    shown = card(page, made.id)
    press(qtbot, named(shown, "Details"))
    qtbot.waitUntil(lambda: has(shown, "as it came"), timeout=SLOW)
    forms = named(shown, "as it came").menu().actions()
    assert forms[1].text().startswith("2.4 times faster, answers 0.99")
    forms[1].trigger()
    qtbot.waitUntil(lambda: has(shown, "2.4 times faster"), timeout=SLOW)
    assert {one.id: one.variant for one in encoders.all()}[made.id] == "int8"
