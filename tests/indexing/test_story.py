"""A year of a person's library in one go: whatever happens to the files, the photos stay."""

import os
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

import drawing
import pytest
from PIL import Image

from photoapp.base.answers import IndexReport
from photoapp.catalog import photos, tags

MANY = 40


def later(path: Path) -> None:
    found = path.stat()
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns + 7_000_000))


def rated(data: bytes, stars: int) -> bytes:
    """A JPEG with a rating, its picture as it was."""
    exif = Image.Exif()
    exif[0x4746] = stars
    block = exif.tobytes()
    return data[:2] + b"\xff\xe1" + (len(block) + 2).to_bytes(2, "big") + block + data[2:]


def rate(path: Path, stars: int) -> None:
    path.write_bytes(rated(path.read_bytes(), stars))
    later(path)


class Story:
    """A library and what is known of each of its photos, by the name of its file at first.

    Attribute: where, the path of each now, relative to the folder; None while it is away.
    """

    def __init__(self, runner: Any, folder: Path) -> None:
        self.runner, self.folder = runner, folder
        runner.index()
        self.where: dict[str, str | None] = {
            path.stem: path.relative_to(folder).as_posix() for path in folder.rglob("*.jpg")
        }
        self.ids = {name: runner.photo(path) for name, path in self.where.items()}
        self.vectors = {name: runner.vector(photo) for name, photo in self.ids.items()}
        for name, photo in self.ids.items():
            runner.catalog.write(lambda c, tag=name, one=photo: tags.tag(c, tag, [one]))

    def path(self, name: str) -> Path:
        where = self.where[name]
        assert where is not None
        return self.folder / where

    def move(self, name: str, to: str) -> None:
        (self.folder / to).parent.mkdir(exist_ok=True)
        self.path(name).rename(self.folder / to)
        self.where[name] = to

    def index(self, *, embedded: int = 0, **expected: int) -> IndexReport:
        """A run, after which every photo is where it should be and has what it had."""
        report: IndexReport = self.runner.index()
        assert report.embedded == embedded
        for what, number in expected.items():
            assert getattr(report, what) == number, what
        reading = self.runner.catalog.read()
        known = {row[0] for row in reading.execute("SELECT id FROM photos")}
        for name, photo in self.ids.items():
            assert photo in known, f"{name} is forgotten"
            where = self.where[name]
            if where is not None:
                assert self.runner.photo(where) == photo, name
            assert self.runner.vector(photo) == self.vectors[name], name
            assert name in tags.tags_of(reading, [photo])[photo]
        missing = set(photos.missing_photos(reading).tolist())
        assert missing == {self.ids[n] for n, where in self.where.items() if where is None}
        return report


@pytest.fixture
def story(runner: Any, folder: Path) -> Story:
    drawing.draw_photos(folder, MANY)
    return Story(runner, folder)


