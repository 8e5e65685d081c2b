"""The libraries that the window is drawn on: made once in a folder, copied for each run."""

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from sample_photos import draw_library

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.base.question import Question
from photoapp.library import PhotoLibrary

COUNT = 320
MILLION = 1_000_000
KINDS = {".jpg", ".jpeg", ".png", ".webp", ".heic", ".gif", ".tif", ".tiff", ".avif"}
MOST = 400
FIRST_DAY = datetime(2021, 8, 19, 15, 0)
LONG = "A name that somebody has typed without ever taking a breath, because it had to say all " * 4
BEST = 20


class Shelf:
    """A folder with all libraries. `pictures` and the homes in it are made on demand and kept."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.pictures = place / "Pictures"
        self.archive = place / "Old drive"

    def full(self) -> Home:
        """The library with everything: photos understood, tags, albums, searches, opinions."""
        return self._made("home", _furnish, self.pictures, self.archive)

    def ten(self) -> Home:
        """Ten photos."""
        folder = self.place / "Ten photos"
        if not folder.is_dir():
            _copy(sorted(self.pictures.rglob("IMG_*.jpg"))[-14:-4], folder)
        return self._made("home-ten", _nothing_more, folder)

    def long(self) -> Home:
        """Names as long as anything allows."""
        folder = self.place / "Long names"
        if not folder.is_dir():
            _copy_long(sorted(self.pictures.rglob("IMG_*.jpg"))[::20][:12], folder)
        return self._made("home-long", _call_long, folder)

    def million(self) -> Home:
        """A catalog of photos that were never files."""
        home = Home(self.place / "home-million")
        if not (self.place / "million").exists():
            shutil.rmtree(home.path, ignore_errors=True)
            sys.path.insert(0, str(Path(__file__).parents[2] / "tests" / "benchmarks"))
            import synthetic

            home.create()
            synthetic.make(home, MILLION)
            (self.place / "million").touch()
        return home

    def _made(self, name: str, furnish: "Furnish", *folders: Path) -> Home:
        """A library of folders, indexed once."""
        home = Home(self.place / name)
        done = self.place / f"{name}.done"
        if not done.exists():
            shutil.rmtree(home.path, ignore_errors=True)
            home.create()
            with PhotoLibrary.open(home) as library:
                for folder in folders:
                    library.add_folder(str(folder))
                library.index(Job(JobName.INDEXING))
                furnish(library)
            done.touch()
        return home

    def copy(self, home: Home, to: Path) -> Home:
        """A library that may be changed; its photos are shared."""
        shutil.copytree(home.path, to)
        return Home(to)

    def draw(self, photos: Path | None, names: Path | None) -> None:
        """Put photos there, drawn or copied, unless they are there already."""
        done = self.place / "photos.done"
        if done.exists():
            return
        shutil.rmtree(self.pictures, ignore_errors=True)
        shutil.rmtree(self.archive, ignore_errors=True)
        if photos is None:
            draw_library(self.pictures, COUNT)
        else:
            _lay_out(_chosen(photos, names), self.pictures)
        _set_aside(self.pictures, self.archive)
        _spoil(self.pictures)
        done.touch()


Furnish = Callable[[PhotoLibrary], None]


def _chosen(folder: Path, names: Path | None) -> list[Path]:
    """The photos to show, in an order that depends on nothing but their names."""
    if names is not None:
        lines = [line.strip() for line in names.read_text("utf-8").splitlines()]
        return [folder / line for line in lines if line and not line.startswith("#")]
    found = (path for path in folder.rglob("*") if path.suffix.lower() in KINDS)
    return sorted(found)[:MOST]


def _lay_out(photos: Sequence[Path], pictures: Path) -> None:
    """Copy photos into folders by year, some days apart, so that two runs look the same."""
    when = FIRST_DAY
    for number, photo in enumerate(photos):
        if number % 7 == 0:
            when -= timedelta(days=9 + number % 5 * 17)
        when -= timedelta(minutes=47)
        _place(photo.read_bytes(), pictures / f"{when:%Y}" / photo.name, when)


def _set_aside(pictures: Path, archive: Path) -> None:
    """Move the oldest photos to a drive that may be absent."""
    for photo in sorted(pictures.rglob("*.*"), key=lambda path: path.stat().st_mtime)[:24]:
        archive.mkdir(exist_ok=True)
        photo.rename(archive / photo.name)


def _spoil(pictures: Path) -> None:
    """Add files that cannot be shown, a film beside a photo, a raw file beside another."""
    old, when = pictures / "Old phone", FIRST_DAY
    photos = sorted(pictures.rglob("*.jpg"))
    _place(b"", old / "IMG_0412.jpg", when)
    _place(photos[0].read_bytes()[:300], old / "IMG_0419.jpg", when)
    _place(b"<html>Not found</html>", old / "holiday.jpg", when)
    for photo in photos[-6::4]:
        _place(bytes(64), photo.with_suffix(".MOV"), when)


def _place(data: bytes, path: Path, when: datetime) -> None:
    """Write a file with a date of its own."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    os.utime(path, (when.timestamp(), when.timestamp()))


def _copy(photos: Sequence[Path], folder: Path) -> None:
    folder.mkdir(parents=True)
    for photo in photos:
        shutil.copy2(photo, folder)


def _copy_long(photos: Sequence[Path], folder: Path) -> None:
    """File systems take 255 bytes for a name; folders in folders make up the rest."""
    deep = folder / LONG[:200].strip() / LONG[:120].strip()
    deep.mkdir(parents=True)
    for number, photo in enumerate(photos):
        shutil.copy2(photo, deep / f"{LONG[:230].strip()} {number:02}.jpg")


# What somebody has made of the photos.


def _nothing_more(library: PhotoLibrary) -> None:
    del library


def _furnish(library: PhotoLibrary) -> None:
    ids = [int(photo) for photo in library.photos().ids]
    library.suggestions.refresh(Job(JobName.SUGGESTING))
    for name, photos in (
        ("Norway", ids[2:11]),
        ("Summer", ids[:120:3]),
        ("Hiking", ids[4:9]),
        ("Garden", ids[30:60:2]),
        ("Roses", ids[34:44:2]),
    ):
        library.tags.add(name, photos)
    library.tags.nest("Roses", "Garden")
    journeys = library.albums.make("Journeys")
    norway = library.albums.make("Trip to Norway", journeys.id, ids[2:11])
    library.albums.describe(norway.id, "Eleven days by train and on foot, from Oslo northward.")
    library.albums.make("Best of 2021", photos=ids[:BEST])
    library.albums.make("Still to print")
    summer = library.albums.make("Summer days")
    library.albums.rule(summer.id, "tag:Summer date:2021", keeps=True)
    library.albums.refresh()
    library.searches.save("Evening by the water", Question("a sunset over the sea"))
    library.care.rate(ids[3:8], 5)
    library.care.rate(ids[8:12], 3)
    library.care.entitle(ids[3:4], "The last evening")
    library.care.describe(ids[3:4], "We stayed until the light had gone.")


def _call_long(library: PhotoLibrary) -> None:
    ids = [int(photo) for photo in library.photos().ids]
    name = LONG[:200].strip()
    library.tags.add(name, ids[:4])
    library.tags.add("Donaudampfschifffahrtsgesellschaftskapitän" * 4, ids[:6])
    album = library.albums.make(name, photos=ids[:6])
    library.albums.describe(album.id, LONG[:300])
    library.searches.save(name, Question(LONG[:150]))
    library.care.entitle(ids[:3], LONG[:300])
    library.care.describe(ids[:3], LONG * 2)
