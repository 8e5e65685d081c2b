"""Suggestions are kept in step aside; what the user decided stays, whatever becomes of the rest."""

import importlib
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import drawing
import networks
import numpy as np
import pytest
from program import program

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import Cancelled, Code, JobName, PhotoappError
from photoapp.base.resources import resources
from photoapp.base.tagged import Decision, TagSource
from photoapp.catalog import proposing
from photoapp.library import PhotoLibrary, suggesting
from photoapp.library.proposers import ByEncoder

COUNT = 70
Said = dict[tuple[int, str], float]


@pytest.fixture(scope="module")
def proposed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose photos have suggestions of the built-in encoder."""
    place = tmp_path_factory.mktemp("proposed")
    drawing.draw_photos(place / "photos", COUNT)
    with PhotoLibrary.open(Home(place / "home")) as library:
        library.add_folder(str(place / "photos"))
        index(library)
    return place


@pytest.fixture
def photos(proposed: Path, tmp_path: Path) -> Path:
    """The folder of the photos, which a test may change."""
    shutil.copytree(proposed / "photos", tmp_path / "photos")
    return tmp_path / "photos"


@pytest.fixture
def library(proposed: Path, home: Home, photos: Path) -> Iterator[PhotoLibrary]:
    """A copy of the library, opened on the copy of the photos."""
    shutil.copytree(proposed / "home", home.path)
    with PhotoLibrary.open(home) as opened:
        opened.relocate_folder(str(proposed / "photos"), str(photos))
        yield opened


def index(library: PhotoLibrary) -> None:
    library.index(Job(JobName.INDEXING))
    refresh(library)


def refresh(library: PhotoLibrary) -> int:
    return library.suggestions.refresh(Job(JobName.SUGGESTING))


def said(library: PhotoLibrary) -> Said:
    """All that waits: how sure, by photo and tag."""
    found = library.suggestions.of(library.photos().ids.tolist(), 0.0)
    return {(one.photo, one.name): one.confidence for each in found.values() for one in each}


def first(library: PhotoLibrary) -> tuple[int, str, list[int]]:
    """The tag that waits for most photos: its id, its name, those photos."""
    tag = library.suggestions.waiting()[0]
    return tag.id, tag.name, library.suggestions.queue(tag.id).photos.tolist()


def written(library: PhotoLibrary, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The photos that are asked about from now on."""
    asked: list[int] = []
    real = ByEncoder.propose

    def propose(self: ByEncoder, photos: np.ndarray) -> proposing.Proposed:
        asked.extend(photos.tolist())
        return real(self, photos)

    monkeypatch.setattr(ByEncoder, "propose", propose)
    return asked


def other_encoder(place: Path) -> Path:
    """The built-in one seen through other eyes: an encoder of its own, with other vectors."""
    shutil.copytree(resources() / "encoders" / "starter", place)
    manifest = json.loads((place / "model.json").read_text())
    manifest |= {"id": "other", "name": "Other"}
    manifest["image"]["mean"] = [0.3, 0.3, 0.3]
    (place / "model.json").write_text(json.dumps(manifest))
    return place


# -- aside ---------------------------------------------------------------------------------------


def test_after_a_run_tags_wait_surest_first(library: PhotoLibrary) -> None:
    waiting = library.suggestions.waiting()
    assert waiting
    assert [one.suggestions for one in waiting] == sorted(
        (one.suggestions for one in waiting), reverse=True
    )
    queue = library.suggestions.queue(waiting[0].id)
    assert queue.tag.suggestions == len(queue.photos) == waiting[0].suggestions
    assert (np.diff(queue.confidence) <= 0).all()
    assert len(queue.groups) == len(queue.photos)


def test_a_program_that_only_looks_starts_nothing(library: PhotoLibrary) -> None:
    tag, _, photos = first(library)
    library.suggestions.accept(tag, photos[:30])
    said(library)
    assert not [one for one in threading.enumerate() if one.name == "suggesting"]


