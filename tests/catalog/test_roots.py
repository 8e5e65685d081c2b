"""Roots come and go, and what is known of their photos stays unless it is to be forgotten."""

import pytest
from shelf import Shelf

from photoapp.base.files import Place
from photoapp.base.messages import Code, PhotoappError
from photoapp.catalog import Catalog, encoders, files, photos, problems, roots, vectors
from photoapp.catalog.census import Census
from photoapp.catalog.forgetting import forget


def add(catalog: Catalog, path: str) -> int:
    return catalog.write(lambda c: roots.add_root(c, path))


def tables(catalog: Catalog) -> dict[str, int]:
    names = ("files", "folders", "photos", "words", "keywords", "vectors", "problems")
    return {
        name: catalog.read().execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names
    }


def test_a_removed_root_keeps_its_photos_for_its_return(catalog: Catalog, shelf: Shelf) -> None:
    photo = shelf.put("a.jpg", keywords=("pet",))
    catalog.write(lambda c: roots.remove_root(c, shelf.root))
    assert roots.roots(catalog.read()) == []
    assert photos.photo_list(catalog.read()).ids.tolist() == []
    assert add(catalog, "/photos") == shelf.root
    assert shelf.stored("a.jpg").embedded == 0
    assert photos.photo_list(catalog.read()).ids.tolist() == [photo]


def test_a_forgotten_root_leaves_nothing(catalog: Catalog, shelf: Shelf) -> None:
    shelf.put("deep/er/a.jpg", keywords=("pet",), title="A cat")
    shelf.put("b.jpg")
    values = {"detail": ""}
    catalog.write(lambda c: problems.record(c, Place(1, "x"), Code.FILE_DAMAGED, values))
    forget(catalog, shelf.root, 0)
    assert set(tables(catalog).values()) == {0}


def test_photos_shown_by_another_root_survive_both(catalog: Catalog, shelf: Shelf) -> None:
    other = add(catalog, "/other")
    for content in ("one", "two"):
        shelf.put(f"{content}.jpg", content, title=content)
        shelf.put(f"copy of {content}.jpg", content, root=other, title=content)
    ids = photos.photo_list(catalog.read()).ids.tolist()
    catalog.write(lambda c: roots.remove_root(c, shelf.root))
    assert set(photos.lead_paths(catalog.read(), ids).values()) == {
        "/other/copy of one.jpg",
        "/other/copy of two.jpg",
    }
    assert not any(card.missing for card in photos.cards(catalog.read(), ids).values())
    add(catalog, "/photos")
    shelf.put("only here.jpg", root=other)
    forget(catalog, other, 0)
    assert photos.photo_list(catalog.read()).ids.tolist() == ids
    assert set(photos.lead_paths(catalog.read(), ids).values()) == {
        "/photos/one.jpg",
        "/photos/two.jpg",
    }
    assert tables(catalog)["photos"] == tables(catalog)["words"] == 2


def test_a_root_that_comes_back_brings_what_it_had(catalog: Catalog, shelf: Shelf) -> None:
    there, gone = shelf.put("there.jpg"), shelf.put("gone.jpg")
    shelf.lose(gone)
    catalog.write(lambda c: roots.remove_root(c, shelf.root))
    assert photos.missing_photos(catalog.read()).tolist() == [there, gone]
    add(catalog, "/photos")
    assert photos.missing_photos(catalog.read()).tolist() == [gone]


def test_a_root_cannot_come_back_into_another(catalog: Catalog, shelf: Shelf) -> None:
    catalog.write(lambda c: roots.remove_root(c, shelf.root))
    add(catalog, "/photos/inner")
    with pytest.raises(PhotoappError) as refused:
        add(catalog, "/photos")
    assert refused.value.code is Code.FOLDER_OVERLAPS
    assert [root.path for root in roots.roots(catalog.read())] == ["/photos/inner"]


