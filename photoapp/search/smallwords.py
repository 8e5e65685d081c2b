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
    adler adolescent adolescents alba alt alter ami amie amigo amigos arena argent armer atelier
    ateliers ave bach bad baden baguette bank bar bares bart basket bier bijou billet billets blanc
    blanca blanche blanco blitz bonbons bonnet boot bougie boutique bratwurst braun brief brut buggy
    bunt bureau bureaux burg burro burros cabana cafes camino canape canapé canapés canon canto cara
    carne cartel casa cascade cascades chalet champ champs chant chat chateau chateaux chats chef
    choir chorale chorizo club coin collar collier comic con concert copa cortege costa course
    crepes crêpe crêpes cuisine dame danse desserts die ding dirndl dom dorada dorado dos douche
    durch eclair equitation escalade est estrella falter fanfare faro fast fest fete field fiesta
    fiestas fin flamenco flor foot fort fuego fête gateau gens gift gorges gran grand grande grange
    grave grill habits hang hat hell helm herr hose hummel hut il image jean journal joven jus
    kiefer kind koch kraken la laden lama lamas land landau lecture legume legumes leon leona león
    lila lion lire lit luge luna lunette ma main mains mama mamie manifestation manifestations
    manner mar marches mare margarita margaritas marie maries mark mars masque medusa medusas mesa
    mi micro mole mono montre moto moulin mouton multicolor nave negra negro nikolaus noel nos
    notebook notre ombre opera ort oso ours paar padre padres pain pains paloma pan papa parade
    pared park party pastel personne pic piece pieces pied pilz pin pizza plant plaque plat plato
    playa plaza point pomme port portable ports postal prado prairie prairies pre presto promenade
    promenades public pueblo rad raisin raisins rana rare refuge reis reno renos restaurant reunion
    rio robben robe robes rocher rock roman rosa rose rot rote rouge route routes rue sable salon
    salons sand sans sauce scooters secretaire see seen serpent serpents seta sierra sin skate ski
    skier skis smoking soiree soirée sol sombrero son sorbet spectacle spectacles sport sports stall
    star stern store strand surf surfer table tableau tableaux tag taller tambour tarta tarte taxi
    teams teddy tee teller tente tier toboggan tor tore toro toros torte tortilla tour tours train
    tram travel trek un una vague valise verde vert villa village ville violeta visage vitrine voile
    volley voyage wand was wein wild windsurf winter zoo zorro éclair éclairs
    """
)
"""Words of the other languages that are English too, or names: alone they tell no language.

As English writes them: "manner" is a word, "Männer" is German.
"""
