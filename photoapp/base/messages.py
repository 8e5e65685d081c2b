"""Everything the core can say, as codes with named values; the faces make sentences of them.

To add a code: add the member here with the names of its values, then a sentence in
`cli/sentences.py` and in `gui/wording/sentences.py`. A test finds a code without a sentence.
"""

from enum import StrEnum


class Code(StrEnum):
    """Why something failed or a file could not be used. The value is stable across releases."""

    # A command or action failed.
    BACKUP_BROKEN = "backup_broken"  # path, detail
    BACKUP_EXISTS = "backup_exists"  # path
    BAD_QUESTION = "bad_question"  # detail, position, length, value (of a filter)
    CATALOG_BUSY = "catalog_busy"  # holder
    CATALOG_DAMAGED = "catalog_damaged"  # path, detail
    CATALOG_NEWER = "catalog_newer"  # path
    CATALOG_OPEN = "catalog_open"  # path
    CATALOG_UNREADABLE = "catalog_unreadable"  # path, detail
    DECODER_NOT_STARTED = "decoder_not_started"  # detail
    DISK_FULL = "disk_full"  # path
    FILE_NOT_IN_LIBRARY = "file_not_in_library"  # path
    FOLDER_MISSING = "folder_missing"  # path
    FOLDER_NOT_EMPTY = "folder_not_empty"  # path
    FOLDER_NOT_IN_LIBRARY = "folder_not_in_library"  # path
    FOLDER_OVERLAPS = "folder_overlaps"  # path, other
    FOLDER_IS_HOME = "folder_is_home"  # path
    HOME_ON_NETWORK = "home_on_network"  # path, kind
    HUB_ANSWER = "hub_answer"  # host, detail
    HUB_CHECKSUM = "hub_checksum"  # host, name (of the file)
    HUB_CONNECTION = "hub_connection"  # host, detail
    HUB_NOT_ALLOWED = "hub_not_allowed"  # host, name (of the repository)
    HUB_NOT_FOUND = "hub_not_found"  # host, name (of the repository)
    HUB_OFFLINE = "hub_offline"
    MODEL_BROKEN = "model_broken"  # path, detail
    MODEL_BUILT_IN = "model_built_in"  # name
    MODEL_EXISTS = "model_exists"  # name
    MODEL_INSTALLING = "model_installing"
    MODEL_NEEDS_EXPORT = "model_needs_export"  # name, command
    MODEL_NO_ROOM = "model_no_room"  # name, path, needed, free (both MB)
    MODEL_UNKNOWN = "model_unknown"  # name
    EXPORT_DISAGREES = "export_disagrees"  # name, detail
    EXPORT_NOT_INSTALLED = "export_not_installed"  # missing (packages, as pip is told them)
    EXPORT_TAKEN = "export_taken"  # path
    NETWORK_UNKNOWN = "network_unknown"  # name, near (names, "" if nothing is)
    NETWORK_UNSUPPORTED = "network_unsupported"  # name, detail
    TOKENIZER_NEEDED = "tokenizer_needed"  # name, source (the hub's repository)
    TOKENIZER_UNUSABLE = "tokenizer_unusable"  # path, detail
    PROVIDER_UNKNOWN = "provider_unknown"  # name, known
    VARIANT_UNKNOWN = "variant_unknown"  # name, variant
    VARIANT_LOSES = "variant_loses"  # name, kind, cosine, least
    WEIGHTS_UNUSABLE = "weights_unusable"  # name (a tag or a file), detail
    ACTION_UNKNOWN = "action_unknown"  # number
    NOTHING_TO_REDO = "nothing_to_redo"
    NOTHING_TO_UNDO = "nothing_to_undo"
    UNDO_CONFLICT = "undo_conflict"  # what
    UNDO_ENCODER = "undo_encoder"
    UNDO_FINAL = "undo_final"  # number
    ALBUM_BY_HAND = "album_by_hand"  # name: it has no rule
    ALBUM_CIRCLE = "album_circle"  # name: its rule would take photos from itself
    ALBUM_CYCLE = "album_cycle"  # name, into
    ALBUM_EXISTS = "album_exists"  # name
    ALBUM_NAME = "album_name"  # name
    ALBUM_UNKNOWN = "album_unknown"  # name
    EXPORT_NO_ROOM = "export_no_room"  # path, needed, free (both MB)
    LIST_EXISTS = "list_exists"  # path
    NOT_WRITABLE = "not_writable"  # path, detail
    COPY_DIFFERS = "copy_differs"  # path: read back it is not what was written
    NAME_TAKEN = "name_taken"  # path
    NAME_UNUSABLE = "name_unusable"  # name
    PATTERN_UNKNOWN = "pattern_unknown"  # name (of a field), known
    TRASH_EMPTIED = "trash_emptied"  # path (where the file was)
    TRASH_UNAVAILABLE = "trash_unavailable"  # path
    EXAMPLES_TOO_FEW = "examples_too_few"  # name, given, needed
    TAG_CYCLE = "tag_cycle"  # name, into
    TAG_EXISTS = "tag_exists"  # name
    TAG_NAME = "tag_name"  # name
    TAG_NOT_TAUGHT = "tag_not_taught"  # name
    TAG_UNKNOWN = "tag_unknown"  # name
    TAGS_UNREADABLE = "tags_unreadable"  # path, detail: no list of tags
    SEARCH_NAME = "search_name"  # name
    SEARCH_UNKNOWN = "search_unknown"  # name
    PART_TOO_SMALL = "part_too_small"  # path, width, height, least (all pixels)
    ENCODER_BLIND = "encoder_blind"  # name
    ENCODER_CONFUSED = "encoder_confused"  # name, found, asked
    ENCODER_UNSTEADY = "encoder_unsteady"  # name
    NO_ENCODER = "no_encoder"
    NO_RUNTIME = "no_runtime"
    NO_TEXT_ENCODER = "no_text_encoder"  # name
    THUMBNAILS_DAMAGED = "thumbnails_damaged"  # path
    TWO_RUNTIMES = "two_runtimes"
    PICTURE_UNUSABLE = "picture_unusable"  # path, reason (a Code)
    TABLE_UNREADABLE = "table_unreadable"  # path: no table of questions and photos
    TABLE_ROW = "table_row"  # path, row: a question or a photo is wanting
    TABLE_QUESTION = "table_question"  # path, row, question: it cannot be read
    TABLE_PHOTO_UNKNOWN = "table_photo_unknown"  # path, row, photo
    TABLE_PHOTO_AMBIGUOUS = "table_photo_ambiguous"  # path, row, photo: several are called so
    UNKNOWN_FILTER = "unknown_filter"  # name, known, nearest ("" if none), position, length
    INTERNAL = "internal"  # detail

    # A file or folder could not be used (a problem).
    FILE_EMPTY = "file_empty"
    FILE_MISSING = "file_missing"
    FILE_OFFLINE = "file_offline"  # its disk cannot be seen now
    FILE_NAME_BREAKS = "file_name_breaks"  # a list of lines cannot hold it
    FILE_UNREADABLE = "file_unreadable"  # detail, errno (0 if it is none of the system's)
    FILE_TRUNCATED = "file_truncated"
    FILE_DAMAGED = "file_damaged"  # detail
    FILE_CHANGING = "file_changing"
    FILE_ONLINE_ONLY = "file_online_only"
    FOLDER_UNREADABLE = "folder_unreadable"  # detail
    FORMAT_NOT_INSTALLED = "format_not_installed"  # format, package (that reads it)
    FORMAT_UNSUPPORTED = "format_unsupported"  # format
    PICTURE_NOT_UNDERSTOOD = "picture_not_understood"  # name (of encoders), encoders (rows)
    PICTURE_TOO_LARGE = "picture_too_large"  # width, height
    DECODER_DIED = "decoder_died"
    DECODER_TIMED_OUT = "decoder_timed_out"  # seconds
    OUT_OF_MEMORY = "out_of_memory"


