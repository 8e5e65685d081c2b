"""Tags are taught by examples; what follows from them is kept in step, and undone with them."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import drawing
import networks
import pytest

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import Cancelled, Code, JobName, PhotoappError
from photoapp.base.tagged import Decision, TagSource, Taught, TaughtBy
from photoapp.catalog import heads
from photoapp.library import PhotoLibrary

COUNT = 72
KINDS = 3  # a landscape, a sun over the sea or shapes, in turn
SEA = 1


@pytest.fixture(scope="module")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose photos the built-in encoder knows."""
    place = tmp_path_factory.mktemp("indexed")
    drawing.draw_photos(place / "photos", COUNT)
    with PhotoLibrary.open(Home(place / "home")) as library:
        library.add_folder(str(place / "photos"))
        library.index(Job(JobName.INDEXING))
        library.calibrate(Job(JobName.CALIBRATING))
    return place


@pytest.fixture
def library(indexed: Path, home: Home, tmp_path: Path) -> Iterator[PhotoLibrary]:
    """A copy of the library, opened on a copy of the photos."""
    shutil.copytree(indexed / "photos", tmp_path / "photos")
    shutil.copytree(indexed / "home", home.path)
    with PhotoLibrary.open(home) as opened:
        opened.relocate_folder(str(indexed / "photos"), str(tmp_path / "photos"))
        yield opened


def of_kind(library: PhotoLibrary, kind: int) -> list[int]:
    """The photos that show the sea, say, in the order drawn."""
    paths = library.paths(library.photos().ids.tolist())
    numbers = {int(Path(path).stem.partition("-")[2]): photo for photo, path in paths.items()}
    return [numbers[number] for number in sorted(numbers) if number % KINDS == kind]


def refresh(library: PhotoLibrary) -> int:
    return library.teaching.refresh(Job(JobName.SUGGESTING))


def suggested(library: PhotoLibrary, tag: int) -> list[int]:
    return library.suggestions.queue(tag).photos.tolist()


def taught_sea(library: PhotoLibrary, count: int = 4) -> Taught:
    """The tag "our bay", taught by photos of the sea."""
    taught = library.teaching.teach("our bay", of_kind(library, SEA)[:count])
    refresh(library)
    return taught


def test_examples_teach_a_tag_that_finds_the_like(library: PhotoLibrary) -> None:
    taught = taught_sea(library, 9)
    assert (taught.tag.name, taught.tag.taught, taught.tag.photos) == ("our bay", True, 9)
    assert (taught.yes, taught.no, taught.by) == (9, 0, TaughtBy.LINEAR)
    assert taught.encoder == library.status().encoder.name
    found = suggested(library, taught.tag.id)
    sea = set(of_kind(library, SEA))
    assert len(found) >= 5
    assert len(set(found) & sea) >= 0.8 * len(found)
    (one,) = library.teaching.all()
    assert (one.tag.suggestions, one.by) == (len(found), TaughtBy.LINEAR)
    marks = library.suggestions.of(found[:1]).get(found[0], ())
    assert all(TagSource.TAUGHT in mark.sources for mark in marks if mark.tag == taught.tag.id)


def test_three_examples_are_enough_to_begin_with(library: PhotoLibrary) -> None:
    assert taught_sea(library, 2).by is TaughtBy.NOTHING
    (one,) = library.teaching.all()
    assert (one.by, one.encoder, one.tag.suggestions) == (TaughtBy.NOTHING, "", 0)
    taught = library.teaching.teach("OUR BAY", of_kind(library, SEA)[2:3])
    assert (taught.tag.name, taught.yes, taught.by) == ("our bay", 3, TaughtBy.PROTOTYPE)


def test_before_it_can_tell_it_asks_about_what_comes_nearest(library: PhotoLibrary) -> None:
    taught = taught_sea(library, 2)
    asked = library.teaching.unsure(taught.tag.id, 5)
    assert len(asked) == 5
    assert len(set(asked) & set(of_kind(library, SEA))) >= 3


