"""The words and options that make a question; shared by `search` and `searches save`."""

import functools
from collections.abc import Callable, Sequence
from typing import Any

import click

from photoapp.base.picture import Region
from photoapp.base.question import PictureTerm, Question, Sort
from photoapp.base.urls import path_of
from photoapp.cli import results

_HIDDEN = "\0"
"""Put before a word such as -people while click looks for options; no argument can hold it."""


class Asking(click.Command):
    """A command whose words may begin with a single dash, which means "without"."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Hide what looks like an option and is a word."""
        return super().parse_args(ctx, [_HIDDEN * _is_negative(word) + word for word in args])


def _is_negative(word: str) -> bool:
    return word.startswith("-") and not word.startswith("--") and word not in ("-", "-h")


def _region(ctx: click.Context, parameter: click.Parameter, value: str | None) -> Region | None:
    """LEFT,TOP,WIDTH,HEIGHT, each a share of the picture. Raises BadParameter."""
    if value is None:
        return None
    try:
        left, top, width, height = (float(one) for one in value.split(","))
    except ValueError:
        wanted = "is not four numbers such as 0.25,0,0.5,0.5"
        raise click.BadParameter(f"{value!r} {wanted}.", ctx, parameter) from None
    if not (0 <= left < 1 and 0 <= top < 1 and 0 < width <= 1 and 0 < height <= 1):  # or nan
        wanted = "each number is a share of the picture, 0 to 1"
        raise click.BadParameter(f"{value!r}: {wanted}.", ctx, parameter)
    return left, top, width, height


region_option = click.option(
    "--region",
    callback=_region,
    metavar="X,Y,W,H",
    help="Only this part of the picture: left, top, width and height, 0 to 1 of it each.",
)

_options = [
    click.argument("query", nargs=-1, metavar="QUERY"),
    click.option("--image", "images", multiple=True, metavar="FILE", help="Like this picture."),
    click.option(
        "--not-image", "unlike", multiple=True, metavar="FILE", help="Unlike this picture."
    ),
    region_option,
    click.option("--all", "everything", is_flag=True, help="Rank every photo, however unlike."),
    click.option(
        "--sort",
        type=click.Choice([sort.value for sort in Sort]),
        default=Sort.SCORE.value,
        help="Best first (score, the default), newest (date), oldest or newly added first, or by"
        " path (name).",
    ),
]


def asking(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the words and options of a question; it is called with `question`."""

    @functools.wraps(command)
    def asked(
        *arguments: Any,
        query: Sequence[str],
        images: Sequence[str],
        unlike: Sequence[str],
        region: Region | None,
        everything: bool,
        sort: str,
        **others: Any,
    ) -> Any:
        text = said(query)
        if region is not None and len(images) + len(unlike) != 1:
            raise click.UsageError("--region is for one picture: say which, by --image FILE.")
        pictures = [_term(path, region, negative=False) for path in images]
        pictures += [_term(path, region, negative=True) for path in unlike]
        question = Question(text, tuple(pictures), Sort(sort), everything=everything)
        return command(*arguments, question=question, **others)

    for option in reversed(_options):
        asked = option(asked)
    return asked


def said(words: Sequence[str]) -> str:
    """The words of a command that is `Asking` as one text."""
    return " ".join(words).replace(_HIDDEN, "").strip()


def require(question: Question) -> None:
    """Raises UsageError if nothing is asked."""
    if not question.text and not question.pictures:
        raise click.UsageError("Say what to look for: words, or --image FILE.")


def _term(path: str, region: Region | None, *, negative: bool) -> PictureTerm:
    named = path.replace(_HIDDEN, "")
    return PictureTerm(results.picture(path_of(named) or named), negative, region=region)
