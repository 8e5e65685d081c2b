"""`photoapp models`: the encoders that understand photos."""

from photoapp.cli.models.group import models

__all__ = ["models"]
