"""Whether what is called just like the question is in the first row of the answer."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from photoapp.search.language import show
from photoapp.search.names import content_words
from photoapp.search.tree import Words

ROW = 6


def assets(library: Path) -> list[dict[str, Any]]:
    """What the truth of the sample library says of each picture."""
    files: dict[str, Any] = json.loads((library / "expected.json").read_text("utf-8"))["files"]
    pictures = {path for path in files if not path.endswith((".xmp", ".MOV"))}
    return [{**files[path], "path": path} for path in sorted(pictures)]


def questions(truth: list[dict[str, Any]]) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Kind, question, and the paths of all assets that it is a name, folder and so on of."""
    bearing: dict[tuple[str, str], set[str]] = {}
    for one in truth:
        path = Path(one["path"])
        said = [("name", path.name), ("name", path.stem)]
        said += [("folder", part) for part in path.parent.parts]
        said += [("title", one["title"])] if one.get("title") else []
        said += [("keyword", keyword) for keyword in one.get("keywords") or ()]
        for kind, text in said:
            bearing.setdefault((kind, text), set()).add(one["path"])
    for (kind, text), paths in sorted(bearing.items()):
        if content_words(text):
            yield kind, show(Words(" ".join(text.split()))), frozenset(paths)


def measure(
    truth: list[dict[str, Any]], ask: Callable[[str], list[int]], photo_of: dict[str, int]
) -> tuple[Counter[str], list[str]]:
    """How many questions of each kind were asked, and those whose first row is wrong.

    ask: a question to the photos of its answer. photo_of: the photo of each path; two files may
    be one. Right is a row that holds all that are called so, or nothing else if they are more than
    it has room for.
    """
    asked, wrong = Counter[str](), []
    listed = [
        (kind, text, {photo_of[path] for path in paths}) for kind, text, paths in questions(truth)
    ]
    folded: dict[str, set[int]] = {}
    for _, text, photos in listed:
        folded.setdefault(text.casefold(), set()).update(photos)
    for kind, text, photos in listed:
        asked[kind] += 1
        row = set(ask(text)[:ROW])
        called = folded[text.casefold()]  # a name and a keyword may be the same word
        if not (photos <= row or (len(called) > ROW and row <= called)):
            wrong.append(f"{kind}: {text}")
    return asked, wrong
