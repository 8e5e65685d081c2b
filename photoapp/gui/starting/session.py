"""What the window showed last, so that the next start shows it again.

One small file in the home, written now and then and when the window closes, each time whole. What
it names may be gone by the next start, or it may be no file of ours at all: what is not understood
or not there any more is passed over, and the window shows all photos. Photos are kept by id, so
that a place in the grid holds after new photos or with cells of another size.
"""

import json
import logging
import os
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, TypeVar

from photoapp.base.answers import Folder, RootStatus
from photoapp.base.home import Home
from photoapp.base.messages import PhotoappError
from photoapp.base.picture import Region
from photoapp.base.question import PictureTerm, Sort
from photoapp.base.shelves import Shelf, Spot
from photoapp.base.tagged import Album, Tag
from photoapp.gui.browsing.browse import Wish
from photoapp.gui.grid import Anchor
from photoapp.gui.sidebar import Key, OnShelf, Thing
from photoapp.library import PhotoLibrary

FORMAT: Final = 1
MOST_BYTES: Final = 1 << 20
T = TypeVar("T")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Session:
    """What is shown. place: the row of the sidebar. current: the photo that the keyboard is on.

    top: what shows at the top of the grid, None at its start. opened: the rows of the sidebar that
    are open, as `row_name` calls them, None where nothing is known of them. Its wish says nothing
    of the order while nothing is asked, which is the user's setting.
    """

    wish: Wish = field(default_factory=Wish)
    place: Thing = None
    top: Anchor | None = None
    current: int | None = None
    opened: frozenset[str] | None = None


def row_name(key: Key) -> str:
    """What a row of the sidebar is called in the file, "" for one that is always there."""
    match key:
        case (int(root), str(path)):
            return f"folder {root} {path}"
        case (type() as kind, int() | str() as which):
            return f"{kind.__name__.lower()} {which}"
    return ""


