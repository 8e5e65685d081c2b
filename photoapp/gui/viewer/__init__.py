"""The viewer: a photo as large as the window, or a few side by side."""

from photoapp.gui.viewer.compare import Compare
from photoapp.gui.viewer.pictures import PictureSource
from photoapp.gui.viewer.slides import INTERVALS, Plan
from photoapp.gui.viewer.view import Viewer

__all__ = ["INTERVALS", "Compare", "PictureSource", "Plan", "Viewer"]
