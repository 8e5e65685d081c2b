"""The program as a person starts it, and what it answers."""

import json
import os
import sys
from dataclasses import dataclass
from typing import Any


def program() -> list[str]:
    """What starts the program under test: PHOTOAPP_PROGRAM, an installed one, else this source."""
    installed = os.environ.get("PHOTOAPP_PROGRAM")
    return [installed] if installed else [sys.executable, "-m", "photoapp"]


@dataclass(frozen=True)
class Answer:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """Its one JSON document; anything else on stdout is an error here."""
        document = json.loads(self.out)
        assert document["format"] == 1
        return document
