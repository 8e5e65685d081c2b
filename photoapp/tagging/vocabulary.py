"""The vocabulary: what personal photos show, as a tree of concepts named in four languages."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from types import MappingProxyType

from photoapp.base.resources import resources

LANGUAGES = ("en", "de", "fr", "es")
"""In which everything is named; where one word means two things, the earlier language has it."""

_BETWEEN = " | "
_WORD = re.compile(r"[^\W_]+")


class Kind(StrEnum):
    """What sort of thing a concept is; see resources/vocabulary/README.md."""

    SCENE = "scene"
    OBJECT = "object"
    ANIMAL = "animal"
    PLANT = "plant"
    FOOD = "food"
    PERSON = "person"
    ACTIVITY = "activity"
    EVENT = "event"
    WEATHER = "weather"
    STYLE = "style"
    COLOUR = "colour"
    GROUP = "group"  # a heading
    WORD = "word"  # known to search; nothing that a machine shall say of a photo


UNSUGGESTED = frozenset({Kind.GROUP, Kind.WORD, Kind.COLOUR})
"""Kinds that no machine suggests: headings, what cannot be seen, and what every photo has some of.
A user may take them for tags all the same."""


@dataclass(frozen=True, slots=True)
class Concept:
    """A row of the vocabulary.

    id: never changes. parent: the id of the one it stands below, "" at the top. broader: ids of
    others that it is, too (an owl is a bird, and stands below the animals). names: by language, as
    a list shows them. synonyms: by language, its other forms. prompts: texts of its own for an
    encoder, in place of those of its kind. word: its English name as sentences have it.
    """

    id: str
    parent: str
    broader: tuple[str, ...]
    kind: Kind
    names: Mapping[str, str]
    synonyms: Mapping[str, tuple[str, ...]]
    prompts: tuple[str, ...]
    word: str


class Vocabulary:
    """All concepts, in the order of the tree: each before those below it."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self.concepts = tuple(concepts)
        self._by_id = {one.id: one for one in self.concepts}

    def concept(self, concept_id: str) -> Concept:
        """Raises KeyError for an unknown id."""
        return self._by_id[concept_id]

    def __contains__(self, concept_id: str) -> bool:
        return concept_id in self._by_id

    @cached_property
    def tags(self) -> tuple[Concept, ...]:
        """What machines may suggest, in the order of the tree."""
        return tuple(one for one in self.concepts if one.kind not in UNSUGGESTED)

    def named(self, text: str) -> str | None:
        """The id of the concept that has this name in one of the languages, None if none has.

        Case, accents and signs between the words make no difference.
        """
        return self._names.get(same(text))

    def synonym(self, text: str) -> str | None:
        """The id of the concept that a text names, by a name or else by another of its forms."""
        return self.named(text) or self._forms.get(same(text))

    def above(self, concept_id: str) -> tuple[str, ...]:
        """Everything that a concept is, too: parents and broader ones, theirs and so on, nearest
        first, each once.
        """
        return self._above[concept_id]

    def below(self, concept_id: str) -> tuple[str, ...]:
        """Everything that is a concept, too, in the order of the tree."""
        return tuple(one.id for one in self.concepts if concept_id in self._above[one.id])

    @cached_property
    def _above(self) -> dict[str, tuple[str, ...]]:
        return {one.id: tuple(self._upwards(one)) for one in self.concepts}

    def _upwards(self, concept: Concept) -> Iterator[str]:
        seen: set[str] = set()
        waiting = [concept]
        while waiting:
            nearer, waiting = waiting, []
            for one in nearer:
                for up in (*one.broader, one.parent):
                    if up and up not in seen:
                        seen.add(up)
                        waiting.append(self._by_id[up])
                        yield up

    @cached_property
    def _names(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for language in LANGUAGES:
            for one in self.concepts:
                found.setdefault(same(one.names[language]), one.id)
        return found

    @cached_property
    def _forms(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for language in LANGUAGES:
            for one in self.concepts:
                for form in one.synonyms[language]:
                    found.setdefault(same(form), one.id)
        return found


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary that the program comes with. Raises FileNotFoundError."""
    text = (resources() / "vocabulary" / "vocabulary.tsv").read_text(encoding="utf-8")
    columns, *lines = (line.split("\t") for line in text.splitlines())
    return Vocabulary(_concept(dict(zip(columns, line, strict=True))) for line in lines)


def same(text: str) -> str:
    """What texts that mean the same have in common: no case, no accents, no signs."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(_WORD.findall(bare))


def _concept(row: Mapping[str, str]) -> Concept:
    forms = {language: row[language].split(_BETWEEN) for language in LANGUAGES}
    return Concept(
        row["id"],
        row["parent"],
        tuple(row["broader"].split()),
        Kind(row["kind"]),
        MappingProxyType({language: _shown(all_[0]) for language, all_ in forms.items()}),
        MappingProxyType({language: tuple(all_[1:]) for language, all_ in forms.items()}),
        tuple(filter(None, row["prompts"].split(_BETWEEN))),
        forms["en"][0],
    )


def _shown(form: str) -> str:
    return form[0].upper() + form[1:]
