"""Looking after photos in a real library: what is said stays, whatever becomes of the files."""

import shutil
import subprocess
from datetime import datetime
from pathlib import Path

import drawing
import pytest
from PIL import Image
from program import program

from photoapp.base.care import Care
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.base.question import PictureTerm, Question
from photoapp.library import PhotoLibrary

SAID = Care(True, 5, False, "Our harbour", "Seen from the boat", 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three photos of a camera, the first with words of its file."""
    place = tmp_path / "photos"
    place.mkdir()
    for seed in range(3):
        exif = drawing.camera_data(datetime(2021, 6, 5, 12, seed), "Canon", "EOS 80D")
        if not seed:
            exif[0x010E], exif[0x4746] = "A file's harbour", 2
        drawing.draw(seed).save(place / f"IMG_{seed}.JPG", "JPEG", exif=exif)
    return place


def index(library: PhotoLibrary) -> None:
    library.index(Job(JobName.INDEXING))


def at(library: PhotoLibrary, path: Path) -> int:
    photo = library.photo_at(str(path))
    assert photo is not None
    return photo


def say_all(library: PhotoLibrary, photo: int) -> None:
    library.care.favourite([photo])
    library.care.rate([photo], SAID.rating)
    library.care.entitle([photo], SAID.title)
    library.care.describe([photo], SAID.description)
    library.care.turn([photo], SAID.turned)


def asked(library: PhotoLibrary, text: str, **more: object) -> list[int]:
    question = Question(text, limit=None, **more)  # type: ignore[arg-type]
    return sorted(library.search(question).ids.tolist())


# -- with the files --------------------------------------------------------------------------------


def test_what_the_user_said_survives_a_rescan_a_move_and_an_edit_in_place(
    library: PhotoLibrary, folder: Path
) -> None:
    path = folder / "IMG_0.JPG"
    photo = at(library, path)
    say_all(library, photo)
    index(library)
    assert library.care.of([photo]) == {photo: SAID}
    (folder / "later").mkdir()
    path = path.rename(folder / "later" / "IMG_0.JPG")
    index(library)
    assert at(library, path) == photo
    exif = drawing.camera_data(datetime(2021, 6, 5, 12, 0), "Canon", "EOS 80D")
    exif[0x010E], exif[0x4746] = "The file says otherwise now", 1
    drawing.draw(40).save(path, "JPEG", exif=exif)
    index(library)
    assert at(library, path) == photo
    details = library.details(photo)
    assert details.care == SAID
    data = details.metadata
    assert (data.rating, data.title, data.description) == (5, "Our harbour", "Seen from the boat")
    assert asked(library, '"seen from the boat"') == [photo]
    assert asked(library, '"otherwise now"') == []
    library.care.describe([photo], None)
    assert library.details(photo).metadata.description == "The file says otherwise now"
    assert asked(library, '"otherwise now"') == [photo]


def test_no_file_is_changed_by_what_is_said_of_it(library: PhotoLibrary, folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.iterdir()}
    for photo in library.photos().ids.tolist():
        say_all(library, photo)
    library.history.undo()
    index(library)
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_what_is_said_of_a_missing_photo_comes_back_with_it(
    library: PhotoLibrary, folder: Path, tmp_path: Path
) -> None:
    photo = at(library, folder / "IMG_1.JPG")
    say_all(library, photo)
    shutil.move(folder / "IMG_1.JPG", tmp_path / "away.jpg")
    index(library)
    assert photo not in library.photos().ids
    shutil.move(tmp_path / "away.jpg", folder / "IMG_9.JPG")
    index(library)
    assert at(library, folder / "IMG_9.JPG") == photo
    assert library.care.of([photo]) == {photo: SAID}


def test_an_edited_copy_becomes_a_photo_of_its_own_and_is_as_favourite(
    library: PhotoLibrary, folder: Path
) -> None:
    (folder / "copies").mkdir()
    copy = folder / "copies" / "copy.jpg"
    shutil.copy2(folder / "IMG_0.JPG", copy)
    index(library)
    photo = at(library, copy)
    assert photo == at(library, folder / "IMG_0.JPG")
    say_all(library, photo)
    with Image.open(copy) as picture:
        edited = picture.convert("L").convert("RGB")
        exif = picture.getexif()
    edited.save(copy, "JPEG", exif=exif)
    index(library)
    own = at(library, copy)
    assert own != photo
    assert library.care.of([photo, own]) == {photo: SAID, own: SAID}
    library.care.favourite([own], on=False)
    assert library.care.of([photo])[photo].favourite


def test_photos_that_turn_out_to_be_one_keep_what_was_said_of_either(
    library: PhotoLibrary, folder: Path
) -> None:
    exif = drawing.camera_data(datetime(2021, 6, 5, 13, 0), "Canon", "EOS 80D")
    (folder / "raws").mkdir()
    raw = folder / "raws" / "IMG_7.CR2"
    drawing.draw(7).save(raw, "JPEG", exif=exif)
    drawing.draw(8).save(folder / "IMG_7.JPG", "JPEG", exif=exif)
    index(library)
    jpeg, raws = at(library, folder / "IMG_7.JPG"), at(library, raw)
    assert jpeg != raws
    library.care.rate([jpeg], 3)
    library.care.rate([raws], 1)
    library.care.favourite([raws])
    library.care.entitle([raws], "Of the raw")
    library.care.turn([raws], 1)
    raw.rename(folder / "IMG_7.CR2")
    index(library)
    assert at(library, folder / "IMG_7.CR2") == jpeg
    assert library.care.of([jpeg, raws]) == {jpeg: Care(True, 3, False, "Of the raw")}
    assert asked(library, '"of the raw"') == [jpeg]


# -- in lists and answers --------------------------------------------------------------------------


def test_hidden_photos_are_counted_beside_those_shown(library: PhotoLibrary, folder: Path) -> None:
    before = library.status()
    library.care.hide([at(library, folder / "IMG_0.JPG")])
    after = library.status()
    assert (after.photos, after.hidden) == (before.photos - 1, 1)
    assert after.photos == len(library.photos().ids) == sum(one.photos for one in after.roots)


def test_hidden_photos_are_in_no_answer_that_does_not_ask_for_them(
    library: PhotoLibrary, folder: Path
) -> None:
    hidden = at(library, folder / "IMG_0.JPG")
    others = sorted(set(library.photos().ids.tolist()) - {hidden})
    picture = PictureTerm(str(folder / "IMG_0.JPG"))
    library.care.hide([hidden])
    assert sorted(library.photos().ids.tolist()) == others
    assert sorted(library.photos(hidden=True).ids.tolist()) == sorted([hidden, *others])
    root = library.folders()[0].root
    assert sorted(library.photos(folder=(root, "")).ids.tolist()) == others
    for text in ("camera:canon", "date:2021", "img", "a boat or camera:canon", "-camera:nikon"):
        assert asked(library, text, everything=True) == others, text
    assert asked(library, "", pictures=(picture,), everything=True) == others
    assert hidden not in library.similar(others[0], limit=None).ids
    for text in ("is:hidden", "is:HIDDEN camera:canon", "is:hidden img"):
        assert asked(library, text, everything=True) == [hidden], text
    assert asked(library, "is:hidden or is:raw", everything=True) == [hidden]
    assert asked(library, "-is:hidden") == others
    library.history.undo()
    assert asked(library, "camera:canon") == sorted([hidden, *others])


def test_favourites_and_ratings_are_found_sorted_as_ever_and_completed(
    library: PhotoLibrary, folder: Path
) -> None:
    first, second, _ = (at(library, folder / f"IMG_{n}.JPG") for n in range(3))
    before = library.photos().ids.tolist()
    library.care.favourite([first, second])
    library.care.rate([second], 4)
    assert asked(library, "is:favourite") == sorted([first, second])
    assert asked(library, "is:favourite rating:4") == [second]
    assert asked(library, "rating:2") == [first], "of the file"
    assert library.photos().ids.tolist() == before
    offered = {one.shown for one in library.complete("is:", 3)}
    assert {"favourite", "hidden"} <= offered
    status = library.status()
    assert (status.favourites, status.hidden) == (2, 0)


def test_an_album_by_rule_follows_favourites(library: PhotoLibrary, folder: Path) -> None:
    album = library.albums.make("Best")
    library.albums.rule(album.id, Question("is:favourite"))
    photo = at(library, folder / "IMG_2.JPG")
    library.care.favourite([photo])
    library.albums.refresh()
    assert library.photos(album=album.id).ids.tolist() == [photo]
    library.care.hide([photo])
    assert library.photos(album=album.id).ids.tolist() == []
    assert library.albums.find("Best").photos == 0


def test_a_hidden_photo_is_not_exported_with_its_album(
    library: PhotoLibrary, folder: Path, tmp_path: Path
) -> None:
    album = library.albums.make("All", photos=library.photos().ids.tolist())
    library.care.hide([at(library, folder / "IMG_1.JPG")])
    library.albums.export(album.id, str(tmp_path / "copies"))
    assert sorted(path.name for path in (tmp_path / "copies").rglob("*.JPG")) == [
        "IMG_0.JPG", "IMG_2.JPG",
    ]  # fmt: skip
    library.albums.export(album.id, str(tmp_path / "list.txt"))
    assert "IMG_1" not in (tmp_path / "list.txt").read_text()


# -- two programs ----------------------------------------------------------------------------------


def test_what_another_program_said_is_seen_and_can_be_undone_here(
    library: PhotoLibrary, folder: Path
) -> None:
    photo = at(library, folder / "IMG_1.JPG")
    library.care.rate([photo], 2)
    before = library.version()
    said = [*program(), "photos", "rate", str(folder / "IMG_1.JPG"), "--stars", "5"]
    subprocess.run(said, check=True, capture_output=True)
    assert library.version() != before
    assert library.cards([photo])[photo].rating == 5
    library.history.undo()
    assert library.cards([photo])[photo].rating == 2
