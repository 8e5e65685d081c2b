"""A few threads over blocks of work that release the interpreter, and a way to stop them."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from photoapp.base.hardware import usable_cores
from photoapp.base.messages import Cancelled

Item = TypeVar("Item")

Stop = Callable[[], bool]
"""Asked first and between blocks, in the caller's thread: True ends all with Cancelled."""

MOST_THREADS = 4
"""More do not help: two already read most of what the memory can give."""

_WORTH_A_THREAD = 2  # blocks


def each(items: Sequence[Item], work: Callable[[Item], None], stop: Stop | None) -> None:
    """Do `work` for every item in any order, this thread helping. Raises Cancelled or its error."""
    queue = iter(items)  # of a sequence: it gives every item to exactly one thread
    halted = threading.Event()

    def help_out() -> None:
        for item in queue:
            if halted.is_set():
                return
            work(item)

    def lead() -> None:
        for item in queue:
            work(item)
            if stop is not None and stop():
                raise Cancelled

    if stop is not None and stop():
        raise Cancelled
    helpers = min(usable_cores(), MOST_THREADS, len(items) // _WORTH_A_THREAD) - 1
    if helpers < 1:
        lead()
        return
    with ThreadPoolExecutor(helpers, thread_name_prefix="vectors") as pool:
        futures = [pool.submit(help_out) for _ in range(helpers)]
        try:
            lead()
        except BaseException:
            halted.set()
            raise
        for future in futures:
            future.result()