class JobName(StrEnum):
    """What a job does; the faces name it."""

    INSTALLING = "installing"  # counts bytes
    SCANNING = "scanning"
    INDEXING = "indexing"
    RETRYING = "retrying"
    CALIBRATING = "calibrating"  # counts the packed questions
    EVALUATING = "evaluating"  # counts questions
    SUGGESTING = "suggesting"  # counts photos
    EXPORTING = "exporting"  # counts photos
    FILLING = "filling"  # counts albums by rule
    TRASHING = "trashing"  # counts photos
    RENAMING = "renaming"  # counts photos
    MOVING = "moving"  # counts photos
    COPYING = "copying"  # counts photos
    UNDOING = "undoing"  # counts files, or actions
    BACKING_UP = "backing_up"
    FORGETTING = "forgetting"
    IMPORTING = "importing"
    CHECKING = "checking"


class Action(StrEnum):
    """What the user did, as history keeps it. The value is stable across releases."""

    FOLDER_ADDED = "folder_added"  # path
    FOLDER_REMOVED = "folder_removed"  # path, photos
    FOLDER_FORGOTTEN = "folder_forgotten"  # path, photos
    FOLDER_MOVED = "folder_moved"  # path, other (where it was)
    FOLDER_EMPTIED = "folder_emptied"  # path, photos
    EXCLUDED = "excluded"  # pattern, path ("" for every folder)
    INCLUDED = "included"  # pattern, path
    ENCODER_USED = "encoder_used"  # name
    ENCODER_REMOVED = "encoder_removed"  # name
    ENCODER_NEXT = "encoder_next"  # name, other (which search uses until it is complete)
    ENCODER_SWITCHED = "encoder_switched"  # name, other: done by the program, once complete
    ENCODER_STOPPED = "encoder_stopped"  # name
    ENCODER_SET_UP = "encoder_set_up"  # name, variant, provider ("" for either: by itself)
    TAGGED = "tagged"  # tag, photos
    UNTAGGED = "untagged"  # tag, photos
    TAG_MADE = "tag_made"  # tag
    TAG_RENAMED = "tag_renamed"  # tag, other (what it was called)
    TAG_MERGED = "tag_merged"  # tag, other (which is no more), photos
    TAG_NESTED = "tag_nested"  # tag, other (the one above it, "" for none)
    TAG_HIDDEN = "tag_hidden"  # tag
    TAG_SHOWN = "tag_shown"  # tag
    TAG_DELETED = "tag_deleted"  # tag, photos
    TAGS_IMPORTED = "tags_imported"  # tags
    ACCEPTED = "accepted"  # tag, photos
    REJECTED = "rejected"  # tag, photos
    AUTO_TAGGED = "auto_tagged"  # tags, photos
    SOURCE_TAKEN_BACK = "source_taken_back"  # source (a TagSource), photos
    SOURCE_USED = "source_used"  # source (a TagSource): it may propose again
    TAG_TAUGHT = "tag_taught"  # tag, photos
    TAG_UNTAUGHT = "tag_untaught"  # tag: it is no longer learnt
    ALBUM_MADE = "album_made"  # name
    ALBUM_RENAMED = "album_renamed"  # name, other (what it was called)
    ALBUM_DELETED = "album_deleted"  # name, photos
    ALBUM_NESTED = "album_nested"  # name, other (the one it lies in, "" for none)
    ALBUM_FILLED = "album_filled"  # name, photos
    ALBUM_EMPTIED = "album_emptied"  # name, photos: taken out
    ALBUM_RULED = "album_ruled"  # name
    ALBUM_PINNED = "album_pinned"  # name, photos
    ALBUM_EXCLUDED = "album_excluded"  # name, photos
    ALBUM_RELEASED = "album_released"  # name, photos: neither pinned nor excluded any more
    ALBUM_DESCRIBED = "album_described"  # name
    ALBUM_COVERED = "album_covered"  # name
    FAVOURITED = "favourited"  # photos
    UNFAVOURITED = "unfavourited"  # photos
    RATED = "rated"  # rating, photos
    RATING_LEFT = "rating_left"  # photos: what the files say stands again
    PHOTOS_HIDDEN = "photos_hidden"  # photos
    PHOTOS_SHOWN = "photos_shown"  # photos: no longer hidden
    ENTITLED = "entitled"  # title, photos
    UNTITLED = "untitled"  # photos: it has no title, whatever the file says
    TITLE_LEFT = "title_left"  # photos: what the file says stands again
    DESCRIBED = "described"  # photos
    DESCRIPTION_LEFT = "description_left"  # photos: what the files say stands again
    PHOTOS_TURNED = "photos_turned"  # quarters (clockwise), photos: for display only
    PHOTOS_TRASHED = "photos_trashed"  # photos: their files went into the trash
    PHOTO_RENAMED = "photo_renamed"  # name, other (what its file was called), photos (1)
    PHOTOS_RENAMED = "photos_renamed"  # photos: their files
    FOLDER_RENAMED = "folder_renamed"  # name, other (what it was called): a folder inside one
    ROOT_RENAMED = "root_renamed"  # name, other (what it was called): a folder of the library
    PHOTOS_MOVED = "photos_moved"  # path (of the folder), photos: their files
    PURGED = "purged"  # photos
    SEARCH_SAVED = "search_saved"  # name
    SEARCH_RENAMED = "search_renamed"  # name, other (what it was called)
    SEARCH_DELETED = "search_deleted"  # name


