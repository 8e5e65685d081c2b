"""Saved searches through the front door: pictures are kept, whatever becomes of their files."""

from collections.abc import Iterator
from pathlib import Path

import drawing
import pytest

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import Code, JobName, PhotoappError, Why
from photoapp.base.question import PictureTerm, Question, Sort
from photoapp.library import PhotoLibrary


@pytest.fixture
def library(home: Home, tmp_path: Path) -> Iterator[PhotoLibrary]:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(4):
        drawing.draw(number).save(folder / f"{number}.jpg", "JPEG")
    with PhotoLibrary.open(home) as opened:
        opened.add_folder(str(folder))
        opened.index(Job(JobName.INDEXING))
        yield opened


def test_a_photo_of_the_library_is_kept_as_itself(library: PhotoLibrary, tmp_path: Path) -> None:
    path = tmp_path / "photos" / "2.jpg"
    photo = library.photo_at(str(path))
    assert photo is not None
    term = PictureTerm(str(path), True, 2.0, (0.0, 0.0, 0.5, 0.5))
    saved = library.searches.save("x", Question("sea", (term,), Sort.NAME, limit=3))
    assert saved.question == Question(
        "sea", (PictureTerm(photo, True, 2.0, (0.0, 0.0, 0.5, 0.5)),), Sort.NAME
    )


def test_other_pictures_outlive_their_files(library: PhotoLibrary, tmp_path: Path) -> None:
    outside = tmp_path / "outside.png"
    drawing.draw(3).save(outside)
    terms = (PictureTerm(str(outside)), PictureTerm(outside.read_bytes(), region=(0, 0, 0.5, 1)))
    question = Question(pictures=terms, everything=True)
    before = library.search(question).ids.tolist()
    library.searches.save("like that", question)
    outside.unlink()
    kept = library.searches.find("like that").question
    assert all(isinstance(one.source, bytes) and one.region is None for one in kept.pictures)
    found = library.search(kept)
    assert found.ids.tolist()[0] == before[0]
    assert found.why(before[0])[0] in (Why.COPY, Why.SAME_PICTURE)


def test_what_a_face_adds_is_kept_with_the_question(library: PhotoLibrary) -> None:
    question = Question("red", within='folder:"2019 Lisbon"')
    assert library.searches.save("x", question).question == Question('red folder:"2019 Lisbon"')


def test_what_cannot_be_asked_is_not_kept(library: PhotoLibrary) -> None:
    for text, code in (("colour:red", Code.UNKNOWN_FILTER), ("(dog", Code.BAD_QUESTION)):
        with pytest.raises(PhotoappError) as caught:
            library.searches.save("x", Question(text))
        assert caught.value.code is code
    with pytest.raises(PhotoappError) as caught:
        library.searches.save("x", Question(pictures=(PictureTerm(b"no picture"),)))
    assert caught.value.code is Code.PICTURE_UNUSABLE
    assert library.searches.all() == []


def test_questions_are_remembered_for_those_who_want_it(library: PhotoLibrary, home: Home) -> None:
    library.search(Question("never meant"))
    library.searches.asked("dog on a beach")
    library.searches.asked("colour")
    assert library.searches.past() == ["colour", "dog on a beach"]
    assert library.searches.forget("colour") == 1
    library.searches.remember(on=False)
    library.searches.asked("secret")
    assert (library.searches.past(), library.searches.remembers()) == ([], False)
    logs = "".join(path.read_text() for path in home.log.parent.rglob("*.log"))
    assert "dog on a beach" not in logs
