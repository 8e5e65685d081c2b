"""The front door: what a face can do, with real processes, real networks and a real catalog."""

import io
import shutil
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import networks
import numpy as np
import pytest
from PIL import Image

from photoapp.base.answers import NO_TIME
from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import Action, Cancelled, Code, JobName, PhotoappError, Why
from photoapp.base.question import PictureTerm, Question, Sort
from photoapp.base.tagged import TagSource
from photoapp.catalog import forgetting, takingback
from photoapp.encoder import Encoder
from photoapp.indexing import indexing_lock
from photoapp.library import PhotoLibrary

PAINT = {
    "red": (255, 0, 0), "crimson": (220, 20, 30), "green": (0, 255, 0),
    "blue": (0, 0, 255), "yellow": (255, 255, 0), "black": (0, 0, 0),
}  # fmt: skip


def job() -> Job:
    return Job(JobName.INDEXING)


def paint(folder: Path) -> Path:
    """A photo of each colour, named by a number so that only its looks can find it."""
    folder.mkdir(parents=True)
    for number, colour in enumerate(PAINT.values()):
        Image.new("RGB", (64, 48), colour).save(folder / f"{number}.png")
    return folder


def shown(library: PhotoLibrary, ids: np.ndarray) -> list[str]:
    """The colours of the photos, by their file names."""
    paths = library.paths(ids.tolist())
    return [list(PAINT)[int(Path(paths[photo]).stem)] for photo in ids.tolist()]


