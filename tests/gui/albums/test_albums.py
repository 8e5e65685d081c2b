"""Albums in the window: filled by hand and by rule, shown, described, arranged, exported."""

from pathlib import Path

import pytest
from offers import has, named
from organising import Hands
from proposals import propose
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from photoapp.base.question import PictureTerm, Question
from photoapp.base.tagged import Membership
from photoapp.gui.main.window import MainWindow
from photoapp.gui.naming import WordsDialog
from photoapp.gui.sidebar import Section


@pytest.fixture
def hands(window: MainWindow, qtbot: QtBot) -> Hands:
    return Hands(window, qtbot)


@pytest.fixture
def photos(window: MainWindow) -> list[int]:
    assert window.centre.shown is not None
    return [int(photo) for photo in window.centre.shown.photos.ids]


def head(hands: Hands) -> list[str]:
    return hands.window.centre.above.head.said


def says(hands: Hands, text: str) -> bool:
    labels = hands.window.centre.findChildren(QLabel)
    return any(label.isVisible() and text in label.text() for label in labels)


def test_an_album_is_made_in_place_and_photos_are_dragged_in(hands, photos) -> None:
    hands.wait(lambda: bool(hands.window.sidebar.places.folders))
    hands.window.sidebar.begin(Section.ALBUMS)
    hands.name_in_place("Norway")
    assert hands.drag_photos(photos[:3], hands.album("Norway"))
    hands.wait(lambda: hands.album("Norway").photos == 3)
    hands.told("Put photos into “Norway”")
    hands.window.sidebar.choose(hands.album("Norway"))
    hands.wait(lambda: head(hands)[:2] == ["Norway", "3 photos"])
    assert hands.shown() == photos[:3]
    hands.undo()
    hands.wait(lambda: hands.album("Norway").photos == 0)
    hands.redo()
    hands.wait(lambda: hands.album("Norway").photos == 3)


def test_photos_dragged_onto_the_heading_make_an_album(hands, photos) -> None:
    hands.wait(lambda: bool(hands.window.sidebar.places.folders))
    assert hands.drag_photos(photos[:2], Section.ALBUMS)
    hands.name("Best")
    hands.wait(lambda: hands.album("Best").photos == 2)
    hands.undo()
    hands.wait(lambda: hands.rows() == [])


def test_an_album_that_is_there_already_is_asked_for_anew(hands, photos) -> None:
    hands.library.albums.make("Boats")
    desk = hands.window.organise.albums
    desk.ask_make(photos[:2])
    hands.name("boats")
    hands.refused("There is already an album “boats”")
    hands.name("Ships")
    hands.wait(lambda: hands.asking is None and hands.album("Ships").photos == 2)


def test_albums_lie_in_each_other_and_no_album_in_itself(hands, photos) -> None:
    for name in ("Journeys", "Norway"):
        hands.library.albums.make(name, photos=photos[:2])
    journeys = hands.album("Journeys")
    assert hands.drag(hands.album("Norway"), journeys)
    hands.wait(lambda: hands.album("Norway").parent == journeys.id)
    assert not hands.drag(hands.album("Journeys"), hands.album("Norway"))
    hands.undo()
    hands.wait(lambda: hands.album("Norway").parent is None)


def test_albums_of_one_name_in_different_albums_are_told_apart(hands, photos) -> None:
    for parent, photo in (("2019", photos[0]), ("2020", photos[1])):
        above = hands.library.albums.make(parent)
        hands.library.albums.make("Summer", above.id, [photo])
    both = [one for one in hands.library.albums.all() if one.name == "Summer"]
    hands.album("Summer")
    for album, photo in zip(both, photos[:2], strict=True):
        hands.window.sidebar.choose_album(album.id)
        hands.wait(lambda photo=photo: hands.shown() == [photo])


def test_an_album_is_renamed_described_covered_and_deleted(hands, photos) -> None:
    hands.library.albums.make("Norway", photos=photos[:3])
    hands.window.sidebar.choose(hands.album("Norway"))
    hands.wait(lambda: head(hands)[0] == "Norway")
    hands.pick(hands.album("Norway"), "Describe…")
    dialog = hands.window.findChild(WordsDialog)
    dialog.words.setPlainText("Eleven days by train")
    dialog.button.click()
    hands.wait(lambda: "Eleven days by train" in head(hands))
    hands.photo_menu(photos[1:2], "Use as cover")
    hands.wait(lambda: hands.album("Norway").cover == photos[1])
    hands.pick(hands.album("Norway"), "Rename")
    hands.name_in_place("Norway 2021")
    hands.wait(lambda: head(hands)[0] == "Norway 2021")
    hands.pick(hands.album("Norway 2021"), "Delete")
    hands.wait(lambda: len(hands.shown()) == len(photos))
    for undone in ("Deleted", "Renamed", "Chose the cover", "Described"):
        hands.undo()
        hands.told(f"Undone: {undone}")
    hands.wait(lambda: hands.album("Norway").description == "")


