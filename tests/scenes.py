"""Every page, dialog, menu and panel of the window, each brought in front by a function.

To add one: a function below with the decorator `scene`. It is given a `Stage` with the window on
a library that has a bit of everything (`furnish`), brings something in front, waits until it is
there, and returns what to look at: the window, or what opened above it. Nobody has to put it away:
`put_away` closes whatever stands above the window and turns back to the photos.
"""

from collections.abc import Callable
from dataclasses import dataclass

from proposals import propose
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from photoapp.base.home import Home
from photoapp.base.question import Question
from photoapp.gui.main.window import MainWindow
from photoapp.gui.problems import ProblemsPage
from photoapp.gui.settings.page import Place
from photoapp.gui.starting.errors import ErrorDialog
from photoapp.library import PhotoLibrary

SLOW = 60_000


@dataclass(frozen=True)
class Stage:
    """The window and what scenes need of it. photos: all, sorted by id."""

    window: MainWindow
    qtbot: QtBot
    photos: list[int]

    def wait(self, so: Callable[[], object]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(lambda: bool(so()), timeout=SLOW)

    def do(self, command: str) -> None:
        """What a command of the menu does."""
        self.window.commands.action(command).trigger()

    def choose(self, count: int) -> None:
        """Select the first photos of the grid."""
        self.window.grid.select_photos(self.photos[:count])

    @property
    def first(self) -> int:
        """A photo."""
        return self.photos[0]

    def dialog(self) -> QWidget:
        """The dialog that opens above the window."""
        self.wait(lambda: _above(QDialog))
        return _above(QDialog)[-1]

    def menu(self) -> QWidget:
        """The menu that opens above the window."""
        self.wait(lambda: _above(QMenu))
        return _above(QMenu)[-1]

    def ask(self, text: str) -> None:
        """Type a question and wait for the answer."""
        self.window.field.set_text(text)
        centre = self.window.centre
        self.wait(lambda: centre.shown is not None and centre.shown.wish.text == text)


Show = Callable[[Stage], QWidget]
SCENES: dict[str, Show] = {}


def scene(show: Show) -> Show:
    """Enter a scene by the name of its function."""
    SCENES[show.__name__] = show
    return show


def furnish(home: Home) -> list[int]:
    """Give a library tags, suggestions, albums, a saved search and opinions; all its photos."""
    with PhotoLibrary.open(home) as library:
        photos = sorted(int(photo) for photo in library.photos().ids)
        library.tags.add("Holiday", photos[:4])
        propose(library, {"Dog": dict.fromkeys(photos[:8], 0.9)})
        journeys = library.albums.make("Journeys", photos=photos[:5])
        library.albums.make("Lisbon", journeys.id)
        library.searches.save("Canon", Question("camera:canon"))
        library.care.favourite(photos[:2])
        library.care.rate(photos[1:3], 4)
    return photos


def _above(kind: type[QWidget]) -> list[QWidget]:
    shown = QApplication.topLevelWidgets()
    return [one for one in shown if isinstance(one, kind) and one.isVisible()]


def put_away(stage: Stage) -> None:
    """Close what stands above the window, and turn back to all photos."""
    for kind in (QMenu, QDialog):
        for one in _above(kind):
            one.close()
    stage.window.pages.back()
    stage.window.aside.leave()
    if stage.window.all_work.isVisible():
        stage.window.all_work.put_away()
    if stage.window.field.text:
        stage.ask("")
    stage.window.grid.clearSelection()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    stage.wait(lambda: stage.window.centre.settled)


# The scenes.


@scene
def all_photos(stage: Stage) -> QWidget:
    return stage.window


@scene
def details_of_one(stage: Stage) -> QWidget:
    stage.window.panels.show_details(True)
    stage.choose(1)
    return stage.window


@scene
def details_of_several(stage: Stage) -> QWidget:
    stage.window.panels.show_details(True)
    stage.choose(3)
    return stage.window


@scene
def results(stage: Stage) -> QWidget:
    stage.ask("a sunset over the sea")
    return stage.window


@scene
def results_of_filters(stage: Stage) -> QWidget:
    stage.ask("camera:canon -dog")
    return stage.window


@scene
def nothing_found(stage: Stage) -> QWidget:
    stage.ask("camera:nikon garden")
    return stage.window


@scene
def problems(stage: Stage) -> QWidget:
    stage.window.aside.to_problems()
    stage.wait(lambda: isinstance(stage.window.centre.page, ProblemsPage))
    return stage.window


@scene
def encoders(stage: Stage) -> QWidget:
    stage.window.to_encoders()
    return stage.window


@scene
def review(stage: Stage) -> QWidget:
    stage.window.aside.to_review()
    page = stage.window.centre.review
    stage.wait(lambda: len(page.board.photos.ids))
    return stage.window


def _settings(place: Place) -> None:
    def show(stage: Stage) -> QWidget:
        stage.window.choices.open(place)
        return stage.window

    SCENES[f"settings_{place.name.lower()}"] = show


for _place in Place:
    _settings(_place)


@scene
def album(stage: Stage) -> QWidget:
    stage.wait(lambda: stage.window.sidebar.places.albums)
    stage.window.organise.go_to_album(stage.window.sidebar.places.albums[0].id)
    stage.wait(lambda: stage.window.centre.shown.wish.album is not None)
    return stage.window


@scene
def tag(stage: Stage) -> QWidget:
    stage.window.organise.go_to_tag("Holiday")
    return stage.window


@scene
def viewer(stage: Stage) -> QWidget:
    stage.window.pages.open(stage.first)
    stage.wait(lambda: stage.window.pages.on_large)
    return stage.window


@scene
def viewer_with_details(stage: Stage) -> QWidget:
    stage.window.pages.open(stage.first)
    stage.window.large.turn_details()
    return stage.window


@scene
def compare(stage: Stage) -> QWidget:
    stage.window.pages.compare(stage.photos[:3])
    return stage.window


@scene
def all_work(stage: Stage) -> QWidget:
    stage.do("work")
    return stage.window.all_work


@scene
def main_menu(stage: Stage) -> QWidget:
    menu = stage.window._menu  # the key opens it in a loop of its own
    menu.popup(QPoint(0, 0))
    return menu


@scene
def menu_of_a_photo(stage: Stage) -> QWidget:
    stage.window.chosen.menu(stage.first, photos=stage.photos[:1]).popup(QPoint(0, 0))
    return stage.menu()


@scene
def menu_of_an_album(stage: Stage) -> QWidget:
    places = stage.window.sidebar.places
    stage.wait(lambda: stage.window.sidebar.places.albums)
    menu = stage.window.sidebar.menu_for(places.albums[0])
    assert menu is not None
    menu.popup(QPoint(0, 0))
    return menu


@scene
def menu_of_a_tag(stage: Stage) -> QWidget:
    stage.wait(lambda: stage.window.sidebar.places.tags)
    menu = stage.window.sidebar.menu_for(stage.window.sidebar.places.tags[0])
    assert menu is not None
    menu.popup(QPoint(0, 0))
    return menu


@scene
def history(stage: Stage) -> QWidget:
    stage.do("history")
    return stage.dialog()


@scene
def shortcuts(stage: Stage) -> QWidget:
    stage.do("shortcuts")
    return stage.dialog()


@scene
def all_tags(stage: Stage) -> QWidget:
    stage.do("all-tags")
    return stage.dialog()


@scene
def new_tag(stage: Stage) -> QWidget:
    stage.window.organise.tags.ask_give(stage.photos[:3])
    return stage.dialog()


@scene
def teach(stage: Stage) -> QWidget:
    stage.window.organise.tags.ask_teach(stage.photos[:3])
    return stage.dialog()


@scene
def new_album(stage: Stage) -> QWidget:
    stage.window.organise.albums.ask_make(stage.photos[:3])
    return stage.dialog()


@scene
def words_of_an_album(stage: Stage) -> QWidget:
    stage.wait(lambda: stage.window.sidebar.places.albums)
    stage.window.organise.albums.ask_words(stage.window.sidebar.places.albums[0])
    return stage.dialog()


@scene
def rename_one(stage: Stage) -> QWidget:
    stage.window.care.ask_rename(stage.photos[:1])
    return stage.dialog()


@scene
def rename_several(stage: Stage) -> QWidget:
    stage.window.care.ask_rename(stage.photos[:3])
    return stage.dialog()


@scene
def move(stage: Stage) -> QWidget:
    stage.window.care.ask_move(stage.photos[:3])
    return stage.dialog()


@scene
def trash(stage: Stage) -> QWidget:
    return stage.window.care.ask_trash(stage.photos[:3])


@scene
def error(stage: Stage) -> QWidget:
    dialog = ErrorDialog(ValueError("seven"), stage.window)
    dialog.show()
    return dialog
