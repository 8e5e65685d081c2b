"""The entry point: chooses the window or the command line before importing either."""

import os
import sys


def main() -> int:
    """Run the program with the arguments it was started with. Returns the exit code."""
    if getattr(sys, "frozen", False):  # else it does nothing but cost its import
        import multiprocessing

        multiprocessing.freeze_support()  # first: a frozen program's decoding processes start here
    _have_streams()
    # Threads of OpenBLAS wait in circles, 2 to the power of 26 ticks unless told otherwise: at the
    # import of NumPy already, a twentieth of the processor time until the window is there.
    os.environ.setdefault("OPENBLAS_THREAD_TIMEOUT", "20")
    from photoapp.cli.commands import wants_terminal

    arguments = sys.argv[1:]
    if wants_terminal(arguments, bool(arguments) and os.path.isdir(arguments[0])):
        from photoapp.cli.app import main as command_line

        return command_line(arguments)
    named = arguments[1:] if arguments[:1] == ["gui"] else arguments
    return _window([argument for argument in named if argument != "--"])


def _have_streams() -> None:
    """Put something behind those of the three standard streams that the program lacks.

    Else the first files that are opened have their numbers, and get what is said on them by
    libraries, or are closed as processes begin.
    """
    number = os.open(os.devnull, os.O_RDWR)
    while number < 3:
        os.set_inheritable(number, True)
        number = os.open(os.devnull, os.O_RDWR)
    os.close(number)
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nowhere = open(os.devnull, mode, encoding="utf-8", errors="surrogateescape")  # noqa: SIM115
            setattr(sys, name, nowhere)


def _window(paths: list[str]) -> int:
    from photoapp.cli.display import obstacle

    trouble = obstacle()
    if trouble is not None:
        from photoapp.cli.without_window import index_instead

        return index_instead(trouble, paths)
    import gc
    import signal

    # Until the window hears of it (`stopping`) nothing is open that Ctrl+C could harm, but Python's
    # own answer to it amid the import of Qt ends in a crash.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    # Of what a start makes nothing is garbage, and looking for it takes a tenth of the start.
    gc.disable()
    from photoapp.base.home import Home
    from photoapp.gui.app import run

    return run(Home.default(), paths)


if __name__ == "__main__":
    sys.exit(main())
