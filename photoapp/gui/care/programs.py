"""Which installed programs open a kind of file, where the platform tells: freedesktop's lists.

https://specifications.freedesktop.org/mime-apps-spec/1.0.1/ and
https://specifications.freedesktop.org/desktop-entry-spec/1.5/
"""

import configparser
import os
import shlex
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_LISTS = ("mimeapps.list", "mimeinfo.cache")
_SECTIONS = ("Default Applications", "Added Associations", "MIME Cache")
_ONE_FILE = {"%f", "%u"}
_FILES = {"%F", "%U"}
_GONE = {"%i", "%c", "%k", "%d", "%D", "%n", "%N", "%v", "%m"}
_MOST = 8  # programs that a menu offers


@dataclass(frozen=True, slots=True)
class Program:
    """A program that opens files. command: its words, with the fields that stand for files."""

    name: str
    command: tuple[str, ...]

    def opening(self, paths: Sequence[str]) -> list[list[str]]:
        """The words that open files: one line, or one for each file if it takes but one."""
        if set(self.command) & _ONE_FILE:
            return [self._line([path]) for path in paths]
        return [self._line(paths)]

    def _line(self, paths: Sequence[str]) -> list[str]:
        words: list[str] = []
        for word in self.command:
            if word in _ONE_FILE | _FILES:
                words += paths
            elif word not in _GONE:
                words.append(word.replace("%%", "%"))
        return words if set(self.command) & (_ONE_FILE | _FILES) else [*words, *paths]


def programs(mime: str, locale: str = "") -> list[Program]:
    """Those that say that they open files of a MIME type, the user's choice first.

    locale: as "de_DE", for their names. Empty where the platform has other ways. Reads files.
    """
    if sys.platform in ("win32", "darwin"):
        return []
    folders = list(_folders())
    found: dict[str, Program] = {}
    removed: set[str] = set()
    for entry in _entries(folders, mime, removed):
        if entry in found or entry in removed:
            continue
        program = _program(folders, entry, locale)
        if program is not None and program.name not in {one.name for one in found.values()}:
            found[entry] = program
    return list(found.values())[:_MOST]


def _folders() -> Iterator[Path]:
    """Where lists and entries are, the user's own first."""
    home = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    for place in (home, *shared.split(":")):
        if os.path.isabs(place):
            yield Path(place) / "applications"


def _entries(folders: Sequence[Path], mime: str, removed: set[str]) -> Iterator[str]:
    """Names of desktop entries for a type; fills `removed` with those the user took away."""
    config = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    places = [Path(config), *folders]
    lists = [_read(place / name) for place in places for name in _LISTS]
    for one in lists:
        removed.update(_names(one, "Removed Associations", mime))
    for section in _SECTIONS:
        for one in lists:
            yield from _names(one, section, mime)


def _names(read: configparser.RawConfigParser, section: str, mime: str) -> list[str]:
    return [name for name in read.get(section, mime, fallback="").split(";") if name]


def _program(folders: Sequence[Path], entry: str, locale: str) -> Program | None:
    """A desktop entry as a program, None for one that is not there or not to be offered."""
    # A dash in an entry's name may stand for a folder.
    names = {entry, entry.replace("-", "/", 1)}
    paths = (folder / name for folder in folders for name in sorted(names))
    path = next((one for one in paths if one.is_file()), None)
    said = _read(path) if path else None
    if said is None or not said.has_section("Desktop Entry"):
        return None
    values = dict(said.items("Desktop Entry"))
    if any(values.get(key) == "true" for key in ("NoDisplay", "Hidden", "Terminal")):
        return None
    try:
        command = tuple(shlex.split(values.get("Exec", "")))
    except ValueError:  # quotation marks that do not close
        return None
    tried = values.get("TryExec") or (command[0] if command else "")
    if values.get("Type") != "Application" or not tried or shutil.which(tried) is None:
        return None
    return Program(_name(values, locale) or entry.removesuffix(".desktop"), command)


def _name(values: Mapping[str, str], locale: str) -> str:
    language = locale.split("_")[0]
    asked = (f"Name[{locale}]", f"Name[{language}]", "Name")
    return next((values[key] for key in asked if values.get(key)), "")


def _read(path: Path) -> configparser.RawConfigParser:
    """A file of the kind, empty if it cannot be read."""
    read = configparser.RawConfigParser(
        delimiters=("=",), comment_prefixes=("#",), strict=False, interpolation=None
    )
    read.optionxform = str  # type: ignore[assignment,method-assign]
    try:
        read.read_string(path.read_text("utf-8", errors="replace"))
    except (OSError, configparser.Error):
        return configparser.RawConfigParser()
    return read
