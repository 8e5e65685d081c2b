"""What is said of photos, by key, by menu and where it stands; seen, undone, done again."""

import pytest
from PySide6.QtCore import Qt
from tending import Keeping

from photoapp.base.care import NOTHING_SAID, Care

CONTROL = Qt.KeyboardModifier.ControlModifier


def said(keeping: Keeping, photos: list[int]) -> list[Care]:
    found = keeping.library.care.of(photos)
    return [found.get(photo, NOTHING_SAID) for photo in photos]


def test_f_makes_all_favourites_if_one_is_none_and_none_if_all_are(keeping: Keeping) -> None:
    photos = keeping.choose("IMG_1.JPG", "IMG_2.JPG")
    keeping.library.care.favourite(photos[:1])
    keeping.press(Qt.Key.Key_F)
    keeping.wait(lambda: all(one.favourite for one in said(keeping, photos)))
    keeping.press(Qt.Key.Key_F)
    keeping.wait(lambda: not any(one.favourite for one in said(keeping, photos)))


def test_digits_rate_what_is_chosen_and_ask_while_nothing_is(keeping: Keeping) -> None:
    photos = keeping.choose("IMG_1.JPG", "IMG_2.JPG")
    keeping.press(Qt.Key.Key_4)
    keeping.wait(lambda: [one.rating for one in said(keeping, photos)] == [4, 4])
    assert keeping.window.field.text == ""
    keeping.window.grid.choose_none()
    keeping.press(Qt.Key.Key_2)
    assert keeping.window.field.text == "2"


def test_letters_ask_while_nothing_is_chosen(keeping: Keeping) -> None:
    keeping.window.grid.setFocus()
    keeping.window.grid.choose_none()
    keeping.press(Qt.Key.Key_H)
    assert keeping.window.field.text == "h"


def test_hidden_photos_leave_with_a_way_back_and_are_found_among_hidden_ones(
    keeping: Keeping,
) -> None:
    photos = keeping.choose("IMG_1.JPG", "IMG_2.JPG")
    keeping.press(Qt.Key.Key_H)
    keeping.told("Hid 2 photos")
    keeping.wait(lambda: len(keeping.ids()) == 3)
    keeping.window.commands.action("hidden").trigger()
    keeping.wait(lambda: sorted(keeping.ids()) == sorted(photos))
    keeping.window.grid.select_photos(photos[:1])
    keeping.window.grid.setFocus()
    keeping.press(Qt.Key.Key_H)
    keeping.told("Showed 1 photo again")
    keeping.wait(lambda: keeping.ids() == photos[1:])


def test_one_star_is_no_news_many_are(keeping: Keeping) -> None:
    photos = keeping.choose("IMG_1.JPG")
    keeping.press(Qt.Key.Key_3)
    keeping.wait(lambda: said(keeping, photos)[0].rating == 3)
    keeping.choose("IMG_1.JPG", "IMG_2.JPG")
    keeping.press(Qt.Key.Key_5)
    keeping.told("Rated 5 of 5 · 2 photos")
    keeping.press(Qt.Key.Key_Z, CONTROL)
    keeping.told("Undone: Rated 5 of 5")
    assert said(keeping, photos)[0].rating == 3


def test_brackets_turn_photos_for_display_alone(keeping: Keeping) -> None:
    photos = keeping.choose("IMG_1.JPG", "IMG_2.JPG")
    before = keeping.files()
    keeping.press(Qt.Key.Key_BracketRight)
    keeping.wait(lambda: [one.turned for one in said(keeping, photos)] == [1, 1])
    keeping.press(Qt.Key.Key_BracketLeft)
    keeping.wait(lambda: [one.turned for one in said(keeping, photos)] == [0, 0])
    assert keeping.files() == before


def test_the_menu_says_what_keys_say(keeping: Keeping) -> None:
    photos = keeping.choose("IMG_1.JPG", "IMG_2.JPG")
    keeping.pick(photos, "Rate", "★★")
    keeping.pick(photos, "Favourite")
    keeping.pick(photos, "Turn", "Left")
    wanted = Care(favourite=True, rating=2, turned=3)
    keeping.wait(lambda: said(keeping, photos) == [wanted, wanted])
    keeping.pick(photos, "Rate", "As its file says")
    keeping.wait(lambda: said(keeping, photos)[0].rating is None)