class Keeper:
    """Writes the sessions of a window, whichever threads ask for it, and none after the last."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._lock = threading.Lock()
        self._over = False

    def keep(self, session: Session, last: bool = False) -> None:
        """Write one, as `write`; nothing once the last was written."""
        with self._lock:
            if not self._over:
                self._over = last
                write(self._home, session)


def write(home: Home, session: Session) -> None:
    """Keep it; a disk that refuses is told to the log only. Not on the GUI thread, but for the end.

    The file is replaced as a whole, so that a crash leaves the one before.
    """
    new = home.session.with_suffix(".new")
    try:
        new.write_text(json.dumps(told(session)), encoding="ascii")
        os.replace(new, home.session)
    except OSError as error:
        _log.warning("the session cannot be kept", exc_info=error)


def read(home: Home, library: PhotoLibrary) -> Session:
    """The session before, as far as what it names is there still. Not on the GUI thread."""
    try:
        if home.session.stat().st_size > MOST_BYTES:
            return Session()
        said = json.loads(home.session.read_text(encoding="ascii"))
        if said["format"] != FORMAT:
            return Session()
        return _there(understood(said), library)
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return Session()


def beginning(session: Session, root: RootStatus | None) -> Session:
    """What a start that names something begins with: a folder, or all photos, and no question."""
    if root is None:
        return Session(opened=session.opened)
    folder = Folder(root.root, "", root.path, root.photos, root.offline)
    return Session(Wish(folder=folder), folder, opened=session.opened)


def told(session: Session) -> dict[str, Any]:
    """A session as JSON. Pictures that are no files and no photos of the library are left out."""
    wish = session.wish
    return {
        "format": FORMAT,
        "place": _place_told(session.place),
        "album": wish.album,
        "text": wish.text,
        "pictures": [_term_told(one) for one in wish.pictures if not isinstance(one.source, bytes)],
        "sort_answer": wish.sort_answer.value,
        "everything": wish.everything,
        "top": list(session.top) if session.top is not None else None,
        "current": session.current,
        "opened": None if session.opened is None else sorted(session.opened),
    }


def understood(said: Mapping[str, Any]) -> Session:
    """The reverse of `told`. Raises ValueError, TypeError or KeyError for what is none."""
    pictures = [_term(one) for one in _list(said["pictures"])]
    wish = Wish(
        text=_of(str, said["text"]),
        pictures=tuple(pictures),
        sort_answer=Sort(said["sort_answer"]),
        everything=_of(bool, said["everything"]),
    )
    place = _place(said["place"], _of(str, said["album"]))
    top, opened = said["top"], said["opened"]
    return Session(
        replace(wish, **place[1]),
        place[0],
        None if top is None else Anchor(*(_of(int, each) for each in top)),
        None if said["current"] is None else _of(int, said["current"]),
        None if opened is None else frozenset(_of(str, one) for one in _list(opened)),
    )


def _place_told(place: Thing) -> list[Any] | None:
    match place:
        case Folder():
            return ["folder", place.root, place.path, place.absolute]
        case Tag():
            return ["tag", place.id, place.name]
        case Album():
            return ["album", place.id, place.name]
        case OnShelf():
            return ["shelf", place.shelf.name]
        case Spot():
            return ["spot", place.where, place.name]
    return None  # all photos; a kept search is its question


def _place(said: Any, album: str) -> tuple[Thing, dict[str, Any]]:
    """A row of the sidebar, its figures unknown, and what a wish for it says."""
    if said is None:
        return None, {}
    kind, *parts = _list(said)
    if kind == "folder":
        root, path, absolute = parts
        folder = Folder(_of(int, root), _of(str, path), _of(str, absolute), 0, False)
        return folder, {"folder": folder}
    if kind == "tag":
        number, name = parts
        tag = Tag(_of(str, name), 0, _of(int, number))
        return tag, {"tag": tag.name, "called": tag.name}
    if kind == "album":
        number, name = parts
        return Album(_of(int, number), _of(str, name), 0), {"album": album, "called": name}
    if kind == "shelf":
        shelf = Shelf[_of(str, parts[0])]
        return OnShelf(shelf, 0), {"where": shelf.where}
    if kind == "spot":
        where, name = parts
        return Spot(_of(str, name), 0, "", _of(str, where)), {"where": where, "called": name}
    raise ValueError(kind)


def _term_told(term: PictureTerm) -> dict[str, Any]:
    region = None if term.region is None else list(term.region)
    return {"source": term.source, "negative": term.negative, "region": region}


def _term(said: Mapping[str, Any]) -> PictureTerm:
    source, region = said["source"], said["region"]
    if not isinstance(source, str | int):
        raise TypeError(source)
    left, top, width, height = (0.0, 0.0, 1.0, 1.0) if region is None else map(float, region)
    part: Region | None = None if region is None else (left, top, width, height)
    return PictureTerm(source, negative=_of(bool, said["negative"]), region=part)


def _list(said: Any) -> list[Any]:
    if not isinstance(said, list):
        raise TypeError(said)
    return said


def _of(kind: type[T], said: Any) -> T:
    if not isinstance(said, kind):
        raise TypeError(said)
    return said


def _there(session: Session, library: PhotoLibrary) -> Session:
    """A session without what is gone. Of folders the sidebar tells, as soon as it has rows."""
    wish, place = session.wish, session.place
    ids = [one.source for one in wish.pictures if isinstance(one.source, int)]
    known = library.paths(ids) if ids else {}
    kept = tuple(
        one
        for one in wish.pictures
        if one.source in known or (isinstance(one.source, str) and Path(one.source).is_file())
    )
    wish = replace(wish, pictures=kept)
    try:
        if isinstance(place, Tag):
            place = library.tags.find(place.name)
        elif isinstance(place, Album):
            place = library.albums.find(wish.album)
    except PhotoappError:
        place, wish = None, replace(wish, tag="", album="", called="")
        return replace(session, wish=wish, place=None, top=None)
    return replace(session, wish=wish, place=place)
