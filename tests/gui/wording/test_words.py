"""Figures, dates and sizes are written as people write them."""

import json
import sys
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from photoapp.base.messages import Action, Code
from photoapp.base.picture import Metadata
from photoapp.base.resources import resources
from photoapp.gui.wording import language, sentences, words


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 photos"), (1, "1 photo"), (12880, "12,880 photos")]
)
def test_photos(qapp: QApplication, count: int, said: str) -> None:
    assert words.photos(count) == said


def test_a_path_is_read_from_the_left_in_every_language(qapp: QApplication) -> None:
    assert words.place("/photos/2021") == "/photos/2021"
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert words.place("/photos/2021") == "\u2066/photos/2021\u2069"
        said = sentences.sentence(Code.DISK_FULL, {"path": "/photos"})
        assert "\u2066/photos\u2069" in said.text
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_built_in_search_model_is_named_in_the_users_language(qapp: QApplication) -> None:
    told = json.loads((resources() / "encoders" / "starter" / "model.json").read_text("utf-8"))
    assert told["name"] == words.BUILT_IN
    try:
        language.speak(qapp, "de")
        assert words.model(words.BUILT_IN) == "Einfache Suche"
        assert words.model("Mine") == "Mine"
        values = {"name": "Mine", "other": words.BUILT_IN}
        said = sentences.action_sentence(Action.ENCODER_SWITCHED, values)
        assert "Einfache Suche" in said
        tagged = sentences.action_sentence(Action.ALBUM_MADE, {"name": words.BUILT_IN})
        assert words.BUILT_IN in tagged
    finally:
        language.speak(qapp, "en")


@pytest.mark.skipif(sys.platform == "darwin", reason="keys are signs there")
def test_the_key_of_a_line_is_called_as_sentences_call_it(qapp: QApplication) -> None:
    try:
        language.speak(qapp, "fr")
        assert words.key("Ctrl+Return") == "Ctrl+Entrée"
        assert words.key("Space") == "Espace"
        language.speak(qapp, "es")
        assert words.key("Ctrl+Shift+Z") == "Ctrl+Mayús+Z"
        assert words.key("Del") == "Supr"
    finally:
        language.speak(qapp, "en")
    assert words.key("Return") == "Enter"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (3, "less than a minute left"),
        (240, "4 min left"),
        (5400, "1 h 30 min left"),
        (7200, "2 h left"),
        (90000, "25 h left"),
    ],
)
def test_time_left(qapp: QApplication, seconds: float, said: str) -> None:
    assert words.time_left(seconds) == said


@pytest.mark.parametrize(
    ("count", "said"), [(10, "1 KB"), (23_400, "23 KB"), (1_700_000, "1.7 MB")]
)
def test_size(qapp: QApplication, count: int, said: str) -> None:
    assert words.size(count) == said


def test_a_moment_has_no_weekday(qapp: QApplication) -> None:
    assert words.moment(datetime(2018, 3, 14, 19, 42, 7)) == "14 March 2018, 19:42"


@pytest.mark.parametrize(
    ("make", "model", "said"),
    [
        ("Canon", "Canon EOS 70D", "Canon EOS 70D"),
        ("FUJIFILM", "X-T3", "Fujifilm X-T3"),
        ("NIKON CORPORATION", "NIKON D90", "NIKON D90"),
        ("Apple", "iPhone 12", "Apple iPhone 12"),
        ("", "Oppo R7 Plus", "Oppo R7 Plus"),
        ("LEICA", "", "Leica"),
        ("", "", ""),
    ],
)
def test_cameras_say_their_maker_once(qapp: QApplication, make: str, model: str, said: str) -> None:
    assert words.camera(Metadata(make=make, model=model)) == said


def test_exposure_says_what_the_file_says(qapp: QApplication) -> None:
    whole = Metadata(exposure=1 / 60, f_number=4.0, iso=800, focal_length=35.0)
    assert words.exposure(whole) == "1/60 s · f/4 · ISO 800"
    assert words.exposure(Metadata(exposure=2.5, f_number=2.2)) == "2.5 s · f/2.2"
    assert words.exposure(Metadata()) == ""


def test_figures_of_cameras_are_written_as_the_language_writes_them(qapp: QApplication) -> None:
    told = Metadata(exposure=1 / 125, f_number=5.6, iso=12800)
    try:
        language.speak(qapp, "de")
        assert words.exposure(told) == "1/125 s · f/5,6 · ISO 12800"
        assert words.lens(Metadata(focal_length=1200.0)) == "1200 mm"
        language.speak(qapp, "ar")
        assert words.dimensions(1200, 900).startswith("1200 × 900 · ")
        assert words.exposure(told) == "1/125 s · f/5.6 · ISO 12800"
    finally:
        language.speak(qapp, "en")


def test_a_lens_is_told_with_the_length_it_was_set_to(qapp: QApplication) -> None:
    assert words.lens(Metadata(lens="EF 24-70mm", focal_length=35.0)) == "EF 24-70mm · 35 mm"
    assert words.lens(Metadata(focal_length=4.25)) == "4.25 mm"
    assert words.lens(Metadata(lens="EF 50mm")) == "EF 50mm"


def test_dimensions(qapp: QApplication) -> None:
    assert words.dimensions(5472, 3648) == "5472 × 3648 · 20 MP"
    assert words.dimensions(304, 228) == "304 × 228"


def test_folders_are_named_from_the_users_own(qapp: QApplication) -> None:
    inside = Path.home() / "Pictures" / "a.jpg"
    assert words.folder(str(inside)) == "~/Pictures"
    assert words.folder("/media/disk/a.jpg") == "/media/disk"
    assert words.place(str(inside.parent)) == "~/Pictures"
    assert words.place("/media/disk") == "/media/disk"
