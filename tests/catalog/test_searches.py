"""Questions kept under a name are undoable; questions asked before are few, distinct, private."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photoapp.base.home import Home
from photoapp.base.messages import Action, Code, PhotoappError
from photoapp.base.question import PictureTerm, Question, Sort
from photoapp.catalog import Catalog, searches
from photoapp.catalog.history import History

DOGS = Question('dog "on a" -beach', sort=Sort.DATE, everything=True)
ALIKE = Question(
    pictures=(PictureTerm(7, weight=0.5, region=(0.25, 0.0, 0.5, 1.0)), PictureTerm(b"\xff", True))
)


@pytest.fixture
def catalog(home: Home) -> Iterator[Catalog]:
    opened = Catalog(home)
    yield opened
    opened.close()


def save(catalog: Catalog, name: str, question: Question = DOGS) -> None:
    catalog.write(lambda c: searches.save(c, name, question))


def kept(catalog: Catalog) -> dict[str, Question]:
    return {one.name: one.question for one in searches.searches(catalog.read())}


def test_what_is_kept_comes_back_whole(catalog: Catalog) -> None:
    save(catalog, "  Dogs \t by date ")
    save(catalog, "alike", ALIKE)
    assert kept(catalog) == {"alike": ALIKE, "Dogs by date": DOGS}
    assert searches.find(catalog.read(), "DOGS BY DATE").question == DOGS


def test_saving_again_replaces_and_undoing_brings_back(catalog: Catalog) -> None:
    save(catalog, "Dogs")
    save(catalog, "dogs", ALIKE)
    assert kept(catalog) == {"dogs": ALIKE}
    history = History(catalog)
    assert [one.action for one in history.done()] == [Action.SEARCH_SAVED] * 2
    history.undo()
    assert kept(catalog) == {"Dogs": DOGS}
    history.undo()
    assert kept(catalog) == {}
    history.redo()
    history.redo()
    assert kept(catalog) == {"dogs": ALIKE}


def test_deleting_and_renaming_can_be_undone(catalog: Catalog) -> None:
    save(catalog, "Dogs")
    catalog.write(lambda c: searches.rename(c, "dogs", "Hunde"))
    catalog.write(lambda c: searches.rename(c, "hunde", "HUNDE"))
    assert kept(catalog) == {"HUNDE": DOGS}
    catalog.write(lambda c: searches.delete(c, "Hunde"))
    assert kept(catalog) == {}
    history = History(catalog)
    for name in ("HUNDE", "Hunde", "Dogs"):
        history.undo()
        assert kept(catalog) == {name: DOGS}


def test_names_that_cannot_be_are_refused(catalog: Catalog) -> None:
    save(catalog, "Dogs")
    save(catalog, "Cats", ALIKE)
    for refused in ("", "  ", "a\x07b", "x" * 201, "Dogs"):
        with pytest.raises(PhotoappError) as caught:
            catalog.write(lambda c, name=refused: searches.rename(c, "Cats", name))
        assert caught.value.code is Code.SEARCH_NAME
    for act in (searches.delete, searches.find, lambda c, n: searches.rename(c, n, "x")):
        with pytest.raises(PhotoappError) as caught:
            catalog.write(lambda c, act=act: act(c, "Birds"))
        assert caught.value.code is Code.SEARCH_UNKNOWN
    assert kept(catalog) == {"Cats": ALIKE, "Dogs": DOGS}


def test_a_path_is_not_kept_because_files_move(catalog: Catalog) -> None:
    with pytest.raises(ValueError, match="shown"):
        save(catalog, "Like that", Question(pictures=(PictureTerm("/tmp/shown.jpg"),)))


# -- questions asked before ----------------------------------------------------------------------


def remember(catalog: Catalog, *texts: str) -> None:
    for text in texts:
        catalog.write(lambda c, text=text: searches.remember(c, text))


def test_the_latest_question_comes_first_and_each_once(catalog: Catalog) -> None:
    remember(catalog, "dog", "a  cat ", "", "  ", "dog", "Dog")
    assert searches.asked(catalog.read()) == ["Dog", "dog", "a cat"]


def test_no_more_are_remembered_than_promised(catalog: Catalog) -> None:
    def many(connection: searches.Connection) -> None:
        for number in range(searches.KEPT + 20):
            searches.remember(connection, f"question {number}")

    catalog.write(many)
    asked = searches.asked(catalog.read())
    assert len(asked) == searches.KEPT
    assert asked[0] == f"question {searches.KEPT + 19}"


def test_they_are_forgotten_one_or_all(catalog: Catalog) -> None:
    remember(catalog, "dog", "cat", "bird")
    assert catalog.write(lambda c: searches.forget(c, " cat")) == 1
    assert searches.asked(catalog.read()) == ["bird", "dog"]
    assert catalog.write(searches.forget) == 2
    assert searches.asked(catalog.read()) == []


def test_switched_off_nothing_is_remembered_and_what_was_is_forgotten(catalog: Catalog) -> None:
    remember(catalog, "dog")
    catalog.write(lambda c: searches.set_remembering(c, on=False))
    remember(catalog, "cat")
    assert searches.asked(catalog.read()) == []
    assert not searches.remembers(catalog.read())
    catalog.write(lambda c: searches.set_remembering(c, on=True))
    remember(catalog, "bird")
    assert searches.asked(catalog.read()) == ["bird"]


def test_questions_are_no_actions(catalog: Catalog) -> None:
    remember(catalog, "dog")
    assert History(catalog).done() == []


@given(st.text(max_size=50))
def test_a_name_once_spelled_stays_so(name: str) -> None:
    try:
        spelled = searches.spelled(name)
    except PhotoappError:
        return
    assert searches.spelled(spelled) == spelled
