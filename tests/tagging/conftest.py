"""One library for all who only read it, and the encoder that comes with the program."""

from pathlib import Path

import pytest
from tag_vectors import Library, library_of, showing

from photoapp.encoder import ModelFolder, find

PHOTOS = ["dog"] * 30 + ["cat"] * 10 + ["owl"] * 6 + ["car"] * 10 + ["beach"] * 10 + [""] * 240


@pytest.fixture(scope="session")
def shown() -> list[str]:
    """What each photo of `library` shows, "" for nothing that has a name."""
    return PHOTOS


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return library_of(showing(PHOTOS), tmp_path_factory.mktemp("vectors"))


@pytest.fixture(scope="session")
def starter(tmp_path_factory: pytest.TempPathFactory) -> ModelFolder:
    return find("starter", Path(tmp_path_factory.mktemp("nowhere")))
