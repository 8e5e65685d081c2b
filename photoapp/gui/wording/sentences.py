"""Sentences for what the core says: errors, problems, jobs, actions, reasons."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from photoapp.base.files import printable
from photoapp.base.messages import (
    Action,
    Code,
    JobName,
    PhotoappError,
    Why,
    WhyNotFaster,
    WhyNoVector,
)
from photoapp.base.tagged import TagSource
from photoapp.gui.wording import words
from photoapp.gui.wording.codes import SENTENCES
from photoapp.gui.wording.question_codes import DETAILS


class Sentence(NamedTuple):
    """What happened, and what to do about it ("" if nothing)."""

    text: str
    advice: str


_JOBS: dict[JobName, object] = {
    JobName.INSTALLING: QT_TRANSLATE_NOOP("sentences", "Fetching"),
    JobName.SCANNING: QT_TRANSLATE_NOOP("sentences", "Looking for photos"),
    JobName.INDEXING: QT_TRANSLATE_NOOP("sentences", "Understanding photos"),
    JobName.RETRYING: QT_TRANSLATE_NOOP("sentences", "Trying problem files again"),
    JobName.CALIBRATING: QT_TRANSLATE_NOOP("sentences", "Learning how sure answers are"),
    JobName.SUGGESTING: QT_TRANSLATE_NOOP("sentences", "Suggesting tags"),
    JobName.EXPORTING: QT_TRANSLATE_NOOP("sentences", "Exporting photos"),
    JobName.FILLING: QT_TRANSLATE_NOOP("sentences", "Filling albums"),
    JobName.TRASHING: QT_TRANSLATE_NOOP("sentences", "Putting photos into the trash"),
    JobName.RENAMING: QT_TRANSLATE_NOOP("sentences", "Renaming photos"),
    JobName.MOVING: QT_TRANSLATE_NOOP("sentences", "Moving photos"),
    JobName.COPYING: QT_TRANSLATE_NOOP("sentences", "Copying photos"),
    JobName.UNDOING: QT_TRANSLATE_NOOP("sentences", "Undoing"),
    JobName.BACKING_UP: QT_TRANSLATE_NOOP("sentences", "Backing up your library"),
    JobName.FORGETTING: QT_TRANSLATE_NOOP("sentences", "Removing a folder"),
    JobName.IMPORTING: QT_TRANSLATE_NOOP("sentences", "Importing a search model"),
    JobName.CHECKING: QT_TRANSLATE_NOOP("sentences", "Testing a search model"),
    JobName.EVALUATING: QT_TRANSLATE_NOOP("sentences", "Asking your questions"),
}

_ACTIONS: dict[Action, object] = {
    Action.FOLDER_ADDED: QT_TRANSLATE_NOOP("sentences", "Added {path}"),
    Action.FOLDER_REMOVED: QT_TRANSLATE_NOOP("sentences", "Removed {path}"),
    Action.FOLDER_FORGOTTEN: QT_TRANSLATE_NOOP("sentences", "Removed {path} and forgot its photos"),
    Action.FOLDER_MOVED: QT_TRANSLATE_NOOP("sentences", "Followed {other} to {path}"),
    Action.FOLDER_EMPTIED: QT_TRANSLATE_NOOP("sentences", "Took {path} for empty"),
    Action.EXCLUDED: QT_TRANSLATE_NOOP("sentences", "Left out {pattern}"),
    Action.INCLUDED: QT_TRANSLATE_NOOP("sentences", "Included {pattern} again"),
    Action.ENCODER_USED: QT_TRANSLATE_NOOP("sentences", "Chose the search model {name}"),
    Action.ENCODER_REMOVED: QT_TRANSLATE_NOOP("sentences", "Removed the search model {name}"),
    Action.ENCODER_NEXT: QT_TRANSLATE_NOOP("sentences", "Chose {name} to follow {other}"),
    Action.ENCODER_SWITCHED: QT_TRANSLATE_NOOP("sentences", "Search went from {other} to {name}"),
    Action.ENCODER_STOPPED: QT_TRANSLATE_NOOP("sentences", "Stopped using {name}"),
    Action.ENCODER_SET_UP: QT_TRANSLATE_NOOP("sentences", "Changed how {name} runs"),
    Action.TAGGED: QT_TRANSLATE_NOOP("sentences", "Tagged “{tag}”"),
    Action.PURGED: QT_TRANSLATE_NOOP("sentences", "Forgot missing photos"),
    Action.UNTAGGED: QT_TRANSLATE_NOOP("sentences", "Took away “{tag}”"),
    Action.TAG_MADE: QT_TRANSLATE_NOOP("sentences", "Made the tag “{tag}”"),
    Action.TAG_RENAMED: QT_TRANSLATE_NOOP("sentences", "Renamed “{other}” to “{tag}”"),
    Action.TAG_MERGED: QT_TRANSLATE_NOOP("sentences", "Merged “{other}” into “{tag}”"),
    Action.TAG_NESTED: QT_TRANSLATE_NOOP("sentences", "Moved the tag “{tag}”"),
    Action.TAG_HIDDEN: QT_TRANSLATE_NOOP("sentences", "Hid the tag “{tag}”"),
    Action.TAG_SHOWN: QT_TRANSLATE_NOOP("sentences", "Showed the tag “{tag}” again"),
    Action.TAG_DELETED: QT_TRANSLATE_NOOP("sentences", "Deleted the tag “{tag}”"),
    Action.TAGS_IMPORTED: QT_TRANSLATE_NOOP("sentences", "Imported a list of tags"),
    Action.ACCEPTED: QT_TRANSLATE_NOOP("sentences", "Accepted “{tag}”"),
    Action.REJECTED: QT_TRANSLATE_NOOP("sentences", "Rejected “{tag}”"),
    Action.AUTO_TAGGED: QT_TRANSLATE_NOOP("sentences", "Auto-tagged photos"),
    Action.SOURCE_TAKEN_BACK: QT_TRANSLATE_NOOP("sentences", "Took back all tags from {source}"),
    Action.SOURCE_USED: QT_TRANSLATE_NOOP("sentences", "Let {source} propose tags again"),
    Action.TAG_TAUGHT: QT_TRANSLATE_NOOP("sentences", "Taught “{tag}”"),
    Action.TAG_UNTAUGHT: QT_TRANSLATE_NOOP("sentences", "Stopped learning “{tag}”"),
    Action.ALBUM_MADE: QT_TRANSLATE_NOOP("sentences", "Made the album “{name}”"),
    Action.ALBUM_RENAMED: QT_TRANSLATE_NOOP("sentences", "Renamed the album “{other}” to “{name}”"),
    Action.ALBUM_DELETED: QT_TRANSLATE_NOOP("sentences", "Deleted the album “{name}”"),
    Action.ALBUM_NESTED: QT_TRANSLATE_NOOP("sentences", "Moved the album “{name}”"),
    Action.ALBUM_FILLED: QT_TRANSLATE_NOOP("sentences", "Put photos into “{name}”"),
    Action.ALBUM_EMPTIED: QT_TRANSLATE_NOOP("sentences", "Took photos out of “{name}”"),
    Action.ALBUM_RULED: QT_TRANSLATE_NOOP("sentences", "Changed the rule of “{name}”"),
    Action.ALBUM_PINNED: QT_TRANSLATE_NOOP("sentences", "Pinned photos in “{name}”"),
    Action.ALBUM_EXCLUDED: QT_TRANSLATE_NOOP("sentences", "Kept photos out of “{name}”"),
    Action.ALBUM_RELEASED: QT_TRANSLATE_NOOP("sentences", "Left photos of “{name}” to its rule"),
    Action.ALBUM_DESCRIBED: QT_TRANSLATE_NOOP("sentences", "Described the album “{name}”"),
    Action.ALBUM_COVERED: QT_TRANSLATE_NOOP("sentences", "Chose the cover of “{name}”"),
    Action.FAVOURITED: QT_TRANSLATE_NOOP("sentences", "Added {photos} to the favourites"),
    Action.UNFAVOURITED: QT_TRANSLATE_NOOP("sentences", "Took {photos} out of the favourites"),
    Action.RATED: QT_TRANSLATE_NOOP("sentences", "Rated {rating} of 5"),
    Action.RATING_LEFT: QT_TRANSLATE_NOOP("sentences", "Left the rating to the file"),
    Action.PHOTOS_HIDDEN: QT_TRANSLATE_NOOP("sentences", "Hid {photos}"),
    Action.PHOTOS_SHOWN: QT_TRANSLATE_NOOP("sentences", "Showed {photos} again"),
    Action.ENTITLED: QT_TRANSLATE_NOOP("sentences", "Titled “{title}”"),
    Action.UNTITLED: QT_TRANSLATE_NOOP("sentences", "Took away the title"),
    Action.TITLE_LEFT: QT_TRANSLATE_NOOP("sentences", "Left the title to the file"),
    Action.DESCRIBED: QT_TRANSLATE_NOOP("sentences", "Described {photos}"),
    Action.DESCRIPTION_LEFT: QT_TRANSLATE_NOOP("sentences", "Left the description to the file"),
    Action.PHOTOS_TURNED: QT_TRANSLATE_NOOP("sentences", "Turned {photos}"),
    Action.PHOTOS_TRASHED: QT_TRANSLATE_NOOP("sentences", "Put {photos} into the trash"),
    Action.PHOTO_RENAMED: QT_TRANSLATE_NOOP("sentences", "Renamed “{other}” to “{name}”"),
    Action.PHOTOS_RENAMED: QT_TRANSLATE_NOOP("sentences", "Renamed {photos}"),
    Action.FOLDER_RENAMED: QT_TRANSLATE_NOOP(
        "sentences", "Renamed the folder “{other}” to “{name}”"
    ),
    Action.ROOT_RENAMED: QT_TRANSLATE_NOOP("sentences", "Renamed the folder “{other}” to “{name}”"),
    Action.PHOTOS_MOVED: QT_TRANSLATE_NOOP("sentences", "Moved {photos} to {path}"),
    Action.SEARCH_SAVED: QT_TRANSLATE_NOOP("sentences", "Saved the search “{name}”"),
    Action.SEARCH_RENAMED: QT_TRANSLATE_NOOP("sentences", "Renamed “{other}” to “{name}”"),
    Action.SEARCH_DELETED: QT_TRANSLATE_NOOP("sentences", "Deleted the search “{name}”"),
}

_WHY: dict[Why, object] = {
    Why.NAME: QT_TRANSLATE_NOOP("sentences", "in its file name"),
    Why.FOLDER: QT_TRANSLATE_NOOP("sentences", "in its folder’s name"),
    Why.TITLE: QT_TRANSLATE_NOOP("sentences", "in its title"),
    Why.KEYWORD: QT_TRANSLATE_NOOP("sentences", "in its keywords"),
    Why.TAG: QT_TRANSLATE_NOOP("sentences", "in its tags"),
    Why.DESCRIPTION: QT_TRANSLATE_NOOP("sentences", "in its description"),
    Why.PLACE: QT_TRANSLATE_NOOP("sentences", "taken at a place so called"),
    Why.WORDS: QT_TRANSLATE_NOOP("sentences", "looks like your words"),
    Why.PICTURE: QT_TRANSLATE_NOOP("sentences", "looks like your picture"),
    Why.SAME_PICTURE: QT_TRANSLATE_NOOP("sentences", "is your picture"),
    Why.COPY: QT_TRANSLATE_NOOP("sentences", "is a copy of your picture"),
    Why.MIRRORED: QT_TRANSLATE_NOOP("sentences", "is a mirrored copy of your picture"),
    Why.FILTER: QT_TRANSLATE_NOOP("sentences", "fits what you asked for"),
}

_NOT_FASTER: dict[WhyNotFaster, object] = {
    WhyNotFaster.NOT_OFFERED: QT_TRANSLATE_NOOP(
        "sentences", "The installed ONNX Runtime knows no faster way."
    ),
    WhyNotFaster.FAILED: QT_TRANSLATE_NOOP("sentences", "The graphics card could not be used."),
    WhyNotFaster.DISAGREES: QT_TRANSLATE_NOOP(
        "sentences", "The graphics card gave other answers than the processor."
    ),
    WhyNotFaster.NOT_FASTER: QT_TRANSLATE_NOOP(
        "sentences", "The graphics card was no faster than the processor."
    ),
    WhyNotFaster.NO_DEVICE: QT_TRANSLATE_NOOP(
        "sentences", "The installed plug-in finds no graphics card that it can use."
    ),
    WhyNotFaster.CRASHED: QT_TRANSLATE_NOOP(
        "sentences",
        "The graphics card ended the program when it was tried. "
        "To try it again, test the model under Better search.",
    ),
    WhyNotFaster.HUNG: QT_TRANSLATE_NOOP(
        "sentences",
        "The graphics card did not answer when it was tried. "
        "To try it again, test the model under Better search.",
    ),
    WhyNotFaster.OUT_OF_MEMORY: QT_TRANSLATE_NOOP(
        "sentences", "The graphics card has too little free memory."
    ),
    WhyNotFaster.NVIDIA_UNUSED: QT_TRANSLATE_NOOP(
        "sentences",
        "An NVIDIA card is here. To use it, type: "
        'pip uninstall -y onnxruntime && pip install "onnxruntime-gpu[cuda,cudnn]"',
    ),
    WhyNotFaster.AMD_UNUSED: QT_TRANSLATE_NOOP(
        "sentences", "An AMD card is here. To use it, type: pip install onnxruntime-ep-webgpu"
    ),
    WhyNotFaster.INTEL_UNUSED: QT_TRANSLATE_NOOP(
        "sentences",
        "Intel graphics are here. To use them, type: pip install onnxruntime-ep-openvino",
    ),
    WhyNotFaster.APPLE_UNUSED: QT_TRANSLATE_NOOP(
        "sentences",
        "Apple graphics are here. To use them, type: pip install --upgrade onnxruntime",
    ),
}

_NO_VECTOR: dict[WhyNoVector, object] = {
    WhyNoVector.WAITING: QT_TRANSLATE_NOOP("sentences", "not looked at yet"),
    WhyNoVector.PROBLEM: QT_TRANSLATE_NOOP("sentences", "cannot be used"),
    WhyNoVector.OFFLINE: QT_TRANSLATE_NOOP("sentences", "in a folder that is not there now"),
    WhyNoVector.ONLINE_ONLY: QT_TRANSLATE_NOOP("sentences", "in the cloud only"),
}


_WITHOUT_PATH: dict[Code, object] = {
    Code.PICTURE_UNUSABLE: QT_TRANSLATE_NOOP("sentences", "This picture cannot be shown. {reason}")
}
"""Of what is no file, such as a picture that was pasted."""


def sentence(code: Code, values: Mapping[str, str | int]) -> Sentence:
    """What a code and its values mean, in the user's language."""
    text, advice = SENTENCES[code]
    if values.get("path") == "":
        text = _WITHOUT_PATH.get(code, text)
    shown = _shown(code.name, values)
    return Sentence(*(_translated(part).format_map(_Given(shown)) for part in (text, advice)))


