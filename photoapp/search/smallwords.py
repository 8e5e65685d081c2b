"""Small words of German, French and Spanish with their English, and what only looks foreign.

Written by hand, folded (case and accents off). "" says that the word is left out: captions need
no articles.
"""

from typing import Final

from photoapp.base.messages import Language


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SMALL: Final[dict[Language, dict[str, str]]] = {
    Language.GERMAN: {
        **dict.fromkeys(("der", "die", "das", "den", "dem", "des"), ""),
        **dict.fromkeys(("ein", "eine", "einen", "einem", "einer", "eines"), ""),
        **dict.fromkeys(("mein", "meine", "meinem", "meinen", "meiner", "unser", "unsere"), ""),
        **dict.fromkeys(("ist", "sind", "es", "gibt", "sehr"), ""),
        **dict.fromkeys(("am", "an", "ans", "auf", "aufs"), "on"),
        **dict.fromkeys(("im", "in", "ins", "innen"), "in"),
        **dict.fromkeys(("bei", "beim", "neben", "nahe"), "near"),
        **dict.fromkeys(("fur", "fuer", "zum", "zur"), "for"),
        **dict.fromkeys(("von", "vom", "aus"), "of"),
        **dict.fromkeys(("mit", "samt"), "with"),
        **dict.fromkeys(("uber", "ueber", "uberm"), "above"),
        **dict.fromkeys(("unter", "unterm"), "under"),
        **dict.fromkeys(("vor", "vorm"), "in front of"),
        "hinter": "behind",
        "zwischen": "between",
        "durch": "through",
        "ohne": "without",
        "und": "and",
        "oder": "or",
        "zwei": "two",
        "drei": "three",
        "vier": "four",
        "viele": "many",
        **dict.fromkeys(("gross", "grosse", "grosser", "grosses", "grossen"), "big"),
        **dict.fromkeys(("klein", "kleine", "kleiner", "kleines", "kleinen"), "small"),
        **dict.fromkeys(("alt", "alte", "alter", "altes", "alten"), "old"),
        **dict.fromkeys(("jung", "junge", "junger", "junges"), "young"),
        **dict.fromkeys(("schlafend", "schlafende", "schlafender"), "sleeping"),
    },
    Language.FRENCH: {
        **dict.fromkeys(("le", "la", "les", "l", "un", "une", "des"), ""),
        **dict.fromkeys(("mon", "ma", "mes", "notre", "nos"), ""),
        **dict.fromkeys(("est", "sont", "il", "y"), ""),
        **dict.fromkeys(("a", "au", "aux"), "at"),
        **dict.fromkeys(("de", "du", "d"), "of"),
        **dict.fromkeys(("dans", "en"), "in"),
        "sur": "on",
        "avec": "with",
        "sans": "without",
        "sous": "under",
        "devant": "in front of",
        "derriere": "behind",
        "pres": "near",
        "entre": "between",
        "chez": "at",
        "et": "and",
        "ou": "or",
        "deux": "two",
        "trois": "three",
        "quatre": "four",
        **dict.fromkeys(("grand", "grande", "grands", "grandes"), "big"),
        **dict.fromkeys(("petit", "petite", "petits", "petites"), "little"),
        **dict.fromkeys(("vieux", "vieille", "vieil"), "old"),
        **dict.fromkeys(("jeune", "jeunes"), "young"),
    },
    Language.SPANISH: {
        **dict.fromkeys(("el", "la", "los", "las", "un", "una", "unos", "unas"), ""),
        **dict.fromkeys(("mi", "mis", "nuestro", "nuestra"), ""),
        **dict.fromkeys(("es", "son", "hay"), ""),
        **dict.fromkeys(("a", "al"), "at"),
        **dict.fromkeys(("de", "del"), "of"),
        "en": "in",
        **dict.fromkeys(("sobre", "encima"), "on"),
        "con": "with",
        "sin": "without",
        "bajo": "under",
        "delante": "in front of",
        "detras": "behind",
        "cerca": "near",
        "entre": "between",
        **dict.fromkeys(("y", "e"), "and"),
        **dict.fromkeys(("o", "u"), "or"),
        "dos": "two",
        "tres": "three",
        "cuatro": "four",
        "muchos": "many",
        "muchas": "many",
        **dict.fromkeys(("grande", "grandes", "gran"), "big"),
        **dict.fromkeys(("pequeno", "pequena", "pequenos", "pequenas"), "small"),
        **dict.fromkeys(("viejo", "vieja", "viejos", "viejas"), "old"),
        **dict.fromkeys(("joven", "jovenes"), "young"),
    },
}

ADJECTIVES: Final = frozenset({"big", "little", "small", "old", "young", "sleeping"})
"""Those among the English of SMALL: they describe what stands beside them."""

ENGLISH: Final = _words(
    """
    the a an of in on at to by for from with and or my our your is are was were this that these
    those under over near behind between through without into onto beside next front photo photos
    picture pictures image images about at no not his her their its some many two three old young
    big small little wearing playing sitting standing walking running holding looking
    """
)
"""Small words that say that a question is English, unless another language has them too."""

PARTICLES: Final = _words(
    """
    de du des d del la le les l el los las un una une der die das von vom y al a en am
    """
)
"""Small words that names are full of: they tell no language without others."""

ALSO_ENGLISH: Final = _words(
    """
    alt alter arena armer ave bar bier blanc blanca blanco boot brut burg cascade casa chat chef
    choir club collar con concert copa coin course cuisine danse die dos durch est
    fast fest field fete fin flor foot fort fuego gens gift gran grand grande grave hang hat
    hell hut il image joven kind la land leon lion luna lunette ma main mar mark mars mesa
    mi mole mono montre moto mouton nave negra negro nos notre ort ours oso paar pain pan parade
    park party pastel personne pic pilz pizza plant plat playa plaza plaque point pomme
    port prado prairie presto pueblo rare reis restaurant robe rocher rock roman rosa rose
    rot route rue sable salon sand sans sauce see seta sierra sin ski sol soiree sombrero son
    sport sports star stern store strand table tag tarta taxi tente tier tour train tram travel
    un una vague verde villa village ville voyage wand was wein wild winter zoo
    """
)
"""Words of the other languages that are English too, or names: alone they tell no language."""
