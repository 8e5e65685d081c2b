"""What a question is completed with."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shelf import Shelf

from photoapp.base.messages import PhotoappError
from photoapp.base.question import Completes, Completion, Question
from photoapp.catalog import tags
from photoapp.search import read_question
from photoapp.search.completion import MOST, Completer
from photoapp.search.datephrases import LANGUAGES, of_year, phrases
from photoapp.search.dates import when
from photoapp.search.filters import FILTERS, STATES

TODAY = date(2026, 11, 21)


def offered(album: Shelf, text: str, *past: str, cursor: int | None = None) -> list[Completion]:
    at = len(text) if cursor is None else cursor
    return Completer().complete(album.catalog.read(), text, at, TODAY, past)


def filled(text: str, one: Completion) -> str:
    return text[: one.replace_from] + one.text + text[one.replace_to :]


def texts(album: Shelf, text: str, *past: str, cursor: int | None = None) -> list[str]:
    return [filled(text, one) for one in offered(album, text, *past, cursor=cursor)]


def test_filters_are_offered_by_their_beginning(album: Shelf) -> None:
    assert texts(album, "dog fo")[0] == "dog folder:"
    assert texts(album, "-ta")[0] == "-tag:"
    assert texts(album, "(dog or pl")[0] == "(dog or place:"
    assert {one.shown for one in offered(album, "")} == {f"{name}:" for name in FILTERS}


@pytest.mark.parametrize(
    ("text", "filled_in", "kind", "count"),
    [
        ("folder:gar", "folder:Garden ", Completes.FOLDER, 2),
        ("folder:lis", 'folder:"2019 Lisbon" ', Completes.FOLDER, 3),
        ('folder:"2019 l', 'folder:"2019 Lisbon" ', Completes.FOLDER, 3),
        ("camera:eos", 'camera:"Canon EOS 80D" ', Completes.CAMERA, None),
        ("-camera:fuji", '-camera:"FUJIFILM X-T3" ', Completes.CAMERA, 2),
        ("lens:xf", 'lens:"XF35mm F2" ', Completes.LENS, 1),
        ("type:p", "type:png ", Completes.TYPE, 2),
        ("type:h", "type:heic ", Completes.TYPE, 1),
        ("tag:hol", "tag:Holiday ", Completes.TAG, 2),
        ("dog tag:HOL", "dog tag:Holiday ", Completes.TAG, 2),
        ("album:jou", "album:Journeys ", Completes.ALBUM, 4),
        ("-album:se", '-album:"By the sea" ', Completes.ALBUM, 2),
        ("jour", "album:Journeys ", Completes.ALBUM, 4),
        ("place:mün", "place:Munich ", Completes.PLACE, 1),
        ("place:port", "place:Portugal ", Completes.PLACE, 2),
        ("near:lisb", "near:Lisbon ", Completes.PLACE, 2),
        ("date:last su", 'date:"last summer" ', Completes.DATE, None),
        ("date:chr", 'date:christmas ', Completes.DATE, None),
        ("date:2019", "date:2019 ", Completes.DATE, None),
        ("rating:>", "rating:>=4 ", Completes.RATING, None),
        ("is:unt", "is:untagged ", Completes.STATE, None),
        ("hol", "tag:Holiday ", Completes.TAG, 2),
        ("muni", "place:Munich ", Completes.PLACE, 1),
        ("gard", "folder:Garden ", Completes.FOLDER, 2),
        ("yest", "date:yesterday ", Completes.DATE, None),
    ],
)  # fmt: skip
def test_what_the_library_holds_is_offered(
    album: Shelf, text: str, filled_in: str, kind: Completes, count: int | None
) -> None:
    found = [one for one in offered(album, text) if filled(text, one) == filled_in]
    assert [one.kind for one in found] == [kind]
    if count is not None:
        assert found[0].count == count


@pytest.mark.parametrize(
    ("language", "said", "offers"),
    [
        ("de", "letzter so", "letzter Sommer"),
        ("de", "fru", "Frühling"),
        ("fr", "sem", "semaine dernière"),
        ("fr", "ete", "été dernier"),
        ("es", "fin de sem", "fin de semana pasado"),
        ("es", "año", "año pasado"),
        ("sv", "last y", "last year"),
    ],
)
def test_dates_are_offered_in_the_language_of_the_window(
    album: Shelf, language: str, said: str, offers: str
) -> None:
    text = f"date:{said}"
    found = Completer().complete(album.catalog.read(), text, len(text), TODAY, language=language)
    assert offers in {one.shown for one in found}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_offered_date_means_the_same_in_every_language(language: str) -> None:
    for offer in (phrases, of_year):
        ours, english = list(offer(2020, language)), list(offer(2020))
        assert len(ours) == len(english)
        for one, same in zip(ours, english, strict=True):
            assert when(one, TODAY) == when(same, TODAY), one


def test_past_questions_come_first(album: Shelf) -> None:
    past = ("dog on a beach", "door", "cat")
    assert texts(album, "do", *past)[:2] == ["dog on a beach", "door"]
    assert texts(album, "dog on", *past)[0] == "dog on a beach"
    assert "dog on a beach" not in texts(album, "dog on a beach", *past)


def test_the_term_under_the_cursor_is_completed(album: Shelf) -> None:
    text = "tag:ho date:2019"
    assert texts(album, text, cursor=6)[0] == "tag:Holiday  date:2019"
    assert texts(album, "folder:garXX dog", cursor=10)[0] == "folder:Garden  dog"


def test_places_nobody_went_to_are_not_offered(album: Shelf) -> None:
    assert not [one for one in offered(album, "place:berl") if one.kind is Completes.PLACE]


def test_two_places_of_one_name_are_told_apart(shelf: Shelf) -> None:
    shelf.put("a.jpg", latitude=48.8566, longitude=2.3522)
    shelf.put("b.jpg", latitude=33.6609, longitude=-95.5555)
    found = texts(shelf, "place:paris")
    assert 'place:"Paris, France" ' in found
    assert 'place:"Paris, United States" ' in found


def test_new_tags_and_photos_are_offered_at_once(album: Shelf) -> None:
    completer, connection = Completer(), album.catalog.read()
    assert not completer.complete(connection, "tag:zo", 6, TODAY)
    assert not completer.complete(connection, "camera:nik", 10, TODAY)
    photo = album.put("zoo.jpg", make="Nikon", model="Z6")
    album.catalog.write(lambda c: tags.tag(c, "Zoo", [photo]))
    assert completer.complete(connection, "tag:zo", 6, TODAY)[0].shown == "Zoo"
    assert completer.complete(connection, "camera:nik", 10, TODAY)[0].shown == "Nikon Z6"


def test_every_state_is_offered(album: Shelf) -> None:
    assert {one.shown for one in offered(album, "is:")} == set(STATES)


def test_an_empty_library_offers_the_language(shelf: Shelf) -> None:
    assert texts(shelf, "fol") == ["folder:"]
    for name in FILTERS:
        assert isinstance(offered(shelf, f"{name}:x"), list)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.sampled_from('ta:ghol "()-é%_\\\n')), st.integers(-3, 30))
def test_any_text_can_be_completed_and_read(album: Shelf, text: str, cursor: int) -> None:
    found = offered(album, text, "holiday on a beach", cursor=cursor)
    assert len(found) <= MOST
    for one in found:
        assert 0 <= one.replace_from <= one.replace_to <= len(text)
        if one.kind not in (Completes.PAST, Completes.FILTER):
            try:
                read_question(Question(one.text))
            except PhotoappError as error:
                raise AssertionError(one.text) from error
