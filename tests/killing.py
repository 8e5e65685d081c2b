"""Killing the program at some moment, and finding out whether anything was lost.

One drill is one home with one folder of drawn photos. Each `Deed` is a command that is started,
killed, judged, run again to its end, and judged against what an undisturbed run came to.
"""

import io
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import drawing
import networks
import psutil
import xxhash
from decoders import decoders
from PIL import Image
from program import program

from photoapp.base.home import Home
from photoapp.base.picture import Fingerprint
from photoapp.catalog import copying

PHOTOS = 24
ENCODERS = ("starter", "colours")


@dataclass
class State:
    """What a catalog says, without ids: equal states mean the same to a person.

    photos: the paths of each photo's files there, with its fingerprints and title. vectors: by
    encoder and view hash. thumbnails: fingerprints.
    """

    photos: set[tuple[Any, ...]]
    vectors: dict[tuple[str, bytes], bytes]
    thumbnails: set[bytes]


class Drill:
    """A folder of photos, a home, and how to hurt them. chance: makes every random choice."""

    def __init__(self, place: Path, chance: random.Random, photos: int = PHOTOS) -> None:
        self.place, self.chance = place, chance
        self.folder = place / "photos"
        self.home = Home(place / "home")
        drawing.draw_photos(self.folder, photos)
        self.known: dict[tuple[str, bytes], bytes] = {}  # every vector an undisturbed run made
        self.seconds: dict[str, float] = {}
        self.run("index", self.folder)
        self.run("models", "import", networks.colours(place / "colours"))
        self.run("models", "use", "colours")
        self.run("index")
        self.run("models", "use", "starter")
        self.known = self.state().vectors
        self.backup = place / "saved.sqlite"
        self.run("backup", self.backup, "--with-vectors")

    # -- running -----------------------------------------------------------------------------

    def start(self, *arguments: object) -> subprocess.Popen[bytes]:
        """Start the program."""
        return subprocess.Popen(
            [*program(), *map(str, arguments), "--json"],
            env=os.environ | {"PHOTOAPP_HOME": str(self.home.path)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def run(self, *arguments: object) -> dict[str, Any]:
        """Run the program to its end, which must be a good one; returns its document."""
        started = time.monotonic()
        with self.start(*arguments) as process:
            out, err = process.communicate(timeout=250)
        assert process.returncode == 0, (arguments, out, err)
        self.seconds[str(arguments[0])] = time.monotonic() - started
        document: dict[str, Any] = json.loads(out)
        return document

    def killed(self, *arguments: object) -> float:
        """Start the program and kill it at a random moment; returns the second."""
        moment = self.chance.uniform(0, self.seconds[str(arguments[0])])
        with self.start(*arguments) as process:
            workers: list[psutil.Process] = []
            try:
                process.wait(timeout=moment)
            except subprocess.TimeoutExpired:
                workers = psutil.Process(process.pid).children(recursive=True)
                process.send_signal(signal.SIGKILL)
            process.communicate()
        _, alive = psutil.wait_procs(workers, timeout=30)
        assert not alive, "decoding processes outlive the program"
        return moment

    def without_a_worker(self, *arguments: object, kills: int = 1) -> dict[str, Any]:
        """Run the program to its end, killing some of its decoding processes meanwhile."""
        with self.start(*arguments) as process:
            for _ in range(kills):
                self._kill_worker(process)
            out, err = process.communicate(timeout=250)
        assert process.returncode == 0, (out, err)
        document: dict[str, Any] = json.loads(out)
        return document

    def _kill_worker(self, process: subprocess.Popen[bytes]) -> None:
        moment = time.monotonic() + self.chance.uniform(0, self.seconds["index"])
        while process.poll() is None:
            workers = decoders(psutil.Process(process.pid))
            if workers and time.monotonic() > moment:
                self.chance.choice(workers).kill()
                return
            process.poll()
            time.sleep(0.005)

    # -- judging -----------------------------------------------------------------------------

    def judge(self) -> State:
        """Open the catalog and hold every row to what it claims; returns what it says."""
        state = self.state()
        with closing(sqlite3.connect(self.home.catalog)) as connection:
            assert copying.troubles_of(connection) == []
        for paths, fingerprints, _ in state.photos:
            for path, fingerprint in zip(paths, fingerprints, strict=True):
                if os.path.exists(path):
                    data = Path(path).read_bytes()
                    said = Fingerprint(xxhash.xxh3_128_digest(data), len(data))
                    assert fingerprint == said.key, path
        for key, vector in state.vectors.items():
            assert self.known.get(key, vector) == vector, "a vector that nobody ever made"
        return state

    def state(self) -> State:
        """What the catalog says now."""
        home = self.home
        # The program itself opens it first: a restored catalog may have to be put into place.
        self.run("status")
        with closing(sqlite3.connect(home.catalog)) as connection:
            connection.execute("ATTACH ? AS thumbs", (str(home.thumbnails),))
            rows = connection.execute(
                "SELECT photo_id, CAST(roots.path || '/' || iif(folders.path = x'', '',"
                " folders.path || '/') || name AS TEXT), fingerprint, title FROM files"
                " JOIN folders ON folders.id = folder_id JOIN roots ON roots.id = root_id"
                " JOIN photos ON photos.id = photo_id WHERE NOT missing ORDER BY 2"
            ).fetchall()
            vectors = connection.execute(
                "SELECT encoders.name, view_hash, vector FROM vectors JOIN encoders"
                " ON encoders.id = encoder_id"
            ).fetchall()
            thumbnails = dict(connection.execute("SELECT * FROM thumbs.thumbnails"))
            (unworded,) = connection.execute(
                "SELECT count(*) FROM photos WHERE id NOT IN (SELECT rowid FROM words)"
            ).fetchone()
        assert unworded == 0
        for jpeg in thumbnails.values():
            Image.open(io.BytesIO(jpeg)).load()
        photos: dict[int, list[tuple[str, bytes, str]]] = {}
        for photo, *rest in rows:
            photos.setdefault(photo, []).append(tuple(rest))
        return State(
            {(*map(tuple, zip(*files, strict=True)),) for files in photos.values()},
            {(name, view_hash): vector for name, view_hash, vector in vectors},
            set(thumbnails),
        )

    # -- deeds -------------------------------------------------------------------------------

    def index_anew(self) -> None:
        """Kill the first run over the folder; the next one ends as an undisturbed one."""
        expected = self.judge()
        shutil.rmtree(self.home.path)
        self.killed("index", self.folder)
        self.judge()
        self.run("index", self.folder)
        assert self.judge().photos == expected.photos
        assert self.judge().thumbnails == expected.thumbnails
        self._whole()
        shutil.rmtree(self.home.path)
        self.run("restore", self.backup)
        self.run("models", "import", self.place / "colours")
        self.run("index", self.folder)

    def move(self) -> None:
        """Kill a run over files that were moved: nothing is embedded again."""
        before = {one[1]: one[2] for one in self.judge().photos}
        for path in sorted(self.folder.rglob("*.jpg")):
            if self.chance.random() < 0.5:
                target = self.folder / self.chance.choice(["", "a", "b/c", "Ünïcode"])
                target.mkdir(parents=True, exist_ok=True)
                if not (target / path.name).exists():
                    path.rename(target / path.name)
        self.killed("index")
        self.judge()
        report = self.run("index")
        assert report["embedded"] == 0
        after = self.judge()
        assert {one[1]: one[2] for one in after.photos} == before
        assert {path for one in after.photos for path in one[0]} == set(
            map(str, self.folder.rglob("*.jpg"))
        )
        self._whole()

    def switch(self) -> None:
        """Kill the change to an encoder and the run that makes its vectors."""
        expected = self.judge()
        name = self.chance.choice(ENCODERS)
        self._forget(name)
        if self.chance.random() < 0.3:
            self.killed("models", "use", name)
        self.run("models", "use", name)
        self.killed("index")
        self.judge()
        self.run("index")
        assert self.judge() == expected

    def build_up(self) -> None:
        """Kill a run that makes the vectors of two encoders, of which one follows the other."""
        expected = self.judge()
        used = self.run("status")["encoder"]["id"]
        (follows,) = set(ENCODERS) - {used}
        self._forget(follows)
        self.run("models", "use", follows)
        self._forget(used)
        self.killed("index")
        self.judge()
        self.run("index")
        assert self.judge() == expected

    def _forget(self, name: str) -> None:
        """Have no row of an encoder, whatever locks say."""
        with closing(sqlite3.connect(self.home.catalog)) as connection:
            connection.execute("PRAGMA foreign_keys = ON")
            shown = {"starter": "Basic search", "colours": "Colours"}[name]
            connection.execute("DELETE FROM encoders WHERE name = ?", (shown,))
            connection.commit()

    def restore(self) -> None:
        """Kill restoring: the catalog is the old one or the new one, never less."""
        old = self.judge()
        self.run("restore", self.backup)
        new = self.judge()
        self.run("index")
        assert self.judge().photos == old.photos
        self.killed("restore", self.backup)
        between = self.judge()
        assert between.photos in (old.photos, new.photos)
        self.run("restore", self.backup)
        assert self.judge().photos == new.photos
        report = self.run("index")
        assert report["embedded"] == 0
        assert self.judge().photos == old.photos
        self._whole()

    def lose_workers(self) -> None:
        """Kill decoding processes alone: the run goes on."""
        expected = self.judge()
        with closing(sqlite3.connect(self.home.thumbnails)) as connection:
            connection.execute("DELETE FROM thumbnails")
            connection.commit()
        self.without_a_worker("index")
        assert self.judge() == expected

    def _whole(self) -> None:
        status = self.run("status")
        assert (status["without_vector"], status["missing"], status["problems"]) == (0, 0, 0)

    @property
    def deeds(self) -> list[Callable[[], None]]:
        """Everything that can be killed."""
        return [
            self.index_anew,
            self.move,
            self.switch,
            self.build_up,
            self.restore,
            self.lose_workers,
        ]
