"""`photoapp tags`: what photos bear, by the user, by files and by machines."""

from photoapp.cli.tags.group import tags

__all__ = ["tags"]
