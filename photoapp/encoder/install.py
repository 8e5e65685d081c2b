"""Fetching a model from a hub: room first, every byte verified, whole or not at all.

What is fetched lies in a folder that is never listed, in parts named by their checksum: a
download that broke off goes on where it was, in this run or a later one, whatever has become of
the revision meanwhile.
"""

import errno
import hashlib
import os
import re
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from filelock import FileLock, Timeout

from photoapp.base.jobs import Job
from photoapp.base.messages import Code, PhotoappError
from photoapp.encoder.catalogue import Entry, HubFile, HubSource, source_for
from photoapp.encoder.folder import ModelFolder, broken
from photoapp.encoder.hub import Hub, RemoteFile, Snapshot
from photoapp.encoder.importing import import_model
from photoapp.encoder.installed import installed
from photoapp.encoder.layouts import About, Gap
from photoapp.encoder.spec import SHARED, Variant
from photoapp.encoder.wanted import offered, wanted

_ASIDE = ".installing-"
_LOCK = "installing.lock"  # in the home; the kernel frees it when its process dies
_ABANDONED = 14 * 24 * 3600  # seconds for which a download that broke off is kept
_SPARE = 64 << 20  # bytes to leave free on the disk
_MB = 1_000_000
_CHUNK = 1 << 20  # bytes
_SHA256 = re.compile(r"[0-9a-f]{64}")
_GIT_BLOB = re.compile(r"[0-9a-f]{40}")


@dataclass(frozen=True, slots=True)
class _Part:
    """A file to fetch: what it is on the hub, its name when done, its checksum, where it grows."""

    file: RemoteFile
    to: str
    checksum: str
    path: Path

    @property
    def there(self) -> int:
        """Bytes of it that an earlier attempt left; with too many it is of something else."""
        found = self.path.stat().st_size if self.path.exists() else 0
        return found if found <= self.file.bytes else 0


def install(entry: Entry, home_encoders: Path, job: Job, hub: Hub | None = None) -> ModelFolder:
    """Fetch an entry of the catalogue, verify it, and import it. The job counts bytes.

    A broken connection is tried again; what was fetched then stays for the next call. Whatever
    else fails leaves nothing behind. Raises Cancelled and PhotoappError: any HUB_ code,
    MODEL_NEEDS_EXPORT, MODEL_EXISTS, MODEL_INSTALLING, MODEL_NO_ROOM, MODEL_BROKEN, NO_RUNTIME,
    TWO_RUNTIMES.
    """
    if entry.hub is None:
        raise PhotoappError(Code.MODEL_NEEDS_EXPORT, name=entry.name, command=entry.export)
    about = About(
        id=entry.id,
        name=entry.name,
        family=entry.family,
        languages=entry.languages,
        licence=entry.licence,
        source=_address(entry.hub, hub),
        quality=f"{entry.quality}: {entry.quality_source}" if entry.quality else "",
    )
    return _install(entry.hub, entry.name, about, home_encoders, job, hub or Hub())


def install_from(
    source: HubSource, home_encoders: Path, job: Job, hub: Hub | None = None
) -> ModelFolder:
    """The same for any repository of a hub; raises as `install` does."""
    about = About(source=_address(source, hub))
    return _install(source, source.repository, about, home_encoders, job, hub or Hub())


def install_variant(
    folder: ModelFolder, variant: str, job: Job, hub: Hub | None = None
) -> ModelFolder | None:
    """Add a variant ("int8", "fp16") that the publisher of an installed encoder has beside it.

    Asks the hub that the encoder came from, provided that it is the one in use, at the revision it
    came from. Only the variant is fetched, held against the network's own vectors, and recorded in
    `model.json`. None if there is none. The job counts bytes. Raises as `install`, and
    VARIANT_LOSES: it is less like the network than SHARED.
    """
    hub = hub or Hub()
    source = came_from(folder, hub)
    if source is None:
        return None
    encoders = folder.path.parent
    with _alone(encoders.parent), _staging(encoders, f"{folder.id}--{variant}") as staging:
        here = hub.snapshot(source.repository, source.revision, job)
        text = folder.text.file if folder.text else ""
        found = offered(here.names, variant, folder.image.file, text)
        if found is None:
            return None
        asked = (HubFile(name, name, source.repository, here.commit) for name in found.files)
        parts = [_part(hub, one, here, staging, job) for one in asked]
        own = {stated.sha256 for stated in folder.files.values()}
        if any(part.checksum in own for part in parts):
            return None  # it is the network itself, under another name
        _receive_all(parts, folder.name, staging, job, hub, copies=0)

        def put(aside: Path) -> Variant:
            _settle(parts, aside)
            words = folder.text and replace(folder.text, file=found.text)
            image = replace(folder.image, file=found.image)
            return Variant(variant, image, words, 1.0, 1.0 if words else None, found.files)

        from photoapp.encoder.export.variants import add_variant

        with _room_told(folder.name, encoders):
            return add_variant(folder, put, SHARED, job=job)


