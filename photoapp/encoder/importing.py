"""Bringing a model in: copied aside, described, verified, run, and only then given its name."""

import contextlib
import errno
import json
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from photoapp.base.jobs import Job
from photoapp.base.messages import Code, PhotoappError
from photoapp.encoder.archive import is_zip, unpack
from photoapp.encoder.conversion import convert, measured
from photoapp.encoder.copying import Taking
from photoapp.encoder.fields import FieldsError
from photoapp.encoder.folder import CARD, MANIFEST, ModelFolder, broken, built_in_root
from photoapp.encoder.layouts import About
from photoapp.encoder.onnxfile import NotOnnxError
from photoapp.encoder.proof import prove
from photoapp.encoder.spec import SHARED
from photoapp.encoder.verify import check_graphs, stamp, verify

__all__ = ["About", "import_model"]

_ASIDE = ".importing-"
_ABANDONED = 24 * 3600  # seconds after which a folder aside is nobody's any more
_UNPACKED, _COPY = "unpacked", "model"
_MOST_WRAPPED = 3  # folders around the model in a zip


def import_model(
    source: Path, home_encoders: Path, *, about: About | None = None, job: Job | None = None
) -> ModelFolder:
    """Copy in a folder or a zip of any layout that is known, after proving that it works.

    about: what is known of it besides; its words go before those of the folder. job: cancels; its
    counters are left alone. Raises PhotoappError: MODEL_BROKEN, MODEL_EXISTS, DISK_FULL,
    NO_RUNTIME, TWO_RUNTIMES; Cancelled. Nothing is left behind then.
    """
    about = about or About()
    home_encoders.mkdir(mode=0o700, parents=True, exist_ok=True)
    _sweep(home_encoders)
    with _aside(home_encoders) as aside, _of(source, aside):
        root, moved = _opened(source, aside, job)
        copy = aside / _COPY
        copy.mkdir()
        take = Taking(root, copy, move=moved, job=job)
        if (root / MANIFEST).exists():
            _own(take, about, home_encoders)
        else:
            convert(take, about, _stem(source))
        folder = ModelFolder.read(copy)
        _free(folder.id, home_encoders)
        if take.own:
            verify(folder)
            _agree(folder, job)
        else:
            check_graphs(folder)  # its hashes were taken of this very copy
            folder = measured(folder, prove(folder, job))
        stamp(folder)
        _put(copy, home_encoders / folder.id)
    return ModelFolder.read(home_encoders / folder.id)


def _own(take: Taking, about: About, home_encoders: Path) -> None:
    """Take a folder of this program's own layout, with what is known besides written into it."""
    folder = ModelFolder.read(take.root)
    _free(about.id or folder.id, home_encoders)
    take.own = True
    take.all([*folder.files, MANIFEST])
    take.card(CARD)
    path = take.copy / MANIFEST
    told = {
        key: list(value) if isinstance(value, tuple) else value
        for key in ("id", "name", "languages", "licence", "source", "quality", "prompts")
        if (value := getattr(about, key))
    }
    if told:
        ModelFolder.read(take.copy)  # a copy of something else by now is not changed, but refused
        said = json.loads(path.read_bytes())
        path.write_text(json.dumps(said | told, indent=2), encoding="utf-8")


def _agree(folder: ModelFolder, job: Job | None) -> None:
    """Run a folder whose variants must give the vectors that it says. Raises PhotoappError."""
    for name, found in prove(folder, job).items():
        if isinstance(found, str):
            raise broken(folder.path, f"variant {name}: {found}")
        if min(found.image, found.text if found.text is not None else 1) < SHARED:
            raise broken(folder.path, f"variant {name} gives other vectors than the network")


def _opened(source: Path, aside: Path, job: Job | None) -> tuple[Path, bool]:
    """The folder to look into, and whether it is ours to take apart."""
    if source.is_dir():
        return source, False
    if not source.is_file():
        raise broken(source, "there is nothing here")
    if not is_zip(source):
        raise broken(source, "neither a folder nor a zip")
    root = aside / _UNPACKED
    root.mkdir()
    unpack(source, root, job)
    for _ in range(_MOST_WRAPPED):
        inside = [path for path in root.iterdir() if path.name != "__MACOSX"]
        if len(inside) != 1 or not inside[0].is_dir() or inside[0].name == "onnx":
            break
        root = inside[0]
    return root, True


def _stem(source: Path) -> str:
    """What the model is called where nothing says it; of a hub's cache, its repository."""
    if source.parent.name == "snapshots" and source.parent.parent.name.startswith("models--"):
        return source.parent.parent.name.removeprefix("models--").replace("--", "-")
    return source.stem if source.is_file() else source.resolve().name


def _free(name: str, home_encoders: Path) -> None:
    if (home_encoders / name).exists() or (built_in_root() / name).exists():
        raise PhotoappError(Code.MODEL_EXISTS, name=name)


@contextlib.contextmanager
def _aside(home_encoders: Path) -> Iterator[Path]:
    """A folder that is never listed, gone afterwards but for what was given a name."""
    path = Path(tempfile.mkdtemp(prefix=_ASIDE, dir=home_encoders))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


@contextlib.contextmanager
def _of(source: Path, aside: Path) -> Iterator[None]:
    """Failures speak of what the person named, not of the copy that is gone again."""
    try:
        yield
    except PhotoappError as error:
        if error.code is not Code.MODEL_BROKEN:
            raise
        where, detail = (str(error.values[key]) for key in ("path", "detail"))
        for place in (aside / _COPY, aside / _UNPACKED, aside):
            where, detail = (text.replace(str(place), str(source)) for text in (where, detail))
        raise PhotoappError(Code.MODEL_BROKEN, path=where, detail=detail) from error
    except (FieldsError, NotOnnxError) as error:
        raise broken(source, str(error)) from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise PhotoappError(Code.DISK_FULL, path=str(aside.parent)) from error
        raise broken(source, error.strerror or str(error)) from error


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
