"""What the grid shows: the wish, its answer, what has come last."""
