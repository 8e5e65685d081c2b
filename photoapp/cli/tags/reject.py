"""`photoapp tags reject`: say that what is proposed is wrong."""

import click

from photoapp.cli import opened
from photoapp.cli.output import count, json_option, present, shown
from photoapp.cli.tags.shown import others, undo
from photoapp.cli.tags.waiting import meant, photos_meant


@click.command("reject")
@meant
@json_option
def command(
    tag: str, files: tuple[str, ...], query: str | None, everything: bool, as_json: bool
) -> None:
    """Refuse the tag TAG for photos where it is proposed: it is never proposed for them again.

    The photos are those of FILE... and those that --query finds, or all for which it is proposed
    (--all).
    """
    with opened.photo_library() as library:
        found = photos_meant(library, tag, files, query, None, everything=everything)
        changed = library.suggestions.reject(found.tag.id, found.photos)
    rest = others(found.others, "not waiting for it")
    line = f"Rejected {shown(found.tag.name)} for {count(changed, 'photo')}{rest}.{undo(changed)}"
    total = len(found.photos) + found.others
    present(as_json, {"tag": found.tag.name, "photos": total, "changed": changed}, [line])
