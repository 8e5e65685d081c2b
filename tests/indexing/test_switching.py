"""Encoders that come, go, break and take turns while photos do: in the end each has seen all."""

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import drawing
import hypothesis.strategies as st
import numpy as np
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from photoapp.base.home import Home
from photoapp.base.messages import Cancelled, Code, PhotoappError
from photoapp.base.picture import ViewSpec
from photoapp.catalog import encoders, labels
from photoapp.catalog.census import Census
from photoapp.indexing import Eye, EyeKind

SOME = st.integers(0, 1000)
KINDS = {
    "small": (ViewSpec(16), EyeKind.VECTORS),
    "alike": (ViewSpec(16), EyeKind.VECTORS),  # it wants to see what "small" does
    "large": (ViewSpec(48), EyeKind.VECTORS),
    "labels": (ViewSpec(32), EyeKind.LABELS),
}


def seen(name: str, pixels: np.ndarray) -> np.ndarray:
    """What an encoder of this name makes of pictures: of its own, the same in any batch."""
    turned = np.roll(np.eye(3, 4), list(KINDS).index(name), axis=1)
    said = (pixels.mean(axis=(1, 2)) + 1) @ turned
    length = said.sum(axis=1, keepdims=True)
    if name != "labels":
        length = np.linalg.norm(said, axis=1, keepdims=True)
    return (said / length).astype(np.float32)  # type: ignore[no-any-return]


class Owner(RuleBasedStateMachine):
    """Has photos and encoders, and runs that end as they may; then one that nothing disturbs."""

    def __init__(self, make_runner: Any) -> None:
        super().__init__()
        self.make_runner = make_runner
        self.place = Path(tempfile.mkdtemp())
        self.folder = self.place / "photos"
        self.folder.mkdir()
        (self.folder / "notes.txt").write_text("never empty")
        self.runner = make_runner(Home(self.place / "home"), self.folder)
        self.names: list[str] = []
        self.files: list[Path] = []
        self.made = 0
        self.begins(0)
        self.adds(3)

    def teardown(self) -> None:
        self.look()
        self.as_fresh()
        self.runner.catalog.close()
        shutil.rmtree(self.place)

    # What the model needs.

    def save(self, path: Path) -> None:
        self.made += 1
        drawing.draw(self.made, (96, 64)).save(path, "JPEG", quality=85)

    def eye(self, name: str, runner: Any = None) -> Eye:
        runner = runner or self.runner
        row = runner.catalog.write(lambda c: encoders.encoder_id(c, name, name, 4))
        view, kind = KINDS[name]
        last = name == self.names[-1] != self.names[0]  # it is being built up to follow
        look = lambda pixels: seen(name, pixels)  # noqa: E731
        return Eye(row, view, "reference", look, kind, name, name, later=last)

    def eyes(self, runner: Any = None) -> list[Eye]:
        return [self.eye(name, runner) for name in self.names]

    def said(self, runner: Any, eye: Eye) -> dict[bytes, Any]:
        """By view hash of the photos that are there; a photo has one row and no more."""
        reading = runner.catalog.read()
        rows = reading.execute(
            "SELECT photos.id, files.view_hash, vectors.id, vector FROM photos"
            " JOIN files ON files.id = lead_id LEFT JOIN vectors ON vectors.photo_id = photos.id"
            " AND encoder_id = ? AND vectors.view_hash = files.view_hash WHERE NOT missing",
            (eye.id,),
        ).fetchall()
        assert all(row is not None for _, _, row, _ in rows), "a photo that it has not seen"
        assert len({photo for photo, *_ in rows}) == len(rows)
        runner.rows(eye)
        return {view: (vector, labels.of_row(reading, row)) for _, view, row, vector in rows}

    # What happens.

    @rule(count=st.integers(1, 20))
    def adds(self, count: int) -> None:
        for _ in range(count):
            self.files.append(self.folder / f"{self.made}.jpg")
            self.save(self.files[-1])

    @rule(which=SOME)
    def edits(self, which: int) -> None:
        if self.files:
            self.save(self.files[which % len(self.files)])

    @rule(which=SOME)
    def copies(self, which: int) -> None:
        if self.files:
            self.made += 1
            copy = self.folder / f"copy {self.made}.jpg"
            shutil.copy(self.files[which % len(self.files)], copy)
            self.files.append(copy)

    @rule(which=SOME)
    def deletes(self, which: int) -> None:
        if self.files:
            self.files.pop(which % len(self.files)).unlink()

    @rule(which=SOME)
    def begins(self, which: int) -> None:
        name = list(KINDS)[which % len(KINDS)]
        if name not in self.names:
            self.names.append(name)

    @rule(which=SOME)
    def uses(self, which: int) -> None:
        self.names.insert(0, self.names.pop(which % len(self.names)))

    @rule(which=SOME)
    def removes(self, which: int) -> None:
        if len(self.names) > 1:
            name = self.names.pop(which % len(self.names))
            self.runner.catalog.write(lambda c: encoders.forget(c, name))

    @rule(which=SOME, batch=st.integers(1, 3), breaks=st.booleans())
    def is_disturbed(self, which: int, batch: int, breaks: bool) -> None:
        """A run that is cancelled, or in which an encoder breaks, while it looks at a batch."""
        eyes = self.eyes()
        mine, batches = eyes[which % len(eyes)], iter(range(1, 999))

        def embed(pixels: np.ndarray) -> np.ndarray:
            turn = next(batches)
            if breaks and turn >= batch:
                raise PhotoappError(Code.MODEL_BROKEN, path="", detail="")
            if turn == batch:
                self.runner.job.cancel()
            return mine.embed(pixels)

        eyes[which % len(eyes)] = replace(mine, embed=embed)
        try:
            report = self.runner.index(*eyes)
        except Cancelled:
            assert not breaks
        except PhotoappError:
            assert breaks
            assert len(eyes) == 1
        else:
            assert {one.name for one in report.encoders if one.trouble} <= {mine.name}

    @rule()
    def look(self) -> None:
        eyes = self.eyes()
        self.runner.index(*eyes)
        for eye in eyes:
            self.said(self.runner, eye)
            coverage = Census(self.runner.catalog).coverage(eye.id)
            assert (coverage.complete, coverage.lacking) == (True, {})
        again = self.runner.index(*eyes)
        assert self.runner.decoder.asked == []
        assert {one.embedded for one in again.encoders} == {0}

    def as_fresh(self) -> None:
        """All is as in a library that was made just now."""
        fresh = self.make_runner(Home(self.place / "fresh"), self.folder)
        theirs = self.eyes(fresh)
        fresh.index(*theirs)
        for mine, eye in zip(self.eyes(), theirs, strict=True):
            assert self.said(self.runner, mine) == self.said(fresh, eye), eye.name
        fresh.catalog.close()


def test_whatever_becomes_of_encoders_each_sees_every_photo(make_runner: Any) -> None:
    run_state_machine_as_test(
        lambda: Owner(make_runner),
        settings=settings(max_examples=15, stateful_step_count=15, deadline=None),
    )