def error_sentence(error: Exception) -> Sentence:
    """What an error means; one that is no PhotoappError is the program's own fault."""
    if isinstance(error, PhotoappError):
        return sentence(error.code, error.values)
    return sentence(Code.INTERNAL, {"detail": f"{type(error).__name__}: {error}"})


def reason_sentence(error: PhotoappError) -> str:
    """Why something cannot be shown, where it is plain what: without its path."""
    reason = error.values.get("reason")
    if isinstance(reason, Code):
        return _value(reason)
    said = error_sentence(error)
    return f"{said.text} {said.advice}".strip()


def job_sentence(name: JobName) -> str:
    """What a job does."""
    return _translated(_JOBS[name])


_OF_SOURCES = {Action.SOURCE_TAKEN_BACK, Action.SOURCE_USED}


def action_sentence(action: Action, values: Mapping[str, str | int]) -> str:
    """What the user did."""
    shown = _shown(action.name, values)
    photos = values.get("photos")
    if isinstance(photos, int):
        shown["photos"] = words.photos(photos)
    if action in _OF_SOURCES and "source" in values:
        shown["source"] = words.source(TagSource(str(values["source"])))
    return _translated(_ACTIONS[action]).format_map(_Given(shown))


_OF_ONE = {Action.PHOTO_RENAMED}


