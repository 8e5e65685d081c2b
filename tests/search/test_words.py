"""Questions in other languages are noticed with care, and put into English words."""

import pytest
from foreign import FOREIGN
from hypothesis import given
from hypothesis import strategies as st

from photoapp.base.messages import Language
from photoapp.base.resources import resources
from photoapp.search.language import parse
from photoapp.search.words import MANY, reading, understood

NOT_FOREIGN = (
    """
a dog on a beach|dog|red car at night|people playing football|see|table|rose|winter|sport|chat
sunset over the sea in Portugal|two dogs and a cat|mountain lake|a man with a hat|black and white
birthday cake|person on a bicycle|tour|port|park|village|restaurant|die|fast food|kind children
Lisbon|Paris|Berlin|Los Angeles|Las Vegas|Rio de Janeiro|San José|Buenos Aires|Puerto Rico|Essen
Notre Dame de Paris|Villefranche-sur-Mer|Mont Blanc|Costa Rica|El Capitan|Playa del Carmen|Le Mans
Sierra Nevada|Casa Blanca|Monte Carlo|Santa Cruz|La Paz|El Paso|Der Spiegel|Die Hard|Oma Erna
Anna|Hans Müller|François|José García|Van Gogh|Beethoven|Mercedes|Volkswagen|Leica|IMG_2033
DSC 0042|C-3PO|2019|x|...|18:30|Star Wars|Harry Potter|Grand Canyon|Mount Everest|東京|Москва
""".replace("\n", "|")
    .strip("|")
    .split("|")
)

ALIKE = (  # English words that are words of another language, too, and names made of such
    """
museum|hotel|radio|orange|rose|pain|main|back pain|main street|hotel lobby|radio tower|art museum
orange juice|rose garden|water main|museum hotel|orange rose|manner|seen|brief|smoking|laden|helm
lecture|reunion|visage|raisin|lit|luge|public|adolescent|serpent|taller|cartel|postal|canto
hot dog|fast food|golf course|photo portrait|black lama|piano bar|sport bar|tour bus|park hotel
canapé|éclair|soirée|café|the chat|the mare|bad hair|film noir|chili con carne|canon|Canon EOS
Moulin Rouge|El Dorado|El Camino|Pinot Noir|Ford Fiesta|Marie|Mamie|Noel|Bach|Dom|Bart|Koch|Reno
golden retriever|kraken|tortilla|flamenco|chateau|pastel|cascades|grange|rote|falter|tore|stall
""".replace("\n", "|")
    .strip("|")
    .split("|")
)

CASES = [(code, *pair) for code, pairs in FOREIGN.items() for pair in pairs]


@pytest.mark.parametrize(("code", "text", "english"), CASES)
def test_a_question_in_a_known_language_is_noticed_and_understood(
    code: str, text: str, english: str
) -> None:
    found = understood(text)
    assert found is not None
    assert found.language == code
    assert content(found.english) & content(english), found.english


def test_of_a_hundred_most_words_are_those_that_a_person_chose() -> None:
    shares = []
    for _, text, english in CASES:
        found = understood(text)
        assert found is not None
        shares.append(len(content(found.english) & content(english)) / len(content(english)))
    assert sum(shares) / len(shares) > 0.95


def content(text: str) -> set[str]:
    """Words without articles and prepositions, in the singular."""
    small = {"a", "the", "of", "on", "in", "at", "with", "for", "and", "near", "above", "small"}
    return {word.removesuffix("s") for word in text.split()} - small - {"little"}


@pytest.mark.parametrize("text", [*NOT_FOREIGN, *ALIKE])
def test_english_and_names_are_left_alone(text: str) -> None:
    assert understood(text) is None


