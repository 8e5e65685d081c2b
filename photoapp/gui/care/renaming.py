"""Dialogs that ask what photos are to be called: one by its name, many by a pattern."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from photoapp.base import naming
from photoapp.base.files import printable
from photoapp.base.messages import PhotoappError
from photoapp.base.moving import Renaming
from photoapp.base.pairing import ending
from photoapp.gui import theme
from photoapp.gui.naming import FieldDialog
from photoapp.gui.widgets.controls import Button, ElidedLabel, label
from photoapp.gui.widgets.menu import Menu
from photoapp.gui.wording import words
from photoapp.gui.wording.marks import QT_TRANSLATE_NOOP
from photoapp.gui.wording.sentences import error_sentence
from photoapp.gui.work import Work

_FIRST = 3  # new names shown from the beginning, besides the last
_PAUSE_MS = 150  # after a key, before what it would give is looked up
BEGIN = "{date} {number}"

Plan = Callable[[str], Sequence[Renaming]]

FIELDS = {
    "date": QT_TRANSLATE_NOOP("renaming", "Date"),
    "time": QT_TRANSLATE_NOOP("renaming", "Time"),
    "year": QT_TRANSLATE_NOOP("renaming", "Year"),
    "month": QT_TRANSLATE_NOOP("renaming", "Month"),
    "day": QT_TRANSLATE_NOOP("renaming", "Day"),
    "name": QT_TRANSLATE_NOOP("renaming", "Name so far"),
    "number": QT_TRANSLATE_NOOP("renaming", "Number"),
    "camera": QT_TRANSLATE_NOOP("renaming", "Camera"),
    "place": QT_TRANSLATE_NOOP("renaming", "Place"),
}
"""What a pattern may hold, in words (context "renaming")."""


class _Renaming(FieldDialog):
    """A field, and below it what it leads to."""

    def __init__(self, window: QWidget, title: str, text: str, button: str, asks: str) -> None:
        super().__init__(window, title, text, button)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(asks)
        self.field.returnPressed.connect(self.finish)
        self.put_field(self.field)

    def finish(self) -> None:
        if self.button.isEnabled():
            self.given.emit(self.field.text())


class RenameDialog(_Renaming):
    """Asks for the name of one photo; its ending stays. Stays open until it is closed."""

    def __init__(self, window: QWidget, name: str) -> None:
        """name: of the file, as the system has it."""
        shown = printable(name)
        super().__init__(
            window,
            window.tr("Rename “{0}”").format(shown),
            "",
            window.tr("Rename"),
            window.tr("New name"),
        )
        behind = printable(ending(name))
        if behind:
            self.beside.addWidget(label(behind, "soft", self))
        self.field.textChanged.connect(self._check)
        self.field.setText(shown.removesuffix(behind))
        self.field.selectAll()

    def _check(self, text: str) -> None:
        try:
            naming.check_name(text)
        except PhotoappError as error:
            self.say(error_sentence(error).text if text.strip() else "")
            self.button.setEnabled(False)
        else:
            self.say("")


class PatternDialog(_Renaming):
    """Asks for a pattern of names, and shows what it would give. plan: gives that, not called on
    the GUI thread.
    """

    def __init__(self, window: QWidget, work: Work, count: int, plan: Plan) -> None:
        super().__init__(
            window,
            window.tr("Rename {0}").format(words.photos(count)),
            window.tr("Each is named by the pattern, numbered in the order shown. Endings stay."),
            window.tr("Rename"),
            window.tr("Pattern of names"),
        )
        self._work, self._plan = work, plan
        self.setObjectName("pattern")
        more = Button(self.tr("Insert") + "\u2002", "quiet", "caret-down", self)
        more.clicked.connect(partial(self._offer, more))
        self.beside.addWidget(more)
        self.preview = [
            ElidedLabel(parent=self, mode=Qt.TextElideMode.ElideMiddle) for _ in range(_FIRST + 1)
        ]
        for line in self.preview:
            line.setProperty("kind", "secondary")
            self.inside.addWidget(line)
        self.taken = label("", "secondary", self)
        self.inside.addWidget(self.taken)
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._look)
        self.destroyed.connect(partial(work.drop, ("pattern", id(self))))
        self.field.textChanged.connect(self._plan_anew)
        self.field.setText(BEGIN)
        self.field.selectAll()

    def _plan_anew(self) -> None:
        self.button.setEnabled(False)
        self._pause.start()

    def _look(self) -> None:
        plan = partial(self._plan, self.field.text())
        self._work.query(("pattern", id(self)), plan, self._show, self._fail)

    def _show(self, planned: Sequence[Renaming]) -> None:
        self.say("")
        self.button.setEnabled(bool(planned))
        shown = [*planned[:_FIRST], *planned[_FIRST:][-1:]]
        for number, line in enumerate(self.preview):
            line.setText(_told(shown[number], number, len(planned)) if number < len(shown) else "")
            line.setVisible(number < len(shown))
        taken = sum(one.numbered for one in planned)
        self.taken.setVisible(bool(taken))
        self.taken.setText(
            self.tr("{0} get a number behind the name, which is taken.").format(words.photos(taken))
        )

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, PhotoappError):
            self._work.failed.emit(error)
            return
        for line in (*self.preview, self.taken):
            line.hide()
        said = error_sentence(error)
        self.say(f"{said.text} {said.advice}".strip())

    def _offer(self, below: Button) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for name, text in FIELDS.items():
            shown = QCoreApplication.translate("renaming", text)
            menu.addAction(shown, partial(self._insert, f"{{{name}}}"))
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))

    def _insert(self, field: str) -> None:
        self.field.insert(field)
        self.field.setFocus()


def _told(one: Renaming, number: int, count: int) -> str:
    arrow = "←" if theme.right_to_left() else "→"
    text = f"{printable(one.old)} {arrow} {printable(one.new)}"
    return f"… {text}" if number == _FIRST and count > _FIRST + 1 else text
