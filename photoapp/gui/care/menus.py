"""What the menu of photos offers for looking after them, the same wherever they are shown."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from photoapp.base.care import NOTHING_SAID, RATINGS, Care
from photoapp.gui.care.desk import CareDesk
from photoapp.gui.shortcuts.commands import Commands
from photoapp.gui.widgets.menu import sign, submenu
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary


class CareMenus(QObject):
    """Fills menus. reveal: shows the file of a photo in the file manager. inside: whether an album
    is shown, out of which the Delete key takes photos.
    """

    def __init__(
        self,
        library: PhotoLibrary,
        work: Work,
        desk: CareDesk,
        commands: Commands,
        reveal: Callable[[int], None],
        inside: Callable[[], bool],
    ) -> None:
        super().__init__(desk)
        self._library, self._work = library, work
        self._desk, self._commands, self._reveal = desk, commands, reveal
        self._inside = inside

    def fill_said(self, menu: QMenu, photos: Sequence[int]) -> None:
        """What the user may say of photos: favourites, ratings, how they are turned."""
        caring = self._desk.caring
        favourite = self._line(
            menu, "favourite", self.tr("Favourite"), caring.turn_favourite, photos
        )
        sign(favourite, "heart").setCheckable(True)
        rating = submenu(menu, self.tr("Rate"), "star")
        for stars in reversed(RATINGS):
            text = "★" * stars or self.tr("No stars")
            line = rating.addAction(text, partial(caring.rate, photos, stars))
            line.setShortcut(QKeySequence(str(stars)))
        rating.addSeparator()
        rating.addAction(self.tr("As its file says"), partial(caring.rate, photos, None))
        turn = submenu(menu, self.tr("Turn"), "arrow-clockwise")
        self._line(turn, "turn-left", self.tr("Left"), partial(_turn, caring.turn, -1), photos)
        self._line(turn, "turn-right", self.tr("Right"), partial(_turn, caring.turn, 1), photos)
        menu.addSeparator()
        self._ask(menu, photos, lambda said: favourite.setChecked(all(s.favourite for s in said)))

    def fill_files(self, menu: QMenu, photos: Sequence[int]) -> None:
        """What can be done with their files: copied, opened elsewhere, shown, called otherwise."""
        desk = self._desk
        menu.addSeparator()
        sign(self._line(menu, "copy", self.tr("Copy"), desk.clipboard.copy, photos), "copy")
        desk.opening.fill(menu, photos)
        shows = menu.addAction(self.tr("Show in folder"), partial(self._reveal, photos[0]))
        sign(shows, "folder-open")
        files = submenu(menu, self.tr("Files"), "file")
        self._line(files, "rename", self.tr("Rename…"), desk.ask_rename, photos)
        self._line(files, "move", self.tr("Move to folder…"), desk.ask_move, photos)
        files.addAction(self.tr("Copy to folder…"), partial(desk.ask_copy, photos))

    def fill_away(self, menu: QMenu, photos: Sequence[int]) -> None:
        """What takes photos out of sight."""
        desk = self._desk
        menu.addSeparator()
        hide = self._line(menu, "hide", self.tr("Hide"), desk.caring.turn_hidden, photos)
        keys = "trash" if self._inside() else "remove"
        trash = self._line(menu, keys, self.tr("Put into the trash…"), desk.ask_trash, photos)
        for line, name in ((hide, "eye-slash"), (trash, "trash")):
            sign(line, name)

        def tell(said: list[Care]) -> None:
            if all(one.hidden for one in said):
                hide.setText(self.tr("Show again"))

        self._ask(menu, photos, tell, "hidden")

    def _line(
        self,
        menu: QMenu,
        name: str,
        text: str,
        deed: Callable[[Sequence[int]], object],
        photos: Sequence[int],
    ) -> QAction:
        """A line with the keys of the command of that name, which do the same with what is chosen;
        a menu may be of other photos.
        """
        line = menu.addAction(text, partial(deed, photos))
        keys = self._commands.keys(name)
        if keys:
            line.setShortcut(QKeySequence(keys[0]))
        return line

    def _ask(
        self,
        menu: QMenu,
        photos: Sequence[int],
        then: Callable[[list[Care]], None],
        what: str = "favourite",
    ) -> None:
        """Look up what is said of photos, and tell it in the menu if that is still open."""
        key = (what, id(menu))

        def look() -> list[Care]:
            said = self._library.care.of(photos)
            return [said.get(photo, NOTHING_SAID) for photo in photos]

        menu.destroyed.connect(partial(self._work.drop, key))
        self._work.query(key, look, then)


def _turn(turn: Callable[[Sequence[int], int], None], by: int, photos: Sequence[int]) -> None:
    turn(photos, by)
