"""States that nobody wishes for, and those before everything is there."""

from photoapp.base.answers import Folder
from photoapp.base.question import Sort
from photoapp.gui.settings import Place
from shooting.stage import OPENING_S, Stage, until, wait
from shooting.viewing import sharpened

# While photos arrive.


def first_photos(stage: Stage) -> None:
    """The first of them, a moment after a folder was added."""
    until(lambda: len(stage.photos) > 20)
    stage.save("first-photos", settle=250)


def indexing(stage: Stage) -> None:
    """A run that is half done."""
    until(lambda: len(stage.photos) > 20)  # also where this state alone is drawn
    stage.put_away()
    stage.window.topbar.sort.emit(Sort.NAME)
    until(lambda: _part(stage) > 0.35 or not stage.window.keeper.indexer.running)
    stage.save("indexing", settle=500)


def indexing_asked(stage: Stage) -> None:
    """A question before everything is understood."""
    stage.ask("a sunset over the sea")
    stage.save("indexing-asked", settle=500)


def _part(stage: Stage) -> float:
    progress = stage.window.keeper.indexer.progress()
    return progress.done / progress.total if progress is not None and progress.total else 0.0


# Long names.


def long_details(stage: Stage) -> None:
    """A photo whose title and description never end."""
    stage.window.show_details(True)
    stage.window.grid.select_photos(stage.photos[:1])
    stage.save("long-names")


def long_album(stage: Stage) -> None:
    """An album with such a name."""
    album = stage.window.sidebar.places.albums[0]
    stage.answer(lambda: stage.window.sidebar.choose_album(album.id))
    stage.save("long-album")


def long_tag(stage: Stage) -> None:
    """A tag with such a name."""
    name = stage.window.sidebar.places.tags[0].name
    stage.answer(lambda: stage.window.organise.go_to_tag(name))
    stage.save("long-tag")


def long_viewer(stage: Stage) -> None:
    """Such a photo large."""
    stage.window.chosen.opened.emit(stage.photos[0])
    stage.window.large.viewer.show_details(True)
    sharpened(stage)
    stage.save("long-viewer")
    stage.window.large.viewer.show_details(False)


def long_move(stage: Stage) -> None:
    """Folders with such names."""
    stage.window.care.ask_move(stage.photos[:2])
    stage.dialog()
    stage.save("long-move")


# What is not there.


def _gone(stage: Stage) -> Folder:
    """The drive, once the window has noticed that it is absent."""

    def found() -> Folder | None:
        return stage.window.sidebar.folder_where(
            lambda one: one.offline and one.absolute.endswith("Old drive")
        )

    until(lambda: found() is not None, OPENING_S)
    gone = found()
    assert gone is not None
    return gone


def offline(stage: Stage) -> None:
    """Photos of a drive that is absent, with their badges."""
    gone = _gone(stage)
    stage.answer(lambda: stage.window.sidebar.choose(gone))
    stage.window.show_details(True)
    stage.window.grid.select_photos(stage.photos[:1])
    stage.save("offline")


def offline_viewer(stage: Stage) -> None:
    """One of them large."""
    gone = _gone(stage)
    stage.answer(lambda: stage.window.sidebar.choose(gone))
    stage.window.chosen.opened.emit(stage.photos[0])
    sharpened(stage)
    stage.save("offline-viewer")


def offline_settings(stage: Stage) -> None:
    """What the settings say of the drive."""
    _gone(stage)
    stage.window.choices.open(Place.FOLDERS)
    stage.save("offline-settings")


def disk_full(stage: Stage) -> None:
    """A run that stops because nothing more can be written."""
    until(lambda: bool(stage.window.jobs.unfinished), OPENING_S)
    stage.window.all_work.turn()
    stage.save("disk-full")


def encoder_missing(stage: Stage) -> None:
    """No encoder came with the program, and none was added."""
    _without_encoder(stage, "encoder-missing")


def encoder_broken(stage: Stage) -> None:
    """The one there is cannot be loaded."""
    _without_encoder(stage, "encoder-broken")


def _without_encoder(stage: Stage, name: str) -> None:
    """While browsing, asked, and on the page of encoders."""
    stage.save(name)
    stage.window.field.set_text("a sunset over the sea")
    wait(1200)
    stage.save(f"{name}-asked")
    stage.window.field.clear()
    stage.window.to_encoders()
    until(lambda: stage.window.centre.encoders.shown)
    stage.save(f"{name}-page")
