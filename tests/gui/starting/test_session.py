"""The window shows again what it showed last, and whatever happened meanwhile harms nothing."""

import json
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import drawing
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot
from sample import DRAWN, Sample

from photoapp.base.answers import Folder
from photoapp.base.home import Home
from photoapp.base.question import PictureTerm, Sort
from photoapp.base.shelves import Shelf, Spot
from photoapp.base.tagged import Album, Tag
from photoapp.gui.browsing.browse import Wish
from photoapp.gui.grid import Anchor
from photoapp.gui.main.window import MainWindow
from photoapp.gui.settings import Settings
from photoapp.gui.sidebar import OnShelf
from photoapp.gui.starting.session import (
    Keeper,
    Session,
    beginning,
    read,
    row_name,
    told,
    understood,
    write,
)
from photoapp.gui.theme import Theme
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary

SLOW = 60_000
Reopen = Callable[[], MainWindow]


@pytest.fixture
def reopen(sample: Sample, qtbot: QtBot, look: Theme) -> Iterator[Reopen]:
    """`reopen()`: close the window, if there is one, and open the next as the program does."""
    opened: list[tuple[MainWindow, Work, PhotoLibrary]] = []

    def close() -> None:
        for window, work, library in opened:
            window.close()
            work.close()
            window.deleteLater()
            library.close()
        opened.clear()

    def made() -> MainWindow:
        close()
        library, work = PhotoLibrary.open(sample.home), Work()
        session = read(sample.home, library)
        window = MainWindow(library, work, Settings(sample.home), look, session)
        opened.append((window, work, library))
        window.resize(1280, 480)
        window.show()
        qtbot.waitExposed(window)
        qtbot.waitUntil(lambda: settled(window), timeout=SLOW)
        return window

    yield made
    close()


def settled(window: MainWindow) -> bool:
    return window.centre.settled and window.resuming._pending is None


def shows(qtbot: QtBot, window: MainWindow, count: int) -> None:
    def is_shown() -> bool:
        shown = window.centre.shown
        return (
            shown is not None
            and shown.wish == window.browse.wish
            and len(shown.photos.ids) == count
        )

    qtbot.waitUntil(is_shown, timeout=SLOW)


def some_folder(window: MainWindow) -> Folder:
    found = window.sidebar.folder_where(lambda one: bool(one.path) and one.photos > 0)
    assert found is not None
    return found


def test_the_folder_shown_last_is_shown_again(reopen: Reopen, qtbot: QtBot) -> None:
    window = reopen()
    folder = some_folder(window)
    window.sidebar.choose(folder)
    shows(qtbot, window, folder.photos)
    again = reopen()
    assert again.sidebar.scope == folder
    shows(qtbot, again, folder.photos)


def test_a_tag_and_an_album_are_too(reopen: Reopen, qtbot: QtBot) -> None:
    window = reopen()
    ids = window.grid.photos.ids[:3].tolist()
    window.library.tags.add("sea", ids)
    album = window.library.albums.make("Journeys")
    window.library.albums.add(album.id, ids[:2])
    window = reopen()
    assert window.sidebar.choose_tag("sea")
    shows(qtbot, window, 3)
    window = reopen()
    assert window.browse.wish.tag == "sea"
    shows(qtbot, window, 3)
    assert window.sidebar.choose_album(album.id)
    shows(qtbot, window, 2)
    window = reopen()
    assert window.browse.wish.album == "/Journeys"
    shows(qtbot, window, 2)


def test_a_question_is_asked_again_with_the_pictures_that_are_there(
    reopen: Reopen, qtbot: QtBot, tmp_path: Path
) -> None:
    window = reopen()
    kept, gone = (drawing.draw_photos(tmp_path / name, 1)[0] for name in ("kept", "gone"))
    photo = int(window.grid.photos.ids[0])
    window.field.set_question(
        "sea", tuple(PictureTerm(one) for one in (str(kept), str(gone), photo))
    )
    qtbot.waitUntil(lambda: len(window.browse.wish.pictures) == 3)
    shutil.rmtree(tmp_path / "gone")
    again = reopen()
    assert again.field.text == "sea"
    assert [one.source for one in again.field.pictures] == [str(kept), photo]
    assert again.browse.wish.text == "sea"


def test_the_place_in_the_grid_holds_with_cells_of_another_size_and_after_new_photos(
    reopen: Reopen, qtbot: QtBot, tmp_path: Path
) -> None:
    window = reopen()
    grid = window.grid
    grid.set_cell_size(300)
    bar = grid.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    top = grid.anchor()
    assert top is not None
    again = reopen()
    assert again.grid.anchor() == top
    again.close()
    settings = Settings(again.library.home)
    settings.cell = 200
    settings.save()
    smaller = reopen()
    first, last = smaller.grid.visible()
    assert top.photo in smaller.grid.photos.ids[first:last]


def test_the_photo_chosen_is_chosen_again(reopen: Reopen, qtbot: QtBot) -> None:
    window = reopen()
    photo = int(window.grid.photos.ids[5])
    window.grid.go_to(photo)
    again = reopen()
    assert again.grid.current() == photo
    assert again.grid.selected().tolist() == [photo]


def test_branches_of_the_sidebar_stay_open_or_closed(reopen: Reopen) -> None:
    window = reopen()
    root = next(key for key in window.sidebar.opened if row_name(key).startswith("folder"))
    window.sidebar.tree.collapse(window.sidebar._model.find(root))
    again = reopen()
    assert root not in again.sidebar.opened
    again.sidebar.tree.expand(again.sidebar._model.find(root))
    assert root in reopen().sidebar.opened