class Why(StrEnum):
    """Why a photo is in an answer."""

    NAME = "name"  # a word of the question stands in its file name
    FOLDER = "folder"
    TITLE = "title"
    KEYWORD = "keyword"
    TAG = "tag"
    DESCRIPTION = "description"
    PLACE = "place"  # it was taken at a place so called
    WORDS = "words"  # the picture looks like the words
    PICTURE = "picture"  # the picture looks like a picture of the question
    SAME_PICTURE = "same_picture"  # it is a picture of the question, to the last pixel
    COPY = "copy"  # it is that picture in another size, saved again or cut a little
    MIRRORED = "mirrored"  # it is a copy with its sides exchanged
    FILTER = "filter"  # only filters were asked


class Remark(StrEnum):
    """What an answer says of itself. The value is stable across releases."""

    OTHER_LANGUAGE = "other_language"  # language, encoder, better (names; better "" if none)
    TRANSLATED = "translated"  # language, encoder, better, text (what was understood)


class Language(StrEnum):
    """A language that questions are noticed to be in, as far as their letters tell (ISO 639)."""

    GERMAN = "de"
    FRENCH = "fr"
    SPANISH = "es"
    CYRILLIC = "ru"  # any language written so
    GREEK = "el"
    HEBREW = "he"
    ARABIC = "ar"
    DEVANAGARI = "hi"
    THAI = "th"
    KOREAN = "ko"
    JAPANESE = "ja"
    CHINESE = "zh"


