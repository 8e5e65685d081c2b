"""The index's files: columns that only grow, and a manifest that says how far they are true.

    m00000012.npz           manifest: what is held, written beside and renamed into place
    g00000007.codes         one file a column, of the generation that the manifest names
    writer.lock             held while writing; the kernel frees it when its holder dies

No name is used twice. A manifest is never changed; the highest counts. Bytes of a column past the
manifest's count are nobody's: they are a crashed writer's, and the next one writes over them. So a
reader's maps stay true whatever a writer does, and an old file that cannot be deleted (Windows,
while another process maps it) is no error: a later writer deletes it.
"""

import io
import json
import logging
import mmap
import os
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from photoapp.vectors.build import extend
from photoapp.vectors.codes import Frame
from photoapp.vectors.kernel import NUMPY
from photoapp.vectors.moments import Moments
from photoapp.vectors.rows import VectorBlock
from photoapp.vectors.segment import Segment, columns
from photoapp.vectors.snapshot import Snapshot

log = logging.getLogger(__name__)

FORMAT = 1
_NUMBERED = re.compile(r"[gm](\d{8})\..+")
_TRIES = 3  # to read a manifest and its columns before the writer deletes them for newer ones
_SMALL = ("rows", "photos", "scale", "residual", "length")  # 28 bytes a row: summed when opened
_SPOT_CHECKS = 16  # rows compared with their codes when files are opened


class Inconsistent(Exception):  # noqa: N818 - nobody sees it: the files are rebuilt
    """The files do not fit together."""


@dataclass(frozen=True, slots=True)
class Held:
    """What the files hold.

    written: rows, dead ones too. centred_on: rows the centre is the mean of. sums: the CRC-32 of
    each small column.
    """

    snapshot: Snapshot
    serial: int
    generation: int
    written: int
    centred_on: int
    sums: Mapping[str, int]


class Store:
    """One folder of files for one encoder of D dimensions. Not for two threads at once."""

    def __init__(self, folder: Path, dim: int) -> None:
        self.folder = folder
        self.dim = dim

    @contextmanager
    def writing(self) -> Iterator[bool]:
        """Whether this process may write now; never waits. Raises OSError (a read-only folder)."""
        import filelock  # here: a search that finds the files in step never needs it

        self.folder.mkdir(parents=True, exist_ok=True)
        lock = filelock.FileLock(self.folder / "writer.lock")
        try:
            lock.acquire(timeout=0)
        except filelock.Timeout:
            yield False
            return
        try:
            yield True
        finally:
            lock.release()

    def load(self, known: Held | None = None) -> Held | None:
        """What the files hold (`known` itself if that is it), None if nothing or nonsense."""
        for _ in range(_TRIES):
            serial = self._serial()
            if serial is None or (known is not None and known.serial == serial):
                return known if serial is not None else None
            try:
                return self._read(serial)
            except FileNotFoundError:
                continue
            except (Inconsistent, OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as e:
                log.info("the vector index does not fit together and is rebuilt: %r", e)
                return None
        return None

    def grow(self, held: Held, blocks: Iterable[VectorBlock]) -> Held:
        """`held` with more rows in its files. Not true until `commit`. Raises OSError."""
        moments = held.snapshot.moments.copy()
        with FileColumns(self.folder, held.generation, self.dim, held.written, held.sums) as files:
            _, count = extend(files, self.dim, blocks, held.snapshot.frame, moments)
            if not count:
                return held
            segment = files.segment()
        dead = np.concatenate([held.snapshot.dead, np.zeros(count, np.bool_)])
        snapshot = Snapshot(held.snapshot.frame, [segment], dead, moments)
        return replace(held, snapshot=snapshot, written=len(dead), sums=files.sums)

    def rebuild(self, blocks: Iterable[VectorBlock]) -> Held:
        """A new generation of these rows, committed. Raises OSError, leaving nothing behind."""
        generation = max(self._numbers("gm"), default=0) + 1
        moments = Moments.none(self.dim)
        try:
            with FileColumns(self.folder, generation, self.dim) as files:
                frame, count = extend(files, self.dim, blocks, None, moments)
                segment = files.segment()
            snapshot = Snapshot(frame, [segment], np.zeros(count, np.bool_), moments)
            return self.commit(Held(snapshot, generation, generation, count, count, files.sums))
        except BaseException:
            self._delete({_name(generation, name) for name in columns(self.dim)})
            raise

    def commit(self, held: Held) -> Held:
        """Make it true: write the manifest, then delete what no manifest needs. Raises OSError."""
        serial = max(self._numbers("gm"), default=0) + 1
        snapshot = held.snapshot
        about = {
            "format": FORMAT,
            "dim": self.dim,
            "generation": held.generation,
            "written": held.written,
            "centred_on": held.centred_on,
            "counted": snapshot.moments.count,
            "sums": dict(held.sums),
        }
        beside = self.folder / "manifest.tmp"
        with beside.open("wb") as file:
            np.savez(
                file,
                about=np.frombuffer(json.dumps(about).encode(), np.uint8),
                centre=snapshot.frame.centre,
                first=snapshot.moments.first,
                second=snapshot.moments.second,
                dead=np.flatnonzero(snapshot.dead),
            )
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self.folder / f"m{serial:08d}.npz")
        keep = {f"m{serial:08d}.npz"} | {_name(held.generation, name) for name in columns(self.dim)}
        names = {name for name in os.listdir(self.folder) if _NUMBERED.match(name)}
        self._delete(names - keep)
        return replace(held, serial=serial)

    def _numbers(self, kinds: str) -> list[int]:
        names = os.listdir(self.folder) if self.folder.is_dir() else []
        return [int(m[1]) for name in names if name[0] in kinds and (m := _NUMBERED.match(name))]

    def _serial(self) -> int | None:
        return max(self._numbers("m"), default=None)

    def _read(self, serial: int) -> Held:
        with np.load(io.BytesIO((self.folder / f"m{serial:08d}.npz").read_bytes())) as manifest:
            about = json.loads(manifest["about"].tobytes())
            centre, places = manifest["centre"], manifest["dead"]
            moments = Moments(about["counted"], manifest["first"], manifest["second"])
        written, generation = about["written"], about["generation"]
        if about["format"] != FORMAT or about["dim"] != self.dim or centre.shape != (self.dim,):
            raise Inconsistent
        segment = _mapped(self.folder, generation, self.dim, written)
        frame = Frame(centre)
        if {name: _summed(getattr(segment, name)) for name in _SMALL} != about["sums"]:
            raise Inconsistent
        _spot_check(frame, segment)
        dead = np.zeros(written, np.bool_)
        dead[places] = True
        snapshot = Snapshot(frame, [segment], dead, moments)
        return Held(snapshot, serial, generation, written, about["centred_on"], about["sums"])

    def _delete(self, names: Iterable[str]) -> None:
        for name in names:
            try:
                (self.folder / name).unlink(missing_ok=True)
            except OSError as error:
                log.info("an old file of the vector index stays for now: %s", error.strerror)


