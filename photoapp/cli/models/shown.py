"""How an encoder looks in an answer: as JSON, and as lines for people."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

from photoapp.base.answers import EncoderInfo, EncoderRole
from photoapp.cli.output import Document, count, program, shown, size

if TYPE_CHECKING:
    from photoapp.encoder.catalogue import Entry


def document(encoder: EncoderInfo) -> Document:
    """An encoder on this machine, with the keys that README.md promises."""
    answer = asdict(encoder)
    answer.update(installed=True, languages=list(encoder.languages))
    return answer


def lines(encoder: EncoderInfo) -> Iterator[str]:
    """An encoder on this machine, for people."""
    marks = ", ".join([*map(_ROLES.__getitem__, encoder.roles), *["basic"] * encoder.basic])
    yield f"{encoder.id}  {shown(encoder.name)}" + (f"  ({marks})" if marks else "")
    languages = ", ".join(encoder.languages) or "no words"
    about = f"{encoder.family}, {encoder.dim} dimensions, {size(encoder.bytes)}, {languages}"
    yield f"  {about}, {encoder.licence or 'licence unknown'}"
    if encoder.quality:
        yield f"  {encoder.quality}"
    if told := [words.format(encoder.measured[key]) for key, words in _found(encoder)]:
        yield f"  measured here: {', '.join(told)}"
    yield from _variant_lines(encoder)
    yield f"  {count(encoder.vectors, 'photo')} understood"


_ROLES = {
    EncoderRole.SEARCH: "in use",
    EncoderRole.NEXT: "next",
    EncoderRole.SIMILAR: "in use for what looks alike",
    EncoderRole.LABELS: "in use for labels",
}


def _variant_lines(encoder: EncoderInfo) -> Iterator[str]:
    """The variants that are here or can be had, and how to use one that is faster here."""
    for one in encoder.variants:
        if one.cosine is None:
            if one.download_bytes:
                use = f"{program()} models use {encoder.id} --variant {one.name}"
                yield f"  {one.name}: {size(one.download_bytes)} to fetch: {use}"
            continue
        told = f"  {one.name}: loses {max(0.0, 1 - one.cosine):.2g}"
        if one.speed is not None:
            told += f", {one.speed:.1f} times as fast here"
        if one.name == encoder.variant:
            told += " (in use)"
        elif one.speed is not None and one.speed > 1:
            told += f". Use it: {program()} models use {encoder.id} --variant {one.name}"
        yield told


def _found(encoder: EncoderInfo) -> list[tuple[str, str]]:
    return [(key, words) for key, words in _MEASURED.items() if key in encoder.measured]


_MEASURED = {
    "recall_at_1": "{:.1%} of captions find their photo at once",
    "recall_at_5": "{:.1%} among the first five",
    "alike_at_10": "{:.1%} of the ten that look most alike are alike",
    "top_at_1": "{:.1%} named right",
    "pictures_per_second": "{:.1f} pictures a second",
}
"""What is told of an encoder, of all that tests/benchmarks/bench_encoders.py measures."""


def offer_document(entry: "Entry") -> Document:
    """An encoder that could be installed, with the same keys and what only the catalogue knows."""
    return {
        "id": entry.id,
        "name": entry.name,
        "family": entry.family,
        "dim": entry.dim,
        "installed": False,
        "in_use": False,
        "basic": False,
        "bytes": entry.download_bytes,
        "languages": list(entry.languages),
        "licence": entry.licence,
        "quality": entry.quality,
        "vectors": 0,
        "quality_source": entry.quality_source,
        "good_for": entry.good_for,
        "memory_bytes": entry.memory_bytes,
        "speed": entry.speed,
        "recommended": entry.recommended,
        "research_only": entry.research_only,
        "repository": entry.hub.repository if entry.hub else None,
        "needs_export": entry.needs_export,
        "export": entry.export or None,
        "variants": dict(entry.hub.variants) if entry.hub else {},
        "unverified": list(entry.unverified),
    }


def offer_lines(entry: "Entry") -> Iterator[str]:
    """An encoder that could be installed, for people."""
    marks = ["recommended"] * entry.recommended + ["research only"] * entry.research_only
    yield f"{entry.id}  {entry.name}" + (f"  ({', '.join(marks)})" if marks else "")
    yield f"  {entry.good_for}"
    fetched, memory = size(entry.download_bytes), size(entry.memory_bytes)
    languages = ", ".join(entry.languages) or "no words"
    yield f"  {fetched} to fetch, {memory} of memory, {entry.speed}, {entry.licence}, {languages}"
    if entry.quality:
        yield f"  {entry.quality}"
    if entry.needs_export:
        yield f"  Nobody offers it ready to use. Make it: {entry.export}"
    if entry.unverified:
        words = ", ".join(_UNVERIFIED.get(field, field) for field in entry.unverified)
        yield f"  Not verified: {words}"


_UNVERIFIED = {
    "download_bytes": "size",
    "memory_bytes": "memory",
    "files": "names of the files",
    "variants": "sizes of the variants",
}
