"""Any number of programs have a catalog open together, or one has it alone."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from photoapp.base.home import Home
from photoapp.base.messages import Code, PhotoappError
from photoapp.catalog import Catalog, presence
from photoapp.catalog.presence import Presence

OPEN = (
    "import sys; from photoapp.base.home import Home; from photoapp.catalog import Catalog\n"
    "c = Catalog(Home.default()); print('open', flush=True); sys.stdin.read(); c.close()"
)


@contextmanager
def another() -> Iterator[subprocess.Popen[str]]:
    """Another process that has the catalog open."""
    with subprocess.Popen(
        [sys.executable, "-c", OPEN], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process
        process.stdin.close()


def refusal(share: Presence) -> Code:
    with pytest.raises(PhotoappError) as caught:
        share.alone()
    return caught.value.code


def test_nobody_has_it_alone_while_another_process_has_it_open(home: Home) -> None:
    home.create()
    mine = Presence(home)
    with another():
        assert refusal(mine) is Code.CATALOG_OPEN
    mine.alone()
    mine.close()


def test_a_killed_process_has_it_open_no_longer(home: Home) -> None:
    home.create()
    mine = Presence(home)
    with another() as process:
        process.kill()
        process.wait()
        mine.alone()
    mine.close()


def test_whoever_comes_while_one_has_it_alone_is_refused_in_the_end(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    Catalog(home).close()
    monkeypatch.setattr(presence, "PATIENCE", 0.05)
    mine = Presence(home)
    mine.alone()
    with pytest.raises(PhotoappError) as caught:
        Catalog(home)
    assert caught.value.code is Code.CATALOG_OPEN
    mine.close()
    Catalog(home).close()


def test_it_is_told_which_process_has_it_open(home: Home) -> None:
    with another() as process:
        assert presence.holders(home.open_lock) == [process.pid]
    assert presence.holders(home.open_lock) == []
    catalog = Catalog(home)
    assert presence.holders(home.open_lock) == [os.getpid()]
    catalog.close()
