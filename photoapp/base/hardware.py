"""What this machine has, as far as the program may use it."""

import os


def usable_cores() -> int:
    """Cores this process may run on (containers and taskset count), at least 1."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
