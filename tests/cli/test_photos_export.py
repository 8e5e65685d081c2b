"""`photoapp photos export` gives what was asked, in JSON and lines, and says what it left out."""

import shutil
from pathlib import Path

import pytest
from PIL import Image


@pytest.fixture
def photos(run, home, draw_photos, tmp_path) -> list[Path]:
    """Four photos of a library of its own."""
    drawn = draw_photos(tmp_path / "photos", 4)
    assert run("index", tmp_path / "photos").code == 0
    return drawn


def test_photos_are_exported_small_and_without_what_is_private(run, photos, tmp_path) -> None:
    out = tmp_path / "out"
    wished = ("--format", "webp", "--size", 120, "--keep", "public", "--name", "{number:2}")
    done = run("photos", "export", *photos[:2], "--to", out, *wished, "--json")
    assert done.code == 0
    document = done.document
    assert document["path"] == str(out)
    assert (document["asked"], document["photos"], document["files"]) == (2, 2, 2)
    assert (document["already"], document["skipped"], document["failed"]) == (0, 0, [])
    assert document["bytes"] == sum(path.stat().st_size for path in out.iterdir())
    assert {(path.name, Image.open(path).size) for path in out.iterdir()} == {
        ("01.webp", (120, 80)), ("02.webp", (120, 80)),
    }  # fmt: skip
    again = run("photos", "export", *photos[:2], "--to", out, *wished)
    assert again.out == f"Exported 0 photos to {out}.\n2 photos there already.\n"


def test_a_query_says_which_and_what_fails_is_named(run, photos, tmp_path) -> None:
    photos[0].unlink()
    shutil.copy(__file__, photos[1])
    out = tmp_path / "out"
    done = run("photos", "export", "--query", "date:..2030", "--to", out, "--format", "png")
    assert done.code == 0
    first, *left = done.out.splitlines()
    assert first.startswith(f"Exported 2 photos to {out} (")
    assert {line.split(": ")[1] for line in left} == {str(path) for path in photos[:2]}


def test_names_that_are_taken_are_left_out_if_asked(run, photos, tmp_path) -> None:
    out = tmp_path / "out"
    run("photos", "export", photos[0], "--to", out)
    done = run("photos", "export", *photos[:2], "--to", out, "--skip", "--json").document
    assert (done["photos"], done["skipped"]) == (1, 1)


@pytest.mark.parametrize(
    "wrong",
    [
        (), ("--to", ""), ("--to", "x", "--size", 2), ("--to", "x", "--quality", 0),
        ("--to", "x", "--format", "gif"), ("--to", "x", "--companions", "--keep", "nothing"),
    ],
)  # fmt: skip
def test_wrong_use_is_told(run, filled, wrong) -> None:
    assert run("photos", "export", filled.photos[0], *wrong).code == 2


def test_an_unknown_pattern_names_those_known(run, filled, tmp_path) -> None:
    done = run("photos", "export", filled.photos[0], "--to", tmp_path / "x", "--name", "{when}")
    assert done.code == 2
    assert "{date}" in done.err
    assert not (tmp_path / "x").exists()


def test_that_copies_come_into_the_library_is_told(run, photos, tmp_path) -> None:
    inside = tmp_path / "photos" / "small"
    done = run("photos", "export", photos[0], "--to", inside)
    assert done.out.splitlines()[-1].startswith("This folder is in your library")
    again = run("photos", "export", photos[0], "--to", inside, "--json").document
    assert again["in_library"] is True
    other = run("photos", "export", photos[0], "--to", tmp_path / "out", "--json").document
    assert other["in_library"] is False
