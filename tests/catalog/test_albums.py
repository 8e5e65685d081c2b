"""Albums: names, nesting, membership, what becomes of them with photos and tags; no photo lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shelf import Shelf

from photoapp.base.messages import Action, Code, PhotoappError
from photoapp.base.tagged import Album, Membership
from photoapp.catalog import Catalog, albums, arranging, members, tags, tagtree
from photoapp.catalog.history import History
from photoapp.catalog.rules import Named, Names, Rule


def make(catalog: Catalog, name: str, parent: int | None = None, *photos: int) -> int:
    return catalog.write(lambda c: albums.make(c, name, parent, photos))


def rule(catalog: Catalog, album: int, *parts: str | Named, keeps: bool = False) -> None:
    catalog.write(lambda c: albums.rule(c, album, Rule(parts), keeps=keeps))


def by(album: int) -> Named:
    return Named(Names.ALBUM, album, "?")


def matched(catalog: Catalog, album: int, *photos: int) -> None:
    """The rule of an album finds photos."""
    stored = next(one.stored for one in albums.kept(catalog.read()) if one.id == album)
    assert catalog.write(lambda c: members.match(c, album, stored, photos))


def say(catalog: Catalog, album: int, how: Membership, *photos: int) -> int:
    action = Action.ALBUM_FILLED
    return catalog.write(lambda c: members.say(c, action, album, "x", photos, how))


def inside(catalog: Catalog, album: int) -> list[int]:
    return members.photos_in(catalog.read(), album)


def one(catalog: Catalog, album: int) -> Album:
    return next(found for found in albums.albums(catalog.read()) if found.id == album)


def paths(catalog: Catalog) -> list[str]:
    connection = catalog.read()
    return sorted(albums.path(connection, found.id) for found in albums.albums(connection))


def code_of(catalog: Catalog, deed: object) -> Code:
    with pytest.raises(PhotoappError) as caught:
        catalog.write(deed)  # type: ignore[arg-type]
    return caught.value.code


# -- names and nesting ---------------------------------------------------------------------------


def test_names_are_unique_in_one_place_only(catalog: Catalog) -> None:
    journeys = make(catalog, "  Journeys  2019 ")
    make(catalog, "Norway", journeys)
    make(catalog, "Norway")
    assert paths(catalog) == ["Journeys 2019", "Journeys 2019/Norway", "Norway"]
    assert code_of(catalog, lambda c: albums.make(c, "NORWAY")) is Code.ALBUM_EXISTS
    assert code_of(catalog, lambda c: albums.make(c, "norway", journeys)) is Code.ALBUM_EXISTS
    assert code_of(catalog, lambda c: albums.make(c, "x", 99)) is Code.ALBUM_UNKNOWN


@pytest.mark.parametrize("name", ["", "  ", 'a "b"', "a/b", "x" * 201, "a\x07b"])
def test_what_no_question_could_ask_for_is_no_name(catalog: Catalog, name: str) -> None:
    assert code_of(catalog, lambda c: albums.make(c, name)) is Code.ALBUM_NAME
    album = make(catalog, "Fine")
    assert code_of(catalog, lambda c: albums.rename(c, album, name)) is Code.ALBUM_NAME


@given(st.text(max_size=60))
def test_a_name_that_is_kept_is_found_again_however_it_is_written(name: str) -> None:
    try:
        spelling = albums.spelled(name)
    except PhotoappError:
        return
    assert albums.spelled(spelling) == spelling
    for other in (name, f" {spelling} ", spelling.upper().lower()):
        if other.casefold().split() == spelling.casefold().split():
            assert albums.folded(other) == albums.folded(spelling)


def test_an_album_is_found_by_its_name_or_path(catalog: Catalog) -> None:
    journeys = make(catalog, "Journeys")
    norway = make(catalog, "Norway", journeys)
    other = make(catalog, "Norway")
    connection = catalog.read()
    assert albums.find(connection, "journeys/NORWAY") == norway
    assert albums.find(connection, "norway") == other  # the one at the top
    assert albums.called(connection, "norway") == [norway, other]
    assert albums.called(connection, "/norway") == [other]
    assert albums.called(connection, "/") == albums.called(connection, "") == []
    make(catalog, "Hikes", norway)
    make(catalog, "Hikes", other)
    with pytest.raises(PhotoappError):
        albums.find(connection, "hikes")
    assert albums.below(connection, [journeys]) == [journeys, norway, norway + 2]


def test_no_album_lies_in_itself(catalog: Catalog) -> None:
    a = make(catalog, "a")
    b = make(catalog, "b", a)
    c = make(catalog, "c", b)
    for parent in (a, b, c):
        assert code_of(catalog, lambda d, p=parent: albums.nest(d, a, p)) is Code.ALBUM_CYCLE
    catalog.write(lambda d: albums.nest(d, b, None))
    catalog.write(lambda d: albums.nest(d, a, c))
    assert paths(catalog) == ["b", "b/c", "b/c/a"]


def test_undoing_out_of_order_makes_no_circle(catalog: Catalog) -> None:
    a, b, history = make(catalog, "a"), make(catalog, "b"), History(catalog)
    catalog.write(lambda c: albums.nest(c, a, b))
    history.undo()
    number = history.done()[0].number
    catalog.write(lambda c: albums.nest(c, b, a))
    with pytest.raises(PhotoappError) as caught:
        history.redo(number)
    assert caught.value.code is Code.UNDO_CONFLICT
    assert paths(catalog) == ["a", "a/b"]


def test_albums_in_a_deleted_one_move_up_and_come_back(catalog: Catalog, shelf: Shelf) -> None:
    photo = shelf.put("one.jpg")
    a = make(catalog, "a")
    b = make(catalog, "b", a, photo)
    make(catalog, "c", b)
    make(catalog, "c", a)
    assert catalog.write(lambda d: albums.delete(d, b)) == 1
    assert paths(catalog) == ["a", "a/c", "a/c 2"]
    assert shelf.photos() == {frozenset({"one.jpg"}): False}
    History(catalog).undo()
    assert paths(catalog) == ["a", "a/b", "a/b/c", "a/c"]
    assert inside(catalog, b) == [photo]


def test_what_a_later_action_put_in_is_not_lost_by_undoing_an_earlier_one(
    catalog: Catalog, shelf: Shelf
) -> None:
    album, history = make(catalog, "a"), History(catalog)
    made = history.done()[0].number
    say(catalog, album, Membership.ADDED, shelf.put("one.jpg"))
    with pytest.raises(PhotoappError) as caught:
        history.undo(made)
    assert caught.value.code is Code.UNDO_CONFLICT
    assert len(inside(catalog, album)) == 1
    history.undo()
    history.undo()
    assert paths(catalog) == []


# -- photos --------------------------------------------------------------------------------------


def test_photos_are_put_in_once_and_forgotten_ones_passed_over(
    catalog: Catalog, shelf: Shelf
) -> None:
    one_, two = shelf.put("one.jpg"), shelf.put("two.jpg")
    album = make(catalog, "a", None, one_, one_, 999)
    assert say(catalog, album, Membership.ADDED, one_, two) == 1
    assert inside(catalog, album) == [one_, two]
    assert catalog.write(lambda c: members.take(c, album, "a", [one_, 999])) == 1
    assert inside(catalog, album) == [two]
    assert members.albums_of(catalog.read(), [one_, two]) == {two: (album,)}


def test_an_album_shows_its_newest_photo_or_the_one_chosen(catalog: Catalog, shelf: Shelf) -> None:
    old = shelf.put("old.jpg", taken="2019-01-01")
    new = shelf.put("new.jpg", taken="2020-01-01")
    undated = shelf.put("undated.jpg")
    album = make(catalog, "a", None, old, new, undated)
    assert one(catalog, album).cover == new
    catalog.write(lambda c: albums.cover(c, album, old))
    assert one(catalog, album).cover == old
    catalog.write(lambda c: albums.cover(c, album, None))
    assert one(catalog, album).cover == new
    assert one(catalog, make(catalog, "empty")).cover is None


def test_photos_are_counted_where_they_are_and_above(catalog: Catalog, shelf: Shelf) -> None:
    one_, two, gone = (shelf.put(f"{name}.jpg") for name in ("one", "two", "gone"))
    a = make(catalog, "a", None, one_, gone)
    b = make(catalog, "b", a, one_, two)
    shelf.lose(gone)
    assert (one(catalog, a).photos, one(catalog, a).below) == (1, 2)
    assert (one(catalog, b).photos, one(catalog, b).below) == (2, 2)
    assert inside(catalog, a) == [one_, gone]  # it may come back


def test_albums_stay_through_moves_copies_and_edits(catalog: Catalog, shelf: Shelf) -> None:
    photo = shelf.put("one.jpg", "one")
    album = make(catalog, "a", None, photo)
    assert shelf.put("copy.jpg", "one") == photo
    heir = shelf.put("copy.jpg", "painted over")
    assert heir != photo
    assert inside(catalog, album) == [photo, heir]
    shelf.lose(photo)
    assert shelf.put("elsewhere.jpg", "one") == photo
    assert one(catalog, album).photos == 2


def test_two_photos_that_become_one_are_in_the_albums_of_both(
    catalog: Catalog, shelf: Shelf
) -> None:
    jpeg = shelf.put("a/IMG_1.jpg", taken="2020-01-01")
    raw = shelf.put("b/IMG_1.cr2", taken="2020-01-01", format="CR2")
    mine, other = make(catalog, "mine", None, jpeg), make(catalog, "other", None, raw)
    catalog.write(lambda c: albums.cover(c, other, raw))
    catalog.write(lambda c: members.take_over(c, jpeg, raw))
    assert jpeg in inside(catalog, mine)
    assert jpeg in inside(catalog, other)
    assert one(catalog, other).cover == jpeg


# -- rules ---------------------------------------------------------------------------------------


def test_what_the_user_says_stands_above_what_a_rule_finds(catalog: Catalog, shelf: Shelf) -> None:
    one_, two, three = (shelf.put(f"{name}.jpg") for name in ("one", "two", "three"))
    album = make(catalog, "a")
    rule(catalog, album, "folder:x")
    matched(catalog, album, one_, two)
    assert say(catalog, album, Membership.EXCLUDED, one_) == 1
    assert say(catalog, album, Membership.PINNED, three, two) == 1
    assert inside(catalog, album) == [two, three]
    why = members.why(catalog.read(), album, [one_, two, three])
    assert why == {
        one_: Membership.EXCLUDED, two: Membership.PINNED, three: Membership.PINNED,
    }  # fmt: skip
    assert catalog.write(lambda c: members.take(c, album, "a", [two, three])) == 2
    assert members.why(catalog.read(), album, [two, three]) == {two: Membership.EXCLUDED}
    catalog.write(lambda c: members.release(c, album, "a", [one_, two]))
    assert inside(catalog, album) == [one_, two]


def test_undoing_what_the_user_said_meets_no_row_of_a_rule(catalog: Catalog, shelf: Shelf) -> None:
    photo, album, history = shelf.put("one.jpg"), make(catalog, "a"), History(catalog)
    rule(catalog, album, "folder:x")
    matched(catalog, album, photo)
    say(catalog, album, Membership.EXCLUDED, photo)
    stored = albums.kept(catalog.read())[0].stored
    catalog.write(lambda c: members.unmatch(c, album, stored, [photo]))
    history.undo()
    assert inside(catalog, album) == []
    matched(catalog, album, photo)
    history.redo()
    assert inside(catalog, album) == []
    history.undo()
    assert inside(catalog, album) == [photo]


def test_filled_by_hand_again_an_album_keeps_what_is_in_it(catalog: Catalog, shelf: Shelf) -> None:
    one_, two, album = shelf.put("one.jpg"), shelf.put("two.jpg"), make(catalog, "a")
    rule(catalog, album, "folder:x", keeps=True)
    matched(catalog, album, one_, two)
    say(catalog, album, Membership.EXCLUDED, two)
    catalog.write(lambda c: albums.rule(c, album, None))
    assert inside(catalog, album) == [one_]
    assert not albums.kept(catalog.read())
    assert catalog.write(lambda c: members.take(c, album, "a", [one_])) == 1
    assert inside(catalog, album) == []
    history = History(catalog)
    history.undo()
    history.undo()
    assert (inside(catalog, album), one(catalog, album).keeps) == ([one_], True)


def test_no_rule_takes_photos_from_its_own_album(catalog: Catalog) -> None:
    a = make(catalog, "a")
    b = make(catalog, "b", a)
    c = make(catalog, "c")

    def refused(album: int, named: int) -> bool:
        asks = Rule((by(named),))
        return code_of(catalog, lambda d: albums.rule(d, album, asks)) is Code.ALBUM_CIRCLE

    assert refused(a, a)
    assert refused(b, a)  # a stands for all that lies in it
    rule(catalog, c, by(a))
    assert refused(b, c)
    assert code_of(catalog, lambda d: albums.nest(d, c, a)) is Code.ALBUM_CIRCLE
    rule(catalog, a, by(b))  # an album may show what the ones in it hold
    assert albums.kept(catalog.read())[0].rule.albums == {b}


def test_a_rule_says_nothing_of_one_that_took_its_place(catalog: Catalog, shelf: Shelf) -> None:
    photo, album = shelf.put("one.jpg"), make(catalog, "a")
    rule(catalog, album, "folder:x")
    (kept,) = albums.kept(catalog.read())
    rule(catalog, album, "folder:y")
    assert not catalog.write(lambda c: members.match(c, album, kept.stored, [photo]))
    assert not catalog.write(lambda c: members.settle(c, album, kept.stored, "made of"))
    assert inside(catalog, album) == []
    assert albums.kept(catalog.read())[0].inputs == ""


def test_merged_tags_take_their_place_in_rules(catalog: Catalog, shelf: Shelf) -> None:
    photo = shelf.put("one.jpg")
    for name in ("Norway", "Norge"):
        catalog.write(lambda c, name=name: tags.tag(c, name, [photo]))
    gone, stays = (tagtree.known(catalog.read(), name) for name in ("Norge", "Norway"))
    album = make(catalog, "a")
    rule(catalog, album, "-", Named(Names.TAG, gone, "Norge"), " sea")
    catalog.write(lambda c: arranging.merge(c, "Norge", "Norway"))
    assert albums.kept(catalog.read())[0].rule.tags == {stays}
    History(catalog).undo()
    assert albums.kept(catalog.read())[0].rule.tags == {gone}
