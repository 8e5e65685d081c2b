"""Decoding in processes: what one file does to them, no other file feels."""

import inspect
import io
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import CancelledError, wait
from contextlib import ExitStack, suppress
from pathlib import Path

import numpy as np
import psutil
import pytest
from decoders import decoders
from PIL import Image

from photoapp.base.messages import Cancelled, Code, PhotoappError
from photoapp.base.picture import Likeness, Resize, ViewSpec
from photoapp.imaging import DecodePool, decode, decode_bytes
from photoapp.imaging.budget import SharedBudget
from photoapp.imaging.pool import DEADLINE, Pulse

VIEWS = [ViewSpec(128, Resize.SQUASH)]
PATIENCE = 60


@pytest.fixture
def photos(lab, tmp_path: Path) -> list[str]:
    """Eight small photos."""
    paths = [tmp_path / f"{n}.jpg" for n in range(8)]
    for n, path in enumerate(paths):
        path.write_bytes(lab.encode(lab.scene(300 + n, 200)))
    return [str(path) for path in paths]


@pytest.fixture(scope="module")
def endless(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A progressive JPEG with 50,000 scans: 20 minutes of work and no byte more to read."""
    out = io.BytesIO()
    Image.new("RGB", (4000, 4000), "grey").save(out, "JPEG", quality=30, progressive=True)
    data = out.getvalue()
    scan = data[data.rindex(b"\xff\xda") : -2]
    path = tmp_path_factory.mktemp("endless") / "endless.jpg"
    path.write_bytes(data[:-2] + scan * 50_000 + data[-2:])
    return str(path)


@pytest.fixture
def pool() -> Iterator[DecodePool]:
    with DecodePool(2) as made:
        yield made


@pytest.fixture(autouse=True)
def _others() -> None:
    """Pools that tests elsewhere keep for a while are none of this test's business."""
    OTHERS.clear()
    OTHERS.update(process.pid for process in workers())


OTHERS: set[int] = set()


def workers() -> list[psutil.Process]:
    """The decoding processes started since the test began."""
    return [one for one in decoders(psutil.Process()) if one.pid not in OTHERS]


def busy_worker(pool: DecodePool) -> psutil.Process:
    """The process that is at work on a file. Waits until one has worked for a while, however
    little of the processors it gets.
    """
    pause = threading.Event()
    before: dict[psutil.Process, float] = {}
    while True:
        pause.wait(0.02)
        if pool._board is None or not any(pool._board):
            before.clear()
            continue
        for process in workers():
            with suppress(psutil.NoSuchProcess):
                worked = process.cpu_times().user
                if worked - before.setdefault(process, worked) > 0.1:
                    return process


def code_of(future) -> Code:
    error = future.exception(timeout=PATIENCE)
    assert isinstance(error, PhotoappError), error
    return error.code


def test_the_pool_gives_what_decoding_here_gives(pool, photos):
    futures = [pool.submit(path, VIEWS) for path in photos]
    for path, future in zip(photos, futures, strict=True):
        there, here = future.result(timeout=PATIENCE), decode(path, VIEWS)
        assert np.array_equal(there.views[VIEWS[0]], here.views[VIEWS[0]])
        assert (there.fingerprint, there.view_hash) == (here.fingerprint, here.view_hash)
        assert (there.thumbnail, there.metadata) == (here.thumbnail, here.metadata)


def test_pasted_and_large_pictures_take_the_same_way(pool, photos):
    data = Path(photos[0]).read_bytes()
    assert pool.submit_asked(data, VIEWS).result(timeout=PATIENCE).width == 300
    for source in (photos[0], data):
        picture = pool.submit_picture(source, 150).result(timeout=PATIENCE)
        assert picture.pixels.shape == (100, 150, 3)


def test_a_part_and_a_comparison_take_the_same_way(pool, photos, lab):
    data = Path(photos[0]).read_bytes()
    for source in (photos[0], data):
        part = pool.submit_asked(source, VIEWS, (0.0, 0.0, 0.5, 1.0)).result(timeout=PATIENCE)
        assert part.width == 150
    upright = lab.encode(lab.scene(200, 300))
    thumbnails = [decode(photos[0], []).thumbnail, decode_bytes(upright, []).thumbnail]
    found = pool.submit_comparison(thumbnails[0], thumbnails).result(timeout=PATIENCE)
    assert [one.likeness for one in found] == [Likeness.COPY, Likeness.OTHER]


def test_a_problem_arrives_as_its_code_and_values(pool, tmp_path):
    (tmp_path / "movie.mkv").write_bytes(b"\x1aE\xdf\xa3" + bytes(100))
    error = pool.submit(str(tmp_path / "movie.mkv"), []).exception(timeout=PATIENCE)
    assert isinstance(error, PhotoappError)
    assert (error.code, error.values) == (Code.FORMAT_UNSUPPORTED, {"format": "video"})


def test_nothing_starts_before_the_first_file():
    before = workers()
    with DecodePool(4):
        assert workers() == before


def test_workers_know_neither_qt_nor_onnxruntime(photos):
    with DecodePool(1) as pool:
        pool.submit(photos[0], VIEWS).result(timeout=PATIENCE)
        [process] = workers()
        mapped = " ".join(entry.path for entry in process.memory_maps())
    assert "PIL" in mapped  # the look is a real one
    assert not [name for name in ("onnxruntime", "PySide6", "libQt6") if name in mapped]


def test_a_worker_killed_once_costs_nothing(photos, endless):
    with DecodePool(1) as pool:
        slow = pool.submit(endless, VIEWS)
        first = busy_worker(pool)
        first.kill()
        assert busy_worker(pool).pid != first.pid
        assert not slow.done()  # it is being tried once more


def test_a_file_that_kills_its_worker_twice_is_a_problem_and_the_only_one(photos, endless):
    with DecodePool(1) as pool:
        slow = pool.submit(endless, VIEWS)
        rest = [pool.submit(path, VIEWS) for path in photos]
        for _ in range(2):
            busy_worker(pool).kill()
        assert code_of(slow) is Code.DECODER_DIED
        assert all(future.result(timeout=PATIENCE).height == 200 for future in rest)


def test_idle_workers_that_are_killed_are_replaced(photos):
    with DecodePool(2) as pool:
        pool.submit(photos[0], VIEWS).result(timeout=PATIENCE)
        for process in workers():
            process.kill()
        futures = [pool.submit(path, VIEWS) for path in photos]
        assert all(future.result(timeout=PATIENCE).height == 200 for future in futures)


def test_a_hanging_decode_is_ended_and_costs_one_file(photos, endless):
    with DecodePool(2, deadline_s=5) as pool:
        slow = pool.submit(endless, VIEWS)
        rest = [pool.submit(path, VIEWS) for path in photos]
        assert all(future.result(timeout=PATIENCE).height == 200 for future in rest)
        error = slow.exception(timeout=PATIENCE)
        assert isinstance(error, PhotoappError)
        assert (error.code, error.values) == (Code.DECODER_TIMED_OUT, {"seconds": 5})
        assert pool.submit(photos[0], VIEWS).result(timeout=PATIENCE).width == 300


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="POSIX only")
def test_a_process_that_does_not_even_answer_signals_is_ended(photos, endless):
    with DecodePool(1) as pool:
        slow = pool.submit(endless, VIEWS)
        busy_worker(pool).suspend()
        pool._deadline = 5.0
        rest = pool.submit(photos[0], VIEWS)
        assert code_of(slow) is Code.DECODER_TIMED_OUT
        pool._deadline = DEADLINE
        assert rest.result(timeout=PATIENCE).height == 200


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="POSIX only")
def test_processes_that_never_begin_are_replaced(photos, monkeypatch):
    with DecodePool(1) as pool:
        pool.submit(photos[0], VIEWS).result(timeout=PATIENCE)
        [first] = workers()
        first.suspend()
        with monkeypatch.context() as patch:
            patch.setattr("photoapp.imaging.pool.START", 2.0)
            patch.setattr(pool, "_deadline", 2.0)
            futures = [pool.submit(path, VIEWS) for path in photos]
            psutil.wait_procs([first], timeout=PATIENCE)
        assert all(future.result(timeout=PATIENCE).height == 200 for future in futures)


