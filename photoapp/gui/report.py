"""The report of an unexpected error that a person may copy: nothing private in it.

Private is what may stand in an error's own words: names of files and folders, questions, tags.
So a message is told only where the interpreter itself wrote it, from names of program code.
"""

import errno
import importlib.metadata
import platform
import traceback
from collections.abc import Iterator

from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication

from photoapp import __version__
from photoapp.base.answers import EncoderStatus
from photoapp.base.logfile import redacted
from photoapp.base.messages import PhotoappError

_PACKAGES = (
    "PySide6-Essentials", "numpy", "numkong", "onnxruntime", "onnxruntime-gpu", "pillow", "pi-heif",
    "tokenizers",
)  # fmt: skip
_ABOUT_CODE = (AttributeError, NameError, ImportError, RecursionError, ZeroDivisionError)
_DEEPEST = 8  # causes of causes


def report(error: BaseException, encoder: EncoderStatus | None = None) -> str:
    """The report of an error. encoder: the one in use, if that is known."""
    return "\n".join([*_surroundings(encoder), "", *_told(error)])


def _surroundings(encoder: EncoderStatus | None) -> Iterator[str]:
    yield f"photoapp {__version__}, Python {platform.python_version()}, Qt {qVersion()}"
    yield f"{platform.system()} {platform.release()} {platform.machine()}"
    screens = [
        f"{screen.size().width()}x{screen.size().height()}@{screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    ]
    yield f"{QGuiApplication.platformName()} {' '.join(screens)}, {QLocale().name()}"
    yield ", ".join(filter(None, map(_version, _PACKAGES)))
    if encoder is not None:
        name = encoder.id if encoder.basic else "imported"  # its name is the user's affair
        reason = f" ({encoder.why_not_faster})" if encoder.why_not_faster else ""
        yield f"encoder {name}, {encoder.provider or 'not run yet'}{reason}"


def _version(package: str) -> str:
    try:
        return f"{package} {importlib.metadata.version(package)}"
    except importlib.metadata.PackageNotFoundError:
        return ""


def _told(error: BaseException) -> Iterator[str]:
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
