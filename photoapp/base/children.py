"""How processes of this program begin."""

import multiprocessing
import sys
from multiprocessing import util
from typing import Any


def context(method: str) -> Any:
    """As `multiprocessing.get_context`; its processes import nothing from the current folder.

    Python would look there first, before what is installed, and a folder of photos may come with a
    `numpy.py` that somebody has put in. A frozen program looks nowhere else than in itself.
    """
    starting: Any = util  # nothing public takes a flag of the interpreter
    flags = starting._args_from_interpreter_flags()  # noqa: SLF001
    if not sys.flags.safe_path and "-P" not in flags and not getattr(sys, "frozen", False):
        starting._args_from_interpreter_flags = lambda: [*flags, "-P"]  # noqa: SLF001
    return multiprocessing.get_context(method)
