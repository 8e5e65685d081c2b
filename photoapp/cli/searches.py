"""`photoapp searches`: questions kept under a name, and those asked before."""

from collections.abc import Iterator

import click

from photoapp.base.files import path_json
from photoapp.base.messages import PhotoappError
from photoapp.base.question import PictureTerm, Question, SavedSearch, Sort
from photoapp.cli import opened
from photoapp.cli.asking import Asking, asking, require
from photoapp.cli.output import Document, count, json_option, present, program, shown
from photoapp.cli.pointing import point


@click.group(no_args_is_help=False)
def searches() -> None:
    """Keep questions under a name; see and forget those asked before.

    A saved search is run by: photoapp search --saved NAME
    """


@searches.command("list")
@json_option
def list_searches(as_json: bool) -> None:
    """List your saved searches."""
    with opened.photo_library() as library:
        found = library.searches.all()
        photos = [one.source for each in found for one in each.question.pictures]
        paths = library.paths([photo for photo in photos if isinstance(photo, int)])
    present(as_json, {"searches": [_document(one, paths) for one in found]}, _told(found, paths))


@searches.command(cls=Asking)
@click.argument("name")
@asking
@json_option
def save(name: str, question: Question, as_json: bool) -> None:
    """Keep QUERY under NAME, in the place of a search so called.

    QUERY and the options are those of "search". Pictures outside your library are kept small, so
    that the search needs their files no more.
    """
    require(question)
    with opened.photo_library() as library:
        try:
            saved = library.searches.save(name, question)
        except PhotoappError as error:
            if not as_json:
                point(question.text, error)
            raise
        ids = [one.source for one in saved.question.pictures if isinstance(one.source, int)]
        document = _document(saved, library.paths(ids))
    present(as_json, document, [f'Saved the search "{shown(saved.name)}".'])


@searches.command()
@click.argument("name")
@click.argument("other")
@json_option
def rename(name: str, other: str, as_json: bool) -> None:
    """Call the search NAME OTHER from now on."""
    with opened.photo_library() as library:
        saved = library.searches.rename(name, other)
    present(as_json, {"name": saved.name}, [f'It is called "{shown(saved.name)}" now.'])


@searches.command()
@click.argument("name")
@json_option
def delete(name: str, as_json: bool) -> None:
    """Delete the search NAME; your photos stay as they are."""
    with opened.photo_library() as library:
        found = library.searches.find(name)
        library.searches.delete(found.name)
    line = f'Deleted the search "{shown(found.name)}". To undo it: {program()} history undo'
    present(as_json, {"name": found.name}, [line])


@searches.command()
@json_option
def past(as_json: bool) -> None:
    """List the questions asked in the window, the latest first.

    They are in your library's catalog and nowhere else. This command line adds none: your shell
    has a history of its own.
    """
    with opened.photo_library() as library:
        found, remembers = library.searches.past(), library.searches.remembers()
    nothing = "No questions are remembered" + (" yet." if remembers else ": that is switched off.")
    document = {"remembers": remembers, "questions": found}
    present(as_json, document, [shown(one) for one in found] or [nothing])


@searches.command()
@click.argument("question", required=False)
@json_option
def forget(question: str | None, as_json: bool) -> None:
    """Forget the QUESTION asked before, or all of them without one. There is no way back."""
    with opened.photo_library() as library:
        gone = library.searches.forget(question)
    present(as_json, {"forgotten": gone}, [f"Forgot {count(gone, 'question')}."])


@searches.command()
@click.argument("switch", type=click.Choice(["on", "off"]))
@json_option
def remember(switch: str, as_json: bool) -> None:
    """Remember questions that are asked in the window, or not.

    "off" forgets those remembered so far, too.
    """
    on = switch == "on"
    with opened.photo_library() as library:
        library.searches.remember(on=on)
    line = "Questions are remembered." if on else "No questions are remembered from now on."
    present(as_json, {"remembers": on}, [line])


def _document(saved: SavedSearch, paths: dict[int, str]) -> Document:
    asked = saved.question
    return {
        "name": saved.name,
        "query": asked.text,
        "sort": str(asked.sort),
        "all": asked.everything,
        "pictures": [_picture(one, paths) for one in asked.pictures],
        "added": saved.added.isoformat(timespec="seconds"),
    }


def _picture(term: PictureTerm, paths: dict[int, str]) -> Document:
    """A photo that was forgotten since has no path; a picture of no file has no photo."""
    photo = term.source if isinstance(term.source, int) else None
    place = path_json(paths[photo]) if photo in paths else {}
    region = list(term.region) if term.region else None
    said = {"negative": term.negative, "weight": term.weight, "region": region}
    return {"photo": photo, **place, **said}


def _told(found: list[SavedSearch], paths: dict[int, str]) -> Iterator[str]:
    if not found:
        yield f"There are no saved searches yet. Keep one: {program()} searches save NAME QUERY"
    for one in found:
        pictures = [_told_picture(term, paths) for term in one.question.pictures]
        sort = [f"--sort {one.question.sort}"] * (one.question.sort is not Sort.SCORE)
        parts = [one.question.text, *pictures, *sort, *["--all"] * one.question.everything]
        yield f"{shown(one.name)}: {shown('  '.join(part for part in parts if part))}"


def _told_picture(term: PictureTerm, paths: dict[int, str]) -> str:
    option = "--not-image" if term.negative else "--image"
    if not isinstance(term.source, int):
        return f"{option} (a picture kept with it)"
    return f"{option} {paths.get(term.source, '(a photo that was forgotten)')}"
