"""What a scan passes over: hidden and system trees, the program's own home, the user's globs.

A user's glob is a light gitignore line, without regard to case or Unicode composition:
- without "/" it is a name, of a file or folder at any depth (`*.tmp`, `private`);
- with "/" before its end it is a path from the root (`2019/raw`, `/inbox`); "*" and "?" stay
  within a name, "**" stands for any number of folders (`**/cache/*.jpg`);
- a "/" at its end means folders only.
Whatever is below an excluded folder is excluded with it. There is no "!".
"""

import fnmatch
import os
import re
import stat
import unicodedata
from collections.abc import Iterable, Sequence

# Names of folders that photo programs, file servers and systems make for themselves, in lower
# case. Anything that begins with a dot is hidden and needs no line here.
_SYSTEM = frozenset(
    (
        "@eadir",  # Synology: thumbnails
        "#recycle",
        "#snapshot",
        "@recycle",  # QNAP
        "@recently-snapshot",
        "@__thumb",
        "$recycle.bin",  # Windows
        "recycler",
        "system volume information",
        "lost+found",
        "node_modules",
    )
)
_PREVIEWS = ".lrdata"  # Lightroom
# Libraries of Apple's programs: originals beside thousands of derivatives.
_PACKAGES = (".photoslibrary", ".photolibrary", ".migratedphotolibrary", ".aplibrary")
_ORIGINALS = frozenset(("originals", "masters"))
_WINDOWS_HIDDEN = 0x2  # FILE_ATTRIBUTE_HIDDEN
_MACOS_HIDDEN = 0x8000  # UF_HIDDEN
# Tags with this bit stand for another place: symbolic links, junctions and mounted folders. Those
# without it (OneDrive, deduplication) are ordinary folders ([MS-FSCC] 2.1.2.1).
_NAME_SURROGATE = 0x20000000


def is_package(path: str) -> bool:
    """Whether a folder is the library of a program that keeps originals and derivatives in it."""
    return path.lower().endswith(_PACKAGES)


def skips_folder(name: str, inside_package: bool) -> bool:
    """Whether a folder of this name is hidden, of the system, or made of derivatives."""
    lower = name.lower()
    if inside_package:
        return lower not in _ORIGINALS
    return lower.startswith(".") or lower in _SYSTEM or lower.endswith(_PREVIEWS)


def skips_file(name: str) -> bool:
    """Whether a file is the shadow that macOS leaves of another on a foreign disk."""
    return name.startswith("._")


def is_passed_over(folder: str, patterns: Iterable[str]) -> bool:
    """Whether a scan with these globs would not look into a folder (relative to its root)."""
    globs = Globs(patterns)
    names = [name for name in folder.split("/") if name]
    return any(
        skips_folder(name, inside_package=False)
        or is_package(name)
        or globs.excludes("/".join(names[: number + 1]), folder=True)
        for number, name in enumerate(names)
    )


def is_hidden_or_elsewhere(found: os.stat_result) -> bool:
    """Whether the system marks a folder as hidden, or it is a junction to another place."""
    attributes: int = getattr(found, "st_file_attributes", 0)
    flags: int = getattr(found, "st_flags", 0)
    tag: int = getattr(found, "st_reparse_tag", 0)
    return bool(
        attributes & _WINDOWS_HIDDEN
        or flags & _MACOS_HIDDEN
        or tag & _NAME_SURROGATE
        or stat.S_ISLNK(found.st_mode)
    )


class Globs:
    """The user's patterns for one root. False if there are none."""

    def __init__(self, patterns: Iterable[str]) -> None:
        lines = [_plain(line.replace(os.sep, "/")) for line in patterns if line.strip("/")]
        self._folders = _compiled(lines)
        self._files = _compiled([line for line in lines if not line.endswith("/")])

    def __bool__(self) -> bool:
        return self._folders is not None

    def excludes(self, path: str, *, folder: bool) -> bool:
        """Whether a path relative to the root is excluded by itself (not by a folder above)."""
        pattern = self._folders if folder else self._files
        return pattern is not None and pattern.fullmatch(_plain(path)) is not None


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _compiled(globs: Sequence[str]) -> re.Pattern[str] | None:
    if not globs:
        return None
    return re.compile("|".join(map(_expression, globs)), re.IGNORECASE | re.DOTALL)


def _expression(glob: str) -> str:
    glob = glob.rstrip("/")
    if "/" not in glob:
        return "(?:.*/)?" + _name(glob)
    *folders, last = glob.lstrip("/").split("/")
    parts = ["(?:[^/]+/)*" if name == "**" else _name(name) + "/" for name in folders]
    return "".join(parts) + (".+" if last == "**" else _name(last))


def _name(glob: str) -> str:
    """One name of a glob as a regular expression that never crosses a "/"."""
    parts = []
    for part in re.findall(r"\*+|\?|\[!?\]?[^\]]*\]|.", glob, re.DOTALL):
        if part.startswith("*"):
            parts.append("[^/]*")
        elif part == "?":
            parts.append("[^/]")
        else:
            # A set such as [a-z] or [!0-9], or a plain character; fnmatch knows the pitfalls.
            parts.append("(?!/)" + fnmatch.translate(part)[4:-3])
    return "".join(parts)
