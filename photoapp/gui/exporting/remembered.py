"""What was wished of an export last, and wishes many people have, as the settings keep them."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from typing import Any

from photoapp.base.exports import (
    Colours,
    ExportFormat,
    ExportWish,
    Keep,
    SubFolders,
    Taken,
)
from photoapp.base.messages import PhotoappError

MOST_FOLDERS = 5

_KINDS: Mapping[str, type[StrEnum]] = {
    "format": ExportFormat,
    "keep": Keep,
    "colours": Colours,
    "folders": SubFolders,
    "taken": Taken,
}


class Preset(StrEnum):
    """A wish with a name."""

    WEB = "web"
    FULL = "full"
    SAME = "same"


PRESETS: Mapping[Preset, ExportWish] = {
    Preset.WEB: ExportWish(
        ExportFormat.JPEG, longest=2048, quality=82, keep=Keep.PUBLIC, colours=Colours.SRGB
    ),
    Preset.FULL: ExportWish(ExportFormat.JPEG, quality=92),
    Preset.SAME: ExportWish(),
}


@dataclass(frozen=True, slots=True)
class Remembered:
    """wish: of the last export. folders: that were exported to, the latest first."""

    wish: ExportWish = PRESETS[Preset.SAME]
    folders: tuple[str, ...] = ()

    def after(self, wish: ExportWish, folder: str) -> "Remembered":
        """What is remembered once this was exported to a folder."""
        others = (one for one in self.folders if one != folder)
        return Remembered(wish, (folder, *others)[:MOST_FOLDERS])


def preset_of(wish: ExportWish) -> Preset | None:
    """The preset that a wish is, whatever the names and folders are to be."""
    for preset, one in PRESETS.items():
        if replace(wish, pattern=one.pattern, folders=one.folders, taken=one.taken) == one:
            return preset
    return None


def written(remembered: Remembered) -> str:
    """As one line of text."""
    return json.dumps({"wish": asdict(remembered.wish), "folders": list(remembered.folders)})


def read(text: str) -> Remembered:
    """What `written` wrote; of a broken text nothing is remembered."""
    try:
        found = json.loads(text)
        folders = [str(one) for one in found["folders"]]
        return Remembered(_wish(found["wish"]), tuple(folders[:MOST_FOLDERS]))
    except (ValueError, TypeError, KeyError, PhotoappError):
        return Remembered()


def _wish(found: Mapping[str, Any]) -> ExportWish:
    known = {one.name for one in fields(ExportWish)}
    values: dict[str, Any] = {
        name: _KINDS[name](value) if name in _KINDS else value
        for name, value in found.items()
        if name in known
    }
    return ExportWish(**values)
