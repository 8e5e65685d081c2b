"""A window and other programs on one catalog at once: each sees what the others do."""

import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import drawing
import pytest
from program import Answer, program
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sample import DRAWN, Sample

from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.gui.main.window import MainWindow
from photoapp.library import PhotoLibrary

SLOW = 60_000  # milliseconds for what starts a process, decodes or encodes
NEW = 40
Command = Callable[..., Answer]

# Another program in the middle of a run: it waits until it is told to go on.
INDEXING = """
    import sys, threading
    from photoapp.base.jobs import Job
    from photoapp.base.messages import JobName
    from photoapp.library import PhotoLibrary

    def main():
        with PhotoLibrary.open() as library:
            library.add_folder(sys.argv[1])
            job = Job(JobName.INDEXING)
            run = threading.Thread(target=library.index, args=(job, [sys.argv[1]]))
            run.start()
            while job.done < 5:
                run.join(0.01)
            job.pause()
            print("in the middle", flush=True)
            sys.stdin.readline()
            job.resume()
            run.join()
            print(library.status().photos, flush=True)

    if __name__ == "__main__":
        main()
"""


@pytest.fixture(autouse=True)
def _same_home(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PHOTOAPP_HOME", str(sample.home.path))


@pytest.fixture
def command(qtbot: QtBot) -> Iterator[Command]:
    """`command("tags", "list")`: the program in a process of its own, while the window goes on."""
    with ThreadPoolExecutor(1) as waiting:

        def run(*arguments: object) -> Answer:
            words = [*program(), *map(str, arguments)]
            done: Future[subprocess.CompletedProcess[str]] = waiting.submit(
                subprocess.run, words, capture_output=True, text=True
            )
            qtbot.waitUntil(done.done, timeout=SLOW)
            answer = done.result()
            return Answer(answer.returncode, answer.stdout, answer.stderr)

        yield run


@pytest.fixture
def new_photos(tmp_path: Path) -> Path:
    folder = tmp_path / "New photos"
    drawing.draw_photos(folder, DRAWN + NEW)
    for path in list(folder.rglob("*.jpg")):
        if int(path.stem.removeprefix("photo-")) < DRAWN:
            path.unlink()
    return folder


@pytest.fixture
def other(new_photos: Path, tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another program that indexes `new_photos` and is in the middle of it."""
    script = tmp_path / "other.py"
    script.write_text(textwrap.dedent(INDEXING))
    process = subprocess.Popen(
        [sys.executable, script, new_photos],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "in the middle\n"
    yield process
    process.kill()
    process.communicate()


def said(window: MainWindow) -> str:
    return " | ".join(each.text() for each in window.status.findChildren(QLabel))


def ask(qtbot: QtBot, window: MainWindow, text: str) -> list[int]:
    def answered() -> bool:
        shown = window.centre.shown
        return shown is not None and shown.wish.text == text

    window.field.set_text(text)
    qtbot.waitUntil(answered, timeout=SLOW)
    assert window.centre.shown is not None
    return window.centre.shown.photos.ids.tolist()


def tags_shown(window: MainWindow) -> list[str]:
    return [tag.name for tag in window.sidebar.places.tags]


def test_the_window_shows_what_the_command_line_does(
    qtbot: QtBot, window: MainWindow, sample: Sample, command: Command, new_photos: Path
) -> None:
    photo = next(sample.folder.glob("photo-0000.jpg"))
    assert command("tags", "add", "harbour", photo).code == 0
    qtbot.waitUntil(lambda: "harbour" in tags_shown(window))
    assert len(ask(qtbot, window, "tag:harbour")) == 1
    assert command("history", "undo").code == 0
    qtbot.waitUntil(lambda: window.centre.shown.photos.ids.tolist() == [])  # type: ignore[union-attr]
    assert command("index", new_photos).code == 0
    qtbot.waitUntil(lambda: window.sidebar.total == DRAWN + NEW)


def test_while_the_window_indexes_a_command_is_told_so_and_all_else_goes_on(
    qtbot: QtBot, window: MainWindow, sample: Sample, command: Command, new_photos: Path
) -> None:
    window.keeper.folders.add([str(new_photos)])
    indexer = window.keeper.indexer
    qtbot.waitUntil(lambda: indexer.running and indexer.progress().done > 0, timeout=SLOW)  # type: ignore[union-attr]
    indexer.pause(True)
    refused = command("index", "--json")
    assert refused.code == 5
    assert refused.document["error"]["code"] == "catalog_busy"
    assert command("search", "sea", "--all", "--json").document["total"] >= DRAWN
    photo = next(sample.folder.glob("photo-0000.jpg"))
    assert command("tags", "add", "harbour", photo).code == 0
    assert len(ask(qtbot, window, "tag:harbour")) == 1
    indexer.pause(False)
    qtbot.waitUntil(lambda: not indexer.running, timeout=SLOW)
    status = command("status", "--json").document
    assert (status["photos"], status["without_vector"]) == (DRAWN + NEW, 0)
    assert (status["tags"], status["missing"]) == (1, 0)


def test_while_another_program_indexes_the_window_is_told_so_and_all_else_goes_on(
    qtbot: QtBot, window: MainWindow, sample: Sample, other: "subprocess.Popen[str]"
) -> None:
    qtbot.waitUntil(lambda: window.sidebar.total > DRAWN, timeout=SLOW)  # what it has done so far
    window.keeper.indexer.index()
    qtbot.waitUntil(lambda: "Another photoapp" in said(window), timeout=SLOW)
    assert not window.keeper.indexer.running
    assert ask(qtbot, window, '"photo-0000"')
    # Both change folders: the window leaves one out while the other program adds its own.
    folder = window.sidebar.folder_where(lambda one: one.path == "2019 Lisbon")
    assert folder is not None
    window.keeper.folders.exclude(folder, str(sample.folder))
    qtbot.waitUntil(lambda: any(root.exclude for root in window.library.folders()), timeout=SLOW)
    assert other.stdin is not None
    assert other.stdout is not None
    other.stdin.write("go on\n")
    other.stdin.flush()
    finished = threading.Thread(target=other.wait)
    finished.start()
    qtbot.waitUntil(lambda: not finished.is_alive(), timeout=SLOW)
    assert other.returncode == 0
    assert other.stdout.read() == f"{DRAWN + NEW}\n"
    window.field.clear()
    qtbot.waitUntil(lambda: window.sidebar.total == DRAWN + NEW, timeout=SLOW)
    assert any(root.exclude for root in window.library.folders())


def test_many_writers_at_once_lose_nothing(sample: Sample) -> None:
    """Two processes and three threads tag while this one indexes; every tag is there after."""
    drawing.draw_photos(sample.home.path.parent / "more", 3)
    script = """
        import sys
        from photoapp.library import PhotoLibrary
        with PhotoLibrary.open() as library:
            for number in range(40):
                library.tags.add(f"{sys.argv[1]} {number}", [1, 2, 3])
    """
    others = [
        subprocess.Popen([sys.executable, "-c", textwrap.dedent(script), name])
        for name in ("one", "two")
    ]
    with PhotoLibrary.open(sample.home) as library, ThreadPoolExecutor(3) as pool:
        library.add_folder(str(sample.home.path.parent / "more"))
        tagging = [
            pool.submit(library.tags.add, f"thread {number}", [1, 2, 3]) for number in range(60)
        ]
        library.index(Job(JobName.INDEXING))
        for one in tagging:
            assert one.result() == 3
        assert [process.wait() for process in others] == [0, 0]
        assert len(library.tags.all()) == 40 + 40 + 60
        assert {tag.photos for tag in library.tags.all()} == {3}
