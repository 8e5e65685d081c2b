"""The main window: its parts brought together."""
