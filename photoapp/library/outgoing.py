"""Photos on their way out of a library: copies of their files in a folder, or a list of them."""

from collections.abc import Iterator, Mapping, Sequence

from photoapp.base.jobs import Job
from photoapp.base.tagged import Exported
from photoapp.catalog import Connection, photos, tags
from photoapp.library.copies import Original, copy_all
from photoapp.library.listing import Listed, is_list, write_list


def export(
    connection: Connection, ids: Sequence[int], target: str, about: Mapping[str, str], job: Job
) -> Exported:
    """Copy photos into a folder or, where the target is called so, write a list (.txt, .csv, .json)
    of them, in the order given.

    about: what a .json list says of itself. Photos are the files that lead them; forgotten ones are
    left out. Raises Cancelled, and PhotoappError as `copy_all` and `write_list`.
    """
    if is_list(target):
        return write_list(listed(connection, ids), target, about)
    return copy_all(list(originals(connection, ids)), target, job)


def originals(
    connection: Connection, ids: Sequence[int], folders: tuple[str, ...] = ()
) -> Iterator[Original]:
    """The files to copy, in the order given; folders: where in the target they go."""
    paths = photos.lead_paths(connection, ids)
    online = photos.online_only(connection, ids)
    for photo in ids:
        if photo in paths:
            yield Original(paths[photo], folders, photo in online)


def listed(connection: Connection, ids: Sequence[int]) -> list[Listed]:
    """What lists tell of photos, in the order given."""
    cards, paths = photos.cards(connection, ids), photos.lead_paths(connection, ids)
    borne = tags.tags_of(connection, ids)
    return [
        Listed(cards[photo], paths[photo], borne.get(photo, ()))
        for photo in ids
        if photo in cards and photo in paths
    ]
