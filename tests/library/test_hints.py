"""How a question may go on, and what to ask instead, over a real library."""

from collections.abc import Iterator
from pathlib import Path

import drawing
import pytest

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.base.question import Completes, PictureTerm, Question
from photoapp.library import PhotoLibrary


@pytest.fixture
def library(home: Home, tmp_path: Path) -> Iterator[PhotoLibrary]:
    drawing.draw_photos(tmp_path / "Pictures", 6)
    with PhotoLibrary.open(home) as made:
        made.add_folder(str(tmp_path / "Pictures"))
        made.index(Job(JobName.INDEXING))
        yield made


def test_folders_are_completed_with_their_photos(library: PhotoLibrary) -> None:
    found = next(one for one in library.complete("lis", 3) if one.kind is Completes.FOLDER)
    assert found.text.startswith("folder:")
    assert library.search(Question(found.text)).total == found.count


def test_an_empty_field_offers_saved_searches_then_questions_asked_before(
    library: PhotoLibrary,
) -> None:
    library.searches.save("Lisbon trams", Question("tram folder:lisbon"))
    library.searches.asked("dog")
    library.searches.asked("cat")
    kinds = [(one.kind, one.shown) for one in library.complete("", 0)]
    assert kinds[:3] == [
        (Completes.SAVED, "Lisbon trams"),
        (Completes.PAST, "cat"),
        (Completes.PAST, "dog"),
    ]
    library.searches.forget()
    assert all(one.kind is not Completes.PAST for one in library.complete("", 0))


def test_a_saved_search_is_found_by_its_name(library: PhotoLibrary) -> None:
    library.searches.save("Trams", Question("yellow folder:lisbon"))
    first = library.complete("tra", 3)[0]
    assert (first.kind, first.shown, first.text) == (
        Completes.SAVED,
        "Trams",
        "yellow folder:lisbon",
    )


def test_what_is_tried_instead_finds_as_much_as_it_says(library: PhotoLibrary) -> None:
    question = Question("folder:lisbon date:1999")
    assert library.search(question).total == 0
    tried = library.instead(question)
    assert [one.left_out for one in tried] == ["date:1999"]
    for one in tried:
        assert library.search(Question(one.text)).total == one.total > 0


def test_pictures_may_be_what_is_too_much(library: PhotoLibrary) -> None:
    photo = int(library.photos().ids[0])
    question = Question("folder:lisbon", (PictureTerm(photo, negative=True),))
    tried = library.instead(question)
    assert (tried[0].text, tried[0].pictures) == ("folder:lisbon", ())