def test_a_rejected_photo_is_never_suggested_nor_asked_about(library: PhotoLibrary) -> None:
    taught = taught_sea(library, 9)
    wrong = suggested(library, taught.tag.id)[:3]
    library.suggestions.reject(taught.tag.id, wrong)
    assert refresh(library) == 1
    assert not set(suggested(library, taught.tag.id)) & set(wrong)
    assert not set(library.teaching.unsure(taught.tag.id, 30)) & set(wrong)
    (one,) = library.teaching.all()
    assert (one.yes, one.no) == (9, 3)


def test_what_is_accepted_anywhere_teaches_too(library: PhotoLibrary) -> None:
    taught = taught_sea(library, 3)
    library.tags.add("our bay", of_kind(library, SEA)[3:8])
    assert refresh(library) == 1
    (one,) = library.teaching.all()
    assert (one.yes, one.by, one.tag.id) == (8, TaughtBy.LINEAR, taught.tag.id)
    library.tags.remove("our bay", of_kind(library, SEA)[3:8])
    assert refresh(library) == 1
    (one,) = library.teaching.all()
    assert (one.yes, one.no) == (3, 5)


def test_nothing_is_learnt_twice(library: PhotoLibrary) -> None:
    taught_sea(library)
    assert refresh(library) == 0
    library.tags.add("something else", of_kind(library, 0)[:2])
    library.care.rate(of_kind(library, 0)[:2], 4)
    library.care.hide(of_kind(library, 0)[:2])
    assert refresh(library) == 0


def test_photos_that_do_not_bear_it_are_given_too(library: PhotoLibrary) -> None:
    sea, shapes = of_kind(library, SEA), of_kind(library, 2)
    taught = library.teaching.teach("our bay", sea[:5], [*shapes[:4], sea[0]])
    assert (taught.yes, taught.no, taught.by) == (5, 4, TaughtBy.LINEAR)
    marks = library.tags.marks([sea[0], shapes[0]])
    assert [mark.decision for mark in marks[sea[0]]] == [Decision.ACCEPTED]
    assert [mark.decision for mark in marks[shapes[0]]] == [Decision.REJECTED]


def test_a_tag_is_taught_by_what_bears_it_already(library: PhotoLibrary) -> None:
    library.tags.add("our bay", of_kind(library, SEA)[:6])
    taught = library.teaching.teach("our bay")
    assert (taught.yes, taught.by) == (6, TaughtBy.PROTOTYPE)


def test_teaching_is_one_action_that_is_undone_and_done_again(library: PhotoLibrary) -> None:
    taught = taught_sea(library, 9)
    found = suggested(library, taught.tag.id)
    assert found
    library.history.undo()
    assert library.teaching.all() == []
    assert "our bay" not in {tag.name for tag in library.suggestions.waiting()}
    assert refresh(library) == 0
    library.history.redo()
    assert refresh(library) == 1
    assert suggested(library, taught.tag.id) == found


def test_a_tag_no_longer_taught_keeps_its_photos(library: PhotoLibrary) -> None:
    taught = taught_sea(library, 9)
    library.teaching.stop("our bay")
    assert library.teaching.all() == []
    assert suggested(library, taught.tag.id) == []
    kept = library.tags.find("our bay")
    assert (kept.photos, kept.taught) == (9, False)
    assert heads.kept(library._catalog.read()) == {}
    library.history.undo()
    refresh(library)
    assert suggested(library, taught.tag.id)


def test_a_deleted_tag_is_learnt_no_more(library: PhotoLibrary) -> None:
    taught_sea(library, 9)
    library.tags.delete("our bay")
    refresh(library)
    assert library.teaching.all() == []
    assert heads.kept(library._catalog.read()) == {}


