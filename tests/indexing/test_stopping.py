"""Runs that are paused, cancelled, killed or fail: the next one ends where they would have."""

import sqlite3
import subprocess
import sys
import textwrap
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import drawing
import pytest

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import Cancelled, Code, JobName, PhotoappError
from photoapp.indexing import index, indexing_lock

MANY = 40  # so that not all are in the first batch of 16


@pytest.fixture
def many(folder: Path) -> Path:
    drawing.draw_photos(folder, MANY)
    return folder


@pytest.fixture
def undisturbed(tmp_path: Path, many: Path, pool: Any, encoder: Any, runner: Any) -> Any:
    """What an undisturbed run makes of the same folder."""
    made = type(runner)(Home(tmp_path / "undisturbed"), many, pool, encoder)
    made.index()
    yield made.state()
    made.catalog.close()


def stored(runner: Any) -> int:
    return int(runner.catalog.read().execute("SELECT count(*) FROM vectors").fetchone()[0])


def test_a_run_ends_where_decoding_processes_do_not_start_and_blames_no_photo(
    runner: Any, undisturbed: Any
) -> None:
    none = PhotoappError(Code.DECODER_NOT_STARTED, detail="Resource temporarily unavailable")
    runner.decoder.failing = dict.fromkeys((path.name for path in runner.folder.iterdir()), none)
    with pytest.raises(PhotoappError) as raised:
        runner.index()
    assert raised.value.code is Code.DECODER_NOT_STARTED
    runner.decoder.failing = {}
    assert runner.index().embedded == MANY
    assert runner.state() == undisturbed


@pytest.mark.parametrize("moment", [1, 2])
def test_a_cancelled_run_is_finished_by_the_next(
    runner: Any, undisturbed: Any, moment: int
) -> None:
    batches = iter(range(1, 99))

    def embed(pixels: object) -> object:
        if next(batches) == moment:
            runner.job.cancel()
        return runner.embed(pixels)

    with pytest.raises(Cancelled):
        runner.index(embed=embed)
    done = stored(runner)
    assert done >= 1  # what was under way is kept
    report = runner.index()
    assert report.embedded == MANY - done
    assert runner.state() == undisturbed


def test_a_run_cancelled_before_it_begins_does_nothing(runner: Any, many: Path) -> None:
    job = Job(JobName.INDEXING)
    job.cancel()
    with pytest.raises(Cancelled):
        index(runner.catalog, runner.home, runner.decoder, [runner.eye], job, [runner.root])
    assert stored(runner) == 0


def test_a_paused_run_waits_and_goes_on(runner: Any, many: Path) -> None:
    job = Job(JobName.INDEXING)
    job.pause()
    with ThreadPoolExecutor(1) as pool:
        run = pool.submit(
            index, runner.catalog, runner.home, runner.decoder, [runner.eye], job, [runner.root]
        )
        assert job.progress().paused
        assert runner.decoder.asked == []
        job.resume()
        assert run.result().embedded == MANY


def test_a_run_can_be_paused_in_the_middle_and_cancelled_then(runner: Any, many: Path) -> None:
    paused = threading.Event()

    def embed(pixels: object) -> object:
        if not paused.is_set():
            runner.job.pause()
            paused.set()
        return runner.embed(pixels)

    with ThreadPoolExecutor(1) as pool:
        run = pool.submit(runner.index, embed=embed)
        paused.wait()
        runner.job.cancel()
        with pytest.raises(Cancelled):
            run.result()
    assert runner.index().problems == 0
    assert stored(runner) == MANY


# -- failures ------------------------------------------------------------------------------------


def test_a_broken_encoder_ends_the_run_and_loses_nothing(runner: Any, undisturbed: Any) -> None:
    batches = iter(range(1, 99))

    def embed(pixels: object) -> object:
        if next(batches) >= 2:
            raise PhotoappError(Code.MODEL_BROKEN, path="x", detail="y")
        return runner.embed(pixels)

    with pytest.raises(PhotoappError) as caught:
        runner.index(embed=embed)
    assert caught.value.code is Code.MODEL_BROKEN
    assert runner.index().embedded == MANY - 16
    assert runner.state() == undisturbed


