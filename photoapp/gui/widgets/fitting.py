"""How large a dialog is that scrolls: no larger than the window that it stands over."""

from PySide6.QtWidgets import QDialog

from photoapp.gui import theme


def fit(dialog: QDialog, wide: int, high: int) -> None:
    """Make it so large, or as much smaller as the window below it is. In logical pixels at 100 %
    of the size of text.
    """
    size = theme.scaled(wide), theme.scaled(high)
    below = dialog.parentWidget()
    if below is not None:
        room = below.window().size()
        size = min(size[0], room.width() - theme.HUGE), min(size[1], room.height() - theme.HUGE)
    dialog.resize(*size)
