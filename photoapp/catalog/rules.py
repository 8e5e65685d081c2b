"""The rule of an album as it is stored: a question in which tags and albums are their ids."""

import json
import sqlite3
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Self

from photoapp.base.question import PictureTerm
from photoapp.catalog.connection import bindable
from photoapp.catalog.searches import picture_term, told_picture

Connection = sqlite3.Connection


class Names(StrEnum):
    """What a rule names by id; the value is the filter that does so."""

    TAG = "tag"
    ALBUM = "album"


@dataclass(frozen=True, slots=True)
class Named:
    """A tag or album in a question. name: what it was called when the rule was made."""

    kind: Names
    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Rule:
    """parts: the question, in which each Named stands for a whole filter. pictures: its pictures,
    photos of the library or encoded ones.
    """

    parts: tuple[str | Named, ...]
    pictures: tuple[PictureTerm, ...] = ()

    @property
    def tags(self) -> AbstractSet[int]:
        """The tags it names."""
        return self._ids(Names.TAG)

    @property
    def albums(self) -> AbstractSet[int]:
        """The albums it names."""
        return self._ids(Names.ALBUM)

    def _ids(self, kind: Names) -> frozenset[int]:
        named = (part for part in self.parts if isinstance(part, Named))
        return frozenset(part.id for part in named if part.kind is kind)

    def retargeted(self, gone: int, tag: int) -> "Rule":
        """The rule with one tag in the place of another."""
        return replace(
            self,
            parts=tuple(
                replace(part, id=tag)
                if isinstance(part, Named) and part.kind is Names.TAG and part.id == gone
                else part
                for part in self.parts
            ),
        )

    def encoded(self) -> str:
        """As JSON."""
        parts = [
            part if isinstance(part, str) else {str(part.kind): part.id, "name": part.name}
            for part in self.parts
        ]
        told: dict[str, Any] = {"question": parts}
        if self.pictures:
            told["pictures"] = [told_picture(one) for one in self.pictures]
        return bindable(json.dumps(told, ensure_ascii=False))

    @classmethod
    def decoded(cls, text: str) -> Self:
        """The rule again."""
        told = json.loads(text)
        pictures = tuple(picture_term(one) for one in told.get("pictures", ()))
        return cls(tuple(_part(one) for one in told["question"]), pictures)


def tag_name(connection: Connection, tag: int) -> str | None:
    """What a tag is called now, None if it is gone."""
    row = connection.execute("SELECT name FROM tags WHERE id = ? AND name != ''", (tag,)).fetchone()
    return None if row is None else str(row[0])


def _part(told: str | dict[str, Any]) -> str | Named:
    if isinstance(told, str):
        return told
    kind = next(one for one in Names if one in told)
    return Named(kind, told[kind], told["name"])
