"""The log file: rotated, and without the names of a person's folders, files and questions."""

import copy
import errno
import logging
import re
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from photoapp.base.home import Home
from photoapp.base.messages import PhotoappError

_BYTES, _KEPT = 1_000_000, 3
# Names hold blanks: an unquoted path ends at the next mark, and words after it go with it.
_QUOTED = re.compile(r"""(['"])(?=[^'"\n]*[/\\])[^'"\n]*\1""")
_BARE = re.compile(r"""(?<![\w<.:/\\])(?:[A-Za-z]:[\\/]|[\\/])[^\n'",:;)]+""")
_ABOUT_CODE = (AttributeError, NameError, ImportError, RecursionError, ZeroDivisionError)
_DEEPEST = 8  # causes of causes
_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
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


def told(error: BaseException) -> Iterator[str]:
    """An error with its causes, line by line, and nothing private.

    Private is what may stand in an error's own words: names of files and folders, questions, tags.
    So a message is told only where the interpreter itself wrote it, from names of program code.
    """
    chain = [error]
    while len(chain) < _DEEPEST and (before := _cause(chain[-1])) is not None:
        chain.append(before)
    for one in reversed(chain):
        for frame in traceback.extract_tb(one.__traceback__):
            line = redacted(f'File "{frame.filename}", line {frame.lineno}, in {frame.name}')
            yield f"  {line}"
            yield f"    {frame.line or ''}"
        yield f"{type(one).__module__}.{type(one).__qualname__}{_words(one)}"


def _cause(error: BaseException) -> BaseException | None:
    return error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _words(error: BaseException) -> str:
    if isinstance(error, PhotoappError):
        return f": {error.code} ({', '.join(error.values)})"
    if isinstance(error, OSError):
        return f": {errno.errorcode.get(error.errno or 0, 'unknown')}"
    return f": {redacted(str(error))}" if isinstance(error, _ABOUT_CODE) else ""


class _Redacting(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        own = copy.copy(record)
        own.exc_text = None  # another handler may have left the whole text there
        return redacted(super().format(own))

    def formatException(self, ei: _ExcInfo) -> str:  # noqa: N802 - logging's name
        error = ei[1]
        return "" if error is None else "\n".join(told(error))


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
