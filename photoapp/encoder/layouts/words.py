"""The tokenizer of a foreign folder: its file, what it pads with, how texts are cleaned."""

import json
from pathlib import Path
from typing import Any

from photoapp.encoder.fields import FieldsError
from photoapp.encoder.layouts.draft import Config
from photoapp.encoder.spec import Cleaning

CLIP_WORDS = 49_408
"""Entries of CLIP's own vocabulary, which knows no capital letters."""

_LIMIT = 64 << 20  # bytes of a tokenizer.json
_ABSURD = 100_000  # tokens; "no limit" is written as 10 to the 30


def pad_id(folder: Path, name: str, stated: int | None) -> int | None:
    """What texts are padded with: as the tokenizer's configs say, else as `config.json` does.

    folder: where the tokenizer lies. None if nobody says. Raises FieldsError.
    """
    for config in ("tokenizer_config.json", "special_tokens_map.json"):
        token = Config(folder, config).text("pad_token")
        if token and (found := _id_of(folder / name, token)) is not None:
            return found
    said = _read(folder / name)
    padding = said.get("padding")
    if isinstance(padding, dict) and isinstance(padding.get("pad_id"), int):
        return int(padding["pad_id"])
    return stated


def context(folder: Path, *others: int | None) -> int | None:
    """The most tokens of a text: the least that anybody states, None if nobody does."""
    limit = Config(folder, "tokenizer_config.json").whole("model_max_length")
    known = [one for one in (limit, *others) if one is not None and 0 < one < _ABSURD]
    return min(known) if known else None


def clean(folder: Path, kind: str | None) -> dict[str, Any]:
    """`lower` and `clean` of the text side. kind: open_clip's `clean`, None where it says none."""
    config = Config(folder, "tokenizer_config.json")
    # SiglipTokenizer takes punctuation off and lowers in Python, before its vocabulary is asked;
    # doing so twice changes nothing.
    canonical = kind == "canonicalize" or config.text("tokenizer_class").startswith("SiglipT")
    lower = kind == "lower" or config.get("do_lower_case") is True
    return {
        "lower": lower or canonical,
        "clean": (Cleaning.CANONICAL if canonical else Cleaning.NONE).value,
    }


def _id_of(path: Path, token: str) -> int | None:
    said = _read(path)
    for added in said.get("added_tokens") or []:
        if isinstance(added, dict) and added.get("content") == token:
            found = added.get("id")
            return found if isinstance(found, int) else None
    model = said.get("model")
    words = model.get("vocab") if isinstance(model, dict) else None
    if isinstance(words, dict):
        found = words.get(token)
        return found if isinstance(found, int) else None
    if isinstance(words, list):  # a unigram model: pairs of a piece and its weight
        for number, piece in enumerate(words):
            if isinstance(piece, list) and piece and piece[0] == token:
                return number
    return None


def _read(path: Path) -> dict[str, Any]:
    if path.stat().st_size > _LIMIT:
        raise FieldsError(f"{path.name} is larger than {_LIMIT} bytes")
    try:
        found = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise FieldsError(f"{path.name} is not JSON") from error
    if not isinstance(found, dict) or not isinstance(found.get("added_tokens") or [], list):
        raise FieldsError(f"{path.name} is no tokenizer")
    return found
