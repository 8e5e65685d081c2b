"""Albums by rule are brought up to date before a command looks at them."""

from typing import TYPE_CHECKING

from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.cli import progress

if TYPE_CHECKING:
    from photoapp.library import PhotoLibrary


def fill(library: "PhotoLibrary") -> None:
    """Fill what is not up to date, showing progress; cheap if all is. Raises Cancelled."""
    if any(album.by_rule for album in library.albums.all()):
        progress.run(Job(JobName.FILLING), library.albums.refresh)


def fill_for(library: "PhotoLibrary", text: str) -> None:
    """The same, if a question asks for an album."""
    if "album:" in text.casefold():
        fill(library)
