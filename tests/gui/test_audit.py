"""Whoever sees badly, uses no mouse or reads another language finds everything, and whole."""

import contextlib
from collections.abc import Callable, Iterator

import pytest
from auditing import Longer, cut_off, out_of_reach
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sample import Sample
from scenes import SCENES, Stage, furnish, put_away

from photoapp.base.home import Home
from photoapp.gui import theme
from photoapp.gui.main.window import MainWindow
from photoapp.gui.wording.language import speak

# Pages that take the keyboard when they are reached: Tab has no beginning there to count from.
ROUND_AND_ROUND = ("encoders", "settings_shortcuts")
LANGUAGES = ("en", "de", "fr", "es", "longer")


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Each language of the window, and one that needs more room than any of them."""
    longer = Longer(qapp)
    speak(qapp, "en" if request.param == "longer" else request.param)
    if request.param == "longer":
        qapp.installTranslator(longer)
    yield request.param
    qapp.removeTranslator(longer)
    speak(qapp)


@pytest.fixture
def stage(
    sample: Sample, open_window: Callable[[Home], MainWindow], qtbot: QtBot, look: theme.Theme
) -> Stage:
    """The window on a library with a bit of everything."""
    photos = furnish(sample.home)
    return Stage(open_window(sample.home), qtbot, photos)


def walk(stage: Stage, look_at: Callable[[QWidget], list[str]], told: dict[str, set[str]]) -> None:
    """Bring every scene in front, and write down what is wrong with it."""
    for name, show in SCENES.items():
        shown = show(stage)
        settle()
        if look_at is cut_off:
            # What is still being asked for, or laid out, is given the time to come.
            with contextlib.suppress(stage.qtbot.TimeoutError):
                stage.qtbot.waitUntil(lambda: not cut_off(shown), timeout=20_000)  # noqa: B023
        for fault in look_at(shown):
            told.setdefault(fault, set()).add(name)
        put_away(stage)


def report(told: dict[str, set[str]]) -> str:
    """A line for each fault, with the scenes in which it was seen."""
    return "\n".join(f"{fault} [{', '.join(sorted(told[fault]))}]" for fault in sorted(told))


def test_the_keyboard_and_a_screen_reader_reach_everything(stage: Stage) -> None:
    told: dict[str, set[str]] = {}
    walk(stage, out_of_reach, told)
    for scene in ROUND_AND_ROUND:
        for where in told.values():
            where.discard(scene)
    assert not any(told.values()), report(told)


def test_no_word_is_cut_off_in_any_language_at_any_size_of_text(
    language: str, stage: Stage, look: theme.Theme
) -> None:
    told: dict[str, set[str]] = {}
    for percent in (100, 150):
        look.set_text_size(percent)
        walk(stage, cut_off, told)
    look.set_text_size(100)
    assert not told, report(told)


def settle() -> None:
    """Let layouts, which wait for the next turn of the event loop, take their places."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents()
