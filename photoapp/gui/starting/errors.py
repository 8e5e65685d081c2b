"""What nobody expected: a plain dialog with text to copy, and the log."""

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from photoapp.base.answers import EncoderStatus
from photoapp.gui import theme
from photoapp.gui.starting.report import report
from photoapp.gui.widgets.controls import Button, heading, label
from photoapp.gui.wording.sentences import error_sentence

_log = logging.getLogger(__name__)


class ErrorDialog(QDialog):
    """An error in words, with its details to copy.

    Attribute: details, the text to copy, which holds nothing private.
    """

    def __init__(
        self,
        error: BaseException,
        parent: QWidget | None = None,
        *,
        encoder: EncoderStatus | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(QCoreApplication.applicationName())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        self.details = report(error, encoder)
        text = self.tr(
            "Your photos are not affected. If it happens again, please report it with the text "
            "below; names of your files and folders, tags and searches are left out."
        )
        self._text = QPlainTextEdit(self.details)
        self._text.setReadOnly(True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setAccessibleName(self.tr("Details"))
        copy = Button(self.tr("Copy"), "quiet", "copy", self)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.details))
        close = Button(self.tr("Close"), "primary", parent=self)
        close.setDefault(True)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(copy)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.LARGE)
        layout.setSpacing(theme.MEDIUM)
        layout.addWidget(heading(self.tr("Something went wrong"), parent=self))
        if isinstance(error, Exception):
            said = error_sentence(error)
            layout.addWidget(label(f"{said.text} {said.advice}".strip(), parent=self))
        layout.addWidget(label(text, "soft", self))
        layout.addWidget(self._text)
        layout.addLayout(buttons)


class Catcher(QObject):
    """Takes what no code handles, from any thread: logs it and shows one dialog at a time.

    encoder: asked for the one in use when an error is reported, None while that is not known.
    """

    _caught = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        encoder: Callable[[], EncoderStatus | None] = lambda: None,
    ) -> None:
        super().__init__(parent)
        self._encoder = encoder
        self._dialog: ErrorDialog | None = None
        self._caught.connect(self.show)
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._uncaught
        threading.excepthook = lambda seen: self._uncaught(
            seen.exc_type, seen.exc_value, seen.exc_traceback
        )

    def show(self, error: BaseException) -> None:
        """Show a dialog, unless one is open: the first error explains the others."""
        if self._dialog is None:
            self._dialog = ErrorDialog(error, encoder=self._encoder())
            self._dialog.destroyed.connect(self._closed)
            self._dialog.open()

    def close(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def _closed(self) -> None:
        self._dialog = None

    def _uncaught(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is None or issubclass(kind, KeyboardInterrupt):
            return
        _log.error("uncaught", exc_info=(kind, error, trace))
        self._caught.emit(error)
