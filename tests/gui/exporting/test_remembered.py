"""What was wished last is wished again, and a broken memory is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photoapp.base.exports import Colours, ExportFormat, ExportWish, Keep, SubFolders, Taken
from photoapp.gui.exporting.remembered import (
    MOST_FOLDERS,
    PRESETS,
    Remembered,
    preset_of,
    read,
    written,
)

WISHES = st.builds(
    ExportWish,
    st.sampled_from(ExportFormat),
    st.none() | st.integers(16, 9000),
    st.integers(1, 100),
    st.just(Keep.ALL),
    st.sampled_from(Colours),
    st.sampled_from(("{name}", "{date} {number:3}")),
    st.sampled_from(SubFolders),
    st.booleans(),
    st.sampled_from(Taken),
)


@given(WISHES, st.lists(st.text(), max_size=MOST_FOLDERS))
def test_what_is_written_is_read(wish: ExportWish, folders: list[str]) -> None:
    remembered = Remembered(wish, tuple(folders))
    assert read(written(remembered)) == remembered


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[]", '{"wish": {"quality": 0}, "folders": []}', '{"wish": {}, "folders": 3}',
     '{"wish": {"format": "gif"}, "folders": []}', '{"wish": {"pattern": "{x}"}, "folders": []}'],
)  # fmt: skip
def test_a_broken_memory_is_none(text: str) -> None:
    assert read(text) == Remembered()


def test_the_latest_folder_comes_first_and_each_once() -> None:
    remembered = Remembered()
    for folder in (*"abcdef", "c"):
        remembered = remembered.after(ExportWish(), folder)
    assert remembered.folders == ("c", "f", "e", "d", "b")


def test_presets_are_known_whatever_names_are_wished() -> None:
    for preset, wish in PRESETS.items():
        assert preset_of(wish) is preset
    assert preset_of(ExportWish(pattern="{date}", folders=SubFolders.YEAR)) == "same"
    assert preset_of(ExportWish(quality=11)) is None
