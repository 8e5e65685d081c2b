"""Folders as a tree: roots, what is below them, whatever is missing between."""

from photoapp.base.answers import Folder, RootStatus, Status
from photoapp.gui.sidebar.tree import name_of, places


def folder(root: int, path: str, photos: int = 1, *, offline: bool = False) -> Folder:
    return Folder(root, path, f"/r{root}/{path}".rstrip("/"), photos, offline)


def status(*roots: RootStatus) -> Status:
    return Status(9, 9, 0, roots, None, {}, 0, 2, 0, 0)


def test_folders_hang_below_their_parents() -> None:
    found = places(
        [folder(1, ""), folder(1, "a"), folder(1, "a/b"), folder(1, "ab"), folder(2, "")], status()
    )
    assert [node.name for node in found.roots] == ["r1", "r2"]
    assert [node.name for node in found.roots[0].children] == ["a", "ab"]
    assert [node.name for node in found.roots[0].children[0].children] == ["b"]


def test_a_name_that_sorts_between_a_folder_and_its_children_does_not_part_them() -> None:
    """ "a b" sorts before "a/x", since a blank comes before a slash."""
    found = places([folder(1, ""), folder(1, "a"), folder(1, "a b"), folder(1, "a/x")], status())
    by_name = {node.name: node for node in found.nodes}
    assert by_name["x"].parent is by_name["a"]


def test_a_missing_parent_is_skipped_over() -> None:
    found = places([folder(1, ""), folder(1, "a/b/c")], status())
    assert found.roots[0].children[0].name == "a/b/c"


def test_numbers_are_places_in_the_list() -> None:
    found = places([folder(1, ""), folder(1, "a"), folder(2, ""), folder(2, "z")], status())
    assert [node.number for node in found.nodes] == list(range(len(found.nodes)))
    folders = [node for node in found.nodes if isinstance(node.thing, Folder)]
    assert [node.row for node in folders] == [0, 0, 1, 0]


def test_the_root_of_a_folder_is_found() -> None:
    one = RootStatus(1, "/r1", 3, 0, False, ())
    found = places([folder(1, ""), folder(1, "a")], status(one))
    assert found.root(found.roots[0].children[0].folder) is one
    assert found.root(folder(7, "")) is None


def test_any_name_can_be_shown() -> None:
    assert name_of(Folder(1, "", "/", 1, False)) == "/"
    assert name_of(Folder(1, "", "/photos/\udcff", 1, False)) == "\ufffd"
