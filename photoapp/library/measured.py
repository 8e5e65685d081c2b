"""What was measured of encoders on this machine: one small file beside the model folders."""

import json
import logging
import math
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

_log = logging.getLogger(__name__)

FILE = ".measured.json"  # hidden: no folder of an encoder can have that name
_FORMAT = 1

Figures = dict[str, dict[str, float]]


def read(folder: Path) -> Figures:
    """Figures by identity and name. A file that is damaged holds none: all can be measured anew."""
    try:
        said = json.loads((folder / FILE).read_bytes())
        if said["format"] != _FORMAT:
            return {}
        return {
            str(identity): {str(name): _finite(value) for name, value in figures.items()}
            for identity, figures in said["encoders"].items()
        }
    except FileNotFoundError:
        return {}
    except (OSError, ArithmeticError, ValueError, TypeError, LookupError, AttributeError) as error:
        _log.info("%s cannot be read: %s", FILE, type(error).__name__)
        return {}
    except RecursionError:
        _log.info("%s cannot be read: it is nested without end", FILE)
        return {}


def note(folder: Path, identity: str, figures: Mapping[str, float]) -> None:
    """Add to what is known of an encoder, replacing figures of the same name. Raises OSError."""
    known = read(folder)
    known[identity] = known.get(identity, {}) | dict(figures)
    _write(folder, known)


def forget(folder: Path, identity: str) -> None:
    """Know nothing of an encoder any more. Raises OSError."""
    known = read(folder)
    if known.pop(identity, None) is not None:
        _write(folder, known)


def _finite(value: object) -> float:
    """A figure that JSON can say, as what reads the program's own answers expects."""
    found = float(value)  # type: ignore[arg-type]
    if not math.isfinite(found):
        raise ValueError(found)
    return found


def _write(folder: Path, known: Figures) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f"{FILE}-", dir=folder)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump({"format": _FORMAT, "encoders": known}, stream, indent=1, sort_keys=True)
        Path(name).replace(folder / FILE)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