def test_silence_is_counted_from_the_last_byte():
    pulse = Pulse()
    assert pulse.silent(0, now=100) == 0  # waiting in the queue is no silence
    assert pulse.silent(1, now=200) == 0
    assert pulse.silent(1, now=259) == 59
    assert pulse.silent(2, now=261) == 0
    assert pulse.silent(2, now=311) == 50


def test_hours_in_which_the_machine_slept_are_no_silence(photos, endless):
    with DecodePool(1, deadline_s=60) as pool:
        slow = pool.submit(endless, VIEWS)
        busy_worker(pool)
        with pool._lock:  # the pool's own watcher, on its own clock, waits meanwhile
            now = time.monotonic()
            assert pool._look(now) == []
            assert pool._look(now + 7200) == [], "the lid was closed for two hours"
            for late in range(1, 20, 4):
                assert pool._look(now + 7200 + late) == []
            awake = [pool._look(now + 7200 + late) for late in range(21, 70, 4)]
            assert any(awake), "awake, it is held to its deadline"
        slow.cancel()


@pytest.mark.skipif(sys.platform == "win32", reason="the lock file is opened as POSIX does")
def test_a_decode_that_waits_for_its_turn_outlives_the_deadline(photos):
    with DecodePool(1, deadline_s=2) as pool:
        pool.submit(photos[0], VIEWS).result(timeout=PATIENCE)
        budget = SharedBudget(pool._lock_file, 1 << 20, lambda: None)
        with budget.claim(1 << 20):
            future = pool.submit(photos[1], VIEWS)
            wait([future], timeout=5)  # more than two deadlines
            assert not future.done()
        assert future.result(timeout=PATIENCE).height == 200


