"""Runs with several encoders: one decode for all, search first, and none in the way of another."""

import errno
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import drawing
import networks
import numpy as np
import pytest
from devices import Device
from hypothesis import given
from hypothesis import strategies as st

from photoapp.base.home import Home
from photoapp.base.messages import Cancelled, Code, PhotoappError, WhyNoVector
from photoapp.base.picture import Interpolation, Resize, ViewSpec
from photoapp.catalog import encoders, labels, wanting
from photoapp.catalog.census import Census
from photoapp.catalog.viewing import Views
from photoapp.encoder import Encoder, ModelFolder
from photoapp.encoder.images import ON_A_CARD
from photoapp.encoder.runtime import CUDA
from photoapp.indexing import Eye, EyeKind, road
from photoapp.indexing.eyes import Eyes

DRAWN = 8
MANY = 40


@pytest.fixture
def second(runner: Any, colours: Any) -> Eye:
    """An eye that is not the one search uses."""
    return runner.another(colours, "colours")  # type: ignore[no-any-return]


@pytest.fixture
def many(folder: Path) -> Path:
    drawing.draw_photos(folder, MANY)
    return folder


def counting(eye: Eye) -> tuple[Eye, list[int]]:
    """The eye, and how many pictures it was shown at a time."""
    shown: list[int] = []

    def embed(pixels: np.ndarray) -> np.ndarray:
        shown.append(len(pixels))
        return eye.embed(pixels)

    return replace(eye, embed=embed), shown


def failing(eye: Eye, at: int, error: Exception | None = None) -> Eye:
    """The eye, which breaks with a batch and fails with anything from then on."""
    batches = iter(range(1, 999))

    def embed(pixels: np.ndarray) -> np.ndarray:
        if next(batches) >= at:
            raise error or PhotoappError(Code.MODEL_BROKEN, path="/model", detail="y")
        return eye.embed(pixels)

    return replace(eye, embed=embed)


def late(folder: Path, name: str, day: int) -> str:
    """One more photo, taken on a day."""
    exif = drawing.camera_data(drawing.FIRST_DAY + timedelta(days=day), "Canon", "EOS 80D")
    drawing.draw(500 + day).save(folder / name, quality=85, exif=exif)
    return name


# -- one decode for all --------------------------------------------------------------------------


def test_a_photo_is_decoded_once_for_all_eyes(runner: Any, second: Eye) -> None:
    report = runner.index(runner.eye, second)
    assert len(runner.decoder.asked) == DRAWN
    assert set(runner.decoder.views) == {(runner.eye.view, second.view)}
    assert report.embedded == DRAWN
    assert [(one.name, one.embedded, one.trouble) for one in report.encoders] == [
        (runner.eye.name, DRAWN, None),
        ("colours", DRAWN, None),
    ]
    assert all(one.seconds > 0 for one in report.encoders)
    assert report.stages["encode"] == pytest.approx(sum(one.seconds for one in report.encoders))
    assert runner.rows(runner.eye).keys() == runner.rows(second).keys()
    again = runner.index(runner.eye, second)
    assert (runner.decoder.asked, [one.embedded for one in again.encoders]) == ([], [0, 0])


def test_eyes_that_want_the_same_view_share_it(runner: Any, second: Eye) -> None:
    twin = replace(second, view=runner.eye.view, embed=lambda pixels: pixels[:, 0, 0, :] / 255)
    runner.index(runner.eye, twin)
    assert set(runner.decoder.views) == {(runner.eye.view,)}
    assert len(runner.rows(twin)) == DRAWN


def test_an_eye_that_has_its_vectors_is_not_asked_again(runner: Any, second: Eye) -> None:
    runner.index()
    mine, shown = counting(runner.eye)
    before = runner.rows(mine)
    report = runner.index(mine, second)
    assert (shown, len(runner.decoder.asked)) == ([], DRAWN)
    assert set(runner.decoder.views) == {(second.view,)}
    assert [one.embedded for one in report.encoders] == [0, DRAWN]
    assert report.embedded == 0
    assert runner.rows(mine) == before


def test_several_eyes_see_what_each_alone_would(
    runner: Any, second: Eye, colours: Any, make_runner: Any, folder: Path, tmp_path: Path
) -> None:
    runner.index(runner.eye, second)
    alone = make_runner(Home(tmp_path / "alone"), folder)
    alone.index()
    assert alone.state() == runner.state()
    other = alone.another(colours, "colours")
    alone.index(other)
    assert alone.rows(other).keys() == runner.rows(second).keys()
    alone.catalog.close()


