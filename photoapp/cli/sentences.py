"""English sentences for what the core says: errors, problems, jobs, actions, reasons."""

from collections.abc import Mapping

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
from photoapp.base.tagged import Decision, TagSource
from photoapp.cli.codes import DETAILS, SENTENCES, Sentence

_JOBS: dict[JobName, str] = {
    JobName.INSTALLING: "Fetching",
    JobName.SCANNING: "Looking for photos",
    JobName.INDEXING: "Understanding photos",
    JobName.RETRYING: "Trying problem files again",
    JobName.CALIBRATING: "Learning how sure answers are",
    JobName.SUGGESTING: "Suggesting tags",
    JobName.EXPORTING: "Exporting photos",
    JobName.FILLING: "Filling albums",
    JobName.TRASHING: "Putting photos into the trash",
    JobName.RENAMING: "Renaming photos",
    JobName.MOVING: "Moving photos",
    JobName.COPYING: "Copying photos",
    JobName.UNDOING: "Undoing",
    JobName.BACKING_UP: "Backing up your library",
    JobName.FORGETTING: "Removing a folder",
    JobName.IMPORTING: "Importing a search model",
    JobName.CHECKING: "Testing a search model",
    JobName.EVALUATING: "Asking your questions",
}

_ACTIONS: dict[Action, str] = {
    Action.FOLDER_ADDED: "Added {path}",
    Action.FOLDER_REMOVED: "Removed {path}",
    Action.FOLDER_FORGOTTEN: "Removed {path} and forgot its photos",
    Action.FOLDER_MOVED: "Followed {other} to {path}",
    Action.FOLDER_EMPTIED: "Took {path} for empty (photos: {photos})",
    Action.EXCLUDED: "Left out {pattern}",
    Action.INCLUDED: "Included {pattern} again",
    Action.ENCODER_USED: "Used the encoder {name}",
    Action.ENCODER_REMOVED: "Removed the encoder {name}",
    Action.ENCODER_NEXT: "Chose the encoder {name} to follow {other}",
    Action.ENCODER_SWITCHED: "Search went from {other} to {name}, which was complete",
    Action.ENCODER_STOPPED: "Stopped using the encoder {name}",
    Action.ENCODER_SET_UP: "Changed how the encoder {name} runs",
    Action.TAGGED: 'Tagged "{tag}" (photos: {photos})',
    Action.PURGED: "Forgot missing photos ({photos})",
    Action.UNTAGGED: 'Took away "{tag}" (photos: {photos})',
    Action.TAG_MADE: 'Made the tag "{tag}"',
    Action.TAG_RENAMED: 'Renamed the tag "{other}" to "{tag}"',
    Action.TAG_MERGED: 'Made "{other}" part of "{tag}" (photos: {photos})',
    Action.TAG_NESTED: 'Moved the tag "{tag}"',
    Action.TAG_HIDDEN: 'Hid the tag "{tag}"',
    Action.TAG_SHOWN: 'Showed the tag "{tag}" again',
    Action.TAG_DELETED: 'Deleted the tag "{tag}" (photos: {photos})',
    Action.TAGS_IMPORTED: "Imported a list of tags (tags: {tags})",
    Action.ACCEPTED: 'Accepted "{tag}" (photos: {photos})',
    Action.REJECTED: 'Rejected "{tag}" (photos: {photos})',
    Action.AUTO_TAGGED: "Tagged by itself (photos: {photos}, tags: {tags})",
    Action.SOURCE_TAKEN_BACK: 'Took back all tags by "{source}" (photos: {photos})',
    Action.SOURCE_USED: 'Let "{source}" propose tags again',
    Action.TAG_TAUGHT: 'Taught "{tag}" (photos: {photos})',
    Action.TAG_UNTAUGHT: 'Stopped learning "{tag}"',
    Action.ALBUM_MADE: 'Made the album "{name}"',
    Action.ALBUM_RENAMED: 'Renamed the album "{other}" to "{name}"',
    Action.ALBUM_DELETED: 'Deleted the album "{name}" (photos stay: {photos})',
    Action.ALBUM_NESTED: 'Moved the album "{name}"',
    Action.ALBUM_FILLED: 'Put photos into "{name}" (photos: {photos})',
    Action.ALBUM_EMPTIED: 'Took photos out of "{name}" (photos: {photos})',
    Action.ALBUM_RULED: 'Changed the rule of "{name}"',
    Action.ALBUM_PINNED: 'Pinned photos in "{name}" (photos: {photos})',
    Action.ALBUM_EXCLUDED: 'Kept photos out of "{name}" (photos: {photos})',
    Action.ALBUM_RELEASED: 'Left photos of "{name}" to its rule (photos: {photos})',
    Action.ALBUM_DESCRIBED: 'Described the album "{name}"',
    Action.ALBUM_COVERED: 'Chose the cover of "{name}"',
    Action.FAVOURITED: "Made favourites (photos: {photos})",
    Action.UNFAVOURITED: "Made favourites no more (photos: {photos})",
    Action.RATED: "Rated {rating} of 5 (photos: {photos})",
    Action.RATING_LEFT: "Left the rating to the files (photos: {photos})",
    Action.PHOTOS_HIDDEN: "Hid photos ({photos})",
    Action.PHOTOS_SHOWN: "Showed hidden photos again ({photos})",
    Action.ENTITLED: 'Titled a photo "{title}"',
    Action.UNTITLED: "Took away the title of a photo",
    Action.TITLE_LEFT: "Left the title of a photo to its file",
    Action.DESCRIBED: "Described photos ({photos})",
    Action.DESCRIPTION_LEFT: "Left the description to the files (photos: {photos})",
    Action.PHOTOS_TURNED: "Turned photos ({photos})",
    Action.PHOTOS_TRASHED: "Put photos into the trash ({photos})",
    Action.PHOTO_RENAMED: 'Renamed "{other}" to "{name}"',
    Action.PHOTOS_RENAMED: "Renamed photos ({photos})",
    Action.FOLDER_RENAMED: "Renamed the folder {other} to {name}",
    Action.ROOT_RENAMED: "Renamed the folder {other} to {name}",
    Action.PHOTOS_MOVED: "Moved photos to {path} (photos: {photos})",
    Action.SEARCH_SAVED: 'Saved the search "{name}"',
    Action.SEARCH_RENAMED: 'Renamed the search "{other}" to "{name}"',
    Action.SEARCH_DELETED: 'Deleted the search "{name}"',
}

