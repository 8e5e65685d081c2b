"""`photoapp search`: find photos by words, pictures or both."""

import click

from photoapp.base.messages import PhotoappError
from photoapp.base.question import PictureTerm, Question, Sort
from photoapp.cli import opened, results
from photoapp.cli.output import json_option
from photoapp.cli.pointing import point

_HIDDEN = "\0"
"""Put before a word such as -people while click looks for options; no argument can hold it."""


class _Asking(click.Command):
    """A command whose words may begin with a single dash, which means "without"."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, [_HIDDEN * _is_negative(word) + word for word in args])


def _is_negative(word: str) -> bool:
    return word.startswith("-") and not word.startswith("--") and word not in ("-", "-h")


@click.command(cls=_Asking)
@click.argument("query", nargs=-1, metavar="QUERY")
@click.option("--image", "images", multiple=True, metavar="FILE", help="Like this picture.")
@click.option("--not-image", "unlike", multiple=True, metavar="FILE", help="Unlike this picture.")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    metavar="N",
    help=f"At most N photos (default: {results.DEFAULT_LIMIT}; with --all: every one).",
)
@click.option("--all", "everything", is_flag=True, help="Rank every photo, however unlike.")
@click.option(
    "--sort",
    type=click.Choice([sort.value for sort in Sort]),
    default=Sort.SCORE.value,
    help="Best first (score, the default), newest first, or by path.",
)
@json_option
def search(
    query: tuple[str, ...],
    images: tuple[str, ...],
    unlike: tuple[str, ...],
    limit: int | None,
    everything: bool,
    sort: str,
    as_json: bool,
) -> int:
    """Find photos by words, pictures or both.

    \b
    photoapp search "a dog on a beach"       what the picture shows
    photoapp search "beach -people"          without people
    photoapp search '"harbour festival"'     exact words in names, titles, keywords
    photoapp search "sunset folder:lisbon date:2019..2021"
    photoapp search --image sample.jpg "at night"

    Filters: folder: date: camera: lens: type: rating: tag: place: near: is:

    Ends with 3 if nothing is found.
    """  # noqa: D301 - the backspace tells click to keep the lines below it
    text = " ".join(query).replace(_HIDDEN, "").strip()
    if not text and not images and not unlike:
        raise click.UsageError("Say what to look for: words, or --image FILE.")
    if limit is None and not everything:
        limit = results.DEFAULT_LIMIT
    pictures = [_term(path, False) for path in images] + [_term(path, True) for path in unlike]
    question = Question(text, tuple(pictures), Sort(sort), limit, everything)
    with opened.library() as library:
        try:
            found = library.search(question)
        except PhotoappError as error:
            if not as_json:
                point(text, error)
            raise
        return results.answer(library, found, text, as_json)


def _term(path: str, negative: bool) -> PictureTerm:
    return PictureTerm(results.picture(path.replace(_HIDDEN, "")), negative)
