"""Work aside: by threads that yield to all others."""

import os
import sys
import threading

LOOK = 0.1
"""Seconds between two looks at how far work aside is."""

_ASIDE = 10  # niceness


def step_aside() -> None:
    """Let this thread, where threads have a priority of their own, yield to all others."""
    if sys.platform == "linux":
        thread = threading.get_native_id()
        os.setpriority(os.PRIO_PROCESS, thread, _ASIDE)
