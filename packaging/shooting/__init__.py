"""Draws the window in every state it can be in, for people who look whether it is right."""
