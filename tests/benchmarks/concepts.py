"""What is asked of the sample photos: words that captions say, and things that none of them show.

WORDS is a fixed list of visible things, beings, places and doings, written down before any was
scored. A word is asked of a library in which it is true of at least two photos. Forms that mean the
same to whoever asks are joined by "|"; plurals and verbs' forms are added by rule (`forms`).
ABSENT is fixed too: no caption of `captioned/everyday` and no label of `labelled` says any of it
(`said` is how that was checked, and is checked again at every run).
"""

import re
from collections.abc import Iterable

WORDS = """
dog man boy girl woman people child|kid baby person player rider surfer skateboarder climber
cyclist|biker skier toddler puppy crowd couple team group shirt hat jacket shorts dress coat
sunglasses|glasses helmet cap scarf uniform jersey jeans costume mask leash collar backpack goggles
water beach ocean|sea river lake pond pool wave stream fountain waterfall snow ice sand grass dirt
mud rain puddle rock mountain hill cliff tree forest|woods field park path|trail road street
sidewalk city building house wall fence bridge stairs|staircase|steps dock|pier playground
yard|lawn|backyard sky sunset sun cloud shadow ball football soccer basketball baseball tennis
frisbee bat skateboard surfboard swing slide toy trampoline raft kayak canoe boat bike|bicycle
motorcycle|motorbike car truck train bus sled scooter cart stroller horse cow bird cat fish deer
sheep snake table chair bench bed book camera phone|cellphone food cake rope stick flag sign tent
umbrella flower log fire hose sprinkler picnic karate golf rodeo dance|dancing race kiss|kissing
running jumping swimming climbing surfing skiing eating sleeping reading smiling fishing
""".split()  # noqa: SIM905 - words read better as words

ABSENT = """
hedgehog; moose; porcupine; armadillo; platypus; sloth; walrus; octopus; beehive; sushi; pancakes;
grapes; cherries; avocado; popcorn; toast with jam; fried eggs; chandelier; bathroom scales;
ironing board; saxophone; harp; xylophone; record player; chess board; dice; billiard table;
dartboard; roulette wheel; lego bricks; dollhouse; passport; barcode; x-ray of a hand;
ultrasound picture; microscope; test tubes; telescope; skeleton; syringe; pills; rocket launch;
satellite dish; wind turbines; solar panels; oil rig; nuclear power station; windmill;
pyramids in the desert; the Taj Mahal; the Statue of Liberty; the Great Wall of China; tornado;
lightning over a city; rainbow; iceberg; lava flow; igloo; sumo wrestlers; ballet dancer;
javelin throw; bullfight; blacksmith at an anvil; dentist treating a patient;
surgeon in an operating room; mermaid; dinosaur; unicorn; knight in armour; Santa Claus;
easter eggs; menorah; bonsai tree; bamboo forest; rice terraces; lavender field;
oil painting of a ship; tapestry; circuit board; server room; oscilloscope; welding sparks;
conveyor belt; bulldozer
""".replace("\n", " ").split(";")
ABSENT = [text.strip() for text in ABSENT]

_IRREGULAR = {"man": "men", "woman": "women", "child": "children", "person": "people"}
_COMMON = frozenset(
    """
    with over table board bricks wheel player picture test tubes pills launch dish turbines power
    station desert great wall city flow throw operating room tree forest terraces field painting
    ship belt sparks hand treating patient rice wind scales china solar satellite bathroom water
    """.split()  # noqa: SIM905 - words read better as words
)  # words of ABSENT that say something else alone: only beside the others do they mean it


def forms(word: str) -> frozenset[str]:
    """Every way in which a caption may say a word of WORDS."""
    found = set()
    for form in word.split("|"):
        found |= {form, form + "s", form + "es", _IRREGULAR.get(form, form)}
        if form.endswith("y"):
            found.add(form[:-1] + "ies")
    return frozenset(found)


def said(absent: str, sentences: Iterable[str]) -> list[str]:
    """The sentences that say the telling words of a question of ABSENT."""
    words = [word for word in re.findall(r"[a-z]{3,}", absent.lower()) if word != "the"]
    telling = [word for word in words if word not in _COMMON] or words
    return [
        sentence
        for sentence in sentences
        if all(re.search(rf"\b{word.rstrip('s')}s?\b", sentence.lower()) for word in telling)
    ]
