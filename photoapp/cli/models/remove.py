"""`photoapp models remove`: an encoder you no longer want."""

from collections.abc import Sequence

import click

from photoapp.base.answers import EncoderInfo, EncoderRole
from photoapp.cli import opened
from photoapp.cli.output import json_option, present, shown


@click.command("remove")
@click.argument("name")
@json_option
def command(name: str, as_json: bool) -> None:
    """Remove the encoder NAME and what it understood, for good.

    If it was in use for searching, the one that has understood most photos is from now on.
    """
    with opened.photo_library() as library:
        before = _searching(library.encoders.all())
        library.encoders.remove(name)
        after = _searching(library.encoders.all())
    lines = [f"Removed {shown(name)}."]
    lines += [f"Searching with {shown(after[one])} now." for one in after if one not in before]
    present(as_json, {"removed": name}, lines)


def _searching(encoders: Sequence[EncoderInfo]) -> dict[str, str]:
    """The name of the encoder that searches, by its id."""
    return {one.id: one.name for one in encoders if EncoderRole.SEARCH in one.roles}
