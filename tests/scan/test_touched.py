"""Looking only at folders in which something happened finds what looking at all of them would."""

import os
import shutil
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from remembering import NOWHERE, Library

from photoapp.base.files import (
    Found,
    Gone,
    Moved,
    Offline,
    Place,
    ScanEvent,
    ScanTally,
    Touched,
)
from photoapp.scan import scan, walk


def look(library: Library, *touched: Touched, exclude: Sequence[str] = ()) -> list[ScanEvent]:
    """Look at some folders, and remember what is found."""
    events = list(
        scan(
            [library.root],
            library.memory,
            ScanTally(),
            exclude={library.root.id: exclude},
            home=NOWHERE,
            checkpoint=lambda: None,
            touched=touched,
        )
    )
    library.memory.apply(events)
    return events


def folder(library: Library, path: str, *, deep: bool = False) -> Touched:
    return Touched(Place(library.root.id, path), deep)


def paths(events: list[ScanEvent]) -> list[str]:
    return [
        event.known.place.path if isinstance(event, Gone) else event.place.path
        for event in events
        if isinstance(event, Found | Gone | Moved | Offline)
    ]


@pytest.fixture
def known(library: Library) -> Library:
    """A library that has been looked through once."""
    for path in ("top.jpg", "a/1.jpg", "a/2.jpg", "a/in/3.jpg", "b/4.jpg"):
        library.photo(path)
    library.scan()
    return library


def test_only_the_folder_is_listed(known: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    listed: list[str] = []
    scandir = os.scandir

    def listing(path: str) -> object:
        listed.append(os.path.relpath(path, known.folder))
        return scandir(path)

    monkeypatch.setattr(walk.os, "scandir", listing)
    known.photo("a/new.jpg")
    known.photo("b/unnoticed.jpg")
    assert paths(look(known, folder(known, "a"))) == ["a/new.jpg"]
    assert listed == ["a"]


def test_folders_that_came_are_looked_through_to_their_ends(known: Library) -> None:
    known.photo("a/new/deep/5.jpg")
    assert paths(look(known, folder(known, "a"))) == ["a/new/deep/5.jpg"]


def test_deep_means_all_below(known: Library) -> None:
    known.photo("a/in/more.jpg")
    assert look(known, folder(known, "a")) == []
    assert paths(look(known, folder(known, "a", deep=True))) == ["a/in/more.jpg"]


def test_folders_that_hold_each_other_are_looked_at_once(known: Library) -> None:
    known.photo("c/d/5.jpg")
    touched = [folder(known, "c/d"), folder(known, ""), folder(known, "c", deep=True)]
    assert paths(look(known, *touched)) == ["c/d/5.jpg"]


def test_a_renamed_folder_is_the_same_photos_elsewhere(known: Library) -> None:
    ids = known.ids()
    (known.folder / "a").rename(known.folder / "z")
    events = look(known, folder(known, ""), folder(known, "z", deep=True))
    assert {type(event) for event in events} == {Moved}
    assert known.ids()["z/in/3.jpg"] == ids["a/in/3.jpg"]


def test_a_file_moved_to_another_folder_keeps_its_place_whichever_is_looked_at_first(
    known: Library,
) -> None:
    for first, last in (("a", "b"), ("b", "a")):
        ids = known.ids()
        (known.folder / first / "1.jpg").rename(known.folder / last / "1.jpg")
        look(known, folder(known, last), folder(known, first))
        assert known.ids()[f"{last}/1.jpg"] == ids[f"{first}/1.jpg"]


def test_what_is_gone_is_gone(known: Library) -> None:
    (known.folder / "a" / "1.jpg").unlink()
    shutil.rmtree(known.folder / "a" / "in")
    events = look(known, folder(known, "a"), folder(known, "a/in"))
    assert sorted(paths(events)) == ["a/1.jpg", "a/in/3.jpg"]
    assert {type(event) for event in events} == {Gone}


def test_a_folder_that_is_gone_is_missed_in_the_one_that_held_it(known: Library) -> None:
    shutil.rmtree(known.folder / "a")
    assert sorted(paths(look(known, folder(known, "a/in")))) == [
        "a/1.jpg",
        "a/2.jpg",
        "a/in/3.jpg",
    ]


def test_an_excluded_or_hidden_folder_is_not_looked_at(known: Library) -> None:
    known.photo("private/x/5.jpg")
    known.photo(".cache/6.jpg")
    touched = [folder(known, "private/x"), folder(known, ".cache", deep=True)]
    assert look(known, *touched, exclude=["private"]) == []


def test_a_root_that_is_away_is_out_of_sight(known: Library) -> None:
    known.folder.rename(known.folder.with_name("unplugged"))
    for touched in (folder(known, "a"), folder(known, "", deep=True)):
        assert look(known, touched) == [Offline(Place(known.root.id, ""))]


def test_an_empty_mount_point_takes_nothing_away(known: Library) -> None:
    shutil.rmtree(known.folder)
    known.folder.mkdir()
    assert look(known, folder(known, "a")) == [Offline(Place(known.root.id, ""))]


names = st.sampled_from(["a", "b", "c"])
deeds = st.lists(
    st.tuples(st.sampled_from(["write", "remove", "rename", "drop"]), names, names, names),
    max_size=12,
)


@settings(deadline=None, max_examples=150)
@given(before=deeds, after=deeds)
def test_whatever_happened_a_whole_scan_then_finds_nothing_new(
    tmp_path_factory: pytest.TempPathFactory, before: list, after: list
) -> None:
    library = Library(tmp_path_factory.mktemp("any") / "library")
    library.photo("always.jpg")
    for deed in before:
        _do(library, *deed)
    library.scan()
    touched: list[Touched] = []
    for deed in after:
        touched += _do(library, *deed)
    if touched:
        look(library, *touched)
    left = [event for event in library.scan() if not isinstance(event, Offline)]
    assert left == []


def _do(library: Library, deed: str, one: str, other: str, third: str) -> list[Touched]:
    """Do something to the disk; what a watch would tell of it."""
    upper, lower = library.folder / one, library.folder / one / other
    if deed == "write":
        was_there = upper.exists()
        library.photo(f"{one}/{other}.jpg", third.encode())
        came = [] if was_there else [folder(library, ""), folder(library, one, deep=True)]
        return [*came, folder(library, one)]
    if deed == "remove" and lower.with_suffix(".jpg").exists():
        lower.with_suffix(".jpg").unlink()
        return [folder(library, one)]
    if deed == "rename" and upper.exists():
        target = library.folder / other / third
        if target.exists() or one == other or not target.parent.exists():
            return []
        upper.rename(target)
        inside = f"{other}/{third}"
        return [folder(library, ""), folder(library, other), folder(library, inside, deep=True)]
    if deed == "drop" and upper.exists():
        shutil.rmtree(upper)
        return [folder(library, ""), folder(library, one)]
    return []


def test_a_touched_folder_holds_its_files_and_a_deep_one_all_below() -> None:
    shallow, deep = Touched(Place(1, "a")), Touched(Place(1, "a"), deep=True)
    for path, held in (("a/1.jpg", True), ("a", True), ("a/b/1.jpg", False), ("ab/1.jpg", False)):
        assert shallow.holds(Place(1, path)) is held
    for path, held in (("a/1.jpg", True), ("a/b/1.jpg", True), ("ab/1.jpg", False)):
        assert deep.holds(Place(1, path)) is held
    assert Touched(Place(1, ""), deep=True).holds(Place(1, "any/where.jpg"))
    assert not deep.holds(Place(2, "a/1.jpg"))
