"""Indexing leaves room for other programs if it is to, and finds the same as ever."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.library import PhotoLibrary
from photoapp.library.pace import Pace


class Held:
    """Decodes when it is told to."""

    workers = 4

    def __init__(self) -> None:
        self.given: list[Future[Any]] = []
        self.more = threading.Semaphore(0)

    def submit(self, *_: object) -> "Future[Any]":
        future: Future[Any] = Future()
        self.given.append(future)
        self.more.release()
        return future


@pytest.fixture
def pace() -> Pace:
    return Pace()


@pytest.fixture
def job() -> Job:
    return Job(JobName.INDEXING)


def hand_over(decoder: Any, count: int) -> threading.Thread:
    def go() -> None:
        for number in range(count):
            decoder.submit(f"{number}.jpg", ())

    thread = threading.Thread(target=go)
    thread.start()
    return thread


def test_gently_half_of_the_processes_decode(pace: Pace, job: Job) -> None:
    held = Held()
    pace.gently = True
    thread = hand_over(pace.decoder(held, job), 6)
    for number in range(6):
        assert held.more.acquire(timeout=60)
        assert sum(not one.done() for one in held.given) <= 2
        held.given[number].set_result(None)
    thread.join(60)
    assert not thread.is_alive()


@pytest.mark.parametrize("end", [Job.cancel, None])
def test_nobody_waits_once_the_pace_is_full_again_or_the_run_is_over(
    pace: Pace, job: Job, end: Callable[[Job], None] | None
) -> None:
    held = Held()
    pace.gently = True
    thread = hand_over(pace.decoder(held, job), 5)
    assert held.more.acquire(timeout=60)
    if end is None:
        pace.gently = False
    else:
        end(job)
    thread.join(60)
    assert len(held.given) == 5


def test_at_full_pace_nothing_is_held_back(pace: Pace, job: Job) -> None:
    held = Held()
    decoder = pace.decoder(held, job)
    for number in range(9):
        decoder.submit(f"{number}.jpg", ())
    assert len(held.given) == 9
    assert decoder.workers == 4


def test_gently_the_encoder_rests_as_long_as_it_worked(pace: Pace, job: Job) -> None:
    rests: list[float] = []
    job.wait = lambda seconds: bool(rests.append(seconds))  # type: ignore[method-assign]

    def embed(pixels: np.ndarray) -> np.ndarray:
        began = time.perf_counter()
        while time.perf_counter() - began < 0.01:
            pass
        return pixels.astype(np.float32)

    paced = pace.embed(embed, job)
    paced(np.zeros((1, 2, 2, 3), np.uint8))
    assert not rests
    pace.gently = True
    paced(np.zeros((1, 2, 2, 3), np.uint8))
    assert len(rests) == 1
    assert rests[0] >= 0.01


def test_gently_everything_is_found_all_the_same(
    home: Home, tmp_path: Path, draw_photos: Callable[[Path, int], list[Path]]
) -> None:
    draw_photos(tmp_path / "Pictures", 5)
    with PhotoLibrary.open(home) as library:
        library.pace.gently = True
        library.add_folder(str(tmp_path / "Pictures"))
        assert library.folders()[0].looked is None
        report = library.index(Job(JobName.INDEXING))
        assert (report.added, report.embedded) == (5, 5)
        first = library.folders()[0].looked
        assert first is not None
        library.index(Job(JobName.INDEXING))
        assert library.folders()[0].looked >= first


def test_when_a_folder_was_looked_through_is_told_but_not_of_one_out_of_sight(
    home: Home, tmp_path: Path, draw_photos: Callable[[Path, int], list[Path]]
) -> None:
    folder = tmp_path / "Pictures"
    draw_photos(folder, 2)
    with PhotoLibrary.open(home) as library:
        library.add_folder(str(folder))
        folder.rename(tmp_path / "away")
        library.index(Job(JobName.INDEXING))
        assert library.folders()[0].looked is None
        (tmp_path / "away").rename(folder)
        library.index(Job(JobName.INDEXING))
        assert library.folders()[0].looked is not None
        library.remove_folder(str(folder), forget=False)
        library.index(Job(JobName.INDEXING))
        library.history.undo()
        assert library.folders()[0].looked is not None
