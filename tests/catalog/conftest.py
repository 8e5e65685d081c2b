"""A catalog of its own for every test."""

from collections.abc import Iterator

import pytest
from shelf import Shelf

from photoapp.base.home import Home
from photoapp.catalog import Catalog


@pytest.fixture
def catalog(home: Home) -> Iterator[Catalog]:
    made = Catalog(home)
    yield made
    made.close()


@pytest.fixture
def shelf(catalog: Catalog) -> Shelf:
    return Shelf(catalog)
