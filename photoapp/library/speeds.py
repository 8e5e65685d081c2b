"""How the encoders of a library ran the last time: what on, and how fast."""

import json
from dataclasses import asdict, dataclass

from photoapp.catalog import Connection, settings


@dataclass(frozen=True, slots=True)
class Speed:
    """One encoder in the last run in which it had something to do.

    provider: as its session said. why_not_faster: a WhyNotFaster, "" if nothing spoke against a
    faster one. images_per_second: of the encoder alone. photos_per_second: of the whole run.
    """

    provider: str = ""
    why_not_faster: str = ""
    images_per_second: float | None = None
    photos_per_second: float | None = None


def remember(connection: Connection, identity: str, speed: Speed) -> None:
    """Keep it for the encoder of this identity."""
    settings.put(connection, _name(identity), json.dumps(asdict(speed)))


def recall(connection: Connection, identity: str) -> Speed:
    """What was kept; empty before the first run."""
    said = settings.get(connection, _name(identity))
    return Speed(**json.loads(said)) if said else Speed()


def forget(connection: Connection, identity: str) -> None:
    """Keep nothing of it any more."""
    settings.put(connection, _name(identity), None)


def _name(identity: str) -> str:
    return f"speed:{identity}"
