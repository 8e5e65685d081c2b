"""States of the grid, the search field and the sidebar."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTreeView

from photoapp.base.shelves import Shelf
from photoapp.gui.search.offers import Offers
from photoapp.gui.sidebar import OnShelf, Section
from shooting.stage import ONCE, Shot, Stage, until, wait

QUESTION = "a sunset over the sea"


def library(stage: Stage) -> None:
    """All photos, by date."""
    stage.save("library")


def library_details(stage: Stage) -> None:
    """One photo chosen, with what is said of it."""
    stage.window.show_details(True)
    stage.window.grid.select_photos(stage.photos[3:4])
    stage.save("library-details")


def chosen(stage: Stage) -> None:
    """Several photos, some of them next to each other."""
    stage.window.show_details(True)
    stage.window.grid.select_photos([*stage.photos[1:6], *stage.photos[9:12]])
    stage.save("chosen")


def hover(stage: Stage) -> None:
    """The pointer over one photo while another is chosen."""
    stage.window.grid.select_photos(stage.photos[4:5])
    stage.window.grid.hover(2)
    stage.save("hover")


def scrolled(stage: Stage) -> None:
    """In the middle, where a title stays in sight."""
    stage.window.grid.scroll_by(1130)
    stage.save("scrolled")


def timeline(stage: Stage) -> None:
    """The bubble while the bar is dragged."""
    bar = stage.window.grid.verticalScrollBar()
    button = Qt.MouseButton.LeftButton
    at = QPointF(bar.width() - 12, bar.height() * 0.4)
    there = QPointF(bar.mapToGlobal(at.toPoint()))
    press = QMouseEvent(
        QMouseEvent.Type.MouseButtonPress, at, there, button, button,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(bar, press)
    stage.save("timeline")
    QTest.mouseRelease(bar, button, pos=at.toPoint())


def whole(stage: Stage) -> None:
    """Whole photos instead of squares."""
    stage.window.grid.set_crop(False)
    stage.save("whole")
    stage.window.grid.set_crop(True)


def large_cells(stage: Stage) -> None:
    """Cells as large and as small as they get."""
    size = stage.window.grid.cell_size
    stage.window.grid.set_cell_size(320)
    stage.save("large-cells")
    stage.window.grid.set_cell_size(96)
    stage.save("small-cells")
    stage.window.grid.set_cell_size(size)


def results(stage: Stage) -> None:
    """What was asked in words, with the reasons for the best."""
    stage.window.show_details(True)
    stage.ask(QUESTION)
    stage.window.grid.select_photos(stage.photos[:1])
    stage.save("results")


def refined(stage: Stage) -> None:
    """More like one photo, less like another."""
    stage.ask(QUESTION)
    found = stage.photos
    stage.answer(lambda: stage.window.chosen.like(found[0], True))
    stage.answer(lambda: stage.window.chosen.like(found[-1], False))
    stage.save("refined")


def picture_query(stage: Stage) -> None:
    """Asked with a photo alone."""
    stage.ask(QUESTION)
    photo = stage.photos[0]
    stage.answer(stage.window.field.clear)
    stage.answer(lambda: stage.window.field.add_picture(photo))
    stage.save("picture-query")


def filtered(stage: Stage) -> None:
    """Filters as pills, and words."""
    stage.ask("mountains camera:lumen date:2020..2021")
    stage.save("filtered")


def fault(stage: Stage) -> None:
    """A filter that cannot be read."""
    stage.window.field.set_text("sea date:sometime")
    wait(600)
    stage.save("fault")


def no_match(stage: Stage) -> None:
    """Nothing fits, and what to try."""
    stage.ask("ski lift date:1999")
    stage.save("no-match")


def completing(stage: Stage) -> None:
    """Words typed letter by letter, and what they could go on as."""
    stage.type("sea date:")
    until(lambda: any(one.isVisible() for one in stage.window.findChildren(Offers)))
    stage.save("completing")
    stage.key(Qt.Key.Key_Escape)


def searches(stage: Stage) -> None:
    """What was asked before, offered in an empty field."""
    edit = stage.type("")
    for text in ("balloons", "mountains in the snow", "a red boat"):
        stage.ask(text)
        stage.key(Qt.Key.Key_Return, widget=edit)  # what is entered is remembered
    stage.answer(stage.window.field.clear)
    stage.window.setFocus()
    stage.type("")
    stage.save("searches")


def no_favourites(stage: Stage) -> None:
    """The shelf of favourites before there are any."""
    stage.answer(lambda: choose_shelf(stage, Shelf.FAVOURITES))
    stage.save("no-favourites")


def folder(stage: Stage) -> None:
    """The photos of one folder."""
    found = stage.window.sidebar.folder_where(lambda one: one.path.endswith("Garden"))
    assert found is not None
    stage.answer(lambda: stage.window.sidebar.choose(found))
    stage.save("folder")


def sidebar_menu(stage: Stage) -> None:
    """What can be done with an album."""
    menu = stage.window.sidebar.menu_for(stage.window.sidebar.places.albums[0])
    assert menu is not None
    menu.popup(stage.window.sidebar.mapToGlobal(QPoint(60, 380)))
    stage.save("sidebar-menu")


def sidebar_new(stage: Stage) -> None:
    """An album being named in its place."""
    stage.window.sidebar.begin(Section.ALBUMS)
    stage.save("sidebar-new")
    stage.key(Qt.Key.Key_Escape)


def context_menu(stage: Stage) -> None:
    """What can be done with several photos."""
    grid = stage.window.grid

    def chosen() -> bool:
        grid.select_photos(stage.photos[1:4])
        return len(grid.selected()) > 0

    until(chosen)  # what was asked before may still be there
    down = 150 if stage.drawer.variant.text == 100 else 40  # where all of it is in the window
    grid.menu_requested.emit(grid.viewport().mapToGlobal(QPoint(300, down)))
    stage.save("context-menu")


def menu(stage: Stage) -> None:
    """The menu of the window."""
    opened = stage.window._menu  # noqa: SLF001 - by its key it would run a loop of its own
    corner = stage.window.topbar.rect().bottomRight()
    at = stage.window.topbar.mapToGlobal(corner)
    mirrored = stage.window.isRightToLeft()
    opened.popup(QPoint(8 if mirrored else at.x() - opened.sizeHint().width() - 8, at.y()))
    stage.save("menu")


def drop(stage: Stage) -> None:
    """What is said while something is dragged over the window."""
    stage.window.veil.resize(stage.window.size())
    stage.window.veil.raise_()
    stage.window.veil.show()
    stage.save("drop")
    stage.window.veil.hide()


def toast(stage: Stage) -> None:
    """What was just done, and how to take it back."""
    stage.window.grid.select_photos(stage.photos[:5])
    stage.window.organise.tags.give("Print", stage.photos[:5])
    until(stage.window.past.toast.isVisible)
    stage.save("toast", toast=True)
    stage.window.past.undo()
    wait(600)


def keys(stage: Stage) -> None:
    """Where the keyboard is, in the field, the grid, the sidebar and a button."""
    window = stage.window
    stage.do("find")
    stage.save("keys-field")
    window.grid.setFocus(ONCE)
    stage.key(Qt.Key.Key_Right)
    stage.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    stage.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    stage.save("keys-grid")
    window.sidebar.findChildren(QTreeView)[0].setFocus(ONCE)
    stage.key(Qt.Key.Key_Down)
    stage.save("keys-sidebar")
    button = next(b for b in window.topbar.findChildren(QAbstractButton) if b.isVisible())
    button.setFocus(Qt.FocusReason.TabFocusReason)
    stage.save("keys-button")


def choose_shelf(stage: Stage, wanted: Shelf) -> None:
    """Go to a shelf by its row."""
    things = (node.thing for node in stage.window.sidebar.places.nodes)
    found = next(one for one in things if isinstance(one, OnShelf) and one.shelf is wanted)
    stage.window.sidebar.choose(found)


SHOTS: dict[str, Shot] = {
    "library": library,
    "library-details": library_details,
    "chosen": chosen,
    "hover": hover,
    "scrolled": scrolled,
    "timeline": timeline,
    "whole": whole,
    "large-cells": large_cells,
    "results": results,
    "refined": refined,
    "picture-query": picture_query,
    "filtered": filtered,
    "fault": fault,
    "no-match": no_match,
    "completing": completing,
    "searches": searches,
    "no-favourites": no_favourites,
    "folder": folder,
    "sidebar-menu": sidebar_menu,
    "sidebar-new": sidebar_new,
    "context-menu": context_menu,
    "menu": menu,
    "drop": drop,
    "toast": toast,
    "keys": keys,
}