def deed_sentence(action: Action, values: Mapping[str, str | int]) -> str:
    """What the user did, and with how many photos."""
    text, photos = action_sentence(action, values), values.get("photos")
    told = not isinstance(photos, int) or not photos or action in _OF_ONE
    if told or "{photos}" in str(_ACTIONS[action]):
        return text
    return f"{text} · {words.photos(int(photos or 0))}"


_FINAL: dict[Action, object] = {
    Action.PHOTOS_TRASHED: QT_TRANSLATE_NOOP(
        "sentences", "This system does not say where its trash is: take them out of it yourself."
    ),
    Action.PURGED: QT_TRANSLATE_NOOP("sentences", "What was forgotten cannot come back."),
    Action.FOLDER_FORGOTTEN: QT_TRANSLATE_NOOP("sentences", "Add the folder again instead."),
    Action.ENCODER_REMOVED: QT_TRANSLATE_NOOP("sentences", "Install it again instead."),
}


def final_sentence(action: Action) -> str:
    """Why an action that cannot be undone cannot be, or what to do instead; "" if nobody knows."""
    return _translated(_FINAL.get(action, ""))


def why_sentence(why: Why) -> str:
    """Why a photo is in an answer."""
    return _translated(_WHY[why])


def not_faster_sentence(why: str) -> str:
    """Why nothing faster than the processor computes; "" if there is nothing to tell."""
    return _translated(_NOT_FASTER[WhyNotFaster(why)]) if why else ""


