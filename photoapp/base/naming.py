"""Names of files: which one is usable, and patterns such as `{date} {name} {number:3}`."""

import os
import re
from collections.abc import Mapping

from photoapp.base.messages import Code, PhotoappError

FIELDS = ("date", "time", "year", "month", "day", "name", "number", "camera", "place")
"""What a pattern may hold, in braces. `{number:4}` has four digits at least."""

LONGEST = 255
"""Bytes of a name that every usual file system takes."""

_FIELD = re.compile(r"\{([^{}:]*)(?::([1-9]))?\}|([{}])")
_WINDOWS = '<>:"/\\|?*'
_DEVICES = re.compile(r"(con|prn|aux|nul|com[1-9]|lpt[1-9])(\..*)?", re.IGNORECASE)
_SPLITS = str.maketrans(dict.fromkeys([*_WINDOWS, *map(chr, range(32)), "\x7f"], "_"))


def check_pattern(pattern: str) -> None:
    """Raise PhotoappError: PATTERN_UNKNOWN (a field or a lone brace), NAME_UNUSABLE."""
    for field in _FIELD.finditer(pattern):
        name, _, brace = field.groups()
        if brace or name not in FIELDS or (field[2] and name != "number"):
            known = ", ".join(f"{{{one}}}" for one in FIELDS)
            raise PhotoappError(Code.PATTERN_UNKNOWN, name=brace or field[0][1:-1], known=known)
    check_name(_FIELD.sub("x", pattern))


def filled(pattern: str, values: Mapping[str, str], number: int, digits: int) -> str:
    """The name that a pattern gives, without its ending.

    values: of the fields but number, "" where unknown; what no name can hold becomes "_". digits:
    of the number, where the pattern says nothing. Raises PhotoappError NAME_UNUSABLE.
    """

    def value(field: re.Match[str]) -> str:
        if field[1] == "number":
            return str(number).zfill(int(field[2] or digits))
        return values.get(field[1], "").translate(_SPLITS)

    # What is unknown leaves no hole.
    name = " ".join(_FIELD.sub(value, pattern).split()).strip("-_ ") or values.get("name", "")
    return check_name(numbered(name.strip("."), 1, ""))


def check_name(name: str) -> str:
    """The name without spaces around it. Raises PhotoappError NAME_UNUSABLE.

    Refused is what is no single name, what would hide the file from the library, and what this
    system takes in no name.
    """
    name = name.strip()
    usable = (
        bool(name)
        and not name.startswith(".")
        and not any(sign == "/" or ord(sign) < 32 or sign == "\x7f" for sign in name)
        and len(os.fsencode(name)) <= LONGEST
    )
    if usable and os.name == "nt":
        usable = not (set(name) & set(_WINDOWS) or name.endswith(".") or _DEVICES.fullmatch(name))
    if not usable:
        raise PhotoappError(Code.NAME_UNUSABLE, name=name)
    return name


def numbered(name: str, number: int, ending: str) -> str:
    """The name, from 2 on with the number, cut so that it fits with its ending: `a (2)`."""
    behind = "" if number == 1 else f" ({number})"
    whole, room = os.fsencode(name), LONGEST - len(os.fsencode(behind + ending))
    while len(whole) > room and whole[room] & 0xC0 == 0x80:
        room -= 1  # not within a sign
    return os.fsdecode(whole[:room]) + behind