def test_a_picture_seen_before_is_taken_over_for_each_eye(
    runner: Any, second: Eye, folder: Path
) -> None:
    runner.index(runner.eye, second)
    same = (folder / "photo-0000.jpg").read_bytes() + b"\0"  # other bytes of the same picture
    (folder / "copy.jpg").write_bytes(same)
    (mine, shown), (other, shown_too) = counting(runner.eye), counting(second)
    report = runner.index(mine, other)
    assert (report.added, shown, shown_too) == (1, [], [])
    assert runner.vector(runner.photo("copy.jpg")) == runner.vector(runner.photo("photo-0000.jpg"))


def test_an_edited_photo_is_seen_anew_by_every_eye(runner: Any, second: Eye, folder: Path) -> None:
    runner.index(runner.eye, second)
    drawing.draw(99).save(folder / "photo-0000.jpg", quality=85)
    report = runner.index(runner.eye, second)
    assert [one.embedded for one in report.encoders] == [1, 1]
    assert len(runner.rows(second)) == DRAWN


def test_labels_of_a_classifier_are_kept_with_the_photo(runner: Any) -> None:
    row = runner.catalog.write(lambda c: encoders.encoder_id(c, "vit", "ViT", 3))

    def probabilities(pixels: np.ndarray) -> np.ndarray:
        shares = pixels.mean(axis=(1, 2), dtype=np.float32) + 1
        return shares / shares.sum(axis=1, keepdims=True)  # type: ignore[no-any-return]

    vit = Eye(row, runner.eye.view, "reference", probabilities, EyeKind.LABELS, "vit", "ViT")
    report = runner.index(runner.eye, vit)
    assert [one.embedded for one in report.encoders] == [DRAWN, DRAWN]
    reading = runner.catalog.read()
    photo = runner.photo("photo-0000.jpg")
    found = labels.of_photos(reading, row, [photo])[photo]
    assert sum(label.probability for label in found) == pytest.approx(1, abs=1e-3)
    everything = sum(len(labels.photos_with(reading, row, n, 0.01)[0]) for n in range(3))
    assert everything == 3 * DRAWN
    runner.index(runner.eye, vit)
    assert runner.decoder.asked == []


# -- how many at once ----------------------------------------------------------------------------


def test_a_card_is_given_the_batches_that_it_likes(runner: Any, many: Path, tmp_path: Path) -> None:
    """Where decoding is ahead of it: nothing waits for a large batch to fill."""
    for seed in range(MANY, 4 * MANY):
        drawing.draw(seed).save(many / f"{seed}.jpg", quality=85)
    device = Device()
    folder = ModelFolder.read(networks.colours(tmp_path / "colours"))
    on_card = Encoder(folder, runtime=device, threads=1)
    card = runner.another(on_card, "card", batch=lambda: on_card.batch)
    decoded = threading.Event()

    def embed(pixels: np.ndarray) -> np.ndarray:
        decoded.wait(60)
        return on_card.embed_images(pixels)

    real = runner.decoder.submit

    def submit(*asked: Any) -> Any:
        """Lets the card go on once as much is decoded as may be under way."""
        future = real(*asked)
        if len(runner.decoder.asked) >= 4 * runner.decoder.workers + 2 * 16:
            future.add_done_callback(lambda _: decoded.set())
        return future

    runner.decoder.submit = submit
    report = runner.index(replace(card, embed=embed))
    assert report.embedded == 4 * MANY
    assert on_card.batch == ON_A_CARD
    ran = [rows for provider, rows in device.rows if provider == CUDA]
    assert max(ran[ran.index(ON_A_CARD) + 2 :]) > 16, "not only when the batch was looked for"


@given(
    workers=st.integers(1, 64), sizes=st.sets(st.integers(16, 2048), min_size=1, max_size=4),
    batch=st.sampled_from([0, 8, 16, 64]),
)  # fmt: skip
def test_views_under_way_fill_no_more_than_they_may(
    workers: int, sizes: set[int], batch: int
) -> None:
    spec = ViewSpec(16, Resize.SQUASH, Interpolation.BILINEAR)
    eyes = Eyes(
        [
            Eye(number, replace(spec, size=size), "reference", np.asarray, batch=lambda: batch)
            for number, size in enumerate(sizes)
        ]
    )
    photos = road.ahead(workers, eyes)
    least = workers + road.BATCH  # fewer would let workers or encoder wait
    assert photos >= least
    assert photos == least or photos * sum(3 * size**2 for size in sizes) <= road.AHEAD_BYTES


