"""What the page lists: encoders here and encoders to be had as one, by what each is for."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from photoapp.base.answers import EncoderInfo, EncoderRole, EncoderStatus
from photoapp.base.messages import Code, PhotoappError
from photoapp.gui.wording import words
from photoapp.library import PhotoLibrary

if TYPE_CHECKING:
    from photoapp.encoder.catalogue import Entry

PURPOSES = (EncoderRole.SEARCH, EncoderRole.SIMILAR, EncoderRole.LABELS)
"""What an encoder may be for, in the order of the page."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An encoder. here: None if it would have to be fetched; entry: None if it is not offered.

    states: how far it is in each of its roles. At least one of here and entry is there.
    """

    here: EncoderInfo | None
    entry: "Entry | None" = None
    states: tuple[EncoderStatus, ...] = ()

    @property
    def id(self) -> str:
        """What the library calls it."""
        return self.here.id if self.here else self.entry.id if self.entry else ""

    @property
    def name(self) -> str:
        """What people call it."""
        if self.here is not None:
            return words.model(self.here.name)
        return self.entry.name if self.entry else ""

    @property
    def purpose(self) -> EncoderRole:
        """What it is for: SEARCH, SIMILAR or LABELS."""
        from photoapp.encoder import Family  # which the window's start does without

        family = self.here.family if self.here else self.entry.family if self.entry else ""
        purposes = {
            Family.CLASSIFIER.value: EncoderRole.LABELS,
            Family.FEATURES.value: EncoderRole.SIMILAR,
        }
        return purposes.get(str(family), EncoderRole.SEARCH)

    @property
    def languages(self) -> tuple[str, ...]:
        """ISO 639 codes of the languages in which it finds photos."""
        return self.here.languages if self.here else self.entry.languages if self.entry else ()

    @property
    def recommended(self) -> bool:
        """Whether it is the best for most people."""
        return self.entry is not None and self.entry.recommended

    @property
    def basic(self) -> bool:
        """Whether it came with the program."""
        return self.here is not None and self.here.basic

    def state(self, role: EncoderRole) -> EncoderStatus | None:
        """How far it is in a role, None if it does not have it."""
        return next((one for one in self.states if one.role is role), None)


@dataclass(frozen=True, slots=True)
class Listing:
    """Everything the page shows. providers: short names of what networks could run on here.

    host: where encoders are fetched from.
    """

    encoders: tuple[Listed, ...] = ()
    providers: tuple[str, ...] = ()
    host: str = ""

    @property
    def searching(self) -> str:
        """The name of the encoder that search uses, "" if there is none."""
        return next((one.name for one in self.encoders if one.state(EncoderRole.SEARCH)), "")

    @property
    def used(self) -> list[Listed]:
        """Those in use and the one that is to follow, search first."""
        order = list(EncoderRole)
        found = [one for one in self.encoders if one.states]
        return sorted(found, key=lambda one: order.index(one.states[0].role))

    def others(self, purpose: EncoderRole) -> list[Listed]:
        """Those not in use: what is here first, then the best for most people."""
        found = [one for one in self.encoders if one.purpose is purpose and not one.states]
        return sorted(found, key=lambda one: (one.here is None, not one.recommended))


def look(library: PhotoLibrary) -> Listing:
    """Everything there is to show. Asks nothing of the network. Raises PhotoappError, OSError."""
    from photoapp.encoder.hub import Hub

    try:
        here, states = library.encoders.all(), library.status().encoders
    except PhotoappError as error:
        if error.code is not Code.NO_ENCODER:
            raise
        here, states = [], ()
    entries = {entry.id: entry for entry in library.encoders.catalogue()}
    found = [
        Listed(
            one, entries.pop(one.id, None), tuple(state for state in states if state.id == one.id)
        )
        for one in here
    ]
    found += [Listed(None, entry) for entry in entries.values()]
    return Listing(tuple(found), tuple(_providers()), Hub().host)


def _providers() -> list[str]:
    from photoapp.encoder import SHORT_NAMES, Runtime

    try:
        offered = Runtime().providers()
    except (PhotoappError, ImportError):
        return []  # without a runtime nothing runs, which is said where it fails
    return [short for short, name in SHORT_NAMES.items() if name in offered]
