"""The one question of the program whether something is meant: files that go into the trash."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from photoapp.gui.naming import AskingDialog
from photoapp.gui.wording import words


class TrashDialog(AskingDialog):
    """Signal: agreed() they are to go."""

    agreed = Signal()

    def __init__(self, window: QWidget, count: int) -> None:
        """count: of photos."""
        super().__init__(
            window,
            window.tr("Put {0} into the trash?").format(words.photos(count)),
            window.tr(
                "All files of a photo go along: its raw file, its film, its copies. They are in"
                " the trash of your system until you empty it, and Undo brings them back."
            ),
            window.tr("Put into the trash"),
        )
        self.button.setFocus()

    def finish(self) -> None:
        self.agreed.emit()
        self.close()
