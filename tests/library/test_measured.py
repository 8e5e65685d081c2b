"""What was measured of encoders is kept beside them, and damage to it is no obstacle."""

import json
from pathlib import Path

import pytest

from photoapp.library import measured


def test_figures_are_kept_by_encoder_and_replaced_by_name(tmp_path: Path) -> None:
    measured.note(tmp_path, "one", {"speed": 1.0, "recall": 0.5})
    measured.note(tmp_path, "two", {"speed": 3.0})
    measured.note(tmp_path, "one", {"speed": 2.0})
    assert measured.read(tmp_path) == {
        "one": {"speed": 2.0, "recall": 0.5},
        "two": {"speed": 3.0},
    }
    measured.forget(tmp_path, "one")
    assert measured.read(tmp_path) == {"two": {"speed": 3.0}}


@pytest.mark.parametrize(
    "content",
    ["", "{", "7", "[]", '{"format": 2}', "[" * 200_000, '{"format": 1, "encoders": {"one": []}}'],
    ids=["empty", "cut", "number", "list", "later", "deep", "shape"],
)
def test_a_damaged_file_holds_no_figures_and_takes_new_ones(tmp_path: Path, content: str) -> None:
    (tmp_path / measured.FILE).write_text(content)
    assert measured.read(tmp_path) == {}
    measured.note(tmp_path, "one", {"speed": 1.0})
    assert measured.read(tmp_path) == {"one": {"speed": 1.0}}


@pytest.mark.parametrize("figure", [10**400, "NaN", float("inf"), None], ids=str)
def test_a_figure_that_no_answer_could_say_is_none(tmp_path: Path, figure: object) -> None:
    said = {"format": 1, "encoders": {"one": {"speed": figure}}}
    (tmp_path / measured.FILE).write_text(json.dumps(said))
    assert measured.read(tmp_path) == {}


def test_no_encoder_can_take_the_place_of_the_file(tmp_path: Path) -> None:
    assert measured.FILE.startswith(".")  # ids of encoders, whose folders lie beside, never do
