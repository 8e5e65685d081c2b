"""How an encoder looks in an answer: as JSON, and as lines for people."""

from collections.abc import Iterator
from dataclasses import asdict

from photoapp.base.answers import EncoderInfo
from photoapp.cli.output import Document, count, shown, size


def document(encoder: EncoderInfo) -> Document:
    """An encoder on this machine, with the keys that README.md promises."""
    answer = asdict(encoder)
    answer.update(installed=True, languages=list(encoder.languages))
    return answer


def lines(encoder: EncoderInfo) -> Iterator[str]:
    """An encoder on this machine, for people."""
    marks = ", ".join(["in use"] * encoder.in_use + ["basic"] * encoder.basic)
    yield f"{encoder.id}  {shown(encoder.name)}" + (f"  ({marks})" if marks else "")
    languages = ", ".join(encoder.languages) or "no words"
    about = f"{encoder.family}, {encoder.dim} dimensions, {size(encoder.bytes)}, {languages}"
    yield f"  {about}, {encoder.licence or 'licence unknown'}"
    if encoder.quality:
        yield f"  {encoder.quality}"
    yield f"  {count(encoder.vectors, 'photo')} understood"
