"""How the settings say when something was, what a backup is, what takes how much room."""

from collections.abc import Iterator
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from photoapp.base.answers import RootStatus
from photoapp.base.footprint import Footprint
from photoapp.base.safety import Backup, BackupKind
from photoapp.gui.wording import words

translate = QCoreApplication.translate


def ago(when: datetime, now: datetime) -> str:
    """A wall time as it stands in a sentence: "12 minutes ago", "today at 14:05"."""
    minutes = int((now - when).total_seconds() // 60)
    if 0 <= minutes < 1:
        return translate("settings", "just now")
    if 0 <= minutes < 60:
        return translate("settings", "%Ln minute(s) ago", "", minutes)
    if when.date() == now.date():
        time = QLocale().toString(QTime(when.hour, when.minute), QLocale.FormatType.ShortFormat)
        return translate("settings", "today at {0}").format(time)
    return translate("settings", "on {0}").format(words.moment(when))


def state(root: RootStatus, now: datetime, watched: str) -> str:
    """How a folder of the library is, in words. watched: "wholly", "partly" or anything else."""
    if root.offline:
        pattern = translate(
            "settings", "Not connected. What is known of its {0} stays, and they come back with it."
        )
        return pattern.format(words.photos(root.photos))
    known = {
        "wholly": translate("settings", "watched"),
        "partly": translate("settings", "watched in part"),
    }
    said = [known[watched]] if watched in known else []
    if root.looked is not None or root.photos:
        said.append(words.photos(root.photos))
    if root.problems:
        said.append(translate("settings", "%Ln problem(s)", "", root.problems))
    if root.looked is None:
        said.append(translate("settings", "not looked through yet"))
    else:
        said.append(translate("settings", "looked through {0}").format(ago(root.looked, now)))
    text = " · ".join(said)
    return words.titled(text)


def day(of: date) -> str:
    """A date -> "21 November 2026", without the weekday."""
    qdate = QDate(of.year, of.month, of.day)
    text = QLocale().toString(qdate, QLocale.FormatType.LongFormat)
    weekday = QLocale().dayName(qdate.dayOfWeek())
    return text.replace(f"{weekday}, ", "").replace(f"{weekday} ", "")


def made(one: Backup) -> str:
    """When a backup was made: "21 November 2026, 15:04"."""
    if one.at is None:
        return day(one.day)
    time = QLocale().toString(QTime(one.at.hour, one.at.minute), QLocale.FormatType.ShortFormat)
    return f"{day(one.day)}, {time}"


def backup(one: Backup) -> str:
    """Why a backup was made."""
    return {
        BackupKind.DAILY: translate("settings", "made by itself"),
        BackupKind.ASKED: translate("settings", "made by you"),
        BackupKind.MIGRATION: translate("settings", "made before an update of the program"),
        BackupKind.RESTORE: translate("settings", "made before going back to another one"),
    }[one.kind]


def takes(footprint: Footprint) -> Iterator[tuple[str, str]]:
    """What takes room on the disk, and how much; what takes none is left out."""
    for name, bytes_ in (
        (translate("settings", "What is known of your photos, tags, albums"), footprint.catalog),
        (translate("settings", "Small pictures, for quick browsing"), footprint.thumbnails),
        (translate("settings", "What search has learned, laid out for speed"), footprint.vectors),
        (translate("settings", "Search models that you got"), footprint.encoders),
        (translate("settings", "Backups"), footprint.backups),
        (translate("settings", "Log and settings"), footprint.log + footprint.other),
    ):
        if bytes_:
            yield name, words.size(bytes_)
