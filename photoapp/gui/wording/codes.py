"""What each code of an error means, and what to do about it; those of files: problem_codes.py.

To add one: its row below, what happened and then what to do (or nothing), with the names of the
code's values in braces.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from photoapp.base.messages import Code
from photoapp.gui.wording.problem_codes import PROBLEMS

SENTENCES: dict[Code, tuple[object, object]] = {
    Code.BACKUP_BROKEN: (
        QT_TRANSLATE_NOOP("sentences", "This is no whole backup: {path} ({detail})."),
        QT_TRANSLATE_NOOP("sentences", "Use another one."),
    ),
    Code.BACKUP_EXISTS: (
        QT_TRANSLATE_NOOP("sentences", "There is already another file here: {path}."),
        QT_TRANSLATE_NOOP("sentences", "Choose another name."),
    ),
    Code.BAD_QUESTION: (
        QT_TRANSLATE_NOOP("sentences", "This search cannot be read: {detail}."),
        "",
    ),
    Code.CATALOG_BUSY: (
        QT_TRANSLATE_NOOP("sentences", "Another photoapp is looking through your photos."),
        QT_TRANSLATE_NOOP("sentences", "New photos appear here as it finds them."),
    ),
    Code.CATALOG_DAMAGED: (
        QT_TRANSLATE_NOOP("sentences", "The library file is damaged: {path}."),
        QT_TRANSLATE_NOOP(
            "sentences",
            'Your photos are safe. In a terminal, "photoapp doctor" says what can be done.',
        ),
    ),
    Code.CATALOG_NEWER: (
        QT_TRANSLATE_NOOP("sentences", "This library was made by a newer photoapp: {path}."),
        QT_TRANSLATE_NOOP("sentences", "Please update the program."),
    ),
    Code.CATALOG_OPEN: (
        QT_TRANSLATE_NOOP("sentences", "Another photoapp has this library open: {path}."),
        QT_TRANSLATE_NOOP("sentences", "Close it and try again."),
    ),
    Code.CATALOG_UNREADABLE: (
        QT_TRANSLATE_NOOP("sentences", "The library cannot be opened: {path} ({detail})."),
        QT_TRANSLATE_NOOP("sentences", "Check that you may read and write this folder."),
    ),
    Code.DECODER_NOT_STARTED: (
        QT_TRANSLATE_NOOP(
            "sentences", "The part of the program that opens photos does not start ({detail})."
        ),
        QT_TRANSLATE_NOOP("sentences", "Close other programs, then try again."),
    ),
    Code.DISK_FULL: (
        QT_TRANSLATE_NOOP("sentences", "The disk is full: {path}."),
        QT_TRANSLATE_NOOP("sentences", "Make some room, then go on. Nothing was lost."),
    ),
    Code.FILE_NOT_IN_LIBRARY: (
        QT_TRANSLATE_NOOP("sentences", "This is no photo of your library: {path}."),
        "",
    ),
    Code.FOLDER_MISSING: (
        QT_TRANSLATE_NOOP("sentences", "This folder is not there: {path}."),
        QT_TRANSLATE_NOOP("sentences", "Check its name, or connect its disk."),
    ),
    Code.FOLDER_NOT_EMPTY: (
        QT_TRANSLATE_NOOP("sentences", "This folder is not empty: {path}."),
        QT_TRANSLATE_NOOP("sentences", "Look for new photos to learn what is gone from it."),
    ),
    Code.FOLDER_NOT_IN_LIBRARY: (
        QT_TRANSLATE_NOOP("sentences", "This folder is not in your library: {path}."),
        "",
    ),
    Code.FOLDER_OVERLAPS: (
        QT_TRANSLATE_NOOP("sentences", "{path} and {other} hold the same photos."),
        QT_TRANSLATE_NOOP("sentences", "Remove {other} first if you want this one instead."),
    ),
    Code.FOLDER_IS_HOME: (
        QT_TRANSLATE_NOOP("sentences", "The program keeps its own files in {path}."),
        QT_TRANSLATE_NOOP("sentences", "Choose a folder with photos."),
    ),
    Code.HOME_ON_NETWORK: (
        QT_TRANSLATE_NOOP("sentences", "The library is on a network drive ({kind}): {path}."),
        QT_TRANSLATE_NOOP(
            "sentences",
            "That is slower, and not for two computers at once. A folder on this computer is "
            "better.",
        ),
    ),
    Code.HUB_ANSWER: (
        QT_TRANSLATE_NOOP(
            "sentences", "{host} does not answer as a place for search models ({detail})."
        ),
        QT_TRANSLATE_NOOP("sentences", "Check your proxy, then try again."),
    ),
    Code.HUB_CHECKSUM: (
        QT_TRANSLATE_NOOP(
            "sentences", "{name} from {host} is not what it should be, so it was thrown away."
        ),
        QT_TRANSLATE_NOOP("sentences", "Try again; if it happens again, choose another model."),
    ),
    Code.HUB_CONNECTION: (
        QT_TRANSLATE_NOOP("sentences", "The connection to {host} failed ({detail})."),
        QT_TRANSLATE_NOOP("sentences", "Try again: it goes on where it stopped."),
    ),
    Code.HUB_NOT_ALLOWED: (
        QT_TRANSLATE_NOOP("sentences", "{host} does not hand out {name}, or has none."),
        QT_TRANSLATE_NOOP(
            "sentences",
            "If it wants an account: accept its terms there, then set HF_TOKEN to your token.",
        ),
    ),
    Code.HUB_NOT_FOUND: (
        QT_TRANSLATE_NOOP("sentences", "{host} does not have {name}, or not all of its files."),
        "",
    ),
    Code.HUB_OFFLINE: (
        QT_TRANSLATE_NOOP("sentences", "Nothing is fetched, because HF_HUB_OFFLINE is set."),
        QT_TRANSLATE_NOOP("sentences", "Import the model from a folder instead."),
    ),
    Code.MODEL_BROKEN: (
        QT_TRANSLATE_NOOP("sentences", "The search model cannot be used: {path} ({detail})."),
        QT_TRANSLATE_NOOP("sentences", "Import it again, or use another one."),
    ),
    Code.MODEL_BUILT_IN: (
        QT_TRANSLATE_NOOP("sentences", "{name} is built in and stays."),
        "",
    ),
    Code.MODEL_EXISTS: (
        QT_TRANSLATE_NOOP("sentences", "There is already a search model called {name}."),
        "",
    ),
    Code.MODEL_INSTALLING: (
        QT_TRANSLATE_NOOP("sentences", "Another photoapp is installing a search model."),
        QT_TRANSLATE_NOOP("sentences", "Wait until it is done."),
    ),
    Code.MODEL_NEEDS_EXPORT: (
        QT_TRANSLATE_NOOP(
            "sentences", "Nobody offers {name} ready to use, so it has to be made once."
        ),
        QT_TRANSLATE_NOOP("sentences", "In a terminal, type: {command}"),
    ),
    Code.MODEL_NO_ROOM: (
        QT_TRANSLATE_NOOP(
            "sentences",
            "There is no room for {name}: {needed} MB are needed, {free} MB are free in {path}.",
        ),
        QT_TRANSLATE_NOOP("sentences", "Make room and try again."),
    ),
    Code.MODEL_UNKNOWN: (
        QT_TRANSLATE_NOOP("sentences", "There is no search model called {name}."),
        "",
    ),
    Code.EXPORT_DISAGREES: (
        QT_TRANSLATE_NOOP("sentences", "The converted search model {name} is wrong ({detail})."),
        "",
    ),
    Code.EXPORT_NOT_INSTALLED: (
        QT_TRANSLATE_NOOP("sentences", "Converting search models needs more libraries."),
        QT_TRANSLATE_NOOP("sentences", "In a terminal, type: pip install {missing}"),
    ),
    Code.EXPORT_TAKEN: (
        QT_TRANSLATE_NOOP("sentences", "There is something in {path} already."),
        QT_TRANSLATE_NOOP("sentences", "Choose a new folder."),
    ),
    Code.NETWORK_UNKNOWN: (
        QT_TRANSLATE_NOOP("sentences", "There is no network called {name}."),
        "",
    ),
    Code.NETWORK_UNSUPPORTED: (
        QT_TRANSLATE_NOOP("sentences", "The network {name} cannot be converted ({detail})."),
        "",
    ),
    Code.TOKENIZER_NEEDED: (
        QT_TRANSLATE_NOOP("sentences", "{name} needs its tokenizer from {source}."),
        "",
    ),
    Code.TOKENIZER_UNUSABLE: (
        QT_TRANSLATE_NOOP("sentences", "The tokenizer {path} cannot be used ({detail})."),
        "",
    ),
    Code.PROVIDER_UNKNOWN: (
        QT_TRANSLATE_NOOP("sentences", "There is nothing named {name} to run it on."),
        QT_TRANSLATE_NOOP("sentences", "There are {known}."),
    ),
    Code.VARIANT_UNKNOWN: (
        QT_TRANSLATE_NOOP("sentences", "The search model {name} has no variant “{variant}”."),
        QT_TRANSLATE_NOOP("sentences", "Choose another under Better search."),
    ),
    Code.VARIANT_LOSES: (
        QT_TRANSLATE_NOOP("sentences", "A faster form ({kind}) of {name} would find worse."),
        QT_TRANSLATE_NOOP("sentences", "Use it as it is."),
    ),
    Code.WEIGHTS_UNUSABLE: (
        QT_TRANSLATE_NOOP("sentences", "The weights {name} cannot be used ({detail})."),
        "",
    ),
    Code.ACTION_UNKNOWN: (
        QT_TRANSLATE_NOOP("sentences", "This is no longer in the history."),
        "",
    ),
    Code.NOTHING_TO_REDO: (
        QT_TRANSLATE_NOOP("sentences", "Nothing was undone that could be done again."),
        "",
    ),
    Code.NOTHING_TO_UNDO: (QT_TRANSLATE_NOOP("sentences", "There is nothing to undo."), ""),
    Code.UNDO_CONFLICT: (
        QT_TRANSLATE_NOOP("sentences", "“{what}” has changed since, so it stays as it is."),
        "",
    ),
    Code.UNDO_ENCODER: (
        QT_TRANSLATE_NOOP(
            "sentences", "What your search models are for has changed since, so it stays as it is."
        ),
        QT_TRANSLATE_NOOP("sentences", "Choose another under Better search."),
    ),
    Code.UNDO_FINAL: (
        QT_TRANSLATE_NOOP("sentences", "What you did last cannot be undone."),
        QT_TRANSLATE_NOOP("sentences", "The history lists what can."),
    ),
    Code.ALBUM_BY_HAND: (
        QT_TRANSLATE_NOOP("sentences", "The album “{name}” is filled by hand."),
        QT_TRANSLATE_NOOP("sentences", "Give it a rule first."),
    ),
    Code.ALBUM_CIRCLE: (
        QT_TRANSLATE_NOOP("sentences", "The album “{name}” would take photos from itself."),
        QT_TRANSLATE_NOOP(
            "sentences", "No rule can name its own album, nor one that takes photos from it."
        ),
    ),
    Code.ALBUM_CYCLE: (
        QT_TRANSLATE_NOOP(
            "sentences", "The album “{name}” cannot lie in “{into}”, which lies in it."
        ),
        "",
    ),
    Code.ALBUM_EXISTS: (
        QT_TRANSLATE_NOOP("sentences", "There is already an album “{name}”."),
        QT_TRANSLATE_NOOP("sentences", "Choose another name."),
    ),
    Code.ALBUM_NAME: (
        QT_TRANSLATE_NOOP("sentences", "“{name}” cannot be the name of an album."),
        QT_TRANSLATE_NOOP(
            "sentences", "A name has 1 to 200 letters, no quotation mark and no slash."
        ),
    ),
    Code.ALBUM_UNKNOWN: (QT_TRANSLATE_NOOP("sentences", "There is no album “{name}”."), ""),
    Code.EXPORT_NO_ROOM: (
        QT_TRANSLATE_NOOP(
            "sentences", "There is no room: {needed} MB are needed, {free} MB are free in {path}."
        ),
        QT_TRANSLATE_NOOP("sentences", "Make some room, or choose another folder."),
    ),
    Code.LIST_EXISTS: (
        QT_TRANSLATE_NOOP("sentences", "There is already another file here: {path}."),
        QT_TRANSLATE_NOOP("sentences", "Choose another name."),
    ),
    Code.COPY_DIFFERS: (
        QT_TRANSLATE_NOOP(
            "sentences",
            "The copy in {path} was not what was written, so the original stays where it is.",
        ),
        QT_TRANSLATE_NOOP("sentences", "Check that disk before you trust it with photos."),
    ),
    Code.NAME_TAKEN: (
        QT_TRANSLATE_NOOP("sentences", "There is a file {path} already."),
        QT_TRANSLATE_NOOP("sentences", "Choose another name."),
    ),
    Code.NAME_UNUSABLE: (
        QT_TRANSLATE_NOOP("sentences", "A file cannot be called “{name}”."),
        QT_TRANSLATE_NOOP("sentences", "Choose another name."),
    ),
    Code.PATTERN_UNKNOWN: (
        QT_TRANSLATE_NOOP("sentences", "A pattern of names knows no “{name}”."),
        QT_TRANSLATE_NOOP("sentences", "It may have {known}."),
    ),
    Code.TRASH_EMPTIED: (
        QT_TRANSLATE_NOOP(
            "sentences", "{path} is not in the trash any more, so that cannot be undone."
        ),
        "",
    ),
    Code.TRASH_UNAVAILABLE: (
        QT_TRANSLATE_NOOP(
            "sentences",
            "The trash cannot be used: the disk may have none, or may be read-only.",
        ),
        "",
    ),
    Code.NOT_WRITABLE: (
        QT_TRANSLATE_NOOP("sentences", "Nothing can be written to {path}: {detail}."),
        "",
    ),
    Code.EXAMPLES_TOO_FEW: (
        QT_TRANSLATE_NOOP("sentences", "“{name}” has {given} examples and needs {needed}."),
        QT_TRANSLATE_NOOP("sentences", "Give it more photos that show it."),
    ),
    Code.TAG_CYCLE: (
        QT_TRANSLATE_NOOP(
            "sentences", "The tag “{name}” cannot stand below “{into}”, which stands below it."
        ),
        "",
    ),
    Code.TAG_EXISTS: (
        QT_TRANSLATE_NOOP("sentences", "There is already a tag “{name}”."),
        QT_TRANSLATE_NOOP("sentences", "Choose another name, or merge the two."),
    ),
    Code.TAG_NOT_TAUGHT: (
        QT_TRANSLATE_NOOP("sentences", "The tag “{name}” is not learnt from examples."),
        QT_TRANSLATE_NOOP("sentences", "Give it a few photos that show it."),
    ),
    Code.TAGS_UNREADABLE: (
        QT_TRANSLATE_NOOP("sentences", "{path} is no list of tags ({detail})."),
        QT_TRANSLATE_NOOP("sentences", "Choose a text file with a tag on each line."),
    ),
    Code.TAG_NAME: (
        QT_TRANSLATE_NOOP("sentences", "“{name}” cannot be a tag."),
        QT_TRANSLATE_NOOP("sentences", "A tag has 1 to 200 letters and no quotation mark."),
    ),
    Code.SEARCH_NAME: (
        QT_TRANSLATE_NOOP("sentences", "“{name}” cannot be the name of a search."),
        QT_TRANSLATE_NOOP("sentences", "A name has 1 to 200 letters, and no other search has it."),
    ),
    Code.SEARCH_UNKNOWN: (
        QT_TRANSLATE_NOOP("sentences", "There is no saved search “{name}”."),
        "",
    ),
    Code.PART_TOO_SMALL: (
        QT_TRANSLATE_NOOP(
            "sentences", "That part of the picture is too small: {width} × {height} pixels."
        ),
        QT_TRANSLATE_NOOP("sentences", "Choose one of {least} × {least} or more."),
    ),
    Code.TAG_UNKNOWN: (QT_TRANSLATE_NOOP("sentences", "There is no tag “{name}”."), ""),
    Code.ENCODER_BLIND: (
        QT_TRANSLATE_NOOP(
            "sentences", "The search model {name} sees no difference between different pictures."
        ),
        QT_TRANSLATE_NOOP("sentences", "Choose another under Better search."),
    ),
    Code.ENCODER_CONFUSED: (
        QT_TRANSLATE_NOOP(
            "sentences",
            "The search model {name} finds the right picture for {found} of {asked} plain "
            "descriptions.",
        ),
        QT_TRANSLATE_NOOP(
            "sentences",
            "Its files do not belong together, or it is no search model. "
            "Choose another under Better search.",
        ),
    ),
    Code.ENCODER_UNSTEADY: (
        QT_TRANSLATE_NOOP(
            "sentences", "The search model {name} sees a picture differently beside other pictures."
        ),
        QT_TRANSLATE_NOOP("sentences", "Choose another under Better search."),
    ),
    Code.NO_ENCODER: (
        QT_TRANSLATE_NOOP(
            "sentences",
            "No search model can be used, so photos cannot be found by what they show.",
        ),
        QT_TRANSLATE_NOOP(
            "sentences", "Get one under Better search, or install the program again."
        ),
    ),
    Code.NO_RUNTIME: (
        QT_TRANSLATE_NOOP(
            "sentences", "ONNX Runtime is missing, so photos cannot be found by what they show."
        ),
        QT_TRANSLATE_NOOP("sentences", 'In a terminal: pip install "photoapp[cpu]"'),
    ),
    Code.NO_TEXT_ENCODER: (
        QT_TRANSLATE_NOOP("sentences", "{name} understands pictures but no words."),
        QT_TRANSLATE_NOOP("sentences", "Search with a picture, or use another search model."),
    ),
    Code.THUMBNAILS_DAMAGED: (
        QT_TRANSLATE_NOOP("sentences", "The small pictures are damaged: {path}."),
        QT_TRANSLATE_NOOP("sentences", "Close the program and delete that file: they come back."),
    ),
    Code.TWO_RUNTIMES: (
        QT_TRANSLATE_NOOP("sentences", "Two versions of ONNX Runtime are installed and clash."),
        QT_TRANSLATE_NOOP(
            "sentences",
            "In a terminal: pip uninstall -y onnxruntime onnxruntime-gpu, "
            'then pip install "photoapp[cpu]"',
        ),
    ),
    Code.PICTURE_UNUSABLE: (
        QT_TRANSLATE_NOOP("sentences", "This picture cannot be shown: {path}. {reason}"),
        "",
    ),
    Code.TABLE_UNREADABLE: (
        QT_TRANSLATE_NOOP("sentences", "There are no questions in {path}."),
        QT_TRANSLATE_NOOP("sentences", "Its first line names the columns: question,photo."),
    ),
    Code.TABLE_ROW: (
        QT_TRANSLATE_NOOP("sentences", "Row {row} of {path} has no question, or no photo."),
        "",
    ),
    Code.TABLE_QUESTION: (
        QT_TRANSLATE_NOOP("sentences", "Row {row} of {path}: {question} cannot be read."),
        "",
    ),
    Code.TABLE_PHOTO_UNKNOWN: (
        QT_TRANSLATE_NOOP("sentences", "Row {row} of {path}: your library has no photo {photo}."),
        "",
    ),
    Code.TABLE_PHOTO_AMBIGUOUS: (
        QT_TRANSLATE_NOOP("sentences", "Row {row} of {path}: several photos are called {photo}."),
        QT_TRANSLATE_NOOP("sentences", "Name it by its path."),
    ),
    Code.UNKNOWN_FILTER: (
        QT_TRANSLATE_NOOP("sentences", "There is no filter “{name}:”."),
        QT_TRANSLATE_NOOP("sentences", "You can use: {known}."),
    ),
    Code.INTERNAL: (
        QT_TRANSLATE_NOOP("sentences", "Something went wrong inside the program: {detail}."),
        QT_TRANSLATE_NOOP("sentences", "The log file tells more."),
    ),
    **PROBLEMS,
}