def no_vector_sentence(why: str) -> str:
    """Why photos were not understood, to stand beside their number."""
    return _translated(_NO_VECTOR[WhyNoVector(why)])


class _Given(dict[str, str]):
    """Values for a sentence; one that the core left out shows as an ellipsis."""

    def __missing__(self, name: str) -> str:
        return "…"


def _translated(source: object) -> str:
    return QCoreApplication.translate("sentences", str(source)) if source else ""


_OF_MODELS = ("ENCODER_", "MODEL_", "VARIANT_")  # how codes begin that tell of a model by name


_PATHS = ("path", "folder", "root")


def _shown(code: str, values: Mapping[str, str | int]) -> dict[str, str]:
    shown = {name: _value(value) for name, value in values.items()}
    shown |= {name: words.isolated(shown[name]) for name in _PATHS if name in shown}
    if code.startswith(_OF_MODELS):
        shown |= {one: words.model(shown[one]) for one in ("name", "other") if one in shown}
    return shown


_TURNING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\ufffd")
"""Signs by which a name would turn round what is read behind it."""


def _value(value: str | int) -> str:
    if isinstance(value, Code):  # a reason inside another sentence
        return sentence(value, {}).text.replace(" (…)", "")
    if isinstance(value, int):
        return QLocale().toString(value)
    return _translated(DETAILS[value]) if value in DETAILS else printable(value).translate(_TURNING)
