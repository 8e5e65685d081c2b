"""What the library tells the faces about tags, suggestions and albums."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a command's help waits for no arrays
    import numpy as np
    from numpy.typing import NDArray

from photoapp.base.messages import PhotoappError


class TagSource(StrEnum):
    """Who says that a photo bears a tag. The value is stable across releases."""

    USER = "user"
    FILE = "file"  # a keyword in the file or its sidecar
    ENCODER = "encoder"  # the encoder for search, from the vocabulary
    CLASSIFIER = "classifier"
    TAUGHT = "taught"  # what the user taught by examples


class Decision(StrEnum):
    """What became of a tag on a photo. Accepted and rejected are the user's and for ever."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"  # the photo does not bear it, and nobody suggests it again
    APPLIED = "applied"  # borne without the user having looked: a keyword, or auto-tagged


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as written.

    photos: how many that are there bear it, or a tag below it. id: of the tag, for good. parent:
    id of the tag it stands below. concept: its id in the vocabulary, "" for the user's own.
    suggestions: photos that wait for the user's word. taught: the program learns it from examples.
    own: the user made, arranged or gave it; not told of tags of some photos.
    """

    name: str
    photos: int
    id: int = 0
    parent: int | None = None
    concept: str = ""
    hidden: bool = False
    taught: bool = False
    suggestions: int = 0
    own: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """An entry of the ledger: a tag that a photo bears, or that was rejected for it.

    model: who said so, "" for the user. score: what a machine gave it then, a confidence from 0
    to 1, None for the user and for files. at: local time, naive.
    """

    tag: str
    source: TagSource
    model: str
    score: float | None
    decision: Decision
    at: datetime


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A tag that a machine proposes for a photo and nobody has decided on.

    tag: its id. confidence: 0 to 1; of all shown at 0.8 about 80 % are right. sources: who
    proposes it, the surest first.
    """

    photo: int
    tag: int
    name: str
    confidence: float
    sources: tuple[TagSource, ...]


@dataclass(frozen=True, slots=True, eq=False)
class ReviewQueue:
    """The suggestions of one tag that wait, surest first.

    photos: int64 [N]. confidence: float32 [N]. groups: int32 [N], equal for look-alikes, which
    can be decided together.
    """

    tag: Tag
    photos: "NDArray[np.int64]"
    confidence: "NDArray[np.float32]"
    groups: "NDArray[np.int32]"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """How right machines were, of what they proposed and the user decided on.

    decided: how many suggestions. sure: those of them at 0.8 and more, sure_right: which of these
    were accepted. error: expected calibration error, how far the share of right ones is from the
    confidence in the mean; None of nothing.
    """

    decided: int
    sure: int
    sure_right: int
    error: float | None


class TaughtBy(StrEnum):
    """How a taught tag is told from its examples."""

    NOTHING = "nothing"  # too few examples yet
    PROTOTYPE = "prototype"  # from three examples
    LINEAR = "linear"  # from eight


@dataclass(frozen=True, slots=True)
class Taught:
    """A tag that the program learns. yes, no: examples given and rejected that it learns from.

    encoder: name of the one whose features it uses, "" before it has learnt.
    """

    tag: Tag
    yes: int
    no: int
    by: TaughtBy
    encoder: str


@dataclass(frozen=True, slots=True)
class Album:
    """Photos kept together, by hand or by a rule.

    photos: how many that are there, those of albums below not counted. parent: id of the album it
    lies in. cover: the photo that stands for it, the user's choice or else its newest. rule: the
    question that fills it, as a person would type it today, "" for one by hand, or by pictures
    alone. keeps: what matched once stays in. broken: the rule names a tag or an album that is gone.
    below: how many photos that are there lie in it or in an album below it, each once. by_rule: a
    rule fills it.
    """

    id: int
    name: str
    photos: int
    parent: int | None = None
    description: str = ""
    cover: int | None = None
    rule: str = ""
    keeps: bool = False
    broken: bool = False
    below: int = 0
    by_rule: bool = False


class Membership(StrEnum):
    """Why a photo is in an album, or is not."""

    ADDED = "added"  # by hand
    PINNED = "pinned"  # stays in whatever the rule says
    EXCLUDED = "excluded"  # stays out whatever the rule says
    MATCHED = "matched"  # the rule found it


@dataclass(frozen=True, slots=True)
class Exported:
    """Photos that were copied or listed.

    path: of the folder or of the list. photos: how many copies were made or entries written.
    already: how many were there with the same content. bytes: copied. failed: originals that were
    not exported, and why.
    """

    path: str
    photos: int
    already: int = 0
    bytes: int = 0
    failed: tuple[tuple[str, PhotoappError], ...] = ()
