"""How sure answers are: counted aside after a run, kept beside the vectors, never in the way."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import drawing
import networks
import pytest

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import Code, JobName, PhotoappError
from photoapp.base.question import Question, Results
from photoapp.library import PhotoLibrary
from photoapp.library.backgrounds import NAME, Backgrounds
from photoapp.search.looks import ENOUGH

COUNT = ENOUGH + 10


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose photos the built-in encoder knows, with what scores mean there."""
    place = tmp_path_factory.mktemp("counted")
    drawing.draw_photos(place / "photos", COUNT)
    with PhotoLibrary.open(Home(place / "home")) as library:
        library.add_folder(str(place / "photos"))
        index(library)
    return place


@pytest.fixture
def place(counted: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may change; the photos stay where they are."""
    shutil.copytree(counted / "home", tmp_path / "home")
    return tmp_path


def index(library: PhotoLibrary) -> None:
    library.index(Job(JobName.INDEXING))
    library.calibrate(Job(JobName.CALIBRATING))


def kept(home: Path) -> list[Path]:
    return list((home / "vectors").glob(f"*/{NAME}"))


def ask(library: PhotoLibrary) -> Results:
    return library.search(Question("a sunset over the sea", everything=True))


def test_after_a_run_answers_say_how_sure_they_are(place: Path) -> None:
    assert len(kept(place / "home")) == 1
    with PhotoLibrary.open(Home(place / "home")) as library:
        found = ask(library)
    assert found.relevance is not None
    assert ((found.relevance >= 0) & (found.relevance <= 1)).all()
    assert len(found.relevance) == COUNT


def test_a_program_that_only_searches_counts_nothing(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (file,) = kept(place / "home")
    file.unlink()
    monkeypatch.setattr(Backgrounds, "follow", lambda *_: pytest.fail("it counts"))
    with PhotoLibrary.open(Home(place / "home")) as library:
        assert ask(library).relevance is None
    assert not kept(place / "home")


@pytest.mark.parametrize("damaged", [b"", b"nonsense", None])
def test_damage_costs_a_count_and_no_answer(place: Path, damaged: bytes | None) -> None:
    (file,) = kept(place / "home")
    file.write_bytes(file.read_bytes()[:5000] if damaged is None else damaged)
    with PhotoLibrary.open(Home(place / "home")) as library:
        found = ask(library)
        assert (found.relevance, len(found.ids)) == (None, COUNT)
        index(library)
        assert ask(library).relevance is not None


def test_what_another_process_counted_is_used_at_once(place: Path) -> None:
    (file,) = kept(place / "home")
    whole = file.read_bytes()
    file.unlink()
    with PhotoLibrary.open(Home(place / "home")) as library:
        assert ask(library).relevance is None
        file.write_bytes(whole)
        assert ask(library).relevance is not None
        file.unlink()
        assert ask(library).relevance is None


def test_closing_ends_the_counting(place: Path) -> None:
    (file,) = kept(place / "home")
    file.unlink()
    with PhotoLibrary.open(Home(place / "home")) as library:
        library.index(Job(JobName.INDEXING))  # the questions take longer to count than to close
    assert not [one for one in file.parent.iterdir() if one.name.startswith(NAME)]


def test_an_encoder_that_takes_all_words_for_one_is_judged_by_its_own_cut(
    home: Home, tmp_path: Path
) -> None:
    networks.colours(tmp_path / "colours")
    drawing.draw_photos(tmp_path / "photos", COUNT)
    with PhotoLibrary.open(home) as library:
        library.encoders.import_model(str(tmp_path / "colours"))
        library.encoders.use("colours", now=True)
        library.add_folder(str(tmp_path / "photos"))
        index(library)
        found = library.search(Question("red", everything=True))
        assert len(found.ids) == COUNT
        assert found.relevance is None


# -- a table of one's own ------------------------------------------------------------------------


@pytest.fixture
def library(counted: Path) -> Iterator[PhotoLibrary]:
    with PhotoLibrary.open(Home(counted / "home")) as opened:
        yield opened


def evaluate(library: PhotoLibrary, table: Path, text: str) -> list:
    table.write_text(text, encoding="utf-8")
    return library.evaluate(str(table), Job(JobName.EVALUATING))


@pytest.mark.parametrize(
    "text",
    [
        "question,photo\n{q},photo-0003.jpg\n{q},{path}\n",
        "photo\tquestion\tnote\nphoto-0003.jpg\t{q}\tx\n{path}\t{q}\t\n",
        "\ufeffquestion;photo\r\n{q};photo-0003.jpg\r\n{q};{path}\r\n",
        (
            '{{"question": "{q}", "photo": "photo-0003.jpg"}}\n\n{{"question": "{q}", '
            '"photo": "{path}"}}\n'
        ),
    ],
)
def test_a_table_is_read_as_people_write_it(
    library: PhotoLibrary, counted: Path, tmp_path: Path, text: str
) -> None:
    path = next(iter((counted / "photos").rglob("photo-0004.jpg"))).as_posix()
    (one,) = evaluate(library, tmp_path / "table", text.format(q="photo-0003", path=path))
    assert (one.questions, one.answered) == (1, 1)
    assert one.recall >= 0.5  # the one that is called so
    assert one.precision is not None
    assert one.hits[1] == 1


@pytest.mark.parametrize(
    ("text", "code", "row"),
    [
        ("", Code.TABLE_UNREADABLE, None),
        ("a,b\n1,2\n", Code.TABLE_UNREADABLE, None),
        ("question,photo\n", Code.TABLE_UNREADABLE, None),
        ("question,photo\nsea,photo-0001.jpg\nsea,\n", Code.TABLE_ROW, 3),
        ("question,photo\nsea,photo-0001.jpg\n,photo-0001.jpg\n", Code.TABLE_ROW, 3),
        ('{"question": "sea", "photo": "photo-0001.jpg"}\n{"question": 1}\n', Code.TABLE_ROW, 2),
        ("question,photo\nwhere:x,photo-0001.jpg\n", Code.TABLE_QUESTION, 2),
        ("question,photo\nsea,nowhere.jpg\n", Code.TABLE_PHOTO_UNKNOWN, 2),
    ],
)
def test_a_bad_row_is_named(
    library: PhotoLibrary, tmp_path: Path, text: str, code: Code, row: int | None
) -> None:
    with pytest.raises(PhotoappError) as caught:
        evaluate(library, tmp_path / "table.csv", text)
    assert caught.value.code is code
    assert caught.value.values.get("row") == row


def test_nothing_of_an_evaluation_is_kept(library: PhotoLibrary, tmp_path: Path) -> None:
    ask(library)  # which notes the encoder
    version, past = library.version(), library.searches.past()
    evaluate(library, tmp_path / "table.csv", "question,photo\nsea,photo-0001.jpg\n")
    assert (library.version(), library.searches.past()) == (version, past)


def test_an_encoder_removed_before_its_turn_is_not_counted(place: Path) -> None:
    networks.colours(place / "removed", id="removed", name="Removed")
    with PhotoLibrary.open(Home(place / "home")) as library:
        library.encoders.import_model(str(place / "removed"))
        library.encoders.use("removed")
        index(library)
        library.suggestions.refresh(Job(JobName.SUGGESTING))  # nobody looks while it goes
        opened = library._sessions.open(library.encoders.used().search)
        assert opened.folder.id == "removed"
        for file in opened.folder.path.parent.glob("removed/*"):
            file.unlink()
        opened.folder.path.rmdir()
        opened.session.close()
        for file in kept(place / "home"):
            file.unlink()
        library._backgrounds.follow(opened)
        library.calibrate(Job(JobName.CALIBRATING))
    assert not kept(place / "home")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_nobody_waits_for_a_count_that_broke(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with PhotoLibrary.open(Home(place / "home")) as library:
        kept(place / "home")[0].unlink()
        with monkeypatch.context() as patch:
            patch.setattr(Backgrounds, "_bring_up", broken)
            index(library)
        assert kept(place / "home") == []
        index(library)
    assert len(kept(place / "home")) == 1, "the next one counts"


def broken(*_: object) -> None:
    raise ZeroDivisionError
