"""Does with albums what the sidebar, the menus and what is dragged ask for."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from photoapp.base.answers import Changes
from photoapp.base.question import Question
from photoapp.base.tagged import Album
from photoapp.gui.changing import Changing
from photoapp.gui.naming import Known, NameDialog, WordsDialog, ask_until_done, known_as
from photoapp.gui.sidebar import Carried, Places, RowDeeds, Section, Thing
from photoapp.gui.widgets.menu import sign, submenu
from photoapp.gui.wording import words
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary

if TYPE_CHECKING:
    from photoapp.library.albums import Albums

MOST_LISTED = 12  # albums that a menu lists; a dialog completes the names of the others


class AlbumDesk(Changing, RowDeeds):
    """Serves the sidebar's rows of albums. Attribute: places, what the sidebar shows, kept up by
    the window.

    Signals, besides `said`: renaming(Album) in place; edit_rule(Album) its rule is to be another;
    export(Album, bool) as copies in a folder, or (False) as a list; kept(int) the album of this id
    was made of what is asked.
    """

    renaming = Signal(object)
    edit_rule = Signal(object)
    export = Signal(object, bool)
    kept = Signal(int)

    def __init__(self, library: PhotoLibrary, work: Work, window: QWidget) -> None:
        super().__init__(library, work, window, Changes.ALBUMS)
        self._library = library
        self.places = Places()

    # What the sidebar asks.

    def fill(self, menu: QMenu, thing: Thing) -> None:
        """What can be done with an album."""
        if not isinstance(thing, Album):
            return
        menu.addAction(self.tr("Rename"), partial(self.renaming.emit, thing))
        menu.addAction(self.tr("Describe…"), partial(self.ask_words, thing))
        if thing.parent is not None:
            menu.addAction(self.tr("Move to the top"), partial(self.nest, thing, None))
        menu.addSeparator()
        self._fill_rule(menu, thing)
        menu.addSeparator()
        menu.addAction(self.tr("Auto-tag its photos"), partial(self.tag, thing))
        out = submenu(menu, self.tr("Export"))
        out.addAction(self.tr("Copies of its photos…"), partial(self.export.emit, thing, True))
        out.addAction(self.tr("List of its files…"), partial(self.export.emit, thing, False))
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), partial(self.delete, thing))

    def _fill_rule(self, menu: QMenu, album: Album) -> None:
        if not album.by_rule:
            menu.addAction(self.tr("Fill by a rule…"), partial(self.edit_rule.emit, album))
            return
        menu.addAction(self.tr("Edit rule…"), partial(self.edit_rule.emit, album))
        keeps = menu.addAction(
            self.tr("Keep what matched once"),
            partial(self.keep, album, not album.keeps),
        )
        keeps.setCheckable(True)
        keeps.setChecked(album.keeps)
        menu.addAction(self.tr("Fill by hand from now on"), partial(self.rule, album, None, False))

    def rename(self, thing: Thing, name: str) -> None:
        """Call an album otherwise."""
        if isinstance(thing, Album):
            self.change(partial(self._library.albums.rename, thing.id, name))

    def delete(self, thing: Thing) -> None:
        """Forget an album; its photos stay."""
        if isinstance(thing, Album):
            self.change(partial(self._library.albums.delete, thing.id))

    def make(self, name: str, inside: Thing) -> None:
        """Make an empty album."""
        parent = inside.id if isinstance(inside, Album) else None
        self.change(partial(self._library.albums.make, name, parent))

    def takes(self, thing: Thing, what: Carried) -> bool:
        """Photos; and albums that would not end up in themselves."""
        if what.photos:
            return True
        album = self.places.album_of(what.album)
        if album is None:
            return False
        if isinstance(thing, Album):
            return album.parent != thing.id and album.id not in self.places.upwards(thing)
        return thing is Section.ALBUMS and album.parent is not None

    def drop(self, thing: Thing, what: Carried) -> None:
        """Put photos into an album, a new one where they are dropped on none; nest an album."""
        album = self.places.album_of(what.album)
        if album is not None:
            self.nest(album, thing if isinstance(thing, Album) else None)
        elif isinstance(thing, Album):
            self.put(thing, what.photos)
        else:
            self.ask_make(what.photos)

    # What menus ask.

    def fill_photos(self, menu: QMenu, photos: Sequence[int], shown: str) -> None:
        """What can be done with photos. shown: the path of the album that is shown, "" for none."""
        into = submenu(menu, self.tr("Put into album"), "cards")
        into.addAction(self.tr("New album…"), partial(self.ask_make, photos))
        into.addSeparator()
        for album in self.places.albums[:MOST_LISTED]:
            name = self.places.album_path(album).lstrip("/").replace("&", "&&")
            into.addAction(name, partial(self.put, album, photos))
        if len(self.places.albums) > MOST_LISTED:
            into.addAction(self.tr("Another…"), partial(self.ask_put, photos))
        here = self.places.album_at(shown)
        if here is not None:
            self._fill_here(menu, here, photos)

    def _fill_here(self, menu: QMenu, album: Album, photos: Sequence[int]) -> None:
        name = album.name.replace("&", "&&")
        if album.by_rule:
            pin = self.tr("Pin in “{0}”").format(name)
            pins = partial(self._library.albums.pin, album.id, photos)
            sign(menu.addAction(pin, partial(self.change, pins)), "push-pin")
            out = self.tr("Keep out of “{0}”").format(name)
        else:
            out = self.tr("Take out of “{0}”").format(name)
        sign(menu.addAction(out, partial(self.take, album, photos)), "minus-circle")
        if len(photos) == 1:
            cover = partial(self._library.albums.cover, album.id, photos[0])
            sign(menu.addAction(self.tr("Use as cover"), partial(self.change, cover)), "image")

    def put(self, album: Album, photos: Sequence[int]) -> None:
        """Put photos into an album; in one by rule they are pinned."""
        self.change(self._putting(album, photos))

    def _putting(self, album: Album, photos: Sequence[int]) -> Callable[[], object]:
        put = self._library.albums.pin if album.by_rule else self._library.albums.add
        return partial(put, album.id, list(photos))

    def take(self, album: Album, photos: Sequence[int]) -> None:
        """Take photos out of an album; of one by rule they are kept out."""
        self.change(partial(self._library.albums.take, album.id, list(photos)))

    def nest(self, album: Album, into: Album | None) -> None:
        """Lay an album into another, or to the top."""
        self.change(partial(self._library.albums.nest, album.id, into.id if into else None))

    def rule(self, album: Album, question: Question | None, keeps: bool) -> None:
        """Fill an album by a question, or (None) by hand."""
        self.change(partial(_rule, self._library.albums, album.id, question, keeps))

    def keep(self, album: Album, keeps: bool) -> None:
        """Let what matched a rule once stay in, or no longer."""
        self.change(partial(_keep, self._library.albums, album.id, keeps))

    def tag(self, album: Album) -> None:
        """Give the photos of an album the tags that are surely right."""
        self.work.change(
            partial(self._library.albums.tag, album.id), Changes.TAGS, self._tagged, self.refused
        )

    def ask_make(self, photos: Sequence[int] = ()) -> NameDialog:
        """Ask for the name of a new album with these photos."""
        text = self.tr("With {0}.").format(words.photos(len(photos))) if photos else ""
        make = self._library.albums.make
        return ask_until_done(
            self,
            self.window,
            self.tr("New album"),
            text,
            self.tr("Make album"),
            lambda name: partial(make, name, photos=list(photos)),
        )

    def ask_keep(self, question: Question, name: str) -> NameDialog:
        """Ask for the name of a new album that a question fills. name: a first idea of it."""
        text = self.tr(
            "It fills itself with what this search is sure of, also with what comes later."
        )
        dialog = ask_until_done(
            self,
            self.window,
            self.tr("Keep this search as an album"),
            text,
            self.tr("Make album"),
            lambda name: partial(_ruled, self._library.albums, name, question),
            self.kept.emit,
        )
        dialog.begin(name)
        return dialog

    def ask_put(self, photos: Sequence[int]) -> NameDialog:
        """Ask for the album that photos are to be in."""
        title = self.tr("Put {0} into").format(words.photos(len(photos)))
        put = partial(self._put_at, list(photos))
        dialog = ask_until_done(self, self.window, title, "", self.tr("Put in"), put)
        dialog.offer(self._names())
        return dialog

    def ask_words(self, album: Album) -> WordsDialog:
        """Ask what an album is about."""
        title = self.tr("About “{0}”").format(album.name)
        dialog = WordsDialog(self.window, title, self.tr("Save"), album.description)
        dialog.given.connect(
            lambda text: self.change(partial(self._library.albums.describe, album.id, text))
        )
        dialog.open()
        return dialog

    def _put_at(self, photos: list[int], path: str) -> Callable[[], object]:
        album = self.places.album_at(path if path.startswith("/") else f"/{path}")
        if album is not None:
            return self._putting(album, photos)
        return partial(self._library.albums.make, path, photos=photos)

    def _names(self) -> list[Known]:
        paths = (self.places.album_path(album) for album in self.places.albums)
        return [known_as(path.lstrip("/"), path) for path in paths]

    def _tagged(self, given: tuple[int, int]) -> None:
        tags, photos = given
        if tags:
            text = self.tr("Gave %Ln tag(s) to {0}, surely right.", "", tags)
            text = text.format(words.photos(photos))
        else:
            text = self.tr("Nothing more is surely right for these photos.")
        self.said.emit(text, "secondary")


def _rule(albums: "Albums", album: int, question: Question | None, keeps: bool) -> None:
    albums.rule(album, question, keeps=keeps)
    albums.refresh()  # whoever has just said what fills it wants to see it


def _keep(albums: "Albums", album: int, keeps: bool) -> None:
    _rule(albums, album, albums.question(album), keeps)


def _ruled(albums: "Albums", name: str, question: Question) -> int:
    made = albums.make(name, question=question)
    albums.refresh()
    return made.id
