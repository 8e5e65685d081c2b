"""In which sizes, languages and directions the states are drawn; each in a process of its own."""

from dataclasses import dataclass

LOOKS = ("light", "dark")

MAIN = (
    "library", "results", "refined", "viewer", "review", "tags", "album", "context-menu",
    "settings-folders", "settings-appearance", "encoders", "problems", "no-match", "export",
    "jobs", "first-start", "welcome", "compare", "menu",
)  # fmt: skip
"""States in which most of the window's words and parts are seen."""

SMALL = ("library", "results", "viewer", "tags", "review", "settings-folders", "first-start",
         "encoders", "shortcuts", "export", "jobs", "album", "compare")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Variant:
    """name: the second part of the file names. shots: patterns of what is drawn, all if empty.

    scale: device pixels per logical one. size: of the window in logical pixels. text: percent.
    """

    name: str = ""
    shots: tuple[str, ...] = ()
    looks: tuple[str, ...] = LOOKS
    size: tuple[int, int] = (1280, 800)
    scale: int = 1
    language: str = "en"
    text: int = 100


VARIANTS = (
    Variant(),
    Variant("800x500", SMALL, size=(800, 500)),
    Variant("640x400", SMALL, size=(640, 400)),
    Variant("3840x2160", MAIN, size=(1920, 1080), scale=2),
    Variant("150-percent", (*MAIN, "shortcuts"), text=150),
    Variant("right-to-left", (*MAIN, "timeline", "history", "chosen"), language="ar"),
    *(Variant(code, MAIN, ("light",), language=code) for code in ("de", "fr", "es")),
)
