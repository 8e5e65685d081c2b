"""`photoapp tags list`: the tags there are, as a tree; or what is said of some photos."""

from collections.abc import Iterator, Mapping, Sequence

import click

from photoapp.base.files import path_json
from photoapp.base.tagged import Mark, Tag
from photoapp.cli import opened
from photoapp.cli.output import Document, count, json_option, present, program, shown
from photoapp.cli.sentences import decision_sentence, source_sentence
from photoapp.cli.tags.chosen import chosen, photos_of
from photoapp.cli.tags.shown import document


@click.command("list")
@chosen
@click.option("--hidden", is_flag=True, help="Also hidden tags.")
@json_option
def command(files: tuple[str, ...], query: str | None, hidden: bool, as_json: bool) -> None:
    """List your tags as a tree, with how many photos bear each or one below it.

    With FILE... or --query: every tag of those photos with who says so, how sure it was, what you
    decided and when; also tags that were rejected.
    """
    if files or query is not None:
        _list_photos(files, query, as_json=as_json)
        return
    with opened.photo_library() as library:
        found = library.tags.all(hidden=hidden)
    names = {tag.id: tag.name for tag in found}
    present(as_json, {"tags": [document(tag, names) for tag in found]}, _tree(found))


def _tree(tags: Sequence[Tag]) -> Iterator[str]:
    if not tags:
        yield f"There are no tags yet. Give one: {program()} tags add TAG FILE..."
    below: dict[int | None, list[Tag]] = {}
    for tag in tags:
        below.setdefault(tag.parent, []).append(tag)

    def lines(parent: int | None, depth: int) -> Iterator[str]:
        for tag in below.get(parent, ()):
            remarks = [count(tag.photos, "photo"), *["hidden"] * tag.hidden]
            remarks += ["taught"] * tag.taught
            yield f"{'  ' * depth}{shown(tag.name)}  ({', '.join(remarks)})"
            yield from lines(tag.id, depth + 1)

    yield from lines(None, 0)


def _list_photos(files: Sequence[str], query: str | None, *, as_json: bool) -> None:
    with opened.photo_library() as library:
        photos = photos_of(library, files, query)
        marks, paths = library.tags.marks(photos), library.paths(photos)
    told = {photo: marks.get(photo, ()) for photo in photos}
    documents = [
        {"photo": photo, **path_json(paths[photo]), "tags": [_mark(one) for one in said]}
        for photo, said in told.items()
    ]
    present(as_json, {"photos": documents}, _ledger(told, paths))


def _mark(mark: Mark) -> Document:
    return {
        "tag": mark.tag,
        "source": str(mark.source),
        "model": mark.model or None,
        "score": mark.score,
        "decision": str(mark.decision),
        "at": mark.at.isoformat(timespec="seconds"),
    }


def _ledger(told: Mapping[int, Sequence[Mark]], paths: Mapping[int, str]) -> Iterator[str]:
    for photo, marks in told.items():
        yield shown(paths[photo])
        if not marks:
            yield "  no tags"
        for mark in marks:
            by = source_sentence(mark.source)
            model = f" {shown(mark.model)}" if mark.model else ""
            score = "" if mark.score is None else f", {mark.score:.0%} sure"
            when = mark.at.isoformat(" ", "minutes")
            decided = decision_sentence(mark.decision)
            yield f"  {shown(mark.tag)}: {decided}, by {by}{model}{score}, {when}"
