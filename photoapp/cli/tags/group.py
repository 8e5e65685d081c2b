"""The group `photoapp tags`: its commands by name, each imported only when it is called.

To add a command: a module here whose click object is `command`, and its row in COMMANDS.
"""

import click

from photoapp.cli.commands import Command
from photoapp.cli.grouped import grouped

COMMANDS: dict[str, Command] = {
    "list": Command("photoapp.cli.tags.listing", "List your tags, or those of some photos."),
    "add": Command("photoapp.cli.tags.add", "Give photos a tag."),
    "untag": Command("photoapp.cli.tags.untag", "Take a tag from photos."),
    "rename": Command("photoapp.cli.tags.rename", "Call a tag otherwise."),
    "merge": Command("photoapp.cli.tags.merge", "Make a tag part of another."),
    "move": Command("photoapp.cli.tags.move", "Put a tag below another, or at the top."),
    "hide": Command("photoapp.cli.tags.hide", "Neither list nor suggest a tag."),
    "delete": Command("photoapp.cli.tags.delete", "Forget a tag."),
    "review": Command("photoapp.cli.tags.review", "List what is proposed and waits for you."),
    "suggest": Command("photoapp.cli.tags.suggest", "Show what is proposed for photos."),
    "accept": Command("photoapp.cli.tags.accept", "Say that what is proposed is right."),
    "reject": Command("photoapp.cli.tags.reject", "Say that what is proposed is wrong."),
    "import": Command("photoapp.cli.tags.importing", "Make the tags of a list."),
    "export": Command("photoapp.cli.tags.export", "Write your tags as a list."),
    "teach": Command("photoapp.cli.tags.teach", "Teach a tag by examples."),
    "sources": Command("photoapp.cli.tags.sources", "Show who may tag photos; let one again."),
    "reset": Command("photoapp.cli.tags.reset", "Undo all that one source tagged by itself."),
}


@click.group(cls=grouped(COMMANDS), no_args_is_help=False)
def tags() -> None:
    """List your tags, give them to photos, take them away, arrange them.

    What a command did is undone by: photoapp history undo
    """
