"""What the program's own files take on the disk."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Footprint:
    """Bytes by what they are for.

    catalog: all that is known of the photos. thumbnails: small pictures. vectors: what search has
    learned, laid out for speed. encoders: those the user got. backups, log: as they are called.
    other: settings of the window and what a crash left behind.
    """

    catalog: int = 0
    thumbnails: int = 0
    vectors: int = 0
    encoders: int = 0
    backups: int = 0
    log: int = 0
    other: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return (
            self.catalog
            + self.thumbnails
            + self.vectors
            + self.encoders
            + self.backups
            + self.log
            + self.other
        )