def came_from(folder: ModelFolder, hub: Hub | None = None) -> HubSource | None:
    """Where on the hub in use an encoder came from; None if it came from elsewhere.

    What a model folder says is never taken for a host to connect to.
    """
    endpoint, _, wish = folder.source.rpartition("/")
    endpoint, _, owner = endpoint.rpartition("/")
    return source_for(f"{owner}/{wish}") if endpoint == (hub or Hub()).address else None


def _address(source: HubSource, hub: Hub | None) -> str:
    return f"{(hub or Hub()).address}/{source.repository}"


def _install(
    source: HubSource, name: str, about: About, home_encoders: Path, job: Job, hub: Hub
) -> ModelFolder:
    home_encoders.mkdir(mode=0o700, parents=True, exist_ok=True)
    aside = about.id or source.repository.replace("/", "--")
    with _alone(home_encoders.parent), _staging(home_encoders, aside) as staging:
        for folder in installed(home_encoders):
            if folder.id == about.id or folder.source.partition("@")[0] == about.source:
                raise PhotoappError(Code.MODEL_EXISTS, name=folder.name)
        here = hub.snapshot(source.repository, source.revision, job)
        ready = _fetch(source, here, name, staging, job, hub)
        # By its commit it is found again, whatever the revision comes to mean.
        about = replace(about, source=f"{about.source}@{here.commit}")
        with _room_told(name, home_encoders):
            return import_model(ready, home_encoders, about=about, job=job)


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    lock = FileLock(home / _LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise PhotoappError(Code.MODEL_INSTALLING) from None
    try:
        yield
    finally:
        lock.release()


@contextmanager
def _staging(home_encoders: Path, name: str) -> Iterator[Path]:
    """A folder that is never listed; it stays only when a connection broke."""
    _sweep(home_encoders)
    path = home_encoders / f"{_ASIDE}{name}"
    path.mkdir(mode=0o700, exist_ok=True)
    keep = False
    try:
        yield path
    except PhotoappError as error:
        keep = error.code is Code.HUB_CONNECTION and any(path.iterdir())
        raise
    finally:
        if not keep:
            shutil.rmtree(path, ignore_errors=True)


def _sweep(home_encoders: Path) -> None:
    """Remove downloads that broke off long ago and that nobody went on with."""
    for path in home_encoders.glob(f"{_ASIDE}*"):
        if time.time() - path.stat().st_mtime > _ABANDONED:
            shutil.rmtree(path, ignore_errors=True)


def _fetch(source: HubSource, here: Snapshot, name: str, staging: Path, job: Job, hub: Hub) -> Path:
    """All files of a model, verified, in a folder as the importer reads it."""
    parts = [_part(hub, *one, staging, job) for one in _asked(source, here, hub, job)]
    _receive_all(parts, name, staging, job, hub, copies=1)  # by the import
    ready = staging / source.repository.rpartition("/")[2]  # a name where nothing says one
    _settle(parts, ready)
    return ready


def _receive_all(
    parts: Sequence[_Part], name: str, staging: Path, job: Job, hub: Hub, *, copies: int
) -> None:
    """Fetch what is wanting of some parts, provided there is room. copies: made of them later."""
    _drop_others(staging, parts)
    left, all_of_it = (sum(p.file.bytes - p.there for p in parts), sum(p.file.bytes for p in parts))
    _check_room(name, staging.parent, left + copies * all_of_it)
    job.before = job.done = all_of_it - left
    job.total, job.counting = all_of_it, False
    with _room_told(name, staging.parent):
        for part in parts:
            _receive(part, hub, job)


def _settle(parts: Sequence[_Part], folder: Path) -> None:
    """Give parts that are complete their names in a folder."""
    for part in parts:
        (folder / part.to).parent.mkdir(parents=True, exist_ok=True)
        part.path.rename(folder / part.to)


def _asked(
    source: HubSource, here: Snapshot, hub: Hub, job: Job
) -> Iterator[tuple[HubFile, Snapshot]]:
    """What to fetch, each with the commit to fetch it from."""
    snapshots = {(source.repository, source.revision): here}

    def at(repository: str, revision: str) -> Snapshot:
        key = (repository, revision)
        if key not in snapshots:
            snapshots[key] = hub.snapshot(repository, revision, job)
        return snapshots[key]

    for one in source.files or _all_of_it(source, here):
        yield one, at(one.repository, one.revision)


def _all_of_it(source: HubSource, here: Snapshot) -> list[HubFile]:
    try:
        names = wanted(here.names, source.layout)
    except Gap as gap:
        raise broken(Path(source.repository), str(gap)) from gap
    return [HubFile(name, name, source.repository, source.revision) for name in names]


def _part(hub: Hub, one: HubFile, snapshot: Snapshot, staging: Path, job: Job) -> _Part:
    if one.path not in snapshot.names:
        raise PhotoappError(Code.HUB_NOT_FOUND, host=hub.host, name=snapshot.repository)
    file = hub.describe(snapshot, one.path, job)
    if _SHA256.fullmatch(file.etag) and one.sha256 not in ("", file.etag):
        raise PhotoappError(Code.HUB_CHECKSUM, host=hub.host, name=one.path)
    checksum = one.sha256 or file.etag
    if not _SHA256.fullmatch(checksum) and not _GIT_BLOB.fullmatch(checksum):
        raise PhotoappError(Code.HUB_ANSWER, host=hub.host, detail="no checksum")
    key = hashlib.sha256(f"{one.to} {checksum}".encode()).hexdigest()[:32]
    return _Part(file, one.to, checksum, staging / f"{key}.part")


def _drop_others(staging: Path, parts: Sequence[_Part]) -> None:
    """Remove what an earlier attempt fetched of files that are others now."""
    keep = {part.path.name for part in parts}
    for path in staging.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        elif path.name not in keep:
            path.unlink()


def _receive(part: _Part, hub: Hub, job: Job) -> None:
    """Fetch what is wanting of a part. Raises HUB_CHECKSUM if it is not what it should be."""
    start = part.there
    with part.path.open("r+b" if start else "w+b") as stream:
        digest = _begun(part)
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
            job.checkpoint()
        with closing(hub.content(part.file, start, job)) as chunks:
            for chunk in chunks:
                stream.write(chunk)
                digest.update(chunk)
                job.done += len(chunk)
        stream.flush()
        os.fsync(stream.fileno())
    if part.path.stat().st_size != part.file.bytes or digest.hexdigest() != part.checksum:
        raise PhotoappError(Code.HUB_CHECKSUM, host=hub.host, name=part.file.name)


def _begun(part: _Part) -> "hashlib._Hash":
    """The hash that its checksum is of: SHA-256, or git's of a small file."""
    if _SHA256.fullmatch(part.checksum):
        return hashlib.sha256()
    return hashlib.sha1(f"blob {part.file.bytes}\0".encode(), usedforsecurity=False)


def _check_room(name: str, place: Path, needed: int) -> None:
    free = shutil.disk_usage(place).free
    if free < needed + _SPARE:
        raise _no_room(name, place, needed + _SPARE)


@contextmanager
def _room_told(name: str, place: Path) -> Iterator[None]:
    """A disk that became full meanwhile is told as one that was too small to begin with."""
    try:
        yield
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise
        raise _no_room(name, place, _SPARE) from error
    except PhotoappError as error:
        if error.code is not Code.DISK_FULL:
            raise
        raise _no_room(name, place, _SPARE) from error


def _no_room(name: str, place: Path, needed: int) -> PhotoappError:
    free = shutil.disk_usage(place).free
    return PhotoappError(
        Code.MODEL_NO_ROOM,
        name=name,
        path=str(place),
        needed=-(-needed // _MB),
        free=free // _MB,
    )
