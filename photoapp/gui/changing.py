"""What all who change the library for the window have in common: a refusal is said in words."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from photoapp.base.answers import Changes
from photoapp.base.messages import PhotoappError
from photoapp.gui.wording.sentences import error_sentence
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary

T = TypeVar("T")


class Changing(QObject):
    """kinds: what its changes change. Signal: said(text, kind) for the status bar."""

    said = Signal(str, str)

    def __init__(self, library: PhotoLibrary, work: Work, window: QWidget, kinds: Changes) -> None:
        super().__init__(window)
        self.library, self.work, self.window = library, work, window
        self._kinds = kinds

    def change(
        self,
        fn: Callable[[], T],
        then: Callable[[T], None] | None = None,
        refused: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do it in the background, then what follows.

        refused: says why it was not done; else the status bar does.
        """
        self.work.change(fn, self._kinds, then, refused or self.refused)

    def refused(self, error: Exception) -> None:
        """Say why it was not done."""
        if isinstance(error, PhotoappError):
            said = error_sentence(error)
            self.said.emit(f"{said.text} {said.advice}".strip(), "warning")
        else:
            self.work.failed.emit(error)
