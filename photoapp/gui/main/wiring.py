"""Connects the parts of the window: who listens to whom, and which deed a command does."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from photoapp.gui.care import CareKeys, CareMenus
from photoapp.gui.keeping.folderrows import FolderRows
from photoapp.gui.main.shelves import PlaceRows, ShelfDrops
from photoapp.gui.sidebar import Section
from photoapp.gui.system.reveal import open_folder
from photoapp.gui.viewer.strip import FilmStrip

if TYPE_CHECKING:
    from photoapp.gui.main.window import MainWindow


def connect(window: "MainWindow") -> None:
    """Connect everything, once, after all parts are made."""
    _asking(window)
    _browsing(window)
    _large(window)
    _details(window)
    _keeping(window)
    _aside(window)
    _organising(window)
    _caring(window)
    _layout(window)
    _choosing(window)


def _asking(window: "MainWindow") -> None:
    field, asking, questions, saved = window.field, window.asking, window.questions, window.saved
    field.left.connect(window.to_photos)
    field.naming.connect(window.centre.hush)
    field.unscoped.connect(window.sidebar.choose_all)
    asking.folders.connect(window.keeper.folders.add)
    asking.said.connect(window.status.say)
    window.veil.dropped.connect(asking.take)
    questions.asking.connect(window.aside.leave)
    questions.improve.connect(window.to_encoders)
    questions.broken.connect(window.broken)
    saved.chosen.connect(window.sidebar.choose_search)
    saved.marked.connect(window.sidebar.mark_asked)
    saved.renaming.connect(window.sidebar.begin_rename)
    saved.said.connect(window.status.say)
    window.sidebar.serve(Section.SEARCHES, saved)
    nothing = window.centre.nothing
    nothing.everywhere.connect(window.sidebar.choose_all)
    nothing.picture.connect(asking.choose)


def _browsing(window: "MainWindow") -> None:
    window.browse.shown.connect(window.renewing.show)
    window.topbar.sort.connect(window.sort)
    sidebar, indexer = window.sidebar, window.keeper.indexer
    sidebar.chosen.connect(window.questions.go_to)
    for told in (indexer.started, indexer.ended):
        told.connect(lambda: sidebar.show_looking(indexer.looking))
        told.connect(window.renewing.follow_run)
    window.aside.entered.connect(window.renewing.refresh)
    window.aside.left.connect(window.renewing.turn)


def _large(window: "MainWindow") -> None:
    large, chosen, pages = window.large, window.chosen, window.pages
    chosen.opened.connect(pages.open)
    chosen.asked.connect(pages.back)
    chosen.compared.connect(pages.compare)
    large.like.connect(chosen.like)
    large.part.connect(chosen.like_part)
    large.caring.said.connect(lambda text, _kind: window.past.toast.say(text))
    large.menu.connect(lambda one, at: large.fill(chosen.menu(one)).popup(at))


def _details(window: "MainWindow") -> None:
    window.chosen.serve(window.large.details)
    window.chosen.tag_wanted.connect(window.type_tag)
    window.details.left.connect(window.to_photos)
    for details in (window.details, window.large.details):
        details.opened.connect(window.pages.open_similar)
        details.tag_asked.connect(window.organise.go_to_tag)
        details.album_asked.connect(window.organise.go_to_album)


def _keeping(window: "MainWindow") -> None:
    keeper, desk, past = window.keeper, window.desk, window.past
    keeper.changed.connect(window.renewing.refresh)
    keeper.ended.connect(window.renewing.run_ended)
    keeper.broken.connect(window.broken)
    keeper.serve_sidebar(window.sidebar)
    window.folderwatch.said.connect(window.status.say)
    window.closed.connect(window.folderwatch.stop)
    keeper.serve_pages(window.centre.problems, window.centre.welcome)
    window.topbar.add_folder.connect(keeper.choose_folder)
    window.status.improve.connect(window.to_encoders)
    window.centre.notice.told.connect(window.status.hush)
    window.status.listed.connect(window.all_work.turn)
    desk.said.connect(window.status.say)
    desk.problems.connect(window.sidebar.choose_problems)
    past.folders_change.connect(keeper.indexer.stop)
    past.look.connect(keeper.indexer.index)


def _aside(window: "MainWindow") -> None:
    window.centre.problems.back.connect(window.to_photos)
    window.centre.encoders.back.connect(window.to_photos)
    review, window.past.nearer = window.centre.review, window.centre.review
    review.left.connect(window.to_photos)
    review.improve.connect(window.to_encoders)
    review.undo_wanted.connect(window.past.undo)
    review.broken.connect(window.broken)
    window.past.toast.spare(review.hints)


def _organising(window: "MainWindow") -> None:
    organise = window.organise
    organise.said.connect(partial(_tell, window))
    window.sidebar.all_tags.connect(organise.manage_tags)
    organise.again.connect(window.renewing.refresh)
    organise.went.connect(window.pages.back)
    organise.undo.connect(window.past.undo)
    organise.redo.connect(window.past.redo)


def _caring(window: "MainWindow") -> None:
    care, chosen, past = window.care, window.chosen, window.past
    organise, grid, large = window.organise, window.grid, window.large
    in_front = (large.viewer, large.comparing)
    menus = CareMenus(
        window.library, window.work, care, window.commands, chosen.reveal, organise.in_album
    )
    chosen.fillers += [menus.fill_said, chosen.fill_tag, organise.fill_photos, menus.fill_files]
    chosen.fillers.append(partial(_fill_export, window))
    window.exporting.said.connect(window.status.say)
    window.exporting.exported.connect(window.past.copied)
    chosen.last.append(menus.fill_away)
    keys = CareKeys(care, window.commands, window.meant, organise.take_out, grid, in_front)
    grid.selection_changed.connect(keys.look)
    grid.favoured.connect(lambda photo: care.caring.turn_favourite([photo]))
    large.viewer.current_changed.connect(keys.look)
    large.comparing.current_changed.connect(keys.look)
    window.pages.turned.connect(keys.look)
    folders = FolderRows(window.library, window.jobs, care, window)
    folders.moving.connect(window.keeper.indexer.interrupt)
    folders.moved.connect(window.keeper.indexer.go_on)
    folders.said.connect(window.status.say)
    window.sidebar.serve(Section.FOLDERS, folders)
    window.sidebar.serve(Section.LIBRARY, ShelfDrops(care.caring))
    window.sidebar.serve(Section.PLACES, PlaceRows(window.sidebar, window.field))
    for details in (window.details, window.large.details):
        care.serve(details.said)
        details.menu_asked.connect(lambda one, at: chosen.menu(one).popup(at))
    window.keeper.changed.connect(past.follow)
    care.said.connect(partial(_tell, window))
    window.large.trash.connect(lambda photo: care.ask_trash([photo]))
    care.filing.copied.connect(partial(_copied, window))
    care.filing.copied.connect(window.past.copied)
    for strip in window.large.findChildren(FilmStrip):
        past.toast.spare(strip)


def _fill_export(window: "MainWindow", menu: QMenu, photos: Sequence[int]) -> None:
    line = window.exporting.fill(menu, photos)
    line.setShortcuts(window.commands.action("export").shortcuts())


def _tell(window: "MainWindow", text: str, kind: str) -> None:
    """Say something where it is seen: one photo large hides the status bar."""
    if window.pages.on_large:
        window.past.toast.say(text)
    else:
        window.status.say(text, kind)


def _copied(window: "MainWindow", text: str, folder: str) -> None:
    window.past.toast.say(text, window.tr("Show"), partial(open_folder, folder))


def _choosing(window: "MainWindow") -> None:
    choices = window.choices
    window.centre.settings.back.connect(window.to_photos)
    choices.said.connect(window.status.say)
    choices.encoders.connect(window.to_encoders)
    choices.problems.connect(window.sidebar.choose_problems)
    nothing, keeper = window.centre.no_photos, window.keeper
    nothing.add.connect(keeper.choose_folder)
    nothing.look.connect(keeper.indexer.index)
    nothing.problems.connect(window.sidebar.choose_problems)
    keeper.indexer.reported.connect(lambda report: nothing.passed_over(report.skipped))
    window.centre.guide.tried.connect(window.field.set_text)


def _layout(window: "MainWindow") -> None:
    window.panels.details_shown.connect(window.chosen.refresh)
    window.topbar.cell.connect(window.grid.set_cell_size)
    window.grid.cell_size_changed.connect(window.topbar.show_cell)


def bind(window: "MainWindow") -> None:
    """Say what each command of the table does."""
    step = 24
    grid, organise, keeper = window.grid, window.organise, window.keeper
    for name, deed in (
        ("add-folder", keeper.choose_folder),
        ("look-again", keeper.indexer.index),
        ("undo", window.past.undo),
        ("redo", window.past.redo),
        ("history", window.past.show_list),
        ("back-up", keeper.back_up),
        ("work", window.all_work.turn),
        ("settings", window.choices.open),
        ("shortcuts", window.choices.show_shortcuts),
        ("log", lambda: open_folder(str(window.library.home.log.parent))),
        ("menu", window.topbar.open_menu),
        ("quit", window.close),
        ("export", lambda: window.exporting.ask(window.meant())),
        ("find", partial(_find, window)),
        ("paste", partial(_paste, window)),
        ("like", partial(_like, window, True)),
        ("unlike", partial(_like, window, False)),
        ("save-search", window.field.turn_saved),
        ("forget-questions", window.saved.forget),
        ("all-photos", partial(_all_photos, window)),
        ("hidden", partial(_hidden, window)),
        ("encoders", window.to_encoders),
        ("review", organise.review),
        ("teach", organise.teach),
        ("new-tag", organise.new_tag),
        ("all-tags", organise.manage_tags),
        ("new-album", organise.new_album),
        ("keep-as-album", organise.ruling.keep),
        ("sidebar", window.panels.turn_sidebar),
        ("details", partial(_turn_details, window)),
        ("larger", lambda: grid.set_cell_size(grid.cell_size + step)),
        ("smaller", lambda: grid.set_cell_size(grid.cell_size - step)),
        ("crop", lambda: grid.set_crop(not grid.crop)),
    ):
        window.commands.bind(name, deed)


def _find(window: "MainWindow") -> None:
    window.pages.back()
    window.field.enter()


def _paste(window: "MainWindow") -> None:
    if window.field.paste():
        window.pages.back()
    else:
        window.status.say(window.tr("No picture has been copied."))


def _turn_details(window: "MainWindow") -> None:
    if window.pages.on_large:
        window.large.turn_details()
    else:
        window.panels.show_details(window.details.isHidden())


def _all_photos(window: "MainWindow") -> None:
    window.pages.back()
    window.field.clear()
    window.sidebar.choose_all()


def _hidden(window: "MainWindow") -> None:
    _all_photos(window)
    window.field.set_text("is:hidden")


def _like(window: "MainWindow", wanted: bool) -> None:
    photo = window.large.current()
    if window.pages.on_large and photo is not None:
        window.chosen.like(photo, wanted)
    else:
        window.chosen.like_chosen(wanted)
