"""Words of a question found in names, folders, titles, descriptions, keywords, tags and places."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from photoapp.base.messages import Why
from photoapp.catalog import Connection
from photoapp.catalog import names as catalog
from photoapp.search import places

Ids = NDArray[np.int64]

# Words that say nothing about a photo; without them "a photo of lisbon" asks for Lisbon.
_EMPTY = frozenset(
    {"a", "an", "the", "of", "in", "on", "at", "to", "by", "for", "from", "with", "and", "or"}
    | {"my", "our", "your", "is", "are", "this", "that"}
    | {"photo", "photos", "picture", "pictures", "image", "images"}
)
_WORD = re.compile(r"\w+(?:['’]\w+)*")

MOST_WORDS = 32
"""So many words of a question are looked up; a pasted page would ask the catalog thousands."""

COMMON = 0.3
"""A word that stands on more than this share of the library tells photos apart no more."""

FEW = 50
"""... but in a small library so many photos are not common."""

BEGUN = 3
"""A word of so many letters that stands nowhere may be the beginning of one."""

_COMPARED = 5000
"""Among so many photos those are looked for on which the question is the whole of a name."""

_NO_IDS: Ids = np.zeros(0, np.int64)


@dataclass(frozen=True, slots=True)
class NameMatches:
    """Photos whose written words answer a question; ids are int64, ascending.

    words: those looked for, as phrases of the catalog. full: photos that bear every word. whole:
    those of them on which the question is a whole name, title, keyword or tag. foldered: those
    that bear the words in names of folders only. in_whole_folder: those in a folder called just
    so. partial, shares: photos that bear some of the words, and how much of the question's
    weight these carry, 0 to 1; rare words weigh more. placed: photos taken at a place so called.
    begun: a word is no more than the beginning of what is written.
    """

    words: tuple[str, ...] = ()
    full: Ids = field(default_factory=lambda: _NO_IDS)
    whole: Ids = field(default_factory=lambda: _NO_IDS)
    foldered: Ids = field(default_factory=lambda: _NO_IDS)
    in_whole_folder: Ids = field(default_factory=lambda: _NO_IDS)
    partial: Ids = field(default_factory=lambda: _NO_IDS)
    shares: NDArray[np.float32] = field(default_factory=lambda: np.zeros(0, np.float32))
    placed: Ids = field(default_factory=lambda: _NO_IDS)
    begun: bool = False

    def only(self, keep: Ids) -> "NameMatches":
        """What is left of the full matches in `keep`."""

        def left(ids: Ids) -> Ids:
            return np.intersect1d(ids, keep, assume_unique=True)

        return replace(
            self,
            full=left(self.full),
            whole=left(self.whole),
            foldered=left(self.foldered),
            in_whole_folder=left(self.in_whole_folder),
        )


NOTHING = NameMatches()


def content_words(text: str) -> tuple[str, ...]:
    """The words of a text that can stand in a name, each once, in their order."""
    words = tuple(dict.fromkeys(_WORD.findall(text)))
    telling = tuple(word for word in words if word.casefold() not in _EMPTY)
    return (telling or words)[:MOST_WORDS]


def find(connection: Connection, text: str, photos: int) -> NameMatches:
    """Look the words of a text up among `photos` photos."""
    words = content_words(text)
    if not words:
        return NOTHING
    placed = list(places.named_in(connection, words))
    named = {i for first, last, _ in placed for i in range(first, last)}
    phrases = [one if i in named else _known(connection, one) for i, one in enumerate(words)]
    found = [catalog.matching(connection, phrase) for phrase in phrases]
    for first, last, ids in placed:  # as if the place's name were written on the photo
        found[first:last] = [np.union1d(one, ids) for one in found[first:last]]
    if not any(len(ids) for ids in found):
        return NOTHING
    full = found[0]
    for ids in found[1:]:
        full = np.intersect1d(full, ids, assume_unique=True)
    own = [catalog.matching(connection, one, without=Why.FOLDER) for one in phrases if len(full)]
    at_place = np.unique(np.concatenate([_NO_IDS, *(ids for _, _, ids in placed)]))
    foldered = np.setdiff1d(full, np.concatenate([at_place, *own]))
    whole, in_whole_folder = _whole(connection, text, full)
    return NameMatches(
        tuple(phrases),
        full,
        whole,
        foldered,
        in_whole_folder,
        *_partial([ids for ids, one in zip(found, phrases, strict=True) if _is_whole(one)], photos),
        at_place,
        begun=not all(map(_is_whole, phrases)),
    )


def _known(connection: Connection, word: str) -> str:
    """The word, or what begins with it if it stands nowhere itself."""
    begun = len(word) >= BEGUN or not word.isascii()
    if begun and not len(catalog.matching(connection, word)):
        return word + catalog.BEGINNING
    return word


def _is_whole(phrase: str) -> bool:
    return not phrase.endswith(catalog.BEGINNING)


def _partial(found: Sequence[Ids], photos: int) -> tuple[Ids, NDArray[np.float32]]:
    """Inverse document frequency, log(N / n), as a share of what the whole question weighs."""
    weights = [np.log((photos + 1) / max(len(ids), 1)) for ids in found]
    total = float(sum(weights)) or 1.0
    telling = [
        (ids, float(weight) / total)
        for ids, weight in zip(found, weights, strict=True)
        if not is_common(len(ids), photos)
    ]
    some = np.unique(np.concatenate([_NO_IDS, *(ids for ids, _ in telling)]))
    shares = np.zeros(len(some), np.float32)
    for ids, share in telling:
        shares[np.searchsorted(some, ids)] += np.float32(share)
    return some, shares


def is_common(bearing: int, photos: int) -> bool:
    """Whether what stands on so many of the photos tells them apart no more."""
    return bearing > max(FEW, COMMON * photos)


def _whole(connection: Connection, text: str, full: Ids) -> tuple[Ids, Ids]:
    """On which photos the text is a whole name, title and so on; and in which folder so called."""
    if not len(full) or len(full) > _COMPARED:
        return _NO_IDS, _NO_IDS
    wanted = _spelled(text)
    named, foldered = [], []
    for photo, lines in catalog.lines(connection, full.tolist()):
        if any(_is_one(wanted, texts) for why, texts in lines.items() if why is not Why.FOLDER):
            named.append(photo)
        if wanted in map(_spelled, _folders(lines.get(Why.FOLDER, ()))):
            foldered.append(photo)
    return np.unique(np.array(named, np.int64)), np.unique(np.array(foldered, np.int64))


def _is_one(wanted: str, texts: Iterable[str]) -> bool:
    """Whether one of the texts, with or without what a file name ends with, is what is wanted."""
    return any(wanted in (_spelled(text), _spelled(text.rpartition(".")[0])) for text in texts)


def _folders(paths: Iterable[str]) -> Iterable[str]:
    """Each folder of the paths, and its path from there on up."""
    for path in paths:
        yield path
        yield from path.split("/")


def _spelled(text: str) -> str:
    """Words without case, accents and signs, as the full-text index folds them."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join("".join(sign if sign.isalnum() else " " for sign in plain).split())
