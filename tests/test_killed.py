"""SIGKILL at any moment loses nothing: a dozen moments here, a hundred in kill_drill.py."""

import random
import sys

import pytest
from killing import Drill

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is of Unix")


@pytest.fixture(scope="module")
def drill(tmp_path_factory: pytest.TempPathFactory) -> Drill:
    return Drill(tmp_path_factory.mktemp("drill"), random.Random(20261121), photos=12)


@pytest.mark.parametrize("moment", range(2))
@pytest.mark.parametrize(
    "deed", ["index_anew", "move", "switch", "build_up", "restore", "lose_workers"]
)
def test_a_kill_loses_nothing(drill: Drill, deed: str, moment: int) -> None:
    getattr(drill, deed)()
