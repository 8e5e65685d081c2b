"""The group `photoapp albums`: its commands by name, each imported only when it is called.

To add a command: a module here whose click object is `command`, and its row in COMMANDS.
"""

import click

from photoapp.cli.commands import Command
from photoapp.cli.grouped import grouped

COMMANDS: dict[str, Command] = {
    "list": Command("photoapp.cli.albums.listing", "List your albums."),
    "create": Command("photoapp.cli.albums.create", "Make an album."),
    "add": Command("photoapp.cli.albums.add", "Put photos into an album."),
    "remove": Command("photoapp.cli.albums.remove", "Take photos out of an album."),
    "rename": Command("photoapp.cli.albums.rename", "Call an album otherwise."),
    "move": Command("photoapp.cli.albums.move", "Lay an album into another, or to the top."),
    "describe": Command("photoapp.cli.albums.describe", "Say what an album is about."),
    "cover": Command("photoapp.cli.albums.cover", "Let a photo stand for an album."),
    "delete": Command("photoapp.cli.albums.delete", "Delete an album, and no photo."),
    "rule": Command("photoapp.cli.albums.rule", "Fill an album by a question from now on."),
    "pin": Command("photoapp.cli.albums.pin", "Keep photos in, whatever the rule says."),
    "exclude": Command("photoapp.cli.albums.exclude", "Keep photos out, whatever the rule says."),
    "tag": Command("photoapp.cli.albums.tag", "Tag the photos of an album by machine."),
    "export": Command("photoapp.cli.albums.export", "Copy or list the photos of an album."),
}


@click.group(cls=grouped(COMMANDS), no_args_is_help=False)
def albums() -> None:
    """Keep photos together, by hand or by a rule that fills the album.

    ALBUM is a name, or a path such as "Journeys/Norway". No command touches a photo's file, and
    what one did is undone by: photoapp history undo
    """
