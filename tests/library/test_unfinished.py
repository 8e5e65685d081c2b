"""What is half lies aside, is held while it is made, and is gone after; also on odd disks."""

import errno
import os
import pkgutil
import shutil
import sys
import tempfile
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock, Timeout

import photoapp.library
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName, PhotoappError
from photoapp.library.copies import Original, copy_all
from photoapp.library.listing import write_new
from photoapp.library.unfinished import HIDDEN, Parts, _clear

posix = pytest.mark.skipif(sys.platform == "win32", reason="locks of another kind")


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def is_held(folder: str) -> bool:
    try:
        with FileLock(os.path.join(folder, "lock")).acquire(timeout=0):
            return False
    except Timeout:
        return True


def test_parts_lie_in_one_hidden_folder_that_is_held_and_then_gone(tmp_path: Path) -> None:
    with Parts(str(tmp_path)) as made:
        first, second = made.path(), made.path()
        Path(first).write_bytes(b"half")
        assert first != second
        assert os.path.dirname(first) == os.path.dirname(second)
        assert [name.startswith(HIDDEN) for name in left(tmp_path)] == [True]
        assert is_held(os.path.dirname(first))
    assert left(tmp_path) == []


def refuse(code: int) -> Callable[..., None]:
    def flock(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    return flock


@posix
@pytest.mark.parametrize("code", [errno.ENOTSUP, errno.ENOLCK, errno.ENOSYS, errno.EINVAL])
def test_a_disk_without_locks_takes_copies_and_lists_and_nothing_is_said(
    code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fcntl.flock", refuse(code))
    (tmp_path / "one.jpg").write_bytes(b"one")
    out = tmp_path / "out"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        copy_all([Original(str(tmp_path / "one.jpg"))], str(out), Job(JobName.EXPORTING))
        write_new(b"list", str(out / "list.txt"))
    assert left(out) == ["list.txt", "one.jpg"]


@posix
def test_without_locks_nothing_of_another_program_is_cleared_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fcntl.flock", refuse(errno.ENOTSUP))
    with Parts(str(tmp_path)) as other:
        half = Path(other.path())
        half.write_bytes(b"half")
        write_new(b"list", str(tmp_path / "list.txt"))
        assert half.read_bytes() == b"half"
    assert left(tmp_path) == ["list.txt"]


@posix
@pytest.mark.parametrize("code", [errno.EIO, errno.EACCES])
def test_a_folder_that_cannot_be_held_is_not_left_behind(
    code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fcntl.flock", refuse(code))
    with pytest.raises(PhotoappError):
        write_new(b"list", str(tmp_path / "list.txt"))
    assert left(tmp_path) == []


def meanwhile(monkeypatch: pytest.MonkeyPatch, then: Callable[[str], None]) -> None:
    """Let another program do something to the next folder as soon as it is made."""
    make = tempfile.mkdtemp
    happened: list[str] = []

    def mkdtemp(**named: str) -> str:
        made = make(**named)
        if not happened:
            happened.append(made)
            then(made)
        return made

    monkeypatch.setattr(tempfile, "mkdtemp", mkdtemp)


def test_a_folder_that_another_program_cleared_away_before_it_was_held_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meanwhile(monkeypatch, lambda _: _clear(str(tmp_path)))
    write_new(b"list", str(tmp_path / "list.txt"))
    assert left(tmp_path) == ["list.txt"]


def test_a_folder_that_another_program_is_just_clearing_away_is_left_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locks = []

    def hold(folder: str) -> None:
        locks.append(FileLock(os.path.join(folder, "lock")))
        locks[0].acquire()

    meanwhile(monkeypatch, hold)
    with Parts(str(tmp_path)) as made:
        assert os.path.dirname(made.path()) != os.path.dirname(locks[0].lock_file)
        assert is_held(os.path.dirname(made.path()))
    locks[0].release()


@posix
def test_a_folder_is_held_until_it_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / f"{HIDDEN}killed").mkdir()
    remove, removed = shutil.rmtree, []

    def rmtree(path: str, *, ignore_errors: bool) -> None:
        removed.append((is_held(path), os.path.basename(path)))
        remove(path, ignore_errors=ignore_errors)

    monkeypatch.setattr(shutil, "rmtree", rmtree)
    with Parts(str(tmp_path)) as made:
        own = os.path.basename(os.path.dirname(made.path()))
    monkeypatch.undo()
    assert removed == [(True, f"{HIDDEN}killed"), (True, own)]
    assert left(tmp_path) == []


def test_a_list_goes_into_a_folder_that_cannot_be_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = os.scandir

    def scandir(path: str | int) -> object:
        if path == str(tmp_path):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", scandir)
    write_new(b"list", str(tmp_path / "list.txt"))
    monkeypatch.undo()
    assert left(tmp_path) == ["list.txt"]


def test_no_module_takes_the_name_of_what_the_library_offers() -> None:
    """Once such a module is loaded, it is what the name means."""
    modules = {module.name for module in pkgutil.iter_modules(photoapp.library.__path__)}
    assert not modules & set(photoapp.library.__all__)