def test_what_is_gone_gives_way_to_all_photos_in_silence(
    reopen: Reopen, sample: Sample, qtbot: QtBot
) -> None:
    window = reopen()
    window.library.tags.add("sea", window.grid.photos.ids[:3].tolist())
    window = reopen()
    assert window.sidebar.choose_tag("sea")
    shows(qtbot, window, 3)
    session = window.resuming.session
    window.library.tags.delete("sea")
    again = reopen()
    assert again.browse.wish.tag == ""
    shows(qtbot, again, DRAWN)
    assert not again.centre.notice.isVisible()
    folder = some_folder(again)
    again.close()
    lost = replace(folder, path="no/longer", absolute="/no/longer")
    write(sample.home, replace(session, wish=Wish(folder=lost), place=lost))
    last = reopen()
    shows(qtbot, last, DRAWN)
    assert last.sidebar.scope is None


def test_a_question_that_fails_by_now_gives_way_too(
    reopen: Reopen, sample: Sample, qtbot: QtBot
) -> None:
    write(sample.home, Session(Wish(text="nosuchfilter:5")))
    window = reopen()
    shows(qtbot, window, DRAWN)
    assert window.field.text == ""


def test_a_crash_loses_little(reopen: Reopen, sample: Sample, qtbot: QtBot) -> None:
    window = reopen()
    folder = some_folder(window)
    window.sidebar.choose(folder)
    shows(qtbot, window, folder.photos)
    window.resuming._keep()

    def is_kept() -> bool:
        return read(sample.home, window.library).place is not None

    qtbot.waitUntil(is_kept, timeout=SLOW)


def test_a_folder_named_at_the_start_wins(sample: Sample) -> None:
    with PhotoLibrary.open(sample.home) as library:
        root = library.folders()[0]
    before = Session(Wish(text="sea"), current=3, opened=frozenset({"tag 1"}))
    begun = beginning(before, root)
    assert isinstance(begun.place, Folder)
    assert begun.wish == Wish(folder=begun.place)
    assert begun.opened == before.opened
    assert beginning(before, None).wish == Wish()


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "[]",
        "{}",
        '{"format": 2}',
        '{"format": 1}',
        "[" * 100_000,
        '{"format": 1, "place": ["folder"], "text": ""}',
        json.dumps(told(Session()) | {"place": ["moon", 1]}),
        json.dumps(told(Session()) | {"place": ["shelf", "nowhere"]}),
        json.dumps(told(Session()) | {"top": [1]}),
        json.dumps(told(Session()) | {"top": ["a", "b"]}),
        json.dumps(told(Session()) | {"pictures": [{"source": [1]}]}),
        json.dumps(told(Session()) | {"sort_answer": "colour"}),
        json.dumps(told(Session()) | {"opened": "all"}),
    ],
)
def test_a_broken_file_means_all_photos(sample: Sample, broken: str) -> None:
    sample.home.session.write_text(broken)
    with PhotoLibrary.open(sample.home) as library:
        assert read(sample.home, library) == Session()


def test_what_cannot_be_written_stops_nothing(
    tmp_path: Path, expected_warnings: list[object]
) -> None:
    write(Home(tmp_path / "absent"), Session())
    assert len(expected_warnings) == 1


def test_sessions_of_several_threads_are_written_one_by_one_and_none_after_the_last(
    sample: Sample,
) -> None:
    keeper = Keeper(sample.home)
    with ThreadPoolExecutor(8) as threads:
        for number in range(200):
            threads.submit(keeper.keep, Session(current=number))
    last = Session(current=1000)
    keeper.keep(last, last=True)
    keeper.keep(Session(current=7))
    with PhotoLibrary.open(sample.home) as library:
        assert read(sample.home, library).current == last.current


texts = st.text(max_size=8)
numbers = st.integers(0, 2**40)
folders = st.builds(Folder, numbers, texts, texts, st.just(0), st.just(False))
places = st.one_of(
    st.none(),
    folders,
    st.builds(Tag, texts, st.just(0), numbers),
    st.builds(Album, numbers, texts, st.just(0)),
    st.builds(OnShelf, st.sampled_from(Shelf), st.just(0)),
    st.builds(Spot, texts, st.just(0), st.just(""), texts),
)
shares = st.floats(0, 1)
terms = st.builds(
    PictureTerm,
    texts | numbers,
    st.booleans(),
    region=st.none() | st.tuples(shares, shares, shares, shares),
)


@given(
    place=places,
    text=texts,
    pictures=st.lists(terms, max_size=3),
    top=st.none() | st.builds(Anchor, numbers, st.integers(-999, 999)),
    current=st.none() | numbers,
    opened=st.none() | st.frozensets(texts),
    sort=st.sampled_from(Sort),
)
def test_whatever_is_written_is_read_as_it_was(
    place: object,
    text: str,
    pictures: list[PictureTerm],
    top: Anchor | None,
    current: int | None,
    opened: frozenset[str] | None,
    sort: Sort,
) -> None:
    wish = Wish(text=text, pictures=tuple(pictures), sort_answer=sort)
    session = Session(wish, place, top, current, opened)
    again = understood(json.loads(json.dumps(told(session))))
    assert (again.place, again.top, again.current, again.opened) == (place, top, current, opened)
    assert (again.wish.text, again.wish.pictures) == (text, wish.pictures)
    assert again.wish.sort_answer is sort


def test_a_picture_that_was_pasted_is_not_kept() -> None:
    session = Session(Wish(pictures=(PictureTerm(b"all of it"), PictureTerm("/a.jpg"))))
    assert [one["source"] for one in told(session)["pictures"]] == ["/a.jpg"]
