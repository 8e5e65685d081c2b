"""Asks for a name until something can be done with it: a refusal is said where it was typed."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from photoapp.base.messages import PhotoappError
from photoapp.gui.changing import Changing
from photoapp.gui.naming.dialogs import NameDialog

T = TypeVar("T")


def ask_until_done(
    desk: Changing,
    window: QWidget,
    title: str,
    text: str,
    button: str,
    deed: Callable[[str], Callable[[], T]],
    then: Callable[[T], None] | None = None,
) -> NameDialog:
    """Ask for a name; the dialog closes once the desk has done with it what was to be done.

    deed: gives by the name what is done, not on the GUI thread. then: what follows it.
    """
    dialog = NameDialog(window, title, text, button)

    def do(name: str) -> None:
        dialog.wait()
        desk.change(deed(name), done, refused)

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

    dialog.given.connect(do)
    dialog.open()
    return dialog
