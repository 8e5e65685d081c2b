"""Programs that open a kind of file, out of freedesktop's lists."""

import os
import sys
from pathlib import Path

import pytest

from photoapp.gui.care.programs import Program, programs

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="other ways there")


@pytest.fixture(autouse=True)
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nothing but what a test writes: config, the user's data, the system's data."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "system"))
    for name in ("config", "own/applications", "system/applications"):
        (tmp_path / name).mkdir(parents=True)
    tool = tmp_path / "bin" / "tool"
    tool.parent.mkdir()
    tool.write_text("#!/bin/sh\n")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", str(tool.parent), prepend=os.pathsep)
    return tmp_path


def entry(places: Path, name: str, text: str, *, where: str = "system") -> None:
    path = places / where / "applications" / f"{name}.desktop"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"[Desktop Entry]\nType=Application\n{text}\n", "utf-8")


def cache(places: Path, names: str) -> None:
    path = places / "system" / "applications" / "mimeinfo.cache"
    path.write_text(f"[MIME Cache]\nimage/jpeg={names}\n")


def test_those_for_the_kind_are_offered_the_users_choice_first(places: Path) -> None:
    entry(places, "a", "Name=Anna\nName[de]=Änne\nExec=tool --new %F")
    entry(places, "b", "Name=Ben\nExec=tool %u")
    cache(places, "a.desktop;b.desktop;gone.desktop;")
    lists = "[Default Applications]\nimage/jpeg=b.desktop;\n"
    (places / "config" / "mimeapps.list").write_text(lists)
    assert [one.name for one in programs("image/jpeg", "de_AT")] == ["Ben", "Änne"]
    assert programs("image/png") == []


@pytest.mark.parametrize(
    "text",
    [
        "Name=No\nExec=tool %f\nNoDisplay=true",
        "Name=No\nExec=tool %f\nTerminal=true",
        "Name=No\nExec=absent-program %f",
        'Name=No\nExec="tool %f',
        "Name=No",
    ],
)
def test_what_cannot_be_shown_or_started_is_not_offered(places: Path, text: str) -> None:
    entry(places, "no", text)
    cache(places, "no.desktop;")
    assert programs("image/jpeg") == []


def test_what_the_user_took_away_is_not_offered(places: Path) -> None:
    entry(places, "a", "Name=Anna\nExec=tool %F")
    cache(places, "a.desktop;")
    lists = "[Removed Associations]\nimage/jpeg=a.desktop;\n"
    (places / "config" / "mimeapps.list").write_text(lists)
    assert programs("image/jpeg") == []


def test_broken_lists_offer_nothing(places: Path) -> None:
    (places / "config" / "mimeapps.list").write_bytes(b"no section\xff\n[[")
    assert programs("image/jpeg") == []


@pytest.mark.parametrize(
    ("command", "lines"),
    [
        (("tool", "%F"), [["tool", "a b", "c"]]),
        (("tool", "%f", "-x"), [["tool", "a b", "-x"], ["tool", "c", "-x"]]),
        (("tool", "%i", "100%%", "%U"), [["tool", "100%", "a b", "c"]]),
        (("tool",), [["tool", "a b", "c"]]),
    ],
)
def test_files_stand_where_the_entry_wants_them(
    command: tuple[str, ...], lines: list[list[str]]
) -> None:
    assert Program("Tool", command).opening(["a b", "c"]) == lines
