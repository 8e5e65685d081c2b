"""The one folder that holds everything the program writes."""

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs


@dataclass(frozen=True, slots=True)
class Home:
    """Paths inside PHOTOAPP_HOME. Creating it is explicit: looking never writes."""

    path: Path

    @classmethod
    def default(cls) -> "Home":
        """PHOTOAPP_HOME, else the platform's data folder for the user."""
        named = os.environ.get("PHOTOAPP_HOME")
        if named:
            return cls(Path(named).expanduser().absolute())
        return cls(Path(platformdirs.user_data_dir("photoapp", appauthor=False)))

    @property
    def catalog(self) -> Path:
        """The truth: one SQLite file."""
        return self.path / "catalog.sqlite"

    @property
    def thumbnails(self) -> Path:
        """Rebuildable: another SQLite file."""
        return self.path / "thumbnails.sqlite"

    @property
    def vectors(self) -> Path:
        """Rebuildable: mapped matrices, one folder an encoder."""
        return self.path / "vectors"

    @property
    def encoders(self) -> Path:
        """Model folders the user imported."""
        return self.path / "encoders"

    @property
    def providers(self) -> Path:
        """What was found out about graphics cards; rebuildable."""
        return self.path / "providers.json"

    @property
    def log(self) -> Path:
        """The log file (rotated; paths and questions redacted)."""
        return self.path / "log" / "photoapp.log"

    @property
    def indexing_lock(self) -> Path:
        """Held by the process that indexes; the kernel frees it when that process dies."""
        return self.path / "indexing.lock"

    @property
    def files_lock(self) -> Path:
        """Held by the process that moves files of photos."""
        return self.path / "files.lock"

    @property
    def files_journal(self) -> Path:
        """Where files of a photo are going at this moment; gone once they are there."""
        return self.path / "files.journal"

    @property
    def backups(self) -> Path:
        """Copies of the catalog, rotating; see `catalog/backups.py`."""
        return self.path / "backups"

    @property
    def restored(self) -> Path:
        """A whole catalog that takes the present one's place at the next opening."""
        return self.path / "catalog.restored"

    @property
    def open_lock(self) -> Path:
        """Held together by every process that has the catalog open."""
        return self.path / "open.lock"

    @property
    def window_lock(self) -> Path:
        """Held by the process whose window shows the library: there is one at most."""
        return self.path / "window.lock"

    @property
    def session(self) -> Path:
        """What the window showed last."""
        return self.path / "session.json"

    def create(self) -> None:
        """Make the folder, readable by this user only. Raises OSError."""
        self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
