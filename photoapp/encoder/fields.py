"""Untrusted JSON, field by field: each comes out with the type and bounds asked for, or not."""

import math
import re
from enum import StrEnum
from typing import TypeVar

E = TypeVar("E", bound=StrEnum)


class FieldsError(ValueError):
    """A field is missing, has another type, or is out of bounds; the text names it."""


class Fields:
    """A JSON object. Unknown fields are left alone, so that later versions may add some."""

    def __init__(self, value: object, where: str = "") -> None:
        if not isinstance(value, dict):
            raise FieldsError(f"{where or 'the document'} is not an object")
        self._values: dict[str, object] = value
        self._where = where

    def __contains__(self, key: str) -> bool:
        return self._values.get(key) is not None

    def names(self) -> list[str]:
        """Its keys, in the order of the document."""
        return list(self._values)

    def part(self, key: str) -> "Fields":
        """An object inside."""
        return Fields(self._get(key), self._name(key))

    def parts(self, key: str, limit: int) -> list["Fields"]:
        """At most `limit` objects in a list; empty where absent."""
        value = self._values.get(key) or []
        if not isinstance(value, list) or len(value) > limit:
            raise FieldsError(f"{self._name(key)} is not a list of at most {limit}")
        return [Fields(item, f"{self._name(key)}[{n}]") for n, item in enumerate(value)]

    def words(self, key: str, limit: int, *, default: str | None = None) -> str:
        """Printable text of 1 to `limit` characters; `default`, if given, where it is absent."""
        if default is not None and key not in self:
            return default
        return _words(self._get(key), limit, self._name(key))

    def list_of_words(self, key: str, limit: int, length: int) -> tuple[str, ...]:
        """At most `limit` texts of at most `length` characters; empty where absent."""
        value = self._values.get(key) or []
        if not isinstance(value, list) or len(value) > limit:
            raise FieldsError(f"{self._name(key)} is not a list of at most {limit}")
        return tuple(_words(item, length, self._name(key)) for item in value)

    def matching(self, key: str, pattern: str) -> str:
        """Text that a regular expression matches whole."""
        return self.match(self._get(key), pattern, self._name(key))

    def choice(self, key: str, kind: type[E], *, default: E | None = None) -> E:
        """A member of an enumeration, by value; `default`, if given, where it is absent."""
        if default is not None and key not in self:
            return default
        value = self._get(key)
        for member in kind:
            if member == value:
                return member
        raise FieldsError(f"{self._name(key)} is none of {', '.join(kind)}")

    def flag(self, key: str, *, default: bool) -> bool:
        """True or false; `default` where it is absent."""
        value = self._values.get(key, default)
        if not isinstance(value, bool):
            raise FieldsError(f"{self._name(key)} is not true or false")
        return value

    def integer(self, key: str, low: int, high: int) -> int:
        """A whole number from `low` to `high`."""
        value = self._get(key)
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise FieldsError(f"{self._name(key)} is not a whole number from {low} to {high}")
        return value

    def number(self, key: str, low: float, high: float) -> float:
        """A finite number from `low` to `high`."""
        return _number(self._get(key), low, high, self._name(key))

    def triple(self, key: str, low: float, high: float) -> tuple[float, float, float]:
        """Three finite numbers from `low` to `high`."""
        value = self._get(key)
        if not isinstance(value, list) or len(value) != 3:
            raise FieldsError(f"{self._name(key)} is not a list of three")
        red, green, blue = (_number(item, low, high, self._name(key)) for item in value)
        return red, green, blue

    @staticmethod
    def match(value: object, pattern: str, name: str) -> str:
        """`value` if it is text that `pattern` matches whole. Raises FieldsError."""
        if not isinstance(value, str) or re.fullmatch(pattern, value) is None:
            raise FieldsError(f"{name} is not as it must be: {str(value)[:100]!r}")
        return value

    def _get(self, key: str) -> object:
        if key not in self:
            raise FieldsError(f"{self._name(key)} is missing")
        return self._values[key]

    def _name(self, key: str) -> str:
        return f"{self._where}.{key}" if self._where else key


def _words(value: object, limit: int, name: str) -> str:
    if not isinstance(value, str) or not 1 <= len(value) <= limit or not value.isprintable():
        raise FieldsError(f"{name} is not printable text of at most {limit} characters")
    return value


def _number(value: object, low: float, high: float, name: str) -> float:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    # Bounds first: a whole number of a thousand digits is no float, and math.isfinite says so.
    if not number or not low <= value <= high or not math.isfinite(value):  # type: ignore[arg-type,operator]
        raise FieldsError(f"{name} is not a number from {low} to {high}")
    return float(value)  # type: ignore[arg-type]