def test_the_budget_is_shared_and_a_dead_process_gives_its_share_back(tmp_path):
    lock = tmp_path / "lock"
    lock.touch()
    script = (
        "import sys, threading\n"
        "from photoapp.imaging.budget import SharedBudget\n"
        "budget = SharedBudget(sys.argv[1], 64, lambda: print('waiting', flush=True))\n"
        "with budget.claim(int(sys.argv[2])):\n"
        "    print('holding', flush=True)\n"
        "    threading.Event().wait()\n"
    )

    with ExitStack() as stack:

        def claim(count: int) -> subprocess.Popen[str]:
            command = [sys.executable, "-c", script, str(lock), str(count)]
            process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
            stack.enter_context(process)
            stack.callback(process.kill)
            return process

        first = claim(40)
        assert "holding\n" in first.stdout
        assert "holding\n" in claim(20).stdout
        third = claim(30)
        assert third.stdout.readline() == "waiting\n"
        first.kill()
        assert "holding\n" in third.stdout


def test_waiting_files_can_be_cancelled(photos, endless):
    with DecodePool(1) as pool:
        running = [pool.submit(endless, VIEWS) for _ in range(2)]
        waiting = pool.submit(photos[0], VIEWS)
        assert waiting.cancel()
        assert not any(future.done() for future in running)


def test_an_opened_picture_overtakes_waiting_files(photos):
    order: list[str] = []
    with DecodePool(1) as pool:
        futures = [pool.submit(path, VIEWS) for path in photos]
        urgent = pool.submit_picture(photos[0], 100)
        urgent.add_done_callback(lambda _: order.append("urgent"))
        for future in futures:
            future.add_done_callback(lambda _: order.append("file"))
        wait([*futures, urgent], timeout=PATIENCE)
    assert order.index("urgent") <= 3


def test_closing_ends_everything_at_once(photos, endless):
    pool = DecodePool(1)
    futures = [pool.submit(endless, VIEWS) for _ in range(2)] + [pool.submit(photos[0], VIEWS)]
    busy_worker(pool)
    pool.close()
    pool.close()
    assert not workers()
    assert not os.path.exists(pool._lock_file)
    assert not wait(futures, timeout=0).not_done
    for future in futures:
        with pytest.raises((Cancelled, CancelledError)):
            future.result()
    with pytest.raises(RuntimeError):
        pool.submit(photos[0], VIEWS)


def test_a_program_in_a_hurry_waits_for_no_picture(photos, endless):
    with DecodePool(1) as pool:
        slow = [pool.submit_picture(endless, 100) for _ in range(3)]
        file = pool.submit(photos[0], VIEWS)
        busy_worker(pool)
        pool.hurry()
        for future in slow:
            with pytest.raises(Cancelled):
                future.result(timeout=0)
        with pytest.raises(Cancelled):
            pool.submit_picture(photos[0], 100)
        assert not file.cancelled()
        workers()[0].kill()  # which nobody waits for either
        assert file.result(timeout=PATIENCE).height == 200


PARENT = """
import json, signal, sys, threading
import psutil
from decoders import decoders
from photoapp.imaging import DecodePool

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background ignores it
    pool = DecodePool(2)
    pool.submit(sys.argv[1], []).result()
    futures = [pool.submit(sys.argv[2], []) for _ in range(2)]
    children = [p.pid for p in decoders(psutil.Process())]
    try:
        print(json.dumps(children), flush=True)
        threading.Event().wait()
    except KeyboardInterrupt:
        print(pool.submit_picture(sys.argv[1], 64).done() or "still at work", flush=True)
        threading.Event().wait()
"""


@pytest.fixture
def parent(tmp_path: Path, photos, endless) -> Iterator[tuple[subprocess.Popen[str], list[int]]]:
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    command = [sys.executable, str(script), photos[0], endless]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": os.path.dirname(inspect.getfile(decoders))},
    ) as process:
        yield process, json.loads(process.stdout.readline())
        process.kill()


def test_workers_die_with_their_parent_however_it_dies(parent):
    process, children = parent
    started = [psutil.Process(pid) for pid in children]
    process.kill()
    _, alive = psutil.wait_procs(started, timeout=PATIENCE)
    assert not alive


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_ctrl_c_in_the_terminal_belongs_to_the_parent(parent):
    process, children = parent
    os.killpg(process.pid, signal.SIGINT)
    assert process.stdout.readline() == "still at work\n"
    assert all(psutil.pid_exists(pid) for pid in children)
