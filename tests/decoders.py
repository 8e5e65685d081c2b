"""The decoding processes of a program: where the system shows them."""

import psutil


def decoders(parent: psutil.Process) -> list[psutil.Process]:
    """Those of a process; on Linux they are children of the one that they are forked from."""
    found: list[psutil.Process] = []
    for child in parent.children():
        try:
            command = " ".join(child.cmdline())
            if "multiprocessing.forkserver" in command:
                found += child.children()
            elif "spawn_main" in command:
                found.append(child)
        except psutil.Error:  # one that is gone, or dead with nobody having looked after it yet
            continue
    return found