def test_only_what_is_new_is_asked_about(
    library: PhotoLibrary, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, asked = said(library), written(library, monkeypatch)
    refresh(library)
    assert asked == []
    drawing.draw(900).save(photos / "new.png")
    index(library)
    new = library.photo_at(str(photos / "new.png"))
    assert asked == [new]
    after = said(library)
    assert {key: sure for key, sure in after.items() if key[0] != new} == before


def test_a_library_that_has_grown_is_counted_anew(
    library: PhotoLibrary, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = written(library, monkeypatch)
    for number in range(900, 912):
        drawing.draw(number).save(photos / f"{number}.png")
    index(library)
    assert sorted(asked) == sorted(library.photos().ids.tolist())


def test_photos_that_are_gone_wait_no_more(library: PhotoLibrary, photos: Path) -> None:
    tag, _, waiting = first(library)
    gone = waiting[0]
    Path(library.paths([gone])[gone]).unlink()
    index(library)
    assert gone not in library.suggestions.queue(tag).photos
    assert library.suggestions.waiting()[0].suggestions == len(waiting) - 1


def test_what_was_broken_off_is_made_good_by_the_next(
    library: PhotoLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = said(library)
    library._catalog.write(lambda c: proposing.note(c, TagSource.ENCODER, None))
    library._catalog.write(lambda c: c.execute("DELETE FROM suggestions").fetchall())
    job, real = library._suggesting, ByEncoder.propose
    monkeypatch.setattr(suggesting, "_BLOCK", 8)

    def breaks(self: ByEncoder, photos: np.ndarray) -> proposing.Proposed:
        if len(said(library)) > len(before) // 3:
            job._aside.job.cancel()
        return real(self, photos)

    with monkeypatch.context() as patch:
        patch.setattr(ByEncoder, "propose", breaks)
        refresh(library)
        assert 0 < len(said(library)) < len(before)
    refresh(library)
    assert said(library) == before


def test_who_waits_may_stop_waiting(library: PhotoLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    gate, real = threading.Event(), ByEncoder.propose

    def waits_too(self: ByEncoder, photos: np.ndarray) -> proposing.Proposed:
        assert gate.wait(60)
        return real(self, photos)

    library._catalog.write(lambda c: proposing.note(c, TagSource.ENCODER, None))
    job = Job(JobName.SUGGESTING)
    job.cancel()
    with monkeypatch.context() as patch:
        patch.setattr(ByEncoder, "propose", waits_too)
        with pytest.raises(Cancelled):
            library.suggestions.refresh(job)
        gate.set()
        refresh(library)


def test_where_too_little_is_known_nothing_is_proposed(home: Home, tmp_path: Path) -> None:
    drawing.draw_photos(tmp_path / "few", 5)
    with PhotoLibrary.open(home) as few:
        few.add_folder(str(tmp_path / "few"))
        index(few)
        assert few.suggestions.waiting() == []


# -- decisions -----------------------------------------------------------------------------------


def decided(library: PhotoLibrary) -> tuple[set[tuple[int, str]], int, list[int]]:
    """Accept and reject some of a tag; what must not come back, the tag, its rejected photos."""
    tag, name, photos = first(library)
    library.suggestions.accept(tag, photos[:3])
    library.suggestions.reject(tag, photos[3:6])
    return {(photo, name) for photo in photos[:6]}, tag, photos[3:6]


def marked(library: PhotoLibrary, tag: str) -> dict[Decision, int]:
    marks = library.tags.marks(library.photos().ids.tolist())
    found = [one.decision for each in marks.values() for one in each if one.tag == tag]
    return {decision: found.count(decision) for decision in set(found)}


def test_what_was_decided_survives_a_scan_a_move_and_another_encoder(
    library: PhotoLibrary, photos: Path, tmp_path: Path
) -> None:
    never, *_ = decided(library)
    ((_, name), *_) = never
    three_each = {Decision.ACCEPTED: 3, Decision.REJECTED: 3}
    index(library)
    assert not never & said(library).keys()
    (photos / drawing.FOLDERS[1]).rename(photos / "elsewhere")
    index(library)
    assert not never & said(library).keys()
    library.encoders.import_model(str(other_encoder(tmp_path / "other")))
    library.encoders.use("other")
    index(library)
    assert library.encoders.used().search.id == "other"
    assert said(library)
    assert not never & said(library).keys()
    assert marked(library, name) == three_each


def test_undoing_brings_a_suggestion_back_even_after_others_were_made(
    library: PhotoLibrary,
) -> None:
    tag, _, photos = first(library)
    library.suggestions.reject(tag, photos[:1])
    library.suggestions.accept(tag, photos[1:2])
    refresh(library)
    assert not {*photos[:2]} & {*library.suggestions.queue(tag).photos.tolist()}
    library.history.undo()
    library.history.undo()
    assert {*photos[:2]} <= {*library.suggestions.queue(tag).photos.tolist()}
    library.history.redo()
    assert photos[0] not in library.suggestions.queue(tag).photos


def test_what_no_machine_says_any_more_can_still_be_decided(library: PhotoLibrary) -> None:
    tag, name, photos = first(library)
    library._catalog.write(lambda c: c.execute("DELETE FROM suggestions").fetchall())
    assert library.suggestions.accept(tag, photos[:2]) == 2
    assert marked(library, name) == {Decision.ACCEPTED: 2}


def test_confidence_follows_what_the_user_says(library: PhotoLibrary) -> None:
    tag, name, photos = first(library)
    before = said(library)
    library.suggestions.reject(tag, photos[: len(photos) * 2 // 3])
    refresh(library)
    left = {key: sure for key, sure in said(library).items() if key[1] == name}
    assert all(sure < before[key] for key, sure in left.items() if key in before)
    assert sum(left.values()) < sum(before[photo, name] for photo in photos[-len(left) or -1 :])


def test_after_enough_decisions_that_is_done_aside(
    library: PhotoLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suggesting, "QUIET", 0.0)
    monkeypatch.setattr(suggesting, "OFTEN", 3)
    refresh(library)
    asked = written(library, monkeypatch)
    tag, _, photos = first(library)
    library.suggestions.accept(tag, photos[:2])
    assert not library._suggesting._aside.works
    library.suggestions.accept(tag, photos[2:3])
    while library._suggesting._aside.look():
        pass
    assert sorted(asked) == sorted(library.photos().ids.tolist())


def test_a_source_that_is_taken_back_is_silent_until_it_may_speak(library: PhotoLibrary) -> None:
    before = said(library)
    library.suggestions.auto(library.photos().ids.tolist(), 0.4)
    library.tags.take_back(TagSource.ENCODER)
    assert said(library) == {}
    assert library.suggestions.waiting() == []
    index(library)
    assert said(library) == {}
    library.tags.use(TagSource.ENCODER)
    assert said(library) == before


# -- who proposes --------------------------------------------------------------------------------


def test_another_encoder_follows_in_one_step(
    library: PhotoLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = said(library)
    library.encoders.import_model(str(other_encoder(tmp_path / "other")))
    library.encoders.use("other")
    seen: list[Said] = []
    real = ByEncoder.propose

    def propose(self: ByEncoder, photos: np.ndarray) -> proposing.Proposed:
        seen.append(said(library))
        return real(self, photos)

    monkeypatch.setattr(suggesting, "_BLOCK", 16)
    with monkeypatch.context() as patch:
        patch.setattr(ByEncoder, "propose", propose)
        index(library)
    assert len(seen) > 2
    assert all(one == before for one in seen), "until all of it is there"
    after = said(library)
    assert after
    assert after != before
    models = library._catalog.read().execute("SELECT DISTINCT model FROM suggestions").fetchall()
    assert models == [("other",)]
    library.encoders.use("starter", now=True)
    index(library)
    assert said(library) == before


def test_a_classifier_votes_too(library: PhotoLibrary, tmp_path: Path) -> None:
    before = said(library)
    folder = tmp_path / "labels"
    folder.mkdir()
    (folder / "labels.json").write_text(
        json.dumps(["golden retriever", "beagle", "poodle", "nothing"])
    )
    networks.colours(tmp_path / "colours")
    image = networks.manifest(tmp_path / "colours")["image"]
    networks.colours(
        folder, text=False, id="labels", name="Labels", family="classifier",
        labels="labels.json", image=image | {"activation": "softmax"},
    )  # fmt: skip
    library.encoders.import_model(str(folder))
    library.encoders.use("labels")
    index(library)
    found = library.suggestions.of(library.photos().ids.tolist(), 0.0)
    by = {
        one.name for each in found.values() for one in each if TagSource.CLASSIFIER in one.sources
    }
    assert by & {"Dog", "Animal"}
    library.encoders.stop("labels")
    index(library)
    assert said(library) == before


# -- two programs --------------------------------------------------------------------------------


def test_two_programs_see_what_either_decides(library: PhotoLibrary, home: Home) -> None:
    tag, _, photos = first(library)
    with PhotoLibrary.open(home) as another:
        assert another.suggestions.queue(tag).photos.tolist() == photos
        another.suggestions.reject(tag, photos[:2])
        threads = [threading.Thread(target=refresh, args=(one,)) for one in (library, another)]
        for one in threads:
            one.start()
        library.suggestions.accept(tag, photos[2:4])
        for one in threads:
            one.join()
        assert said(library) == said(another)
    left = library.suggestions.queue(tag).photos.tolist()
    assert not {*photos[:4]} & {*left}


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is of Unix")
def test_a_kill_costs_work_and_nothing_else(library: PhotoLibrary, home: Home) -> None:
    never, *_ = decided(library)
    refresh(library)
    before = said(library)
    forget = "DELETE FROM settings WHERE name = 'suggested:encoder'"
    library._catalog.write(lambda c: c.execute(forget).fetchall())
    library._catalog.write(lambda c: c.execute("DELETE FROM suggestions").fetchall())
    environment = os.environ | {"PHOTOAPP_HOME": str(home.path)}
    running = subprocess.Popen(
        [*program(), "index", "--json"], env=environment, stdout=subprocess.DEVNULL
    )
    while not said(library):
        with suppress(subprocess.TimeoutExpired):
            pytest.fail(f"it ended with {running.wait(0.01)}")
    running.send_signal(signal.SIGKILL)
    running.wait()
    assert not never & said(library).keys()
    index(library)
    assert said(library) == before


# -- tags that are arranged ----------------------------------------------------------------------


def test_a_tag_keeps_its_suggestions_under_another_name(library: PhotoLibrary) -> None:
    tag, name, photos = first(library)
    library.tags.rename(name, "As I call it")
    index(library)
    assert library.suggestions.waiting()[0].name == "As I call it"
    assert library.suggestions.queue(tag).photos.tolist() == photos


def test_what_is_proposed_of_a_merged_tag_goes_to_the_other(library: PhotoLibrary) -> None:
    _, name, photos = first(library)
    library.tags.make("Mine")
    library.tags.merge(name, "Mine")
    assert name not in {one.name for one in library.suggestions.waiting()}
    refresh(library)
    waiting = {one.name: one for one in library.suggestions.waiting()}
    assert name not in waiting
    assert library.suggestions.queue(waiting["Mine"].id).photos.tolist() == photos
    library.history.undo()
    refresh(library)
    assert library.suggestions.waiting()[0].name == name


def test_a_deleted_tag_is_proposed_no_more_until_that_is_undone(library: PhotoLibrary) -> None:
    _, name, photos = first(library)
    library.suggestions.accept(library.tags.find(name).id, photos[:1])
    library.tags.delete(name)
    assert name not in {one.name for one in library.suggestions.waiting()}
    refresh(library)
    assert name not in {one.name for one in library.suggestions.waiting()}
    library.history.undo()
    refresh(library)
    assert name in {one.name for one in library.suggestions.waiting()}


def test_a_hidden_tag_waits_for_nobody(library: PhotoLibrary) -> None:
    _, name, _ = first(library)
    library.tags.hide(name)
    assert name not in {one.name for one in library.suggestions.waiting()}
    refresh(library)
    assert name not in {tag for _, tag in said(library)}
    library.tags.hide(name, hidden=False)
    refresh(library)
    assert library.suggestions.waiting()[0].name == name


def test_without_an_encoder_what_waits_is_reviewed_one_by_one(
    library: PhotoLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag, _, photos = first(library)
    installed = importlib.import_module("photoapp.encoder.installed")
    monkeypatch.setattr(installed, "built_in_root", lambda: tmp_path / "nothing")
    with pytest.raises(PhotoappError) as caught:
        library.encoders.used()
    assert caught.value.code is Code.NO_ENCODER
    queue = library.suggestions.queue(tag)
    assert queue.photos.tolist() == photos
    assert queue.groups.tolist() == list(range(len(photos)))


def test_nobody_reviews_a_tag_that_was_deleted(library: PhotoLibrary) -> None:
    tag, name, _ = first(library)
    library.tags.delete(name)
    with pytest.raises(PhotoappError) as caught:
        library.suggestions.queue(tag)
    assert caught.value.code is Code.TAG_UNKNOWN


def test_where_a_tag_is_hidden_the_one_above_it_is_proposed(library: PhotoLibrary) -> None:
    flowers = {photo for photo, name in said(library) if name == "Flower"}
    assert flowers
    assert not {(photo, "Plant") for photo in flowers} & set(said(library)), "the most specific"
    library.tags.hide("Flower")
    refresh(library)
    assert {(photo, "Plant") for photo in flowers} & set(said(library))
    library.tags.hide("Flower", hidden=False)
    refresh(library)
    assert {photo for photo, name in said(library) if name == "Flower"} == flowers
