"""Looking after photos in the window: what is said of them, and what becomes of their files."""

from photoapp.gui.care.caring import Caring
from photoapp.gui.care.desk import CareDesk
from photoapp.gui.care.folderdrops import FolderDrops
from photoapp.gui.care.keys import CareKeys
from photoapp.gui.care.menus import CareMenus

__all__ = ["CareDesk", "CareKeys", "CareMenus", "Caring", "FolderDrops"]
