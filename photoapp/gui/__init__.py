"""The window: the only Qt in the program. `app.run` is its one way in."""
