"""The section of backups: what there is, one more now, and going back to one."""

import os
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from photoapp.base.files import printable
from photoapp.base.safety import Backup
from photoapp.gui import theme
from photoapp.gui.settings import said
from photoapp.gui.settings.parts import Confirm, Section
from photoapp.gui.widgets.controls import Button, label
from photoapp.gui.wording import words


class BackupsSection(Section):
    """Signals: make(); reveal(path) of a backup; restore(path) of one to go back to."""

    make = Signal()
    reveal = Signal(str)
    restore = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        intro = self.tr(
            "A backup holds what you have made of your photos: tags, albums, ratings, searches. "
            "The photos themselves are not in it. One is made automatically on each day you change "
            "something."
        )
        super().__init__(self.tr("Backups"), intro, parent)
        self._lines: list[_Line] = []
        self._make = Button(self.tr("Back up now"), "primary", parent=self)
        self._make.clicked.connect(self._begin)
        other = Button(self.tr("Go back to a file…"), "quiet", parent=self)
        other.clicked.connect(self._choose)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SMALL)
        buttons.addWidget(self._make)
        buttons.addWidget(other)
        buttons.addStretch()
        self.column.addLayout(buttons)
        self._chosen = _Line(self)  # a file from elsewhere
        self._chosen.restore.connect(self.restore)
        self._chosen.hide()
        self.column.addWidget(self._chosen)
        self._empty = label(self.tr("There are none yet."), "soft", self)
        self.column.addWidget(self._empty)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.TINY)
        self.column.addLayout(self._list)
        kept = self.tr(
            "One is kept for each of the last 7 days and of the 4 weeks before, besides the last "
            "10 made by you, the last 5 made before going back, and all made before updates."
        )
        self.column.addSpacing(theme.SMALL)
        self.column.addWidget(label(kept, "secondary", self))
        self.column.addStretch()

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """Take what there is now, newest first."""
        self._make.setEnabled(True)
        while len(self._lines) < len(backups):
            line = _Line(self)
            line.restore.connect(self.restore)
            line.reveal.connect(self.reveal)
            self._lines.append(line)
            self._list.addWidget(line)
        for line, backup in zip(self._lines, backups, strict=False):
            line.show_backup(backup)
            line.show()
        for line in self._lines[len(backups) :]:
            line.hide()
        self._empty.setVisible(not backups)

    def _begin(self) -> None:
        self._make.setEnabled(False)  # until it is there, or was refused
        self.make.emit()

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("The backup to go back to"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Backups (*.sqlite)"))
        dialog.fileSelected.connect(self.ask_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_file(self, path: str) -> None:
        """Ask whether to go back to a backup that lies elsewhere."""
        self._chosen.show_file(path)
        self._chosen.show()
        self._chosen.ask()


class _Line(QFrame):
    """One backup. Signals: reveal(path); restore(path)."""

    reveal = Signal(str)
    restore = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._path = ""
        self._text = label("", "", self)
        self._about = label("", "secondary", self)
        self._show = Button(self.tr("Show"), "card quiet", parent=self)
        self._show.clicked.connect(lambda: self.reveal.emit(self._path))
        self._back = Button(self.tr("Go back to this…"), "card quiet", parent=self)
        self._back.clicked.connect(self.ask)
        self._confirm = Confirm(self)
        self._confirm.agreed.connect(lambda: self.restore.emit(self._path))
        self._confirm.declined.connect(self._leave)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._text)
        texts.addWidget(self._about)
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addLayout(texts, 1)
        for button in (self._show, self._back):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.SMALL, theme.MEDIUM, theme.SMALL)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._confirm)

    def show_backup(self, backup: Backup) -> None:
        """Take a backup of the home."""
        if backup.path != self._path:
            self._confirm.hide()
        self._path = backup.path
        size = words.size(backup.bytes)
        self._say(said.made(backup), f"{said.backup(backup)} · {size}")

    def show_file(self, path: str) -> None:
        """Take a file from elsewhere."""
        self._path = path
        self._show.hide()
        self._say(printable(os.path.basename(path)), words.folder(path))

    def ask(self) -> None:
        """Ask whether to go back to it."""
        text = self.tr(
            "Tags, albums, ratings and searches become again what they were then. Your photos are "
            "not touched. What there is now is backed up first, so that you can come back to it. "
            "The window closes and opens again."
        )
        self._confirm.ask(text, self.tr("Go back to this"), self.tr("Stay with what is now"))

    def _leave(self) -> None:
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, text: str, about: str) -> None:
        self._text.setText(text)
        self._about.setText(about)
        self._show.setAccessibleName(self.tr("Show the backup of {0}").format(text))
        self._back.setAccessibleName(self.tr("Go back to the backup of {0}").format(text))
