"""The user's globs mean what a person who knows gitignore expects."""

import pytest

from photoapp.scan.skip import Globs


@pytest.mark.parametrize(
    ("glob", "path"),
    [
        ("*.tmp", "a.tmp"),
        ("*.TMP", "deep/down/a.tmp"),
        ("private", "x/Private"),
        ("IMG_[0-9]?.jpg", "x/img_12.jpg"),
        ("[!a-c]*.jpg", "x/d1.jpg"),
        ("2019/raw", "2019/RAW"),
        ("/inbox", "inbox"),
        ("2019/*.jpg", "2019/a.jpg"),
        ("**/cache/*.jpg", "cache/a.jpg"),
        ("**/cache/*.jpg", "a/b/cache/c.jpg"),
        ("2019/**", "2019/a/b.jpg"),
        ("a/**/z.jpg", "a/z.jpg"),
        ("a/**/z.jpg", "a/b/c/z.jpg"),
        ("café*", "x/cafe\u0301.jpg"),
        ("two\nlines.jpg", "two\nlines.jpg"),
        ("a.b", "a.b"),
        ("[z-a].jpg", None),
        ("[", "x/["),
        ("caf\udce9.jpg", "caf\udce9.jpg"),
    ],
)
def test_a_glob_excludes(glob: str, path: str | None) -> None:
    globs = Globs([glob])
    assert globs
    if path is not None:
        assert globs.excludes(path, folder=False)
        assert globs.excludes(path, folder=True)


@pytest.mark.parametrize(
    ("glob", "path"),
    [
        ("*.tmp", "a.tmp.jpg"),
        ("private", "x/not private"),
        ("2019/raw", "x/2019/raw"),
        ("/inbox", "x/inbox"),
        ("2019/*.jpg", "2019/deep/a.jpg"),
        ("2019/**", "2019"),
        ("a?c", "a/c"),
        ("a[!x]c", "a/c"),
        ("a.b", "axb"),
        ("", "a"),
        ("/", "a"),
    ],
)
def test_a_glob_leaves_alone(glob: str, path: str) -> None:
    assert not Globs([glob]).excludes(path, folder=False)


def test_a_slash_at_the_end_means_folders_only() -> None:
    globs = Globs(["Export/"])
    assert globs.excludes("2019/export", folder=True)
    assert not globs.excludes("2019/export", folder=False)


def test_no_globs_are_false_so_that_a_scan_need_not_ask() -> None:
    assert not Globs([])
    assert not Globs(["", "/"])
