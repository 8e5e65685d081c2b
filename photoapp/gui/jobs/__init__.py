"""Long work in one queue that everybody sees: paused, cancelled, tried again."""

from photoapp.gui.jobs.queue import Jobs
from photoapp.gui.jobs.task import State, Task

__all__ = ["Jobs", "State", "Task"]
