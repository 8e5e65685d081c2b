"""The page of encoders over a real library, beside a hub on this machine."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import networks
import pytest
from hub import Hub, running
from offers import ALIKE, COLOURS, LARGER, MADE, RESEARCH, named, press, weighty
from pytestqt.qtbot import QtBot
from sample import Sample

from photoapp.base.home import Home
from photoapp.encoder import install as installing
from photoapp.encoder.hub import Hub as Client
from photoapp.gui.encoders.page import EncodersPage
from photoapp.gui.main.window import MainWindow


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub with two encoders, and a catalogue that offers them and others."""
    for name in ("HF_TOKEN", "HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HF_HOME", str(tmp_path / "nobody's"))
    here = Hub()
    for entry, size in ((COLOURS, 16), (LARGER, 24)):
        made = networks.colours(tmp_path / "source" / entry.id, size=size, id=entry.id)
        here.hold(f"somebody/{entry.id}", weighty(made))
    monkeypatch.setattr(
        "photoapp.encoder.catalogue.catalogue", lambda: (LARGER, RESEARCH, MADE, ALIKE, COLOURS)
    )
    monkeypatch.setattr(installing, "Hub", partial(Client, waits=(0, 0, 0)))
    with running(here):
        monkeypatch.setenv("HF_ENDPOINT", here.endpoint)
        yield here


@pytest.fixture
def window(
    hub: Hub, sample: Sample, open_window: Callable[[Home], MainWindow], qtbot: QtBot
) -> MainWindow:
    """The main window with the encoders in front, as a click on "improve" shows them."""
    made = open_window(sample.home)
    qtbot.waitUntil(lambda: made.encoder is not None)
    press(qtbot, named(made.status, "Better search"))
    qtbot.waitUntil(lambda: made.centre.encoders.card("colours") is not None)
    return made


@pytest.fixture
def page(window: MainWindow) -> EncodersPage:
    return window.centre.encoders
