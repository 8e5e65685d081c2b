"""The first minutes are explained once, while photos arrive, and never again."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import drawing
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from photoapp.base.answers import Status
from photoapp.base.home import Home
from photoapp.gui.main.window import MainWindow
from photoapp.gui.settings import Settings
from photoapp.gui.welcome import GuideCard
from photoapp.gui.welcome.guide import Guide

Open = Callable[[Home], MainWindow]


def said(card: GuideCard) -> str:
    return " ".join(label.text() for label in card.findChildren(QLabel))


def test_a_new_library_is_explained_until_the_user_has_read_it(
    qtbot: QtBot, home: Home, tmp_path: Path, open_window: Open
) -> None:
    drawing.draw_photos(tmp_path / "Pictures", 4)
    window = open_window(home)
    card = window.centre.guide
    assert not card.isVisible()
    assert window.centre.page is window.centre.welcome
    window.keeper.add_folder(str(tmp_path / "Pictures"))
    qtbot.waitUntil(lambda: "4 photo" in said(card), timeout=60_000)
    assert card.isVisible()
    (dog,) = [one for one in card.findChildren(QPushButton) if one.text() == "dog"]
    dog.click()
    assert window.field.text == "dog"
    qtbot.waitUntil(lambda: not card.isVisible(), timeout=20_000)  # not above answers
    window.field.clear()
    qtbot.waitUntil(card.isVisible, timeout=20_000)
    card.closed.emit()
    assert not card.isVisible()
    window.settings.save()
    assert Settings(home).guided


def holding(photos: int) -> Status:
    return Status(photos, photos, 0, (), None, {}, 0, 0, 0, 0)


@dataclass
class Run:
    running: bool = False
    broken: bool = False


def test_a_run_that_failed_leaves_nothing_ready(qtbot: QtBot, home: Home) -> None:
    card, run = GuideCard(), Run(broken=True)
    qtbot.addWidget(card)
    guide = Guide(card, Settings(home), run, card)
    guide.follow(holding(0))
    guide.follow(holding(272))
    assert "272 photos so far" in said(card)
    assert "ready" not in said(card)
    run.broken = False
    guide.follow(holding(320))
    assert "320 photos, all ready" in said(card)


def test_a_library_that_is_there_needs_no_explaining(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.renewing.status is not None)
    window.keeper.indexer.index()
    qtbot.waitUntil(lambda: not window.keeper.indexer.running, timeout=60_000)
    assert not window.centre.guide.isVisible()
    assert window.centre.page is window.grid
