"""`photoapp folders`: the folders of the library."""

import os

import click

from photoapp.base.files import path_json
from photoapp.cli import opened
from photoapp.cli.output import count, json_option, present, program, shown
from photoapp.cli.status import root_document, root_line

_SAME = "The photos themselves are never touched."


@click.group(no_args_is_help=False)
def folders() -> None:
    """List, add, remove, narrow or follow the folders of your library."""


@folders.command("list")
@json_option
def list_folders(as_json: bool) -> None:
    """List the folders of your library."""
    with opened.photo_library() as library:
        roots = library.folders()
    lines = [root_line(root) for root in roots] or [
        f"Your library has no folders yet. Add one: {program()} folders add FOLDER"
    ]
    present(as_json, {"folders": [root_document(root) for root in roots]}, lines)


@folders.command()
@click.argument("folder")
@json_option
def add(folder: str, as_json: bool) -> None:
    """Add FOLDER to your library. Then "index" looks through it."""
    with opened.photo_library() as library:
        root = library.add_folder(_absolute(folder))
    line = f"Added {shown(root.path)}. Look through it: {program()} index"
    present(as_json, {"folder": root_document(root)}, [line])


@folders.command()
@click.argument("folder")
@click.option("--forget", is_flag=True, help="Also forget what is known of its photos.")
@json_option
def remove(folder: str, forget: bool, as_json: bool) -> None:
    """Take FOLDER out of your library.

    What is known of its photos is kept for the day the folder comes back, unless you say
    --forget. The photos themselves are never touched.
    """
    path = _absolute(folder)
    with opened.photo_library() as library:
        photos = library.remove_folder(path, forget=forget)
    done = "forgotten" if forget else "kept as missing"
    line = f"Removed {shown(path)}: {count(photos, 'photo')} {done}. {_SAME}"
    present(as_json, {"removed": path_json(path), "photos": photos, "forgotten": forget}, [line])


@folders.command()
@click.argument("pattern")
@click.option("--folder", metavar="FOLDER", help="Only in this folder of the library.")
@click.option("--remove", "back", is_flag=True, help="Take the pattern away again.")
@json_option
def exclude(pattern: str, folder: str | None, back: bool, as_json: bool) -> None:
    """Leave out files and folders whose name matches PATTERN.

    A pattern is a name with * and ?, such as "*.png" or "Backup*". It counts from the next
    "index" on.
    """
    with opened.photo_library() as library:
        root = _absolute(folder) if folder else None
        library.exclude(pattern, root=root, remove=back)
        roots = library.folders()
    verb = "No longer leaving" if back else "Leaving"
    lines = [f"{verb} out {shown(pattern)}. It counts from the next: {program()} index"]
    lines += [root_line(root) for root in roots]
    present(as_json, {"folders": [root_document(root) for root in roots]}, lines)


@folders.command()
@click.argument("old")
@click.argument("new")
@json_option
def relocate(old: str, new: str, as_json: bool) -> None:
    """Tell that the photos of the folder OLD are in the folder NEW now.

    All that is known of them goes along. For a disk that has another letter or name, or a folder
    that was moved to another disk. Photos that moved inside your library need no telling.
    """
    with opened.photo_library() as library:
        root = library.relocate_folder(_absolute(old), _absolute(new))
    line = f"Followed {shown(_absolute(old))} to {shown(root.path)}. Look: {program()} index"
    document = {"folder": root_document(root), "was": path_json(_absolute(old))}
    present(as_json, document, [line])


@folders.command("accept-empty")
@click.argument("folder")
@json_option
def accept_empty(folder: str, as_json: bool) -> None:
    """Tell that FOLDER is empty, or gone, because you want it so.

    A folder in which everything vanished may be a disk that is not plugged in, so its photos are
    left as they were. After this they are missing; "purge" forgets missing photos.
    """
    path = _absolute(folder)
    with opened.photo_library() as library:
        photos = library.accept_empty(path)
    line = f"{count(photos, 'photo')} of {shown(path)} missing now. {_SAME}"
    present(as_json, {"folder": path_json(path), "missing": photos}, [line])


def _absolute(folder: str) -> str:
    return os.path.abspath(folder)
