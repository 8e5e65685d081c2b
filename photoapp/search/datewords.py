"""The words of dates in English, German, French and Spanish, and the feasts of the year.

Words are written without accents and in lower case, as `fold` makes them.
"""

import unicodedata
from collections.abc import Callable
from datetime import date, timedelta


def _each(words: str) -> list[str]:
    return words.split()


_MONTHS = """
jan january januar janner janvier enero
feb february februar feber fevrier febrero
mar march marz maerz mars marzo
apr april avril abril
may mai mayo
jun june juni juin junio
jul july juli juillet julio
aug august aout agosto
sep sept september septembre septiembre setiembre
oct october oktober okt octobre octubre
nov november novembre noviembre
dec december dezember dez decembre diciembre
"""
MONTHS = {
    word: number
    for number, line in enumerate(_MONTHS.strip().splitlines(), 1)
    for word in line.split()
}

_WEEKDAYS = """
monday mon montag lundi lunes
tuesday tue tues dienstag mardi martes
wednesday wed mittwoch mercredi miercoles
thursday thu thur thurs donnerstag jeudi jueves
friday fri freitag vendredi viernes
saturday sat samstag sonnabend samedi sabado
sunday sun sonntag dimanche domingo
"""
WEEKDAYS: dict[str, tuple[int, ...]] = {
    spelling: (number,)
    for number, line in enumerate(_WEEKDAYS.strip().splitlines())
    for word in line.split()
    for spelling in (word, f"{word}s", f"{word}e")
}
for _word in _each("weekend weekends week-end week-ends wochenende wochenenden finde findes"):
    WEEKDAYS[_word] = (5, 6)
for _word in _each("weekday weekdays workday workdays wochentag wochentage werktag werktage"):
    WEEKDAYS[_word] = (0, 1, 2, 3, 4)

SEASONS = {
    **dict.fromkeys(_each("spring fruhling fruehling fruhjahr printemps primavera"), 3),
    **dict.fromkeys(_each("summer summers sommer ete verano"), 6),
    **dict.fromkeys(_each("autumn fall herbst automne otono"), 9),
    **dict.fromkeys(_each("winter winters hiver invierno"), 12),
}
"""The first month of the three of a season in the north, as meteorologists count them."""

LAST = frozenset(
    _each(
        "last past previous letzte letzter letztes letzten letztem vergangene vergangener "
        "vergangenes vergangenen dernier derniere derniers dernieres pasado pasada pasados "
        "pasadas ultimo ultima ultimos ultimas"
    )
)
THIS = frozenset(
    _each("this current diese dieser dieses diesen diesem ce cet cette este esta estos estas")
)
AGO = frozenset(("ago",))
UNITS = {
    **dict.fromkeys(_each("day days tag tage tagen jour jours dia dias"), "day"),
    **dict.fromkeys(_each("week weeks woche wochen semaine semaines semana semanas"), "week"),
    **dict.fromkeys(_each("month months monat monate monaten mois mes meses"), "month"),
    **dict.fromkeys(
        _each("year years jahr jahre jahren an ans annee annees ano anos"),
        "year",
    ),
    **dict.fromkeys(_each("decade decades jahrzehnt decennie decada"), "decade"),
}
NUMBERS = {
    word: number
    for number, word in enumerate(
        _each("one two three four five six seven eight nine ten eleven twelve"),
        1,
    )
} | {"a": 1, "an": 1}

TODAY = frozenset(_each("today heute hoy aujourd'hui"))
YESTERDAY = frozenset(_each("yesterday gestern hier ayer"))

EMPTY = frozenset(
    _each(
        "in on of the during over around every each all any at for from im am der die das den dem "
        "jeden jede jedes en el la los las le les du de del"
    )
)
"""Between the parts of a date they say nothing."""


def fold(text: str) -> str:
    """As `plain`, and a weekend in one word, as Spanish also calls it."""
    return plain(text).replace("fines de semana", "findes").replace("fin de semana", "finde")


def plain(text: str) -> str:
    """Lower case, without accents, curly apostrophes straight, commas and dots away from words."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("\u2019", "'"))
    letters = "".join(sign for sign in letters if not unicodedata.combining(sign))
    return " ".join(letters.replace(",", " ").replace("l'a", "a").replace("l'e", "e").split())


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar.

    The anonymous algorithm of Nature, 20 April 1876 (Meeus, "Astronomical Algorithms", ch. 8).
    """
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    left = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * left) // 451
    month, day = divmod(h + left - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _thanksgiving(year: int) -> date:
    """The fourth Thursday of November, as in the United States."""
    first = date(year, 11, 1)
    return first + timedelta(days=(3 - first.weekday()) % 7 + 21)


Span = tuple[date, date]
"""First and last day."""


def _fixed(month: int, first: int, days: int = 1) -> Callable[[int], Span]:
    def of(year: int) -> Span:
        start = date(year, month, first)
        return start, start + timedelta(days=days - 1)

    return of


def _moving(sunday: Callable[[int], date], first: int, last: int) -> Callable[[int], Span]:
    return lambda year: (
        sunday(year) + timedelta(days=first),
        sunday(year) + timedelta(days=last),
    )


FEASTS: dict[str, Callable[[int], Span]] = {
    **dict.fromkeys(
        ("christmas", "xmas", "weihnachten", "noel", "navidad", "navidades"), _fixed(12, 24, 3)
    ),
    **dict.fromkeys(("christmas eve", "heiligabend", "nochebuena"), _fixed(12, 24)),
    "christmas day": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    **dict.fromkeys(
        (
            "new year's eve",
            "new years eve",
            "silvester",
            "saint-sylvestre",
            "nochevieja",
            "hogmanay",
        ),
        _fixed(12, 31),
    ),
    **dict.fromkeys(
        ("new year's day", "new years day", "new year", "new year's", "neujahr", "ano nuevo"),
        _fixed(1, 1),
    ),
    **dict.fromkeys(("epiphany", "reyes"), _fixed(1, 6)),
    **dict.fromkeys(
        ("valentine's day", "valentines day", "valentine's", "valentinstag"), _fixed(2, 14)
    ),
    **dict.fromkeys(("st patrick's day", "saint patrick's day"), _fixed(3, 17)),
    "4th of july": _fixed(7, 4),
    **dict.fromkeys(("bastille day", "14 juillet"), _fixed(7, 14)),
    "halloween": _fixed(10, 31),
    "thanksgiving": _moving(_thanksgiving, 0, 0),
    "good friday": _moving(easter, -2, -2),
    "karfreitag": _moving(easter, -2, -2),
    **dict.fromkeys(("easter", "ostern", "paques", "pascua"), _moving(easter, -2, 1)),
    **dict.fromkeys(("easter sunday", "ostersonntag"), _moving(easter, 0, 0)),
    **dict.fromkeys(("easter monday", "ostermontag"), _moving(easter, 1, 1)),
    **dict.fromkeys(("carnival", "karneval", "fasching", "carnaval"), _moving(easter, -52, -47)),
    **dict.fromkeys(("pentecost", "whitsun", "pfingsten"), _moving(easter, 48, 50)),
}
