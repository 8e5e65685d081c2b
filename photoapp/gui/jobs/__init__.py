"""Long work in one queue that everybody sees: paused, cancelled, tried again."""

from photoapp.gui.jobs.closing import Closing
from photoapp.gui.jobs.panel import WorkPanel
from photoapp.gui.jobs.queue import Jobs
from photoapp.gui.jobs.task import State, Task

__all__ = ["Closing", "Jobs", "State", "Task", "WorkPanel"]
