"""How tags are shown: as JSON, and as lines for people."""

from photoapp.base.tagged import Tag
from photoapp.cli.output import Document, count, program


def undo(changed: int = 1) -> str:
    """How to undo what was just done; nothing where nothing changed: it would undo what was before.

    It goes behind a sentence.
    """
    return f" To undo it: {program()} history undo" if changed else ""


def document(tag: Tag, names: dict[int, str]) -> Document:
    """A tag as JSON. names: of the tags there are, by id."""
    return {
        "tag": tag.name,
        "photos": tag.photos,
        "id": tag.id,
        "parent": None if tag.parent is None else names.get(tag.parent),
        "concept": tag.concept or None,
        "hidden": tag.hidden,
        "taught": tag.taught,
    }


def others(number: int, what: str) -> str:
    """What is left to say of the photos for which nothing changed."""
    return f"; {number:,} {what}" if number else ""


def bearing(photos: int) -> str:
    """1 -> "1 photo bears it"."""
    return f"{count(photos, 'photo')} {'bears' if photos == 1 else 'bear'} it"
