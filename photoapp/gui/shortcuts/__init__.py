"""The sheet of all shortcuts."""

from photoapp.gui.shortcuts.sheet import ShortcutSheet, shown

__all__ = ["ShortcutSheet", "shown"]
