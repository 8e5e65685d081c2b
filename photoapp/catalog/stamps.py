"""Stamps that tell cheaply whether the rows that something was derived from have changed."""

import json
import sqlite3
from typing import NamedTuple

from photoapp.base.messages import Action
from photoapp.catalog import settings

Connection = sqlite3.Connection

_RUNS = "runs"
"""The setting that counts the indexing runs."""

_OF_TAGS = frozenset(
    {Action.TAGGED, Action.UNTAGGED, Action.ACCEPTED, Action.REJECTED, Action.AUTO_TAGGED}
    | {Action.TAG_MADE, Action.TAG_RENAMED, Action.TAG_MERGED, Action.TAG_NESTED}
    | {Action.TAG_HIDDEN, Action.TAG_SHOWN, Action.TAG_DELETED, Action.TAGS_IMPORTED}
    | {Action.TAG_TAUGHT, Action.TAG_UNTAUGHT, Action.SOURCE_TAKEN_BACK, Action.SOURCE_USED}
)
_OF_ALBUMS = frozenset(
    {Action.ALBUM_MADE, Action.ALBUM_DELETED, Action.ALBUM_NESTED, Action.ALBUM_RULED}
    | {Action.ALBUM_FILLED, Action.ALBUM_EMPTIED, Action.ALBUM_RELEASED}
    | {Action.ALBUM_PINNED, Action.ALBUM_EXCLUDED}
)
_OF_NEITHER = frozenset(
    {Action.ALBUM_RENAMED, Action.ALBUM_DESCRIBED, Action.ALBUM_COVERED}
    | {Action.PHOTOS_TURNED}
    | {Action.SEARCH_SAVED, Action.SEARCH_RENAMED, Action.SEARCH_DELETED}
)


class Stamps(NamedTuple):
    """Each differs after a change: of photos and files, of tags, of the photos in albums."""

    photos: str
    tags: str
    albums: str


def stamps(connection: Connection) -> Stamps:
    """The stamps of now, by what was indexed, done, undone and done again in any process."""
    photos: list[object] = [runs(connection)]
    tags: list[object] = []
    albums: list[object] = []
    for action, *state in connection.execute(
        # An action may grow.
        "SELECT action, max(id), sum(id * (undone != 0)), sum(undone != 0), sum(images)"
        " FROM history GROUP BY action ORDER BY action"
    ):
        if action in _OF_TAGS:
            tags += [action, *state]
        elif action in _OF_ALBUMS:
            albums += [action, *state]
        elif action not in _OF_NEITHER:
            photos += [action, *state]
    return Stamps(json.dumps(photos), json.dumps(tags), json.dumps(albums))


def runs(connection: Connection) -> int:
    """How many indexing runs have ended: where it is the same, so is what encoders have seen, but
    for what a run under way has stored, and for photos that were forgotten.
    """
    return int(settings.get(connection, _RUNS) or 0)


def ran(connection: Connection) -> None:
    """An indexing run ended: what it stored may change what is derived."""
    settings.put(connection, _RUNS, str(runs(connection) + 1))
