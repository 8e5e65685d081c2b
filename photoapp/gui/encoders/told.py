"""What is said of encoders, so that everybody understands it."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from photoapp.base.answers import EncoderRole, EncoderStatus, EncoderVariant
from photoapp.base.checked import EncoderCheck, EncoderTrial
from photoapp.base.messages import WhyNoVector
from photoapp.gui.encoders.listing import Listed
from photoapp.gui.wording import words
from photoapp.gui.wording.sentences import error_sentence, no_vector_sentence, not_faster_sentence

if TYPE_CHECKING:
    from photoapp.encoder.catalogue import Entry, Speed

translate = QCoreApplication.translate

_FREE = {"MIT", "Apache-2.0", "BSD-3-Clause"}
_FAMILIES = {"clip": "CLIP", "siglip": "SigLIP", "classifier": "ViT", "features": "DINO"}


def title(one: Listed) -> str:
    """What it gives, in a few words: "Better search, 27 languages, 785 MB"."""
    parts = [_gives(one)]
    if one.purpose is EncoderRole.SEARCH and one.languages:
        parts.append(languages(one.languages))
    if one.here is None and one.entry is not None:
        parts.append(_about(one.entry, "download_bytes", one.entry.download_bytes))
    return _joined(parts)


def _gives(one: Listed) -> str:
    from photoapp.encoder.catalogue import Speed  # which the window's start does without

    speed = one.entry.speed if one.entry else None
    if one.purpose is EncoderRole.SIMILAR:
        return translate("encoders", "Photos that look alike")
    if one.purpose is EncoderRole.LABELS:
        return translate("encoders", "Names for what is in a photo")
    if one.basic:
        return words.model(words.BUILT_IN)
    if one.entry is None:
        return translate("encoders", "Search")
    if speed is Speed.SLOW:
        return translate("encoders", "Search for strong computers")
    if speed is Speed.FAST:
        return translate("encoders", "Quick search")
    return translate("encoders", "Better search")


def search_words(status: EncoderStatus) -> str:
    """The encoder that search uses, for the status bar: "Better search, 27 languages"."""
    if status.basic:
        return words.model(words.BUILT_IN)
    better = translate("encoders", "Better search")
    return _joined([better, languages(status.languages)]) if status.languages else better


def languages(codes: Sequence[str]) -> str:
    """Two by name, more by number."""
    if len(codes) > 2:
        return translate("encoders", "%Ln language(s)", "", len(codes))
    names = [language(code) for code in codes]
    if len(names) == 2:
        return translate("encoders", "{0} and {1}").format(*names)
    return "".join(names)


def language(code: str) -> str:
    """The name of a language, its code if nobody knows it."""
    found = QLocale(code).language()
    if found is QLocale.Language.C:
        return code
    return translate("languages", QLocale.languageToString(found))


def good_for(one: Listed) -> str:
    """What it is good at."""
    if one.basic:
        return translate(
            "encoders",
            "Came with the program: finds everyday things, and is quick on any computer.",
        )
    if one.entry is not None:
        return translate("catalogue", one.entry.good_for)
    return translate("encoders", "Imported by you.")


def facts(one: Listed) -> str:
    """Its makers' name; what it costs: memory, time, freedom; what was measured of it here."""
    said = [] if one.basic else [one.name]
    if one.entry is not None:
        memory = _about(one.entry, "memory_bytes", one.entry.memory_bytes)
        said.append(translate("encoders", "{0} of memory").format(memory))
        said.append(_speed(one.entry.speed))
    if (
        one.here is not None
        and not one.states
        and (rate := one.here.measured.get("pictures_per_second"))
    ):
        said.append(translate("encoders", "{0} photos a second here").format(_rate(rate)))
    text = " · ".join([*said, _licence(one)])
    return words.titled(text) if one.basic else text


def _speed(speed: "Speed") -> str:
    from photoapp.encoder.catalogue import Speed

    return {
        Speed.FAST: translate("encoders", "quick"),
        Speed.MEDIUM: translate("encoders", "medium speed"),
        Speed.SLOW: translate("encoders", "slow without a graphics card"),
    }[speed]


def licence(one: Listed) -> str:
    """Its name, "" if it is not known."""
    return one.here.licence if one.here else one.entry.licence if one.entry else ""


def _licence(one: Listed) -> str:
    name = licence(one)
    if one.entry is not None and one.entry.research_only:
        return translate("encoders", "for research only")
    if name in _FREE:
        return translate("encoders", "free for any use")
    if "-NC" in name.upper().replace(" ", "-"):
        return translate("encoders", "not for commercial use")
    return name or translate("encoders", "licence unknown")


