"""Draws the screenshots of the README: the real window, offscreen, on a folder of photos.

    python packaging/screenshots.py FOLDER OUT [--list FILE] [--question WORDS]

Photos are copied into a library of its own with dates of its own, so that two runs on the same
photos look the same wherever they are made. Nothing else is read, written or shown.
"""

import argparse
import itertools
import os
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(LC_ALL="C.UTF-8", TZ="UTC")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.base.question import Sort
from photoapp.gui.app import Program, application
from photoapp.gui.indexer import Indexer
from photoapp.gui.instance import Wanted
from photoapp.gui.theme import Choice
from photoapp.gui.window import MainWindow

SIZE = 1280, 800
KINDS = {".jpg", ".jpeg", ".png", ".webp", ".heic", ".gif", ".tif", ".tiff", ".avif"}
MOST = 400
MANY = 600  # enough to be caught in the middle of
FIRST_DAY = datetime(2021, 8, 19, 15, 0)
SETTLE_MS = 900  # thumbnails fade in, the details load
PATIENCE_S = 300


def main() -> int:
    """Read the arguments, draw, and say where."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--list", type=Path, help="show only these files, one a line")
    parser.add_argument("--question", default="a sunset over the sea")
    arguments = parser.parse_args()
    photos = chosen(arguments.folder, arguments.list)
    if not photos:
        print(f"no photos in {arguments.folder}", file=sys.stderr)
        return 1
    arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["HOME"] = scratch  # so that paths are shown from "~" on
        pictures = Path(scratch) / "Pictures"
        many = Path(scratch) / "many" / "Pictures"
        lay_out(photos, pictures)
        lay_out(photos * -(-MANY // len(photos)), many)
        app = application()
        app.setCursorFlashTime(0)
        app.setQuitOnLastWindowClosed(False)
        for look in (Choice.LIGHT, Choice.DARK):
            home = Home(Path(scratch) / f"home-{look.value}")
            Session(home, look, arguments.out).draw_first_start()
            Session(home, look, arguments.out, pictures).draw(arguments.question)
            busy = Home(Path(scratch) / f"busy-{look.value}")
            Session(busy, look, arguments.out, many).draw_indexing()
    print(f"{len(list(arguments.out.glob('*.jpg')))} pictures in {arguments.out}")
    return 0


def chosen(folder: Path, names: Path | None) -> list[Path]:
    """The photos to show, in an order that depends on nothing but their names."""
    if names is not None:
        lines = [line.strip() for line in names.read_text("utf-8").splitlines()]
        return [folder / line for line in lines if line and not line.startswith("#")]
    found = (path for path in folder.rglob("*") if path.suffix.lower() in KINDS)
    return sorted(found)[:MOST]


def lay_out(photos: list[Path], pictures: Path) -> None:
    """Copy photos into folders by year, some days apart, and add three files that are broken."""
    when = FIRST_DAY
    for number, photo in enumerate(photos):
        if number % 7 == 0:
            when -= timedelta(days=9 + number % 5 * 17)
        when -= timedelta(minutes=47)
        data, name = photo.read_bytes(), photo.name
        if number >= len(set(photos)):
            # Bytes after the end of a picture change nothing but make a copy a photo of its own.
            data, name = data + number.to_bytes(4, "big"), f"{number}{photo.suffix}"
        place(data, pictures / f"{when:%Y}" / name, when)
    old = pictures / "Old phone"
    whole = photos[0].read_bytes()
    place(b"", old / "IMG_0412.jpg", when)
    place(whole[:300], old / "IMG_0419.jpg", when)
    place(b"<html>Not found</html>", old / "holiday.jpg", when)


def place(data: bytes, path: Path, when: datetime) -> None:
    """Write a file with a date of its own."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    os.utime(path, (when.timestamp(), when.timestamp()))


