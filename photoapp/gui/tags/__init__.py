"""Tags in the window: of the photos chosen, what is done with them, all of them in one place."""

from photoapp.gui.tags.desk import TagDesk
from photoapp.gui.tags.manager import TagManager, everything
from photoapp.gui.tags.names import called
from photoapp.gui.tags.section import TagSection
from photoapp.gui.tags.wording import lesson

__all__ = ["TagDesk", "TagManager", "TagSection", "called", "everything", "lesson"]
