"""Whole questions: what is found, in which order, and why."""

from datetime import date
from functools import partial
from typing import Any

import numpy as np
import pytest
from shelf import Shelf, unit

from photoapp.base.messages import Cancelled, Code, PhotoappError, Why
from photoapp.base.question import PictureTerm, Question, Sort
from photoapp.catalog import photos
from photoapp.search import needs_sight, read_question, search

RED, GREEN, BLUE = unit(1, 0, 0, 0), unit(0, 1, 0, 0), unit(0, 0, 1, 0)
PICTURE = (PictureTerm("shown.jpg"),)


# -- looks ---------------------------------------------------------------------------------------


def test_words_find_what_looks_so_best_first(album: Shelf, ask: Any) -> None:
    found = ask.results("red")
    assert ask.names("red") == ["red1", "red2", "mix"]
    assert found.total == 3
    assert found.encoder == "Colours"
    assert (np.diff(found.scores) <= 0).all()
    assert found.scores[0] == pytest.approx(9 / np.sqrt(82), abs=1e-3)
    assert found.scores.dtype == np.float32
    assert found.ids.dtype == np.int64


def test_nothing_that_looks_so_is_said_and_not_the_least_bad_shown(album: Shelf, ask: Any) -> None:
    found = ask.results("colourless")
    assert (found.ids.tolist(), found.total) == ([], 0)


def test_everything_ranks_all_that_have_a_vector(album: Shelf, ask: Any) -> None:
    names = ask.names(Question("red", everything=True))
    assert names[:3] == ["red1", "red2", "mix"]
    assert set(names) == {
        "red1", "red2", "none1", "green1", "green2", "blue1", "blue2", "mix",
    }  # fmt: skip


def test_equal_scores_are_in_order_of_their_ids(shelf: Shelf, ask: Any) -> None:
    ids = [shelf.put(f"{name}.jpg", vector=(1, 0, 0, 0)) for name in "cabed"]
    assert ask.results("red").ids.tolist() == sorted(ids)


def test_a_limit_cuts_the_answer_and_not_its_total(album: Shelf, ask: Any) -> None:
    found = ask.results(Question("red", limit=2))
    assert (len(found.ids), len(found.scores), found.total) == (2, 2, 3)
    assert ask.results(Question("red", limit=0)).total == 3


def test_a_word_not_wanted_leaves_out_what_looks_so(album: Shelf, ask: Any) -> None:
    assert ask.names("red -green") == ["red1", "red2"]
    assert ask.names("red not:green") == ["red1", "red2"]


def test_only_what_is_not_wanted_leaves_the_rest(album: Shelf, ask: Any) -> None:
    assert set(ask.names("-red")) == {"none1", "green1", "green2", "blue1", "blue2"}


def test_filters_and_words_go_together(album: Shelf, ask: Any) -> None:
    assert ask.names("red rating:>=5") == ["red1"]
    assert ask.names("red folder:garden") == []
    assert ask.names(Question("red", within='folder:"2019 Lisbon"')) == ["red1", "red2"]


# -- pictures ------------------------------------------------------------------------------------


def test_a_picture_finds_what_looks_like_it(album: Shelf, ask: Any) -> None:
    found = ask.results(Question(pictures=PICTURE), (GREEN,))
    assert ask.names(Question(pictures=PICTURE), (GREEN,)) == ["green1", "green2", "mix"]
    assert found.why(int(found.ids[0])) == (Why.PICTURE,)


def test_words_and_a_picture_both_count(album: Shelf, ask: Any) -> None:
    question = Question("red", pictures=PICTURE)
    assert ask.names(question, (GREEN,))[0] == "mix"
    assert ask.results(question, (GREEN,)).looks == (Why.WORDS, Why.PICTURE)


def test_several_pictures_ask_for_what_they_share(album: Shelf, ask: Any) -> None:
    question = Question(pictures=(PictureTerm("a"), PictureTerm("b")))
    assert ask.names(question, (RED, GREEN))[0] == "mix"


def test_a_picture_not_wanted_leaves_out_what_looks_like_it(album: Shelf, ask: Any) -> None:
    question = Question("red", pictures=(PictureTerm("x", negative=True),))
    assert ask.names(question, (), (GREEN,)) == ["red1", "red2"]
    assert ask.results(question, (), (GREEN,)).looks == (Why.WORDS,)


