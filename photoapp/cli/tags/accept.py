"""`photoapp tags accept`: say that what is proposed is right."""

import click

from photoapp.cli import opened
from photoapp.cli.output import count, json_option, present, shown
from photoapp.cli.tags.chosen import Surety
from photoapp.cli.tags.shown import others, undo
from photoapp.cli.tags.waiting import meant, photos_meant


@click.command("accept")
@meant
@click.option("--above", type=Surety(), metavar="SURE", help="What is so sure, 0 to 1.")
@json_option
def command(
    tag: str,
    files: tuple[str, ...],
    query: str | None,
    everything: bool,
    above: float | None,
    as_json: bool,
) -> None:
    """Give photos the tag TAG where it is proposed, for good.

    The photos are those of FILE... and those that --query finds; else all for which the tag is
    proposed (--all) or so sure (--above).
    """
    with opened.photo_library() as library:
        found = photos_meant(library, tag, files, query, above, everything=everything)
        changed = library.suggestions.accept(found.tag.id, found.photos)
    rest = others(found.others, "not waiting for it")
    line = f"Accepted {shown(found.tag.name)} for {count(changed, 'photo')}{rest}.{undo(changed)}"
    total = len(found.photos) + found.others
    present(as_json, {"tag": found.tag.name, "photos": total, "changed": changed}, [line])
