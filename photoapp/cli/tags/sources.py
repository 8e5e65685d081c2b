"""`photoapp tags sources`: who but the user may tag photos."""

import click

from photoapp.base.tagged import TagSource
from photoapp.cli import opened
from photoapp.cli.output import json_option, present, program
from photoapp.cli.sentences import source_sentence

SOURCES = [str(one) for one in TagSource if one is not TagSource.USER]


@click.command("sources")
@click.option("--use", type=click.Choice(SOURCES), help="Let this one tag and suggest again.")
@json_option
def command(use: str | None, as_json: bool) -> None:
    """Show who but you may tag photos and suggest tags; with --use, let one do so again."""
    with opened.photo_library() as library:
        if use is not None:
            library.tags.use(TagSource(use))
        sources = library.tags.sources()
    width = max(map(len, SOURCES))
    lines = [
        f"{one:{width}}  {'on ' if on else 'off'}  {source_sentence(one)}"
        for one, on in sources.items()
    ]
    lines.append(f"To take back what one tagged: {program()} tags reset SOURCE")
    document = {"sources": [{"source": str(one), "on": on} for one, on in sources.items()]}
    present(as_json, document, lines)
