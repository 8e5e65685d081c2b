"""Asks how photos are to be exported; shows what they would be called and how much they take."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from photoapp.base.exports import ExportEstimate, ExportName, ExportWish
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName, PhotoappError
from photoapp.gui import theme
from photoapp.gui.care.renaming import FIELDS
from photoapp.gui.exporting.form import ExportForm
from photoapp.gui.exporting.frame import Framed
from photoapp.gui.exporting.remembered import Remembered
from photoapp.gui.widgets.controls import ElidedLabel, label
from photoapp.gui.widgets.menu import Menu
from photoapp.gui.wording import words
from photoapp.gui.wording.sentences import error_sentence
from photoapp.gui.work import Lane, Work

if TYPE_CHECKING:
    from photoapp.library.exports import Exports

PREVIEW = 3
_PAUSE_MS = 200  # after a change, before what it would give is looked up


class ExportDialog(Framed):
    """Signal: wished(ExportWish, str) how, and the folder; then the dialog closes.

    Attributes: form; preview, lines with new names; estimate, a line with bytes.
    """

    wished = Signal(object, str)

    def __init__(
        self,
        window: QWidget,
        work: Work,
        exports: "Exports",
        photos: Sequence[int],
        remembered: Remembered,
    ) -> None:
        title = window.tr("Export {0}").format(words.photos(len(photos)))
        super().__init__(window, title, window.tr("Export"))
        self._work, self._exports, self._photos = work, exports, list(photos)
        self._job = Job(JobName.EXPORTING)
        self.form = ExportForm(remembered, self)
        self.form.changed.connect(self._changed)
        self.form.moved.connect(self._look_at_folder)
        self.form.other_folder.connect(self._ask_folder)
        self.form.insert.clicked.connect(self._offer)
        self.form.pattern.returnPressed.connect(self.finish)
        self.preview = [
            ElidedLabel(parent=self, mode=Qt.TextElideMode.ElideMiddle) for _ in range(PREVIEW)
        ]
        self._trouble = label("", "warning", self)
        self.estimate = label("", "secondary", self)
        self._lay_out()
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._look)
        self.destroyed.connect(partial(work.drop, ("export names", id(self))))
        self.destroyed.connect(partial(work.drop, ("export estimate", id(self))))
        self.destroyed.connect(partial(work.drop, ("export folder", id(self))))
        self.finished.connect(self._end)
        self._changed()
        if self.form.usual:
            propose = partial(self._exports.first_outside, self.form.usual)
            work.query(("export folder", id(self)), propose, self._propose, self._fail)
        else:
            self._look_at_folder()

    def finish(self) -> None:
        """Take what is wished."""
        wish = self.form.wish()
        if isinstance(wish, ExportWish) and self.form.folder:
            self.wished.emit(wish, self.form.folder)
            self.accept()

    def _lay_out(self) -> None:
        below = QWidget(self)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TINY)
        for line in self.preview:
            line.setProperty("kind", "secondary")
            column.addWidget(line)
        column.addWidget(self._trouble)
        self.form.below_names.addWidget(below)
        self.put(self.form)
        self.foot.addWidget(self.estimate, 1)

    def _forget(self) -> None:
        """What is being found out is of no use any more."""
        self._job.cancel()
        self._work.drop(("export names", id(self)))
        self._work.drop(("export estimate", id(self)))

    def _end(self) -> None:
        self._forget()
        self._work.drop(("export folder", id(self)))

    def _changed(self) -> None:
        self._forget()
        wish = self.form.wish()
        trouble = isinstance(wish, PhotoappError)
        self._say_trouble(wish if isinstance(wish, PhotoappError) else None)
        for line in self.preview:
            line.setVisible(not trouble and bool(line.text()))
        self.button.setEnabled(not trouble and bool(self.form.folder))
        if trouble:
            self._pause.stop()
        else:
            self.estimate.setText(self.tr("Finding out how much it takes…"))
            self._pause.start()

    def _say_trouble(self, error: PhotoappError | None) -> None:
        said = error_sentence(error) if error is not None else None
        self._trouble.setText(f"{said.text} {said.advice}".strip() if said else "")
        self._trouble.setVisible(said is not None)

    def _look(self) -> None:
        wish = self.form.wish()
        if not isinstance(wish, ExportWish):
            return
        self._job = Job(JobName.EXPORTING)
        plan = partial(self._exports.planned, self._photos, wish, PREVIEW)
        guess = partial(self._guess, wish, self.form.folder, self._job)
        self._work.query(("export names", id(self)), plan, self._show_names, self._fail)
        self._work.query(
            ("export estimate", id(self)),
            guess,
            self._show_estimate,
            self._fail,
            lane=Lane.PICTURE,
        )

    def _show_names(self, planned: Sequence[ExportName]) -> None:
        arrow = "←" if theme.right_to_left() else "→"
        for number, line in enumerate(self.preview):
            told = planned[number] if number < len(planned) else None
            line.setText(f"{told.old} {arrow} {told.new}" if told else "")
            line.setVisible(told is not None)

    def _guess(
        self, wish: ExportWish, folder: str, job: Job
    ) -> tuple[ExportEstimate, PhotoappError | None]:
        """How much it takes, and that there is no room for it. Not on the GUI thread."""
        told = self._exports.estimate(self._photos, wish, job)
        return told, self._exports.no_room(told, folder) if folder else None

    def _show_estimate(self, found: tuple[ExportEstimate, PhotoappError | None]) -> None:
        told, lacks = found
        if lacks is not None:
            self._say_trouble(lacks)
        if not told.sampled:
            text = self.tr("None of a few photos could be tried.")
        elif told.least == told.most:
            text = self.tr("Takes {0}").format(words.size(told.bytes))
        else:
            text = self.tr("About {0}, between {1} and {2}").format(
                *map(words.size, (told.bytes, told.least, told.most))
            )
        self.estimate.setText(text)

    def _propose(self, folder: str) -> None:
        self.form.begin_at(folder)
        self._look_at_folder()

    def _look_at_folder(self) -> None:
        look = partial(self._exports.is_shown, self.form.folder)
        self._work.query(("export folder", id(self)), look, self._say_shown, self._fail)

    def _say_shown(self, shown: bool) -> None:
        if shown != self.form.shown.isVisibleTo(self):
            self.form.shown.setVisible(shown)
            self.fit()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, PhotoappError):
            self._work.failed.emit(error)
        self.estimate.setText("")

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Export into"), self.form.folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.form.show_folder)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _offer(self) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for name, text in FIELDS.items():
            shown = QCoreApplication.translate("renaming", text)
            menu.addAction(shown, partial(self.form.pattern.insert, f"{{{name}}}"))
        menu.popup(self.form.insert.mapToGlobal(self.form.insert.rect().bottomLeft()))
