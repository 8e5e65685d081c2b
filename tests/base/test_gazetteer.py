"""Names of places and where they are, offline."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photoapp.base.gazetteer import FARTHEST, country_in, distance, fold, gazetteer

latitudes = st.floats(-90, 90)
longitudes = st.floats(-180, 180)


def names(text: str) -> set[tuple[str, str]]:
    table = gazetteer()
    return {(one.name, one.within) for one in map(table.named, table.find(text).tolist())}


@pytest.mark.parametrize(
    ("text", "name", "within"),
    [
        ("lisbon", "Lisbon", "Lisbon, Portugal"),
        ("Lisboa", "Lisbon", "Lisbon, Portugal"),
        ("LISSABON", "Lisbon", "Lisbon, Portugal"),
        ("München", "Munich", "Bavaria, Germany"),
        ("Muenchen", "Munich", "Bavaria, Germany"),
        ("Мюнхен", "Munich", "Bavaria, Germany"),
        ("東京", "Tokyo", "Tokyo, Japan"),
        ("new york", "New York City", "New York, United States"),
        ("Paris, Texas", "Paris", "Texas, United States"),
        ("paris, tx", "Paris", "Texas, United States"),
        ("Paris, FR", "Paris", "Île-de-France, France"),
        ("deutschland", "Germany", ""),
        ("Allemagne", "Germany", ""),
        ("de", "Germany", ""),
        ("DEU", "Germany", ""),
        ("usa", "United States", ""),
        ("uk", "United Kingdom", ""),
        ("Bayern", "Bavaria", "Germany"),
        ("bretagne", "Brittany", "France"),
        ("Saint-Étienne", "Saint-Étienne", "Auvergne-Rhône-Alpes, France"),
        ("saint etienne, france", "Saint-Étienne", "Auvergne-Rhône-Alpes, France"),
        ("Springfield, Illinois, US", "Springfield", "Illinois, United States"),
    ],
)
def test_a_place_is_found_by_any_of_its_names(text: str, name: str, within: str) -> None:
    assert (name, within) in names(text)


def test_what_stands_behind_a_comma_narrows() -> None:
    assert len(names("paris")) > 5
    assert names("paris, texas") == {("Paris", "Texas, United States")}
    assert names("munich, france") == names("paris, nowhere at all") == set()


@pytest.mark.parametrize(
    "text", ["", " ", ",", ", ,", "nowhere at all", "\0", "\udcff", "=", "a\nb"]
)
def test_what_is_no_place_is_none(text: str) -> None:
    assert not len(gazetteer().find(text))


def test_codes_are_no_words() -> None:
    for word in ("de", "it", "us", "in", "no", "tx"):
        assert not len(gazetteer().spelled(word))
    assert len(gazetteer().spelled("Munich"))


@pytest.mark.parametrize(
    ("latitude", "longitude", "place", "region", "country"),
    [
        (48.137, 11.575, "Munich", "Bavaria", "Germany"),
        (-45.03, 168.66, "Queenstown", "Otago", "New Zealand"),
        (40.7128, -74.006, "New York City", "New York", "United States"),
        (48.8566, 2.3522, "Paris", "Île-de-France", "France"),  # and none of its quarters
        (45.76, 4.84, "Lyon", "Auvergne-Rhône-Alpes", "France"),
        (-16.78, -179.99, "Savusavu", "", "Fiji"),  # over the line of dates
    ],
)
def test_a_position_has_an_address(
    latitude: float, longitude: float, place: str, region: str, country: str
) -> None:
    found = gazetteer().address(latitude, longitude)
    assert found is not None
    assert found[:3] == (place, region, country)
    assert 0 <= found.km <= FARTHEST


def test_countries_have_names_in_the_languages_of_the_window() -> None:
    assert [country_in(one, "Switzerland") for one in ("en", "de", "es", "fr", "ja")] == [
        "Switzerland", "Schweiz", "Suiza", "Suisse", "Switzerland",
    ]  # fmt: skip
    assert country_in("de", "Atlantis") == "Atlantis"


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(0, 0), (89.9, 10), (-90, 0), (95, 0), (0, 200)]
)
def test_the_sea_has_no_address(latitude: float, longitude: float) -> None:
    assert gazetteer().address(latitude, longitude) is None


@settings(deadline=None)
@given(st.lists(st.tuples(latitudes, longitudes), min_size=1, max_size=20))
def test_the_nearest_is_the_nearest(positions: list[tuple[float, float]]) -> None:
    table = gazetteer()
    some = np.array(positions)
    found, away = table.nearest(some[:, 0], some[:, 1])
    for (latitude, longitude), place, km in zip(positions, found, away, strict=True):
        everywhere = distance(latitude, longitude, table.latitudes, table.longitudes)
        if everywhere.min() <= FARTHEST:
            assert km == pytest.approx(everywhere.min(), abs=0.01)
            assert everywhere[place] == pytest.approx(km, abs=0.01)
        else:
            assert np.isinf(km)


def test_a_large_city_holds_its_quarters() -> None:
    table = gazetteer()
    belem = np.array([38.697]), np.array([-9.206])
    sintra = np.array([38.80]), np.array([-9.38])
    lisbon = table.find("Lisbon, Portugal")[-1:]
    assert table.holds(lisbon, *belem)
    assert not table.holds(lisbon, *sintra)
    assert table.holds(table.find("portugal"), *sintra)
    assert not table.holds(table.find("spain"), *sintra)


def test_beginnings_find_the_largest_first() -> None:
    found = [one.name for one in gazetteer().starting("berli")]
    assert "Berlin" in found[:2]
    assert gazetteer().starting("") == []
    assert gazetteer().starting("xqzv") == []


@pytest.mark.parametrize(
    ("latitudes", "longitudes", "name"),
    [
        ([48.137, 48.14, 48.13, 52.52], [11.575, 11.57, 11.56, 13.4], "Munich"),
        ([48.137, 49.45, 48.37, 52.52], [11.575, 11.08, 10.9, 13.4], "Bavaria"),
        ([48.137, 52.52, 53.55, 48.85], [11.575, 13.4, 10.0, 2.35], "Germany"),
        ([48.137, 40.71, -45.03], [11.575, -74.0, 168.66], ""),
        ([0.0], [0.0], ""),
        ([], [], ""),
    ],
)
def test_positions_have_the_narrowest_name_that_most_of_them_share(
    latitudes: list[float], longitudes: list[float], name: str
) -> None:
    assert gazetteer().common(np.array(latitudes), np.array(longitudes)) == name


def test_a_name_that_too_few_share_is_none() -> None:
    munich = np.array([48.137]), np.array([11.575])
    assert gazetteer().common(*munich, least=1) == "Munich"
    assert gazetteer().common(*munich, least=2) == ""


def test_positions_are_counted_by_place_region_and_country() -> None:
    table = gazetteer()
    counted = dict(
        table.entries_at(
            np.array([48.137, 48.137, 52.52, 0.0]), np.array([11.575, 11.57, 13.4, 0.0])
        )
    )
    told = {table.named(entry).name: count for entry, count in counted.items()}
    assert told["Germany"] == 3
    assert told["Bavaria"] == 2
    assert told["Munich"] == 2


@given(st.text(), st.text())
def test_folding_is_done_once(one: str, other: str) -> None:
    assert fold(fold(one)) == fold(one)
    assert fold(f"{one} {other}") == " ".join(filter(None, (fold(one), fold(other))))