def test_photos_are_put_in_and_taken_out_by_menu(hands, photos) -> None:
    hands.library.albums.make("Norway", photos=photos[:1])
    hands.album("Norway")
    hands.photo_menu(photos[:4], "Put into album", "Norway")
    hands.wait(lambda: hands.album("Norway").photos == 4)
    hands.window.sidebar.choose(hands.album("Norway"))
    hands.wait(lambda: hands.shown() == photos[:4])
    hands.photo_menu(photos[:2], "Take out of “Norway”")
    hands.wait(lambda: hands.shown() == photos[2:4])
    hands.undo()
    hands.wait(lambda: hands.shown() == photos[:4])


def test_the_details_say_in_which_albums_a_photo_is(hands, photos) -> None:
    hands.library.albums.make("Norway", photos=photos[:1])
    hands.window.show_details(True)
    hands.window.grid.select_photos(photos[:2])
    section = hands.window.details.albums
    hands.wait(lambda: section.names == ["Norway"])
    assert section.pills[0].note == "1 of 2"
    hands.album("Norway")
    section.pills[0].click()
    hands.wait(lambda: hands.shown() == photos[:1])
    hands.window.grid.select_photos(photos[:1])
    hands.wait(lambda: bool(section.pills) and section.pills[0].note == "")
    section.pills[0].setFocus()
    hands.qtbot.keyClick(section.pills[0], Qt.Key.Key_Delete)
    hands.wait(lambda: hands.album("Norway").photos == 0)
    hands.wait(section.isHidden)


# By rule.


def test_a_search_is_kept_as_an_album_that_fills_itself(hands, photos) -> None:
    hands.library.tags.add("Garden", photos[:4])
    hands.window.field.set_text("tag:garden")
    hands.wait(lambda: set(hands.shown()) == set(photos[:4]))
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    hands.qtbot.keyClick(hands.window, Qt.Key.Key_D, both)
    hands.name("All of the garden")
    hands.wait(lambda: hands.album("All of the garden").rule == "tag:Garden")
    hands.window.field.clear()
    hands.library.albums.refresh()
    hands.window.sidebar.choose(hands.album("All of the garden"))
    hands.wait(lambda: "Fills itself: tag:Garden" in head(hands))
    hands.wait(lambda: set(hands.shown()) == set(photos[:4]))
    hands.undo()
    hands.wait(lambda: hands.window.sidebar.places.albums == ())


def test_a_rule_is_edited_where_questions_are_asked(hands, photos) -> None:
    hands.library.tags.add("Garden", photos[:4])
    hands.library.tags.add("Sea", photos[6:8])
    album = hands.library.albums.make("Places")
    hands.library.albums.rule(album.id, "tag:Garden")
    hands.window.sidebar.choose(hands.album("Places"))
    hands.wait(lambda: "Fills itself: tag:Garden" in head(hands))
    hands.window.grid.setFocus()  # the field is entered from elsewhere, which selects its text
    hands.window.centre.above.head.offers[-1].click()
    bar = hands.window.centre.above.rule
    hands.wait(lambda: bar.isVisible() and hands.window.field.text == "tag:Garden")
    hands.window.field.set_text("tag:Sea")
    hands.wait(lambda: set(hands.shown()) == set(photos[6:8]))
    bar.keeps.setChecked(True)
    bar.button.click()
    hands.wait(lambda: "Fills itself: tag:Sea · keeps what matched" in head(hands))
    assert bar.isHidden()
    hands.wait(lambda: set(hands.shown()) == set(photos[6:8]))
    hands.undo()
    hands.wait(lambda: hands.album("Places").rule == "tag:Garden")


def test_an_album_that_a_picture_fills_says_so_and_pins(hands, photos) -> None:
    album = hands.library.albums.make("Alike")
    hands.library.albums.rule(album.id, Question(pictures=(PictureTerm(photos[0]),)))
    hands.window.sidebar.choose(hands.album("Alike"))
    hands.wait(lambda: "Fills itself: what looks like its pictures" in head(hands))
    assert hands.drag_photos(photos[5:6], hands.album("Alike"))
    hands.wait(lambda: photos[5] in hands.library.albums.why(album.id, photos))
    assert hands.library.albums.why(album.id, photos)[photos[5]] is Membership.PINNED


