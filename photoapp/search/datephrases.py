"""Dates in words that are offered to people, in the languages that dates are read in."""

from collections.abc import Iterator
from typing import Final

_ALONE: Final[dict[str, tuple[str, ...]]] = {
    "en": (
        *("today", "yesterday", "this week", "last week", "last weekend", "this month"),
        *("last month", "this year", "last year", "last 30 days", "last 12 months"),
        *("last summer", "last winter", "last spring", "last autumn"),
        *("last christmas", "last easter", "weekends"),
    ),
    "de": (
        *("heute", "gestern", "diese Woche", "letzte Woche", "letztes Wochenende", "dieser Monat"),
        *("letzter Monat", "dieses Jahr", "letztes Jahr", "letzte 30 Tage", "letzte 12 Monate"),
        *("letzter Sommer", "letzter Winter", "letzter Frühling", "letzter Herbst"),
        *("letzte Weihnachten", "letzte Ostern", "Wochenenden"),
    ),
    "fr": (
        *("aujourd’hui", "hier", "cette semaine", "semaine dernière", "week-end dernier"),
        *("ce mois", "mois dernier", "cette année", "année dernière", "30 derniers jours"),
        *("12 derniers mois", "été dernier", "hiver dernier", "printemps dernier"),
        *("automne dernier", "Noël dernier", "Pâques dernières", "week-ends"),
    ),
    "es": (
        *("hoy", "ayer", "esta semana", "semana pasada", "fin de semana pasado", "este mes"),
        *("mes pasado", "este año", "año pasado", "últimos 30 días", "últimos 12 meses"),
        *("verano pasado", "invierno pasado", "primavera pasada", "otoño pasado"),
        *("Navidad pasada", "Pascua pasada", "fines de semana"),
    ),
}
"""In every language the same, in the same order."""

_OF_A_YEAR: Final[dict[str, tuple[str, ...]]] = {
    "en": (
        *("spring", "summer", "autumn", "winter", "christmas", "easter", "new year's eve"),
        *("halloween", "january", "february", "march", "april", "may", "june", "july"),
        *("august", "september", "october", "november", "december"),
    ),
    "de": (
        *("Frühling", "Sommer", "Herbst", "Winter", "Weihnachten", "Ostern", "Silvester"),
        *("Halloween", "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli"),
        *("August", "September", "Oktober", "November", "Dezember"),
    ),
    "fr": (
        *("printemps", "été", "automne", "hiver", "Noël", "Pâques", "Saint-Sylvestre"),
        *("Halloween", "janvier", "février", "mars", "avril", "mai", "juin", "juillet"),
        *("août", "septembre", "octobre", "novembre", "décembre"),
    ),
    "es": (
        *("primavera", "verano", "otoño", "invierno", "Navidad", "Pascua", "Nochevieja"),
        *("Halloween", "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio"),
        *("agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    ),
}
_WEEKENDS: Final = {
    "en": "weekends in {0}",
    "de": "Wochenenden {0}",
    "fr": "week-ends {0}",
    "es": "fines de semana {0}",
}
LANGUAGES: Final = tuple(_ALONE)
"""ISO 639; in any other, dates are offered in English."""


def phrases(year: int, language: str = "en") -> Iterator[str]:
    """What dates are mostly asked by, the most usual first. year: this one."""
    language = language if language in _ALONE else "en"
    yield from _ALONE[language]
    yield _WEEKENDS[language].format(year)
    yield from _OF_A_YEAR[language]


def of_year(year: int, language: str = "en") -> Iterator[str]:
    """A year, and the parts of it that have names."""
    language = language if language in _ALONE else "en"
    yield f"{year}"
    yield from (f"{part} {year}" for part in _OF_A_YEAR[language])
    yield _WEEKENDS[language].format(year)
