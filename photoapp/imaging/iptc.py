"""IPTC IIM blocks: the captions and keywords of press photographs."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from photoapp.imaging.text import decode

MOST_DATASETS = 4096

CHARSET = (1, 90)
UTF8 = b"\x1b%G"

TITLE = (2, 5)
KEYWORDS = (2, 25)
DATE_CREATED = (2, 55)
TIME_CREATED = (2, 60)
CAPTION = (2, 120)


@dataclass(frozen=True, slots=True)
class Iptc:
    """Values by (record, dataset), in order."""

    values: dict[tuple[int, int], list[str]] = field(default_factory=dict)

    def text(self, dataset: tuple[int, int]) -> str:
        """The first value, or ""."""
        return next(iter(self.values.get(dataset, ())), "")

    def list(self, dataset: tuple[int, int]) -> list[str]:
        """All values."""
        return self.values.get(dataset, [])


def read_iptc(block: bytes) -> Iptc:
    """What can be read of a block. Its charset is UTF-8 if it says so, else guessed by `decode`."""
    raw = list(datasets(block))
    encoding = "utf-8" if any(key == CHARSET and data == UTF8 for key, data in raw) else ""
    found: dict[tuple[int, int], list[str]] = {}
    for key, data in raw:
        text = decode(data, encoding) if key[0] == 2 else ""
        if text:
            found.setdefault(key, []).append(text)
    return Iptc(found)


def datasets(block: bytes) -> Iterator[tuple[tuple[int, int], bytes]]:
    """Record and dataset of each value, with its bytes, as far as the block can be read."""
    at = block.find(b"\x1c")
    for _ in range(MOST_DATASETS):
        if at < 0 or at + 5 > len(block) or block[at] != 0x1C:
            return
        size = int.from_bytes(block[at + 3 : at + 5], "big")
        if size & 0x8000:  # extended: values of over 32 KB, which nobody writes
            return
        yield (block[at + 1], block[at + 2]), block[at + 5 : at + 5 + size]
        at += 5 + size
