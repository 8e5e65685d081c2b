"""The viewer: a photo as large as the window."""

from photoapp.gui.viewer.pictures import PictureSource
from photoapp.gui.viewer.view import Viewer

__all__ = ["PictureSource", "Viewer"]
