"""States of tags, albums, reviewing and teaching."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from photoapp.gui.naming import NameField
from shooting.stage import Shot, Stage, until
from shooting.viewing import sharpened


def tags(stage: Stage) -> None:
    """A photo with tags of the user's and, if there is one, with suggestions."""
    window, ids = stage.window, stage.photos
    suggested = window.library.suggestions.of(ids)
    most = max(ids[2:11], key=lambda photo: len(suggested.get(photo, ())))
    window.show_details(True)
    window.grid.go_to(most)
    window.grid.select_photos([most])
    stage.save("tags")


def tag(stage: Stage) -> None:
    """The photos that bear a tag."""
    stage.answer(lambda: stage.window.organise.go_to_tag("Norway"))
    stage.save("tag")


def album(stage: Stage) -> None:
    """An album with a rule."""
    _to_album(stage, "Summer days")
    stage.save("album")


def album_described(stage: Stage) -> None:
    """An album in an album, with words about it."""
    _to_album(stage, "Trip to Norway")
    stage.save("album-described")


def album_empty(stage: Stage) -> None:
    """An album without photos."""
    _to_album(stage, "Still to print")
    stage.save("album-empty")


def _to_album(stage: Stage, name: str) -> None:
    album = stage.window.library.albums.find(name)
    until(lambda: stage.window.sidebar.places.album_of(album.id) is not None)
    stage.answer(lambda: stage.window.sidebar.choose_album(album.id))


def review(stage: Stage) -> None:
    """Suggestions of the tag with most of them, some chosen, and one of them large."""
    window, page = stage.window, stage.window.centre.review
    window.aside.to_review()
    until(lambda: len(page.board.photos.ids) > 9)
    page.board.select_photos(page.board.photos.ids[[3, 5, 9]].tolist())
    stage.save("review")
    page.board.choose_none()
    page.board.open_row(1)
    sharpened(stage, page)
    stage.save("review-closer")
    page.closer.left.emit()


def teaching(stage: Stage) -> None:
    """A tag just taught from a few photos, and what it says of itself."""
    window = stage.window
    examples = stage.photos[:5]
    window.grid.select_photos(examples)
    window.organise.tags.teach("our garden", examples)
    until(window.centre.above.lesson.isVisible)
    stage.save("teaching")
    window.centre.above.lesson.hide()


def tag_manager(stage: Stage) -> None:
    """All tags, and who gives them."""
    stage.do("all-tags")
    stage.dialog()
    stage.save("tag-manager")


def new_tag(stage: Stage) -> None:
    """A name asked for a tag."""
    stage.window.organise.tags.ask_give(stage.photos[:3])
    stage.dialog()
    stage.save("new-tag")


def new_album(stage: Stage) -> None:
    """A name asked for an album."""
    stage.window.organise.albums.ask_make(stage.photos[:3])
    stage.dialog()
    stage.save("new-album")


def typing_tag(stage: Stage) -> None:
    """A tag being typed, and what it could be."""
    stage.window.grid.select_photos(stage.photos[:2])
    stage.window.type_tag()
    until(lambda: isinstance(QApplication.focusWidget(), NameField))
    field = stage.window.details.findChildren(NameField)[0]
    QTest.keyClicks(field, "ga")
    until(lambda: (offered := field.completer().popup()) is not None and offered.isVisible())
    stage.save("typing-tag")


SHOTS: dict[str, Shot] = {
    "tags": tags,
    "typing-tag": typing_tag,
    "tag": tag,
    "album": album,
    "album-described": album_described,
    "album-empty": album_empty,
    "review": review,
    "tag-manager": tag_manager,
    "new-tag": new_tag,
    "new-album": new_album,
    "teaching": teaching,
}
