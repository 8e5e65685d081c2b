"""What the files of photos are to be called: together, and as nothing else beside them is."""

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from photoapp.base.answers import Details
from photoapp.base.files import Place
from photoapp.base.gazetteer import gazetteer
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.naming import numbered
from photoapp.base.pairing import ending, pair_key, renamed
from photoapp.catalog.moving import Belonging
from photoapp.library.disk import alike
from photoapp.library.ordering import waits_of


class Plan(NamedTuple):
    """Where the files of a photo go, the one that leads it first. numbered: as `Renaming`."""

    photo: int
    moves: tuple[tuple[Belonging, Place], ...]
    numbered: bool = False

    @property
    def changes(self) -> bool:
        """Whether any file goes elsewhere."""
        return any(one.place != new for one, new in self.moves)


def together(files: Sequence[Belonging]) -> list[Belonging]:
    """The lead of a photo and what bears its name beside it: raw, film, edit and sidecars.

    Copies elsewhere, and a raw file that is kept elsewhere, stay as they are.
    """
    lead = files[0].place
    key = pair_key(lead.name)
    return [
        one
        for one in files
        if one.place == lead
        or (
            (one.place.folder, one.place.root) == (lead.folder, lead.root)
            and key == pair_key(one.place.name) != b""
        )
    ]


def stem_of(name: str) -> str:
    """A name without what formats add to it."""
    return name[: len(name) - len(ending(name))]


class Names:
    """The names of a folder, and those given in it since. Whatever may be one name on some disk,
    or would make two photos one, counts as the same.
    """

    def __init__(self, folder: str) -> None:
        """Raises OSError if the folder is there and cannot be listed."""
        listed = os.listdir(folder) if os.path.isdir(folder) else []
        self._taken = _keys(listed)
        self._given: Counter[bytes] = Counter()
        self._last: dict[tuple[str, ...], int] = {}
        self._folder = folder

    def release(self, files: Sequence[Belonging], into: Place) -> None:
        """The names that files have in this folder (`into`) are free: they get others, or ask for
        these again.
        """
        self._taken.subtract(_keys(_inside(files, into)))

    def keep(self, files: Sequence[Belonging], into: Place, stem: str) -> Plan | None:
        """Let files that are called so keep their names; None if they are not."""
        inside = _inside(files, into)
        if inside != _called(files, numbered(stem, 1, _longest(files))):
            return None
        self._given.update(_keys(inside))
        return Plan(files[0].photo, tuple((one, one.place) for one in files))

    def give(
        self, files: Sequence[Belonging], into: Place, stem: str, *, exactly: bool = False
    ) -> Plan:
        """Names for the files of a photo in this folder (`into`), the first with a number that is
        free. exactly: with none. Raises PhotoappError: NAME_TAKEN, NAME_UNUSABLE.
        """
        inside = _inside(files, into)
        behind = _longest(files)
        # What was taken before is taken still, so that many of one name are given in one go.
        alike_ones = (stem, *(ending(one.place.name) for one in files))
        number = self._last.get(alike_ones, 0) + 1
        while True:
            called = numbered(stem, number, behind)
            if exactly and called != stem:
                raise PhotoappError(Code.NAME_UNUSABLE, name=stem)
            names = _called(files, called)
            keys = _keys(names)
            free = names == inside or not any(self._taken[key] > 0 for key in keys)
            if free and not any(self._given[key] for key in keys):
                break
            if exactly:
                raise PhotoappError(Code.NAME_TAKEN, path=os.path.join(self._folder, names[0]))
            number += 1
        self._given.update(keys)
        self._last[alike_ones] = number
        moves = zip(files, (into.inner(name) for name in names), strict=True)
        return Plan(files[0].photo, tuple(moves), number > 1)


class Wish(NamedTuple):
    """What the files of a photo in a folder would be called if every name were free."""

    files: Sequence[Belonging]
    into: Place
    stem: str


def plans(wishes: Sequence[Wish], names: Mapping[Place, Names]) -> list[Plan]:
    """Names for many photos at once, in the order given: what one of them gives up, another may
    have. names: of the folders.
    """
    for files, into, _ in wishes:
        names[into].release(files, into)
    kept = [names[into].keep(files, into, stem) for files, into, stem in wishes]
    return [plan or names[wish.into].give(*wish) for plan, wish in zip(kept, wishes, strict=True)]


def waits(plans: Iterable[Plan]) -> dict[int, set[int]]:
    """For each photo those whose names it is to have, in the order given."""
    changing = [plan for plan in plans if plan.changes]
    return waits_of(
        {plan.photo: _names_at(one.place for one, _ in plan.moves) for plan in changing},
        {plan.photo: _names_at(new for _, new in plan.moves) for plan in changing},
    )


def _names_at(places: Iterable[Place]) -> set[tuple[int, str, bytes]]:
    return {(one.root, one.folder, key) for one in places for key in _keys([one.name])}


def _inside(files: Sequence[Belonging], into: Place) -> list[str]:
    return [one.place.name for one in files if _is_in(one.place, into)]


def _called(files: Sequence[Belonging], stem: str) -> list[str]:
    return [renamed(one.place.name, stem) for one in files]


def _longest(files: Sequence[Belonging]) -> str:
    return "_E" + max((ending(one.place.name) for one in files), key=len)


def _is_in(place: Place, folder: Place) -> bool:
    return (place.root, place.folder) == (folder.root, folder.path)


def _keys(names: Iterable[str]) -> Counter[bytes]:
    found: Counter[bytes] = Counter()
    for name in names:
        found[os.fsencode("=" + alike(name))] += 1
        if key := pair_key(name):
            found[b"~" + key] += 1
    return found


def values_of(details: Details) -> Mapping[str, str]:
    """What a photo says to the fields of a pattern but `number`, "" where it says nothing."""
    data, taken = details.metadata, details.metadata.taken
    place = None
    if data.latitude is not None and data.longitude is not None:
        place = gazetteer().address(data.latitude, data.longitude)
    return {
        "name": stem_of(os.path.basename(details.path)),
        "date": f"{taken:%Y-%m-%d}" if taken else "",
        "time": f"{taken:%H-%M-%S}" if taken else "",
        "year": f"{taken:%Y}" if taken else "",
        "month": f"{taken:%m}" if taken else "",
        "day": f"{taken:%d}" if taken else "",
        "camera": data.model,
        "place": place.place if place else "",
    }
