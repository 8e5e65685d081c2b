"""Does with tags what the sidebar, the menus and what is dragged ask for."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import isValid

from photoapp.base.answers import Changes
from photoapp.base.tagged import Tag, TagSource
from photoapp.gui.changing import Changing
from photoapp.gui.naming import Known, NameDialog, ask_until_done
from photoapp.gui.sidebar import Carried, Places, RowDeeds, Section, Thing
from photoapp.gui.tags.known import known
from photoapp.gui.tags.names import called
from photoapp.gui.wording import words
from photoapp.gui.work import Lane, Work
from photoapp.library import PhotoLibrary

T = TypeVar("T")


class TagDesk(Changing, RowDeeds):
    """Serves the sidebar's rows of tags. Attributes: places, what the sidebar shows, kept up by
    the window; hidden, whether hidden tags are shown.

    Signals, besides `said`: renaming(Tag) in place; review(Tag) its
    suggestions; ask(Tag) the photos it is least sure of; taught(Taught) just now;
    manage() all tags are to be seen; again() hidden tags are to be shown, or no longer.
    """

    renaming = Signal(object)
    review = Signal(object)
    ask = Signal(object)
    taught = Signal(object)
    manage = Signal()
    again = Signal()

    def __init__(self, library: PhotoLibrary, work: Work, window: QWidget) -> None:
        super().__init__(library, work, window, Changes.TAGS | Changes.ALBUMS)  # rules follow tags
        self.places = Places()
        self.hidden = False

    # What the sidebar asks.

    def fill(self, menu: QMenu, thing: Thing) -> None:
        """What can be done with a tag, or with all of them."""
        if isinstance(thing, Tag):
            self.fill_tag(menu, thing, self.renaming.emit)
            return
        shown = menu.addAction(self.tr("Show hidden tags"), self._turn_hidden)
        shown.setCheckable(True)
        shown.setChecked(self.hidden)
        menu.addAction(self.tr("All tags…"), self.manage.emit)

    def fill_tag(self, menu: QMenu, tag: Tag, rename: Callable[[Tag], object]) -> None:
        """What can be done with a tag. rename: lets the user type its new name."""
        if tag.suggestions:
            review = self.tr("Review %Ln suggestion(s)", "", tag.suggestions)
            menu.addAction(review, partial(self.review.emit, tag))
        if tag.taught:
            menu.addAction(self.tr("Ask me about some photos"), partial(self.ask.emit, tag))
            menu.addAction(self.tr("Stop learning it"), partial(self.stop_learning, tag))
        menu.addSeparator()
        menu.addAction(self.tr("Rename"), partial(rename, tag))
        menu.addAction(self.tr("Put inside another…"), partial(self.ask_nest, tag))
        if tag.parent is not None:
            menu.addAction(self.tr("Move to the top"), partial(self.nest, tag, None))
        menu.addAction(self.tr("Merge into another…"), partial(self.ask_merge, tag))
        hiding = self.tr("Show again") if tag.hidden else self.tr("Hide")
        menu.addAction(hiding, partial(self.hide, tag, not tag.hidden))
        menu.addAction(self.tr("Delete"), partial(self.delete, tag))

    def rename(self, thing: Thing, name: str) -> None:
        """Call a tag otherwise."""
        if isinstance(thing, Tag):
            self.change(partial(self.library.tags.rename, thing.name, name))

    def delete(self, thing: Thing) -> None:
        """Take a tag from all photos, and forget it."""
        if isinstance(thing, Tag):
            self.change(partial(self.library.tags.delete, thing.name))

    def make(self, name: str, inside: Thing) -> None:
        """Make a tag that no photo bears yet."""
        parent = inside.name if isinstance(inside, Tag) else None
        self.change(partial(self.library.tags.make, name, parent))

    def takes(self, thing: Thing, what: Carried) -> bool:
        """Photos; and tags that would not end up in themselves."""
        if what.photos:
            return True
        tag = self.places.tag_of(what.tag)
        if tag is None:
            return False
        if isinstance(thing, Tag):
            return tag.parent != thing.id and tag.id not in self.places.upwards(thing)
        return thing is Section.TAGS and tag.parent is not None

    def drop(self, thing: Thing, what: Carried) -> None:
        """Give photos a tag, a new one where it is dropped on none; lay a tag below another."""
        tag = self.places.tag_of(what.tag)
        if tag is not None:
            self.nest(tag, thing if isinstance(thing, Tag) else None)
        elif isinstance(thing, Tag):
            self.give(thing.name, what.photos)
        else:
            self.ask_give(what.photos)

    # What menus ask.

    def give(self, name: str, photos: Sequence[int]) -> None:
        """Tag photos."""
        self.change(self._giving(list(photos), name))

    def _giving(self, photos: list[int], name: str) -> Callable[[], object]:
        return partial(self.library.tags.add, name, photos)

    def nest(self, tag: Tag, under: Tag | None) -> None:
        """Lay a tag below another, or to the top."""
        self.change(partial(self.library.tags.nest, tag.name, under.name if under else None))

    def hide(self, tag: Tag, hidden: bool) -> None:
        """Show a tag no longer, or again."""
        self.change(partial(self.library.tags.hide, tag.name, hidden=hidden))

    def stop_learning(self, tag: Tag) -> None:
        """Leave what was taught: the photos that bear it stay."""
        self.change(partial(self.library.teaching.stop, tag.name))

    def ask_give(self, photos: Sequence[int]) -> NameDialog:
        """Ask for the tag that photos are to have."""
        title = self.tr("Tag {0}").format(words.photos(len(photos)))
        return self._ask(title, "", self.tr("Tag"), partial(self._giving, list(photos)))

    def ask_nest(self, tag: Tag) -> NameDialog:
        """Ask for the tag that one is to stand below."""
        title = self.tr("Put “{0}” inside").format(self._shown(tag))
        text = self.tr("Whoever asks for the tag above finds its photos, too.")
        nest = self.library.tags.nest
        return self._ask(
            title,
            text,
            self.tr("Put inside"),
            lambda name: partial(nest, tag.name, name),
        )

    def ask_merge(self, tag: Tag) -> NameDialog:
        """Ask for the tag that one is to become part of."""
        title = self.tr("Merge “{0}” into").format(self._shown(tag))
        text = self.tr("Its photos get the other tag, and “{0}” is gone.").format(self._shown(tag))
        merge = self.library.tags.merge
        return self._ask(
            title,
            text,
            self.tr("Merge"),
            lambda name: partial(merge, tag.name, name),
        )

    def ask_teach(self, photos: Sequence[int]) -> NameDialog:
        """Ask for the tag that photos are examples of."""
        text = self.tr(
            "These %Ln photo(s) show what it is. With three it begins to find more by itself, "
            "and with eight it does so better.",
            "",
            len(photos),
        )
        title = self.tr("Teach a tag")
        teach = self.library.teaching.teach
        return self._ask(
            title,
            text,
            self.tr("Teach"),
            lambda name: partial(teach, name, list(photos)),
            self.taught.emit,
        )

    def import_list(self, path: str) -> None:
        """Make the tags of a list."""
        fn = partial(self.library.tags.import_list, path)
        self.change(fn, lambda made: self.said.emit(self._imported(made), "good"))

    def take_back(self, source: TagSource) -> None:
        """Take away all that one gave and nobody looked at, and let it propose nothing more."""
        rest = partial(self.library.go_on, self.work.checkpoint)

        def go_on(_: None) -> None:
            self.work.change(rest, self._kinds, None, self.refused, lane=Lane.CLEARING)

        # Decided in its order among all that the user does, whatever is being cleared meanwhile.
        self.change(partial(self.library.tags.begin_taking_back, source), go_on)

    def use(self, source: TagSource) -> None:
        """Let one propose tags again."""
        self.change(partial(self.library.tags.use, source))

    def _imported(self, made: int) -> str:
        return self.tr("Imported %Ln new tag(s).", "", made)

    def _ask(
        self,
        title: str,
        text: str,
        button: str,
        deed: Callable[[str], Callable[[], T]],
        then: Callable[[T], None] | None = None,
    ) -> NameDialog:
        dialog = ask_until_done(self, self.window, title, text, button, deed, then)

        def offer(names: list[Known]) -> None:
            if isValid(dialog):  # not answered meanwhile
                dialog.offer(names)

        self.work.query(("known tags", id(self)), partial(known, self.library), offer)
        return dialog

    def _turn_hidden(self) -> None:
        self.hidden = not self.hidden
        self.again.emit()

    def _shown(self, tag: Tag) -> str:
        return called(tag.name) if tag.concept else tag.name
