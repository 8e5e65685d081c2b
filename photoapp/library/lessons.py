"""Which encoder a taught tag is learnt with, and what it makes of the library and of the name."""

import hashlib
import threading
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.tagged import TagSource, TaughtBy
from photoapp.catalog import Catalog, Connection, heads, ledger
from photoapp.catalog.heads import Pupil
from photoapp.catalog.stamps import runs
from photoapp.library.encoders import Encoders
from photoapp.library.sessions import Opened, Sessions
from photoapp.search.words import MANY, understood
from photoapp.tagging.examples import Examples, Lesson
from photoapp.tagging.heads import Head, Name, Space
from photoapp.tagging.prompts import prompts
from photoapp.tagging.vocabulary import vocabulary
from photoapp.vectors.background import packed

FORMAT = 1  # of what `Learnt.made` was made from

FORMS = ("{}", "a photo of {}", "a {}")
"""What an encoder is asked for a tag of the user's own: the mean of these is steadier than any."""

_USUAL = 64
"""Packed questions whose mean is what all texts have in common: of unit vectors it is known to an
eighth of a deviation."""

_REMEMBERED = 64  # names and heads

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True)
class Learnt:
    """A tag's lesson and what came of it. made: a digest of all that it came from.

    silent: the user lets taught tags propose nothing.
    """

    lesson: Lesson
    head: Head | None
    opened: Opened
    made: str
    silent: bool

    @property
    def by(self) -> TaughtBy:
        """How the tag is told."""
        return TaughtBy.NOTHING if self.head is None else self.head.by


class Lessons:
    """Learns tags, each anew only when something that it depends on has changed. Safe anywhere."""

    def __init__(self, catalog: Catalog, encoders: Encoders, sessions: Sessions) -> None:
        self._catalog = catalog
        self._encoders = encoders
        self._sessions = sessions
        self._lock = threading.RLock()
        self._spaces: dict[str, tuple[tuple[int, int], Space]] = {}
        self._usual: dict[str, NDArray[np.float64]] = {}
        self._names: dict[tuple[str, str, str], Name] = {}
        self._learnt: dict[int, Learnt] = {}

    def now(self, pupil: Pupil) -> str:
        """A digest of all that a tag would be learnt from now. Raises PhotoappError NO_ENCODER."""
        return self._made(pupil, self._sees())

    def learn(self, pupil: Pupil) -> Learnt:
        """Learn a tag as things are now.

        Raises PhotoappError: NO_ENCODER, NO_RUNTIME, TWO_RUNTIMES, MODEL_BROKEN.
        """
        with self._lock:
            opened = self._sees()
            made = self._made(pupil, opened)
            held = self._learnt.get(pupil.tag)
            if held is not None and held.made == made:
                return held
            connection = self._catalog.read()
            snapshot = self._sessions.vectors(opened)
            name = self._name(pupil, opened) if len(snapshot) else None
            lesson = Lesson(snapshot, self._space(opened), examples(connection, pupil.tag), name)
            head = lesson.head() if len(snapshot) else None
            silent = TagSource.TAUGHT in ledger.silent(connection)
            learnt = Learnt(lesson, head, opened, made, silent)
            _remember(self._learnt, pupil.tag, learnt)
            return learnt

    def recent(self, tag: int) -> Learnt | None:
        """What a tag was learnt as last in this process."""
        return self._learnt.get(tag)

    def _sees(self) -> Opened:
        """The encoder for likeness once it knows what the one for search knows, else that."""
        used = self._encoders.used()
        search = self._sessions.open(used.search)
        if used.similar is not None:
            similar = self._sessions.open(used.similar)
            known = len(self._sessions.vectors(similar))
            if known and known >= len(self._sessions.vectors(search)):
                return similar
        return search

    def _made(self, pupil: Pupil, opened: Opened) -> str:
        connection = self._catalog.read()
        silent = TagSource.TAUGHT in ledger.silent(connection)
        told = examples(connection, pupil.tag)
        seen = opened.folder.identity, runs(connection)
        said = (FORMAT, *seen, pupil.name, pupil.concept, silent)
        open_ = hashlib.sha256(told.decided.tobytes()).hexdigest()
        return hashlib.sha256(f"{said} {told.digest} {open_}".encode()).hexdigest()[:32]

    def _space(self, opened: Opened) -> Space:
        snapshot = self._sessions.vectors(opened)
        held = self._spaces.get(opened.folder.identity)
        if held is not None and held[0] == snapshot.newest:
            return held[1]
        space = Space.of(snapshot.mean(), snapshot.covariance(), len(snapshot))
        self._spaces[opened.folder.identity] = snapshot.newest, space
        return space

    # -- names -------------------------------------------------------------------------------

    def _name(self, pupil: Pupil, opened: Opened) -> Name | None:
        """What an encoder takes a tag's name for; None where it cannot read it."""
        if opened.folder.text is None:
            return None
        key = (opened.folder.identity, pupil.name, pupil.concept)
        held = self._names.get(key)
        texts = _texts(pupil, opened.folder.languages)
        if held is not None or not texts:
            return held
        mean = opened.session.embed_texts(texts).astype(np.float64).mean(axis=0)
        direction = mean / np.linalg.norm(mean) - self._usual_text(opened)
        scale = opened.folder.score.scale
        name = Name(direction, scale) if scale > 0 else Name(direction)
        _remember(self._names, key, name)
        return name

    def _usual_text(self, opened: Opened) -> NDArray[np.float64]:
        """What all texts have in common for an encoder, float64 [D]."""
        held = self._usual.get(opened.folder.identity)
        if held is None:
            held = opened.session.embed_texts(usual_texts()).astype(np.float64).mean(axis=0)
            self._usual[opened.folder.identity] = held
        return held


def usual_texts() -> tuple[str, ...]:
    """Texts whose mean stands for what all texts have in common."""
    every = packed().everyday
    return every[:: max(len(every) // _USUAL, 1)]


def examples(connection: Connection, tag: int) -> Examples:
    """What the ledger says of a tag."""
    return Examples(*heads.told(connection, tag))


def fails(error: PhotoappError) -> bool:
    """Whether a tag cannot be learnt for now, through no fault of whoever teaches it."""
    return error.code in (Code.NO_ENCODER, Code.NO_RUNTIME, Code.TWO_RUNTIMES, Code.MODEL_BROKEN)


def _texts(pupil: Pupil, languages: tuple[str, ...]) -> list[str]:
    """What to ask for a tag; nothing for a name in a language that the encoder does not know."""
    if pupil.concept in vocabulary():
        return list(prompts(vocabulary().concept(pupil.concept)))
    name = pupil.name
    if "en" in languages and MANY not in languages:
        found = understood(name)
        if found is not None and found.language not in languages:
            name = found.english
    return [form.format(name) for form in FORMS] if name else []


def _remember(held: dict[K, V], key: K, value: V) -> None:
    if len(held) >= _REMEMBERED:
        held.clear()
    held[key] = value
