"""`photoapp albums list`: the albums there are, as a tree."""

from collections.abc import Iterator, Sequence

import click

from photoapp.base.tagged import Album
from photoapp.cli import opened
from photoapp.cli.albums.filled import fill
from photoapp.cli.albums.shown import document, filling
from photoapp.cli.output import count, json_option, present, program, shown


@click.command("list")
@json_option
def command(as_json: bool) -> None:
    """List your albums as a tree, with how many photos are in each, and what fills it."""
    with opened.photo_library() as library:
        fill(library)
        found = library.albums.all()
        covers = library.paths([one.cover for one in found if one.cover is not None])
        paths = {one.id: library.albums.path(one.id) for one in found}
    ordered = sorted(found, key=lambda one: paths[one.id].casefold().split("/"))
    documents = [document(one, paths[one.id], covers) for one in ordered]
    present(as_json, {"albums": documents}, _tree(found))


def _tree(albums: Sequence[Album]) -> Iterator[str]:
    if not albums:
        yield f"There are no albums yet. Make one: {program()} albums create NAME [FILE]..."
    inside: dict[int | None, list[Album]] = {}
    for album in albums:
        inside.setdefault(album.parent, []).append(album)

    def lines(parent: int | None, depth: int) -> Iterator[str]:
        for album in inside.get(parent, ()):
            margin = "  " * depth
            yield f"{margin}{shown(album.name)}  ({_photos(album)})"
            if album.description:
                yield f"{margin}    {shown(album.description)}"
            if album.by_rule:
                yield f"{margin}    {_rule(album)}"
            yield from lines(album.id, depth + 1)

    yield from lines(None, 0)


def _photos(album: Album) -> str:
    more = f", {album.below:,} with those in it" if album.below > album.photos else ""
    return count(album.photos, "photo") + more


def _rule(album: Album) -> str:
    keeps = "; what matched once stays" if album.keeps else ""
    broken = "; it names what is gone, so nothing new is found" if album.broken else ""
    return f"by rule: {filling(album.rule)}{keeps}{broken}"
