"""`photoapp tags suggest`: which tags are proposed for photos; giving them those."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import click

from photoapp.base.files import path_json
from photoapp.base.tagged import Suggestion
from photoapp.cli import opened
from photoapp.cli.output import Document, count, json_option, present, program, shown
from photoapp.cli.sentences import source_sentence
from photoapp.cli.tags.chosen import Surety, chosen, photos_of
from photoapp.cli.tags.shown import undo

if TYPE_CHECKING:
    from photoapp.library import PhotoLibrary

SURE = 0.8
"""How sure a suggestion is to be, unless the user says so, to be given without a look."""

Found = Mapping[int, Sequence[Suggestion]]


@click.command("suggest")
@chosen
@click.option("--tag", metavar="TAG", help="Only this tag.")
@click.option(
    "--least",
    type=Surety(),
    metavar="SURE",
    help=f"Only what is so sure, 0 to 1 (with --apply: {SURE}).",
)
@click.option("--apply", "applies", is_flag=True, help="Give the photos what is so sure.")
@json_option
def command(
    files: tuple[str, ...],
    query: str | None,
    tag: str | None,
    least: float | None,
    applies: bool,
    as_json: bool,
) -> None:
    """Show which tags are proposed for photos, the surest first, and how sure each is.

    The photos are those of FILE... and those that --query finds; without either, all. With --apply
    they are given the tags: "tags reset" takes back what you have not accepted since.
    """
    with opened.photo_library() as library:
        photos = photos_of(library, files, query) if files or query is not None else _all(library)
        which = None if tag is None else library.tags.find(tag).id
        if applies:
            _apply(library, photos, SURE if least is None else least, which, as_json=as_json)
            return
        found = _only(_of(library, photos, least), which)
        paths = library.paths(list(found))
    documents = [
        {"photo": photo, **path_json(paths[photo]), "suggestions": [_document(one) for one in said]}
        for photo, said in found.items()
    ]
    present(as_json, {"photos": documents}, _lines(found, paths))


def _apply(
    library: "PhotoLibrary", photos: Sequence[int], least: float, tag: int | None, *, as_json: bool
) -> None:
    tags, tagged = library.suggestions.auto(photos, least, tag)
    line = f"Gave {count(tagged, 'photo')} {count(tags, 'tag')}.{undo(tags)}"
    present(as_json, {"tags": tags, "photos": tagged, "least": least}, [line])


def _all(library: "PhotoLibrary") -> list[int]:
    found: list[int] = library.photos().ids.tolist()
    return found


def _of(library: "PhotoLibrary", photos: Sequence[int], least: float | None) -> Found:
    if least is None:
        return library.suggestions.of(photos)
    return library.suggestions.of(photos, least)


def _only(found: Found, tag: int | None) -> Found:
    """In the order of photos asked; of one tag, if it is said which."""
    some = {
        photo: tuple(one for one in said if tag in (None, one.tag)) for photo, said in found.items()
    }
    return {photo: said for photo, said in some.items() if said}


def _document(one: Suggestion) -> Document:
    sure = round(one.confidence, 4)
    return {"tag": one.name, "confidence": sure, "source": str(one.sources[0])}


def _lines(found: Found, paths: Mapping[int, str]) -> Iterator[str]:
    if not found:
        yield "Nothing is proposed."
    for photo, said in found.items():
        yield shown(paths[photo])
        for one in said:
            by = ", ".join(source_sentence(source) for source in one.sources)
            yield f"  {one.confidence:4.0%}  {shown(one.name)}  ({by})"
    if found:
        yield f"Decide: {program()} tags accept TAG FILE..., or {program()} tags reject TAG FILE..."
