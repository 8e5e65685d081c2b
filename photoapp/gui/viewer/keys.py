"""Keys that mean something of their own while a photo is large."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

_OWN = {Qt.Key.Key_F5}
_OWN_WITH_CONTROL = {Qt.Key.Key_0, Qt.Key.Key_1}


def claims(event: QEvent) -> bool:
    """Whether an event asks if such a key is to be spared for the page; if so, it is."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    own = Qt.Key(event.key()) in (_OWN_WITH_CONTROL if control else _OWN)
    if own:
        event.accept()
    return own
