"""Names, folders, titles and keywords of the sample library find what bears them."""

from pathlib import Path
from typing import Any

from first_row import assets, measure
from shelf import Shelf

DECOYS = 40


def test_what_is_called_like_the_question_is_in_the_first_row(
    shelf: Shelf, ask: Any, shared: Path
) -> None:
    truth = assets(shared / "assets" / "library")
    for one in truth:
        keywords = tuple(one.get("keywords") or ())
        shelf.put(one["path"], vector=(1, 0, 0, 0), title=one.get("title") or "", keywords=keywords)
    for i in range(DECOYS):  # they look exactly like every question
        shelf.put(f"decoys/{i}.jpg", vector=(0, 0, 0, 1))

    photo_of = {one["path"]: shelf.photo(one["path"]) for one in truth}
    asked, wrong = measure(truth, lambda text: ask.results(text).ids.tolist(), photo_of)
    assert min(asked[kind] for kind in ("name", "folder", "title", "keyword")) > 15
    assert not wrong, "; ".join(wrong)
