"""URLs of dropped and pasted pictures: a path, a file's bytes, or nothing."""

import base64
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photoapp.base.urls import path_of, picture_of

posix = pytest.mark.skipif(os.name == "nt", reason="paths begin with a slash")


@posix
@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("file:///photos/a.jpg", "/photos/a.jpg"),
        ("FILE:///photos/a.jpg", "/photos/a.jpg"),
        ("file:/photos/a.jpg", "/photos/a.jpg"),
        ("file://localhost/photos/a.jpg", "/photos/a.jpg"),
        ("file:///photos/Garten%20im%20Mai/Bl%C3%BCte.jpg", "/photos/Garten im Mai/Blüte.jpg"),
        ("file:///photos/100%25.jpg", "/photos/100%.jpg"),
        ("file:///photos/what%3F%23.jpg", "/photos/what?#.jpg"),
        ("file:///photos/what?.jpg", "/photos/what?.jpg"),
        ("file:///photos/%E9t%E9.jpg", "/photos/\udce9t\udce9.jpg"),  # Latin-1, no UTF-8
        ("file:///photos/a+b.jpg\n", "/photos/a+b.jpg"),
    ],
)
def test_a_file_url_is_a_path(url: str, path: str) -> None:
    assert path_of(url) == path


@posix
@given(st.binary(min_size=1).filter(lambda name: b"/" not in name and b"\0" not in name))
def test_every_name_a_file_may_have_comes_back(name: bytes) -> None:
    path = Path("/photos") / os.fsdecode(name)
    assert path_of(path.as_uri()) == str(path)


@posix
@pytest.mark.parametrize(
    "url",
    ["https://example.org/a.jpg", "/photos/a.jpg", "file://server/a.jpg", "file:a.jpg", "file:",
     "file:///a%00.jpg", "file:///a\0.jpg", "file://[/a.jpg", "", "a dog on a beach"],
)  # fmt: skip
def test_anything_else_is_no_path(url: str) -> None:
    assert path_of(url) is None


@given(st.binary())
def test_a_data_url_holds_its_file(content: bytes) -> None:
    text = base64.b64encode(content).decode()
    assert picture_of(f"data:image/png;base64,{text}") == content
    assert picture_of(f"data:image/svg+xml;charset=utf-8;base64,{text}") == content
    assert picture_of("data:image/png," + "".join(f"%{byte:02X}" for byte in content)) == content


@pytest.mark.parametrize(
    "url", ["data:text/plain,hello", "data:image/png;base64,*", "data:image/png", "image/png,", ""]
)
def test_anything_else_holds_no_picture(url: str) -> None:
    assert picture_of(url) is None


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    for url in (text, f"file://{text}", f"file:///{text}", f"data:image/png;base64,{text}"):
        path_of(url)
        picture_of(url)
