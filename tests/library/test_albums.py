"""Albums through the front door: real photos, real indexing, real answers."""

import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import drawing
import pytest
from program import program

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import Code, JobName, PhotoappError
from photoapp.base.question import PictureTerm, Question
from photoapp.base.tagged import Membership
from photoapp.library import PhotoLibrary, filling


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "photos").mkdir()
    for number in range(6):
        drawing.draw(number).save(tmp_path / "photos" / f"{number}.jpg", "JPEG")
    return tmp_path / "photos"


@pytest.fixture
def library(home: Home, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PhotoLibrary]:
    monkeypatch.setattr(filling, "PAUSE", 0.01)
    with PhotoLibrary.open(home) as opened:
        opened.add_folder(str(folder))
        index(opened)
        yield opened


def index(library: PhotoLibrary) -> None:
    library.index(Job(JobName.INDEXING))
    library.albums.refresh()


def photo(library: PhotoLibrary, path: Path) -> int:
    found = library.photo_at(str(path))
    assert found is not None
    return found


def inside(library: PhotoLibrary, album: int) -> set[str]:
    ids = library.photos(album=album).ids.tolist()
    return {os.path.basename(path) for path in library.paths(ids).values()}


def test_an_album_by_rule_follows(library: PhotoLibrary, folder: Path) -> None:
    """New photos that match appear after indexing, pinned and excluded ones stay, and the rule
    survives a tag's rename.
    """
    holiday = [photo(library, folder / f"{number}.jpg") for number in (0, 1)]
    library.tags.add("Holiday", holiday)
    album = library.albums.make("Summer").id
    library.albums.rule(album, "tag:holiday or folder:norway")
    library.albums.refresh()
    assert inside(library, album) == {"0.jpg", "1.jpg"}
    library.albums.pin(album, [photo(library, folder / "5.jpg")])
    library.albums.exclude(album, [photo(library, folder / "0.jpg")])
    (folder / "norway").mkdir()
    drawing.draw(100).save(folder / "norway" / "fjord.jpg", "JPEG")
    index(library)
    assert inside(library, album) == {"1.jpg", "5.jpg", "fjord.jpg"}
    library.tags.rename("Holiday", "Time off")
    index(library)
    assert library.albums.find("summer").rule == 'tag:"Time off" or folder:norway'
    assert inside(library, album) == {"1.jpg", "5.jpg", "fjord.jpg"}
    library.tags.add("time OFF", [photo(library, folder / "2.jpg")])
    (folder / "1.jpg").rename(folder / "norway" / "moved.jpg")
    index(library)
    assert inside(library, album) == {"moved.jpg", "2.jpg", "5.jpg", "fjord.jpg"}


def test_a_rule_of_words_is_answered_as_a_question_is(library: PhotoLibrary) -> None:
    question = Question("a sunset over the sea")
    album = library.albums.make("Sea").id
    library.albums.rule(album, question.text)
    library.albums.refresh()
    found = library.search(question)
    likely = found.ids[: found.likely].tolist()
    assert sorted(library.photos(album=album).ids.tolist()) == sorted(likely)


def test_pictures_of_a_rule_outlive_their_files(library: PhotoLibrary, tmp_path: Path) -> None:
    outside = tmp_path / "outside.png"
    drawing.draw(3).save(outside)
    library.searches.save("like that", Question(pictures=(PictureTerm(str(outside)),)))
    outside.unlink()
    album = library.albums.make("Alike").id
    library.albums.rule(album, library.searches.find("like that").question)
    library.albums.refresh()
    assert "3.jpg" in inside(library, album)
    kept = library.albums.question(album)
    assert kept is not None
    assert isinstance(kept.pictures[0].source, bytes)


def test_after_a_run_albums_are_filled_aside(library: PhotoLibrary, folder: Path) -> None:
    """After tagging and undoing, too, and whoever asks waits for nothing."""
    album = library.albums.make("Norway").id
    library.tags.make("Norway")
    library.albums.rule(album, "tag:norway")
    first = photo(library, folder / "0.jpg")
    library.tags.add("Norway", [first])
    wait_until_filled(library)
    assert inside(library, album) == {"0.jpg"}
    library.history.undo()
    wait_until_filled(library)
    assert inside(library, album) == set()


def wait_until_filled(library: PhotoLibrary) -> None:
    while library._filler._aside.look():
        pass


def test_closing_ends_the_work_aside(home: Home, folder: Path) -> None:
    with PhotoLibrary.open(home) as library:
        library.add_folder(str(folder))
        library.index(Job(JobName.INDEXING))
        library.albums.rule(library.albums.make("A").id, "folder:photos")
    assert "albums" not in {thread.name for thread in threading.enumerate()}
    with PhotoLibrary.open(home) as library:
        library.albums.refresh()
        assert library.albums.find("A").photos == 6


def test_what_another_process_did_is_followed(library: PhotoLibrary, folder: Path) -> None:
    album = library.albums.make("Norway").id
    library.tags.make("Norway")
    library.albums.rule(album, "tag:norway")
    tag = [*program(), "tags", "add", "Norway", str(folder / "4.jpg")]
    subprocess.run(tag, check=True, capture_output=True, timeout=120)
    library.albums.refresh()
    assert inside(library, album) == {"4.jpg"}
    named = [*program(), "search", "album:norway", "--json"]
    library.tags.add("Norway", [photo(library, folder / "3.jpg")])
    done = subprocess.run(named, check=True, capture_output=True, timeout=120)
    assert done.stdout.count(b'"photo":') == 2


def test_a_missing_photo_keeps_its_place(library: PhotoLibrary, folder: Path) -> None:
    album = library.albums.make("All").id
    library.albums.rule(album, "folder:photos")
    library.albums.refresh()
    hand = library.albums.make("Hand", None, [photo(library, folder / "0.jpg")]).id
    shutil.move(folder / "0.jpg", folder.parent / "away.jpg")
    index(library)
    assert (len(inside(library, album)), inside(library, hand)) == (5, set())
    shutil.move(folder.parent / "away.jpg", folder / "back.jpg")
    index(library)
    assert (len(inside(library, album)), inside(library, hand)) == (6, {"back.jpg"})


def test_only_an_album_by_rule_pins_and_excludes(library: PhotoLibrary) -> None:
    album = library.albums.make("Hand").id
    for deed in (library.albums.pin, library.albums.exclude, library.albums.release):
        with pytest.raises(PhotoappError) as caught:
            deed(album, [1])
        assert caught.value.code is Code.ALBUM_BY_HAND
    with pytest.raises(PhotoappError) as caught:
        library.albums.add(99, [1])
    assert caught.value.code is Code.ALBUM_UNKNOWN


def test_why_a_photo_is_in_an_album_is_told(library: PhotoLibrary, folder: Path) -> None:
    ids = [photo(library, folder / f"{number}.jpg") for number in range(3)]
    album = library.albums.make("A").id
    library.albums.rule(album, "folder:photos")
    library.albums.refresh()
    library.albums.exclude(album, ids[:1])
    library.albums.add(album, ids[1:2])
    assert library.albums.why(album, ids) == {
        ids[0]: Membership.EXCLUDED, ids[1]: Membership.ADDED, ids[2]: Membership.MATCHED,
    }  # fmt: skip
    assert library.albums.of(ids) == {ids[1]: (album,), ids[2]: (album,)}
