"""The log file: rotated, and without the names of a person's folders, files and questions."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from photoapp.base.home import Home

_BYTES, _KEPT = 1_000_000, 3
# Names hold blanks: an unquoted path ends at the next mark, and words after it go with it.
_QUOTED = re.compile(r"""(['"])(?=[^'"\n]*[/\\])[^'"\n]*\1""")
_BARE = re.compile(r"""(?<![\w<.:/\\])(?:[A-Za-z]:[\\/]|[\\/])[^\n'",:;)]+""")
_CODE = re.compile(r'File "([^"\n]+\.py)", line')


@contextmanager
def log_file(home: Home) -> Iterator[None]:
    """Send everything logged meanwhile to `home.log`, which appears with its first line."""
    handler = _LogFile(home)
    handler.setFormatter(_Redacting("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    try:
        yield
    finally:
        root.setLevel(level)
        root.removeHandler(handler)
        handler.close()


def redacted(text: str) -> str:
    """The text with every path replaced by `<path>`, except those of program code."""
    text = _CODE.sub(lambda match: f"File <{_short(match[1])}>, line", text)
    return _BARE.sub("<path>", _QUOTED.sub("<path>", text))


def _short(path: str) -> str:
    """`photoapp/cli/app.py` instead of a path that tells a user's name."""
    parts = Path(path).parts
    for top in ("photoapp", "site-packages"):
        if top in parts:
            index = len(parts) - 1 - parts[::-1].index(top)
            return "/".join(parts[index:])
    return parts[-1]


class _Redacting(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record))


class _LogFile(logging.Handler):
    """Makes file and folder only when there is something to write, so that looking never writes."""

    def __init__(self, home: Home) -> None:
        super().__init__()
        self._home = home
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._file is None:
            self._file = self._opened()
        self._file.emit(record)

    def _opened(self) -> logging.Handler:
        # Imported here: it brings sockets and pickling, 8 ms that a quiet command need not pay.
        from logging.handlers import RotatingFileHandler

        try:
            self._home.create()
            self._home.log.parent.mkdir(mode=0o700, exist_ok=True)
            file: logging.Handler = RotatingFileHandler(
                self._home.log, maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8"
            )
        except OSError:
            # A log that cannot be written has no other place to say so, and stops nothing.
            file = logging.NullHandler()
        file.setFormatter(self.formatter)
        return file

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()
