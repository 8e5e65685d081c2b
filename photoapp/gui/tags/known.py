"""The names that a tag being typed may become: those in use, then those of the vocabulary."""

from photoapp.gui.naming import Known, known_as
from photoapp.gui.tags.names import called, known_names
from photoapp.library import PhotoLibrary


def known(library: PhotoLibrary) -> list[Known]:
    """Tags in use, those on most photos first, then the rest of the vocabulary; each once."""
    used = sorted(library.tags.all(hidden=True), key=lambda tag: (-tag.photos, tag.name))
    found = [known_as(called(tag.name) if tag.concept else tag.name, tag.name) for tag in used]
    taken = {one.key for one in found}
    others = sorted((known_as(name, name) for name in known_names()), key=lambda one: one.key)
    return found + [one for one in others if one.key not in taken]
