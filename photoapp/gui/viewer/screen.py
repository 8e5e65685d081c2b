"""The colours of the screen that a widget is on, and pictures in them."""

from PySide6.QtGui import QColorSpace, QImage
from PySide6.QtWidgets import QWidget


def profile_of(widget: QWidget) -> bytes:
    """The ICC profile that the window's pixels are taken for; b"" for sRGB, and where the system
    does not say: then it converts from sRGB itself, or nobody does.
    """
    window = widget.window().windowHandle()
    space = window.format().colorSpace() if window is not None else QColorSpace()
    if not space.isValid() or space == QColorSpace(QColorSpace.NamedColorSpace.SRgb):
        return b""
    return bytes(space.iccProfile().data())


def in_colours(image: QImage, profile: bytes) -> QImage:
    """An sRGB picture with the numbers that show it on a screen with this profile."""
    space = QColorSpace.fromIccProfile(profile) if profile else QColorSpace()
    if not space.isValid():
        return image
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    return image.convertedToColorSpace(space, QImage.Format.Format_RGB32)