def test_an_empty_album_offers_a_rule_and_one_that_has_a_rule_says_so(hands, photos) -> None:
    album, centre = hands.library.albums.make("Places"), hands.window.centre
    hands.window.sidebar.choose(hands.album("Places"))
    hands.wait(lambda: says(hands, "“Places” is empty"))
    named(centre, "Fill by a rule…").click()
    hands.wait(lambda: centre.above.rule.isVisible())
    hands.library.albums.rule(album.id, "date:1850")
    hands.wait(lambda: hands.album("Places").by_rule)
    hands.window.sidebar.choose(hands.album("Places"))
    hands.wait(lambda: says(hands, "No photo matches its rule"))
    assert not has(centre, "Fill by a rule…")


def test_going_elsewhere_leaves_the_rule_as_it_was(hands, photos) -> None:
    hands.library.tags.add("Garden", photos[:4])
    album = hands.library.albums.make("Places")
    hands.library.albums.rule(album.id, "tag:Garden")
    hands.pick(hands.album("Places"), "Edit rule…")
    hands.wait(lambda: hands.window.field.text == "tag:Garden")
    hands.window.field.set_text("sea")
    hands.window.sidebar.choose(hands.tag("Garden"))
    assert hands.window.centre.above.rule.isHidden()
    assert hands.library.albums.find("Places").rule == "tag:Garden"
    hands.wait(lambda: hands.window.browse.wish.tag == "Garden")
    assert (hands.window.browse.wish.text, hands.window.field.text) == ("", "")


def test_a_saved_search_is_asked_also_while_a_rule_is_edited(hands, photos) -> None:
    album = hands.library.albums.make("Places")
    hands.library.albums.rule(album.id, "date:1850")
    hands.library.searches.save("Boats", Question("boat"))
    hands.wait(lambda: bool(hands.window.sidebar.places.searches))
    hands.pick(hands.album("Places"), "Edit rule…")
    hands.wait(lambda: hands.window.field.text == "date:1850")
    hands.window.sidebar.choose_search(hands.window.sidebar.places.searches[0])
    hands.wait(lambda: hands.window.browse.wish.text == "boat")
    assert hands.window.field.text == "boat"


def test_photos_are_pinned_in_and_kept_out_of_what_fills_itself(hands, photos) -> None:
    hands.library.tags.add("Garden", photos[:4])
    album = hands.library.albums.make("Places")
    hands.library.albums.rule(album.id, "tag:Garden")
    hands.library.albums.refresh()
    hands.window.sidebar.choose(hands.album("Places"))
    hands.wait(lambda: set(hands.shown()) == set(photos[:4]))
    hands.photo_menu(photos[:1], "Keep out of “Places”")
    hands.wait(lambda: set(hands.shown()) == set(photos[1:4]))
    assert hands.drag_photos(photos[9:10], hands.album("Places"))
    hands.wait(lambda: set(hands.shown()) == {*photos[1:4], photos[9]})
    why = hands.library.albums.why(album.id, [photos[0], photos[9]])
    assert why == {photos[0]: Membership.EXCLUDED, photos[9]: Membership.PINNED}
    hands.pick(hands.album("Places"), "Keep what matched once")
    hands.wait(lambda: hands.album("Places").keeps)


# What is done with all of it.


def test_auto_tagging_gives_what_is_surely_right(hands, photos) -> None:
    hands.library.albums.make("Norway", photos=photos[:3])
    propose(hands.library, {"Dog": {photos[0]: 0.93, photos[1]: 0.6, photos[9]: 0.95}})
    hands.pick(hands.album("Norway"), "Auto-tag its photos")
    hands.said("Gave 1 tag")
    assert hands.library.tags.of(photos) == {photos[0]: ("Dog",)}
    hands.undo()
    hands.wait(lambda: hands.library.tags.of(photos) == {})


def test_an_album_is_exported_as_copies_and_as_a_list(hands, photos, tmp_path: Path) -> None:
    hands.library.albums.make("Norway", photos=photos[:3])
    album = hands.album("Norway")
    exporter = hands.window.organise.exporter
    (tmp_path / "out").mkdir()
    exporter.export(album, str(tmp_path / "out"))
    hands.said("Exported 3 photos")
    assert len(list((tmp_path / "out").rglob("*.jpg"))) == 3
    hands.wait(lambda: not exporter.running)
    exporter.export(album, str(tmp_path / "norway.txt"))
    hands.wait(lambda: (tmp_path / "norway.txt").exists() and not exporter.running)
    assert len((tmp_path / "norway.txt").read_text().splitlines()) >= 3
