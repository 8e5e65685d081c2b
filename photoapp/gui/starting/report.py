"""The report of an unexpected error that a person may copy: nothing private in it."""

import platform
from collections.abc import Iterator

from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication

from photoapp import __version__
from photoapp.base.answers import EncoderStatus
from photoapp.base.logfile import told

_PACKAGES = (
    "PySide6-Essentials", "numpy", "numkong", "onnxruntime", "onnxruntime-gpu", "pillow", "pi-heif",
    "tokenizers",
)  # fmt: skip


def report(error: BaseException, encoder: EncoderStatus | None = None) -> str:
    """The report of an error. encoder: the one in use, if that is known."""
    return "\n".join([*_surroundings(encoder), "", *told(error)])


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
    import importlib.metadata  # 20 ms, for errors alone

    try:
        return f"{package} {importlib.metadata.version(package)}"
    except importlib.metadata.PackageNotFoundError:
        return ""