def test_forgetting_many_photos_at_once_is_possible(catalog: Catalog, shelf: Shelf) -> None:
    count = 33_000  # more than SQLite binds values
    folder = catalog.write(lambda c: roots.folder_id(c, shelf.root, "many"))
    blank = "0, 0, 0, '', '', '', '', ''"

    def fill(connection: object) -> None:
        numbers = range(1, count + 1)
        connection.executemany(
            "INSERT INTO photos(id, lead_id, width, height, mean_colour, make, model, lens, title,"
            f" description) VALUES (?, ?, {blank})",
            [(n, n) for n in numbers],
        )
        connection.executemany(
            "INSERT INTO files(id, folder_id, name, photo_id, kind, size, mtime_ns, device, inode)"
            " VALUES (?, ?, ?, ?, 'photo', 1, 1, 1, ?)",
            [(n, folder, str(n).encode(), n, n) for n in numbers],
        )

    catalog.write(fill)
    ids = list(range(1, count + 1))
    reading = catalog.read()
    assert len(photos.cards(reading, ids)) == count
    assert len(photos.lead_paths(reading, ids)) == count
    assert len(photos.walls(reading, photos.photo_list(reading).ids)) == count
    assert photos.keywords_of(reading, ids) == {}
    forget(catalog, shelf.root, 0)
    assert tables(catalog)["photos"] == 0


def test_devices_of_any_number_are_remembered(catalog: Catalog, shelf: Shelf) -> None:
    assert roots.roots(catalog.read())[0].device is None
    for device in (0, 2**63 + 1, 2**64 - 1):
        catalog.write(lambda c, device=device: roots.saw(c, shelf.root, device))
        assert roots.roots(catalog.read())[0].device == device


# -- folders -------------------------------------------------------------------------------------


def test_folders_count_photos_at_and_below_them_once(catalog: Catalog, shelf: Shelf) -> None:
    shelf.put("a/one.jpg", "one")
    shelf.put("a/b/copy of one.jpg", "one")
    shelf.put("a/b/two.jpg", "two")
    shelf.put("a b/three.jpg", "three")
    add(catalog, "/empty")
    shown = [(one.absolute, one.photos) for one in roots.folder_tree(catalog.read())]
    assert shown == [
        ("/empty", 0),
        ("/photos", 3),
        ("/photos/a", 2),
        ("/photos/a/b", 2),
        ("/photos/a b", 1),
    ]
    assert [one.photos for one in Census(catalog).root_statuses()] == [0, 3]


def test_a_folder_without_photos_is_not_listed(catalog: Catalog, shelf: Shelf) -> None:
    shelf.put("a/one.jpg")
    shelf.put("b/two.jpg")
    catalog.write(lambda c: files.set_missing(c, shelf.file("a/one.jpg"), missing=True))
    assert [one.path for one in roots.folder_tree(catalog.read())] == ["", "b"]


def test_what_is_below_an_offline_folder_is_offline(catalog: Catalog, shelf: Shelf) -> None:
    shelf.put("disk/in/one.jpg")
    shelf.put("two.jpg")
    catalog.write(lambda c: roots.set_offline(c, [Place(shelf.root, "disk")], [shelf.root]))
    tree = {one.path: one.offline for one in roots.folder_tree(catalog.read())}
    assert tree == {"": False, "disk": True, "disk/in": True}
    catalog.write(lambda c: roots.set_offline(c, [], [shelf.root]))
    assert not any(one.offline for one in roots.folder_tree(catalog.read()))


def test_globs_belong_to_a_root_or_to_all(catalog: Catalog, shelf: Shelf) -> None:
    for root, pattern in ((shelf.root, "*.tmp"), (None, "private"), (None, "private")):
        catalog.write(lambda c, root=root, pattern=pattern: roots.exclude(c, root, pattern))
    assert roots.exclusions(catalog.read()) == {None: ("private",), shelf.root: ("*.tmp",)}
    catalog.write(lambda c: roots.include(c, None, "private"))
    assert roots.exclusions(catalog.read()) == {shelf.root: ("*.tmp",)}


def test_a_removed_encoder_takes_its_vectors_and_its_number(catalog: Catalog, shelf: Shelf) -> None:
    shelf.put("a.jpg")
    catalog.write(lambda c: encoders.forget(c, "eye"))
    assert tables(catalog)["vectors"] == 0
    assert catalog.write(lambda c: encoders.encoder_id(c, "eye", "Eye", 4)) > shelf.encoder
    assert not vectors.has(catalog.read(), shelf.encoder, 1, b"")
