"""Bringing a model folder in: copied aside, verified, run, and only then given its name."""

import contextlib
import errno
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from photoapp.base.messages import Code, PhotoappError
from photoapp.encoder.folder import CARD, MANIFEST, ModelFolder, broken, built_in_root
from photoapp.encoder.verify import prove, stamp, verify

_CARD_LIMIT = 1 << 20  # bytes
_ASIDE = ".importing-"
_ABANDONED = 24 * 3600  # seconds after which a folder aside is nobody's any more
_SPARE = 64 << 20  # bytes to leave free on the disk


def import_folder(source: Path, home_encoders: Path) -> ModelFolder:
    """Copy in a model folder of this program's own layout, after proving that it works.

    Raises PhotoappError: MODEL_BROKEN, MODEL_EXISTS, DISK_FULL, NO_RUNTIME, TWO_RUNTIMES.
    """
    folder = ModelFolder.read(source)
    target = home_encoders / folder.id
    if target.exists() or (built_in_root() / folder.id).exists():
        raise PhotoappError(Code.MODEL_EXISTS, name=folder.id)
    home_encoders.mkdir(mode=0o700, parents=True, exist_ok=True)
    _sweep(home_encoders)
    if shutil.disk_usage(home_encoders).free < folder.bytes + _SPARE:
        raise PhotoappError(Code.DISK_FULL, path=str(home_encoders))
    with _aside(home_encoders) as copy, _about(source, copy):
        _copy(folder, copy)
        copied = ModelFolder.read(copy)
        verify(copied)
        prove(copied)
        stamp(copied)
        _put(copy, target)
    return ModelFolder.read(target)


@contextlib.contextmanager
def _aside(home_encoders: Path) -> Iterator[Path]:
    """A folder that is never listed, gone afterwards unless it was given a name."""
    path = Path(tempfile.mkdtemp(prefix=_ASIDE, dir=home_encoders))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


@contextlib.contextmanager
def _about(source: Path, copy: Path) -> Iterator[None]:
    """Failures speak of the folder that the person named, not of the copy that is gone again."""
    try:
        yield
    except PhotoappError as error:
        if error.code is not Code.MODEL_BROKEN:
            raise
        where, detail = (
            str(error.values[key]).replace(str(copy), str(source)) for key in ("path", "detail")
        )
        raise PhotoappError(Code.MODEL_BROKEN, path=where, detail=detail) from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise PhotoappError(Code.DISK_FULL, path=str(copy.parent)) from error
        raise broken(source, error.strerror or str(error)) from error


def _copy(folder: ModelFolder, target: Path) -> None:
    names = [*folder.files, MANIFEST]
    card = folder.path / CARD
    if card.is_file() and not card.is_symlink() and card.stat().st_size <= _CARD_LIMIT:
        names.append(CARD)
    for name in names:
        to = target / name
        to.parent.mkdir(parents=True, exist_ok=True)
        with (folder.path / name).open("rb") as reader, to.open("xb") as writer:
            shutil.copyfileobj(reader, writer, 1 << 20)
            writer.flush()
            os.fsync(writer.fileno())


def _put(copy: Path, target: Path) -> None:
    try:
        copy.rename(target)
    except OSError as error:
        if target.exists():  # another process was first
            raise PhotoappError(Code.MODEL_EXISTS, name=target.name) from error
        raise


def _sweep(home_encoders: Path) -> None:
    """Remove what an import that was killed left behind."""
    for path in home_encoders.glob(f"{_ASIDE}*"):
        if time.time() - path.stat().st_mtime > _ABANDONED:
            shutil.rmtree(path, ignore_errors=True)
