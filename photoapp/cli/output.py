"""How commands print: one JSON document or lines for people, on stdout."""

import json
import os
import shlex
import shutil
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import click

from photoapp.base.files import printable

FORMAT = 1
Document = dict[str, Any]

json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")

_CONTROL = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), "\ufffd")


def present(as_json: bool, document: Mapping[str, Any], lines: Iterable[str]) -> None:
    """Print a command's answer the way it was asked for. `lines` is not read for JSON."""
    if as_json:
        print_json(document)
        return
    for line in lines:
        click.echo(line)


def print_json(document: Mapping[str, Any]) -> None:
    """Print the one document, always in UTF-8, indented where a person looks at it."""
    indent = 2 if sys.stdout.isatty() else None
    text = json.dumps({"format": FORMAT, **document}, ensure_ascii=False, indent=indent)
    click.echo(text.encode("utf-8", "replace"))  # a question may hold bytes that are no text


def note(line: str) -> None:
    """A remark for the person at the terminal, on stderr so that results stay clean."""
    click.echo(line, err=True)


def shown(path: str) -> str:
    """A path or name for a terminal: no control character reaches it."""
    return printable(path).translate(_CONTROL)


def count(n: int, noun: str) -> str:
    """1, "photo" -> "1 photo"; 1200, "photo" -> "1,200 photos"."""
    return f"{n:,} {noun}" if n == 1 else f"{n:,} {noun}s"


def size(n: int) -> str:
    """Bytes -> "1.7 MB"."""
    amount = float(n)
    for unit in ("bytes", "KB", "MB", "GB"):
        if amount < 1000:
            return (
                f"{amount:.0f} {unit}"
                if amount >= 10 or unit == "bytes"
                else f"{amount:.1f} {unit}"
            )
        amount /= 1000
    return f"{amount:.1f} TB"


def duration(seconds: float) -> str:
    """Seconds -> "2 min 5 s"."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def program() -> str:
    """What to type to start this program again, as it was started."""
    started = Path(sys.argv[0])
    if started.name == "__main__.py":
        return f"{_typed(sys.executable)} -m photoapp"
    found = shutil.which(started.name)
    if found and Path(found).absolute() == started.absolute():
        return shlex.quote(started.name)
    return _typed(sys.argv[0])


def _typed(path: str) -> str:
    relative = os.path.relpath(path)
    short = relative if not relative.startswith("..") else path
    return shlex.quote(short)
