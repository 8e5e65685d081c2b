"""The system tells what happens in the folders; a run then looks only there, and loses nothing."""

import errno
import os
import queue
import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import drawing
import pytest

from photoapp.base.answers import IndexReport
from photoapp.base.files import Place, Touched
from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.library import PhotoLibrary
from photoapp.library import watching as module
from photoapp.library.watching import Watching
from photoapp.scan.watching import FolderObserver, Watched

WAIT_S = 120.0
_pause = threading.Event()  # never set: what a condition is waited for with


def put(folder: Path, *seeds: int) -> None:
    """Draw photos into a folder; other seeds give other pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    for seed in seeds:
        drawing.draw(seed).save(folder / f"{seed}.jpg", quality=85)


def until(condition: Callable[[], bool]) -> None:
    """Wait for a condition, as `qtbot.waitUntil` does in the window."""
    end = time.monotonic() + WAIT_S
    while time.monotonic() < end:
        if condition():
            return
        _pause.wait(0.02)
    raise AssertionError("it did not come to that")


class Watcher:
    """A library that is watched, and what its watch says."""

    def __init__(self, library: PhotoLibrary) -> None:
        self.library = library
        self.watching = library.watching
        self.seen: dict[Place, bool] = {}
        self.reports: list[IndexReport] = []

    def taken(self) -> list[Touched]:
        got = self.watching.take()
        self.seen.update({one.place: one.deep for one in got})
        return got

    def look(self) -> IndexReport | None:
        """Look where something happened, if it is time to."""
        touched = self.taken()
        if not touched:
            return None
        report = self.library.index_touched(Job(JobName.INDEXING), touched)
        self.watching.follow(report, touched)
        self.reports.append(report)
        return report

    def until(self, condition: Callable[[], bool]) -> None:
        """Look again and again until it has come to that."""
        until(lambda: (self.look(), condition())[1])

    @property
    def photos(self) -> int:
        return self.library.status().photos


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path / "Pictures" / "2019", 0, 1, 2)
    return tmp_path / "Pictures"


@pytest.fixture
def library(home: Home, folder: Path) -> Iterator[PhotoLibrary]:
    with PhotoLibrary.open(home) as opened:
        opened.watching = Watching(home, opened._catalog, check_s=0.1)
        opened.add_folder(str(folder))
        yield opened


@pytest.fixture
def watcher(library: PhotoLibrary) -> Watcher:
    library.watching.start()
    assert library.watching.ready.wait(WAIT_S)
    library.index(Job(JobName.INDEXING))
    return Watcher(library)


def place(path: str) -> Place:
    return Place(1, path)


def test_a_photo_that_is_put_there_is_found_without_looking_elsewhere(
    watcher: Watcher, folder: Path
) -> None:
    put(folder / "2019" / "new", 3, 4)
    watcher.until(lambda: watcher.photos == 5)
    assert not any(one == place("") for one in watcher.seen), "the root was left alone"
    assert sum(report.found for report in watcher.reports) < 12


def test_one_that_is_deleted_is_missed(watcher: Watcher, folder: Path) -> None:
    next((folder / "2019").iterdir()).unlink()
    watcher.until(lambda: watcher.photos == 2)


def test_a_rename_by_another_program_keeps_the_tags(watcher: Watcher, folder: Path) -> None:
    ids = watcher.library.photos().ids.tolist()
    watcher.library.tags.add("sea", ids)
    (folder / "2019").rename(folder / "Holidays")

    def is_renamed() -> bool:
        paths = watcher.library.paths(ids).values()
        return all("Holidays" in path for path in paths) and len(paths) == 3

    watcher.until(is_renamed)
    assert watcher.library.photos().ids.tolist() == ids
    assert len(watcher.library.photos(tag="sea").ids) == 3


def test_a_file_that_is_still_being_written_is_waited_for(
    watcher: Watcher, folder: Path, tmp_path: Path
) -> None:
    put(tmp_path / "source", 9)
    whole = (tmp_path / "source" / "9.jpg").read_bytes()
    with (folder / "2019" / "slow.jpg").open("wb") as file:
        file.write(whole[: len(whole) // 2])
        file.flush()
        watcher.until(lambda: any(report.unsettled for report in watcher.reports))
        assert watcher.library.problems() == [], "nobody says that it is broken"
        file.write(whole[len(whole) // 2 :])
    watcher.until(lambda: watcher.photos == 4)
    assert watcher.library.problems() == []


def test_a_file_that_stays_broken_is_said_to_be(watcher: Watcher, folder: Path) -> None:
    (folder / "2019" / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 and no more")
    watcher.until(lambda: len(watcher.library.problems()) == 1)


def test_many_files_are_picked_up_in_few_runs(
    watcher: Watcher, folder: Path, tmp_path: Path
) -> None:
    put(tmp_path / "source", 9)
    for number in range(200):
        shutil.copy(tmp_path / "source" / "9.jpg", folder / "2019" / f"copy-{number}.jpg")
    names = {path.name for path in (folder / "2019").iterdir()}
    watcher.until(lambda: watcher.library.status().files == len(names))
    assert len(watcher.reports) <= 5


def test_excluded_folders_and_the_programs_own_are_not_spoken_of(
    home: Home, tmp_path: Path
) -> None:
    inside = Home(tmp_path / "Pictures" / "home")
    put(tmp_path / "Pictures", 1)
    with PhotoLibrary.open(inside) as library:
        library.watching = Watching(inside, library._catalog, check_s=0.1)
        library.add_folder(str(tmp_path / "Pictures"))
        library.exclude("private")
        watcher = Watcher(library)
        library.watching.start()
        assert library.watching.ready.wait(WAIT_S)
        (inside.path / "a file of ours").write_text("x")
        put(tmp_path / "Pictures" / "private", 1)
        put(tmp_path / "Pictures" / ".cache", 1)
        put(tmp_path / "Pictures" / "open", 1)
        until(lambda: watcher.taken() is not None and place("open") in watcher.seen)
        assert set(watcher.seen) <= {place(""), place("open")}
        library.watching.close()


def test_a_root_that_goes_is_out_of_sight_and_comes_back_by_itself(
    watcher: Watcher, folder: Path
) -> None:
    away = folder.with_name("unplugged")
    folder.rename(away)
    watcher.until(lambda: watcher.library.folders()[0].offline)
    assert watcher.photos == 3, "nothing is taken for gone"
    away.rename(folder)
    watcher.until(lambda: not watcher.library.folders()[0].offline)
    put(folder / "later", 5)
    watcher.until(lambda: watcher.photos == 4)


def test_a_root_that_is_deleted_and_made_anew_is_watched_again(
    watcher: Watcher, folder: Path, tmp_path: Path
) -> None:
    shutil.move(folder, tmp_path / "kept")
    watcher.until(lambda: watcher.library.folders()[0].offline)
    folder.mkdir()
    until(lambda: watcher.watching.watched[str(folder)] is Watched.WHOLLY)
    shutil.move(tmp_path / "kept" / "2019", folder / "2019")
    watcher.until(lambda: not watcher.library.folders()[0].offline and watcher.photos == 3)


def test_a_folder_that_joins_the_library_is_watched_and_one_that_leaves_is_not(
    watcher: Watcher, folder: Path, tmp_path: Path
) -> None:
    put(tmp_path / "More", 5)
    watcher.library.add_folder(str(tmp_path / "More"))
    watcher.until(lambda: watcher.photos == 4)
    watcher.library.remove_folder(str(folder), forget=False)
    until(lambda: list(watcher.watching.watched) == [str(tmp_path / "More")])
    assert watcher.photos == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="permissions mean nothing to root")
def test_a_root_that_may_not_be_read_comes_back_once_it_may(watcher: Watcher, folder: Path) -> None:
    folder.chmod(0)
    try:
        watcher.until(lambda: bool(watcher.library.problems()))
        assert watcher.photos == 3
    finally:
        folder.chmod(0o755)
    watcher.until(lambda: not watcher.library.problems())


def test_a_root_on_a_network_is_left_to_the_regular_look(
    library: PhotoLibrary, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_is_on_network", lambda _path: True)
    library.watching.start()
    assert library.watching.ready.wait(WAIT_S)
    assert library.watching.watched == {str(folder): Watched.NOT}
    assert not library.watching.is_full


def test_a_system_that_watches_no_more_folders_is_found_out(
    library: PhotoLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FolderObserver, "is_full", lambda _self: True)
    library.watching.start()
    assert library.watching.ready.wait(WAIT_S)
    assert library.watching.is_full
    assert Watched.PARTLY in library.watching.watched.values()


def test_the_limit_is_told_from_other_errors(
    folder: Path, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.create()
    observer = FolderObserver(str(home.path))
    try:
        assert observer.watch(str(folder), lambda _path, _deep: None) is Watched.WHOLLY
        assert observer.watch(str(folder / "absent"), lambda _path, _deep: None) is Watched.NOT

        def refuse(*_: object, **__: object) -> None:
            raise OSError(errno.ENOSPC, "inotify watch limit reached")

        assert observer._observer is not None
        monkeypatch.setattr(observer._observer, "schedule", refuse)
        assert observer.is_full()
        assert observer.watch(str(folder), lambda _path, _deep: None) is Watched.PARTLY
    finally:
        observer.close()


def test_closing_ends_every_thread(library: PhotoLibrary) -> None:
    before = set(threading.enumerate())
    library.watching.start()
    assert library.watching.ready.wait(WAIT_S)
    assert set(threading.enumerate()) - before
    library.watching.close()
    assert not {one for one in set(threading.enumerate()) - before if one.is_alive()}


@pytest.mark.skipif(sys.platform != "linux", reason="only inotify says so")
def test_a_watch_that_ends_while_it_reads_is_no_error(tmp_path: Path) -> None:
    from watchdog.observers.api import ObservedWatch
    from watchdog.observers.inotify import InotifyEmitter

    watch = ObservedWatch(str(tmp_path), recursive=True)
    reading = InotifyEmitter(queue.Queue(), watch)
    reading.queue_events(0)  # logs an error, which would fail this test