@pytest.mark.parametrize("name", ["everyday.txt", "rare.txt"])
def test_no_english_question_of_the_background_looks_foreign(name: str) -> None:
    questions = (resources() / "background" / name).read_text(encoding="utf-8").splitlines()
    found = {text: understood(text) for text in questions}
    assert {text: one for text, one in found.items() if one} == {}


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("Hund am Strand", "dog on beach"),
        ("HUNDE AM STRAND", "dogs on beach"),
        ("Hund am", "dog"),  # somebody is typing
        ("chien à la plage", "dog at beach"),
        ("L'été à Nice", "summer at Nice"),
        ("coche rojo", "red car"),
        ("voiture rouge", "red car"),
        ("rotes Auto", "red car"),
        ("schwarz-weiß", "black and white"),
        ("VOEGEL", "birds"),
        ("Hund in Heidelberg", "dog in Heidelberg"),
        ("Katze auf dem Sofa", "cat on sofa"),
        ("Katze auf dem Regal", "cat on Regal"),  # which nobody listed
        ("Boot auf dem See", "boat on lake"),  # which alone would be English
        ("junge Frau", "young woman"),
        ("Junge im Park", "boy in park"),
        ("Weihnachten 2019", "christmas 2019"),
        ("bicicleta delante de una casa", "bicycle in front of house"),
    ],
)
def test_words_become_english_and_names_stay(text: str, english: str) -> None:
    found = understood(text)
    assert found is not None
    assert found.english == english


@pytest.mark.parametrize(
    ("text", "language", "english"),
    [
        ("Männer", Language.GERMAN, "men"),
        ("bébé", Language.FRENCH, "baby"),
        ("bebé", Language.SPANISH, "baby"),
        ("légumes", Language.FRENCH, "vegetables"),
        ("tasse de thé", Language.FRENCH, "tea"),
        ("Bär im Wald", Language.GERMAN, "bear in forest"),
    ],
)
def test_accents_tell_a_word_from_an_english_one_and_from_another_language(
    text: str, language: Language, english: str
) -> None:
    assert understood(text) == (language, english)


def test_a_form_of_many_words_tells_more_than_one_word_of_it() -> None:
    camion = understood("camion de pompiers")  # "camion" alone could be Spanish without its accent
    assert camion is not None
    assert camion.language is Language.FRENCH


@pytest.mark.parametrize(
    ("text", "language"),
    [("собака на пляже", Language.CYRILLIC), ("σκύλος", Language.GREEK), ("狗", Language.CHINESE),
     ("浜辺の犬", Language.JAPANESE), ("해변의 개", Language.KOREAN), ("כלב", Language.HEBREW),
     ("كلب على الشاطئ", Language.ARABIC), ("कुत्ता", Language.DEVANAGARI), ("สุนัข", Language.THAI),
     ("mit dem auf und", Language.GERMAN), ("Ofen hinter Regal und Schrank", Language.GERMAN)],
)  # fmt: skip
def test_what_the_vocabulary_does_not_know_is_noticed_at_least(
    text: str, language: Language
) -> None:
    found = understood(text)
    assert found is not None
    assert (found.language, found.english) == (language, "")


def test_every_part_of_a_question_is_read_but_for_exact_words_and_filters() -> None:
    tree = parse('Hund am Strand -Leute 2:Katze "Sonne" folder:Schnee about:Meer')
    read = reading(tree, ("en",))
    assert read is not None
    assert read.language is Language.GERMAN
    assert read.english == {
        "Hund am Strand": "dog on beach", "Leute": "people", "Katze": "cat", "Meer": "sea",
    }  # fmt: skip


@pytest.mark.parametrize("languages", [("de", "en"), (MANY,), (), ("de",), ("en", MANY)])
def test_an_encoder_is_asked_as_it_is_if_it_knows_the_language_or_does_not_say(
    languages: tuple[str, ...],
) -> None:
    assert reading(parse("Hund am Strand"), languages) is None


def test_what_is_english_is_asked_as_it_is() -> None:
    assert reading(parse("a dog on a beach -people"), ("en",)) is None
    assert reading(parse('"Hund" folder:Hund'), ("en",)) is None
    french = reading(parse("chien"), ("en", "de"))
    assert french is not None
    assert french.english == {"chien": "dog"}


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    understood(text)