# How far it is.


def share(status: EncoderStatus) -> float:
    """The share understood of the photos that can be understood now."""
    waiting = status.reasons.get(WhyNoVector.WAITING, 0)
    return status.covered / (status.covered + waiting) if waiting else 1.0


def percent(part: float) -> str:
    """0.419 -> "41 %": never 100 before all is done."""
    return translate("encoders", "{0} %").format(words.number(int(part * 100)))


def learning(status: EncoderStatus, searching: str) -> str:
    """How far the next encoder is: "Learning your photos with X: 41 %, search still uses Y"."""
    if status.ready:
        pattern = translate("encoders", "{0} knows all your photos. Search still uses {1}.")
        return pattern.format(words.model(status.name), searching)
    pattern = translate("encoders", "Learning your photos with {0}: {1}, search still uses {2}")
    return pattern.format(words.model(status.name), percent(share(status)), searching)


def coverage(status: EncoderStatus) -> str:
    """How many photos it understands so far, "" if all that it can."""
    if share(status) >= 1:
        return ""
    pattern = translate("encoders", "{0} of your photos are understood so far")
    return pattern.format(percent(share(status)))


def learning_shortly(status: EncoderStatus) -> str:
    """The same where there is little room: "X: 41 %"."""
    name = words.model(status.name)
    return translate("encoders", "{0}: {1}").format(name, percent(share(status)))


def lacking(status: EncoderStatus) -> str:
    """The photos it cannot understand now, and why; those that only wait are no trouble."""
    told = {why: n for why, n in status.reasons.items() if n and why != WhyNoVector.WAITING}
    if not told:
        return ""
    reasons = [f"{words.number(n)} {no_vector_sentence(why)}" for why, n in told.items()]
    pattern = translate("encoders", "Not understood: {0} ({1}).")
    return pattern.format(words.photos(sum(told.values())), ", ".join(reasons))


def running(status: EncoderStatus) -> str:
    """How many photos it understands once it does, what it runs on and how fast."""
    said = []
    if status.covered and share(status) >= 1:
        pattern = translate("encoders", "Understands {0}.")
        said.append(pattern.format(words.photos(status.covered)))
    place = provider(status.provider)
    if status.provider and status.images_per_second:
        pattern = translate("encoders", "Runs on {0}, {1} photos a second.")
        said.append(pattern.format(place, _rate(status.images_per_second)))
    elif status.provider:
        said.append(translate("encoders", "Runs on {0}.").format(place))
    return " ".join(said)


def not_faster(status: EncoderStatus) -> str:
    """Why it is no faster and what to do, "" if there is nothing to tell."""
    return not_faster_sentence(status.why_not_faster)


def provider(name: str) -> str:
    """What a network runs on, by its name in ONNX Runtime or its short one."""
    short = name.removesuffix("ExecutionProvider").casefold()
    told = {
        "cpu": translate("encoders", "the processor"),
        "cuda": translate("encoders", "the NVIDIA card (CUDA)"),
        "tensorrt": translate("encoders", "the NVIDIA card (TensorRT)"),
        "coreml": translate("encoders", "Apple’s graphics (Core ML)"),
        "directml": translate("encoders", "the graphics card (DirectML)"),
        "dml": translate("encoders", "the graphics card (DirectML)"),
        "openvino": translate("encoders", "Intel’s graphics (OpenVINO)"),
        "webgpu": translate("encoders", "the graphics card (WebGPU)"),
    }
    return told.get(short, name)


# Details.


def details(one: Listed, host: str) -> Iterator[tuple[str, str]]:
    """Names and values of what only some want to know; the published figure comes last."""
    family = str(one.here.family if one.here else one.entry.family if one.entry else "")
    dim = one.here.dim if one.here else one.entry.dim if one.entry else 0
    kind = translate("encoders", "{0}, {1} numbers a photo")
    yield (
        translate("encoders", "Kind"),
        kind.format(_FAMILIES.get(family, family), words.number(dim)),
    )
    if one.languages:
        names = sorted(language(code) for code in one.languages)
        yield translate("encoders", "Languages"), ", ".join(names)
    yield translate("encoders", "Licence"), licence(one) or translate("encoders", "unknown")
    if measured := _measured(one):
        yield translate("encoders", "Measured here"), measured
    if one.here is not None:
        yield translate("encoders", "On this computer"), words.whole_size(one.here.bytes)
    elif one.entry is not None and one.entry.hub is not None:
        yield translate("encoders", "Comes from"), f"{host}/{one.entry.hub.repository}"
    if one.entry is not None and one.entry.unverified:
        yield translate("encoders", "Not verified"), _unverified(one.entry)
    if quality := _quality(one):
        yield translate("encoders", "Published"), quality


