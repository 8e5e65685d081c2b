"""Text from files: bytes of unknown encoding -> clean, bounded strings."""

import re
import unicodedata

MOST_CHARACTERS = 10_000
"""Longest text kept (a description)."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_MARKED = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


def clean(text: str, most: int = MOST_CHARACTERS) -> str:
    """Without control characters and outer blanks, composed (NFC), cut to `most` characters."""
    return unicodedata.normalize("NFC", _CONTROL.sub("", text[: 4 * most])).strip()[:most].strip()


def tidy(text: str) -> str:
    """A name on one line, at most 200 characters."""
    return clean(" ".join(text.split()), 200)


def decode(raw: bytes, encoding: str = "") -> str:
    """Text up to the first NUL: as `encoding`, else UTF-8 if it is valid, else Western European.

    Bytes that look like UTF-8 by chance are rare; the other way round gives mojibake.
    """
    for mark, marked in _MARKED.items():
        if raw.startswith(mark):
            return clean(raw[len(mark) :].decode(marked, "replace").split("\0")[0])
    raw = raw.split(b"\0")[0]
    for candidate in (encoding, "utf-8", "cp1252"):
        if candidate:
            try:
                return clean(raw.decode(candidate))
            except UnicodeDecodeError:
                continue
    return clean(raw.decode("latin-1"))


def decode_utf16(raw: bytes) -> str:
    """Windows' XP tags: UTF-16, little-endian."""
    return clean(raw[: len(raw) // 2 * 2].decode("utf-16-le", "replace").split("\0")[0])
