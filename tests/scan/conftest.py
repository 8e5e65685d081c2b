"""A library on disk, and someone who is not allowed everything."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from remembering import Library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "library")


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A temporary folder that every user can reach (pytest's own is for its user alone)."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    for inner, _, _ in os.walk(folder):
        Path(inner).chmod(0o755)
    shutil.rmtree(folder)


@pytest.fixture
def as_a_user() -> Callable[[], AbstractContextManager[None]]:
    """Permissions mean nothing to root; in this context they do."""

    @contextmanager
    def unprivileged() -> Iterator[None]:
        root = os.geteuid() == 0
        if root:
            os.seteuid(65534)
        try:
            yield
        finally:
            if root:
                os.seteuid(0)

    return unprivileged
