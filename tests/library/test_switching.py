"""Going over to another encoder: search never stops, nothing is lost, going back is instant."""

import json
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import networks
import numpy as np
import pytest
from PIL import Image

from photoapp.base.answers import EncoderRole, IndexReport
from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import Action, Cancelled, Code, JobName, PhotoappError
from photoapp.base.question import PictureTerm, Question, Results
from photoapp.encoder import Encoder
from photoapp.encoder.texts import TextTower
from photoapp.library import PhotoLibrary

PAINT = {
    "red": (255, 0, 0), "crimson": (220, 20, 30), "green": (0, 255, 0),
    "blue": (0, 0, 255), "yellow": (255, 255, 0), "black": (0, 0, 0),
}  # fmt: skip
MANY = 90  # more than a run decodes ahead


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Model folders: two for search, one that knows no words, one that gives labels."""
    place = tmp_path_factory.mktemp("models")
    networks.colours(place / "colours")
    networks.colours(place / "larger", size=24, id="larger", name="Larger")
    networks.colours(place / "likeness", size=20, text=False, id="likeness", name="Likeness")
    labels = place / "labels"
    labels.mkdir()
    (labels / "labels.json").write_text(json.dumps(["ruby", "leaf", "sky", "paper"]))
    image = networks.manifest(place / "colours")["image"]
    networks.colours(
        labels, text=False, id="labels", name="Labels", family="classifier",
        labels="labels.json", image=image | {"activation": "softmax"},
    )  # fmt: skip
    return place


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """More photos than one batch holds, named by numbers so that only looks find them."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(MANY):
        colour = np.array(list(PAINT.values())[number % len(PAINT)])
        shade = tuple(np.abs(colour - number // len(PAINT)).tolist())
        Image.new("RGB", (64, 48), shade).save(folder / f"{number}.png")
    return folder


@pytest.fixture
def library(home: Home, models: Path, photos: Path) -> Iterator[PhotoLibrary]:
    """An indexed library that searches with the first encoder, with the others installed."""
    with PhotoLibrary.open(home) as opened:
        for name in ("colours", "larger", "likeness", "labels"):
            opened.encoders.import_model(str(models / name))
        opened.encoders.use("colours")
        opened.add_folder(str(photos))
        index(opened)
        yield opened


def index(library: PhotoLibrary) -> IndexReport:
    return library.index(Job(JobName.INDEXING))


def red(library: PhotoLibrary) -> Results:
    """What the library answers, which must be right whoever answers."""
    found = library.search(Question("red"))
    paths = library.paths(found.ids.tolist())
    first = int(Path(paths[int(found.ids[0])]).stem)
    assert list(PAINT)[first % len(PAINT)] in ("red", "crimson")
    assert found.understood == 1.0
    return found


def roles(library: PhotoLibrary) -> dict[EncoderRole, str]:
    return {one.role: one.id for one in library.status().encoders}


def cut_short(library: PhotoLibrary, monkeypatch: pytest.MonkeyPatch, encoder: str) -> None:
    """A run that is cancelled as soon as this encoder has seen its first batch."""
    job, real = Job(JobName.INDEXING), Encoder.embed_images

    def once(self: Encoder, pixels: np.ndarray) -> np.ndarray:
        if self.folder.id == encoder:
            job.cancel()
        return real(self, pixels)

    with monkeypatch.context() as patch:
        patch.setattr(Encoder, "embed_images", once)
        with pytest.raises(Cancelled):
            library.index(job)


def refused(code: Code, act: Callable[[], object]) -> None:
    with pytest.raises(PhotoappError) as caught:
        act()
    assert caught.value.code is code


# -- search --------------------------------------------------------------------------------------


def test_search_stays_with_the_first_until_the_second_knows_every_photo(
    library: PhotoLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert library.encoders.use("larger").roles == (EncoderRole.NEXT,)
    assert red(library).encoder == "Colours"
    cut_short(library, monkeypatch, "larger")
    following = library.status().encoders[1]
    assert (following.role, following.ready) == (EncoderRole.NEXT, False)
    assert 0 < following.covered < MANY
    assert following.covered + following.lacking == MANY
    assert red(library).encoder == "Colours"
    report = index(library)
    assert report.switched_to == "Larger"
    made = {run.id: run.embedded for run in report.encoders}
    assert made == {"colours": 0, "larger": MANY - following.covered}
    assert red(library).encoder == "Larger"
    assert roles(library) == {EncoderRole.SEARCH: "larger"}
    assert {one.id: one.vectors for one in library.encoders.all()} == {
        "starter": 0, "colours": MANY, "larger": MANY, "likeness": 0, "labels": 0,
    }  # fmt: skip


def test_going_back_is_instant_and_lasts(library: PhotoLibrary) -> None:
    library.encoders.use("larger")
    index(library)
    assert library.encoders.use("colours").roles == (EncoderRole.SEARCH,)
    assert red(library).encoder == "Colours"
    assert index(library).switched_to == ""
    assert library.encoders.use("larger").roles == (EncoderRole.SEARCH,)
    assert red(library).encoder == "Larger"


def test_the_switch_is_in_the_history_and_once_undone_does_not_come_back(
    library: PhotoLibrary, photos: Path
) -> None:
    library.tags.add("sunny", red(library).ids[:3].tolist())
    library.encoders.use("larger")
    index(library)
    switched = library.history.next_undo()
    assert switched is not None
    assert (switched.action, switched.values["name"]) == (Action.ENCODER_SWITCHED, "Larger")
    library.history.undo()
    assert red(library).encoder == "Colours"
    Image.new("RGB", (64, 48), (250, 1, 2)).save(photos / "0000.png")
    assert index(library).switched_to == ""
    assert red(library).encoder == "Colours"
    following = library.status().encoders[1]
    assert (following.ready, following.lacking) == (True, 0), "both are kept up to date"
    library.history.redo()
    assert red(library).encoder == "Larger"
    library.history.undo()
    library.history.undo()  # the choice of the second
    assert roles(library) == {EncoderRole.SEARCH: "colours"}
    assert [(tag.name, tag.photos) for tag in library.tags.all()] == [("sunny", 3)]


def test_the_user_may_switch_before_it_is_complete(
    library: PhotoLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.encoders.use("larger")
    cut_short(library, monkeypatch, "larger")
    assert library.encoders.use("larger", now=True).roles == (EncoderRole.SEARCH,)
    found = library.search(Question("red"))
    assert found.encoder == "Larger"
    assert 0 < found.understood < 1
    index(library)
    assert red(library).encoder == "Larger"


def test_an_empty_library_uses_what_it_is_told_at_once(home: Home, models: Path) -> None:
    with PhotoLibrary.open(home) as empty:
        empty.encoders.import_model(str(models / "larger"))
        assert empty.encoders.use("larger").roles == (EncoderRole.SEARCH,)


def test_choosing_the_present_one_gives_up_the_next(library: PhotoLibrary) -> None:
    library.encoders.use("larger")
    library.encoders.use("colours")
    assert roles(library) == {EncoderRole.SEARCH: "colours"}
    library.history.undo()
    assert roles(library)[EncoderRole.NEXT] == "larger"


def test_a_folder_out_of_sight_holds_the_switch_back(library: PhotoLibrary, photos: Path) -> None:
    library.encoders.use("larger")
    photos.rename(photos.with_name("unplugged"))
    assert index(library).switched_to == ""
    following = library.status().encoders[1]
    assert (following.reasons, following.ready) == ({"offline": MANY}, False)
    assert red(library).encoder == "Colours"
    photos.with_name("unplugged").rename(photos)
    assert index(library).switched_to == "Larger"


def test_a_photo_that_cannot_be_read_any_more_does_not(library: PhotoLibrary, photos: Path) -> None:
    library.encoders.use("larger")
    path = photos / "7.png"
    path.write_bytes(path.read_bytes()[:60])
    report = index(library)
    assert (report.problems, report.switched_to) == (1, "Larger")


def test_a_second_encoder_that_breaks_leaves_search_alone(
    library: PhotoLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.encoders.use("larger")
    real = Encoder.embed_images

    def breaks(self: Encoder, pixels: np.ndarray) -> np.ndarray:
        if self.folder.id == "larger":
            raise PhotoappError(Code.MODEL_BROKEN, path="larger", detail="no memory")
        return real(self, pixels)

    with monkeypatch.context() as patch:
        patch.setattr(Encoder, "embed_images", breaks)
        report = index(library)
    assert report.switched_to == ""
    assert [run.trouble for run in report.encoders] == [None, Code.MODEL_BROKEN]
    assert red(library).encoder == "Colours"
    assert index(library).switched_to == "Larger"


# -- stopping and removing -----------------------------------------------------------------------


def test_stopping_goes_back_to_what_knows_most(library: PhotoLibrary) -> None:
    library.encoders.use("larger")
    library.encoders.stop("larger")
    assert roles(library) == {EncoderRole.SEARCH: "colours"}
    library.encoders.use("larger")
    index(library)
    library.encoders.stop("larger")
    assert red(library).encoder == "Colours"
    library.history.undo()
    assert red(library).encoder == "Larger"


def test_the_last_encoder_cannot_be_stopped(home: Home) -> None:
    with PhotoLibrary.open(home) as basic:
        refused(Code.MODEL_BUILT_IN, lambda: basic.encoders.stop("starter"))


def test_removing_the_encoder_in_use_falls_back_to_what_knows_most(library: PhotoLibrary) -> None:
    library.encoders.use("larger")
    index(library)
    library.encoders.remove("larger")
    assert red(library).encoder == "Colours"
    assert "larger" not in {one.id for one in library.encoders.all()}


def test_removing_the_next_leaves_search_alone(library: PhotoLibrary) -> None:
    library.encoders.use("larger")
    library.encoders.remove("larger")
    assert roles(library) == {EncoderRole.SEARCH: "colours"}
    assert red(library).encoder == "Colours"


# -- what looks alike, labels --------------------------------------------------------------------


def test_what_looks_alike_is_found_by_the_encoder_for_it(
    library: PhotoLibrary, photos: Path, tmp_path: Path
) -> None:
    photo = int(red(library).ids[0])
    assert library.similar(photo).encoder == "Colours"
    assert library.encoders.use("likeness").roles == (EncoderRole.SIMILAR,)
    assert library.similar(photo).encoder == "Colours", "until it has seen something"
    index(library)
    found = library.similar(photo)
    assert (found.encoder, found.understood) == ("Likeness", 1.0)
    assert photo not in found.ids
    dropped = tmp_path / "dropped.jpg"
    Image.new("RGB", (90, 70), (240, 5, 5)).save(dropped)
    assert library.similar(str(dropped)).encoder == "Likeness"
    picture = PictureTerm(dropped.read_bytes())
    for text, answers in (("", "Likeness"), ("type:png", "Likeness"), ("red", "Colours")):
        assert library.search(Question(text, pictures=(picture,))).encoder == answers
    assert red(library).encoder == "Colours"
    library.encoders.stop("likeness")
    Image.new("RGB", (64, 48), (200, 30, 30)).save(photos / "new.png")
    index(library)
    library.encoders.use("likeness")
    assert library.similar(photo).understood == pytest.approx(MANY / (MANY + 1))
    library.history.undo()
    assert library.similar(photo).encoder == "Colours"


def test_a_classifier_is_asked_about_every_photo(library: PhotoLibrary) -> None:
    assert library.encoders.use("labels").roles == (EncoderRole.LABELS,)
    report = index(library)
    assert [(run.id, run.embedded) for run in report.encoders] == [("colours", 0), ("labels", MANY)]
    labelled = library.status().encoders[1]
    assert (labelled.role, labelled.covered, labelled.lacking) == (EncoderRole.LABELS, MANY, 0)
    assert red(library).encoder == "Colours"


# -- status --------------------------------------------------------------------------------------


def test_status_says_why_photos_are_not_understood(library: PhotoLibrary, photos: Path) -> None:
    library.encoders.use("larger", now=True)
    state = library.status()
    assert (state.without_vector, state.without_vector_reasons) == (MANY, {"waiting": MANY})
    shutil.move(photos, photos.with_name("away"))
    index(library)
    assert library.status().without_vector_reasons == {"offline": MANY}


def test_status_tells_speed_and_provider_of_each_encoder(library: PhotoLibrary) -> None:
    library.encoders.use("larger")
    library.encoders.use("likeness")
    index(library)
    for one in library.status().encoders:
        assert one.provider == "CPUExecutionProvider"
        assert (one.images_per_second or 0) > 0
        assert one.seconds_left == 0


def test_what_was_measured_is_kept_and_shown_until_the_encoder_goes(
    library: PhotoLibrary, home: Home
) -> None:
    library.encoders.note_measured("larger", {"recall_at_1": 0.25})
    library.encoders.note_measured("Larger", {"recall_at_5": 0.5})
    measured = {one.id: one.measured for one in library.encoders.all()}
    assert measured["larger"] == {"recall_at_1": 0.25, "recall_at_5": 0.5}
    assert measured["colours"] == {}
    library.encoders.remove("larger")
    library.encoders.import_model(str(models_of(home)))
    assert {one.id: one.measured for one in library.encoders.all()}["larger"] == {}


def models_of(home: Home) -> Path:
    return networks.colours(home.path / "again", size=24, id="larger", name="Larger")


def test_an_encoder_that_broke_can_be_removed(
    library: PhotoLibrary, home: Home, expected_warnings: list[object]
) -> None:
    (home.encoders / "larger" / "image.onnx").write_bytes(b"no network")
    library.encoders.remove("larger")
    assert not (home.encoders / "larger").exists()
    refused(Code.MODEL_UNKNOWN, lambda: library.encoders.remove("larger"))
    assert expected_warnings


# -- going over without a stall ------------------------------------------------------------------


def test_nothing_is_loaded_by_the_first_question_after_going_over(
    library: PhotoLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert red(library).encoder == "Colours"
    library.encoders.use("larger")
    assert index(library).switched_to == "Larger"
    loaded: list[Path] = []
    real = TextTower._graph
    monkeypatch.setattr(
        TextTower, "_graph", lambda tower: loaded.append(tower._folder.path) or real(tower)
    )
    assert red(library).encoder == "Larger"
    assert loaded == []


@pytest.fixture
def asker(library: PhotoLibrary, home: Home) -> Iterator[PhotoLibrary]:
    """The library in a process that only asks, after another has gone over."""
    with PhotoLibrary.open(home) as opened:
        assert red(opened).encoder == "Colours"
        library.encoders.use("larger")
        assert index(library).switched_to == "Larger"
        yield opened


def loading() -> threading.Thread:
    (thread,) = [one for one in threading.enumerate() if one.name == "next-encoder"]
    return thread


def test_where_another_process_goes_over_the_first_answers_until_the_second_is_loaded(
    asker: PhotoLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, real = threading.Event(), Encoder.warm

    def warm(encoder: Encoder, *, text: bool) -> None:
        if threading.current_thread().name == "next-encoder":
            assert gate.wait(60)
        real(encoder, text=text)

    monkeypatch.setattr(Encoder, "warm", warm)
    assert red(asker).encoder == "Colours"
    thread = loading()
    assert red(asker).encoder == "Colours"
    gate.set()
    thread.join(60)
    assert red(asker).encoder == "Larger"


def test_one_that_cannot_be_loaded_is_told_by_the_question_after(
    asker: PhotoLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()

    def no_graph(tower: TextTower) -> None:
        assert gate.wait(60)
        raise PhotoappError(Code.MODEL_BROKEN, path=str(tower._folder.path), detail="gone")

    monkeypatch.setattr(TextTower, "_graph", no_graph)
    assert red(asker).encoder == "Colours"
    thread = loading()
    gate.set()
    thread.join(60)
    refused(Code.MODEL_BROKEN, lambda: red(asker))


def test_who_chose_an_encoder_by_hand_is_answered_by_it(library: PhotoLibrary, home: Home) -> None:
    assert red(library).encoder == "Colours"
    with PhotoLibrary.open(home) as another:
        another.encoders.use("larger", now=True)
        index(another)
    assert red(library).encoder == "Larger"


# -- how an encoder runs -------------------------------------------------------------------------


def test_a_variant_is_made_used_and_undone_and_vectors_stay(
    library: PhotoLibrary, photos: Path
) -> None:
    info = library.encoders.use("colours", variant="int8")
    assert (info.variant, info.roles, info.vectors) == ("int8", (EncoderRole.SEARCH,), MANY)
    (made,) = [one for one in info.variants if one.bytes]
    assert (made.name, made.cosine is not None and made.cosine >= 0.99) == ("int8", True)
    Image.new("RGB", (64, 48), (250, 1, 2)).save(photos / "0000.png")
    report = index(library)
    assert [run.embedded for run in report.encoders] == [1]
    assert library.status().encoders[0].variant == "int8"
    assert red(library).encoder == "Colours"
    library.history.undo()
    assert library.encoders.all()[1].variant == "reference"
    assert library.encoders.use("colours", variant="int8").variant == "int8"
    assert library.encoders.use("colours", variant="reference").variant == "reference"


def test_how_an_encoder_runs_is_told_right_or_not_at_all(library: PhotoLibrary) -> None:
    refused(Code.VARIANT_UNKNOWN, lambda: library.encoders.use("colours", variant="int3"))
    refused(Code.PROVIDER_UNKNOWN, lambda: library.encoders.use("colours", provider="magic"))
    assert library.encoders.use("colours", provider="cpu").provider == "cpu"
    assert red(library).encoder == "Colours"
    assert library.encoders.use("colours", provider="").provider == ""


def test_sessions_nobody_uses_are_let_go_and_open_again(library: PhotoLibrary) -> None:
    red(library)
    session = library._sessions.open(library.encoders.used().search).session
    library._sessions.let_go_idle(0)
    assert session._texts is not None
    assert session._texts._opened is None
    assert red(library).encoder == "Colours"