class WhyNoVector(StrEnum):
    """Why an encoder has nothing of a photo that is there."""

    WAITING = "waiting"  # for the next indexing, or for this one to come to it
    PROBLEM = "problem"  # its file, its folder or its picture cannot be used now
    OFFLINE = "offline"  # its folder cannot be seen now
    ONLINE_ONLY = "online_only"


class WhyNotFaster(StrEnum):
    """Why an encoder runs on the processor though something faster was tried, asked for or here."""

    NOT_OFFERED = "provider_not_offered"  # the installed runtime does not have it
    NO_DEVICE = "provider_no_device"  # it is installed and finds nothing to run on
    FAILED = "provider_failed"  # it could not be started, or quietly ran on the processor
    CRASHED = "provider_crashed"  # the program ended in the middle of an earlier attempt
    HUNG = "provider_hung"  # it did not come to an end
    DISAGREES = "provider_disagrees"  # its vectors are not those of the processor
    NOT_FASTER = "provider_not_faster"
    OUT_OF_MEMORY = "provider_out_of_memory"  # not even one picture fits on the card
    # A card is here, and what would use it is not installed.
    NVIDIA_UNUSED = "nvidia_unused"
    AMD_UNUSED = "amd_unused"
    INTEL_UNUSED = "intel_unused"
    APPLE_UNUSED = "apple_unused"


class PhotoappError(Exception):
    """A failure that a person can understand: a code and its named values.

    `values` hold what the sentence for `code` needs; every one is a str, int or Code.
    """

    def __init__(self, code: Code, **values: str | int) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values

    def __str__(self) -> str:
        if not self.values:
            return str(self.code)
        return f"{self.code}: " + ", ".join(f"{k}={v}" for k, v in self.values.items())

    def __reduce__(self) -> tuple[object, ...]:
        # Errors cross from the decoding processes; the default forgets keyword arguments.
        return _rebuild, (type(self), self.code, self.values)


class Cancelled(Exception):  # noqa: N818 - not a failure: it shows nothing and logs nothing
    """The user stopped the job."""


def _rebuild(kind: type[PhotoappError], code: Code, values: dict[str, str | int]) -> PhotoappError:
    return kind(code, **values)
