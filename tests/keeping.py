"""What tests of looking after files share: a bin for a trash, photos with all their files."""

import os
from datetime import datetime
from pathlib import Path

import drawing

from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.library import PhotoLibrary
from photoapp.library.disk import put_back


class Bin:
    """A trash that is a folder. forgets: it does not tell where it puts things."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.forgets = False
        folder.mkdir(parents=True, exist_ok=True)

    def put(self, path: str) -> str | None:
        number = len(list(self.folder.iterdir()))
        where = self.folder / f"{number}-{os.path.basename(path)}"
        os.rename(path, where)
        return None if self.forgets else str(where)

    def back(self, where: str, path: str) -> None:
        put_back(where, path)


def draw(path: Path, seed: int) -> Path:
    """A photo of its own, taken so many minutes after noon."""
    path.parent.mkdir(parents=True, exist_ok=True)
    exif = drawing.camera_data(datetime(2021, 6, 5, 12, seed % 60), "Canon", "EOS 80D")
    drawing.draw(seed, (120, 80)).save(path, "JPEG", exif=exif)
    return path


def draw_family(folder: Path) -> None:
    """One photo with its raw file, film and two sidecars, and one of its own."""
    draw(folder / "IMG_1.JPG", 1)
    (folder / "IMG_1.DNG").write_bytes((folder / "IMG_1.JPG").read_bytes() + b"raw")
    (folder / "IMG_1.MOV").write_bytes(b"\0\0\0\x14ftypqt  \0\0\0\0qt  " + bytes(64))
    (folder / "IMG_1.xmp").write_text(XMP)
    (folder / "IMG_1.DNG.xmp").write_text(XMP)
    draw(folder / "IMG_2.JPG", 2)


XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
    ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="4"/></rdf:RDF></x:xmpmeta>'
)


def index(library: PhotoLibrary) -> None:
    library.index(Job(JobName.INDEXING))


def at(library: PhotoLibrary, path: Path) -> int:
    photo = library.photo_at(str(path))
    assert photo is not None, path
    return photo


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its relative path."""
    return {
        str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()
    }


def known(library: PhotoLibrary) -> set[str]:
    """The absolute paths of all files of photos that the library believes to be there."""
    photos = library.photos(hidden=True).ids.tolist()
    return {
        file.path for photo in photos for file in library.details(photo).files if not file.missing
    }
