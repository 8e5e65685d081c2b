"""What is known of the tags of some photos, gathered off the GUI thread."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from photoapp.base.tagged import Decision, Mark, Suggestion, TagSource
from photoapp.gui.tags.names import called
from photoapp.library import PhotoLibrary

MOST = 8  # proposals shown at once

MANY = 10_000
"""Photos up to which proposals are gathered: of so many that takes 0.3 s with eight for each, and
nobody looks at more before deciding. Review and auto-tagging have no such bound."""


@dataclass(frozen=True, slots=True)
class Borne:
    """A tag that some of the photos bear. shown: its name on screen. mark: of a single photo."""

    name: str
    shown: str
    photos: int
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Proposed:
    """A tag proposed for some of the photos. tag: its id. confidence: the highest of them."""

    tag: int
    shown: str
    confidence: float
    photos: tuple[int, ...]
    sources: tuple[TagSource, ...]


@dataclass(frozen=True, slots=True)
class Loaded:
    """borne: by name. proposed: for most photos first, then the surest."""

    borne: tuple[Borne, ...] = ()
    proposed: tuple[Proposed, ...] = ()


def load(library: PhotoLibrary, photos: Sequence[int]) -> Loaded:
    """Ask the library. Of more than MANY photos nothing is proposed."""
    marks = library.tags.marks(photos).get(photos[0], ()) if len(photos) == 1 else ()
    by_name = {mark.tag: mark for mark in marks if mark.decision is not Decision.REJECTED}
    borne = [
        Borne(
            tag.name,
            called(tag.name) if tag.concept else tag.name,
            tag.photos,
            by_name.get(tag.name),
        )
        for tag in library.tags.among(photos)
    ]
    found = library.suggestions.of(photos) if len(photos) <= MANY else {}
    return Loaded(tuple(borne), proposed(found.values()))


@dataclass(slots=True)
class _Gathered:
    best: Suggestion
    photos: list[int] = field(default_factory=list)


def proposed(suggestions: Iterable[Sequence[Suggestion]]) -> tuple[Proposed, ...]:
    """What is proposed for photos, each tag once."""
    gathered: dict[int, _Gathered] = {}
    for one in (each for of_photo in suggestions for each in of_photo):
        found = gathered.setdefault(one.tag, _Gathered(one))
        found.photos.append(one.photo)
        if one.confidence > found.best.confidence:
            found.best = one
    everything = [
        Proposed(tag, called(g.best.name), g.best.confidence, tuple(g.photos), g.best.sources)
        for tag, g in gathered.items()
    ]
    everything.sort(key=lambda one: (-len(one.photos), -one.confidence, one.shown))
    return tuple(everything[:MOST])
