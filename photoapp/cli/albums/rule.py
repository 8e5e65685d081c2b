"""`photoapp albums rule`: fill an album by a question."""

import click

from photoapp.base.messages import PhotoappError
from photoapp.base.question import Question
from photoapp.cli import opened
from photoapp.cli.albums.filled import fill
from photoapp.cli.albums.shown import filling, told
from photoapp.cli.asking import Asking, said
from photoapp.cli.output import count, json_option, present, shown
from photoapp.cli.pointing import point


@click.command("rule", cls=Asking)
@click.argument("album")
@click.argument("query", nargs=-1, metavar="[QUERY]...")
@click.option("--search", "saved", metavar="NAME", help="The question of a search you saved.")
@click.option("--keep", "keeps", is_flag=True, help="What matched once stays in.")
@click.option("--no-rule", "by_hand", is_flag=True, help="Fill it by hand again; photos stay.")
@json_option
def command(
    album: str, query: tuple[str, ...], saved: str | None, keeps: bool, by_hand: bool, as_json: bool
) -> None:
    """Fill the album ALBUM by QUERY, a question as for "search", now and from now on.

    \b
    photoapp albums rule Norway "tag:norway date:2019.."
    photoapp albums rule Garden "a flower bed folder:home" --keep

    Photos that you put in, pin or exclude stay as you said. A rule goes on when a tag or an album
    that it names is renamed. A saved search counts as it is now.
    """  # noqa: D301 - the backspace tells click to keep the lines below it
    text = said(query)
    if (bool(text) + (saved is not None) + by_hand) != 1 or (by_hand and keeps):
        raise click.UsageError("Say what fills it: QUERY, --search NAME, or --no-rule.")
    with opened.photo_library() as library:
        found = library.albums.find(album)
        question = Question(text) if saved is None else library.searches.find(saved).question
        try:
            library.albums.rule(found.id, None if by_hand else question, keeps=keeps)
        except PhotoappError as error:
            if not as_json:
                point(question.text, error)
            raise
        fill(library)
        answer = told(library, library.albums.find(f"/{library.albums.path(found.id)}"))
    now = "by hand" if by_hand else f"by: {filling(answer['rule'] or '')}"
    line = f'"{shown(found.name)}" is filled {now}  ({count(answer["photos"], "photo")})'
    present(as_json, answer, [line])
