"""Decoding processes begin where they can; where they cannot that is told, and nobody waits."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from decoders import decoders

from photoapp.base.messages import Code
from photoapp.imaging import DecodePool, processes

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")
linux = pytest.mark.skipif(sys.platform != "linux", reason="where processes are forked from one")

PATIENCE = 120

PROGRAM = """
import os, resource, shutil, sys, time
from multiprocessing import util

import psutil

from photoapp.base.messages import PhotoappError
from photoapp.imaging import DecodePool, processes

processes.ENDING = 2.0
photo = sys.argv[1]

def forked_from():
    found = [one for one in psutil.Process().children() if one.status() != psutil.STATUS_ZOMBIE]
    return [one for one in found if "multiprocessing.forkserver" in " ".join(one.cmdline())]

def opened():
    try:
        return pool.submit(photo, []).result(timeout=120).width
    except PhotoappError as error:
        return error.code

if __name__ == "__main__":
    with DecodePool(2) as pool:
        {body}
    print("closed")
"""


@pytest.fixture
def photo(lab, tmp_path: Path) -> str:
    path = tmp_path / "photo.jpg"
    path.write_bytes(lab.encode(lab.scene(300, 200)))
    return str(path)


Run = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def begun(tmp_path: Path, photo: str):
    """`begun(body, **environment)` starts a program with a pool; it is ended with the test."""
    programs: list[subprocess.Popen[str]] = []

    def start(body: str, **environment: str) -> subprocess.Popen[str]:
        script = tmp_path / "program" / "program.py"
        script.parent.mkdir(exist_ok=True)
        script.write_text(PROGRAM.replace("{body}", body.strip().replace("\n", "\n        ")))
        program = subprocess.Popen(
            [sys.executable, str(script), photo],
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
            cwd=tmp_path,
            env={**os.environ, **environment},
        )
        programs.append(program)
        return program

    yield start
    for program in programs:
        program.kill()
        program.communicate()


def said(program: subprocess.Popen[str]) -> list[str]:
    return program.communicate(timeout=PATIENCE)[0].split()


@posix
def test_photos_open_where_the_folder_of_temporary_files_has_a_long_name(
    begun: Run, tmp_path: Path
) -> None:
    long = tmp_path / ("long" * 30)  # no socket can be made in it
    long.mkdir()
    program = begun("print(opened())", TMPDIR=str(long))
    assert said(program) == ["300", "closed"]
    assert os.listdir(long) == []


@posix
def test_photos_open_where_the_folder_of_temporary_files_is_gone(begun: Run) -> None:
    program = begun(
        """
print(opened())
shutil.rmtree(util.get_temp_dir())
for worker in forked_from()[0].children():
    worker.kill()
print(opened())
os.mkdir(util.get_temp_dir())  # Python removes it as it ends, and complains where it cannot
"""
    )
    assert said(program) == ["300", "300", "closed"]


@posix
def test_photos_open_where_the_current_folder_is_gone(begun: Run, tmp_path: Path) -> None:
    program = begun(
        f"""
os.mkdir({str(tmp_path / "here")!r})
os.chdir({str(tmp_path / "here")!r})
os.rmdir({str(tmp_path / "here")!r})
print(opened())
"""
    )
    assert said(program) == ["300", "closed"]


@posix
def test_nothing_is_imported_from_the_current_folder(begun: Run, tmp_path: Path) -> None:
    for name in ("numpy", "tempfile", "PIL", "photoapp"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('this is no part of the program')")
    assert said(begun("print(opened())")) == ["300", "closed"]


@linux
def test_photos_open_whenever_that_from_which_processes_are_forked_is_killed(begun: Run) -> None:
    program = begun(
        """
for _ in range(3):
    print(opened())
    for one in forked_from():
        one.kill()
    print(opened())
"""
    )
    assert said(program) == ["300"] * 6 + ["closed"]


@linux
def test_photos_open_and_the_pool_closes_where_that_process_answers_no_more(begun: Run) -> None:
    program = begun(
        """
