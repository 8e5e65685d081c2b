"""The entry point: chooses the window or the command line before importing either."""

import os
import sys


def main() -> int:
    """Run the program with the arguments it was started with. Returns the exit code."""
    if getattr(sys, "frozen", False):  # else it does nothing but cost its import
        import multiprocessing

        multiprocessing.freeze_support()  # first: a frozen program's decoding processes start here
    from photoapp.cli.commands import wants_terminal

    arguments = sys.argv[1:]
    if wants_terminal(arguments, bool(arguments) and os.path.isdir(arguments[0])):
        from photoapp.cli.app import main as command_line

        return command_line(arguments)
    named = arguments[1:] if arguments[:1] == ["gui"] else arguments
    return _window([argument for argument in named if argument != "--"])


def _window(paths: list[str]) -> int:
    from photoapp.cli.display import obstacle

    trouble = obstacle()
    if trouble is not None:
        from photoapp.cli.without_window import index_instead

        return index_instead(trouble, paths)
    import gc

    # Of what a start makes nothing is garbage, and looking for it takes a tenth of the start.
    gc.disable()
    from photoapp.base.home import Home
    from photoapp.gui.app import run

    return run(Home.default(), paths)


if __name__ == "__main__":
    sys.exit(main())
