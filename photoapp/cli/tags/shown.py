"""How tags are shown: as JSON, and as lines for people."""

from photoapp.base.tagged import Tag
from photoapp.cli.output import Document, count, program


def undo() -> str:
    """How to undo what was just done."""
    return f"To undo it: {program()} history undo"


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
