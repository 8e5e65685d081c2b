"""What is said of a task: what it does, how far it is, what came of it."""

from PySide6.QtCore import QCoreApplication

from photoapp.base.jobs import Progress
from photoapp.base.messages import JobName
from photoapp.gui.jobs.task import State, Task
from photoapp.gui.wording import words
from photoapp.gui.wording.sentences import error_sentence, job_sentence

translate = QCoreApplication.translate

PAUSE_AFTER = 5.0  # seconds before which nobody can tell how long it will take


def title(task: Task) -> str:
    """What it does and what with: "Exporting photos · Norway"."""
    return named(task.name, task.progress(), task.about)


def named(name: JobName, progress: Progress | None, about: str) -> str:
    """The same of a job. about: what with, "" if that says nothing."""
    if name is JobName.INDEXING and progress is not None and progress.total is None:
        return job_sentence(JobName.SCANNING)
    if name is JobName.INSTALLING and about:
        return translate("jobs", "Fetching {0}").format(about)
    return f"{job_sentence(name)} · {about}" if about else job_sentence(name)


def how_far(progress: Progress) -> str:
    """Figures, speed and time left, "" if nothing is known."""
    if progress.name is JobName.INSTALLING:
        return fetched(progress)
    done = words.number(progress.done)
    if progress.total is None:
        return done if progress.done else ""
    if progress.counting:
        pattern = translate("jobs", "{0} of {1} so far")
    else:
        pattern = translate("jobs", "{0} of {1}")
    of = pattern.format(done, words.number(progress.total))
    if progress.paused or progress.cancelled or not progress.done:
        return of
    rate = words.number(round(progress.rate)) if progress.rate >= 1 else "<1"
    said = [of, translate("jobs", "{0} a second").format(rate)]
    if progress.seconds_left is not None and progress.seconds > PAUSE_AFTER:
        said.append(words.time_left(progress.seconds_left))
    return " · ".join(said)


def fetched(progress: Progress) -> str:
    """How far fetching is: bytes and time left."""
    if progress.cancelled:
        return translate("jobs", "Stopping")
    if not progress.total:
        return translate("jobs", "Asking for it")
    if progress.done >= progress.total:
        return translate("jobs", "Making sure that it works")
    pattern = translate("jobs", "{0} of {1}")
    said = [pattern.format(words.whole_size(progress.done), words.whole_size(progress.total))]
    if progress.paused:
        said.append(translate("jobs", "paused"))
    elif progress.seconds_left is not None:
        said.append(words.time_left(progress.seconds_left))
    return " · ".join(said)


def standing(task: Task) -> str:
    """A line below its title, "" if there is nothing to say."""
    state = task.state
    progress = task.progress()
    figures = how_far(progress) if progress is not None else ""
    if state is State.PAUSED:
        return " · ".join(filter(None, (translate("jobs", "Paused"), figures)))
    if state is State.STOPPING:
        return translate("jobs", "Stopping")
    if state is State.WAITING:
        waits = translate("jobs", "Waits, and begins paused")
        return waits if task.paused else translate("jobs", "Waits for its turn")
    if state is State.CANCELLED:
        return translate("jobs", "Stopped")
    if state is State.DONE:
        return task.said or translate("jobs", "Done")
    if state is State.FAILED and task.error is not None:
        return error_sentence(task.error).text
    return figures


def advice(task: Task) -> str:
    """What to do about a failure, "" if nothing."""
    if task.state is not State.FAILED or task.error is None:
        return ""
    return error_sentence(task.error).advice


def left_to_do(task: Task) -> int | None:
    """How many things are still to do, None if nobody knows."""
    progress = task.progress()
    if progress is None or progress.total is None:
        return None
    return max(progress.total - progress.done, 0)