def test_the_heart_on_a_cell_is_of_that_photo_alone(keeping: Keeping) -> None:
    keeping.choose("IMG_1.JPG")
    other = keeping.at("IMG_2.JPG")
    keeping.window.grid.favoured.emit(other)
    keeping.wait(lambda: said(keeping, [other])[0].favourite)
    assert not said(keeping, [keeping.at("IMG_1.JPG")])[0].favourite


def test_the_viewer_hides_by_key_and_goes_on(keeping: Keeping) -> None:
    photos = keeping.ids()
    keeping.window.grid.opened.emit(photos[1])
    viewer = keeping.window.large.viewer
    keeping.wait(viewer.hasFocus)
    keeping.qtbot.keyClick(viewer, Qt.Key.Key_H)
    keeping.wait(lambda: viewer.current() == photos[2])
    assert said(keeping, photos[1:2])[0].hidden


# Words, where they stand.


def test_a_title_is_typed_where_it_stands_and_enter_keeps_it(keeping: Keeping) -> None:
    keeping.window.show_details(True)
    photos = keeping.choose("IMG_2.JPG")
    title = keeping.window.details.said.title
    keeping.wait(lambda: title.placeholderText().replace("\u200b", "") == "IMG_2.JPG")
    title.setFocus()
    keeping.qtbot.keyClicks(title, "The harbour")
    keeping.qtbot.keyClick(title, Qt.Key.Key_Return)
    keeping.wait(lambda: said(keeping, photos)[0].title == "The harbour")
    assert keeping.window.focusWidget() is keeping.window.grid
    keeping.window.past.undo()
    keeping.wait(lambda: title.toPlainText() == "")


@pytest.mark.parametrize("word", ["a very long name ", "x"])
def test_all_of_a_long_name_stands_where_no_title_is(keeping: Keeping, word: str) -> None:
    keeping.window.show_details(True)
    keeping.choose("IMG_2.JPG")
    title = keeping.window.details.said.title
    keeping.wait(lambda: title.placeholderText().replace("\u200b", "") == "IMG_2.JPG")
    short, name = title.height(), (word * 230)[:230].strip()
    keeping.library.files.rename(keeping.at("IMG_2.JPG"), name)
    keeping.wait(lambda: title.placeholderText().replace("\u200b", "") == f"{name}.JPG")
    assert title.height() > 5 * short
    assert keeping.window.details.horizontalScrollBar().maximum() == 0


def test_escape_gives_up_and_leaving_keeps(keeping: Keeping) -> None:
    keeping.window.show_details(True)
    photos = keeping.choose("IMG_2.JPG")
    description = keeping.window.details.said.description
    keeping.wait(description.isVisible)
    description.setFocus()
    keeping.qtbot.keyClicks(description, "nothing")
    keeping.qtbot.keyClick(description, Qt.Key.Key_Escape)
    assert description.toPlainText() == ""
    description.setFocus()
    keeping.qtbot.keyClicks(description, "From the quay")
    keeping.qtbot.keyClick(description, Qt.Key.Key_Return)
    keeping.qtbot.keyClicks(description, "in the wind")
    keeping.choose("IMG_1.JPG")
    keeping.wait(lambda: said(keeping, photos)[0].description == "From the quay\nin the wind")


def test_words_for_several_change_only_what_was_typed(keeping: Keeping) -> None:
    keeping.window.show_details(True)
    one, other = keeping.at("IMG_1.JPG"), keeping.at("IMG_2.JPG")
    keeping.library.care.entitle([one], "Mine")
    photos = keeping.choose("IMG_1.JPG", "IMG_2.JPG")
    words = keeping.window.details.said
    keeping.wait(lambda: words.title.placeholderText() == "Different titles")
    words.description.setFocus()
    keeping.qtbot.keyClicks(words.description, "Both")
    keeping.qtbot.keyClick(words.description, Qt.Key.Key_Return, CONTROL)
    keeping.wait(lambda: [s.description for s in said(keeping, photos)] == ["Both", "Both"])
    assert [s.title for s in said(keeping, [one, other])] == ["Mine", None]
