"""Long paths and names in columns: where they may be broken."""

_LONGEST = 24  # letters in a row that fit into the narrowest column
_CUT_AFTER = "/\\_-.:"


def breakable(text: str) -> str:
    """The same text with places to break in long paths and names, so that they fit a column."""
    return " ".join(_broken(word) if len(word) > _LONGEST else word for word in text.split(" "))


def _broken(word: str) -> str:
    made, run = "", 0
    for letter in word:
        made += letter
        run += 1
        if run >= _LONGEST or (run > 4 and letter in _CUT_AFTER):
            made, run = made + "\u200b", 0
    return made
