"""The program examines itself: what is installed, what runs where, what is damaged.

Not a part of PhotoLibrary: that needs a catalog that opens, and this is for when none does.
"""

import importlib.metadata
import platform
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from photoapp import __version__
from photoapp.base.answers import EncoderRole
from photoapp.base.filesystem import FileSystem, file_system
from photoapp.base.home import Home
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.safety import Backup, CatalogHealth, LocksHeld, Restored, StoreState
from photoapp.catalog import backups, copying, health
from photoapp.catalog.presence import Presence
from photoapp.encoder import (
    REFERENCE,
    Decisions,
    Encoder,
    ModelFolder,
    check_runtime,
    installed,
)

PACKAGES = (
    "PySide6-Essentials", "onnxruntime", "onnxruntime-gpu", "numpy", "numkong", "pillow", "pi-heif",
    "rawpy", "pylibjxl", "lxml", "xxhash", "pebble", "tokenizers", "huggingface_hub",
    "sqlite-utils", "filelock",
)  # fmt: skip

LITTLE = 64 << 20
"""Bytes free below which an indexing run is about to stop."""


@dataclass(frozen=True, slots=True)
class EncoderHealth:
    """An encoder on this machine. role: what it is in use for, None if it is not.

    One in use was run as the user wants it: variant is the network that ran, provider what it
    really ran on, "" if it did not run; why_not_faster a WhyNotFaster, "" if nothing spoke against
    a faster one; speeds are pictures a second by provider, of those that were tried. broken: why
    it cannot be used, in the words of the log, "" if it can.
    """

    id: str
    name: str
    role: EncoderRole | None = None
    provider: str = ""
    why_not_faster: str = ""
    broken: str = ""
    variant: str = REFERENCE
    speeds: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Checkup:
    """What was found. versions: of packages, None for those that are not installed.

    good: the newest backup that is whole, None without any. encoder: what search uses, None if
    nothing can be. encoders: all on this machine. troubles: what a person should act on, worst
    first.
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
    encoders: tuple[EncoderHealth, ...] = ()
    troubles: tuple[PhotoappError, ...] = field(default_factory=tuple)


def examine(home: Home) -> Checkup:
    """Look at everything, change nothing. Reads the whole catalog and runs each encoder in use.

    Raises OSError if not even the file system answers.
    """
    catalog = health.examine_catalog(home)
    thumbnails, lacking = health.examine_thumbnails(home)
    disk = file_system(home.path)
    kept = tuple(backups.backups(home))
    broken: list[PhotoappError] = []
    good = _newest_good(kept, broken)
    encoders = tuple(_encoders(home, catalog, broken))
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
        next((one for one in encoders if one.role is EncoderRole.SEARCH and one.provider), None),
        encoders,
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


def _encoders(
    home: Home, catalog: CatalogHealth, broken: list[PhotoappError]
) -> Iterator[EncoderHealth]:
    """Every encoder, those in use after a run. What is wrong goes to `broken` too."""
    unreadable: list[PhotoappError] = []
    folders = installed(home.encoders, unreadable.append)
    for error in unreadable:
        name = Path(str(error.values["path"])).name
        yield EncoderHealth(name, name, broken=str(error.values["detail"]))
    broken += unreadable
    searching = [one for one in folders if one.text is not None]
    if not searching:
        broken.append(PhotoappError(Code.NO_ENCODER))
        return
    used = {
        one.id: role
        for role, name in catalog.chosen.items()
        for one in folders
        if one.id == name and (one in searching) == (role in (EncoderRole.SEARCH, EncoderRole.NEXT))
    }
    if EncoderRole.SEARCH not in used.values():
        used[searching[0].id] = EncoderRole.SEARCH
    # A provider that once ended the program must not end the doctor.
    decisions = Decisions(home.providers) if home.path.exists() else None
    for folder in sorted(folders, key=lambda one: _order(used.get(one.id))):
        role = used.get(folder.id)
        if role is None:
            yield EncoderHealth(folder.id, folder.name)
        else:
            yield _tried(folder, role, catalog, decisions, broken)


def _order(role: EncoderRole | None) -> int:
    return len(EncoderRole) if role is None else list(EncoderRole).index(role)


def _tried(
    folder: ModelFolder,
    role: EncoderRole,
    catalog: CatalogHealth,
    decisions: Decisions | None,
    broken: list[PhotoappError],
) -> EncoderHealth:
    """An encoder in use, run on one grey picture as the user wants it to run."""
    wanted = catalog.variants.get(folder.id)
    variant = next((one.name for one in folder.variants if one.name == wanted), REFERENCE)
    provider = catalog.providers.get(folder.id) or None
    side = folder.view.size
    try:
        check_runtime()
        asked = Encoder(folder, variant=variant, provider=provider, decisions=decisions)
        with closing(asked) as session:
            session.embed_images(np.full((1, side, side, 3), 128, np.uint8))
            return EncoderHealth(
                folder.id,
                folder.name,
                role,
                session.provider,
                session.why_not_faster,
                variant=variant,
                speeds=dict(session.speeds),
            )
    except PhotoappError as error:
        broken.append(error)
        detail = str(error.values.get("detail", error.code))
        return EncoderHealth(folder.id, folder.name, role, broken=detail, variant=variant)


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
