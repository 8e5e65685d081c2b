"""Questions that name a folder find the same photos after it was called otherwise."""

from pathlib import Path

import pytest
from keeping import draw, index

from photoapp.base.question import Question
from photoapp.library import PhotoLibrary


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    draw(tmp_path / "photos" / "Trip 2021" / "day 1" / "a.jpg", 1)
    draw(tmp_path / "photos" / "Trip 2021" / "b.jpg", 2)
    draw(tmp_path / "photos" / "tripod" / "c.jpg", 3)
    draw(tmp_path / "photos" / "work" / "d.jpg", 4)
    return tmp_path / "photos"


def found(library: PhotoLibrary, text: str) -> list[int]:
    return sorted(library.search(Question(text)).ids.tolist())


def said(library: PhotoLibrary, text: str) -> str:
    """What a saved search says after the folder was renamed; undone it says what it did."""
    library.searches.save("kept", Question(text))
    before = found(library, text)
    trip = library.folders()[0].path + "/Trip 2021"
    library.folder_files.rename(trip, "Norway (north)")
    now = library.searches.find("kept").question.text
    assert found(library, now) == before
    assert library.folder_files.followed(text) == now
    library.history.undo()
    assert library.searches.find("kept").question.text == text
    assert found(library, library.folder_files.followed(now)) == before
    library.history.redo()
    assert library.searches.find("kept").question.text == now
    return now


def test_a_path_follows(library: PhotoLibrary, folder: Path) -> None:
    asked = f'-rating:>=4 folder:"{folder}/Trip 2021" type:jpeg or -folder:{folder}/work'
    assert said(library, asked) == asked.replace("Trip 2021", "Norway (north)")


def test_a_path_below_it_follows(library: PhotoLibrary, folder: Path) -> None:
    assert said(library, f'folder:"{folder}/Trip 2021/day 1"') == (
        f'folder:"{folder}/Norway (north)/day 1"'
    )


@pytest.mark.parametrize(
    ("asked", "now"),
    [
        ('folder:"trip 2021"', 'folder:"Norway (north)"'),
        ("not:folder:2021", '-folder:"Norway (north)"'),
        ("folder:2021/day", 'folder:"Norway (north)/day"'),
        ('folder:"photos/Trip 2021"', 'folder:"photos/Norway (north)"'),
    ],
)
def test_a_name_follows(library: PhotoLibrary, asked: str, now: str) -> None:
    assert said(library, asked).replace("not:", "-") == now


@pytest.mark.parametrize("asked", ["folder:work", 'folder:"day 1"', "folder:photos", "work"])
def test_what_means_other_folders_stays(library: PhotoLibrary, asked: str) -> None:
    assert said(library, asked) == asked


def test_a_part_of_a_name_that_other_folders_bear_is_left(
    library: PhotoLibrary, folder: Path
) -> None:
    library.searches.save("kept", Question("folder:trip"))
    library.folder_files.rename(str(folder / "Trip 2021"), "Norway")
    assert library.searches.find("kept").question.text == "folder:trip"


def test_where_the_new_name_means_others_as_well_the_path_does_not(
    library: PhotoLibrary, folder: Path
) -> None:
    library.searches.save("kept", Question("folder:2021"))
    before = found(library, "folder:2021")
    library.folder_files.rename(str(folder / "Trip 2021"), "pod")
    assert library.searches.find("kept").question.text == f"folder:{folder}/pod"
    assert found(library, f"folder:{folder}/pod") == before


def test_albums_by_rule_follow(library: PhotoLibrary, folder: Path) -> None:
    photos = library.photos().ids.tolist()
    library.tags.add("Sea", photos)
    asked = f'tag:Sea (folder:"{folder}/Trip 2021" or folder:tripod)'
    album = library.albums.make("Sea", question=asked).id
    library.albums.refresh()
    before = library.albums.find("Sea").photos
    library.folder_files.rename(str(folder / "Trip 2021"), "Norway")
    now = library.albums.question(album)
    assert now is not None
    assert now.text == f"tag:Sea (folder:{folder}/Norway or folder:tripod)"
    library.albums.refresh()
    assert library.albums.find("Sea").photos == before == 3
    library.history.undo()
    assert library.albums.question(album) == Question(asked)


def test_questions_asked_before_follow_and_keep_their_order(
    library: PhotoLibrary, folder: Path
) -> None:
    path = f'folder:"{folder}/Trip 2021"'
    for text in (f"boat {path}", "boat", "folder:2021"):
        library.searches.asked(text)
    library.folder_files.rename(str(folder / "Trip 2021"), "Norway")
    assert library.searches.past() == ["folder:Norway", "boat", f"boat folder:{folder}/Norway"]
    library.history.undo()
    assert library.searches.past()[1:] == ["boat", f"boat {path}"]


def test_a_folder_that_is_there_again_is_meant_by_its_own_name(
    library: PhotoLibrary, folder: Path
) -> None:
    text = f'folder:"{folder}/Trip 2021"'
    library.folder_files.rename(str(folder / "Trip 2021"), "Norway")
    draw(folder / "Trip 2021" / "new.jpg", 9)
    index(library)
    assert library.folder_files.followed(text) == text


def test_several_renames_are_followed_one_after_the_other(
    library: PhotoLibrary, folder: Path
) -> None:
    text = f'folder:"{folder}/Trip 2021"'
    library.folder_files.rename(str(folder / "Trip 2021"), "Norway")
    library.folder_files.rename(str(folder / "Norway"), "Fjords")
    assert library.folder_files.followed(text) == f"folder:{folder}/Fjords"