def test_a_full_disk_ends_the_run_and_loses_nothing(runner: Any, undisturbed: Any) -> None:
    with sqlite3.connect(runner.home.catalog, isolation_level=None) as connection:
        connection.execute("VACUUM")  # pages left free by migrations would be used first
    connection.close()
    (pages,) = runner.catalog.write(lambda c: c.execute("PRAGMA page_count").fetchone())
    limit = f"PRAGMA max_page_count = {pages + 3}"
    runner.catalog.write(lambda c: c.execute(limit).fetchone())
    with pytest.raises(PhotoappError) as caught:
        runner.index()
    assert caught.value.code is Code.DISK_FULL
    runner.catalog.write(lambda c: c.execute("PRAGMA max_page_count = 1000000").fetchone())
    runner.index()
    assert runner.state() == undisturbed


def test_an_error_nobody_foresaw_is_told_and_hangs_nothing(runner: Any, many: Path) -> None:
    runner.decoder.failing["photo-0009.jpg"] = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        runner.index()
    runner.decoder.failing.clear()
    runner.index()
    assert stored(runner) == MANY


# -- two processes, and one that dies ------------------------------------------------------------

KILLED = """
    import os, signal, sqlite3, sys, threading
    from photoapp.base.home import Home
    from photoapp.base.jobs import Job
    from photoapp.base.messages import JobName
    from photoapp.encoder import Encoder
    from photoapp.library import PhotoLibrary

    moment, batches = int(sys.argv[2]), 0

    def stored():
        with sqlite3.connect(Home.default().catalog) as connection:
            return connection.execute("SELECT count(*) FROM vectors").fetchone()[0]

    def embed_images(self, pixels, real=Encoder.embed_images):
        global batches
        batches += 1
        if batches == moment:
            while moment > 1 and not stored():
                threading.Event().wait(0.05)
            os.kill(os.getpid(), signal.SIGKILL)
        return real(self, pixels)

    if __name__ == "__main__":
        Encoder.embed_images = embed_images
        library = PhotoLibrary.open()
        library.add_folder(sys.argv[1])
        library.index(Job(JobName.INDEXING))
"""


@pytest.mark.parametrize("moment", [1, 3])
def test_a_killed_run_is_finished_by_the_next(
    runner: Any, many: Path, undisturbed: Any, tmp_path: Path, moment: int
) -> None:
    script = tmp_path / "killed.py"
    script.write_text(textwrap.dedent(KILLED))
    runner.catalog.close()
    ended = subprocess.run([sys.executable, script, many, str(moment)], check=False)
    assert ended.returncode == -9
    type(runner).__init__(runner, runner.home, many, runner.decoder.pool, runner.encoder)
    done = stored(runner)
    assert done == 0 if moment == 1 else 0 < done < MANY
    report = runner.index()
    assert report.embedded == MANY - done
    assert runner.state() == undisturbed


def test_the_second_of_two_processes_is_told_who_the_first_is(runner: Any) -> None:
    script = "from photoapp.base.home import Home; from photoapp.catalog import Catalog\n"
    script += "from photoapp.indexing import indexing_lock; import sys, os\n"
    script += "home = Home.default()\n"
    script += "with indexing_lock(home, Catalog(home)): print(os.getpid(), flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as first:
        assert first.stdout is not None
        holder = first.stdout.readline().strip()
        with pytest.raises(PhotoappError) as caught:
            runner.index()
        assert (caught.value.code, caught.value.values["holder"]) == (Code.CATALOG_BUSY, holder)
        first.kill()  # the kernel frees the lock
    assert runner.index().problems == 0


def test_one_process_cannot_index_twice_at_once(runner: Any) -> None:
    with indexing_lock(runner.home, runner.catalog), pytest.raises(PhotoappError) as caught:
        runner.index()
    assert caught.value.code is Code.CATALOG_BUSY
    runner.index()
