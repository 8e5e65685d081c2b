"""Albums by rule follow what their rules depend on, and are asked about nothing else."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from shelf import Shelf

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import Action, Cancelled, Code, JobName, PhotoappError
from photoapp.base.question import PictureTerm, Question
from photoapp.base.tagged import Membership
from photoapp.catalog import Catalog, albums, arranging, members, tags
from photoapp.catalog.history import History
from photoapp.catalog.stamps import ran
from photoapp.indexing.derive import Answer, Filling, fill_albums
from photoapp.search import read_question, rules, search

RED = "red"


class Library:
    """A catalog with rule albums. asked: the questions, in their order. likes: the photos that a
    double of an encoder finds likely for any words. unseen: those that it has not seen.
    """

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.shelf = Shelf(catalog)
        self.asked: list[str] = []
        self.likes: list[int] = []
        self.unseen: list[int] = []
        self.filling = Filling(self.ask, lambda: "eye", date(2022, 5, 5))

    def ask(self, question: Question) -> Answer:
        self.asked.append(question.text)
        if RED in question.text or question.pictures:
            found = np.array(sorted(self.likes), np.int64)
        else:
            found = search(self.catalog, question, read_question(question), None).ids
        return Answer(np.sort(found), lambda photos: photos[np.isin(photos, self.unseen)])

    def fill(self) -> list[str]:
        """Fill; returns what was asked for that."""
        before = len(self.asked)
        fill_albums(self.catalog, self.filling, Job(JobName.FILLING))
        return self.asked[before:]

    def run(self) -> list[str]:
        """As after an indexing run."""
        self.catalog.write(ran)
        return self.fill()

    def rule(self, album: int, text: str, *, keeps: bool = False, pictures: tuple = ()) -> None:
        def write(connection) -> None:
            asked = rules.rule(connection, text, pictures)
            albums.rule(connection, album, asked, keeps=keeps)

        self.catalog.write(write)

    def album(self, name: str, text: str, *, keeps: bool = False, pictures: tuple = ()) -> int:
        made = self.catalog.write(lambda c: albums.make(c, name))
        self.rule(made, text, keeps=keeps, pictures=pictures)
        return made

    def inside(self, album: int) -> list[int]:
        return members.photos_in(self.catalog.read(), album)

    def reads(self, album: int) -> rules.Today:
        kept = next(one for one in albums.kept(self.catalog.read()) if one.id == album)
        return rules.today(self.catalog.read(), kept.rule)

    def tag(self, name: str, *photos: int) -> None:
        self.catalog.write(lambda c: tags.tag(c, name, photos))


@pytest.fixture
def library(home: Home) -> Iterator[Library]:
    catalog = Catalog(home)
    yield Library(catalog)
    catalog.close()


def test_an_album_is_filled_and_then_left_alone(library: Library) -> None:
    photo = library.shelf.put("a/one.jpg")
    library.shelf.put("b/two.jpg")
    album = library.album("A", "folder:a")
    assert library.fill() == ["folder:a"]
    assert library.inside(album) == [photo]
    assert library.fill() == []
    library.shelf.put("a/two.jpg")
    assert len(library.run()) == 1
    assert len(library.inside(album)) == 2


def test_only_what_a_rule_depends_on_has_it_asked_again(library: Library) -> None:
    photo = library.shelf.put("a/one.jpg")
    library.tag("Norway", photo)
    hand = library.catalog.write(lambda c: albums.make(c, "Hand", None, [photo]))
    for text in ("folder:a", "tag:norway", "album:hand", RED, "is:untagged", "date:2019"):
        library.album(text.replace(":", " "), text)
    assert len(library.fill()) == 6
    library.tag("Sweden", photo)
    assert sorted(library.fill()) == ["is:untagged", RED, "tag:Norway"]  # words are names of tags
    library.catalog.write(lambda c: members.take(c, hand, "Hand", [photo]))
    assert library.fill() == ["album:Hand"]
    library.catalog.write(lambda c: albums.describe(c, hand, "of no matter"))
    assert library.fill() == []
    library.filling = replace(library.filling, sight=lambda: "another eye")
    assert library.fill() == [RED]
    library.filling = replace(library.filling, today=date(2022, 5, 6))
    assert library.fill() == []
    assert len(library.run()) == 6


def test_a_rule_of_today_is_asked_each_day(library: Library) -> None:
    library.album("A", "date:yesterday")
    library.album("B", "date:2019-07")
    assert len(library.fill()) == 2
    library.filling = replace(library.filling, today=date(2022, 5, 6))
    assert library.fill() == ["date:yesterday"]


def test_undoing_and_redoing_are_followed(library: Library) -> None:
    photo = library.shelf.put("one.jpg")
    library.tag("Norway", photo)
    album, history = library.album("A", "tag:norway"), History(library.catalog)
    library.fill()
    library.catalog.write(lambda c: tags.untag(c, "Norway", [photo]))
    library.fill()
    assert library.inside(album) == []
    history.undo()
    library.fill()
    assert library.inside(album) == [photo]
    history.redo()
    library.fill()
    assert library.inside(album) == []


def test_a_rule_goes_on_when_its_tag_is_renamed_or_merged(library: Library) -> None:
    one, two = library.shelf.put("one.jpg"), library.shelf.put("two.jpg")
    library.tag("Norway", one)
    library.tag("Norge", two)
    album = library.album("A", "tag:norway")
    library.fill()
    library.catalog.write(lambda c: arranging.rename(c, "Norway", "Far north"))
    library.fill()
    assert (library.inside(album), library.reads(album)) == ([one], ('tag:"Far north"', False))
    library.catalog.write(lambda c: arranging.merge(c, "far north", "norge"))
    library.fill()
    assert (library.inside(album), library.reads(album)) == ([one, two], ("tag:Norge", False))


def test_a_rule_whose_tag_is_gone_finds_nothing_new_and_comes_back(library: Library) -> None:
    one = library.shelf.put("one.jpg")
    library.tag("Norway", one)
    album = library.album("A", "tag:NORWAY")
    library.fill()
    library.catalog.write(lambda c: arranging.delete(c, "Norway"))
    assert library.fill() == []
    assert (library.inside(album), library.reads(album)) == ([one], ("tag:Norway", True))
    History(library.catalog).undo()
    two = library.shelf.put("two.jpg")
    library.tag("norway", two)
    library.fill()
    assert (library.inside(album), library.reads(album).broken) == ([one, two], False)


def test_a_rule_goes_on_when_an_album_it_names_is_renamed_or_moved(library: Library) -> None:
    photo = library.shelf.put("one.jpg")
    hand = library.catalog.write(lambda c: albums.make(c, "By hand", None, [photo]))
    album = library.album("A", 'not:rain -(album:"by hand" or rating:5) is:missing')
    other = library.album("B", 'album:"by hand"')
    library.catalog.write(lambda c: albums.rename(c, hand, "Mine"))
    above = library.catalog.write(lambda c: albums.make(c, "Above"))
    library.catalog.write(lambda c: albums.nest(c, hand, above))
    assert library.reads(album).text == "not:rain -(album:Above/Mine or rating:5) is:missing"
    library.fill()
    assert library.inside(other) == [photo]
    library.catalog.write(lambda c: albums.delete(c, hand))
    assert library.reads(other) == ('album:"By hand"', True)


def test_albums_that_take_from_each_other_are_filled_in_that_order(library: Library) -> None:
    first, second = library.shelf.put("a/one.jpg"), library.shelf.put("a/two.jpg")
    library.tag("Norway", first)
    last = library.album("Last", "is:missing")
    middle = library.album("Middle", "is:missing")
    base = library.album("Base", "tag:norway")
    library.rule(last, "album:middle")
    library.rule(middle, "album:base")
    library.fill()
    assert library.inside(last) == [first]
    library.tag("Norway", second)
    assert library.fill() == ["tag:Norway", "album:Base", "album:Middle"]
    assert [library.inside(one) for one in (base, middle, last)] == [[first, second]] * 3


def test_what_matched_once_stays_where_that_is_wished(library: Library) -> None:
    photo = library.shelf.put("one.jpg")
    library.tag("Norway", photo)
    keeps, follows = library.album("A", "tag:norway", keeps=True), library.album("B", "tag:norway")
    library.fill()
    library.catalog.write(lambda c: tags.untag(c, "Norway", [photo]))
    library.fill()
    assert (library.inside(keeps), library.inside(follows)) == ([photo], [])


def test_missing_and_unseen_photos_keep_their_place(library: Library) -> None:
    gone, unseen, other = (library.shelf.put(f"{name}.jpg") for name in ("1", "2", "3"))
    library.likes = [gone, unseen, other]
    album = library.album("A", RED)
    library.fill()
    library.shelf.lose(gone)
    library.likes, library.unseen = [], [unseen]
    library.run()
    assert library.inside(album) == [gone, unseen]
    library.unseen = []
    library.run()
    assert library.inside(album) == [gone]


def test_what_the_user_said_of_a_photo_stays(library: Library) -> None:
    one, two, three = (library.shelf.put(f"a/{name}.jpg") for name in ("1", "2", "3"))
    album = library.album("A", "folder:a")
    library.fill()
    for how, photo in ((Membership.EXCLUDED, one), (Membership.PINNED, two)):
        library.catalog.write(
            lambda c, how=how, photo=photo: members.say(
                c, Action.ALBUM_PINNED, album, "A", [photo], how
            )
        )
    library.run()
    assert library.inside(album) == [two, three]
    library.rule(album, "folder:b")
    library.run()
    assert library.inside(album) == [two]


def test_pictures_are_part_of_a_rule(library: Library) -> None:
    photo = library.shelf.put("one.jpg")
    library.likes = [photo]
    terms = (PictureTerm(photo), PictureTerm(b"\x89PNG", True, 2.0, (0.0, 0.0, 0.5, 1.0)))
    album = library.album("A", "", pictures=terms)
    assert library.fill() == [""]
    assert library.inside(album) == [photo]
    kept = albums.kept(library.catalog.read())[0]
    assert kept.rule.pictures == terms


def test_an_album_that_cannot_be_answered_stays_and_holds_up_no_other(library: Library) -> None:
    photo = library.shelf.put("a/one.jpg")
    library.likes = [photo]
    words, folder = library.album("Words", RED), library.album("Folder", "folder:a")
    library.fill()
    asks = library.filling.ask

    def blind(question: Question) -> Answer:
        if RED in question.text:
            library.asked.append(question.text)
            raise PhotoappError(Code.NO_RUNTIME)
        return asks(question)

    library.filling = replace(library.filling, ask=blind)
    another = library.shelf.put("a/two.jpg")
    assert len(library.run()) == 2
    assert (library.inside(words), library.inside(folder)) == ([photo], [photo, another])
    assert library.fill() == []  # and it is not tried over and over
    assert RED in library.run()


def test_filling_is_stopped_between_its_transactions_and_goes_on(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos = [library.shelf.put(f"a/{number}.jpg") for number in range(5)]
    monkeypatch.setattr("photoapp.indexing.derive.AT_ONCE", 2)
    album = library.album("A", "folder:a")
    job = Job(JobName.FILLING)
    stop_after(library, job, 2)
    with pytest.raises(Cancelled):
        fill_albums(library.catalog, library.filling, job)
    assert 0 < len(library.inside(album)) < 5
    library.fill()
    assert library.inside(album) == photos


def stop_after(library: Library, job: Job, writes: int) -> None:
    left = [writes]

    def count() -> None:
        left[0] -= 1
        if not left[0]:
            job.cancel()

    library.catalog.listen(count)


def test_a_rule_changed_meanwhile_is_not_filled_with_what_another_found(library: Library) -> None:
    photo = library.shelf.put("a/one.jpg")
    album = library.album("A", "folder:a")
    asks = library.filling.ask
    change: list[Callable[[], None]] = [lambda: library.rule(album, "folder:b")]

    def late(question: Question) -> Answer:
        answer = asks(question)
        while change:
            change.pop()()
        return answer

    library.filling = replace(library.filling, ask=late)
    library.fill()
    assert library.inside(album) == []
    library.rule(album, "folder:a")
    library.fill()
    assert library.inside(album) == [photo]