def _quality(one: Listed) -> str:
    if one.entry is not None:
        return one.entry.quality
    return one.here.quality if one.here else ""


def _measured(one: Listed) -> str:
    figures = one.here.measured if one.here else {}
    patterns = {
        "recall_at_1": translate("encoders", "{0} of captions find their photo at once"),
        "alike_at_10": translate("encoders", "{0} of the ten most alike are alike"),
        "top_at_1": translate("encoders", "{0} named right"),
    }
    said = [
        words_.format(percent(figures[key])) for key, words_ in patterns.items() if key in figures
    ]
    if rate := figures.get("pictures_per_second"):
        said.append(translate("encoders", "{0} photos a second").format(_rate(rate)))
    return ", ".join(said)


def _unverified(entry: "Entry") -> str:
    told = {
        "download_bytes": translate("encoders", "size"),
        "memory_bytes": translate("encoders", "memory"),
        "files": translate("encoders", "names of its files"),
        "revision": translate("encoders", "that it is still the same"),
        "licence": translate("encoders", "licence"),
        "speed": translate("encoders", "speed"),
        "languages": translate("encoders", "languages"),
    }
    return ", ".join(told.get(field, field) for field in entry.unverified)


def variant(one: EncoderVariant) -> str:
    """A form in less precision: "2.4 times faster, answers 0.9999 alike"."""
    said = []
    if one.speed is not None:
        speed = QLocale().toString(one.speed, "f", 1)
        said.append(translate("encoders", "{0} times faster").format(speed))
    if one.cosine is not None:
        alike = QLocale().toString(min(one.cosine, 0.9999), "f", 4)
        said.append(translate("encoders", "answers {0} alike").format(alike))
    return _joined(said) or one.name


def tested(found: EncoderCheck) -> list[str]:
    """What a test found: whether it works, then a line for each way to run it."""
    if found.troubles:
        lines = [translate("encoders", "It does not work as it should.")]
        for error in found.troubles:
            said = error_sentence(error)
            lines.append(f"{said.text} {said.advice}".strip())
    else:
        lines = [translate("encoders", "It works.")]
    return lines + [_ran(run) for run in found.runs]


def _ran(run: EncoderTrial) -> str:
    place = provider(run.provider)
    if run.variant != "reference":
        place = translate("encoders", "{0}, as {1}").format(place, run.variant)
    if run.images_per_second is None:
        return translate("encoders", "On {0}: {1}").format(place, not_faster_sentence(run.why))
    pattern = translate("encoders", "On {0}: {1} photos a second.")
    said = pattern.format(place, _rate(run.images_per_second))
    return f"{said} {not_faster_sentence(run.why)}".strip()


# Questions.


def fetching(one: "Entry", host: str) -> str:
    """What would be fetched, from where, what it takes."""
    pattern = translate(
        "encoders",
        "{0} will be fetched from {1}. This is the only thing that goes to the network: nothing "
        "about you or your photos is sent. It needs that much room on your disk, and {2} of memory "
        "while it works.",
    )
    wanted = _about(one, "download_bytes", one.download_bytes)
    return pattern.format(wanted, host, _about(one, "memory_bytes", one.memory_bytes))


def research(one: "Entry") -> str:
    """The warning before what may only be used for research, "" for what is free."""
    if not one.research_only:
        return ""
    pattern = translate("encoders", "Its licence ({0}) allows research only.")
    return pattern.format(one.licence)


def removing(one: Listed) -> str:
    """What removing would cost."""
    if one.here is None:
        return ""
    frees = translate("encoders", "This frees {0}.").format(words.whole_size(one.here.bytes))
    if not one.here.vectors:
        return frees
    goes = translate(
        "encoders",
        "What it has learned of {0} goes too, and cannot be brought back; your photos and tags "
        "stay.",
    )
    return f"{frees} {goes.format(words.photos(one.here.vectors))}"


def _about(entry: "Entry", field: str, count: int) -> str:
    told = words.whole_size(count)
    return translate("encoders", "about {0}").format(told) if field in entry.unverified else told


def _rate(rate: float) -> str:
    return words.number(round(rate)) if rate >= 10 else QLocale().toString(rate, "f", 1)


def _joined(parts: Sequence[str]) -> str:
    return translate("encoders", ", ").join(parts)
