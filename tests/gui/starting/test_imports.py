"""What the window does to the rest of the program by being imported: nothing."""

import subprocess
import sys

_LEAVES = """
import builtins, linecache
own = builtins.__import__
import photoapp.gui.app
assert builtins.__import__ is own
import photoapp.library.past
assert photoapp.library.past.__file__ not in linecache.cache
"""


def test_importing_is_left_as_it_is_and_reads_no_source() -> None:
    done = subprocess.run([sys.executable, "-c", _LEAVES], capture_output=True, text=True)
    assert not done.returncode, done.stderr
