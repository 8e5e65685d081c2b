"""What the library tells the faces about its backups, and the state its databases are in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from photoapp.base.answers import EncoderRole


class BackupKind(StrEnum):
    """Why a backup was made; it stands in the file's name."""

    DAILY = "daily"
    ASKED = "asked"
    MIGRATION = "migration"  # before a newer program changed the catalog
    RESTORE = "restore"  # before another one took the catalog's place


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup of the catalog. number: a higher one is newer; 0 for one outside the home.

    day: when it was made, by the clock of then. bytes: its size. at: the local time of that day at
    which its file was written, None where the file is of another day, as of one that was copied.
    """

    path: str
    number: int
    kind: BackupKind
    day: date
    bytes: int
    at: time | None = None


@dataclass(frozen=True, slots=True)
class Restored:
    """A catalog that took the present one's place.

    path: where it is. photos: how many it holds. kept: where the one before is, "" if none was.
    """

    path: str
    photos: int
    kept: str


class StoreState(StrEnum):
    """What state a database of the home is in."""

    FINE = "fine"
    ABSENT = "absent"  # none was made yet
    GONE = "gone"  # there was one, for there are backups of it
    DAMAGED = "damaged"
    UNREADABLE = "unreadable"
    NEWER = "newer"


@dataclass(frozen=True, slots=True)
class CatalogHealth:
    """The catalog as `doctor` finds it.

    version: of its schema. journal: how SQLite keeps its log. troubles: what is wrong, in
    SQLite's words. vectors: counts by name of encoder. chosen: ids of the encoders in use, by
    role. variants, providers: how the user wants encoders to run, by their ids.
    """

    state: StoreState
    version: int = 0
    bytes: int = 0
    journal: str = ""
    troubles: tuple[str, ...] = ()
    photos: int = 0
    vectors: Mapping[str, int] = field(default_factory=dict)
    chosen: Mapping[EncoderRole, str] = field(default_factory=dict)
    variants: Mapping[str, str] = field(default_factory=dict)
    providers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LocksHeld:
    """Ids of other processes, as far as the system tells: with the catalog open; indexing."""

    opened: tuple[int, ...]
    indexing: tuple[int, ...]
