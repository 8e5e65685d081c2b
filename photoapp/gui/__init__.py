"""The window: the only Qt in the program. `app.run` is its one way in."""

import builtins
import importlib

# For a dialect of its own (`from __feature__ import`), which nothing here speaks, PySide takes the
# place of Python's import, reads the source of whatever is imported from then on, and keeps it: a
# fifth of the processor time of all imports, and 13 MB.
_import = builtins.__import__
importlib.import_module("PySide6.QtCore")
builtins.__import__ = _import