def test_whatever_a_person_does_to_files_photos_vectors_and_tags_follow(
    story: Story, tmp_path: Path
) -> None:
    folder, runner = story.folder, story.runner
    names = sorted(story.where)

    # The folder is renamed, and half of what is in it moved.
    (folder / "2019 Lisbon").rename(folder / "Portugal")
    inside = [name for name in names if (story.where[name] or "").startswith("2019 Lisbon/")]
    for name in inside:
        story.where[name] = f"Portugal/{name}.jpg"
    story.index(moved=len(inside), missing=0, added=0)
    for name in inside[::2]:
        story.move(name, f"Portugal/best/{name}.jpg")
    story.index(moved=len(inside[::2]), missing=0, added=0)

    # Ten are copied, ten others deleted.
    for name in names[:10]:
        (folder / "copies").mkdir(exist_ok=True)
        shutil.copy(story.path(name), folder / "copies" / f"{name}.jpg")
    story.index(added=0, missing=0)
    for name in names[:10]:
        assert runner.photo(f"copies/{name}.jpg") == story.ids[name]
    bin_ = tmp_path / "bin"
    bin_.mkdir()
    deleted = {name: story.where[name] for name in names[10:20]}
    for name in deleted:
        shutil.move(story.path(name), bin_ / name)
        story.where[name] = None
    story.index(missing=10, added=0)

    # Ten are rated in place, five moved and rated at once, two swap names.
    for name in names[20:30]:
        rate(story.path(name), 4)
    story.index(changed=10, added=0)
    for name in names[20:30]:
        assert photos.details(runner.catalog.read(), story.ids[name]).metadata.rating == 4
    for number, name in enumerate(names[30:35]):
        old = story.path(name)
        to = f"{'A' if number % 2 else 'Z'} rated/{name}.jpg"  # before and after in the walk
        (folder / to).parent.mkdir(exist_ok=True)
        (folder / to).write_bytes(rated(old.read_bytes(), 5))
        old.unlink()
        story.where[name] = to
    story.index(added=0)
    for name in names[30:35]:
        details = photos.details(runner.catalog.read(), story.ids[name])
        assert details.metadata.rating == 5
        assert [one.missing for one in details.files] == [False, True]  # where it was, as it was
    one, two = names[35], names[36]
    paths = story.path(one), story.path(two)
    paths[0].rename(folder / "aside")
    paths[1].rename(paths[0])
    (folder / "aside").rename(paths[1])
    story.where[one], story.where[two] = story.where[two], story.where[one]
    story.index(added=0)

    # Another picture is saved over one: that one is missing, and a new photo is there.
    over = names[37]
    kept, where = story.path(over).read_bytes(), story.where[over]
    exif = drawing.camera_data(datetime(2016, 2, 3, 4, 5, 6), "Canon", "EOS 80D")
    drawing.draw(37 + 3000 + 1).save(story.path(over), quality=85, exif=exif)
    later(story.path(over))
    story.where[over] = None
    story.index(added=1, embedded=1)
    assert where is not None
    newcomer = runner.photo(where)
    assert newcomer not in story.ids.values()
    assert tags.tags_of(runner.catalog.read(), [newcomer]) == {}

    # The whole folder is out of reach for a while.
    away = folder.rename(tmp_path / "unplugged")
    story.index(missing=0, found=0)
    away.rename(folder)

    # And all comes back.
    for name, path in deleted.items():
        shutil.move(bin_ / name, folder / str(path))
        story.where[name] = path
    (folder / where).rename(folder / "newcomer.jpg")
    (folder / where).write_bytes(kept)
    story.where[over] = where
    report = story.index(added=0)
    assert report.offline == ()
    assert runner.photo("newcomer.jpg") == newcomer
    assert runner.problems() == {}
    runner.index()
    assert runner.decoder.asked == []


def test_an_edit_of_a_copy_makes_it_a_photo_of_its_own_that_inherits_the_tags(
    story: Story,
) -> None:
    shutil.copy(story.folder / "photo-0000.jpg", story.folder / "copy.jpg")
    story.index()
    rate(story.folder / "copy.jpg", 2)
    story.index(added=1)
    own = story.runner.photo("copy.jpg")
    assert own != story.ids["photo-0000"]
    assert tags.tags_of(story.runner.catalog.read(), [own])[own] == ("photo-0000",)


def test_another_capture_saved_over_a_copy_inherits_nothing(story: Story) -> None:
    copy = Path(shutil.copy(story.folder / "photo-0000.jpg", story.folder / "copy.jpg"))
    story.index()
    exif = drawing.camera_data(datetime(2016, 2, 3, 4, 5, 6), "Canon", "EOS 80D")
    drawing.draw(4001).save(copy, quality=85, exif=exif)
    later(copy)
    story.index(added=1, embedded=1)
    own = story.runner.photo("copy.jpg")
    assert tags.tags_of(story.runner.catalog.read(), [own]) == {}


@pytest.mark.parametrize("what", ["time", "picture"])
def test_another_time_or_another_look_alone_is_an_edit(story: Story, what: str) -> None:
    path = story.folder / "photo-0000.jpg"
    taken = datetime(2016, 2, 3, 4, 5, 6) if what == "time" else drawing.FIRST_DAY
    exif = drawing.camera_data(taken, *drawing.CAMERAS[0])
    drawing.draw(3 if what == "time" else 4001).save(path, quality=85, exif=exif)
    later(path)
    assert story.runner.index().added == 0
    assert story.runner.photo("photo-0000.jpg") == story.ids["photo-0000"]
