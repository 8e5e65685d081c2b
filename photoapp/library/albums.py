"""Albums: made, filled by hand or by rule, laid into each other, exported."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from photoapp.base.jobs import Job
from photoapp.base.messages import Action, Code, JobName, PhotoappError
from photoapp.base.question import PictureTerm, Question
from photoapp.base.tagged import Album, Exported, Membership
from photoapp.catalog import Catalog, Connection, members, photos
from photoapp.catalog import albums as rows
from photoapp.catalog.census import Census
from photoapp.catalog.rules import Rule
from photoapp.library import outgoing
from photoapp.library.copies import Original, copy_all
from photoapp.library.filling import Filler
from photoapp.library.listing import is_list, write_list
from photoapp.search import QuestionPictures, read_question, rules

AutoTag = Callable[[Sequence[int]], tuple[int, int]]


class Albums:
    """The albums of a library. Usable from any thread; each change is one action of the history.

    Deleting an album touches no photo. Every method that takes an album's id raises PhotoappError
    ALBUM_UNKNOWN if there is none.
    """

    def __init__(
        self,
        catalog: Catalog,
        census: Census,
        pictures: QuestionPictures,
        auto_tag: AutoTag,
        filler: Filler,
    ) -> None:
        """auto_tag: gives photos the tags that are sure enough; how many, and on how many."""
        self._catalog = catalog
        self._census = census
        self._pictures = pictures
        self._auto_tag = auto_tag
        self._filler = filler

    # -- looking -----------------------------------------------------------------------------

    def all(self) -> list[Album]:
        """Every album, by name."""
        self._filler.changed()  # another process may have changed what their rules find
        connection = self._catalog.read()
        asked = {one.id: rules.today(connection, one.rule) for one in rows.kept(connection)}
        return [
            _ruled(one, asked[one.id]) if one.id in asked else one for one in self._census.albums()
        ]

    def find(self, name: str) -> Album:
        """An album by its name in any case, or by its path, such as "Journeys/Norway".

        Raises PhotoappError ALBUM_UNKNOWN, also if several are called so.
        """
        return self._at(rows.find(self._catalog.read(), name))

    def path(self, album: int) -> str:
        """The names of the albums it lies in, and its own: "Journeys/Norway"."""
        rows.name_of(self._catalog.read(), album)
        return rows.path(self._catalog.read(), album)

    def of(self, photos: Sequence[int]) -> dict[int, tuple[int, ...]]:
        """The albums that photos are in; photos in none are absent."""
        return members.albums_of(self._catalog.read(), photos)

    def why(self, album: int, photos: Sequence[int]) -> dict[int, Membership]:
        """Why photos are in an album, or excluded from it; others are absent."""
        return members.why(self._catalog.read(), album, photos)

    def question(self, album: int) -> Question | None:
        """The rule of an album as a question of today, None for one by hand."""
        connection = self._catalog.read()
        for one in rows.kept(connection):
            if one.id == album:
                return Question(rules.today(connection, one.rule).text, one.rule.pictures)
        return None

    # -- arranging ---------------------------------------------------------------------------

    def make(
        self,
        name: str,
        parent: int | None = None,
        photos: Sequence[int] = (),
        question: str | Question | None = None,
    ) -> Album:
        """Make an album, in another or at the top, perhaps with photos in it, or one that a
        question fills.

        Raises PhotoappError: ALBUM_NAME, ALBUM_EXISTS, and those of `rule`.
        """
        asked = self._asked(question)

        def write(connection: Connection) -> int:
            return rows.make(connection, name, parent, photos, _rule(connection, *asked))

        return self._at(self._catalog.write(write))

    def rename(self, album: int, name: str) -> Album:
        """Call an album otherwise. Raises PhotoappError: ALBUM_NAME, ALBUM_EXISTS."""
        self._catalog.write(partial(rows.rename, album=album, name=name))
        return self._at(album)

    def nest(self, album: int, parent: int | None) -> Album:
        """Lay an album into another, or to the top.

        Raises PhotoappError: ALBUM_CYCLE, ALBUM_CIRCLE, ALBUM_EXISTS.
        """
        self._catalog.write(partial(rows.nest, album=album, parent=parent))
        return self._at(album)

    def describe(self, album: int, text: str) -> None:
        """Say what an album is about."""
        self._catalog.write(partial(rows.describe, album=album, text=text))

    def cover(self, album: int, photo: int | None) -> None:
        """Let a photo stand for an album, or (None) its newest again."""
        self._catalog.write(partial(rows.cover, album=album, photo=photo))

    def delete(self, album: int) -> int:
        """Delete an album; returns how many photos it held, which stay in the library.

        Albums in it move to where it was.
        """
        return self._catalog.write(partial(rows.delete, album=album))

    # -- filling -----------------------------------------------------------------------------

    def add(self, album: int, photos: Sequence[int]) -> int:
        """Put photos into an album by hand; returns how many were not in it."""
        return self._say(Action.ALBUM_FILLED, album, photos, Membership.ADDED)

    def take(self, album: int, photos: Sequence[int]) -> int:
        """Take photos out of an album; returns how many were in it.

        What its rule found is excluded from it, for it would come back.
        """

        def take(connection: Connection) -> int:
            name = rows.name_of(connection, album)
            return members.take(connection, album, name, photos)

        return self._catalog.write(take)

    def pin(self, album: int, photos: Sequence[int]) -> int:
        """Keep photos in an album whatever its rule says; returns how many were not in it.

        Raises PhotoappError ALBUM_BY_HAND.
        """
        self._need_rule(album)
        return self._say(Action.ALBUM_PINNED, album, photos, Membership.PINNED)

    def exclude(self, album: int, photos: Sequence[int]) -> int:
        """Keep photos out of an album whatever its rule says; returns how many were in it.

        Raises PhotoappError ALBUM_BY_HAND.
        """
        self._need_rule(album)
        return self._say(Action.ALBUM_EXCLUDED, album, photos, Membership.EXCLUDED)

    def release(self, album: int, photos: Sequence[int]) -> int:
        """Leave it to the rule again whether photos are in an album; returns of how many.

        Raises PhotoappError ALBUM_BY_HAND.
        """
        self._need_rule(album)

        def release(connection: Connection) -> int:
            name = rows.name_of(connection, album)
            return members.release(connection, album, name, photos)

        return self._catalog.write(release)

    def rule(
        self,
        album: int,
        question: str | Question | None,
        *,
        keeps: bool = False,
    ) -> Album:
        """Fill an album by a question from now on, or (None, or one that asks nothing) by hand:
        then what is in it stays.

        Of a question its words, filters and pictures count. keeps: what matched once stays in.
        Tags and albums are kept by what they are, not by what they are called.
        Raises PhotoappError: BAD_QUESTION, UNKNOWN_FILTER, TAG_UNKNOWN, ALBUM_UNKNOWN,
        ALBUM_CIRCLE, PICTURE_UNUSABLE, PART_TOO_SMALL.
        """
        asked = self._asked(question)

        def write(connection: Connection) -> None:
            rows.rule(connection, album, _rule(connection, *asked), keeps=keeps)

        self._catalog.write(write)
        return self._at(album)

    def _asked(self, question: str | Question | None) -> tuple[str, tuple[PictureTerm, ...]]:
        """What of a question makes a rule, its pictures kept. Raises as `rule`."""
        asked = Question(question) if isinstance(question, str) else question or Question()
        read_question(asked)
        text = f"{asked.text} {asked.within}".strip()
        return text, tuple(self._pictures.kept(one) for one in asked.pictures)

    def refresh(self, job: Job | None = None) -> int:
        """Bring the albums by rule up to date now; returns how many were filled anew.

        Cheap where nothing has changed. Counts albums. Raises Cancelled.
        """
        return self._filler.refresh(job or Job(JobName.FILLING))

    def follow(self) -> None:
        """Bring them up to date aside, now and after every change from now on."""
        self._filler.follow()

    def tag(self, album: int) -> tuple[int, int]:
        """Give the photos of an album, and of those in it, the tags that are sure enough.

        Returns how many tags were given, each photo's counted, and on how many photos.
        """
        return self._auto_tag(self._photos(album))

    # -- exporting ---------------------------------------------------------------------------

    def export(self, album: int, target: str, job: Job | None = None) -> Exported:
        """Export an album with those in it: copies in a folder, or a list (.txt, .csv, .json).

        Albums in it become folders in the folder. Photos are the files that lead them; hidden ones
        are left out. Raises Cancelled, and PhotoappError as `copy_all` and `write_list`.
        """
        connection = self._catalog.read()
        name = rows.name_of(connection, album)
        if is_list(target):
            listed = outgoing.listed(connection, self._photos(album))
            return write_list(listed, target, {"album": name})
        return copy_all(list(self._originals(album)), target, job or Job(JobName.EXPORTING))

    def _originals(self, album: int) -> Iterable[Original]:
        connection = self._catalog.read()
        top = rows.path(connection, album).split("/")
        for one in rows.below(connection, [album]):
            inside = tuple(rows.path(connection, one).split("/")[len(top) :])
            ids = photos.in_order(connection, members.photos_in(connection, one))
            yield from outgoing.originals(connection, ids, inside)

    # -- parts -------------------------------------------------------------------------------

    def _photos(self, album: int) -> list[int]:
        """All photos of an album and of those in it, missing ones too, the oldest first;
        without hidden ones.
        """
        connection = self._catalog.read()
        rows.name_of(connection, album)
        found = rows.below(connection, [album])
        ids = {photo for one in found for photo in members.photos_in(connection, one)}
        return photos.in_order(connection, sorted(ids))

    def _say(self, action: Action, album: int, photos: Sequence[int], how: Membership) -> int:
        def say(connection: Connection) -> int:
            name = rows.name_of(connection, album)
            return members.say(connection, action, album, name, photos, how)

        return self._catalog.write(say)

    def _need_rule(self, album: int) -> None:
        connection = self._catalog.read()
        name = rows.name_of(connection, album)
        if album not in {one.id for one in rows.kept(connection)}:
            raise PhotoappError(Code.ALBUM_BY_HAND, name=name)

    def _at(self, album: int) -> Album:
        connection = self._catalog.read()
        found = rows.album(connection, album)
        kept = next((one for one in rows.kept(connection) if one.id == album), None)
        return found if kept is None else _ruled(found, rules.today(connection, kept.rule))


def _ruled(album: Album, now: rules.Today) -> Album:
    return replace(album, rule=now.text, broken=now.broken, by_rule=True)


def _rule(connection: Connection, text: str, pictures: tuple[PictureTerm, ...]) -> Rule | None:
    return rules.rule(connection, text, pictures) if text or pictures else None
