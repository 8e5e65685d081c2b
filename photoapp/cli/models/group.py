"""The group `photoapp models`: its commands by name, each imported only when it is called.

To add a command: a module here whose click object is `command`, and its row in COMMANDS.
"""

import importlib

import click

from photoapp.cli.commands import Command

COMMANDS: dict[str, Command] = {
    "list": Command("photoapp.cli.models.listing", "List the encoders you have or could have."),
    "install": Command("photoapp.cli.models.install", "Fetch an encoder from a model hub."),
    "import": Command("photoapp.cli.models.importing", "Copy an encoder from a folder or zip."),
    "export": Command("photoapp.cli.models.export", "Convert a network of open_clip or timm."),
    "use": Command("photoapp.cli.models.use", "Use an encoder for searching and indexing."),
    "check": Command("photoapp.cli.models.check", "Test an encoder and every way to run it."),
    "remove": Command("photoapp.cli.models.remove", "Remove an encoder and what it understood."),
}


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(COMMANDS[cmd_name].module).command
        assert isinstance(command, click.Command)  # noqa: S101 - told to the type checker
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.purpose) for name, entry in COMMANDS.items()])


@click.group(cls=_Commands, no_args_is_help=False)
def models() -> None:
    """List, install, import, choose or remove encoders, the networks that understand photos.

    The built-in encoder is basic. "list" shows better ones, "install" fetches one; nothing is
    fetched unless you ask for it.
    """
