"""Problems: one for each path, until it is over."""

from datetime import datetime, timedelta

from shelf import Shelf

from photoapp.base.files import Place
from photoapp.base.messages import Code
from photoapp.catalog import Catalog, problems, roots


def record(catalog: Catalog, path: str, code: Code, *, folder: bool = False, **values: str) -> None:
    place = Place(1, path)
    catalog.write(lambda c: problems.record(c, place, code, values, folder=folder))


def codes(catalog: Catalog) -> dict[str, Code]:
    return {one.path: one.code for one in problems.problems(catalog.read())}


def age(catalog: Catalog) -> None:
    catalog.write(lambda c: c.execute("UPDATE problems SET since = '2020-01-01 00:00:00'"))


def test_a_problem_has_a_path_a_reason_and_a_local_time(catalog: Catalog, shelf: Shelf) -> None:
    record(catalog, "a/\udce9.jpg", Code.FILE_DAMAGED, detail="odd \udcff bytes")
    (one,) = problems.problems(catalog.read())
    assert (one.path, one.code, dict(one.values)) == (
        "/photos/a/\udce9.jpg",
        Code.FILE_DAMAGED,
        {"detail": "odd \udcff bytes"},
    )
    assert abs(one.since - datetime.now()) < timedelta(minutes=5)
    assert one.since.tzinfo is None


def test_the_same_problem_again_keeps_its_time_another_does_not(
    catalog: Catalog, shelf: Shelf
) -> None:
    record(catalog, "a.jpg", Code.FILE_DAMAGED, detail="x")
    age(catalog)
    record(catalog, "a.jpg", Code.FILE_DAMAGED, detail="y")
    (one,) = problems.problems(catalog.read())
    assert (one.since.year < 2021, one.values["detail"]) == (True, "y")
    record(catalog, "a.jpg", Code.FOLDER_UNREADABLE, folder=True)
    (one,) = problems.problems(catalog.read())
    assert (one.since.year > 2021, one.folder) == (True, True)


def test_a_problem_moves_with_its_file(catalog: Catalog, shelf: Shelf) -> None:
    record(catalog, "a.jpg", Code.FILE_DAMAGED)
    record(catalog, "b.jpg", Code.FILE_EMPTY)
    catalog.write(lambda c: problems.move(c, Place(1, "a.jpg"), Place(1, "b.jpg")))
    assert codes(catalog) == {"/photos/b.jpg": Code.FILE_DAMAGED}


def test_what_may_pass_is_forgotten_except_where_nobody_could_look(
    catalog: Catalog, shelf: Shelf
) -> None:
    for path in ("a.jpg", "still.jpg", "disk/in/b.jpg", "disk2/c.jpg"):
        record(catalog, path, Code.FILE_UNREADABLE, detail="")
    record(catalog, "broken.jpg", Code.FILE_DAMAGED)
    catalog.write(
        lambda c: problems.forget_passed(c, 1, {Code.FILE_UNREADABLE}, {"still.jpg", "disk"})
    )
    assert set(codes(catalog)) == {
        "/photos/still.jpg",
        "/photos/disk/in/b.jpg",
        "/photos/broken.jpg",
    }
    assert problems.count(catalog.read(), [1]) == 3
    assert problems.count(catalog.read(), [2]) == 0


def test_nothing_is_forgotten_in_a_root_that_is_not_there(catalog: Catalog, shelf: Shelf) -> None:
    record(catalog, "a.jpg", Code.FILE_UNREADABLE)
    catalog.write(lambda c: problems.forget_passed(c, 1, {Code.FILE_UNREADABLE}, {""}))
    assert len(codes(catalog)) == 1
    catalog.write(lambda c: roots.remove_root(c, 1))
    assert codes(catalog) == {}
