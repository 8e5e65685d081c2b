"""URLs that hold or name a local picture, as drops and the clipboard bring them."""

import base64
import binascii
import os
import re
from urllib.parse import unquote_to_bytes, urlsplit

_DATA = re.compile(r"data:image/[\w.+-]+(?:;[\w.+=-]+)*?(?P<coded>;base64)?,", re.IGNORECASE)
_LONGEST = 256 << 20
"""Bytes of a picture in a URL that are taken; no picture anybody pastes has so many."""


def path_of(url: str) -> str | None:
    """The path that a `file:` URL names, surrogate-escaped; None for any other URL or text.

    A host other than this computer is a network drive on Windows, and nothing elsewhere.
    """
    if url[:5].lower() != "file:" or "\0" in url:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    if os.name == "nt":
        from urllib.request import url2pathname  # here: it brings a client for HTTP along

        host = "" if parts.hostname in (None, "localhost") else f"//{parts.hostname}"
        return url2pathname(f"{host}{parts.path}") or None
    if parts.hostname not in (None, "localhost") or not parts.path.startswith("/"):
        return None
    # "?" and "#" that a program left as they are belong to the name; nothing else could.
    query = f"?{parts.query}" if parts.query else ""
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    path = unquote_to_bytes(f"{parts.path}{query}{fragment}".encode("utf-8", "surrogateescape"))
    return None if b"\0" in path else os.fsdecode(path)


def picture_of(url: str) -> bytes | None:
    """The file that a `data:image/...` URL (RFC 2397) holds, None for any other URL or text."""
    match = _DATA.match(url) if len(url) <= 2 * _LONGEST else None
    if match is None:
        return None
    content = url[match.end() :]
    if not match["coded"]:
        return unquote_to_bytes(content)
    try:
        return base64.b64decode(b"".join(unquote_to_bytes(content).split()), validate=True)
    except binascii.Error:
        return None
