"""What the user says of photos: a row each, beside the row that the file fills; recorded.

A row is made as soon as something is said, and stays: undoing compares only what an action set, so
a favourite can be taken back after the photo was rated.
"""

import sqlite3
import unicodedata
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from photoapp.base.care import NOTHING_SAID, RATINGS, Care
from photoapp.base.messages import Action
from photoapp.catalog.connection import IN_LIST, bindable, listed
from photoapp.catalog.recording import Value, recorded

Connection = sqlite3.Connection

_COLUMNS = "favourite, rating, hidden, title, description, turned"


def favourite(connection: Connection, photos: Iterable[int], *, on: bool) -> int:
    """Make photos favourites, or no longer; returns how many that changed."""
    action = Action.FAVOURITED if on else Action.UNFAVOURITED
    return _say(connection, action, "favourite", int(on), photos)


def hide(connection: Connection, photos: Iterable[int], *, on: bool) -> int:
    """Leave photos out of sight, or show them again; returns how many that changed."""
    action = Action.PHOTOS_HIDDEN if on else Action.PHOTOS_SHOWN
    return _say(connection, action, "hidden", int(on), photos)


def rate(connection: Connection, photos: Iterable[int], rating: int | None) -> int:
    """Rate photos, or let what their files say stand; returns how many that changed.

    Raises ValueError for a rating out of RATINGS.
    """
    if rating is None:
        return _say(connection, Action.RATING_LEFT, "rating", None, photos)
    if rating not in RATINGS:
        raise ValueError(rating)
    return _say(connection, Action.RATED, "rating", rating, photos, rating=rating)


def entitle(connection: Connection, photos: Sequence[int], text: str | None) -> int:
    """Give photos a title, on one line, or let that of their files stand; returns how many that
    changed.
    """
    if text is None:
        return _say(connection, Action.TITLE_LEFT, "title", None, photos)
    title = " ".join(_clean(text).split())
    if not title:
        return _say(connection, Action.UNTITLED, "title", "", photos)
    return _say(connection, Action.ENTITLED, "title", title, photos, title=title)


def describe(connection: Connection, photos: Iterable[int], text: str | None) -> int:
    """Describe photos, or let what their files say stand; returns how many that changed."""
    description = None if text is None else _clean(text).strip()
    action = Action.DESCRIPTION_LEFT if description is None else Action.DESCRIBED
    return _say(connection, action, "description", description, photos)


def turn(connection: Connection, photos: Iterable[int], quarters: int) -> int:
    """Show photos turned clockwise by so many quarters more; returns how many that changed."""
    known = connection.execute(
        "SELECT id, coalesce(turned, 0) FROM photos LEFT JOIN care ON photo_id = id"
        f" WHERE id {IN_LIST} AND ? % 4 != 0",
        (listed(photos), quarters),
    ).fetchall()
    with recorded(connection, Action.PHOTOS_TURNED, quarters=quarters % 4) as rows:
        _begin(connection, [photo for photo, _ in known])
        changed = rows.put_each(
            "care",
            [({"photo_id": photo}, {"turned": (was + quarters) % 4}) for photo, was in known],
        )
        rows.values["photos"] = changed
    return changed


def _clean(text: str) -> str:
    return unicodedata.normalize("NFC", bindable(text))


_UNLIKE = {
    "favourite": "coalesce(care.favourite, 0) != ?1",
    "hidden": "coalesce(care.hidden, 0) != ?1",
    "rating": "care.rating IS NOT ?1",
    # Words that are shown already are the file's until somebody changes them.
    "title": "iif(?1 IS NULL, care.title, coalesce(care.title, photos.title)) IS NOT ?1",
    "description": "iif(?1 IS NULL, care.description,"
    " coalesce(care.description, photos.description)) IS NOT ?1",
}
"""Photos of which something else is said than a value."""


def _say(
    connection: Connection,
    action: Action,
    column: str,
    value: Value,
    photos: Iterable[int],
    **values: str | int,
) -> int:
    """Have a column say the same of photos; forgotten ones are left out."""
    new = connection.execute(
        "SELECT photos.id FROM photos LEFT JOIN care ON photo_id = photos.id"
        f" WHERE photos.id {IN_LIST.replace('?', '?2')} AND {_UNLIKE[column]}",
        (value, listed(photos)),
    ).fetchall()
    with recorded(connection, action, **values) as rows:
        _begin(connection, [photo for (photo,) in new])
        rows.values["photos"] = len(new)
        rows.put("care", [{"photo_id": photo} for (photo,) in new], {column: value})
    return len(new)


def _begin(connection: Connection, photos: Sequence[int]) -> None:
    """Have rows for photos, which say nothing yet."""
    connection.executemany(
        "INSERT OR IGNORE INTO care(photo_id) VALUES (?)", ((photo,) for photo in photos)
    )


def of(connection: Connection, photos: Iterable[int]) -> dict[int, Care]:
    """What the user says of photos; those of which nothing is said are absent."""
    rows = connection.execute(
        f"SELECT photo_id, {_COLUMNS} FROM care WHERE photo_id {IN_LIST}", (listed(photos),)
    )
    said = {
        photo: Care(bool(favourite), rating, bool(hidden), title, description, turned)
        for photo, favourite, rating, hidden, title, description, turned in rows
    }
    return {photo: one for photo, one in said.items() if one != NOTHING_SAID}


def turns(connection: Connection, photos: Iterable[int]) -> dict[int, int]:
    """Quarter turns clockwise, 1 to 3; photos shown as their files say are absent."""
    return dict(
        connection.execute(
            f"SELECT photo_id, turned FROM care WHERE turned AND photo_id {IN_LIST}",
            (listed(photos),),
        )
    )


def hidden(connection: Connection) -> NDArray[np.int64]:
    """The photos that are hidden, int64 [N], ascending."""
    rows = connection.execute("SELECT photo_id FROM care WHERE hidden ORDER BY photo_id")
    return np.fromiter((row[0] for row in rows), np.int64)


def inherit(connection: Connection, heir: int, photo: int) -> None:
    """A photo that was part of another begins with what is said of that one; `settle` follows.

    Where something is said of the heir already, that stands; but what was hidden stays out of
    sight, and a favourite stays one.
    """
    connection.execute(
        f"INSERT INTO care(photo_id, {_COLUMNS}) SELECT ?, {_COLUMNS} FROM care WHERE photo_id = ?"
        " ON CONFLICT DO UPDATE SET favourite = max(favourite, excluded.favourite),"
        " rating = coalesce(rating, excluded.rating), hidden = max(hidden, excluded.hidden),"
        " title = coalesce(title, excluded.title),"
        " description = coalesce(description, excluded.description)",
        (heir, photo),
    )


def take_over(connection: Connection, heir: int, photo: int) -> None:
    """A photo becomes part of another, which is shown as it was turned itself."""
    _begin(connection, [heir])
    inherit(connection, heir, photo)
