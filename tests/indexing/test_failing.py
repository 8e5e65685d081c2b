"""A picture that an encoder fails with is a problem of its own, and costs no other its vector."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import drawing
import networks
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from photoapp.base.messages import Code, PhotoappError, WhyNoVector
from photoapp.base.picture import (
    Decoded,
    Fingerprint,
    Interpolation,
    Metadata,
    Pixels,
    Resize,
    ViewSpec,
)
from photoapp.catalog import encoders, wanting
from photoapp.catalog.census import Census
from photoapp.encoder import Encoder, ModelFolder
from photoapp.indexing import Eye, eyes
from photoapp.indexing.eyes import Eyes

DRAWN = 8
NIGHT = "night.jpg"
UNCLEAR = {NIGHT: Code.PICTURE_NOT_UNDERSTOOD}


@pytest.fixture(scope="session")
def dim(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Encoder]:
    """A real network that gives NaN for a black picture, whatever stands beside it."""
    model = networks.colours(tmp_path_factory.mktemp("models") / "dim", dark=False)
    opened = Encoder(ModelFolder.read(model), threads=1)
    yield opened
    opened.close()


@pytest.fixture
def blind(runner: Any, dim: Any) -> Eye:
    return runner.another(dim, "dim")  # type: ignore[no-any-return]


@pytest.fixture
def second(runner: Any, colours: Any) -> Eye:
    return runner.another(colours, "colours")  # type: ignore[no-any-return]


@pytest.fixture(autouse=True)
def night(folder: Path) -> Path:
    """A black photo beside the drawn ones."""
    return black(folder, NIGHT)


def black(folder: Path, name: str, level: int = 0) -> Path:
    Image.new("RGB", (60, 40), (level,) * 3).save(folder / name, quality=95)
    return folder / name


def counting(eye: Eye) -> tuple[Eye, list[int]]:
    """The eye, and how many pictures it was shown at a time."""
    shown: list[int] = []

    def embed(pixels: np.ndarray) -> np.ndarray:
        shown.append(len(pixels))
        return eye.embed(pixels)

    return replace(eye, embed=embed), shown


def lacking(runner: Any, eye: Eye) -> dict[WhyNoVector, int]:
    """What an encoder lacks, which is complete all the same."""
    far = Census(runner.catalog).coverage(eye.id)
    assert far.complete
    return far.lacking


# -- what it costs -------------------------------------------------------------------------------


def test_one_picture_costs_no_other_its_vector(runner: Any, blind: Eye) -> None:
    report = runner.index(blind)
    assert (report.added, report.embedded, report.problems) == (DRAWN + 1, DRAWN, 1)
    assert report.encoders[0].trouble is None
    assert runner.problems() == UNCLEAR
    assert len(runner.rows(blind)) == DRAWN
    assert runner.has_thumbnail(runner.photo(NIGHT))
    assert lacking(runner, blind) == {WhyNoVector.PROBLEM: 1}
    photo = (runner.photo(NIGHT), WhyNoVector.PROBLEM)
    assert wanting.without_vector(runner.catalog.read(), blind.id, 9) == [photo]


def test_a_classifier_that_fails_with_a_picture_goes_on(runner: Any, blind: Eye) -> None:
    def probabilities(pixels: np.ndarray) -> np.ndarray:
        return np.abs(blind.embed(pixels)) ** 2

    report = runner.index(replace(blind, kind=eyes.EyeKind.LABELS, embed=probabilities))
    assert (report.embedded, runner.problems()) == (DRAWN, UNCLEAR)


def test_it_is_not_tried_again_by_each_run(runner: Any, blind: Eye, folder: Path) -> None:
    runner.index(blind)
    watching, shown = counting(blind)
    report = runner.index(watching)
    assert (runner.decoder.asked, shown, report.problems) == ([], [], 1)
    drawing.draw(99).save(folder / "new.jpg", quality=85)
    runner.index(watching)
    assert (runner.decoder.asked, shown) == (["new.jpg"], [1])


def test_it_is_tried_again_when_asked_or_changed(
    runner: Any, blind: Eye, second: Eye, folder: Path
) -> None:
    runner.index(blind)
    again = runner.index(blind, retry=True)
    assert (runner.decoder.asked, again.problems) == ([NIGHT], 1)
    mended = runner.index(replace(blind, embed=second.embed), retry=True)
    assert (mended.embedded, mended.problems) == (1, 0)
    assert len(runner.rows(blind)) == DRAWN + 1
    black(folder, "second.jpg")
    black(folder, "third.jpg", 1)
    runner.index(blind)
    assert set(runner.problems()) == {"third.jpg"}  # the second is known from its twin
    black(folder, "third.jpg", 200)
    assert runner.index(blind).problems == 0


def test_a_run_of_nothing_but_such_pictures_is_no_failure(
    runner: Any, blind: Eye, folder: Path
) -> None:
    runner.index(blind)
    names = {black(folder, f"{level}.jpg", level).name for level in range(1, 4)}
    report = runner.index(blind)
    assert (report.added, report.encoders[0].trouble) == (3, None)
    assert runner.problems() == UNCLEAR | dict.fromkeys(names, Code.PICTURE_NOT_UNDERSTOOD)


def test_only_the_file_that_shows_the_photo_has_the_problem(
    runner: Any, blind: Eye, folder: Path, night: Path
) -> None:
    runner.index(blind)
    shutil.copy(night, folder / "copy.jpg")
    runner.index(blind)
    assert runner.problems() == UNCLEAR
    night.unlink()
    runner.index(blind)
    assert lacking(runner, blind) == {WhyNoVector.PROBLEM: 1}
    assert runner.problems() == {"copy.jpg": Code.PICTURE_NOT_UNDERSTOOD}


def test_it_follows_its_file(runner: Any, blind: Eye, night: Path) -> None:
    runner.index(blind)
    night.rename(night.with_name("moved.jpg"))
    watching, shown = counting(blind)
    runner.index(watching)
    assert (runner.problems(), shown) == ({"moved.jpg": Code.PICTURE_NOT_UNDERSTOOD}, [])


def test_a_lost_thumbnail_is_redrawn(runner: Any, blind: Eye) -> None:
    runner.index(blind)
    runner.catalog.write(lambda c: c.execute("DELETE FROM thumbs.thumbnails"))
    watching, shown = counting(blind)
    runner.index(watching)
    assert (shown, runner.problems()) == ([], UNCLEAR)
    assert runner.has_thumbnail(runner.photo(NIGHT))


# -- other encoders ------------------------------------------------------------------------------


@pytest.mark.parametrize("at_once", [True, False])
def test_another_encoder_still_understands_it(
    runner: Any, blind: Eye, second: Eye, at_once: bool
) -> None:
    if not at_once:
        runner.index(blind)
    watching, shown = counting(blind)
    report = runner.index(watching, second)
    assert bool(shown) is at_once
    assert report.encoders[1].embedded == DRAWN + 1
    assert runner.problems() == UNCLEAR
    assert lacking(runner, blind) == {WhyNoVector.PROBLEM: 1}
    assert lacking(runner, second) == {}
    assert wanting.behind(runner.catalog.read(), second.id, blind.id) == 0


def test_it_holds_up_no_encoder_that_is_built_up(runner: Any, blind: Eye, second: Eye) -> None:
    runner.index(second)
    following = replace(blind, later=True)
    report = runner.index(second, following)
    assert (report.encoders[1].embedded, runner.problems()) == (DRAWN, UNCLEAR)
    assert lacking(runner, blind) == {WhyNoVector.PROBLEM: 1}
    assert wanting.behind(runner.catalog.read(), second.id, blind.id) == 0
    runner.index(second, following, retry=True)
    assert lacking(runner, blind) == {WhyNoVector.PROBLEM: 1}
    runner.index(second, replace(following, embed=second.embed), retry=True)
    assert (lacking(runner, blind), runner.problems()) == ({}, {})


def test_the_problem_names_all_that_fail(runner: Any, blind: Eye, dim: Any) -> None:
    other = runner.another(dim, "other")
    runner.index(blind)
    runner.index(blind, other)
    assert lacking(runner, blind) == lacking(runner, other) == {WhyNoVector.PROBLEM: 1}
    (row,) = runner.catalog.read().execute("SELECT detail FROM problems").fetchall()
    assert '"dim, other"' in row[0]
    runner.catalog.write(lambda c: encoders.forget(c, "dim"))
    runner.index(other, retry=True)
    (row,) = runner.catalog.read().execute("SELECT detail FROM problems").fetchall()
    assert '"other"' in row[0]


# -- when the encoder is at fault ----------------------------------------------------------------


def fails_with(eye: Eye, error: Exception, photos_only: bool) -> Eye:
    def embed(pixels: np.ndarray) -> np.ndarray:
        if photos_only and np.array_equal(pixels, eyes._noise(pixels.shape[1])):
            return eye.embed(pixels)
        raise error

    return replace(eye, embed=embed)


BROKEN = PhotoappError(Code.MODEL_BROKEN, path="m", detail="d")


def test_one_that_fails_with_noise_as_well_is_broken(runner: Any, second: Eye) -> None:
    report = runner.index(runner.eye, fails_with(second, BROKEN, photos_only=False))
    assert (report.encoders[1].trouble, report.problems) == (Code.MODEL_BROKEN, 0)
    assert runner.index(runner.eye, second).encoders[1].embedded == DRAWN + 1


def test_one_that_understands_no_photo_is_broken(
    runner: Any, second: Eye, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(eyes, "HOPELESS", DRAWN)
    report = runner.index(runner.eye, fails_with(second, BROKEN, photos_only=True))
    assert (report.encoders[1].trouble, report.encoders[1].embedded) == (Code.MODEL_BROKEN, 0)
    assert report.embedded == DRAWN + 1


def test_one_that_has_understood_photos_before_is_not_broken_by_many_others(
    runner: Any, blind: Eye, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(eyes, "HOPELESS", 2)
    runner.index(blind)
    for level in range(1, 5):
        black(folder, f"{level}.jpg", level)
    for retry in (False, True):
        report = runner.index(blind, retry=retry)
        assert (report.encoders[0].trouble, report.problems) == (None, 5)


def test_memory_that_ran_out_says_nothing_of_a_picture(runner: Any, second: Eye) -> None:
    error = PhotoappError(Code.MODEL_BROKEN, path="m", detail="Failed to allocate memory")
    report = runner.index(runner.eye, fails_with(second, error, photos_only=True))
    assert (report.encoders[1].trouble, report.problems) == (Code.MODEL_BROKEN, 0)


VIEW = ViewSpec(16, Resize.SQUASH, Interpolation.BILINEAR)


def decoded(picture: Pixels) -> Decoded:
    fingerprint = Fingerprint(picture.tobytes()[:16], 1)
    return Decoded(fingerprint, "JPEG", 16, 16, Metadata(), b"", 0, b"", {VIEW: picture})


@given(st.lists(st.booleans(), min_size=1, max_size=40))
def test_whatever_fails_each_picture_is_told_as_it_would_be_alone(
    dim: Any, lit: list[bool]
) -> None:
    pictures = [networks.plain((200, 5 * n, 0) if on else (0, 0, 0))[0] for n, on in enumerate(lit)]
    looking = Eyes([Eye(1, VIEW, "reference", dim.embed_images)])
    heard = looking.look([(None, decoded(one)) for one in pictures], lambda *_: None)
    assert [1 in one.said for one in heard] == lit
    assert [not one.failing for one in heard] == lit
    for one, picture in zip(heard, pictures, strict=True):
        if one.said:
            alone = dim.embed_images(picture[None])[0]
            vector = one.said[1].vector
            assert vector is not None
            np.testing.assert_allclose(vector, alone, atol=1e-6)
