"""What the window says: sentences, figures, the language."""
