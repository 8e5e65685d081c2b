"""States of the pages aside and of the dialogs: settings, encoders, problems, work, files."""

import threading

from PySide6.QtWidgets import QLineEdit

from photoapp.base.answers import Changes
from photoapp.base.jobs import Job
from photoapp.base.messages import Cancelled, Code, JobName, PhotoappError
from photoapp.gui.problems import ProblemsPage
from photoapp.gui.settings import Place
from photoapp.gui.starting.errors import ErrorDialog
from shooting.stage import Shot, Stage, until, wait


def problems(stage: Stage) -> None:
    """Files that cannot be read, one of them chosen."""
    page = stage.window.centre.problems
    stage.window.sidebar.choose_problems()
    until(lambda: isinstance(stage.window.centre.page, ProblemsPage))
    wait(400)
    page.choose_first()
    stage.save("problems")


def encoders(stage: Stage) -> None:
    """What understands photos, and what could."""
    stage.window.status.improve.emit()
    until(lambda: stage.window.centre.encoders.shown)
    stage.save("encoders")


def _settings(place: Place) -> Shot:
    def shot(stage: Stage) -> None:
        stage.window.choices.open(place)
        stage.save(f"settings-{place.name.lower()}")

    return shot


def shortcuts(stage: Stage) -> None:
    """All keys on one sheet."""
    stage.do("shortcuts")
    stage.dialog()
    stage.save("shortcuts")


def jobs(stage: Stage) -> None:
    """What runs, waits, failed and is done, all at once."""
    window, over = stage.window, threading.Event()

    def run(job: Job) -> None:
        job.done, job.total, job.counting = 214, 640, False
        while not over.wait(0.02):
            if job.cancelled:
                raise Cancelled

    def fail(job: Job) -> None:
        del job
        raise PhotoappError(Code.DISK_FULL, path="/media/stick")

    start = window.jobs.start
    start(JobName.EXPORTING, fail, kinds=Changes.NOTHING, about="/media/stick", told=None)
    until(lambda: bool(window.jobs.unfinished))
    start(JobName.EXPORTING, run, kinds=Changes.NOTHING, about="~/Desktop/For the printer")
    start(JobName.EXPORTING, run, kinds=Changes.NOTHING, about="~/Desktop/For Clara")
    start(JobName.COPYING, run, kinds=Changes.NOTHING, about="~/Pictures/2021")
    window.all_work.turn()
    try:
        stage.save("jobs")
    finally:
        over.set()
        until(lambda: not window.jobs.under_way and not window.jobs.waiting)
        for task in window.jobs.tasks:
            task.forget()


def history(stage: Stage) -> None:
    """What was done, to be undone."""
    stage.window.care.caring.turn_favourite(stage.photos[:3])
    stage.window.care.caring.rate(stage.photos[2:6], 4)
    wait(500)
    stage.do("history")
    stage.dialog()
    stage.save("history")
    stage.window.past.undo()
    wait(300)
    stage.window.past.undo()
    wait(300)


def export(stage: Stage) -> None:
    """How photos are to be exported."""
    stage.window.exporting.ask(stage.photos[:12])
    stage.dialog()
    stage.save("export", settle=1500)


def rename(stage: Stage) -> None:
    """A name asked for one file."""
    stage.window.care.ask_rename(stage.photos[:1])
    stage.dialog()
    stage.save("rename")


def rename_pattern(stage: Stage) -> None:
    """A pattern asked for many, with what it gives."""
    stage.window.care.ask_rename(stage.photos[:12])
    stage.dialog().findChild(QLineEdit)
    stage.save("rename-pattern", settle=1200)


def move(stage: Stage) -> None:
    """A folder asked for."""
    stage.window.care.ask_move(stage.photos[:3])
    stage.dialog()
    stage.save("move")


def trash(stage: Stage) -> None:
    """The one question before something goes."""
    stage.window.care.ask_trash(stage.photos[:3])
    stage.dialog()
    stage.save("trash")


def error(stage: Stage) -> None:
    """A fault of the program."""
    ErrorDialog(ValueError("seven is no colour"), stage.window).show()
    stage.dialog()
    stage.save("error")


SHOTS: dict[str, Shot] = {
    "problems": problems,
    "encoders": encoders,
    **{f"settings-{place.name.lower()}": _settings(place) for place in Place},
    "shortcuts": shortcuts,
    "history": history,
    "export": export,
    "rename": rename,
    "rename-pattern": rename_pattern,
    "move": move,
    "trash": trash,
    "error": error,
    "jobs": jobs,  # at the end: the status bar tells for a while what failed
}
