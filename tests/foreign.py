"""A hundred questions in German, French and Spanish, each with what a person asks in English."""

_DE = """
Hund am Strand = dog on a beach
Hunde im Schnee = dogs in the snow
Katze auf dem Tisch = cat on a table
zwei Pferde auf der Wiese = two horses on a meadow
Kind mit Ball auf der Wiese = child with a ball on a meadow
Junge am See = boy at a lake
Mädchen mit Hut = girl with a hat
ein Mann mit einer Gitarre = a man with a guitar
alte Frau mit Brille = old woman with glasses
Boot auf dem Meer = boat on the sea
Schiff im Hafen = ship in a harbour
Berge im Nebel = mountains in fog
Sonnenuntergang am Meer = sunset at the sea
Wasserfall im Wald = waterfall in a forest
rotes Auto = red car
blaue Blume = blue flower
Fahrrad vor einem Haus = bicycle in front of a house
Zug auf der Brücke = train on a bridge
Vogel im Baum = bird in a tree
Voegel am Himmel = birds in the sky
Kühe auf der Wiese = cows on a meadow
Schafe unter einem Baum = sheep under a tree
Fußball spielen = playing football
Schmetterling auf einer Blume = butterfly on a flower
Kirche im Dorf = church in a village
Weihnachten mit der Familie = christmas with the family
Hochzeit in der Kirche = wedding in a church
Kuchen zum Geburtstag = birthday cake
Essen auf dem Tisch = food on a table
Feuerwerk über der Stadt = fireworks above the city
Flugzeug am Himmel = airplane in the sky
schwarzweiß Porträt = black and white portrait
schwarzer Hund = black dog
Mond und Sterne = moon and stars
"""

_FR = """
chien sur la plage = dog on a beach
chat noir sur une chaise = black cat on a chair
deux chevaux dans un champ = two horses in a field
enfant dans la neige = child in the snow
petite fille avec un chapeau = little girl with a hat
homme avec une guitare = man with a guitar
vieille femme avec des lunettes = old woman with glasses
bateau sur la mer = boat on the sea
coucher de soleil sur la mer = sunset on the sea
lever de soleil = sunrise
voiture rouge = red car
fleurs jaunes = yellow flowers
vélo devant une maison = bicycle in front of a house
train sur un pont = train on a bridge
oiseau dans un arbre = bird in a tree
moutons dans la prairie = sheep in a meadow
cascade dans la forêt = waterfall in a forest
montagnes sous la neige = mountains under snow
église dans le village = church in a village
château et jardin = castle and garden
feu d'artifice = fireworks
gâteau d'anniversaire = birthday cake
arc-en-ciel = rainbow
papillon sur une fleur = butterfly on a flower
avion dans le ciel = airplane in the sky
randonnée en montagne = hiking in the mountains
bébé avec un jouet = baby with a toy
noir et blanc = black and white
verre de vin rouge = glass of red wine
pluie dans la rue = rain in the street
chiot = puppy
été = summer
lune = moon
"""

_ES = """
perro en la playa = dog on a beach
gato negro = black cat
dos caballos en el campo = two horses in a field
niño con un perro = child with a dog
niña con sombrero = girl with a hat
hombre con guitarra = man with a guitar
mujer con gafas = woman with glasses
barco en el mar = boat on the sea
puesta de sol en el mar = sunset at the sea
coche rojo = red car
flores amarillas = yellow flowers
bicicleta delante de una casa = bicycle in front of a house
tren sobre un puente = train on a bridge
pájaro en un árbol = bird in a tree
ovejas en el prado = sheep in a meadow
cascada en el bosque = waterfall in a forest
montañas con nieve = mountains with snow
iglesia en el pueblo = church in a village
castillo y jardín = castle and garden
fuegos artificiales = fireworks
tarta de cumpleaños = birthday cake
mariposa sobre una flor = butterfly on a flower
avión en el cielo = airplane in the sky
bebé con un juguete = baby with a toy
blanco y negro = black and white
lluvia en la calle = rain in the street
Navidad con la familia = christmas with the family
boda en la iglesia = wedding in a church
cielo azul = blue sky
tienda de campaña = tent
otoño = autumn
perros jugando = dogs playing
amanecer = sunrise
"""


def _pairs(text: str) -> list[tuple[str, str]]:
    return [tuple(line.split(" = ")) for line in text.strip().splitlines()]  # type: ignore[misc]


FOREIGN = {"de": _pairs(_DE), "fr": _pairs(_FR), "es": _pairs(_ES)}
