"""What the details say of a photo, and what they leave out."""

from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication

from photoapp.base.answers import Details, FileInfo
from photoapp.base.picture import Metadata, TimeSource
from photoapp.gui.details.facts import as_text, facts
from photoapp.gui.wording.language import speak

NOTHING = Metadata()


def details(metadata: Metadata = NOTHING, **other: object) -> Details:
    lead = FileInfo("/home/ann/Pictures/2018 Sydney/a.jpg", 1_700_000, "JPEG", True, False)
    known: dict[str, object] = {
        "photo": 1,
        "path": lead.path,
        "root": "/home/ann/Pictures",
        "folder": "2018 Sydney",
        "width": 5472,
        "height": 3648,
        "metadata": metadata,
        "files": (lead,),
        "truncated": False,
    }
    return Details(**(known | other))  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def _language(qapp: QApplication) -> None: ...


def test_everything_a_file_says() -> None:
    said = facts(
        details(
            Metadata(
                taken=datetime(2018, 3, 14, 19, 42),
                time_source=TimeSource.EXIF,
                make="Canon",
                model="Canon EOS 70D",
                exposure=1 / 60,
                f_number=4,
                iso=800,
                rating=4,
                title="Sydney at dusk",
                keywords=("harbour", "opera"),
            )
        )
    )
    assert said.name == "a.jpg"
    assert said.date == "14 March 2018, 19:42"
    assert said.folder == "Pictures/2018 Sydney"
    assert dict(said.rows) == {
        "File name": "a.jpg",
        "Camera": "Canon EOS 70D",
        "Exposure": "1/60 s · f/4 · ISO 800",
        "Size": "5472 × 3648 · 20 MP",
        "File": "1.7 MB JPEG",
        "Keywords": "harbour, opera",
    }


def test_what_it_does_not_say_has_no_row() -> None:
    said = facts(details())
    assert said.name == "a.jpg"
    assert said.date == ""
    assert [name for name, _ in said.rows] == ["Size", "File"]


def test_a_files_own_time_is_not_called_the_time_taken() -> None:
    metadata = Metadata(taken=datetime(2020, 1, 2, 3, 4), time_source=TimeSource.MTIME)
    assert facts(details(metadata)).date == "File from 2 January 2020, 03:04"


def test_copies_are_listed() -> None:
    lead = details().files[0]
    copy = FileInfo("/x/b.jpg", 5, "JPEG", False, False)
    assert dict(facts(details(files=(lead, copy))).rows)["Copies"] == "/x/b.jpg"


def test_a_missing_or_cut_file_is_told() -> None:
    gone = FileInfo("/x/a.jpg", 5, "JPEG", True, True)
    assert "not there" in facts(details(files=(gone,))).warning
    assert facts(details(truncated=True)).warning
    assert facts(details()).warning == ""


def test_where_and_when_are_told_as_maps_and_clocks_take_them() -> None:
    metadata = Metadata(latitude=59.8810249, longitude=-30.5, altitude=1002.4, offset=-210)
    rows = dict(facts(details(metadata)).rows)
    assert rows["Position"] == "59.88102, -30.50000 · 1,002 m"  # far out at sea
    assert rows["Time zone"] == "UTC-03:30"


def test_a_place_is_told_by_its_name_and_copied_with_its_position() -> None:
    shown = details(Metadata(latitude=59.88, longitude=8.59))
    said = facts(shown)
    assert dict(said.rows)["Place"] == "Rjukan, Norway"
    assert "Position" not in dict(said.rows)
    assert "Position: 59.88000, 8.59000" in as_text(shown, said).splitlines()


def test_a_country_is_called_as_the_user_calls_it(qapp: QApplication) -> None:
    speak(qapp, "fr")
    try:
        said = facts(details(Metadata(latitude=59.88, longitude=8.59)))
        assert dict(said.rows)["Lieu"] == "Rjukan, Norvège"
    finally:
        speak(qapp, "en")


def test_out_of_town_only_the_region_is_told() -> None:
    far = Metadata(latitude=70.5, longitude=25.0)
    assert dict(facts(details(far)).rows)["Place"] == "Finnmark Fylke, Norway"


def test_a_folder_that_is_not_connected_is_told() -> None:
    assert "not connected" in facts(details(), offline=True).warning


def test_a_focal_length_on_film_is_told_where_it_is_another() -> None:
    film = {"focal_length": 4.2, "focal_length_35": 26.0}
    assert dict(facts(details(Metadata(**film))).rows)["35 mm equivalent"] == "26 mm"
    same = Metadata(focal_length=35.0, focal_length_35=35.0)
    assert "35 mm equivalent" not in dict(facts(details(same)).rows)


def test_everything_can_be_copied_as_lines() -> None:
    metadata = Metadata(title="Cairn", description="Above the lake", iso=100)
    shown = details(metadata)
    lines = as_text(shown, facts(shown)).splitlines()
    assert lines[1:3] == ["Cairn", "Above the lake"]
    assert "Exposure: ISO 100" in lines
    assert lines[-1].startswith("Folder: ")