def test_no_more_is_decoded_ahead_than_fits(
    runner: Any, many: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(road, "AHEAD_BYTES", 20 * 3 * runner.eye.view.size**2)
    ahead, seen = [], 0

    def embed(pixels: np.ndarray) -> np.ndarray:
        nonlocal seen
        ahead.append(len(runner.decoder.asked) - seen)
        seen += len(pixels)
        return runner.embed(pixels)  # type: ignore[no-any-return]

    assert runner.index(embed=embed).embedded == MANY
    assert max(ahead) <= 20


# -- in which order ------------------------------------------------------------------------------


def test_a_second_encoder_begins_with_what_was_viewed_most_and_is_newest(
    runner: Any, second: Eye
) -> None:
    runner.index()
    views = Views(runner.catalog)
    for name in ("photo-0000.jpg", "photo-0004.jpg", "photo-0000.jpg"):
        views.saw(runner.photo(name))
    views.write()
    runner.index(runner.eye, second)
    viewed, newest = ["photo-0000.jpg", "photo-0004.jpg"], [7, 6, 5, 3, 2, 1]
    assert runner.decoder.asked == [*viewed, *(f"photo-{n:04}.jpg" for n in newest)]


def test_new_photos_come_before_those_an_encoder_lacks(
    runner: Any, second: Eye, folder: Path
) -> None:
    runner.index()
    name = late(folder, "new but old.jpg", 1)
    following = replace(second, later=True)
    runner.index(runner.eye, following)
    assert runner.decoder.asked[0] == name
    assert runner.decoder.views[0] == (runner.eye.view,)  # the one that follows waits
    assert sorted(runner.decoder.asked).count(name) == 2
    assert len(runner.rows(following)) == DRAWN + 1


def test_what_search_lacks_comes_before_what_others_lack(
    runner: Any, second: Eye, folder: Path
) -> None:
    runner.index(runner.eye, second)
    old, new = runner.photo("photo-0000.jpg"), runner.photo("2020 Garden/Roses/photo-0007.jpg")

    def lose(eye: Eye, photo: int) -> None:
        key = (eye.id, photo)
        sql = "DELETE FROM vectors WHERE encoder_id = ? AND photo_id = ?"
        runner.catalog.write(lambda c: c.execute(sql, key))

    lose(runner.eye, old)
    lose(second, new)
    runner.index(runner.eye, second)
    assert runner.decoder.asked == ["photo-0000.jpg", "photo-0007.jpg"]
    assert runner.decoder.views == [(runner.eye.view,), (second.view,)]


def test_the_total_is_known_before_the_first_is_done(runner: Any, second: Eye, many: Path) -> None:
    runner.index()
    totals: list[int | None] = []

    def embed(pixels: np.ndarray) -> np.ndarray:
        totals.append(runner.job.progress().total)
        assert not runner.job.progress().counting
        return second.embed(pixels)

    runner.index(runner.eye, replace(second, embed=embed))
    assert set(totals) == {MANY}
    assert runner.job.progress().done == MANY


# -- what goes wrong with one --------------------------------------------------------------------


@pytest.mark.parametrize("broken", [0, 1])
@pytest.mark.parametrize("code", [Code.MODEL_BROKEN, Code.OUT_OF_MEMORY])
def test_an_encoder_that_breaks_does_not_stop_the_others(
    runner: Any, second: Eye, many: Path, broken: int, code: Code
) -> None:
    eyes = [runner.eye, second]
    ill = [*eyes]
    ill[broken] = failing(eyes[broken], 2, PhotoappError(code, path="/model", detail="y"))
    report = runner.index(*ill)
    one, other = report.encoders[broken], report.encoders[1 - broken]
    assert (one.embedded, one.trouble) == (16, code)
    assert one.values == {"path": "/model", "detail": "y"}
    assert (other.embedded, other.trouble) == (MANY, None)
    assert (report.added, report.problems) == (MANY, 0)
    again = runner.index(*eyes)
    assert again.encoders[broken].embedded == MANY - 16
    assert again.encoders[1 - broken].embedded == 0
    assert runner.rows(runner.eye).keys() == runner.rows(second).keys()


def test_nothing_is_drawn_for_an_encoder_that_broke(runner: Any, second: Eye) -> None:
    eyes = Eyes([runner.eye, second])
    both = frozenset({runner.eye.id, second.id})
    eyes.broke(second.id, PhotoappError(Code.OUT_OF_MEMORY))
    assert eyes.views(both) == eyes.views(None) == (runner.eye.view,)
    assert eyes.views(frozenset({second.id})) == ()


def test_a_run_fails_once_every_encoder_has_broken(runner: Any, second: Eye, many: Path) -> None:
    first = PhotoappError(Code.OUT_OF_MEMORY)
    with pytest.raises(PhotoappError) as caught:
        runner.index(failing(runner.eye, 2), failing(second, 1, first))
    assert caught.value is first
    report = runner.index(runner.eye, second)
    assert [one.embedded for one in report.encoders] == [MANY - 16, MANY]


def forget(runner: Any, name: str) -> Callable[[], None]:
    """What another process may do to the catalog, whatever the locks say."""

    def work() -> None:
        with closing(sqlite3.connect(runner.home.catalog)) as connection:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("DELETE FROM encoders WHERE name = ?", (name,))
            connection.commit()

    return work


def meanwhile(eye: Eye, at: int, work: Callable[[], None]) -> Eye:
    """The eye, and something that happens while it looks at a batch."""
    batches = iter(range(1, 999))

    def embed(pixels: np.ndarray) -> np.ndarray:
        if next(batches) == at:
            work()
        return eye.embed(pixels)

    return replace(eye, embed=embed)


def test_an_encoder_removed_during_a_run_leaves_no_row_and_stops_nothing(
    runner: Any, second: Eye, many: Path
) -> None:
    watching = meanwhile(second, 2, forget(runner, "colours"))
    report = runner.index(runner.eye, watching)
    assert [one.trouble for one in report.encoders] == [None, Code.MODEL_UNKNOWN]
    assert report.embedded == MANY
    assert runner.rows(second) == {}
    assert len(runner.rows(runner.eye)) == MANY


def test_a_run_ends_when_its_only_encoder_is_removed(runner: Any, second: Eye, many: Path) -> None:
    with pytest.raises(PhotoappError) as caught:
        runner.index(meanwhile(second, 1, forget(runner, "colours")))
    assert (caught.value.code, caught.value.values) == (Code.MODEL_UNKNOWN, {"name": "colours"})
    assert runner.index().problems == 0


@pytest.mark.parametrize("moment", [1, 2])
def test_a_cancelled_run_of_several_is_finished_by_the_next(
    runner: Any, second: Eye, many: Path, moment: int
) -> None:
    with pytest.raises(Cancelled):
        runner.index(runner.eye, meanwhile(second, moment, lambda: runner.job.cancel()))
    done = [len(runner.rows(eye)) for eye in (runner.eye, second)]
    assert 0 < done[0] <= MANY  # what was decoded is stored
    report = runner.index(runner.eye, second)
    assert [one.embedded for one in report.encoders] == [MANY - count for count in done]
    for eye in (runner.eye, second):
        assert len(runner.rows(eye)) == MANY
        assert Census(runner.catalog).coverage(eye.id).complete


def test_a_file_lost_while_an_encoder_is_built_up_is_passed_over(
    runner: Any, second: Eye, folder: Path
) -> None:
    runner.index()
    runner.decoder.failing["photo-0005.jpg"] = PhotoappError(
        Code.FILE_UNREADABLE, detail="gone", errno=2
    )
    report = runner.index(runner.eye, second)
    assert (report.problems, report.encoders[1].embedded) == (0, DRAWN - 1)
    runner.decoder.failing.clear()
    assert runner.index(runner.eye, second).encoders[1].embedded == 1


@pytest.mark.parametrize(
    "error",
    [
        PhotoappError(Code.FILE_UNREADABLE, detail="Permission denied", errno=errno.EACCES),
        PhotoappError(Code.FILE_UNREADABLE, detail="Not permitted", errno=errno.EPERM),
        PhotoappError(Code.OUT_OF_MEMORY),
    ],
)
def test_a_known_file_that_may_not_be_read_is_a_problem_and_holds_up_no_encoder(
    runner: Any, second: Eye, error: PhotoappError
) -> None:
    runner.index()
    runner.decoder.failing["photo-0005.jpg"] = error
    for made in (DRAWN - 1, 0):  # it is tried again by each run: it may be allowed by then
        report = runner.index(runner.eye, second)
        assert (report.problems, report.encoders[1].embedded) == (1, made)
        assert runner.problems() == {"photo-0005.jpg": error.code}
        assert runner.decoder.asked.count("photo-0005.jpg") == 1
        far = Census(runner.catalog).coverage(second.id)
        assert (far.complete, far.lacking) == (True, {WhyNoVector.PROBLEM: 1})
        assert wanting.behind(runner.catalog.read(), runner.eye.id, second.id) == 0
    runner.decoder.failing.clear()
    report = runner.index(runner.eye, second)
    assert (report.problems, report.encoders[1].embedded) == (0, 1)


def test_photos_out_of_sight_are_not_tried(runner: Any, second: Eye, folder: Path) -> None:
    runner.index()
    away = folder.rename(folder.parent / "away")
    report = runner.index(runner.eye, second)
    assert (runner.decoder.asked, len(report.offline)) == ([], 1)
    assert Census(runner.catalog).coverage(second.id).complete
    away.rename(folder)
    assert runner.index(runner.eye, second).encoders[1].embedded == DRAWN
