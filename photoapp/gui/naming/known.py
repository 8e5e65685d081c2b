"""Names that one being typed may become, and which of them fit what is typed."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """A name as shown, and as the library has it. key: what texts are compared by."""

    shown: str
    name: str
    key: str


def matching(names: Iterable[Known], text: str, most: int) -> list[Known]:
    """Those that begin with a text, then those with a word that does, then those with it inside.

    Case and accents make no difference.
    """
    from photoapp.tagging.vocabulary import same

    wanted = same(text)
    if not wanted:
        return []
    ranked: tuple[list[Known], list[Known], list[Known]] = ([], [], [])
    for one in names:
        if one.key.startswith(wanted):
            ranked[0].append(one)
        elif f" {wanted}" in one.key:
            ranked[1].append(one)
        elif wanted in one.key:
            ranked[2].append(one)
    return [one for rank in ranked for one in rank][:most]


def known_as(shown: str, name: str) -> Known:
    """A name as shown, and as the library has it."""
    from photoapp.tagging.vocabulary import same

    return Known(shown, name, same(shown) or shown.casefold())