class FileColumns:
    """Columns of one generation, grown from `start` rows on."""

    def __init__(
        self,
        folder: Path,
        generation: int,
        dim: int,
        start: int = 0,
        sums: Mapping[str, int] | None = None,
    ) -> None:
        self._folder = folder
        self._generation = generation
        self._dim = dim
        self._start = start
        self._rows = 0
        self.sums = dict(sums or dict.fromkeys(_SMALL, 0))
        self._open = ExitStack()
        self._files: dict[str, BinaryIO] = {}

    def __enter__(self) -> "FileColumns":
        with ExitStack() as opening:
            for name, (kind, shape) in columns(self._dim).items():
                path = self._folder / _name(self._generation, name)
                file = opening.enter_context(path.open("r+b" if self._start else "x+b"))
                file.seek(self._start * kind.itemsize * int(np.prod(shape)))
                self._files[name] = file
            self._open = opening.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._open.close()

    def write(self, name: str, values: NDArray[Any]) -> None:
        """Append rows to a column."""
        kind, _ = columns(self._dim)[name]
        stored = np.ascontiguousarray(values, kind)
        self._files[name].write(stored.data)
        if name in self.sums:
            self.sums[name] = _summed(stored, self.sums[name])
        if name == "rows":
            self._rows += len(values)

    def halves(self, start: int, stop: int) -> NDArray[np.float16]:
        """Vectors written before, counted from `start` rows on."""
        self._files["halves"].flush()
        path = self._folder / _name(self._generation, "halves")
        skip = (self._start + start) * 2 * self._dim
        flat = np.fromfile(path, "<f2", (stop - start) * self._dim, offset=skip)
        return flat.reshape(stop - start, self._dim)

    def segment(self) -> Segment:
        """The whole generation, mapped anew, once it is safe on the disk."""
        for file in self._files.values():
            file.flush()
            os.fsync(file.fileno())
        return _mapped(self._folder, self._generation, self._dim, self._start + self._rows)


def _name(generation: int, column: str) -> str:
    return f"g{generation:08d}.{column}"


def _mapped(folder: Path, generation: int, dim: int, count: int) -> Segment:
    """The first `count` rows of a generation. Raises Inconsistent if a file is too short."""
    held: dict[str, NDArray[Any]] = {}
    pages: dict[str, mmap.mmap] = {}
    for name, (kind, shape) in columns(dim).items():
        length = count * kind.itemsize * int(np.prod(shape))
        with (folder / _name(generation, name)).open("rb") as file:
            if os.fstat(file.fileno()).st_size < length:
                raise Inconsistent
            if not length:
                held[name] = np.empty((0, *shape), kind)
                continue
            pages[name] = mmap.mmap(file.fileno(), length, access=mmap.ACCESS_READ)
        held[name] = np.frombuffer(pages[name], kind).reshape((count, *shape))
    return Segment(held, pages.get("halves"))


def _summed(column: NDArray[Any], before: int = 0) -> int:
    return zlib.crc32(column.data, before)


def _spot_check(frame: Frame, segment: Segment) -> None:
    """Raises Inconsistent where codes and vectors, too large to sum up, are seen not to fit."""
    spread = np.linspace(0, max(len(segment) - 1, 0), _SPOT_CHECKS).astype(np.int64)
    # Not np.unique: it imports numpy.ma, which took 20 of the 330 ms of a cold search.
    some = np.array(sorted(set(spread.tolist())), np.int64)[: len(segment)]
    with np.errstate(all="ignore"):  # of nonsense anything may come
        vectors = NUMPY.widen(segment.halves[some])
        fit = frame.fits(vectors, segment.codes[some], segment.scale[some], segment.residual[some])
    segment.release()
    if not fit:
        raise Inconsistent
