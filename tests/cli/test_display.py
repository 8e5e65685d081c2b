import socket
import sys
import tempfile
from pathlib import Path

import pytest

from photoapp.cli import display

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="these systems always have a display"
)


def test_without_a_display_no_window_opens() -> None:
    trouble = display.obstacle({})
    assert trouble is not None
    assert "DISPLAY" in trouble.reason
    assert "\n" not in str(trouble)


def test_a_display_that_does_not_answer_is_named() -> None:
    trouble = display.obstacle({"DISPLAY": ":4242"})
    assert trouble is not None
    assert ":4242 does not answer" in trouble.reason
    trouble = display.obstacle({"WAYLAND_DISPLAY": "wayland-4242"})
    assert trouble is not None
    assert "wayland-4242 does not answer" in trouble.reason


def test_a_platform_without_a_screen_needs_no_display() -> None:
    assert display.obstacle({"QT_QPA_PLATFORM": "offscreen"}) is None


def test_a_wayland_display_that_answers_is_enough(monkeypatch) -> None:
    monkeypatch.setattr(display, "_load_trouble", lambda *_: None)
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as server:
        server.bind(f"{folder}/wayland-0")
        server.listen()
        environ = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": folder}
        assert display.obstacle(environ) is None


def test_missing_libraries_are_named_with_what_to_type(monkeypatch, tmp_path: Path) -> None:
    """A stand-in for ldd tells of two libraries; Qt itself is a file that does not load."""
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "libQt6Svg.so.6").write_bytes(b"no library")
    ldd = tmp_path / "ldd"
    ldd.write_text(
        "#!/bin/sh\nprintf '\\tlibEGL.so.1 => not found\\n\\tlibX11.so.6 => not found\\n'"
    )
    ldd.chmod(0o755)
    tools = {"ldd": str(ldd), "apt-get": "/usr/bin/apt-get"}
    monkeypatch.setattr(display.shutil, "which", tools.get)
    monkeypatch.setattr(display, "_qt_folder", lambda: tmp_path)
    trouble = display.obstacle({})
    assert trouble is not None
    assert "libEGL.so.1, libX11.so.6" in trouble.reason
    assert trouble.remedy == "Type: sudo apt install libegl1 libx11-6"
    assert "DISPLAY" in trouble.reason, "both what is missing are told at once"


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libGL.so.1", "libgl1"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libfontconfig.so.1", "libfontconfig1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libxkbcommon.so.0", "libxkbcommon0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxcb-icccm.so.4", "libxcb-icccm4"),
        ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
        ("libxcb-shape.so.0", "libxcb-shape0"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
    ],
)
def test_debian_names(monkeypatch, library: str, package: str) -> None:
    monkeypatch.setattr(display.shutil, "which", lambda name: f"/usr/bin/{name}")
    assert display.install_line([library]) == f"Type: sudo apt install {package}"


BARE_DEBIAN = (
    "libEGL.so.1 libGL.so.1 libX11-xcb.so.1 libX11.so.6 libdbus-1.so.3 libfontconfig.so.1"
    " libfreetype.so.6 libglib-2.0.so.0 libgthread-2.0.so.0 libxcb-cursor.so.0 libxcb-icccm.so.4"
    " libxcb-image.so.0 libxcb-keysyms.so.1 libxcb-randr.so.0 libxcb-render-util.so.0"
    " libxcb-render.so.0 libxcb-shape.so.0 libxcb-shm.so.0 libxcb-sync.so.1 libxcb-util.so.1"
    " libxcb-xfixes.so.0 libxcb-xkb.so.1 libxcb.so.1 libxkbcommon-x11.so.0 libxkbcommon.so.0"
)


def test_on_a_bare_debian_the_readme_and_the_program_name_the_same_packages(monkeypatch) -> None:
    monkeypatch.setattr(display.shutil, "which", lambda name: f"/usr/bin/{name}")
    readme = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
    told = display.install_line(BARE_DEBIAN.split()).removeprefix("Type: sudo apt install ")
    assert f"sudo apt install python3-venv {told}\n" in readme


def test_elsewhere_the_libraries_themselves_are_named(monkeypatch) -> None:
    monkeypatch.setattr(display.shutil, "which", lambda _: None)
    assert "libEGL.so.1" in display.install_line(["libEGL.so.1"])
