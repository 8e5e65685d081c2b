"""The program examines itself: what is installed, what runs where, what is damaged.

Not a part of PhotoLibrary: that needs a catalog that opens, and this is for when none does.
"""

import importlib.metadata
import platform
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from photoapp import __version__
from photoapp.base.answers import (
    Backup,
    CatalogHealth,
    LocksHeld,
    Restored,
    StoreState,
)
from photoapp.base.filesystem import FileSystem, file_system
from photoapp.base.home import Home
from photoapp.base.messages import Code, PhotoappError
from photoapp.catalog import backups, copying, health
from photoapp.catalog.presence import Presence
from photoapp.encoder import Encoder, ModelFolder, check_runtime, installed

PACKAGES = (
    "PySide6-Essentials", "onnxruntime", "onnxruntime-gpu", "numpy", "numkong", "pillow", "pi-heif",
    "rawpy", "pylibjxl", "lxml", "xxhash", "pebble", "tokenizers", "sqlite-utils", "filelock",
)  # fmt: skip

LITTLE = 64 << 20
"""Bytes free below which an indexing run is about to stop."""


@dataclass(frozen=True, slots=True)
class EncoderHealth:
    """The encoder in use after a trial. provider: what it really ran on, "" if it did not run.

    why_not_faster: a WhyNotFaster, "" if no faster provider was tried in vain.
    """

    id: str
    name: str
    provider: str = ""
    why_not_faster: str = ""


@dataclass(frozen=True, slots=True)
class Checkup:
    """What was found. versions: of packages, None for those that are not installed.

    good: the newest backup that is whole, None without any. troubles: what a person should act
    on, worst first.
    """

    program: str
    python: str
    system: str
    sqlite: str
    versions: dict[str, str | None]
    home: str
    disk: FileSystem
    catalog: CatalogHealth
    thumbnails: StoreState
    thumbnails_lacking: int
    locks: LocksHeld
    backups: tuple[Backup, ...]
    good: Backup | None
    encoder: EncoderHealth | None
    troubles: tuple[PhotoappError, ...] = field(default_factory=tuple)


def examine(home: Home) -> Checkup:
    """Look at everything, change nothing. Reads the whole catalog and runs the encoder once.

    Raises OSError if not even the file system answers.
    """
    catalog = health.examine_catalog(home)
    thumbnails, lacking = health.examine_thumbnails(home)
    disk = file_system(home.path)
    kept = tuple(backups.backups(home))
    broken: list[PhotoappError] = []
    good = _newest_good(kept, broken)
    encoder = None
    try:
        encoder = _try_encoder(home, catalog.chosen, broken)
    except PhotoappError as error:
        broken.append(error)
    return Checkup(
        __version__,
        platform.python_version(),
        f"{platform.system()} {platform.release()} {platform.machine()}",
        health.SQLITE,
        {name: _version(name) for name in PACKAGES},
        str(home.path),
        disk,
        catalog,
        thumbnails,
        lacking,
        health.locks_held(home),
        kept,
        good,
        encoder,
        (*_troubles(home, catalog, thumbnails, disk), *broken),
    )


def recover(home: Home) -> Restored | None:
    """Save what can be read of a damaged catalog; drop thumbnails that are damaged.

    Returns None if the catalog is not damaged. Raises PhotoappError: CATALOG_DAMAGED (nothing can
    be read), CATALOG_OPEN, DISK_FULL, CATALOG_UNREADABLE.
    """
    if health.examine_thumbnails(home)[0] is StoreState.DAMAGED:
        with closing(Presence(home)) as presence:
            presence.alone()
            health.drop_thumbnails(home)
    if health.examine_catalog(home).state is not StoreState.DAMAGED:
        return None
    from photoapp.catalog.recovery import recover as save

    return save(home)


def _version(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def _newest_good(kept: tuple[Backup, ...], broken: list[PhotoappError]) -> Backup | None:
    for one in kept:
        try:
            copying.prove(Path(one.path))
        except PhotoappError as error:
            broken.append(error)
        else:
            return one
    return None


def _try_encoder(home: Home, chosen: str, broken: list[PhotoappError]) -> EncoderHealth:
    """Run the encoder in use on one grey picture."""
    folders = installed(home.encoders, broken.append)
    if not folders:
        raise PhotoappError(Code.NO_ENCODER)
    folder: ModelFolder = next((one for one in folders if one.id == chosen), folders[0])
    check_runtime()
    with closing(Encoder(folder)) as session:
        side = folder.view.size
        session.embed_images(np.full((1, side, side, 3), 128, np.uint8))
        return EncoderHealth(folder.id, folder.name, session.provider, session.why_not_faster)


def _troubles(
    home: Home, catalog: CatalogHealth, thumbnails: StoreState, disk: FileSystem
) -> Iterator[PhotoappError]:
    path = str(home.catalog)
    detail = catalog.troubles[0] if catalog.troubles else "gone"
    if catalog.state in (StoreState.DAMAGED, StoreState.GONE):
        yield PhotoappError(Code.CATALOG_DAMAGED, path=path, detail=detail)
    if catalog.state is StoreState.UNREADABLE:
        yield PhotoappError(Code.CATALOG_UNREADABLE, path=path, detail=detail)
    if catalog.state is StoreState.NEWER:
        yield PhotoappError(Code.CATALOG_NEWER, path=path)
    if thumbnails is StoreState.DAMAGED:
        yield PhotoappError(Code.THUMBNAILS_DAMAGED, path=str(home.thumbnails))
    if disk.free < LITTLE:
        yield PhotoappError(Code.DISK_FULL, path=str(home.path))
    if disk.network:
        yield PhotoappError(Code.HOME_ON_NETWORK, path=str(home.path), kind=disk.kind)
