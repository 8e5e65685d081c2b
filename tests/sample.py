"""A library of drawn photos and one broken file, for the window's tests."""

from dataclasses import dataclass
from pathlib import Path

from photoapp.base.home import Home

DRAWN = 24


@dataclass(frozen=True)
class Sample:
    """Where the library and its photos are."""

    home: Home
    folder: Path