def test_new_photos_are_suggested_after_a_run(library: PhotoLibrary, tmp_path: Path) -> None:
    taught = taught_sea(library, 9)
    before = set(suggested(library, taught.tag.id))
    numbers = [number for number in range(COUNT, COUNT + 9) if number % KINDS == SEA]
    for number in numbers:
        drawing.draw(number).save(tmp_path / "photos" / f"photo-{number:04}.jpg")
    library.index(Job(JobName.INDEXING))
    library.teaching.wait(Job(JobName.SUGGESTING))
    new = set(suggested(library, taught.tag.id)) - before
    paths = library.paths(sorted(new))
    assert {Path(path).stem for path in paths.values()} & {f"photo-{one:04}" for one in numbers}


def test_decisions_are_learnt_from_aside_once_this_process_has_indexed(
    library: PhotoLibrary,
) -> None:
    taught = taught_sea(library, 9)
    library.teaching.follow()
    wrong = suggested(library, taught.tag.id)[:2]
    library.suggestions.reject(taught.tag.id, wrong)
    library.teaching.wait(Job(JobName.SUGGESTING))
    (one,) = library.teaching.all()
    assert one.no == 2
    assert refresh(library) == 0


def test_a_source_that_is_switched_off_proposes_nothing(library: PhotoLibrary) -> None:
    taught = taught_sea(library, 9)
    library.tags.take_back(TagSource.TAUGHT)
    assert suggested(library, taught.tag.id) == []
    refresh(library)
    library.tags.use(TagSource.TAUGHT)
    refresh(library)
    assert suggested(library, taught.tag.id)


def test_another_encoder_learns_it_anew(library: PhotoLibrary, tmp_path: Path) -> None:
    taught = taught_sea(library, 9)
    before = library.teaching.all()[0].encoder
    folder = networks.colours(tmp_path / "colours", id="colours", name="Colours", family="clip")
    library.encoders.import_model(str(folder))
    library.encoders.use("colours", now=True)
    library.index(Job(JobName.INDEXING))
    refresh(library)
    (one,) = library.teaching.all()
    assert (one.tag.id, one.yes, before) == (taught.tag.id, 9, "Basic search")
    assert one.encoder == "Colours"


def test_a_features_encoder_learns_it_where_one_looks_for_likeness(
    library: PhotoLibrary, tmp_path: Path
) -> None:
    folder = networks.colours(
        tmp_path / "features", id="features", name="Features", family="features", text=False
    )
    library.encoders.import_model(str(folder))
    library.encoders.use("features")
    library.index(Job(JobName.INDEXING))
    taught = taught_sea(library, 9)
    assert taught.encoder == "Features"
    assert len(library.teaching.unsure(taught.tag.id, 4)) == 4


def test_a_library_that_nobody_has_indexed_learns_nothing_yet(home: Home) -> None:
    with PhotoLibrary.open(home) as library:
        taught = library.teaching.teach("our bay")
        assert (taught.by, taught.yes) == (TaughtBy.NOTHING, 0)
        assert library.teaching.unsure(taught.tag.id) == []
        assert refresh(library) in (0, 1)
        with pytest.raises(PhotoappError) as unknown:
            library.teaching.unsure(99)
        assert unknown.value.code is Code.TAG_UNKNOWN
        library.tags.delete("our bay")
        with pytest.raises(PhotoappError) as unknown:
            library.teaching.unsure(taught.tag.id)
        assert unknown.value.code is Code.TAG_UNKNOWN
        with pytest.raises(PhotoappError) as unknown:
            library.teaching.stop("nothing")
        assert unknown.value.code is Code.TAG_UNKNOWN


def test_bringing_up_to_date_can_be_cancelled(library: PhotoLibrary) -> None:
    library.teaching.teach("our bay", of_kind(library, SEA)[:9])
    job = Job(JobName.SUGGESTING)
    job.cancel()
    with pytest.raises(Cancelled):
        library.teaching.refresh(job)
    assert refresh(library) == 1
