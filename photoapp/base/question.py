"""A question as the faces hand it over, and the answer as they get it back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from photoapp.base.messages import Remark, Why
from photoapp.base.picture import Region


class Sort(StrEnum):
    """The order of an answer or of the grid."""

    SCORE = "score"  # best first
    DATE = "date"  # newest first
    OLDEST = "oldest"  # oldest first
    ADDED = "added"  # the latest in the library first
    NAME = "name"  # by path


@dataclass(frozen=True, slots=True)
class PictureTerm:
    """A picture of a question: a file's path, a photo of the library, or an encoded picture.

    source: str for a path, int for a photo's id, bytes for a whole file in memory. weight: what it
    counts, 1 for what words count. region: only this part of it: left, top, width and height, each
    0 to 1 of the upright picture.
    """

    source: str | int | bytes
    negative: bool = False
    weight: float = 1.0
    region: Region | None = None


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
class SavedSearch:
    """A question kept under a name. added: local time, naive.

    Its pictures are photos of the library, or encoded pictures.
    """

    name: str
    question: Question
    added: datetime


@dataclass(frozen=True, slots=True)
class Remarked:
    """What an answer says of itself: a code and its named values."""

    code: Remark
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Results:
    """Ranked photos.

    ids: int64 [N]. scores: float32 [N], what the encoder says of each (0 where it says nothing:
    a photo found by name alone). total: how many matched before `limit`. named: why each of the
    first photos is here. looks: why the others are. encoder: its name, "" if no
    vectors were needed. understood: share of the photos searched that have a vector, 0 to 1.
    remarks: what to tell beside the answer, such as how a question in German was understood.
    relevance: float32 [N], how sure each is, 0 to 1; None where nothing is judged by looks.
    likely: so many stand first that are likely right, the others are maybe; None: not judged.
    ranked: whether the question says which photos are better; filters alone do not, and then
    Sort.SCORE has the newest first.
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
    remarks: tuple[Remarked, ...] = ()
    relevance: NDArray[np.float32] | None = None
    likely: int | None = None
    ranked: bool = True

    def why(self, photo: int) -> tuple[Why, ...]:
        """Why a photo is in this answer."""
        return self.named.get(photo, self.looks)

    def is_likely(self, photo: int) -> bool | None:
        """Whether a photo is likely right, False for maybe; None where that is not told of any."""
        if self.likely is None:
            return None
        return bool(np.isin(photo, self.ids[: self.likely]))


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What an encoder makes of a person's own questions, each with its right photos.

    recall: share of the right photos that are in the answer; precision: share of the answer that
    is right, over the questions that have one, None if none has; both are means over questions.
    answered: so many of `questions` have an answer at all. hits: by k, the share of questions with
    a right photo among the first k.
    """

    encoder: str
    questions: int
    recall: float
    precision: float | None
    answered: int
    hits: Mapping[int, float]


class Parts(StrEnum):
    """What a part of a question's text is."""

    FILTER = "filter"
    EXACT = "exact"  # words in quotation marks
    ABOUT = "about"  # words for their meaning only
    WORDS = "words"  # weighed or not wanted


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a question's text that is more than plain words. length: its minus included."""

    position: int
    length: int
    kind: Parts
    negative: bool = False


@dataclass(frozen=True, slots=True)
class Try:
    """A question to ask instead. left_out: what of its text is gone, "" if only pictures are.

    total: what it would find.
    """

    text: str
    pictures: tuple[PictureTerm, ...]
    left_out: str
    total: int


class Completes(StrEnum):
    """What a completion is of; the faces name it or show a sign for it."""

    FILTER = "filter"  # the name of a filter, with its colon
    FOLDER = "folder"
    CAMERA = "camera"
    LENS = "lens"
    TYPE = "type"
    TAG = "tag"
    ALBUM = "album"
    PLACE = "place"
    DATE = "date"
    RATING = "rating"
    STATE = "state"  # what `is:` knows
    PAST = "past"  # a whole question asked before
    SAVED = "saved"  # a whole question kept under a name, which is `shown`


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
