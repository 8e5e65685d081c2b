"""The group `photoapp models`: its commands by name, each imported only when it is called.

To add a command: a module here whose click object is `command`, and its row in COMMANDS.
"""

import click

from photoapp.cli.commands import Command
from photoapp.cli.grouped import grouped

COMMANDS: dict[str, Command] = {
    "list": Command("photoapp.cli.models.listing", "List the encoders you have or could have."),
    "install": Command("photoapp.cli.models.install", "Fetch an encoder from a model hub."),
    "import": Command("photoapp.cli.models.importing", "Copy an encoder from a folder or zip."),
    "export": Command("photoapp.cli.models.export", "Convert a network of open_clip or timm."),
    "use": Command("photoapp.cli.models.use", "Use an encoder for searching and indexing."),
    "check": Command("photoapp.cli.models.check", "Test an encoder and every way to run it."),
    "remove": Command("photoapp.cli.models.remove", "Remove an encoder and what it understood."),
}


@click.group(cls=grouped(COMMANDS), no_args_is_help=False)
def models() -> None:
    """List, install, import, choose or remove encoders, the networks that understand photos.

    The built-in encoder is basic. "list" shows better ones, "install" fetches one; nothing is
    fetched unless you ask for it.
    """