# -- names ---------------------------------------------------------------------------------------


def test_a_name_comes_before_anything_the_network_guesses(album: Shelf, ask: Any) -> None:
    album.put("guess.jpg", vector=(0, 0, 0, 1))  # looks exactly like a word nobody knows
    names = ask.names("lisbon")
    assert set(names[:4]) == {"red1", "red2", "none1", "blue2"}
    assert names[4:] == ["guess"]
    found = ask.results("lisbon")
    why = {name: found.why(photo) for name, photo in zip(names, found.ids.tolist(), strict=True)}
    assert why["red1"] == (Why.FOLDER, Why.PLACE)
    assert why["none1"] == (Why.FOLDER, Why.WORDS)
    assert why["blue2"] == (Why.TITLE,)
    assert why["guess"] == (Why.WORDS,)


@pytest.mark.parametrize(
    ("words", "first", "why"),
    [
        ("boat", "blue2", Why.KEYWORD),
        ("SEA", "blue2", Why.KEYWORD),
        ("harbour of lisbon", "blue2", Why.TITLE),
        ("flowers", "mix", Why.DESCRIPTION),
        ("malaga", "unseen Málaga", Why.NAME),
        ("Málaga unseen", "unseen Málaga", Why.NAME),
        ("a photo of Malaga", "unseen Málaga", Why.NAME),
    ],
)
def test_words_written_on_photos_count(
    album: Shelf, ask: Any, words: str, first: str, why: Why
) -> None:
    found = ask.results(words)
    assert ask.names(words)[0] == first
    assert why in found.why(int(found.ids[0]))


def test_a_photo_without_a_vector_is_found_by_its_name_alone(album: Shelf, ask: Any) -> None:
    found = ask.results("malaga")
    assert (found.ids.size, found.scores.tolist()) == (2, [0, 1])  # and none1, that looks so
    assert found.understood == pytest.approx(8 / 9)


def test_names_are_subject_to_filters_and_to_what_is_not_wanted(album: Shelf, ask: Any) -> None:
    assert set(ask.names("lisbon date:2019")) == {"red1", "red2", "none1"}
    assert "red1" not in ask.names("lisbon -red")
    assert "blue2" not in ask.names("lisbon -boat")
    question = Question("lisbon", pictures=(PictureTerm("x", negative=True),))
    assert "blue2" not in ask.names(question, (), (BLUE,))


def test_some_of_the_words_help_but_do_not_win(album: Shelf, ask: Any) -> None:
    names = ask.names("red and green")  # "green" is the name of none of these files
    assert names[0] == "mix"


def test_exact_words_must_stand_on_the_photo(album: Shelf, ask: Any) -> None:
    assert set(ask.names('"2019 lisbon"')) == {"red1", "red2", "none1"}
    assert ask.names('"of lisbon"') == ["blue2"]
    assert ask.names('"lisbon 2019"') == []
    assert ask.names('red "lisbon"') == ["red1", "red2"]
    assert ask.names('red -"lisbon"') == ["mix"]
    assert ask.results('"of lisbon"').why(int(ask.results('"of lisbon"').ids[0])) == (Why.TITLE,)


@pytest.mark.parametrize(
    "text", ['"..."', '"\0"', "\0", "...", '"\udcff"', "½ \udcff*", "AND OR(", "^"]
)
def test_odd_signs_break_nothing(album: Shelf, ask: Any, text: str) -> None:
    ask.results(text)


def test_a_pasted_page_is_no_trouble(album: Shelf, ask: Any) -> None:
    page = " ".join(f"word{i}" for i in range(5000)) + " red1"
    assert ask.results(page).ids.size == 1
    assert ask.results("lisbon " * 5000).ids.size == 4


# -- literal text --------------------------------------------------------------------------------


def test_literal_text_is_for_the_encoder_alone(album: Shelf, ask: Any) -> None:
    text = 'lisbon -red folder:x "open'
    found = ask.results(Question(text, literal=True))
    assert ask.names(Question(text, literal=True)) == ["none1"]  # as it looks; names do not count
    assert found.why(int(found.ids[0])) == (Why.WORDS,)
    assert ask.names(Question("red", literal=True, within="rating:5")) == ["red1"]


# -- order ---------------------------------------------------------------------------------------