_SOURCES: dict[TagSource, str] = {
    TagSource.USER: "you",
    TagSource.FILE: "keywords in files",
    TagSource.ENCODER: "the encoder for search",
    TagSource.CLASSIFIER: "a classifier",
    TagSource.TAUGHT: "what you taught",
}

_DECISIONS: dict[Decision, str] = {
    Decision.ACCEPTED: "accepted",
    Decision.REJECTED: "rejected",
    Decision.APPLIED: "given by itself",
}

_WHY: dict[Why, str] = {
    Why.NAME: "file name",
    Why.FOLDER: "folder name",
    Why.TITLE: "title",
    Why.KEYWORD: "keyword",
    Why.TAG: "tag",
    Why.DESCRIPTION: "description",
    Why.PLACE: "place",
    Why.WORDS: "looks like it",
    Why.PICTURE: "looks alike",
    Why.SAME_PICTURE: "the same picture",
    Why.COPY: "a copy of it",
    Why.MIRRORED: "a mirrored copy of it",
    Why.FILTER: "filter",
}

_NOT_FASTER: dict[WhyNotFaster, str] = {
    WhyNotFaster.NOT_OFFERED: "the installed ONNX Runtime has no faster way",
    WhyNotFaster.FAILED: "the graphics card could not be used",
    WhyNotFaster.DISAGREES: "the graphics card gave other answers than the processor",
    WhyNotFaster.NOT_FASTER: "the graphics card was no faster than the processor",
    WhyNotFaster.NO_DEVICE: "the installed plug-in finds no graphics card that it can use",
    WhyNotFaster.CRASHED: "the graphics card ended the program when it was tried; "
    "to try it again: photoapp models check",
    WhyNotFaster.HUNG: "the graphics card did not answer when it was tried; "
    "to try it again: photoapp models check",
    WhyNotFaster.OUT_OF_MEMORY: "the graphics card has too little free memory",
    WhyNotFaster.NVIDIA_UNUSED: "an NVIDIA card is here; to use it: "
    'pip uninstall -y onnxruntime && pip install "onnxruntime-gpu[cuda,cudnn]"',
    WhyNotFaster.AMD_UNUSED: "an AMD card is here; to use it: pip install onnxruntime-ep-webgpu",
    WhyNotFaster.INTEL_UNUSED: "Intel graphics are here; to use them: "
    "pip install onnxruntime-ep-openvino",
    WhyNotFaster.APPLE_UNUSED: "Apple graphics are here; to use them: "
    "pip install --upgrade onnxruntime",
}

_NO_VECTOR: dict[WhyNoVector, str] = {
    WhyNoVector.WAITING: "for the next index",
    WhyNoVector.PROBLEM: "cannot be used: photoapp problems",
    WhyNoVector.OFFLINE: "in a folder that is not there now",
    WhyNoVector.ONLINE_ONLY: "in the cloud only",
}


def sentence(code: Code, values: Mapping[str, str | int]) -> Sentence:
    """What a code and its values mean."""
    text, hint, exit_code = SENTENCES[code]
    shown = _Given({name: _value(value) for name, value in values.items()})
    return Sentence(text.format_map(shown), hint.format_map(shown), exit_code)


def error_sentence(error: PhotoappError) -> Sentence:
    """What an error of the core means."""
    return sentence(error.code, error.values)


def job_sentence(name: JobName) -> str:
    """What a job does."""
    return _JOBS[name]


def action_sentence(action: Action, values: Mapping[str, str | int]) -> str:
    """What the user did."""
    return _ACTIONS[action].format_map(_Given({k: _value(v) for k, v in values.items()}))


def source_sentence(source: TagSource) -> str:
    """Who says that a photo bears a tag."""
    return _SOURCES[source]


def decision_sentence(decision: Decision) -> str:
    """What became of a tag on a photo."""
    return _DECISIONS[decision]


def why_sentence(why: Why) -> str:
    """Why a photo is in an answer, in a word or three."""
    return _WHY[why]


def not_faster_sentence(why: str) -> str:
    """Why an encoder runs on the processor, as a clause; "" if there is nothing to tell."""
    return _NOT_FASTER[WhyNotFaster(why)] if why else ""


def no_vector_sentence(why: str) -> str:
    """Why an encoder has not understood some photos, after their number."""
    return _NO_VECTOR[WhyNoVector(why)]


class _Given(dict[str, str]):
    """Values for a sentence; one that the core left out shows as an ellipsis."""

    def __missing__(self, name: str) -> str:
        return "..."


def _value(value: str | int) -> str:
    if isinstance(value, Code):  # a reason inside another sentence
        return sentence(value, {}).text
    return f"{value:,}" if isinstance(value, int) else DETAILS.get(value) or printable(value)
