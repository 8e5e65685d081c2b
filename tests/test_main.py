"""Which face the program shows."""

import json
import os
import shlex
import signal
import subprocess
import sys

import pytest
from program import program

from photoapp.cli.commands import wants_terminal

NO_DISPLAY = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.mark.parametrize(
    ("arguments", "is_folder", "terminal"),
    [
        ([], False, False),
        (["/photos"], True, False),
        (["--", "-photos"], False, False),
        (["search", "sea"], False, True),
        (["index"], True, True),
        (["photos"], True, False),
        (["photos"], False, True),
        (["photos", "rate"], True, True),
        (["--help"], False, True),
        (["serch"], False, True),
        (["gui"], False, False),
        (["gui", "picture.jpg"], False, False),
        (["gui", "--", "-photos"], False, False),
        (["gui", "--help"], False, True),
    ],
)
def test_folders_open_the_window_and_commands_do_not(arguments, is_folder, terminal) -> None:
    assert wants_terminal(arguments, is_folder) is terminal


def without_display(*arguments: object) -> subprocess.CompletedProcess[str]:
    bare = {name: value for name, value in os.environ.items() if name not in NO_DISPLAY}
    return subprocess.run(
        [*program(), *map(str, arguments)], capture_output=True, text=True, env=bare, check=False
    )


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of POSIX closes the streams")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_program_without_standard_streams_does_its_work(
    home, draw_photos, tmp_path, closed
) -> None:
    draw_photos(tmp_path / "photos", 3)
    command = shlex.join([*program(), "index", str(tmp_path / "photos")])
    assert subprocess.run(f"{command} {closed}", shell=True, check=False).returncode == 0
    found = subprocess.run([*program(), "status", "--json"], capture_output=True, check=True)
    assert json.loads(found.stdout)["vectors"] != {}
    assert json.loads(found.stdout)["without_vector"] == 0


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="always has a display")
def test_without_a_display_the_folder_is_indexed_in_the_terminal(
    home, draw_photos, tmp_path
) -> None:
    draw_photos(tmp_path / "photos", 3)
    done = without_display(tmp_path / "photos")
    assert done.returncode == 0
    assert len(done.stderr.splitlines()) == 1
    assert "DISPLAY" in done.stderr
    assert "Understood 3 photos" in done.stdout
    said = done.stdout.splitlines()[-1]
    assert 'search "a dog on a beach"' in said
    command = said.removeprefix("Now search: ").removesuffix(' "a dog on a beach"')
    searched = subprocess.run(
        f"{command} --all sea", shell=True, capture_output=True, text=True, check=False
    )
    assert searched.stdout.count("photo-000") == 3, "the line that is told works when pasted"


INTERRUPTED = """
import os, signal, sys
from photoapp.__main__ import main

class Interrupting:
    def find_spec(self, name, *_):
        if name == "PySide6.QtCore":
            os.kill(os.getpid(), signal.SIGINT)

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background has none
sys.meta_path.insert(0, Interrupting())
sys.exit(main())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no signals")
def test_ctrl_c_while_the_window_is_loaded_ends_it_without_a_word(home) -> None:
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED],
        capture_output=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, b"", b"")


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="always has a display")
def test_without_a_display_and_a_folder_it_tells_what_to_do(home) -> None:
    done = without_display()
    assert done.returncode == 1
    assert "--help" in done.stderr
