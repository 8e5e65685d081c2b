"""Photoapp finds your photos by describing them: local, offline, private."""

__version__ = "0.1.0"
