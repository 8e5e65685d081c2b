"""The group `photoapp photos`: its commands by name, each imported only when it is called.

To add a command: a module here whose click object is `command`, and its row in COMMANDS.
"""

import click

from photoapp.cli.commands import Command
from photoapp.cli.grouped import grouped

COMMANDS: dict[str, Command] = {
    "show": Command("photoapp.cli.photos.show", "Show what you and their files say of photos."),
    "favourite": Command("photoapp.cli.photos.favourite", "Make photos favourites."),
    "rate": Command("photoapp.cli.photos.rate", "Rate photos."),
    "title": Command("photoapp.cli.photos.title", "Give a photo a title."),
    "describe": Command("photoapp.cli.photos.describe", "Describe photos."),
    "hide": Command("photoapp.cli.photos.hide", "Leave photos out of sight."),
    "turn": Command("photoapp.cli.photos.turn", "Show photos turned."),
    "export": Command(
        "photoapp.cli.photos.export", "Export photos, small, renamed or as they are."
    ),
}


@click.group(cls=grouped(COMMANDS), no_args_is_help=False)
def photos() -> None:
    """Look after photos: say what they are to you. No file is changed.

    What you say stands before what files say. What a command did is undone by: photoapp history
    undo
    """
