"""A folder of drawn photos and everything a run needs: real processes, encoder and catalog."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import drawing
import networks
import numpy as np
import pytest
from numpy.typing import NDArray

from photoapp.base.answers import IndexReport
from photoapp.base.files import Root
from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName, PhotoappError
from photoapp.base.picture import Decoded, ViewSpec
from photoapp.catalog import Catalog, encoders, photos, problems, roots
from photoapp.catalog.vectors import EncoderVectors
from photoapp.encoder import Encoder, ModelFolder, installed
from photoapp.imaging import DecodePool
from photoapp.indexing import Eye, index, indexing_lock

DRAWN = 8


@pytest.fixture(scope="session")
def pool() -> Iterator[DecodePool]:
    """Decoding processes, shared because starting them takes longer than most tests."""
    with DecodePool(2) as started:
        yield started


@pytest.fixture(scope="session")
def encoder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Encoder]:
    """The built-in encoder."""
    opened = Encoder(installed(tmp_path_factory.mktemp("none"))[0], threads=2)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def colours(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Encoder]:
    """A tiny encoder: the colour of a picture of 16 pixels."""
    model = networks.colours(tmp_path_factory.mktemp("models") / "colours")
    opened = Encoder(ModelFolder.read(model), threads=1)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """DRAWN photos in four folders, to be copied."""
    folder = tmp_path_factory.mktemp("drawn")
    drawing.draw_photos(folder, DRAWN)
    return folder


@dataclass
class Watched:
    """The decoding processes, and what was asked of them; some paths can be made to fail."""

    pool: DecodePool
    asked: list[str] = field(default_factory=list)
    views: list[tuple[ViewSpec, ...]] = field(default_factory=list)
    failing: dict[str, PhotoappError] = field(default_factory=dict)

    @property
    def workers(self) -> int:
        return self.pool.workers

    def submit(
        self, path: str, views: Sequence[ViewSpec], sidecar: str | None = None
    ) -> "Future[Decoded]":
        name = Path(path).name
        self.asked.append(name)
        self.views.append(tuple(views))
        if name not in self.failing:
            return self.pool.submit(path, views, sidecar)
        failed: Future[Decoded] = Future()
        failed.set_exception(self.failing[name])
        return failed


class Direction:
    """A vector that equals another of the same picture.

    A picture's neighbours in its batch change the last bits of its vector, and which they are
    depends on the moment: pictures that differ are a thousand times farther apart.
    """

    def __init__(self, vector: NDArray[np.float16]) -> None:
        self.vector = vector.astype(np.float32)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Direction) and bool(
            np.allclose(self.vector, other.vector, rtol=0, atol=1e-3)
        )

    __hash__ = None  # type: ignore[assignment]


class Runner:
    """A library of one folder that can be indexed again and again."""

    def __init__(self, home: Home, folder: Path, pool: DecodePool, encoder: Encoder) -> None:
        self.home, self.folder, self.encoder = home, folder, encoder
        self.catalog = Catalog(home)
        self.decoder = Watched(pool)
        self.root = self.add(folder)
        model = encoder.folder
        key = (model.identity, model.name, model.dim)
        row = self.catalog.write(lambda c: encoders.encoder_id(c, *key))
        self.eye = Eye(row, model.view, "reference", self.embed)
        self.seen = 0
        self.job = Job(JobName.INDEXING)

    def add(self, folder: Path) -> Root:
        path = str(folder)
        self.catalog.write(lambda c: roots.add_root(c, path))
        return next(root for root in roots.roots(self.catalog.read()) if root.path == path)

    def embed(self, pixels: np.ndarray) -> np.ndarray:
        """What the road calls; a test may put something of its own here."""
        self.seen += len(pixels)
        return self.encoder.embed_images(pixels)

    def index(
        self, *eyes: Eye, retry: bool = False, embed: Callable[..., Any] | None = None
    ) -> IndexReport:
        """One run, with the built-in encoder unless told otherwise. embed: what it calls then."""
        self.decoder.asked.clear()
        self.decoder.views.clear()
        self.job = Job(JobName.INDEXING)
        mine = self.eye if embed is None else replace(self.eye, embed=embed)
        scanned = roots.roots(self.catalog.read())
        with indexing_lock(self.home, self.catalog):
            return index(
                self.catalog,
                self.home,
                self.decoder,
                eyes or [mine],
                self.job,
                scanned,
                retry=retry,
            )

    def another(self, encoder: Encoder, name: str, **fields: Any) -> Eye:
        """An eye of another encoder, known by this name."""
        model = encoder.folder
        row = self.catalog.write(lambda c: encoders.encoder_id(c, name, name, model.dim))
        said = {"embed": encoder.embed_images, "model": name, "name": name, **fields}
        return Eye(row, model.view, "reference", **said)

    def rows(self, eye: Eye) -> dict[bytes, bytes]:
        """Vectors of an eye by the view hash that they were made of; each photo has one at most."""
        rows = self.catalog.read().execute(
            "SELECT photo_id, view_hash, vector FROM vectors WHERE encoder_id = ?", (eye.id,)
        )
        found = rows.fetchall()
        assert len({photo for photo, _, _ in found}) == len(found)
        return {view_hash: vector for _, view_hash, vector in found}

    def photo(self, name: str) -> int:
        """The photo of the file with this name (and folder, if it is named)."""
        root = self.root
        found = photos.by_path(self.catalog.read(), root.id, name)
        assert found is not None, name
        return found

    def problems(self) -> dict[str, str]:
        """Codes by file name."""
        return {Path(one.path).name: one.code for one in problems.problems(self.catalog.read())}

    def state(self) -> dict[frozenset[str], tuple[object, ...]]:
        """All that is known, without the numbers that order of arrival gave."""
        reading = self.catalog.read()
        vectors = {}
        for _, ids, rows in EncoderVectors(
            self.catalog, self.eye.id, self.encoder.folder.dim
        ).after(0):
            vectors.update(zip(ids.tolist(), map(Direction, rows), strict=True))
        found = {}
        for (photo,) in reading.execute("SELECT id FROM photos").fetchall():
            details = photos.details(reading, photo)
            here = frozenset(one.path for one in details.files if not one.missing)
            size = (details.width, details.height)
            found[here] = (size, details.metadata, vectors[photo], self.has_thumbnail(photo))
        found[frozenset({"problems"})] = tuple(sorted(self.problems().items()))
        return found

    def has_thumbnail(self, photo: int) -> bool:
        from photoapp.catalog import thumbnails

        return photo in thumbnails.thumbnails(self.catalog.read(), [photo])

    def vector(self, photo: int) -> bytes | None:
        row = self.catalog.read().execute(
            "SELECT vector FROM vectors WHERE photo_id = ? AND encoder_id = ?", (photo, self.eye.id)
        )
        found = row.fetchone()
        return found[0] if found else None


@pytest.fixture
def folder(tmp_path: Path, drawn: Path) -> Path:
    """The drawn photos, to do with as a test likes."""
    return Path(shutil.copytree(drawn, tmp_path / "photos"))


@pytest.fixture
def make_runner(pool: DecodePool, encoder: Encoder) -> Callable[[Home, Path], Runner]:
    """`make_runner(home, folder)`, for a test that needs several."""
    return lambda home, folder: Runner(home, folder, pool, encoder)


@pytest.fixture
def runner(home: Home, folder: Path, pool: DecodePool, encoder: Encoder) -> Iterator[Runner]:
    made = Runner(home, folder, pool, encoder)
    yield made
    made.catalog.close()
