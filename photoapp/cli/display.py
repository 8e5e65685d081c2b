"""Whether a window can open here, found out without Qt, which aborts where it cannot.

Qt ends the whole process when its platform plug-in does not load or finds no display. So the
plug-in is loaded and the display is called by hand first; both take milliseconds, and the
libraries stay loaded for Qt.
"""

import ctypes
import importlib.util
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

_WITHOUT_DISPLAY = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")
# Debian's own dependencies: whoever installs the first kind gets the second with it.
_BRING_OTHERS = {"libgl1", "libfontconfig1", "libxcb-cursor0", "libxkbcommon-x11-0"}
_COME_ALONG = re.compile(
    r"libx11-6|libx11-xcb1|libfreetype6|libxcb1"
    r"|libxcb-(?:image|randr|render|render-util|shm|sync|util|xfixes|xkb)\d"
)
_NAMED = 3  # libraries; a bare machine lacks some twenty
_DEBIAN_ODD_NAMES = {"libglib-2.0.so.0": "libglib2.0-0", "libgthread-2.0.so.0": "libglib2.0-0"}


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why no window can open (a clause) and what to type or do about it (a sentence)."""

    reason: str
    remedy: str

    def __str__(self) -> str:
        return f"No window here: {self.reason}. {self.remedy}"


def obstacle(environ: Mapping[str, str] = os.environ) -> Obstacle | None:
    """Why a window cannot open, or None if it can."""
    if sys.platform in ("win32", "darwin"):
        return None
    qt = _qt_folder()
    if qt is None:
        return Obstacle("PySide6 is not installed", "Type: pip install PySide6-Essentials")
    candidates = _platforms(environ)
    troubles = [trouble for name in candidates if (trouble := _load_trouble(qt, name))]
    if candidates and len(troubles) < len(candidates):
        return None
    unloadable = _load_trouble(qt, candidates[-1] if candidates else "xcb")
    if unloadable is None:
        return Obstacle(
            _no_display(environ), "Start photoapp in a desktop session, or over ssh -X."
        )
    if candidates:
        return unloadable
    return Obstacle(f"{_no_display(environ)}, and {unloadable.reason}", unloadable.remedy)


def install_line(libraries: Iterable[str]) -> str:
    """What to type to get system libraries, given their sonames such as `libEGL.so.1`."""
    wanted = sorted(libraries)
    if shutil.which("apt-get"):
        packages = {_debian_package(name) for name in wanted}
        if packages >= _BRING_OTHERS:
            packages = {name for name in packages if not _COME_ALONG.fullmatch(name)}
        return "Type: sudo apt install " + " ".join(sorted(packages))
    return "Install the packages of your system that hold " + ", ".join(wanted) + "."


def _platforms(environ: Mapping[str, str]) -> list[str]:
    """Qt's platforms in the order it would try them, less those whose display does not answer."""
    named = environ.get("QT_QPA_PLATFORM", "")
    if named:
        wanted = [entry.partition(":")[0] for entry in named.split(";") if entry]
    else:
        wanted = ["wayland"] * ("WAYLAND_DISPLAY" in environ) + ["xcb"] * ("DISPLAY" in environ)
    answers = {"wayland": _wayland_answers, "xcb": _x_answers}
    return [name for name in wanted if answers.get(name, lambda _: True)(environ)]


def _no_display(environ: Mapping[str, str]) -> str:
    for variable in ("WAYLAND_DISPLAY", "DISPLAY"):
        if environ.get(variable):
            return f"the display {environ[variable]} does not answer"
    return "there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)"


def _wayland_answers(environ: Mapping[str, str]) -> bool:
    name = environ.get("WAYLAND_DISPLAY") or "wayland-0"
    path = Path(environ.get("XDG_RUNTIME_DIR", "")) / name
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as there:
        try:
            there.connect(str(path))
        except OSError:
            return False
    return True


def _x_answers(environ: Mapping[str, str]) -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # not the display's fault: loading the plug-in names the missing library
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(environ.get("DISPLAY", "")) or None, None)
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed


def _qt_folder() -> Path | None:
    spec = importlib.util.find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(next(iter(spec.submodule_search_locations))) / "Qt"


def _load_trouble(qt: Path, platform: str) -> Obstacle | None:
    """Why Qt's own libraries or a platform plug-in do not load, or None."""
    plugin = qt / "plugins" / "platforms" / f"libq{platform}.so"
    if not qt.is_dir() or (not plugin.exists() and platform in _WITHOUT_DISPLAY):
        return None  # a Qt of the system, laid out otherwise: let it speak for itself
    libraries = [qt / "lib" / "libQt6Svg.so.6", qt / "lib" / "libQt6Widgets.so.6", plugin]
    try:
        for library in libraries:
            ctypes.CDLL(str(library))
    except OSError as error:
        missing = _not_found(libraries) or re.findall(r"^(lib\S+\.so\S*): cannot open", str(error))
        if not missing:
            return Obstacle(f"Qt does not load ({error})", "Your system may be too old for it.")
        return Obstacle(f"Qt lacks {_listed(missing)}", install_line(missing))
    return None


def _listed(missing: list[str]) -> str:
    if len(missing) == 1:
        return f"the system library {missing[0]}"
    rest = ", ..." if len(missing) > _NAMED else ""
    return f"{len(missing)} system libraries ({', '.join(missing[:_NAMED])}{rest})"


def _not_found(libraries: Iterable[Path]) -> list[str]:
    """Every library that is missing below these, where the loader alone names the first only."""
    ldd = shutil.which("ldd")
    if ldd is None:
        return []
    listing = subprocess.run(  # noqa: S603 - our own files, no shell
        [ldd, *map(str, libraries)], capture_output=True, text=True, check=False
    ).stdout
    return sorted(set(re.findall(r"^\s*(\S+) => not found", listing, re.MULTILINE)))


def _debian_package(soname: str) -> str:
    """Debian's rule: libEGL.so.1 is in libegl1, libX11.so.6 in libx11-6."""
    if soname in _DEBIAN_ODD_NAMES:
        return _DEBIAN_ODD_NAMES[soname]
    name, _, version = soname.partition(".so.")
    name = name.lower().replace("_", "-")
    return f"{name}-{version}" if name[-1].isdigit() else f"{name}{version}"
