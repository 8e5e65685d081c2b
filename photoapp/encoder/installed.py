"""The encoders on this machine: the built-in one and those imported; listing, finding, removing."""

import logging
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from photoapp.base.messages import Code, PhotoappError
from photoapp.encoder.folder import ModelFolder, broken, built_in_root
from photoapp.encoder.verify import recheck

_log = logging.getLogger(__name__)

_DOOMED = ".removing-"


def installed(
    home_encoders: Path, report: Callable[[PhotoappError], None] | None = None
) -> list[ModelFolder]:
    """The encoders that can be used, the built-in one first, then by id.

    report: is told of each folder that cannot; the log is by default. Reads no weights, unless
    a file is not as it was when it was verified.
    """
    found: list[ModelFolder] = []
    for path in _folders(built_in_root()):
        try:
            found.append(ModelFolder.read(path))
        except PhotoappError as error:
            (report or _warn)(error)
    for path in _folders(home_encoders):
        try:
            folder = ModelFolder.read(path)
            recheck(folder)
        except PhotoappError as error:
            if path.exists():  # else it was removed while it was read
                (report or _warn)(error)
        except OSError as error:
            if path.exists():
                (report or _warn)(broken(path, error.strerror or str(error)))
        else:
            found.append(folder)
    return found


def find(name: str, home_encoders: Path) -> ModelFolder:
    """An encoder by its id, or by a name that only one has; case does not matter.

    Raises PhotoappError(MODEL_UNKNOWN).
    """
    wanted = name.casefold()
    folders = installed(home_encoders)
    for matches in (
        [folder for folder in folders if folder.id == wanted],
        [folder for folder in folders if folder.name.casefold() == wanted],
    ):
        if len(matches) == 1:
            return matches[0]
    raise PhotoappError(Code.MODEL_UNKNOWN, name=name)


def remove(name: str, home_encoders: Path) -> None:
    """Delete an imported encoder, by id or name; a broken one by the name of its folder.

    Raises PhotoappError: MODEL_BUILT_IN, MODEL_UNKNOWN. Raises OSError.
    """
    path = next((path for path in _folders(home_encoders) if path.name == name.casefold()), None)
    if path is None:
        folder = find(name, home_encoders)
        if folder.built_in:
            raise PhotoappError(Code.MODEL_BUILT_IN, name=folder.name)
        path = folder.path
    for left in home_encoders.glob(f"{_DOOMED}*"):  # by a removal that was killed
        shutil.rmtree(left, ignore_errors=True)
    # Out of sight first: a folder of which half is deleted is never listed.
    doomed = Path(tempfile.mkdtemp(prefix=_DOOMED, dir=home_encoders))
    path.rename(doomed / path.name)
    shutil.rmtree(doomed)


def _folders(parent: Path) -> list[Path]:
    if not parent.is_dir():
        return []
    return sorted(
        path for path in parent.iterdir() if path.is_dir() and not path.name.startswith(".")
    )


def _warn(error: PhotoappError) -> None:
    _log.warning("an encoder cannot be used: %s", error.values.get("detail", error.code))