def test_without_anything_to_look_for_the_newest_come_first(album: Shelf, ask: Any) -> None:
    names = ask.names("")
    assert names == [
        "mix", "blue1", "green2", "green1", "none1", "red2", "red1", "unseen Málaga", "blue2",
    ]  # fmt: skip
    assert names == [
        photos.cards(album.catalog.read(), [p])[p].name.partition(".")[0]
        for p in photos.photo_list(album.catalog.read()).ids.tolist()
    ]


def test_answers_can_be_sorted_by_date_and_name(album: Shelf, ask: Any) -> None:
    assert ask.names(Question("red", sort=Sort.DATE)) == ["mix", "red2", "red1"]
    assert ask.names(Question("red", sort=Sort.NAME)) == ["mix", "red1", "red2"]
    assert ask.names(Question("red", sort=Sort.OLDEST)) == ["red1", "red2", "mix"]
    oldest = ask.results(Question("", sort=Sort.OLDEST)).ids.tolist()
    assert oldest == photos.photo_list(album.catalog.read(), Sort.OLDEST).ids.tolist()
    by_name = ask.results(Question("", sort=Sort.NAME)).ids.tolist()
    assert by_name == photos.photo_list(album.catalog.read(), Sort.NAME).ids.tolist()
    paths = [photos.lead_path(album.catalog.read(), photo).rpartition("/") for photo in by_name]
    assert paths == sorted(paths)


def test_answers_can_be_sorted_by_when_photos_came(album: Shelf, ask: Any) -> None:
    newly = photos.photo_list(album.catalog.read(), Sort.ADDED).ids.tolist()
    assert newly == sorted(newly, reverse=True)
    assert ask.results(Question("", sort=Sort.ADDED)).ids.tolist() == newly
    red = ask.results(Question("red", sort=Sort.ADDED)).ids.tolist()
    assert red == [photo for photo in newly if photo in set(ask.results("red").ids.tolist())]


def test_scores_stay_with_their_photos_in_any_order(album: Shelf, ask: Any) -> None:
    by_score = ask.results("red")
    known = dict(zip(by_score.ids.tolist(), by_score.scores.tolist(), strict=True))
    by_date = ask.results(Question("red", sort=Sort.DATE))
    assert dict(zip(by_date.ids.tolist(), by_date.scores.tolist(), strict=True)) == known


def test_filters_alone_say_so(album: Shelf, ask: Any) -> None:
    found = ask.results("rating:5")
    assert found.why(int(found.ids[0])) == (Why.FILTER,)
    assert (found.encoder, found.scores.tolist()) == ("", [0])


# -- what is not there ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "question",
    [
        Question(""),
        Question("red"),
        Question("red", everything=True),
        Question("gone"),
        Question('"gone"'),
        Question("date:2019-07"),
        Question("-blue"),
        Question("-rating:1"),
        Question('-"lisbon"'),
        Question("red date:2019"),
        Question("red", sort=Sort.NAME),
    ],
)
def test_missing_photos_are_in_no_answer(album: Shelf, ask: Any, question: Question) -> None:
    missing = photos.missing_photos(album.catalog.read())
    assert len(missing) == 1
    assert not np.isin(missing, ask.results(question).ids).any()


def test_an_empty_library_answers_nothing(shelf: Shelf, ask: Any) -> None:
    for text in ("", "red", "-red", '"red"', "red date:2019"):
        found = ask.results(text)
        assert (found.ids.tolist(), found.total, found.understood) == ([], 0, 1.0)


def test_without_an_encoder_names_and_filters_still_answer(album: Shelf, ask: Any) -> None:
    assert set(ask.names("lisbon", blind=True)) == {"red1", "red2", "none1", "blue2"}
    assert ask.names("red purple", blind=True) == []


def test_the_share_that_was_understood_is_told(shelf: Shelf, ask: Any) -> None:
    for i in range(4):
        shelf.put(f"{i}.jpg", vector=(1, 0, 0, 0) if i else None)
    assert ask.results("red").understood == pytest.approx(0.75)


# -- the newest question wins --------------------------------------------------------------------


@pytest.mark.parametrize("question", ["red", "lisbon", "rating:5", ""])
def test_a_question_that_is_outdated_ends(album: Shelf, ask: Any, question: str) -> None:
    parsed = read_question(Question(question))
    sight = ask.sight() if needs_sight(Question(question), parsed) else None
    for patience in range(3):
        stop = partial(next, iter([False] * patience), True)
        with pytest.raises(Cancelled):
            search(album.catalog, Question(question), parsed, sight, stop)


