"""`photoapp tags review`: what waits for the user's word."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict

import click

from photoapp.base.files import path_json
from photoapp.base.tagged import Reviewed, ReviewQueue, Tag
from photoapp.cli import opened
from photoapp.cli.output import count, json_option, present, program, shown


@click.command("review")
@click.argument("tag", required=False)
@json_option
def command(tag: str | None, as_json: bool) -> None:
    """List the tags that are proposed and for how many photos; or those photos, for TAG.

    The surest come first. Photos of one group look alike and can be decided together.
    """
    if tag is None:
        with opened.photo_library() as library:
            waiting, so_far = library.suggestions.waiting(), library.suggestions.reviewed()
        documents = [{"tag": one.name, "suggestions": one.suggestions} for one in waiting]
        lines = (*_tags(waiting), *_right(so_far))
        present(as_json, {"tags": documents, "reviewed": asdict(so_far)}, lines)
        return
    with opened.photo_library() as library:
        queue = library.suggestions.queue(library.tags.find(tag).id)
        paths = library.paths(queue.photos.tolist())
    rows = zip(queue.photos.tolist(), queue.confidence.tolist(), queue.groups.tolist(), strict=True)
    photos = [
        {"photo": photo, **path_json(paths[photo]), "confidence": round(sure, 4), "group": group}
        for photo, sure, group in rows
    ]
    present(as_json, {"tag": queue.tag.name, "photos": photos}, _photos(queue, paths))


def _tags(waiting: Sequence[Tag]) -> Iterator[str]:
    if not waiting:
        yield "Nothing waits for your word."
        return
    for one in waiting:
        yield f"{shown(one.name)}  ({count(one.suggestions, 'photo')})"
    yield f"See the photos: {program()} tags review TAG"


def _right(so_far: Reviewed) -> Iterator[str]:
    if so_far.sure:
        share = so_far.sure_right / so_far.sure
        yield f"You accepted {share:.0%} of {so_far.sure:,} that were proposed as 80% sure or more."


def _photos(queue: ReviewQueue, paths: Mapping[int, str]) -> Iterator[str]:
    if not len(queue.photos):
        yield f"Nothing waits for your word on {shown(queue.tag.name)}."
        return
    for photo, sure in zip(queue.photos.tolist(), queue.confidence.tolist(), strict=True):
        yield f"{sure:4.0%}  {shown(paths[photo])}"
    yield f"Decide: {program()} tags accept TAG FILE..., or {program()} tags reject TAG FILE..."
