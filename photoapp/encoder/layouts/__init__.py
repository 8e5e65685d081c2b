"""Foreign model folders: recognised by the names of their files, described as `model.json` is.

A layout is a module with two functions: `wanted` picks the files of a network out of a listing,
or says that this is none of its folders; `describe` reads their copies.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from photoapp.encoder.layouts import immich, rclip, transformers
from photoapp.encoder.layouts.draft import About, Draft, Gap, Wanted

__all__ = ["LAYOUTS", "About", "Draft", "Gap", "Layout", "Wanted"]


@dataclass(frozen=True, slots=True)
class Layout:
    """wanted: from names relative to the folder to those to take, None if it is another layout.

    describe: from the folder with the copies. Raises Gap, FieldsError, NotOnnxError.
    """

    name: str
    wanted: Callable[[Sequence[str]], Wanted | None]
    describe: Callable[[Path, Wanted], Draft]


LAYOUTS = (
    Layout("immich", immich.wanted, immich.describe),
    Layout("transformers", transformers.wanted, transformers.describe),
    Layout("rclip", rclip.wanted, rclip.describe),
)
