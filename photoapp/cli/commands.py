"""The names of the commands, known without importing any of them."""

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple


class Command(NamedTuple):
    """Where a command lives (its click object has the command's name) and what it is for."""

    module: str
    purpose: str


COMMANDS: dict[str, Command] = {
    "gui": Command("photoapp.cli.gui", "Open the window, on folders or with pictures to look for."),
    "index": Command("photoapp.cli.index", "Look through folders and understand their photos."),
    "search": Command("photoapp.cli.search", "Find photos by words, pictures or both."),
    "similar": Command("photoapp.cli.similar", "Find photos that look like a picture."),
    "status": Command("photoapp.cli.status", "Show what the library holds."),
    "problems": Command("photoapp.cli.problems", "List files that could not be used, and why."),
    "folders": Command("photoapp.cli.folders", "List, add, remove, narrow or follow the folders."),
    "purge": Command("photoapp.cli.purge", "Forget photos that are missing, for good."),
    "photos": Command("photoapp.cli.photos", "Favourite, rate, title, describe or hide photos."),
    "tags": Command("photoapp.cli.tags", "List, give, take away and arrange tags."),
    "albums": Command("photoapp.cli.albums", "Keep photos together, by hand or by a rule."),
    "searches": Command("photoapp.cli.searches", "Keep questions under a name; see those asked."),
    "history": Command("photoapp.cli.history", "List what you did; undo it, do it again."),
    "models": Command("photoapp.cli.models", "List, install, import, choose or remove encoders."),
    "backup": Command("photoapp.cli.backup", "Back up what the library knows."),
    "restore": Command("photoapp.cli.restore", "Put a backup in the place of the library."),
    "doctor": Command("photoapp.cli.doctor", "Examine the program: what runs, what is damaged."),
}


def wants_terminal(arguments: Sequence[str], existing_folder: bool) -> bool:
    """Whether these arguments are for the command line rather than for the window.

    existing_folder: whether the first argument is a folder that exists. A command's name wins
    over a folder of the same name; `./index` always means the folder. But `photos` alone, which
    asks for nothing, means the folder if there is one: many are called so. `gui` is the window
    by name; only its options, such as `--help`, are for the command line.
    """
    if list(arguments) == ["photos"] and existing_folder:
        return False
    if not arguments or arguments[0] == "--":
        return False
    if arguments[0] == "gui":
        return any(one.startswith("-") for one in takewhile(lambda one: one != "--", arguments))
    return arguments[0].startswith("-") or arguments[0] in COMMANDS or not existing_folder


def nearest(word: str) -> str | None:
    """The command that a mistyped word was most likely meant to be."""
    import difflib

    near = difflib.get_close_matches(word.lower(), COMMANDS, n=1, cutoff=0.6)
    return near[0] if near else None
