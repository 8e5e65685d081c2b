"""`photoapp models remove`: an encoder you no longer want."""

import click

from photoapp.cli import opened
from photoapp.cli.output import json_option, present, shown


@click.command("remove")
@click.argument("name")
@json_option
def command(name: str, as_json: bool) -> None:
    """Remove the encoder NAME and what it understood."""
    with opened.library() as library:
        library.encoders.remove(name)
    present(as_json, {"removed": name}, [f"Removed {shown(name)}."])
