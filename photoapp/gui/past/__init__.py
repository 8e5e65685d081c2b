"""Undo and redo, and the list of what was done."""
