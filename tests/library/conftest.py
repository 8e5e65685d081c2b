"""A library of the photos that a test draws."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from keeping import index

from photoapp.base.home import Home
from photoapp.library import PhotoLibrary


@pytest.fixture
def library(home: Home, folder: Path) -> Iterator[PhotoLibrary]:
    """Of `folder`, which each room of tests draws for itself; indexed."""
    with PhotoLibrary(home) as opened:
        opened.add_folder(str(folder))
        index(opened)
        yield opened
