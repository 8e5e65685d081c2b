"""Groups of commands, each in a module of its own that is imported only when it is called."""

import importlib
from collections.abc import Mapping

import click

from photoapp.cli.commands import Command


def grouped(commands: Mapping[str, Command]) -> type[click.Group]:
    """A group of these commands by name; the click object of each module is `command`."""

    class Commands(click.Group):
        def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's
            return list(commands)

        def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's
            if cmd_name not in commands:
                return None
            command = importlib.import_module(commands[cmd_name].module).command
            assert isinstance(command, click.Command)  # noqa: S101 - told to the type checker
            return command

        def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's
            with formatter.section("Commands"):
                formatter.write_dl([(name, entry.purpose) for name, entry in commands.items()])

    return Commands