from photoapp.imaging import pool as module
print(opened())
before = module.START, pool._deadline
module.START = pool._deadline = 2.0
[stopped] = forked_from()
stopped.suspend()
for worker in stopped.children():
    worker.kill()
waited = pool.submit(photo, [])
while stopped in forked_from():
    time.sleep(0.05)
module.START, pool._deadline = before
print(waited.result(timeout=120).width)
for stopped in forked_from():
    stopped.suspend()
"""
    )
    assert said(program) == ["300", "300", "closed"]


@posix
def test_where_no_process_can_begin_that_is_told_of_all_that_waits(begun: Run) -> None:
    program = begun(
        """
used = max(int(name) for name in os.listdir("/dev/fd"))
before = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (used + 3, before[1]))
print(*[opened() for _ in range(5)])
resource.setrlimit(resource.RLIMIT_NOFILE, before)
print(opened())
"""
    )
    assert said(program) == [Code.DECODER_NOT_STARTED] * 5 + ["300", "closed"]


@posix
def test_a_program_that_is_replaced_while_it_runs_does_not_wait_for_what_it_was(
    begun: Run, tmp_path: Path
) -> None:
    (tmp_path / "new" / "photoapp").mkdir(parents=True)
    (tmp_path / "new" / "photoapp" / "__init__.py").write_text("half of a li")
    program = begun(
        f"""
os.environ["PYTHONPATH"] = {str(tmp_path / "new")!r}
sys.path.insert(0, os.environ["PYTHONPATH"])
print(*[one.exception(timeout=120).code for one in [pool.submit(photo, []) for _ in range(9)]])
"""
    )
    assert set(said(program)) == {Code.DECODER_NOT_STARTED, "closed"}


def in_session(number: int) -> list[psutil.Process]:
    """The processes of a session that have not ended."""
    found = []
    for one in psutil.process_iter(["status"]):
        try:
            if os.getsid(one.pid) == number and one.info["status"] != psutil.STATUS_ZOMBIE:
                found.append(one)
        except ProcessLookupError:
            continue
    return found


@posix
@pytest.mark.parametrize("as_many", [1, 2, 3, 4])
def test_no_process_stays_when_the_program_is_killed_as_they_begin(
    begun: Run, as_many: int
) -> None:
    program = begun("opened()\nprint('at work', flush=True)\nsys.stdin.read()")
    pause = threading.Event()
    while len(in_session(program.pid)) < as_many:
        pause.wait(0.002)
    program.kill()
    program.wait()
    for _ in range(PATIENCE * 10):
        if not in_session(program.pid):
            return
        pause.wait(0.1)
    pytest.fail(f"still there: {in_session(program.pid)}")


def test_a_pool_closes_while_its_processes_begin(photo: str) -> None:
    before = {one.pid for one in decoders(psutil.Process())}
    for _ in range(5):
        pool = DecodePool(2)
        futures: list = []
        other = threading.Thread(target=lambda to=pool, of=futures: of.append(to.submit(photo, [])))
        other.start()
        pool.close()
        other.join()
        assert all(future.done() for future in futures)
    assert {one.pid for one in decoders(psutil.Process())} <= before


def test_two_pools_begin_at_once(photo: str) -> None:
    with DecodePool(1) as one, DecodePool(1) as two:
        widths: list[int] = []

        def opened(pool: DecodePool) -> None:
            widths.append(pool.submit(photo, []).result(timeout=PATIENCE).width)

        threads = [threading.Thread(target=opened, args=[pool]) for pool in (one, two, one, two)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert widths == [300] * 4


def test_processes_that_do_not_even_start_are_told_once_for_all(photo: str, monkeypatch) -> None:
    def none(*_: object) -> None:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(processes, "_begin", none)
    with DecodePool(1) as pool:
        errors = [pool.submit(photo, []).exception(timeout=PATIENCE) for _ in range(3)]
    assert {error.code for error in errors} == {Code.DECODER_NOT_STARTED}
    assert "temporarily unavailable" in errors[0].values["detail"]