def stranger(colour: tuple[int, int, int]) -> bytes:
    """A picture of the clipboard that is in no library."""
    data = io.BytesIO()
    Image.new("RGB", (33, 44), colour).save(data, "BMP")
    return data.getvalue()


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Model folders: two encoders that know colours, and see them in different sizes."""
    place = tmp_path_factory.mktemp("models")
    networks.colours(place / "colours")
    networks.colours(place / "larger", size=24, id="larger", name="Larger")
    return place


@pytest.fixture(scope="module")
def painted(tmp_path_factory: pytest.TempPathFactory, models: Path) -> Iterator[PhotoLibrary]:
    """An indexed library that no test changes."""
    place = tmp_path_factory.mktemp("painted")
    with PhotoLibrary.open(Home(place / "home")) as library:
        library.encoders.import_model(str(models / "colours"))
        library.encoders.use("colours")
        library.add_folder(str(paint(place / "photos")))
        library.index(job())
        yield library


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    return paint(tmp_path / "photos")


@pytest.fixture
def library(home: Home, models: Path) -> Iterator[PhotoLibrary]:
    """An empty library that uses the encoder of colours."""
    with PhotoLibrary.open(home) as opened:
        opened.encoders.import_model(str(models / "colours"))
        opened.encoders.use("colours")
        yield opened


def refused(code: Code, act: Callable[[], object]) -> PhotoappError:
    with pytest.raises(PhotoappError) as caught:
        act()
    assert caught.value.code is code
    return caught.value


# -- questions -----------------------------------------------------------------------------------


def test_words_find_photos_by_their_looks(painted: PhotoLibrary) -> None:
    found = painted.search(Question("red"))
    assert shown(painted, found.ids)[:2] == ["red", "crimson"]
    assert (found.encoder, found.understood) == ("Colours", 1.0)
    assert found.why(int(found.ids[0])) == (Why.WORDS,)


def test_a_picture_finds_photos_wherever_it_comes_from(
    painted: PhotoLibrary, tmp_path: Path
) -> None:
    path = tmp_path / "shown.bmp"
    path.write_bytes(stranger(PAINT["blue"]))
    blue = int(painted.search(Question("blue")).ids[0])
    inside = painted.paths([blue])[blue]
    for source in (str(path), path.read_bytes(), blue, inside):
        found = painted.search(Question(pictures=(PictureTerm(source),)))
        assert shown(painted, found.ids)[0] == "blue"


def test_words_and_pictures_join(painted: PhotoLibrary) -> None:
    green = PictureTerm(stranger(PAINT["green"]))
    found = painted.search(Question("red", pictures=(green,), everything=True))
    colours = shown(painted, found.ids)
    assert colours.index("yellow") < colours.index("blue")  # which is neither
    assert colours[-1] == "blue"
    assert found.looks == (Why.WORDS, Why.PICTURE)
    crimson = PictureTerm(stranger(PAINT["crimson"]), negative=True)
    found = painted.search(Question(pictures=(crimson,), everything=False))
    assert not {"red", "crimson"} & set(shown(painted, found.ids))


def test_a_picture_that_cannot_be_used_is_told(painted: PhotoLibrary, tmp_path: Path) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"\xff\xd8\xff\xe0")
    for source in (str(broken), str(tmp_path / "not there.jpg"), b"no picture", 10**9):
        question = Question(pictures=(PictureTerm(source),))
        error = refused(Code.PICTURE_UNUSABLE, lambda question=question: painted.search(question))
        assert error.values["reason"] in list(Code)


def test_similar_leaves_the_photo_itself_out(painted: PhotoLibrary) -> None:
    red = int(painted.search(Question("red")).ids[0])
    for picture in (red, painted.paths([red])[red]):
        found = painted.similar(picture)
        assert shown(painted, found.ids)[0] == "crimson"
        assert red not in found.ids
        assert found.total == len(found.ids)
        assert painted.similar(picture, limit=1).ids.tolist() == found.ids[:1].tolist()
        assert painted.similar(picture, limit=None).ids.tolist() == found.ids.tolist()


def test_literal_text_is_not_put_into_prompt_forms(
    painted: PhotoLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(Encoder, "embed_query")
    found = painted.search(Question("red", literal=True))
    assert shown(painted, found.ids)[0] == "red"


def test_the_newest_question_of_an_asker_wins(
    painted: PhotoLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, answered = threading.Event(), threading.Event()
    real = Encoder.embed_query

    def slow(self: Encoder, text: str) -> np.ndarray:
        if text == "blue":
            asked.set()
            answered.wait()
        return real(self, text)

    monkeypatch.setattr(Encoder, "embed_query", slow)
    with ThreadPoolExecutor(2) as pool:
        older = pool.submit(painted.search, Question("blue"), "field")
        asked.wait()
        assert painted.search(Question("red"), "another field").total
        assert painted.search(Question("green"), "field").total
        answered.set()
        with pytest.raises(Cancelled):
            older.result()


def test_questions_from_many_threads_have_the_same_answers(painted: PhotoLibrary) -> None:
    questions = [Question(colour) for colour in networks.COLOURS] * 6
    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(painted.search, questions))
    for question, results in zip(questions, found, strict=True):
        assert results.ids.tolist() == painted.search(question).ids.tolist()


def test_questions_are_answered_while_photos_are_indexed(
    library: PhotoLibrary, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add_folder(str(photos))
    halfway, asked = threading.Event(), threading.Event()
    real = Encoder.embed_images

    def slow(self: Encoder, pixels: np.ndarray) -> np.ndarray:
        halfway.set()
        asked.wait()
        return real(self, pixels)

    monkeypatch.setattr(Encoder, "embed_images", slow)
    with ThreadPoolExecutor(1) as pool:
        run = pool.submit(library.index, job())
        halfway.wait()
        assert library.search(Question("red")).total == 0
        assert library.status().photos == 0
        asked.set()
        assert run.result().embedded == len(PAINT)
    assert library.search(Question("red")).total >= 2


# -- showing -------------------------------------------------------------------------------------


def test_everything_a_window_shows_of_a_photo(painted: PhotoLibrary) -> None:
    listed = painted.photos()
    assert len(listed.ids) == len(listed.wall) == len(PAINT)
    assert (listed.wall != NO_TIME).all()  # the file's own time, where the picture has none
    names = [card.name for card in painted.cards(painted.photos(Sort.NAME).ids.tolist()).values()]
    assert sorted(names) == [f"{number}.png" for number in range(len(PAINT))]
    (root,) = painted.folders()
    assert painted.photos(folder=(root.root, "")).ids.tolist() == listed.ids.tolist()
    assert len(painted.photos(folder=(root.root, "nowhere")).ids) == 0
    assert [one.photos for one in painted.folder_tree()] == [len(PAINT)]
    ids = listed.ids.tolist()
    assert all(jpeg.startswith(b"\xff\xd8") for jpeg in painted.thumbnails(ids).values())
    assert painted.arrange(listed.ids[::-1]).wall.tolist() == listed.wall[::-1].tolist()
    red = int(painted.search(Question("red")).ids[0])
    assert painted.cards([red])[red].mean_colour == 0xFF0000
    assert (painted.details(red).width, painted.details(red).height) == (64, 48)
    large = painted.picture(red, 32)
    assert (large.width, large.height, max(large.pixels.shape)) == (64, 48, 32)
    assert painted.keywords(ids) == {}


def test_a_forgotten_photo_is_absent_or_a_key_error(painted: PhotoLibrary) -> None:
    assert painted.cards([10**9]) == painted.paths([10**9]) == painted.thumbnails([10**9]) == {}
    for ask in (painted.details, lambda photo: painted.picture(photo, 100)):
        with pytest.raises(KeyError):
            ask(10**9)


def test_status_tells_the_figures(painted: PhotoLibrary) -> None:
    status = painted.status()
    assert (status.photos, status.files, status.missing) == (len(PAINT), len(PAINT), 0)
    assert (status.without_vector, status.problems) == (0, 0)
    assert status.vectors["Colours"] == len(PAINT)
    assert status.encoder is not None
    assert (status.encoder.id, status.encoder.basic) == ("colours", False)
    assert "CPU" in status.encoder.provider
    assert status.encoder.images_per_second is not None
    assert status.catalog_bytes > 0
    assert status.thumbnails_bytes > 0


# -- folders -------------------------------------------------------------------------------------


def test_a_folder_is_added_once_and_overlaps_no_other(library: PhotoLibrary, photos: Path) -> None:
    added = library.add_folder(str(photos))
    assert library.add_folder(f"{photos}/") == added
    (photos / "inner").mkdir()
    for other in (photos / "inner", photos.parent):
        refused(Code.FOLDER_OVERLAPS, lambda other=other: library.add_folder(str(other)))
    refused(Code.FOLDER_IS_HOME, lambda: library.add_folder(str(library.home.path)))
    refused(Code.FOLDER_MISSING, lambda: library.add_folder(str(photos / "not there")))
    refused(Code.FOLDER_NOT_IN_LIBRARY, lambda: library.remove_folder("/nowhere", forget=True))
    refused(Code.FOLDER_NOT_IN_LIBRARY, lambda: library.index(job(), only=["/nowhere"]))


@pytest.mark.parametrize(("forget", "embedded"), [(False, 0), (True, len(PAINT))])
def test_a_folder_that_was_removed_can_come_back(
    library: PhotoLibrary, photos: Path, forget: bool, embedded: int
) -> None:
    library.add_folder(str(photos))
    library.index(job())
    before = library.version()
    assert library.remove_folder(str(photos), forget=forget) == len(PAINT)
    assert library.version() != before
    assert library.search(Question("red")).total == 0
    assert library.folders() == []
    library.add_folder(str(photos))
    assert library.index(job()).embedded == embedded
    assert shown(library, library.search(Question("red")).ids)[0] == "red"


@pytest.mark.parametrize("first", ["adding it again", "a run", "starting anew"])
def test_forgetting_a_folder_that_was_stopped_is_gone_on_with(
    library: PhotoLibrary, photos: Path, monkeypatch: pytest.MonkeyPatch, first: str
) -> None:
    library.add_folder(str(photos))
    library.index(job())
    monkeypatch.setattr(forgetting, "AT_ONCE", 1)
    stopped = job()
    stopped.cancel()
    with pytest.raises(Cancelled):
        library.remove_folder(str(photos), forget=True, job=stopped)
    assert library.folders() == []
    assert len(library.photos().ids) == len(PAINT) - 1
    if first == "starting anew":
        with PhotoLibrary(library.home) as again:
            again.index(job())
    elif first == "a run":
        library.index(job())
    else:
        library.add_folder(str(photos))
    assert len(library.photos().ids) == 0
    assert [one.action for one in library.history.done()].count(Action.FOLDER_FORGOTTEN) == 1


def test_taking_back_that_was_stopped_is_gone_on_with(
    library: PhotoLibrary, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add_folder(str(photos))
    library.index(job())
    ids = library.photos().ids.tolist()
    library.tags.add("Sea", ids)
    given = "UPDATE photo_tags SET source = 'encoder', decision = 'applied'"
    library._catalog.write(lambda c: c.execute(given))
    monkeypatch.setattr(takingback, "AT_ONCE", 1)
    stopped = job()
    stopped.cancel()
    with pytest.raises(Cancelled):
        library.tags.take_back(TagSource.ENCODER, stopped.checkpoint)
    assert len(library.tags.of(ids)) == len(ids) - 1
    library.index(job())
    assert library.tags.of(ids) == {}
    library.history.undo()
    assert len(library.tags.of(ids)) == len(ids)


def test_what_was_only_begun_is_gone_on_with(library: PhotoLibrary, photos: Path) -> None:
    library.add_folder(str(photos))
    other = paint(photos.parent / "other")
    library.index(job())
    ids = library.photos().ids.tolist()
    library.tags.add("Sea", ids)
    given = "UPDATE photo_tags SET source = 'encoder', decision = 'applied'"
    library._catalog.write(lambda c: c.execute(given))
    library.add_folder(str(other))
    assert not library.is_unfinished()
    library.tags.begin_taking_back(TagSource.ENCODER)
    assert not library.tags.sources()[TagSource.ENCODER]
    assert len(library.tags.of(ids)) == len(ids)
    assert library.begin_forgetting(str(other)) == 0
    assert [one.path for one in library.folders()] == [str(photos)]
    assert library.is_unfinished()
    library.go_on()
    assert library.tags.of(ids) == {}
    assert not library.is_unfinished()
    with pytest.raises(ValueError, match="user"):
        library.tags.begin_taking_back(TagSource.USER)


def test_some_folders_can_be_indexed_alone(library: PhotoLibrary, photos: Path) -> None:
    other = paint(photos.parent / "other")
    library.add_folder(str(photos))
    library.add_folder(str(other))
    report = library.index(job(), only=[str(other)])
    assert (report.found, report.encoder) == (len(PAINT), "Colours")
    counts = {Path(one.path).name: one.photos for one in library.folders()}
    assert counts == {"photos": 0, "other": len(PAINT)}


def test_exclusions_belong_to_a_folder_or_to_all(library: PhotoLibrary, photos: Path) -> None:
    library.add_folder(str(photos))
    library.exclude("0.png")
    library.exclude("1.png", root=str(photos))
    assert library.index(job()).found == len(PAINT) - 2
    library.exclude("0.png", remove=True)
    assert library.index(job()).found == len(PAINT) - 1


def test_problems_can_be_tried_again(library: PhotoLibrary, photos: Path) -> None:
    library.add_folder(str(photos))
    (photos / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n and no more")
    assert library.index(job()).problems == 1
    (problem,) = library.problems()
    assert problem.path == str(photos / "broken.png")
    assert library.retry_problems(job()).problems == 1
    (photos / "broken.png").unlink()
    library.index(job())
    assert library.problems() == []


# -- encoders ------------------------------------------------------------------------------------


def test_switching_encoders_makes_new_vectors_and_keeps_the_old(
    library: PhotoLibrary, photos: Path, models: Path
) -> None:
    library.add_folder(str(photos))
    library.index(job())
    library.encoders.import_model(str(models / "larger"))
    library.encoders.use("Larger", now=True)
    assert library.status().without_vector == len(PAINT)
    assert library.search(Question("red")).understood == 0
    assert library.index(job()).embedded == len(PAINT)
    assert library.search(Question("red")).encoder == "Larger"
    held = {one.name: one.vectors for one in library.encoders.all()}
    assert held["Colours"] == held["Larger"] == len(PAINT)
    assert library.encoders.use("colours").vectors == len(PAINT)
    assert library.index(job()).embedded == 0
    assert shown(library, library.search(Question("red")).ids)[0] == "red"


def test_a_removed_encoder_takes_its_vectors_and_the_built_in_one_is_used(
    library: PhotoLibrary, photos: Path, models: Path, home: Home
) -> None:
    library.add_folder(str(photos))
    library.index(job())
    library.search(Question("red"))
    assert len(list(home.vectors.iterdir())) == 1
    library.encoders.remove("colours")
    assert list(home.vectors.iterdir()) == []
    assert [one.in_use for one in library.encoders.all()] == [True]
    assert library.status().encoder.basic
    library.encoders.import_model(str(models / "colours"))
    assert library.encoders.use("colours").vectors == 0
    assert library.index(job()).embedded == len(PAINT)


def test_an_encoder_removed_and_brought_back_by_another_process_is_noticed(
    library: PhotoLibrary, photos: Path, models: Path, home: Home
) -> None:
    library.add_folder(str(photos))
    library.index(job())
    with PhotoLibrary.open(home) as another:
        another.encoders.remove("colours")
        another.encoders.import_model(str(models / "colours"))
        another.encoders.use("colours")
    assert library.search(Question("red")).total == 0
    assert library.index(job()).embedded == len(PAINT)
    assert library.search(Question("red")).total >= 2


def test_no_encoder_is_removed_under_a_run(library: PhotoLibrary, home: Home) -> None:
    with indexing_lock(home, library._catalog):
        refused(Code.CATALOG_BUSY, lambda: library.encoders.remove("colours"))
    refused(Code.MODEL_UNKNOWN, lambda: library.encoders.remove("nobody"))
    refused(Code.MODEL_UNKNOWN, lambda: library.encoders.use("nobody"))
    basic = library.encoders.all()[0]
    refused(Code.MODEL_BUILT_IN, lambda: library.encoders.remove(basic.id))
    assert [one.id for one in library.encoders.all()] == [basic.id, "colours"]


# -- the whole program ---------------------------------------------------------------------------


def test_a_damaged_thumbnail_store_is_filled_again_by_the_next_run(
    library: PhotoLibrary, photos: Path, home: Home, expected_warnings: list[object]
) -> None:
    library.add_folder(str(photos))
    library.index(job())
    library.close()
    home.thumbnails.write_bytes(b"no database" * 1000)
    with PhotoLibrary.open(home) as again:
        ids = again.photos().ids.tolist()
        assert again.thumbnails(ids) == {}
        assert again.index(job()).embedded == 0
        assert len(again.thumbnails(ids)) == len(PAINT)
    assert len(expected_warnings) == 1


def test_a_closed_library_says_so(home: Home) -> None:
    library = PhotoLibrary.open(home)
    library.photos()
    library.close()
    library.close()
    refused(Code.CATALOG_UNREADABLE, library.photos)
    refused(Code.CATALOG_UNREADABLE, lambda: library.exclude("x"))


def test_the_built_in_encoder_works_out_of_the_box(
    home: Home, tmp_path: Path, draw_photos: Callable[[Path, int], list[Path]]
) -> None:
    folder = tmp_path / "photos"
    draw_photos(folder, 6)
    with PhotoLibrary.open(home) as library:
        library.add_folder(str(folder))
        report = library.index(job())
        assert (report.found, report.embedded, report.problems) == (6, 6, 0)
        assert library.status().encoder.basic
        found = library.search(Question("sunset over the sea", everything=True))
        assert found.total == 6
        assert Path(library.paths(found.ids.tolist())[int(found.ids[0])]).name in {
            "photo-0001.jpg",
            "photo-0004.jpg",
        }
        named = library.search(Question("lisbon"))
        first = library.paths(named.ids.tolist())[int(named.ids[0])]
        assert "2019 Lisbon" in first
        assert Why.FOLDER in named.why(int(named.ids[0]))


SECOND_RUN = """
    import os, sys
    from photoapp.base.jobs import Job
    from photoapp.base.messages import JobName
    from photoapp.library import PhotoLibrary

    folder, touched = sys.argv[1], []

    def watch(event, arguments):
        if event in ("open", "subprocess.Popen", "os.posix_spawn", "os.fork"):
            touched.append(str(arguments[0]))

    if __name__ == "__main__":
        sys.addaudithook(watch)
        with PhotoLibrary.open() as library:
            report = library.index(Job(JobName.INDEXING))
        assert report.unchanged == report.found == 6, report
        assert not [path for path in touched if folder in path], touched
        assert library._pool is None or library._pool._begun is None
"""


def test_a_second_run_opens_no_photo_and_starts_no_process(
    library: PhotoLibrary, photos: Path, tmp_path: Path
) -> None:
    library.add_folder(str(photos))
    library.index(job())
    script = tmp_path / "second_run.py"
    script.write_text(textwrap.dedent(SECOND_RUN))
    subprocess.run([sys.executable, script, photos], check=True)
    shutil.rmtree(photos)
