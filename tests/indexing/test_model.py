"""Any order of what people do to files, against a model of which photo each of them is."""

import io
import shutil
import tempfile
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import drawing
import hypothesis.strategies as st
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from photoapp.base.home import Home
from photoapp.catalog import photos, tags

SOME = st.integers(0, 1000)
FIRST = datetime(2001, 1, 1)
FAR = {0: 1, 1: 0, 2: 1}  # which kind of drawing looks like no other


@dataclass
class Photo:
    """A photo as the model knows it. picture: the seed it was drawn from. day: of its capture."""

    picture: int
    day: int
    content: bytes
    tags: frozenset[str]
    id: int | None = None


class Person(RuleBasedStateMachine):
    """Does things to files, then has the library look. Between two looks each photo is touched
    once at most, so that what should come of it is beyond doubt.
    """

    def __init__(self, make_runner: Any) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp())
        self.folder = self.place / "photos"
        self.folder.mkdir()
        (self.folder / "notes.txt").write_text("never empty")
        self.runner = make_runner(Home(self.place / "home"), self.folder)
        self.files: dict[str, Photo] = {}
        self.known: list[Photo] = []
        self.touched: list[Photo] = []
        self.number = 0
        self.drawn = 0
        self.understood: set[int] = set()
        for _ in range(3):
            self.arrives(0)
        self.look()

    def teardown(self) -> None:
        self.look()
        self.runner.catalog.close()
        shutil.rmtree(self.place)

    # What the model needs.

    def name(self, where: int) -> str:
        folders = sorted({path.rpartition("/")[0] for path in self.files} | {"", "new"})
        folder = folders[where % len(folders)]
        self.number += 1
        path = f"{folder}/{self.number}.jpg".lstrip("/")
        (self.folder / path).parent.mkdir(exist_ok=True)
        (self.folder / path).parent.joinpath(".keep").touch()
        return path

    def pick(self, which: int) -> str | None:
        """A file whose photo has been left alone since the last look; it is touched now."""
        free = [path for path, photo in self.files.items() if photo not in self.touched]
        if not free:
            return None
        path = free[which % len(free)]
        self.touched.append(self.files[path])
        return path

    def paths(self, photo: Photo) -> list[str]:
        return [path for path, one in self.files.items() if one is photo]

    def alike(self, photo: Photo) -> bool:
        """Whether another photo has the same picture, as an edited copy has."""
        return any(one is not photo and one.picture == photo.picture for one in self.known)

    def draw(self, seed: int, day: int) -> bytes:
        data = io.BytesIO()
        exif = drawing.camera_data(FIRST + timedelta(days=day), "Canon", "EOS 80D")
        drawing.draw(seed, (120, 80)).save(data, "JPEG", quality=85, exif=exif)
        return data.getvalue()

    def seed(self, kind: int) -> int:
        self.drawn += 1
        return 3 * self.drawn + kind

    def becomes(self, path: str, content: bytes, picture: int, day: int) -> None:
        """A file has other content now: its photo goes on if it has the same time and no copies
        show it, else a new one begins.
        """
        old = self.files[path]
        heir = day == old.day
        if len(self.paths(old)) > 1 or not heir:
            photo = Photo(picture, day, content, old.tags if heir else frozenset())
            self.known.append(photo)
            self.touched.append(photo)
            self.files[path] = photo
        else:
            old.content, old.picture = content, picture
        (self.folder / path).write_bytes(content)

    def rated(self, content: bytes) -> bytes:
        """With a rating as photo programs write it; picture and time as they were."""
        self.number += 1
        packet = (
            '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
            ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
            f' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="{self.number % 6}"'
            f' xmp:Label="{self.number}"/></rdf:RDF></x:xmpmeta>'
        )
        block = b"http://ns.adobe.com/xap/1.0/\0" + packet.encode()
        return content[:2] + b"\xff\xe1" + (len(block) + 2).to_bytes(2, "big") + block + content[2:]

    # What a person does.

    @rule(where=SOME)
    def arrives(self, where: int) -> None:
        seed = self.seed(self.drawn % 3)
        photo = Photo(seed, seed, self.draw(seed, seed), frozenset())
        path = self.name(where)
        (self.folder / path).write_bytes(photo.content)
        self.files[path] = photo
        self.known.append(photo)
        self.touched.append(photo)

    @rule(which=SOME, where=SOME)
    def moves(self, which: int, where: int) -> None:
        if path := self.pick(which):
            to = self.name(where)
            (self.folder / path).rename(self.folder / to)
            self.files[to] = self.files.pop(path)

    @rule(which=SOME)
    def renames_a_folder(self, which: int) -> None:
        folders = sorted({path.rpartition("/")[0] for path in self.files} - {""})
        if not folders or self.touched:
            return
        old, new = folders[which % len(folders)], f"folder {self.number}"
        self.number += 1
        (self.folder / old).rename(self.folder / new)
        for path in [path for path in self.files if path.startswith(f"{old}/")]:
            photo = self.files[new + path.removeprefix(old)] = self.files.pop(path)
            self.touched.append(photo)

    @rule(which=SOME, where=SOME)
    def copies(self, which: int, where: int) -> None:
        if path := self.pick(which):
            to = self.name(where)
            shutil.copy(self.folder / path, self.folder / to)
            self.files[to] = self.files[path]

    @rule(which=SOME)
    def deletes(self, which: int) -> None:
        if path := self.pick(which):
            (self.folder / path).unlink()
            del self.files[path]

    @rule(which=SOME, where=SOME)
    def brings_back(self, which: int, where: int) -> None:
        here = list(self.files.values())
        lost = [one for one in self.known if one not in here and one not in self.touched]
        if lost:
            photo = lost[which % len(lost)]
            path = self.name(where)
            (self.folder / path).write_bytes(photo.content)
            self.files[path] = photo
            self.touched.append(photo)

    @rule(which=SOME)
    def rates(self, which: int) -> None:
        if (path := self.pick(which)) and not self.alike(self.files[path]):
            photo = self.files[path]
            self.becomes(path, self.rated(photo.content), photo.picture, photo.day)

    @rule(which=SOME, where=SOME)
    def moves_and_rates(self, which: int, where: int) -> None:
        path = self.pick(which)
        if path and not self.alike(self.files[path]) and len(self.paths(self.files[path])) == 1:
            to, photo = self.name(where), self.files.pop(path)
            photo.content = self.rated(photo.content)
            (self.folder / to).write_bytes(photo.content)
            (self.folder / path).unlink()
            self.files[to] = photo

    @rule(which=SOME)
    def retouches(self, which: int) -> None:
        if path := self.pick(which):
            seed, day = self.seed(self.files[path].picture % 3), self.files[path].day
            self.becomes(path, self.draw(seed, day), seed, day)

    @rule(which=SOME)
    def saves_another_picture_over(self, which: int) -> None:
        if path := self.pick(which):
            seed = self.seed(FAR[self.files[path].picture % 3])
            self.becomes(path, self.draw(seed, seed), seed, seed)

    @rule(which=SOME, other=SOME)
    def swaps(self, which: int, other: int) -> None:
        one, two = self.pick(which), self.pick(other)
        if one and two:
            aside = self.folder / "aside"
            (self.folder / one).rename(aside)
            (self.folder / two).rename(self.folder / one)
            aside.rename(self.folder / two)
            self.files[one], self.files[two] = self.files[two], self.files[one]

    # What must be so.

    @precondition(lambda self: not self.touched)
    @rule()
    def is_away_for_a_while(self) -> None:
        away = self.folder.rename(self.place / "away")
        report = self.runner.index()
        assert (report.missing, report.embedded, len(report.offline)) == (0, 0, 1)
        away.rename(self.folder)
        self.look()

    @rule()
    def look(self) -> None:
        reading = self.runner.catalog.read()
        here = {photo.picture for photo in self.files.values()}
        report = self.runner.index()
        assert report.embedded == len(here - self.understood)
        self.understood |= here
        assert report.problems == 0
        for path, photo in self.files.items():
            found = self.runner.photo(path)
            others = {one.id for one in self.known if one is not photo}
            assert found == photo.id or (photo.id is None and found not in others), path
            photo.id = found
            assert set(tags.tags_of(reading, [found]).get(found, ())) == photo.tags
            assert self.runner.vector(found) is not None
        there = {photo.id for photo in self.files.values()}
        assert set(photos.photo_list(reading).ids.tolist()) == there
        missing = {photo.id for photo in self.known} - there
        assert set(photos.missing_photos(reading).tolist()) == missing
        self.touched.clear()
        for photo in self.files.values():
            tag = f"photo {photo.id}"
            if tag not in photo.tags:
                self.runner.catalog.write(lambda c, t=tag, p=photo.id: tags.tag(c, t, [p]))
                photo.tags |= {tag}
        again = self.runner.index()
        assert (again.unchanged, self.runner.decoder.asked) == (len(self.files), [])


def test_no_order_of_deeds_loses_a_photo(make_runner: Any) -> None:
    run_state_machine_as_test(
        lambda: Person(make_runner),
        settings=settings(max_examples=20, stateful_step_count=20, deadline=None),
    )
