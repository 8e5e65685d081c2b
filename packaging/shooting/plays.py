"""What is drawn in one go: a library, the window on it, and the states it is led through."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from photoapp.base.home import Home
from photoapp.base.shelves import Shelf as Where
from photoapp.gui.settings import Settings
from shooting import asking, browsing, organising, troubles, viewing
from shooting.accessible import dump
from shooting.browsing import choose_shelf
from shooting.photos import Shelf
from shooting.stage import OPENING_S, Drawer, Shot, Stage, playing, rested, resting, until, wait


@dataclass(frozen=True)
class Set:
    """What a play needs. scratch: a folder of this run, thrown away after it."""

    shelf: Shelf
    scratch: Path
    drawer: Drawer

    def home(self, home: Home) -> Home:
        """A copy of a library, whose user has seen the first hints already."""
        copy = self.shelf.copy(home, self.scratch / "home")
        settings = Settings(copy)
        settings.guided = True
        settings.save()
        return copy


@dataclass(frozen=True)
class Play:
    """act: draws. shots: the names of the states it can draw. prepares: makes its library."""

    act: Callable[[Set], None]
    shots: tuple[str, ...]
    prepares: Callable[[Shelf], object] = Shelf.full


def _everyday(scene: Set) -> None:
    with playing(scene.home(scene.shelf.full()), scene.drawer) as stage:
        rested(stage)
        stage.put_away()
        stage.shoot(EVERYDAY)


def _screen_reader(stage: Stage) -> None:
    path = stage.drawer.path("screen-reader", "txt")
    path.write_text(dump(stage.window), encoding="utf-8")
    print(f"+ {path.name}", flush=True)


EVERYDAY: dict[str, Shot] = {
    **browsing.SHOTS,
    "screen-reader": _screen_reader,
    **viewing.SHOTS,
    **organising.SHOTS,
    **asking.SHOTS,
}


def _beginning(scene: Set) -> None:
    """The first start; the first photos; a question while there are more to come."""
    home = Home(scene.scratch / "first")
    with playing(home, scene.drawer) as stage:
        rested(stage)
        stage.shoot({"first-start": lambda each: each.save("first-start")})
    busy = Home(scene.scratch / "busy")
    wanted = [name for name in ARRIVING if scene.drawer.wants(name)]
    if wanted:
        with playing(busy, scene.drawer, scene.shelf.pictures) as stage:
            for name in wanted:
                stage.shoot({name: ARRIVING[name]})


ARRIVING: dict[str, Shot] = {
    "first-photos": troubles.first_photos,
    "indexing": troubles.indexing,
    "indexing-asked": troubles.indexing_asked,
}


def _ten(scene: Set) -> None:
    home = scene.shelf.copy(scene.shelf.ten(), scene.scratch / "home")
    with playing(home, scene.drawer) as stage:
        rested(stage)
        stage.shoot({"ten": lambda each: each.save("ten"), "untagged-done": _untagged_done})


def _untagged_done(stage: Stage) -> None:
    stage.window.organise.tags.give("Done", stage.photos)
    wait(800)
    stage.answer(lambda: choose_shelf(stage, Where.UNTAGGED))
    stage.save("untagged-done")


def _million(scene: Set) -> None:
    with resting(scene.shelf.million(), scene.drawer) as stage:
        until(lambda: stage.window.sidebar.total > 0, OPENING_S)
        stage.shoot({"million": _million_shot})


def _million_shot(stage: Stage) -> None:
    stage.save("million", settle=2500)
    bar = stage.window.grid.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    stage.save("million-middle", settle=1500)


def _long(scene: Set) -> None:
    with playing(scene.home(scene.shelf.long()), scene.drawer) as stage:
        rested(stage)
        stage.put_away()
        stage.shoot(LONG)


LONG: dict[str, Shot] = {
    "long-names": troubles.long_details,
    "long-album": troubles.long_album,
    "long-tag": troubles.long_tag,
    "long-viewer": troubles.long_viewer,
    "long-move": troubles.long_move,
}


def _offline(scene: Set) -> None:
    away = scene.shelf.archive.with_name("away")
    home = scene.home(scene.shelf.full())
    scene.shelf.archive.rename(away)
    try:
        with playing(home, scene.drawer) as stage:
            rested(stage)
            stage.put_away()
            stage.shoot(OFFLINE)
    finally:
        away.rename(scene.shelf.archive)


OFFLINE: dict[str, Shot] = {
    "offline": troubles.offline,
    "offline-viewer": troubles.offline_viewer,
    "offline-settings": troubles.offline_settings,
}


def _disk_full(scene: Set) -> None:
    with small_disk(scene.scratch / "disk") as disk:
        home = Home(disk / "home")
        with playing(home, scene.drawer, scene.shelf.pictures) as stage:
            stage.shoot({"disk-full": troubles.disk_full})


@contextmanager
def small_disk(place: Path) -> Iterator[Path]:
    """A disk of 6 MB, where the library needs 11.

    Raises CalledProcessError where the system lets nobody mount one.
    """
    place.mkdir()
    mount, unmount = (shutil.which(name) or name for name in ("mount", "umount"))
    subprocess.run([mount, "-t", "tmpfs", "-o", "size=6m", "small", place], check=True)  # noqa: S603
    try:
        yield place
    finally:
        subprocess.run([unmount, place], check=True)  # noqa: S603


def _encoder_missing(scene: Set) -> None:
    empty = scene.scratch / "no encoders"
    empty.mkdir()
    _with_encoders(scene, empty, {"encoder-missing": troubles.encoder_missing})


def _encoder_broken(scene: Set) -> None:
    from photoapp.encoder.folder import built_in_root

    broken = scene.scratch / "encoders"
    shutil.copytree(built_in_root(), broken)
    for graph in broken.rglob("*.onnx"):
        graph.write_bytes(graph.read_bytes()[:5000])
    _with_encoders(scene, broken, {"encoder-broken": troubles.encoder_broken})


def _with_encoders(scene: Set, root: Path, shots: dict[str, Shot]) -> None:
    """The program as if other encoders had come with it."""
    with (
        patch("photoapp.encoder.folder.built_in_root", lambda: root),
        patch("photoapp.encoder.installed.built_in_root", lambda: root),
        playing(scene.home(scene.shelf.full()), scene.drawer) as stage,
    ):
        wait(2500)
        stage.shoot(shots)


PLAYS: dict[str, Play] = {
    "beginning": Play(_beginning, ("first-start", *ARRIVING), lambda shelf: shelf.pictures),
    "everyday": Play(_everyday, tuple(EVERYDAY)),
    "ten": Play(_ten, ("ten", "untagged-done"), Shelf.ten),
    "long": Play(_long, tuple(LONG), Shelf.long),
    "offline": Play(_offline, tuple(OFFLINE)),
    "disk-full": Play(_disk_full, ("disk-full",)),
    "encoder-missing": Play(_encoder_missing, ("encoder-missing",)),
    "encoder-broken": Play(_encoder_broken, ("encoder-broken",)),
    "million": Play(_million, ("million",), Shelf.million),
}
