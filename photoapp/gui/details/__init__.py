"""The details of a photo: what it is, why it is here, what looks like it."""

from photoapp.gui.details.panel import DetailsPanel

__all__ = ["DetailsPanel"]
