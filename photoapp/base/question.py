"""A question as the faces hand it over, and the answer as they get it back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from photoapp.base.messages import Why


class Sort(StrEnum):
    """The order of an answer or of the grid."""

    SCORE = "score"  # best first
    DATE = "date"  # newest first
    NAME = "name"  # by path


@dataclass(frozen=True, slots=True)
class PictureTerm:
    """A picture of a question: a file's path, a photo of the library, or an encoded picture.

    source: str for a path, int for a photo's id, bytes for a whole file in memory.
    """

    source: str | int | bytes
    negative: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. `text` is in the question language unless `literal`.

    literal: the text is one sentence for the encoder: no filters, no negatives, no names.
    everything: ignore the cut and rank every photo. limit: at most so many (None: no limit).
    within: filters that the face adds, in the question language, such as `folder:"2019 Lisbon"`.
    """

    text: str = ""
    pictures: tuple[PictureTerm, ...] = ()
    sort: Sort = Sort.SCORE
    limit: int | None = None
    everything: bool = False
    literal: bool = False
    within: str = ""


@dataclass(frozen=True, slots=True)
class Results:
    """Ranked photos.

    ids: int64 [N]. scores: float32 [N], what the encoder says of each (0 where it says nothing:
    a photo found by name alone). total: how many matched before `limit`. named: why each of the
    first photos is here. looks: why the others are. encoder: its name, "" if no
    vectors were needed. understood: share of the photos searched that have a vector, 0 to 1.
    """

    question: Question
    ids: NDArray[np.int64]
    scores: NDArray[np.float32]
    total: int
    encoder: str
    seconds: float
    understood: float = 1.0
    named: Mapping[int, tuple[Why, ...]] = field(default_factory=dict)
    looks: tuple[Why, ...] = ()

    def why(self, photo: int) -> tuple[Why, ...]:
        """Why a photo is in this answer."""
        return self.named.get(photo, self.looks)


class Completes(StrEnum):
    """What a completion is of; the faces name it or show a sign for it."""

    FILTER = "filter"  # the name of a filter, with its colon
    FOLDER = "folder"
    CAMERA = "camera"
    LENS = "lens"
    TYPE = "type"
    TAG = "tag"
    PLACE = "place"
    DATE = "date"
    RATING = "rating"
    STATE = "state"  # what `is:` knows
    PAST = "past"  # a whole question asked before


@dataclass(frozen=True, slots=True)
class Completion:
    """What the text of a question may go on as.

    replace_from, replace_to: the part of the text that `text` takes the place of. shown: what it
    stands for, without the signs of the language. within: what tells it from others called so.
    count: photos it would find, None where that is not known.
    """

    replace_from: int
    replace_to: int
    text: str
    kind: Completes
    shown: str
    within: str = ""
    count: int | None = None