def test_an_error_in_what_the_face_adds_is_told_as_well() -> None:
    with pytest.raises(PhotoappError) as caught:
        read_question(Question("dog", within='folder:"open'))
    assert caught.value.code is Code.BAD_QUESTION


# -- alternatives, weights, meaning alone --------------------------------------------------------


def test_either_of_two_is_found_the_better_fitting_first(album: Shelf, ask: Any) -> None:
    names = ask.names("red or blue")
    assert set(names) == {"red1", "red2", "mix", "blue1", "blue2"}
    assert names[-1] == "mix"
    found = ask.results("red or blue")
    assert all(found.why(photo)[-1] is Why.WORDS for photo in found.ids.tolist())
    assert (found.scores >= 0.5).all()


def test_the_same_twice_is_the_same_once(album: Shelf, ask: Any) -> None:
    for text in ("red", "red -green", "lisbon", "red folder:lisbon"):
        once, twice = ask.results(text), ask.results(f"({text}) or ({text})")
        assert once.ids.tolist() == twice.ids.tolist()
        assert once.scores == pytest.approx(twice.scores, abs=1e-5)


def test_alternatives_have_filters_of_their_own(album: Shelf, ask: Any) -> None:
    assert set(ask.names("red rating:5 or blue type:heic")) == {"red1", "blue1"}
    assert set(ask.names("red or tag:holiday")) == {"red1", "red2", "mix", "green1"}
    found = ask.results("red or tag:holiday")
    why = {
        name: found.why(photo)
        for name, photo in zip(ask.names("red or tag:holiday"), found.ids.tolist(), strict=True)
    }
    assert why["green1"] == (Why.FILTER,)
    assert Why.WORDS in why["red1"]


def test_what_holds_for_all_alternatives_stands_beside_brackets(album: Shelf, ask: Any) -> None:
    assert set(ask.names("(red or blue) folder:lisbon")) == {"red1", "red2"}
    assert set(ask.names("(red or blue) -green")) == {"red1", "red2", "blue1", "blue2"}
    assert set(ask.names("-(red or blue)")) == {"none1", "green1", "green2"}
    assert set(ask.names("-(red folder:lisbon)")) == {
        "none1", "green1", "green2", "blue1", "blue2", "mix", "unseen Málaga",
    }  # fmt: skip
    assert set(ask.names(Question("red or blue", within="rating:>=3"))) == {"red1", "red2"}


def test_names_count_in_alternatives(album: Shelf, ask: Any) -> None:
    found = ask.results("malaga or boat")
    assert set(ask.names("malaga or boat")[:2]) == {"unseen Málaga", "blue2"}
    assert {found.why(photo)[0] for photo in found.ids[:2].tolist()} == {Why.NAME, Why.KEYWORD}
    assert set(ask.names("malaga or boat", blind=True)) == {"unseen Málaga", "blue2"}


def test_pictures_join_alternatives(album: Shelf, ask: Any) -> None:
    question = Question("red or blue", pictures=PICTURE)
    assert ask.names(question, (GREEN,)) == ["mix"]
    without = Question("red or blue", pictures=(PictureTerm("x", negative=True),))
    assert "mix" not in ask.names(without, (), (GREEN,))


def test_a_weight_moves_the_order(album: Shelf, ask: Any) -> None:
    assert ask.names(Question("9:red green", everything=True))[0] == "red1"
    assert ask.names(Question("red 9:green", everything=True))[0] in ("green1", "green2")
    assert ask.names("5:red") == ask.names("red")


def test_meaning_alone_leaves_names_out(album: Shelf, ask: Any) -> None:
    assert ask.names("about:lisbon") == ["none1"]
    assert ask.results("about:lisbon").why(album.photo("2019 Lisbon/none1.jpg")) == (Why.WORDS,)
    assert "blue2" in ask.names("red -about:boat") or ask.names("red -about:boat")[0] == "red1"


