"""The libraries of the extra `export`: found wanting in one line, and kept from chattering."""

import contextlib
import importlib
import logging
import os
import sys
import warnings
from collections.abc import Iterator
from types import ModuleType

from photoapp.base.messages import Code, PhotoappError

CONVERTING = {
    "torch": "torch",
    "onnx": "onnx",
    "onnxscript": "onnxscript",
    "open_clip": "open_clip_torch",
    "timm": "timm",
}
"""What an export needs: module -> the package that holds it."""

SHRINKING = {"onnx": "onnx"}
"""What a variant needs."""

# The second writes whole graphs, to whoever listens.
_CHATTERERS = ("torch", "torch.__trace", "onnxscript", "onnx_ir", "timm")

# A torchvision built for CUDA beside a torch built for processors looks for an operator of its own
# as it is imported, and fails; pictures are read by neither of them here.
_REGISTRATIONS = "torchvision._meta_registrations"


def need(modules: dict[str, str]) -> None:
    """Import what is asked for. Raises PhotoappError(EXPORT_NOT_INSTALLED) naming what to type."""
    missing = []
    for module, package in modules.items():
        # The first import of transformers or timm may otherwise ask the hub for something.
        os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
        if module == "open_clip" and "torchvision" not in sys.modules:
            sys.modules.setdefault(_REGISTRATIONS, ModuleType(_REGISTRATIONS))
        try:
            with quiet():
                importlib.import_module(module)
        except ImportError:
            missing.append(package)
    if missing:
        raise PhotoappError(Code.EXPORT_NOT_INSTALLED, missing=" ".join(missing))


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Keep warnings of these libraries, meant for those who develop with them, from the user."""
    loggers = [logging.getLogger(name) for name in _CHATTERERS]
    levels = [logger.level for logger in loggers]
    root = logging.getLogger()
    root.addFilter(_not_of_root)  # open_clip and ONNX Runtime's tools log without a name
    for logger in loggers:
        logger.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        root.removeFilter(_not_of_root)
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


def _not_of_root(record: logging.LogRecord) -> bool:
    return record.name != "root"
