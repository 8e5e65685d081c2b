"""What every layout needs: configs read with care, a draft of `model.json`, and its gaps found."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from photoapp.encoder.fields import FieldsError
from photoapp.encoder.spec import Family

_CONFIG_LIMIT = 8 << 20  # bytes; a tokenizer_config.json with 256,000 added tokens stays below

# Provisional, until relevance is measured in a library: scale and bias that the family's networks
# end their training with (OpenAI's CLIP at its limit of 100; google/siglip-base-patch16-224 at
# 117.3 and -12.9), and a cut below what matching pictures get. A catalogue entry knows better.
_SCORES: Mapping[Family, Mapping[str, float]] = {
    Family.CLIP: {"scale": 100.0, "bias": -23.0, "cut": 0.18},
    Family.SIGLIP: {"scale": 117.3, "bias": -12.9, "cut": 0.04},
    Family.CLASSIFIER: {"scale": 1.0, "bias": 0.0, "cut": 0.0},
    Family.FEATURES: {"scale": 10.0, "bias": -5.0, "cut": 0.3},
}


class Gap(ValueError):  # noqa: N818 - what is not there, told to a person as it is
    """A file or a field is missing; the text says which, and what was found instead."""


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a network beside its files, as a catalogue entry does. Empty: not known.

    fields: by part of `model.json` ("image", "text", "score"), fields that the configs may leave
    open, as they stand in `model.json`; what a config says itself stays.
    """

    id: str = ""
    name: str = ""
    family: str = ""
    languages: tuple[str, ...] = ()
    licence: str = ""
    source: str = ""
    quality: str = ""
    prompts: tuple[str, ...] = ()
    fields: Mapping[str, Mapping[str, object]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Precision:
    """Graphs of one precision. text: "" where there is none, `image` again where one has both."""

    name: str
    image: str
    text: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """The files to take. graphs: the reference first. others: configs, tokenizer, card."""

    graphs: tuple[Precision, ...]
    others: tuple[str, ...]

    @property
    def names(self) -> list[str]:
        """Every file once."""
        graphs = [name for one in self.graphs for name in (one.image, one.text) if name]
        return list(dict.fromkeys([*graphs, *self.others]))


@dataclass(slots=True)
class Draft:
    """`model.json` as far as the configs tell it: None where they do not, with a note in `open`
    of where that was looked for. labels: of a classifier.
    """

    said: dict[str, Any]
    open: dict[str, str] = field(default_factory=dict)
    labels: tuple[str, ...] = ()


class Config:
    """A JSON file of the folder. Absent: as if it said nothing. Raises FieldsError."""

    def __init__(self, root: Path, name: str, part: str = "") -> None:
        self.name = name
        self.there = (root / name).is_file()
        self._said: dict[str, Any] = {}
        if self.there:
            self._said = _object(root / name, name)
            inner = self._said.get(part) if part else None
            self._said = inner if isinstance(inner, dict) else self._said

    def get(self, *keys: str) -> Any:
        """The first value that is there; "a.b" for one in a part."""
        for key in keys:
            value: Any = self._said
            for step in key.split("."):
                value = value.get(step) if isinstance(value, dict) else None
            if value is not None:
                return value
        return None

    def whole(self, *keys: str) -> int | None:
        """A whole number, None if there is none."""
        value = self.get(*keys)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def text(self, *keys: str) -> str:
        """A text, "" if there is none; of an added token, its content."""
        value = self.get(*keys)
        value = value.get("content") if isinstance(value, dict) else value
        return value if isinstance(value, str) else ""

    def note(self, field_: str) -> str:
        """Why a field that was looked for here is open."""
        return f"{self.name} does not say {field_}" if self.there else f"there is no {self.name}"


def three(value: object) -> list[float] | None:
    """Three numbers: as a list, or one for all; None of anything else."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return [float(value)] * 3
    if isinstance(value, list) and len(value) == 1:
        return three(value[0])
    return value if isinstance(value, list) else None


def score(family: Family) -> dict[str, float]:
    """What a cosine means by default, in a family."""
    return dict(_SCORES[family])


def completed(draft: Draft, about: About) -> dict[str, Any]:
    """The draft with what is known beside the files. Raises Gap for the first field still open."""
    said = dict(draft.said)
    for key in ("id", "name", "family", "licence", "source", "quality"):
        if known := getattr(about, key):
            said[key] = known
    for key in ("languages", "prompts"):
        if listed := getattr(about, key):
            said[key] = list(listed)
    for part, fields in about.fields.items():
        if isinstance(said.get(part), dict):
            fixed = said[part] if part != "score" else {}
            said[part] = said[part] | {
                key: value for key, value in fields.items() if fixed.get(key) is None
            }
    for part in ("", "image", "text"):
        values = said.get(part) if part else said
        for key, value in (values or {}).items():
            name = f"{part}.{key}" if part else key
            if value is None and name in draft.open:
                raise Gap(f"{name} is not known: {draft.open[name]}")
    return said


def listed(names: Sequence[str], most: int = 5) -> str:
    """Some names for a sentence."""
    shown = ", ".join(sorted(names)[:most])
    return shown + (" ..." if len(names) > most else "") if names else "nothing"


def _object(path: Path, name: str) -> dict[str, Any]:
    if path.stat().st_size > _CONFIG_LIMIT:
        raise FieldsError(f"{name} is larger than {_CONFIG_LIMIT} bytes")
    try:
        found = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise FieldsError(f"{name} is not JSON") from error
    if not isinstance(found, dict):
        raise FieldsError(f"{name} is not an object")
    return found
