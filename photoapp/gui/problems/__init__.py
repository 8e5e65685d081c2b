"""The files that could not be used: which, why, and what to do."""

from photoapp.gui.problems.page import ProblemsPage

__all__ = ["ProblemsPage"]
