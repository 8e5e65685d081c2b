"""Asks for a name until something can be done with it: a refusal is said where it was typed."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from photoapp.base.messages import PhotoappError
from photoapp.gui.changing import Changing
from photoapp.gui.naming.dialogs import FieldDialog, NameDialog

T = TypeVar("T")


def answer(
    desk: Changing,
    dialog: FieldDialog,
    deed: Callable[[], T],
    then: Callable[[T], None] | None = None,
) -> None:
    """Let a desk do what a dialog asked for; the dialog closes once that is done.

    deed: not done on the GUI thread. then: what follows it.
    """

    def done(result: T) -> None:
        if isValid(dialog):  # not closed meanwhile
            dialog.close()
        if then is not None:
            then(result)

    def refused(error: Exception) -> None:
        if isinstance(error, PhotoappError) and isValid(dialog):
            dialog.refuse(error)
            return
        if isValid(dialog):
            dialog.close()
        desk.refused(error)

    dialog.wait()
    desk.change(deed, done, refused)


def ask_until_done(
    desk: Changing,
    window: QWidget,
    title: str,
    text: str,
    button: str,
    deed: Callable[[str], Callable[[], T]],
    then: Callable[[T], None] | None = None,
) -> NameDialog:
    """Ask for a name, and `answer` with what is to be done with it.

    deed: gives that by the name.
    """
    dialog = NameDialog(window, title, text, button)
    dialog.given.connect(lambda name: answer(desk, dialog, deed(name), then))
    dialog.open()
    return dialog
