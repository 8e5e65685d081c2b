"""What the settings say of times, folders and backups."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from photoapp.base.answers import RootStatus
from photoapp.base.footprint import Footprint
from photoapp.base.safety import Backup, BackupKind
from photoapp.gui.settings import said

NOW = datetime(2026, 11, 21, 15, 30)
ROOT = RootStatus(1, "/p", 1204, 0, False, (), NOW - timedelta(minutes=12))


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59), "59 minutes ago"),
        (timedelta(hours=2), "today at 13:30"),
        (timedelta(days=1), "on 20 November 2026, 15:30"),
        (-timedelta(hours=2), "today at 17:30"),  # the clock was set back
    ],
)
def test_how_long_ago(qapp: QApplication, before: timedelta, words: str) -> None:
    assert said.ago(NOW - before, NOW).replace("minute(s)", "minutes") in {
        words,
        words.replace("minute ", "minutes "),
    }


@pytest.mark.parametrize(
    ("root", "watched", "words"),
    [
        (ROOT, "wholly", "Watched · 1,204 photos · looked through 12 minutes ago"),
        (ROOT, "partly", "Watched in part · 1,204 photos · looked through 12 minutes ago"),
        (ROOT, "", "1,204 photos · looked through 12 minutes ago"),
        (replace(ROOT, photos=0, looked=None), "", "Not looked through yet"),
        (
            replace(ROOT, offline=True),
            "wholly",
            "Not connected. What is known of its 1,204 photos stays, and they come back with it.",
        ),
    ],
)
def test_how_a_folder_is(qapp: QApplication, root: RootStatus, watched: str, words: str) -> None:
    found = said.state(root, NOW, watched)
    assert found.replace("minute(s)", "minutes").replace("photo(s)", "photos") == words


def test_only_what_takes_room_is_listed(qapp: QApplication) -> None:
    found = dict(said.takes(Footprint(catalog=2_000_000, thumbnails=500)))
    assert list(found.values()) == ["2.0 MB", "1 KB"]


def test_backups_of_one_day_are_told_apart(qapp: QApplication) -> None:
    one = Backup("/b", 3, BackupKind.ASKED, date(2026, 11, 21), 1000, time(9, 5))
    assert said.made(one) == "21 November 2026, 09:05"
    assert said.made(replace(one, at=None)) == "21 November 2026"
    assert said.backup(one) == "made by you"
