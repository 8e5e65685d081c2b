"""The window hears of a change to its library once, and of nothing that was no change."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sample import Sample

from photoapp.gui.keeping import watch as watching
from photoapp.gui.keeping.watch import Watch
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary


def test_only_what_changed_since_the_library_was_opened_is_news(
    sample: Sample, tmp_path: Path, work: Work, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "LOOK_MS", 10)
    looks: list[int] = []
    with PhotoLibrary.open(sample.home) as library, PhotoLibrary.open(sample.home) as other:
        look = library.version
        monkeypatch.setattr(library, "version", lambda: looks.append(look()) or looks[-1])
        watch = Watch(library, work)
        news: list[None] = []
        watch.changed.connect(lambda: news.append(None))
        qtbot.waitUntil(lambda: len(looks) > 3)
        assert not news, "photos and figures would be asked for twice at each start"
        (tmp_path / "More").mkdir()
        with qtbot.waitSignal(watch.changed):
            other.add_folder(str(tmp_path / "More"))
        work.close()
