"""What each code of an error or a problem means, what to do, and the exit code.

To add one: its row below, with the code's values in braces. Exit codes are promises (README.md,
"In scripts"): 1 failed, 2 wrong usage, 4 no encoder, 5 the catalog.
"""

from typing import NamedTuple

from photoapp.base.messages import Code

FAILED, USAGE, NOTHING_FOUND, NO_ENCODER, CATALOG, CANCELLED = 1, 2, 3, 4, 5, 130


class Sentence(NamedTuple):
    """What happened, what to do about it ("" if nothing), and how the command ends for it."""

    text: str
    hint: str = ""
    exit_code: int = FAILED


SENTENCES: dict[Code, Sentence] = {
    Code.BACKUP_BROKEN: Sentence(
        "{path} is no whole backup ({detail}).", "See the others: photoapp doctor"
    ),
    Code.BACKUP_EXISTS: Sentence(
        "There is already a file {path}, and it is no backup.", "Choose another name."
    ),
    Code.BAD_QUESTION: Sentence("That question cannot be read: {detail}.", "", USAGE),
    Code.CATALOG_BUSY: Sentence(
        "Another photoapp is indexing ({holder}).", "Wait until it is done, or stop it.", CATALOG
    ),
    Code.CATALOG_DAMAGED: Sentence(
        "The library file {path} is damaged ({detail}).",
        "Your photos are safe. What can be done: photoapp doctor",
        CATALOG,
    ),
    Code.CATALOG_NEWER: Sentence(
        "The library {path} was made by a newer photoapp.", "Update this one.", CATALOG
    ),
    Code.CATALOG_OPEN: Sentence(
        "Another photoapp has the library in {path} open.", "Close it and try again.", CATALOG
    ),
    Code.CATALOG_UNREADABLE: Sentence(
        "The library {path} cannot be opened ({detail}).",
        "Check that you may read and write there, or set PHOTOAPP_HOME to another folder.",
        CATALOG,
    ),
    Code.DECODER_NOT_STARTED: Sentence(
        "The part of the program that opens photos does not start ({detail}).",
        "Close other programs and try again.",
    ),
    Code.DISK_FULL: Sentence(
        "The disk that holds {path} is full.",
        "Make room and run the same command again: it goes on where it stopped.",
    ),
    Code.FILE_NOT_IN_LIBRARY: Sentence(
        "{path} is no photo of your library.",
        "Add its folder and look through it: photoapp index FOLDER",
    ),
    Code.FOLDER_MISSING: Sentence(
        "There is no folder {path}.", "Check the name, or connect its disk.", USAGE
    ),
    Code.FOLDER_NOT_EMPTY: Sentence(
        "{path} is not empty.", "What is gone from it is known after the next: photoapp index"
    ),
    Code.FOLDER_NOT_IN_LIBRARY: Sentence(
        "{path} is not a folder of your library.", "See: photoapp folders list"
    ),
    Code.FOLDER_OVERLAPS: Sentence(
        "{path} and {other}, which is in your library, hold the same photos.",
        "Remove that one first if you want this one instead: photoapp folders remove FOLDER",
    ),
    Code.FOLDER_IS_HOME: Sentence(
        "{path} is where photoapp keeps its own files.", "Name a folder with photos.", USAGE
    ),
    Code.HOME_ON_NETWORK: Sentence(
        "The library in {path} is on a network drive ({kind}): slower, and not for two computers"
        " at once.",
        "Better: set PHOTOAPP_HOME to a folder on this computer.",
    ),
    Code.HUB_ANSWER: Sentence(
        "{host} does not answer as a model hub ({detail}).",
        "Check HF_ENDPOINT and your proxy, then run the same command again.",
    ),
    Code.HUB_CHECKSUM: Sentence(
        "{name} from {host} is not what it should be (wrong checksum), so it was thrown away.",
        "Run the same command again; if it happens again, leave that encoder alone.",
    ),
    Code.HUB_CONNECTION: Sentence(
        "The connection to {host} failed ({detail}).",
        "Run the same command again: it goes on where it stopped.",
    ),
    Code.HUB_NOT_ALLOWED: Sentence(
        "{host} does not hand out {name}, or has none.",
        "If it wants an account: accept its terms there, then set HF_TOKEN to your token.",
    ),
    Code.HUB_NOT_FOUND: Sentence(
        "{host} does not have {name}, or not all of its files.", "See: photoapp models list"
    ),
    Code.HUB_OFFLINE: Sentence(
        "Nothing is fetched, because HF_HUB_OFFLINE is set.",
        "Unset it, or bring the encoder in from a folder: photoapp models import FOLDER",
    ),
    Code.MODEL_BROKEN: Sentence(
        "The encoder in {path} cannot be used ({detail}).",
        "Import it again, or use another: photoapp models list",
    ),
    Code.MODEL_BUILT_IN: Sentence("{name} is built in and stays."),
    Code.MODEL_EXISTS: Sentence(
        "There is already an encoder {name}.", "Remove it first: photoapp models remove NAME"
    ),
    Code.MODEL_INSTALLING: Sentence(
        "Another photoapp is installing an encoder.", "Wait until it is done."
    ),
    Code.MODEL_NEEDS_EXPORT: Sentence(
        "Nobody offers {name} as ONNX, so it has to be made once.", "Type: {command}"
    ),
    Code.MODEL_NO_ROOM: Sentence(
        "There is not enough room for {name}: {needed} MB are needed, {free} MB are free on the"
        " disk that holds {path}.",
        "Make room and run the same command again.",
    ),
    Code.MODEL_UNKNOWN: Sentence("There is no encoder {name}.", "See: photoapp models list"),
    Code.EXPORT_DISAGREES: Sentence(
        "{name} was not exported: its ONNX files do not give what torch gives ({detail}).",
        "Other versions of torch and onnxscript may: pip install --upgrade torch onnxscript",
    ),
    Code.EXPORT_NOT_INSTALLED: Sentence(
        "Converting encoders needs libraries that are not installed.",
        "Type: pip install {missing}",
    ),
    Code.EXPORT_TAKEN: Sentence(
        "There is something in {path} already.", "Name a folder that is not there yet.", USAGE
    ),
    Code.NETWORK_UNKNOWN: Sentence(
        "Neither open_clip nor timm has a network {name}.", "Near it: {near}", USAGE
    ),
    Code.NETWORK_UNSUPPORTED: Sentence("The network {name} cannot be exported ({detail})."),
    Code.TOKENIZER_NEEDED: Sentence(
        "The tokenizer of {name} is on the hub, at {source}.",
        "Get tokenizer.json from there and name it: --tokenizer FILE",
        USAGE,
    ),
    Code.TOKENIZER_UNUSABLE: Sentence(
        "The tokenizer {path} cannot be used ({detail}).", "It is a file named tokenizer.json."
    ),
    Code.PROVIDER_UNKNOWN: Sentence(
        'There is no provider "{name}".', "There are {known}, and auto.", USAGE
    ),
    Code.VARIANT_UNKNOWN: Sentence(
        'The encoder {name} has no variant "{variant}".', "See: photoapp models list"
    ),
    Code.VARIANT_LOSES: Sentence(
        "{name} in {kind} gives other vectors (cosine {cosine}, at least {least} is wanted).",
        "Use it as it is.",
    ),
    Code.WEIGHTS_UNUSABLE: Sentence("The weights {name} cannot be used ({detail})."),
    Code.ACTION_UNKNOWN: Sentence(
        "There is no action {number} to do that with.", "See: photoapp history list"
    ),
    Code.NOTHING_TO_REDO: Sentence("Nothing was undone that could be done again."),
    Code.NOTHING_TO_UNDO: Sentence("There is nothing to undo."),
    Code.UNDO_CONFLICT: Sentence(
        '"{what}" is no longer as that left it, so it stays as it is.',
        "See: photoapp history list",
    ),
    Code.UNDO_ENCODER: Sentence(
        "What your encoders are used for has changed since, so it stays as it is.",
        "Choose one: photoapp models list, photoapp models use NAME",
    ),
    Code.UNDO_FINAL: Sentence(
        "Action {number} cannot be undone.",
        "Earlier ones can: photoapp history list, then photoapp history undo NUMBER",
    ),
    Code.ALBUM_BY_HAND: Sentence(
        'The album "{name}" is filled by hand.', "Give it a rule: photoapp albums rule NAME QUERY"
    ),
    Code.ALBUM_CIRCLE: Sentence(
        'The album "{name}" would take photos from itself.',
        "No rule can name its own album, nor one that takes photos from it.",
        USAGE,
    ),
    Code.ALBUM_CYCLE: Sentence(
        'The album "{name}" cannot lie in "{into}", which lies in it.', "", USAGE
    ),
    Code.ALBUM_EXISTS: Sentence('There is already an album "{name}".', "Choose another name."),
    Code.ALBUM_NAME: Sentence(
        '"{name}" cannot be the name of an album.',
        "A name has 1 to 200 letters, no quotation mark and no slash.",
        USAGE,
    ),
    Code.ALBUM_UNKNOWN: Sentence('There is no album "{name}".', "See: photoapp albums list"),
    Code.EXPORT_NO_ROOM: Sentence(
        "There is not enough room: {needed} MB are needed, {free} MB are free on the disk that"
        " holds {path}.",
        "Make room, or choose another folder.",
    ),
    Code.LIST_EXISTS: Sentence("There is already a file {path}.", "Choose another name."),
    Code.NOT_WRITABLE: Sentence("Nothing can be written to {path}: {detail}."),
    Code.COPY_DIFFERS: Sentence(
        "The copy in {path} was not what was written, so the original stays where it is.",
        "Check that disk before you trust it with photos.",
    ),
    Code.NAME_TAKEN: Sentence("There is a file {path} already.", "Choose another name."),
    Code.NAME_UNUSABLE: Sentence('A file cannot be called "{name}".', "Choose another name."),
    Code.PATTERN_UNKNOWN: Sentence(
        'A pattern of names knows no "{name}".', "It may have {known}.", USAGE
    ),
    Code.TRASH_EMPTIED: Sentence("{path} is not in the trash any more, so that cannot be undone."),
    Code.TRASH_UNAVAILABLE: Sentence(
        "{path} cannot be put into the trash here.", "Use the window for that."
    ),
    Code.EXAMPLES_TOO_FEW: Sentence(
        '"{name}" has {given} examples and needs {needed}.',
        "Give more: photoapp tags teach TAG FILES",
    ),
    Code.TAG_CYCLE: Sentence(
        'The tag "{name}" cannot stand below "{into}", which stands below it.', "", USAGE
    ),
    Code.TAG_EXISTS: Sentence(
        'There is already a tag "{name}".', "Make one of them: photoapp tags merge TAG INTO"
    ),
    Code.TAG_NOT_TAUGHT: Sentence(
        'The tag "{name}" is not learnt from examples.',
        "Teach it: photoapp tags teach TAG FILES",
    ),
    Code.TAGS_UNREADABLE: Sentence(
        "{path} is no list of tags ({detail}).",
        "Give a text file with a tag on each line, nested ones indented or written A|B|C.",
        USAGE,
    ),
    Code.TAG_NAME: Sentence(
        '"{name}" cannot be a tag.', "A tag has 1 to 200 letters and no quotation mark.", USAGE
    ),
    Code.SEARCH_NAME: Sentence(
        '"{name}" cannot be the name of a search.',
        "A name has 1 to 200 letters, and no other search has it.",
        USAGE,
    ),
    Code.SEARCH_UNKNOWN: Sentence(
        'There is no saved search "{name}".', "See: photoapp searches list"
    ),
    Code.PART_TOO_SMALL: Sentence(
        "That part of {path} is too small: {width} x {height} pixels.",
        "Choose one of {least} x {least} or more.",
        USAGE,
    ),
    Code.TAG_UNKNOWN: Sentence('There is no tag "{name}".', "See: photoapp tags list"),
    Code.ENCODER_BLIND: Sentence(
        "The encoder {name} sees no difference between different pictures.",
        "Use another: photoapp models list",
    ),
    Code.ENCODER_CONFUSED: Sentence(
        "The encoder {name} finds the right picture for {found} of {asked} plain descriptions.",
        "Its files do not belong together, or it is no search encoder. "
        "Use another: photoapp models list",
    ),
    Code.ENCODER_UNSTEADY: Sentence(
        "The encoder {name} sees a picture differently beside other pictures.",
        "Use another: photoapp models list",
    ),
    Code.NO_ENCODER: Sentence(
        "There is no encoder, so pictures cannot be understood.",
        "Install photoapp again to get the built-in one back, or: photoapp models import FOLDER",
        NO_ENCODER,
    ),
    Code.NO_RUNTIME: Sentence(
        "ONNX Runtime is not installed, so pictures cannot be understood.",
        "Type: pip install onnxruntime",
        NO_ENCODER,
    ),
    Code.NO_TEXT_ENCODER: Sentence(
        "The encoder {name} understands pictures but no words.",
        "Search with --image FILE, or use another: photoapp models list",
        NO_ENCODER,
    ),
    Code.THUMBNAILS_DAMAGED: Sentence(
        "The store of small pictures {path} is damaged.",
        "Drop it, and the next index draws them again: photoapp doctor --recover",
        CATALOG,
    ),
    Code.TWO_RUNTIMES: Sentence(
        "onnxruntime and onnxruntime-gpu are both installed and overwrite each other.",
        "Type: pip uninstall -y onnxruntime onnxruntime-gpu && pip install onnxruntime",
        NO_ENCODER,
    ),
    Code.PICTURE_UNUSABLE: Sentence("The picture {path} cannot be used. {reason}"),
    Code.TABLE_UNREADABLE: Sentence(
        "There are no questions in {path}.",
        "Its first line names the columns: question,photo. Or it is JSON lines with these keys.",
    ),
    Code.TABLE_ROW: Sentence("Row {row} of {path} has no question, or no photo."),
    Code.TABLE_QUESTION: Sentence("Row {row} of {path}: the question {question} cannot be read."),
    Code.TABLE_PHOTO_UNKNOWN: Sentence("Row {row} of {path}: your library has no photo {photo}."),
    Code.TABLE_PHOTO_AMBIGUOUS: Sentence(
        "Row {row} of {path}: several photos are called {photo}.", "Name it by its path."
    ),
    Code.UNKNOWN_FILTER: Sentence(
        'There is no filter "{name}:".',
        "The filters are {known}. Put it in quotation marks to look for the words.",
        USAGE,
    ),
    Code.INTERNAL: Sentence(
        "Something went wrong inside photoapp: {detail}.", "The log tells more: {log}"
    ),
    Code.FILE_EMPTY: Sentence("The file is empty.", "Copy it again from where it came from."),
    Code.FILE_MISSING: Sentence("The file is not there now."),
    Code.FILE_OFFLINE: Sentence(
        "The disk with the file is not connected.", "Connect it, then try again."
    ),
    Code.FILE_NAME_BREAKS: Sentence(
        "Its name goes over several lines, so a list of lines cannot hold it.",
        "Lists as .csv and .json can.",
    ),
    Code.FILE_UNREADABLE: Sentence(
        "The file cannot be read ({detail}).", "Check that you may open it, then try again."
    ),
    Code.FILE_TRUNCATED: Sentence(
        "The end of the file is missing.", "Copy it again from where it came from."
    ),
    Code.FILE_DAMAGED: Sentence(
        "The file is damaged ({detail}).", "Copy it again from where it came from."
    ),
    Code.FILE_CHANGING: Sentence(
        "The file was being written while it was read.", "Try again once it is complete."
    ),
    Code.FILE_ONLINE_ONLY: Sentence(
        "The file is in the cloud only.", "Let your cloud program bring it to this computer."
    ),
    Code.FOLDER_UNREADABLE: Sentence(
        "The folder cannot be opened ({detail}).", "Check that you may open it, then try again."
    ),
    Code.FORMAT_NOT_INSTALLED: Sentence(
        "What reads pictures of this kind ({format}) is not installed.",
        "Type: pip install {package}, then: photoapp problems --retry",
    ),
    Code.FORMAT_UNSUPPORTED: Sentence(
        "Pictures of this kind cannot be read yet ({format}).", "Save a copy as JPEG."
    ),
    Code.PICTURE_NOT_UNDERSTOOD: Sentence(
        "{name} fails with this picture and does not find it by what it shows.",
        "Try again: photoapp problems --retry, or use another encoder: photoapp models list",
    ),
    Code.PICTURE_TOO_LARGE: Sentence(
        "The picture is too large ({width} x {height}).", "Save a smaller copy."
    ),
    Code.DECODER_DIED: Sentence(
        "Reading the file crashed its decoder; it may be damaged.",
        "Open it in another program, or copy it again.",
    ),
    Code.DECODER_TIMED_OUT: Sentence(
        "Reading the file took more than {seconds} seconds.", "Try again when the disk is idle."
    ),
    Code.OUT_OF_MEMORY: Sentence(
        "There was not enough memory for this picture.", "Close other programs and try again."
    ),
}

DETAILS: dict[str, str] = {
    "open_quote": "a quotation mark is not closed",
    "open_bracket": "a bracket is not closed; put it in quotation marks if you look for one",
    "no_value": "a filter has nothing after its colon",
    "too_long": "it is longer than 100,000 signs",
    "too_deep": "it has too many brackets in one another",
    "too_many": "it has too many parts",
    "bad_weight": "only words can be weighed, not filters or exact words",
    "bad_added": 'a date is like 2019, 2019-07, 2019..2021, "last week" or "this month"',
    "bad_date": 'a date is like 2019, 2019-07, 2019..2021, "last summer" or "christmas 2020"',
    "bad_rating": "a rating looks like 4 or >=4",
    "bad_is": "is: knows favourite, hidden, located, missing, raw, recent, undated and untagged",
    "bad_place": "no such place is known; try the nearest larger one, or its country",
    "bad_near": 'near: takes a place or a position, like lisbon, "new york~50km" or 38.7,-9.1~5km',
}