def test_places_count_as_words(album: Shelf, ask: Any) -> None:
    names = ask.names("munich")
    assert names[0] == "blue1"
    found = ask.results("munich")
    assert found.why(int(found.ids[0])) == (Why.PLACE,)
    assert ask.names('"münchen"') == ["blue1"]
    assert ask.names('"münchen" or boat')[0] in ("blue1", "blue2")
    assert set(ask.names("portugal")) >= {"red1", "red2"}


def test_a_beginning_finds_names_without_hiding_looks(album: Shelf, ask: Any) -> None:
    album.put("guess.jpg", vector=(0, 0, 0, 1))  # looks exactly like a word nobody knows
    names = ask.names("lisbo")
    assert set(names) == {"red1", "red2", "none1", "blue2", "guess"}
    assert "guess" in names[:2]


def test_a_common_folder_name_does_not_flood(shelf: Shelf, ask: Any) -> None:
    for i in range(60):
        shelf.put(f"Red hall {i % 2}/{i}.jpg", vector=(0, 1, 0, 0))
    seen = [shelf.put(f"else/{i}.jpg", vector=(1, 0, 0, 0)) for i in range(20)]
    assert set(ask.results("red").ids.tolist()) == set(seen)  # most of the library is in halls
    for i in range(200):
        shelf.put(f"else/other {i}.jpg", vector=(0, 0, 1, 0))
    found = ask.results("red").ids.tolist()
    assert set(found[12:36]) & set(seen)
    assert sum(photo in seen for photo in found[:40]) >= 12
    assert set(seen) < set(found)


def test_a_folder_called_just_so_is_in_the_first_row(shelf: Shelf, ask: Any) -> None:
    inside = [shelf.put(f"Red/{i}.jpg", vector=(0, 1, 0, 0)) for i in range(80)]
    shelf.put("else/a.jpg", vector=(1, 0, 0, 0))
    assert set(ask.results("red").ids[:6].tolist()) <= set(inside)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("the red barn", {"title": "The Red Barn"}),
        ("red barn", {"keywords": ("Red Barn",)}),
        ("IMG_1234", {}),
        ("img 1234.jpg", {}),
    ],
)
def test_what_is_called_just_so_comes_first(
    shelf: Shelf, ask: Any, text: str, said: dict[str, Any]
) -> None:
    for i in range(30):
        shelf.put(f"the red barn img 1234 jpg {i}.jpg", vector=(1, 0, 0, 0))
    wanted = shelf.put("IMG_1234.jpg", vector=(0, 0, 1, 0), **said)
    assert ask.results(text).ids[0] == wanted


def test_dates_are_counted_from_the_day_that_is_given(album: Shelf) -> None:
    tree = read_question(Question("date:last year"))
    found = search(album.catalog, Question(), tree, None, today=date(2020, 6, 1))
    assert found.total == 3
    assert search(album.catalog, Question(), tree, None, today=date(2030, 6, 1)).total == 0


QUESTION_PARTS = ["red", "green", "lisbon", "rating:5", "folder:garden", '"boat"', "about:blue",
                  "-red", "-folder:garden", "2:blue", "is:missing", "place:portugal"]  # fmt: skip


def test_the_laws_of_thought_hold_for_rows(album: Shelf, ask: Any) -> None:
    rows = ["rating:5", "folder:garden", '"boat"', "place:portugal", "tag:holiday", "date:2019"]
    everyone = set(ask.names(""))
    for one in rows:
        for other in rows:
            first, second = set(ask.names(one)), set(ask.names(other))
            assert set(ask.names(f"{one} {other}")) == first & second
            assert set(ask.names(f"{one} or {other}")) == first | second
            assert set(ask.names(f"-({one} {other})")) == everyone - (first & second)
            assert set(ask.names(f"-({one} or {other})")) == everyone - (first | second)


def test_alternatives_find_what_each_finds(album: Shelf, ask: Any) -> None:
    for one in QUESTION_PARTS:
        for other in QUESTION_PARTS:
            if "is:missing" in (one, other):
                continue
            both = set(ask.names(f"{one} or {other}"))
            assert both == set(ask.names(one)) | set(ask.names(other)), (one, other)


def test_an_outdated_question_of_alternatives_ends(album: Shelf, ask: Any) -> None:
    tree = read_question(Question("red or lisbon"))
    for patience in range(6):
        stop = partial(next, iter([False] * patience), True)
        with pytest.raises(Cancelled):
            search(album.catalog, Question(), tree, ask.sight(), stop)
