"""`photoapp history`: what you did, undoing it and doing it again."""

from collections.abc import Iterator, Sequence

import click

from photoapp.base.answers import Done
from photoapp.base.messages import Action
from photoapp.cli import opened
from photoapp.cli.output import Document, json_option, present, program, shown
from photoapp.cli.sentences import action_sentence

_LOOK = {
    Action.FOLDER_ADDED,
    Action.FOLDER_REMOVED,
    Action.FOLDER_MOVED,
    Action.FOLDER_EMPTIED,
    Action.EXCLUDED,
    Action.INCLUDED,
}
"""Whose effect is whole after the next look through the folders."""

_number = click.argument("number", type=click.IntRange(min=1), required=False)


@click.group(no_args_is_help=False)
def history() -> None:
    """List what you did, undo it, do it again.

    The latest 1,000 actions are kept, of this command line and of the window.
    """


@history.command("list")
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, metavar="N", help="At most N (default: 20)."
)
@json_option
def list_actions(limit: int, as_json: bool) -> None:
    """List what you did, the latest first."""
    with opened.photo_library() as library:
        done = library.history.done()[:limit]
    present(as_json, {"actions": [_document(one) for one in done]}, _told(done))


@history.command()
@_number
@json_option
def undo(number: int | None, as_json: bool) -> None:
    """Undo the latest action, or the one with this NUMBER.

    What has changed since is never overwritten: then undoing is refused and says why.
    """
    with opened.photo_library() as library:
        done = library.history.undo(number)
    present(as_json, {"undone": _document(done)}, _answer("Undone", done))


@history.command()
@_number
@json_option
def redo(number: int | None, as_json: bool) -> None:
    """Do again what was undone last, or the action with this NUMBER."""
    with opened.photo_library() as library:
        done = library.history.redo(number)
    present(as_json, {"redone": _document(done)}, _answer("Done again", done))


def _document(done: Done) -> Document:
    return {
        "number": done.number,
        "action": str(done.action),
        "detail": action_sentence(done.action, done.values),
        "values": dict(done.values),
        "at": done.at.isoformat(timespec="seconds"),
        "undoable": done.undoable,
        "undone": done.undone,
    }


def _told(actions: Sequence[Done]) -> Iterator[str]:
    if not actions:
        yield "You have not changed anything yet."
    for done in actions:
        notes = ["undone"] * done.undone + ["final"] * (not done.undoable)
        note = f"  ({', '.join(notes)})" if notes else ""
        yield f"{done.number:4}  {done.at:%Y-%m-%d %H:%M}  {_sentence(done)}{note}"


def _answer(what: str, done: Done) -> Iterator[str]:
    yield f"{what}: {_sentence(done)}."
    if done.action in _LOOK:
        yield f"For the photos' sake look through the folders: {program()} index"


def _sentence(done: Done) -> str:
    return shown(action_sentence(done.action, done.values))
