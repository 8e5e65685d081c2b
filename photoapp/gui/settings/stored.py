"""What the window remembers: one ini file in the program's own folder, nothing elsewhere."""

import json
from collections.abc import Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import QByteArray, QSettings

from photoapp.base.home import Home
from photoapp.base.question import Sort
from photoapp.gui import theme
from photoapp.gui.viewer import INTERVALS, Plan

T = TypeVar("T", str, int, bool)

LANGUAGES = {"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español"}
"""The languages the window speaks, by ISO 639 code, each as its speakers call it."""

TEXT_LEAST, TEXT_MOST = 100, 150
"""Percent of the platform's size of text."""


RESCAN_MOST = 7 * 24 * 60
"""Minutes between looking through all folders, at most."""


class Settings:
    """Layout and looks. Every value has a default, and a broken file means the defaults."""

    def __init__(self, home: Home) -> None:
        self._stored = QSettings(str(home.path / "window.ini"), QSettings.Format.IniFormat)

    @property
    def look(self) -> theme.Choice:
        """Light, dark, or as the system says."""
        try:
            return theme.Choice(self._get("look", theme.Choice.SYSTEM.value))
        except ValueError:
            return theme.Choice.SYSTEM

    @look.setter
    def look(self, choice: theme.Choice) -> None:
        self._stored.setValue("look", choice.value)

    @property
    def sort(self) -> Sort:
        """The order of the grid while nothing is asked."""
        stored = self._get("sort", Sort.DATE.value)
        return Sort(stored) if stored in {Sort.OLDEST, Sort.NAME, Sort.ADDED} else Sort.DATE

    @sort.setter
    def sort(self, sort: Sort) -> None:
        self._stored.setValue("sort", sort.value)

    @property
    def cell(self) -> int:
        """Side of a grid cell in pixels."""
        return self._within("cell", theme.CELL, theme.CELL_LEAST, theme.CELL_MOST)

    @cell.setter
    def cell(self, side: int) -> None:
        self._stored.setValue("cell", side)

    @property
    def crop(self) -> bool:
        """Whether photos fill the squares of the grid, or are shown whole in them."""
        return self._get("crop", True)

    @crop.setter
    def crop(self, filled: bool) -> None:
        self._stored.setValue("crop", filled)

    @property
    def fades(self) -> bool:
        """Whether photos fade in where the desktop allows animations."""
        return self._get("fades", True)

    @fades.setter
    def fades(self, wanted: bool) -> None:
        self._stored.setValue("fades", wanted)

    @property
    def text_percent(self) -> int:
        """Size of text in percent of the platform's, 100 to 150."""
        return self._within("text_percent", TEXT_LEAST, TEXT_LEAST, TEXT_MOST)

    @text_percent.setter
    def text_percent(self, percent: int) -> None:
        self._stored.setValue("text_percent", percent)

    @property
    def language(self) -> str:
        """One of LANGUAGES, "" for that of the system. Read once, at the start."""
        code = self._get("language", "")
        return code if code in LANGUAGES else ""

    @language.setter
    def language(self, code: str) -> None:
        self._stored.setValue("language", code)

    @property
    def gently(self) -> bool:
        """Whether indexing leaves about half of the machine to other programs."""
        return self._get("gently", False)

    @gently.setter
    def gently(self, wanted: bool) -> None:
        self._stored.setValue("gently", wanted)

    @property
    def paused(self) -> bool:
        """Whether looking through the folders is paused, also after the next start."""
        return self._get("paused", False)

    @paused.setter
    def paused(self, paused: bool) -> None:
        self._stored.setValue("paused", paused)

    @property
    def rescan_minutes(self) -> int:
        """After so long without a run all folders are looked through; 0 for never."""
        return self._within("rescan_minutes", 30, 0, RESCAN_MOST)

    @rescan_minutes.setter
    def rescan_minutes(self, minutes: int) -> None:
        self._stored.setValue("rescan_minutes", minutes)

    @property
    def guided(self) -> bool:
        """Whether the user has read what can be done in the first minutes."""
        return self._get("guided", False)

    @guided.setter
    def guided(self, read: bool) -> None:
        self._stored.setValue("guided", read)

    @property
    def keys(self) -> dict[str, tuple[str, ...]]:
        """The user's own keys by name of a command, as QKeySequence reads them."""
        try:
            found = json.loads(self._get("keys", "{}"))
        except ValueError:
            return {}
        return _keys(found) if isinstance(found, dict) else {}

    @keys.setter
    def keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        self._stored.setValue("keys", json.dumps({name: list(own) for name, own in keys.items()}))

    @property
    def sidebar(self) -> bool:
        """Whether the sidebar is open."""
        return self._get("sidebar", True)

    @sidebar.setter
    def sidebar(self, shown: bool) -> None:
        self._stored.setValue("sidebar", shown)

    @property
    def sidebar_width(self) -> int:
        """Of the open sidebar, at 100 % of the size of text."""
        limits = theme.SIDEBAR_LEAST, theme.SIDEBAR_MOST
        return self._within("sidebar_width", theme.SIDEBAR, *limits)

    @sidebar_width.setter
    def sidebar_width(self, width: int) -> None:
        self._stored.setValue("sidebar_width", width)

    @property
    def folded(self) -> list[str]:
        """The sections of the sidebar that are closed, by name."""
        return [name for name in self._get("folded", "").split(" ") if name]

    @folded.setter
    def folded(self, names: list[str]) -> None:
        self._stored.setValue("folded", " ".join(names))

    @property
    def arrangement(self) -> str:
        """How the sidebar is arranged, see `gui.sidebar.arranging`."""
        return self._get("arrangement", "")

    @arrangement.setter
    def arrangement(self, text: str) -> None:
        self._stored.setValue("arrangement", text)

    @property
    def details(self) -> bool | None:
        """Whether the details are open; None while the user has not said."""
        if not self._stored.contains("details"):
            return None
        return self._get("details", False)

    @details.setter
    def details(self, shown: bool) -> None:
        self._stored.setValue("details", shown)

    @property
    def viewer_details(self) -> bool:
        """Whether the viewer shows details beside the photo."""
        return self._get("viewer_details", False)

    @viewer_details.setter
    def viewer_details(self, shown: bool) -> None:
        self._stored.setValue("viewer_details", shown)

    @property
    def viewer_strip(self) -> bool:
        """Whether the viewer shows the film strip below the photo."""
        return self._get("viewer_strip", True)

    @viewer_strip.setter
    def viewer_strip(self, shown: bool) -> None:
        self._stored.setValue("viewer_strip", shown)

    @property
    def slides(self) -> Plan:
        """How slide shows go."""
        plan = Plan()
        seconds = self._get("slide_seconds", plan.seconds)
        return Plan(
            seconds if seconds in INTERVALS else plan.seconds,
            self._get("slides_shuffled", plan.shuffled),
            self._get("slides_looped", plan.looped),
        )

    @slides.setter
    def slides(self, plan: Plan) -> None:
        self._stored.setValue("slide_seconds", plan.seconds)
        self._stored.setValue("slides_shuffled", plan.shuffled)
        self._stored.setValue("slides_looped", plan.looped)

    @property
    def exporting(self) -> str:
        """What was wished of the last export, see `gui.exporting.remembered`."""
        return self._get("exporting", "")

    @exporting.setter
    def exporting(self, text: str) -> None:
        self._stored.setValue("exporting", text)

    @property
    def geometry(self) -> QByteArray:
        """Of the window, as saveGeometry() gives it; empty before the first time."""
        stored = self._stored.value("geometry")
        return stored if isinstance(stored, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._stored.setValue("geometry", geometry)

    def save(self) -> None:
        """Write the file now."""
        self._stored.sync()

    def _within(self, name: str, default: int, least: int, most: int) -> int:
        value = self._get(name, default)
        return value if least <= value <= most else default

    def _get(self, name: str, default: T) -> T:
        try:
            stored = self._stored.value(name, default, type=type(default))
        except (TypeError, ValueError):
            return default
        return stored if isinstance(stored, type(default)) else default


def _keys(found: Mapping[object, object]) -> dict[str, tuple[str, ...]]:
    return {
        name: tuple(key for key in keys if isinstance(key, str))
        for name, keys in found.items()
        if isinstance(name, str) and isinstance(keys, list)
    }