class Session:
    """One run of the program in one look. folders: named at its start, as on the command line."""

    def __init__(self, home: Home, look: Choice, out: Path, *folders: Path) -> None:
        home.create()
        self._look, self._out = look, out
        self._program = Program(application(), home, Wanted(tuple(map(str, folders))))
        self._program.look(look)
        until(lambda: self._program.window is not None)
        window = self._program.window
        assert window is not None
        self._window: MainWindow = window
        window.resize(*SIZE)

    def draw_first_start(self) -> None:
        """The question that an empty library begins with."""
        until(lambda: not self._window.keeper.indexer.running)
        self._save("first-start")
        self._close()

    def draw(self, question: str) -> None:
        """Go through the states of a library and save each."""
        window, indexer = self._window, self._window.keeper.indexer
        until(lambda: not indexer.running)
        self._save("library")
        self._ask(question)
        self._viewer()
        self._clear()
        self._organise()
        window.sidebar.choose_problems()
        wait(300)
        window.centre.problems.choose_first()
        self._save("problems")
        window.status.improve.emit()
        until(lambda: window.centre.encoders.shown)
        self._save("encoders")
        self._review()
        self._close()

    def draw_indexing(self) -> None:
        """A run in the middle, its photos arriving."""
        window, indexer = self._window, self._window.keeper.indexer
        window.topbar.sort.emit(Sort.NAME)  # by date, copies would stand side by side
        until(lambda: half_done(indexer) and window.sidebar.total > 100)
        wait(SETTLE_MS)
        self._save("indexing", settle=False)
        indexer.stop()
        until(lambda: not indexer.running)
        self._close()

    def _close(self) -> None:
        self._window.close()
        self._program.close()
        self._window.deleteLater()

    def _ask(self, question: str) -> None:
        window = self._window
        window.show_details(True)
        window.field.setFocus()
        self._answer(lambda: window.field.set_text(question))
        shown = window.centre.shown
        assert shown is not None
        ids = shown.photos.ids.tolist()
        if not ids:
            self._save("nothing")
            return
        window.grid.select_photos(ids[:1])
        self._save("results")
        self._answer(lambda: window.chosen.like(ids[-1], False))
        self._save("refined")
        self._answer(window.field.clear)
        self._complete()
        self._answer(lambda: window.field.add_picture(ids[0]))
        window.grid.select_photos(window.centre.shown.photos.ids[1:2].tolist())
        self._save("picture-query")
        self._clear()
        self._answer(lambda: window.field.set_text("ski lift date:1999"))
        self._save("nothing")

    def _complete(self) -> None:
        """Words typed letter by letter, and what they could go on as."""
        edit = self._window.field.findChild(QLineEdit)
        edit.setFocus()
        QTest.keyClicks(edit, "sea date:")
        self._save("completing")
        QTest.keyClick(edit, Qt.Key.Key_Escape)
        self._clear()

    def _viewer(self) -> None:
        window = self._window
        self._clear()
        ids = window.centre.shown.photos.ids
        window.chosen.opened.emit(int(ids[min(3, len(ids) - 1)]))
        window.large.viewer.show_details(True)
        wait(1500)  # a decoding process may have to start
        self._save("viewer")
        window.large.leave()

    def _review(self) -> None:
        """Suggestions of the tag with most of them, some chosen, and one of them large."""
        window, review = self._window, self._window.centre.review
        until(lambda: bool(window.library.suggestions.waiting()))
        until(lambda: not window.keeper.indexer.running)
        window.aside.to_review()
        until(lambda: review.session.waiting is not None)
        review.board.select_photos(review.board.photos.ids[[3, 5, 9]].tolist())
        self._save("review")
        review.board.choose_none()
        review.board.open_row(1)
        self._save("review-closer")
        review.closer.left.emit()
        window.aside.leave()

    def _organise(self) -> None:
        """Tags and albums: in the sidebar, on a photo, taught, and an album that fills itself."""
        window, library = self._window, self._window.library
        shown = window.centre.shown
        assert shown is not None
        ids = shown.photos.ids.tolist()
        library.suggestions.refresh(Job(JobName.SUGGESTING))
        for name, photos in (("Norway", ids[2:11]), ("Summer", ids[:40:2]), ("Hiking", ids[4:9])):
            library.tags.add(name, photos)
        journeys = library.albums.make("Journeys")
        norway = library.albums.make("Trip to Norway", journeys.id, ids[2:11])
        library.albums.describe(norway.id, "Eleven days by train and on foot, from Oslo northward.")
        library.albums.make("Best of 2021", photos=ids[:20])
        summer = library.albums.make("Summer days")
        library.albums.rule(summer.id, "tag:Summer date:2021", keeps=True)
        library.albums.refresh()
        until(lambda: window.sidebar.places.album_of(summer.id) is not None)
        self._tags(ids)
        self._answer(lambda: window.sidebar.choose_album(summer.id))
        self._save("album")
        window.sidebar.choose_all()
        self._teach()

    def _tags(self, ids: list[int]) -> None:
        """A photo with tags of the user's and, if there is one, with suggestions."""
        window = self._window
        suggested = window.library.suggestions.of(ids)
        most = max(ids, key=lambda photo: len(suggested.get(photo, ())))
        window.library.tags.add("Garden", [most])
        window.show_details(True)
        window.grid.go_to(most)
        until(lambda: "Garden" in window.details.tags.names)
        self._save("tags")
        window.show_details(False)

    def _teach(self) -> None:
        """A tag just taught from a few photos, and what it says of itself."""
        window = self._window
        until(lambda: window.centre.above.head.isHidden())
        suggestions = window.library.suggestions
        named = {tag.name: tag.id for tag in suggestions.waiting()}
        plants = suggestions.queue(named["Plant"]).photos[:5] if "Plant" in named else ()
        examples = [int(photo) for photo in plants] or window.centre.shown.photos.ids[:5].tolist()
        window.grid.select_photos(examples)
        window.organise.tags.teach("our garden", examples)
        until(window.centre.above.lesson.isVisible)
        self._save("teaching")
        window.centre.above.lesson.hide()
        window.grid.choose_none()

    def _clear(self) -> None:
        if self._window.field.asked:
            self._window.field.clear()
            until(lambda: self._window.centre.shown.results is None)

    def _answer(self, ask: Callable[[], object]) -> None:
        before = self._window.centre.shown
        ask()
        until(lambda: self._window.centre.shown is not before)

    def _save(self, state: str, *, settle: bool = True) -> None:
        if settle:
            wait(SETTLE_MS)
        path = self._out / f"{state}-{self._look.value}.jpg"
        self._window.past.toast.hide()  # what was done before is not what is shown
        picture = self._window.grab()
        if not picture.save(str(path), "JPG", 93):
            raise OSError(f"cannot write {path}")


def half_done(indexer: Indexer) -> bool:
    """Whether a run has understood a good part of the photos."""
    progress = indexer.progress()
    return progress is not None and bool(progress.total) and progress.done > 0.3 * progress.total


def wait(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(done: Callable[[], bool]) -> None:
    """Let the window live until something is so."""
    for _ in itertools.repeat(None, PATIENCE_S * 1000 // 20):
        if done():
            return
        wait(20)
    raise TimeoutError("the program does not get there")


if __name__ == "__main__":
    sys.exit(main())
