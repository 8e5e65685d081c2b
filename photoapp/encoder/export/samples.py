"""What networks are compared on where nobody names pictures of their own."""

from photoapp.encoder.proof import samples

__all__ = ["TEXTS", "samples"]

TEXTS = (
    "a dog on a beach",
    "two people at a table in the evening",
    "red car",
    "A photo of a cat.",
    "snow-covered mountains behind a lake",
    "birthday cake with candles 🎂",
    "screenshot of a map",
    "l'été à la plage",
    "children playing football in the rain",
    "night sky over the city",
    "a plate of pasta with tomatoes and basil on a wooden table next to a glass of wine",
    "sunset",
)
"""Short and long, with capitals, accents and punctuation."""
