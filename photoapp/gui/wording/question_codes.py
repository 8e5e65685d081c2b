"""Why a question cannot be read, in a clause."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

DETAILS: dict[str, object] = {
    "open_quote": QT_TRANSLATE_NOOP("sentences", "a quotation mark is not closed"),
    "open_bracket": QT_TRANSLATE_NOOP(
        "sentences", "a bracket is not closed; put it in quotation marks if you look for one"
    ),
    "no_value": QT_TRANSLATE_NOOP("sentences", "a filter has nothing after its colon"),
    "too_long": QT_TRANSLATE_NOOP("sentences", "it is longer than 100,000 signs"),
    "too_deep": QT_TRANSLATE_NOOP("sentences", "it has too many brackets in one another"),
    "too_many": QT_TRANSLATE_NOOP("sentences", "it has too many parts"),
    "bad_weight": QT_TRANSLATE_NOOP(
        "sentences", "only words can be weighed, not filters or exact words"
    ),
    "bad_added": QT_TRANSLATE_NOOP(
        "sentences", 'a date is like 2019, 2019-07, 2019..2021, "last week" or "this month"'
    ),
    "bad_date": QT_TRANSLATE_NOOP(
        "sentences", 'a date is like 2019, 2019-07, 2019..2021, "last summer" or "christmas 2020"'
    ),
    "bad_rating": QT_TRANSLATE_NOOP("sentences", "a rating looks like 4 or >=4"),
    "bad_is": QT_TRANSLATE_NOOP(
        "sentences",
        "is: knows favourite, hidden, located, missing, raw, recent, undated and untagged",
    ),
    "bad_place": QT_TRANSLATE_NOOP(
        "sentences", "no such place is known; try the nearest larger one, or its country"
    ),
    "bad_near": QT_TRANSLATE_NOOP(
        "sentences",
        'near: takes a place or a position, like lisbon, "new york~50km" or 38.7,-9.1~5km',
    ),
}
